//! What can go wrong between the program and its record.

use std::sync::Arc;
use thiserror::Error;

/// A failure of the record.
#[derive(Debug, Error)]
pub enum StoreError {
    /// The database could not be opened.
    #[error(
        "the record at {place} cannot be opened: check that it exists, that this user may write there and that the server runs"
    )]
    Open {
        /// File or address, without password.
        place: String,
        /// Why.
        #[source]
        source: sqlx::Error,
    },
    /// A statement failed.
    #[error("the record could not be read or written (statement “{statement}”)")]
    Sql {
        /// The statement's name in the catalogue.
        statement: &'static str,
        /// Why. Shared by all whose transactions shared a commit.
        #[source]
        source: Arc<sqlx::Error>,
    },
    /// A stored row does not make sense.
    #[error("table {table}, column {column}, key {key}: the stored value cannot be read ({problem})")]
    Inconsistent {
        /// Table.
        table: &'static str,
        /// Column.
        column: &'static str,
        /// Key of the row.
        key: String,
        /// What is wrong.
        problem: String,
    },
    /// Somebody else changed the row in the meantime.
    #[error("this {what} was changed by someone else in the meantime: read it again and repeat the change")]
    Changed {
        /// What kind of thing.
        what: &'static str,
    },
    /// A record was to be made where something is already.
    #[error("the database is not empty: name a database without tables")]
    Taken,
    /// The record was made by a newer program.
    #[error("this record has schema step {found}, this program knows {known}: use a newer program")]
    TooNew {
        /// Step found.
        found: i64,
        /// Newest step known.
        known: i64,
    },
}

/// A failure that is not the program's, and that a person can do something about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum Trouble {
    /// There is no room, or the disk refuses to be written.
    #[error(
        "the disk on which the record is kept is full or refuses to be written. What was being written was not recorded, and everything \
         before it is there: make room, then do it again"
    )]
    NoRoom,
    /// The file or the database is not as it was written.
    #[error(
        "the record is damaged on its disk: stop the node, keep its folder as it is, and restore the newest backup beside it \
         (`proofmark restore`); `proofmark verify` names what is damaged"
    )]
    Damaged,
}

impl StoreError {
    /// Whether it is one of the disk's failures.
    pub fn trouble(&self) -> Option<Trouble> {
        let source: &sqlx::Error = match self {
            Self::Open { source, .. } => source,
            Self::Sql { source, .. } => source,
            _ => return None,
        };
        let code = source.as_database_error()?.code()?;
        match &*code {
            // PostgreSQL, appendix A: disk_full, io_error; data_corrupted, index_corrupted.
            "53100" | "58030" => return Some(Trouble::NoRoom),
            "XX001" | "XX002" => return Some(Trouble::Damaged),
            _ => {}
        }
        // SQLite's result codes; the lowest byte is the family.
        match code.parse::<i64>().ok()? {
            // SQLITE_FULL; SQLITE_IOERR_WRITE, _FSYNC, _TRUNCATE, _SHMSIZE.
            13 | 778 | 1034 | 1546 | 4874 => Some(Trouble::NoRoom),
            // SQLITE_NOTADB; SQLITE_IOERR_READ, _SHORT_READ; SQLITE_CORRUPT.
            26 | 266 | 522 => Some(Trouble::Damaged),
            other if other & 0xff == 11 && other < 0x1_0000 => Some(Trouble::Damaged),
            _ => None,
        }
    }

    /// The failure of a statement.
    pub(crate) fn sql(statement: &'static str) -> impl Fn(sqlx::Error) -> Self + Copy {
        move |source| Self::Sql { statement, source: Arc::new(source) }
    }

    #[expect(clippy::needless_pass_by_value, reason = "callers hand over ids and errors that they need no more")]
    pub(crate) fn inconsistent(
        table: &'static str,
        column: &'static str,
        key: impl ToString,
        problem: impl ToString,
    ) -> Self {
        Self::Inconsistent { table, column, key: key.to_string(), problem: problem.to_string() }
    }
}
