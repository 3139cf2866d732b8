//! From the marks as seen to the records they may belong to.

use crate::audit::Act;
use crate::error::{Explain, Fault};
use crate::terms::{Vocabulary, term};
use crate::{Actor, App};
use domain::authority::Deed;
use domain::case::Observation;
use domain::id::WeaponId;
use domain::life::Weapon;
use domain::weapon::{Identity, Term};
use marks::{Entry, Fields, Index, LayeredIndex, Pattern, PatternError, Query};
use store::register::Position;
use tokio::sync::Mutex;

/// How many candidates are shown.
const CANDIDATES: usize = 20;
/// How many weapons are read at once to catch up.
const CATCH_UP: i64 = 1_000;

/// The index of marks, and how far it has read the register.
#[derive(Default)]
pub(crate) struct Finder {
    index: LayeredIndex,
    reach: Mutex<Reach>,
}

/// How far the register is read into the index.
#[derive(Default)]
struct Reach {
    /// The last weapon that was read. Reading may have been broken off there, in the middle of a change.
    position: Position,
    /// The newest change that was read to its end.
    change: i64,
}

/// The records that a weapon may be.
#[derive(Debug, Clone)]
pub struct Identification {
    /// The candidates, likeliest first.
    pub candidates: Vec<Suspect>,
    /// The probability that it is a further record that is not shown.
    pub others: f64,
    /// The probability that it is in no record here.
    pub none_of_these: f64,
    /// How many records match within the error bound.
    pub considered: usize,
    /// Whether more matched than could be weighed: a further known character would help.
    pub truncated: bool,
    /// How many weapons the register holds.
    pub register_size: usize,
}

/// A record that the weapon may be.
#[derive(Debug, Clone)]
pub struct Suspect {
    /// The record.
    pub weapon: Weapon,
    /// The probability that it is the weapon's, 0 to 1.
    pub probability: f64,
    /// The serial as seen beside the serial as recorded.
    pub alignment: Option<marks::Alignment>,
    /// What the other fields say.
    pub evidence: Vec<marks::FieldEvidence>,
}

/// An observation that cannot be searched with.
#[derive(Debug, thiserror::Error)]
pub enum IdentifyFault {
    /// The common faults.
    #[error(transparent)]
    Fault(#[from] Fault),
    /// The notation of the serial cannot be read.
    #[error(transparent)]
    Pattern(#[from] PatternError),
    /// A year that is none.
    #[error("“{0}” is not a year: write four digits, such as 1987")]
    Year(String),
    /// Nothing was entered.
    #[error("enter what you see: at least the serial, the maker, the calibre or the type")]
    Nothing,
}

impl From<store::StoreError> for IdentifyFault {
    fn from(error: store::StoreError) -> Self {
        Self::Fault(error.into())
    }
}

impl Explain for IdentifyFault {
    fn code(&self) -> &'static str {
        match self {
            Self::Fault(fault) => fault.code(),
            Self::Pattern(error) => error.code(),
            Self::Year(_) => "identify-year",
            Self::Nothing => "identify-nothing",
        }
    }

    fn words(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Fault(fault) => fault.words(),
            Self::Pattern(error) => {
                error.position().map(|position| ("position", position.to_string())).into_iter().collect()
            }
            Self::Year(text) => vec![("text", text.clone())],
            Self::Nothing => Vec::new(),
        }
    }
}

impl App {
    /// Looks for the records that a weapon may be.
    ///
    /// # Errors
    /// [`IdentifyFault`]; [`Fault::Denied`] without [`Deed::Identify`].
    pub async fn identify(&self, actor: &Actor, seen: &Observation) -> Result<Identification, IdentifyFault> {
        self.authorise(actor, Deed::Identify, "register").await?;
        let query = self.query(seen)?;
        self.catch_up().await?;
        let found = self.finder.index.search(&query);
        let mut candidates = Vec::with_capacity(found.candidates.len());
        for candidate in found.candidates {
            let id = WeaponId(uuid::Uuid::from_u128(candidate.id));
            let Some(weapon) = self.store.weapon(id).await? else { continue };
            candidates.push(Suspect {
                weapon,
                probability: candidate.probability,
                alignment: candidate.alignment,
                evidence: candidate.evidence,
            });
        }
        Ok(Identification {
            candidates,
            others: found.others,
            none_of_these: found.none_of_these,
            considered: found.considered,
            truncated: found.truncated,
            register_size: self.finder.index.len(),
        })
    }

    /// Reads into the index what the register has gained since the last time. The first time, that is all of it.
    ///
    /// # Errors
    /// [`Fault::Store`].
    pub async fn catch_up(&self) -> Result<(), Fault> {
        let mut reach = self.finder.reach.lock().await;
        let newest = self.store.newest_change().await?;
        if newest == reach.change {
            return Ok(());
        }
        loop {
            let rows = self.store.weapons_changed(reach.position, CATCH_UP).await?;
            let Some((last, _)) = rows.last() else { break };
            let position = *last;
            let entries: Vec<Entry> = rows.iter().map(|(_, weapon)| entry_of(weapon)).collect();
            self.finder.index.upsert(&entries);
            reach.position = position;
        }
        reach.change = newest;
        Ok(())
    }

    /// Records that somebody looked for a weapon; for the doors, which know whether a person or a program asked.
    ///
    /// # Errors
    /// [`Fault::Store`].
    pub async fn note_identification(&self, actor: &Actor) -> Result<(), Fault> {
        self.record(actor, Act::Identified, "register").await
    }

    fn query(&self, seen: &Observation) -> Result<Query, IdentifyFault> {
        let serial = match seen.serial.trim() {
            "" => None,
            // A word in place of a serial says nothing about which record it is.
            text if marks::read_word(text).is_some() => None,
            text => Some(Pattern::parse(text)?),
        };
        let code = |vocabulary, text: &str| term(&self.reference, vocabulary, text).map(|term| comparable(&term));
        let year = match seen.year.trim() {
            "" => None,
            text => Some(intake::values::year(text).map_err(|_| IdentifyFault::Year(text.to_owned()))?),
        };
        let fields = Fields {
            maker: code(Vocabulary::Maker, &seen.maker),
            model: Some(marks::normal(&seen.model)).filter(|model| !model.is_empty()),
            calibre: code(Vocabulary::Calibre, &seen.calibre),
            weapon_type: code(Vocabulary::WeaponType, &seen.weapon_type),
            country: code(Vocabulary::Country, &seen.country),
            year,
        };
        if serial.is_none() && fields == Fields::default() {
            return Err(IdentifyFault::Nothing);
        }
        Ok(Query { serial, fields, limit: CANDIDATES })
    }
}

/// A term as the index compares it: the code, else the normal form of the words.
fn comparable(term: &Term) -> String {
    term.code.clone().unwrap_or_else(|| marks::normal(&term.text))
}

fn entry_of(weapon: &Weapon) -> Entry {
    let identity = &weapon.identity;
    let serials = [&identity.serial.as_marked, &identity.serial.as_assessed].into_iter().flatten().cloned().collect();
    Entry { id: weapon.id.0.as_u128(), serials, fields: fields_of(identity) }
}

fn fields_of(identity: &Identity) -> Fields {
    Fields {
        maker: identity.maker.best().map(comparable),
        model: identity.model.best().map(|model| marks::normal(&model.text)).filter(|model| !model.is_empty()),
        calibre: identity.calibre.best().map(comparable),
        weapon_type: identity.weapon_type.best().map(comparable),
        country: identity.country.best().map(comparable),
        year: identity.year.best().copied(),
    }
}
