//! Forms: enter a party, add an event to its life, correct or withdraw one.

use super::entered::Entered;
use super::{NONE, choices, show};
use crate::extract::{Path, Query};
use crate::fault::Fault;
use crate::form::{FieldFaults, Form};
use crate::page::{Notice, Page};
use crate::pages::weapons::words::chosen;
use crate::parts::choice::Choice;
use crate::parts::links::Link;
use crate::site::Site;
use crate::tone::Tone;
use crate::view::{self, View};
use crate::visitor::Visitor;
use app::Actor;
use app::parties::PartyFile;
use app::weapons::{EventFault, NewEvent};
use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use domain::authority::Deed;
use domain::event::Correction;
use domain::id::{EventId, PartyId};
use domain::life::entries;
use domain::party::{Activity, PartyEventKind, PartyFact, PartyFault};
use domain::weapon::PartyKind;
use domain::{Coded, PartialDate};
use reference::Reference;
use serde::Deserialize;

/// The routes of these forms.
pub fn routes() -> Router<Site> {
    Router::new()
        .route("/parties/new", get(ask_entry).post(enter))
        .route("/parties/{id}/events/new", get(ask_event).post(add))
        .route("/parties/{id}/events/{event}/correct", get(ask_correction).post(correct))
}

/// A form about one event.
#[derive(Template)]
#[template(path = "parties/event.html")]
pub struct EventPage {
    page: Page,
    crumbs: Vec<Link>,
    title: String,
    lead: String,
    action: String,
    kind: PartyEventKind,
    entered: Entered,
    faults: FieldFaults,
    /// What is to be corrected, in words; nothing where something new is entered.
    correcting: Option<(String, Vec<(String, String)>)>,
    /// What a correction may do.
    deeds: Vec<Choice>,
    party_kinds: Vec<Choice>,
    activities: Vec<Choice>,
    /// The party's licences.
    licences: Vec<Choice>,
    /// The parties of which one may be the successor.
    successors: Vec<Choice>,
}

impl EventPage {
    /// The form for a kind of event; about a party, or to enter one.
    pub fn new(page: Page, kind: PartyEventKind, about: Option<&PartyFile>, entered: Entered) -> Self {
        let (title, lead, action) = match about {
            None => (page.t("party-new"), page.t("party-new-lead"), "/parties/new".to_owned()),
            Some(file) => {
                let title = page.tx("event-new", "kind", page.coded(&kind));
                (title, page.t("party-event-lead"), format!("/parties/{}/events/new", file.party.id))
            }
        };
        let mut crumbs =
            vec![Link::new("/weapons", page.t("nav-register")), Link::new("/parties", page.t("parties-title"))];
        crumbs.extend(about.map(|file| Link::new(format!("/parties/{}", file.party.id), file.party.name())));
        crumbs.push(Link::new("", title.clone()));
        let activity: Vec<Activity> = entered.activities.iter().filter_map(|code| chosen(code)).collect();
        let licence = |number: &str| Choice {
            value: number.to_owned(),
            label: number.to_owned(),
            chosen: entered.number == number,
        };
        let is_licensed = kind == PartyEventKind::Licensed;
        Self {
            activities: if is_licensed { page.many_choices(&activity) } else { Vec::new() },
            party_kinds: page.choices::<PartyKind>(chosen(&entered.party_kind)),
            licences: about.map_or_else(Vec::new, |file| {
                file.party.licences.iter().map(|held| licence(&held.licence.number)).collect()
            }),
            successors: Vec::new(),
            deeds: Vec::new(),
            correcting: None,
            faults: FieldFaults::default(),
            page,
            crumbs,
            title,
            lead,
            action,
            kind,
            entered,
        }
    }

