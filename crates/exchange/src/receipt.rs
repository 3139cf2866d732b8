//! What the receiver signs in return.

use crate::digest::Digest;
use crate::envelope::{self, EnvelopeError, Kind, Unverified};
use crate::keys::{NodeKey, PublicKey};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use thiserror::Error;
use uuid::Uuid;

/// The receiver's word on one delivery. It proves to the sender, and to a court, that these bytes arrived and what became of them.
///
/// The digest names the delivery. The document's id is there for people, and absent when it could not be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipt {
    /// The delivered document, as far as it was understood.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub document: Option<Uuid>,
    /// The delivered bytes.
    pub digest: Digest,
    /// What became of them.
    #[serde(flatten)]
    pub verdict: Verdict,
    /// When they were judged, by the receiver's clock.
    pub at: Timestamp,
}

/// Taken or refused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "verdict", rename_all = "kebab-case")]
pub enum Verdict {
    /// It is stored here, and its officers will see it. Delivered again, it is accepted again and applied once.
    Accepted,
    /// It is not taken. It is kept apart and shown to a person.
    Refused {
        /// The reason, in kebab-case: a [`DocumentError::code`](crate::DocumentError::code), or one of the receiving application.
        code: String,
    },
}

impl Receipt {
    /// Signs it with the node's key.
    pub fn sign(&self, key: &NodeKey) -> Vec<u8> {
        envelope::seal(key, Kind::Receipt, envelope::to_json(self))
    }

    /// Reads a receipt that `key` must have signed for the delivery of `digest`.
    ///
    /// # Errors
    /// [`ReceiptError::OtherDelivery`] if it is genuine but speaks of other bytes.
    pub fn open(bytes: &[u8], key: &PublicKey, digest: Digest) -> Result<Self, ReceiptError> {
        let receipt: Self = Unverified::parse(bytes, Kind::Receipt)?.verify(key)?;
        if receipt.digest != digest {
            return Err(ReceiptError::OtherDelivery { sent: digest, named: receipt.digest });
        }
        Ok(receipt)
    }
}

/// Why a receipt proves nothing.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ReceiptError {
    /// Not a signed receipt of that node.
    #[error("the receipt is not valid: {0}")]
    Envelope(#[from] EnvelopeError),
    /// A receipt for something else.
    #[error(
        "the receipt is for {named}, but {sent} was sent: the partner's program made a mistake, report it to the partner"
    )]
    OtherDelivery {
        /// What was delivered.
        sent: Digest,
        /// What the receipt names.
        named: Digest,
    },
}

impl ReceiptError {
    /// The stable name of this error.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Envelope(error) => error.code(),
            Self::OtherDelivery { .. } => "other-delivery",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn receipt(verdict: Verdict) -> Receipt {
        Receipt { document: None, digest: Digest::of(b"sent"), verdict, at: Timestamp::UNIX_EPOCH }
    }

    #[test]
    fn only_the_receiver_s_word_on_this_delivery_counts() {
        let (key, other) = (NodeKey::from_entropy(&[1; 32]), NodeKey::from_entropy(&[2; 32]));
        let refused = receipt(Verdict::Refused { code: "expired".into() });
        let bytes = refused.sign(&key);
        assert_eq!(Receipt::open(&bytes, key.public(), Digest::of(b"sent")), Ok(refused));
        assert_eq!(Receipt::open(&bytes, other.public(), Digest::of(b"sent")).unwrap_err().code(), "signature");
        assert_eq!(Receipt::open(&bytes, key.public(), Digest::of(b"else")).unwrap_err().code(), "other-delivery");
    }

    #[test]
    fn the_written_form_is_flat() {
        let json = String::from_utf8(envelope::to_json(&receipt(Verdict::Accepted))).unwrap();
        assert!(json.starts_with(r#"{"at":"1970-01-01T00:00:00Z","digest":""#), "{json}");
        assert!(json.ends_with(r#"","verdict":"accepted"}"#), "{json}");
    }
}
