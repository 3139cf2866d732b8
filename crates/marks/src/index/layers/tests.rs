//! What an operator would notice of an index in a folder.

use super::*;
use crate::evidence::Fields;
use std::fs;
use std::time::{Duration, Instant};
use tempfile::TempDir;

fn entry(id: u64, serial: &str) -> Entry {
    Entry { id, serials: vec![serial.to_owned()], fields: Fields::default() }
}

fn found(index: &LayeredIndex, serial: &str) -> Vec<u64> {
    let query = Query { serial: Some(serial.parse().unwrap()), limit: 5, ..Query::default() };
    index.search(&query).candidates.iter().map(|candidate| candidate.id).collect()
}

fn files(folder: &TempDir) -> Vec<String> {
    let names = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = names.filter(|name| name.ends_with(".marks")).collect();
    names.sort_unstable();
    names
}

fn begun() -> (TempDir, LayeredIndex) {
    let folder = TempDir::new().unwrap();
    let (index, position) = LayeredIndex::open(folder.path()).unwrap();
    assert_eq!((index.len(), position), (0, None));
    (folder, index)
}

#[test]
fn what_was_saved_is_there_after_a_start_and_what_was_not_is_not() {
    let (folder, index) = begun();
    index.upsert(&[entry(1, "AB12345"), entry(2, "CD67890")]).unwrap();
    index.save("after two").unwrap();
    index.upsert(&[entry(1, "EF55555"), entry(3, "GH11111")]).unwrap();
    index.remove(&[2]).unwrap();
    assert_eq!(index.len(), 2);
    drop(index);

    let (index, position) = LayeredIndex::open(folder.path()).unwrap();
    assert_eq!((index.len(), position.as_deref()), (2, Some("after two")));
    assert_eq!(
        (found(&index, "AB12345"), found(&index, "CD67890"), found(&index, "GH11111")),
        (vec![1], vec![2], vec![])
    );
    index.upsert(&[entry(1, "EF55555")]).unwrap();
    index.remove(&[2]).unwrap();
    index.save("after a change").unwrap();
    drop(index);

    let (index, position) = LayeredIndex::open(folder.path()).unwrap();
    assert_eq!((index.len(), position.as_deref()), (1, Some("after a change")));
    assert_eq!(
        (found(&index, "EF55555"), found(&index, "AB12345"), found(&index, "CD67890")),
        (vec![1], vec![], vec![])
    );
}

#[test]
fn other_spellings_stay_what_they_are_through_merges_and_a_start() {
    let spelling = |index: &LayeredIndex, serial: &str| {
        let query = Query { serial: Some(serial.parse().unwrap()), limit: 1, ..Query::default() };
        let first = index.search(&query).candidates.remove(0);
        (first.id, first.alignment.unwrap().spelling)
    };
    let (folder, index) = begun();
    for (id, serial) in (1..).zip(["ВН1280", "XIV-7123", "AB12345", "II/445566"]) {
        index.upsert(&[entry(id, serial)]).unwrap();
    }
    index.upsert(&(10..300).map(|n| entry(n, &format!("KX{n:05}"))).collect::<Vec<_>>()).unwrap();
    index.save("all").unwrap();
    assert_eq!(files(&folder).len(), 1, "merged");
    drop(index);
    let (index, _) = LayeredIndex::open(folder.path()).unwrap();
    assert_eq!(spelling(&index, "VN1280"), (1, Spelling::BySound));
    assert_eq!(spelling(&index, "147123"), (2, Spelling::Numeral));
    assert_eq!(spelling(&index, "AB12345"), (3, Spelling::AsWritten));
    assert_eq!(spelling(&index, "2445566"), (4, Spelling::Numeral));
}

#[test]
fn files_that_no_list_names_are_cleared_away() {
    let (folder, index) = begun();
    index.upsert(&[entry(1, "AB12345")]).unwrap();
    index.save("one").unwrap();
    drop(index);
    let kept = files(&folder);
    fs::write(folder.path().join("00000077.marks"), "half written when the power went").unwrap();
    fs::write(folder.path().join("segments.new"), "this too").unwrap();

    let (index, _) = LayeredIndex::open(folder.path()).unwrap();
    assert_eq!((files(&folder), found(&index, "AB12345")), (kept, vec![1]));
}

#[test]
fn a_damaged_file_is_named_and_a_new_index_can_be_begun() {
    for (file, place) in [("00000001.marks", 3), ("segments", 1)] {
        let (folder, index) = begun();
        index.upsert(&[entry(1, "AB12345"), entry(2, "CD67890")]).unwrap();
        index.save("one").unwrap();
        drop(index);
        let path = folder.path().join(file);
        let mut bytes = fs::read(&path).unwrap();
        bytes[place] ^= 4;
        fs::write(&path, bytes).unwrap();

        let refused = LayeredIndex::open(folder.path()).unwrap_err();
        assert!(matches!(&refused, IndexError::Damaged { file, .. } if *file == path), "{refused}");
        LayeredIndex::discard(folder.path()).unwrap();
        assert_eq!(LayeredIndex::open(folder.path()).unwrap().0.len(), 0);
    }
}

