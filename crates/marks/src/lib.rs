//! Reads the marks on a weapon and finds which record they belong to.
//!
//! From the text on the metal to a probability, in this order:
//! [`read_word`] tells a word from a serial, [`suspicions`] names what else is written where a serial belongs,
//! [`normal`] and [`keys`] bring the spellings of every script together, [`Pattern`] holds what was seen with its
//! doubts and what else it may spell, [`Channel`] knows how a recorded serial becomes a seen one, each [`Medium`] in its
//! own way, and [`fit()`] learns it from confirmed matches; [`align`] shows it character by character, and an [`Index`]
//! weighs all records by it and by their other [`Fields`].
//!
//! ```
//! use marks::{Entry, Fields, Index, Query, LayeredIndex};
//!
//! let pistol = |id, serial: &str, calibre: &str| Entry {
//!     id,
//!     serials: vec![serial.to_owned()],
//!     fields: Fields { calibre: Some(calibre.to_owned()), ..Fields::default() },
//! };
//! let index = LayeredIndex::in_memory();
//! index.upsert(&[pistol(1, "ВН 1280", "9x18"), pistol(2, "BK 1230", "9x19"), pistol(3, "AA 4471", "9x19")])?;
//!
//! let answer = index.search(&Query {
//!     serial: Some("BH12[83]?".parse()?),
//!     fields: Fields { calibre: Some("9x18".to_owned()), ..Fields::default() },
//!     limit: 10,
//!     ..Query::default()
//! });
//! assert_eq!(answer.candidates[0].id, 1);
//! assert!(answer.candidates[0].probability > 0.9 && answer.none_of_these < 0.01);
//! for step in &answer.candidates[0].alignment.as_ref().unwrap().steps {
//!     println!("{:>6} {:>2} {}", step.seen.as_deref().unwrap_or("-"), step.recorded.unwrap_or('-'), step.kind.code());
//! }
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! No clock, no randomness; callers keep the text as marked, which nothing here replaces.

mod alignment;
mod chance;
mod channel;
mod description;
mod evidence;
mod fit;
mod formats;
mod index;
mod numeral;
mod pattern;
mod reading;
mod script;
mod suspicion;
mod words;

pub use alignment::{Alignment, Step, StepKind, align};
pub use channel::{Channel, ChannelError, Medium};
pub use evidence::{Field, FieldEvidence, Fields, NEAR_YEARS, Verdict};
pub use fit::{FitReport, Fitted, HeldOut, Moved, Pair, fit};
pub use formats::UsualForms;
pub use index::{
    Answer, Candidate, Entry, Filling, Index, IndexError, LayeredIndex, MAX_SERIAL, NONE_PRIOR, Neighbour, Neighbours,
    Query,
};
pub use pattern::{Item, MAX_CANDIDATES, MAX_POSITIONS, MAX_SOURCE, Pattern, PatternError, PatternReading, Spelling};
pub use reading::{Keys, by_sound, folded, keys, normal};
pub use suspicion::{Context, Suspicion, suspicions};
pub use words::{WordReading, read_word};
