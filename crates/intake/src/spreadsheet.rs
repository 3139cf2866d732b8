//! Workbooks: what is in the package, which sheets, and the stream of rows.

mod ods;
mod package;
mod xlsx;

pub(crate) use ods::OdsSource;
pub(crate) use package::{Package, inspect};
pub(crate) use xlsx::XlsxSource;

use crate::{Choices, IntakeError};

/// A sheet of a workbook.
#[derive(Debug, Clone)]
pub(crate) struct Sheet {
    pub(crate) name: String,
    /// Whether the sender sees the sheet.
    pub(crate) visible: bool,
    /// How many rows have a value, counted up to two: one row may be no more than the names of the columns.
    pub(crate) rows: usize,
}

/// The sheet asked for, else the first with a table's rows, else the first with any; one the sender sees before one she
/// does not.
pub(crate) fn choose(sheets: &[Sheet], choices: &Choices, name: &str) -> Result<usize, IntakeError> {
    if let Some(sheet) = &choices.sheet {
        return sheets.iter().position(|each| each.name == *sheet).ok_or_else(|| IntakeError::NoSuchSheet {
            name: name.to_owned(),
            sheet: sheet.clone(),
            sheets: sheets.iter().map(|each| each.name.clone()).collect(),
        });
    }
    let first =
        |visible: bool, rows: usize| sheets.iter().position(|sheet| (sheet.visible || !visible) && sheet.rows >= rows);
    first(true, 2)
        .or_else(|| first(true, 1))
        .or_else(|| first(false, 1))
        .ok_or_else(|| IntakeError::NoRows { name: name.to_owned(), first: None })
}

/// The cells of a row that is given up, for a person to read.
fn join(cells: &[crate::Cell]) -> String {
    let texts: Vec<_> = cells.iter().map(|cell| cell.text.as_str()).collect();
    texts.join("\t")
}

/// A date without the midnight that a spreadsheet program adds to it.
fn without_midnight(date: &str) -> String {
    let day = date.split_once('T').filter(|(_, time)| time.bytes().all(|byte| b"0:.Z".contains(&byte)));
    day.map_or(date, |(day, _)| day).to_owned()
}
