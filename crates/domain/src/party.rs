//! Parties: manufacturers, importers, dealers, agencies and units, with the licences that they hold or held. Whoever is
//! asked about a weapon's past has to know what they were called then, what they were allowed, and who followed them.

use crate::code::vocabulary;
use crate::event::{Correction, Event, Subject};
use crate::id::{EventId, PartyId};
use crate::life::entries;
use crate::weapon::PartyKind;
use crate::{CountryCode, PartialDate};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use thiserror::Error;

vocabulary! {
    /// What a licence allows.
    Activity {
        /// Making weapons.
        Manufacture = "manufacture",
        /// Bringing them into the State.
        Import = "import",
        /// Taking them out of the State.
        Export = "export",
        /// Letting them pass through the State.
        Transit = "transit",
        /// Buying and selling them.
        Trade = "trade",
        /// Arranging deals between others.
        Brokering = "brokering",
        /// Repairing and altering them.
        Repair = "repair",
        /// Making them unusable, or destroying them.
        Deactivation = "deactivation",
        /// Transporting them.
        Transport = "transport",
        /// Storing them.
        Storage = "storage",
        /// Having them.
        Possession = "possession",
    }
}

vocabulary! {
    /// Whether a licence allows anything on a day.
    LicenceState {
        /// It begins later.
        NotYetValid = "not-yet-valid",
        /// It is in force.
        Valid = "valid",
        /// It is suspended.
        Suspended = "suspended",
        /// Its time is over.
        Expired = "expired",
        /// It was ended before its time, or its holder is no more.
        Ended = "ended",
    }
}

vocabulary! {
    /// The kinds of event in a party's life.
    PartyEventKind {
        /// Entered into this register.
        Entered = "entered",
        /// Took another name.
        Renamed = "renamed",
        /// Was given a licence.
        Licensed = "licensed",
        /// A licence was suspended.
        LicenceSuspended = "licence-suspended",
        /// A licence was ended before its time.
        LicenceEnded = "licence-ended",
        /// Went out of business, or was dissolved.
        Closed = "closed",
        /// An earlier event was wrong.
        Corrected = "corrected",
    }
}

/// A licence or other authorisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Licence {
    /// Its number, by which other events name it.
    pub number: String,
    /// What kind of licence it is, in the words of the State.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub kind: String,
    /// Which authority issued it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub issued_by: String,
    /// Its first day.
    #[serde(default)]
    pub from: PartialDate,
    /// Its last day; unknown for one without end.
    #[serde(default)]
    pub until: PartialDate,
    /// What it allows.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub activities: BTreeSet<Activity>,
}

/// What happens to a party.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum PartyFact {
    /// Entered into this register.
    Entered {
        /// Its name; of a private holder the number of a licence, never a name.
        name: String,
        /// What it is.
        party: PartyKind,
        /// Its State.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        country: Option<CountryCode>,
    },
    /// Took another name.
    Renamed {
        /// The new name.
        name: String,
    },
    /// Was given a licence.
    Licensed {
        /// The licence.
        licence: Box<Licence>,
    },
    /// A licence was suspended.
    LicenceSuspended {
        /// The number of the licence.
        number: String,
        /// Its last day of suspension; unknown as long as none is fixed.
        #[serde(default)]
        until: PartialDate,
    },
    /// A licence was ended before its time.
    LicenceEnded {
        /// The number of the licence.
        number: String,
    },
    /// Went out of business, or was dissolved.
    Closed {
        /// Who followed it, if anybody did.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        successor: Option<PartyId>,
    },
    /// An earlier event was wrong. The reason stands in the event.
    Corrected {
        /// The event that was wrong.
        corrects: EventId,
        /// What should have stood there; nothing if the event never happened.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        instead: Option<Box<Correction<PartyRecord>>>,
    },
}

/// What the register knows of a party now. A projection of its events.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartyRecord {
    /// Its id.
    pub id: PartyId,
    /// The number of its last event.
    pub seq: i64,
    /// Its names, the present one last.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub names: Vec<PartyName>,
    /// What it is.
    pub kind: PartyKind,
    /// Its State.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<CountryCode>,
    /// Its licences, in the order in which they were given.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub licences: Vec<HeldLicence>,
    /// How it ended, if it did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed: Option<Closed>,
}

