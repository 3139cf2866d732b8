//! The file of a channel: lines of four columns between tabs, and how they are read and written.

use super::rate::{LEAST, Rate};
use super::{Channel, Medium};
use crate::reading::normal;
use domain::Coded;
use std::collections::{BTreeMap, HashMap};
use thiserror::Error;

/// The most that all other characters may be seen instead of one, together.
const MOST_OTHERS: f64 = 0.99;
/// How many trials a channel may be worth beside what is learned.
const TRIALS: std::ops::RangeInclusive<f64> = 1.0..=1e9;

/// Why a file is no channel. Lines count from 1.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ChannelError {
    /// Bytes that are no UTF-8.
    #[error("line {line} is not text in UTF-8: save the file in this encoding")]
    NotText {
        /// Where.
        line: usize,
    },
    /// Not four columns, or an empty one.
    #[error("line {line} does not have four columns: write kind, name, value and source, with a tab between them")]
    Columns {
        /// Where.
        line: usize,
    },
    /// A kind or name that there is not.
    #[error("line {line}: a channel has no “{name}”; the kinds are channel, rate, grade and pair")]
    Unknown {
        /// Where.
        line: usize,
        /// What was written.
        name: String,
    },
    /// A value that is no number, or too small or large for what it is.
    #[error("line {line}: “{value}” is not a value of {name}: write {expected}")]
    BadValue {
        /// Where.
        line: usize,
        /// The parameter.
        name: String,
        /// What was written.
        value: String,
        /// What can be written.
        expected: String,
    },
    /// A pair that is not two characters as they are compared.
    #[error("line {line}: “{name}” is no pair: write B>8 where B is seen as 8, or B=8 for both ways, in capitals")]
    BadPair {
        /// Where.
        line: usize,
        /// What was written.
        name: String,
    },
    /// The same parameter for the second time.
    #[error("line {line} says again what {name} is: keep one of the lines")]
    Again {
        /// Where.
        line: usize,
        /// The parameter.
        name: String,
    },
    /// A character that would hardly ever be seen as itself.
    #[error("line {line}: “{recorded}” is hardly ever seen as itself: lower what it is seen as instead, or “another”")]
    TooMuch {
        /// The last line about the character.
        line: usize,
        /// The character.
        recorded: char,
    },
    /// A parameter that no line gives.
    #[error("the file ends at line {line} without a line for {name}: add it")]
    Missing {
        /// The last line.
        line: usize,
        /// The parameter.
        name: String,
    },
}

impl ChannelError {
    /// The stable code, for translation.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotText { .. } => "channel-not-text",
            Self::Columns { .. } => "channel-columns",
            Self::Unknown { .. } => "channel-unknown",
            Self::BadValue { .. } => "channel-bad-value",
            Self::BadPair { .. } => "channel-bad-pair",
            Self::Again { .. } => "channel-again",
            Self::TooMuch { .. } => "channel-too-much",
            Self::Missing { .. } => "channel-missing",
        }
    }

    /// The line at which a person should look, counted from 1.
    pub fn line(&self) -> usize {
        match self {
            Self::NotText { line }
            | Self::Columns { line }
            | Self::Unknown { line, .. }
            | Self::BadValue { line, .. }
            | Self::BadPair { line, .. }
            | Self::Again { line, .. }
            | Self::TooMuch { line, .. }
            | Self::Missing { line, .. } => *line,
        }
    }
}

/// Reads a file.
pub(super) fn read(bytes: &[u8]) -> Result<Channel, ChannelError> {
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let before = &bytes[..error.valid_up_to()];
        ChannelError::NotText { line: before.iter().filter(|byte| **byte == b'\n').count() + 1 }
    })?;
    let mut reader = Reader::default();
    for (index, line) in text.trim_start_matches('\u{feff}').lines().enumerate() {
        reader.line = index + 1;
        if !line.starts_with('#') && !line.trim().is_empty() {
            reader.read(line)?;
        }
    }
    reader.finish()
}

/// Writes a file that reads as this channel. `source` tells where each parameter is from.
pub(crate) fn write(channel: &Channel, heading: &str, source: impl Fn(&str) -> &'static str) -> String {
    let mut lines: Vec<String> = heading.lines().map(|line| format!("# {line}")).collect();
    let mut add = |kind: &str, name: &str, value: String| {
        lines.push(format!("{kind}\t{name}\t{value}\t{}", source(name)));
    };
    add("channel", "medium", channel.medium.to_string());
    add("channel", "trials", channel.trials.to_string());
    for rate in Rate::ALL {
        add("rate", rate.code(), channel.rate(*rate).to_string());
    }
    let pairs: BTreeMap<_, _> = channel.alike.iter().collect();
    for ((recorded, seen), probability) in pairs {
        add("pair", &pair_name(*recorded, *seen), probability.to_string());
    }
    lines.push(String::new());
    lines.join("\n")
}

/// How a file calls a recorded character that is seen as another.
pub(crate) fn pair_name(recorded: char, seen: char) -> String {
    format!("{recorded}>{seen}")
}

