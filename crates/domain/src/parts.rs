//! Numbered parts that come and go: what is in a weapon, where a part has been, and what cannot be.
//!
//! A part that is loose, or moves, has an entry of its own in the register and is found by its marks like a weapon; a part
//! that never left its weapon is only a mark on it. Each movement is told twice, in the record of the weapon and in that of
//! the part, by two events that name each other. Both records tell the movements of one pair in the same order, the
//! order of recording, by which they are read here: partial dates have no total order, so that two records sorted by
//! dates could disagree about where a part is.

use crate::PartialDate;
use crate::event::{Event, Fact, MovedPart};
use crate::id::{EventId, WeaponId};
use crate::life::{Entry, Weapon, WeaponStatus, as_recorded};
use crate::mark::Component;
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// A numbered part that is in a weapon.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FittedPart {
    /// The part's own entry.
    pub part: WeaponId,
    /// Which part it is.
    pub component: Component,
    /// The number on it, as recorded when it was fitted; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub serial: String,
    /// Since when.
    pub since: PartialDate,
}

/// A span in which a part was in one weapon.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fitting {
    /// The weapon.
    pub weapon: WeaponId,
    /// The number on it; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub serial: String,
    /// Since when; unknown for a part that had no entry of its own before it was taken out.
    pub since: PartialDate,
    /// Until when, if it ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<PartialDate>,
}

/// Why a part cannot be put into a weapon, or taken out.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum MovementFault {
    /// A frame or receiver (ITI para 10).
    #[error("a {0} cannot be taken out or put in: it is the weapon itself; fit the other parts to it instead")]
    Essential(Component),
    /// A whole weapon was given for a part.
    #[error("this entry is a whole weapon and no part: choose the entry of a part, or register the part first")]
    NotAPart,
    /// A part was given for a weapon.
    #[error("a part can be put only into a weapon, or onto its frame or receiver: choose one of those")]
    NotAWeapon,
    /// A thing was to be put into itself.
    #[error("nothing can be put into itself: choose another part")]
    Itself,
    /// The part is in another weapon, or in this one already.
    #[error("the part is in a weapon already: record first that it was taken out there")]
    AlreadyFitted(WeaponId),
    /// The part is not in this weapon.
    #[error("the part is not in this weapon: open the part's entry to see where it is")]
    NotFitted,
    /// The part is destroyed.
    #[error("the part is destroyed: correct the destruction if it is wrong")]
    PartDestroyed,
    /// The part moved later than that.
    #[error("the part was moved on {0}, which is later: movements are recorded in the order in which they happened")]
    BeforeLast(PartialDate),
}

impl MovementFault {
    /// A stable code, for translation.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Essential(_) => "movement-essential",
            Self::NotAPart => "movement-not-a-part",
            Self::NotAWeapon => "movement-not-a-weapon",
            Self::Itself => "movement-itself",
            Self::AlreadyFitted(_) => "movement-already-fitted",
            Self::NotFitted => "movement-not-fitted",
            Self::PartDestroyed => "movement-part-destroyed",
            Self::BeforeLast(_) => "movement-before-last",
        }
    }
}

impl Fitting {
    /// The day of its last movement.
    fn moved(&self) -> PartialDate {
        self.until.unwrap_or(self.since)
    }
}

impl Weapon {
    /// The weapon that this part is in now.
    pub fn fitted_to(&self) -> Option<&Fitting> {
        self.fittings.last().filter(|fitting| fitting.until.is_none())
    }

    /// Whether parts may be put into this: a whole weapon, or the part that is the weapon.
    fn takes_parts(&self) -> bool {
        self.identity.component.is_none_or(Component::is_essential)
    }

    /// The kind of part that this is, if it is one that comes and goes.
    fn movable(&self) -> Result<Component, MovementFault> {
        match self.identity.component {
            None => Err(MovementFault::NotAPart),
            Some(component) if component.is_essential() => Err(MovementFault::Essential(component)),
            Some(component) => Ok(component),
        }
    }

    /// Whether this part may have been put into a weapon on that day; which part it is.
    ///
    /// # Errors
    /// [`MovementFault`].
    pub fn may_be_fitted(&self, weapon: &Self, day: PartialDate) -> Result<Component, MovementFault> {
        if self.id == weapon.id {
            return Err(MovementFault::Itself);
        }
        let component = self.movable()?;
        if !weapon.takes_parts() {
            return Err(MovementFault::NotAWeapon);
        }
        if self.status == WeaponStatus::Destroyed {
            return Err(MovementFault::PartDestroyed);
        }
        if let Some(fitting) = self.fitted_to() {
            return Err(MovementFault::AlreadyFitted(fitting.weapon));
        }
        self.moved_before(day)?;
        Ok(component)
    }

