//! The check of the whole ledger: whether every event still says what it said when it was recorded.

use super::{KeptCheckpoint, LeafRow};
use crate::db::values;
use crate::statement::statements;
use crate::{Store, StoreError};
use ::ledger::{Checkpoint, Growth, Key, Note, Tile, TreeHash};
use domain::clock::from_micros;
use domain::id::{EventId, WeaponId};
use std::collections::HashMap;
use uuid::Uuid;

statements! {
    EVENTS_BY_LEAF = "SELECT leaf_no, salt, weapon_id, seq, event_id, recorded_at, recorded_by, kind, body
        FROM weapon_event WHERE (leaf_no, weapon_id, seq) > ($1, $2, $3) ORDER BY leaf_no, weapon_id, seq LIMIT $4";
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
        /// Its weapon.
        weapon: WeaponId,
        /// The event.
        event: EventId,
    },
    /// An event that the ledger does not know.
    Foreign {
        /// Its weapon.
        weapon: WeaponId,
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

impl LeafRow {
    fn altered(&self) -> LedgerFault {
        LedgerFault::Altered { weapon: WeaponId(self.weapon_id), event: EventId(self.event_id) }
    }

    fn foreign(&self) -> LedgerFault {
        LedgerFault::Foreign { weapon: WeaponId(self.weapon_id), event: EventId(self.event_id) }
    }
}

impl Store {
    /// Goes through all events in the order in which they were recorded and compares them with the ledger, the ledger with
    /// itself, and with every checkpoint that the node signed with `key`. `progress` is told how many leaves are done.
    ///
    /// Nothing may be recorded meanwhile, or what is new is taken for a fault.
    ///
    /// # Errors
    /// [`StoreError::Sql`]. What is wrong in the ledger is no error: it is in the answer.
    pub async fn check_ledger(&self, key: &Key, mut progress: impl FnMut(u64)) -> Result<LedgerCheck, StoreError> {
        let size = self.ledger_size().await?.max(0).cast_unsigned();
        let mut walk = Walk::new(size, self.checkpoints().await?, key);
        let mut after = (-1, Uuid::nil(), 0);
        loop {
            let page: Vec<LeafRow> = self.all(EVENTS_BY_LEAF, values![after.0, after.1, after.2, PAGE]).await?;
            let Some(last) = page.last() else { break };
            after = (last.leaf_no, last.weapon_id, last.seq);
            for event in page {
                let leaf = event.leaf_no.cast_unsigned();
                if leaf >= size || leaf < walk.growth.size() {
                    walk.check.found(event.foreign());
                    continue;
                }
                while walk.growth.size() < leaf {
                    walk.step(self, None).await?;
                }
                walk.step(self, Some(&event)).await?;
            }
            progress(walk.growth.size());
        }
        while walk.growth.size() < size {
            walk.step(self, None).await?;
        }
        walk.end(self).await
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
    size: u64,
    growth: Growth,
    /// The tile of leaves that has been reached, as it is kept.
    leaves: Vec<TreeHash>,
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
        Self { size, growth: Growth::default(), leaves: Vec::new(), above: HashMap::new(), checkpoints, key, check }
    }

    /// The next leaf, with its event if there is one.
    async fn step(&mut self, store: &Store, event: Option<&LeafRow>) -> Result<(), StoreError> {
        let leaf = self.growth.size();
        if leaf.is_multiple_of(TILE) {
            let tile = Tile::of(self.size, 0, leaf / TILE);
            self.leaves = match tile {
                Some(tile) => store.tile_or_none(tile).await?,
                None => Vec::new(),
            };
            if let Some(tile) = tile.filter(|tile| self.leaves.len() < usize::from(tile.width)) {
                self.check.found(LedgerFault::Tile(tile));
            }
        }
        let kept = self.leaves.get((leaf % TILE) as usize).copied();
        let found = event.map(LeafRow::leaf);
        match event {
            Some(event) if kept.is_some() && kept != found => self.check.found(event.altered()),
            Some(_) => {}
            None => self.check.found(LedgerFault::Missing { leaf }),
        }
        // What one event says now is told of that event: the rest is held against what the ledger says.
        self.growth.push(kept.or(found).unwrap_or_else(TreeHash::of_nothing));
        if self.growth.size().is_multiple_of(TILE) {
            self.compare_above(store).await?;
        }
        self.compare_checkpoints();
        Ok(())
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

    async fn end(mut self, store: &Store) -> Result<LedgerCheck, StoreError> {
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
        self.check.root = self.growth.root();
        Ok(self.check)
    }
}
