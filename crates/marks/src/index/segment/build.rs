//! Makes a segment out of records in any order.

use super::file::{self, SegmentError};
use super::sort::{Item, Room, Sorter};
use super::{Columns, Segment};
use crate::description::{Described, Descriptions, NumberSet};
use crate::evidence::Fields;
use crate::index::shape::{Counting, Shape};
use crate::index::succinct::{PackedBuilder, Rising, width};
use crate::index::symbols::{Alphabet, Packed, Symbol};
use std::collections::HashMap;
use std::io::Write;

/// Rows of 32 bytes that are held in memory before they go to a temporary file.
pub(in crate::index) const ROOM: usize = 1 << 22;
/// A shape with fewer rows, and with fewer than one row in [`RARE_SHARE`], is put together with others of its length.
const RARE: u64 = 64;
const RARE_SHARE: u64 = 4096;
/// Rows of each description that are remembered, for questions without a serial.
const EXAMPLES: usize = 24;

/// A row before its place is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Draft {
    serial: Packed,
    id: u64,
    description: u32,
    year: Option<i16>,
    by_sound: bool,
}

impl Item for Draft {
    const SIZE: usize = 32;

    fn store(&self, bytes: &mut [u8]) {
        bytes[..16].copy_from_slice(&self.serial.to_bits().to_le_bytes());
        bytes[16..24].copy_from_slice(&self.id.to_le_bytes());
        bytes[24..28].copy_from_slice(&self.description.to_le_bytes());
        bytes[28..30].copy_from_slice(&self.year.unwrap_or_default().to_le_bytes());
        bytes[30] = u8::from(self.year.is_some());
        bytes[31] = u8::from(self.by_sound);
    }

    fn load(bytes: &[u8]) -> Self {
        let part = |from: usize, to: usize| &bytes[from..to];
        let year = i16::from_le_bytes(part(28, 30).try_into().expect("two bytes"));
        Self {
            serial: Packed::from_bits(u128::from_le_bytes(part(0, 16).try_into().expect("sixteen bytes"))),
            id: u64::from_le_bytes(part(16, 24).try_into().expect("eight bytes")),
            description: u32::from_le_bytes(part(24, 28).try_into().expect("four bytes")),
            year: (bytes[30] == 1).then_some(year),
            by_sound: bytes[31] == 1,
        }
    }
}

/// A serial from its last symbol to its first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Reversed {
    serial: Packed,
}

impl Item for Reversed {
    const SIZE: usize = 16;

    fn store(&self, bytes: &mut [u8]) {
        bytes.copy_from_slice(&self.serial.to_bits().to_le_bytes());
    }

    fn load(bytes: &[u8]) -> Self {
        Self { serial: Packed::from_bits(u128::from_le_bytes(bytes.try_into().expect("sixteen bytes"))) }
    }
}

/// Collects records.
pub(in crate::index) struct Builder {
    alphabet: Alphabet,
    descriptions: Descriptions,
    drafts: Sorter<Draft>,
    room: Room,
    /// What is counted of each narrowest shape.
    shapes: HashMap<Shape, Counted>,
    odd: Vec<(String, Draft)>,
    unmarked: Vec<Draft>,
    covers: Vec<u64>,
    most_id: u64,
    years: Option<(i16, i16)>,
}

/// What is counted of a shape.
#[derive(Debug, Clone, Default)]
struct Counted {
    rows: u64,
    makers: NumberSet,
}

/// A shape as it is written.
struct Planned {
    counting: Counting,
    reversed: Counting,
    first_row: u64,
    rows: u64,
    makers: NumberSet,
    distinct: u64,
    forward: Rising,
    table: PackedBuilder,
    last: Option<u64>,
}

impl Builder {
    /// Holds its rows in a room; [`ROOM`] is a good size for one with a folder.
    pub(in crate::index) fn new(room: Room) -> Self {
        Self {
            alphabet: Alphabet::default(),
            descriptions: Descriptions::default(),
            drafts: Sorter::new(room.clone()),
            room,
            shapes: HashMap::new(),
            odd: Vec::new(),
            unmarked: Vec::new(),
            covers: Vec::new(),
            most_id: 0,
            years: None,
        }
    }

