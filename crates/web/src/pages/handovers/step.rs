//! Forms: announce a handover, record a step of it, correct or withdraw one.

use super::entered::Entered;
use super::show::said;
use super::{PATH, crumbs, path_of};
use crate::extract::{Path, Query};
use crate::fault::Fault;
use crate::form::{FieldFaults, Form};
use crate::page::{Notice, Page};
use crate::parts::choice::Choice;
use crate::parts::links::Link;
use crate::site::Site;
use crate::tone::Tone;
use crate::view::{self, View};
use crate::visitor::Visitor;
use app::handovers::{HandoverFault, HandoverFile, NewStep};
use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use domain::authority::Deed;
use domain::event::Correction;
use domain::handover::{Condition, HandoverFact, HandoverStep, Item, ItemKind, ItemState};
use domain::id::{EventId, HandoverId};
use domain::life::entries;
use domain::{Coded, PartialDate};
use serde::Deserialize;

/// The routes of these forms.
pub fn routes() -> Router<Site> {
    Router::new()
        .route("/weapons/handovers/new", get(ask_announcement).post(announce))
        .route("/weapons/handovers/{id}/events/new", get(ask_step).post(add))
        .route("/weapons/handovers/{id}/events/{event}/correct", get(ask_correction).post(correct))
}

/// A form about one step.
#[derive(Template)]
#[template(path = "handovers/step.html")]
pub(super) struct StepPage {
    page: Page,
    crumbs: Vec<Link>,
    title: String,
    action: String,
    step: HandoverStep,
    entered: Entered,
    faults: FieldFaults,
    /// What is to be corrected, in words; nothing where something new is entered.
    correcting: Option<Vec<(String, String)>>,
    deeds: Vec<Choice>,
    items: Vec<Choice>,
    kinds: Vec<Choice>,
    conditions: Vec<Choice>,
}

/// Where a form stands and what it is about.
struct Frame {
    crumbs: Vec<Link>,
    title: String,
    action: String,
    step: HandoverStep,
    correcting: Option<Vec<(String, String)>>,
    items: Vec<Choice>,
}

impl StepPage {
    fn new(page: Page, frame: Frame, entered: Entered) -> Self {
        let Frame { crumbs, title, action, step, correcting, mut items } = frame;
        for item in &mut items {
            item.chosen = entered.items.contains(&item.value);
        }
        let deed = |(value, word): (&str, &str)| Choice {
            value: value.to_owned(),
            label: page.t(word),
            chosen: entered.deed == value,
        };
        Self {
            deeds: [("replace", "event-replace"), ("withdraw", "event-withdraw")].map(deed).into(),
            kinds: page.choices::<ItemKind>(entered.kind.parse().ok()),
            conditions: page.choices::<Condition>(entered.condition.parse().ok()),
            faults: FieldFaults::default(),
            page,
            crumbs,
            title,
            action,
            step,
            entered,
            correcting,
            items,
        }
    }

    /// The same form again, with what is wrong beside its fields.
    fn again(mut self, faults: FieldFaults) -> Response {
        self.faults = faults;
        (StatusCode::UNPROCESSABLE_ENTITY, View(self)).into_response()
    }

    /// The same form again, with what `app` said against it.
    fn refused(mut self, fault: HandoverFault) -> Result<Response, Fault> {
        let mut faults = FieldFaults::default();
        let why = match &fault {
            HandoverFault::InFuture(date) => self.page.tx("error-event-in-future", "date", self.page.date(date)),
            fault => self.page.why(fault),
        };
        match (fault.field(), fault) {
            (_, HandoverFault::Fault(fault)) => return Err(fault.into()),
            (Some(field), _) => faults.add(field, why),
            (None, _) => self.page.notices.push(Notice { tone: Tone::Bad, text: why }),
        }
        Ok(self.again(faults))
    }
}

