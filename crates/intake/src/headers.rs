//! Which column is which field: the names of fields in eight languages, and what the values say.

use std::cmp::Ordering;
use std::collections::HashMap;
use std::fmt::Write as _;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::{Cell, CellKind, Field, Row, normal, values};

/// What a column probably is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Match {
    /// The column, 0-based.
    pub column: usize,
    /// The field; `None` if nothing fits or if a person has to choose.
    pub field: Option<Field>,
    /// How sure this is, from 0 to 1.
    pub confidence: f32,
    /// What speaks for it.
    pub why: Why,
}

/// What speaks for a match.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "kebab-case")]
pub enum Why {
    /// The header is a known name of the field.
    Name {
        /// The name.
        alias: String,
        /// Its language, as in `fr`.
        language: String,
    },
    /// A known name of the field is part of the header.
    PartOfHeader {
        /// The name.
        alias: String,
        /// Its language, as in `fr`.
        language: String,
    },
    /// The header is a known name of the field but for one letter.
    Misspelt {
        /// The name.
        alias: String,
        /// Its language, as in `fr`.
        language: String,
    },
    /// The header would fit, but most values of the column do not.
    ValuesDoNotFit {
        /// The field it would have been.
        field: Field,
    },
    /// Another column fits the field as well: a person has to choose.
    Tie {
        /// The field both fit.
        field: Field,
        /// The columns that fit, 0-based.
        columns: Vec<usize>,
    },
    /// The header would fit, but another column fits better.
    Taken {
        /// The field both fit.
        field: Field,
        /// The column that has it, 0-based.
        column: usize,
    },
    /// The header is no known name.
    Unknown,
}

impl Why {
    /// The stable name of this reason, under which a translation is found.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Name { .. } => "name",
            Self::PartOfHeader { .. } => "part-of-header",
            Self::Misspelt { .. } => "misspelt",
            Self::ValuesDoNotFit { .. } => "values-do-not-fit",
            Self::Tie { .. } => "tie",
            Self::Taken { .. } => "taken",
            Self::Unknown => "unknown",
        }
    }
}

/// Proposes a field for every column. No field is proposed twice; of two columns that fit equally well the one with
/// values has it, and if both have values it is left to the person.
pub fn propose(headers: &[String], sample: &[Row]) -> Vec<Match> {
    let best: Vec<_> = headers.iter().enumerate().map(|(column, header)| best_match(column, header, sample)).collect();
    let has_values = |column: usize| sample.iter().any(|row| !row.text(column).trim().is_empty());
    let compare = |one: &Match, other: &Match| {
        let by_confidence = one.confidence.total_cmp(&other.confidence);
        by_confidence.then_with(|| has_values(one.column).cmp(&has_values(other.column)))
    };
    let mut winners = HashMap::<Field, Vec<usize>>::new();
    for candidate in &best {
        let Some(field) = candidate.field else { continue };
        let winner = winners.entry(field).or_default();
        match winner.first().map(|first| compare(candidate, &best[*first])) {
            None | Some(Ordering::Equal) => winner.push(candidate.column),
            Some(Ordering::Greater) => *winner = vec![candidate.column],
            Some(Ordering::Less) => {}
        }
    }
    best.into_iter().map(|candidate| settle(candidate, &winners)).collect()
}

