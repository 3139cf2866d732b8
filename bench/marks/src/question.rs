//! What was seen of a record, for the index and for its peers.

use marks::{Fields, Pattern, Query};

/// Candidates that are asked for.
pub const LIMIT: usize = 20;

/// One position as seen.
#[derive(Clone, Copy, PartialEq)]
pub enum Place {
    /// Read, rightly or not.
    Read(char),
    /// One of two.
    OneOf(char, char),
    /// Nothing to be seen.
    Unknown,
    /// Any number of positions.
    Run,
}

/// What was seen of the record `id`.
pub struct Question {
    /// The right answer.
    pub id: u64,
    /// The serial as seen.
    pub places: Vec<Place>,
    /// At most so many slips were made, which nobody knows of. 0: what is read is right.
    pub slips: u8,
    /// Maker as seen.
    pub maker: Option<String>,
    /// Calibre as seen.
    pub calibre: Option<String>,
}

impl Question {
    /// For the index.
    pub fn query(&self) -> Query {
        let text: String = self.in_signs("?", "*");
        let fields = Fields { maker: self.maker.clone(), calibre: self.calibre.clone(), ..Fields::default() };
        let serial: Pattern = text.parse().expect("letters, digits and closed brackets are a pattern");
        Query { serial: Some(serial), fields, limit: LIMIT, ..Query::default() }
    }

    /// What is read alone, for those who know no unknown positions beside slips.
    pub fn text(&self) -> String {
        let read = self.places.iter().filter_map(|place| match place {
            Place::Read(c) | Place::OneOf(c, _) => Some(*c),
            Place::Unknown | Place::Run => None,
        });
        read.collect()
    }

    /// Whether everything was read.
    pub fn is_whole(&self) -> bool {
        self.places.iter().all(|place| matches!(place, Place::Read(_)))
    }

    /// Whether one of several characters was seen somewhere, which `LIKE` cannot say.
    pub fn has_choices(&self) -> bool {
        self.places.iter().any(|place| matches!(place, Place::OneOf(..)))
    }

    /// As a pattern with these signs for an unknown position and for a run of them.
    pub fn in_signs(&self, unknown: &str, run: &str) -> String {
        let signs = self.places.iter().map(|place| match place {
            Place::Read(c) => c.to_string(),
            Place::OneOf(a, b) => format!("[{a}{b}]"),
            Place::Unknown => unknown.to_owned(),
            Place::Run => run.to_owned(),
        });
        signs.collect()
    }
}
