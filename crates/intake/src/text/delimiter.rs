//! Which character stands between the cells.

use std::collections::HashMap;

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

use crate::IntakeError;

/// The delimiters that are tried, the likelier first where the text does not decide.
const CANDIDATES: [u8; 6] = [b',', b';', b'\t', b'|', b'^', b'~'];
/// Rows that are looked at.
const ROWS: usize = 60;

/// A reader of rows with this delimiter, double quotes and any line end.
pub(super) fn reader(delimiter: u8) -> Reader {
    ReaderBuilder::new().delimiter(delimiter).build()
}

/// The delimiter by which the rows of the sample have the most cells and agree most on their number.
pub(super) fn sniff(sample: &str) -> u8 {
    let mut best = (0.0, CANDIDATES[0]);
    for delimiter in CANDIDATES {
        let score = agreement(&widths(sample, delimiter));
        if score > best.0 {
            best = (score, delimiter);
        }
    }
    best.1
}

/// The delimiter that a first line `sep=;` names, as Excel writes and reads it.
pub(super) fn separator_line(sample: &str) -> Option<u8> {
    let line = sample.lines().next()?.trim_matches(['"', '\r']);
    let mut rest = line.get(..4)?.eq_ignore_ascii_case("sep=").then(|| line[4..].chars())?;
    let delimiter = rest.next()?;
    rest.next().is_none().then(|| checked(delimiter).ok())?
}

/// Refuses what cannot separate cells: letters, digits, quotes, line ends and anything outside ASCII.
pub(super) fn checked(delimiter: char) -> Result<u8, IntakeError> {
    u8::try_from(delimiter)
        .ok()
        .filter(|byte| byte.is_ascii() && !byte.is_ascii_alphanumeric() && !b"\"\r\n\0".contains(byte))
        .ok_or(IntakeError::BadDelimiter { delimiter })
}

/// How many rows share the most common width, weighted so that more columns win among equals; 0 for one column.
fn agreement(widths: &[usize]) -> f64 {
    let mut counts = HashMap::<usize, usize>::new();
    for width in widths.iter().filter(|width| **width > 1) {
        *counts.entry(*width).or_default() += 1;
    }
    let Some((width, count)) = counts.into_iter().max_by_key(|(width, count)| (*count, *width)) else {
        return 0.0;
    };
    let share = count as f64 / widths.len() as f64;
    share * share * (1.0 + (width as f64).ln() / 10.0)
}

/// The number of cells in each of the first rows.
fn widths(sample: &str, delimiter: u8) -> Vec<usize> {
    let mut reader = reader(delimiter);
    let mut input = sample.as_bytes();
    let mut text = vec![0; sample.len()];
    let mut ends = vec![0; sample.len() + 1];
    let mut widths = Vec::new();
    while widths.len() < ROWS {
        let (result, read, _, cells) = reader.read_record(input, &mut text, &mut ends);
        input = &input[read..];
        match result {
            ReadRecordResult::Record => widths.push(cells),
            // What follows the last line end of the sample may be half a row.
            _ => break,
        }
    }
    if widths.is_empty() {
        widths.push(sample.bytes().filter(|byte| *byte == delimiter).count() + 1);
    }
    widths
}
