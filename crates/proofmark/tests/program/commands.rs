//! `proofmark import` and `proofmark identify`, as used from a terminal or from a script.

use crate::support::{Said, proofmark, run};
use rust_xlsxwriter::Workbook;
use std::path::{Path, PathBuf};
use tempfile::{TempDir, tempdir};

const ROWS: [[&str; 4]; 5] = [
    ["Serial No", "Make", "Calibre", "Shelf"],
    ["KT-10417", "Zastava", "7.62x39mm", "A1"],
    ["0081941", "Norinco", "7.62x39mm", "A2"],
    ["illegible", "Taurus", "9x19mm", "B1"],
    ["", "", "", "B2"],
];

/// A folder for a node, with a file beside it.
struct Desk {
    folder: TempDir,
}

impl Desk {
    fn new() -> Self {
        Self { folder: tempdir().expect("a temporary folder can be made") }
    }

    fn data(&self) -> PathBuf {
        self.folder.path().join("node")
    }

    fn file(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.folder.path().join(name);
        std::fs::write(&path, content).expect("the temporary folder can be written to");
        path
    }

    fn csv(&self) -> PathBuf {
        self.file("register.csv", ROWS.map(|row| row.join(",")).join("\r\n"))
    }

    fn xlsx(&self) -> PathBuf {
        let mut book = Workbook::new();
        let sheet = book.add_worksheet();
        for (row, cells) in (0..).zip(ROWS) {
            for (column, cell) in (0..).zip(cells) {
                sheet.write_string(row, column, cell).expect("the cell is on the sheet");
            }
        }
        self.file("register.xlsx", book.save_to_buffer().expect("a small workbook can be written"))
    }

    fn import(&self, file: &Path, options: &[&str]) -> Said {
        run(proofmark("import", &self.data()).arg(file).args(options))
    }

    fn identify(&self, what: &[&str]) -> Said {
        run(proofmark("identify", &self.data()).args(what))
    }
}

/// Nothing that only a terminal can show: no colours, no line drawn over.
fn is_plain(said: &Said) -> bool {
    !format!("{}{}", said.out, said.err).contains(['\u{1b}', '\r'])
}

#[test]
fn a_file_is_taken_in_with_a_report_and_the_second_time_adds_nothing() {
    for file in [Desk::csv, Desk::xlsx] {
        let desk = Desk::new();
        let file = file(&desk);
        let name = file.file_name().unwrap().to_str().unwrap();
        let report = format!("{name}: 3 taken (1 with findings), 1 refused, 0 duplicates");
        let first = desk.import(&file, &[]);
        assert!(first.ok && is_plain(&first), "{}{}", first.out, first.err);
        assert!(first.out.contains(&report) && first.out.contains("repair them"), "{}", first.out);
        let again = desk.import(&file, &[]);
        assert!(again.ok && is_plain(&again), "{}{}", again.out, again.err);
        assert!(again.out.contains("adds nothing") && again.out.contains(&report), "{}", again.out);
    }
}

#[test]
fn the_same_rows_in_another_file_are_duplicates() {
    let desk = Desk::new();
    assert!(desk.import(&desk.csv(), &[]).ok);
    let more =
        desk.file("more.csv", format!("{}\r\nKT-99,Zastava,7.62x39mm,C1", ROWS.map(|row| row.join(",")).join("\r\n")));
    let said = desk.import(&more, &[]);
    assert!(said.out.contains("more.csv: 1 taken (0 with findings), 1 refused, 3 duplicates"), "{}", said.out);
}

#[test]
fn a_preview_shows_the_columns_and_takes_nothing() {
    let desk = Desk::new();
    let file = desk.csv();
    let said = desk.import(&file, &["--preview"]);
    let is_matched =
        |header, field| said.out.lines().any(|line| line.contains(header) && line.trim_end().ends_with(field));
    assert!(is_matched("Serial No", "serial") && is_matched("Make", "maker"), "{}", said.out);
    assert!(!desk.identify(&["KT-10417"]).out.contains("KT-10417"));
    assert!(desk.import(&file, &[]).out.contains("3 taken"));
}

#[test]
fn a_dry_run_tells_what_would_come_of_the_file_and_takes_nothing() {
    let desk = Desk::new();
    let file = desk.csv();
    let said = desk.import(&file, &["--dry-run"]);
    assert!(said.ok && is_plain(&said), "{}{}", said.out, said.err);
    assert!(said.out.contains("3 taken (1 with findings), 1 refused, 0 duplicates"), "{}", said.out);
    assert!(said.out.contains("word-for-serial serial") && said.out.contains("illegible"), "{}", said.out);
    assert!(!desk.identify(&["KT-10417"]).out.contains("KT-10417"));
    assert!(desk.import(&file, &[]).out.contains("3 taken (1 with findings), 1 refused, 0 duplicates"));
}

#[test]
fn columns_can_be_named_where_the_headers_do_not_tell() {
    let desk = Desk::new();
    let file = desk.file("ledger.csv", "Engraving,Shelf,Works\nKT-10417,A1,Zastava\nKT-10418,A2,Zastava\n");
    let said = desk.import(&file, &["--column=Engraving=serial", "--column=Works=maker"]);
    assert!(said.ok && said.out.contains("2 taken"), "{}{}", said.out, said.err);
    assert!(desk.identify(&["KT10418"]).out.contains("KT-10418"));
}

