//! A log that grows, leaf by leaf, of which only the right edge is held.

use crate::hash::TreeHash;
use crate::tile::{FULL, HEIGHT, Tile};
use crate::tree::{Tiles, TreeError, combined};

/// The right edge of a tree: what of it can still change.
///
/// ```
/// use ledger::{Growth, TreeHash};
///
/// let mut growth = Growth::default();
/// assert_eq!(growth.push(TreeHash::of_leaf(b"the first entry")), 0);
/// for (tile, hashes) in growth.changed() {
///     assert_eq!((tile.to_string().as_str(), hashes.len()), ("tile/0/000.p/1", 1)); // to be kept
/// }
/// assert_eq!(growth.root(), TreeHash::of_leaf(b"the first entry"));
/// ```
#[derive(Debug, Clone, Default)]
pub struct Growth {
    size: u64,
    /// By level of tiles: the hashes of the last tile, which is not full.
    edge: Vec<Vec<TreeHash>>,
    /// How many of those were there when changes were last taken.
    kept: Vec<usize>,
    /// Tiles that were filled since then.
    filled: Vec<(Tile, Vec<TreeHash>)>,
}

impl Growth {
    /// The edge of a log with so many leaves, as its tiles have it.
    ///
    /// # Errors
    /// Where a tile is missing or short.
    pub fn of<T: Tiles>(size: u64, tiles: &T) -> Result<Self, TreeError<T::Error>> {
        let mut growth = Self { size, ..Self::default() };
        for tile in Tile::edge(size) {
            let hashes = tiles.tile(tile).map_err(TreeError::Tiles)?;
            let width = usize::from(tile.width);
            let hashes = hashes.get(..width).ok_or(TreeError::Short(tile, hashes.len()))?;
            growth.level(tile.level).extend_from_slice(hashes);
            growth.kept[usize::from(tile.level)] = width;
        }
        Ok(growth)
    }

    /// Leaves.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// Adds a leaf, and says which number it has.
    pub fn push(&mut self, leaf: TreeHash) -> u64 {
        let index = self.size;
        self.size += 1;
        let mut hash = leaf;
        for level in 0.. {
            let hashes = self.level(level);
            hashes.push(hash);
            if hashes.len() < usize::from(FULL) {
                break;
            }
            hash = combined(hashes);
            let hashes = std::mem::take(hashes);
            self.kept[usize::from(level)] = 0;
            let number = (index >> (HEIGHT * u32::from(level))) / u64::from(FULL);
            self.filled.push((Tile { level, number, width: FULL }, hashes));
        }
        index
    }

    /// The hash of the tree as it is now.
    pub fn root(&self) -> TreeHash {
        // Whole subtrees from the smallest, at the right, to the greatest.
        let mut right = None;
        for hashes in &self.edge {
            let mut rest = &hashes[..];
            while !rest.is_empty() {
                let (before, last) = rest.split_at(rest.len() - (1 << rest.len().trailing_zeros()));
                let left = combined(last);
                right = Some(right.map_or(left, |right| TreeHash::of_node(left, right)));
                rest = before;
            }
        }
        right.unwrap_or_else(TreeHash::of_nothing)
    }

    /// The tiles that changed since they were last taken, which are to be kept before the log may be said to have grown.
    pub fn changed(&mut self) -> Vec<(Tile, Vec<TreeHash>)> {
        let mut changed = std::mem::take(&mut self.filled);
        for (tile, kept) in Tile::edge(self.size).map(|tile| (tile, usize::from(tile.level))) {
            let hashes = &self.edge[kept];
            if hashes.len() > self.kept[kept] {
                changed.push((tile, hashes.clone()));
                self.kept[kept] = hashes.len();
            }
        }
        changed
    }

    fn level(&mut self, level: u8) -> &mut Vec<TreeHash> {
        let level = usize::from(level);
        if level >= self.edge.len() {
            self.edge.resize(level + 1, Vec::new());
            self.kept.resize(level + 1, 0);
        }
        &mut self.edge[level]
    }
}

/// What a log says of itself beside what follows from its leaves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// Leaves.
    pub size: u64,
    /// The hash that follows from them.
    pub root: TreeHash,
    /// Tiles that do not say what follows from the leaves, in the order in which a log fills them.
    pub differing: Vec<Tile>,
}

/// Compares every tile with what follows from the leaves. A tile that cannot be read, or has too few hashes, differs.
pub fn check<T: Tiles>(leaves: impl IntoIterator<Item = TreeHash>, tiles: &T) -> Checked {
    let mut growth = Growth::default();
    let mut differing = Vec::new();
    let mut compare = |changed: Vec<(Tile, Vec<TreeHash>)>| {
        for (tile, hashes) in changed {
            let same = tiles.tile(tile).is_ok_and(|kept| kept.get(..hashes.len()) == Some(&hashes[..]));
            if !same {
                differing.push(tile);
            }
        }
    };
    for leaf in leaves {
        growth.push(leaf);
        compare(std::mem::take(&mut growth.filled));
    }
    compare(growth.changed());
    Checked { size: growth.size, root: growth.root(), differing }
}
