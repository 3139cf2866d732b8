//! A part of an index that does not change any more: rows in the order of their serials, in a file or in memory.

mod build;
mod file;
mod sort;

use super::shape::Counting;
use super::succinct::{Cursor, EliasFano, Words, width};
use super::symbols::{Alphabet, Symbol};
use crate::description::{Described, Descriptions};
use crate::formats::Formats;
use crate::pattern::Spelling;

use std::fmt;
use std::ops::Range;

pub(super) use build::{Builder, ROOM};
pub(super) use file::{Bytes, SegmentError};
pub(super) use sort::Room;

/// Rows of serials, and what their records say besides.
pub(super) struct Segment {
    bytes: Bytes,
    contents: Contents,
}

/// What stands in a segment besides its rows.
pub(super) struct Contents {
    pub(super) alphabet: Alphabet,
    pub(super) descriptions: Descriptions,
    pub(super) formats: Formats,
    shapes: Vec<ShapeRows>,
    parts: Vec<PartRows>,
    /// Serials that have no shape, with their rows: too long, or in letters of too many scripts.
    odd: Vec<(String, u64)>,
    columns: Columns,
    rows: u64,
    /// Where the rows without a shape begin in the table, in bits.
    unshaped_at: u64,
    /// Rows of records without a serial, which stand last.
    unmarked: u64,
    /// By description, some of the rows that have it.
    examples: Vec<Vec<u64>>,
    /// The rows whose serials have a number for a Roman numeral, rising: of the rows that are not as written the rest is
    /// by sound, so that one bit tells all others.
    numerals: Vec<u64>,
    /// The records of lower layers that no longer stand, rising.
    covers: Vec<u64>,
    large: Large,
}

/// Where the large parts of the file are.
struct Large {
    forward: Range<usize>,
    backward: Range<usize>,
    table: Range<usize>,
}

/// The serials of one shape, in parts.
struct ShapeRows {
    counting: Counting,
    reversed: Counting,
    parts: Range<usize>,
}

/// The serials of one shape whose records have one of some descriptions.
struct PartRows {
    shape: usize,
    /// The numbers of the descriptions, which its rows count by their places here.
    descriptions: Vec<u32>,
    rows: u64,
    distinct: u64,
    first_row: u64,
    /// Where its rows of numbers begin, in words.
    forward_at: usize,
    backward_at: usize,
    /// Where its rows begin in the table, in bits.
    table_at: u64,
}

/// How a row is laid out, in bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Columns {
    id: u32,
    /// 0 stands for none, 1 for `first_year`.
    year: u32,
    first_year: i16,
}

/// A row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Row {
    /// The record, as the caller numbers it.
    pub(super) id: u64,
    pub(super) described: Described,
    /// What its serial is of the one that is marked: as written, by sound, or with a number for a Roman numeral.
    pub(super) spelling: Spelling,
}

impl fmt::Debug for Segment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Segment").field("rows", &self.len()).finish_non_exhaustive()
    }
}

impl Columns {
    /// Bits of a row whose description is one of so many.
    fn width(self, descriptions: usize) -> u32 {
        self.id + number_width(descriptions) + self.year + 1
    }
}

/// The bits of the number of one of so many descriptions.
fn number_width(descriptions: usize) -> u32 {
    width(descriptions.saturating_sub(1) as u64)
}

impl Segment {
    pub(super) fn contents(&self) -> &Contents {
        &self.contents
    }

    /// Rows.
    pub(super) fn len(&self) -> u64 {
        self.contents.rows
    }