/// A key for the form of a table: equal for tables whose headers are the same but for case, accents and punctuation.
/// 32 hexadecimal digits, the first half of a SHA-256 digest.
pub fn signature(headers: &[String]) -> String {
    let mut digest = Sha256::new();
    for header in headers {
        digest.update(normal::compact(header).as_bytes());
        digest.update([0]);
    }
    digest.finalize().iter().take(16).fold(String::with_capacity(32), |mut hex, byte| {
        // Writing to a string cannot fail.
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

/// Whether a text is a known name of a field, exactly.
pub(crate) fn is_known(text: &str) -> bool {
    ALIASES.exact.contains_key(&normal::compact(text))
}

const NAME: f32 = 0.98;
const MISSPELT: f32 = 0.7;
/// A proposal below this is left to the person.
const LEAST: f32 = 0.5;

/// A name of a field in one language.
struct Alias {
    field: Field,
    language: &'static str,
    text: &'static str,
    compact: String,
    words: Vec<String>,
}

struct Aliases {
    all: Vec<Alias>,
    /// From the compact form of a name to its place in `all`.
    exact: HashMap<String, usize>,
}

static ALIASES: LazyLock<Aliases> = LazyLock::new(|| {
    let lines = include_str!("../data/headers.tsv").lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let all: Vec<_> = lines
        .filter_map(|line| {
            let mut columns = line.split('\t');
            let field = columns.next()?.parse().ok()?;
            let (language, text) = (columns.next()?, columns.next()?);
            Some(Alias { field, language, text, compact: normal::compact(text), words: normal::words(text) })
        })
        .collect();
    let exact = all.iter().enumerate().map(|(place, alias)| (alias.compact.clone(), place)).collect();
    Aliases { all, exact }
});

fn best_match(column: usize, header: &str, sample: &[Row]) -> Match {
    let (confidence, alias, why) = by_name(header);
    let unknown = Match { column, field: None, confidence: 0.0, why: Why::Unknown };
    let Some(alias) = alias.filter(|_| confidence >= LEAST) else {
        return unknown;
    };
    let cells = sample.iter().filter_map(|row| row.cells.get(column)).filter(|cell| !cell.text.trim().is_empty());
    if values_fit(alias.field, cells) {
        Match { column, field: Some(alias.field), confidence, why }
    } else {
        Match { why: Why::ValuesDoNotFit { field: alias.field }, ..unknown }
    }
}

fn by_name(header: &str) -> (f32, Option<&'static Alias>, Why) {
    let compact = normal::compact(header);
    if let Some(place) = ALIASES.exact.get(&compact) {
        let alias = &ALIASES.all[*place];
        return (NAME, Some(alias), Why::Name { alias: alias.text.to_owned(), language: alias.language.to_owned() });
    }
    let words = normal::words(header);
    let mut best: (f32, Option<&Alias>) = (0.0, None);
    let mut misspelt = false;
    for alias in &ALIASES.all {
        let near = is_misspelt(&compact, &alias.compact);
        let score = if near { MISSPELT } else { coverage(&compact, &words, alias) };
        if score > best.0 {
            best = (score, Some(alias));
            misspelt = near;
        }
    }
    let why = best.1.map_or(Why::Unknown, |alias| {
        let (alias, language) = (alias.text.to_owned(), alias.language.to_owned());
        if misspelt { Why::Misspelt { alias, language } } else { Why::PartOfHeader { alias, language } }
    });
    (best.0, best.1, why)
}

/// One letter wrong, missing, doubled or exchanged with its neighbour, in a name long enough to bear it.
fn is_misspelt(header: &str, alias: &str) -> bool {
    alias.len() >= 6
        && header.len().abs_diff(alias.len()) <= 4
        && strsim::damerau_levenshtein(header, alias) == 1
        && header.chars().count() >= 5
}

/// How much of the header a name inside it explains, scaled to stay below a whole name.
fn coverage(compact: &str, words: &[String], alias: &Alias) -> f32 {
    let inside = if alias.words.len() == 1 && !alias.compact.is_ascii() && is_unspaced(&alias.compact) {
        compact.contains(&alias.compact)
    } else {
        words.windows(alias.words.len()).any(|window| window == alias.words)
    };
    let (alias, header) = (alias.compact.chars().count(), compact.chars().count());
    if !inside || alias < 2 {
        return 0.0;
    }
    0.45 + 0.45 * alias as f32 / header as f32
}

/// Whether a name is in a script that writes words without spaces between them.
fn is_unspaced(text: &str) -> bool {
    text.chars().all(|character| matches!(character, '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}'))
}

/// Whether at least half of the values can be what the field holds. Only dates and years can be told by their form.
fn values_fit<'a>(field: Field, cells: impl Iterator<Item = &'a Cell>) -> bool {
    let fits = |cell: &Cell| match field {
        field if field.is_date() => values::date(&cell.text, cell.kind, None).is_ok(),
        Field::YearOfManufacture => cell.kind == CellKind::Date || values::year(&cell.text).is_ok(),
        _ => true,
    };
    let (mut all, mut good) = (0, 0);
    for cell in cells {
        all += 1;
        good += usize::from(fits(cell));
    }
    good * 2 >= all
}

/// Takes the field from a candidate that another column beats or equals.
fn settle(candidate: Match, winners: &HashMap<Field, Vec<usize>>) -> Match {
    let Some((field, columns)) = candidate.field.and_then(|field| Some((field, winners.get(&field)?))) else {
        return candidate;
    };
    let why = match columns.as_slice() {
        [winner] if *winner == candidate.column => return candidate,
        [winner] => Why::Taken { field, column: *winner },
        tied if tied.contains(&candidate.column) => Why::Tie { field, columns: tied.to_vec() },
        tied => Why::Taken { field, column: tied[0] },
    };
    Match { field: None, confidence: 0.0, why, ..candidate }
}
