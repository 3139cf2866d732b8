//! Trees and proofs, held against published hashes and against an implementation from other hands.

use ledger::{
    Growth, Missing, ProofError, Tile, Tree, TreeError, TreeHash, check, verify_consistency, verify_inclusion, wanted,
};
use proptest::prelude::*;
use std::collections::HashMap;
use tlog_tiles::{Error, Hash, HashReader};

type Tiles = HashMap<Tile, Vec<TreeHash>>;

fn leaf(number: u64) -> Vec<u8> {
    format!("entry {number}").into_bytes()
}

/// The tiles of a log of so many leaves.
fn grown(size: u64) -> (Growth, Tiles) {
    let mut growth = Growth::default();
    (0..size).for_each(|number| assert_eq!(growth.push(TreeHash::of_leaf(&leaf(number))), number));
    let tiles = growth.changed().into_iter().collect();
    (growth, tiles)
}

/// The hashes of the other implementation, in its own order.
struct Oracle(Vec<Hash>);

impl HashReader for Oracle {
    fn read_hashes(&self, indexes: &[u64]) -> Result<Vec<Hash>, Error> {
        Ok(indexes.iter().map(|index| self.0[*index as usize]).collect())
    }
}

impl Oracle {
    fn of(size: u64) -> Self {
        let mut oracle = Self(Vec::new());
        for number in 0..size {
            let more = tlog_tiles::stored_hashes(number, &leaf(number), &oracle).expect("it has its own hashes");
            oracle.0.extend(more);
        }
        oracle
    }
}

fn ours(hashes: &[Hash]) -> Vec<TreeHash> {
    hashes.iter().map(|hash| TreeHash::from_bytes(hash.0)).collect()
}

/// The eight leaves and the tree hashes with which implementations of Certificate Transparency test themselves.
#[test]
fn trees_have_their_published_hashes() {
    let leaves: [&[u8]; 8] = [
        b"",
        b"\x00",
        b"\x10",
        b"\x20\x21",
        b"\x30\x31",
        b"\x40\x41\x42\x43",
        b"\x50\x51\x52\x53\x54\x55\x56\x57",
        b"\x60\x61\x62\x63\x64\x65\x66\x67\x68\x69\x6a\x6b\x6c\x6d\x6e\x6f",
    ];
    let roots = [
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ];
    let mut growth = Growth::default();
    for (entry, published) in leaves.into_iter().zip(roots) {
        growth.push(TreeHash::of_leaf(entry));
        let hex: String = growth.root().as_bytes().iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(hex, published);
    }
}

#[test]
fn every_small_tree_agrees_with_the_oracle_in_every_proof() {
    let oracle = Oracle::of(70);
    // As a log keeps them that publishes each of its states.
    let (mut growth, mut tiles) = (Growth::default(), Tiles::new());
    for number in 0..70 {
        growth.push(TreeHash::of_leaf(&leaf(number)));
        tiles.extend(growth.changed());
    }
    for size in 1..=70 {
        let tree = Tree::new(size, &tiles);
        let root = tree.root().unwrap();
        assert_eq!(root.as_bytes(), &tlog_tiles::tree_hash(size, &oracle).unwrap().0);
        for number in 0..size {
            let proof = tree.inclusion(number).unwrap();
            assert_eq!(proof, ours(&tlog_tiles::prove_record(size, number, &oracle).unwrap()), "{number} of {size}");
            verify_inclusion(root, size, number, TreeHash::of_leaf(&leaf(number)), &proof).unwrap();
            let earlier = number + 1;
            let proof = tree.consistency(earlier).unwrap();
            assert_eq!(proof, ours(&tlog_tiles::prove_tree(size, earlier, &oracle).unwrap()), "{earlier} to {size}");
            let then = Tree::new(earlier, &tiles).root().unwrap();
            verify_consistency(then, earlier, root, size, &proof).unwrap();
        }
    }
}

/// Beyond one tile, and beyond one level of tiles.
#[test]
fn a_log_of_several_levels_of_tiles_agrees_with_the_oracle() {
    let size = 66_000;
    let (growth, tiles) = grown(size);
    let oracle = Oracle::of(size);
    let tree = Tree::new(size, &tiles);
    let root = tree.root().unwrap();
    assert_eq!(growth.root(), root);
    assert_eq!(root.as_bytes(), &tlog_tiles::tree_hash(size, &oracle).unwrap().0);
    for number in [0, 1, 255, 256, 65_535, 65_536, 65_999] {
        let proof = tree.inclusion(number).unwrap();
        assert_eq!(proof, ours(&tlog_tiles::prove_record(size, number, &oracle).unwrap()));
        verify_inclusion(root, size, number, TreeHash::of_leaf(&leaf(number)), &proof).unwrap();
        let proof = tree.consistency(number + 1).unwrap();
        assert_eq!(proof, ours(&tlog_tiles::prove_tree(size, number + 1, &oracle).unwrap()));
    }
    let resumed = Growth::of(size, &tiles).expect("all tiles are there");
    assert_eq!((resumed.size(), resumed.root()), (size, root));
}

