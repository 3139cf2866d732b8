//! One handover: its inventory, what is lacking, what happened; and the same as a paper that both sides sign.

use super::{crumbs, path_of, stands};
use crate::extract::Path;
use crate::fault::Fault;
use crate::page::Page;
use crate::parts::choice::Choice;
use crate::parts::links::Link;
use crate::site::Site;
use crate::tone::{Tone, Toned};
use crate::view::View;
use crate::visitor::Visitor;
use app::handovers::HandoverFile;
use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::routing::get;
use domain::Coded;
use domain::authority::Deed;
use domain::event::Event;
use domain::handover::{Handover, HandoverFact, HandoverStep, Item, ItemState, Lack, Listing};
use domain::id::{EventId, HandoverId};
use domain::life::{Entry, entries};

/// The routes of these pages.
pub fn routes() -> Router<Site> {
    Router::new().route("/weapons/handovers/{id}", get(show)).route("/weapons/handovers/{id}/paper", get(paper))
}

/// A handover's page.
#[derive(Template)]
#[template(path = "handovers/show.html")]
pub(super) struct ShowPage {
    page: Page,
    crumbs: Vec<Link>,
    path: String,
    facts: Facts,
    tone: Tone,
    state: String,
    lacks: Vec<String>,
    items: Vec<Row>,
    life: Vec<Step>,
    steps: Vec<Choice>,
}

/// The paper that both sides sign.
#[derive(Template)]
#[template(path = "handovers/paper.html")]
pub(super) struct PaperPage {
    page: Page,
    crumbs: Vec<Link>,
    facts: Facts,
    lacks: Vec<String>,
    items: Vec<Row>,
}

/// What was announced, in words.
struct Facts {
    company: String,
    /// Names and values; what is not known is left out.
    lines: Vec<(String, String)>,
}

/// An item of the inventory.
struct Row {
    number: usize,
    kind: String,
    title: String,
    years: String,
    records: String,
    digest: String,
    /// Where its import is; empty if there is none, or the reader may not see it.
    import: String,
    is_taken_in: bool,
    condition: String,
    state: ItemState,
    defects: String,
    custody: String,
}

/// Something that happened, and where it can be corrected.
struct Step {
    date: String,
    title: String,
    tone: Tone,
    /// What it says, as names and values.
    said: Vec<(String, String)>,
    /// When it was recorded, by whom and why.
    recorded: String,
    /// What stood there before a correction; empty if nothing was corrected.
    struck: String,
    /// When it was corrected, by whom and why.
    corrected: String,
    is_withdrawn: bool,
    /// Where it can be corrected; empty for those who may not.
    correct: String,
}

async fn show(State(site): State<Site>, visitor: Visitor, Path(id): Path<HandoverId>) -> Result<View<ShowPage>, Fault> {
    let file = site.app.handover_file(visitor.actor()?, id).await?;
    Ok(View(ShowPage::new(visitor.page(), &file)))
}

async fn paper(
    State(site): State<Site>,
    visitor: Visitor,
    Path(id): Path<HandoverId>,
) -> Result<View<PaperPage>, Fault> {
    let file = site.app.handover_file(visitor.actor()?, id).await?;
    Ok(View(PaperPage::new(visitor.page(), &file)))
}

impl ShowPage {
    pub(super) fn new(page: Page, file: &HandoverFile) -> Self {
        let handover = &file.handover;
        let (tone, state) = stands(&page, file.lacks.len());
        let may_keep = page.may(Deed::KeepHandovers);
        let by_hand = HandoverStep::ALL
            .iter()
            .filter(|step| !matches!(step, HandoverStep::Announced | HandoverStep::Corrected))
            .map(|step| Choice { value: step.to_string(), label: page.coded(step), chosen: false });
        Self {
            crumbs: crumbs(&page, handover, None),
            path: path_of(handover.id),
            facts: Facts::new(&page, handover),
            tone,
            state,
            lacks: lacks(&page, file),
            items: rows(&page, file),
            life: entries(&file.events).iter().map(|entry| Step::new(&page, file, entry)).collect(),
            steps: if may_keep { by_hand.collect() } else { Vec::new() },
            page,
        }
    }
}

impl PaperPage {
    pub(super) fn new(page: Page, file: &HandoverFile) -> Self {
        Self {
            crumbs: crumbs(&page, &file.handover, Some(&page.t("handover-print"))),
            facts: Facts::new(&page, &file.handover),
            lacks: lacks(&page, file),
            items: rows(&page, file),
            page,
        }
    }
}

impl Facts {
    fn new(page: &Page, handover: &Handover) -> Self {
        let notice = &handover.notice;
        let signed = handover.signed.as_ref();
        let lines = [
            ("handover-licence", notice.licence.clone()),
            ("handover-by", notice.by.clone()),
            ("handover-step-announced", page.date(handover.announced)),
            ("handover-to", notice.to.clone()),
            ("handover-step-signed-off", signed.map(|signed| page.date(signed.on)).unwrap_or_default()),
            ("handover-document", signed.map(|signed| signed.document.clone()).unwrap_or_default()),
        ];
        let told = |(label, value): (&str, String)| (!value.is_empty()).then(|| (page.t(label), value));
        Self { company: notice.company.clone(), lines: lines.into_iter().filter_map(told).collect() }
    }
}

