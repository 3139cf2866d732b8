//! Parts that come and go: put into a weapon, taken out of one, each movement told in both records at once.

use super::{EventFault, NewEvent, mark_keys};
use crate::audit::Act;
use crate::error::Fault;
use crate::{Actor, App};
use domain::authority::Deed;
use domain::event::{Event, Fact, Host, MovedPart, Subject};
use domain::id::{EventId, IdRun, WeaponId};
use domain::life::Weapon;
use domain::mark::Component;
use domain::parts::{FittedPart, MovementFault, can_have_happened, counterpart};
use domain::weapon::{Identity, Serial};
use domain::{PartialDate, SerialState};
use std::collections::BTreeMap;
use store::Tx;
use store::register::NewWeapon;

/// How many entries with one number are looked through.
const NUMBERED: i64 = 200;

/// When a part was moved, and what a person says about it.
#[derive(Debug, Clone)]
pub struct Movement {
    /// When.
    pub occurred: PartialDate,
    /// What she knows it from.
    pub basis: String,
    /// Why she enters it.
    pub reason: String,
}

/// A part that is to be taken out of a weapon.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PartOut {
    /// A part with an entry of its own.
    Entered(WeaponId),
    /// A part that never left its weapon and is only a mark on it: it gets an entry.
    Unentered {
        /// Which part.
        component: Component,
        /// The number on it.
        serial: String,
    },
}

impl Movement {
    fn event(&self, fact: Fact) -> NewEvent {
        NewEvent { occurred: self.occurred, fact, basis: self.basis.clone(), reason: self.reason.clone() }
    }
}

impl App {
    /// The parts with entries of their own that carry a number, in any of its spellings, those entered first before others.
    ///
    /// # Errors
    /// [`Fault::Denied`] without [`Deed::ReadRegister`].
    pub async fn parts_numbered(&self, actor: &Actor, number: &str) -> Result<Vec<Weapon>, Fault> {
        self.authorise(actor, Deed::ReadRegister, "register").await?;
        let mut parts = Vec::new();
        for id in self.store.weapons_of_mark(&marks::keys(number).folded, NUMBERED).await? {
            parts.extend(self.store.weapon(id).await?.filter(|entry| entry.identity.component.is_some()));
        }
        Ok(parts)
    }

    /// Records that a part was put into a weapon, in the records of both.
    ///
    /// # Errors
    /// [`EventFault::Movement`] if that cannot be; [`EventFault`]; [`Fault::Denied`] without [`Deed::AddEvent`].
    pub async fn fit_part(
        &self,
        actor: &Actor,
        weapon: WeaponId,
        part: WeaponId,
        movement: &Movement,
    ) -> Result<(), EventFault> {
        self.authorise(actor, Deed::AddEvent, weapon).await?;
        let mut tx = self.store.begin().await?;
        let (weapon, part) = (self.entry(&mut tx, weapon).await?, self.entry(&mut tx, part).await?);
        let component = part.now.may_be_fitted(&weapon.now, movement.occurred)?;
        let [ours, theirs] = self.pair();
        let fitted = Fact::PartFitted(part.moved(component, theirs));
        let fitted_to = Fact::FittedTo(weapon.host(ours));
        self.tell(actor, &mut tx, weapon, ours, movement.event(fitted), Act::PartFitted).await?;
        self.tell(actor, &mut tx, part, theirs, movement.event(fitted_to), Act::PartFitted).await?;
        Ok(tx.commit().await?)
    }

    /// Records that a part was taken out of a weapon, in the records of both; gives the part's entry, which is a new one
    /// if the part had none.
    ///
    /// # Errors
    /// [`EventFault::Movement`] if that cannot be; [`EventFault`]; [`Fault::Denied`] without [`Deed::AddEvent`].
    pub async fn remove_part(
        &self,
        actor: &Actor,
        weapon: WeaponId,
        part: PartOut,
        movement: &Movement,
    ) -> Result<WeaponId, EventFault> {
        self.authorise(actor, Deed::AddEvent, weapon).await?;
        let mut tx = self.store.begin().await?;
        let weapon = self.entry(&mut tx, weapon).await?;
        let id = match part {
            PartOut::Entered(id) => self.take_out(actor, &mut tx, weapon, id, movement).await?,
            PartOut::Unentered { component, serial } => {
                let serial = serial.trim();
                if serial.is_empty() {
                    return Err(Fault::Invalid { field: "serial", problem: "part-without-number" }.into());
                }
                let same = |known: &&FittedPart| known.component == component && known.serial == serial;
                match weapon.now.parts.iter().find(same).map(|known| known.part) {
                    Some(id) => self.take_out(actor, &mut tx, weapon, id, movement).await?,
                    None => self.enter_and_take_out(actor, &mut tx, weapon, (component, serial), movement).await?,
                }
            }
        };
        tx.commit().await?;
        Ok(id)
    }

    async fn take_out(
        &self,
        actor: &Actor,
        tx: &mut Tx,
        weapon: Record,
        part: WeaponId,
        movement: &Movement,
    ) -> Result<WeaponId, EventFault> {
        let part = self.entry(tx, part).await?;
        let component = part.now.may_be_removed(weapon.now.id, movement.occurred)?;
        let [ours, theirs] = self.pair();
        let id = part.now.id;
        let removed = Fact::PartRemoved(part.moved(component, theirs));
        let removed_from = Fact::RemovedFrom(weapon.host(ours));
        self.tell(actor, tx, weapon, ours, movement.event(removed), Act::PartRemoved).await?;
        self.tell(actor, tx, part, theirs, movement.event(removed_from), Act::PartRemoved).await?;
        Ok(id)
    }

