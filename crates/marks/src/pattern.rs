//! What an examiner saw, position by position, with doubt: `2[8B]?41`.

mod parse;
mod readings;

use std::fmt;
use thiserror::Error;

pub use readings::{PatternReading, Spelling};

/// The most characters a pattern's text may have, label and separators counted. A longer text is refused unread.
pub const MAX_SOURCE: usize = 512;
/// The most positions a pattern may have, the optional ones of `{1,3}` counted and `*` not; the index keeps one state
/// more than that, a bit each, in a machine word.
pub const MAX_POSITIONS: usize = 63;
/// The most candidates one position may have: as many as there are letters and digits. More say nothing that `?` would
/// not.
pub const MAX_CANDIDATES: usize = 36;

/// A serial as seen.
///
/// | written | seen |
/// |---|---|
/// | `8` | that character |
/// | `?` | one unreadable position |
/// | `*` | any number of positions, none included |
/// | `[8B3]` | one of these |
/// | `[8=0.7,B=0.3]` | one of these, with the examiner's weights |
/// | `{1,3}`, `{2}` | one to three, or two, unreadable positions |
/// | `~8` | visible, and doubtful |
/// | `\*` | the sign itself, which like all punctuation does not count |
///
/// Blanks, separators, capitals, digits of other scripts, Cyrillic and Greek letters and a label in front are read as
/// [`normal`](crate::normal) reads them. The signs may be fullwidth, the brackets Chinese, and the question mark, comma
/// and star Arabic; marks that only turn the direction of writing do not count.
///
/// A text has up to [`MAX_SOURCE`] characters and [`MAX_POSITIONS`] positions, a position up to [`MAX_CANDIDATES`]
/// candidates. Whatever the text is, it is read or refused in well under a millisecond.
///
/// What was seen may be a spelling of something else: [`Pattern::readings`] has the others.
///
/// ```
/// let pattern: marks::Pattern = "2[8B]?-41".parse().unwrap();
/// assert_eq!(pattern.source(), "2[8B]?-41");
/// assert_eq!(pattern.to_string(), "2[8B]?41");
/// assert_eq!("2[8B".parse::<marks::Pattern>().unwrap_err().position(), Some(2));
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Pattern {
    source: String,
    /// As written, then the others; never empty.
    readings: Vec<PatternReading>,
}

/// One element of a pattern.
#[derive(Debug, Clone, PartialEq)]
pub enum Item {
    /// A character that was read.
    Char(char),
    /// A character that was read with doubt.
    Doubtful(char),
    /// One of several characters, each with its weight; the heaviest has 1.
    OneOf(Vec<(char, f64)>),
    /// From so many to so many unreadable positions.
    Unknown {
        /// At least.
        min: usize,
        /// At most.
        max: usize,
    },
    /// Any number of positions.
    Run,
}

/// Why a text is no pattern. Positions count characters from 1.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum PatternError {
    /// No letter, digit or sign.
    #[error("nothing to search for: write the characters you can read, and ? for each one you cannot")]
    Empty,
    /// Too many characters or positions.
    #[error("the pattern is too long from character {position} on: it may have {MAX_POSITIONS} positions")]
    TooLong {
        /// Where it became too long.
        position: usize,
    },
    /// A bracket or brace that nothing closes.
    #[error("character {position} opens a group that nothing closes: close [ with ] and {{ with }}")]
    Unclosed {
        /// The opening sign.
        position: usize,
    },
    /// A bracket or brace that nothing opened.
    #[error("character {position} closes a group that nothing opened: remove it, or open the group with [ or {{")]
    Unopened {
        /// The closing sign.
        position: usize,
    },
    /// `[]` without letter or digit.
    #[error(
        "the brackets at character {position} hold no letter or digit: write the candidates between them, as in [8B3]"
    )]
    NoCandidates {
        /// The opening bracket.
        position: usize,
    },
    /// Too many candidates for one position.
    #[error(
        "the brackets at character {position} hold more than {MAX_CANDIDATES} candidates: write ? for an unreadable character"
    )]
    TooManyCandidates {
        /// The opening bracket.
        position: usize,
    },
    /// A weight that is no number between 0 and 1.
    #[error("character {position} begins a weight that is no number above 0 and up to 1: write it as in [8=0.7,B=0.3]")]
    BadWeight {
        /// Where the weight is.
        position: usize,
    },
    /// A sign within brackets that does not belong there.
    #[error("character {position} does not belong between brackets: write candidates as in [8B3] or [8=0.7,B=0.3]")]
    BadCandidate {
        /// The sign.
        position: usize,
    },
    /// Counts that are no numbers, or the wrong way round.
    #[error(
        "the braces at character {position} do not say how many characters are unreadable: write {{2}}, or {{1,3}} for one to three"
    )]
    BadCount {
        /// The opening brace.
        position: usize,
    },
    /// A `~` or backslash with nothing behind it to which it could apply.
    #[error("the sign at character {position} needs a letter or digit behind it")]
    Dangling {
        /// The sign.
        position: usize,
    },
}

