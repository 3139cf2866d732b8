//! Makes a segment out of records in any order.

use super::file::{self, SegmentError};
use super::sort::{Item, Room, Sorter};
use super::{Columns, Segment, number_width};
use crate::description::{Described, Descriptions};
use crate::evidence::Fields;
use crate::formats::{self, Formats};
use crate::index::shape::{Counting, Shape};
use crate::index::succinct::{PackedBuilder, Rising, width};
use crate::index::symbols::{Alphabet, Packed, Symbol};
use crate::pattern::Spelling;
use std::collections::HashMap;
use std::io::Write;

/// Rows of 32 bytes that are held in memory before they go to a temporary file.
pub(in crate::index) const ROOM: usize = 1 << 22;
/// A shape with fewer rows, and with fewer than one row in [`RARE_SHARE`], is put together with others of its length.
const RARE: u64 = 64;
const RARE_SHARE: u64 = 4096;
/// A shape is divided by what its records are described as, into no more parts than this, of which each has at least
/// so many rows: where the description was seen, most parts can be passed by at a glance.
const PARTS: u64 = 16;
const ROWS_OF_A_PART: u64 = 2048;
/// Rows of each description that are remembered, for questions without a serial.
const EXAMPLES: usize = 24;

/// A row before its place is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Draft {
    serial: Packed,
    id: u64,
    description: u32,
    year: Option<i16>,
    /// One of [`RECORDED`].
    spelling: Spelling,
}

/// What a row's serial may be of the one that is marked.
const RECORDED: [Spelling; 3] = [Spelling::AsWritten, Spelling::BySound, Spelling::Numeral];

impl Item for Draft {
    const SIZE: usize = 32;

    fn store(&self, bytes: &mut [u8]) {
        bytes[..16].copy_from_slice(&self.serial.to_bits().to_le_bytes());
        bytes[16..24].copy_from_slice(&self.id.to_le_bytes());
        bytes[24..28].copy_from_slice(&self.description.to_le_bytes());
        bytes[28..30].copy_from_slice(&self.year.unwrap_or_default().to_le_bytes());
        bytes[30] = u8::from(self.year.is_some());
        bytes[31] = RECORDED.iter().position(|spelling| *spelling == self.spelling).unwrap_or_default() as u8;
    }

    fn load(bytes: &[u8]) -> Self {
        let part = |from: usize, to: usize| &bytes[from..to];
        let year = i16::from_le_bytes(part(28, 30).try_into().expect("two bytes"));
        Self {
            serial: Packed::from_bits(u128::from_le_bytes(part(0, 16).try_into().expect("sixteen bytes"))),
            id: u64::from_le_bytes(part(16, 24).try_into().expect("eight bytes")),
            description: u32::from_le_bytes(part(24, 28).try_into().expect("four bytes")),
            year: (bytes[30] == 1).then_some(year),
            spelling: RECORDED[usize::from(bytes[31])],
        }
    }
}

/// A serial from its last symbol to its first, and the part that it is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Reversed {
    serial: Packed,
    part: u32,
}

impl Item for Reversed {
    const SIZE: usize = 20;

    fn store(&self, bytes: &mut [u8]) {
        bytes[..16].copy_from_slice(&self.serial.to_bits().to_le_bytes());
        bytes[16..].copy_from_slice(&self.part.to_le_bytes());
    }

    fn load(bytes: &[u8]) -> Self {
        let (serial, part) = bytes.split_at(16);
        Self {
            serial: Packed::from_bits(u128::from_le_bytes(serial.try_into().expect("sixteen bytes"))),
            part: u32::from_le_bytes(part.try_into().expect("four bytes")),
        }
    }
}

/// Collects records.
pub(in crate::index) struct Builder {
    alphabet: Alphabet,
    descriptions: Descriptions,
    drafts: Sorter<Draft>,
    room: Room,
    /// Rows by narrowest shape, and by description and decade.
    shapes: HashMap<Shape, HashMap<(u32, Option<i16>), Rows>>,
    odd: Vec<(String, Draft)>,
    unmarked: Vec<Draft>,
    covers: Vec<u64>,
    most_id: u64,
    years: Option<(i16, i16)>,
}

/// How many rows there are of a kind.
#[derive(Debug, Clone, Copy, Default)]
struct Rows {
    all: u64,
    /// Those whose serials are as written: the forms that a maker's serials have.
    as_written: u64,
}

/// A shape as it is written.
struct PlannedShape {
    counting: Counting,
    reversed: Counting,
    parts: std::ops::Range<usize>,
    /// By description: its part, and its number there.
    places: HashMap<u32, (usize, u32)>,
}

