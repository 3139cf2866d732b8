//! Forms: register a weapon by hand, add an event to its life, correct or withdraw one.

use super::entered::{Entered, Fields};
use super::life;
use super::words::{self, chosen};
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
    types: Vec<Choice>,
    party_kinds: Vec<Choice>,
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
            types: words::weapon_types(page.lang, reference, &entered.weapon_type),
            party_kinds: page.choices::<PartyKind>(chosen(&entered.party_kind)),
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
    let shown = EventPage::new(page, reference, frame, entered);
    let entered = &shown.entered;
    match entered.read(&shown.page, reference, EventKind::Registered, None) {
        Err(faults) => Ok(shown.again(faults)),
        Ok((occurred, fact)) => match site.app.register_weapon(actor, new_event(occurred, fact, entered)).await {
            Ok(id) => Ok(view::go(&site, &format!("/weapons/{id}"), "weapon-registered")),
            Err(fault) => shown.refused(fault),
        },
    }
}

#[derive(Deserialize)]
struct Wanted {
    #[serde(default)]
    kind: String,
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
    let frame = addition(&page, &file, kind);
    let entered = Entered { kind: kind.to_string(), ..Entered::default() };
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
    let frame = addition(&page, &file, kind);
    let shown = EventPage::new(page, reference, frame, entered);
    match shown.entered.read(&shown.page, reference, kind, None) {
        Err(faults) => Ok(shown.again(faults)),
        Ok((occurred, fact)) => match site.app.add_event(actor, id, new_event(occurred, fact, &shown.entered)).await {
            Ok(_) => Ok(view::go(&site, &format!("/weapons/{id}"), "event-added")),
            Err(fault) => shown.refused(fault),
        },
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
    let shown = EventPage::new(page, reference, frame, entered);
    let instead = match shown.entered.deed.as_str() {
        "withdraw" => None,
        _ => match shown.entered.read(&shown.page, reference, before.kind(), Some(before)) {
            Err(faults) => return Ok(shown.again(faults)),
            Ok((occurred, fact)) => Some(Correction { occurred, fact }),
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
        !matches!(kind, EventKind::Registered | EventKind::Traced | EventKind::Related | EventKind::Corrected)
    };
    EventKind::from_code(code).ok().filter(by_hand).ok_or(Fault::NotFound)
}

fn deed_of(kind: EventKind) -> Deed {
    if kind == EventKind::Examined { Deed::Examine } else { Deed::AddEvent }
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

fn addition(page: &Page, file: &WeaponFile, kind: EventKind) -> Frame {
    let title = page.tx("event-new", "kind", page.coded(&kind));
    let lead = if kind == EventKind::Examined { "event-examined-lead" } else { "event-new-lead" };
    Frame {
        crumbs: crumbs(page, file, &title),
        title,
        lead: page.t(lead),
        action: format!("/weapons/{}/events/new", file.weapon.id),
        kind,
        correcting: None,
    }
}

fn correction(page: &Page, reference: &Reference, file: &WeaponFile, event: EventId) -> Result<Frame, Fault> {
    let (occurred, fact) = standing(file, event)?;
    let title = page.t("event-correct-title");
    Ok(Frame {
        crumbs: crumbs(page, file, &title),
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

fn crumbs(page: &Page, file: &WeaponFile, title: &str) -> Vec<Link> {
    let weapon = &file.weapon;
    let name = weapon.identity.serial.best().map_or_else(|| page.t("weapon-no-serial"), str::to_owned);
    vec![
        Link::new("/weapons", page.t("nav-register")),
        Link::new(format!("/weapons/{}", weapon.id), name),
        Link::new("", title),
    ]
}

#[cfg(test)]
mod samples;
