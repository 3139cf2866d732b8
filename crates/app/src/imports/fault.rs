//! Why a file, or what was asked for one, is refused.

use crate::Explain;
use intake::Field;

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

/// What goes into the sentence about a file that is no table. `looks-like` is the code of an [`intake::Lookalike`],
/// `first` that of the [`intake::RowError`] of the first row.
fn intake_words(error: &intake::IntakeError) -> Vec<(&'static str, String)> {
    use intake::IntakeError as Error;
    match error {
        Error::Unreadable { name, .. }
        | Error::Empty { name }
        | Error::Protected { name }
        | Error::OnlyHeaders { name } => vec![("name", name.clone())],
        Error::NoRows { name, first } => {
            let first = first.as_ref().map_or("none", intake::RowError::code);
            vec![("name", name.clone()), ("first", first.to_owned())]
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
