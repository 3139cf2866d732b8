//! `proofmark fit`: a channel learned from confirmed matches, from the command line.

use crate::{node, outside};
use clap::Args;
use intake::{Choices, HeaderChoice, Limits, Table};
use marks::{Channel, FitReport, Medium, Moved, Pair, Pattern};
use std::error::Error;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

/// Rows that a message lists one by one.
const LISTED: usize = 10;

/// Learns from confirmed matches how marks are misread, and writes it as the file of a channel.
#[derive(Args)]
pub struct Fit {
    /// The matches: a table (CSV, XLSX, ODS) whose first row names the columns `seen` and `recorded`. What was seen may
    /// have the signs of `proofmark identify`.
    pairs: PathBuf,
    /// How the marks came to be known: `metal`, `etching`, `paper` or `machine`.
    #[arg(long, default_value_t)]
    medium: Medium,
    /// The file to write; without it, there is only the report.
    #[arg(long)]
    out: Option<PathBuf>,
}

impl Fit {
    /// Runs the command.
    ///
    /// # Errors
    /// The table or some of its rows cannot be read; the channel makes matches that it does not know less likely; the
    /// file cannot be written.
    pub fn run(self) -> Result<(), Box<dyn Error + Send + Sync>> {
        let Matches { rows, pairs } = Matches::read(&self.pairs)?;
        let fitted = marks::fit(&pairs, Channel::of(self.medium));
        say(&fitted.report, &rows);
        if fitted.report.is_better() == Some(false) {
            return Err("the channel makes matches that it does not know less likely, so it was not written: \
                go on with the one you have, and try again with more matches"
                .into());
        }
        let Some(out) = &self.out else {
            outside::say("Nothing was written: name a file with --out to keep the channel.");
            return Ok(());
        };
        write(out, &fitted.file())
            .map_err(|error| format!("{}: the file cannot be written ({error})", out.display()))?;
        let place = Path::new(node::CHANNELS).join(format!("{}.tsv", self.medium));
        outside::say(&format!(
            "The channel is in {}. A node uses it if it stands in its folder as {} when it starts.",
            out.display(),
            place.display()
        ));
        Ok(())
    }
}

/// Confirmed matches, each with the number of its row.
struct Matches {
    rows: Vec<u64>,
    pairs: Vec<Pair>,
}

impl Matches {
    fn read(path: &Path) -> Result<Self, Box<dyn Error + Send + Sync>> {
        let name = path.display().to_string();
        let choices = Choices { header: Some(HeaderChoice::Row(1)), ..Choices::default() };
        let mut table = Table::open_with(path, &name, &Limits::default(), &choices)?;
        let column = |wanted: &str| {
            let place = table.headers().iter().position(|header| header.eq_ignore_ascii_case(wanted));
            place.ok_or_else(|| {
                let known = table.headers().join(", ");
                format!("{name}: no column is named “{wanted}” in the first row; the columns there are: {known}")
            })
        };
        let (seen, recorded) = (column("seen")?, column("recorded")?);
        let named = table.headers().iter().rposition(|header| !header.is_empty()).map_or(0, |last| last + 1);
        let mut matches = Self { rows: Vec::new(), pairs: Vec::new() };
        let mut faults = Vec::new();
        for row in table.rows()? {
            let row = match row {
                Ok(row) => row,
                Err(error) => {
                    faults.push(error.to_string());
                    continue;
                }
            };
            match pair(row.text(seen), row.text(recorded)) {
                _ if row.cells.iter().skip(named).any(|cell| !cell.text.is_empty()) => faults.push(format!(
                    "row {} has {} cells, and the first row {named}: put what has a comma in it between quotation marks",
                    row.number,
                    row.cells.len()
                )),
                Ok(pair) => {
                    matches.rows.push(row.number);
                    matches.pairs.push(pair);
                }
                Err(fault) => faults.push(format!("row {}: {fault}", row.number)),
            }
        }
        if faults.is_empty() {
            return Ok(matches);
        }
        Err(format!("{name}: mend or remove the rows that cannot be read, and try again: {}", listed(&faults, "; "))
            .into())
    }
}

fn pair(seen: &str, recorded: &str) -> Result<Pair, String> {
    let pattern = Pattern::parse(seen).map_err(|error| format!("“{seen}” as seen: {error}"))?;
    if marks::normal(recorded).is_empty() {
        return Err(format!("“{recorded}” as recorded is no serial: it has no letter or digit"));
    }
    Ok(Pair { seen: pattern, recorded: recorded.to_owned() })
}

