//! What was found in a row, and why a row cannot be taken.

use crate::Explain;
use intake::{Field, Finding, RowError};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

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

/// Why a file cannot be taken in.
#[derive(Debug, thiserror::Error)]
pub enum ImportFault {
    /// The common faults.
    #[error(transparent)]
    Fault(#[from] crate::Fault),
    /// The file cannot be read as a table.
    #[error(transparent)]
    Intake(#[from] intake::IntakeError),
    /// The file could not be kept.
    #[error("the file could not be stored on the node: check that its disk has room, then send it again")]
    Disk(#[from] std::io::Error),
    /// No column says which weapon a row is about.
    #[error("no column is matched to serial number, maker, model, calibre or type: match at least one of them")]
    NothingMatched,
    /// Two columns are matched to one field.
    #[error("two columns are matched to the field “{0}”: leave one of them unmatched, it is kept with the record")]
    MatchedTwice(Field),
    /// The import is not in a state in which this can be done.
    #[error("this import is {0}: read the page again")]
    WrongState(String),
    /// The background work ended without a word.
    #[error("the import stopped unexpectedly; it can be continued from its page")]
    Interrupted,
}

impl From<store::StoreError> for ImportFault {
    fn from(error: store::StoreError) -> Self {
        Self::Fault(error.into())
    }
}

impl From<crate::Denied> for ImportFault {
    fn from(denied: crate::Denied) -> Self {
        Self::Fault(denied.into())
    }
}

impl Explain for ImportFault {
    fn code(&self) -> &'static str {
        match self {
            Self::Fault(fault) => fault.code(),
            Self::Intake(error) => error.code(),
            Self::Disk(_) => "import-disk",
            Self::NothingMatched => "import-nothing-matched",
            Self::MatchedTwice(_) => "import-matched-twice",
            Self::WrongState(_) => "import-wrong-state",
            Self::Interrupted => "import-interrupted",
        }
    }

    fn words(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Fault(fault) => fault.words(),
            Self::MatchedTwice(field) => vec![("field", field.code().to_owned())],
            Self::WrongState(state) => vec![("state", state.clone())],
            Self::Intake(error) => intake_words(error),
            Self::Disk(_) | Self::NothingMatched | Self::Interrupted => Vec::new(),
        }
    }
}

/// What goes into the sentence about a file that is no table. `looks-like` is the code of a [`intake::Lookalike`].
fn intake_words(error: &intake::IntakeError) -> Vec<(&'static str, String)> {
    use intake::IntakeError as Error;
    match error {
        Error::Unreadable { name, .. } | Error::Empty { name } | Error::Protected { name } | Error::NoRows { name } => {
            vec![("name", name.clone())]
        }
        Error::NotATable { name, looks_like } => {
            vec![("name", name.clone()), ("looks-like", looks_like.code().to_owned())]
        }
        Error::TooLarge { name, part, .. } | Error::ZipBomb { name, part, .. } => {
            vec![("name", name.clone()), ("part", part.clone())]
        }
        Error::Damaged { name, detail } => vec![("name", name.clone()), ("detail", detail.clone())],
        Error::NoSuchSheet { name, sheet, sheets } => {
            vec![("name", name.clone()), ("sheet", sheet.clone()), ("sheets", sheets.join(", "))]
        }
        Error::UnknownEncoding { label } => vec![("label", label.clone())],
        Error::BadDelimiter { delimiter } => vec![("delimiter", delimiter.to_string())],
        // Errors that this program does not know yet are at least told in full.
        other => vec![("detail", other.to_string())],
    }
}
