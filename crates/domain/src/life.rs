//! A weapon's present state, which is nothing but its events read in order: identity, marks, status, holders.

use crate::PartialDate;
use crate::code::vocabulary;
use crate::date::settle;
use crate::event::{Assessment, Correction, Event, Fact, Subject};
use crate::id::{EventId, WeaponId};
use crate::mark::Mark;
use crate::parts::{self, FittedPart, Fitting};
use crate::weapon::{Attested, Identity, Party};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

vocabulary! {
    /// Where a weapon stands now, by the last event that says so.
    WeaponStatus {
        /// In lawful hands in this State.
        Held = "held",
        /// Lawfully gone to another State.
        Exported = "exported",
        /// Reported lost.
        Lost = "lost",
        /// Reported stolen.
        Stolen = "stolen",
        /// In the hands of an authority: seized, found or handed in.
        InCustody = "in-custody",
        /// Made unusable.
        Deactivated = "deactivated",
        /// Destroyed.
        Destroyed = "destroyed",
    }
}

/// What the register knows of a weapon now. A projection: [`Subject::project`] of its events gives it again at any time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Weapon {
    /// Its id.
    pub id: WeaponId,
    /// The number of its last event.
    pub seq: i64,
    /// What it is.
    pub identity: Identity,
    /// Its marks, in the order in which they were recorded.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub marks: Vec<Mark>,
    /// Where it stands.
    pub status: WeaponStatus,
    /// Who holds it, or held it last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub holder: Option<Party>,
    /// The numbered parts in it that have entries of their own.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<FittedPart>,
    /// For a part, the weapons it was in, in the order in which that was recorded.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fittings: Vec<Fitting>,
    /// What the sources say beyond the known fields, by their own column names.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub other: BTreeMap<String, String>,
}

/// One event as it counts: with its corrections applied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry<'a, S: Subject = Weapon> {
    /// The event as recorded.
    pub event: &'a Event<S>,
    /// When it happened, corrected.
    pub occurred: PartialDate,
    /// What happened, corrected; nothing if the event was withdrawn.
    pub fact: Option<&'a S::Fact>,
    /// The correction that decides, if any.
    pub corrected_by: Option<&'a Event<S>>,
}

/// One span in which one party held the weapon.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holding {
    /// Who.
    pub party: Party,
    /// Since when.
    pub from: PartialDate,
    /// Until when, if it ended.
    pub until: Option<PartialDate>,
    /// The event that began it.
    pub by: EventId,
}

/// The events of one subject with corrections applied, in the order in which things happened: by date where it is known,
/// else as recorded. Corrections themselves do not appear; they show on the entries that they correct.
pub fn entries<S: Subject>(events: &[Event<S>]) -> Vec<Entry<'_, S>> {
    let mut entries = as_recorded(events);
    settle(&mut entries, |entry| entry.occurred);
    entries
}

/// The same in the order in which they were recorded.
pub(crate) fn as_recorded<S: Subject>(events: &[Event<S>]) -> Vec<Entry<'_, S>> {
    let mut entries: Vec<Entry<'_, S>> = Vec::with_capacity(events.len());
    for event in events {
        if let Some((corrects, instead)) = S::correction(&event.fact) {
            if let Some(entry) = entries.iter_mut().find(|entry| entry.event.id == corrects) {
                entry.corrected_by = Some(event);
                entry.fact = instead.map(|correction| &correction.fact);
                if let Some(correction) = instead {
                    entry.occurred = correction.occurred;
                }
            }
        } else {
            entries.push(Entry { event, occurred: event.occurred, fact: Some(&event.fact), corrected_by: None });
        }
    }
    entries
}

impl Subject for Weapon {
    const KIND: &'static str = "weapon";
    type Id = WeaponId;
    type Fact = Fact;

    fn project(events: &[Event]) -> Option<Self> {
        let last = events.last()?;
        let mut weapon = Self {
            id: last.subject,
            seq: last.seq,
            identity: Identity::default(),
            marks: Vec::new(),
            status: WeaponStatus::Held,
            holder: None,
            parts: Vec::new(),
            fittings: Vec::new(),
            other: BTreeMap::new(),
        };
        let entries = entries(events);
        for fact in entries.iter().filter_map(|entry| entry.fact) {
            weapon.apply(fact);
        }
        // Last, because a conclusion stands beside what is marked, also if it was registered only after the examination.
        for fact in entries.iter().filter_map(|entry| entry.fact) {
            if let Fact::Examined { conclusion, .. } = fact {
                assess(&mut weapon.identity, conclusion);
            }
        }
        parts::project(&mut weapon, &as_recorded(events));
        Some(weapon)
    }

