//! The plain edit distance to every serial.

use super::closeness;
use crate::question::Question;
use crate::register::Register;

/// All serials, one behind the other.
pub struct Scan {
    /// Serial, maker and calibre of each record.
    pub(super) rows: Vec<Row>,
    names: Vec<String>,
}

/// A record.
pub(super) struct Row {
    serial: [u8; 16],
    length: u8,
    /// The number of its maker.
    pub(super) maker: Option<u8>,
    /// The number of its calibre.
    pub(super) calibre: Option<u8>,
}

impl Row {
    /// Its serial, a byte for each character.
    pub(super) fn serial(&self) -> &[u8] {
        &self.serial[..usize::from(self.length)]
    }
}

impl Scan {
    /// Of the first `records`. Serials that are not plain letters and digits are known by their length only.
    pub fn new(register: &Register, records: u64) -> Self {
        let mut names: Vec<String> = Vec::new();
        let mut number = |name: Option<&str>| {
            let name = name?;
            let known = names.iter().position(|known| known == name);
            Some(known.unwrap_or_else(|| {
                names.push(name.to_owned());
                names.len() - 1
            }) as u8)
        };
        let rows = (0..records)
            .map(|id| {
                let record = register.record(id);
                let text: Vec<u8> =
                    record.normal().chars().map(|c| u8::try_from(c).unwrap_or_default()).take(16).collect();
                let mut serial = [0; 16];
                serial[..text.len()].copy_from_slice(&text);
                let maker = number(record.fields.maker.as_deref());
                Row { serial, length: text.len() as u8, maker, calibre: number(record.fields.calibre.as_deref()) }
            })
            .collect();
        Self { rows, names }
    }

    /// The number of a maker or calibre.
    pub(super) fn number(&self, name: &str) -> Option<u8> {
        self.names.iter().position(|known| known == name).map(|number| number as u8)
    }

    /// How many records come before the right one, when those with the fewest edits come first, of these the ones
    /// with maker and calibre as seen, and of these the first in the register.
    pub fn before(&self, question: &Question) -> usize {
        let text = question.text();
        let distance = Distance::to(text.as_bytes());
        let name = |number: Option<u8>| number.map(|number| self.names[usize::from(number)].as_str());
        let closeness = |row: &Row| {
            let slips = distance.of(row.serial());
            closeness(slips, question, name(row.maker), name(row.calibre))
        };
        let right = question.id as usize;
        let of_right = closeness(&self.rows[right]);
        let before = |(place, row): (usize, &Row)| (closeness(row), place) < (of_right, right);
        self.rows.iter().enumerate().filter(|row| before(*row)).count()
    }
}

/// Edits between one text and others, all columns of the table at once, as bits (Myers 1999, Hyyrö 2003).
struct Distance {
    /// By byte, where the text has it.
    places: [u64; 256],
    length: usize,
}

impl Distance {
    fn to(text: &[u8]) -> Self {
        let mut places = [0; 256];
        text.iter().enumerate().for_each(|(place, byte)| places[usize::from(*byte)] |= 1 << place);
        Self { places, length: text.len() }
    }

    fn of(&self, other: &[u8]) -> usize {
        let last = 1_u64 << (self.length - 1);
        let (mut more, mut less, mut distance) = (u64::MAX, 0_u64, self.length);
        for byte in other {
            let same = self.places[usize::from(*byte)];
            let vertical = same | less;
            let diagonal = ((same & more).wrapping_add(more) ^ more) | same;
            let up = less | !(diagonal | more);
            let down = more & diagonal;
            distance += usize::from(up & last != 0);
            distance -= usize::from(down & last != 0);
            let up = up << 1 | 1;
            more = down << 1 | !(vertical | up);
            less = up & vertical;
        }
        distance
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_as_the_table_does() {
        let texts = ["A", "AB123", "BA123", "AB1234567", "B123", "ZZZ", "AAAA", "1B2A3"];
        for one in texts {
            for other in texts {
                let expected = strsim::levenshtein(one, other);
                assert_eq!(Distance::to(one.as_bytes()).of(other.as_bytes()), expected, "{one} {other}");
            }
        }
    }
}
