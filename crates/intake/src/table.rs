use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::sniff::{self, Shape};
use crate::spreadsheet::{self, OdsSource, Package, XlsxSource};
use crate::text::TextSource;
use crate::{IntakeError, Limits, Row, RowError, header_row};

/// A table in a file, ready to be read as often as needed.
pub struct Table {
    name: String,
    source: Source,
    limits: Limits,
    headers: Vec<String>,
    header_row: Option<u64>,
    first_row: u64,
}

/// What sort of file a table is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Text with delimiters.
    Text,
    /// A workbook of Excel 2007 or later.
    Xlsx,
    /// An OpenDocument spreadsheet.
    Ods,
}

/// What a person decided about a file. Everything left out is found in the file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choices {
    /// The encoding of a text file, by a label of the WHATWG Encoding Standard.
    pub encoding: Option<String>,
    /// The character between the cells of a text file.
    pub delimiter: Option<char>,
    /// The sheet of a workbook.
    pub sheet: Option<String>,
    /// Which row names the columns.
    pub header: Option<HeaderChoice>,
}

/// A person's word on which row names the columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HeaderChoice {
    /// No row does.
    None,
    /// The row with this number, as the sender sees it.
    Row(u64),
}

impl Table {
    /// Opens the table in a file. `name` is what its sender calls the file, for messages; it decides nothing.
    ///
    /// # Errors
    /// Everything in [`IntakeError`] but a wrong choice.
    pub fn open(path: &Path, name: &str, limits: &Limits) -> Result<Self, IntakeError> {
        Self::open_with(path, name, limits, &Choices::default())
    }

    /// Opens the table in a file the way a person decided.
    ///
    /// # Errors
    /// Everything in [`IntakeError`].
    pub fn open_with(path: &Path, name: &str, limits: &Limits, choices: &Choices) -> Result<Self, IntakeError> {
        let source = match sniff::shape(path, name)? {
            Shape::Text => Source::Text(TextSource::open(path, name, choices)?),
            Shape::Zip => match spreadsheet::inspect(path, name, limits)? {
                Package::Xlsx => Source::Xlsx(Box::new(XlsxSource::open(path, name, choices)?)),
                Package::Ods => Source::Ods(Box::new(OdsSource::open(path, name, choices)?)),
            },
        };
        let mut table = Self {
            name: name.to_owned(),
            source,
            limits: limits.clone(),
            headers: Vec::new(),
            header_row: None,
            first_row: 1,
        };
        table.find_headers(choices.header)?;
        Ok(table)
    }

    /// What sort of file it is.
    pub fn kind(&self) -> Kind {
        match self.source {
            Source::Text(_) => Kind::Text,
            Source::Xlsx(_) => Kind::Xlsx,
            Source::Ods(_) => Kind::Ods,
        }
    }

