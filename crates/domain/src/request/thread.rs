//! A request with everything that both sides have said about it.

use super::{Answer, AnswerFault, AnswerOutcome, IllegalStep, RequestState, Step, TraceRequest};
use crate::case::Observation;
use crate::clock::Timestamp;
use crate::id::CaseId;
use crate::{CountryCode, PartialDate};
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// A request as one node keeps it, on either side.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RequestRecord {
    /// The case it belongs to on this node.
    pub case: CaseId,
    /// What is asked.
    pub request: TraceRequest,
    /// Its state.
    pub state: RequestState,
    /// When it was sent, or arrived.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sent_at: Option<Timestamp>,
    /// When receipt was acknowledged.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub acknowledged_at: Option<Timestamp>,
    /// When the first answer was given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answered_at: Option<Timestamp>,
    /// Everything said since, oldest first.
    #[serde(default)]
    pub thread: Vec<Said>,
}

/// One thing said about a request, by either side.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Said {
    /// When.
    pub at: Timestamp,
    /// By which State.
    pub by: CountryCode,
    /// What.
    pub what: Saying,
}

/// What can be said about a request once it was sent. This is also what travels between the nodes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "say", rename_all = "kebab-case")]
pub enum Saying {
    /// Receipt acknowledged (para 19), and when an answer can be expected.
    Acknowledged {
        /// The authority that acknowledges.
        authority: String,
        /// When an answer is expected.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        expected_by: Option<PartialDate>,
    },
    /// More is asked for (para 20).
    MoreAsked {
        /// The question.
        question: String,
    },
    /// More is supplied.
    MoreSupplied {
        /// The reply.
        reply: String,
        /// The marks read again, if they were.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        observation: Option<Box<Observation>>,
    },
    /// Answered.
    Answered {
        /// The answer.
        answer: Box<Answer>,
    },
    /// The reasons of an answer are queried (para 23).
    ClarificationSought {
        /// The question.
        question: String,
    },
    /// The requesting State takes the request back.
    Withdrawn {
        /// Why.
        reason: String,
    },
    /// The requesting State has closed its case.
    Closed {},
}

impl Saying {
    /// The step it takes.
    pub fn step(&self) -> Step {
        match self {
            Self::Acknowledged { .. } => Step::Acknowledge,
            Self::MoreAsked { .. } => Step::AskMore,
            Self::MoreSupplied { .. } => Step::SupplyMore,
            Self::Answered { .. } => Step::Answer,
            Self::ClarificationSought { .. } => Step::SeekClarification,
            Self::Withdrawn { .. } => Step::Withdraw,
            Self::Closed {} => Step::Close,
        }
    }

    /// Whether the requesting State says this; the requested State says the rest.
    pub fn is_said_by_requester(&self) -> bool {
        matches!(
            self,
            Self::MoreSupplied { .. } | Self::ClarificationSought { .. } | Self::Withdrawn { .. } | Self::Closed {}
        )
    }
}

/// A saying that may not be added to a request.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum SayingFault {
    /// The state does not allow it.
    #[error(transparent)]
    Step(#[from] IllegalStep),
    /// The answer is not complete.
    #[error(transparent)]
    Answer(#[from] AnswerFault),
    /// The wrong side says it.
    #[error("{by} may not say this about a request from {from} to {to}")]
    WrongSide {
        /// Who said it.
        by: CountryCode,
        /// The requesting State.
        from: CountryCode,
        /// The requested State.
        to: CountryCode,
    },
}

impl RequestRecord {
    /// Adds what `by` says at `at`, and takes the step it means.
    ///
    /// # Errors
    /// [`SayingFault`] if the state, the side or the answer does not allow it; the record is then unchanged.
    pub fn say(&mut self, by: CountryCode, at: Timestamp, what: Saying) -> Result<(), SayingFault> {
        let outcome = self.may_say(by, &what)?;
        let state = self.state.after(what.step(), outcome)?;
        self.add(by, at, what, state);
        Ok(())
    }

    /// Adds what the other side has said, as it arrives. The other side said it before it knew what we said last, so it
    /// may fit the state in which it saw the request and not the one here: then it is kept all the same.
    ///
    /// # Errors
    /// As [`RequestRecord::say`], for what the other side could not rightly say in any state it may have seen.
    pub fn hear(&mut self, by: CountryCode, at: Timestamp, what: Saying) -> Result<(), SayingFault> {
        let outcome = self.may_say(by, &what)?;
        let state = match self.state.after(what.step(), outcome) {
            Ok(state) => state,
            Err(illegal) => self.crossed(&what).ok_or(illegal)?,
        };
        self.add(by, at, what, state);
        Ok(())
    }

    /// Whether `by` may say this at all; for an answer, its outcome.
    fn may_say(&self, by: CountryCode, what: &Saying) -> Result<Option<AnswerOutcome>, SayingFault> {
        let speaker = if what.is_said_by_requester() { self.request.from } else { self.request.to };
        if by != speaker {
            return Err(SayingFault::WrongSide { by, from: self.request.from, to: self.request.to });
        }
        match what {
            Saying::Answered { answer } => {
                answer.check()?;
                Ok(Some(answer.outcome))
            }
            _ => Ok(None),
        }
    }

    /// The state after a saying that crossed with one of ours, if it can have.
    fn crossed(&self, what: &Saying) -> Option<RequestState> {
        let said = |step: Step| self.thread.iter().filter(|said| said.what.step() == step).count();
        let is_over = matches!(self.state, RequestState::Closed | RequestState::Withdrawn);
        match what {
            // The requesting State may always end what it began.
            Saying::Withdrawn { .. } if !is_over => Some(RequestState::Withdrawn),
            Saying::Closed {} if !is_over => Some(RequestState::Closed),
            // It was on its way when we ended the request.
            Saying::Acknowledged { .. } | Saying::MoreAsked { .. } | Saying::Answered { .. } if is_over => {
                Some(self.state)
            }
            // We answered, or asked again, while the reply was on its way.
            Saying::MoreSupplied { .. } if said(Step::AskMore) > said(Step::SupplyMore) => Some(self.state),
            // We asked for more while the answer before was being queried.
            Saying::ClarificationSought { .. }
                if self.state == RequestState::InfoRequested && said(Step::Answer) > 0 =>
            {
                Some(self.state)
            }
            _ => None,
        }
    }

    fn add(&mut self, by: CountryCode, at: Timestamp, what: Saying, state: RequestState) {
        match &what {
            Saying::Acknowledged { .. } => self.acknowledged_at = Some(at),
            Saying::Answered { .. } => self.answered_at = self.answered_at.or(Some(at)),
            _ => {}
        }
        self.state = state;
        self.thread.push(Said { at, by, what });
    }

    /// The answers given so far, oldest first.
    pub fn answers(&self) -> impl Iterator<Item = (&Said, &Answer)> {
        self.thread.iter().filter_map(|said| match &said.what {
            Saying::Answered { answer } => Some((said, &**answer)),
            _ => None,
        })
    }
}
