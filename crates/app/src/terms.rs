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
    known: HashMap<(Vocabulary, String), Option<String>>,
}

/// Beyond this many words the memory starts anew, so that a column of rubbish cannot fill it.
const MOST_WORDS: usize = 50_000;

impl<'a> Memory<'a> {
    /// An empty memory over these tables.
    pub fn new(reference: &'a Reference) -> Self {
        Self { reference, known: HashMap::new() }
    }

    /// As [`term`], remembered.
    pub fn term(&mut self, vocabulary: Vocabulary, text: &str) -> Option<Term> {
        let text = text.trim();
        if text.is_empty() {
            return None;
        }
        if self.known.len() > MOST_WORDS {
            self.known.clear();
        }
        let key = (vocabulary, text.to_owned());
        let code = match self.known.get(&key) {
            Some(code) => code.clone(),
            None => {
                let code = term(self.reference, vocabulary, text).and_then(|term| term.code);
                self.known.insert(key, code.clone());
                code
            }
        };
        Some(Term { text: text.to_owned(), code })
    }
}
