//! Which records have the serials just before and just after one: what was made, and often delivered, together.

use super::search::Layer;
use super::segment::Part;
use super::shape::{Counting, Shape};
use super::symbols::{Packed, Symbol};
use crate::pattern::Spelling;
use crate::reading::normal;
use std::collections::HashSet;

/// The most rows that are looked at, on both sides together.
const LOOKED_AT: usize = 10_000;

/// A record whose serial is near another one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Neighbour {
    /// The record.
    pub id: u64,
    /// Its serial, in the form of [`normal`].
    pub serial: String,
    /// How many serials further on it is: 1 for the next, −1 for the one before, 0 for the same serial.
    pub offset: i64,
}

/// The records around a serial.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Neighbours {
    /// In the order of their serials; those with the same serial by id.
    pub records: Vec<Neighbour>,
    /// There were too many records of other makers, or none that stand, to look through all: some may be missing.
    pub truncated: bool,
}

/// The records around `serial` in all layers; see [`Index::neighbours`](super::Index::neighbours).
pub(super) fn neighbours(layers: &[impl Layer], serial: &str, maker: Option<&str>, each_way: usize) -> Neighbours {
    let serial = normal(serial);
    let rows: Vec<_> = layers.iter().flat_map(|layer| rows_of_its_shape(layer, &serial, maker)).collect();
    let most = LOOKED_AT / (2 * rows.len()).max(1);
    let mut found = Neighbours::default();
    for rows in &rows {
        found.truncated |= rows.read_into(&mut found.records, rows.upwards(), each_way, most);
        found.truncated |= rows.read_into(&mut found.records, rows.downwards(), each_way, most);
    }
    keep_the_nearest(&mut found.records, each_way);
    found
}

/// Of several serials of one record the nearest stays, and of the records so many on each side, and of the same serial.
fn keep_the_nearest(records: &mut Vec<Neighbour>, each_way: usize) {
    records.sort_unstable_by_key(|record| (record.offset.unsigned_abs(), record.id));
    let mut seen = HashSet::new();
    let mut left = [each_way; 3];
    records.retain(|record| {
        let left = &mut left[(record.offset.signum() + 1) as usize];
        let is_kept = *left > 0 && seen.insert(record.id);
        *left -= usize::from(is_kept);
        is_kept
    });
    records.sort_unstable_by_key(|record| (record.offset, record.id));
}

/// Rows of one part of a segment, among which the serials of a shape stand in the order in which they count up.
struct Rows<'a, L> {
    layer: &'a L,
    part: Part<'a>,
    /// The maker's number in the segment.
    maker: Option<u32>,
    /// The numbers of the serials of the shape.
    counting: Counting,
    /// The number of the serial in the middle,
    number: u64,
    /// and as the part counts.
    number_in_part: u64,
}

/// The rows of a layer that a serial could stand among.
fn rows_of_its_shape<'a, L: Layer>(layer: &'a L, serial: &str, maker: Option<&str>) -> Vec<Rows<'a, L>> {
    let segment = layer.segment();
    let (alphabet, descriptions) = (&segment.contents().alphabet, &segment.contents().descriptions);
    let symbols: Option<Vec<Symbol>> = serial.chars().map(|c| alphabet.symbol(c)).collect();
    let Some(symbols) = symbols.filter(|symbols| !symbols.is_empty()) else { return Vec::new() };
    let Some(counting) = Packed::new(&symbols).and_then(|serial| Counting::new(&Shape::of(serial), alphabet.len()))
    else {
        return Vec::new();
    };
    let number = |counting: &Counting| counting.number(symbols.iter().copied());
    let maker = maker.map(|maker| descriptions.maker(maker));
    let (Some(number_of_shape), false) = (number(&counting), maker == Some(None)) else { return Vec::new() };
    let maker = maker.flatten();
    let has_maker = |part: &Part<'_>| {
        maker.is_none_or(|maker| part.descriptions().iter().any(|number| descriptions.maker_of(*number) == maker))
    };
    let rows = |part: Part<'a>, number_in_part| {
        let counting = counting.clone();
        Rows { layer, maker, number: number_of_shape, number_in_part, part, counting }
    };
    // The parts of a shape are the same serials of other descriptions: each is read, and the nearest of all are kept.
    let shapes = segment.shapes().filter_map(|(counting, _, parts)| Some((number(counting)?, parts)));
    shapes.flat_map(|(number, parts)| parts.filter(has_maker).map(move |part| rows(part, number))).collect()
}

