//! Reads the marks.

mod reading;
mod script;

pub use reading::{Keys, by_sound, folded, keys, normal};
mod words;
pub use words::{WordReading, read_word};
mod suspicion;
pub use suspicion::{Context, Suspicion, suspicions};
mod pattern;
pub use pattern::{Item, MAX_CANDIDATES, MAX_POSITIONS, MAX_SOURCE, Pattern, PatternError};
mod alignment;
mod channel;
pub use alignment::{Alignment, Step, StepKind, align};
pub use channel::Channel;
