//! `proofmark`: one program for a State's node, an organisation's hub, and the command line over both.

mod backup;
mod config;
mod demo;
mod export;
mod fit;
mod fresh;
mod identify;
mod import;
mod ledger;
mod move_record;
mod node;
mod outside;
mod rebuild_index;
mod restore;
mod serve;
mod verify;

use clap::{Parser, Subcommand};
use std::error::Error;
use std::fmt::Write as _;
use std::process::ExitCode;
use tracing_subscriber::EnvFilter;

/// The texts of an import are made by one thread and freed by another, which the system's allocator is slow at: with this
/// one a row takes a third less processor time.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Finds which weapon it is, where it came from and where it left lawful hands.
#[derive(Parser)]
#[command(name = "proofmark", version, about)]
struct CommandLine {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Runs a node: its pages, and its door for other States.
    Serve(serve::Serve),
    /// Takes a table (CSV, XLSX, ODS) into the register.
    Import(import::Import),
    /// Looks for a weapon by its marks.
    Identify(identify::Identify),
    /// Learns from confirmed matches how marks are misread.
    Fit(fit::Fit),
    /// Builds the index of marks again from the record.
    RebuildIndex(rebuild_index::RebuildIndex),
    /// Proves that the record is as it was recorded: every weapon from its events, every event from the ledger.
    Verify(verify::Verify),
    /// Packs the whole node into one locked file, beside a running node; or checks such a file.
    Backup(backup::Backup),
    /// Makes the key that opens backups.
    BackupKey(backup::BackupKey),
    /// Writes everything that a node holds as plain files, for people and for other programs.
    Export(export::Export),
    /// Makes a node again from its backup, and proves that it is complete.
    Restore(restore::Restore),
    /// The ledger of events: its key, its check, the proof of an event.
    #[command(subcommand)]
    Ledger(ledger::Ledger),
    /// Moves the record to PostgreSQL, or back into a folder.
    Move(move_record::Move),
    /// Starts two made-up States and a hub on this machine, with a case worth solving.
    Demo(demo::Demo),
}

#[tokio::main]
async fn main() -> ExitCode {
    let command = CommandLine::parse().command;
    // A node tells what it does; a command at the terminal answers, and tells only what goes wrong.
    let usual = if matches!(command, Command::Serve(_)) { "info,sqlx=warn" } else { "warn" };
    let filter = EnvFilter::try_from_env("PROOFMARK_LOG").unwrap_or_else(|_| EnvFilter::new(usual));
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).with_target(false).init();
    let outcome = match command {
        Command::Serve(serve) => serve.run().await,
        Command::Import(import) => import.run().await,
        Command::Identify(identify) => identify.run().await,
        Command::Fit(fit) => fit.run(),
        Command::RebuildIndex(rebuild) => rebuild.run().await,
        Command::Verify(verify) => verify.run().await,
        Command::Backup(backup) => backup.run().await,
        Command::BackupKey(key) => key.run(),
        Command::Export(export) => export.run().await,
        Command::Restore(restore) => restore.run().await,
        Command::Ledger(ledger) => ledger.run().await,
        Command::Move(moving) => moving.run().await,
        Command::Demo(demo) => demo.run().await,
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            outside::complain(&chain(&*error));
            ExitCode::FAILURE
        }
    }
}

/// What to do about the disk, if that is what an error comes from.
fn advice(error: &(dyn Error + 'static)) -> Option<String> {
    let mut cause = Some(error);
    while let Some(error) = cause {
        if let Some(trouble) = error.downcast_ref::<store::StoreError>().and_then(store::StoreError::trouble) {
            return Some(trouble.to_string());
        }
        cause = error.source();
    }
    None
}

/// An error with all its causes, in one line.
fn chain(error: &(dyn Error + 'static)) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        // Writing to a String cannot fail.
        let _ = write!(text, ": {error}");
        cause = error.source();
    }
    if let Some(advice) = advice(error).filter(|advice| !text.contains(advice)) {
        let _ = write!(text, ". That means: {advice}");
    }
    text
}
