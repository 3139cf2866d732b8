//! Handovers of the books of companies that go out of business (ITI para 13): announced, listed, delivered, taken over or
//! refused, signed. The files themselves come in through the import; here their digests are kept and compared.

use crate::audit::Act;
use crate::error::{Explain, Fault};
use crate::{Actor, App};
use domain::PartialDate;
use domain::authority::Deed;
use domain::event::{Correction, Event, Source, Subject};
use domain::handover::{FileDigest, Handover, HandoverFact, HandoverStep, ItemState, Lack, Listing};
use domain::id::{EventId, HandoverId, IdRun, ImportId, UserId};
use domain::life::entries;
use std::collections::BTreeMap;
use store::StoreError;
use thiserror::Error;
use uuid::Uuid;

/// Handovers on one page of the list.
const PAGE: i64 = 40;

/// Everything a handover's page shows.
#[derive(Debug, Clone)]
pub struct HandoverFile {
    /// How it stands.
    pub handover: Handover,
    /// Its events, in the order in which they were recorded.
    pub events: Vec<Event<Handover>>,
    /// What is lacking, and of which item.
    pub lacks: Vec<(Lack, Option<EventId>)>,
    /// The imports of the files in the inventory, by their digests.
    pub imports: BTreeMap<FileDigest, ImportId>,
    /// The names of the accounts that recorded its events.
    pub recorders: BTreeMap<UserId, String>,
}

/// A page of the list of handovers.
#[derive(Debug, Clone)]
pub struct HandoverPage {
    /// The handovers, the one that was announced last here first, each with how many things it lacks.
    pub handovers: Vec<(Handover, usize)>,
    /// Before which handover the next page begins, if there is one.
    pub next: Option<HandoverId>,
}

/// What a person enters about a handover.
#[derive(Debug, Clone)]
pub struct NewStep {
    /// When it happened.
    pub occurred: PartialDate,
    /// What happened.
    pub fact: HandoverFact,
    /// Why; required where something is refused or corrected.
    pub reason: String,
}

/// A step of a handover that cannot be recorded.
#[derive(Debug, Error)]
pub enum HandoverFault {
    /// The common faults.
    #[error(transparent)]
    Fault(#[from] Fault),
    /// No reason was given.
    #[error("say why: what is refused or corrected needs a reason")]
    NoReason,
    /// It would lie in the future.
    #[error("{0} lies in the future: enter the day on which it happened")]
    InFuture(PartialDate),
    /// The company or the agency is not named.
    #[error("name the company that closes and the agency that takes its books")]
    Unnamed,
    /// An item of the inventory has no title.
    #[error("say what the item is: the title of the book or the name of the file")]
    NoTitle,
    /// An item covers years that are none.
    #[error("the first year must be one from 1000 to 2999, and not lie after the last")]
    Years,
    /// No item was chosen.
    #[error("choose at least one item of the inventory")]
    NoItems,
    /// An item that is not of this handover, or not so far.
    #[error("an item that was chosen is not in this inventory, or not so far yet: open the handover again")]
    NotSoFar,
    /// The place or the office that answers is not named.
    #[error("say where the originals stand and which office answers for them")]
    NoPlace,
    /// There is nothing to sign for.
    #[error("there is nothing in the inventory that could be signed for")]
    NothingToSign,
    /// The event to be corrected is not one of this handover's, or a correction itself.
    #[error("this cannot be corrected: choose an event of this handover, and not a correction")]
    NotItsEvent,
    /// The announcement cannot be withdrawn: the handover would be of nothing.
    #[error("the announcement cannot be withdrawn, only corrected")]
    Announcement,
}

impl From<StoreError> for HandoverFault {
    fn from(error: StoreError) -> Self {
        Self::Fault(error.into())
    }
}

impl HandoverFault {
    /// The field of the form that has to be corrected, if it is one.
    pub fn field(&self) -> Option<&'static str> {
        match self {
            Self::Fault(_) | Self::NotSoFar | Self::NothingToSign | Self::NotItsEvent | Self::Announcement => None,
            Self::NoReason => Some("reason"),
            Self::InFuture(_) => Some("occurred"),
            Self::Unnamed => Some("company"),
            Self::NoTitle => Some("title"),
            Self::Years => Some("from_year"),
            Self::NoItems => Some("items"),
            Self::NoPlace => Some("place"),
        }
    }
}

