//! What was found in a row, and why a row cannot be taken.

use super::plan::Plan;
use intake::{Field, Finding, RowError};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use store::findings::{Alike, Kind};

/// One thing found in a row: a code to be said in the reader's language, the field it is about, and the words that go
/// into the sentence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowFinding {
    /// The field, where it is about one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<Field>,
    /// The code.
    pub code: String,
    /// The words.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub words: BTreeMap<String, String>,
}

impl RowFinding {
    /// A finding of the register's own.
    pub(super) fn own(field: Field, code: &'static str, text: &str) -> Self {
        Self {
            field: Some(field),
            code: code.to_owned(),
            words: BTreeMap::from([("text".to_owned(), text.to_owned())]),
        }
    }

    /// Nothing in the row says which weapon it is.
    pub(super) fn nothing_identifies() -> Self {
        Self { field: None, code: "nothing-identifies".to_owned(), words: BTreeMap::new() }
    }

    /// The row was taken before.
    pub(super) fn taken_before() -> Self {
        Self { field: None, code: "taken-before".to_owned(), words: BTreeMap::new() }
    }

    /// A finding about a cell.
    pub(super) fn cell(field: Field, finding: &Finding) -> Self {
        Self { field: Some(field), ..Self::row(finding) }
    }

    /// A finding about a row.
    pub(super) fn row(finding: &Finding) -> Self {
        Self { field: None, code: finding.code().to_owned(), words: words_of(finding) }
    }

    /// A row that could not be read at all.
    pub(super) fn unreadable(error: &RowError) -> Self {
        let words = BTreeMap::from([("text".to_owned(), error.raw().chars().take(200).collect())]);
        Self { field: None, code: error.code().to_owned(), words }
    }

    /// What this finding in a row has in common with others: its kind, and what the cell says that it is about.
    pub(super) fn alike(&self, is_refused: bool, plan: &Plan, cell: impl Fn(usize) -> String) -> Alike {
        let value = self.field.and_then(|field| plan.column_of(field)).map(cell).unwrap_or_default();
        let field = self.field.map_or("", Field::code).to_owned();
        Alike { kind: Kind { is_refused, code: self.code.clone(), field }, value }
    }
}

/// The members of a finding, by name: its stored form says them all.
fn words_of(finding: &Finding) -> BTreeMap<String, String> {
    let Ok(serde_json::Value::Object(members)) = serde_json::to_value(finding) else { return BTreeMap::new() };
    members
        .into_iter()
        .filter(|(name, _)| name != "code")
        .map(|(name, value)| match value {
            serde_json::Value::String(text) => (name, text),
            other => (name, other.to_string()),
        })
        .collect()
}