impl PatternError {
    /// The stable code, for translation.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Empty => "pattern-empty",
            Self::TooLong { .. } => "pattern-too-long",
            Self::Unclosed { .. } => "pattern-unclosed",
            Self::Unopened { .. } => "pattern-unopened",
            Self::NoCandidates { .. } => "pattern-no-candidates",
            Self::TooManyCandidates { .. } => "pattern-too-many-candidates",
            Self::BadWeight { .. } => "pattern-bad-weight",
            Self::BadCandidate { .. } => "pattern-bad-candidate",
            Self::BadCount { .. } => "pattern-bad-count",
            Self::Dangling { .. } => "pattern-dangling",
        }
    }

    /// The character at which a person should look, counted from 1; `None` where the whole text is meant.
    pub fn position(&self) -> Option<usize> {
        match *self {
            Self::Empty => None,
            Self::TooLong { position }
            | Self::Unclosed { position }
            | Self::Unopened { position }
            | Self::NoCandidates { position }
            | Self::TooManyCandidates { position }
            | Self::BadWeight { position }
            | Self::BadCandidate { position }
            | Self::BadCount { position }
            | Self::Dangling { position } => Some(position),
        }
    }
}

impl Pattern {
    /// Reads the notation.
    ///
    /// # Errors
    /// [`PatternError`], with the position of the character that is wrong.
    pub fn parse(source: &str) -> Result<Self, PatternError> {
        Ok(Self { source: source.to_owned(), readings: readings::all(source)? })
    }

    /// The text as typed.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// The elements as written, letters of other scripts by look.
    pub fn items(&self) -> &[Item] {
        &self.readings[0].items
    }

    /// Everything the text may spell; the first as written, each other kind at most once.
    ///
    /// ```
    /// use marks::{Pattern, Spelling};
    /// let readings = |text: &str| -> Vec<_> {
    ///     let pattern: Pattern = text.parse().unwrap();
    ///     pattern.readings().iter().map(|reading| (reading.spelling, reading.to_string())).collect()
    /// };
    /// use Spelling::*;
    /// assert_eq!(readings("ВН12?"), [(AsWritten, "BH12?".into()), (BySound, "VN12?".into())]); // Cyrillic letters
    /// assert_eq!(readings("BH12?"), [(AsWritten, "BH12?".into()), (LookToSound, "VN12?".into())]);
    /// assert_eq!(readings("VN12?"), [(AsWritten, "VN12?".into()), (SoundToLook, "BH12?".into())]);
    /// assert_eq!(readings("XIV-123"), [(AsWritten, "XIV123".into()), (Numeral, "14123".into())]);
    /// ```
    pub fn readings(&self) -> &[PatternReading] {
        &self.readings
    }
}

impl std::str::FromStr for Pattern {
    type Err = PatternError;

    fn from_str(source: &str) -> Result<Self, Self::Err> {
        Self::parse(source)
    }
}

impl fmt::Display for Pattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.readings[0].fmt(f)
    }
}

impl Item {
    /// The characters of which the position is one; none for unreadable positions.
    pub fn characters(&self) -> impl Iterator<Item = char> + '_ {
        let (one, several) = match self {
            Self::Char(c) | Self::Doubtful(c) => (Some(*c), &[][..]),
            Self::OneOf(candidates) => (None, &candidates[..]),
            Self::Unknown { .. } | Self::Run => (None, &[][..]),
        };
        one.into_iter().chain(several.iter().map(|(c, _)| *c))
    }

    /// The most positions that it can be.
    fn positions(&self) -> usize {
        match self {
            Self::Unknown { max, .. } => *max,
            Self::Run => 0,
            Self::Char(_) | Self::Doubtful(_) | Self::OneOf(_) => 1,
        }
    }
}

impl fmt::Display for Item {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Char(c) => write!(f, "{c}"),
            Self::Doubtful(c) => write!(f, "~{c}"),
            Self::OneOf(candidates) if candidates.iter().all(|(_, weight)| *weight == 1.0) => {
                let characters: String = self.characters().collect();
                write!(f, "[{characters}]")
            }
            Self::OneOf(candidates) => {
                for (index, (c, weight)) in candidates.iter().enumerate() {
                    write!(f, "{}{c}={weight}", if index == 0 { "[" } else { "," })?;
                }
                f.write_str("]")
            }
            Self::Unknown { min: 1, max: 1 } => f.write_str("?"),
            Self::Unknown { min, max } if min == max => write!(f, "{{{min}}}"),
            Self::Unknown { min, max } => write!(f, "{{{min},{max}}}"),
            Self::Run => f.write_str("*"),
        }
    }
}
