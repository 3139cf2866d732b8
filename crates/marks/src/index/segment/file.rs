//! A segment as bytes.
//!
//! Four parts stand behind one another: the serials from the front, those from the back, the table of rows, and a
//! short part that says what they are (shapes, alphabet, descriptions). A last line tells where each begins, how long
//! it is and what its checksum is, then the version and a mark by which the file is known. All numbers are
//! little-endian.

use super::{Columns, Contents, Large, PartRows, Segment, ShapeRows};
use crate::description::{Descriptions, StoredDescriptions};
use crate::formats::Formats;
use crate::index::shape::{Class, Counting, Shape};
use crate::index::succinct::{EliasFano, PackedBuilder, Rising, to_bytes};
use crate::index::symbols::{Alphabet, LONGEST};
use memmap2::Mmap;
use serde::{Deserialize, Serialize};
use std::io::{self, Write};
use thiserror::Error;

/// By which a file is known.
const MARK: &[u8; 8] = b"MARKSEG\n";
/// The version that this program writes and reads. Versions 1 and 2, which had no parts, forms or numerals, were in no
/// release: an index of them is built again from the record.
const VERSION: u32 = 3;
/// Parts of a file.
pub(super) const PARTS: usize = 4;
/// Bytes of the last line: three numbers for each part, the version, the checksum of these, and the mark.
pub(super) const LAST: usize = PARTS * 24 + 4 + 4 + MARK.len();

/// Why a segment cannot be read or written.
#[derive(Debug, Error)]
pub(in crate::index) enum SegmentError {
    /// The disk.
    #[error(transparent)]
    Io(#[from] io::Error),
    /// The file is of something else, or cut off.
    #[error("this is no whole index file: it does not end as one does")]
    NoSegment,
    /// The file was written by another version.
    #[error("the index file has version {0}, and this program reads version {VERSION}")]
    Version(u32),
    /// A checksum or a part is wrong.
    #[error("the index file is damaged: its {0} are not what was written")]
    Damaged(&'static str),
}

/// Where the bytes of a segment are.
pub(in crate::index) enum Bytes {
    /// In memory.
    Memory(Vec<u8>),
    /// In a file.
    File(Mmap),
}

impl std::ops::Deref for Bytes {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        match self {
            Self::Memory(bytes) => bytes,
            Self::File(map) => map,
        }
    }
}

/// The short part of a file.
#[derive(Serialize, Deserialize)]
struct Head {
    others: Vec<char>,
    descriptions: StoredDescriptions,
    formats: Formats,
    columns: (u32, u32, i16),
    shapes: Vec<StoredShape>,
    odd: Vec<String>,
    unmarked: u64,
    /// By description, some of the rows that have it.
    examples: Vec<Vec<u64>>,
    /// The rows whose serials have a number for a Roman numeral, each as its distance from the one before.
    numerals: Vec<u64>,
    /// The records of lower layers that no longer stand, in the same way.
    covers: Vec<u64>,
}

/// A shape as a file has it.
#[derive(Serialize, Deserialize)]
struct StoredShape {
    /// [`Class::code`] of each place.
    classes: Vec<u8>,
    parts: Vec<StoredPart>,
}

/// A part of a shape as a file has it.
#[derive(Serialize, Deserialize)]
pub(super) struct StoredPart {
    pub(super) descriptions: Vec<u32>,
    pub(super) rows: u64,
    pub(super) distinct: u64,
}

/// A segment that is being written.
pub(super) struct Writing {
    head: Head,
    forward: Vec<u64>,
    backward: Vec<u64>,
    table: PackedBuilder,
}

impl Writing {
    pub(super) fn new(alphabet: &Alphabet, descriptions: &Descriptions, columns: Columns) -> Self {
        let head = Head {
            others: alphabet.others().to_vec(),
            descriptions: descriptions.stored(),
            formats: Formats::default(),
            columns: (columns.id, columns.year, columns.first_year),
            shapes: Vec::new(),
            odd: Vec::new(),
            unmarked: 0,
            examples: Vec::new(),
            numerals: Vec::new(),
            covers: Vec::new(),
        };
        Self { head, forward: Vec::new(), backward: Vec::new(), table: PackedBuilder::default() }
    }

    pub(super) fn formats(&mut self, formats: Formats) {
        self.head.formats = formats;
    }

