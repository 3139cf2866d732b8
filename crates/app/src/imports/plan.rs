//! What is to be done with a file: how it is read, and which column is which field.

use intake::{Choices, Field};
use serde::{Deserialize, Serialize};

/// The plan of an import. Stored with it, so that it can go on after a stop exactly as it began.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// How the file is read.
    pub choices: Choices,
    /// The names of the columns, empty where they have none.
    pub headers: Vec<String>,
    /// The field of each column; a column without one is kept with the record under its own name.
    pub columns: Vec<Option<Field>>,
}

impl Plan {
    /// The column of a field.
    pub fn column_of(&self, field: Field) -> Option<usize> {
        self.columns.iter().position(|column| *column == Some(field))
    }

    /// The name under which a column is kept with a record: that of the file, else its number. `#3` is the third, in any
    /// language.
    pub fn name_of(&self, column: usize) -> String {
        let name = self.headers.get(column).filter(|name| !name.is_empty());
        name.cloned().unwrap_or_else(|| format!("#{}", column + 1))
    }

    /// The place of a column, from 0, that is kept with a record under its number.
    pub fn place_of(name: &str) -> Option<usize> {
        name.strip_prefix('#')?.parse::<usize>().ok()?.checked_sub(1)
    }

    /// Whether the columns can tell one weapon from another at all.
    pub fn identifies(&self) -> bool {
        [Field::Serial, Field::Maker, Field::Model, Field::Calibre, Field::WeaponType]
            .into_iter()
            .any(|field| self.column_of(field).is_some())
    }

    /// Whether two columns claim the same field.
    pub fn claims_twice(&self) -> Option<Field> {
        Field::ALL.into_iter().find(|field| self.columns.iter().filter(|column| **column == Some(*field)).count() > 1)
    }
}
