//! What can be wrong with a deed in a case.

use crate::error::{Explain, Fault};
use domain::PartialDate;
use domain::request::{AnswerFault, SayingFault};
use marks::PatternError;

/// A deed in a case that cannot be done.
#[derive(Debug, thiserror::Error)]
pub enum CaseFault {
    /// The common faults.
    #[error(transparent)]
    Fault(#[from] Fault),
    /// The notation of the serial cannot be read.
    #[error(transparent)]
    Pattern(#[from] PatternError),
    /// No reason was given.
    #[error("say why: every change in a case needs a reason")]
    NoReason,
    /// A date in the future.
    #[error("{0} lies in the future: enter the day on which it happened")]
    InFuture(PartialDate),
    /// The case is closed.
    #[error("this case is closed: open a new one if there is news")]
    Closed,
    /// Traced, but no point of diversion.
    #[error("a traced weapon left lawful hands somewhere: name the point of diversion, if only as unknown")]
    NoDiversion,
    /// A photograph that should go with the request cannot be read.
    #[error("the photograph {name} cannot be read: have it put back from a backup, then send the request")]
    PhotographLost {
        /// The file's name.
        name: String,
    },
    /// The request is not good enough to be sent.
    #[error("the request cannot be sent yet: {0} findings of the quality gate stop it")]
    GateClosed(usize),
    /// There is no confirmed partner.
    #[error("there is no confirmed link to {0}: add its card and confirm the fingerprint under Partners")]
    NoPartner(domain::CountryCode),
    /// This State was asked in this case already, and has not answered.
    #[error("{0} was asked in this case and the request is still open")]
    AskedAlready(domain::CountryCode),
    /// The draft to this State was saved by somebody else meanwhile.
    #[error("somebody else has saved the draft to {0} meanwhile: look at it, then save or send yours")]
    DraftChanged(domain::CountryCode),
    /// The draft to this State was sent or discarded by somebody else meanwhile.
    #[error("somebody else has sent or discarded the draft to {0} meanwhile: look at the case, then save yours anew")]
    DraftGone(domain::CountryCode),
    /// A request to the own State.
    #[error("a request goes to another State: name the one to ask")]
    ToOneself,
    /// Another State's request in this case is not answered.
    #[error(
        "{0} still waits for an answer in this case: answer its request first, if only that the weapon cannot be identified"
    )]
    Unanswered(domain::CountryCode),
    /// The saying does not fit the state of the request.
    #[error(transparent)]
    Saying(#[from] SayingFault),
    /// The request is too large to be sent.
    #[error("the request is too large to be sent: remove a photograph")]
    TooLarge,
}

impl From<store::StoreError> for CaseFault {
    fn from(error: store::StoreError) -> Self {
        Self::Fault(error.into())
    }
}

impl Explain for CaseFault {
    fn code(&self) -> &'static str {
        match self {
            Self::Fault(fault) => fault.code(),
            Self::Pattern(error) => error.code(),
            Self::NoReason => "case-no-reason",
            Self::InFuture(_) => "case-in-future",
            Self::Closed => "case-closed",
            Self::NoDiversion => "case-no-diversion",
            Self::PhotographLost { .. } => "case-photograph-lost",
            Self::GateClosed(_) => "case-gate-closed",
            Self::NoPartner(_) => "case-no-partner",
            Self::AskedAlready(_) => "case-asked-already",
            Self::DraftChanged(_) => "case-draft-changed",
            Self::DraftGone(_) => "case-draft-gone",
            Self::ToOneself => "case-to-oneself",
            Self::Unanswered(_) => "case-unanswered",
            Self::Saying(SayingFault::Answer(fault)) => answer_code(fault),
            Self::Saying(SayingFault::Step(_)) => "case-illegal-step",
            Self::Saying(SayingFault::WrongSide { .. }) => "case-wrong-side",
            Self::TooLarge => "case-request-too-large",
        }
    }

    fn words(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Fault(fault) => fault.words(),
            Self::Pattern(error) => {
                error.position().map(|position| ("position", position.to_string())).into_iter().collect()
            }
            Self::PhotographLost { name } => vec![("name", name.clone())],
            Self::InFuture(date) => vec![("date", date.to_string())],
            Self::GateClosed(number) => {
                vec![("number", number.to_string())]
            }
            Self::NoPartner(state)
            | Self::AskedAlready(state)
            | Self::DraftChanged(state)
            | Self::DraftGone(state)
            | Self::Unanswered(state) => {
                vec![("state", state.to_string())]
            }
            Self::Saying(SayingFault::Step(step)) => {
                vec![("state", step.state.to_string()), ("step", step.step.to_string())]
            }
            _ => Vec::new(),
        }
    }
}

fn answer_code(fault: &AnswerFault) -> &'static str {
    match fault {
        AnswerFault::NoReason(_) => "answer-no-reason",
        AnswerFault::NoExplanation(_) => "answer-no-explanation",
        AnswerFault::NothingTold(_) => "answer-nothing-told",
        AnswerFault::ForwardToNobody => "answer-forward-to-nobody",
        AnswerFault::DataWithoutRecord(_) => "answer-data-without-record",
    }
}
