//! Why a file was refused or an import stopped, as it is stored.

use super::ImportFault;
use crate::{Explain, Fault};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use store::imports::ImportRecord;

/// Why a file was refused or an import stopped: a code to be said in the reader's language, `error-<code>`, and the words
/// that go into the sentence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// The code.
    pub code: String,
    /// The words.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub words: BTreeMap<String, String>,
}

impl Problem {
    /// The problem of an import, if it has one.
    ///
    /// # Errors
    /// [`Fault::Store`] if the record does not hold what this program writes.
    pub fn of_import(record: &ImportRecord) -> Result<Option<Self>, Fault> {
        let Some(text) = &record.problem else { return Ok(None) };
        serde_json::from_str(text).map(Some).map_err(|problem| {
            Fault::Store(store::StoreError::Inconsistent {
                table: "import",
                column: "problem",
                key: record.id.to_string(),
                problem: problem.to_string(),
            })
        })
    }

    pub(super) fn of(fault: &ImportFault) -> Self {
        let words = fault.words().into_iter().map(|(name, word)| (name.to_owned(), word)).collect();
        Self { code: fault.code().to_owned(), words }
    }

    /// The problem as it is kept.
    pub(super) fn to_text(&self) -> String {
        serde_json::to_string(self).expect("a code with plain words always has a JSON form")
    }
}