/// A part of a shape as it is written.
struct PlannedPart {
    first_row: u64,
    rows: u64,
    descriptions: Vec<u32>,
    distinct: u64,
    forward: Rising,
    table: PackedBuilder,
    last: Option<u64>,
}

/// All shapes as they are written.
#[derive(Default)]
struct Plan {
    shapes: Vec<PlannedShape>,
    parts: Vec<PlannedPart>,
    /// Where each narrowest shape went; one that has gone nowhere has more serials than can be counted.
    places: HashMap<Shape, usize>,
    rows: u64,
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

    /// Adds a record: its serials in normal form, each with the spelling that it is, and its other fields.
    pub(in crate::index) fn add<'a>(
        &mut self,
        id: u64,
        serials: impl IntoIterator<Item = (&'a str, Spelling)>,
        fields: &Fields,
    ) -> Result<(), SegmentError> {
        let Described { number, year } = self.descriptions.add(fields);
        let draft = Draft { serial: Packed::default(), id, description: number, year, spelling: Spelling::AsWritten };
        self.most_id = self.most_id.max(id);
        if let Some(year) = year {
            let (first, last) = self.years.unwrap_or((year, year));
            self.years = Some((first.min(year), last.max(year)));
        }
        let mut marked = false;
        for (serial, spelling) in serials {
            marked = true;
            let draft = Draft { spelling, ..draft };
            match pack(&mut self.alphabet, serial) {
                Some(serial) => {
                    let counted = self.shapes.entry(Shape::of(serial)).or_default();
                    let rows = counted.entry((number, year.map(formats::decade))).or_default();
                    rows.all += 1;
                    rows.as_written += u64::from(spelling == Spelling::AsWritten);
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
            year: self.years.map_or(0, |(first, last)| width(u64::from(last.abs_diff(first)) + 1)),
            first_year: self.years.map_or(0, |(first, _)| first),
        };
        let mut plan = self.plan();
        let formats = self.formats();
        let mut examples = vec![Vec::new(); self.descriptions.len()];
        let mut numerals = Vec::new();
        let mut note = |draft: &Draft, row: u64| {
            if draft.spelling == Spelling::Numeral {
                numerals.push(row);
            }
            let of_it: &mut Vec<u64> = &mut examples[draft.description as usize];
            if of_it.len() < EXAMPLES {
                of_it.push(row);
            }
        };
        let mut turned = Sorter::new(self.room);
        let mut drafts = self.drafts.finish()?;
        while let Some(draft) = drafts.next()? {
            let Some(shape) = plan.places.get(&Shape::of(draft.serial)) else {
                self.odd.push((unpack(&self.alphabet, draft.serial), draft));
                continue;
            };
            let shape = &plan.shapes[*shape];
            let (place, description) = shape.places[&draft.description];
            let part = &mut plan.parts[place];
            let symbols = (0..draft.serial.len()).map(|at| draft.serial.symbol(at));
            let number = shape.counting.number(symbols).expect("the shape was chosen for this serial");
            part.forward.push(number);
            note(&draft, part.first_row + part.forward.written() - 1);
            columns.push(&mut part.table, &draft, description, part.descriptions.len());
            if part.last.replace(number) != Some(number) {
                part.distinct += 1;
                turned.push(Reversed { serial: draft.serial.reversed(), part: place as u32 })?;
            }
        }

        let mut backward: Vec<Rising> = Vec::with_capacity(plan.parts.len());
        for shape in &plan.shapes {
            let universe = shape.reversed.universe();
            backward.extend(plan.parts[shape.parts.clone()].iter().map(|part| Rising::new(part.distinct, universe)));
        }
        let mut turned = turned.finish()?;
        while let Some(Reversed { serial, part }) = turned.next()? {
            let shape = &plan.shapes[plan.places[&Shape::of(serial).reversed()]];
            let symbols = (0..serial.len()).map(|at| serial.symbol(at));
            backward[part as usize]
                .push(shape.reversed.number(symbols).expect("the reversed serial has the reversed shape"));
        }

        let mut row = plan.rows;
        let mut contents = file::Writing::new(&self.alphabet, &self.descriptions, columns);
        contents.formats(formats);
        let mut parts = plan.parts.into_iter().zip(backward);
        for shape in plan.shapes {
            contents.shape(shape.counting.classes());
            for (part, backward) in parts.by_ref().take(shape.parts.len()) {
                let PlannedPart { descriptions, rows, distinct, .. } = part;
                contents.part(file::StoredPart { descriptions, rows, distinct }, part.forward, backward, part.table);
            }
        }
        self.odd.sort_unstable();
        let all = self.descriptions.len();
        for (serial, draft) in &self.odd {
            note(draft, row);
            row += 1;
            contents.odd(serial, |table| columns.push(table, draft, draft.description, all));
        }
        for draft in &self.unmarked {
            note(draft, row);
            row += 1;
            contents.unmarked(|table| columns.push(table, draft, draft.description, all));
        }
        numerals.sort_unstable();
        contents.numerals(&numerals);
        contents.examples(examples);
        contents.covers(&self.covers);
        contents.write(to)
    }

    /// The forms of the serials, by maker and decade.
    fn formats(&self) -> Formats {
        let mut formats = Formats::default();
        for (shape, counted) in &self.shapes {
            let form = shape.to_string();
            for ((description, decade), rows) in counted.iter().filter(|(_, rows)| rows.as_written > 0) {
                formats.add(self.descriptions.maker_of(*description), *decade, &form, rows.as_written);
            }
        }
        formats.shorten();
        formats
    }

    /// Where all rows go.
    fn plan(&self) -> Plan {
        let alphabet = self.alphabet.len();
        let total: u64 = self.shapes.values().flat_map(HashMap::values).map(|rows| rows.all).sum();
        let mut wide: HashMap<Shape, (HashMap<u32, u64>, Vec<Shape>)> = HashMap::new();
        for (shape, counted) in &self.shapes {
            let rows: u64 = counted.values().map(|rows| rows.all).sum();
            let rare = rows < RARE || rows < total / RARE_SHARE;
            let any = Shape::any(shape.classes().len());
            let into = if rare && Counting::new(&any, alphabet).is_some() { any } else { shape.clone() };
            let (all, narrow) = wide.entry(into).or_default();
            for ((description, _), rows) in counted {
                *all.entry(*description).or_default() += rows.all;
            }
            narrow.push(shape.clone());
        }
        let mut wide: Vec<_> = wide
            .into_iter()
            .map(|(shape, (counted, narrow))| (counted.values().sum::<u64>(), shape, counted, narrow))
            .collect();
        // The commonest first, and the same order each time.
        wide.sort_unstable_by(|(m, a, ..), (n, b, ..)| n.cmp(m).then_with(|| a.classes().cmp(b.classes())));
        let mut plan = Plan::default();
        for (rows, shape, counted, narrow) in wide {
            let Some((counting, reversed)) =
                Counting::new(&shape, alphabet).zip(Counting::new(&shape.reversed(), alphabet))
            else {
                continue;
            };
            plan.places.extend(narrow.into_iter().map(|shape| (shape, plan.shapes.len())));
            let first = plan.parts.len();
            let mut places = HashMap::with_capacity(counted.len());
            for descriptions in self.divided(rows, &counted) {
                let of_it = descriptions.iter().map(|description| counted[description]).sum();
                places.extend(
                    (0..).zip(&descriptions).map(|(number, description)| (*description, (plan.parts.len(), number))),
                );
                plan.parts.push(PlannedPart {
                    first_row: plan.rows,
                    rows: of_it,
                    descriptions,
                    distinct: 0,
                    forward: Rising::new(of_it, counting.universe()),
                    table: PackedBuilder::default(),
                    last: None,
                });
                plan.rows += of_it;
            }
            plan.shapes.push(PlannedShape { counting, reversed, parts: first..plan.parts.len(), places });
        }
        plan
    }

    /// The descriptions of a shape, as they are divided among its parts.
    fn divided(&self, rows: u64, counted: &HashMap<u32, u64>) -> Vec<Vec<u32>> {
        let enough = (rows / PARTS).max(ROWS_OF_A_PART);
        let mut parts = vec![Vec::new()];
        let mut so_far = 0;
        for description in self.descriptions.in_order(counted.keys().copied()) {
            let rows = counted[&description];
            if so_far > 0 && so_far + rows > enough {
                parts.push(Vec::new());
                so_far = 0;
            }
            parts.last_mut().expect("there is a part from the beginning").push(description);
            so_far += rows;
        }
        parts
    }
}

impl Columns {
    /// Adds a row whose description is number `number` of so many.
    fn push(self, table: &mut PackedBuilder, draft: &Draft, number: u32, descriptions: usize) {
        table.push(draft.id, self.id);
        table.push(u64::from(number), number_width(descriptions));
        table.push(draft.year.map_or(0, |year| u64::from(year.abs_diff(self.first_year)) + 1), self.year);
        table.push(u64::from(draft.spelling != Spelling::AsWritten), 1);
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