async fn ask_announcement(visitor: Visitor) -> Result<View<StepPage>, Fault> {
    visitor.may(Deed::KeepHandovers)?;
    let page = visitor.page();
    let frame = announcement(&page);
    Ok(View(StepPage::new(page, frame, Entered::default())))
}

async fn announce(State(site): State<Site>, visitor: Visitor, Form(entered): Form<Entered>) -> Result<Response, Fault> {
    let actor = visitor.may(Deed::KeepHandovers)?;
    let page = visitor.page();
    let frame = announcement(&page);
    let shown = StepPage::new(page, frame, entered);
    let (occurred, fact) = match shown.entered.read(&shown.page, HandoverStep::Announced) {
        Err(faults) => return Ok(shown.again(faults)),
        Ok(read) => read.ok_or(Fault::NotFound)?,
    };
    let step = NewStep { occurred, fact, reason: shown.entered.reason.clone() };
    match site.app.announce_handover(actor, step).await {
        Ok(id) => Ok(view::go(&site, &path_of(id), "handover-announced-notice")),
        Err(fault) => shown.refused(fault),
    }
}

#[derive(Deserialize)]
struct Wanted {
    #[serde(default)]
    step: String,
}

async fn ask_step(
    State(site): State<Site>,
    visitor: Visitor,
    Path(id): Path<HandoverId>,
    Query(wanted): Query<Wanted>,
) -> Result<View<StepPage>, Fault> {
    let actor = visitor.may(Deed::KeepHandovers)?;
    let step = addable(&wanted.step)?;
    let file = site.app.handover_file(actor, id).await?;
    let page = visitor.page();
    let frame = addition(&page, &file, step);
    // What came together is mostly looked at together: all that is so far is chosen from the start.
    let items = frame.items.iter().map(|item| item.value.clone()).collect();
    let occurred = PartialDate::day_of(site.app.now()).to_string();
    let entered = Entered { step: step.to_string(), occurred, items, ..Entered::default() };
    Ok(View(StepPage::new(page, frame, entered)))
}

async fn add(
    State(site): State<Site>,
    visitor: Visitor,
    Path(id): Path<HandoverId>,
    Form(entered): Form<Entered>,
) -> Result<Response, Fault> {
    let actor = visitor.may(Deed::KeepHandovers)?;
    let step = addable(&entered.step)?;
    let file = site.app.handover_file(actor, id).await?;
    let page = visitor.page();
    let frame = addition(&page, &file, step);
    let shown = StepPage::new(page, frame, entered);
    let (occurred, fact) = match shown.entered.read(&shown.page, step) {
        Err(faults) => return Ok(shown.again(faults)),
        Ok(read) => read.ok_or(Fault::NotFound)?,
    };
    let new = NewStep { occurred, fact, reason: shown.entered.reason.clone() };
    go_on(&site, id, site.app.continue_handover(actor, id, new).await, shown)
}

async fn ask_correction(
    State(site): State<Site>,
    visitor: Visitor,
    Path((id, event)): Path<(HandoverId, EventId)>,
) -> Result<View<StepPage>, Fault> {
    let actor = visitor.may(Deed::KeepHandovers)?;
    let file = site.app.handover_file(actor, id).await?;
    let page = visitor.page();
    let (occurred, fact) = standing(&file, event)?;
    let entered = Entered { deed: "replace".to_owned(), ..Entered::of(occurred, fact) };
    let frame = correction(&page, &file, event)?;
    Ok(View(StepPage::new(page, frame, entered)))
}

