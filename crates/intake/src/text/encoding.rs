//! Which encoding a text file is in.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use crate::IntakeError;

/// The encodings a person may choose from when the guess is wrong, the likely ones first.
pub fn encoding_labels() -> &'static [&'static str] {
    &[
        "UTF-8",
        "UTF-16LE",
        "UTF-16BE",
        "windows-1252",
        "windows-1256",
        "windows-1251",
        "windows-1250",
        "windows-1254",
        "gb18030",
        "ISO-8859-6",
        "ISO-8859-2",
        "ISO-8859-5",
        "KOI8-R",
        "IBM866",
        "macintosh",
        "Big5",
    ]
}

/// The encoding with this label, in any spelling the WHATWG Encoding Standard knows (`latin1` is windows-1252).
pub(super) fn named(label: &str) -> Result<&'static Encoding, IntakeError> {
    Encoding::for_label_no_replacement(label.as_bytes())
        .ok_or_else(|| IntakeError::UnknownEncoding { label: label.to_owned() })
}

/// The encoding of the file's text; `None` if its bytes are no text.
pub(super) fn detect(path: &Path) -> io::Result<Option<&'static Encoding>> {
    let mut file = File::open(path)?;
    let mut chunk = Vec::with_capacity(CHUNK);
    fill(&mut file, &mut chunk)?;
    if let Some((encoding, _)) = Encoding::for_bom(&chunk) {
        return Ok(Some(encoding));
    }
    if let Some(encoding) = utf16_without_mark(&chunk) {
        return Ok(Some(encoding));
    }
    if is_binary(&chunk) {
        return Ok(None);
    }
    guess(&mut file, chunk).map(Some)
}

const CHUNK: usize = 1 << 20;
/// How far into a file the search for a byte that is not UTF-8 goes.
const CHUNKS: usize = 64;
/// Bytes of lines outside ASCII that are enough for a guess.
const EVIDENCE: usize = 256 << 10;

/// UTF-8 if all bytes agree, else what the lines outside ASCII look like most.
fn guess(file: &mut File, mut chunk: Vec<u8>) -> io::Result<&'static Encoding> {
    let mut evidence = Vec::new();
    let mut utf8 = true;
    for _ in 0..CHUNKS {
        // A character cut by the chunk's end is carried over to the next chunk.
        let mut carried = 0;
        if utf8 && let Err(error) = std::str::from_utf8(&chunk) {
            match error.error_len() {
                Some(_) => utf8 = false,
                None => carried = chunk.len() - error.valid_up_to(),
            }
        }
        let lines = chunk.split_inclusive(|byte| *byte == b'\n').filter(|line| !line.is_ascii());
        for line in lines {
            if evidence.len() < EVIDENCE {
                evidence.extend_from_slice(&line[..line.len().min(EVIDENCE)]);
            }
        }
        if !utf8 && evidence.len() >= EVIDENCE {
            break;
        }
        chunk.drain(..chunk.len() - carried);
        if fill(file, &mut chunk)? == 0 {
            utf8 &= carried == 0;
            break;
        }
    }
    if utf8 {
        return Ok(UTF_8);
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(&evidence, true);
    Ok(detector.guess(None, Utf8Detection::Deny))
}

/// Text has a control character here and there at most, such as the zeros some exports pad with.
fn is_binary(chunk: &[u8]) -> bool {
    let controls = chunk.iter().filter(|byte| matches!(byte, 0..=8 | 14..=25 | 28..=31 | 127)).count();
    controls * 50 > chunk.len()
}

/// Fills the chunk up to its capacity and gives the number of bytes read.
fn fill(file: &mut File, chunk: &mut Vec<u8>) -> io::Result<usize> {
    let room = CHUNK.saturating_sub(chunk.len());
    file.take(room as u64).read_to_end(chunk)
}

/// UTF-16 shows itself by the zero bytes of its delimiters, digits and line ends, all at even or all at odd places.
fn utf16_without_mark(chunk: &[u8]) -> Option<&'static Encoding> {
    let mut zeros = [0_usize; 2];
    let sample = &chunk[..chunk.len().min(64 << 10)];
    for (place, _) in sample.iter().enumerate().filter(|(_, byte)| **byte == 0) {
        zeros[place % 2] += 1;
    }
    let [even, odd] = zeros;
    let enough = sample.len() / 20;
    match (even > enough, odd > enough) {
        (false, true) if even * 20 < odd => Some(UTF_16LE),
        (true, false) if odd * 20 < even => Some(UTF_16BE),
        _ => None,
    }
}
