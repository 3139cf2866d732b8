//! From the marks as seen to the records they may belong to.

use crate::audit::Act;
use crate::error::{Explain, Fault};
use crate::terms::{Vocabulary, comparable, term};
use crate::{Actor, App};
use domain::authority::Deed;
use domain::case::Observation;
use domain::life::Weapon;
use marks::{Fields, Index, Pattern, PatternError, Query};

/// How many candidates are shown.
const CANDIDATES: usize = 20;
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
            let number = i64::try_from(candidate.id).expect("the numbers of weapons came from the record");
            let Some(weapon) = self.store.weapon_numbered(number).await? else { continue };
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
        Ok(Query { serial, fields, limit: CANDIDATES, ..Query::default() })
    }
}