    /// Begins a shape, whose parts follow.
    pub(super) fn shape(&mut self, classes: &[Class]) {
        let classes = classes.iter().map(|class| class.code()).collect();
        self.head.shapes.push(StoredShape { classes, parts: Vec::new() });
    }

    /// The next part of the shape begun last.
    pub(super) fn part(&mut self, part: StoredPart, forward: Rising, backward: Rising, table: PackedBuilder) {
        self.head.shapes.last_mut().expect("a shape has been begun").parts.push(part);
        self.forward.extend(forward.finish());
        self.backward.extend(backward.finish());
        self.table.append(table);
    }

    pub(super) fn odd(&mut self, serial: &str, row: impl FnOnce(&mut PackedBuilder)) {
        self.head.odd.push(serial.to_owned());
        row(&mut self.table);
    }

    pub(super) fn unmarked(&mut self, row: impl FnOnce(&mut PackedBuilder)) {
        self.head.unmarked += 1;
        row(&mut self.table);
    }

    pub(super) fn examples(&mut self, examples: Vec<Vec<u64>>) {
        self.head.examples = examples;
    }

    /// The records of lower layers that no longer stand, rising.
    pub(super) fn covers(&mut self, covers: &[u64]) {
        self.head.covers = distances(covers);
    }

    /// The rows whose serials have a number for a Roman numeral, rising.
    pub(super) fn numerals(&mut self, numerals: &[u64]) {
        self.head.numerals = distances(numerals);
    }

