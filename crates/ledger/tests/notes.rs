//! Notes, checkpoints and bundles: published ones are read, altered ones refused.

use ed25519_dalek::{Signer, SigningKey};
use ledger::{
    Bundle, BundleError, Checkpoint, CheckpointError, Cosigned, Growth, Key, Note, Signs, Tree, TreeHash, cosign,
    cosigners,
};
use proptest::prelude::*;
use std::collections::HashMap;

fn secret(number: u8) -> SigningKey {
    SigningKey::from_bytes(&[number; 32])
}

fn key(name: &str, signs: Signs, number: u8) -> Key {
    Key::new(name, signs, secret(number).verifying_key().as_bytes())
        .expect("the name has neither spaces nor plus signs")
}

fn log() -> Key {
    key("registry.example/log", Signs::Notes, 1)
}

fn witness() -> Key {
    key("hub.example/witness", Signs::Cosignatures, 2)
}

/// A log of five entries, cosigned, with the proof of the third.
fn bundle() -> Bundle {
    let mut growth = Growth::default();
    for number in 0..5_u8 {
        growth.push(TreeHash::of_leaf(&[number]));
    }
    let tiles: HashMap<_, _> = growth.changed().into_iter().collect();
    let head = Checkpoint { origin: "registry.example/log".to_owned(), size: 5, root: growth.root() };
    let signed = head.signed(&log(), |message| secret(1).sign(message).to_bytes());
    let mut checkpoint = signed.expect("the origin is one line");
    cosign(&mut checkpoint, &witness(), 1_790_000_000, |message| secret(2).sign(message).to_bytes());
    let path = Tree::new(5, &tiles).inclusion(2).expect("all tiles are there");
    Bundle { extra: Some(b"salt".to_vec()), index: 2, path, checkpoint }
}

/// The key of the example that comes with the Go implementation of notes.
#[test]
fn a_published_key_is_read_and_written() {
    let published = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    let key: Key = published.parse().unwrap();
    assert_eq!((key.name(), key.signs(), key.id()), ("PeterNeumann", Signs::Notes, [0xc7, 0x4f, 0x20, 0xa3]));
    assert_eq!(key.to_string(), published);
    for wrong in [
        "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "Peter+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+c74f20a3+",
        "PeterNeumann",
    ] {
        assert!(wrong.parse::<Key>().is_err(), "{wrong}");
    }
}

/// The example of the specification of cosignatures, whose keys are not published: its form, to the last byte.
#[test]
fn a_published_checkpoint_is_read_and_written() {
    let published = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n\
        — example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n\
        — witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==\n";
    let note: Note = published.parse().unwrap();
    assert_eq!(note.to_string(), published);
    assert_eq!(Checkpoint::of(&note, &log()), Err(CheckpointError::Unsigned));
    let head: Checkpoint = published.split_once("\n\n").unwrap().0.replace("j2jxq2I=", "j2jxq2I=\n").parse().unwrap();
    assert_eq!((head.size, head.origin.as_str()), (20_852_163, "example.com/behind-the-sofa"));
}

#[test]
fn a_bundle_that_was_handed_on_proves_its_entry_and_who_watched() {
    let text = bundle().to_string();
    let read: Bundle = text.parse().unwrap();
    assert_eq!(read, bundle());
    let stranger = key("other.example/witness", Signs::Cosignatures, 3);
    let proved = read.verify(TreeHash::of_leaf(&[2]), &log(), &[stranger, witness()]).unwrap();
    assert_eq!(proved.checkpoint.size, 5);
    assert_eq!(proved.cosigned, [Cosigned { by: "hub.example/witness".to_owned(), at: 1_790_000_000 }]);
    let code = |leaf, log: &Key| read.verify(leaf, log, &[]).map_err(BundleError::code);
    assert_eq!(code(TreeHash::of_leaf(&[3]), &log()), Err("proof-differs"));
    assert_eq!(
        code(TreeHash::of_leaf(&[2]), &key("registry.example/log", Signs::Notes, 9)),
        Err("checkpoint-unsigned")
    );
    assert_eq!(code(TreeHash::of_leaf(&[2]), &key("another.example/log", Signs::Notes, 1)), Err("checkpoint-unsigned"));
}

