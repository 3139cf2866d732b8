//! Rows into PostgreSQL by `COPY`, which takes them several times as fast as inserts.

use super::{Open, Tx, Value};
use crate::{Statement, StoreError};

/// Bytes that are collected before they are sent.
const BYTES_AT_ONCE: usize = 1 << 18;

/// Where an insert puts its row, `table (column, …)`; nothing if it does more than that.
pub(super) fn place(statement: Statement) -> Option<&'static str> {
    let (place, values) = statement.sql.strip_prefix("INSERT INTO ")?.split_once("VALUES")?;
    values.trim().ends_with(')').then_some(place).filter(|_| !values.contains(" ON CONFLICT "))
}

impl Tx {
    /// Takes rows into a place of PostgreSQL, in the binary form of `COPY`: nothing has to be escaped in it. `values` holds
    /// the rows' values one after the other.
    pub(super) async fn copy_in(
        &mut self,
        name: &'static str,
        place: &str,
        width: usize,
        values: &[Value],
    ) -> Result<(), StoreError> {
        let failed = StoreError::sql(name);
        let Open::Postgres(tx) = self.open() else {
            unreachable!("SQLite has no COPY; its callers ask for the engine")
        };
        let sql = format!("COPY {place} FROM STDIN (FORMAT binary)");
        let mut copy = tx.copy_in_raw(&sql).await.map_err(failed)?;
        // The signature of the form, no flags, no extension (PostgreSQL's documentation of COPY, “Binary Format”).
        let mut bytes = b"PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0".to_vec();
        let columns = i16::try_from(width).expect("a table of PostgreSQL has at most 1600 columns");
        for row in values.chunks(width) {
            bytes.extend(columns.to_be_bytes());
            row.iter().try_for_each(|value| put_field(&mut bytes, value)).map_err(failed)?;
            if bytes.len() >= BYTES_AT_ONCE {
                copy.send(std::mem::take(&mut bytes)).await.map_err(failed)?;
            }
        }
        bytes.extend((-1_i16).to_be_bytes());
        copy.send(bytes).await.map_err(failed)?;
        copy.finish().await.map(drop).map_err(failed)
    }
}

/// A value: its length, or -1 for none, and what the type sends.
fn put_field(into: &mut Vec<u8>, value: &Value) -> Result<(), sqlx::Error> {
    let number;
    let bytes: Option<&[u8]> = match value {
        Value::Int(value) => {
            number = value.map(i64::to_be_bytes);
            number.as_ref().map(|bytes| &bytes[..])
        }
        Value::Text(text) => text.as_ref().map(String::as_bytes),
        Value::Bytes(bytes) => bytes.as_deref(),
        Value::Id(id) => id.as_ref().map(|id| &id.as_bytes()[..]),
    };
    match bytes {
        None => into.extend((-1_i32).to_be_bytes()),
        Some(bytes) => {
            let length = i32::try_from(bytes.len()).map_err(|error| sqlx::Error::Encode(error.into()))?;
            into.extend(length.to_be_bytes());
            into.extend(bytes);
        }
    }
    Ok(())
}
