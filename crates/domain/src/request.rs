//! What one State asks of another about a weapon, what the other answers, and the states in between (ITI 16-23).

use crate::case::{Circumstances, IllicitGround, IntendedUse, Observation, Position};
use crate::clock::Timestamp;
use crate::code::vocabulary;
use crate::id::{CaseId, RequestId};
use crate::{CountryCode, PartialDate};
use serde::{Deserialize, Serialize};
use thiserror::Error;

vocabulary! {
    /// Why this State is asked.
    WhyAsked {
        /// The weapon was made there.
        Manufacture = "manufacture",
        /// It was last lawfully imported there.
        LastImport = "last-import",
        /// A record says it was sent there.
        NamedDestination = "named-destination",
        /// Its last known holder is there.
        LastHolder = "last-holder",
        /// Another State said to ask there.
        Forwarded = "forwarded",
        /// Another reason.
        Other = "other",
    }
}

vocabulary! {
    /// What is wanted to know.
    Sought {
        /// Date and place of manufacture.
        Manufacture = "manufacture",
        /// First recipient.
        FirstRecipient = "first-recipient",
        /// Export licence and consignee.
        Export = "export",
        /// Import.
        Import = "import",
        /// Last lawful holder.
        LastHolder = "last-holder",
        /// Reports of loss or theft.
        LossOrTheft = "loss-or-theft",
    }
}

vocabulary! {
    /// How urgent a request is.
    Urgency {
        /// Routine.
        Routine = "routine",
        /// Urgent, with a justification.
        Urgent = "urgent",
    }
}

/// How the information may be used (ITI para 15). Sent with a request for what it tells, and with every datum of an
/// answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Restriction {
    /// The authorities that may see it.
    pub authorities: String,
    /// What it may be used for.
    pub purpose: String,
    /// Whether it may go on to others without asking first.
    pub onward_release: OnwardRelease,
}

vocabulary! {
    /// Whether a datum may be passed on.
    OnwardRelease {
        /// Only with the provider's prior consent.
        ConsentNeeded = "consent-needed",
        /// To authorities of the same State that need it.
        WithinState = "within-state",
        /// Without restriction.
        Free = "free",
    }
}

/// A trace request: everything of ITI para 17.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TraceRequest {
    /// The same on both nodes.
    pub id: RequestId,
    /// The requesting State.
    pub from: CountryCode,
    /// The requested State.
    pub to: CountryCode,
    /// The requesting authority.
    pub authority: String,
    /// The requester's case number.
    pub case_number: String,
    /// Why this State is asked.
    pub why: WhyAsked,
    /// The marks, as seen.
    pub observation: Observation,
    /// Photographs of the marks, with their content.
    #[serde(default)]
    pub photographs: Vec<SentPhotograph>,
    /// Why the weapon is illicit (17(a), 6).
    pub grounds: Vec<IllicitGround>,
    /// The legal justification (17(a)).
    pub legal_basis: String,
    /// The circumstances (17(a)).
    pub circumstances: Circumstances,
    /// The intended use (17(c)).
    pub intended_use: Option<IntendedUse>,
    /// What is wanted to know.
    pub sought: Vec<Sought>,
    /// How what this request tells may be used (15).
    pub handling: Restriction,
    /// What confidentiality the requesting State cannot guarantee (15, last sentence); empty if it has no reservation.
    #[serde(default)]
    pub reservation: String,
    /// How urgent.
    pub urgency: Urgency,
    /// Why it is urgent.
    #[serde(default)]
    pub urgency_reason: String,
    /// The language of the request: a language code.
    pub language: String,
}

/// A photograph as it travels with a request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SentPhotograph {
    /// File name.
    pub name: String,
    /// Media type.
    pub media_type: String,
    /// SHA-256 of the content, in hexadecimal digits.
    pub digest: String,
    /// Content in base64.
    pub content: String,
}

vocabulary! {
    /// What an answer amounts to.
    AnswerOutcome {
        /// All that was asked.
        Full = "full",
        /// Some of it.
        Partial = "partial",
        /// Some is held back (para 22).
        Restricted = "restricted",
        /// Later (para 22).
        Delayed = "delayed",
        /// Refused (para 22).
        Refused = "refused",
        /// There is no record, which is an answer.
        NoRecord = "no-record",
        /// Another State should be asked.
        Forward = "forward",
        /// The record was destroyed.
        RecordDestroyed = "record-destroyed",
        /// The weapon cannot be identified from what was sent.
        CannotIdentify = "cannot-identify",
    }
}

