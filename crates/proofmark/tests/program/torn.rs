//! Files of the record that the disk has damaged: found, named, and never used in silence.

use crate::backup::Kept;
use crate::support::{Dice, Said, Serving, proofmark, record, run, setting};
use std::fs::{self, File};
use std::os::unix::fs::FileExt;
use std::path::Path;

/// A copy of a node's folder.
fn copy(from: &Path, to: &Path) {
    fs::create_dir(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &to.join(entry.file_name()));
        } else {
            fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
        }
    }
}

fn serve(data: &Path) -> Said {
    run(proofmark("serve", data).args(["--listen=127.0.0.1:0", "--exchange-listen=127.0.0.1:0"]))
}

#[test]
fn a_write_ahead_log_that_lost_what_was_acknowledged_is_not_served() {
    let kept = Kept::new(300, None);
    let mut serving = Serving::start(
        proofmark("serve", &kept.data()).args(["--listen=127.0.0.1:0", "--exchange-listen=127.0.0.1:0"]),
    );
    kept.import(300..900, None);
    serving.kill();
    let log = kept.data().join("record.db-wal");
    let length = fs::metadata(&log).unwrap().len();
    assert!(length > 100_000, "the log holds what was imported last: {length}");

    type Damage = fn(&File, u64);
    let damages: [(&str, Damage); 4] = [
        ("cut to its half", |log, length| log.set_len(length / 2).unwrap()),
        ("one bit in its middle", |log, length| {
            let mut byte = [0];
            log.read_exact_at(&mut byte, length / 2).unwrap();
            log.write_all_at(&[byte[0] ^ 1], length / 2).unwrap();
        }),
        ("zeroes from its middle on", |log, length| {
            log.write_all_at(&vec![0; usize::try_from(length / 2).unwrap()], length / 2).unwrap();
        }),
        ("emptied", |log, _| log.set_len(0).unwrap()),
    ];
    for (number, (what, damage)) in damages.into_iter().enumerate() {
        let node = kept.path(&number.to_string());
        copy(&kept.data(), &node);
        damage(&File::options().read(true).write(true).open(node.join("record.db-wal")).unwrap(), length);
        for said in [serve(&node), run(&mut proofmark("verify", &node))] {
            assert!(!said.ok && said.err.contains("does not lead to the ledger"), "{what}: {}{}", said.out, said.err);
            assert!(said.err.contains("ledger.checkpoint"), "{}", said.err);
        }
    }
    let verified = run(&mut proofmark("verify", &kept.data()));
    assert!(verified.ok && verified.out.contains("900 events"), "a log that is whole loses nothing: {}", verified.err);
}

#[tokio::test]
async fn a_record_cut_short_is_named_damaged_with_what_to_do() {
    let kept = Kept::new(600, None);
    record(&kept.data()).await.close().await;
    let file = kept.data().join("record.db");
    let length = fs::metadata(&file).unwrap().len();
    for (number, length) in [length / 2, length - 8192, 100].into_iter().enumerate() {
        let node = kept.path(&number.to_string());
        copy(&kept.data(), &node);
        File::options().write(true).open(node.join("record.db")).unwrap().set_len(length).unwrap();
        for said in
            [serve(&node), run(&mut proofmark("verify", &node)), run(proofmark("identify", &node).arg("KT00017"))]
        {
            assert!(!said.ok && said.err.contains("is damaged on its disk"), "{length}: {}{}", said.out, said.err);
            assert!(said.err.contains("proofmark restore"), "{}", said.err);
        }
    }
}

#[tokio::test]
async fn any_page_of_the_record_that_is_garbled_is_found() {
    const PAGE: u64 = 8192;
    let (pages, seed) = (setting("PROOFMARK_PAGES", 16), setting("PROOFMARK_SEED", 37));
    eprintln!("PROOFMARK_SEED={seed}");
    let kept = Kept::new(600, None);
    record(&kept.data()).await.close().await;
    let whole = fs::read(kept.data().join("record.db")).unwrap();
    let count = whole.len() as u64 / PAGE;
    assert_eq!(whole[36..40], [0; 4], "no page is free, so each matters");
    let mut dice = Dice::new(seed);
    let node = kept.path("garbled");
    copy(&kept.data(), &node);
    let last = count - 1;
    for page in [last].into_iter().chain((0..pages).map(|_| dice.below(count))) {
        fs::write(node.join("record.db"), &whole).unwrap();
        let file = File::options().write(true).open(node.join("record.db")).unwrap();
        // The second half of a page, as a write that was torn leaves it.
        file.write_all_at(&[0xA5; 4096], page * PAGE + 4096).unwrap();
        let said = run(&mut proofmark("verify", &node));
        assert!(!said.ok, "page {page} of {count}: {}", said.out);
        let _ = fs::remove_file(node.join("record.db-wal"));
    }
}