    /// The same form as one to correct an event.
    pub(super) fn correcting(mut self, reference: &Reference, file: &PartyFile, event: EventId) -> Result<Self, Fault> {
        let (occurred, fact) = standing(file, event)?;
        let page = &self.page;
        self.title = page.t("event-correct-title");
        self.lead = page.t("event-correct-lead");
        self.action = format!("/parties/{}/events/{event}/correct", file.party.id);
        let head = format!("{} · {}", page.date(occurred), page.coded(&fact.kind()));
        self.correcting = Some((head, show::particulars(page, reference, fact)));
        let deed = |(value, word): (&str, &str)| Choice {
            value: value.to_owned(),
            label: page.t(word),
            chosen: self.entered.deed == value,
        };
        self.deeds = [("replace", "event-replace"), ("withdraw", "party-event-withdraw")].map(deed).into();
        if let Some(successor) = file.successor.as_ref().filter(|_| self.kind == PartyEventKind::Closed) {
            self.successors = choices(page, reference, std::slice::from_ref(successor), &self.entered.successor_id);
        }
        if let Some(last) = self.crumbs.last_mut() {
            last.label.clone_from(&self.title);
        }
        Ok(self)
    }

    /// Reads what was entered. Where a successor is named, a person chooses which party it is.
    async fn read(&mut self, site: &Site, actor: &Actor) -> Result<Option<(PartialDate, PartyFact)>, Fault> {
        let reference = site.app.reference();
        let mut successor = self.entered.successor_id.parse::<PartyId>().ok();
        let name = self.entered.successor.trim();
        if !name.is_empty() {
            let parties = site.app.parties_named(actor, name).await?;
            self.successors = choices(&self.page, reference, &parties, &self.entered.successor_id);
            successor = parties.iter().map(|party| party.id).find(|id| Some(*id) == successor);
            if parties.is_empty() {
                self.faults.add("successor", self.page.t("party-successor-none"));
            } else if successor.is_none() && self.entered.successor_id != NONE {
                self.faults.add("successor_id", self.page.t("party-choose-first"));
            }
        }
        match self.entered.read(&self.page, reference, self.kind, successor) {
            Ok(read) => Ok(self.faults.is_empty().then_some(read)),
            Err(mut faults) => {
                self.faults.all().iter().for_each(|fault| faults.add(fault.field, &fault.text));
                self.faults = faults;
                Ok(None)
            }
        }
    }

    fn new_event(&self, (occurred, fact): (PartialDate, PartyFact)) -> NewEvent<PartyFact> {
        NewEvent { occurred, fact, basis: self.entered.basis.clone(), reason: self.entered.reason.clone() }
    }

    /// The form again, with what is wrong beside its fields.
    fn again(self) -> Response {
        (StatusCode::UNPROCESSABLE_ENTITY, View(self)).into_response()
    }

    /// The form again, with what `app` said against it.
    fn refused(mut self, fault: EventFault) -> Result<Response, Fault> {
        let why = self.page.why(&fault);
        match fault {
            EventFault::Fault(fault) => return Err(fault.into()),
            EventFault::NoReason => self.faults.add("reason", why),
            EventFault::InFuture(date) => {
                self.faults.add("occurred", self.page.tx("error-event-in-future", "date", self.page.date(date)));
            }
            EventFault::Party(PartyFault::Closed(date)) => {
                self.faults.add("occurred", self.page.tx("error-party-closed", "date", self.page.date(date)));
            }
            EventFault::Party(fault) => match (&fault, self.kind) {
                (PartyFault::Nameless, PartyEventKind::Entered | PartyEventKind::Renamed) => {
                    self.faults.add("name", why);
                }
                (PartyFault::LicenceEndsFirst { .. }, _) => self.faults.add("until", why),
                (PartyFault::LicenceWithoutNumber | PartyFault::NoSuchLicence(_), _) => self.faults.add("number", why),
                (PartyFault::OwnSuccessor, _) => self.faults.add("successor", why),
                _ => self.page.notices.push(Notice { tone: Tone::Bad, text: why }),
            },
            _ => self.page.notices.push(Notice { tone: Tone::Bad, text: why }),
        }
        Ok(self.again())
    }
}

async fn ask_entry(visitor: Visitor) -> Result<View<EventPage>, Fault> {
    visitor.may(Deed::KeepParties)?;
    Ok(View(EventPage::new(visitor.page(), PartyEventKind::Entered, None, Entered::default())))
}

