//! A proof that can be handed on: that an entry is in a log, with the checkpoint that says so.

use crate::checkpoint::{Checkpoint, CheckpointError, Cosigned, cosigners};
use crate::hash::TreeHash;
use crate::key::Key;
use crate::note::{MAX_NOTE, Note};
use crate::proof::{ProofError, verify_inclusion};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use std::fmt;
use std::str::FromStr;
use thiserror::Error;

/// The first line.
const FORMAT: &str = "c2sp.org/tlog-proof@v1";
/// Hashes of the longest proof: one for each level.
const LEVELS: usize = 64;
/// Bytes of the longest extra line that is read.
const MAX_EXTRA: usize = 1024 * 1024;

/// That an entry is in a log, in the form of C2SP tlog-proof: to be verified offline, by whoever knows the log's key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bundle {
    /// What is needed to make the entry itself out of what somebody holds; nothing vouches for it.
    pub extra: Option<Vec<u8>>,
    /// The entry's number.
    pub index: u64,
    /// The hashes beside its path, from the leaf up.
    pub path: Vec<TreeHash>,
    /// The signed checkpoint.
    pub checkpoint: Note,
}

/// Why a bundle proves nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum BundleError {
    /// Its lines are not those of a proof.
    #[error(
        "this is no proof of a log: its first line is {FORMAT}, then come a number, hashes, a blank line and a checkpoint"
    )]
    Form,
    /// More than is read.
    #[error("the proof is longer than {} bytes", MAX_NOTE + MAX_EXTRA)]
    Long,
    /// The checkpoint is not to be relied on.
    #[error(transparent)]
    Checkpoint(#[from] CheckpointError),
    /// The path does not lead to the checkpoint's hash.
    #[error(transparent)]
    Proof(#[from] ProofError),
}

impl BundleError {
    /// A stable name.
    pub fn code(self) -> &'static str {
        match self {
            Self::Form => "bundle-form",
            Self::Long => "bundle-long",
            Self::Checkpoint(error) => error.code(),
            Self::Proof(error) => error.code(),
        }
    }
}

/// What a bundle has proved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proved {
    /// The log as it stood then.
    pub checkpoint: Checkpoint,
    /// Who has watched it, of those that are known.
    pub cosigned: Vec<Cosigned>,
}

impl Bundle {
    /// Whether the log had this entry, as of the checkpoint.
    ///
    /// # Errors
    /// Where the log has not signed the checkpoint, a known cosigner's signature is wrong, or the path does not fit.
    pub fn verify(&self, leaf: TreeHash, log: &Key, known: &[Key]) -> Result<Proved, BundleError> {
        let checkpoint = Checkpoint::of(&self.checkpoint, log)?;
        let cosigned = cosigners(&self.checkpoint, known)?;
        verify_inclusion(checkpoint.root, checkpoint.size, self.index, leaf, &self.path)?;
        Ok(Proved { checkpoint, cosigned })
    }
}

impl fmt::Display for Bundle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{FORMAT}")?;
        if let Some(extra) = &self.extra {
            writeln!(f, "extra {}", BASE64_STANDARD.encode(extra))?;
        }
        writeln!(f, "index {}", self.index)?;
        for hash in &self.path {
            writeln!(f, "{hash}")?;
        }
        write!(f, "\n{}", self.checkpoint)
    }
}

impl FromStr for Bundle {
    type Err = BundleError;

    fn from_str(text: &str) -> Result<Self, BundleError> {
        if text.len() > MAX_NOTE + MAX_EXTRA {
            return Err(BundleError::Long);
        }
        let (head, note) = text.split_once("\n\n").ok_or(BundleError::Form)?;
        let checkpoint = note.parse().map_err(CheckpointError::Note)?;
        let read = || {
            let mut lines = head.split('\n').peekable();
            lines.next().filter(|line| *line == FORMAT)?;
            let extra = match lines.peek()?.strip_prefix("extra ") {
                Some(extra) => Some(BASE64_STANDARD.decode(extra).ok()?),
                None => None,
            };
            let line = if extra.is_some() { lines.nth(1)? } else { lines.next()? };
            let index: u64 = line.strip_prefix("index ")?.parse().ok()?;
            let path: Vec<TreeHash> = lines.take(LEVELS + 1).map(|line| line.parse().ok()).collect::<Option<_>>()?;
            // One spelling only: no signs or zeros in front of the number.
            let canonical = path.len() <= LEVELS && line == format!("index {index}");
            canonical.then_some((extra, index, path))
        };
        let (extra, index, path) = read().ok_or(BundleError::Form)?;
        Ok(Self { extra, index, path, checkpoint })
    }
}