#[test]
fn a_checkpoint_cosigned_again_is_known_by_the_last_time() {
    let Bundle { mut checkpoint, .. } = bundle();
    cosign(&mut checkpoint, &witness(), 1_790_000_500, |message| secret(2).sign(message).to_bytes());
    assert_eq!(cosigners(&checkpoint, &[witness()]).unwrap()[0].at, 1_790_000_500);
    cosign(&mut checkpoint, &witness(), 1_790_000_900, |_| [0; 64]);
    assert_eq!(cosigners(&checkpoint, &[witness()]), Err(CheckpointError::Cosignature(1)));
}

#[test]
fn a_key_for_cosignatures_signs_no_checkpoint() {
    let head = Checkpoint { origin: "a.example".to_owned(), size: 0, root: TreeHash::of_nothing() };
    let note = head.signed(&witness(), |message| secret(2).sign(message).to_bytes()).unwrap();
    assert_eq!(Checkpoint::of(&note, &witness()), Err(CheckpointError::Unsigned));
    for origin in ["", "two\nlines", "a\rb"] {
        let head = Checkpoint { origin: origin.to_owned(), ..head.clone() };
        assert!(head.signed(&log(), |_| [0; 64]).is_err(), "{origin:?}");
    }
}

#[test]
fn texts_that_are_no_checkpoint_are_refused() {
    let root = TreeHash::of_nothing();
    for (text, is_one) in [
        (format!("a\n0\n{root}\n"), true),
        (format!("a\n0\n{root}\nextension\n"), true),
        (format!("a\n0\n{root}"), false),
        (format!("a\n00\n{root}\n"), false),
        (format!("a\n+1\n{root}\n"), false),
        (format!("\n1\n{root}\n"), false),
        (format!("a\n1\n{root}\n\nb\n"), false),
        (format!("a\n18446744073709551616\n{root}\n"), false),
        ("a\n1\nnot a hash\n".to_owned(), false),
    ] {
        assert_eq!(text.parse::<Checkpoint>().is_ok(), is_one, "{text:?}");
    }
}

proptest! {
    /// Whatever byte is altered, nothing else is proved than was.
    #[test]
    fn an_altered_bundle_proves_nothing_else(at in any::<prop::sample::Index>(), byte in 10_u8..127) {
        let right = bundle();
        let mut bytes = right.to_string().into_bytes();
        let at = at.index(bytes.len());
        bytes[at] = byte;
        let Ok(read) = String::from_utf8(bytes).map_err(drop).and_then(|text| text.parse::<Bundle>().map_err(drop)) else {
            return Ok(());
        };
        if let Ok(proved) = read.verify(TreeHash::of_leaf(&[2]), &log(), &[witness()]) {
            // The extra line is vouched for by nobody, and the line of a cosigner may become that of one who is not known.
            let Bundle { extra, .. } = right.clone();
            prop_assert_eq!(proved.checkpoint, Checkpoint::of(&right.checkpoint, &log()).unwrap());
            prop_assert_eq!(Bundle { extra, checkpoint: right.checkpoint.clone(), ..read }, right);
        }
    }

    #[test]
    fn any_text_ends_in_a_bundle_or_a_refusal(text in "(c2sp.org/tlog-proof@v1|extra AA==|index [0-9+]{1,3}|[A-Za-z]{43}=|\n|— a AAAAAAA=|a|1){0,20}") {
        if let Ok(bundle) = text.parse::<Bundle>() {
            prop_assert_eq!(bundle.to_string(), text);
        }
    }
}
