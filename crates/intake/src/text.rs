//! Text files: which encoding, which delimiter, and the stream of rows.

mod delimiter;
mod encoding;
mod records;
mod window;

use std::io;
use std::path::{Path, PathBuf};

use encoding_rs::Encoding;

pub use encoding::encoding_labels;
pub(crate) use records::Records;
use window::Window;

use crate::{Choices, IntakeError, Limits, sniff};

/// A text file and how it is to be read.
#[derive(Debug)]
pub(crate) struct TextSource {
    path: PathBuf,
    encoding: &'static Encoding,
    delimiter: u8,
    /// Whether the first line is Excel's `sep=` and no row of the table.
    separator_line: bool,
}

impl TextSource {
    /// Finds out the encoding and delimiter, unless they are given.
    pub(crate) fn open(path: &Path, name: &str, choices: &Choices) -> Result<Self, IntakeError> {
        let unreadable = |source: io::Error| IntakeError::Unreadable { name: name.to_owned(), source };
        let encoding = match &choices.encoding {
            Some(label) => encoding::named(label)?,
            None => match encoding::detect(path).map_err(unreadable)? {
                Some(encoding) => encoding,
                None => return Err(sniff::not_a_table(name, crate::Lookalike::Binary)),
            },
        };
        let sample = Window::open(path, encoding).and_then(Window::sample).map_err(unreadable)?;
        let line = delimiter::separator_line(&sample);
        let delimiter = match choices.delimiter {
            Some(chosen) => delimiter::checked(chosen)?,
            None => line.unwrap_or_else(|| delimiter::sniff(&sample)),
        };
        Ok(Self { path: path.to_owned(), encoding, delimiter, separator_line: line.is_some() })
    }

    /// The name of the encoding, as in the WHATWG Encoding Standard.
    pub(crate) fn encoding(&self) -> &'static str {
        self.encoding.name()
    }

    /// The character between cells.
    pub(crate) fn delimiter(&self) -> char {
        char::from(self.delimiter)
    }

    /// Reads the file again from its beginning and gives the rows from number `from` on.
    pub(crate) fn records(&self, from: u64, expected: Option<usize>, limits: &Limits) -> io::Result<Records> {
        let window = Window::open(&self.path, self.encoding)?;
        Records::new(window, self.delimiter, self.separator_line, from, expected, limits)
    }
}
