//! Which row names the columns, if any does.

use std::collections::HashSet;

use crate::values::to_ascii_digits;
use crate::{Cell, CellKind, Row, headers};

/// Rows at the beginning of a table that are looked at.
pub(crate) const ROWS: usize = 60;

/// The index in `rows` of the row that names the columns; titles and notes may stand before it.
pub(crate) fn find(rows: &[Row]) -> Option<usize> {
    let known = rows.iter().enumerate().map(|(index, row)| (index, known_names(row)));
    // Among rows that know as many names the first is the header, so a later one must know more.
    let (index, names) = known.fold((0, 0), |best, row| if row.1 > best.1 { row } else { best });
    let width = usual_width(rows);
    if names >= 2 || (names == 1 && width == 1) {
        return Some(index);
    }
    let first = rows.iter().position(|row| filled(row) == width)?;
    let (head, body) = (&rows[first], &rows[first + 1..]);
    // With nothing below it, a row is a table of one row rather than the names of none.
    (width > 1 && !body.is_empty() && reads_like_names(head, body)).then_some(first)
}

/// The number of columns that most rows use; the wider one of two that are as frequent.
pub(crate) fn usual_width(rows: &[Row]) -> usize {
    let widths: Vec<_> = rows.iter().map(Row::used).collect();
    widths
        .iter()
        .copied()
        .max_by_key(|width| (widths.iter().filter(|other| *other == width).count(), *width))
        .unwrap_or_default()
}

fn filled(row: &Row) -> usize {
    texts(row).count()
}

fn known_names(row: &Row) -> usize {
    row.cells.iter().filter(|cell| headers::is_known(&cell.text)).count()
}

/// Names are words: no numbers, no dates, no two alike. A row of a register nearly always has a digit somewhere, and so
/// have names only where a program has counted the columns: `col1`, `col2`, `col3`.
fn reads_like_names(row: &Row, body: &[Row]) -> bool {
    let mut seen = HashSet::new();
    let is_word = |cell: &Cell| cell.kind == CellKind::Text && cell.text.chars().any(char::is_alphabetic);
    let mut words = texts(row);
    words.all(|cell| is_word(cell) && seen.insert(cell.text.trim())) && {
        let counted = counted(row);
        let is_below = |word: &String| body.iter().flat_map(self::counted).any(|(other, _)| other == *word);
        counted.is_empty() || is_count(&counted) && !is_below(&counted[0].0)
    }
}

/// The cells with digits: what stands before those at their end, and the number that these are, if they are one.
fn counted(row: &Row) -> Vec<(String, Option<u32>)> {
    texts(row)
        .map(|cell| to_ascii_digits(cell.text.trim()))
        .filter(|text| text.chars().any(char::is_numeric))
        .map(|text| {
            let word = text.trim_end_matches(|character: char| character.is_ascii_digit());
            (word.to_owned(), text[word.len()..].parse().ok())
        })
        .collect()
}

/// Whether these are one word with rising numbers, as a program gives them to columns.
fn is_count(cells: &[(String, Option<u32>)]) -> bool {
    let word = &cells[0].0;
    cells.len() > 1
        && !word.chars().any(char::is_numeric)
        && cells.iter().all(|(other, number)| other == word && number.is_some())
        && cells.is_sorted_by(|(_, before), (_, after)| before < after)
}

fn texts(row: &Row) -> impl Iterator<Item = &Cell> {
    row.cells.iter().filter(|cell| !cell.text.trim().is_empty())
}
