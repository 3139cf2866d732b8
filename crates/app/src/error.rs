//! What all deeds can fail of. Each noun has its own errors beside its functions; these are the ones they share.

use domain::authority::Deed;
use store::Trouble;
use thiserror::Error;

/// An error, or a finding, that can be said in the reader's language: a stable code, and the words that go into it.
pub trait Explain {
    /// The stable kebab-case code.
    fn code(&self) -> &'static str;

    /// What goes into the sentence, by name.
    fn words(&self) -> Vec<(&'static str, String)> {
        Vec::new()
    }
}

/// The actor may not do this.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("your account may not do this ({deed}): ask your administrator for a role that may")]
pub struct Denied {
    /// The deed.
    pub deed: Deed,
}

/// What any deed can fail of.
#[derive(Debug, Error)]
pub enum Fault {
    /// Not allowed.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// There is no such thing, or the actor may not know of it.
    #[error("there is no such {what}, or it is not yours to see")]
    NotFound {
        /// What kind of thing.
        what: &'static str,
    },
    /// What was entered does not do.
    #[error("{field}: {problem}")]
    Invalid {
        /// The form field.
        field: &'static str,
        /// The code of what is wrong with it.
        problem: &'static str,
    },
    /// Somebody else was faster.
    #[error("someone else changed this {what} in the meantime: read it again and repeat the change")]
    Changed {
        /// What kind of thing.
        what: &'static str,
    },
    /// The record failed. Logged in full once, at the edge.
    #[error("the record could not be read or written: try again; if it stays so, tell your administrator")]
    Store(#[source] store::StoreError),
    /// The disk of the record is full, or refuses to be written.
    #[error("{}", store::Trouble::NoRoom)]
    NoRoom(#[source] store::StoreError),
    /// The record is damaged.
    #[error("{}", store::Trouble::Damaged)]
    Damaged(#[source] store::StoreError),
    /// The index of marks failed. The record is as it was.
    #[error("the index of marks could not be read or written: try again; if it stays so, tell your administrator")]
    Index(#[from] marks::IndexError),
}

impl From<store::StoreError> for Fault {
    fn from(error: store::StoreError) -> Self {
        match error {
            store::StoreError::Changed { what } => Self::Changed { what },
            other => match other.trouble() {
                Some(Trouble::NoRoom) => Self::NoRoom(other),
                Some(Trouble::Damaged) => Self::Damaged(other),
                None => Self::Store(other),
            },
        }
    }
}

impl Explain for Fault {
    fn code(&self) -> &'static str {
        match self {
            Self::Denied(_) => "denied",
            Self::NotFound { .. } => "not-found",
            Self::Invalid { problem, .. } => problem,
            Self::Changed { .. } => "changed",
            Self::NoRoom(_) => "no-room",
            Self::Damaged(_) => "record-damaged",
            Self::Store(_) | Self::Index(_) => "store",
        }
    }

    fn words(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Denied(denied) => vec![("deed", denied.deed.to_string())],
            Self::NotFound { what } | Self::Changed { what } => vec![("what", (*what).to_owned())],
            Self::Invalid { field, .. } => vec![("field", (*field).to_owned())],
            Self::NoRoom(_) | Self::Damaged(_) | Self::Store(_) | Self::Index(_) => Vec::new(),
        }
    }
}
