//! `proofmark verify` and `proofmark ledger`, and a verifier that shares no code with them.

use crate::support::{proofmark, record, run};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use store::register::Position;
use store::testing::behind_its_back;
use tempfile::{TempDir, tempdir};

/// A node with 600 weapons.
fn node() -> (TempDir, PathBuf) {
    let folder = tempdir().unwrap();
    let file = folder.path().join("register.csv");
    let mut rows = "Serial No,Make\n".to_owned();
    for number in 0..600 {
        // Writing to a String cannot fail.
        let _ = writeln!(rows, "KT{number:05},Zastava");
    }
    std::fs::write(&file, rows).unwrap();
    let data = folder.path().join("node");
    assert!(run(proofmark("import", &data).arg(&file)).ok);
    (folder, data)
}

fn verify_apart(proof: &Path, key: &str) -> (bool, String) {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/verify-proof.mjs");
    let said = run(Command::new("node").arg(script).arg(proof).arg(key.trim()));
    (said.ok, said.out + &said.err)
}

#[tokio::test]
async fn a_proof_that_was_handed_on_is_verified_by_somebody_elses_program() {
    let (folder, data) = node();
    let store = record(&data).await;
    let weapon = store.newest_weapons(Position::END, 300).await.unwrap().pop().unwrap().1;
    store.close().await;
    let proof = folder.path().join("event.tlog-proof");
    let said = run(proofmark("ledger proof", &data).arg(weapon.id.0.to_string()).arg("--out").arg(&proof));
    assert!(said.ok, "{}", said.err);
    let key = run(&mut proofmark("ledger key", &data)).out;
    assert!(key.starts_with("proofmark/ZZ/register+"), "{key}");

    let (proved, told) = verify_apart(&proof, &key);
    assert!(proved && told.contains("of 600 in the ledger of proofmark/ZZ/register"), "{told}");
    let serial = weapon.identity.serial.as_marked.unwrap();
    assert!(told.contains(&serial) && told.contains(&weapon.id.0.to_string()), "{told}");

    let text = std::fs::read_to_string(&proof).unwrap();
    for (from, to) in [("index 3", "index 2"), ("\n600\n", "\n601\n"), ("extra c", "extra d")] {
        assert!(text.contains(from), "{text}");
        std::fs::write(&proof, text.replacen(from, to, 1)).unwrap();
        let (proved, told) = verify_apart(&proof, &key);
        assert!(!proved && told.contains("NOT PROVED"), "{from}: {told}");
    }
    let none = run(proofmark("ledger proof", &data).arg(weapon.id.0.to_string()).arg("--event=7"));
    assert!(!none.ok && none.err.contains("no such event"), "{}", none.err);
    let no_id = run(proofmark("ledger proof", &data).arg("KT00300"));
    assert!(!no_id.ok && no_id.err.contains("the address of the weapon's page"), "{}", no_id.err);
}

#[tokio::test]
async fn a_record_is_verified_until_somebody_alters_it() {
    let (_folder, data) = node();
    let whole = run(&mut proofmark("verify", &data));
    assert!(whole.ok, "{}{}", whole.out, whole.err);
    assert!(
        whole.out.contains("600 weapons follow")
            && whole.out.contains("600 events are as they were recorded. Checkpoints that agree: 1."),
        "{}",
        whole.out
    );

    let store = record(&data).await;
    behind_its_back(&store, "UPDATE weapon SET serial = 'KT99999' WHERE weapon_no = 17").await;
    behind_its_back(&store, "UPDATE event SET body = (SELECT body FROM event WHERE leaf_no = 301) WHERE leaf_no = 300")
        .await;
    store.close().await;
    let altered = run(&mut proofmark("verify", &data));
    assert!(!altered.ok && altered.out.contains(": serial does not follow"), "{}", altered.out);
    assert!(altered.out.contains("does not say what it said"), "{}", altered.out);
    let ledger = run(&mut proofmark("ledger fsck", &data));
    assert!(!ledger.ok && ledger.err.contains("the ledger of 600 events is not whole (1 fault)"), "{}", ledger.err);
}
