//! The ledger of events: each event is a leaf of a Merkle tree, in the order in which events were recorded. Whoever alters,
//! removes or slips in an event behind the program's back is found by [`Store::check_ledger`], and whoever alters the tree
//! as well by the checkpoints that others hold.

mod check;

pub use check::{LedgerCheck, LedgerFault};

use crate::body::{BodyError, unpack};
use crate::db::values;
use crate::snapshot::LedgerHead;
use crate::statement::statements;
use crate::{Statement, Store, StoreError, Tx};
use ::ledger::{Growth, Missing, Tile, Tree, TreeError, TreeHash};
use domain::clock::{Timestamp, from_micros};
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use uuid::Uuid;

statements! {
    EVENT_WITH_LEAF = "SELECT leaf_no, salt, subject_id, seq, event_id, recorded_at, recorded_by, body
        FROM event WHERE subject_id = $1 AND seq = $2";
    READ_TILE = "SELECT hashes FROM ledger_tile WHERE level = $1 AND number = $2";
    PUT_TILE = "INSERT INTO ledger_tile (level, number, hashes) VALUES ($1, $2, $3)
        ON CONFLICT (level, number) DO UPDATE SET hashes = excluded.hashes";
    COUNT_LEAVES = "SELECT value FROM counter WHERE name = 'ledger-leaf'";
    PUT_CHECKPOINT = "INSERT INTO checkpoint (size, signed_at, note) VALUES ($1, $2, $3)
        ON CONFLICT (size) DO NOTHING";
    LAST_CHECKPOINT = "SELECT size, signed_at, note FROM checkpoint WHERE size <= $1 ORDER BY size DESC LIMIT 1";
}

/// The statements of this module and of those below it.
pub(crate) fn all_statements() -> Vec<Statement> {
    [STATEMENTS, check::STATEMENTS].concat()
}

/// The counter of leaves.
const LEAVES: &str = "ledger-leaf";
/// Bytes of an event's salt: without it, nobody can try out what an event may have said until its hash fits.
pub(crate) const SALT: usize = 16;
/// What the hashed bytes of an event begin with.
const FORM: &[u8] = b"proofmark event 1\n";

/// An event as its row has it: what its leaf vouches for.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Recorded<'a> {
    pub(crate) subject: Uuid,
    pub(crate) seq: i64,
    pub(crate) event: Uuid,
    pub(crate) recorded_at: i64,
    pub(crate) recorded_by: Uuid,
    pub(crate) body: &'a str,
}

impl Recorded<'_> {
    /// What is hashed of an event: the form, the salt and the columns, numbers in big-endian order, the body as it was before
    /// it was packed (`docs/ledger.md`).
    pub(crate) fn form(&self, salt: &[u8]) -> Vec<u8> {
        let mut form = Vec::with_capacity(128 + self.body.len());
        form.extend(FORM);
        form.extend(salt);
        form.extend(self.subject.as_bytes());
        form.extend(self.seq.to_be_bytes());
        form.extend(self.event.as_bytes());
        form.extend(self.recorded_at.to_be_bytes());
        form.extend(self.recorded_by.as_bytes());
        form.extend(self.body.as_bytes());
        form
    }

    /// The leaf of the ledger. Its entry is the SHA-256 of the form, so that nothing but a hash ever leaves the record.
    pub(crate) fn leaf(&self, salt: &[u8]) -> TreeHash {
        leaf_of(&self.form(salt))
    }
}

/// An event with its leaf.
#[derive(sqlx::FromRow)]
struct LeafRow {
    leaf_no: i64,
    salt: Vec<u8>,
    subject_id: Uuid,
    seq: i64,
    event_id: Uuid,
    recorded_at: i64,
    recorded_by: Uuid,
    body: Vec<u8>,
}

impl LeafRow {
    /// What was hashed.
    fn form(&self) -> Result<Vec<u8>, BodyError> {
        let recorded = Recorded {
            subject: self.subject_id,
            seq: self.seq,
            event: self.event_id,
            recorded_at: self.recorded_at,
            recorded_by: self.recorded_by,
            body: &unpack(&self.body)?,
        };
        Ok(recorded.form(&self.salt))
    }
}

/// The leaf of an event with this form.
pub fn leaf_of(form: &[u8]) -> TreeHash {
    TreeHash::of_leaf(&Sha256::digest(form))
}

/// A checkpoint as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptCheckpoint {
    /// Leaves of the ledger then.
    pub size: i64,
    /// When the node signed it.
    pub signed_at: Timestamp,
    /// The signed note.
    pub note: String,
}

