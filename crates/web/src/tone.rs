//! How good or grave a thing is. Always shown with words; colour only repeats them.

use crate::page::Page;
use domain::Coded;
use domain::SerialState;
use domain::gate::Severity;
use domain::life::WeaponStatus;
use domain::party::LicenceState;
use domain::request::{AnswerOutcome, RequestState};

/// How good or grave.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Tone {
    /// Neither.
    #[default]
    Plain,
    /// Good, done.
    Good,
    /// To be known; going on.
    Info,
    /// To be looked at.
    Warning,
    /// To be acted on.
    Bad,
}

impl Tone {
    /// The word that stands in class names.
    pub fn class(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Good => "good",
            Self::Info => "info",
            Self::Warning => "warning",
            Self::Bad => "bad",
        }
    }

    /// The id of the word that a notice of this tone begins with.
    pub fn word(self) -> &'static str {
        match self {
            Self::Plain | Self::Info => "notice-info",
            Self::Good => "notice-done",
            Self::Warning => "notice-warning",
            Self::Bad => "notice-error",
        }
    }
}

/// A vocabulary whose members have a tone, so that `show::status` can draw them.
pub trait Toned: Coded {
    /// The tone of this member.
    fn tone(&self) -> Tone;

    /// What this member is called on a page.
    fn said(&self, page: &Page) -> String {
        page.coded(self)
    }
}

impl Toned for Severity {
    fn tone(&self) -> Tone {
        match self {
            Self::Blocking => Tone::Bad,
            Self::Serious => Tone::Warning,
            Self::Advice => Tone::Info,
        }
    }
}

impl Toned for WeaponStatus {
    fn tone(&self) -> Tone {
        match self {
            Self::Held => Tone::Good,
            Self::Exported | Self::InCustody => Tone::Info,
            Self::Lost | Self::Stolen => Tone::Bad,
            Self::Deactivated | Self::Destroyed => Tone::Plain,
        }
    }
}

impl Toned for LicenceState {
    fn tone(&self) -> Tone {
        match self {
            Self::Valid => Tone::Good,
            Self::Suspended => Tone::Warning,
            Self::NotYetValid => Tone::Info,
            Self::Expired | Self::Ended => Tone::Plain,
        }
    }
}

impl Toned for SerialState {
    fn tone(&self) -> Tone {
        match self {
            Self::Intact => Tone::Good,
            Self::Worn | Self::PartlyObliterated | Self::OverStamped | Self::AbsentPartMissing => Tone::Warning,
            Self::Obliterated | Self::AbsentNeverMarked => Tone::Bad,
            Self::Restored => Tone::Info,
            Self::NotExamined => Tone::Plain,
        }
    }
}

impl Toned for RequestState {
    fn tone(&self) -> Tone {
        match self {
            Self::Draft | Self::Withdrawn | Self::Closed => Tone::Plain,
            Self::Validated | Self::Sent | Self::Acknowledged | Self::InfoSupplied => Tone::Info,
            Self::Answered => Tone::Good,
            Self::InfoRequested | Self::PartlyAnswered | Self::Restricted | Self::Delayed | Self::Clarification => {
                Tone::Warning
            }
            Self::Refused => Tone::Bad,
        }
    }
}

impl Toned for AnswerOutcome {
    fn tone(&self) -> Tone {
        match self {
            Self::Full => Tone::Good,
            Self::Partial | Self::Forward => Tone::Info,
            Self::Restricted | Self::Delayed | Self::NoRecord | Self::CannotIdentify => Tone::Warning,
            Self::Refused | Self::RecordDestroyed => Tone::Bad,
        }
    }
}