    /// Whether this part may have been taken out of a weapon on that day; which part it is.
    ///
    /// # Errors
    /// [`MovementFault`].
    pub fn may_be_removed(&self, weapon: WeaponId, day: PartialDate) -> Result<Component, MovementFault> {
        let component = self.movable()?;
        if self.fitted_to().is_none_or(|fitting| fitting.weapon != weapon) {
            return Err(MovementFault::NotFitted);
        }
        self.moved_before(day)?;
        Ok(component)
    }

    /// Whether what this is agrees with the movements in its record, after a correction of what it is.
    ///
    /// # Errors
    /// [`MovementFault`].
    pub fn agrees_with_movements(&self) -> Result<(), MovementFault> {
        if !self.fittings.is_empty() {
            self.movable()?;
        }
        if !self.parts.is_empty() && !self.takes_parts() {
            return Err(MovementFault::NotAWeapon);
        }
        Ok(())
    }

    fn moved_before(&self, day: PartialDate) -> Result<(), MovementFault> {
        match self.fittings.last().map(Fitting::moved) {
            Some(last) if last.is_certainly_after(day) => Err(MovementFault::BeforeLast(last)),
            _ => Ok(()),
        }
    }
}

/// The event that tells the same movement in the other record, and whose record that is; nothing for other facts.
pub fn counterpart(fact: &Fact) -> Option<(WeaponId, EventId)> {
    match fact {
        Fact::PartFitted(part) | Fact::PartRemoved(part) => Some((part.part, part.pair)),
        Fact::FittedTo(host) | Fact::RemovedFrom(host) => Some((host.weapon, host.pair)),
        _ => None,
    }
}

/// Whether the movements of a part can have happened so: put in only while it was loose, taken out only where it was, and
/// none certainly before the one recorded before it.
pub fn can_have_happened(part: &[Event]) -> bool {
    let mut last: Option<(Option<WeaponId>, PartialDate)> = None;
    for entry in as_recorded(part) {
        let (after, is_possible) = match (entry.fact, last) {
            (Some(Fact::FittedTo(host)), None) => (Some(host.weapon), true),
            (Some(Fact::FittedTo(host)), Some((place, _))) => (Some(host.weapon), place.is_none()),
            (Some(Fact::RemovedFrom(_)), None) => (None, true),
            (Some(Fact::RemovedFrom(host)), Some((place, _))) => (None, place == Some(host.weapon)),
            _ => continue,
        };
        if !is_possible || last.is_some_and(|(_, day)| day.is_certainly_after(entry.occurred)) {
            return false;
        }
        last = Some((after, entry.occurred));
    }
    true
}

/// Tells the movements of a weapon's record, in the order in which they were recorded.
pub(crate) fn project(weapon: &mut Weapon, entries: &[Entry<'_>]) {
    for entry in entries {
        match entry.fact {
            Some(Fact::PartFitted(part)) => {
                let MovedPart { part, component, serial, .. } = part.clone();
                weapon.parts.retain(|known| known.part != part);
                weapon.parts.push(FittedPart { part, component, serial, since: entry.occurred });
            }
            Some(Fact::PartRemoved(part)) => {
                weapon.parts.retain(|known| known.part != part.part);
                // The mark went with the part.
                weapon.marks.retain(|mark| mark.component != part.component || mark.text != part.serial);
            }
            Some(Fact::FittedTo(host)) => {
                close(weapon, entry.occurred);
                weapon.fittings.push(Fitting {
                    weapon: host.weapon,
                    serial: host.serial.clone(),
                    since: entry.occurred,
                    until: None,
                });
            }
            Some(Fact::RemovedFrom(host)) => {
                if weapon.fitted_to().is_none_or(|fitting| fitting.weapon != host.weapon) {
                    close(weapon, entry.occurred);
                    weapon.fittings.push(Fitting {
                        weapon: host.weapon,
                        serial: host.serial.clone(),
                        since: PartialDate::UNKNOWN,
                        until: None,
                    });
                }
                close(weapon, entry.occurred);
            }
            _ => {}
        }
    }
}

/// Ends the span that goes on, if there is one.
fn close(weapon: &mut Weapon, day: PartialDate) {
    if let Some(last) = weapon.fittings.last_mut() {
        last.until.get_or_insert(day);
    }
}