/// A name, and since when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartyName {
    /// The name.
    pub name: String,
    /// Since when; unknown if it was entered so.
    #[serde(default)]
    pub since: PartialDate,
}

/// A licence, with what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeldLicence {
    /// The licence.
    pub licence: Licence,
    /// The spans in which it is suspended.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub suspended: Vec<Suspension>,
    /// On which day it was ended, if it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended: Option<PartialDate>,
}

/// A span of suspension.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Suspension {
    /// Its first day.
    pub from: PartialDate,
    /// Its last day; unknown as long as none is fixed.
    #[serde(default)]
    pub until: PartialDate,
}

/// The end of a party.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closed {
    /// When.
    pub on: PartialDate,
    /// Who followed it, if anybody did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub successor: Option<PartyId>,
}

/// Why something cannot be recorded of a party.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum PartyFault {
    /// No name.
    #[error("say what the party is called")]
    Nameless,
    /// A licence without a number.
    #[error("enter the number of the licence")]
    LicenceWithoutNumber,
    /// A licence that ends before it begins.
    #[error("the licence would end on {until}, before it begins on {from}: one of the two is wrong")]
    LicenceEndsFirst {
        /// Its first day.
        from: PartialDate,
        /// Its last day.
        until: PartialDate,
    },
    /// The party has no such licence.
    #[error("the party has no licence {0}: choose one of its licences, or enter the licence first")]
    NoSuchLicence(String),
    /// The party would be its own successor.
    #[error("a party cannot follow itself: choose another successor")]
    OwnSuccessor,
    /// The party is closed.
    #[error("the party is closed since {0}: enter a day before, or correct the closing if it is wrong")]
    Closed(PartialDate),
}

impl PartyFault {
    /// A stable code, for translation.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Nameless => "party-nameless",
            Self::LicenceWithoutNumber => "party-licence-without-number",
            Self::LicenceEndsFirst { .. } => "party-licence-ends-first",
            Self::NoSuchLicence(_) => "party-no-such-licence",
            Self::OwnSuccessor => "party-own-successor",
            Self::Closed(_) => "party-closed",
        }
    }
}