    /// Gives a part an entry of its own, with the marks that were on it, as it leaves its weapon.
    async fn enter_and_take_out(
        &self,
        actor: &Actor,
        tx: &mut Tx,
        weapon: Record,
        (component, serial): (Component, &str),
        movement: &Movement,
    ) -> Result<WeaponId, EventFault> {
        if component.is_essential() {
            return Err(MovementFault::Essential(component).into());
        }
        let mut ids = IdRun::begin(&*self.clock, &*self.entropy);
        let id = WeaponId(ids.next_id());
        let [ours, theirs] = self.pair();
        let identity = Identity {
            component: Some(component),
            serial: Serial { as_marked: Some(serial.to_owned()), as_assessed: None, state: SerialState::NotExamined },
            ..Identity::default()
        };
        let entered = Fact::Registered {
            identity: Box::new(identity),
            holder: weapon.now.holder.clone(),
            other: BTreeMap::new(),
        };
        let is_on_it = |mark: &&domain::mark::Mark| mark.component == component && mark.text == serial;
        let marked = weapon.now.marks.iter().filter(is_on_it).map(|mark| Fact::Marked { mark: Box::new(mark.clone()) });
        let told = [entered].into_iter().chain(marked).map(|fact| (EventId(ids.next_id()), fact));
        let told: Vec<_> = told.chain([(theirs, Fact::RemovedFrom(weapon.host(ours)))]).collect();
        let events = (1..)
            .zip(told)
            .map(|(seq, (event, fact))| self.event_of(actor, id, seq, event, movement.event(fact)))
            .collect::<Result<Vec<_>, _>>()?;
        let part = Weapon::project(&events).ok_or(Fault::NotFound { what: "weapon" })?;
        let moved = MovedPart { part: id, component, serial: serial.to_owned(), pair: theirs };
        let keys = mark_keys(&part);
        tx.register_weapons(vec![NewWeapon { weapon: part, events, keys }.write_out(&*self.entropy)?]).await?;
        tx.audit(&self.line(actor.user, Act::WeaponRegistered, id)).await?;
        self.tell(actor, tx, weapon, ours, movement.event(Fact::PartRemoved(moved)), Act::PartRemoved).await?;
        Ok(id)
    }

    /// Corrects the other telling of a movement as one of them is corrected, if the part's movements can then have
    /// happened; does nothing for a correction of anything else. `events` are those of the record that is being corrected,
    /// with the correction.
    pub(super) async fn correct_counterpart(
        &self,
        actor: &Actor,
        tx: &mut Tx,
        events: &[Event],
    ) -> Result<(), EventFault> {
        let Some((Event { fact: Fact::Corrected { corrects, instead }, .. }, earlier)) = events.split_last() else {
            return Ok(());
        };
        let correction = &events[earlier.len()];
        let Some(corrected) = earlier.iter().find(|event| event.id == *corrects) else { return Ok(()) };
        let new = instead.as_ref().map(|instead| &instead.fact);
        let Some((other, pair)) = counterpart(&corrected.fact) else {
            return match new.and_then(counterpart) {
                Some(_) => Err(EventFault::MovementFixed),
                None => Ok(()),
            };
        };
        // Another part, or another weapon, would be another movement.
        if new.is_some_and(|fact| *fact != corrected.fact) {
            return Err(EventFault::MovementFixed);
        }
        let other = self.entry(tx, other).await?;
        let told = other.events.iter().find(|event| event.id == pair).ok_or(EventFault::NotItsEvent)?.fact.clone();
        let instead = instead
            .as_deref()
            .map(|instead| Box::new(domain::event::Correction { occurred: instead.occurred, fact: told }));
        let new = NewEvent {
            occurred: correction.occurred,
            fact: Fact::Corrected { corrects: pair, instead },
            basis: String::new(),
            reason: correction.reason.clone().unwrap_or_default(),
        };
        let id = EventId::mint(&*self.clock, &*self.entropy);
        let other = self.tell(actor, tx, other, id, new, Act::EventCorrected).await?;
        let part = if matches!(corrected.fact, Fact::FittedTo(_) | Fact::RemovedFrom(_)) { events } else { &other };
        if can_have_happened(part) { Ok(()) } else { Err(EventFault::MovementNeeded) }
    }

    async fn entry(&self, tx: &mut Tx, id: WeaponId) -> Result<Record, EventFault> {
        let events = tx.events(id).await?;
        let now = Weapon::project(&events).ok_or(Fault::NotFound { what: "weapon" })?;
        Ok(Record { events, now })
    }

    /// Adds an event to a record, and gives its events with the new one.
    async fn tell(
        &self,
        actor: &Actor,
        tx: &mut Tx,
        record: Record,
        id: EventId,
        new: NewEvent,
        act: Act,
    ) -> Result<Vec<Event>, EventFault> {
        let Record { mut events, now } = record;
        super::check_against(&events, &new)?;
        events.push(self.event_of(actor, now.id, now.seq + 1, id, new)?);
        self.put_last(actor, tx, &events, act).await?;
        Ok(events)
    }

    fn pair(&self) -> [EventId; 2] {
        let mut ids = IdRun::begin(&*self.clock, &*self.entropy);
        [EventId(ids.next_id()), EventId(ids.next_id())]
    }
}

/// A record as a transaction sees it.
struct Record {
    events: Vec<Event>,
    now: Weapon,
}

impl Record {
    /// This part, as a weapon's record names it.
    fn moved(&self, component: Component, pair: EventId) -> MovedPart {
        MovedPart { part: self.now.id, component, serial: self.serial(), pair }
    }

    /// This weapon, as a part's record names it.
    fn host(&self, pair: EventId) -> Host {
        Host { weapon: self.now.id, serial: self.serial(), pair }
    }

    fn serial(&self) -> String {
        self.now.identity.serial.best().unwrap_or_default().to_owned()
    }
}
