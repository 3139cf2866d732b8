//! Weapons of the register, and parts with entries of their own: reading one with its whole life, entering one by hand,
//! adding to its life, correcting it.

mod neighbours;
mod parts;
mod twins;

pub use neighbours::{Neighbour, Neighbourhood};
pub use parts::{Movement, PartOut};
pub use twins::{Twin, TwinPair};

use crate::audit::Act;
use crate::error::{Explain, Fault};
use crate::{Actor, App};
use domain::PartialDate;
use domain::attachment::Attachment;
use domain::authority::Deed;
use domain::case::Case;
use domain::event::{Correction, Event, EventKind, Fact, Source, Subject};
use domain::hold::{self, Hold};
use domain::id::{EventId, IdRun, ImportId, UserId, WeaponId};
use domain::life::{Holding, Weapon, entries, holdings};
use domain::parts::{MovementFault, counterpart};
use domain::party::PartyFault;
use domain::retention::{Floor, by_rule, floors};
use std::collections::BTreeMap;
use store::Tx;
use store::register::NewWeapon;

pub use store::register::Position;

/// Everything a weapon's page shows.
#[derive(Debug, Clone)]
pub struct WeaponFile {
    /// What it is now.
    pub weapon: Weapon,
    /// Its events, in the order in which they were recorded.
    pub events: Vec<Event>,
    /// Photographs and documents of it.
    pub attachments: Vec<Attachment>,
    /// Its chain of holders.
    pub holdings: Vec<Holding>,
    /// How long its record must be kept at the least: the longest floor of each rule that binds, longest first.
    pub retention: Vec<Floor>,
    /// The legal holds under which its record stands.
    pub holds: Vec<Hold>,
    /// The cases in which it was recognised and which the reader may see.
    pub cases: Vec<Case>,
    /// The records that it was weighed against, or is to be.
    pub twins: Vec<TwinPair>,
    /// The names of the files that its events are known from.
    pub files: BTreeMap<ImportId, String>,
    /// The names of the accounts that recorded its events.
    pub recorders: BTreeMap<UserId, String>,
}

/// A page of the list of weapons.
#[derive(Debug, Clone)]
pub struct WeaponPage {
    /// The weapons, newest change first.
    pub weapons: Vec<Weapon>,
    /// Where the next page begins, if there is one.
    pub next: Option<Position>,
}

/// An event that cannot be added.
#[derive(Debug, thiserror::Error)]
pub enum EventFault {
    /// The common faults.
    #[error(transparent)]
    Fault(#[from] Fault),
    /// No reason was given.
    #[error("say why: every change of a record needs a reason")]
    NoReason,
    /// It would lie in the future.
    #[error("{0} lies in the future: enter the day on which it happened")]
    InFuture(PartialDate),
    /// The event to be corrected is not one of this weapon's.
    #[error("the event to be corrected does not belong to this weapon")]
    NotItsEvent,
    /// A correction of a correction.
    #[error("correct the original event, not its correction: the newest correction counts")]
    CorrectionOfCorrection,
    /// The hold to be lifted does not stand.
    #[error("this hold does not stand any more, or is not one of this weapon's: open the weapon again")]
    NoSuchHold,
    /// A destroyed weapon cannot be given an event that does not certainly lie before its destruction.
    #[error(
        "a weapon that is destroyed has no later life: correct the destruction if it is wrong, or enter a day before it"
    )]
    Destroyed,
    /// A part cannot have been put in or taken out so.
    #[error(transparent)]
    Movement(#[from] MovementFault),
    /// A movement of a part was to be corrected into another.
    #[error("of a part's movement only the day can be corrected: withdraw it, and record the right one")]
    MovementFixed,
    /// Later movements rest on the one that was to be corrected.
    #[error(
        "the part's other movements could then not have happened: withdraw the later ones first, the last one first"
    )]
    MovementNeeded,
    /// A party cannot have a life like that.
    #[error(transparent)]
    Party(#[from] PartyFault),
    /// The party that was chosen has no entry.
    #[error("the party that was chosen is not in the list of parties: choose another, or none")]
    NoSuchParty,
}

impl From<store::StoreError> for EventFault {
    fn from(error: store::StoreError) -> Self {
        Self::Fault(error.into())
    }
}

impl From<crate::Denied> for EventFault {
    fn from(denied: crate::Denied) -> Self {
        Self::Fault(denied.into())
    }
}