/// Says what was learned. `rows` are the numbers of all rows.
fn say(report: &FitReport, rows: &[u64]) {
    outside::say(&format!("Matches that were learned from: {}.", report.pairs));
    if !report.set_aside.is_empty() {
        let numbers: Vec<String> = report.set_aside.iter().map(|place| rows[*place].to_string()).collect();
        outside::say(&format!(
            "Left out, too unlike to be the same serial: {} (row {}).",
            numbers.len(),
            listed(&numbers, ", ")
        ));
    }
    let (seen, unseen): (Vec<_>, Vec<_>) = report.moved.iter().partition(|moved| moved.times > 0.0);
    if report.moved.is_empty() {
        outside::say("No probability moved by more than a tenth.");
    } else {
        outside::say(&format!("{:<12} {:>10} {:>10} {:>8} {:>8}", "", "before", "after", "times", "of"));
    }
    for Moved { name, before, after, times, of } in seen {
        outside::say(&format!("{name:<12} {before:>10.6} {after:>10.6} {times:>8.1} {of:>8.1}"));
    }
    if !unseen.is_empty() {
        let names: Vec<String> = unseen.iter().map(|moved| moved.name.clone()).collect();
        outside::say(&format!("Less likely now, since never seen: {}.", listed(&names, ", ")));
    }
    match report.held_out {
        Some(held_out) => outside::say(&format!(
            "Tried on each fifth of them, learned from the others: ln of the likelihood {:.3} each; before it was {:.3}.",
            held_out.after, held_out.before
        )),
        None => outside::say("These are too few matches to try the channel on a part of them."),
    }
}

/// The first of several things, and how many more there are.
fn listed(things: &[String], between: &str) -> String {
    let mut text = things[..things.len().min(LISTED)].join(between);
    if things.len() > LISTED {
        // Writing to a String cannot fail.
        let _ = write!(text, "{between}and {} more", things.len() - LISTED);
    }
    text
}

/// Writes a file whole or not at all: one that broke off could still be read.
fn write(path: &Path, content: &str) -> std::io::Result<()> {
    let mut beside = path.as_os_str().to_owned();
    beside.push(".new");
    std::fs::write(&beside, content)?;
    std::fs::rename(&beside, path)
}

#[cfg(test)]
mod tests {
    use super::*;
    use tempfile::{TempDir, tempdir};

    fn fit(table: &str, out: Option<PathBuf>) -> (TempDir, Result<(), String>) {
        let folder = tempdir().unwrap();
        let pairs = folder.path().join("pairs.csv");
        std::fs::write(&pairs, table).unwrap();
        let fit = Fit { pairs, medium: Medium::Paper, out: out.map(|out| folder.path().join(out)) };
        let outcome = fit.run().map_err(|error| error.to_string());
        (folder, outcome)
    }

    /// Serials of which every fifth was copied with two digits exchanged.
    fn copied(rows: usize) -> String {
        let row = |n: usize| {
            let (number, fifth) = (10_234 + n * 431, n.is_multiple_of(5));
            let text = number.to_string();
            let seen = if fifth { [&text[..2], &text[3..4], &text[2..3], &text[4..]].concat() } else { text.clone() };
            format!("AB{seen},AB {text}\n")
        };
        (0..rows).map(row).collect()
    }

    #[test]
    fn a_channel_is_learned_and_its_file_reads() {
        let (folder, outcome) = fit(&format!("Seen,Recorded\n{}", copied(60)), Some("paper.tsv".into()));
        outcome.unwrap();
        let written = std::fs::read(folder.path().join("paper.tsv")).unwrap();
        let channel = Channel::read(&written).unwrap();
        assert_eq!(channel.medium(), Medium::Paper);
        let cost = |channel: &Channel| -marks::align(&"AB2134".parse().unwrap(), "AB1234", channel).log_likelihood;
        assert!(cost(&channel) < cost(Channel::of(Medium::Paper)) - 0.5, "what was exchanged so often costs less");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 2, "nothing is left beside it");
    }

    #[test]
    fn semicolons_and_quotation_marks_are_read_as_a_spreadsheet_writes_them() {
        let (_folder, outcome) = fit("recorded;seen\n812;\"[8=0,7,B=0.3]12\"\n", None);
        assert!(outcome.unwrap_err().contains("row 2: “[8=0,7,B=0.3]12” as seen"));
        assert_eq!(fit("recorded;seen\n812;\"[8=0.7,B=0.3]12\"\n", None).1, Ok(()));
    }

    #[test]
    fn what_cannot_be_read_is_named_with_its_row() {
        for (table, words) in [
            ("seen,recorded\nAB12,AB12\n12[8B,1288\n", &["row 3", "character 3", "close ["][..]),
            ("seen,recorded\n[8=0.7,B=0.3]12,812\n", &["row 2", "3 cells", "quotation marks"]),
            ("seen,recorded\nAB12,--\nAB13,\n", &["row 2", "“--” as recorded", "row 3"]),
            ("seen,record\nAB12,AB12\n", &["“recorded”", "seen, record"]),
        ] {
            let (folder, outcome) = fit(table, Some("out.tsv".into()));
            let error = outcome.unwrap_err();
            assert!(words.iter().all(|word| error.contains(word)) && error.contains("pairs.csv"), "{error}");
            assert!(!folder.path().join("out.tsv").exists());
        }
        let many = format!("seen,recorded\n{}", "AB1,-\n".repeat(40));
        assert!(fit(&many, None).1.unwrap_err().ends_with("and 30 more"));
    }
}