#[test]
fn a_column_without_a_header_is_named_by_its_number() {
    let desk = Desk::new();
    let file = desk.file("ledger.csv", "KT-10417,A1,1987\nKT-10418,A2,1988\n");
    let said = desk.import(&file, &["--column=#1=serial", "--column=#3=year-of-manufacture"]);
    assert!(said.ok && said.out.contains("2 taken"), "{}{}", said.out, said.err);
    assert!(said.out.contains("#2") && desk.identify(&["KT10418"]).out.contains("KT-10418"), "{}", said.out);
}

#[test]
fn what_cannot_be_done_is_said_with_the_words_that_were_wrong() {
    let desk = Desk::new();
    let csv = desk.csv();
    let photo = desk.file("photo.csv", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR");
    let missing = desk.folder.path().join("missing.csv");
    let cases: [(&Path, &[&str], &[&str]); 8] = [
        (&missing, &[], &["missing.csv", "cannot be opened"]),
        (desk.folder.path(), &[], &[desk.folder.path().to_str().unwrap()]),
        (&photo, &[], &["photo.csv is a picture", "Save the table as XLSX", "is kept"]),
        (&photo, &[], &["refused before", "photo.csv is a picture"]),
        (&csv, &["--column=Rack=serial"], &["no column", "Rack", "Serial No, Make, Calibre, Shelf"]),
        (&csv, &["--column=serial"], &["serial", "HEADER=FIELD"]),
        (&csv, &["--column=Shelf=colour"], &["colour"]),
        (&csv, &["--column=Serial No=", "--column=Make=", "--column=Calibre="], &["no column is matched"]),
    ];
    for (file, options, words) in cases {
        let said = desk.import(file, options);
        assert!(!said.ok, "{} {options:?}: {}", file.display(), said.out);
        for word in words {
            assert!(said.err.contains(word), "{} {options:?}: {}", file.display(), said.err);
        }
    }
    assert!(desk.import(&csv, &[]).out.contains("3 taken"), "none of this stands in the way of the right command");
}

#[test]
fn identify_lists_candidates_with_probabilities_and_says_what_is_left() {
    let desk = Desk::new();
    assert!(desk.import(&desk.csv(), &[]).ok);
    let said = desk.identify(&["00[8B]1?41", "--maker=Norinco"]);
    let first = said.out.lines().next().unwrap_or_default();
    assert!(said.ok && is_plain(&said), "{}{}", said.out, said.err);
    assert!(first.contains("0081941") && first.contains('%') && first.contains("Norinco"), "{}", said.out);
    assert!(said.out.contains("in no record here"), "{}", said.out);
    let stranger = desk.identify(&["QQ777"]);
    assert!(stranger.ok && stranger.out.contains("100.0 %  in no record here"), "{}", stranger.out);
}

#[test]
fn identify_tells_what_the_maker_s_serials_look_like_where_what_was_read_does_not() {
    let desk = Desk::new();
    let rows: String = (0..40).map(|n| format!("KT-{},Zastava,7.62x39mm\n", 10_417 + n)).collect();
    assert!(desk.import(&desk.file("zastava.csv", format!("Serial,Maker,Calibre\n{rows}")), &[]).ok);
    let told = "Of 40 comparable serial numbers in this register: 100% like AA99999.";
    let said = desk.identify(&["KT1041", "--maker=Zastava"]);
    assert!(said.ok && is_plain(&said) && said.out.contains(told), "{}{}", said.out, said.err);
    for usual in [&["KT10417", "--maker=Zastava"][..], &["KT1041"]] {
        let said = desk.identify(usual);
        assert!(said.ok && !said.out.contains("unusual form"), "{usual:?}: {}", said.out);
    }
}

#[test]
fn identify_refuses_what_it_cannot_read() {
    let desk = Desk::new();
    for (what, word) in
        [(&["2[8B"][..], "character 2"), (&[][..], "enter what you see"), (&["12", "--year=MMXX"][..], "MMXX")]
    {
        let said = desk.identify(what);
        assert!(!said.ok && said.err.contains(word), "{what:?}: {}", said.err);
    }
}

#[test]
fn a_node_reads_marks_by_the_channel_that_it_has_learned() {
    let desk = Desk::new();
    desk.import(&desk.csv(), &[]);
    let first = |said: &Said| said.out.lines().find(|line| line.contains("KT-10417")).map(str::to_owned);
    let before = desk.identify(&["TK-01471"]);
    assert!(before.ok, "{}", before.err);

    let pair = |n: u32| format!("{}-{n}47,KT-{n}47\n", if n.is_multiple_of(2) { "TK" } else { "KT" });
    let pairs = desk.file("pairs.csv", format!("seen,recorded\n{}", (100..400).map(pair).collect::<String>()));
    let channels = desk.data().join("channels");
    std::fs::create_dir(&channels).expect("the node's folder can be written to");
    let mut fit = std::process::Command::new(env!("CARGO_BIN_EXE_proofmark"));
    let learned = run(fit.arg("fit").arg(&pairs).arg("--out").arg(channels.join("metal.tsv")));
    assert!(learned.ok, "{}", learned.err);
    assert_ne!(first(&before), first(&desk.identify(&["TK-01471"])), "what changed places is likelier now");

    std::fs::write(channels.join("paper.tsv"), "rate\tdeleted\tmuch\town\n").expect("the folder can be written to");
    let refused = desk.identify(&["TK-01471"]);
    assert!(!refused.ok && refused.err.contains("paper.tsv") && refused.err.contains("line 1"), "{}", refused.err);
}
