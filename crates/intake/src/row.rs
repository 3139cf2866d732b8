use crate::Finding;

/// One cell as its sender sees it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Cell {
    /// The text; for a number or date of a workbook, all digits that the file holds.
    pub text: String,
    /// What the sender's program took the cell for.
    pub kind: CellKind,
}

/// What a spreadsheet program took a cell for. All cells of a text file are [`Text`](Self::Text).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum CellKind {
    /// Text, kept letter by letter. Also a number whose format writes its leading zeros out.
    #[default]
    Text,
    /// A number: a serial in such a cell has lost its leading zeros, and all digits after the fifteenth.
    Number,
    /// A date or time, given as ISO 8601: a serial in such a cell is lost.
    Date,
}

/// One row of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The row's number as the sender's program shows it: 1-based, header, titles and blank rows included.
    pub number: u64,
    /// The cells from the first column on. May be fewer or more than the table has columns.
    pub cells: Vec<Cell>,
    /// The columns the table has, where the file promises as many cells in every row (text files).
    pub expected: Option<usize>,
}

impl Row {
    /// The text of a column, empty where the row has no such cell.
    pub fn text(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", |cell| cell.text.as_str())
    }

    /// Says that the row has too few or too many cells, so that its values may have moved to a neighbour's column.
    /// Empty cells at the end do not count.
    pub fn finding(&self) -> Option<Finding> {
        let expected = self.expected?;
        if self.cells.len() < expected {
            return Some(Finding::TooFewCells { cells: self.cells.len(), expected });
        }
        let used = self.used();
        (used > expected).then_some(Finding::TooManyCells { cells: used, expected })
    }

    /// Whether no cell has any text.
    pub(crate) fn is_blank(&self) -> bool {
        self.used() == 0
    }

    /// The columns up to the last one with text.
    pub(crate) fn used(&self) -> usize {
        self.cells.iter().rposition(|cell| !cell.text.trim().is_empty()).map_or(0, |last| last + 1)
    }
}

/// A row that could not be read. The rows after it still come, unless the variant says that it is the last item.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum RowError {
    /// A quotation mark opens a cell and none closes it.
    #[error(
        "Row {number} opens a quotation mark and does not close it. Close it, or write it twice if it belongs to the text."
    )]
    OpenQuote {
        /// The row as the sender sees it.
        number: u64,
        /// The line as it stands in the file.
        raw: String,
    },
    /// The row is longer than the limit.
    #[error("Row {number} is longer than {limit} bytes. Shorten it, or check that the lines end where they should.")]
    RowTooLong {
        /// The row as the sender sees it.
        number: u64,
        /// The limit in bytes.
        limit: usize,
        /// The beginning of the row.
        raw: String,
    },
    /// A cell is longer than the limit.
    #[error("Row {number}, column {column}: the cell is longer than {limit} bytes. Shorten it.")]
    CellTooLong {
        /// The row as the sender sees it.
        number: u64,
        /// The column, 1-based.
        column: usize,
        /// The limit in bytes.
        limit: usize,
        /// The beginning of the row.
        raw: String,
    },
    /// The row has more cells than the limit.
    #[error("Row {number} has more than {limit} columns. Remove the columns that are not part of the table.")]
    TooManyColumns {
        /// The row as the sender sees it.
        number: u64,
        /// The limit.
        limit: usize,
        /// The beginning of the row.
        raw: String,
    },
    /// A cell of a workbook breaks the format.
    #[error(
        "Row {number} could not be read ({detail}). Open the file in a spreadsheet program, correct the row, and save it again."
    )]
    Damaged {
        /// The row as the sender sees it.
        number: u64,
        /// What the reader met, in the words of the format.
        detail: String,
        /// The cells that could be read, separated by tabs.
        raw: String,
    },
    /// The file breaks off here. The last item.
    #[error(
        "The file breaks off after row {number} ({detail}). All rows up to it were read; send the whole file again to add the rest."
    )]
    BreaksOff {
        /// The last row that was read.
        number: u64,
        /// What the reader met.
        detail: String,
    },
    /// The table has more rows than the limit. The last item.
    #[error("The table has more than {limit} rows. Split it over several files.")]
    TooManyRows {
        /// The first row that was not read.
        number: u64,
        /// The limit.
        limit: u64,
    },
}

impl RowError {
    /// The row as the sender sees it.
    pub fn number(&self) -> u64 {
        match self {
            Self::OpenQuote { number, .. }
            | Self::RowTooLong { number, .. }
            | Self::CellTooLong { number, .. }
            | Self::TooManyColumns { number, .. }
            | Self::Damaged { number, .. }
            | Self::BreaksOff { number, .. }
            | Self::TooManyRows { number, .. } => *number,
        }
    }

    /// The same fault of another row.
    pub(crate) fn renumbered(mut self, at: u64) -> Self {
        match &mut self {
            Self::OpenQuote { number, .. }
            | Self::RowTooLong { number, .. }
            | Self::CellTooLong { number, .. }
            | Self::TooManyColumns { number, .. }
            | Self::Damaged { number, .. }
            | Self::BreaksOff { number, .. }
            | Self::TooManyRows { number, .. } => *number = at,
        }
        self
    }

    /// The row's text as far as it could be kept, to be shown and repaired.
    pub fn raw(&self) -> &str {
        match self {
            Self::OpenQuote { raw, .. }
            | Self::RowTooLong { raw, .. }
            | Self::CellTooLong { raw, .. }
            | Self::TooManyColumns { raw, .. }
            | Self::Damaged { raw, .. } => raw,
            Self::BreaksOff { .. } | Self::TooManyRows { .. } => "",
        }
    }

    /// Whether this error ends the stream.
    pub fn is_last(&self) -> bool {
        matches!(self, Self::BreaksOff { .. } | Self::TooManyRows { .. })
    }

    /// The stable name of this error, under which a translation is found.
    pub fn code(&self) -> &'static str {
        match self {
            Self::OpenQuote { .. } => "open-quote",
            Self::RowTooLong { .. } => "row-too-long",
            Self::CellTooLong { .. } => "cell-too-long",
            Self::TooManyColumns { .. } => "too-many-columns",
            Self::Damaged { .. } => "row-damaged",
            Self::BreaksOff { .. } => "file-breaks-off",
            Self::TooManyRows { .. } => "too-many-rows",
        }
    }
}
