//! What can be wrong with a photograph or a document.

use crate::cases::CaseFault;
use crate::error::{Explain, Fault};
use keeping::KeepingError;

/// A photograph or a document that cannot be added, or cannot be shown.
#[derive(Debug, thiserror::Error)]
pub enum AttachmentFault {
    /// The common faults.
    #[error(transparent)]
    Fault(#[from] Fault),
    /// The case does not take anything now.
    #[error(transparent)]
    Case(CaseFault),
    /// The file cannot be kept, or cannot be given back.
    #[error(transparent)]
    Keeping(#[from] KeepingError),
    /// Nothing was said of it.
    #[error("say in a few words what it shows: they stand for it where it cannot be seen")]
    NoWords,
    /// Too much was said of it.
    #[error("say what it shows in {0} characters at most")]
    TooManyWords(usize),
    /// The event is not one of the weapon's.
    #[error("the event does not belong to this weapon")]
    NotItsEvent,
    /// Too many.
    #[error("there can be {0} photographs and documents at most")]
    TooMany(usize),
    /// Too many pictures of a case.
    #[error("a case holds {0} photographs at most, since they go with each request")]
    TooManyPhotographs(usize),
}

impl From<CaseFault> for AttachmentFault {
    fn from(fault: CaseFault) -> Self {
        match fault {
            CaseFault::Fault(fault) => Self::Fault(fault),
            fault => Self::Case(fault),
        }
    }
}

impl From<store::StoreError> for AttachmentFault {
    fn from(error: store::StoreError) -> Self {
        Self::Fault(error.into())
    }
}

impl Explain for AttachmentFault {
    fn code(&self) -> &'static str {
        match self {
            Self::Fault(fault) => fault.code(),
            Self::Case(fault) => fault.code(),
            Self::Keeping(error) => error.code(),
            Self::NoWords => "attachment-no-words",
            Self::TooManyWords(_) => "attachment-too-many-words",
            Self::NotItsEvent => "event-not-its-event",
            Self::TooMany(_) => "attachment-too-many",
            Self::TooManyPhotographs(_) => "case-too-many-photographs",
        }
    }

    fn words(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Fault(fault) => fault.words(),
            Self::Case(fault) => fault.words(),
            Self::Keeping(KeepingError::TooLarge { megabytes: number }) => vec![("number", number.to_string())],
            Self::Keeping(KeepingError::TooManyPixels { width, height, megapixels }) => {
                let numbers = [("width", u64::from(*width)), ("height", u64::from(*height)), ("number", *megapixels)];
                numbers.map(|(name, number)| (name, number.to_string())).to_vec()
            }
            Self::TooManyWords(number) | Self::TooMany(number) | Self::TooManyPhotographs(number) => {
                vec![("number", number.to_string())]
            }
            _ => Vec::new(),
        }
    }
}
