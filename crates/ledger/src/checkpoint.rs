//! Checkpoints: what a log says it has been up to now, signed by it and by those who watched it grow.
//!
//! C2SP tlog-checkpoint, and of C2SP tlog-cosignature the signatures by Ed25519.

use crate::hash::TreeHash;
use crate::key::{Key, Signs};
use crate::note::{Note, NoteError};
use std::fmt;
use std::str::FromStr;
use thiserror::Error;

/// The head of a log's tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checkpoint {
    /// The log's own name, on one line.
    pub origin: String,
    /// Leaves.
    pub size: u64,
    /// The hash of the tree.
    pub root: TreeHash,
}

/// Why a checkpoint cannot be relied on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum CheckpointError {
    /// It is no signed note.
    #[error(transparent)]
    Note(#[from] NoteError),
    /// Its text is not origin, size and hash.
    #[error("this is no checkpoint: its text is a name, a number of entries and a hash, a line each")]
    Form,
    /// The log has not signed it, or not this text.
    #[error("the log's own signature is missing or wrong: the checkpoint was altered, or is not of this log")]
    Unsigned,
    /// A cosigner whose key is known did not sign this text.
    #[error("the cosignature number {0} is wrong: the checkpoint was altered")]
    Cosignature(usize),
}

impl CheckpointError {
    /// A stable name.
    pub fn code(self) -> &'static str {
        match self {
            Self::Note(error) => error.code(),
            Self::Form => "checkpoint-form",
            Self::Unsigned => "checkpoint-unsigned",
            Self::Cosignature(_) => "checkpoint-cosignature",
        }
    }
}

/// That a cosigner has seen the log consistent up to a checkpoint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cosigned {
    /// Who.
    pub by: String,
    /// When: seconds since 1970.
    pub at: u64,
}

impl Checkpoint {
    /// The checkpoint as the log signs it. `sign` gives the Ed25519 signature of a message; the secret key stays where it is.
    ///
    /// # Errors
    /// [`CheckpointError::Form`] where the origin is empty or more than one line.
    pub fn signed(&self, log: &Key, sign: impl FnOnce(&[u8]) -> [u8; 64]) -> Result<Note, CheckpointError> {
        let text = self.to_string();
        if text.parse::<Self>().as_ref() != Ok(self) {
            return Err(CheckpointError::Form);
        }
        let signature = sign(text.as_bytes());
        let mut note = Note::unsigned(text).ok_or(CheckpointError::Form)?;
        note.sign(log, signature.to_vec());
        Ok(note)
    }

    /// Reads what a log signed.
    ///
    /// # Errors
    /// [`CheckpointError::Unsigned`] unless this log's key signed it; [`CheckpointError::Form`] of another text.
    pub fn of(note: &Note, log: &Key) -> Result<Self, CheckpointError> {
        let mut signatures = note.of(log).peekable();
        let message = note.text().as_bytes();
        let signed = signatures.peek().is_some()
            && signatures.all(|bytes| bytes.try_into().is_ok_and(|bytes| log.verifies(message, bytes)));
        if !signed || log.signs() != Signs::Notes {
            return Err(CheckpointError::Unsigned);
        }
        note.text().parse()
    }
}

/// Adds to a log's checkpoint that it was seen consistent at a time, in seconds since 1970. The cosigner has verified
/// that before. `sign` gives the Ed25519 signature of a message.
pub fn cosign(note: &mut Note, cosigner: &Key, at: u64, sign: impl FnOnce(&[u8]) -> [u8; 64]) {
    let signature = sign(cosigned(note.text(), at).as_bytes());
    note.sign(cosigner, [&at.to_be_bytes()[..], &signature].concat());
}

/// Which of some cosigners stand by a checkpoint, in the order of their keys.
///
/// # Errors
/// [`CheckpointError::Cosignature`] of the first of them whose signature is there and wrong.
pub fn cosigners(note: &Note, keys: &[Key]) -> Result<Vec<Cosigned>, CheckpointError> {
    let mut all = Vec::new();
    for (number, key) in (1..).zip(keys) {
        let mut signatures = note.of(key).peekable();
        if signatures.peek().is_none() {
            continue;
        }
        let verified: Option<Vec<u64>> = signatures.map(|bytes| verified(note.text(), key, bytes)).collect();
        // Who signed several times is known by the last one.
        let at = verified.and_then(|times| times.into_iter().max()).ok_or(CheckpointError::Cosignature(number))?;
        all.push(Cosigned { by: key.name().to_owned(), at });
    }
    Ok(all)
}

/// The time of a cosignature, if it is the key's.
fn verified(text: &str, key: &Key, bytes: &[u8]) -> Option<u64> {
    let (at, signature) = bytes.split_first_chunk()?;
    let at = u64::from_be_bytes(*at);
    let signature = signature.try_into().ok()?;
    let right = key.signs() == Signs::Cosignatures && key.verifies(cosigned(text, at).as_bytes(), signature);
    right.then_some(at)
}

/// What a cosigner signs.
fn cosigned(text: &str, at: u64) -> String {
    format!("cosignature/v1\ntime {at}\n{text}")
}

impl fmt::Display for Checkpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}\n{}\n{}", self.origin, self.size, self.root)
    }
}

impl FromStr for Checkpoint {
    type Err = CheckpointError;

    /// Reads the text of a note, signed or not. Lines behind the third one, which others may add to their logs, are passed over.
    fn from_str(text: &str) -> Result<Self, CheckpointError> {
        let read = || {
            let mut lines = text.strip_suffix('\n')?.split('\n');
            let (origin, size, root) = (lines.next()?, lines.next()?, lines.next()?);
            let decimal = size.bytes().all(|digit| digit.is_ascii_digit()) && (size == "0" || !size.starts_with('0'));
            let whole = decimal && !origin.is_empty() && lines.all(|line| !line.is_empty());
            whole.then_some(Self { origin: origin.to_owned(), size: size.parse().ok()?, root: root.parse().ok()? })
        };
        read().ok_or(CheckpointError::Form)
    }
}
