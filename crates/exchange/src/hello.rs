//! What a node says of itself to a partner who tests the link.

use crate::envelope::{self, EnvelopeError, Kind, Unverified};
use crate::keys::{NodeKey, PublicKey};
use domain::CountryCode;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// A node's answer to "are you there?".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hello {
    /// The State whose node it is.
    pub state: CountryCode,
    /// What the node is called, for people.
    pub name: String,
    /// The version of the program.
    pub version: String,
    /// The node's clock, which the asker compares with its own.
    pub time: Timestamp,
}

impl Hello {
    /// Signs it with the node's key.
    pub fn sign(&self, key: &NodeKey) -> Vec<u8> {
        envelope::seal(key, Kind::Hello, envelope::to_json(self))
    }

    /// Reads a hello that `key` must have signed.
    ///
    /// # Errors
    /// Whatever is wrong with the envelope or the signature.
    pub fn open(bytes: &[u8], key: &PublicKey) -> Result<Self, EnvelopeError> {
        Unverified::parse(bytes, Kind::Hello)?.verify(key)
    }
}
