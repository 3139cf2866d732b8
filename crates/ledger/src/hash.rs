//! The hash of a tree, of its leaves, and of what lies between.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};
use std::fmt;
use std::str::FromStr;
use thiserror::Error;

/// What the hashed bytes of a leaf begin with, and what those of two hashes: no leaf passes for a node (RFC 6962, 2.1).
const LEAF: [u8; 1] = [0];
const NODE: [u8; 1] = [1];

/// A Merkle tree hash as of RFC 6962, section 2.1: SHA-256, 32 bytes. Written in standard base64.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TreeHash([u8; Self::LEN]);

impl TreeHash {
    /// Bytes.
    pub const LEN: usize = 32;

    /// The hash of a tree with one leaf, which is also the hash of that leaf in any tree.
    pub fn of_leaf(entry: &[u8]) -> Self {
        Self(Sha256::new().chain_update(LEAF).chain_update(entry).finalize().into())
    }

    /// The hash of two subtrees side by side.
    pub fn of_node(left: Self, right: Self) -> Self {
        Self(Sha256::new().chain_update(NODE).chain_update(left.0).chain_update(right.0).finalize().into())
    }

    /// The hash of a tree without leaves.
    pub fn of_nothing() -> Self {
        Self(Sha256::digest([]).into())
    }

    /// The hash with these bytes.
    pub fn from_bytes(bytes: [u8; Self::LEN]) -> Self {
        Self(bytes)
    }

    /// Its bytes.
    pub fn as_bytes(&self) -> &[u8; Self::LEN] {
        &self.0
    }
}

/// A text that is not the base64 of 32 bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("this is no hash: a hash is 32 bytes in base64, 44 characters of which the last is =")]
pub struct NoHash;

impl FromStr for TreeHash {
    type Err = NoHash;

    fn from_str(text: &str) -> Result<Self, NoHash> {
        let bytes = BASE64_STANDARD.decode(text).map_err(|_| NoHash)?;
        bytes.try_into().map(Self).map_err(|_| NoHash)
    }
}

impl fmt::Display for TreeHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&BASE64_STANDARD.encode(self.0))
    }
}

impl fmt::Debug for TreeHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The first of the vectors with which implementations of Certificate Transparency test themselves.
    #[test]
    fn nothing_and_an_empty_leaf_have_their_published_hashes() {
        assert_eq!(TreeHash::of_nothing().to_string(), "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
        assert_eq!(TreeHash::of_leaf(b"").to_string(), "bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=");
    }

    proptest! {
        #[test]
        fn a_hash_is_read_as_it_was_written(bytes: [u8; 32]) {
            let hash = TreeHash::from_bytes(bytes);
            prop_assert_eq!(hash.to_string().parse(), Ok(hash));
        }

        #[test]
        fn no_other_text_is_a_hash(text in ".{0,60}") {
            if let Ok(hash) = text.parse::<TreeHash>() {
                prop_assert_eq!(hash.to_string(), text);
            }
        }
    }
}
