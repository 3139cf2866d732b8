//! The check of the whole ledger: whether every event still says what it said when it was recorded.
//!
//! Events are gone through in the order of their table and each is held against its leaf; then the leaves, in their order,
//! against the tiles above them and the checkpoints. So no event needs to be found by its leaf, and the record is read from
//! beginning to end.

mod leaves;

use super::{KeptCheckpoint, LeafRow, leaf_of};
use crate::db::values;
use crate::statement::statements;
use crate::{Store, StoreError};
use ::ledger::{Checkpoint, Growth, Key, Note, Tile, TreeHash};
use domain::clock::from_micros;
use domain::id::EventId;
use leaves::Leaves;
use std::collections::HashMap;
use uuid::Uuid;

statements! {
    EVENTS_FROM = "SELECT leaf_no, salt, subject_id, seq, event_id, recorded_at, recorded_by, body
        FROM event WHERE (subject_id, seq) > ($1, $2) ORDER BY subject_id, seq LIMIT $3";
    ALL_CHECKPOINTS = "SELECT size, signed_at, note FROM checkpoint ORDER BY size";
}

/// Events that are read at once.
const PAGE: i64 = 4096;
/// Faults that are named one by one.
const NAMED: usize = 1000;
/// Leaves whose hashes one tile has.
const TILE: u64 = ::ledger::FULL as u64;

/// What the check of the ledger found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LedgerCheck {
    /// Leaves.
    pub leaves: u64,
    /// The hash that follows from them.
    pub root: TreeHash,
    /// Checkpoints that the ledger leads to.
    pub checkpoints: u64,
    /// The first thousand faults.
    pub faults: Vec<LedgerFault>,
    /// Faults beyond those.
    pub more: u64,
}

impl LedgerCheck {
    /// Whether all is as it was recorded.
    pub fn is_whole(&self) -> bool {
        self.faults.is_empty()
    }

    fn found(&mut self, fault: LedgerFault) {
        if self.faults.len() < NAMED {
            self.faults.push(fault);
        } else {
            self.more += 1;
        }
    }
}

/// What is not as it was recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LedgerFault {
    /// An event says something else than it did.
    Altered {
        /// Its subject: a weapon, or whatever else has events.
        subject: Uuid,
        /// The event.
        event: EventId,
    },
    /// An event that the ledger does not know.
    Foreign {
        /// Its subject: a weapon, or whatever else has events.
        subject: Uuid,
        /// The event.
        event: EventId,
    },
    /// The event of this leaf is gone.
    Missing {
        /// The leaf's number, from 0.
        leaf: u64,
    },
    /// A tile does not follow from those below it, or is gone.
    Tile(Tile),
    /// The ledger does not lead to what the node signed: it was written anew, or cut off, or the checkpoint was altered.
    Checkpoint {
        /// Leaves of the ledger then.
        size: i64,
    },
}

/// By what an event is told.
#[derive(Debug, Clone, Copy)]
struct Told {
    subject: Uuid,
    event: EventId,
}

impl Told {
    fn of(event: &LeafRow) -> Self {
        Self { subject: event.subject_id, event: EventId(event.event_id) }
    }

    fn altered(self) -> LedgerFault {
        LedgerFault::Altered { subject: self.subject, event: self.event }
    }

    fn foreign(self) -> LedgerFault {
        LedgerFault::Foreign { subject: self.subject, event: self.event }
    }
}

impl Store {
    /// Compares every event with the ledger, the ledger with itself, and with every checkpoint that the node signed with
    /// `key`. `progress` is told how many events are done.
    ///
    /// Nothing may be recorded meanwhile, or what is new is taken for a fault.
    ///
    /// # Errors
    /// [`StoreError::Sql`]. What is wrong in the ledger is no error: it is in the answer.
    pub async fn check_ledger(&self, key: &Key, mut progress: impl FnMut(u64)) -> Result<LedgerCheck, StoreError> {
        let size = self.ledger_size().await?.max(0).cast_unsigned();
        let mut leaves = Leaves::new(size);
        let mut after = (Uuid::nil(), 0);
        let mut done = 0;
        loop {
            let page: Vec<LeafRow> = self.all(EVENTS_FROM, values![after.0, after.1, PAGE]).await?;
            let Some(last) = page.last() else { break };
            after = (last.subject_id, last.seq);
            done += page.len() as u64;
            for event in page {
                let found = event.form().ok().map(|form| leaf_of(&form));
                leaves.compare(self, event.leaf_no, found, Told::of(&event)).await?;
            }
            progress(done);
        }
        let mut walk = Walk::new(size, self.checkpoints().await?, key);
        for tile in 0..size.div_ceil(TILE) {
            walk.along(self, &mut leaves, tile).await?;
        }
        walk.end(self, leaves).await
    }

