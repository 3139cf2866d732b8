//! Segments come back as they were written, and damage that no checksum shows does no more than give wrong answers.

use super::*;
use crate::evidence::Fields;
use crate::index::search::search;
use crate::index::tests::Alone;
use crate::{Pattern, Query};
use proptest::prelude::*;
use std::collections::BTreeSet;

fn fields(id: u64) -> Fields {
    let year = (!id.is_multiple_of(5)).then_some(1950 + (id % 70) as i16);
    Fields { maker: (!id.is_multiple_of(4)).then(|| format!("maker {}", id % 4)), year, ..Fields::default() }
}

fn spelling(id: u64) -> Spelling {
    [Spelling::AsWritten, Spelling::BySound, Spelling::Numeral, Spelling::AsWritten][id as usize % 4]
}

fn segment(serials: &[String], covers: &[u64]) -> Segment {
    let mut builder = Builder::new(Room::Folder(5, std::env::temp_dir()));
    for (id, serial) in (0_u64..).zip(serials) {
        let serial = (!serial.is_empty()).then_some((serial.as_str(), spelling(id)));
        builder.add(id, serial, &fields(id)).unwrap();
    }
    builder.cover(covers.to_vec());
    builder.finish().unwrap()
}

/// Puts right all checksums of a file whose parts have been changed.
fn with_checksums(mut bytes: Vec<u8>) -> Vec<u8> {
    let last = bytes.len() - file::LAST;
    for part in 0..file::PARTS {
        let at = last + part * 24;
        let number = |place: usize| u64::from_le_bytes(bytes[at + place * 8..][..8].try_into().unwrap()) as usize;
        let (begin, len) = (number(0), number(1));
        if let Some(part) = begin.checked_add(len).and_then(|end| bytes.get(begin..end)) {
            let checksum = u64::from(crc32fast::hash(part)).to_le_bytes();
            bytes[at + 16..at + 24].copy_from_slice(&checksum);
        }
    }
    let line = last + file::PARTS * 24 + 4;
    let checksum = crc32fast::hash(&bytes[last..line]).to_le_bytes();
    bytes[line..line + 4].copy_from_slice(&checksum);
    bytes
}

fn serials() -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec(
        prop_oneof!["[A-C]{2}[0-9]{3,5}", "[0-9]{1,6}", "[0-9A-Z]{0,20}", "[ЖЩ式][0-9]{4}", "[0-9A-Z]{18,30}"],
        0..150,
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn every_row_comes_back(serials in serials(), covers in prop::collection::btree_set(any::<u64>(), 0..20)) {
        let covers: Vec<u64> = covers.into_iter().collect();
        let segment = segment(&serials, &covers);
        let rows: BTreeSet<(u64, String, Spelling)> = segment
            .rows()
            .map(|(serial, row)| {
                assert_eq!(segment.contents().descriptions.fields(row.described), fields(row.id));
                (row.id, serial.unwrap_or_default(), row.spelling)
            })
            .collect();
        let expected = (0_u64..).zip(&serials).map(|(id, serial)| (id, serial.clone(), if serial.is_empty() { Spelling::AsWritten } else { spelling(id) }));
        prop_assert_eq!(rows, expected.collect::<BTreeSet<_>>());
        prop_assert_eq!(segment.covered(), &covers[..]);
        for row in 0..segment.len() {
            prop_assert!(segment.serial(row) == serials[segment.row(row).id as usize]);
        }
    }

    #[test]
    fn damage_ends_in_a_refusal_or_an_answer(
        serials in serials(),
        damage in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
        seen in "[0-9A-C?]{1,8}",
    ) {
        let mut bytes = segment(&serials, &[3, 9]).bytes().to_vec();
        for (place, byte) in damage {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        if let Ok(segment) = Segment::open(Bytes::Memory(with_checksums(bytes))) {
            let layers = [Alone(segment)];
            prop_assert!(layers[0].0.rows().take(10_000).count() <= 10_000);
            let query = Query { serial: Some(Pattern::parse(&seen).unwrap()), fields: fields(1), limit: 5, ..Query::default() };
            prop_assert!(search(&layers, 10, &query).candidates.len() <= 5);
            let by_fields = search(&layers, 10, &Query { serial: None, ..query });
            prop_assert!(by_fields.candidates.len() <= 5);
        }
    }

    #[test]
    fn a_file_of_another_version_is_refused_as_such(version in any::<u32>()) {
        let mut bytes = segment(&["AB123".to_owned()], &[]).bytes().to_vec();
        let place = bytes.len() - file::LAST + file::PARTS * 24;
        let ours = bytes[place..place + 4].to_vec();
        bytes[place..place + 4].copy_from_slice(&version.to_le_bytes());
        if ours != version.to_le_bytes() {
            let refused = Segment::open(Bytes::Memory(bytes)).unwrap_err();
            prop_assert!(matches!(refused, SegmentError::Version(of) if of == version), "{}", refused);
        }
    }

    #[test]
    fn any_bytes_are_refused_or_read(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        prop_assert!(Segment::open(Bytes::Memory(bytes)).is_err());
    }
}
