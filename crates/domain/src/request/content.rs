//! A request while it is being written: what a person writes of it, before the case's facts are joined to it.

use super::{OnwardRelease, Restriction, Sought, Urgency, WhyAsked};
use crate::clock::Timestamp;
use crate::id::{CaseId, UserId};
use crate::{Coded, CountryCode};
use serde::{Deserialize, Serialize};

/// What a person writes of a request; the rest comes from its case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RequestContent {
    /// The State to ask.
    pub to: CountryCode,
    /// Why it.
    pub why: WhyAsked,
    /// What is wanted to know.
    pub sought: Vec<Sought>,
    /// How what the request tells may be used.
    pub handling: Restriction,
    /// What confidentiality cannot be guaranteed.
    pub reservation: String,
    /// How urgent.
    pub urgency: Urgency,
    /// Why it is urgent.
    pub urgency_reason: String,
    /// The language of the request.
    pub language: String,
}

impl RequestContent {
    /// What to begin with: everything is asked, routinely, and what the request tells is not to be passed on without
    /// consent.
    pub fn begin(to: CountryCode, why: WhyAsked, language: &str) -> Self {
        Self {
            to,
            why,
            sought: Sought::ALL.to_vec(),
            handling: Restriction { authorities: None, purpose: None, onward_release: OnwardRelease::ConsentNeeded },
            reservation: String::new(),
            urgency: Urgency::Routine,
            urgency_reason: String::new(),
            language: language.to_owned(),
        }
    }
}

/// A request that is being written. It stays on the node until it is sent; a case has one for each State at most.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// The case it belongs to.
    pub case: CaseId,
    /// What has been written.
    pub content: RequestContent,
    /// Who saved it last.
    pub saved_by: UserId,
    /// When.
    pub saved_at: Timestamp,
}