impl Explain for EventFault {
    fn code(&self) -> &'static str {
        match self {
            Self::Fault(fault) => fault.code(),
            Self::NoReason => "event-no-reason",
            Self::InFuture(_) => "event-in-future",
            Self::NotItsEvent => "event-not-its-event",
            Self::CorrectionOfCorrection => "event-correction-of-correction",
            Self::NoSuchHold => "hold-not-standing",
            Self::Destroyed => "event-after-destruction",
            Self::Movement(fault) => fault.code(),
            Self::MovementFixed => "movement-fixed",
            Self::MovementNeeded => "movement-needed",
            Self::Party(fault) => fault.code(),
            Self::NoSuchParty => "party-unknown",
        }
    }

    fn words(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Fault(fault) => fault.words(),
            Self::InFuture(date)
            | Self::Movement(MovementFault::BeforeLast(date))
            | Self::Party(PartyFault::Closed(date)) => vec![("date", date.to_string())],
            Self::Party(PartyFault::NoSuchLicence(number)) => vec![("number", number.clone())],
            _ => Vec::new(),
        }
    }
}

/// What a person enters about something that happened, to a weapon if nothing else is said.
#[derive(Debug, Clone)]
pub struct NewEvent<F = Fact> {
    /// When.
    pub occurred: PartialDate,
    /// What.
    pub fact: F,
    /// What she knows it from.
    pub basis: String,
    /// Why she enters it.
    pub reason: String,
}

const PAGE: i64 = 50;

impl App {
    /// A weapon with its whole life.
    ///
    /// # Errors
    /// [`Fault::Denied`] without [`Deed::ReadRegister`], [`Fault::NotFound`].
    pub async fn weapon_file(&self, actor: &Actor, id: WeaponId) -> Result<WeaponFile, Fault> {
        self.authorise(actor, Deed::ReadRegister, id).await?;
        let weapon = self.store.weapon(id).await?.ok_or(Fault::NotFound { what: "weapon" })?;
        let events = self.store.events(id).await?;
        let cases = match actor.may(Deed::ReadCases) {
            false => Vec::new(),
            true => {
                let mut cases = self.store.cases_of_weapon(id).await?;
                cases.retain(|case| actor.sees_cases_of(case.agency));
                cases
            }
        };
        let (files, recorders) = self.sources(&events).await?;
        let twins = self.twins_of(id).await?;
        Ok(WeaponFile {
            attachments: self.store.attachments(id.into()).await?,
            twins,
            holdings: holdings(&events),
            retention: by_rule(&floors(&events, &self.retention_rules())).into_iter().cloned().collect(),
            holds: hold::standing(&events),
            weapon,
            events,
            cases,
            files,
            recorders,
        })
    }

    /// The names of the files and of the accounts that events come from.
    pub(crate) async fn sources<S: Subject>(
        &self,
        events: &[Event<S>],
    ) -> Result<(BTreeMap<ImportId, String>, BTreeMap<UserId, String>), Fault> {
        let (mut files, mut recorders) = (BTreeMap::new(), BTreeMap::new());
        for event in events {
            if let Source::Row { import, .. } | Source::Finding { import, .. } = event.source
                && !files.contains_key(&import)
                && let Some(record) = self.store.import(import).await?
            {
                files.insert(import, record.file_name);
            }
            let by = event.recorded_by;
            if !recorders.contains_key(&by)
                && let Some(account) = self.store.account(by).await?
            {
                recorders.insert(by, account.name);
            }
        }
        Ok((files, recorders))
    }

    /// The weapons changed last.
    ///
    /// # Errors
    /// [`Fault::Denied`] without [`Deed::ReadRegister`].
    pub async fn weapons(&self, actor: &Actor, before: Option<Position>) -> Result<WeaponPage, Fault> {
        self.authorise(actor, Deed::ReadRegister, "register").await?;
        let rows = self.store.newest_weapons(before.unwrap_or(Position::END), PAGE).await?;
        let is_full = i64::try_from(rows.len()).is_ok_and(|rows| rows == PAGE);
        let next = if is_full { rows.last().map(|(position, _)| *position) } else { None };
        Ok(WeaponPage { weapons: rows.into_iter().map(|(_, weapon)| weapon).collect(), next })
    }

    /// How many weapons the register holds.
    ///
    /// # Errors
    /// [`Fault::Denied`] without [`Deed::ReadRegister`].
    pub async fn count_weapons(&self, actor: &Actor) -> Result<i64, Fault> {
        self.authorise(actor, Deed::ReadRegister, "register").await?;
        Ok(self.store.count_weapons().await?)
    }

