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

impl StoreError {
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
