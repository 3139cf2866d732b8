//! The tables of the record, as the schema itself names them, and the form in which a row of any of them leaves the record
//! and comes back. A table that is added to the schema is here without further words.

use crate::db::{Kind, Value};
use crate::{Statement, schema};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde_json::Value as Json;
use std::sync::LazyLock;
use thiserror::Error;

/// A table of the record.
#[derive(Debug, PartialEq, Eq)]
pub struct Table {
    /// Its name.
    pub name: &'static str,
    /// Its columns, in the order of the schema.
    pub columns: Vec<Column>,
    /// The places of the columns of its primary key, in the key's order.
    pub key: Vec<usize>,
    /// The group whose rows lie together by the first column of the key; none of a table that stays in one piece.
    pub group: Option<&'static str>,
    /// The insert for one row, which [`crate::Tx::load`] repeats.
    insert: String,
}

/// A column of a table.
#[derive(Debug, PartialEq, Eq)]
pub struct Column {
    /// Its name.
    pub name: &'static str,
    /// What it holds.
    pub kind: Kind,
    /// Whether it may be without a value.
    pub optional: bool,
}

/// A row: a value for each column, in the order of the table's columns.
pub type Row = Vec<Value>;

/// A line that is no row of its table.
#[derive(Debug, Error, PartialEq, Eq)]
pub enum RowError {
    /// It is no JSON array.
    #[error("table {table}: a row that is no list of values")]
    NotARow {
        /// The table.
        table: &'static str,
    },
    /// It has another number of values than the table has columns.
    #[error("table {table}: a row of {found} values for {wanted} columns")]
    Width {
        /// The table.
        table: &'static str,
        /// Columns.
        wanted: usize,
        /// Values.
        found: usize,
    },
    /// A value is not of its column's kind.
    #[error("table {table}, column {column}: a value of another kind")]
    Kind {
        /// The table.
        table: &'static str,
        /// The column.
        column: &'static str,
    },
}

/// The tables of the newest schema, in the order in which it makes them.
pub fn tables() -> &'static [Table] {
    static TABLES: LazyLock<Vec<Table>> = LazyLock::new(|| schema::steps().1.flat_map(read_step).collect());
    &TABLES
}

/// The number of the schema's newest step.
pub fn schema_step() -> i64 {
    schema::steps().0
}

impl Table {
    /// The table of this name.
    pub fn named(name: &str) -> Option<&'static Self> {
        tables().iter().find(|table| table.name == name)
    }

    /// The columns of its primary key, in the key's order.
    pub fn key_columns(&self) -> impl Iterator<Item = &Column> {
        self.key.iter().map(|place| &self.columns[*place])
    }

    /// The place of a column.
    pub fn place(&self, column: &str) -> Option<usize> {
        self.columns.iter().position(|known| known.name == column)
    }

    /// Adds a row to `out` as a line of JSON: a list of numbers and texts, bytes in Base64 (RFC 4648, section 4), ids as
    /// UUIDs are written, null for what is absent.
    pub fn write_row(&self, row: &[Value], out: &mut Vec<u8>) {
        let list: Vec<Json> = row.iter().map(json).collect();
        serde_json::to_writer(&mut *out, &list).expect("texts and numbers have a JSON form, and a Vec takes all bytes");
        out.push(b'\n');
    }

    /// Reads a line that [`Table::write_row`] wrote.
    ///
    /// # Errors
    /// [`RowError`] of any other bytes.
    pub fn read_row(&self, line: &[u8]) -> Result<Row, RowError> {
        let list: Vec<Json> = serde_json::from_slice(line).map_err(|_| RowError::NotARow { table: self.name })?;
        if list.len() != self.columns.len() {
            return Err(RowError::Width { table: self.name, wanted: self.columns.len(), found: list.len() });
        }
        let value = |(column, json): (&Column, Json)| {
            value_of(column.kind, json).ok_or(RowError::Kind { table: self.name, column: column.name })
        };
        self.columns.iter().zip(list).map(value).collect()
    }

    pub(crate) fn insert(&'static self) -> Statement {
        Statement { name: "LOAD_ROWS", sql: &self.insert }
    }

    pub(crate) fn kinds(&self) -> Vec<Kind> {
        self.columns.iter().map(|column| column.kind).collect()
    }

    pub(crate) fn column_list(&self) -> String {
        self.columns.iter().map(|column| column.name).collect::<Vec<_>>().join(", ")
    }
}

