//! Every row of the record as JSON Lines: an object for each, by the names of its columns.

use super::out::Out;
use serde_json::value::RawValue;
use std::borrow::Cow;
use std::error::Error;
use std::io::Write;
use store::Value;
use store::snapshot::Snapshot;
use store::tables::{Column, Table, json};

/// What becomes of a table.
enum Fate {
    /// It goes out whole.
    Whole,
    /// It goes out without these columns.
    Without(&'static [&'static str], &'static str),
    /// It stays.
    Not(&'static str),
}
use Fate::{Not, Whole, Without};

/// Why a table that the rest gives again stays.
const FOLLOWS: &str = "follows from the events";

/// Every table of the schema. A test demands that a new one is given a fate.
const FATES: &[(&str, Fate)] = &[
    ("weapon", Not(FOLLOWS)),
    ("event", Whole),
    ("ledger_tile", Not("follows from the events: their leaves in order")),
    ("checkpoint", Whole),
    ("mark_key", Not(FOLLOWS)),
    ("party", Not(FOLLOWS)),
    ("party_name", Not(FOLLOWS)),
    ("handover", Not(FOLLOWS)),
    ("due_count", Not(FOLLOWS)),
    ("twin", Not("follows from the marks, and from the events in which two records were weighed against each other")),
    ("import", Whole),
    ("import_row", Whole),
    ("row_digest", Whole),
    ("import_mapping", Whole),
    ("finding_kind", Not("follows from the findings that it counts")),
    ("finding", Whole),
    ("finding_row", Whole),
    ("settlement", Whole),
    ("trace_case", Whole),
    ("case_entry", Whole),
    ("trace_request", Whole),
    ("request_draft", Whole),
    ("attachment", Whole),
    ("outbox", Whole),
    ("inbox", Whole),
    ("request_route", Not("follows from the requests: the case in which each stands")),
    ("node_setting", Whole),
    ("counter", Not("follows from the rows that it counts")),
    ("agency", Whole),
    (
        "account",
        Without(&["password", "failures", "locked_until"], "a password is of use here only, and to nobody else"),
    ),
    ("session", Not("who is signed in just now: of use to a thief only")),
    ("known_browser", Not("the browsers of accounts: of use here only")),
    ("api_token", Without(&["token_digest"], "the secret of a token is of use here only")),
    ("partner", Whole),
    ("audit", Whole),
    ("contact", Whole),
];

/// What does not go out, and why: a table, or `table.column`.
pub fn left_out() -> impl Iterator<Item = (&'static str, &'static str)> {
    FATES.iter().filter_map(|(name, fate)| match fate {
        Whole => None,
        Without(_, why) | Not(why) => Some((*name, *why)),
    })
}

/// The columns of a table that go out; none of one that stays. What nobody has decided about goes out: an export may not
/// lose anything in silence.
fn columns(table: &'static Table) -> Vec<(usize, &'static Column)> {
    let without: &[&str] = match FATES.iter().find(|(name, _)| *name == table.name) {
        Some((_, Not(_))) => return Vec::new(),
        Some((_, Without(columns, _))) => columns,
        Some((_, Whole)) | None => &[],
    };
    table.columns.iter().enumerate().filter(|(_, column)| !without.contains(&column.name)).collect()
}

/// Writes the rows of a table into a file of its own, if it goes out at all.
///
/// # Errors
/// The record cannot be read, or the file not be written.
pub async fn write(
    out: &mut Out<'_>,
    snapshot: &mut Snapshot,
    table: &'static Table,
) -> Result<(), Box<dyn Error + Send + Sync>> {
    let columns = columns(table);
    if columns.is_empty() {
        return Ok(());
    }
    let mut file = out.begin(&format!("record/{}.jsonl", table.name))?;
    let (mut rows, mut count) = (snapshot.rows(table), 0);
    let mut line = Vec::new();
    while let Some(page) = rows.next_page().await? {
        for row in &page {
            line.clear();
            for (place, column) in &columns {
                line.extend(if line.is_empty() { b"{\"" } else { b",\"" });
                line.extend(column.name.as_bytes());
                line.extend(b"\":");
                value(column, &row[*place], &mut line)?;
            }
            line.extend(b"}\n");
            file.write_all(&line)?;
        }
        count += page.len() as u64;
        out.done(page.len() as u64);
    }
    Ok(out.end(file, Some(count))?)
}

/// A value; a body as the JSON that it is, letter by letter, because the ledger's hash is over these bytes.
fn value(column: &Column, value: &Value, line: &mut Vec<u8>) -> Result<(), Box<dyn Error + Send + Sync>> {
    let body = match (column.name, value) {
        ("body", Value::Text(Some(text))) => Some(Cow::Borrowed(text.as_str())),
        ("body", Value::Bytes(Some(packed))) => Some(Cow::Owned(store::body::unpack(packed)?)),
        _ => None,
    };
    match body.as_deref().map(serde_json::from_str::<&RawValue>) {
        // One row is one line, whoever wrote the body.
        Some(Ok(body)) if !body.get().contains('\n') => serde_json::to_writer(line, body)?,
        _ => serde_json::to_writer(line, &body.map_or_else(|| json(value), |text| text.into()))?,
    }
    Ok(())
}

/// The columns of a table that a form of its own is made of, by their names.
#[derive(Debug, Clone, Copy)]
pub struct Columns {
    /// The table.
    pub table: &'static Table,
}

impl Columns {
    /// Of a table that the schema has.
    pub fn of(table: &str) -> Self {
        Self { table: Table::named(table).expect("a test exports every form from the schema as it is") }
    }

