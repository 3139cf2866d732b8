//! Two readings of a mark, character by character, one above the other.

use crate::page::Page;
use texts::Arg;

/// How an observed character stands to the recorded one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The same.
    Same,
    /// Another, that looks alike on metal.
    LookAlike,
    /// One of several readings that were given.
    Candidate,
    /// Not legible on the weapon.
    Unknown,
    /// Legible, with doubt.
    Doubtful,
    /// Another.
    Substituted,
    /// On the weapon only.
    Inserted,
    /// In the record only.
    Deleted,
    /// Changed places with its neighbour.
    Transposed,
}

impl Kind {
    /// All of them, in the order of the legend.
    pub const ALL: [Self; 9] = [
        Self::Same,
        Self::LookAlike,
        Self::Candidate,
        Self::Unknown,
        Self::Doubtful,
        Self::Substituted,
        Self::Inserted,
        Self::Deleted,
        Self::Transposed,
    ];

    /// The word that stands in class names.
    pub fn code(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::LookAlike => "look-alike",
            Self::Candidate => "candidate",
            Self::Unknown => "unknown",
            Self::Doubtful => "doubtful",
            Self::Substituted => "substituted",
            Self::Inserted => "inserted",
            Self::Deleted => "deleted",
            Self::Transposed => "transposed",
        }
    }

    /// What it means, in words.
    pub fn word(self, page: &Page) -> String {
        page.t(match self {
            Self::Same => "align-same",
            Self::LookAlike => "align-look-alike",
            Self::Candidate => "align-candidate",
            Self::Unknown => "align-unknown",
            Self::Doubtful => "align-doubtful",
            Self::Substituted => "align-substituted",
            Self::Inserted => "align-inserted",
            Self::Deleted => "align-deleted",
            Self::Transposed => "align-transposed",
        })
    }

    /// The sign between the two characters.
    pub fn sign(self) -> &'static str {
        match self {
            Self::Same => "=",
            Self::LookAlike => "≈",
            Self::Candidate => "∈",
            Self::Unknown => "?",
            Self::Doubtful => "~",
            Self::Substituted => "≠",
            Self::Inserted => "+",
            Self::Deleted => "−",
            Self::Transposed => "⇄",
        }
    }
}

/// One column: what is observed over what is recorded.
#[derive(Debug, Clone)]
pub struct Cell {
    /// On the weapon; empty if there is nothing.
    pub observed: String,
    /// In the record; empty if there is nothing.
    pub record: String,
    /// How they stand to each other.
    pub kind: Kind,
}

/// The whole comparison.
#[derive(Debug, Clone, Default)]
pub struct Alignment {
    /// The columns, left to right whatever the language.
    pub cells: Vec<Cell>,
}

impl From<&marks::Alignment> for Alignment {
    fn from(found: &marks::Alignment) -> Self {
        let cell = |step: &marks::Step| Cell {
            observed: step.seen.clone().unwrap_or_default(),
            record: step.recorded.map(String::from).unwrap_or_default(),
            kind: step.kind.into(),
        };
        Self { cells: found.steps.iter().map(cell).collect() }
    }
}

impl From<marks::StepKind> for Kind {
    fn from(kind: marks::StepKind) -> Self {
        match kind {
            marks::StepKind::Same => Self::Same,
            marks::StepKind::LookAlike => Self::LookAlike,
            marks::StepKind::Candidate => Self::Candidate,
            marks::StepKind::Unknown => Self::Unknown,
            marks::StepKind::Doubtful => Self::Doubtful,
            marks::StepKind::Substituted => Self::Substituted,
            marks::StepKind::Inserted => Self::Inserted,
            marks::StepKind::Deleted => Self::Deleted,
            marks::StepKind::Transposed => Self::Transposed,
        }
    }
}

impl Alignment {
    /// The kinds that occur, for the legend.
    pub fn kinds(&self) -> Vec<Kind> {
        Kind::ALL.into_iter().filter(|kind| self.cells.iter().any(|cell| cell.kind == *kind)).collect()
    }

    /// The comparison in words, for those who do not see it: the two texts, how many characters agree, and each that
    /// does not.
    pub fn words(&self, page: &Page) -> String {
        let row = |part: fn(&Cell) -> &str| self.cells.iter().map(part).collect::<String>();
        let (observed, record) = (row(|cell| &cell.observed), row(|cell| &cell.record));
        let number = |count: usize| Arg::Number(i64::try_from(count).unwrap_or(i64::MAX));
        let same = self.cells.iter().filter(|cell| cell.kind == Kind::Same).count();
        let args = [
            ("observed", Arg::Text(&observed)),
            ("record", Arg::Text(&record)),
            ("same", number(same)),
            ("total", number(self.cells.len())),
        ];
        let mut words = page.tv("align-summary", &args);
        for (index, cell) in self.cells.iter().enumerate().filter(|(_, cell)| cell.kind != Kind::Same) {
            let kind = cell.kind.word(page);
            words.push(' ');
            words += &page.tv("align-difference", &[("position", number(index + 1)), ("kind", Arg::Text(&kind))]);
        }
        words
    }
}
