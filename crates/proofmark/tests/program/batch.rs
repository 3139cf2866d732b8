//! `proofmark identify --file`: a table of observations in, a table of answers out.

use crate::support::{Said, proofmark, run};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use tempfile::{TempDir, tempdir};

/// A node with a register of 500 weapons, and room for files.
struct Desk {
    folder: TempDir,
}

impl Desk {
    fn new() -> Self {
        let desk = Self { folder: tempdir().unwrap() };
        let rows: String =
            (0..500).map(|n| format!("KT-{:05},Zastava,7.62x39mm,19{}\n", 10_000 + n * 37, 60 + n % 40)).collect();
        let register = desk.file("register.csv", &format!("Serial,Maker,Calibre,Year of manufacture\n{rows}"));
        let said = run(proofmark("import", &desk.data()).arg(register));
        assert!(said.out.contains("500 taken"), "{}{}", said.out, said.err);
        desk
    }

    fn data(&self) -> PathBuf {
        self.folder.path().join("node")
    }

    fn file(&self, name: &str, content: &str) -> PathBuf {
        let path = self.folder.path().join(name);
        std::fs::write(&path, content).unwrap();
        path
    }

    fn identify(&self, file: &Path, options: &[&str]) -> Said {
        run(proofmark("identify", &self.data()).arg("--file").arg(file).args(options))
    }
}

/// The cells of a table without quotation marks, by row.
fn cells(table: &str) -> Vec<Vec<&str>> {
    table.lines().map(|line| line.split(',').collect()).collect()
}

#[test]
fn each_weapon_is_answered_in_its_row_and_a_wrong_row_stops_nothing() {
    let desk = Desk::new();
    let seen = "Note,calibre,SERIAL,Year\n\
        first,7.62x39,KT1??37,\n\
        second,,QQ777777,\n\
        third,,KT[8B,\n\
        fourth,,KT10037,next\n\
        fifth,,,\n\
        sixth,,KT1007?,,,moved\n\
        seventh,,KT-10074,\n";
    let said = desk.identify(&desk.file("seen.csv", seen), &[]);
    assert!(said.ok, "{}", said.err);
    let table = cells(&said.out);
    assert_eq!(table[0][..8], ["row", "Note", "calibre", "SERIAL", "Year", "outcome", "reason", "probability-none"]);
    assert_eq!(table[0][8..11], ["id-1", "serial-1", "probability-1"]);
    assert_eq!(table[0].len(), 8 + 15);
    let outcome = |row: usize| (table[row][0], table[row][1], table[row][5]);
    assert_eq!(outcome(1), ("2", "first", "several"));
    assert_eq!(outcome(2), ("3", "second", "none"));
    assert_eq!(outcome(3), ("4", "third", "could-not-read"));
    assert_eq!(outcome(4), ("5", "fourth", "could-not-read"));
    assert_eq!(outcome(5), ("6", "fifth", "could-not-read"));
    assert_eq!(outcome(6), ("7", "sixth", "could-not-read"));
    assert_eq!(outcome(7), ("8", "seventh", "likely"));
    assert_eq!((table[7][9], table[7][3]), ("KT-10074", "KT-10074"), "{}", said.out);
    for (row, reason) in [(3, "character 3"), (4, "next"), (5, "enter what you see"), (6, "6 cells")] {
        assert!(said.out.lines().nth(row).unwrap().contains(reason), "{row}: {}", said.out);
    }
    assert!(said.err.contains("7 rows in") && said.err.contains("4 could-not-read"), "{}", said.err);
}

#[test]
fn a_row_may_say_how_its_marks_were_read() {
    let desk = Desk::new();
    let seen = desk.file("seen.csv", "serial,read\nKT10038,metal\nKT10038,Paper\nKT10038,\nKT10038,guess\n");
    let none = |options: &[&str]| {
        let said = desk.identify(&seen, options);
        assert!(said.ok && said.out.contains("“guess” in the column read"), "{} {}", said.out, said.err);
        cells(&said.out)[1..4].iter().map(|row| row[5].to_owned()).collect::<Vec<_>>()
    };
    let (by_default, all_paper) = (none(&[]), none(&["--read=paper"]));
    assert!(by_default[0] == by_default[2] && by_default[0] != by_default[1], "{by_default:?}");
    assert!(all_paper[..2] == by_default[..2] && all_paper[2] == all_paper[1], "{all_paper:?}");
}

#[test]
fn thousands_of_rows_keep_their_order_and_are_the_same_from_standard_input() {
    let desk = Desk::new();
    let rows: String = (0..2_000).map(|n| format!("KT{:05}\n", 10_000 + (n * 7919 % 500) * 37)).collect();
    let seen = desk.file("seen.csv", &format!("serial\n{rows}"));
    let answers = desk.folder.path().join("answers.csv");
    let said = desk.identify(&seen, &["--out", answers.to_str().unwrap()]);
    assert!(said.ok && said.out.is_empty(), "{}{}", said.out, said.err);
    let table = std::fs::read_to_string(&answers).unwrap();
    let order = cells(&table).iter().skip(1).map(|row| row[0].parse().unwrap()).collect::<Vec<u64>>();
    assert_eq!(order, (2..2_002).collect::<Vec<u64>>());
    assert!(cells(&table).iter().skip(1).all(|row| row[2] == "likely" && row[6].replace('-', "") == row[1]), "{table}");

    let mut program = proofmark("identify", &desk.data())
        .args(["--file", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    program.stdin.take().unwrap().write_all(&std::fs::read(&seen).unwrap()).unwrap();
    let output = program.wait_with_output().unwrap();
    assert!(output.status.success() && String::from_utf8(output.stdout).unwrap() == table);
}

#[test]
fn what_cannot_be_done_is_said() {
    let desk = Desk::new();
    let seen = desk.file("seen.csv", "serial\nKT10000\n");
    let strange = desk.file("strange.csv", "colour,weight\nred,12\nblue,13\n");
    let missing = desk.folder.path().join("missing.csv");
    let path = |path: &Path| path.to_str().unwrap().to_owned();
    let (itself, nowhere) = (path(&seen), path(&missing.join("answers.csv")));
    let cases: [(&Path, &[&str], &str); 5] = [
        (&missing, &[], "missing.csv"),
        (&strange, &[], "colour, weight"),
        (&seen, &["--out", &itself], "is the table itself"),
        (&seen, &["--out", &nowhere], "cannot be written"),
        (&seen, &["--maker=Zastava"], "cannot be used with"),
    ];
    for (file, options, word) in cases {
        let said = desk.identify(file, options);
        assert!(!said.ok && said.err.contains(word), "{options:?}: {}", said.err);
    }
    assert_eq!(std::fs::read_to_string(&seen).unwrap(), "serial\nKT10000\n", "the table is as it was");
}
