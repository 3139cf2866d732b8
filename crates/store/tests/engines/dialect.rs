//! The dialect of the house, as `README.md` of this crate lays it down, held against every statement of the catalogue.

use std::collections::{BTreeMap, BTreeSet};
use store::tables::{Table, tables};
use store::{Statement, catalogue};

/// What differs between the engines, or fails on one of them.
const NEVER: &[(&str, &str)] = &[
    ("MERGE", "write INSERT ... ON CONFLICT"),
    ("now()", "moments come in as parameters"),
    ("CURRENT_", "moments come in as parameters"),
    ("random", "randomness comes in as a parameter"),
    ("uuid", "ids come in as parameters"),
    ("->", "what is searched or sorted by has a column of its own"),
    ("json", "what is searched or sorted by has a column of its own"),
    ("ARRAY", "one row for one value"),
    ("ANY(", "Tx::all_of_many asks for many values"),
    ("::", "types follow from the columns"),
    ("CAST(", "types follow from the columns"),
    ("ILIKE", "fold texts before they are stored"),
    ("GLOB", "only SQLite has it"),
    ("OFFSET", "lists page by key"),
    ("FOR UPDATE", "an update that changes nothing holds a row on both engines"),
    ("SKIP LOCKED", "an update that names the state claims a row on both engines"),
    ("RECURSIVE", "it cannot be distributed"),
    ("ROLLUP", "it cannot be distributed"),
    ("GROUPING SETS", "it cannot be distributed"),
    ("TRUNCATE", "there is no delete"),
    ("SELECT *", "name the columns: a later step may add some"),
    ("NULLS ", "store what the order needs"),
    ("lower(", "the engines fold other letters than ASCII differently"),
    ("upper(", "the engines fold other letters than ASCII differently"),
    ("COLLATE", "the schema says how texts are compared"),
];

/// Statements that look for a part of a text: a prefix would be a range of keys.
const MAY_BE_LIKE: &[&str] = &["CASES"];
/// Tables whose rows are never changed or removed.
const WRITTEN_ONCE: &[&str] =
    &["event", "mark_key", "audit", "case_entry", "checkpoint", "inbox", "row_digest", "attachment"];
/// Tables whose rows may be removed: nothing in them is a record.
const MAY_BE_REMOVED: &[&str] = &["request_draft", "session", "known_browser", "contact"];
/// Columns whose values are different in all rows, though they are no key.
const UNIQUE: &[&str] = &["change_no", "weapon_no", "position", "login", "request_id", "audit_id", "token_id"];
/// Statements that give rows in any order: their callers take them as a set, or only ask whether there is one.
const IN_ANY_ORDER: &[&str] = &["ANY_ACCOUNT", "KNOWN_DIGEST"];

#[test]
fn statements_keep_to_the_dialect() {
    let tables: BTreeMap<&str, &Table> = tables().iter().map(|table| (table.name, table)).collect();
    for name in WRITTEN_ONCE.iter().chain(MAY_BE_REMOVED) {
        assert!(tables.contains_key(name), "there is no table {name}: take it off the list");
    }
    let faults: Vec<String> = catalogue()
        .iter()
        .flat_map(|statement| {
            let Statement { name, .. } = statement;
            faults(&Sql::of(statement), &tables).into_iter().map(move |fault| format!("{name}: {fault}"))
        })
        .collect();
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

/// A statement, with one space between two words.
struct Sql {
    name: &'static str,
    text: String,
}

impl Sql {
    fn of(statement: &Statement) -> Self {
        Self { name: statement.name, text: statement.sql.split_whitespace().collect::<Vec<_>>().join(" ") }
    }

    /// The word behind some words.
    fn behind(&self, words: &str) -> Option<&str> {
        let (_, rest) = self.text.split_once(words)?;
        rest.split([' ', '(', ')', ',']).find(|word| !word.is_empty())
    }

    /// What stands in the parentheses that follow on some words.
    fn list_behind(&self, words: &str) -> Option<Vec<&str>> {
        let (_, rest) = self.text.split_once(words)?;
        let (list, _) = rest.split_once('(')?.1.split_once(')')?;
        Some(list.split(',').map(str::trim).collect())
    }

    /// The table that it changes, or reads first.
    fn table(&self) -> &str {
        let words = match self.text.split(' ').next() {
            Some("INSERT") => "INTO ",
            Some("UPDATE") => "UPDATE ",
            _ => "FROM ",
        };
        self.behind(words).unwrap_or_default()
    }

    /// Columns for which it names a value, in the condition of the whole.
    fn named(&self) -> BTreeSet<&str> {
        let condition = self.text.split_once(" WHERE ").map_or("", |(_, condition)| condition);
        let parts = condition.split(" AND ").filter_map(|part| {
            part.split_once(" = ")
                .filter(|(_, value)| value.starts_with(|first: char| first.is_ascii_digit() || "$'".contains(first)))
        });
        parts.map(|(column, _)| bare(column)).collect()
    }

    /// Columns that an update sets.
    fn set(&self) -> Vec<&str> {
        let Some((_, rest)) = self.text.split_once(" SET ") else { return Vec::new() };
        let rest = rest.split(" WHERE ").next().unwrap_or(rest);
        rest.split(',').filter_map(|part| part.split_once(" = ")).map(|(column, _)| column.trim()).collect()
    }

    /// Columns by which it sorts.
    fn order(&self) -> Option<Vec<&str>> {
        let (_, order) = self.text.rsplit_once(" ORDER BY ")?;
        let order = order.split(" LIMIT ").next()?;
        let first_words = order.split(',').filter_map(|part| part.split_whitespace().next());
        Some(first_words.filter(|word| !word.contains('(')).map(bare).collect())
    }
}

/// A column without the letter of its table.
fn bare(column: &str) -> &str {
    column.trim().rsplit(['.', ' ', '(']).next().unwrap_or(column)
}

fn faults(sql: &Sql, tables: &BTreeMap<&str, &Table>) -> Vec<String> {
    let mut faults = Vec::new();
    for (word, instead) in NEVER {
        if sql.text.to_lowercase().contains(&word.to_lowercase()) {
            faults.push(format!("no {word}: {instead}"));
        }
    }
    if sql.text.contains(" LIKE ") && !MAY_BE_LIKE.contains(&sql.name) {
        faults.push("no LIKE: a prefix is a range, >= $1 AND < $2".to_owned());
    }
    let parameters: BTreeSet<u32> = sql.text.split('$').skip(1).filter_map(number).collect();
    if !parameters.iter().copied().eq((1..).take(parameters.len())) {
        faults.push(format!("its parameters are not numbered from 1 without a gap: {parameters:?}"));
    }
    let Some(table) = tables.get(sql.table()) else {
        faults.push(format!("the test cannot tell its table (it takes it for “{}”)", sql.table()));
        return faults;
    };
    match sql.text.split(' ').next() {
        Some("SELECT") => faults.extend(of_a_select(sql, table)),
        Some("INSERT") => faults.extend(of_an_insert(sql, table)),
        Some("UPDATE") => faults.extend(of_an_update(sql, table)),
        Some("DELETE") if !MAY_BE_REMOVED.contains(&table.name) => {
            faults.push(format!("nothing is removed from {}: it is the record", table.name));
        }
        Some("DELETE") => {}
        other => faults.push(format!("no statement begins with {other:?}")),
    }
    faults
}

fn keys(table: &Table) -> Vec<&'static str> {
    table.key_columns().map(|column| column.name).collect()
}

