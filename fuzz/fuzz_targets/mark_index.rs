//! An index whose files were changed is refused as damaged, or is searched without a panic. The first byte of the input
//! says whether the checksums are made right again, so that what stands behind them is reached too; each four bytes
//! after it put one byte somewhere into one of the files, or cut the file off there.
#![no_main]

use libfuzzer_sys::fuzz_target;
use marks::{Entry, Fields, Index, IndexError, LayeredIndex, Query};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use tempfile::TempDir;

/// The files of a small index with two layers, in the order of their names, and a folder to change them in.
static INDEX: LazyLock<(Vec<(String, Vec<u8>)>, TempDir)> = LazyLock::new(|| {
    let folder = tempfile::tempdir().expect("a folder for temporary files");
    let (index, _) = LayeredIndex::open(folder.path()).expect("a new index");
    index.upsert(&(1..=60).map(entry).collect::<Vec<_>>()).expect("records of our own");
    index.upsert(&(55..=62).map(entry).collect::<Vec<_>>()).expect("records of our own");
    index.remove(&[3, 57]).expect("records of our own");
    index.save("here").expect("an index of our own");
    drop(index);
    let mut files: Vec<(String, Vec<u8>)> = paths(folder.path())
        .into_iter()
        .map(|path| {
            let name = path.file_name().expect("a file").to_string_lossy().into_owned();
            (name, fs::read(path).expect("a file of our own"))
        })
        .filter(|(name, _)| name != "lock")
        .collect();
    files.sort();
    (files, folder)
});

fuzz_target!(|bytes: &[u8]| {
    let (files, folder) = &*INDEX;
    let Some((first, edits)) = bytes.split_first() else { return };
    let mut changed: Vec<Vec<u8>> = files.iter().map(|(_, content)| content.clone()).collect();
    for edit in edits.chunks_exact(4) {
        let file = &mut changed[usize::from(edit[0] & 0x7F) % files.len()];
        let place = usize::from(u16::from_le_bytes([edit[1], edit[2]])) * file.len() >> 16;
        match edit[0] & 0x80 {
            0 => file.iter_mut().skip(place).take(1).for_each(|byte| *byte = edit[3]),
            _ => file.truncate(place.max(1)),
        }
    }
    for ((name, original), content) in files.iter().zip(&mut changed) {
        if first & 1 == 1 {
            mend(name, content);
        }
        let path = folder.path().join(name);
        if content != original || fs::read(&path).is_ok_and(|there| there != *content) {
            fs::write(path, content).expect("a folder of our own");
        }
    }
    match LayeredIndex::open_to_read(folder.path()) {
        Ok((index, _)) => {
            for serial in [Some("BH12?1"), Some("*"), Some("Ж56式1"), None] {
                let serial = serial.map(|text| text.parse().expect("a pattern"));
                let answer = index.search(&Query { serial, fields: fields(7), limit: 5, ..Query::default() });
                assert!(answer.candidates.len() <= 5);
            }
        }
        Err(IndexError::Damaged { .. }) => {}
        Err(other) => panic!("{other}"),
    }
});

/// One of a few kinds of records: two shapes, another script, none of these, no serial.
fn entry(id: u64) -> Entry {
    let serial = match id % 5 {
        0 => format!("BH{:04}", 1200 + id),
        1 => format!("{:07}", id * 7919),
        2 => format!("ВН{:04}", 1200 + id),
        3 => format!("Ж五式{}", "9A".repeat(20)),
        _ => String::new(),
    };
    Entry { id, serials: vec![serial], fields: fields(id) }
}

fn fields(id: u64) -> Fields {
    let maker = (!id.is_multiple_of(4)).then(|| format!("maker {}", id % 3));
    Fields { maker, calibre: Some("9x19".to_owned()), year: Some(1950 + (id % 40) as i16), ..Fields::default() }
}

fn paths(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder of our own");
    entries.map(|entry| entry.expect("a folder of our own").path()).collect()
}

/// Makes the checksums of a file right for what stands there now, as far as it still has the form of one.
fn mend(name: &str, content: &mut [u8]) {
    if name == "segments" {
        if let Some((list, checksum)) = content.split_last_chunk_mut::<4>() {
            *checksum = crc32fast::hash(list).to_le_bytes();
        }
        return;
    }
    // From the end: a mark of 8 bytes, the checksum of the last line, a version, and a line of three numbers for each
    // part (begin, length, checksum), the first of which begins at 0.
    let Some(line_end) = content.len().checked_sub(16) else { return };
    let mut line = line_end;
    loop {
        let Some(begin) = line.checked_sub(24) else { return };
        line = begin;
        let number = |at: usize| u64::from_le_bytes(content[at..at + 8].try_into().expect("eight bytes")) as usize;
        let (begin, len) = (number(line), number(line + 8));
        if let Some(part) = begin.checked_add(len).and_then(|end| content.get(begin..end)) {
            let checksum = u64::from(crc32fast::hash(part));
            content[line + 16..line + 24].copy_from_slice(&checksum.to_le_bytes());
        }
        if begin == 0 {
            break;
        }
    }
    let checksum = crc32fast::hash(&content[line..line_end + 4]);
    content[line_end + 4..line_end + 8].copy_from_slice(&checksum.to_le_bytes());
}
