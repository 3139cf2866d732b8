//! What was seen of weapons, from a table.

use super::Failure;
use domain::Coded;
use domain::case::{Medium, Observation};
use intake::{Field, Limits, Row, RowError, Table};
use std::io::{self, Read};
use std::path::Path;
use tempfile::NamedTempFile;

/// Rows by which the columns are told.
const SAMPLE: usize = 200;

/// The names of columns that are what they say, whatever their values look like: a serial with unreadable characters
/// looks like no serial.
const NAMES: [(&str, Field); 8] = [
    ("serial", Field::Serial),
    ("maker", Field::Maker),
    ("model", Field::Model),
    ("calibre", Field::Calibre),
    ("caliber", Field::Calibre),
    ("type", Field::WeaponType),
    ("country", Field::CountryOfManufacture),
    ("year", Field::YearOfManufacture),
];

/// The name of the column that says how the marks came to be known.
const READ: &str = "read";

/// A table of observations.
pub struct Observations {
    table: Table,
    /// By column, what it says of the weapon.
    fields: Vec<Option<Field>>,
    /// The column that says how the marks came to be known.
    read: Option<usize>,
    /// The table, if it was not a file.
    _copy: Option<NamedTempFile>,
}

/// One row of the table.
pub struct Seen {
    /// Its number, as a spreadsheet shows it.
    pub number: u64,
    /// Its cells, as many as there are headers.
    pub cells: Vec<String>,
    /// What it says, or why it cannot be read.
    pub observation: Result<Observation, String>,
}

impl Observations {
    /// The table in a file.
    ///
    /// # Errors
    /// It cannot be read, or no column says anything of a weapon.
    pub fn open(file: &Path) -> Result<Self, Failure> {
        Self::named(file, &file.display().to_string(), None)
    }

    /// The table that a stream has. It is copied, since a table is read more than once.
    ///
    /// # Errors
    /// As [`Observations::open`].
    pub fn copied(mut stream: impl Read, name: &str) -> Result<Self, Failure> {
        let mut copy = NamedTempFile::new()?;
        io::copy(&mut stream, &mut copy)?;
        let path = copy.path().to_owned();
        Self::named(&path, name, Some(copy))
    }

    fn named(path: &Path, name: &str, copy: Option<NamedTempFile>) -> Result<Self, Failure> {
        let mut table = Table::open(path, name, &Limits::default())?;
        let sample = table.sample(SAMPLE)?;
        let mut fields = fields(table.headers(), &sample);
        if fields.iter().all(Option::is_none) {
            let known = table.headers().join(", ");
            let wanted = "serial, maker, model, calibre, type, country, year";
            return Err(
                format!("{name}: no column says anything of a weapon. Name them {wanted}; they are: {known}").into()
            );
        }
        let read = table.headers().iter().position(|header| header.trim().eq_ignore_ascii_case(READ));
        if let Some(column) = read {
            fields[column] = None;
        }
        Ok(Self { table, fields, read, _copy: copy })
    }

    /// The names of the columns.
    pub fn headers(&self) -> &[String] {
        self.table.headers()
    }

    /// How many rows there are.
    ///
    /// # Errors
    /// The file has changed since it was opened.
    pub fn count(&mut self) -> Result<u64, Failure> {
        Ok(self.table.rows()?.count() as u64)
    }

    /// The rows, one by one. Marks came to be known as `otherwise` says, unless a row says it.
    ///
    /// # Errors
    /// As [`Observations::count`].
    pub fn rows(&mut self, otherwise: Medium) -> Result<impl Iterator<Item = Seen> + Send + '_, Failure> {
        let (fields, column) = (&self.fields, self.read);
        Ok(self.table.rows()?.map(move |row| Seen::read(row, fields, column, otherwise)))
    }
}

impl Seen {
    fn read(row: Result<Row, RowError>, fields: &[Option<Field>], column: Option<usize>, otherwise: Medium) -> Self {
        let width = fields.len();
        match row {
            Ok(row) => Self {
                number: row.number,
                cells: (0..width).map(|column| row.text(column).to_owned()).collect(),
                observation: match row.finding() {
                    // A row that is short has lost empty cells at most; in one that is long the values have moved.
                    Some(finding @ intake::Finding::TooManyCells { .. }) => Err(finding.to_string()),
                    _ => medium(&row, column).map(|read| observation(&row, fields, read.unwrap_or(otherwise))),
                },
            },
            Err(error) => {
                Self { number: error.number(), cells: vec![String::new(); width], observation: Err(error.to_string()) }
            }
        }
    }
}

/// Which column is which field: by its plain name, else as a register's would be.
fn fields(headers: &[String], sample: &[Row]) -> Vec<Option<Field>> {
    let known = NAMES.map(|(_, field)| field);
    let plain = |header: &String| {
        NAMES.iter().find(|(name, _)| header.trim().eq_ignore_ascii_case(name)).map(|(_, field)| *field)
    };
    let named: Vec<Option<Field>> = headers.iter().map(plain).collect();
    let proposed = intake::propose(headers, sample).into_iter().map(|proposal| proposal.field);
    let usable = |field: &Field| known.contains(field) && !named.contains(&Some(*field));
    named.iter().zip(proposed).map(|(named, proposed)| named.or(proposed.filter(usable))).collect()
}

/// How the marks of a row came to be known; nothing where the row does not say.
fn medium(row: &Row, column: Option<usize>) -> Result<Option<Medium>, String> {
    let code = column.map_or("", |column| row.text(column).trim());
    if code.is_empty() {
        return Ok(None);
    }
    let known = || Medium::ALL.iter().map(|medium| medium.code()).collect::<Vec<_>>().join(", ");
    Medium::from_code(&code.to_ascii_lowercase())
        .map(Some)
        .map_err(|_| format!("“{code}” in the column {READ} is not known: write one of {}, or nothing", known()))
}

fn observation(row: &Row, fields: &[Option<Field>], read: Medium) -> Observation {
    let mut seen = Observation { read: Some(read), ..Observation::default() };
    for (column, field) in fields.iter().enumerate() {
        let text = row.text(column).trim().to_owned();
        match field {
            Some(Field::Serial) => seen.serial = text,
            Some(Field::Maker) => seen.maker = text,
            Some(Field::Model) => seen.model = text,
            Some(Field::Calibre) => seen.calibre = text,
            Some(Field::WeaponType) => seen.weapon_type = text,
            Some(Field::CountryOfManufacture) => seen.country = text,
            Some(Field::YearOfManufacture) => seen.year = text,
            _ => {}
        }
    }
    seen
}
