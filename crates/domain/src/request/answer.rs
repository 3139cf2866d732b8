//! What the asked State answers: an outcome, the reasons where something is held back, and the links of the chain, each
//! with the restriction that stays on it (ITI 15, 21-23).

use super::Restriction;
use crate::case::Position;
use crate::code::vocabulary;
use crate::{CountryCode, PartialDate};
use serde::{Deserialize, Serialize};
use thiserror::Error;

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
    /// Nothing is told, yet there are data.
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
        use AnswerOutcome::{CannotIdentify, Delayed, Forward, Full, NoRecord, Partial, RecordDestroyed, Refused};
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
            NoRecord | CannotIdentify | RecordDestroyed | Refused | Delayed if !self.data.is_empty() => {
                Err(AnswerFault::DataWithoutRecord(self.outcome))
            }
            _ => Ok(()),
        }
    }
}