async fn correct(
    State(site): State<Site>,
    visitor: Visitor,
    Path((id, event)): Path<(HandoverId, EventId)>,
    Form(entered): Form<Entered>,
) -> Result<Response, Fault> {
    let actor = visitor.may(Deed::KeepHandovers)?;
    let file = site.app.handover_file(actor, id).await?;
    let page = visitor.page();
    let frame = correction(&page, &file, event)?;
    let shown = StepPage::new(page, frame, entered);
    let instead = if shown.entered.deed == "withdraw" {
        None
    } else {
        match shown.entered.read(&shown.page, shown.step) {
            Err(faults) => return Ok(shown.again(faults)),
            Ok(read) => {
                let (occurred, fact) = read.ok_or(Fault::NotFound)?;
                Some(Box::new(Correction { occurred, fact }))
            }
        }
    };
    let new = NewStep {
        occurred: PartialDate::day_of(site.app.now()),
        fact: HandoverFact::Corrected { corrects: event, instead },
        reason: shown.entered.reason.clone(),
    };
    go_on(&site, id, site.app.continue_handover(actor, id, new).await, shown)
}

fn go_on(
    site: &Site,
    id: HandoverId,
    done: Result<EventId, HandoverFault>,
    shown: StepPage,
) -> Result<Response, Fault> {
    match done {
        Ok(_) => Ok(view::go(site, &path_of(id), "handover-continued-notice")),
        Err(fault) => shown.refused(fault),
    }
}

/// The step with this code, if a person may add it to a handover.
fn addable(code: &str) -> Result<HandoverStep, Fault> {
    let by_hand = |step: &HandoverStep| !matches!(step, HandoverStep::Announced | HandoverStep::Corrected);
    HandoverStep::from_code(code).ok().filter(by_hand).ok_or(Fault::NotFound)
}

/// A step as it stands now: with its last correction, or as recorded if that withdrew it.
fn standing(file: &HandoverFile, id: EventId) -> Result<(PartialDate, &HandoverFact), Fault> {
    let entry = entries(&file.events).into_iter().find(|entry| entry.event.id == id).ok_or(Fault::NotFound)?;
    Ok((entry.occurred, entry.fact.unwrap_or(&entry.event.fact)))
}

fn announcement(page: &Page) -> Frame {
    let title = page.t("handover-new");
    Frame {
        crumbs: vec![
            Link::new("/weapons", page.t("nav-register")),
            Link::new(PATH, page.t("handover-tab")),
            Link::new("", &title),
        ],
        title,
        action: format!("{PATH}/new"),
        step: HandoverStep::Announced,
        correcting: None,
        items: Vec::new(),
    }
}

fn addition(page: &Page, file: &HandoverFile, step: HandoverStep) -> Frame {
    let title = page.coded(&step);
    let fits = |state: ItemState| match step {
        HandoverStep::Delivered => matches!(state, ItemState::Listed | ItemState::Refused),
        HandoverStep::Accepted | HandoverStep::Refused => state == ItemState::Delivered,
        _ => matches!(state, ItemState::Delivered | ItemState::Accepted | ItemState::Defective),
    };
    Frame {
        crumbs: crumbs(page, &file.handover, Some(&title)),
        action: format!("{}/events/new", path_of(file.handover.id)),
        items: items(file, fits),
        title,
        step,
        correcting: None,
    }
}

fn correction(page: &Page, file: &HandoverFile, event: EventId) -> Result<Frame, Fault> {
    let (occurred, fact) = standing(file, event)?;
    let title = page.t("event-correct-title");
    let mut told = vec![(page.coded(&fact.step()), page.date(occurred))];
    told.extend(said(page, &file.handover, fact));
    Ok(Frame {
        crumbs: crumbs(page, &file.handover, Some(&title)),
        title,
        action: format!("{}/events/{event}/correct", path_of(file.handover.id)),
        step: fact.step(),
        correcting: Some(told),
        items: items(file, |_| true),
    })
}

fn items(file: &HandoverFile, fits: impl Fn(ItemState) -> bool) -> Vec<Choice> {
    let choice = |item: &Item| Choice { value: item.id.to_string(), label: item.listing.title.clone(), chosen: false };
    file.handover.items.iter().filter(|item| fits(item.state)).map(choice).collect()
}

#[cfg(test)]
mod samples;
