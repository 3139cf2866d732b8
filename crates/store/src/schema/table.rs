//! A table as the schema's text describes it: its columns, its key, and the group with which its rows lie together.

use crate::db::Engine;

/// A table of the record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// Its name.
    pub name: String,
    /// The group whose rows lie together, by the first column of the key; none for a table that stays in one piece.
    pub group: Option<String>,
    /// Its columns, in order.
    pub columns: Vec<Column>,
    /// The columns of its primary key, in order.
    pub key: Vec<String>,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// What it holds.
    pub kind: Kind,
    /// Whether it may be without a value.
    pub optional: bool,
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A whole number of 64 bits.
    Int,
    /// A text.
    Text,
    /// Bytes.
    Bytes,
    /// A UUID.
    Id,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Int, Self::Text, Self::Bytes, Self::Id];

    /// The word for it in the schema's text.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Int => "{int}",
            Self::Text => "{text}",
            Self::Bytes => "{bytes}",
            Self::Id => "{id}",
        }
    }

    /// The engine's type. Texts are compared by their bytes, whatever the database around them does.
    pub fn on(self, engine: Engine) -> &'static str {
        match (engine, self) {
            (Engine::Sqlite, Self::Int) => "INTEGER",
            (Engine::Sqlite, Self::Text) => "TEXT",
            (Engine::Sqlite, Self::Bytes | Self::Id) => "BLOB",
            (Engine::Postgres, Self::Int) => "BIGINT",
            (Engine::Postgres, Self::Text) => "TEXT COLLATE \"C\"",
            (Engine::Postgres, Self::Bytes) => "BYTEA",
            (Engine::Postgres, Self::Id) => "UUID",
        }
    }
}

impl Table {
    /// The table that a statement of the schema makes; none if the statement makes something else.
    ///
    /// # Panics
    /// If the statement is not written as those of the schema are. The schema is part of the program, and tests read it.
    pub(super) fn of(statement: &str) -> Option<Self> {
        let (name, rest) = statement.strip_prefix("CREATE TABLE ")?.split_once(" (").expect("columns behind the name");
        let (inside, word) = rest.rsplit_once("){table").expect("{table:GROUP} behind the columns");
        let group = word.strip_prefix(':').and_then(|word| word.strip_suffix('}'));
        let group = group.unwrap_or_else(|| {
            panic!("table {name} does not say to which group it belongs: write {{table:GROUP}} or {{table:whole}}")
        });
        let mut table = Self {
            name: name.to_owned(),
            group: (group != "whole").then(|| group.to_owned()),
            columns: Vec::new(),
            key: Vec::new(),
        };
        for part in parts(inside) {
            if let Some(key) = part.strip_prefix("PRIMARY KEY (") {
                table.key = key.trim_end_matches(')').split(',').map(|name| name.trim().to_owned()).collect();
            } else if !part.starts_with("UNIQUE") {
                table.columns.push(Column::of(part));
            }
        }
        Some(table)
    }
}

impl Column {
    fn of(part: &str) -> Self {
        let mut words = part.split_whitespace();
        let name = words.next().expect("a column has a name").to_owned();
        let word = words.next().expect("a column has a type");
        let kind = Kind::ALL.into_iter().find(|kind| kind.word() == word);
        Self {
            kind: kind.unwrap_or_else(|| panic!("column {name}: {word} is none of the four types of the schema")),
            name,
            optional: words.next().is_none(),
        }
    }
}

/// What stands between the commas that are not inside parentheses.
fn parts(text: &str) -> impl Iterator<Item = &str> {
    let mut depth = 0;
    text.split(move |letter| {
        match letter {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        letter == ',' && depth == 0
    })
    .map(str::trim)
}