    /// Adds a record: its serials in normal form, each with whether it is a spelling by sound, and its other fields.
    pub(in crate::index) fn add<'a>(
        &mut self,
        id: u64,
        serials: impl IntoIterator<Item = (&'a str, bool)>,
        fields: &Fields,
    ) -> Result<(), SegmentError> {
        let Described { number, year } = self.descriptions.add(fields);
        let draft = Draft { serial: Packed::default(), id, description: number, year, by_sound: false };
        self.most_id = self.most_id.max(id);
        if let Some(year) = year {
            let (first, last) = self.years.unwrap_or((year, year));
            self.years = Some((first.min(year), last.max(year)));
        }
        let mut marked = false;
        for (serial, by_sound) in serials {
            marked = true;
            let draft = Draft { by_sound, ..draft };
            match pack(&mut self.alphabet, serial) {
                Some(serial) => {
                    let counted = self.shapes.entry(Shape::of(serial)).or_default();
                    counted.rows += 1;
                    counted.makers.insert(self.descriptions.maker(number));
                    self.drafts.push(Draft { serial, ..draft })?;
                }
                None => self.odd.push((serial.to_owned(), draft)),
            }
        }
        if !marked {
            self.unmarked.push(draft);
        }
        Ok(())
    }

    /// Says which records of lower layers no longer stand.
    pub(in crate::index) fn cover(&mut self, mut records: Vec<u64>) {
        records.sort_unstable();
        records.dedup();
        self.covers = records;
    }

    /// The segment, in memory.
    pub(in crate::index) fn finish(self) -> Result<Segment, SegmentError> {
        let mut bytes = Vec::new();
        self.write(&mut bytes)?;
        Segment::open(file::Bytes::Memory(bytes))
    }

    /// Writes the segment.
    pub(in crate::index) fn write(mut self, to: &mut impl Write) -> Result<(), SegmentError> {
        let columns = Columns {
            id: width(self.most_id),
            description: width(self.descriptions.len().saturating_sub(1) as u64),
            year: self.years.map_or(0, |(first, last)| width(u64::from(last.abs_diff(first)) + 1)),
            first_year: self.years.map_or(0, |(first, _)| first),
        };
        let (mut planned, places) = self.plan();
        let mut examples = vec![Vec::new(); self.descriptions.len()];
        let mut note = |draft: &Draft, row: u64| {
            let of_it: &mut Vec<u64> = &mut examples[draft.description as usize];
            if of_it.len() < EXAMPLES {
                of_it.push(row);
            }
        };
        let mut turned = Sorter::new(self.room);
        let mut drafts = self.drafts.finish()?;
        let mut last = None;
        let mut recent: Option<(Shape, Option<usize>)> = None;
        while let Some(draft) = drafts.next()? {
            let shape = Shape::of(draft.serial);
            let place = match &recent {
                Some((known, place)) if *known == shape => *place,
                _ => {
                    let place = places.get(&shape).copied();
                    recent = Some((shape, place));
                    place
                }
            };
            let Some(place) = place else {
                self.odd.push((unpack(&self.alphabet, draft.serial), draft));
                continue;
            };
            let planned = &mut planned[place];
            let symbols = (0..draft.serial.len()).map(|at| draft.serial.symbol(at));
            let number = planned.counting.number(symbols).expect("the shape was chosen for this serial");
            planned.forward.push(number);
            note(&draft, planned.first_row + planned.forward.written() - 1);
            if planned.last.replace(number) != Some(number) {
                planned.distinct += 1;
            }
            columns.push(&mut planned.table, &draft);
            if last.replace(draft.serial) != Some(draft.serial) {
                turned.push(Reversed { serial: draft.serial.reversed() })?;
            }
        }

        let mut backward: Vec<Rising> =
            planned.iter().map(|shape| Rising::new(shape.distinct, shape.reversed.universe())).collect();
        let mut turned = turned.finish()?;
        while let Some(Reversed { serial }) = turned.next()? {
            let place = places[&Shape::of(serial).reversed()];
            let symbols = (0..serial.len()).map(|at| serial.symbol(at));
            backward[place]
                .push(planned[place].reversed.number(symbols).expect("the reversed serial has the reversed shape"));
        }

        let shaped: u64 = planned.iter().map(|shape| shape.rows).sum();
        let mut contents = file::Writing::new(&self.alphabet, &self.descriptions, columns);
        for (shape, backward) in planned.into_iter().zip(backward) {
            let summary = file::StoredShape::new(shape.counting.classes(), shape.rows, shape.distinct, shape.makers);
            contents.shape(summary, shape.forward, backward, shape.table);
        }
        self.odd.sort_unstable();
        let mut row = shaped;
        for (serial, draft) in &self.odd {
            note(draft, row);
            row += 1;
            contents.odd(serial, |table| columns.push(table, draft));
        }
        for draft in &self.unmarked {
            note(draft, row);
            row += 1;
            contents.unmarked(|table| columns.push(table, draft));
        }
        contents.examples(examples);
        contents.covers(&self.covers);
        contents.write(to)
    }