/// A value as JSON.
pub fn json(value: &Value) -> Json {
    match value {
        Value::Int(value) => Json::from(*value),
        Value::Text(value) => Json::from(value.as_deref()),
        Value::Bytes(value) => Json::from(value.as_ref().map(|bytes| BASE64_STANDARD.encode(bytes))),
        Value::Id(value) => Json::from(value.map(|id| id.to_string())),
    }
}

fn value_of(kind: Kind, json: Json) -> Option<Value> {
    let text = |json| match json {
        Json::String(text) => Some(text),
        _ => None,
    };
    Some(match (kind, json) {
        (Kind::Int, Json::Null) => Value::Int(None),
        (Kind::Text, Json::Null) => Value::Text(None),
        (Kind::Bytes, Json::Null) => Value::Bytes(None),
        (Kind::Id, Json::Null) => Value::Id(None),
        (Kind::Int, json) => Value::Int(Some(json.as_i64()?)),
        (Kind::Text, json) => Value::Text(Some(text(json)?)),
        (Kind::Bytes, json) => Value::Bytes(Some(BASE64_STANDARD.decode(text(json)?).ok()?)),
        (Kind::Id, json) => Value::Id(Some(text(json)?.parse().ok()?)),
    })
}

/// The tables that a step of the schema makes.
fn read_step(text: &'static str) -> Vec<Table> {
    let mut tables = Vec::new();
    let mut lines = text.lines().map(str::trim);
    while let Some(line) = lines.next() {
        let Some(name) = line.strip_prefix("CREATE TABLE ").and_then(|rest| rest.split([' ', '(']).next()) else {
            continue;
        };
        tables.push(read_table(name, &mut lines));
    }
    tables
}

fn read_table(name: &'static str, lines: &mut impl Iterator<Item = &'static str>) -> Table {
    let (mut columns, mut key) = (Vec::<Column>::new(), Vec::new());
    let mut end = "";
    for line in lines.filter(|line| !line.starts_with("--")) {
        if line.starts_with(')') {
            end = line;
            break;
        }
        if let Some(list) = line.strip_prefix("PRIMARY KEY (").and_then(|rest| rest.split(')').next()) {
            let place = |name: &str| columns.iter().position(|column| column.name == name.trim());
            key = list.split(',').map(|name| place(name).expect("a key is made of columns above it")).collect();
        } else if let Some((name, kind)) = line.split_once(" {") {
            let kind = match kind.split('}').next() {
                Some("int") => Kind::Int,
                Some("text") => Kind::Text,
                Some("bytes") => Kind::Bytes,
                Some("id") => Kind::Id,
                other => panic!("{name}: the schema knows no type {other:?}; the words are in the crate's README.md"),
            };
            columns.push(Column { name, kind, optional: !line.contains("NOT NULL") });
        }
    }
    let names = columns.iter().map(|column| column.name).collect::<Vec<_>>().join(", ");
    let parameters = (1..=columns.len()).map(|n| format!("${n}")).collect::<Vec<_>>().join(", ");
    let insert = format!("INSERT INTO {name} ({names}) VALUES ({parameters})");
    let group = end.strip_prefix("){table:").and_then(|rest| rest.split('}').next()).unwrap_or_else(|| {
        panic!("table {name} does not say to which group it belongs: end it with {{table:GROUP}}, or {{table:whole}}")
    });
    Table { name, columns, key, group: (group != "whole").then_some(group), insert }
}
