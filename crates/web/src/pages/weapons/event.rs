//! Forms: register a weapon by hand, add an event to its life, correct or withdraw one.

use super::crumbs;
use super::entered::{Entered, Fields};
use super::life;
use super::words::{self, chosen};
use crate::extract::{Path, Query};
use crate::fault::Fault;
use crate::form::{FieldFaults, Form};
use crate::page::{Notice, Page};
use crate::pages::parties::{NONE, choices};
use crate::parts::choice::Choice;
use crate::parts::links::Link;
use crate::site::Site;
use crate::tone::Tone;
use crate::view::{self, View};
use crate::visitor::Visitor;
use app::Actor;
use app::weapons::{EventFault, NewEvent, WeaponFile};
use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use domain::authority::Deed;
use domain::event::{Correction, EventKind, Fact};
use domain::id::{EventId, WeaponId};
use domain::life::entries;
use domain::mark::{Component, Legibility, MarkKind};
use domain::weapon::{PartyKind, SerialState};
use domain::{Coded, PartialDate};
use reference::Reference;
use serde::Deserialize;

/// The routes of these forms.
pub fn routes() -> Router<Site> {
    Router::new()
        .route("/weapons/new", get(ask_registration).post(register))
        .route("/weapons/{id}/events/new", get(ask_event).post(add))
        .route("/weapons/{id}/events/{event}/correct", get(ask_correction).post(correct))
}

/// A form about one event.
#[derive(Template)]
#[template(path = "weapons/event.html")]
struct EventPage {
    page: Page,
    crumbs: Vec<Link>,
    title: String,
    lead: String,
    action: String,
    entered: Entered,
    faults: FieldFaults,
    fields: Fields,
    /// What is to be corrected, in words; nothing where something new is entered.
    correcting: Option<Correcting>,
    /// What a correction may do.
    deeds: Vec<Choice>,
    parts: Vec<Choice>,
    types: Vec<Choice>,
    party_kinds: Vec<Choice>,
    /// The parties of the name that was entered, of which one may be meant.
    parties: Vec<Choice>,
    serial_states: Vec<Choice>,
    mark_kinds: Vec<Choice>,
    components: Vec<Choice>,
    legibilities: Vec<Choice>,
}

/// The event that a correction is about.
struct Correcting {
    head: String,
    particulars: Vec<(String, String)>,
}

/// Where a form stands and what it is for.
struct Frame {
    crumbs: Vec<Link>,
    title: String,
    lead: String,
    action: String,
    kind: EventKind,
    correcting: Option<Correcting>,
}

impl EventPage {
    fn new(page: Page, reference: &Reference, frame: Frame, entered: Entered) -> Self {
        let Frame { crumbs, title, lead, action, kind, correcting } = frame;
        let deed = |(value, word): (&str, &str)| Choice {
            value: value.to_owned(),
            label: page.t(word),
            chosen: entered.deed == value,
        };
        Self {
            parts: page.choices::<Component>(chosen(&entered.component)),
            types: words::weapon_types(page.lang, reference, &entered.weapon_type),
            party_kinds: page.choices::<PartyKind>(chosen(&entered.party_kind)),
            parties: Vec::new(),
            serial_states: page.choices::<SerialState>(chosen(&entered.serial_state)),
            mark_kinds: page.choices::<MarkKind>(chosen(&entered.mark_kind)),
            components: page.choices::<Component>(chosen(&entered.mark_component)),
            legibilities: page.choices::<Legibility>(chosen(&entered.mark_legibility)),
            fields: Fields::of(kind),
            deeds: [("replace", "event-replace"), ("withdraw", "event-withdraw")].map(deed).into(),
            faults: FieldFaults::default(),
            page,
            crumbs,
            title,
            lead,
            action,
            correcting,
            entered,
        }
    }

    /// Whether it is settled which party of the list is meant, if any: a person chooses wherever one has that name.
    async fn settles_party(&mut self, site: &Site, actor: &Actor, fact: &Fact) -> Result<bool, Fault> {
        let Some(party) = fact.party() else { return Ok(true) };
        let parties = site.app.parties_named(actor, &party.name).await?;
        self.parties = choices(&self.page, site.app.reference(), &parties, &self.entered.party_id);
        let is_among = party.id.is_some_and(|id| parties.iter().any(|known| known.id == id));
        Ok(is_among || self.entered.party_id == NONE || parties.is_empty() && party.id.is_none())
    }

    /// The same form again, asking which party is meant.
    fn asking_party(self) -> Response {
        let mut faults = FieldFaults::default();
        match self.parties.is_empty() {
            true => faults.add("party", self.page.t("error-party-unknown")),
            false => faults.add("party_id", self.page.t("party-choose-first")),
        }
        self.again(faults)
    }