#[test]
fn a_missing_or_later_file_is_named() {
    let (folder, index) = begun();
    index.upsert(&[entry(1, "AB12345")]).unwrap();
    index.save("one").unwrap();
    drop(index);
    fs::remove_file(folder.path().join("00000001.marks")).unwrap();
    let refused = LayeredIndex::open(folder.path()).unwrap_err();
    assert!(refused.to_string().contains("missing"), "{refused}");
}

#[test]
fn a_list_that_names_a_file_twice_or_one_that_cannot_be_is_refused() {
    for numbers in [vec![1, 1], vec![1, u64::MAX]] {
        let (folder, index) = begun();
        index.upsert(&[entry(1, "AB12345")]).unwrap();
        index.save("one").unwrap();
        index.shared.shelf.as_ref().unwrap().put("made up", numbers, &[]).unwrap();
        drop(index);
        let refused = LayeredIndex::open(folder.path()).unwrap_err();
        assert!(refused.to_string().contains("names a file twice"), "{refused}");
    }
}

#[test]
fn record_numbers_however_large_take_no_more_room_than_there_are_records() {
    let (folder, index) = begun();
    let ids: Vec<u64> = (0..2_000).map(|n: u64| u64::MAX - n * n * 1_000_003).chain([0, 1 << 40, 1 << 63]).collect();
    let entries: Vec<Entry> = (0..).zip(&ids).map(|(n, id)| entry(*id, &format!("K{n:06}"))).collect();
    index.upsert(&entries).unwrap();
    index.remove(&[ids[7], 5]).unwrap();
    index.save("one").unwrap();
    drop(index);
    let (index, _) = LayeredIndex::open(folder.path()).unwrap();
    assert_eq!(index.len(), ids.len() - 1);
    assert_eq!((found(&index, "K000000")[0], found(&index, "K001999")[0]), (u64::MAX, ids[1_999]));
    assert!(!found(&index, "K000007").contains(&ids[7]));
}

#[test]
fn one_program_at_a_time_has_it_open() {
    let (folder, index) = begun();
    let refused = LayeredIndex::open(folder.path()).unwrap_err();
    assert!(matches!(refused, IndexError::InUse { .. }), "{refused}");
    drop(index);
    LayeredIndex::open(folder.path()).unwrap();
}

#[test]
fn an_index_is_filled_at_once_and_what_it_had_is_gone() {
    let (folder, index) = begun();
    index.upsert(&[entry(1, "AB12345"), entry(2, "CD67890")]).unwrap();
    index.save("before").unwrap();
    let mut filling = index.fill();
    filling.add(&[entry(2, "EF55555"), entry(3, "GH11111")]).unwrap();
    filling.add(&[entry(3, "GH22222"), entry(4, "KL33333")]).unwrap();
    assert_eq!((filling.len(), found(&index, "AB12345")), (3, vec![1]), "nothing has changed yet");
    filling.finish().unwrap();
    let is_filled = |index: &LayeredIndex| {
        assert_eq!((index.len(), found(index, "AB12345"), found(index, "EF55555")), (3, vec![], vec![2]));
        assert_eq!((found(index, "GH11111"), found(index, "GH22222")), (vec![], vec![3]), "the later serial counts");
    };
    is_filled(&index);
    drop(index);
    let (index, position) = LayeredIndex::open(folder.path()).unwrap();
    assert_eq!((position.as_deref(), found(&index, "AB12345")), (Some("before"), vec![1]), "it was not saved");
    let mut filling = index.fill();
    filling.add(&[entry(2, "EF55555"), entry(3, "GH22222"), entry(4, "KL33333")]).unwrap();
    filling.finish().unwrap();
    index.save("after").unwrap();
    drop(index);
    let (index, position) = LayeredIndex::open(folder.path()).unwrap();
    assert_eq!((position.as_deref(), files(&folder).len()), (Some("after"), 1));
    is_filled(&index);
}

#[test]
fn large_layers_are_merged_beside_the_work_and_their_files_go() {
    let (folder, index) = begun();
    let batch = |from: u64| (from..from + 120_000).map(|n| entry(n, &format!("K{:07}", n * 7))).collect::<Vec<_>>();
    index.upsert(&batch(0)).unwrap();
    index.save("first").unwrap();
    index.upsert(&batch(120_000)).unwrap();
    // A change while the two are merged.
    index.upsert(&[entry(5, "changed"), entry(400_000, "M0000001")]).unwrap();
    let patience = Instant::now() + Duration::from_secs(60);
    while index.shared.state().merging {
        assert!(Instant::now() < patience, "the merge should have ended");
        std::thread::sleep(Duration::from_millis(5));
    }
    index.save("second").unwrap();
    assert_eq!(files(&folder), ["00000002.marks", "00000003.marks"]);
    drop(index);
    let (index, _) = LayeredIndex::open(folder.path()).unwrap();
    assert_eq!(index.len(), 240_001);
    assert_eq!((found(&index, "K1679993")[0], found(&index, "M0000001")[0]), (239_999, 400_000));
    assert!(!found(&index, "K0000035").contains(&5), "it has another serial now");
}
