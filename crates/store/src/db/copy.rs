//! Rows into PostgreSQL by `COPY`, which takes them several times as fast as inserts.

use super::{Open, Tx, Value};
use crate::StoreError;
use crate::tables::{Row, Table};

/// Bytes that are collected before they are sent.
const BYTES_AT_ONCE: usize = 1 << 18;

impl Tx {
    /// Takes rows into a table of PostgreSQL, in the binary form of `COPY`: nothing has to be escaped in it.
    pub(crate) async fn copy_in(&mut self, table: &Table, rows: &[Row]) -> Result<(), StoreError> {
        let failed = |source| StoreError::Sql { statement: "COPY_IN", source };
        let Open::Postgres(tx) = &mut self.0 else {
            unreachable!("SQLite has no COPY; its callers ask for the engine")
        };
        let sql = format!("COPY {} ({}) FROM STDIN (FORMAT binary)", table.name, table.column_list());
        let mut copy = tx.copy_in_raw(&sql).await.map_err(failed)?;
        // The signature of the form, no flags, no extension (PostgreSQL's documentation of COPY, “Binary Format”).
        let mut bytes = b"PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0".to_vec();
        for row in rows {
            let width = i16::try_from(row.len()).expect("a table of PostgreSQL has at most 1600 columns");
            bytes.extend(width.to_be_bytes());
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