impl Explain for HandoverFault {
    fn code(&self) -> &'static str {
        match self {
            Self::Fault(fault) => fault.code(),
            Self::NoReason => "event-no-reason",
            Self::InFuture(_) => "event-in-future",
            Self::Unnamed => "handover-unnamed",
            Self::NoTitle => "handover-no-title",
            Self::Years => "handover-years",
            Self::NoItems => "handover-no-items",
            Self::NotSoFar => "handover-not-so-far",
            Self::NoPlace => "handover-no-place",
            Self::NothingToSign => "handover-nothing-to-sign",
            Self::NotItsEvent => "handover-not-its-event",
            Self::Announcement => "handover-announcement",
        }
    }

    fn words(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Fault(fault) => fault.words(),
            Self::InFuture(date) => vec![("date", date.to_string())],
            _ => Vec::new(),
        }
    }
}

impl App {
    /// Handovers, the one that was announced last here first.
    ///
    /// # Errors
    /// [`Fault::Denied`] without [`Deed::ReadRegister`].
    pub async fn handovers(&self, actor: &Actor, before: Option<HandoverId>) -> Result<HandoverPage, Fault> {
        self.authorise(actor, Deed::ReadRegister, "register").await?;
        let found = self.store.newest_handovers(before.unwrap_or(HandoverId(Uuid::max())), PAGE).await?;
        let is_full = i64::try_from(found.len()).is_ok_and(|found| found == PAGE);
        let next = if is_full { found.last().map(|handover| handover.id) } else { None };
        let mut handovers = Vec::with_capacity(found.len());
        for handover in found {
            let imports = self.imports_of(&handover).await?;
            let lacks = handover.lacks(|digest| imports.contains_key(digest)).len();
            handovers.push((handover, lacks));
        }
        Ok(HandoverPage { handovers, next })
    }

    /// A handover with everything about it.
    ///
    /// # Errors
    /// [`Fault::Denied`] without [`Deed::ReadRegister`]; [`Fault::NotFound`].
    pub async fn handover_file(&self, actor: &Actor, id: HandoverId) -> Result<HandoverFile, Fault> {
        self.authorise(actor, Deed::ReadRegister, id).await?;
        let events = self.store.events::<Handover>(id).await?;
        let handover = Handover::project(&events).ok_or(NOT_FOUND)?;
        let imports = self.imports_of(&handover).await?;
        let mut recorders = BTreeMap::new();
        for event in &events {
            if !recorders.contains_key(&event.recorded_by)
                && let Some(account) = self.store.account(event.recorded_by).await?
            {
                recorders.insert(event.recorded_by, account.name);
            }
        }
        let lacks = handover.lacks(|digest| imports.contains_key(digest));
        Ok(HandoverFile { handover, events, lacks, imports, recorders })
    }

    /// Begins a handover. `announcement` must be a [`HandoverFact::Announced`].
    ///
    /// # Errors
    /// [`HandoverFault`]; [`Fault::Denied`] without [`Deed::KeepHandovers`].
    pub async fn announce_handover(&self, actor: &Actor, announcement: NewStep) -> Result<HandoverId, HandoverFault> {
        self.authorise(actor, Deed::KeepHandovers, "register").await?;
        if announcement.fact.step() != HandoverStep::Announced {
            return Err(Fault::Invalid { field: "step", problem: "handover-unnamed" }.into());
        }
        check(&announcement.fact, None)?;
        let mut ids = IdRun::begin(&*self.clock, &*self.entropy);
        let id = HandoverId(ids.next_id());
        let event = self.step_of(actor, id, 1, EventId(ids.next_id()), announcement)?;
        let mut tx = self.store.begin().await?;
        tx.add_handover_event(&event, &*self.entropy).await?;
        tx.audit(&self.line(actor.user, Act::HandoverAnnounced, id)).await?;
        tx.commit().await?;
        Ok(id)
    }

    /// Records a step of a handover, or the correction of one.
    ///
    /// # Errors
    /// [`HandoverFault`]; [`Fault::Denied`] without [`Deed::KeepHandovers`].
    pub async fn continue_handover(
        &self,
        actor: &Actor,
        id: HandoverId,
        step: NewStep,
    ) -> Result<EventId, HandoverFault> {
        self.authorise(actor, Deed::KeepHandovers, id).await?;
        let mut tx = self.store.begin().await?;
        let events = tx.events::<Handover>(id).await?;
        let handover = Handover::project(&events).ok_or(NOT_FOUND)?;
        match &step.fact {
            HandoverFact::Corrected { corrects, instead } => check_correction(&events, *corrects, instead.as_deref())?,
            HandoverFact::Announced { .. } => return Err(HandoverFault::Announcement),
            fact => check(fact, Some(&handover))?,
        }
        let event_id = EventId::mint(&*self.clock, &*self.entropy);
        let event = self.step_of(actor, id, handover.seq + 1, event_id, step)?;
        tx.add_handover_event(&event, &*self.entropy).await?;
        tx.audit(&self.line(actor.user, Act::HandoverContinued, id)).await?;
        tx.commit().await?;
        Ok(event_id)
    }