    /// The records of its rows; one with several serials comes several times.
    pub(super) fn ids(&self) -> impl Iterator<Item = u64> + '_ {
        (0..self.len()).map(|row| self.row(row).id)
    }

    /// All rows with their serials; those of records without one have none.
    pub(super) fn rows(&self) -> impl Iterator<Item = (Option<String>, Row)> + '_ {
        let shaped = self.parts().flat_map(move |part| {
            let (counting, numbers) = part.forward();
            (0..)
                .zip(numbers.numbers())
                .map(move |(index, number)| (Some(self.spell(counting, number)), self.row(part.row(index))))
        });
        let odd = self.odd().map(|(serial, row)| (Some(serial.to_owned()), self.row(row)));
        let unmarked = (self.len() - self.contents.unmarked..self.len()).map(|row| (None, self.row(row)));
        shaped.chain(odd).chain(unmarked)
    }

    /// The shapes of its serials: read from the front, from the back, and their parts.
    pub(super) fn shapes(&self) -> impl Iterator<Item = (&Counting, &Counting, impl Iterator<Item = Part<'_>>)> + '_ {
        self.contents.shapes.iter().map(|shape| (&shape.counting, &shape.reversed, self.parts_of(shape)))
    }

    /// The parts of all shapes.
    pub(super) fn parts(&self) -> impl Iterator<Item = Part<'_>> + '_ {
        self.contents.shapes.iter().flat_map(|shape| self.parts_of(shape))
    }

    fn parts_of<'a>(&'a self, shape: &'a ShapeRows) -> impl Iterator<Item = Part<'a>> + 'a {
        self.contents.parts[shape.parts.clone()].iter().map(move |part| Part { segment: self, shape, part })
    }

    /// The part that a row is in; `None` where its serial has no shape.
    fn part(&self, row: u64) -> Option<Part<'_>> {
        let parts = &self.contents.parts;
        let part = parts.get(parts.partition_point(|part| part.first_row + part.rows <= row))?;
        Some(Part { segment: self, shape: &self.contents.shapes[part.shape], part })
    }

    /// Whether a record of a lower layer no longer stands.
    pub(super) fn covers(&self, id: u64) -> bool {
        self.contents.covers.binary_search(&id).is_ok()
    }

    /// The records of lower layers that no longer stand, rising.
    pub(super) fn covered(&self) -> &[u64] {
        &self.contents.covers
    }

    /// The bytes of its file.
    pub(super) fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Some of the rows that have a description.
    pub(super) fn examples(&self, description: u32) -> &[u64] {
        self.contents.examples.get(description as usize).map_or(&[], Vec::as_slice)
    }

    /// Rows of serials that have no shape.
    pub(super) fn odd(&self) -> impl Iterator<Item = (&str, u64)> + '_ {
        self.contents.odd.iter().map(|(serial, row)| (serial.as_str(), *row))
    }

    /// What a row says.
    pub(super) fn row(&self, row: u64) -> Row {
        let (columns, parts) = (self.contents.columns, &self.contents.parts);
        let (begin, first_row, descriptions) = match self.part(row) {
            Some(Part { part, .. }) => (part.table_at, part.first_row, Some(&part.descriptions)),
            None => (self.contents.unshaped_at, parts.last().map_or(0, |last| last.first_row + last.rows), None),
        };
        let number_width = number_width(descriptions.map_or(self.contents.descriptions.len(), Vec::len));
        let width = columns.id + number_width + columns.year + 1;
        let words = Words::new(&self.bytes[self.contents.large.table.clone()]);
        let mut at = begin.wrapping_add((row - first_row).wrapping_mul(u64::from(width)));
        let mut take = |width: u32| {
            let bits = words.bits(at, width);
            at += u64::from(width);
            bits
        };
        let id = take(columns.id);
        let number = take(number_width) as u32;
        let number = match descriptions {
            Some(descriptions) => descriptions.get(number as usize).copied().unwrap_or(u32::MAX),
            None => number,
        };
        let year = take(columns.year);
        let year = year.checked_sub(1).map(|years| columns.first_year.wrapping_add(years as i16));
        let spelling = match take(1) {
            0 => Spelling::AsWritten,
            _ if self.contents.numerals.binary_search(&row).is_ok() => Spelling::Numeral,
            _ => Spelling::BySound,
        };
        Row { id, described: Described { number, year }, spelling }
    }

    /// The serial of a row, in its normal form.
    pub(super) fn serial(&self, row: u64) -> String {
        let Some(part) = self.part(row) else {
            return self.odd().find(|(_, odd)| *odd == row).map_or_else(String::new, |(serial, _)| serial.to_owned());
        };
        let (counting, numbers) = part.forward();
        numbers.get(row - part.part.first_row).map_or_else(String::new, |number| self.spell(counting, number))
    }

    /// The serial with a number among those of its shape.
    fn spell(&self, counting: &Counting, number: u64) -> String {
        let mut rest = number;
        (0..counting.len())
            .map(|place| {
                let (symbol, left) = counting.symbol(place, rest);
                rest = left;
                self.contents.alphabet.character(symbol)
            })
            .collect()
    }
}

/// The serials of one shape in a segment whose records have one of some descriptions.
#[derive(Clone)]
pub(super) struct Part<'a> {
    segment: &'a Segment,
    shape: &'a ShapeRows,
    part: &'a PartRows,
}

impl<'a> Part<'a> {
    /// The serials as numbers, from the front.
    pub(super) fn forward(&self) -> (&'a Counting, EliasFano<'a>) {
        let words =
            Words::new(&self.segment.bytes[self.segment.contents.large.forward.clone()]).skip(self.part.forward_at);
        (&self.shape.counting, EliasFano::new(words, self.part.rows, self.shape.counting.universe()))
    }

    /// The different serials as numbers, from the back.
    pub(super) fn backward(&self) -> (&'a Counting, EliasFano<'a>) {
        let words =
            Words::new(&self.segment.bytes[self.segment.contents.large.backward.clone()]).skip(self.part.backward_at);
        (&self.shape.reversed, EliasFano::new(words, self.part.distinct, self.shape.reversed.universe()))
    }

    /// The descriptions that its records have.
    pub(super) fn descriptions(&self) -> &'a [u32] {
        &self.part.descriptions
    }

    /// The row of the serial with this index from the front.
    pub(super) fn row(&self, index: u64) -> u64 {
        self.part.first_row + index
    }

    /// The rows of a serial.
    pub(super) fn rows_of(&self, symbols: impl IntoIterator<Item = Symbol>) -> impl Iterator<Item = u64> + '_ {
        let (counting, numbers) = self.forward();
        let number = counting.number(symbols);
        let mut at = number.map(|number| numbers.lower_bound(number));
        std::iter::from_fn(move || {
            let cursor: Cursor = at?;
            let (found, next) = numbers.next(cursor)?;
            at = Some(next);
            (Some(found) == number).then(|| self.row(cursor.index))
        })
    }
}

#[cfg(test)]
mod tests;
