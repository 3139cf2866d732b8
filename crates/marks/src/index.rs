//! Which records a weapon may be, and how likely each is.

mod bound;
mod cost;
mod layers;
mod neighbours;
mod question;
mod search;
mod segment;
mod shape;
mod shelf;
mod standing;
mod succinct;
mod symbols;
#[cfg(test)]
mod tests;
mod walk;

use crate::alignment::Alignment;
use crate::channel::{Channel, Medium};
use crate::evidence::{FieldEvidence, Fields};
use crate::formats::UsualForms;
use crate::pattern::Pattern;
use std::sync::Arc;

pub use layers::{Filling, LayeredIndex};
pub use neighbours::{Neighbour, Neighbours};
pub use shelf::IndexError;

/// Characters of a serial that are searched; the rest of a longer text is not.
pub const MAX_SERIAL: usize = 64;
/// The probability, before anything is seen, that no record here is the weapon's. About half of all requests find
/// their weapon: 85,511 of 164,137 in the United States in 1999 (National Academies 2004, p. 39).
pub const NONE_PRIOR: f64 = 0.5;

/// What a caller knows about one record.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Entry {
    /// The record, as the caller numbers it: best without great gaps, since the index keeps a bit for each number that is
    /// near another.
    pub id: u64,
    /// Its serials as marked, in any script; usually one, none where there is none.
    pub serials: Vec<String>,
    /// Everything else that is compared.
    pub fields: Fields,
}

/// What was seen.
#[derive(Debug, Clone)]
pub struct Query {
    /// The serial; without one, all records are weighed by their fields.
    pub serial: Option<Pattern>,
    /// Everything else that was observed.
    pub fields: Fields,
    /// The most candidates wanted.
    pub limit: usize,
    /// How the serial came to be seen; read from the metal, unless it is said otherwise.
    pub channel: Arc<Channel>,
}

impl Default for Query {
    fn default() -> Self {
        let channel = Channel::of(Medium::default()).clone();
        Self { serial: None, fields: Fields::default(), limit: 0, channel }
    }
}

/// A record that may be the weapon's.
#[derive(Debug, Clone, PartialEq)]
pub struct Candidate {
    /// The record.
    pub id: u64,
    /// The probability that it is the weapon's.
    pub probability: f64,
    /// The serial as seen beside the serial as recorded, where a serial was asked for.
    pub alignment: Option<Alignment>,
    /// The other fields, those that both sides lack left out.
    pub evidence: Vec<FieldEvidence>,
}

/// What an index says to a query. The probabilities of the candidates, [`Answer::others`] and
/// [`Answer::none_of_these`] add up to 1.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// The likeliest first; equally likely ones by id.
    pub candidates: Vec<Candidate>,
    /// The probability that it is a matching record that [`Query::limit`] left out.
    pub others: f64,
    /// The probability that the weapon is in no record here.
    pub none_of_these: f64,
    /// Records that were likely enough to be weighed, or that could not be looked at.
    pub considered: usize,
    /// The forms that serials of the observed maker have here, where enough of them are known.
    pub forms: Option<UsualForms>,
    /// There was more than could be looked at: a further known character would help. `others` then holds what is
    /// to be expected of the rest.
    pub truncated: bool,
}

/// Finds records by what was seen of a weapon. All methods take `&self`: many search while one writes.
///
/// # What is found
/// Candidates are ordered by their probability, and none is missing that is among the [`Query::limit`] likeliest and has 1%
/// of the likeliest one's probability, nor, with as many characters read as serials have, one that is a wrong character
/// away. Where nothing nearer is found, leads are looked for up to 22 nats, which is two wrong characters and a wrong
/// calibre. A record without a serial is found by its fields only. [`Answer::truncated`] says where that was too much to
/// look at: about 150,000 beginnings of serials are gone into for one question.
pub trait Index: Send + Sync {
    /// The records that may be the weapon's.
    fn search(&self, query: &Query) -> Answer;

    /// The records with the serials just before and after `serial`, of the same `maker` if one is given: up to
    /// `each_way` on each side, and up to as many with the serial itself. Serials are neighbours if they have digits and
    /// letters in the same places; they count up from the end, from 999 on to the next letter.
    fn neighbours(&self, serial: &str, maker: Option<&str>, each_way: usize) -> Neighbours;

    /// Adds records, or replaces those with the same id. Searches see them when this returns.
    ///
    /// # Errors
    /// [`IndexError`]; then nothing has been changed.
    fn upsert(&self, entries: &[Entry]) -> Result<(), IndexError>;

    /// Removes records; ids that are not there do not matter.
    ///
    /// # Errors
    /// [`IndexError`]; then nothing has been changed.
    fn remove(&self, ids: &[u64]) -> Result<(), IndexError>;

    /// Records in the index.
    fn len(&self) -> usize;

    /// Whether there are none.
    fn is_empty(&self) -> bool {
        self.len() == 0
    }
}