    /// The newest import of each file in an inventory that was taken into the register.
    async fn imports_of(&self, handover: &Handover) -> Result<BTreeMap<FileDigest, ImportId>, Fault> {
        let mut imports = BTreeMap::new();
        for digest in handover.items.iter().filter_map(|item| item.listing.digest.as_ref()) {
            let known = self.store.imports_of_file(&digest.bytes()).await?;
            let taken = known.iter().rfind(|import| import.finished_at.is_some() && import.taken > 0);
            imports.extend(taken.map(|import| (digest.clone(), import.id)));
        }
        Ok(imports)
    }

    fn step_of(
        &self,
        actor: &Actor,
        id: HandoverId,
        seq: i64,
        event: EventId,
        step: NewStep,
    ) -> Result<Event<Handover>, HandoverFault> {
        let now = self.now();
        let reason = step.reason.trim();
        let needs_reason = matches!(step.fact, HandoverFact::Refused { .. } | HandoverFact::Corrected { .. });
        if reason.is_empty() && needs_reason {
            return Err(HandoverFault::NoReason);
        }
        let planned = match &step.fact {
            HandoverFact::Corrected { instead: Some(correction), .. } => correction.occurred,
            _ => step.occurred,
        };
        if planned.is_certainly_after(PartialDate::day_of(now)) {
            return Err(HandoverFault::InFuture(planned));
        }
        Ok(Event {
            id: event,
            subject: id,
            seq,
            occurred: step.occurred,
            recorded_at: now,
            recorded_by: actor.user,
            source: Source::Person { basis: String::new() },
            reason: (!reason.is_empty()).then(|| reason.to_owned()),
            fact: step.fact,
        })
    }
}

const NOT_FOUND: Fault = Fault::NotFound { what: "handover" };

/// Whether this may be recorded, as the handover stands; without one, whether it is whole in itself.
fn check(fact: &HandoverFact, handover: Option<&Handover>) -> Result<(), HandoverFault> {
    let state_of = |id: &EventId| handover.map(|handover| handover.item(*id).map(|item| item.state));
    let are = |items: &[EventId], fit: &[ItemState]| {
        if items.is_empty() {
            return Err(HandoverFault::NoItems);
        }
        let fits = items.iter().filter_map(state_of).all(|state| state.is_some_and(|state| fit.contains(&state)));
        if fits { Ok(()) } else { Err(HandoverFault::NotSoFar) }
    };
    match fact {
        HandoverFact::Announced { notice } => {
            let is_named = !notice.company.trim().is_empty() && !notice.to.trim().is_empty();
            if is_named { Ok(()) } else { Err(HandoverFault::Unnamed) }
        }
        HandoverFact::Listed { listing } => check_listing(listing),
        HandoverFact::Delivered { items } => are(items, &[ItemState::Listed, ItemState::Refused]),
        HandoverFact::Accepted { items, .. } | HandoverFact::Refused { items } => are(items, &[ItemState::Delivered]),
        HandoverFact::CustodyMoved { items, place, answers } => {
            if place.trim().is_empty() || answers.trim().is_empty() {
                return Err(HandoverFault::NoPlace);
            }
            are(items, &[ItemState::Delivered, ItemState::Accepted, ItemState::Defective])
        }
        HandoverFact::SignedOff { .. } => match handover {
            Some(handover) if handover.items.is_empty() => Err(HandoverFault::NothingToSign),
            _ => Ok(()),
        },
        HandoverFact::Corrected { .. } => Err(HandoverFault::NotItsEvent),
    }
}

fn check_listing(listing: &Listing) -> Result<(), HandoverFault> {
    if listing.title.trim().is_empty() {
        return Err(HandoverFault::NoTitle);
    }
    let years = [listing.from_year, listing.to_year];
    let are_years = years.iter().flatten().all(|year| (1000..3000).contains(year));
    let are_in_order = listing.from_year.zip(listing.to_year).is_none_or(|(from, to)| from <= to);
    if are_years && are_in_order { Ok(()) } else { Err(HandoverFault::Years) }
}

fn check_correction(
    events: &[Event<Handover>],
    corrects: EventId,
    instead: Option<&Correction<Handover>>,
) -> Result<(), HandoverFault> {
    let entry = entries(events).into_iter().find(|entry| entry.event.id == corrects);
    let entry = entry.ok_or(HandoverFault::NotItsEvent)?;
    match instead {
        None if entry.event.fact.step() == HandoverStep::Announced => Err(HandoverFault::Announcement),
        None => Ok(()),
        Some(correction) if correction.fact.step() != entry.event.fact.step() => Err(HandoverFault::NotItsEvent),
        // How far its items are now says nothing about how far they were then.
        Some(correction) => check(&correction.fact, None),
    }
}
