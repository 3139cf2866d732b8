//! A table of entries that can be found by any of the words for them.

use crate::fold::Form;
use crate::index::{Claim, Index};
use std::collections::HashMap;

/// What a text was brought to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found<'a> {
    /// The entry's stable code.
    pub code: &'a str,
    /// The entry's English or usual name.
    pub name: &'a str,
    /// How sure the words are.
    pub how: How,
}

/// By which words an entry was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// The text is the entry's code or one of its names, letter for letter.
    Exact,
    /// The text is one of its aliases, letter for letter.
    Alias,
    /// The text differs from a name or alias in case, accents, spacing, punctuation, script form or a word of no meaning.
    Folded,
}

/// What a table's entries have in common.
pub(crate) trait Entry {
    /// The stable code.
    fn code(&self) -> &str;
    /// The name a list shows where no language is asked for.
    fn name(&self) -> &str;
    /// Every name, the one above included.
    fn names(&self) -> impl Iterator<Item = &str>;
    /// Other words for it.
    fn aliases(&self) -> &[String];
}

/// Longer texts, in bytes, are no name of anything and are not looked up.
const LONGEST_TEXT: usize = 400;

/// How many candidates a suggestion offers at most.
const SUGGESTIONS: usize = 8;

/// Entries, their codes, and the words for them.
#[derive(Debug, Clone)]
pub(crate) struct Catalogue<E> {
    entries: Vec<E>,
    codes: HashMap<String, u32>,
    index: Index,
    forms: &'static [Form],
}

impl<E: Entry> Catalogue<E> {
    /// An empty catalogue whose texts are folded by `forms`: the first makes the keys, all are tried in finding.
    pub(crate) fn new(forms: &'static [Form]) -> Self {
        Self { entries: Vec::new(), codes: HashMap::new(), index: Index::default(), forms }
    }

    /// Adds an entry under its code and its names; its aliases find it once they are claimed. The code must be free.
    pub(crate) fn add(&mut self, entry: E) {
        let number = u32::try_from(self.entries.len()).expect("tables are far smaller than four thousand million rows");
        let taken = self.codes.insert(entry.code().to_owned(), number);
        debug_assert!(taken.is_none(), "two entries with the code {}", entry.code());
        self.index.claim((self.forms[0])(entry.code()), Claim::Alias, number);
        for name in entry.names() {
            self.index.claim((self.forms[0])(name), Claim::Name, number);
        }
        self.entries.push(entry);
    }

    /// Lets the entry with this code be found by more words.
    pub(crate) fn claim<'w>(&mut self, code: &str, words: impl IntoIterator<Item = &'w str>, claim: Claim) {
        let Some(&number) = self.codes.get(code) else { return };
        for word in words {
            self.index.claim((self.forms[0])(word), claim, number);
        }
    }

    pub(crate) fn entries(&self) -> &[E] {
        &self.entries
    }

    pub(crate) fn get(&self, code: &str) -> Option<&E> {
        self.codes.get(code).map(|&number| &self.entries[number as usize])
    }

    /// The one entry that `text` means, among those that `admit`.
    pub(crate) fn find(&self, text: &str, admit: impl Fn(&E) -> bool) -> Option<&E> {
        if text.len() > LONGEST_TEXT {
            return None;
        }
        for form in self.forms {
            match self.index.best(&form(text), |number| admit(&self.entries[number as usize]))[..] {
                [] => {}
                [number] => return Some(&self.entries[number as usize]),
                _ => return None,
            }
        }
        None
    }

    /// As [`Self::find`], with how it was found.
    pub(crate) fn found(&self, text: &str, admit: impl Fn(&E) -> bool) -> Option<Found<'_>> {
        let entry = self.find(text, admit)?;
        let text = text.trim();
        let how = if entry.code() == text || entry.names().any(|name| name == text) {
            How::Exact
        } else if entry.aliases().iter().any(|alias| alias == text) {
            How::Alias
        } else {
            How::Folded
        };
        Some(Found { code: entry.code(), name: entry.name(), how })
    }

    /// What `text` may mean, the likeliest first: those it names outright, then those that are spelled like it.
    pub(crate) fn suggest(&self, text: &str, admit: impl Fn(&E) -> bool) -> Vec<&E> {
        if text.len() > LONGEST_TEXT {
            return Vec::new();
        }
        let admit = |number: u32| admit(&self.entries[number as usize]);
        let mut numbers: Vec<u32> = Vec::new();
        let keys: Vec<String> = self.forms.iter().map(|form| form(text)).collect();
        let outright = keys.iter().flat_map(|key| self.index.best(key, admit));
        let alike = keys.iter().take(1).flat_map(|key| self.index.near(key, admit));
        for number in outright.chain(alike) {
            if !numbers.contains(&number) {
                numbers.push(number);
            }
        }
        numbers.truncate(SUGGESTIONS);
        numbers.into_iter().map(|number| &self.entries[number as usize]).collect()
    }
}
