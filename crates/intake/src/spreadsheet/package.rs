//! The zip archive of a workbook, measured before any of it is read as a table.
//!
//! The sizes a zip archive declares may be false, so each part that will be read is unpacked once into nothing and
//! counted. The same pass refuses what would make the readers behind it ask for memory by the gigabyte: text without
//! an end, and a table of strings that announces more strings than it has room for.

use std::fs::File;
use std::io::{BufReader, Read};
use std::path::Path;

use zip::ZipArchive;
use zip::result::ZipError;

use crate::{IntakeError, Limits, Lookalike, sniff};

/// What a zip archive turned out to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Package {
    /// A workbook of Excel 2007 or later.
    Xlsx,
    /// An OpenDocument spreadsheet.
    Ods,
}

/// Says which workbook the archive is, and that it is safe to read.
pub(crate) fn inspect(path: &Path, name: &str, limits: &Limits) -> Result<Package, IntakeError> {
    let file = File::open(path).map_err(|source| IntakeError::Unreadable { name: name.to_owned(), source })?;
    let mut archive = ZipArchive::new(BufReader::new(file)).map_err(|error| damaged(name, error))?;
    if archive.len() > PARTS {
        return Err(sniff::not_a_table(name, Lookalike::Archive));
    }
    let parts = archive
        .file_names()
        .map(|part| part.map(|part| part.into_owned()))
        .collect::<Result<Vec<_>, _>>()
        .map_err(|error| damaged(name, error))?;
    let package = kind(&parts).ok_or_else(|| sniff::not_a_table(name, foreign(&parts)))?;
    let mut total = 0;
    for (index, part) in parts.iter().enumerate().filter(|(_, part)| is_read(part)) {
        total = measure(&mut archive, index, part, total, name, limits)?;
    }
    if package == Package::Ods && is_encrypted(&mut archive) {
        return Err(IntakeError::Protected { name: name.to_owned() });
    }
    Ok(package)
}

/// The error for an archive that breaks its format.
pub(super) fn damaged(name: &str, error: impl std::fmt::Display) -> IntakeError {
    IntakeError::Damaged { name: name.to_owned(), detail: error.to_string() }
}

/// More parts than any workbook has.
const PARTS: usize = 20_000;
/// Parts that unpack to less are let grow as much as they like.
const SMALL: u64 = 16 << 20;
/// Bytes between two tags; the longest text of a cell is a hundredth of it.
const LONGEST_TEXT: u64 = 8 << 20;
/// The shortest string of a table of shared strings is `<si/>`.
const SHORTEST_STRING: u64 = 5;

fn kind(parts: &[String]) -> Option<Package> {
    let has = |wanted: &str| parts.iter().any(|part| part.eq_ignore_ascii_case(wanted));
    let sheet = |part: &String| part.to_ascii_lowercase().contains("worksheets/") && part.ends_with(".xml");
    if has("[Content_Types].xml") && parts.iter().any(sheet) {
        return Some(Package::Xlsx);
    }
    (has("content.xml") && has("mimetype")).then_some(Package::Ods)
}

fn foreign(parts: &[String]) -> Lookalike {
    let under = |folder: &str| parts.iter().any(|part| part.starts_with(folder));
    if under("xl/workbook.bin") {
        Lookalike::BinaryExcel
    } else if under("word/") || under("ppt/") {
        Lookalike::Document
    } else {
        Lookalike::Archive
    }
}

/// Whether a reader opens the part at all; pictures and the like are never unpacked.
fn is_read(part: &str) -> bool {
    let part = part.to_ascii_lowercase();
    part.ends_with(".xml") || part.ends_with(".rels")
}

/// Unpacks a part into nothing, adds its size to `total`, and refuses what breaks a limit.
fn measure(
    archive: &mut ZipArchive<BufReader<File>>,
    index: usize,
    part: &str,
    total: u64,
    name: &str,
    limits: &Limits,
) -> Result<u64, IntakeError> {
    let mut file = archive.by_index(index).map_err(|error| match error {
        ZipError::InvalidPassword | ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => {
            IntakeError::Protected { name: name.to_owned() }
        }
        error => damaged(name, error),
    })?;
    let packed = file.compressed_size().max(1);
    let mut measured = Measured::default();
    let mut buffer = vec![0; 64 << 10];
    loop {
        let read = file.read(&mut buffer).map_err(|error| damaged(name, error))?;
        if read == 0 {
            break;
        }
        measured.add(&buffer[..read]);
        if measured.size > SMALL && measured.size / packed > limits.unpack_ratio {
            return Err(IntakeError::ZipBomb {
                name: name.to_owned(),
                part: part.to_owned(),
                limit: limits.unpack_ratio,
            });
        }
        if total + measured.size > limits.unpacked_bytes {
            return Err(IntakeError::TooLarge {
                name: name.to_owned(),
                part: part.to_owned(),
                limit: limits.unpacked_bytes,
            });
        }
        if measured.longest > LONGEST_TEXT {
            return Err(damaged(name, format_args!("{part} has a text that does not end")));
        }
    }
    let room = measured.size / SHORTEST_STRING;
    match announced_strings(&measured.head) {
        Some(strings) if strings > room => {
            Err(damaged(name, format_args!("{part} announces {strings} strings and has room for {room}")))
        }
        _ => Ok(total + measured.size),
    }
}

/// What is learned of a part while it runs by.
#[derive(Default)]
struct Measured {
    size: u64,
    /// The first bytes, where the root element stands.
    head: Vec<u8>,
    /// The longest run of bytes without a tag, and the run that is still going on.
    longest: u64,
    run: u64,
}

impl Measured {
    fn add(&mut self, bytes: &[u8]) {
        self.size += bytes.len() as u64;
        let room = (4 << 10) - self.head.len();
        self.head.extend_from_slice(&bytes[..bytes.len().min(room)]);
        for (nth, text) in bytes.split(|byte| *byte == b'<').enumerate() {
            if nth > 0 {
                self.run = 0;
            }
            self.run += text.len() as u64;
            self.longest = self.longest.max(self.run);
        }
    }
}

/// The number of strings that a table of shared strings says it has.
fn announced_strings(head: &[u8]) -> Option<u64> {
    let head = String::from_utf8_lossy(head);
    let (_, after) = head.split_once("uniqueCount")?;
    let digits = after.trim_start_matches(|c: char| !c.is_ascii_digit());
    let end = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
    // A number too long for 64 bits is a lie in any case.
    (!digits.is_empty()).then(|| digits[..end].parse().unwrap_or(u64::MAX))
}

/// Whether the manifest of an OpenDocument file names the key its parts are encrypted with.
fn is_encrypted(archive: &mut ZipArchive<BufReader<File>>) -> bool {
    let mut manifest = String::new();
    archive.by_name("META-INF/manifest.xml").is_ok_and(|part| part.take(SMALL).read_to_string(&mut manifest).is_ok())
        && manifest.contains("encryption-data")
}
