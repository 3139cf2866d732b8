//! Whole tables, row by row: out of a record in the order of the key, and into one in bulk.

use super::{Engine, Open, Tx, Value, repeated};
use crate::StoreError;
use crate::schema::{Column, Kind, Table};
use futures_util::StreamExt;
use futures_util::stream::BoxStream;
use sqlx::postgres::{PgConnection, PgCopyIn};
use sqlx::{AssertSqlSafe, ColumnIndex, Database, Decode, Row, Type};
use uuid::Uuid;

/// The values of a row, in the order of the table's columns.
pub(crate) type Values = Vec<Value>;

/// Bytes that are collected before they go to the engine.
const BYTES_AT_ONCE: usize = 1 << 18;
/// Rows that one insert takes into SQLite.
const ROWS_AT_ONCE: usize = 200;

impl Tx {
    /// All rows of a table, in the order of its key.
    pub(crate) fn rows<'t>(&'t mut self, table: &Table) -> BoxStream<'t, Result<Values, StoreError>> {
        let sql =
            AssertSqlSafe(format!("SELECT {} FROM {} ORDER BY {}", list(table), table.name, table.key.join(", ")));
        let failed = |source| StoreError::Sql { statement: "ALL_ROWS", source };
        let columns = table.columns.clone();
        match &mut self.0 {
            Open::Sqlite(tx) => {
                let rows = sqlx::query(sql).fetch(&mut **tx);
                rows.map(move |row| row.and_then(|row| values_of(&row, &columns)).map_err(failed)).boxed()
            }
            Open::Postgres(tx) => {
                let rows = sqlx::query(sql).fetch(&mut **tx);
                rows.map(move |row| row.and_then(|row| values_of(&row, &columns)).map_err(failed)).boxed()
            }
        }
    }

    /// Takes rows into a table: by `COPY` on PostgreSQL, on SQLite by inserts of many rows.
    pub(crate) async fn taking(&mut self, table: &Table) -> Result<Taking<'_>, StoreError> {
        let (list, name) = (list(table), &table.name);
        if self.engine() == Engine::Sqlite {
            let sql = format!("INSERT INTO {name} ({list}) VALUES ()");
            return Ok(Taking::Inserts { tx: self, sql, width: table.columns.len(), rows: Vec::new(), bytes: 0 });
        }
        let Open::Postgres(tx) = &mut self.0 else { unreachable!("there are two engines") };
        let copy = tx.copy_in_raw(&format!("COPY {name} ({list}) FROM STDIN (FORMAT binary)")).await;
        // The signature of the format, no flags, no extension (PostgreSQL's documentation of COPY, “Binary Format”).
        let mut bytes = b"PGCOPY\n\xff\r\n\0".to_vec();
        bytes.extend([0; 8]);
        Ok(Taking::Copy { copy: copy.map_err(failed)?, bytes })
    }
}

/// A table that is taking rows in.
pub(crate) enum Taking<'t> {
    Inserts { tx: &'t mut Tx, sql: String, width: usize, rows: Values, bytes: usize },
    Copy { copy: PgCopyIn<&'t mut PgConnection>, bytes: Vec<u8> },
}

impl Taking<'_> {
    /// Takes a row.
    pub(crate) async fn put(&mut self, row: Values) -> Result<(), StoreError> {
        match self {
            Self::Inserts { width, rows, bytes, .. } => {
                *bytes += row.iter().map(size).sum::<usize>();
                rows.extend(row);
                if rows.len() >= ROWS_AT_ONCE * *width || *bytes >= BYTES_AT_ONCE {
                    self.flush().await?;
                }
            }
            Self::Copy { bytes, .. } => {
                // A table has fewer columns than an i16 counts: PostgreSQL allows 1600.
                bytes.extend(i16::try_from(row.len()).unwrap_or(i16::MAX).to_be_bytes());
                row.iter().try_for_each(|value| field(bytes, value))?;
                if bytes.len() >= BYTES_AT_ONCE {
                    self.flush().await?;
                }
            }
        }
        Ok(())
    }

    /// Takes what is still collected, and ends.
    pub(crate) async fn end(mut self) -> Result<(), StoreError> {
        if let Self::Copy { bytes, .. } = &mut self {
            bytes.extend((-1_i16).to_be_bytes());
        }
        self.flush().await?;
        match self {
            Self::Inserts { .. } => Ok(()),
            Self::Copy { copy, .. } => copy.finish().await.map(drop).map_err(failed),
        }
    }

    async fn flush(&mut self) -> Result<(), StoreError> {
        match self {
            Self::Inserts { tx, sql, width, rows, bytes } if !rows.is_empty() => {
                *bytes = 0;
                let rows = std::mem::take(rows);
                let sql = repeated(sql, *width, rows.len() / *width, Engine::Sqlite);
                tx.run_text("TAKE_ROWS", sql, rows).await
            }
            Self::Inserts { .. } => Ok(()),
            Self::Copy { copy, bytes } => {
                copy.send(std::mem::take(bytes)).await.map_err(failed)?;
                Ok(())
            }
        }
    }
}

fn failed(source: sqlx::Error) -> StoreError {
    StoreError::Sql { statement: "TAKE_ROWS", source }
}

fn list(table: &Table) -> String {
    table.columns.iter().map(|column| column.name.as_str()).collect::<Vec<_>>().join(", ")
}

fn size(value: &Value) -> usize {
    match value {
        Value::Int(_) => 8,
        Value::Id(_) => 16,
        Value::Text(text) => text.as_ref().map_or(0, String::len),
        Value::Bytes(bytes) => bytes.as_ref().map_or(0, Vec::len),
    }
}

/// A value in the form of a binary `COPY`: its length, or -1 for none, and what the type sends.
fn field(into: &mut Vec<u8>, value: &Value) -> Result<(), StoreError> {
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
    let Some(bytes) = bytes else {
        into.extend((-1_i32).to_be_bytes());
        return Ok(());
    };
    let length = i32::try_from(bytes.len());
    into.extend(length.map_err(|error| failed(sqlx::Error::Encode(error.into())))?.to_be_bytes());
    into.extend(bytes);
    Ok(())
}

fn values_of<'r, R>(row: &'r R, columns: &[Column]) -> Result<Values, sqlx::Error>
where
    R: Row,
    usize: ColumnIndex<R>,
    Option<i64>: Decode<'r, R::Database> + Type<R::Database>,
    Option<String>: Decode<'r, R::Database> + Type<R::Database>,
    Option<Vec<u8>>: Decode<'r, R::Database> + Type<R::Database>,
    Option<Uuid>: Decode<'r, R::Database> + Type<R::Database>,
    R::Database: Database,
{
    let value = |(at, column): (usize, &Column)| {
        Ok(match column.kind {
            Kind::Int => Value::Int(row.try_get(at)?),
            Kind::Text => Value::Text(row.try_get(at)?),
            Kind::Bytes => Value::Bytes(row.try_get(at)?),
            Kind::Id => Value::Id(row.try_get(at)?),
        })
    };
    columns.iter().enumerate().map(value).collect()
}
