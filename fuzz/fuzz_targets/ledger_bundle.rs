//! Any text is a proof, a note, a checkpoint, a key, a tile's path, or is refused; what was read is written as it was, and
//! nothing that a fuzzer makes up proves an entry.
#![no_main]

use ledger::{Bundle, Checkpoint, Key, Note, Signs, Tile, TreeHash};
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

/// A key of which nobody has the secret half: the base point of the curve.
static LOG: LazyLock<Key> = LazyLock::new(|| {
    let mut point = [0x66; 32];
    point[0] = 0x58;
    Key::new("proofmark/XA/register", Signs::Notes, &point).expect("the base point is a key")
});

fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    if let Ok(bundle) = text.parse::<Bundle>() {
        assert_eq!(bundle.to_string(), text);
        assert!(bundle.verify(TreeHash::of_leaf(b"entry"), &LOG, &[]).is_err());
    }
    if let Ok(note) = text.parse::<Note>() {
        assert_eq!(note.to_string().parse(), Ok(note.clone()));
        assert!(Checkpoint::of(&note, &LOG).is_err());
    }
    if let Ok(checkpoint) = text.parse::<Checkpoint>() {
        assert!(text.starts_with(&checkpoint.to_string()));
    }
    if let Ok(key) = text.parse::<Key>() {
        assert_eq!(key.to_string().parse(), Ok(key));
    }
    if let Ok(tile) = text.parse::<Tile>() {
        assert_eq!(tile.to_string(), text);
    }
});
