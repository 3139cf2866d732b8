//! The public keys of logs and of those who cosign them.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use ed25519_dalek::{Signature, VerifyingKey};
use sha2::{Digest, Sha256};
use std::fmt;
use std::str::FromStr;
use thiserror::Error;

/// What a key signs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Signs {
    /// Its own notes: the checkpoints of a log (type 1 of C2SP signed-note).
    Notes,
    /// With the time, that the checkpoints of a log that it has seen were consistent (type 4, C2SP tlog-cosignature).
    Cosignatures,
}

impl Signs {
    fn code(self) -> u8 {
        match self {
            Self::Notes => 1,
            Self::Cosignatures => 4,
        }
    }

    fn from_code(code: u8) -> Option<Self> {
        [Self::Notes, Self::Cosignatures].into_iter().find(|signs| signs.code() == code)
    }
}

/// The name and the public Ed25519 key (RFC 8032) of a log or of a cosigner. Its text is the *vkey* of C2SP signed-note:
/// name, key id and key, joined by plus signs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Key {
    name: String,
    signs: Signs,
    key: VerifyingKey,
}

impl Key {
    /// The key of this name.
    ///
    /// # Errors
    /// Of a name that is empty or has a space or a plus sign, and of 32 bytes that are no key.
    pub fn new(name: &str, signs: Signs, key: &[u8; 32]) -> Result<Self, NoKey> {
        if !is_name(name) {
            return Err(NoKey);
        }
        let key = VerifyingKey::from_bytes(key).map_err(|_| NoKey)?;
        Ok(Self { name: name.to_owned(), signs, key })
    }

    /// Whose key it is.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What it signs.
    pub fn signs(&self) -> Signs {
        self.signs
    }

    /// The four bytes by which a signature says which key it is of. They are a hint, and nothing that can be relied on.
    pub fn id(&self) -> [u8; 4] {
        let hashed = Sha256::new()
            .chain_update(&self.name)
            .chain_update([b'\n', self.signs.code()])
            .chain_update(self.key.as_bytes())
            .finalize();
        [hashed[0], hashed[1], hashed[2], hashed[3]]
    }

    /// Whether a signature is this key's. Strict: of one message there is no second signature that passes.
    pub(crate) fn verifies(&self, message: &[u8], signature: &[u8; 64]) -> bool {
        self.key.verify_strict(message, &Signature::from_bytes(signature)).is_ok()
    }
}

/// Whether a note may name a key so.
pub(crate) fn is_name(name: &str) -> bool {
    !name.is_empty() && !name.contains(|c: char| c.is_whitespace() || c.is_control() || c == '+')
}

/// A text that is no key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error(
    "this is no key of a log: one looks like name+0a1b2c3d+AbCd…, with a name that has neither spaces nor plus signs"
)]
pub struct NoKey;

impl FromStr for Key {
    type Err = NoKey;

    fn from_str(text: &str) -> Result<Self, NoKey> {
        let mut parts = text.splitn(3, '+');
        let (name, id, key) = (parts.next(), parts.next(), parts.next());
        let bytes = BASE64_STANDARD.decode(key.ok_or(NoKey)?).map_err(|_| NoKey)?;
        let (code, key) = bytes.split_first().ok_or(NoKey)?;
        let signs = Signs::from_code(*code).ok_or(NoKey)?;
        let key = Self::new(name.ok_or(NoKey)?, signs, key.try_into().map_err(|_| NoKey)?)?;
        if Some(hex(key.id()).as_str()) == id { Ok(key) } else { Err(NoKey) }
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut bytes = vec![self.signs.code()];
        bytes.extend(self.key.as_bytes());
        write!(f, "{}+{}+{}", self.name, hex(self.id()), BASE64_STANDARD.encode(bytes))
    }
}

fn hex(id: [u8; 4]) -> String {
    format!("{:08x}", u32::from_be_bytes(id))
}
