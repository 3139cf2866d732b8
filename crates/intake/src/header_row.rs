//! Which row names the columns, if any does.

use std::collections::HashSet;

use crate::{CellKind, Row, headers};

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
    rows.iter().position(|row| filled(row) == width).filter(|index| width > 1 && reads_like_names(&rows[*index]))
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
    row.cells.iter().filter(|cell| !cell.text.trim().is_empty()).count()
}

fn known_names(row: &Row) -> usize {
    row.cells.iter().filter(|cell| headers::is_known(&cell.text)).count()
}

/// Names are words: no numbers, no dates, no two alike. A row of a register nearly always has a digit somewhere.
fn reads_like_names(row: &Row) -> bool {
    let mut seen = HashSet::new();
    row.cells.iter().filter(|cell| !cell.text.trim().is_empty()).all(|cell| {
        cell.kind == CellKind::Text
            && cell.text.chars().any(char::is_alphabetic)
            && !cell.text.chars().any(char::is_numeric)
            && seen.insert(cell.text.trim())
    })
}
