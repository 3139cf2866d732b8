//! The verification of proofs, which needs no log: only hashes that somebody trusts.
//!
//! The algorithms are those of RFC 9162, sections 2.1.3.2 and 2.1.4.2; they know nothing of how proofs are made.

use crate::hash::TreeHash;
use thiserror::Error;

/// A proof that proves nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum ProofError {
    /// There is no such leaf in a tree of this size, or the earlier tree is the greater one.
    #[error("the proof is about entry {asked} of a log with {size}")]
    Beyond {
        /// The leaf, or the size of the earlier tree.
        asked: u64,
        /// Leaves of the tree.
        size: u64,
    },
    /// The proof has more or fewer hashes than there are levels.
    #[error("the proof has not the hashes that a log of this size asks for: it was cut off, or belongs to another log")]
    Length,
    /// Another hash follows from the proof than the trusted one.
    #[error(
        "another hash follows from the proof than the log has: the record or the log was altered, or the proof belongs to another one"
    )]
    Differs,
}

impl ProofError {
    /// A stable name.
    pub fn code(self) -> &'static str {
        match self {
            Self::Beyond { .. } => "proof-beyond",
            Self::Length => "proof-length",
            Self::Differs => "proof-differs",
        }
    }
}

/// Whether the tree of `size` leaves and hash `root` has this leaf at number `index`.
///
/// # Errors
/// Where the proof does not show that.
pub fn verify_inclusion(
    root: TreeHash,
    size: u64,
    index: u64,
    leaf: TreeHash,
    proof: &[TreeHash],
) -> Result<(), ProofError> {
    let mut last =
        size.checked_sub(1).filter(|last| index <= *last).ok_or(ProofError::Beyond { asked: index, size })?;
    let (mut at, mut hash) = (index, leaf);
    for beside in proof {
        if last == 0 {
            return Err(ProofError::Length);
        }
        if at % 2 == 1 || at == last {
            hash = TreeHash::of_node(*beside, hash);
            // A node without a sibling rises as it is.
            while at % 2 == 0 && at != 0 {
                (at, last) = (at / 2, last / 2);
            }
        } else {
            hash = TreeHash::of_node(hash, *beside);
        }
        (at, last) = (at / 2, last / 2);
    }
    match last {
        0 if hash == root => Ok(()),
        0 => Err(ProofError::Differs),
        _ => Err(ProofError::Length),
    }
}

/// Whether the tree of `size` leaves and hash `root` begins with the one of `earlier` leaves and hash `earlier_root`.
///
/// # Errors
/// Where the proof does not show that.
pub fn verify_consistency(
    earlier_root: TreeHash,
    earlier: u64,
    root: TreeHash,
    size: u64,
    proof: &[TreeHash],
) -> Result<(), ProofError> {
    if earlier > size {
        return Err(ProofError::Beyond { asked: earlier, size });
    }
    if earlier == 0 || earlier == size {
        let begins = if earlier == 0 { TreeHash::of_nothing() } else { root };
        return match proof {
            [] if earlier_root == begins => Ok(()),
            [] => Err(ProofError::Differs),
            _ => Err(ProofError::Length),
        };
    }
    let (mut at, mut last) = (earlier - 1, size - 1);
    while at % 2 == 1 {
        (at, last) = (at / 2, last / 2);
    }
    // A whole earlier tree is a node of the later one, and then the proof does not repeat its hash.
    let mut rest = proof.iter();
    let first = if earlier.is_power_of_two() { earlier_root } else { *rest.next().ok_or(ProofError::Length)? };
    let (mut then, mut now) = (first, first);
    for beside in rest {
        if last == 0 {
            return Err(ProofError::Length);
        }
        if at % 2 == 1 || at == last {
            then = TreeHash::of_node(*beside, then);
            now = TreeHash::of_node(*beside, now);
            while at % 2 == 0 && at != 0 {
                (at, last) = (at / 2, last / 2);
            }
        } else {
            now = TreeHash::of_node(now, *beside);
        }
        (at, last) = (at / 2, last / 2);
    }
    match last {
        0 if then == earlier_root && now == root => Ok(()),
        0 => Err(ProofError::Differs),
        _ => Err(ProofError::Length),
    }
}
