//! An append-only log: who holds one of its checkpoints finds out if anything before it is altered, left out or slipped in.
//!
//! A log is a Merkle tree (RFC 6962) over its entries, of which it keeps only hashes, in [tiles](Tile). A [`Growth`] adds
//! leaves and says which tiles changed. A [`Checkpoint`] is the tree's size and hash, signed by the log; others who saw
//! it grow [`cosign`] it. A [`Tree`] makes proofs out of tiles: that an entry is in the log ([`Tree::inclusion`]), and that
//! an earlier checkpoint is where the present one comes from ([`Tree::consistency`]). Whoever has hashes and keys alone
//! verifies them: [`verify_inclusion`], [`verify_consistency`], and [`Bundle`], which puts all of it into one text.
//!
//! The formats are those of C2SP: tlog-tiles, signed-note, tlog-checkpoint, tlog-cosignature and tlog-proof; so logs can be
//! checked by programs that others wrote.
//!
//! ```
//! use ed25519_dalek::{Signer, SigningKey};
//! use ledger::{Bundle, Checkpoint, Growth, Key, Signs, Tree, TreeHash};
//! use std::collections::HashMap;
//!
//! let secret = SigningKey::from_bytes(&[7; 32]); // for the example: a real one is drawn
//! let log = Key::new("registry.example/log", Signs::Notes, secret.verifying_key().as_bytes())?;
//!
//! let mut growth = Growth::default();
//! for entry in ["one", "two", "three"] {
//!     growth.push(TreeHash::of_leaf(entry.as_bytes()));
//! }
//! let tiles: HashMap<_, _> = growth.changed().into_iter().collect();
//! let head = Checkpoint { origin: log.name().to_owned(), size: growth.size(), root: growth.root() };
//! let checkpoint = head.signed(&log, |message| secret.sign(message).to_bytes())?;
//!
//! let path = Tree::new(3, &tiles).inclusion(1)?;
//! let handed_on = Bundle { extra: None, index: 1, path, checkpoint }.to_string();
//!
//! let bundle: Bundle = handed_on.parse()?;
//! assert_eq!(bundle.verify(TreeHash::of_leaf(b"two"), &log, &[])?.checkpoint, head);
//! assert!(bundle.verify(TreeHash::of_leaf(b"another"), &log, &[]).is_err());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! No storage, no clock, no secret keys; callers keep the tiles before they let anybody see a checkpoint of them.

mod bundle;
mod checkpoint;
mod growth;
mod hash;
mod key;
mod note;
mod proof;
mod tile;
mod tree;

pub use bundle::{Bundle, BundleError, Proved};
pub use checkpoint::{Checkpoint, CheckpointError, Cosigned, cosign, cosigners};
pub use growth::{Checked, Growth, check};
pub use hash::{NoHash, TreeHash};
pub use key::{Key, NoKey, Signs};
pub use note::{MAX_NOTE, Note, NoteError};
pub use proof::{ProofError, verify_consistency, verify_inclusion};
pub use tile::{FULL, NoTile, Tile};
pub use tree::{Missing, Tiles, Tree, TreeError, Wanted, wanted};