    /// The encoding of a text file, by its name in the WHATWG Encoding Standard.
    pub fn encoding(&self) -> Option<&'static str> {
        match &self.source {
            Source::Text(text) => Some(text.encoding()),
            Source::Xlsx(_) | Source::Ods(_) => None,
        }
    }

    /// The character between the cells of a text file.
    pub fn delimiter(&self) -> Option<char> {
        match &self.source {
            Source::Text(text) => Some(text.delimiter()),
            Source::Xlsx(_) | Source::Ods(_) => None,
        }
    }

    /// The names of a workbook's sheets, in its order. A text file has none.
    pub fn sheets(&self) -> Vec<&str> {
        let sheets = match &self.source {
            Source::Text(_) => &[],
            Source::Xlsx(workbook) => workbook.sheets(),
            Source::Ods(workbook) => workbook.sheets(),
        };
        sheets.iter().map(|sheet| sheet.name.as_str()).collect()
    }

    /// The sheet that is read.
    pub fn sheet(&self) -> Option<&str> {
        match &self.source {
            Source::Text(_) => None,
            Source::Xlsx(workbook) => Some(workbook.chosen()),
            Source::Ods(workbook) => Some(workbook.chosen()),
        }
    }

    /// The names of the columns; empty where the file has none.
    pub fn headers(&self) -> &[String] {
        &self.headers
    }

    /// The number of the row that names the columns, as the sender sees it.
    pub fn header_row(&self) -> Option<u64> {
        self.header_row
    }

    /// All rows below the header, blank ones left out.
    ///
    /// # Errors
    /// The file has gone, or was changed into something unreadable, since it was opened.
    pub fn rows(&mut self) -> Result<Rows<'_>, IntakeError> {
        self.rows_from(0)
    }

    /// The rows from number `from` on, to go on where an import stopped: after row `n`, ask for `n + 1`.
    ///
    /// # Errors
    /// As [`rows`](Self::rows).
    pub fn rows_from(&mut self, from: u64) -> Result<Rows<'_>, IntakeError> {
        let from = from.max(self.first_row);
        self.source.rows(from, Some(self.headers.len()), &self.limits, &self.name)
    }

    /// Up to `most` of the first rows that can be read, for a preview and for [`propose`](crate::propose).
    ///
    /// # Errors
    /// As [`rows`](Self::rows).
    pub fn sample(&mut self, most: usize) -> Result<Vec<Row>, IntakeError> {
        Ok(self.rows()?.flatten().take(most).collect())
    }

    fn find_headers(&mut self, choice: Option<HeaderChoice>) -> Result<(), IntakeError> {
        let first = match choice {
            Some(HeaderChoice::Row(number)) => number,
            _ => 1,
        };
        let mut fault = None;
        let items = self.source.rows(first, None, &self.limits, &self.name)?.take(TRIES);
        let rows: Vec<_> = items
            .filter_map(|item| item.map_err(|error| fault = fault.take().or(Some(error))).ok())
            .take(header_row::ROWS)
            .collect();
        if rows.is_empty() {
            return Err(IntakeError::NoRows { name: self.name.clone(), first: fault });
        }
        let header = match choice {
            None => header_row::find(&rows),
            Some(HeaderChoice::None) => None,
            Some(HeaderChoice::Row(_)) => Some(0),
        };
        let body = &rows[header.map_or(0, |index| index + 1)..];
        if body.is_empty() && fault.is_none() {
            return Err(IntakeError::OnlyHeaders { name: self.name.clone() });
        }
        let header = header.map(|index| &rows[index]);
        let width = header_row::usual_width(body).max(header.map_or(0, Row::used)).max(1);
        let words = |column| header.map_or("", |row| row.text(column)).split_whitespace();
        let name = |column| words(column).collect::<Vec<_>>().join(" ");
        self.headers = (0..width).map(name).collect();
        self.header_row = header.map(|row| row.number);
        self.first_row = self.header_row.map_or(first, |number| number + 1);
        Ok(())
    }
}

/// Rows that may be unreadable before a table is taken to have none.
const TRIES: usize = 1_000;

/// The rows of a table, one by one.
pub struct Rows<'a>(Box<dyn Iterator<Item = Result<Row, RowError>> + Send + 'a>);

impl Iterator for Rows<'_> {
    type Item = Result<Row, RowError>;

    fn next(&mut self) -> Option<Self::Item> {
        self.0.next()
    }
}

enum Source {
    Text(TextSource),
    Xlsx(Box<XlsxSource>),
    Ods(Box<OdsSource>),
}

impl Source {
    /// The rows from number `from` on; text rows are held against the `expected` number of cells.
    fn rows(
        &mut self,
        from: u64,
        expected: Option<usize>,
        limits: &Limits,
        name: &str,
    ) -> Result<Rows<'_>, IntakeError> {
        Ok(Rows(match self {
            Self::Text(text) => Box::new(
                text.records(from, expected, limits)
                    .map_err(|source| IntakeError::Unreadable { name: name.to_owned(), source })?,
            ),
            Self::Xlsx(workbook) => Box::new(workbook.rows(from, limits, name)?),
            Self::Ods(workbook) => Box::new(workbook.rows(from, limits, name)?),
        }))
    }
}
