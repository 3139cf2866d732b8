//! A part of an index that does not change any more: rows in the order of their serials, in a file or in memory.

mod build;
mod file;
mod sort;

use super::shape::Counting;
use super::succinct::{Cursor, EliasFano, Words};
use super::symbols::{Alphabet, Symbol};
use crate::description::{Described, Descriptions, NumberSet};

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
    shapes: Vec<ShapeRows>,
    /// Serials that have no shape, with their rows: too long, or in letters of too many scripts.
    odd: Vec<(String, u64)>,
    columns: Columns,
    rows: u64,
    /// Rows of records without a serial, which stand last.
    unmarked: u64,
    /// By description, some of the rows that have it.
    examples: Vec<Vec<u64>>,
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

/// The serials of one shape.
struct ShapeRows {
    counting: Counting,
    reversed: Counting,
    rows: u64,
    distinct: u64,
    /// The makers that its records have.
    makers: NumberSet,
    first_row: u64,
    /// Where its rows of numbers begin, in words.
    forward_at: usize,
    backward_at: usize,
}

/// How a row is laid out, in bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Columns {
    id: u32,
    description: u32,
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
    /// The serial is the spelling by sound of one in another script.
    pub(super) by_sound: bool,
}

impl fmt::Debug for Segment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Segment").field("rows", &self.len()).finish_non_exhaustive()
    }
}

impl Columns {
    fn width(self) -> u32 {
        self.id + self.description + self.year + 1
    }
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

    /// The shapes of its serials.
    pub(super) fn parts(&self) -> impl Iterator<Item = Part<'_>> + '_ {
        self.contents.shapes.iter().map(|shape| Part { segment: self, shape })
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
        let columns = self.contents.columns;
        let words = Words::new(&self.bytes[self.contents.large.table.clone()]);
        let mut at = row.wrapping_mul(u64::from(columns.width()));
        let mut take = |width: u32| {
            let bits = words.bits(at, width);
            at += u64::from(width);
            bits
        };
        let id = take(columns.id);
        let number = take(columns.description) as u32;
        let year = take(columns.year);
        let year = year.checked_sub(1).map(|years| columns.first_year.wrapping_add(years as i16));
        Row { id, described: Described { number, year }, by_sound: take(1) == 1 }
    }

    /// The serial of a row, in its normal form.
    pub(super) fn serial(&self, row: u64) -> String {
        let shapes = &self.contents.shapes;
        let place = shapes.partition_point(|shape| shape.first_row + shape.rows <= row);
        let Some(shape) = shapes.get(place) else {
            return self.odd().find(|(_, odd)| *odd == row).map_or_else(String::new, |(serial, _)| serial.to_owned());
        };
        let (counting, numbers) = Part { segment: self, shape }.forward();
        numbers.get(row - shape.first_row).map_or_else(String::new, |number| self.spell(counting, number))
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

/// The serials of one shape in a segment.
#[derive(Clone)]
pub(super) struct Part<'a> {
    segment: &'a Segment,
    shape: &'a ShapeRows,
}

impl<'a> Part<'a> {
    /// The serials as numbers, from the front.
    pub(super) fn forward(&self) -> (&'a Counting, EliasFano<'a>) {
        let words =
            Words::new(&self.segment.bytes[self.segment.contents.large.forward.clone()]).skip(self.shape.forward_at);
        (&self.shape.counting, EliasFano::new(words, self.shape.rows, self.shape.counting.universe()))
    }

    /// The different serials as numbers, from the back.
    pub(super) fn backward(&self) -> (&'a Counting, EliasFano<'a>) {
        let words =
            Words::new(&self.segment.bytes[self.segment.contents.large.backward.clone()]).skip(self.shape.backward_at);
        (&self.shape.reversed, EliasFano::new(words, self.shape.distinct, self.shape.reversed.universe()))
    }

    /// The place before which there are about as many different beginnings as there are ends behind it.
    pub(super) fn middle(&self) -> usize {
        let counting = &self.shape.counting;
        let universe = counting.universe();
        (0..counting.len()).find(|place| counting.span(*place) <= universe / counting.span(*place)).unwrap_or(0)
    }

    /// The makers that its records have.
    pub(super) fn makers(&self) -> &'a NumberSet {
        &self.shape.makers
    }

    /// The row of the serial with this index from the front.
    pub(super) fn row(&self, index: u64) -> u64 {
        self.shape.first_row + index
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
