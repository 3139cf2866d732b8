//! Parties: manufacturers, importers, dealers, agencies and units, and the licences that they hold.

use crate::audit::Act;
use crate::error::Fault;
use crate::weapons::{EventFault, NewEvent, is_correction};
use crate::{Actor, App};
use domain::PartialDate;
use domain::authority::Deed;
use domain::event::{Correction, Event, Subject};
use domain::id::{EventId, IdRun, PartyId, UserId};
use domain::party::{PartyEventKind, PartyFact, PartyRecord};
use std::collections::BTreeMap;
use store::Tx;

/// Everything a party's page shows.
#[derive(Debug, Clone)]
pub struct PartyFile {
    /// What it is now.
    pub party: PartyRecord,
    /// Its events, in the order in which they were recorded.
    pub events: Vec<Event<PartyRecord>>,
    /// Who followed it, if it is closed and somebody did.
    pub successor: Option<PartyRecord>,
    /// The names of the accounts that recorded its events.
    pub recorders: BTreeMap<UserId, String>,
}

/// A page of the list of parties.
#[derive(Debug, Clone)]
pub struct PartyPage {
    /// The parties, by name.
    pub parties: Vec<PartyRecord>,
    /// After which party the next page begins, if there is one.
    pub next: Option<PartyId>,
}

const PAGE: i64 = 50;
/// How many parties of one name are offered.
const NAMED: i64 = 20;

impl App {
    /// Parties by name, from after one of them on, or from the first.
    ///
    /// # Errors
    /// [`Fault::Denied`] without [`Deed::ReadRegister`]; [`Fault::NotFound`] if there is no such party.
    pub async fn parties(&self, actor: &Actor, after: Option<PartyId>) -> Result<PartyPage, Fault> {
        self.authorise(actor, Deed::ReadRegister, "register").await?;
        let after = match after {
            None => None,
            Some(id) => Some(self.store.party(id).await?.ok_or(Fault::NotFound { what: "party" })?),
        };
        let parties = self.store.parties_from(after.as_ref(), PAGE).await?;
        let is_full = i64::try_from(parties.len()).is_ok_and(|rows| rows == PAGE);
        Ok(PartyPage { next: parties.last().filter(|_| is_full).map(|party| party.id), parties })
    }

    /// The parties that have or had a name, upper and lower case and spacing aside: those among which a person chooses.
    ///
    /// # Errors
    /// [`Fault::Denied`] without [`Deed::ReadRegister`].
    pub async fn parties_named(&self, actor: &Actor, name: &str) -> Result<Vec<PartyRecord>, Fault> {
        self.authorise(actor, Deed::ReadRegister, "register").await?;
        let mut parties = Vec::new();
        for id in self.store.parties_named(name, NAMED).await? {
            parties.extend(self.store.party(id).await?);
        }
        Ok(parties)
    }

    /// A party with its whole life.
    ///
    /// # Errors
    /// [`Fault::Denied`] without [`Deed::ReadRegister`], [`Fault::NotFound`].
    pub async fn party_file(&self, actor: &Actor, id: PartyId) -> Result<PartyFile, Fault> {
        self.authorise(actor, Deed::ReadRegister, id).await?;
        let party = self.store.party(id).await?.ok_or(Fault::NotFound { what: "party" })?;
        let events = self.store.events(id).await?;
        let (_, recorders) = self.sources(&events).await?;
        let successor = match party.closed.and_then(|closed| closed.successor) {
            Some(successor) => self.store.party(successor).await?,
            None => None,
        };
        Ok(PartyFile { party, events, successor, recorders })
    }

    /// Enters a party. `entry` must be a [`PartyFact::Entered`].
    ///
    /// # Errors
    /// [`EventFault`]; [`Fault::Denied`] without [`Deed::KeepParties`].
    pub async fn enter_party(&self, actor: &Actor, entry: NewEvent<PartyFact>) -> Result<PartyId, EventFault> {
        self.authorise(actor, Deed::KeepParties, "register").await?;
        let mut ids = IdRun::begin(&*self.clock, &*self.entropy);
        let id = PartyId(ids.next_id());
        let event = self.event_of(actor, id, 1, EventId(ids.next_id()), entry)?;
        let mut tx = self.store.begin().await?;
        self.put_party(actor, &mut tx, &[event], Act::PartyEntered).await?;
        tx.commit().await?;
        Ok(id)
    }

    /// Adds an event to a party's life.
    ///
    /// # Errors
    /// [`EventFault`]; [`Fault::Denied`] without [`Deed::KeepParties`].
    pub async fn add_party_event(
        &self,
        actor: &Actor,
        id: PartyId,
        new: NewEvent<PartyFact>,
    ) -> Result<EventId, EventFault> {
        self.authorise(actor, Deed::KeepParties, id).await?;
        if new.fact.kind() == PartyEventKind::Entered {
            return Err(Fault::Invalid { field: "kind", problem: "party-entered-twice" }.into());
        }
        self.put_on(actor, id, new, Act::PartyEventAdded).await
    }

    /// Corrects an event of a party's life: says what should have stood there, or that it never happened.
    ///
    /// # Errors
    /// [`EventFault`]; [`Fault::Denied`] without [`Deed::CorrectEvent`].
    pub async fn correct_party_event(
        &self,
        actor: &Actor,
        id: PartyId,
        corrects: EventId,
        instead: Option<Correction<PartyRecord>>,
        reason: String,
    ) -> Result<EventId, EventFault> {
        self.authorise(actor, Deed::CorrectEvent, id).await?;
        let fact = PartyFact::Corrected { corrects, instead: instead.map(Box::new) };
        let occurred = PartialDate::day_of(self.now());
        let new = NewEvent { occurred, fact, basis: String::new(), reason };
        self.put_on(actor, id, new, Act::EventCorrected).await
    }

    async fn put_on(
        &self,
        actor: &Actor,
        id: PartyId,
        new: NewEvent<PartyFact>,
        act: Act,
    ) -> Result<EventId, EventFault> {
        let instead = PartyRecord::correction(&new.fact).and_then(|(_, instead)| instead);
        if let PartyFact::Closed { successor: Some(successor) } = instead.map_or(&new.fact, |instead| &instead.fact)
            && self.store.party(*successor).await?.is_none()
        {
            return Err(EventFault::NoSuchParty);
        }
        let mut tx = self.store.begin().await?;
        let mut events: Vec<Event<PartyRecord>> = tx.events(id).await?;
        let party = PartyRecord::project(&events).ok_or(Fault::NotFound { what: "party" })?;
        if !is_correction(&events, &new.fact)? {
            party.was_open(new.occurred)?;
        }
        let event_id = EventId::mint(&*self.clock, &*self.entropy);
        events.push(self.event_of(actor, id, party.seq + 1, event_id, new)?);
        self.put_party(actor, &mut tx, &events, act).await?;
        tx.commit().await?;
        Ok(event_id)
    }

    /// Puts the last of a party's events into the record, with its line in the audit list.
    async fn put_party(
        &self,
        actor: &Actor,
        tx: &mut Tx,
        events: &[Event<PartyRecord>],
        act: Act,
    ) -> Result<(), EventFault> {
        PartyRecord::check(events)?;
        let (last, party) = events.last().zip(PartyRecord::project(events)).ok_or(Fault::NotFound { what: "party" })?;
        tx.add_party_event(last, &party, &*self.entropy).await?;
        Ok(tx.audit(&self.line(actor.user, act, party.id)).await?)
    }
}