/// The form in which names are compared and sorted: lower case, single spaces.
pub fn name_key(name: &str) -> String {
    name.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

impl PartyFact {
    /// Its kind.
    pub fn kind(&self) -> PartyEventKind {
        match self {
            Self::Entered { .. } => PartyEventKind::Entered,
            Self::Renamed { .. } => PartyEventKind::Renamed,
            Self::Licensed { .. } => PartyEventKind::Licensed,
            Self::LicenceSuspended { .. } => PartyEventKind::LicenceSuspended,
            Self::LicenceEnded { .. } => PartyEventKind::LicenceEnded,
            Self::Closed { .. } => PartyEventKind::Closed,
            Self::Corrected { .. } => PartyEventKind::Corrected,
        }
    }

    /// Whether it says enough, whatever else is recorded of the party.
    fn check(&self) -> Result<(), PartyFault> {
        match self {
            Self::Entered { name, .. } | Self::Renamed { name } if name.trim().is_empty() => Err(PartyFault::Nameless),
            Self::Licensed { licence } if licence.number.trim().is_empty() => Err(PartyFault::LicenceWithoutNumber),
            Self::Licensed { licence } if licence.from.is_certainly_after(licence.until) => {
                Err(PartyFault::LicenceEndsFirst { from: licence.from, until: licence.until })
            }
            _ => Ok(()),
        }
    }
}

impl Subject for PartyRecord {
    const KIND: &'static str = "party";
    type Id = PartyId;
    type Fact = PartyFact;

    fn project(events: &[Event<Self>]) -> Option<Self> {
        let last = events.last()?;
        let mut party = Self {
            id: last.subject,
            seq: last.seq,
            names: Vec::new(),
            kind: PartyKind::Unknown,
            country: None,
            licences: Vec::new(),
            closed: None,
        };
        for entry in entries(events) {
            if let Some(fact) = entry.fact {
                party.apply(fact, entry.occurred);
            }
        }
        Some(party)
    }

    fn correction(fact: &PartyFact) -> Option<(EventId, Option<&Correction<Self>>)> {
        match fact {
            PartyFact::Corrected { corrects, instead } => Some((*corrects, instead.as_deref())),
            _ => None,
        }
    }
}

impl PartyRecord {
    /// Its present name.
    pub fn name(&self) -> &str {
        self.names.last().map_or("", |known| &known.name)
    }

    /// Whether a licence of this party allows anything on a day, as far as the dates say: what they leave open is in its
    /// favour.
    pub fn state_of(&self, held: &HeldLicence, day: PartialDate) -> LicenceState {
        let has_come = |date: PartialDate| !date.is_certainly_after(day);
        let licence = &held.licence;
        let is_over = |until: PartialDate| day.is_certainly_after(until);
        // Whichever came first: a licence of a company that is gone may have been ended once more.
        if [held.ended, self.closed.map(|closed| closed.on)].into_iter().flatten().any(has_come) {
            LicenceState::Ended
        } else if !has_come(licence.from) {
            LicenceState::NotYetValid
        } else if is_over(licence.until) {
            LicenceState::Expired
        } else if held.suspended.iter().any(|span| has_come(span.from) && !is_over(span.until)) {
            LicenceState::Suspended
        } else {
            LicenceState::Valid
        }
    }

    /// Whether something more can have happened to the party on a day.
    ///
    /// # Errors
    /// [`PartyFault::Closed`].
    pub fn was_open(&self, day: PartialDate) -> Result<(), PartyFault> {
        match self.closed {
            // What happened before may well be learnt afterwards.
            Some(closed) if !closed.on.is_certainly_after(day) => Err(PartyFault::Closed(closed.on)),
            _ => Ok(()),
        }
    }

    /// Whether all of a party's events together make sense.
    ///
    /// # Errors
    /// [`PartyFault`].
    pub fn check(events: &[Event<Self>]) -> Result<(), PartyFault> {
        let entries = entries(events);
        let facts = || entries.iter().filter_map(|entry| entry.fact.map(|fact| (entry.event.subject, fact)));
        let has_licence = |wanted: &str| {
            facts().any(|(_, fact)| matches!(fact, PartyFact::Licensed { licence } if licence.number == wanted))
        };
        for (id, fact) in facts() {
            fact.check()?;
            match fact {
                PartyFact::LicenceSuspended { number, .. } | PartyFact::LicenceEnded { number }
                    if !has_licence(number) =>
                {
                    return Err(PartyFault::NoSuchLicence(number.clone()));
                }
                PartyFact::Closed { successor } if *successor == Some(id) => return Err(PartyFault::OwnSuccessor),
                _ => {}
            }
        }
        if facts().any(|(_, fact)| fact.kind() == PartyEventKind::Entered) { Ok(()) } else { Err(PartyFault::Nameless) }
    }

    fn apply(&mut self, fact: &PartyFact, day: PartialDate) {
        match fact {
            PartyFact::Entered { name, party, country } => {
                // The first name that is known: whatever name was taken, on whichever day, came after it.
                self.names.insert(0, PartyName { name: name.clone(), since: PartialDate::UNKNOWN });
                self.kind = *party;
                self.country = *country;
            }
            PartyFact::Renamed { name } => self.names.push(PartyName { name: name.clone(), since: day }),
            PartyFact::Licensed { licence } => {
                self.licences.push(HeldLicence {
                    licence: Licence::clone(licence),
                    suspended: Vec::new(),
                    ended: None,
                });
            }
            PartyFact::LicenceSuspended { number, until } => {
                let suspension = Suspension { from: day, until: *until };
                self.change(number, |held| held.suspended.push(suspension));
            }
            PartyFact::LicenceEnded { number } => self.change(number, |held| held.ended = Some(day)),
            PartyFact::Closed { successor } => self.closed = Some(Closed { on: day, successor: *successor }),
            PartyFact::Corrected { .. } => {}
        }
    }

    fn change(&mut self, number: &str, change: impl FnOnce(&mut HeldLicence)) {
        if let Some(held) = self.licences.iter_mut().rev().find(|held| held.licence.number == number) {
            change(held);
        }
    }
}
