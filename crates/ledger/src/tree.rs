//! Trees over tiles: their hashes, and the proofs that follow from them.
//!
//! Definitions are those of RFC 6962, section 2.1, and RFC 9162, sections 2.1.3.1 and 2.1.4.1.

use crate::hash::TreeHash;
use crate::tile::{FULL, HEIGHT, Tile};
use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap};
use std::convert::Infallible;
use thiserror::Error;

/// Where the tiles of a log are read from.
pub trait Tiles {
    /// Why one could not be read.
    type Error;

    /// The hashes of a tile, from the left: at least as many as its width.
    fn tile(&self, tile: Tile) -> Result<Cow<'_, [TreeHash]>, Self::Error>;
}

/// Why nothing follows from the tiles.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum TreeError<E> {
    /// A tile could not be read.
    #[error("{0}")]
    Tiles(E),
    /// A tile has fewer hashes than the tree has leaves for.
    #[error("{0} has only {1} hashes. The log is damaged: compare it with a backup")]
    Short(Tile, usize),
    /// There is no such leaf, or no such earlier tree.
    #[error("the log has {size} entries, and {asked} is beyond them")]
    Beyond {
        /// The number that was asked for.
        asked: u64,
        /// Leaves of the tree.
        size: u64,
    },
}

/// The tree of the first leaves of a log.
#[derive(Debug, Clone, Copy)]
pub struct Tree<T> {
    size: u64,
    tiles: T,
}

impl<T: Tiles> Tree<T> {
    /// The tree of the first `size` leaves.
    pub fn new(size: u64, tiles: T) -> Self {
        Self { size, tiles }
    }

    /// Its hash.
    ///
    /// # Errors
    /// Where a tile is missing or short.
    pub fn root(&self) -> Result<TreeHash, TreeError<T::Error>> {
        if self.size == 0 { Ok(TreeHash::of_nothing()) } else { self.range(0, self.size) }
    }

    /// The proof that leaf number `leaf` is in the tree: the hashes beside its path, from the leaf up.
    ///
    /// # Errors
    /// [`TreeError::Beyond`] of a leaf that the tree does not have; else where a tile is missing or short.
    pub fn inclusion(&self, leaf: u64) -> Result<Vec<TreeHash>, TreeError<T::Error>> {
        if leaf >= self.size {
            return Err(TreeError::Beyond { asked: leaf, size: self.size });
        }
        let (mut begin, mut end) = (0, self.size);
        let mut beside = Vec::new();
        while end - begin > 1 {
            let middle = begin + left_of(end - begin);
            if leaf < middle {
                beside.push(self.range(middle, end)?);
                end = middle;
            } else {
                beside.push(self.range(begin, middle)?);
                begin = middle;
            }
        }
        beside.reverse();
        Ok(beside)
    }

    /// The proof that the tree of the first `earlier` leaves grew into this one; empty where that one had none, or all.
    ///
    /// # Errors
    /// [`TreeError::Beyond`] of a greater tree; else where a tile is missing or short.
    pub fn consistency(&self, earlier: u64) -> Result<Vec<TreeHash>, TreeError<T::Error>> {
        if earlier > self.size {
            return Err(TreeError::Beyond { asked: earlier, size: self.size });
        }
        let mut proof = Vec::new();
        if earlier == 0 {
            return Ok(proof);
        }
        let (mut begin, mut end) = (0, self.size);
        while earlier != end {
            let middle = begin + left_of(end - begin);
            if earlier <= middle {
                proof.push(self.range(middle, end)?);
                end = middle;
            } else {
                proof.push(self.range(begin, middle)?);
                begin = middle;
            }
        }
        // What is left is the earlier tree itself, or its last part; only of a part the verifier has no hash.
        if begin > 0 {
            proof.push(self.range(begin, end)?);
        }
        proof.reverse();
        Ok(proof)
    }

    /// The hash of the tree of some leaves, at least one, whose number and place are such that this tree has it.
    fn range(&self, begin: u64, end: u64) -> Result<TreeHash, TreeError<T::Error>> {
        let leaves = end - begin;
        if leaves.is_power_of_two() {
            return self.node(leaves.trailing_zeros(), begin / leaves);
        }
        let middle = begin + left_of(leaves);
        Ok(TreeHash::of_node(self.range(begin, middle)?, self.range(middle, end)?))
    }

    /// The hash of 2^`level` leaves, of which `number` others like it are to the left.
    fn node(&self, level: u32, number: u64) -> Result<TreeHash, TreeError<T::Error>> {
        let hashes = 1 << (level % HEIGHT);
        let first = number << (level % HEIGHT);
        let (of_level, number) = ((level / HEIGHT) as u8, first / u64::from(FULL));
        let beyond = TreeError::Beyond { asked: first, size: self.size };
        let tile = Tile::of(self.size, of_level, number).ok_or(beyond)?;
        let all = self.tiles.tile(tile).map_err(TreeError::Tiles)?;
        let first = (first % u64::from(FULL)) as usize;
        all.get(first..first + hashes).map(combined).ok_or(TreeError::Short(tile, all.len()))
    }
}

/// Of so many leaves, at least two, those of the left subtree: the greatest power of two below their number.
fn left_of(leaves: u64) -> u64 {
    1 << (leaves - 1).ilog2()
}

/// The hash of a whole tree over hashes, of which there are a power of two.
pub(crate) fn combined(hashes: &[TreeHash]) -> TreeHash {
    match hashes {
        [one] => *one,
        _ => {
            let (left, right) = hashes.split_at(hashes.len() / 2);
            TreeHash::of_node(combined(left), combined(right))
        }
    }
}

/// A tile that is not among those at hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("{0} is not at hand")]
pub struct Missing(pub Tile);

impl Tiles for HashMap<Tile, Vec<TreeHash>> {
    type Error = Missing;

    fn tile(&self, tile: Tile) -> Result<Cow<'_, [TreeHash]>, Missing> {
        self.get(&tile).map(|hashes| Cow::Borrowed(&hashes[..])).ok_or(Missing(tile))
    }
}

impl<T: Tiles> Tiles for &T {
    type Error = T::Error;

    fn tile(&self, tile: Tile) -> Result<Cow<'_, [TreeHash]>, T::Error> {
        (*self).tile(tile)
    }
}

/// The tiles that would have to be read to answer something of a tree of so many leaves, in their order: so that they can
/// be fetched together, from wherever.
///
/// ```
/// let tiles = ledger::wanted(70_000, |tree| drop(tree.inclusion(5)));
/// let paths: Vec<String> = tiles.iter().map(ToString::to_string).collect();
/// assert_eq!(paths, ["tile/0/000", "tile/0/273.p/112", "tile/1/000", "tile/1/001.p/17"]);
/// ```
pub fn wanted(size: u64, ask: impl FnOnce(&Tree<Wanted>)) -> BTreeSet<Tile> {
    let tree = Tree::new(size, Wanted::default());
    ask(&tree);
    tree.tiles.0.into_inner()
}

/// Tiles of which only the names are written down.
#[derive(Debug, Default)]
pub struct Wanted(RefCell<BTreeSet<Tile>>);

impl Tiles for Wanted {
    type Error = Infallible;

    fn tile(&self, tile: Tile) -> Result<Cow<'_, [TreeHash]>, Infallible> {
        self.0.borrow_mut().insert(tile);
        Ok(Cow::Owned(vec![TreeHash::of_nothing(); usize::from(tile.width)]))
    }
}