impl<L: Layer> Rows<'_, L> {
    /// The rows from the serial itself on, each with its place and its number in the part.
    fn upwards(&self) -> impl Iterator<Item = (u64, u64)> {
        let (_, numbers) = self.part.forward();
        let mut at = numbers.lower_bound(self.number_in_part);
        std::iter::from_fn(move || {
            let (number, next) = numbers.next(at)?;
            Some((std::mem::replace(&mut at, next).index, number))
        })
    }

    /// The rows before the serial, the nearest first.
    fn downwards(&self) -> impl Iterator<Item = (u64, u64)> {
        let (_, numbers) = self.part.forward();
        let before = numbers.lower_bound(self.number_in_part).index;
        (0..before).rev().map_while(move |index| Some((index, numbers.get(index)?)))
    }

    /// Takes what counts among `rows`, until there are `each_way` besides those with the same serial; after `most` rows
    /// it stops, and says so.
    fn read_into(
        &self,
        records: &mut Vec<Neighbour>,
        rows: impl Iterator<Item = (u64, u64)>,
        each_way: usize,
        most: usize,
    ) -> bool {
        let mut left = each_way;
        for (looked_at, (index, number)) in rows.enumerate() {
            if left == 0 || looked_at == most {
                return left > 0;
            }
            if let Some(neighbour) = self.neighbour(index, number) {
                left -= usize::from(neighbour.offset != 0);
                records.push(neighbour);
            }
        }
        false
    }

    /// The record of a row, if it stands, is of the maker, and has a serial of the shape.
    fn neighbour(&self, index: u64, number: u64) -> Option<Neighbour> {
        let segment = self.layer.segment();
        let row = segment.row(self.part.row(index));
        // Another spelling of a serial is nobody's next number.
        if row.spelling != Spelling::AsWritten || !self.layer.stands(row.id) {
            return None;
        }
        let contents = segment.contents();
        if self.maker.is_some_and(|maker| contents.descriptions.maker_of(row.described.number) != maker) {
            return None;
        }
        let symbols = symbols(self.part.forward().0, number);
        let counted = self.counting.number(symbols.iter().copied())?;
        let offset = i64::try_from(counted).ok()? - i64::try_from(self.number).ok()?;
        let serial = symbols.iter().map(|symbol| contents.alphabet.character(*symbol)).collect();
        Some(Neighbour { id: row.id, serial, offset })
    }
}