    /// The shapes as they are written, and where each narrowest shape went; a shape that has gone nowhere has more
    /// serials than can be counted.
    fn plan(&self) -> (Vec<Planned>, HashMap<Shape, usize>) {
        let alphabet = self.alphabet.len();
        let total: u64 = self.shapes.values().map(|counted| counted.rows).sum();
        let mut wide: HashMap<Shape, (Counted, Vec<Shape>)> = HashMap::new();
        for (shape, counted) in &self.shapes {
            let rare = counted.rows < RARE || counted.rows < total / RARE_SHARE;
            let any = Shape::any(shape.classes().len());
            let into = if rare && Counting::new(&any, alphabet).is_some() { any } else { shape.clone() };
            let entry = wide.entry(into).or_default();
            entry.0.rows += counted.rows;
            entry.0.makers.add(&counted.makers);
            entry.1.push(shape.clone());
        }
        let mut wide: Vec<_> = wide.into_iter().collect();
        // The commonest first, and the same order each time.
        wide.sort_unstable_by(|(a, (m, _)), (b, (n, _))| {
            n.rows.cmp(&m.rows).then_with(|| a.classes().cmp(b.classes()))
        });
        let mut planned = Vec::with_capacity(wide.len());
        let mut first_row = 0;
        let mut places = HashMap::with_capacity(self.shapes.len());
        for (shape, (Counted { rows, makers }, narrow)) in wide {
            let Some((counting, reversed)) =
                Counting::new(&shape, alphabet).zip(Counting::new(&shape.reversed(), alphabet))
            else {
                continue;
            };
            places.extend(narrow.into_iter().map(|shape| (shape, planned.len())));
            let forward = Rising::new(rows, counting.universe());
            let table = PackedBuilder::default();
            let (distinct, last) = (0, None);
            planned.push(Planned { counting, reversed, first_row, rows, makers, distinct, forward, table, last });
            first_row += rows;
        }
        (planned, places)
    }
}

impl Columns {
    fn push(self, table: &mut PackedBuilder, draft: &Draft) {
        table.push(draft.id, self.id);
        table.push(u64::from(draft.description), self.description);
        table.push(draft.year.map_or(0, |year| u64::from(year.abs_diff(self.first_year)) + 1), self.year);
        table.push(u64::from(draft.by_sound), 1);
    }
}

fn pack(alphabet: &mut Alphabet, serial: &str) -> Option<Packed> {
    let mut symbols = [0; crate::index::symbols::LONGEST];
    let mut len = 0;
    for c in serial.chars() {
        *symbols.get_mut(len)? = alphabet.add(c)?;
        len += 1;
    }
    Packed::new(&symbols[..len])
}

fn unpack(alphabet: &Alphabet, serial: Packed) -> String {
    (0..serial.len()).map(|place| alphabet.character(serial.symbol(place) as Symbol)).collect()
}
