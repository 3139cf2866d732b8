//! `proofmark backup` and `proofmark backup-key`: the whole node in one locked file.

pub mod contents;
pub mod folder;
mod packing;
pub mod unpacking;

use crate::config::{Config, Place};
use crate::fresh::parent;
use crate::outside::MachineClock;
use crate::{node, outside};
use age::secrecy::ExposeSecret;
use age::x25519::{Identity, Recipient};
use clap::Args;
use contents::Header;
use domain::clock::Clock;
use folder::Folder;
use indicatif::{ProgressBar, ProgressStyle};
use packing::pack;
use std::error::Error;
use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use unpacking::{Nobody, unpack};

/// Packs a node into one file that only the holder of a key can open, beside a running node; or checks such a file.
#[derive(Args)]
pub struct Backup {
    /// The node's folder.
    #[arg(long, value_name = "DIR", required_unless_present = "check")]
    data: Option<PathBuf>,
    /// A PostgreSQL address, if the record is not kept in the node's folder and the settings do not name it.
    #[arg(long, value_name = "URL", env = "PROOFMARK_DATABASE", hide_env_values = true)]
    database: Option<String>,
    /// The file to be made, on another disk than the node's folder.
    #[arg(long, value_name = "FILE", required_unless_present = "check")]
    to: Option<PathBuf>,
    /// Who can open it: the line `age1...` that `proofmark backup-key` prints. May be said several times.
    #[arg(long = "recipient", value_name = "age1...", required_unless_present = "check", value_parser = recipient)]
    recipients: Vec<Recipient>,
    /// Reads a backup to its end and compares it with its manifest, instead of making one.
    #[arg(long, value_name = "FILE", requires = "identity", conflicts_with_all = ["data", "to", "recipients"])]
    check: Option<PathBuf>,
    /// The key file that `proofmark backup-key` wrote.
    #[arg(long, value_name = "FILE", requires = "check")]
    identity: Option<PathBuf>,
}

/// Makes the key that opens backups. Keep it off the machine: whoever has it and a backup has the node.
#[derive(Args)]
pub struct BackupKey {
    /// The key file to be made.
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

fn recipient(text: &str) -> Result<Recipient, String> {
    text.trim()
        .parse()
        .map_err(|_| "this is no recipient; it begins with age1, as `proofmark backup-key` prints it".into())
}

impl Backup {
    /// Runs the command.
    ///
    /// # Errors
    /// The node cannot be read, the backup not be written; or the backup that is checked is not whole.
    pub async fn run(self) -> Result<(), Box<dyn Error + Send + Sync>> {
        match self {
            Self { check: Some(file), identity: Some(identity), .. } => check(&file, &identity).await,
            Self { data: Some(data), database, to: Some(to), recipients, .. } => {
                make(Place { data, database }, &to, &recipients).await
            }
            _ => unreachable!("the command line demands one or the other"),
        }
    }
}

async fn make(place: Place, to: &Path, recipients: &[Recipient]) -> Result<(), Box<dyn Error + Send + Sync>> {
    let data = place.data.clone();
    if !data.join(node::KEY).exists() {
        return Err(format!("{}: there is no node in this folder", data.display()).into());
    }
    let is_inside = |folder: &Path| data.canonicalize().is_ok_and(|data| folder.starts_with(data));
    if parent(to).canonicalize().is_ok_and(|folder| is_inside(&folder)) {
        return Err("a backup inside the node's folder is lost with it: name a file on another disk with --to".into());
    }
    let config = Config::read(&place)?;
    let store = node::record(&config).await?;
    let state = node::state(&store, &config).await?;
    let header = Header::new(state, MachineClock.now());
    let bar = ProgressBar::no_length()
        .with_style(ProgressStyle::with_template("{spinner} {msg}: {human_pos} rows, {elapsed}")?);
    let packed = pack(&store, &data, &header, recipients, to, |part, rows| {
        bar.set_message(part.to_owned());
        bar.set_position(rows);
    })
    .await;
    bar.finish_and_clear();
    store.close().await;
    let manifest = packed?;
    for path in Folder::read(&data)?.strange {
        outside::say(&format!("Not packed, since it is neither a file nor a folder: {}", path.display()));
    }
    for path in config.outside_folder() {
        outside::say(&format!("Not packed, since it lies outside the node's folder: {}", path.display()));
    }
    outside::say(&format!("{} holds the node of {} as of {}.", to.display(), header.state, header.made_at));
    outside::say(&manifest.told());
    Ok(())
}

async fn check(file: &Path, identity: &Path) -> Result<(), Box<dyn Error + Send + Sync>> {
    let bar = ProgressBar::no_length().with_style(ProgressStyle::with_template("{spinner} {msg}, {elapsed}")?);
    let read = unpack(file, identity, &mut Nobody, |part| {
        bar.set_message(part.to_owned());
        bar.tick();
    })
    .await;
    bar.finish_and_clear();
    let (header, manifest) = read?;
    outside::say(&format!(
        "{} is whole. It holds the node of {} as of {}, packed by Proofmark {}.",
        file.display(),
        header.state,
        header.made_at,
        header.program
    ));
    outside::say(&manifest.told());
    Ok(())
}

impl BackupKey {
    /// Runs the command.
    ///
    /// # Errors
    /// There is a file already, or none can be made.
    pub fn run(self) -> Result<(), Box<dyn Error + Send + Sync>> {
        let key = Identity::generate();
        let text = format!(
            "# The key to backups of Proofmark. Whoever has it can read them.\n# Recipient: {}\n{}\n",
            key.to_public(),
            key.to_string().expose_secret()
        );
        let written = || -> std::io::Result<()> {
            let mut file = std::fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(&self.out)?;
            file.write_all(text.as_bytes())?;
            file.sync_all()
        };
        written().map_err(|error| {
            format!("{}: the key cannot be written there ({error}); a key is never overwritten", self.out.display())
        })?;
        outside::say(&format!(
            "The key is in {}: keep it off this machine, twice, one of them on paper.",
            self.out.display()
        ));
        outside::say("Backups that it opens are made with");
        outside::say(&format!("  --recipient {}", key.to_public()));
        Ok(())
    }
}
