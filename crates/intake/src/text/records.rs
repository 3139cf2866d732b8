//! The rows of a text file, one by one, in bounded memory.
//!
//! `csv-core` splits one row at a time out of a window of decoded text. Because the window keeps the row's raw text
//! until it is split, a row that breaks the rules can be given up with its text and reading goes on at the next line.

use std::io;

use csv_core::{ReadRecordResult, Reader};

use super::{Window, delimiter};
use crate::{Cell, CellKind, Limits, Row, RowError};

/// An iterator over the rows that are not blank.
#[derive(Debug)]
pub(crate) struct Records {
    window: Window,
    reader: Reader,
    delimiter: u8,
    limits: Limits,
    from: u64,
    expected: Option<usize>,
    /// Rows passed so far, blank ones included.
    passed: u64,
    /// Whether the last row ended with a carriage return, so that a line feed still belongs to it.
    after_return: bool,
    ended: bool,
    text: Vec<u8>,
    ends: Vec<usize>,
}

/// How a row came out of the window.
enum Split {
    /// The row takes so many bytes of the window, and so many cells and bytes of the buffers.
    Row { raw: usize, cells: usize, text: usize },
    /// A quotation mark is never closed.
    OpenQuote,
    /// The row is longer than the limit.
    TooLong,
    /// The row has more cells than the limit.
    TooManyColumns,
}

impl Records {
    pub(super) fn new(
        window: Window,
        delimiter: u8,
        separator_line: bool,
        from: u64,
        expected: Option<usize>,
        limits: &Limits,
    ) -> io::Result<Self> {
        let mut records = Self {
            window,
            reader: delimiter::reader(delimiter),
            delimiter,
            limits: limits.clone(),
            from,
            expected,
            passed: 0,
            after_return: false,
            ended: false,
            text: vec![0; limits.row_bytes + 1],
            ends: vec![0; limits.columns + 1],
        };
        if separator_line {
            records.skip_line()?;
        }
        Ok(records)
    }

    fn read(&mut self) -> io::Result<Option<Result<Row, RowError>>> {
        loop {
            if !self.skip_line_ends()? {
                return Ok(None);
            }
            if self.passed >= self.limits.rows {
                self.ended = true;
                return Ok(Some(Err(RowError::TooManyRows { number: self.passed + 1, limit: self.limits.rows })));
            }
            self.passed += 1;
            if let Some(item) = self.read_row()? {
                return Ok(Some(item));
            }
        }
    }

    /// Reads the row at the window's start; `None` if it is blank or comes before the first one wanted.
    fn read_row(&mut self) -> io::Result<Option<Result<Row, RowError>>> {
        let number = self.passed;
        let split = match self.split()? {
            Split::Row { raw, cells, .. } if self.swallowed_lines(raw, cells) => Split::OpenQuote,
            split => split,
        };
        let Split::Row { raw, cells, text } = split else {
            let raw = self.skip_line()?;
            let error = match split {
                Split::TooLong => RowError::RowTooLong { number, limit: self.limits.row_bytes, raw },
                Split::TooManyColumns => RowError::TooManyColumns { number, limit: self.limits.columns, raw },
                Split::OpenQuote | Split::Row { .. } => RowError::OpenQuote { number, raw },
            };
            return Ok((number >= self.from).then_some(Err(error)));
        };
        let item = (number >= self.from).then(|| self.row(number, raw, cells, text)).flatten();
        self.after_return = self.window.rest().as_bytes()[..raw].ends_with(b"\r");
        self.window.advance(raw);
        Ok(item)
    }

    /// Splits the row at the window's start, which is grown until it holds all of it.
    fn split(&mut self) -> io::Result<Split> {
        self.reader.reset();
        let (mut raw, mut cells, mut text) = (0, 0, 0);
        let mut at_end = false;
        loop {
            // At the end of the file a line end is supplied: if even that does not end the row, a quote is open.
            let input = if at_end { b"\n" } else { &self.window.rest().as_bytes()[raw..] };
            let (result, read, wrote, ended) =
                self.reader.read_record(input, &mut self.text[text..], &mut self.ends[cells..]);
            text += wrote;
            cells += ended;
            if !at_end {
                raw += read;
            }
            match result {
                ReadRecordResult::Record | ReadRecordResult::End => return Ok(Split::Row { raw, cells, text }),
                ReadRecordResult::OutputFull => return Ok(Split::TooLong),
                ReadRecordResult::OutputEndsFull => return Ok(Split::TooManyColumns),
                ReadRecordResult::InputEmpty if at_end => return Ok(Split::OpenQuote),
                ReadRecordResult::InputEmpty if raw > self.limits.row_bytes => return Ok(Split::TooLong),
                ReadRecordResult::InputEmpty => at_end = !self.window.more()?,
            }
        }
    }

