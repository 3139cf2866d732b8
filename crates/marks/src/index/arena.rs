//! The records of a [`ScanIndex`](super::ScanIndex) in memory: distinct serials in one long text, and behind each the
//! records that have it.

use super::filter::bag;
use super::{Entry, MAX_SERIAL};
use crate::description::{Described, Descriptions};
use crate::evidence::Fields;
use crate::reading::{by_sound, normal};
use hashbrown::{DefaultHashBuilder, HashTable};
use std::hash::BuildHasher;

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

/// A record that has a serial.
struct Posting {
    record: u32,
    next: u32,
    by_sound: bool,
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
    described: Vec<Described>,
    gone: Vec<bool>,
    records: HashTable<u32>,
    descriptions: Descriptions,
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

    pub(super) fn described(&self, record: u32) -> Described {
        self.described[record as usize]
    }

    pub(super) fn descriptions(&self) -> &Descriptions {
        &self.descriptions
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
        let described = self.descriptions.add(entry.fields);
        let record = self.push_record(entry.id, described);
        for (form, by_sound) in &entry.forms {
            self.push_posting(form, record, *by_sound);
        }
    }

    pub(super) fn remove(&mut self, id: u128) {
        let hash = self.hasher.hash_one(id);
        let Ok(found) = self.records.find_entry(hash, |record| self.ids[*record as usize] == id) else { return };
        let (record, _) = found.remove();
        self.gone[record as usize] = true;
        self.descriptions.subtract(self.described[record as usize]);
    }

    /// Closes the gaps when they are more than a quarter of what is left.
    pub(super) fn tidy(&mut self) {
        let gaps = self.places() - self.live();
        if gaps < 1024 || gaps < self.live() / 4 {
            return;
        }
        let mut tidied = Self { descriptions: std::mem::take(&mut self.descriptions), ..Self::default() };
        let moved: Vec<u32> =
            (0..self.places() as u32)
                .map(|record| {
                    if self.is_live(record) { tidied.push_record(self.id(record), self.described(record)) } else { END }
                })
                .collect();
        for text in 0..self.texts() {
            for (record, by_sound) in self.holders(text) {
                tidied.push_posting(self.text(text), moved[record as usize], by_sound);
            }
        }
        *self = tidied;
    }

    fn push_record(&mut self, id: u128, described: Described) -> u32 {
        let record = self.ids.len() as u32;
        self.ids.push(id);
        self.described.push(described);
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
