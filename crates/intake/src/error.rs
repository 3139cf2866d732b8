use std::fmt;
use std::io;

use crate::RowError;

/// Why a file could not be opened as a table. `name` is the name its sender knows it by.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum IntakeError {
    /// The operating system refused to read the file.
    #[error("{name} could not be read. Check that the file is still there and try again.")]
    Unreadable {
        /// The file.
        name: String,
        /// What the operating system said.
        source: io::Error,
    },
    /// The file has no bytes.
    #[error("{name} is empty. Export the table again and check that the file has a size.")]
    Empty {
        /// The file.
        name: String,
    },
    /// The bytes are those of something that is no table.
    #[error("{name} is {looks_like}, not a table. Save the table as XLSX, ODS or CSV and send that file.")]
    NotATable {
        /// The file.
        name: String,
        /// What it is instead.
        looks_like: Lookalike,
    },
    /// The workbook needs a password.
    #[error("{name} is protected by a password. Save a copy without the password and send that file.")]
    Protected {
        /// The file.
        name: String,
    },
    /// A part of the workbook, or all of it, is larger than the limit once unpacked.
    #[error(
        "{name} unpacks to more than {limit} bytes (in {part}). Split the table over several files, or save it as CSV."
    )]
    TooLarge {
        /// The file.
        name: String,
        /// The part that crossed the limit.
        part: String,
        /// The limit in bytes.
        limit: u64,
    },
    /// A part of the workbook grows suspiciously when unpacked, as in a zip bomb.
    #[error(
        "{name} was not opened: {part} grows more than {limit} times when unpacked, as in a file made to do harm. If it is genuine, save it as CSV."
    )]
    ZipBomb {
        /// The file.
        name: String,
        /// The part that grows.
        part: String,
        /// The most times it may grow.
        limit: u64,
    },
    /// The workbook is cut short or broken.
    #[error("{name} is damaged ({detail}). Open it in a spreadsheet program, save it again, and send the new file.")]
    Damaged {
        /// The file.
        name: String,
        /// What the reader met, in the words of the format.
        detail: String,
    },
    /// The sheet that was asked for is not in the workbook.
    #[error("{name} has no sheet {sheet:?}. Choose one of: {}.", sheets.join(", "))]
    NoSuchSheet {
        /// The file.
        name: String,
        /// The sheet that was asked for.
        sheet: String,
        /// The sheets it has.
        sheets: Vec<String>,
    },
    /// There is not one cell with text, or none among the first rows that can be read.
    #[error("{name} has no row that can be read. {}", first.as_ref().map_or_else(|| "Check that the right table was saved.".to_owned(), ToString::to_string))]
    NoRows {
        /// The file.
        name: String,
        /// What is wrong with the first row, if there is one.
        first: Option<RowError>,
    },
    /// The table has the names of its columns, and not one row.
    #[error(
        "{name} has only the names of the columns and no row below them. Check that the rows were saved with them, and send the file again."
    )]
    OnlyHeaders {
        /// The file.
        name: String,
    },
    /// The encoding that was asked for is not known.
    #[error("{label:?} is not an encoding this program knows. Choose one from the list, for example windows-1256.")]
    UnknownEncoding {
        /// The encoding that was asked for.
        label: String,
    },
    /// The delimiter that was asked for cannot separate cells.
    #[error("{delimiter:?} cannot separate cells. Choose one character such as a comma, a semicolon, a tab or a bar.")]
    BadDelimiter {
        /// The delimiter that was asked for.
        delimiter: char,
    },
}

impl IntakeError {
    /// The stable name of this error, under which a translation is found.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Unreadable { .. } => "file-unreadable",
            Self::Empty { .. } => "file-empty",
            Self::NotATable { .. } => "not-a-table",
            Self::Protected { .. } => "password-protected",
            Self::TooLarge { .. } => "workbook-too-large",
            Self::ZipBomb { .. } => "zip-bomb",
            Self::Damaged { .. } => "workbook-damaged",
            Self::NoSuchSheet { .. } => "no-such-sheet",
            Self::NoRows { .. } => "no-rows",
            Self::OnlyHeaders { .. } => "only-headers",
            Self::UnknownEncoding { .. } => "unknown-encoding",
            Self::BadDelimiter { .. } => "bad-delimiter",
        }
    }
}

/// What a file is when it is no table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Lookalike {
    /// The format of Excel 97 to 2003 (`.xls`).
    OldExcel,
    /// Excel's binary workbook (`.xlsb`).
    BinaryExcel,
    /// A web page or XML table, often exported with the name of a spreadsheet.
    Markup,
    /// A PDF document.
    Pdf,
    /// A word processor's document, or a presentation.
    Document,
    /// A photograph or drawing.
    Picture,
    /// A compressed folder.
    Archive,
    /// Bytes that are no text in any encoding.
    Binary,
}

impl Lookalike {
    /// The stable name of this kind of file, under which a translation is found.
    pub fn code(self) -> &'static str {
        match self {
            Self::OldExcel => "old-excel",
            Self::BinaryExcel => "binary-excel",
            Self::Markup => "markup",
            Self::Pdf => "pdf",
            Self::Document => "document",
            Self::Picture => "picture",
            Self::Archive => "archive",
            Self::Binary => "binary",
        }
    }
}

impl fmt::Display for Lookalike {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::OldExcel => "a workbook of Excel 97-2003 (.xls)",
            Self::BinaryExcel => "a binary Excel workbook (.xlsb)",
            Self::Markup => "a web page or XML file",
            Self::Pdf => "a PDF document",
            Self::Document => "a text document or presentation",
            Self::Picture => "a picture",
            Self::Archive => "a compressed folder",
            Self::Binary => "binary data",
        })
    }
}
