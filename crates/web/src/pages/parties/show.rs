//! One party: what it was called, its licences and whether they are in force, how it ended, and its life.

use crate::extract::Path;
use crate::fault::Fault;
use crate::page::Page;
use crate::parts::choice::Choice;
use crate::parts::links::Link;
use crate::parts::told::{Said, Teller, Told};
use crate::site::Site;
use crate::tone::{Tone, Toned};
use crate::view::View;
use crate::visitor::Visitor;
use app::parties::PartyFile;
use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::routing::get;
use domain::authority::Deed;
use domain::id::PartyId;
use domain::party::{HeldLicence, LicenceState, PartyEventKind, PartyFact};
use domain::weapon::PartyKind;
use domain::{Coded, PartialDate};
use reference::Reference;
use std::collections::BTreeMap;
use texts::Arg;

/// The route of this page.
pub fn routes() -> Router<Site> {
    Router::new().route("/parties/{id}", get(show))
}

/// A party's page.
#[derive(Template)]
#[template(path = "parties/show.html")]
pub struct PartyPage {
    page: Page,
    crumbs: Vec<Link>,
    id: PartyId,
    name: String,
    kind: PartyKind,
    state: String,
    /// Its former names, each with until when it had it.
    former: Vec<String>,
    /// When it closed; nothing if it is open.
    closed: Option<String>,
    successor: Option<Link>,
    licences: Vec<LicenceRow>,
    events: Vec<Told>,
    /// The kinds of event that the reader may add.
    kinds: Vec<Choice>,
}

struct LicenceRow {
    number: String,
    kind: String,
    issued_by: String,
    span: String,
    activities: String,
    today: LicenceState,
}

async fn show(State(site): State<Site>, visitor: Visitor, Path(id): Path<PartyId>) -> Result<View<PartyPage>, Fault> {
    let file = site.app.party_file(visitor.actor()?, id).await?;
    let today = PartialDate::day_of(site.app.now());
    Ok(View(PartyPage::new(visitor.page(), site.app.reference(), &file, today)))
}

impl PartyPage {
    /// The page of a party.
    pub fn new(page: Page, reference: &Reference, file: &PartyFile, today: PartialDate) -> Self {
        let party = &file.party;
        let teller = Teller { page: &page, reference, files: &BTreeMap::new(), recorders: &file.recorders };
        let said = |fact: &PartyFact| Said {
            title: page.coded(&fact.kind()),
            tone: tone(fact.kind()),
            particulars: particulars(&page, reference, fact),
        };
        let former = party.names.iter().zip(party.names.iter().skip(1));
        let licence = |held: &HeldLicence| LicenceRow {
            number: held.licence.number.clone(),
            kind: held.licence.kind.clone(),
            issued_by: held.licence.issued_by.clone(),
            span: span(&page, held.licence.from, held.licence.until),
            activities: activities(&page, held.licence.activities.iter()),
            today: party.state_of(held, today),
        };
        Self {
            crumbs: vec![
                Link::new("/weapons", page.t("nav-register")),
                Link::new("/parties", page.t("parties-title")),
                Link::new("", party.name()),
            ],
            id: party.id,
            name: party.name().to_owned(),
            kind: party.kind,
            state: party.country.map(|state| page.state(reference, state)).unwrap_or_default(),
            former: former
                .map(|(name, next)| match next.since.is_unknown() {
                    true => name.name.clone(),
                    false => format!("{} (– {})", name.name, page.date(next.since)),
                })
                .collect(),
            closed: party.closed.map(|closed| page.date(closed.on)),
            successor: file
                .successor
                .as_ref()
                .map(|successor| Link::new(format!("/parties/{}", successor.id), successor.name())),
            licences: party.licences.iter().rev().map(licence).collect(),
            events: teller.told(&file.events, said, |event| format!("/parties/{}/events/{event}/correct", party.id)),
            kinds: if page.may(Deed::KeepParties) { kinds(&page) } else { Vec::new() },
            page,
        }
    }
}

/// The kinds of event that a person may add: an entry has a form of its own, a correction too.
fn kinds(page: &Page) -> Vec<Choice> {
    let by_hand = |kind: &&PartyEventKind| !matches!(kind, PartyEventKind::Entered | PartyEventKind::Corrected);
    let choice = |kind: &PartyEventKind| Choice { value: kind.to_string(), label: page.coded(kind), chosen: false };
    PartyEventKind::ALL.iter().filter(by_hand).map(choice).collect()
}

fn tone(kind: PartyEventKind) -> Tone {
    match kind {
        PartyEventKind::Entered | PartyEventKind::Licensed => Tone::Good,
        PartyEventKind::LicenceSuspended | PartyEventKind::Corrected => Tone::Warning,
        PartyEventKind::Renamed => Tone::Info,
        PartyEventKind::LicenceEnded | PartyEventKind::Closed => Tone::Plain,
    }
}

/// What a fact says, as names and values; what it does not say is left out.
pub(super) fn particulars(page: &Page, reference: &Reference, fact: &PartyFact) -> Vec<(String, String)> {
    let said: Vec<(&str, String)> = match fact {
        PartyFact::Entered { name, party, country } => vec![
            ("party-name", name.clone()),
            ("event-party-kind", page.coded(party)),
            ("event-party-state", country.map(|state| page.state(reference, state)).unwrap_or_default()),
        ],
        PartyFact::Renamed { name } => vec![("party-name", name.clone())],
        PartyFact::Licensed { licence } => vec![
            ("licence-number", licence.number.clone()),
            ("licence-kind", licence.kind.clone()),
            ("licence-issued-by", licence.issued_by.clone()),
            ("part-span", span(page, licence.from, licence.until)),
            ("licence-activities", activities(page, licence.activities.iter())),
        ],
        PartyFact::LicenceSuspended { number, until } => {
            let until = if until.is_unknown() { String::new() } else { page.date(until) };
            vec![("licence-number", number.clone()), ("licence-suspended-until", until)]
        }
        PartyFact::LicenceEnded { number } => vec![("licence-number", number.clone())],
        PartyFact::Closed { .. } | PartyFact::Corrected { .. } => Vec::new(),
    };
    let labelled = |(label, value): (&str, String)| (page.t(label), value);
    said.into_iter().filter(|(_, value)| !value.is_empty()).map(labelled).collect()
}

fn activities<'a, C: Coded + 'a>(page: &Page, activities: impl Iterator<Item = &'a C>) -> String {
    activities.map(|activity| page.coded(activity)).collect::<Vec<_>>().join(" · ")
}

fn span(page: &Page, from: PartialDate, until: PartialDate) -> String {
    match (from.is_unknown(), until.is_unknown()) {
        (true, true) => String::new(),
        (false, true) => page.tx("holding-since", "date", page.date(from)),
        _ => {
            let (from, until) = (page.date(from), page.date(until));
            page.tv("holding-span", &[("from", Arg::Text(&from)), ("until", Arg::Text(&until))])
        }
    }
}