impl AnswerOutcome {
    /// Whether this outcome may only be given with a reason of para 22.
    pub fn needs_reason(self) -> bool {
        matches!(self, Self::Restricted | Self::Delayed | Self::Refused)
    }
}

vocabulary! {
    /// The reasons for which an answer may be delayed, restricted or refused (ITI para 22).
    HoldBackReason {
        /// Would compromise an ongoing criminal investigation.
        Investigation = "22-investigation",
        /// Would violate legislation that protects confidential information.
        ConfidentialityLaw = "22-confidentiality-law",
        /// The requesting State cannot guarantee confidentiality.
        RequesterConfidentiality = "22-requester-confidentiality",
        /// National security consistent with the Charter.
        NationalSecurity = "22-national-security",
    }
}

vocabulary! {
    /// How the answering State found the record.
    MatchBasis {
        /// Serial and maker exactly.
        Exact = "exact",
        /// After normalisation.
        Normalised = "normalised",
        /// From part of the marks.
        Partial = "partial",
        /// By a person.
        Manual = "manual",
    }
}

vocabulary! {
    /// What a datum of an answer tells: one link of the chain.
    LinkKind {
        /// Made.
        Manufactured = "manufactured",
        /// Given a mark.
        Marked = "marked",
        /// Left for another State.
        Exported = "exported",
        /// Came from another State.
        Imported = "imported",
        /// Held or acquired by.
        Transferred = "transferred",
        /// Reported lost.
        Lost = "lost",
        /// Reported stolen.
        Stolen = "stolen",
        /// In an authority's hands.
        InCustody = "in-custody",
        /// Made unusable.
        Deactivated = "deactivated",
        /// Destroyed.
        Destroyed = "destroyed",
        /// Registered.
        Registered = "registered",
    }
}

/// One link of the chain from manufacture to the point where the weapon became illicit.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Link {
    /// What happened.
    pub kind: LinkKind,
    /// When.
    pub date: PartialDate,
    /// In which State.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<CountryCode>,
    /// To or by whom, in words: the holder, consignee, maker or authority.
    #[serde(default)]
    pub party: String,
    /// The State to which the weapon went, for an export; from which it came, for an import.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub other_state: Option<CountryCode>,
    /// Where, in words.
    #[serde(default)]
    pub place: String,
    /// Where, on the map.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub position: Option<Position>,
    /// Licence, report or document number.
    #[serde(default)]
    pub document: String,
}

/// One datum of an answer, with the restriction that stays on it (ITI para 15).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Datum {
    /// What it tells.
    pub link: Link,
    /// How it may be used.
    pub restriction: Restriction,
}

/// An answer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Answer {
    /// What it amounts to.
    pub outcome: AnswerOutcome,
    /// The reason of para 22; required where [`AnswerOutcome::needs_reason`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<HoldBackReason>,
    /// The reason in words (para 23).
    #[serde(default)]
    pub explanation: String,
    /// Until when a delayed answer is delayed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delayed_until: Option<PartialDate>,
    /// Whom to ask instead.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub forward_to: Option<CountryCode>,
    /// What is told.
    #[serde(default)]
    pub data: Vec<Datum>,
    /// How the record was found.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub match_basis: Option<MatchBasis>,
    /// What kind of record it rests on, its age and known gaps, in words.
    #[serde(default)]
    pub reliability: String,
}

/// An answer that may not be given.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum AnswerFault {
    /// Delayed, restricted or refused without a reason of para 22.
    #[error("an answer that is {0} needs one of the reasons of paragraph 22: choose one")]
    NoReason(AnswerOutcome),
    /// A reason without words (para 23: the reasons are told).
    #[error("say in words why the answer is {0}: the asking State must be told the reasons")]
    NoExplanation(AnswerOutcome),
    /// Full or partial without any datum.
    #[error("an answer that is {0} must tell something: add at least one fact, or choose “no record”")]
    NothingTold(AnswerOutcome),
    /// Forwarded to nobody.
    #[error("name the State that should be asked instead")]
    ForwardToNobody,
    /// No record, yet data.
    #[error("an answer “{0}” cannot carry facts: remove them, or choose “full” or “partial”")]
    DataWithoutRecord(AnswerOutcome),
}

