//! Tiles: 256 hashes of one level of a tree, as they are kept and published.
//!
//! The layout is that of C2SP tlog-tiles. The tiles of level 0 hold the hashes of leaves; each hash of level n + 1 is that
//! of a whole tile of level n. A tile never changes once it is full; the last one of a level may hold fewer hashes.

use std::fmt;
use std::str::FromStr;
use thiserror::Error;

/// Hashes of a full tile.
pub const FULL: u16 = 256;
/// Levels of a tree that one level of tiles spans: 2⁸ = 256.
pub(crate) const HEIGHT: u32 = 8;
/// Levels of tiles that a log of up to 2⁶⁴ leaves can have.
const LEVELS: u8 = 8;

/// Which tile, and how much of it there is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Tile {
    /// From 0, the leaves, upwards.
    pub level: u8,
    /// From the left, from 0.
    pub number: u64,
    /// How many hashes it has, from 1 to [`FULL`].
    pub width: u16,
}

impl Tile {
    /// The tile with this number in a tree of so many leaves; `None` where that tree has no hash in it.
    pub fn of(size: u64, level: u8, number: u64) -> Option<Self> {
        let hashes = size.checked_shr(u32::from(level) * HEIGHT).unwrap_or(0);
        let before = number.checked_mul(u64::from(FULL))?;
        let width = hashes.checked_sub(before)?.min(u64::from(FULL)) as u16;
        (width > 0).then_some(Self { level, number, width })
    }

    /// The last tile of each level of a tree of so many leaves, where that is not full: all that a growing tree
    /// needs.
    pub fn edge(size: u64) -> impl Iterator<Item = Self> {
        (0..LEVELS).filter_map(move |level| {
            let hashes = size.checked_shr(u32::from(level) * HEIGHT).unwrap_or(0);
            let tile = Self::of(size, level, hashes / u64::from(FULL))?;
            (tile.width < FULL).then_some(tile)
        })
    }

    /// Whether it will not change any more.
    pub fn is_full(self) -> bool {
        self.width == FULL
    }
}

impl fmt::Display for Tile {
    /// The path under which it is published: `tile/0/x001/x234/067`, and `tile/1/004.p/12` of a tile with 12 hashes.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "tile/{}/", self.level)?;
        let mut thousands = Vec::new();
        let mut rest = self.number;
        loop {
            thousands.push(rest % 1000);
            rest /= 1000;
            if rest == 0 {
                break;
            }
        }
        for group in thousands[1..].iter().rev() {
            write!(f, "x{group:03}/")?;
        }
        write!(f, "{:03}", thousands[0])?;
        if self.is_full() { Ok(()) } else { write!(f, ".p/{}", self.width) }
    }
}

/// A path that names no tile.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("this path names no tile: one looks like tile/0/x001/x234/067, or tile/1/004.p/12 where it is not full")]
pub struct NoTile;

impl FromStr for Tile {
    type Err = NoTile;

    /// Reads a path; only the one spelling that [`Tile`] is written in.
    fn from_str(path: &str) -> Result<Self, NoTile> {
        let rest = path.strip_prefix("tile/").ok_or(NoTile)?;
        let (level, rest) = rest.split_once('/').ok_or(NoTile)?;
        let (number, width) = match rest.split_once(".p/") {
            Some((number, width)) => (number, width.parse().map_err(|_| NoTile)?),
            None => (rest, FULL),
        };
        let number = number.split('/').try_fold(0_u64, |number, group| {
            let group: u64 = group.strip_prefix('x').unwrap_or(group).parse().map_err(|_| NoTile)?;
            number.checked_mul(1000).and_then(|number| number.checked_add(group)).ok_or(NoTile)
        })?;
        let tile = Self { level: level.parse().map_err(|_| NoTile)?, number, width };
        let is_one = tile.level < LEVELS && (1..=FULL).contains(&width);
        if is_one && tile.to_string() == path { Ok(tile) } else { Err(NoTile) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn paths_are_those_of_the_specification() {
        let path = |level, number, width| Tile { level, number, width }.to_string();
        assert_eq!(path(0, 1_234_067, FULL), "tile/0/x001/x234/067");
        assert_eq!(path(1, 4, 12), "tile/1/004.p/12");
        assert_eq!(path(3, 1000, FULL), "tile/3/x001/000");
    }

    #[test]
    fn other_spellings_are_refused() {
        for path in [
            "",
            "tile/0/1",
            "tile/0/x1/000",
            "tile/0/001.p/0",
            "tile/0/001.p/256",
            "tile/00/001",
            "tile/8/000",
            "tile/0/+01",
        ] {
            assert_eq!(path.parse::<Tile>(), Err(NoTile), "{path}");
        }
    }

    #[test]
    fn a_tree_has_the_tiles_that_its_leaves_fill() {
        let edge = |size| Tile::edge(size).map(|tile| tile.to_string()).collect::<Vec<_>>();
        assert_eq!(edge(0), [""; 0]);
        assert_eq!(edge(255), ["tile/0/000.p/255"]);
        assert_eq!(edge(256), ["tile/1/000.p/1"]);
        assert_eq!(edge(70_000), ["tile/0/273.p/112", "tile/1/001.p/17", "tile/2/000.p/1"]);
        assert_eq!(Tile::of(70_000, 1, 0), Some(Tile { level: 1, number: 0, width: FULL }));
        assert_eq!(Tile::of(70_000, 1, 2), None);
        assert_eq!(Tile::of(u64::MAX, 7, u64::MAX), None);
    }

    proptest! {
        #[test]
        fn a_path_is_read_as_it_was_written(level in 0..LEVELS, number: u64, width in 1..=FULL) {
            let tile = Tile { level, number, width };
            prop_assert_eq!(tile.to_string().parse(), Ok(tile));
        }

        #[test]
        fn whatever_is_read_is_the_only_spelling(path in "tile/[0-9]{1,2}/(x?[0-9]{1,4}/){0,3}x?[0-9]{1,4}(.p/[0-9]{1,3})?") {
            if let Ok(tile) = path.parse::<Tile>() {
                prop_assert_eq!(tile.to_string(), path);
            }
        }
    }
}