/// What is lacking, with the item's number and title.
fn lacks(page: &Page, file: &HandoverFile) -> Vec<String> {
    let items = &file.handover.items;
    let about = |(lack, id): &(Lack, Option<EventId>)| {
        let place = id.and_then(|id| items.iter().position(|item| item.id == id));
        match place {
            None => page.coded(lack),
            Some(place) => {
                let number = page.count(place + 1);
                format!("{number}. \u{2068}{}\u{2069}: {}", items[place].listing.title, page.coded(lack))
            }
        }
    };
    file.lacks.iter().map(about).collect()
}

fn rows(page: &Page, file: &HandoverFile) -> Vec<Row> {
    file.handover.items.iter().zip(1..).map(|(item, number)| Row::new(page, file, item, number)).collect()
}

impl Row {
    fn new(page: &Page, file: &HandoverFile, item: &Item, number: usize) -> Self {
        let Listing { kind, title, records, digest, condition, .. } = &item.listing;
        let import = digest.as_ref().and_then(|digest| file.imports.get(digest));
        Self {
            number,
            kind: page.coded(kind),
            title: title.clone(),
            years: years(&item.listing),
            records: records.map(|records| page.count(records)).unwrap_or_default(),
            digest: digest.as_ref().map(ToString::to_string).unwrap_or_default(),
            import: match import {
                Some(import) if page.may(Deed::Import) => format!("/imports/{import}"),
                _ => String::new(),
            },
            is_taken_in: import.is_some(),
            condition: page.coded(condition),
            state: item.state,
            defects: item.defects.clone(),
            custody: item
                .custody
                .as_ref()
                .map(|custody| format!("{}, {}", custody.place, custody.answers))
                .unwrap_or_default(),
        }
    }
}

fn years(listing: &Listing) -> String {
    match (listing.from_year, listing.to_year) {
        (None, None) => String::new(),
        (Some(from), Some(to)) if from != to => format!("{from}–{to}"),
        (Some(year), _) | (_, Some(year)) => year.to_string(),
    }
}

impl Step {
    fn new(page: &Page, file: &HandoverFile, entry: &Entry<'_, Handover>) -> Self {
        let event = entry.event;
        let fact = entry.fact.unwrap_or(&event.fact);
        let recorded = |event: &Event<Handover>| {
            let by = file.recorders.get(&event.recorded_by).cloned();
            let parts = [Some(page.moment(event.recorded_at)), by, event.reason.clone()];
            parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
        };
        let struck = || {
            let values = said(page, &file.handover, &event.fact).into_iter().map(|(_, value)| value);
            [page.date(event.occurred)].into_iter().chain(values).collect::<Vec<_>>().join("; ")
        };
        Self {
            date: page.date(entry.occurred),
            title: page.coded(&fact.step()),
            tone: if fact.step() == HandoverStep::Refused { Tone::Bad } else { Tone::Plain },
            said: if entry.fact.is_some() { said(page, &file.handover, fact) } else { Vec::new() },
            recorded: recorded(event),
            struck: entry.corrected_by.map(|_| struck()).unwrap_or_default(),
            corrected: entry.corrected_by.map(recorded).unwrap_or_default(),
            is_withdrawn: entry.fact.is_none(),
            correct: if page.may(Deed::KeepHandovers) {
                format!("{}/events/{}/correct", path_of(file.handover.id), event.id)
            } else {
                String::new()
            },
        }
    }
}

/// What a step says, as names and values.
pub(super) fn said(page: &Page, handover: &Handover, fact: &HandoverFact) -> Vec<(String, String)> {
    let titles = fact.items().iter().filter_map(|id| handover.item(*id)).map(|item| item.listing.title.as_str());
    let titles = titles.collect::<Vec<_>>().join(" · ");
    let mut lines = vec![("handover-items", titles)];
    match fact {
        HandoverFact::Announced { notice } => lines.extend([
            ("handover-company", notice.company.clone()),
            ("handover-licence", notice.licence.clone()),
            ("handover-by", notice.by.clone()),
            ("handover-to", notice.to.clone()),
        ]),
        HandoverFact::Listed { listing } => lines.extend([
            ("handover-kind", page.coded(&listing.kind)),
            ("handover-item", listing.title.clone()),
            ("handover-years", years(listing)),
            ("handover-records", listing.records.map(|records| page.count(records)).unwrap_or_default()),
            ("handover-condition", page.coded(&listing.condition)),
        ]),
        HandoverFact::Accepted { defects, .. } => lines.push(("handover-defects", defects.clone())),
        HandoverFact::CustodyMoved { place, answers, .. } => {
            lines.extend([("handover-place", place.clone()), ("handover-answers", answers.clone())]);
        }
        HandoverFact::SignedOff { document } => lines.push(("handover-document", document.clone())),
        HandoverFact::Delivered { .. } | HandoverFact::Refused { .. } | HandoverFact::Corrected { .. } => {}
    }
    let told = |(label, value): (&str, String)| (!value.is_empty()).then(|| (page.t(label), value));
    lines.into_iter().filter_map(told).collect()
}
