//! The records of a [`ScanIndex`](super::ScanIndex) in memory: distinct serials in one long text, and behind each the
//! records that have it.

use super::filter::bag;
use super::{Entry, MAX_SERIAL};
use crate::evidence::Fields;
use crate::reading::{by_sound, normal};
use hashbrown::{DefaultHashBuilder, HashTable};
use std::collections::HashMap;
use std::hash::BuildHasher;
use std::sync::Arc;

/// A list of postings ends.
const END: u32 = u32::MAX;

/// An entry made ready to be stored.
pub(super) struct Prepared<'a> {
    id: u128,
    /// Normal forms, each with whether it is a spelling by sound.
    forms: Vec<(String, bool)>,
    fields: &'a Fields,
}

impl<'a> Prepared<'a> {
    pub(super) fn new(entry: &'a Entry) -> Self {
        let mut forms: Vec<(String, bool)> = Vec::with_capacity(entry.serials.len());
        for serial in &entry.serials {
            for (form, sound) in [(Some(normal(serial)), false), (by_sound(serial), true)] {
                let form: String = form.unwrap_or_default().chars().take(MAX_SERIAL).collect();
                if !form.is_empty() && forms.iter().all(|(other, _)| *other != form) {
                    forms.push((form, sound));
                }
            }
        }
        Self { id: entry.id, forms, fields: &entry.fields }
    }
}

/// The fields of a record as numbers of values; 0 where there is none.
#[derive(Clone, Copy)]
pub(super) struct Row {
    pub(super) values: [u32; 5],
    pub(super) year: Option<i16>,
}

/// A record that has a serial.
struct Posting {
    record: u32,
    next: u32,
    by_sound: bool,
}

/// The values of one field, and how many records have each.
#[derive(Default)]
pub(super) struct Values {
    numbers: HashMap<Arc<str>, u32>,
    /// Value number n at place n − 1.
    names: Vec<Arc<str>>,
    counts: Vec<u32>,
    total: u32,
}

impl Values {
    /// The number of a value; 0 where no record has had it.
    pub(super) fn number(&self, value: &str) -> u32 {
        self.numbers.get(value).copied().unwrap_or(0)
    }

    pub(super) fn name(&self, number: u32) -> Option<&str> {
        number.checked_sub(1).map(|place| &*self.names[place as usize])
    }

    /// The share of records with a value among those with any, above 0 and below 1 also where the register is small.
    pub(super) fn share(&self, number: u32) -> f64 {
        let count = number.checked_sub(1).map_or(0, |place| self.counts[place as usize]);
        (f64::from(count) + 1.0) / (f64::from(self.total) + 2.0)
    }

    fn add(&mut self, value: Option<&str>) -> u32 {
        let Some(value) = value else { return 0 };
        let number = match self.numbers.get(value) {
            Some(number) => *number,
            None => {
                let name: Arc<str> = value.into();
                self.names.push(name.clone());
                self.counts.push(0);
                let number = self.names.len() as u32;
                self.numbers.insert(name, number);
                number
            }
        };
        self.counts[number as usize - 1] += 1;
        self.total += 1;
        number
    }

    fn subtract(&mut self, number: u32) {
        if let Some(place) = number.checked_sub(1) {
            self.counts[place as usize] -= 1;
            self.total -= 1;
        }
    }
}

/// All records. A removed record stays as a gap until there are many.
#[derive(Default)]
pub(super) struct Arena {
    hasher: DefaultHashBuilder,
    /// All distinct serials, one behind the other.
    letters: String,
    starts: Vec<u32>,
    characters: Vec<u8>,
    bags: Vec<u32>,
    first_posting: Vec<u32>,
    text_numbers: HashTable<u32>,
    postings: Vec<Posting>,
    ids: Vec<u128>,
    rows: Vec<Row>,
    gone: Vec<bool>,
    records: HashTable<u32>,
    values: [Values; 5],
}

impl Arena {
    pub(super) fn live(&self) -> usize {
        self.records.len()
    }

    /// Places for records, gaps counted.
    pub(super) fn places(&self) -> usize {
        self.ids.len()
    }

    pub(super) fn is_live(&self, record: u32) -> bool {
        !self.gone[record as usize]
    }

    pub(super) fn id(&self, record: u32) -> u128 {
        self.ids[record as usize]
    }

    pub(super) fn row(&self, record: u32) -> Row {
        self.rows[record as usize]
    }