    /// Enters a weapon by hand. `registration` must be a [`Fact::Registered`].
    ///
    /// # Errors
    /// [`EventFault`]; [`Fault::Denied`] without [`Deed::AddEvent`].
    pub async fn register_weapon(&self, actor: &Actor, registration: NewEvent) -> Result<WeaponId, EventFault> {
        self.authorise(actor, Deed::AddEvent, "register").await?;
        if registration.fact.kind() != EventKind::Registered {
            return Err(Fault::Invalid { field: "kind", problem: "registration-wanted" }.into());
        }
        if let Fact::Registered { identity, .. } = &registration.fact
            && identity.names_nothing()
        {
            return Err(Fault::Invalid { field: "serial", problem: "nothing-identifies" }.into());
        }
        self.check_party(&registration.fact).await?;
        let mut ids = IdRun::begin(&*self.clock, &*self.entropy);
        let id = WeaponId(ids.next_id());
        let event = self.event_of(actor, id, 1, EventId(ids.next_id()), registration)?;
        let events = vec![event];
        let weapon = Weapon::project(&events).ok_or(Fault::NotFound { what: "weapon" })?;
        let keys = mark_keys(&weapon);
        let mut tx = self.store.begin().await?;
        tx.register_weapons(vec![NewWeapon { weapon, events, keys }.write_out(&*self.entropy)?]).await?;
        tx.audit(&self.line(actor.user, Act::WeaponRegistered, id)).await?;
        tx.commit().await?;
        Ok(id)
    }

    /// Adds an event to a weapon's life.
    ///
    /// # Errors
    /// [`EventFault`]; [`Fault::Denied`] without the deed that the event needs: [`Deed::Examine`] for an examination,
    /// [`Deed::HoldRecords`] for a legal hold, its end and their corrections, [`Deed::CorrectEvent`] for every correction,
    /// [`Deed::AddEvent`] for the rest.
    pub async fn add_event(&self, actor: &Actor, id: WeaponId, new: NewEvent) -> Result<EventId, EventFault> {
        let (deed, act) = match new.fact.kind() {
            EventKind::Examined => (Deed::Examine, Act::WeaponExamined),
            EventKind::Corrected => (Deed::CorrectEvent, Act::EventCorrected),
            EventKind::HeldForLaw => (Deed::HoldRecords, Act::RecordHeld),
            EventKind::HoldLifted => (Deed::HoldRecords, Act::HoldLifted),
            _ => (Deed::AddEvent, Act::EventAdded),
        };
        self.authorise(actor, deed, id).await?;
        if counterpart(&new.fact).is_some() {
            return Err(Fault::Invalid { field: "kind", problem: "movement-wanted" }.into());
        }
        self.check_party(&new.fact).await?;
        let mut tx = self.store.begin().await?;
        let mut events = tx.events(id).await?;
        let seq = events.last().map(|event| event.seq).ok_or(Fault::NotFound { what: "weapon" })? + 1;
        if corrects_hold(&events, &new) && !actor.may(Deed::HoldRecords) {
            drop(tx);
            return Err(self.refuse(actor, Deed::HoldRecords, id).await.into());
        }
        check_against(&events, &new)?;
        let event_id = EventId::mint(&*self.clock, &*self.entropy);
        let event = self.event_of(actor, id, seq, event_id, new)?;
        events.push(event);
        self.put_last(actor, &mut tx, &events, act).await?;
        self.correct_counterpart(actor, &mut tx, &events).await?;
        tx.commit().await?;
        Ok(event_id)
    }

    /// Puts the last of a weapon's events into the record, with its line in the audit list.
    async fn put_last(&self, actor: &Actor, tx: &mut Tx, events: &[Event], act: Act) -> Result<(), EventFault> {
        let (last, weapon) = events.last().zip(Weapon::project(events)).ok_or(Fault::NotFound { what: "weapon" })?;
        weapon.agrees_with_movements()?;
        tx.add_event(last, &weapon, &mark_keys(&weapon), &*self.entropy).await?;
        Ok(tx.audit(&self.line(actor.user, act, weapon.id)).await?)
    }

    /// Corrects an event: says what should have stood there, or that it never happened.
    ///
    /// # Errors
    /// As [`App::add_event`].
    pub async fn correct_event(
        &self,
        actor: &Actor,
        id: WeaponId,
        corrects: EventId,
        instead: Option<Correction>,
        reason: String,
    ) -> Result<EventId, EventFault> {
        let fact = Fact::Corrected { corrects, instead: instead.map(Box::new) };
        let occurred = PartialDate::day_of(self.now());
        self.add_event(actor, id, NewEvent { occurred, fact, basis: String::new(), reason }).await
    }