    /// The same form again, with what is wrong beside its fields.
    fn again(mut self, faults: FieldFaults) -> Response {
        self.faults = faults;
        (StatusCode::UNPROCESSABLE_ENTITY, View(self)).into_response()
    }

    /// The same form again, with what `app` said against it.
    fn refused(mut self, fault: EventFault) -> Result<Response, Fault> {
        let mut faults = FieldFaults::default();
        match &fault {
            EventFault::Fault(_) => {}
            EventFault::NoReason => faults.add("reason", self.page.why(&fault)),
            EventFault::InFuture(date) => {
                let date = self.page.date(date);
                faults.add("occurred", self.page.tx("error-event-in-future", "date", date));
            }
            _ => self.page.notices.push(Notice { tone: Tone::Bad, text: self.page.why(&fault) }),
        }
        match fault {
            EventFault::Fault(fault) => Err(fault.into()),
            _ => Ok(self.again(faults)),
        }
    }
}

async fn ask_registration(State(site): State<Site>, visitor: Visitor) -> Result<View<EventPage>, Fault> {
    visitor.may(Deed::AddEvent)?;
    let page = visitor.page();
    let frame = registration(&page);
    Ok(View(EventPage::new(page, site.app.reference(), frame, Entered::default())))
}

async fn register(State(site): State<Site>, visitor: Visitor, Form(entered): Form<Entered>) -> Result<Response, Fault> {
    let actor = visitor.may(Deed::AddEvent)?;
    let (page, reference) = (visitor.page(), site.app.reference());
    let frame = registration(&page);
    let mut shown = EventPage::new(page, reference, frame, entered);
    let (occurred, fact) = match shown.entered.read(&shown.page, reference, EventKind::Registered, None) {
        Err(faults) => return Ok(shown.again(faults)),
        Ok(read) => read,
    };
    if !shown.settles_party(&site, actor, &fact).await? {
        return Ok(shown.asking_party());
    }
    match site.app.register_weapon(actor, new_event(occurred, fact, &shown.entered)).await {
        Ok(id) => Ok(view::go(&site, &format!("/weapons/{id}"), "weapon-registered")),
        Err(fault) => shown.refused(fault),
    }
}

#[derive(Deserialize)]
struct Wanted {
    #[serde(default)]
    kind: String,
    /// The hold that is to be lifted.
    #[serde(default)]
    hold: String,
}

async fn ask_event(
    State(site): State<Site>,
    visitor: Visitor,
    Path(id): Path<WeaponId>,
    Query(wanted): Query<Wanted>,
) -> Result<View<EventPage>, Fault> {
    visitor.session()?;
    let kind = addable(&wanted.kind)?;
    let actor = visitor.may(deed_of(kind))?;
    let file = site.app.weapon_file(actor, id).await?;
    let page = visitor.page();
    let frame = addition(&page, &file, kind, &wanted.hold)?;
    // A hold is mostly entered on the day on which it begins or ends; of what happened to a weapon the day is asked.
    let is_hold = matches!(kind, EventKind::HeldForLaw | EventKind::HoldLifted);
    let occurred = if is_hold { PartialDate::day_of(site.app.now()).to_string() } else { String::new() };
    let entered = Entered { kind: kind.to_string(), occurred, hold: wanted.hold, ..Entered::default() };
    Ok(View(EventPage::new(page, site.app.reference(), frame, entered)))
}

async fn add(
    State(site): State<Site>,
    visitor: Visitor,
    Path(id): Path<WeaponId>,
    Form(entered): Form<Entered>,
) -> Result<Response, Fault> {
    let kind = addable(&entered.kind)?;
    let actor = visitor.may(deed_of(kind))?;
    let file = site.app.weapon_file(actor, id).await?;
    let (page, reference) = (visitor.page(), site.app.reference());
    let frame = addition(&page, &file, kind, &entered.hold)?;
    let mut shown = EventPage::new(page, reference, frame, entered);
    let (occurred, fact) = match shown.entered.read(&shown.page, reference, kind, None) {
        Err(faults) => return Ok(shown.again(faults)),
        Ok(read) => read,
    };
    if !shown.settles_party(&site, actor, &fact).await? {
        return Ok(shown.asking_party());
    }
    match site.app.add_event(actor, id, new_event(occurred, fact, &shown.entered)).await {
        Ok(_) => Ok(view::go(&site, &format!("/weapons/{id}"), "event-added")),
        Err(fault) => shown.refused(fault),
    }
}

async fn ask_correction(
    State(site): State<Site>,
    visitor: Visitor,
    Path((id, event)): Path<(WeaponId, EventId)>,
) -> Result<View<EventPage>, Fault> {
    let actor = visitor.may(Deed::CorrectEvent)?;
    let file = site.app.weapon_file(actor, id).await?;
    let (page, reference) = (visitor.page(), site.app.reference());
    let (occurred, fact) = standing(&file, event)?;
    let entered = Entered { deed: "replace".to_owned(), ..Entered::of(occurred, fact) };
    let frame = correction(&page, reference, &file, event)?;
    Ok(View(EventPage::new(page, reference, frame, entered)))
}