impl AnswerFault {
    /// A stable code, for translation.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoReason(_) => "no-reason",
            Self::NoExplanation(_) => "no-explanation",
            Self::NothingTold(_) => "nothing-told",
            Self::ForwardToNobody => "forward-to-nobody",
            Self::DataWithoutRecord(_) => "data-without-record",
        }
    }
}

impl Answer {
    /// Checks that the answer may be given.
    ///
    /// # Errors
    /// The first [`AnswerFault`].
    pub fn check(&self) -> Result<(), AnswerFault> {
        use AnswerOutcome::{CannotIdentify, Forward, Full, NoRecord, Partial, RecordDestroyed};
        if self.outcome.needs_reason() {
            if self.reason.is_none() {
                return Err(AnswerFault::NoReason(self.outcome));
            }
            if self.explanation.trim().is_empty() {
                return Err(AnswerFault::NoExplanation(self.outcome));
            }
        }
        match self.outcome {
            Full | Partial if self.data.is_empty() => Err(AnswerFault::NothingTold(self.outcome)),
            Forward if self.forward_to.is_none() => Err(AnswerFault::ForwardToNobody),
            NoRecord | CannotIdentify | RecordDestroyed if !self.data.is_empty() => {
                Err(AnswerFault::DataWithoutRecord(self.outcome))
            }
            _ => Ok(()),
        }
    }
}

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
        let awaits = matches!(
            self,
            S::Sent | S::Acknowledged | S::InfoRequested | S::InfoSupplied | S::Delayed | S::Clarification
        );
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

    /// Whether the other State still owes something.
    pub fn is_open(self) -> bool {
        !matches!(self, Self::Answered | Self::Refused | Self::Closed | Self::Withdrawn)
    }
}

/// The clocks agreed with, or set for, a partner: targets, never law; the ITI names no number of days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clocks {
    /// Days within which receipt should be acknowledged.
    pub acknowledge_days: u16,
    /// Days within which an answer should come.
    pub answer_days: u16,
}

impl Default for Clocks {
    /// A week and a month: our defaults, to be set for each partner.
    fn default() -> Self {
        Self { acknowledge_days: 7, answer_days: 30 }
    }
}

/// What is late on a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Overdue {
    /// The acknowledgement, since this moment.
    Acknowledgement(Timestamp),
    /// The answer, since this moment.
    Answer(Timestamp),
}

/// Whether a request sent at `sent_at` and now in `state` is overdue at `now`.
pub fn overdue(state: RequestState, sent_at: Timestamp, clocks: Clocks, now: Timestamp) -> Option<Overdue> {
    let due = |days: u16| {
        let span = jiff::SignedDuration::from_hours(i64::from(days) * 24);
        sent_at.checked_add(span).unwrap_or(Timestamp::MAX)
    };
    let (acknowledge, answer) = (due(clocks.acknowledge_days), due(clocks.answer_days));
    match state {
        RequestState::Sent if now > acknowledge => Some(Overdue::Acknowledgement(acknowledge)),
        RequestState::Acknowledged | RequestState::InfoSupplied | RequestState::Clarification if now > answer => {
            Some(Overdue::Answer(answer))
        }
        _ => None,
    }
}

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
        let speaker = if what.is_said_by_requester() { self.request.from } else { self.request.to };
        if by != speaker {
            return Err(SayingFault::WrongSide { by, from: self.request.from, to: self.request.to });
        }
        let outcome = match &what {
            Saying::Answered { answer } => {
                answer.check()?;
                Some(answer.outcome)
            }
            _ => None,
        };
        self.state = self.state.after(what.step(), outcome)?;
        match &what {
            Saying::Acknowledged { .. } => self.acknowledged_at = Some(at),
            Saying::Answered { .. } => self.answered_at = self.answered_at.or(Some(at)),
            _ => {}
        }
        self.thread.push(Said { at, by, what });
        Ok(())
    }

    /// The answers given so far, oldest first.
    pub fn answers(&self) -> impl Iterator<Item = (&Said, &Answer)> {
        self.thread.iter().filter_map(|said| match &said.what {
            Saying::Answered { answer } => Some((said, &**answer)),
            _ => None,
        })
    }
}