#[test]
fn the_tiles_that_are_wanted_are_those_that_are_read() {
    let (_, all) = grown(70_000);
    for number in [0, 5, 65_535, 65_536, 69_999] {
        let tiles: Tiles = wanted(70_000, |tree| drop((tree.root(), tree.inclusion(number), tree.consistency(number))))
            .into_iter()
            .map(|tile| (tile, all[&tile].clone()))
            .collect();
        let tree = Tree::new(70_000, &tiles);
        verify_inclusion(
            tree.root().unwrap(),
            70_000,
            number,
            TreeHash::of_leaf(&leaf(number)),
            &tree.inclusion(number).unwrap(),
        )
        .unwrap();
        assert!(tree.consistency(number).is_ok() && tiles.len() <= 8);
    }
}

#[test]
fn what_is_not_there_is_said() {
    let (_, mut tiles) = grown(300);
    let whole = Tile { level: 0, number: 0, width: 256 };
    let tree = Tree::new(300, &tiles);
    assert_eq!(tree.inclusion(300), Err(TreeError::Beyond { asked: 300, size: 300 }));
    assert_eq!(tree.consistency(301), Err(TreeError::Beyond { asked: 301, size: 300 }));
    assert_eq!(tree.consistency(0), Ok(Vec::new()));
    assert_eq!(Tree::new(0, Tiles::new()).root(), Ok(TreeHash::of_nothing()));
    tiles.get_mut(&whole).unwrap().truncate(100);
    assert_eq!(Tree::new(300, &tiles).inclusion(200), Err(TreeError::Short(whole, 100)));
    tiles.remove(&whole);
    assert_eq!(Tree::new(300, &tiles).inclusion(2), Err(TreeError::Tiles(Missing(whole))));
}

#[test]
fn a_check_names_the_tiles_that_were_altered() {
    let (growth, mut tiles) = grown(70_000);
    let leaves = || (0..70_000).map(|number| TreeHash::of_leaf(&leaf(number)));
    let right = check(leaves(), &tiles);
    assert_eq!((right.size, right.root, &right.differing[..]), (70_000, growth.root(), &[][..]));

    let altered = Tile { level: 1, number: 0, width: 256 };
    tiles.get_mut(&altered).unwrap()[7] = TreeHash::of_nothing();
    let missing = Tile { level: 0, number: 273, width: 112 };
    tiles.remove(&missing);
    assert_eq!(check(leaves(), &tiles).differing, [altered, missing]);

    // An entry that was altered: its own tile no longer follows, nor does anything above it.
    let (_, tiles) = grown(70_000);
    let forged =
        leaves().enumerate().map(|(number, leaf)| if number == 600 { TreeHash::of_leaf(b"forged") } else { leaf });
    let differing: Vec<String> = check(forged, &tiles).differing.iter().map(Tile::to_string).collect();
    assert_eq!(differing, ["tile/0/002", "tile/1/000", "tile/2/000.p/1"]);
}

proptest! {
    #[test]
    fn a_log_grows_the_same_however_it_is_interrupted(pauses in prop::collection::vec(0_u64..700, 1..6)) {
        let mut tiles = Tiles::new();
        let mut size = 0;
        for more in pauses {
            let mut growth = Growth::of(size, &tiles).unwrap();
            for number in size..size + more {
                growth.push(TreeHash::of_leaf(&leaf(number)));
            }
            tiles.extend(growth.changed());
            prop_assert!(growth.changed().is_empty());
            size += more;
            prop_assert_eq!(Tree::new(size, &tiles).root().unwrap(), growth.root());
        }
        prop_assert_eq!(grown(size).0.root(), Growth::of(size, &tiles).unwrap().root());
    }

    #[test]
    fn nothing_but_the_truth_is_proved(
        size in 2_u64..600,
        number in 0_u64..600,
        damage in 0_usize..5,
        at in any::<prop::sample::Index>(),
        bit in 0_u32..256,
    ) {
        let number = number % size;
        let (_, tiles) = grown(size);
        let tree = Tree::new(size, &tiles);
        let root = tree.root().unwrap();
        let right = TreeHash::of_leaf(&leaf(number));
        let flipped = |hash: TreeHash| {
            let mut bytes = *hash.as_bytes();
            bytes[bit as usize / 8] ^= 1 << (bit % 8);
            TreeHash::from_bytes(bytes)
        };
        let mut proof = tree.inclusion(number).unwrap();
        let place = at.index(proof.len());
        let (mut index, mut hash) = (number, right);
        match damage {
            0 => proof[place] = flipped(proof[place]),
            1 => drop(proof.remove(place)),
            2 => proof.insert(place, flipped(right)),
            3 => hash = flipped(hash),
            _ => index = (index + 1) % size,
        }
        prop_assert!(verify_inclusion(root, size, index, hash, &proof).is_err());

        let earlier = number + 1;
        let then = grown(earlier).0.root();
        let mut proof = tree.consistency(earlier).unwrap();
        prop_assert_eq!(verify_consistency(then, earlier, root, size, &proof), Ok(()));
        prop_assert_eq!(verify_consistency(root, size, then, earlier, &proof), if size == earlier { Ok(()) } else { Err(ProofError::Beyond { asked: size, size: earlier }) });
        prop_assert!(verify_consistency(flipped(then), earlier, root, size, &proof).is_err());
        prop_assert!(verify_consistency(then, earlier, flipped(root), size, &proof).is_err());
        if !proof.is_empty() {
            let place = at.index(proof.len());
            match damage % 3 {
                0 => proof[place] = flipped(proof[place]),
                1 => drop(proof.remove(place)),
                _ => proof.insert(place, flipped(right)),
            }
            prop_assert!(verify_consistency(then, earlier, root, size, &proof).is_err());
        }
    }
}
