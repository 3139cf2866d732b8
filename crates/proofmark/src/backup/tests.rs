//! What is no backup of ours, whoever made it, is refused, and never brings the program down.

use super::unpacking::{Nobody, unpack};
use age::secrecy::ExposeSecret;
use age::x25519::Identity;
use flate2::Compression;
use flate2::write::GzEncoder;
use proptest::prelude::*;
use std::io::Write;
use tokio::runtime::Builder;

/// The bytes, locked as a backup is, given to be unpacked. Whether they were taken for one.
fn is_taken(content: &[u8]) -> bool {
    let folder = tempfile::tempdir().unwrap();
    let (key, file) = (folder.path().join("key"), folder.path().join("file"));
    let identity = Identity::generate();
    std::fs::write(&key, identity.to_string().expose_secret()).unwrap();
    let recipient = identity.to_public();
    let encryptor = age::Encryptor::with_recipients(std::iter::once(&recipient as &dyn age::Recipient)).unwrap();
    let mut locked = encryptor.wrap_output(std::fs::File::create(&file).unwrap()).unwrap();
    locked.write_all(content).unwrap();
    locked.finish().unwrap();
    let runtime = Builder::new_current_thread().build().unwrap();
    runtime.block_on(unpack(&file, &key, &mut Nobody, |_| ())).is_ok()
}

fn zipped(content: &[u8]) -> Vec<u8> {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::fast());
    gzip.write_all(content).unwrap();
    gzip.finish().unwrap()
}

fn name() -> impl Strategy<Value = String> {
    const KNOWN: [&str; 7] =
        ["backup.json", "manifest.json", "record/event/1.jsonl", "record/none/1.jsonl", "node/a", "node/b/c", "x"];
    prop_oneof![proptest::sample::select(&KNOWN[..]).prop_map(str::to_owned), "[a-z./]{1,12}"]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_bytes(content in any::<Vec<u8>>()) {
        prop_assert!(!is_taken(&content));
        prop_assert!(!is_taken(&zipped(&content)));
    }

    #[test]
    fn any_parts(parts in proptest::collection::vec((name(), "[\\PC\n]{0,40}"), 0..6)) {
        let mut tar = tar::Builder::new(Vec::new());
        for (name, content) in &parts {
            let mut header = tar::Header::new_gnu();
            header.set_size(content.len() as u64);
            // A path that leads out of the folder is refused by the library that packs, too.
            drop(tar.append_data(&mut header, name, content.as_bytes()));
        }
        prop_assert!(!is_taken(&zipped(&tar.into_inner().unwrap())));
    }
}