    fn correction(fact: &Fact) -> Option<(EventId, Option<&Correction>)> {
        match fact {
            Fact::Corrected { corrects, instead } => Some((*corrects, instead.as_deref())),
            _ => None,
        }
    }
}

impl Weapon {
    fn apply(&mut self, fact: &Fact) {
        match fact {
            Fact::Registered { identity, holder, other } => {
                self.identity = Identity::clone(identity);
                self.other.clone_from(other);
                if holder.is_some() {
                    self.holder.clone_from(holder);
                }
            }
            Fact::Manufactured { maker } => {
                // A birth entered late must not take the weapon out of its holder's hands.
                if self.holder.is_none() {
                    self.holder.clone_from(maker);
                }
            }
            Fact::Marked { mark } => self.marks.push(Mark::clone(mark)),
            Fact::Exported { consignee, .. } => {
                self.status = WeaponStatus::Exported;
                if consignee.is_some() {
                    self.holder.clone_from(consignee);
                }
            }
            Fact::Imported { importer, .. } => {
                self.status = WeaponStatus::Held;
                if importer.is_some() {
                    self.holder.clone_from(importer);
                }
            }
            Fact::Transferred { to, .. } | Fact::Issued { to } => {
                self.status = WeaponStatus::Held;
                self.holder = Some(to.clone());
            }
            Fact::Lost { .. } => self.status = WeaponStatus::Lost,
            Fact::Stolen { .. } => self.status = WeaponStatus::Stolen,
            Fact::Seized { .. } | Fact::Found { .. } | Fact::Surrendered { .. } => {
                self.status = WeaponStatus::InCustody;
            }
            Fact::Deactivated { .. } => self.status = WeaponStatus::Deactivated,
            Fact::Destroyed { .. } => self.status = WeaponStatus::Destroyed,
            // Movements of parts are read by themselves, in the order in which they were recorded.
            Fact::Proofed { .. }
            | Fact::Examined { .. }
            | Fact::Traced { .. }
            | Fact::PartFitted(_)
            | Fact::PartRemoved(_)
            | Fact::FittedTo(_)
            | Fact::RemovedFrom(_)
            | Fact::HeldForLaw { .. }
            | Fact::HoldLifted { .. }
            | Fact::Related { .. }
            | Fact::Corrected { .. } => {}
        }
    }
}

/// Puts an examiner's conclusions beside what is marked, leaving what is marked as it is.
fn assess(identity: &mut Identity, conclusion: &Assessment) {
    fn put<T: Clone>(attested: &mut Attested<T>, value: Option<&T>) {
        if let Some(value) = value {
            attested.as_assessed = Some(value.clone());
        }
    }
    put(&mut identity.maker, conclusion.maker.as_ref());
    put(&mut identity.model, conclusion.model.as_ref());
    put(&mut identity.calibre, conclusion.calibre.as_ref());
    put(&mut identity.weapon_type, conclusion.weapon_type.as_ref());
    put(&mut identity.country, conclusion.country.as_ref());
    put(&mut identity.year, conclusion.year.as_ref());
    if let Some(serial) = &conclusion.serial {
        identity.serial.state = serial.state;
        if let Some(number) = serial.best() {
            identity.serial.as_assessed = Some(number.to_owned());
        }
    }
}

/// The chain of holders, earliest first.
pub fn holdings(events: &[Event]) -> Vec<Holding> {
    let mut chain: Vec<Holding> = Vec::new();
    for entry in entries(events) {
        let party = match entry.fact {
            Some(Fact::Registered { holder, .. }) => holder.clone(),
            Some(Fact::Manufactured { maker }) => maker.clone(),
            Some(Fact::Exported { consignee, to_state, .. }) => consignee.clone().map(|mut party| {
                party.country = party.country.or(Some(*to_state));
                party
            }),
            Some(Fact::Imported { importer, .. }) => importer.clone(),
            Some(Fact::Transferred { to, .. } | Fact::Issued { to }) => Some(to.clone()),
            _ => None,
        };
        let Some(party) = party else { continue };
        if let Some(last) = chain.last_mut() {
            if last.party == party {
                continue;
            }
            last.until = Some(entry.occurred);
        }
        chain.push(Holding { party, from: entry.occurred, until: None, by: entry.event.id });
    }
    chain
}