    async fn checkpoints(&self) -> Result<Vec<KeptCheckpoint>, StoreError> {
        let rows: Vec<(i64, i64, String)> = self.all(ALL_CHECKPOINTS, values![]).await?;
        let kept = |(size, at, note)| KeptCheckpoint { size, signed_at: from_micros(at), note };
        Ok(rows.into_iter().map(kept).collect())
    }

    /// The hashes of a tile; none where it is gone or damaged.
    async fn tile_or_none(&self, tile: Tile) -> Result<Vec<TreeHash>, StoreError> {
        match self.tile(tile).await {
            Err(StoreError::Inconsistent { .. }) => Ok(Vec::new()),
            other => other,
        }
    }
}

/// A walk along the leaves.
struct Walk<'a> {
    growth: Growth,
    /// The tiles above the leaves, as they must be, until they are full and have been compared.
    above: HashMap<(u8, u64), (Tile, Vec<TreeHash>)>,
    /// Those that are still to be reached, the last first.
    checkpoints: Vec<KeptCheckpoint>,
    key: &'a Key,
    check: LedgerCheck,
}

impl<'a> Walk<'a> {
    fn new(size: u64, mut checkpoints: Vec<KeptCheckpoint>, key: &'a Key) -> Self {
        checkpoints.reverse();
        let root = TreeHash::of_nothing();
        let check = LedgerCheck { leaves: size, root, checkpoints: 0, faults: Vec::new(), more: 0 };
        Self { growth: Growth::default(), above: HashMap::new(), checkpoints, key, check }
    }

    /// Over the leaves of one tile.
    async fn along(&mut self, store: &Store, leaves: &mut Leaves, number: u64) -> Result<(), StoreError> {
        let (tile, hashes) = leaves.tile(store, number).await?;
        if hashes.len() < usize::from(tile.width) {
            self.check.found(LedgerFault::Tile(tile));
        }
        for place in 0..usize::from(tile.width) {
            let leaf = self.growth.size();
            leaves.faults(leaf).into_iter().for_each(|fault| self.check.found(fault));
            // What one event says now is told of that event: the rest is held against what the ledger says.
            let hash = hashes.get(place).copied().or_else(|| leaves.said(leaf));
            self.growth.push(hash.unwrap_or_else(TreeHash::of_nothing));
            self.compare_checkpoints();
        }
        if self.growth.size().is_multiple_of(TILE) { self.compare_above(store).await } else { Ok(()) }
    }

    /// Compares the tiles above the leaves that are full.
    async fn compare_above(&mut self, store: &Store) -> Result<(), StoreError> {
        for (tile, hashes) in self.growth.changed().into_iter().filter(|(tile, _)| tile.level > 0) {
            if tile.is_full() {
                self.above.remove(&(tile.level, tile.number));
                self.compare(store, tile, &hashes).await?;
            } else {
                self.above.insert((tile.level, tile.number), (tile, hashes));
            }
        }
        Ok(())
    }

    async fn compare(&mut self, store: &Store, tile: Tile, hashes: &[TreeHash]) -> Result<(), StoreError> {
        if store.tile_or_none(tile).await? != hashes {
            self.check.found(LedgerFault::Tile(tile));
        }
        Ok(())
    }

    /// Compares the checkpoints of the ledger as it stood at this leaf.
    fn compare_checkpoints(&mut self) {
        let size = self.growth.size();
        while let Some(kept) = self.checkpoints.pop_if(|kept| kept.size.cast_unsigned() <= size) {
            let signed = kept.note.parse::<Note>().ok().and_then(|note| Checkpoint::of(&note, self.key).ok());
            let right = kept.size.cast_unsigned() == size
                && signed.is_some_and(|signed| signed.size == size && signed.root == self.growth.root());
            if right {
                self.check.checkpoints += 1;
            } else {
                self.check.found(LedgerFault::Checkpoint { size: kept.size });
            }
        }
    }

    async fn end(mut self, store: &Store, leaves: Leaves) -> Result<LedgerCheck, StoreError> {
        self.compare_above(store).await?;
        let mut partial: Vec<_> = self.above.drain().map(|(_, tile)| tile).collect();
        partial.sort_unstable();
        for (tile, hashes) in partial {
            self.compare(store, tile, &hashes).await?;
        }
        // Of an empty ledger, and of a greater one than this.
        self.compare_checkpoints();
        for kept in std::mem::take(&mut self.checkpoints) {
            self.check.found(LedgerFault::Checkpoint { size: kept.size });
        }
        let (foreign, more) = leaves.rest();
        foreign.into_iter().for_each(|fault| self.check.found(fault));
        self.check.more += more;
        self.check.root = self.growth.root();
        Ok(self.check)
    }
}
