//! Lists that an operator brings: a code and a label per row.

use crate::catalogue::{Catalogue, Entry};
use crate::fold::{fold, slug};
use crate::index::Claim;
use crate::{Calibre, Country, Maker, Names, WeaponType};
use std::collections::HashSet;
use thiserror::Error;

/// What an operator's list is a list of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TableKind {
    /// Makers.
    Makers,
    /// Calibres.
    Calibres,
    /// Types of weapon.
    WeaponTypes,
}

/// What became of the rows of an operator's list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TableReport {
    /// Rows that mean a known entry; it can be found by their code now.
    pub joined: usize,
    /// Rows that became entries of their own.
    pub added: usize,
    /// Rows that were not taken, and why.
    pub skipped: Vec<SkippedRow>,
}

/// A row of an operator's list that was not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SkippedRow {
    /// The line of the file, the header being line 1.
    pub line: u64,
    /// The row's code.
    pub code: String,
    /// The row's label.
    pub label: String,
    /// Why it was not taken.
    pub reason: Skipped,
}

/// Why a row was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Skipped {
    /// The code or the label is empty.
    Empty,
    /// The label is a State or region to fall back on where the maker is unknown, not a maker.
    NotAMaker,
    /// The label says that nothing is known, or that the code is kept for another use.
    Placeholder,
    /// An earlier row had the code.
    Repeated,
}

impl Skipped {
    /// The stable code by which pages translate the reason.
    pub fn code(self) -> &'static str {
        match self {
            Self::Empty => "table-row-empty",
            Self::NotAMaker => "table-row-not-a-maker",
            Self::Placeholder => "table-row-placeholder",
            Self::Repeated => "table-row-repeated",
        }
    }
}

/// Why a text is no list of codes and labels.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum TableError {
    /// A column is missing.
    #[error("the table has no column “{0}”; its first line must name the columns code and label")]
    Column(&'static str),
    /// The text is not CSV.
    #[error("the table cannot be read: {0}")]
    Syntax(String),
}

impl TableError {
    /// The stable code by which pages translate the message.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Column(_) => "table-column",
            Self::Syntax(_) => "table-syntax",
        }
    }
}

/// A row of an operator's list.
pub(crate) struct Row {
    line: u64,
    code: String,
    label: String,
}

/// The rows of a CSV text with the columns `code` and `label`; other columns are left alone.
pub(crate) fn read(csv: &str) -> Result<Vec<Row>, TableError> {
    let csv = csv.trim_start_matches('\u{feff}');
    let syntax = |error: csv::Error| TableError::Syntax(error.to_string());
    let mut reader = csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(csv.as_bytes());
    let header = reader.headers().map_err(syntax)?.clone();
    let column = |name| header.iter().position(|cell| cell.eq_ignore_ascii_case(name)).ok_or(TableError::Column(name));
    let (code, label) = (column("code")?, column("label")?);
    reader
        .records()
        .map(|record| {
            let record = record.map_err(syntax)?;
            let line = record.position().map_or(0, csv::Position::line);
            Ok(Row { line, code: record[code].to_owned(), label: record[label].to_owned() })
        })
        .collect()
}

pub(crate) fn add_makers(makers: &mut Catalogue<Maker>, countries: &Catalogue<Country>, rows: Vec<Row>) -> TableReport {
    // A code of letters is a word like any other: one that is an alias of another maker becomes ambiguous.
    add(makers, rows, Claim::Alias, |makers, row| {
        if is_placeholder(&row.label) {
            return Fate::Skip(Skipped::Placeholder);
        }
        if is_fallback(&row.label) || is_state(&row.label, countries) {
            // “A maker or a State”: the maker, if it is one we know.
            let maker = row.label.split_once(" OR ").and_then(|(maker, _)| makers.find(maker, |_| true));
            return maker.map_or(Fate::Skip(Skipped::NotAMaker), |maker| Fate::Join(maker.code().to_owned()));
        }
        match makers.find(&row.label, |_| true) {
            Some(maker) => Fate::Join(maker.code().to_owned()),
            None => Fate::Add(Maker {
                code: local_code(&row.code),
                name: row.label.clone(),
                country: None,
                aliases: vec![row.code.clone()],
            }),
        }
    })
}