/// What has been read so far.
#[derive(Default)]
struct Reader {
    line: usize,
    medium: Option<Medium>,
    trials: Option<f64>,
    rates: [Option<f64>; Rate::COUNT],
    grades: HashMap<String, f64>,
    alike: HashMap<(char, char), f64>,
    /// The last line about each recorded character.
    last: BTreeMap<char, usize>,
}

impl Reader {
    fn read(&mut self, line: &str) -> Result<(), ChannelError> {
        let mut columns = [""; 4];
        let mut cells = line.split('\t').map(str::trim);
        for column in &mut columns {
            *column = cells.next().unwrap_or_default();
        }
        if columns.contains(&"") || cells.any(|cell| !cell.is_empty()) {
            return Err(ChannelError::Columns { line: self.line });
        }
        let [kind, name, value, _source] = columns;
        match (kind, name) {
            ("channel", "medium") => {
                let medium = value.parse().map_err(|_| {
                    let codes: Vec<_> = Medium::ALL.iter().map(|medium| medium.code()).collect();
                    self.bad_value(name, value, codes.join(", "))
                })?;
                self.once(name, |reader| reader.medium.replace(medium).is_none())
            }
            ("channel", "trials") => {
                let trials = self.number(name, value, TRIALS)?;
                self.once(name, |reader| reader.trials.replace(trials).is_none())
            }
            ("rate", _) => {
                let rate = Rate::from_code(name).map_err(|_| self.unknown(name))?;
                let number = self.number(name, value, rate.range())?;
                self.once(name, |reader| reader.rates[rate as usize].replace(number).is_none())
            }
            ("grade", _) => {
                let number = self.number(name, value, 0.0..=0.5)?;
                self.once(name, |reader| reader.grades.insert(name.to_owned(), number).is_none())
            }
            ("pair", _) => self.pair(name, value),
            ("channel", _) => Err(self.unknown(name)),
            _ => Err(self.unknown(kind)),
        }
    }

    fn pair(&mut self, name: &str, value: &str) -> Result<(), ChannelError> {
        let mut signs = name.chars();
        let (Some(recorded), Some(way @ ('>' | '=')), Some(seen), None) =
            (signs.next(), signs.next(), signs.next(), signs.next())
        else {
            return Err(ChannelError::BadPair { line: self.line, name: name.to_owned() });
        };
        if recorded == seen || [recorded, seen].iter().any(|c| !is_normal(*c)) {
            return Err(ChannelError::BadPair { line: self.line, name: name.to_owned() });
        }
        let probability = match self.grades.get(value) {
            Some(grade) => *grade,
            None => self.number(name, value, LEAST..=MOST_OTHERS).map_err(|_| {
                let expected = format!("a number from {LEAST} to {MOST_OTHERS}, or a grade that a line above names");
                self.bad_value(name, value, expected)
            })?,
        };
        if probability > 0.0 {
            // Two may resemble each other for more than one reason.
            self.alike(recorded, seen, probability);
            if way == '=' {
                self.alike(seen, recorded, probability);
            }
        }
        Ok(())
    }

    fn alike(&mut self, recorded: char, seen: char, probability: f64) {
        *self.alike.entry((recorded, seen)).or_insert(0.0) += probability;
        self.last.insert(recorded, self.line);
    }

    fn number(&self, name: &str, value: &str, range: std::ops::RangeInclusive<f64>) -> Result<f64, ChannelError> {
        value.parse().ok().filter(|number| range.contains(number)).ok_or_else(|| {
            self.bad_value(name, value, format!("a number from {} to {}, as in 0.02", range.start(), range.end()))
        })
    }

    /// `put` tells whether the parameter was new.
    fn once(&mut self, name: &str, put: impl FnOnce(&mut Self) -> bool) -> Result<(), ChannelError> {
        if put(self) { Ok(()) } else { Err(ChannelError::Again { line: self.line, name: name.to_owned() }) }
    }

    fn unknown(&self, name: &str) -> ChannelError {
        ChannelError::Unknown { line: self.line, name: name.to_owned() }
    }

    fn bad_value(&self, name: &str, value: &str, expected: String) -> ChannelError {
        ChannelError::BadValue { line: self.line, name: name.to_owned(), value: value.to_owned(), expected }
    }

    fn finish(self) -> Result<Channel, ChannelError> {
        let missing = |name: &str| ChannelError::Missing { line: self.line.max(1), name: name.to_owned() };
        let medium = self.medium.ok_or_else(|| missing("medium"))?;
        let trials = self.trials.ok_or_else(|| missing("trials"))?;
        let mut rates = [0.0; Rate::COUNT];
        for rate in Rate::ALL {
            rates[*rate as usize] = self.rates[*rate as usize].ok_or_else(|| missing(rate.code()))?;
        }
        let channel = Channel::new(medium, trials, rates, self.alike);
        match self.last.into_iter().find(|(recorded, _)| channel.probability(*recorded, *recorded) < 1.0 - MOST_OTHERS)
        {
            Some((recorded, line)) => Err(ChannelError::TooMuch { line, recorded }),
            None => Ok(channel),
        }
    }
}

/// Whether serials in normal form have the character.
fn is_normal(c: char) -> bool {
    let mut text = [0; 4];
    let text = c.encode_utf8(&mut text);
    normal(text) == *text
}

#[cfg(test)]
mod tests;
