use serde::{Deserialize, Serialize};

/// Something about a row or cell that a person should look at. The value is taken as it stands; nothing is lost.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(tag = "code", rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Finding {
    /// The row has fewer cells than the table has columns.
    #[error("The row has {cells} cells, the table {expected} columns. Check that no value stands in the wrong column.")]
    TooFewCells {
        /// Cells in the row.
        cells: usize,
        /// Columns of the table.
        expected: usize,
    },
    /// The row has more cells than the table has columns.
    #[error("The row has {cells} cells, the table {expected} columns. Check that no value stands in the wrong column.")]
    TooManyCells {
        /// Cells in the row.
        cells: usize,
        /// Columns of the table.
        expected: usize,
    },
    /// A spreadsheet program wrote a long number with a power of ten.
    #[error(
        "{text:?} is a number that a spreadsheet program shortened. Write the value again from the paper or the weapon."
    )]
    ScientificNotation {
        /// The text as it came.
        text: String,
    },
    /// A spreadsheet program keeps fifteen digits and turned the others into zeros.
    #[error(
        "{text:?} has more than fifteen digits in a number cell, so the last ones became zeros. Write the value again."
    )]
    DigitsLost {
        /// The text as it came.
        text: String,
    },
    /// A spreadsheet program took the value for a date.
    #[error(
        "{text:?} looks like a value that a spreadsheet program turned into a date. Write the value again from the paper or the weapon."
    )]
    TurnedIntoDate {
        /// The text as it came.
        text: String,
    },
    /// The value may have begun with zeros.
    #[error("{text:?} may have lost zeros at its beginning. Compare it with the paper or the weapon.")]
    LostZerosPossible {
        /// The text as it came.
        text: String,
        /// How many digits the other values of the column have, where they all have as many.
        width: Option<usize>,
    },
    /// The cell holds the error text of a formula.
    #[error("{text:?} is the error of a formula, not a value. Correct the formula or write the value.")]
    FormulaError {
        /// The text as it came.
        text: String,
    },
    /// Spaces before, after or doubled within the value.
    #[error("The value has stray spaces. It is read as {cleaned:?}.")]
    StraySpace {
        /// The value without them.
        cleaned: String,
    },
    /// Spaces that do not break a line, or of an unusual width.
    #[error("The value has unusual spaces. It is read as {cleaned:?}.")]
    NonBreakingSpace {
        /// The value with plain spaces.
        cleaned: String,
    },
    /// Control characters, or marks that cannot be seen.
    #[error("The value has characters that cannot be seen. It is read as {cleaned:?}.")]
    InvisibleCharacter {
        /// The value without them.
        cleaned: String,
    },
    /// The apostrophe or formula by which people keep a spreadsheet program from changing a value.
    #[error("The value was written so that a spreadsheet program keeps it as text. It is read as {cleaned:?}.")]
    TextGuard {
        /// The value without its guard.
        cleaned: String,
    },
    /// Bytes that the chosen encoding does not know.
    #[error("{text:?} has characters that could not be read. Choose another encoding for the file.")]
    WrongEncoding {
        /// The text as it came.
        text: String,
    },
    /// Day and month could be either way round. Only the year is taken.
    #[error(
        "{text:?} could be the {first} of month {second} or the {second} of month {first}. Only the year is taken; say which comes first."
    )]
    AmbiguousDate {
        /// The text as it came.
        text: String,
        /// The first number.
        first: u8,
        /// The second number.
        second: u8,
    },
    /// The year was written with two digits.
    #[error("{text:?} has a year of two digits, read as {year}. Check the century.")]
    TwoDigitYear {
        /// The text as it came.
        text: String,
        /// The year it was taken for.
        year: i16,
    },
}

impl Finding {
    /// The stable name of this finding, under which a translation is found.
    pub fn code(&self) -> &'static str {
        match self {
            Self::TooFewCells { .. } => "too-few-cells",
            Self::TooManyCells { .. } => "too-many-cells",
            Self::ScientificNotation { .. } => "scientific-notation",
            Self::DigitsLost { .. } => "digits-lost",
            Self::TurnedIntoDate { .. } => "turned-into-date",
            Self::LostZerosPossible { .. } => "lost-zeros-possible",
            Self::FormulaError { .. } => "formula-error",
            Self::StraySpace { .. } => "stray-space",
            Self::NonBreakingSpace { .. } => "non-breaking-space",
            Self::InvisibleCharacter { .. } => "invisible-character",
            Self::TextGuard { .. } => "text-guard",
            Self::WrongEncoding { .. } => "wrong-encoding",
            Self::AmbiguousDate { .. } => "ambiguous-date",
            Self::TwoDigitYear { .. } => "two-digit-year",
        }
    }
}
