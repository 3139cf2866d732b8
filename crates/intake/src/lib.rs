//! Reads the tables people send and turns bytes into rows of text.
//!
//! A register arrives as a CSV file in any dialect and encoding, or as an XLSX or ODS workbook. [`Table::open`] finds
//! out which it is from the bytes themselves, finds the row that names the columns, and streams the rows with the
//! numbers their sender sees in her own program. [`propose`] says which column is which [`Field`], [`cell_findings`]
//! says what a spreadsheet program may have broken, and [`values`] reads dates and years without guessing.
//!
//! The crate knows nothing of the store or of weapons: it neither takes nor refuses a record.
//!
//! **Architecture Invariant:** no file can make this crate use memory in proportion to its size. Text is read through
//! one bounded window; a workbook is measured against [`Limits`] before any of it is read as a table.
//!
//! **Architecture Invariant:** a row that cannot be read is an item of the stream with its raw text, never its end.

mod damage;
mod error;
mod field;
mod finding;
mod guard;
mod header_row;
mod headers;
mod limits;
mod normal;
mod profile;
mod row;
mod sniff;
mod spreadsheet;
mod table;
mod text;
pub mod values;

pub use damage::{cell_findings, clean};
pub use error::{IntakeError, Lookalike};
pub use field::{Field, UnknownField};
pub use finding::Finding;
pub use guard::{guarded, unguarded};
pub use headers::{Match, Why, propose, signature};
pub use limits::Limits;
pub use profile::ColumnProfile;
pub use row::{Cell, CellKind, Row, RowError};
pub use table::{Choices, HeaderChoice, Kind, Rows, Table};
pub use text::encoding_labels;
