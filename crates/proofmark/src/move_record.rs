//! `proofmark move`: the record, from one engine to another.

use crate::config::{Config, Place};
use crate::{node, outside};
use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};
use marks::{IndexError, LayeredIndex};
use std::error::Error;
use std::path::{Path, PathBuf};
use store::Store;
use store::moving::{Doing, MovedTable, Target};

/// Moves the record to another engine: from the node's folder to a PostgreSQL database, from one database to another, or back
/// into a folder. Everything or nothing: the new record counts when it has been read again and found equal, table by table. The
/// old one stays as it is. Stop `proofmark serve` before.
#[derive(Args)]
pub struct Move {
    #[command(flatten)]
    place: Place,
    /// An empty database, as in `postgres://user@host/database`, or a folder.
    #[arg(long, value_name = "URL|DIR")]
    to: String,
    /// Parts into which a database divides each large table. 1 is right for one machine and up to some ten million weapons;
    /// docs/scale.md says when it is not.
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u16).range(1..=256))]
    partitions: u16,
}

impl Move {
    /// Runs the command.
    ///
    /// # Errors
    /// A node is running, the new place is not empty, or one of the records cannot be used.
    pub async fn run(self) -> Result<(), Box<dyn Error + Send + Sync>> {
        let config = Config::read(&self.place)?;
        // Who works with a node has its index open.
        let _alone = match LayeredIndex::open(&config.data.join(node::INDEX)) {
            Err(IndexError::InUse { .. }) => {
                let data = config.data.display();
                return Err(
                    format!("another program works with the node in {data}: stop it, then move the record").into()
                );
            }
            // A damaged index is built again when the node starts.
            opened => opened,
        };
        let (from, old) = open(&config).await?;
        let bar = ProgressBar::no_length()
            .with_style(ProgressStyle::with_template("{spinner} {msg}: {human_pos} rows, {per_sec}, {elapsed}")?);
        let progress = |doing, table: &str, rows| {
            let doing = match doing {
                Doing::Copying => "copying",
                Doing::Proving => "reading again",
            };
            bar.set_message(format!("{doing} {table}"));
            bar.set_position(rows);
        };
        let file = PathBuf::from(&self.to).join("record.db");
        let is_address = self.to.starts_with("postgres://") || self.to.starts_with("postgresql://");
        let target = if is_address {
            Target::Postgres { address: &self.to, partitions: self.partitions }
        } else {
            std::fs::create_dir_all(&self.to)
                .map_err(|error| format!("{}: the folder cannot be made ({error})", self.to))?;
            Target::Sqlite(&file)
        };
        let moved = from.move_to(target, progress).await?;
        bar.finish_and_clear();
        tell(&moved);
        outside::say(&format!("The old record is still {old}, as it was; what is recorded from now on is not in it."));
        outside::say(&what_to_write(&config.data, &self.to, is_address));
        Ok(())
    }
}

/// The record that moves, and where it is.
async fn open(config: &Config) -> Result<(Store, String), Box<dyn Error + Send + Sync>> {
    if let Some(address) = &config.database {
        return Ok((Store::open_postgres(address).await?, "in its database".to_owned()));
    }
    let file = config.data.join("record.db");
    if !file.exists() {
        return Err(
            format!("there is no record in {}: name the node's folder with --data", config.data.display()).into()
        );
    }
    Ok((Store::open_sqlite(&file).await?, file.display().to_string()))
}

/// What each table holds, before and after.
fn tell(moved: &[MovedTable]) {
    let width = moved.iter().map(|table| table.name.len()).max().unwrap_or_default();
    for MovedTable { name, old, new } in moved {
        outside::say(&format!("{name:width$}  {:>12} rows {old}  {:>12} rows {new}", old.rows, new.rows));
    }
    let rows: u64 = moved.iter().map(|table| table.new.rows).sum();
    outside::say(&format!("{} tables with {rows} rows are equal in the old record and in the new one.", moved.len()));
}

fn what_to_write(data: &Path, to: &str, is_address: bool) -> String {
    let settings = data.join("proofmark.toml");
    if is_address {
        let address = without_password(to);
        let mind = if address == to { "" } else { " (with the password)" };
        return format!("Write into {}: database = \"{address}\"{mind}", settings.display());
    }
    let same = std::fs::canonicalize(data).ok() == std::fs::canonicalize(to).ok();
    let along = if same { "" } else { ", and take proofmark.toml, node.key, files and channels along" };
    format!("Take the line “database = …” out of {}{along}.", settings.display())
}

/// The address as it may be shown.
fn without_password(address: &str) -> String {
    let parts = address.split_once("://").and_then(|(scheme, rest)| {
        let (who, rest) = rest.split_once('@')?;
        let (user, _) = who.split_once(':')?;
        Some(format!("{scheme}://{user}:…@{rest}"))
    });
    parts.unwrap_or_else(|| address.to_owned())
}