impl Store {
    /// Leaves of the ledger.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn ledger_size(&self) -> Result<i64, StoreError> {
        Ok(self.one::<(i64,)>(COUNT_LEAVES, values![]).await?.map_or(0, |(value,)| value))
    }

    /// The hash of the ledger with so many leaves, which must be all that it has.
    ///
    /// # Errors
    /// [`StoreError::Inconsistent`] where a tile is missing or damaged.
    pub async fn ledger_root(&self, size: i64) -> Result<TreeHash, StoreError> {
        let mut tiles = HashMap::new();
        for tile in Tile::edge(size.cast_unsigned()) {
            tiles.insert(tile, self.tile(tile).await?);
        }
        Ok(edge(size.cast_unsigned(), &tiles)?.root())
    }

    /// The leaf of an event, known by its number in its subject's record, and its form: the bytes that were hashed.
    ///
    /// # Errors
    /// [`StoreError::Sql`]; [`StoreError::Inconsistent`] if the event cannot be read.
    pub async fn event_form(&self, subject: Uuid, seq: i64) -> Result<Option<(u64, Vec<u8>)>, StoreError> {
        let Some(row) = self.one::<LeafRow>(EVENT_WITH_LEAF, values![subject, seq]).await? else { return Ok(None) };
        let form = row.form().map_err(|problem| StoreError::inconsistent("event", "body", row.event_id, problem))?;
        Ok(Some((row.leaf_no.cast_unsigned(), form)))
    }

    /// The proof that the ledger of the first `size` events has this leaf.
    ///
    /// # Errors
    /// [`StoreError::Inconsistent`] where the ledger has not so many events, or a tile is missing or damaged.
    pub async fn ledger_path(&self, size: i64, leaf: u64) -> Result<Vec<TreeHash>, StoreError> {
        let size = size.cast_unsigned();
        let mut tiles = HashMap::new();
        for tile in ::ledger::wanted(size, |tree| drop(tree.inclusion(leaf))) {
            tiles.insert(tile, self.tile(tile).await?);
        }
        Tree::new(size, &tiles).inclusion(leaf).map_err(inconsistent)
    }

    /// The hashes of a tile, none if it is not there.
    async fn tile(&self, tile: Tile) -> Result<Vec<TreeHash>, StoreError> {
        let row: Option<(Vec<u8>,)> =
            self.one(READ_TILE, values![i64::from(tile.level), tile.number.cast_signed()]).await?;
        row.map_or_else(|| Ok(Vec::new()), |(bytes,)| hashes(tile, &bytes))
    }

    /// The newest checkpoint of a ledger with up to so many leaves.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn last_checkpoint(&self, size: i64) -> Result<Option<KeptCheckpoint>, StoreError> {
        let row: Option<(i64, i64, String)> = self.one(LAST_CHECKPOINT, values![size]).await?;
        Ok(row.map(|(size, at, note)| KeptCheckpoint { size, signed_at: from_micros(at), note }))
    }

    /// Keeps a checkpoint; the first of its size stays.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn put_checkpoint(&self, checkpoint: &KeptCheckpoint) -> Result<(), StoreError> {
        let KeptCheckpoint { size, signed_at, note } = checkpoint;
        self.run(PUT_CHECKPOINT, values![*size, *signed_at, note.as_str()]).await.map(drop)
    }
}

impl Tx {
    /// Adds leaves to the ledger, at least one, and gives the number of the first. Leaves are numbered from 0 in the order
    /// in which transactions commit.
    pub(crate) async fn grow_ledger(&mut self, leaves: &[TreeHash]) -> Result<i64, StoreError> {
        let first = *self.next_numbers(LEAVES, leaves.len()).await?.start() - 1;
        let mut tiles = HashMap::new();
        for tile in Tile::edge(first.cast_unsigned()) {
            let place = values![i64::from(tile.level), tile.number.cast_signed()];
            if let Some((bytes,)) = self.one::<(Vec<u8>,)>(READ_TILE, place).await? {
                tiles.insert(tile, hashes(tile, &bytes)?);
            }
        }
        let mut growth = edge(first.cast_unsigned(), &tiles)?;
        for leaf in leaves {
            growth.push(*leaf);
        }
        for (tile, hashes) in growth.changed() {
            let bytes: Vec<u8> = hashes.iter().flat_map(|hash| *hash.as_bytes()).collect();
            self.run(PUT_TILE, values![i64::from(tile.level), tile.number.cast_signed(), bytes]).await?;
        }
        Ok(first)
    }
}

impl Tx {
    /// What the ledger is, as this transaction sees it.
    pub(crate) async fn ledger_head(&mut self) -> Result<LedgerHead, StoreError> {
        let size = self.one::<(i64,)>(COUNT_LEAVES, values![]).await?.map_or(0, |(value,)| value);
        let mut tiles = HashMap::new();
        for tile in Tile::edge(size.cast_unsigned()) {
            let place = values![i64::from(tile.level), tile.number.cast_signed()];
            if let Some((bytes,)) = self.one::<(Vec<u8>,)>(READ_TILE, place).await? {
                tiles.insert(tile, hashes(tile, &bytes)?);
            }
        }
        let root = edge(size.cast_unsigned(), &tiles)?.root();
        let newest: Option<(i64, i64, String)> = self.one(LAST_CHECKPOINT, values![size]).await?;
        let checkpoint = newest.map(|(size, at, note)| KeptCheckpoint { size, signed_at: from_micros(at), note });
        Ok(LedgerHead { size, root, checkpoint })
    }
}

/// The right edge of the ledger.
fn edge(size: u64, tiles: &HashMap<Tile, Vec<TreeHash>>) -> Result<Growth, StoreError> {
    Growth::of(size, tiles).map_err(inconsistent)
}

fn inconsistent(error: TreeError<Missing>) -> StoreError {
    let tile = match error {
        TreeError::Tiles(Missing(tile)) | TreeError::Short(tile, _) => tile.to_string(),
        TreeError::Beyond { asked, .. } => asked.to_string(),
    };
    StoreError::inconsistent("ledger_tile", "hashes", tile, error)
}

/// The hashes in the bytes of a tile.
fn hashes(tile: Tile, bytes: &[u8]) -> Result<Vec<TreeHash>, StoreError> {
    let (hashes, rest) = bytes.as_chunks();
    if rest.is_empty() {
        Ok(hashes.iter().map(|hash| TreeHash::from_bytes(*hash)).collect())
    } else {
        Err(StoreError::inconsistent("ledger_tile", "hashes", tile, "a hash has 32 bytes"))
    }
}
