//! What a file is, told from its first bytes and never from its name.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::path::Path;

use crate::{IntakeError, Lookalike};

/// A file that may hold a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    /// A zip archive: XLSX, ODS or something else in a zip.
    Zip,
    /// Text in some encoding.
    Text,
}

/// Reads the first bytes of the file and refuses what can be no table.
pub(crate) fn shape(path: &Path, name: &str) -> Result<Shape, IntakeError> {
    let head = head(path).map_err(|source| IntakeError::Unreadable { name: name.to_owned(), source })?;
    if head.is_empty() {
        return Err(IntakeError::Empty { name: name.to_owned() });
    }
    if head.starts_with(b"PK\x03\x04") {
        return Ok(Shape::Zip);
    }
    if head.starts_with(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") {
        return Err(compound(path, &head, name));
    }
    match lookalike(&head) {
        Some(looks_like) => Err(not_a_table(name, looks_like)),
        None => Ok(Shape::Text),
    }
}

/// Says that the file is something else.
pub(crate) fn not_a_table(name: &str, looks_like: Lookalike) -> IntakeError {
    IntakeError::NotATable { name: name.to_owned(), looks_like }
}

/// Bytes that are looked at.
const HEAD: u64 = 64 << 10;

fn head(path: &Path) -> io::Result<Vec<u8>> {
    let mut head = Vec::new();
    File::open(path)?.take(HEAD).read_to_end(&mut head)?;
    Ok(head)
}

/// The names of a compound file's parts, in UTF-16: the sector that its header points to ([MS-CFB], section 2.2), which
/// in a large file lies behind the head.
fn directory(path: &Path, head: &[u8]) -> Option<Vec<u8>> {
    let shift = u16::from_le_bytes(*head.get(30..)?.first_chunk()?);
    let sector = u32::from_le_bytes(*head.get(48..)?.first_chunk()?);
    let size = 1_u64.checked_shl(shift.into())?;
    let mut directory = Vec::new();
    let mut file = File::open(path).ok()?;
    file.seek(SeekFrom::Start(size.checked_mul(u64::from(sector) + 1)?)).ok()?;
    file.take(size.min(HEAD)).read_to_end(&mut directory).ok()?;
    Some(directory)
}

/// What a compound file is: an old workbook or document, or the shell of an encrypted new workbook.
fn compound(path: &Path, head: &[u8], name: &str) -> IntakeError {
    let directory = directory(path, head).unwrap_or_default();
    let names = |part: &str| find(head, &utf16(part)) || find(&directory, &utf16(part));
    if names("EncryptedPackage") {
        IntakeError::Protected { name: name.to_owned() }
    } else if names("WordDocument") || names("PowerPoint Document") {
        not_a_table(name, Lookalike::Document)
    } else {
        not_a_table(name, Lookalike::OldExcel)
    }
}

fn lookalike(head: &[u8]) -> Option<Lookalike> {
    const MAGIC: [(&[u8], Lookalike); 10] = [
        (b"%PDF", Lookalike::Pdf),
        (b"\x89PNG", Lookalike::Picture),
        (b"\xFF\xD8\xFF", Lookalike::Picture),
        (b"GIF8", Lookalike::Picture),
        (b"II*\0", Lookalike::Picture),
        (b"MM\0*", Lookalike::Picture),
        (b"PK\x05\x06", Lookalike::Archive),
        (b"Rar!", Lookalike::Archive),
        (b"7z\xBC\xAF", Lookalike::Archive),
        (b"\x1F\x8B", Lookalike::Archive),
    ];
    if let Some((_, looks_like)) = MAGIC.iter().find(|(magic, _)| head.starts_with(magic)) {
        return Some(*looks_like);
    }
    // The formats in which telephones keep photographs are named behind their beginning.
    let named = head.get(4..12).unwrap_or_default();
    let is_photograph = [&b"ftyphe"[..], b"ftypmif", b"ftypavif"].iter().any(|name| named.starts_with(name));
    if is_photograph || (head.starts_with(b"RIFF") && named.ends_with(b"WEBP")) {
        return Some(Lookalike::Picture);
    }
    let text = head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head);
    let text = text.trim_ascii_start();
    let markup = [&b"<?xml"[..], b"<html", b"<table", b"<!doctype html"];
    markup
        .iter()
        .any(|tag| text.get(..tag.len()).is_some_and(|start| start.eq_ignore_ascii_case(tag)))
        .then_some(Lookalike::Markup)
}

fn utf16(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

fn find(haystack: &[u8], needle: &[u8]) -> bool {
    haystack.windows(needle.len()).any(|window| window == needle)
}