async fn correct(
    State(site): State<Site>,
    visitor: Visitor,
    Path((id, event)): Path<(WeaponId, EventId)>,
    Form(entered): Form<Entered>,
) -> Result<Response, Fault> {
    let actor = visitor.may(Deed::CorrectEvent)?;
    let file = site.app.weapon_file(actor, id).await?;
    let (page, reference) = (visitor.page(), site.app.reference());
    let (_, before) = standing(&file, event)?;
    let frame = correction(&page, reference, &file, event)?;
    let mut shown = EventPage::new(page, reference, frame, entered);
    let instead = match shown.entered.deed.as_str() {
        "withdraw" => None,
        _ => match shown.entered.read(&shown.page, reference, before.kind(), Some(before)) {
            Err(faults) => return Ok(shown.again(faults)),
            Ok((occurred, fact)) => {
                if !shown.settles_party(&site, actor, &fact).await? {
                    return Ok(shown.asking_party());
                }
                Some(Correction { occurred, fact })
            }
        },
    };
    let reason = shown.entered.reason.clone();
    match site.app.correct_event(actor, id, event, instead, reason).await {
        Ok(_) => Ok(view::go(&site, &format!("/weapons/{id}"), "event-corrected-notice")),
        Err(fault) => shown.refused(fault),
    }
}

fn new_event(occurred: PartialDate, fact: Fact, entered: &Entered) -> NewEvent {
    NewEvent { occurred, fact, basis: entered.basis.clone(), reason: entered.reason.clone() }
}

/// The kind of event with this code, if a person may add it by hand.
fn addable(code: &str) -> Result<EventKind, Fault> {
    let by_hand = |kind: &EventKind| {
        !matches!(
            kind,
            EventKind::Registered
                | EventKind::Traced
                | EventKind::Related
                | EventKind::PartFitted
                | EventKind::PartRemoved
                | EventKind::FittedTo
                | EventKind::RemovedFrom
                | EventKind::Corrected
        )
    };
    EventKind::from_code(code).ok().filter(by_hand).ok_or(Fault::NotFound)
}

/// The deed that adding such an event is.
pub fn deed_of(kind: EventKind) -> Deed {
    match kind {
        EventKind::Examined => Deed::Examine,
        EventKind::HeldForLaw | EventKind::HoldLifted => Deed::HoldRecords,
        _ => Deed::AddEvent,
    }
}

/// An event as it stands now: with its last correction, or as recorded if that withdrew it.
fn standing(file: &WeaponFile, id: EventId) -> Result<(PartialDate, &Fact), Fault> {
    let entry = entries(&file.events).into_iter().find(|entry| entry.event.id == id).ok_or(Fault::NotFound)?;
    Ok((entry.occurred, entry.fact.unwrap_or(&entry.event.fact)))
}

fn registration(page: &Page) -> Frame {
    Frame {
        crumbs: vec![Link::new("/weapons", page.t("nav-register")), Link::new("", page.t("register-new"))],
        title: page.t("register-new"),
        lead: page.t("register-new-lead"),
        action: "/weapons/new".to_owned(),
        kind: EventKind::Registered,
        correcting: None,
    }
}

fn addition(page: &Page, file: &WeaponFile, kind: EventKind, hold: &str) -> Result<Frame, Fault> {
    let title = page.tx("event-new", "kind", page.coded(&kind));
    let lead = match kind {
        EventKind::Examined => page.t("event-examined-lead"),
        EventKind::HeldForLaw => page.t("hold-lead"),
        EventKind::HoldLifted => {
            let hold = file.holds.iter().find(|standing| standing.event.to_string() == hold).ok_or(Fault::NotFound)?;
            page.tx("hold-lift-lead", "authority", &hold.authority)
        }
        _ => page.t("event-new-lead"),
    };
    Ok(Frame {
        crumbs: crumbs(page, &file.weapon, &title),
        title,
        lead,
        action: format!("/weapons/{}/events/new", file.weapon.id),
        kind,
        correcting: None,
    })
}

fn correction(page: &Page, reference: &Reference, file: &WeaponFile, event: EventId) -> Result<Frame, Fault> {
    let (occurred, fact) = standing(file, event)?;
    let title = page.t("event-correct-title");
    Ok(Frame {
        crumbs: crumbs(page, &file.weapon, &title),
        title,
        lead: page.t("event-correct-lead"),
        action: format!("/weapons/{}/events/{event}/correct", file.weapon.id),
        kind: fact.kind(),
        correcting: Some(Correcting {
            head: format!("{} · {}", page.date(occurred), page.coded(&fact.kind())),
            particulars: life::particulars(page, reference, fact),
        }),
    })
}

#[cfg(test)]
mod samples;
