//! From the words of a source to reference values. The words are always kept.

use domain::weapon::Term;
use reference::{Found, Reference};
use std::collections::HashMap;

/// The tables a word can be looked up in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Vocabulary {
    /// Makers.
    Maker,
    /// Calibres.
    Calibre,
    /// Types of weapon.
    WeaponType,
    /// States and territories.
    Country,
}

/// The reference value for a text, if the tables have one.
pub fn term(reference: &Reference, vocabulary: Vocabulary, text: &str) -> Option<Term> {
    let text = text.trim();
    if text.is_empty() {
        return None;
    }
    let code = match vocabulary {
        Vocabulary::Maker => reference.find_maker(text).map(code_of),
        Vocabulary::Calibre => reference.find_calibre(text).map(code_of),
        Vocabulary::WeaponType => reference.find_weapon_type(text).map(code_of),
        Vocabulary::Country => reference.find_country(text).map(|country| country.code().to_owned()),
    };
    Some(Term { text: text.to_owned(), code })
}

fn code_of(found: Found<'_>) -> String {
    found.code.to_owned()
}

/// Looks words up and remembers them: a register of a million weapons has a few hundred makers.
pub struct Memory<'a> {
    reference: &'a Reference,
    codes: HashMap<Vocabulary, Remembered<Option<String>>>,
    words: Remembered<bool>,
}

impl<'a> Memory<'a> {
    /// An empty memory over these tables.
    pub fn new(reference: &'a Reference) -> Self {
        Self { reference, codes: HashMap::new(), words: Remembered::default() }
    }

    /// As [`term`], remembered.
    pub fn term(&mut self, vocabulary: Vocabulary, text: &str) -> Option<Term> {
        let text = text.trim();
        if text.is_empty() {
            return None;
        }
        let reference = self.reference;
        let find = || term(reference, vocabulary, text).and_then(|term| term.code);
        let code = self.codes.entry(vocabulary).or_default().get(text, find).clone();
        Some(Term { text: text.to_owned(), code })
    }

    /// Whether a text says that something is not known or not there ([`marks::read_word`]), remembered.
    pub fn is_word(&mut self, text: &str) -> bool {
        *self.words.get(text, || marks::read_word(text).is_some())
    }
}

/// What was found for a text, by text.
#[derive(Debug)]
struct Remembered<T>(HashMap<String, T>);

/// Beyond this many texts the memory starts anew, so that a column of rubbish cannot fill it.
const MOST_TEXTS: usize = 50_000;

impl<T> Default for Remembered<T> {
    fn default() -> Self {
        Self(HashMap::new())
    }
}

impl<T> Remembered<T> {
    fn get(&mut self, text: &str, find: impl FnOnce() -> T) -> &T {
        // Looked up twice, because an entry would want the text as its own each time.
        if !self.0.contains_key(text) {
            if self.0.len() >= MOST_TEXTS {
                self.0.clear();
            }
            self.0.insert(text.to_owned(), find());
        }
        &self.0[text]
    }
}

/// A term as the index of marks compares it: the code, else the normal form of the words.
pub(crate) fn comparable(term: &Term) -> String {
    term.code.clone().unwrap_or_else(|| marks::normal(&term.text))
}