fn number(text: &str) -> Option<u32> {
    text.split(|letter: char| !letter.is_ascii_digit()).next()?.parse().ok()
}

fn of_a_select(sql: &Sql, table: &Table) -> Vec<String> {
    let named = sql.named();
    let is_unique = |columns: &BTreeSet<&str>| {
        table.key_columns().all(|column| columns.contains(column.name))
            || UNIQUE.iter().any(|column| columns.contains(column))
    };
    let counts = ["COUNT(", "MAX(", "DISTINCT "].iter().any(|word| sql.text.contains(word));
    if counts || is_unique(&named) || IN_ANY_ORDER.contains(&sql.name) {
        return Vec::new();
    }
    let optional = |name: &&&str| table.columns.iter().any(|column| column.name == **name && column.optional);
    if let Some(column) = sql.order().unwrap_or_default().iter().find(optional) {
        return vec![format!("rows without {column} come first on one engine and last on the other: COALESCE it")];
    }
    match sql.order() {
        None => vec!["it may give several rows, and does not say in which order".to_owned()],
        Some(order) if !is_unique(&named.iter().copied().chain(order.iter().copied()).collect()) => {
            vec![format!("rows that are equal in {order:?} may come in any order: end with the key, {:?}", keys(table))]
        }
        Some(_) => Vec::new(),
    }
}

fn of_an_insert(sql: &Sql, table: &Table) -> Vec<String> {
    let mut faults = Vec::new();
    let columns = sql.list_behind("INTO").unwrap_or_default();
    let values = sql.list_behind("VALUES");
    for key in keys(table) {
        let given =
            columns.iter().position(|column| *column == key).and_then(|at| values.as_ref().map(|list| list.get(at)));
        match given {
            // A number that follows on those that are there, within the group.
            None if values.is_none() && sql.text.contains("SELECT $1,") && columns.first() == Some(&keys(table)[0]) => {
            }
            Some(Some(value)) if value.starts_with(['$', '\'']) => {}
            _ => faults.push(format!("it does not give the key {key}")),
        }
    }
    if let Some(list) = values.filter(|list| list.iter().all(|value| value.starts_with('$'))) {
        let expected: Vec<String> = (1..=list.len()).map(|n| format!("${n}")).collect();
        if list != expected {
            faults.push("its values are not $1, $2, ... in order: Tx::insert_many repeats them".to_owned());
        }
    }
    if sql.text.contains(" ON CONFLICT ") {
        let mut key = keys(table);
        let mut names = sql.list_behind("ON CONFLICT").unwrap_or_default();
        key.sort_unstable();
        names.sort_unstable();
        if names != key {
            faults.push(format!("ON CONFLICT names {names:?}, not the whole key {:?}", keys(table)));
        }
    }
    if sql.text.contains(" RETURNING ") && !sql.text.contains(" DO UPDATE ") {
        faults.push("RETURNING gives nothing where nothing was written: only behind DO UPDATE".to_owned());
    }
    if sql.text.contains(" DO UPDATE ") && WRITTEN_ONCE.contains(&table.name) {
        faults.push(format!("rows of {} are written once", table.name));
    }
    faults
}

fn of_an_update(sql: &Sql, table: &Table) -> Vec<String> {
    let mut faults = Vec::new();
    if WRITTEN_ONCE.contains(&table.name) {
        faults.push(format!("rows of {} are written once", table.name));
    }
    faults.extend(
        sql.set()
            .iter()
            .filter(|column| keys(table).contains(column))
            .map(|column| format!("it changes {column}, which is part of the key")),
    );
    if !sql.text.contains(" WHERE ") {
        faults.push("it changes every row".to_owned());
    }
    if sql.text.contains(" RETURNING ") {
        faults.push("an update says by its count whether it did anything".to_owned());
    }
    faults
}
