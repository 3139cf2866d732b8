//! `proofmark fit`: a channel learned from confirmed matches, from the command line.

use crate::outside;
use clap::Args;
use intake::{Choices, HeaderChoice, Limits, Table};
use marks::{Channel, FitReport, Medium, Pair, Pattern};
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
        outside::say(&format!("The channel is in {}.", out.display()));
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
                _ if row.finding().is_some() => faults.push(format!(
                    "row {} has {} cells: put what has a comma in it between quotation marks",
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
    outside::say(&format!("{} matches learned from.", report.pairs));
    if !report.set_aside.is_empty() {
        let numbers: Vec<String> = report.set_aside.iter().map(|place| rows[*place].to_string()).collect();
        outside::say(&format!(
            "{} left out, too unlike to be the same serial: row {}.",
            numbers.len(),
            listed(&numbers, ", ")
        ));
    }
    if report.moved.is_empty() {
        outside::say("No probability moved by more than a tenth.");
    } else {
        outside::say(&format!("{:<12} {:>10} {:>10} {:>8} {:>8}", "", "before", "after", "times", "of"));
    }
    for moved in &report.moved {
        let marks::Moved { name, before, after, times, of } = moved;
        outside::say(&format!("{name:<12} {before:>10.6} {after:>10.6} {times:>8.1} {of:>8.1}"));
    }
    match report.held_out {
        Some(held_out) => outside::say(&format!(
            "Learned without {} of the matches, it makes these {:.3} nats likelier each: ln likelihood {:.3}, before {:.3}.",
            held_out.pairs,
            held_out.after - held_out.before,
            held_out.after,
            held_out.before
        )),
        None => outside::say("These are too few matches to hold some out and try the channel on them."),
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