    /// Whether a stray quotation mark has joined lines: the row spans lines, its first line (quotes taken as plain
    /// characters) has the right number of cells, and the whole has not, or goes on behind a closing quotation mark.
    fn swallowed_lines(&self, raw: usize, cells: usize) -> bool {
        let Some(expected) = self.expected else { return false };
        let raw = self.window.rest().as_bytes()[..raw].trim_ascii_end();
        let Some(end) = raw.iter().position(|byte| matches!(byte, b'\r' | b'\n')) else {
            return false;
        };
        raw[..end].iter().filter(|byte| **byte == self.delimiter).count() + 1 == expected
            && (cells != expected || !self.is_well_quoted(raw))
    }

    /// Whether every closing quotation mark ends its cell.
    fn is_well_quoted(&self, raw: &[u8]) -> bool {
        let ends_cell = |byte: &u8| *byte == self.delimiter || matches!(byte, b'\r' | b'\n');
        let mut rest = raw;
        loop {
            if let Some(quoted) = rest.strip_prefix(b"\"") {
                rest = quoted;
                // Two quotation marks stand for one; the first that stands alone closes.
                while let Some(quote) = rest.iter().position(|byte| *byte == b'"') {
                    rest = &rest[quote + 1..];
                    match rest.strip_prefix(b"\"") {
                        Some(after) => rest = after,
                        None => break,
                    }
                }
                if rest.first().is_some_and(|byte| !ends_cell(byte)) {
                    return false;
                }
            }
            match rest.iter().position(ends_cell) {
                Some(end) => rest = &rest[end + 1..],
                None => return true,
            }
        }
    }

    fn row(&self, number: u64, raw: usize, cells: usize, text: usize) -> Option<Result<Row, RowError>> {
        // The reader copies whole characters, so what it wrote is as valid as the window's text.
        let text = std::str::from_utf8(&self.text[..text]).unwrap_or_default();
        let mut start = 0;
        let mut row = Row { number, cells: Vec::with_capacity(cells), expected: self.expected };
        for (column, end) in self.ends[..cells].iter().enumerate() {
            let cell = text.get(start..*end).unwrap_or_default();
            if cell.len() > self.limits.cell_bytes {
                let raw = excerpt(&self.window.rest()[..raw]).to_owned();
                let limit = self.limits.cell_bytes;
                return Some(Err(RowError::CellTooLong { number, column: column + 1, limit, raw }));
            }
            row.cells.push(Cell { text: cell.to_owned(), kind: CellKind::Text });
            start = *end;
        }
        (!row.is_blank()).then_some(Ok(row))
    }

    /// Passes over line ends, counting blank rows; `false` at the end of the file.
    fn skip_line_ends(&mut self) -> io::Result<bool> {
        loop {
            let Some(byte) = self.window.rest().as_bytes().first().copied() else {
                if self.window.more()? {
                    continue;
                }
                return Ok(false);
            };
            if !matches!(byte, b'\r' | b'\n') {
                return Ok(true);
            }
            let same_end = byte == b'\n' && self.after_return;
            self.passed += u64::from(!same_end);
            self.after_return = byte == b'\r';
            self.window.advance(1);
        }
    }

    /// Gives up the physical line at the window's start, however long, and gives its beginning.
    fn skip_line(&mut self) -> io::Result<String> {
        let mut kept = String::new();
        loop {
            let rest = self.window.rest();
            let end = rest.bytes().position(|byte| matches!(byte, b'\r' | b'\n'));
            let line = &rest[..end.unwrap_or(rest.len())];
            if kept.len() < EXCERPT {
                kept.push_str(excerpt(line));
            }
            self.after_return = end.is_some_and(|end| rest.as_bytes()[end] == b'\r');
            let passed = line.len() + usize::from(end.is_some());
            self.window.advance(passed);
            if end.is_some() || !self.window.more()? {
                return Ok(kept);
            }
        }
    }
}

impl Iterator for Records {
    type Item = Result<Row, RowError>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.ended {
            return None;
        }
        self.read().unwrap_or_else(|error| {
            self.ended = true;
            Some(Err(RowError::BreaksOff { number: self.passed, detail: error.to_string() }))
        })
    }
}

/// Bytes of a refused row that are kept to be shown.
const EXCERPT: usize = 16 << 10;

fn excerpt(text: &str) -> &str {
    &text[..text.floor_char_boundary(EXCERPT)]
}