pub(crate) fn add_calibres(calibres: &mut Catalogue<Calibre>, rows: Vec<Row>) -> TableReport {
    // A code of digits is a measure too, and people who write “5.56” mean the measure.
    add(calibres, rows, Claim::Operator, |calibres, row| match sole_calibre(calibres, &row.label) {
        Some(code) => Fate::Join(code),
        None => {
            Fate::Add(Calibre { code: local_code(&row.code), name: row.label.clone(), aliases: vec![row.code.clone()] })
        }
    })
}

pub(crate) fn add_weapon_types(types: &mut Catalogue<WeaponType>, rows: Vec<Row>) -> TableReport {
    add(types, rows, Claim::Operator, |types, row| match types.find(&row.label, |_| true) {
        Some(known) => Fate::Join(known.code().to_owned()),
        None => Fate::Add(WeaponType {
            code: local_code(&row.code),
            class: None,
            names: Names::new([
                row.label.clone(),
                String::new(),
                String::new(),
                String::new(),
                String::new(),
                String::new(),
            ]),
            aliases: vec![row.code.clone()],
        }),
    })
}

/// What to do with a row.
enum Fate<E> {
    /// It means the entry with this code.
    Join(String),
    /// It is an entry of its own.
    Add(E),
    /// It is none.
    Skip(Skipped),
}

fn add<E: Entry>(
    catalogue: &mut Catalogue<E>,
    rows: Vec<Row>,
    codes: Claim,
    fate: impl Fn(&Catalogue<E>, &Row) -> Fate<E>,
) -> TableReport {
    let mut report = TableReport::default();
    let mut seen = HashSet::new();
    for row in rows {
        let fate = if row.code.is_empty() || row.label.is_empty() {
            Fate::Skip(Skipped::Empty)
        } else if !seen.insert(local_code(&row.code)) {
            Fate::Skip(Skipped::Repeated)
        } else {
            fate(catalogue, &row)
        };
        match fate {
            Fate::Join(code) => {
                catalogue.claim(&code, [row.code.as_str()], codes);
                report.joined += 1;
            }
            Fate::Add(entry) if catalogue.get(entry.code()).is_none() => {
                let code = entry.code().to_owned();
                catalogue.add(entry);
                catalogue.claim(&code, [row.code.as_str()], codes);
                report.added += 1;
            }
            Fate::Add(_) => report.skipped.push(row.skipped(Skipped::Repeated)),
            Fate::Skip(reason) => report.skipped.push(row.skipped(reason)),
        }
    }
    report
}

impl Row {
    fn skipped(self, reason: Skipped) -> SkippedRow {
        SkippedRow { line: self.line, code: self.code, label: self.label, reason }
    }
}

/// An entry's code in our form, apart from those of the shipped tables.
fn local_code(code: &str) -> String {
    let slug = slug(code);
    // Two codes of nothing but signs must not meet: spell the signs out.
    let spelled = if slug.is_empty() {
        code.chars().map(|sign| format!("{:x}", u32::from(sign))).collect::<Vec<_>>().join("-")
    } else {
        slug
    };
    format!("local-{spelled}")
}

/// Whether a maker's label is a State to fall back on: such rows tell the clerk to use its code “if make cannot be
/// determined”, spelled in many ways. The reservations among them do not always say so.
fn is_fallback(label: &str) -> bool {
    let key = fold(label);
    ["makecan", "makeisnot", "makecodeisnot", "indiantribe", "tribeof"].iter().any(|phrase| key.contains(phrase))
}

/// Whether a label is nothing but a State's name, of today or of the past. Initials such as “M. L.” are none.
fn is_state(label: &str, countries: &Catalogue<Country>) -> bool {
    const PAST: [&str; 6] = ["chinese", "czechoslovakia", "eastgermany", "northvietnam", "sovietunion", "yugoslavia"];
    let key = fold(label);
    key.len() > 3 && (PAST.contains(&key.as_str()) || countries.find(label, |_| true).is_some())
}

/// Whether a label says that its code means nothing.
fn is_placeholder(label: &str) -> bool {
    let key = fold(label);
    key.starts_with("unknown") || key.starts_with("alreadybeingused")
}

/// The one calibre that all parts of a label name, if they name one and the same.
fn sole_calibre(calibres: &Catalogue<Calibre>, label: &str) -> Option<String> {
    let whole = calibres.find(label, |_| true).map(|calibre| calibre.code().to_owned());
    let mut parts = label.split(['/', ',', ';']).map(|part| calibres.find(part, |_| true));
    whole.or_else(|| {
        let first = parts.next()??.code().to_owned();
        parts.all(|part| part.is_some_and(|calibre| calibre.code() == first)).then_some(first)
    })
}