async fn enter(State(site): State<Site>, visitor: Visitor, Form(entered): Form<Entered>) -> Result<Response, Fault> {
    let actor = visitor.may(Deed::KeepParties)?;
    let mut shown = EventPage::new(visitor.page(), PartyEventKind::Entered, None, entered);
    let Some(read) = shown.read(&site, actor).await? else { return Ok(shown.again()) };
    match site.app.enter_party(actor, shown.new_event(read)).await {
        Ok(id) => Ok(view::go(&site, &format!("/parties/{id}"), "party-entered-notice")),
        Err(fault) => shown.refused(fault),
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
    Path(id): Path<PartyId>,
    Query(wanted): Query<Wanted>,
) -> Result<View<EventPage>, Fault> {
    let actor = visitor.may(Deed::KeepParties)?;
    let kind = addable(&wanted.kind)?;
    let file = site.app.party_file(actor, id).await?;
    let entered = Entered { kind: kind.to_string(), ..Entered::default() };
    Ok(View(EventPage::new(visitor.page(), kind, Some(&file), entered)))
}

async fn add(
    State(site): State<Site>,
    visitor: Visitor,
    Path(id): Path<PartyId>,
    Form(entered): Form<Entered>,
) -> Result<Response, Fault> {
    let actor = visitor.may(Deed::KeepParties)?;
    let kind = addable(&entered.kind)?;
    let file = site.app.party_file(actor, id).await?;
    let mut shown = EventPage::new(visitor.page(), kind, Some(&file), entered);
    let Some(read) = shown.read(&site, actor).await? else { return Ok(shown.again()) };
    match site.app.add_party_event(actor, id, shown.new_event(read)).await {
        Ok(_) => Ok(view::go(&site, &format!("/parties/{id}"), "event-added")),
        Err(fault) => shown.refused(fault),
    }
}

async fn ask_correction(
    State(site): State<Site>,
    visitor: Visitor,
    Path((id, event)): Path<(PartyId, EventId)>,
) -> Result<View<EventPage>, Fault> {
    let file = site.app.party_file(visitor.may(Deed::CorrectEvent)?, id).await?;
    let (occurred, fact) = standing(&file, event)?;
    let entered = Entered { deed: "replace".to_owned(), ..Entered::of(occurred, fact) };
    let shown = EventPage::new(visitor.page(), fact.kind(), Some(&file), entered);
    Ok(View(shown.correcting(site.app.reference(), &file, event)?))
}

async fn correct(
    State(site): State<Site>,
    visitor: Visitor,
    Path((id, event)): Path<(PartyId, EventId)>,
    Form(entered): Form<Entered>,
) -> Result<Response, Fault> {
    let actor = visitor.may(Deed::CorrectEvent)?;
    let file = site.app.party_file(actor, id).await?;
    let (_, before) = standing(&file, event)?;
    let shown = EventPage::new(visitor.page(), before.kind(), Some(&file), entered);
    let mut shown = shown.correcting(site.app.reference(), &file, event)?;
    let instead = if shown.entered.deed == "withdraw" {
        None
    } else {
        let Some((occurred, fact)) = shown.read(&site, actor).await? else { return Ok(shown.again()) };
        Some(Correction { occurred, fact })
    };
    let reason = shown.entered.reason.clone();
    match site.app.correct_party_event(actor, id, event, instead, reason).await {
        Ok(_) => Ok(view::go(&site, &format!("/parties/{id}"), "event-corrected-notice")),
        Err(fault) => shown.refused(fault),
    }
}

/// The kind of event with this code, if a person may add it to a party that is entered.
fn addable(code: &str) -> Result<PartyEventKind, Fault> {
    let by_hand = |kind: &PartyEventKind| !matches!(kind, PartyEventKind::Entered | PartyEventKind::Corrected);
    PartyEventKind::from_code(code).ok().filter(by_hand).ok_or(Fault::NotFound)
}

/// An event as it stands now: with its last correction, or as recorded if that withdrew it.
fn standing(file: &PartyFile, id: EventId) -> Result<(PartialDate, &PartyFact), Fault> {
    let entry = entries(&file.events).into_iter().find(|entry| entry.event.id == id).ok_or(Fault::NotFound)?;
    Ok((entry.occurred, entry.fact.unwrap_or(&entry.event.fact)))
}
