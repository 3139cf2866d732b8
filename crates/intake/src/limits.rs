use serde::{Deserialize, Serialize};

/// What a file may cost to read. A file that needs more is refused with the number it broke.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limits {
    /// Bytes that all parts of a workbook may take once unpacked.
    pub unpacked_bytes: u64,
    /// Bytes a part of a workbook may grow to for each byte it takes in the file, for parts over 16 MiB.
    pub unpack_ratio: u64,
    /// Rows that are read; the stream then ends with [`RowError::TooManyRows`](crate::RowError::TooManyRows).
    pub rows: u64,
    /// Cells in one row.
    pub columns: usize,
    /// Bytes of UTF-8 in one cell.
    pub cell_bytes: usize,
    /// Bytes of UTF-8 in one row of a text file, quotes and delimiters included.
    pub row_bytes: usize,
}

impl Default for Limits {
    /// Room for the largest sheet Excel can hold (1,048,576 rows) and for text files of many gigabytes.
    fn default() -> Self {
        Self {
            unpacked_bytes: 1 << 30,
            unpack_ratio: 300,
            rows: 100_000_000,
            columns: 1_000,
            cell_bytes: 64 << 10,
            row_bytes: 256 << 10,
        }
    }
}
