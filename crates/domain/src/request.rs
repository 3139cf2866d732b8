//! What one State asks of another about a weapon, what the other answers, and the states in between (ITI 16-23).

mod answer;
mod content;
mod due;
mod progress;
mod thread;

pub use answer::{Answer, AnswerFault, AnswerOutcome, Datum, HoldBackReason, Link, LinkKind, MatchBasis};
pub use content::{Draft, RequestContent};
pub use due::{Awaited, Clocks, Overdue};
pub use progress::{IllegalStep, RequestState, Side, Step};
pub use thread::{RequestRecord, Said, Saying, SayingFault};

use crate::case::{Circumstances, IllicitGround, IntendedUse, Observation};
use crate::code::vocabulary;
use crate::id::RequestId;
use crate::text::unless_blank;
use crate::{CountryCode, NonBlank};
use serde::{Deserialize, Serialize};

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
/// answer. What is not named is not limited; a blank text names nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Restriction {
    /// The authorities that may see it.
    #[serde(default, deserialize_with = "unless_blank", skip_serializing_if = "Option::is_none")]
    pub authorities: Option<NonBlank>,
    /// What it may be used for.
    #[serde(default, deserialize_with = "unless_blank", skip_serializing_if = "Option::is_none")]
    pub purpose: Option<NonBlank>,
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

/// A photograph as it travels with a request: a copy that carries nothing but the picture.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SentPhotograph {
    /// File name.
    pub name: String,
    /// What it shows, in the words of whoever added it; empty if nothing was said.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub words: String,
    /// SHA-256 of the original that the asking State keeps, in hexadecimal digits: by it the original can be asked for, and
    /// known again.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub original: String,
    /// Media type.
    pub media_type: String,
    /// SHA-256 of the content of the copy, in hexadecimal digits.
    pub digest: String,
    /// Content in base64.
    pub content: String,
}