/// The symbols of the serial with a number.
fn symbols(counting: &Counting, number: u64) -> Vec<Symbol> {
    let places = 0..counting.len();
    places
        .scan(number, |rest, place| {
            let (symbol, left) = counting.symbol(place, *rest);
            *rest = left;
            Some(symbol)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::{Entry, Fields, Index, LayeredIndex};
    use proptest::prelude::*;

    fn entry(id: u64, serial: &str, maker: &str) -> Entry {
        let fields = Fields { maker: Some(maker.into()), ..Fields::default() };
        Entry { id, serials: vec![serial.to_owned()], fields }
    }

    fn index(entries: &[(u64, &str, &str)]) -> LayeredIndex {
        let index = LayeredIndex::in_memory();
        // A layer each, so that the neighbours come from several.
        for (id, serial, maker) in entries {
            index.upsert(&[entry(*id, serial, maker)]).unwrap();
        }
        index
    }

    fn around(index: &LayeredIndex, serial: &str, maker: Option<&str>) -> Vec<(u64, i64)> {
        let found = index.neighbours(serial, maker, 3);
        assert!(!found.truncated);
        found.records.iter().map(|record| (record.id, record.offset)).collect()
    }

    #[test]
    fn a_consignment_stands_around_its_serial_with_its_gaps() {
        let index = index(&[
            (1, "AB 0997", "delta"),
            (2, "AB 0999", "delta"),
            (3, "AB-1000", "delta"),
            (4, "AB1000", "omega"),
            (5, "AC0001", "delta"),
            (6, "AB10001", "delta"),
            (7, "1000", "delta"),
        ]);
        assert_eq!(around(&index, "ab1000", Some("delta")), [(1, -3), (2, -1), (3, 0), (5, 9001)]);
        assert_eq!(around(&index, "AB1000", None), [(1, -3), (2, -1), (3, 0), (4, 0), (5, 9001)]);
        assert_eq!(around(&index, "AB0998", Some("delta")), [(1, -1), (2, 1), (3, 2), (5, 9003)], "itself not there");
        assert_eq!(around(&index, "AB1000", Some("nobody")), []);
    }

    #[test]
    fn what_was_removed_or_corrected_is_no_neighbour() {
        let index = index(&[(1, "1001", "delta"), (2, "1002", "delta"), (3, "1003", "delta"), (4, "1004", "delta")]);
        index.remove(&[2]).unwrap();
        index.upsert(&[entry(3, "8003", "delta")]).unwrap();
        assert_eq!(around(&index, "1001", None), [(1, 0), (4, 3), (3, 7002)]);
    }

    #[test]
    fn a_record_with_two_serials_is_there_once_and_no_spelling_by_sound_is() {
        let index = LayeredIndex::in_memory();
        let two = Entry { serials: vec!["1002".into(), "1009".into()], ..entry(1, "", "delta") };
        index.upsert(&[two, entry(2, "ВН1280", "delta"), entry(3, "BH1281", "delta")]).unwrap();
        assert_eq!(around(&index, "1001", None), [(1, 1)]);
        assert_eq!(around(&index, "BH1279", None), [(2, 1), (3, 2)]);
        assert!(around(&index, "VN1281", None).iter().all(|(_, offset)| *offset != -1), "by sound it would be VN1280");
    }

    #[test]
    fn a_maker_that_is_rare_among_many_is_found_far_away() {
        let index = LayeredIndex::in_memory();
        let others = (0..12_000).map(|n| entry(n + 10, &format!("{:06}", 500_000 + n), "omega"));
        let rare = [entry(1, "499999", "delta"), entry(2, "600000", "delta")];
        index.upsert(&others.chain(rare).collect::<Vec<_>>()).unwrap();
        assert_eq!(around(&index, "500000", Some("delta")), [(1, -1), (2, 100_000)]);
    }

    #[test]
    fn beyond_many_that_were_removed_nothing_is_looked_for_for_ever() {
        let index = LayeredIndex::in_memory();
        let entries: Vec<Entry> = (0..12_000).map(|n| entry(n, &format!("{:06}", 500_000 + n), "delta")).collect();
        index.upsert(&entries).unwrap();
        index.remove(&(100..11_900).collect::<Vec<_>>()).unwrap();
        let found = index.neighbours("500100", Some("delta"), 2);
        let offsets: Vec<i64> = found.records.iter().map(|record| record.offset).collect();
        assert_eq!((found.truncated, offsets), (true, vec![-2, -1]));
    }

    #[test]
    fn serials_of_many_makers_that_lie_apart_come_in_one_order() {
        let makers = ["alpha", "beta", "gamma", "delta"];
        let serial = |n: u64| format!("{:06}", 100_000 + n);
        let entries = (0..12_000).map(|n| entry(n, &serial(n), makers[n as usize % makers.len()]));
        let index = LayeredIndex::in_memory();
        index.upsert(&entries.collect::<Vec<_>>()).unwrap();
        let all: Vec<(u64, i64)> = (-3..=3).map(|offset| (7_000_u64.strict_add_signed(offset), offset)).collect();
        assert_eq!(around(&index, &serial(7_000), None), all);
        let every_fourth = [(6_988, -12), (6_992, -8), (6_996, -4), (7_000, 0), (7_004, 4), (7_008, 8), (7_012, 12)];
        assert_eq!(around(&index, &serial(7_000), Some("alpha")), every_fourth);
    }

    #[test]
    fn what_is_no_serial_has_no_neighbours() {
        let index = index(&[(1, "1001", "delta")]);
        for serial in ["", "---", "Ж1", &"9".repeat(64)] {
            assert_eq!(around(&index, serial, None), [], "{serial}");
        }
    }

    proptest! {
        #[test]
        fn neighbours_are_those_that_counting_finds(
            numbers in prop::collection::btree_set(0_i64..300, 1..60), split in 0_usize..60, at in 0_i64..300,
        ) {
            let index = LayeredIndex::in_memory();
            let entries: Vec<Entry> =
                numbers.iter().map(|n| entry(*n as u64, &format!("K{n:03}"), "delta")).collect();
            let (first, second) = entries.split_at(split.min(entries.len()));
            index.upsert(first).unwrap();
            index.upsert(second).unwrap();
            let below: Vec<i64> = numbers.range(..at).rev().take(4).copied().collect();
            let from: Vec<i64> = numbers.range(at..).take(4 + usize::from(numbers.contains(&at))).copied().collect();
            let expected: Vec<i64> = below.into_iter().rev().chain(from).map(|n| n - at).collect();
            let found = index.neighbours(&format!("K{at:03}"), Some("delta"), 4);
            prop_assert_eq!(found.records.iter().map(|record| record.offset).collect::<Vec<_>>(), expected);
        }

        #[test]
        fn any_text_is_answered(serial in any::<String>()) {
            let _ = index(&[(1, "1001", "delta"), (2, "ЖЖ12", "delta")]).neighbours(&serial, None, 3);
        }
    }
}
