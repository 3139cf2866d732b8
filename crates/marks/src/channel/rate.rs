use domain::Coded;
use std::ops::RangeInclusive;

/// The least probability that a parameter may have, so that nothing is impossible.
pub(crate) const LEAST: f64 = 1e-6;

/// A parameter of a channel that is not about two characters: the probability of a slip.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Rate {
    /// A character is seen as one that it does not resemble, all such characters together.
    Another,
    /// That other one is a digit for a digit, or a letter for a letter.
    SameClass,
    /// A doubtful character (`~8`) is wrong.
    Doubtful,
    /// A character is seen between two, or beside one, that the record does not have.
    Inserted,
    /// A character is seen twice in a row instead of once.
    Doubled,
    /// A recorded character between others is not seen.
    Deleted,
    /// Two neighbours changed places.
    Transposed,
    /// A beginning or end is missing on one side: worn away, hidden, on another part, or left out as "only a prefix".
    EndLost,
    /// Such a beginning or end has one character more.
    EndMore,
    /// All leading zeros are missing on one side, however many: a spreadsheet took the serial for a number. Where this
    /// is less than [`Rate::EndLost`], that counts.
    ZerosLost,
    /// One side has a Cyrillic or Greek serial, and the other wrote it in Latin letters by sound and not by look.
    BySound,
}

impl Rate {
    pub(crate) const COUNT: usize = Self::ALL.len();

    /// What a file may say of it. Slips stay rarer than what is right, so that no way of slipping costs less than
    /// nothing.
    pub(crate) fn range(self) -> RangeInclusive<f64> {
        match self {
            Self::SameClass | Self::EndMore | Self::BySound => LEAST..=0.99,
            _ => LEAST..=0.5,
        }
    }
}

impl Coded for Rate {
    const ALL: &'static [Self] = &[
        Self::Another,
        Self::SameClass,
        Self::Doubtful,
        Self::Inserted,
        Self::Doubled,
        Self::Deleted,
        Self::Transposed,
        Self::EndLost,
        Self::EndMore,
        Self::ZerosLost,
        Self::BySound,
    ];

    fn code(self) -> &'static str {
        match self {
            Self::Another => "another",
            Self::SameClass => "same-class",
            Self::Doubtful => "doubtful",
            Self::Inserted => "inserted",
            Self::Doubled => "doubled",
            Self::Deleted => "deleted",
            Self::Transposed => "transposed",
            Self::EndLost => "end-lost",
            Self::EndMore => "end-more",
            Self::ZerosLost => "zeros-lost",
            Self::BySound => "by-sound",
        }
    }
}
