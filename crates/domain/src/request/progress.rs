//! The states of a request and the steps between them (ITI 18-23).

use super::AnswerOutcome;
use crate::code::vocabulary;
use thiserror::Error;

vocabulary! {
    /// The states of a request. Overdue is not among them: it is computed from the clocks.
    RequestState {
        /// Being written.
        Draft = "draft",
        /// Through the quality gate.
        Validated = "validated",
        /// Handed to the outbox.
        Sent = "sent",
        /// Receipt acknowledged (para 19).
        Acknowledged = "acknowledged",
        /// More was asked for (para 20).
        InfoRequested = "info-requested",
        /// More was supplied.
        InfoSupplied = "info-supplied",
        /// Answered in full, or with the finding that there is no record.
        Answered = "answered",
        /// Answered in part.
        PartlyAnswered = "partly-answered",
        /// Answered with something held back.
        Restricted = "restricted",
        /// Delayed.
        Delayed = "delayed",
        /// Refused.
        Refused = "refused",
        /// The answer was queried (para 23).
        Clarification = "clarification",
        /// Over.
        Closed = "closed",
        /// Taken back by the requesting State.
        Withdrawn = "withdrawn",
    }
}

vocabulary! {
    /// What moves a request from one state to another.
    Step {
        /// Passed the quality gate.
        Validate = "validate",
        /// Sent.
        Send = "send",
        /// Receipt acknowledged (para 19).
        Acknowledge = "acknowledge",
        /// More asked for (para 20).
        AskMore = "ask-more",
        /// More supplied.
        SupplyMore = "supply-more",
        /// Answered; the outcome says which state follows.
        Answer = "answer",
        /// Clarification sought (para 23).
        SeekClarification = "seek-clarification",
        /// Closed.
        Close = "close",
        /// Withdrawn.
        Withdraw = "withdraw",
    }
}

/// The two sides of a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// The requesting State.
    Asking,
    /// The requested State.
    Asked,
}

/// A step that the present state does not allow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("a request that is {state} cannot take the step “{step}”")]
pub struct IllegalStep {
    /// The state.
    pub state: RequestState,
    /// The step.
    pub step: Step,
}

impl RequestState {
    /// The state after a step; `outcome` matters for [`Step::Answer`] alone.
    ///
    /// # Errors
    /// [`IllegalStep`] if the state does not allow the step.
    pub fn after(self, step: Step, outcome: Option<AnswerOutcome>) -> Result<Self, IllegalStep> {
        use RequestState as S;
        let awaits = self.awaits_answer();
        let answered = matches!(self, S::Answered | S::PartlyAnswered | S::Restricted | S::Delayed | S::Refused);
        match step {
            Step::Validate if self == S::Draft => Ok(S::Validated),
            Step::Send if self == S::Validated => Ok(S::Sent),
            Step::Acknowledge if self == S::Sent => Ok(S::Acknowledged),
            Step::AskMore if awaits => Ok(S::InfoRequested),
            Step::SupplyMore if self == S::InfoRequested => Ok(S::InfoSupplied),
            Step::Answer if awaits || self == S::PartlyAnswered || self == S::Restricted => {
                Ok(match outcome.unwrap_or(AnswerOutcome::Full) {
                    AnswerOutcome::Partial => S::PartlyAnswered,
                    AnswerOutcome::Restricted => S::Restricted,
                    AnswerOutcome::Delayed => S::Delayed,
                    AnswerOutcome::Refused => S::Refused,
                    _ => S::Answered,
                })
            }
            Step::SeekClarification if answered => Ok(S::Clarification),
            Step::Close if answered || self == S::Clarification => Ok(S::Closed),
            Step::Withdraw if self == S::Draft || self == S::Validated || awaits => Ok(S::Withdrawn),
            _ => Err(IllegalStep { state: self, step }),
        }
    }

    /// Who has to say something before the request can go on. Nobody once it is over, nor when it is answered: what
    /// follows an answer is the asking State's free choice.
    pub fn owed_by(self) -> Option<Side> {
        match self {
            Self::Draft | Self::Validated | Self::InfoRequested => Some(Side::Asking),
            Self::Sent | Self::Acknowledged | Self::InfoSupplied | Self::Delayed | Self::Clarification => {
                Some(Side::Asked)
            }
            Self::Answered
            | Self::PartlyAnswered
            | Self::Restricted
            | Self::Refused
            | Self::Closed
            | Self::Withdrawn => None,
        }
    }

    /// Whether the requested State still owes an answer.
    pub fn awaits_answer(self) -> bool {
        matches!(
            self,
            Self::Sent
                | Self::Acknowledged
                | Self::InfoRequested
                | Self::InfoSupplied
                | Self::Delayed
                | Self::Clarification
        )
    }

    /// Whether the other State still owes something.
    pub fn is_open(self) -> bool {
        !matches!(self, Self::Answered | Self::Refused | Self::Closed | Self::Withdrawn)
    }
}
