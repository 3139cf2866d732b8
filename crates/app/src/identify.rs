//! From the marks as seen to the records they may belong to.

use crate::audit::Act;
use crate::error::{Explain, Fault};
use crate::terms::{Vocabulary, comparable, term};
use crate::{Actor, App};
use domain::authority::Deed;
use domain::case::{Medium, Observation};
use domain::life::Weapon;
use marks::{Answer, Candidate, Fields, Index, NONE_PRIOR, Pattern, PatternError, Query, UsualForms};

/// How many candidates are shown.
const CANDIDATES: usize = 20;

/// What is read fits fewer of the maker's serials than this where it is worth another look.
const UNUSUAL: f64 = 0.05;

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
    /// The forms that serials of the observed maker have here, where enough of them are known.
    pub forms: Option<UsualForms>,
    /// Whether more matched than could be weighed: a further known character would help.
    pub truncated: bool,
    /// How many weapons the register holds.
    pub register_size: usize,
}

impl Identification {
    /// The forms that the maker's serials have, where so few have the form of what was read that a slip is to be suspected.
    pub fn missed_forms(&self) -> Option<&UsualForms> {
        self.forms.as_ref().filter(|forms| forms.fits < UNUSUAL && !forms.usual.is_empty())
    }
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
    /// What the serial says, as [`marks::FieldEvidence::log_ratio`]; 0 where none was seen.
    pub serial_log_ratio: f64,
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
        let query = self.query(seen, CANDIDATES)?;
        self.catch_up().await?;
        self.search(&query).await
    }

    /// Begins to look for many weapons, in a register that then stands still. One line is written into the audit list.
    ///
    /// # Errors
    /// [`Fault`]; [`Fault::Denied`] without [`Deed::Identify`].
    pub async fn begin_batch(&self, actor: &Actor) -> Result<Batch<'_>, Fault> {
        self.authorise(actor, Deed::Identify, "register").await?;
        self.catch_up().await?;
        self.note_identification(actor).await?;
        Ok(Batch { app: self })
    }

    async fn search(&self, query: &Query) -> Result<Identification, IdentifyFault> {
        let Answer { candidates: found, others, none_of_these, considered, forms, truncated } =
            self.finder.index.search(query);
        let register_size = self.finder.index.len();
        let mut candidates = Vec::with_capacity(found.len());
        for candidate in found {
            let number = i64::try_from(candidate.id).expect("the numbers of weapons came from the record");
            let Some(weapon) = self.store.weapon_numbered(number).await? else { continue };
            candidates.push(Suspect {
                weapon,
                probability: candidate.probability,
                serial_log_ratio: serial_log_ratio(&candidate, none_of_these, register_size),
                alignment: candidate.alignment,
                evidence: candidate.evidence,
            });
        }
        Ok(Identification { candidates, others, none_of_these, considered, forms, truncated, register_size })
    }

    /// Records that somebody looked for a weapon; for the doors, which know whether a person or a program asked.
    ///
    /// # Errors
    /// [`Fault::Store`].
    pub async fn note_identification(&self, actor: &Actor) -> Result<(), Fault> {
        self.record(actor, Act::Identified, "register").await
    }

    fn query(&self, seen: &Observation, limit: usize) -> Result<Query, IdentifyFault> {
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
        let channel = self.finder.channel(searched_as(seen.read)).clone();
        Ok(Query { serial, fields, limit, channel })
    }
}

/// Many weapons looked for, one after the other or side by side.
#[derive(Clone, Copy)]
pub struct Batch<'a> {
    app: &'a App,
}

impl Batch<'_> {
    /// As [`App::identify`], with so many candidates at most. The search itself runs on the thread that asks.
    ///
    /// # Errors
    /// [`IdentifyFault`].
    pub async fn identify(&self, seen: &Observation, limit: usize) -> Result<Identification, IdentifyFault> {
        self.app.search(&self.app.query(seen, limit)?).await
    }
}

impl Suspect {
    /// ln of how much likelier this record is than that the weapon is in none, where the latter has the probability
    /// `none_of_these`. It is the sum of what the serial and the other fields say and of [`before_all`].
    pub fn against_none(&self, none_of_these: f64) -> f64 {
        (self.probability / none_of_these).ln()
    }
}

/// ln of how much likelier one record of a register of this size is than none, before anything is seen.
pub fn before_all(register_size: usize) -> f64 {
    ((1.0 - NONE_PRIOR) / NONE_PRIOR / register_size.max(1) as f64).ln()
}

/// The way of reading in the words of the search.
fn searched_as(read: Option<Medium>) -> marks::Medium {
    match read.unwrap_or_default() {
        Medium::Metal => marks::Medium::Metal,
        Medium::Etching => marks::Medium::Etching,
        Medium::Paper => marks::Medium::Paper,
        Medium::Machine => marks::Medium::Machine,
    }
}

/// What the serial says for a candidate: what is left when all else is taken from the whole.
fn serial_log_ratio(candidate: &Candidate, none_of_these: f64, register_size: usize) -> f64 {
    if candidate.alignment.is_none() {
        return 0.0;
    }
    let fields: f64 = candidate.evidence.iter().map(|field| field.log_ratio).sum();
    (candidate.probability / none_of_these).ln() - before_all(register_size) - fields
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_usual_forms_are_worth_a_word_where_what_was_read_is_none() {
        let usual = vec![("AAA99999".to_owned(), 0.62)];
        for (fits, usual, is_told) in [(0.003, usual.clone(), true), (0.3, usual, false), (0.003, Vec::new(), false)] {
            let found = Identification {
                candidates: Vec::new(),
                others: 0.0,
                none_of_these: 1.0,
                considered: 0,
                forms: Some(UsualForms { records: 12_345, usual, fits }),
                truncated: false,
                register_size: 250_000,
            };
            assert_eq!(found.missed_forms().is_some(), is_told, "{:?}", found.forms);
        }
    }
}
