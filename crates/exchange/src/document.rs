//! What one State says to another: addressed, dated, signed.
//!
//! The payload of its [envelope](crate#the-envelope) is one JSON object:
//!
//! | name | value |
//! |---|---|
//! | `id` | UUID; a receiver that has seen it before takes the document as done |
//! | `schema` | what `body` is, and in which version: `proofmark.trace-request/1` |
//! | `from`, `to` | two-letter codes of the States |
//! | `created_at`, `expires_at` | RFC 3339 in UTC; the second may be absent |
//! | `in_reply_to` | UUID of the document that this one answers; may be absent |
//! | `conversation` | UUID of the request that this one belongs to |
//! | `body` | any JSON, within which names are unique; the envelope does not look into it |
//!
//! Other names beside these are signed but not read. A schema that the receiver does not know is no fault of the
//! envelope: the application answers that it was not understood, and in which versions it can be said.

use crate::envelope::{self, EnvelopeError, Kind, Unverified};
use crate::fingerprint::Fingerprint;
use crate::keys::NodeKey;
use crate::ring::KeyRing;
use domain::CountryCode;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use thiserror::Error;
use uuid::Uuid;

/// How far the clocks of two nodes may be apart: each may be wrong by a day, such as after a wrong date was set by hand.
pub const CLOCK_TOLERANCE: SignedDuration = SignedDuration::from_hours(48);

/// The longest name of a schema, in bytes.
const MAX_SCHEMA: usize = 100;

/// One document.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Document {
    /// Its own id, by which duplicates are known.
    pub id: Uuid,
    /// What the body is, and in which version.
    pub schema: String,
    /// The State that says it.
    pub from: CountryCode,
    /// The State that it is said to.
    pub to: CountryCode,
    /// When it was signed, by the sender's clock.
    pub created_at: Timestamp,
    /// When it is no longer of use, if ever.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<Timestamp>,
    /// The document that it answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_reply_to: Option<Uuid>,
    /// The request that it belongs to.
    pub conversation: Uuid,
    /// What is said. Fields that this program does not know are kept.
    pub body: serde_json::Value,
}

impl Document {
    /// Signs it. The same document and key give the same bytes.
    ///
    /// # Errors
    /// [`EnvelopeError::TooLarge`] if no receiver would take it.
    pub fn sign(&self, key: &NodeKey) -> Result<Vec<u8>, EnvelopeError> {
        let bytes = envelope::seal(key, Kind::Document, envelope::to_json(self));
        if bytes.len() > envelope::MAX_BYTES {
            return Err(EnvelopeError::TooLarge { bytes: bytes.len() });
        }
        Ok(bytes)
    }
}

/// Reads a document that a partner in `ring` has signed for the State of this node, at the moment `now`.
///
/// Whether it was seen before is for the caller to know: by its id, together with the [`Digest`](crate::Digest) of the bytes.
///
/// # Errors
/// The first thing that is wrong with it, from the outside in: form, signer, signature, addresses, dates.
pub fn open(bytes: &[u8], ring: &KeyRing, now: Timestamp) -> Result<Document, DocumentError> {
    let unverified = Unverified::parse(bytes, Kind::Document)?;
    let signer = unverified.signer;
    let partner = ring.partner(signer).ok_or(DocumentError::UnknownSigner { signer })?;
    let document: Document = unverified.verify(&partner.key)?;

    let Document { id, from, to, created_at, expires_at, ref schema, .. } = document;
    if from != partner.state {
        return Err(DocumentError::OtherSender { id, claimed: from, signer: partner.state });
    }
    if to != ring.me() {
        return Err(DocumentError::OtherRecipient { id, to, me: ring.me() });
    }
    if schema.is_empty() || schema.len() > MAX_SCHEMA || !schema.bytes().all(|byte| byte.is_ascii_graphic()) {
        return Err(DocumentError::Schema { id });
    }
    if created_at.duration_since(now) > CLOCK_TOLERANCE {
        return Err(DocumentError::NotYetValid { id, created_at, now });
    }
    if let Some(expires_at) = expires_at.filter(|expires_at| now.duration_since(*expires_at) > CLOCK_TOLERANCE) {
        return Err(DocumentError::Expired { id, expires_at });
    }
    Ok(document)
}

/// Why a document is not taken.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum DocumentError {
    /// It is no envelope, or not a genuine one.
    #[error("the document is not taken: {0}")]
    Envelope(#[from] EnvelopeError),
    /// No confirmed partner signs with this key.
    #[error("the document is signed with the key {signer}, which no partner has: confirm the partner's card first")]
    UnknownSigner {
        /// The key's fingerprint.
        signer: Fingerprint,
    },
    /// One partner speaks in the name of another.
    #[error(
        "document {id} says it is from {claimed}, but the key is that of {signer}. Do not act on it, and ask {signer}"
    )]
    OtherSender {
        /// The document.
        id: Uuid,
        /// In whose name it speaks.
        claimed: CountryCode,
        /// Whose key signed it.
        signer: CountryCode,
    },
    /// It is for another State.
    #[error("document {id} is addressed to {to}, and this is the node of {me}: the sender must send it there")]
    OtherRecipient {
        /// The document.
        id: Uuid,
        /// Whom it is for.
        to: CountryCode,
        /// Whose node this is.
        me: CountryCode,
    },
    /// The schema is no possible name.
    #[error("document {id} does not say what it is: a schema is 1 to {MAX_SCHEMA} visible ASCII characters")]
    Schema {
        /// The document.
        id: Uuid,
    },
    /// It comes from the future, by more than [`CLOCK_TOLERANCE`].
    #[error("document {id} was signed at {created_at}, and here it is {now}: one of the two clocks is wrong")]
    NotYetValid {
        /// The document.
        id: Uuid,
        /// The sender's date.
        created_at: Timestamp,
        /// The date here.
        now: Timestamp,
    },
    /// It is past its date, by more than [`CLOCK_TOLERANCE`].
    #[error("document {id} was to be used until {expires_at}: ask the sender for a new one")]
    Expired {
        /// The document.
        id: Uuid,
        /// Its last moment.
        expires_at: Timestamp,
    },
}

impl DocumentError {
    /// The stable name of this error; a refusing [`Receipt`](crate::Receipt) carries it.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Envelope(error) => error.code(),
            Self::UnknownSigner { .. } => "unknown-signer",
            Self::OtherSender { .. } => "other-sender",
            Self::OtherRecipient { .. } => "other-recipient",
            Self::Schema { .. } => "schema",
            Self::NotYetValid { .. } => NOT_YET_VALID,
            Self::Expired { .. } => "expired",
        }
    }

    /// The document's id, where the signature held and it could be read.
    pub fn document(&self) -> Option<Uuid> {
        match self {
            Self::Envelope(_) | Self::UnknownSigner { .. } => None,
            Self::OtherSender { id, .. }
            | Self::OtherRecipient { id, .. }
            | Self::Schema { id }
            | Self::NotYetValid { id, .. }
            | Self::Expired { id, .. } => Some(*id),
        }
    }
}

/// The code of [`DocumentError::NotYetValid`], the one refusal that passes with time.
pub(crate) const NOT_YET_VALID: &str = "not-yet-valid";
