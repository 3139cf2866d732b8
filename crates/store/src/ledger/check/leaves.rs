//! The leaves of a ledger, held against events that come in any order.

use super::{LedgerFault, NAMED, TILE, Told};
use crate::{Store, StoreError};
use ::ledger::{Tile, TreeHash};
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

/// Tiles that are remembered: 8 kB each. Events come nearly in the order in which they were recorded.
const REMEMBERED: usize = 1024;

/// Which leaves have their event. Two bits for a leaf, and what is wrong.
pub(super) struct Leaves {
    size: u64,
    /// Leaves whose event says what it said.
    right: Bits,
    /// Leaves for which an event came that says something else.
    wrong: Bits,
    /// Those events: the first [`NAMED`].
    told: BTreeMap<u64, Vec<Told>>,
    named: usize,
    /// How many more there are.
    more: u64,
    /// What the events say of whose leaves nothing is kept.
    said: HashMap<u64, TreeHash>,
    /// Events whose leaves are beyond the ledger.
    beyond: Vec<Told>,
    tiles: HashMap<u64, Arc<[TreeHash]>>,
}

impl Leaves {
    pub(super) fn new(size: u64) -> Self {
        Self {
            size,
            right: Bits::new(size),
            wrong: Bits::new(size),
            told: BTreeMap::new(),
            named: 0,
            more: 0,
            said: HashMap::new(),
            beyond: Vec::new(),
            tiles: HashMap::new(),
        }
    }

    /// Holds an event with this leaf, which nobody can read if it is none, against what the ledger has there.
    pub(super) async fn compare(
        &mut self,
        store: &Store,
        leaf: i64,
        found: Option<TreeHash>,
        told: Told,
    ) -> Result<(), StoreError> {
        let Some(leaf) = u64::try_from(leaf).ok().filter(|leaf| *leaf < self.size) else {
            self.beyond.push(told);
            return Ok(());
        };
        let (_, hashes) = self.tile(store, leaf / TILE).await?;
        match (hashes.get((leaf % TILE) as usize), found) {
            (Some(kept), Some(found)) if *kept == found => self.right.set(leaf),
            (None, Some(found)) if !self.right.has(leaf) => {
                self.right.set(leaf);
                self.said.insert(leaf, found);
            }
            _ => {
                self.wrong.set(leaf);
                if self.named < NAMED {
                    self.named += 1;
                    self.told.entry(leaf).or_default().push(told);
                } else {
                    self.more += 1;
                }
            }
        }
        Ok(())
    }

    /// A tile of leaves, with the hashes that are kept of it: fewer, or none, where it is damaged or gone.
    pub(super) async fn tile(&mut self, store: &Store, number: u64) -> Result<(Tile, Arc<[TreeHash]>), StoreError> {
        let tile = Tile::of(self.size, 0, number).expect("asked only for leaves that the ledger has");
        if !self.tiles.contains_key(&number) {
            if self.tiles.len() == REMEMBERED {
                self.tiles.clear();
            }
            self.tiles.insert(number, store.tile_or_none(tile).await?.into());
        }
        Ok((tile, Arc::clone(&self.tiles[&number])))
    }

    /// What is wrong with a leaf.
    pub(super) fn faults(&mut self, leaf: u64) -> Vec<LedgerFault> {
        let told = self.told.remove(&leaf).unwrap_or_default();
        if self.right.has(leaf) {
            return told.into_iter().map(Told::foreign).collect();
        }
        if !self.wrong.has(leaf) {
            return vec![LedgerFault::Missing { leaf }];
        }
        told.into_iter().map(Told::altered).collect()
    }

    /// The leaf that follows from its event, where the ledger has none.
    pub(super) fn said(&self, leaf: u64) -> Option<TreeHash> {
        self.said.get(&leaf).copied()
    }

    /// The events whose leaves are beyond the ledger, and how many are wrong but not named.
    pub(super) fn rest(self) -> (Vec<LedgerFault>, u64) {
        (self.beyond.into_iter().map(Told::foreign).collect(), self.more)
    }
}

/// One bit for each leaf.
struct Bits(Vec<u64>);

impl Bits {
    fn new(size: u64) -> Self {
        Self(vec![0; usize::try_from(size.div_ceil(64)).unwrap_or(usize::MAX)])
    }

    fn set(&mut self, leaf: u64) {
        self.0[(leaf / 64) as usize] |= 1 << (leaf % 64);
    }

    fn has(&self, leaf: u64) -> bool {
        self.0[(leaf / 64) as usize] >> (leaf % 64) & 1 == 1
    }
}
