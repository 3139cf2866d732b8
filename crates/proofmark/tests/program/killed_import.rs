//! SIGKILL in the middle of an import.

use crate::support::{Dice, kills, proofmark, record, run, setting};
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::thread::sleep;
use std::time::Duration;
use store::Store;
use store::register::Position;
use tempfile::tempdir;

/// No import is left alone for longer than this, in milliseconds.
const LONGEST: u64 = 2_500;

#[tokio::test]
async fn an_import_killed_again_and_again_takes_every_row_once() {
    let kills = kills();
    let rows = setting("PROOFMARK_KILL_ROWS", 60_000);
    let folder = tempdir().unwrap();
    let data = folder.path().join("node");
    let mut dice = Dice::new(7);
    let (mut killed, mut files) = (0, Vec::new());
    // A fast machine is through with the file before the last kill: then another one follows.
    while killed < kills {
        let file = RowsFile::write(folder.path(), files.len(), rows);
        killed += import_under_fire(&data, &file.path, kills - killed, &mut dice).await;
        files.push(file);
    }

    let store = record(&data).await;
    let imports = store.newest_imports(1_000).await.unwrap();
    assert_eq!(imports.len(), files.len());
    for (file, import) in files.iter().rev().zip(imports) {
        assert_eq!(import.state, "done");
        assert_eq!((import.taken, import.refused, import.duplicates), (file.taken, file.refused, file.duplicates));
    }
    let wanted: BTreeSet<String> = files.into_iter().flat_map(|file| file.taken_from).collect();
    let weapons = store.count_weapons().await.unwrap();
    assert_eq!(usize::try_from(weapons), Ok(wanted.len()), "each row taken is one weapon");
    assert!(shelves(&store).await == wanted, "and each is one of the rows that can be taken");
    store.close().await;
    let verified = run(&mut proofmark("verify", &data));
    assert!(verified.ok, "{}{}", verified.out, verified.err);
}

/// Takes a file in, killing the program up to `most` times. Gives the number of kills.
async fn import_under_fire(data: &Path, file: &Path, most: u64, dice: &mut Dice) -> u64 {
    let mut killed = 0;
    loop {
        let mut command = proofmark("import", data);
        let mut program = command.arg(file).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        if killed < most {
            sleep(Duration::from_millis(dice.below(LONGEST)));
            program.kill().unwrap();
        }
        let status = program.wait().unwrap();
        if status.success() {
            return killed;
        }
        assert!(killed < most, "left alone, it comes to its end");
        killed += 1;
        // Every other time, so that the program too must put in order what it left behind.
        if killed % 2 == 0 {
            what_is_acknowledged_is_there(data).await;
        }
    }
}

/// The report of an import that was killed, row by row, against the register.
async fn what_is_acknowledged_is_there(data: &Path) {
    let store = record(data).await;
    let mut taken = 0;
    for import in store.newest_imports(1_000).await.unwrap() {
        let accounted = import.taken + import.refused + import.duplicates;
        // The first row of the file is its header.
        assert_eq!(accounted, (import.rows_done - 1).max(0), "{import:?}");
        taken += import.taken;
    }
    assert_eq!(store.count_weapons().await.unwrap(), taken);
    store.close().await;
}

/// Where the weapons stand, by the words of their rows.
async fn shelves(store: &Store) -> BTreeSet<String> {
    let (mut shelves, mut read_to) = (BTreeSet::new(), Position::default());
    loop {
        let weapons = store.weapons_changed(read_to, 5_000).await.unwrap();
        let Some(last) = weapons.last() else { return shelves };
        read_to = last.position;
        shelves.extend(weapons.into_iter().map(|changed| changed.weapon.other["Shelf"].clone()));
    }
}

/// A register of which it is known what must become of each row.
struct RowsFile {
    path: PathBuf,
    taken: i64,
    refused: i64,
    duplicates: i64,
    /// The shelves of the rows that can be taken: each row has its own.
    taken_from: Vec<String>,
}

impl RowsFile {
    fn write(folder: &Path, number: usize, rows: u64) -> Self {
        let path = folder.join(format!("register-{number}.csv"));
        let mut file = Self { path, taken: 0, refused: 0, duplicates: 0, taken_from: Vec::new() };
        let mut text = "Serial No,Make,Calibre,Shelf\n".to_owned();
        for row in 0..rows {
            let shelf = format!("{number}/{row}");
            let line = match row {
                _ if row % 500 == 499 => {
                    file.duplicates += 1;
                    format!("KT{:06},Zastava,7.62x39mm,{number}/{}", row - 1, row - 1)
                }
                _ if row % 700 == 350 => {
                    file.refused += 1;
                    format!(",,,{shelf}")
                }
                _ => {
                    file.taken += 1;
                    file.taken_from.push(shelf.clone());
                    format!("KT{row:06},Zastava,7.62x39mm,{shelf}")
                }
            };
            // Writing to a String cannot fail.
            let _ = writeln!(text, "{line}");
        }
        std::fs::write(&file.path, text).unwrap();
        file
    }
}