    /// Bytes; nothing where there are none.
    pub fn bytes<'a>(&self, row: &'a [Value], column: &str) -> &'a [u8] {
        match self.value(row, column) {
            Value::Bytes(Some(bytes)) => bytes,
            _ => &[],
        }
    }

    /// A number; zero where there is none.
    pub fn int(&self, row: &[Value], column: &str) -> i64 {
        match self.value(row, column) {
            Value::Int(Some(number)) => *number,
            _ => 0,
        }
    }

    /// An id as it is written; nothing where there is none.
    pub fn id(&self, row: &[Value], column: &str) -> String {
        match self.value(row, column) {
            Value::Id(Some(id)) => id.to_string(),
            _ => String::new(),
        }
    }

    fn value<'a>(&self, row: &'a [Value], column: &str) -> &'a Value {
        &row[self.table.place(column).expect("a test exports every form from the schema as it is")]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;
    use store::tables::tables;

    #[test]
    fn every_table_goes_out_or_stays_for_a_reason() {
        let known: BTreeSet<&str> = FATES.iter().map(|(name, _)| *name).collect();
        let schema: BTreeSet<&str> = tables().iter().map(|table| table.name).collect();
        let undecided: Vec<_> = schema.difference(&known).collect();
        assert!(
            undecided.is_empty(),
            "say in FATES what an export does with {undecided:?}, and describe it in docs/export.md"
        );
        let gone: Vec<_> = known.difference(&schema).collect();
        assert!(gone.is_empty(), "{gone:?}: no such tables any more");
    }

    #[test]
    fn a_column_that_stays_is_one_of_the_table() {
        for (name, fate) in FATES {
            let table = Table::named(name).unwrap();
            if let Without(columns, _) = fate {
                assert!(columns.iter().all(|column| table.place(column).is_some()), "{name}: {columns:?}");
            }
        }
    }

    #[test]
    fn the_description_names_every_table_and_every_column() {
        let described = super::super::DESCRIPTION;
        for table in tables() {
            let heading = format!("| `{}` |", table.name);
            let Some(line) = described.lines().find(|line| line.starts_with(&heading)) else {
                panic!("docs/export.md does not describe the table {}", table.name);
            };
            for (_, column) in columns(table) {
                assert!(line.contains(&format!("`{}`", column.name)), "docs/export.md: {}.{}", table.name, column.name);
            }
        }
    }
}