    pub(super) fn values(&self, place: usize) -> &Values {
        &self.values[place]
    }

    /// Number of distinct serials.
    pub(super) fn texts(&self) -> u32 {
        self.starts.len() as u32
    }

    pub(super) fn text(&self, text: u32) -> &str {
        let end = self.starts.get(text as usize + 1).map_or(self.letters.len(), |start| *start as usize);
        &self.letters[self.starts[text as usize] as usize..end]
    }

    /// The symbols of a serial, its length in characters and whether it begins with a zero.
    pub(super) fn outline(&self, text: u32) -> (u32, usize, bool) {
        let place = text as usize;
        let leads_with_zero = self.letters.as_bytes()[self.starts[place] as usize] == b'0';
        (self.bags[place], usize::from(self.characters[place]), leads_with_zero)
    }

    /// The records that have a serial, and whether they have it by sound.
    pub(super) fn holders(&self, text: u32) -> impl Iterator<Item = (u32, bool)> + '_ {
        let posting = |at: u32| (at != END).then(|| &self.postings[at as usize]);
        std::iter::successors(posting(self.first_posting[text as usize]), move |last| posting(last.next))
            .filter(|posting| self.is_live(posting.record))
            .map(|posting| (posting.record, posting.by_sound))
    }

    pub(super) fn put(&mut self, entry: &Prepared<'_>) {
        self.remove(entry.id);
        let texts = entry.fields.texts();
        let values = std::array::from_fn(|place| self.values[place].add(texts[place]));
        let record = self.push_record(entry.id, Row { values, year: entry.fields.year });
        for (form, by_sound) in &entry.forms {
            self.push_posting(form, record, *by_sound);
        }
    }

    pub(super) fn remove(&mut self, id: u128) {
        let hash = self.hasher.hash_one(id);
        let Ok(found) = self.records.find_entry(hash, |record| self.ids[*record as usize] == id) else { return };
        let (record, _) = found.remove();
        self.gone[record as usize] = true;
        let row = self.rows[record as usize];
        for (values, number) in self.values.iter_mut().zip(row.values) {
            values.subtract(number);
        }
    }

    /// Closes the gaps when they are more than a quarter of what is left.
    pub(super) fn tidy(&mut self) {
        let gaps = self.places() - self.live();
        if gaps < 1024 || gaps < self.live() / 4 {
            return;
        }
        let mut tidied = Self { values: std::mem::take(&mut self.values), ..Self::default() };
        let moved: Vec<u32> = (0..self.places() as u32)
            .map(
                |record| if self.is_live(record) { tidied.push_record(self.id(record), self.row(record)) } else { END },
            )
            .collect();
        for text in 0..self.texts() {
            for (record, by_sound) in self.holders(text) {
                tidied.push_posting(self.text(text), moved[record as usize], by_sound);
            }
        }
        *self = tidied;
    }

    fn push_record(&mut self, id: u128, row: Row) -> u32 {
        let record = self.ids.len() as u32;
        self.ids.push(id);
        self.rows.push(row);
        self.gone.push(false);
        let (hasher, ids) = (&self.hasher, &self.ids);
        self.records.insert_unique(hasher.hash_one(id), record, |other| hasher.hash_one(ids[*other as usize]));
        record
    }

    fn push_posting(&mut self, form: &str, record: u32, by_sound: bool) {
        let hash = self.hasher.hash_one(form);
        let text = match self.text_numbers.find(hash, |text| self.text(*text) == form) {
            Some(text) => *text,
            None => self.push_text(form, hash),
        };
        let first = &mut self.first_posting[text as usize];
        self.postings.push(Posting { record, next: *first, by_sound });
        *first = self.postings.len() as u32 - 1;
    }

    fn push_text(&mut self, form: &str, hash: u64) -> u32 {
        let text = self.texts();
        self.starts
            .push(u32::try_from(self.letters.len()).expect("a ScanIndex is documented to hold up to 4 GiB of serials"));
        self.letters.push_str(form);
        self.characters.push(form.chars().count() as u8);
        self.bags.push(bag(form));
        self.first_posting.push(END);
        let mut numbers = std::mem::take(&mut self.text_numbers);
        numbers.insert_unique(hash, text, |other| self.hasher.hash_one(self.text(*other)));
        self.text_numbers = numbers;
        text
    }
}