    /// The party that a fact says has an entry of its own, must have one.
    async fn check_party(&self, fact: &Fact) -> Result<(), EventFault> {
        let fact = match fact {
            Fact::Corrected { instead: Some(correction), .. } => &correction.fact,
            fact => fact,
        };
        match fact.party().and_then(|party| party.id) {
            Some(id) if self.store.party(id).await?.is_none() => Err(EventFault::NoSuchParty),
            _ => Ok(()),
        }
    }

    /// The event that a person enters.
    pub(crate) fn event_of<S: Subject>(
        &self,
        actor: &Actor,
        subject: S::Id,
        seq: i64,
        id: EventId,
        new: NewEvent<S::Fact>,
    ) -> Result<Event<S>, EventFault> {
        let now = self.now();
        let reason = new.reason.trim();
        if reason.is_empty() {
            return Err(EventFault::NoReason);
        }
        let instead = S::correction(&new.fact).and_then(|(_, instead)| instead);
        let planned = instead.map_or(new.occurred, |correction| correction.occurred);
        if planned.is_certainly_after(PartialDate::day_of(now)) {
            return Err(EventFault::InFuture(planned));
        }
        Ok(Event {
            id,
            subject,
            seq,
            occurred: new.occurred,
            recorded_at: now,
            recorded_by: actor.user,
            source: Source::Person { basis: new.basis.trim().to_owned() },
            reason: Some(reason.to_owned()),
            fact: new.fact,
        })
    }
}

/// Whether this fact is a correction; if it is, it must be one of an event of this record that is none itself.
pub(crate) fn is_correction<S: Subject>(events: &[Event<S>], fact: &S::Fact) -> Result<bool, EventFault> {
    let Some((corrects, instead)) = S::correction(fact) else { return Ok(false) };
    let corrected = events.iter().find(|event| event.id == corrects).ok_or(EventFault::NotItsEvent)?;
    let mut facts = [Some(&corrected.fact), instead.map(|correction| &correction.fact)].into_iter().flatten();
    match facts.any(|fact| S::correction(fact).is_some()) {
        true => Err(EventFault::CorrectionOfCorrection),
        false => Ok(true),
    }
}

/// Whether this would undo a legal hold, or its end, by the way of a correction.
fn corrects_hold(events: &[Event], new: &NewEvent) -> bool {
    let Fact::Corrected { corrects, .. } = &new.fact else { return false };
    events.iter().any(|event| {
        event.id == *corrects && matches!(event.fact.kind(), EventKind::HeldForLaw | EventKind::HoldLifted)
    })
}

/// Whether this may follow what the record already says.
fn check_against(events: &[Event], new: &NewEvent) -> Result<(), EventFault> {
    if is_correction(events, &new.fact)? {
        return Ok(());
    }
    if let Fact::HoldLifted { hold } = &new.fact
        && !hold::standing(events).iter().any(|standing| standing.event == *hold)
    {
        return Err(EventFault::NoSuchHold);
    }
    // A hold, and what a record has to do with another one, are of the record, which outlives the weapon.
    let is_later_life = !matches!(
        new.fact.kind(),
        EventKind::Examined
            | EventKind::Traced
            | EventKind::Marked
            | EventKind::HeldForLaw
            | EventKind::HoldLifted
            | EventKind::Related
    );
    let destroyed = entries(events).into_iter().find(|entry| matches!(entry.fact, Some(Fact::Destroyed { .. })));
    match destroyed {
        // What happened before may well be learnt afterwards.
        Some(end) if is_later_life && !end.occurred.is_certainly_after(new.occurred) => Err(EventFault::Destroyed),
        _ => Ok(()),
    }
}

/// The folded forms under which a weapon's serial numbers are found.
pub(crate) fn mark_keys(weapon: &Weapon) -> Vec<String> {
    let serial = &weapon.identity.serial;
    let mut keys: Vec<String> = [serial.as_marked.as_deref(), serial.as_assessed.as_deref()]
        .into_iter()
        .flatten()
        .flat_map(|text| {
            let keys = marks::keys(text);
            let sound = keys.sound.map(|sound| marks::folded(&sound));
            [Some(keys.folded), sound].into_iter().flatten()
        })
        .filter(|key| !key.is_empty())
        .collect();
    keys.sort_unstable();
    keys.dedup();
    keys
}
