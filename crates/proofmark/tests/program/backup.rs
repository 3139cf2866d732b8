//! `proofmark backup` and `proofmark restore`: a node that comes back whole, and what does not is named.

use crate::support::{Said, Serving, proofmark, proofmark_alone, record, run};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use store::Store;
use store::tables::{Row, tables};
use store::testing::{Scratch, behind_its_back};
use tempfile::{TempDir, tempdir};

/// A node with weapons, in a folder with room for its backups and their key.
pub struct Kept {
    folder: TempDir,
    recipient: String,
}

impl Kept {
    /// A node with so many weapons, its record at a database or in its folder.
    pub fn new(weapons: u32, database: Option<&str>) -> Self {
        let folder = tempdir().unwrap();
        let key = run(proofmark_alone("backup-key").arg("--out").arg(folder.path().join("key")));
        assert!(key.ok, "{}", key.err);
        let recipient = key.out.split("--recipient ").nth(1).expect("it prints the recipient").trim().to_owned();
        let kept = Self { folder, recipient };
        kept.import(0..weapons, database);
        std::fs::write(kept.data().join("territories.toml"), "# none\n").unwrap();
        kept
    }

    pub fn import(&self, serials: std::ops::Range<u32>, database: Option<&str>) {
        let file = self.path("register.csv");
        let mut rows = "Serial No,Make\n".to_owned();
        for number in serials {
            // Writing to a String cannot fail.
            let _ = writeln!(rows, "KT{number:05},Zastava");
        }
        std::fs::write(&file, rows).unwrap();
        let said = run(with(&mut proofmark("import", &self.data()), database).arg(&file));
        assert!(said.ok, "{}", said.err);
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn data(&self) -> PathBuf {
        self.path("node")
    }

    pub fn backup(&self, to: &Path) -> std::process::Command {
        let mut command = proofmark("backup", &self.data());
        command.arg("--to").arg(to).args(["--recipient", &self.recipient]);
        command
    }

    pub fn check(&self, file: &Path) -> Said {
        run(proofmark_alone("backup").arg("--check").arg(file).arg("--identity").arg(self.path("key")))
    }

    pub fn restore(&self, from: &Path, to: &Path) -> std::process::Command {
        let mut command = proofmark_alone("restore");
        command.arg("--from").arg(from).arg("--identity").arg(self.path("key")).arg("--to").arg(to);
        command
    }
}

fn with<'a>(command: &'a mut std::process::Command, database: Option<&str>) -> &'a mut std::process::Command {
    match database {
        Some(database) => command.args(["--database", database]),
        None => command,
    }
}

/// All that a record holds.
async fn rows_of(store: &Store) -> Vec<(&'static str, Vec<Row>)> {
    let (mut snapshot, _) = store.snapshot().await.unwrap();
    let mut found = Vec::new();
    for table in tables() {
        let (mut rows, mut all) = (snapshot.rows(table), Vec::new());
        while let Some(page) = rows.next_page().await.unwrap() {
            all.extend(page);
        }
        found.push((table.name, all));
    }
    found
}

#[tokio::test]
async fn a_node_backed_up_while_it_runs_comes_back_on_another_machine() {
    let kept = Kept::new(600, None);
    let serving = Serving::start(
        proofmark("serve", &kept.data()).args(["--listen=127.0.0.1:0", "--exchange-listen=127.0.0.1:0"]),
    );
    // The node notes for itself how far its copies have come: a backup is compared that was made between two looks at the
    // same record.
    let store = record(&kept.data()).await;
    let (mut before, mut round) = (rows_of(&store).await, 0);
    let file = loop {
        let file = kept.path(&format!("{round}.age"));
        let said = run(&mut kept.backup(&file));
        assert!(said.ok, "{}", said.err);
        assert!(said.out.contains("Ledger: 600 events"), "{}", said.out);
        let after = rows_of(&store).await;
        if after == before {
            break file;
        }
        (before, round) = (after, round + 1);
        assert!(round < 50, "the node never comes to rest");
    };
    store.close().await;
    kept.import(600..700, None);
    drop(serving);

    let checked = kept.check(&file);
    assert!(
        checked.ok && checked.out.contains("is whole") && checked.out.contains("Ledger: 600 events"),
        "{}",
        checked.err
    );
    let again = kept.path("again");
    let restored = run(&mut kept.restore(&file, &again));
    assert!(restored.ok, "{}{}", restored.out, restored.err);
    for proof in
        ["600 records follow from their events", "600 events are as they were recorded", "Last checkpoint signed"]
    {
        assert!(restored.out.contains(proof), "{proof}: {}", restored.out);
    }
    let store = record(&again).await;
    assert!(rows_of(&store).await == before, "every row of every table, and none from after the backup");
    store.close().await;
    for name in ["node.key", "territories.toml"] {
        assert_eq!(std::fs::read(again.join(name)).unwrap(), std::fs::read(kept.data().join(name)).unwrap(), "{name}");
    }
    let originals = |data: &Path| std::fs::read_dir(data.join("files")).unwrap().count();
    assert_eq!((originals(&again), originals(&kept.data())), (1, 2), "the file taken in before the backup");
    let identified = run(proofmark("identify", &again).arg("KT00599"));
    assert!(identified.out.contains("KT00599"), "the index is made again: {}", identified.err);
}