    pub(super) fn write(self, to: &mut impl Write) -> Result<(), SegmentError> {
        let head = postcard::to_allocvec(&self.head).map_err(|error| io::Error::other(error.to_string()))?;
        let mut last = Vec::with_capacity(LAST);
        let mut begin = 0_u64;
        for words in [self.forward, self.backward, self.table.finish()] {
            let (len, checksum) = write_words(&words, to)?;
            last.extend([begin, len, checksum].iter().flat_map(|number| number.to_le_bytes()));
            begin += len;
        }
        to.write_all(&head)?;
        let checksum = u64::from(crc32fast::hash(&head));
        last.extend([begin, head.len() as u64, checksum].iter().flat_map(|number| number.to_le_bytes()));
        last.extend(VERSION.to_le_bytes());
        let checksum = crc32fast::hash(&last);
        last.extend(checksum.to_le_bytes());
        last.extend(MARK);
        to.write_all(&last)?;
        Ok(())
    }
}

/// How far each of some rising numbers is from the one before.
fn distances(numbers: &[u64]) -> Vec<u64> {
    let before = std::iter::once(0).chain(numbers.iter().copied());
    numbers.iter().zip(before).map(|(number, before)| number - before).collect()
}

/// The rising numbers that are so far from each other; `None` where there are no such numbers.
fn rising(distances: Vec<u64>) -> Option<Vec<u64>> {
    let mut last = 0_u64;
    let numbers = distances.into_iter().map(|distance| {
        last = last.checked_add(distance)?;
        Some(last)
    });
    numbers.collect()
}

/// Writes words and says how many bytes they are and what their checksum is.
fn write_words(words: &[u64], to: &mut impl Write) -> io::Result<(u64, u64)> {
    let mut checksum = crc32fast::Hasher::new();
    let mut bytes = Vec::with_capacity(1 << 16);
    for chunk in words.chunks(1 << 13) {
        bytes.clear();
        bytes.extend(to_bytes(chunk));
        checksum.update(&bytes);
        to.write_all(&bytes)?;
    }
    Ok((words.len() as u64 * 8, u64::from(checksum.finalize())))
}

impl Segment {
    /// Opens the bytes of a segment, all of which are checked.
    pub(in crate::index) fn open(bytes: Bytes) -> Result<Self, SegmentError> {
        let [forward, backward, table, head] = parts(&bytes)?;
        let head: Head = postcard::from_bytes(&bytes[head]).map_err(|_| SegmentError::Damaged("contents"))?;
        let contents = contents(head, [forward, backward, table]).ok_or(SegmentError::Damaged("contents"))?;
        Ok(Self { bytes, contents })
    }
}

/// Where the parts are, all checksums compared.
fn parts(bytes: &[u8]) -> Result<[std::ops::Range<usize>; PARTS], SegmentError> {
    let last = bytes.len().checked_sub(LAST).map(|begin| &bytes[begin..]).ok_or(SegmentError::NoSegment)?;
    let (line, end) = last.split_at(PARTS * 24 + 4);
    let (checksum, mark) = end.split_at(4);
    if mark != MARK {
        return Err(SegmentError::NoSegment);
    }
    let version = u32::from_le_bytes(line[PARTS * 24..].try_into().expect("four bytes are left"));
    if version != VERSION {
        return Err(SegmentError::Version(version));
    }
    if crc32fast::hash(line).to_le_bytes() != checksum {
        return Err(SegmentError::Damaged("last bytes"));
    }
    let mut parts = std::array::from_fn(|_| 0..0);
    for ((part, numbers), name) in
        parts.iter_mut().zip(line.chunks_exact(24)).zip(["serials", "reversed serials", "rows", "contents"])
    {
        let number = |place: usize| u64::from_le_bytes(numbers[place * 8..][..8].try_into().expect("eight bytes"));
        let begin = usize::try_from(number(0)).map_err(|_| SegmentError::Damaged(name))?;
        let end = usize::try_from(number(1)).ok().and_then(|len| begin.checked_add(len));
        let end = end.filter(|end| *end <= bytes.len()).ok_or(SegmentError::Damaged(name))?;
        if u64::from(crc32fast::hash(&bytes[begin..end])) != number(2) {
            return Err(SegmentError::Damaged(name));
        }
        *part = begin..end;
    }
    Ok(parts)
}

/// What the head says, if that can be.
fn contents(head: Head, [forward, backward, table]: [std::ops::Range<usize>; 3]) -> Option<Contents> {
    let alphabet = Alphabet::new(head.others);
    let (id, year, first_year) = head.columns;
    let columns = Columns { id, year, first_year };
    if id > 64 || year > 17 {
        return None;
    }
    let mut shapes = Vec::with_capacity(head.shapes.len());
    let mut parts = Vec::with_capacity(head.shapes.len());
    let (mut rows, mut forward_at, mut backward_at, mut table_at) = (0_u64, 0_usize, 0_usize, 0_u64);
    for (number, stored) in head.shapes.into_iter().enumerate() {
        let classes = stored.classes.iter().map(|code| Class::from_code(*code)).collect::<Option<Vec<_>>>()?;
        let shape = Shape::new(classes)?;
        let counting = Counting::new(&shape, alphabet.len())?;
        let reversed = Counting::new(&shape.reversed(), alphabet.len())?;
        let first = parts.len();
        for StoredPart { descriptions, rows: of_part, distinct } in stored.parts {
            // A row takes at least a bit of the file, so that no number of rows can be made up.
            if of_part > forward.len() as u64 * 8 || distinct > of_part {
                return None;
            }
            let words =
                (EliasFano::words(of_part, counting.universe()), EliasFano::words(distinct, reversed.universe()));
            let bits = of_part.checked_mul(u64::from(columns.width(descriptions.len())))?;
            let (shape, first_row) = (number, rows);
            parts.push(PartRows {
                shape,
                descriptions,
                rows: of_part,
                distinct,
                first_row,
                forward_at,
                backward_at,
                table_at,
            });
            rows = rows.checked_add(of_part)?;
            forward_at = forward_at.checked_add(words.0).filter(|end| *end <= forward.len() / 8)?;
            backward_at = backward_at.checked_add(words.1).filter(|end| *end <= backward.len() / 8)?;
            table_at = table_at.checked_add(bits)?;
        }
        shapes.push(ShapeRows { counting, reversed, parts: first..parts.len() });
    }
    let unshaped_at = table_at;
    let odd: Vec<_> = head.odd.into_iter().zip(rows..).collect();
    let unshaped = (odd.len() as u64).checked_add(head.unmarked)?;
    rows = rows.checked_add(unshaped)?;
    let descriptions = Descriptions::restored(head.descriptions, rows)?;
    let formats = head.formats.checked(rows, LONGEST)?;
    if head.examples.iter().flatten().any(|row| *row >= rows) {
        return None;
    }
    let bits = unshaped.checked_mul(u64::from(columns.width(descriptions.len())))?;
    if table_at.checked_add(bits)? > table.len() as u64 * 8 {
        return None;
    }
    let large = Large { forward, backward, table };
    let unmarked = head.unmarked;
    let (numerals, covers) = (rising(head.numerals)?, rising(head.covers)?);
    let examples = head.examples;
    Some(Contents {
        alphabet,
        descriptions,
        formats,
        shapes,
        parts,
        odd,
        columns,
        rows,
        unshaped_at,
        unmarked,
        examples,
        numerals,
        covers,
        large,
    })
}
