//! `proofmark verify`: whether the record is as it was recorded.

use crate::config::{Config, Place};
use crate::{node, outside};
use app::App;
use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};
use std::error::Error;
use store::ledger::LedgerFault;

/// Proves that the record is as it was recorded: makes every weapon again from its events, and compares every event with the
/// ledger. Nothing is changed. Stop `proofmark serve` before, or what is recorded meanwhile is taken for a fault.
#[derive(Args)]
pub struct Verify {
    #[command(flatten)]
    place: Place,
}

impl Verify {
    /// Runs the command.
    ///
    /// # Errors
    /// The record cannot be used, or is not as it was recorded.
    pub async fn run(self) -> Result<(), Box<dyn Error + Send + Sync>> {
        let config = Config::read(&self.place)?;
        let app = node::open(&config).await?;
        let structure = check_structure(&app).await;
        let projections = check_projections(&app).await;
        let ledger = check_ledger(&app).await;
        let signed = node::check_last_signed(&app, &config.data).await;
        structure.and(projections).and(ledger).and(signed)
    }
}

async fn check_structure(app: &App) -> Result<(), Box<dyn Error + Send + Sync>> {
    let complaints = app.check_structure().await?;
    for complaint in &complaints {
        outside::say(&format!("the database file: {complaint}"));
    }
    if complaints.is_empty() { Ok(()) } else { Err(Box::new(store::Trouble::Damaged)) }
}

/// Makes everything again from its events and says what differs.
///
/// # Errors
/// The record cannot be used, or something differs.
pub async fn check_projections(app: &App) -> Result<(), Box<dyn Error + Send + Sync>> {
    let bar = counting("records")?;
    let check = app.check_projections(|subjects| bar.set_position(subjects)).await?;
    bar.finish_and_clear();
    for difference in &check.differences {
        outside::say(&format!(
            "{} {}: {} does not follow from its events",
            difference.kind, difference.subject, difference.field
        ));
    }
    if !check.differences.is_empty() {
        return Err(format!(
            "of {} records, not everything follows from their events ({}): the lists were altered behind the program's back. The \
             events are the record; restore a backup, or ask whoever may write to the database",
            check.subjects,
            counted("difference", check.differences.len(), check.more)
        )
        .into());
    }
    outside::say(&format!("{} records follow from their events.", check.subjects));
    Ok(())
}

/// Checks the ledger and says what was found.
///
/// # Errors
/// The record cannot be used, or the ledger has faults.
pub async fn check_ledger(app: &App) -> Result<(), Box<dyn Error + Send + Sync>> {
    let bar = counting("events")?;
    let check = app.check_ledger(|events| bar.set_position(events)).await?;
    bar.finish_and_clear();
    for fault in &check.faults {
        outside::say(&told(fault));
    }
    if !check.is_whole() {
        return Err(format!(
            "the ledger of {} events is not whole ({}): the record was altered behind the program's back. Keep it as it is, and \
             compare with a backup",
            check.leaves,
            counted("fault", check.faults.len(), check.more)
        )
        .into());
    }
    outside::say(&format!(
        "{} events are as they were recorded. Checkpoints that agree: {}. The ledger's hash is {}.",
        check.leaves, check.checkpoints, check.root
    ));
    Ok(())
}

fn told(fault: &LedgerFault) -> String {
    match fault {
        LedgerFault::Altered { subject, event } => {
            format!("{subject}: event {} does not say what it said when it was recorded", event.0)
        }
        LedgerFault::Foreign { subject, event } => {
            format!("{subject}: event {} was never recorded by this program", event.0)
        }
        LedgerFault::Missing { leaf } => format!("entry {leaf} of the ledger: its event is gone"),
        LedgerFault::Tile(tile) => format!("{tile} of the ledger does not follow from what is below it, or is gone"),
        LedgerFault::Checkpoint { size } => {
            format!("the checkpoint of {size} events is not of this ledger: one of the two was altered")
        }
    }
}

/// How many were found, and how many of them are not named.
fn counted(what: &str, named: usize, more: u64) -> String {
    let all = named as u64 + more;
    let s = if all == 1 { "" } else { "s" };
    if more > 0 { format!("{all} {what}s, the last {more} not named") } else { format!("{all} {what}{s}") }
}

fn counting(what: &str) -> Result<ProgressBar, Box<dyn Error + Send + Sync>> {
    let template = format!("{{spinner}} {{human_pos}} {what}, {{per_sec}}, {{elapsed}}");
    Ok(ProgressBar::no_length().with_style(ProgressStyle::with_template(&template)?))
}