#[tokio::test]
async fn a_record_moves_between_the_engines_by_its_backup() {
    let Some(there) = Scratch::postgres().await else { return };
    let kept = Kept::new(300, Some(&there.address()));
    let settings = format!("endpoint = \"https://node.example:8643\"\ndatabase = \"{}\"\n", there.address());
    std::fs::write(kept.data().join("proofmark.toml"), settings).unwrap();
    let file = kept.path("postgres.age");
    let said = run(&mut kept.backup(&file));
    assert!(said.ok && said.out.contains("Ledger: 300 events"), "{}{}", said.out, said.err);

    let here = kept.path("sqlite");
    let restored = run(&mut kept.restore(&file, &here));
    assert!(restored.ok && restored.out.contains("`database`"), "{}{}", restored.out, restored.err);
    let settings = std::fs::read_to_string(here.join("proofmark.toml")).unwrap();
    assert!(settings.starts_with("endpoint") && settings.contains("\n# database = "), "{settings}");
    let original = Store::open_postgres(&there.address()).await.unwrap();
    let copy = record(&here).await;
    assert!(rows_of(&original).await == rows_of(&copy).await);
    original.close().await;
    copy.close().await;

    let full = run(kept.restore(&file, &kept.path("full")).args(["--database", &there.address()]));
    assert!(!full.ok && full.err.contains("not empty"), "{}", full.err);
    let empty = Scratch::postgres().await.expect("there was a server a moment ago");
    let back = kept.path("back");
    let restored = run(kept.restore(&file, &back).args(["--database", &empty.address()]));
    assert!(restored.ok && !back.join("record.db").exists(), "{}{}", restored.out, restored.err);
    let verified = run(proofmark("verify", &back).args(["--database", &empty.address()]));
    assert!(verified.ok && verified.out.contains("300 events"), "{}", verified.err);
}

#[test]
fn a_damaged_backup_is_found_and_leaves_nothing_behind() {
    let kept = Kept::new(400, None);
    let file = kept.path("whole.age");
    assert!(run(&mut kept.backup(&file)).ok);
    let whole = std::fs::read(&file).unwrap();
    let bad = kept.path("bad.age");
    let cut = |length: usize| whole[..length].to_vec();
    let altered = |place: usize| {
        let mut bytes = whole.clone();
        bytes[place] ^= 1;
        bytes
    };
    let (half, last) = (whole.len() / 2, whole.len() - 1);
    for bytes in [cut(0), cut(100), cut(half), cut(last), altered(30), altered(half), altered(last)] {
        std::fs::write(&bad, &bytes).unwrap();
        for said in [kept.check(&bad), run(&mut kept.restore(&bad, &kept.path("new")))] {
            assert!(!said.ok, "{} of {} bytes: {}", bytes.len(), whole.len(), said.out);
            assert!(
                said.err.contains("damaged or cut off") || said.err.contains("no backup that the key opens"),
                "{}",
                said.err
            );
        }
    }
    assert!(!kept.path("new").exists());
    let mut left: Vec<String> =
        kept.folder.path().read_dir().unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    left.sort();
    assert_eq!(left, ["bad.age", "key", "node", "register.csv", "whole.age"]);
}

#[tokio::test]
async fn a_record_that_was_altered_before_the_backup_is_restored_and_the_alteration_named() {
    let kept = Kept::new(300, None);
    let store = record(&kept.data()).await;
    behind_its_back(&store, "UPDATE weapon SET serial = 'KT99999' WHERE weapon_no = 17").await;
    store.close().await;
    let file = kept.path("altered.age");
    assert!(run(&mut kept.backup(&file)).ok);
    let said = run(&mut kept.restore(&file, &kept.path("again")));
    assert!(!said.ok && said.err.contains("the record in it was not"), "{}", said.err);
    assert!(said.out.contains("serial does not follow"), "{}", said.out);
    assert!(kept.path("again").join("record.db").exists(), "what there is is there to be looked at");
}

#[test]
fn what_cannot_be_backed_up_or_restored_is_said() {
    let kept = Kept::new(3, None);
    let file = kept.path("once.age");
    assert!(run(&mut kept.backup(&file)).ok);
    let elsewhere = kept.path("elsewhere");
    std::fs::create_dir(&elsewhere).unwrap();
    let key = run(proofmark_alone("backup-key").arg("--out").arg(kept.path("other-key")));
    assert!(key.ok, "{}", key.err);
    let other_key = |mut command: std::process::Command| run(command.arg("--identity").arg(kept.path("other-key")));
    let mut no_node = proofmark("backup", &elsewhere);
    no_node.arg("--to").arg(kept.path("none.age")).args(["--recipient", &kept.recipient]);
    let mut check = proofmark_alone("backup");
    check.arg("--check").arg(&file);
    let cases = [
        (run(&mut kept.backup(&file)), "never overwrites"),
        (run(&mut kept.backup(&kept.data().join("inside.age"))), "another disk"),
        (run(&mut kept.backup(&kept.path("missing/folder.age"))), "cannot be written"),
        (run(&mut no_node), "no node"),
        (run(&mut kept.restore(&file, &kept.data())), "not empty"),
        (run(&mut kept.restore(&kept.path("missing.age"), &elsewhere)), "cannot be opened"),
        (run(&mut kept.restore(&kept.path("register.csv"), &elsewhere)), "no backup that the key opens"),
        (other_key(check), "no backup that the key opens"),
        (run(proofmark_alone("backup-key").arg("--out").arg(kept.path("key"))), "never overwritten"),
        (run(proofmark("backup", &kept.data()).arg("--to=x.age").arg("--recipient=age1nobody")), "age1"),
    ];
    for (said, words) in cases {
        assert!(!said.ok && said.err.contains(words), "{words}: {}{}", said.out, said.err);
    }
    assert!(elsewhere.read_dir().unwrap().next().is_none());
    assert!(run(&mut kept.restore(&file, &elsewhere)).ok, "an empty folder will do");
}
