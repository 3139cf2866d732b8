//! `proofmark export`: everything out again, in forms that need no Proofmark. `docs/export.md` describes them, and goes along.

mod lives;
mod niem;
mod out;
mod rows;
mod sheets;

use crate::backup::contents::{Header, Ledger};
use crate::backup::folder::Folder;
use crate::config::{Config, Place};
use crate::fresh::Fresh;
use crate::{node, outside};
use clap::{Args, ValueEnum};
use domain::clock::Clock;
use indicatif::{ProgressBar, ProgressStyle};
use out::Out;
use serde::Serialize;
use std::error::Error;
use std::path::{Path, PathBuf};
use store::tables::tables;

/// What the forms are, column by column: a file of the export itself.
const DESCRIPTION: &str = include_str!("../../../docs/export.md");

/// The node's own secrets, which are no part of what it knows.
const SECRETS: [&str; 2] = [node::KEY, "proofmark.toml"];

/// Writes everything that a node holds as plain files, for people and for other programs, beside a running node. They are not
/// locked: who has the folder has the register.
#[derive(Args)]
pub struct Export {
    #[command(flatten)]
    place: Place,
    /// The folder to be made.
    #[arg(long, value_name = "FOLDER")]
    to: PathBuf,
    /// Only in this form; may be said several times. All of them if it is not said.
    #[arg(long = "form", value_enum)]
    forms: Vec<Form>,
}

/// A form of export.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Form {
    /// Tables for spreadsheets: the weapons, and their events.
    Csv,
    /// Every row of the record as JSON Lines, with the original files: all that is needed to make the record again.
    Json,
    /// The weapons as JSON-LD, named as NIEM names them.
    Niem,
}

/// The list of what was written.
#[derive(Serialize)]
struct Manifest {
    made: Header,
    ledger: Ledger,
    files: std::collections::BTreeMap<String, out::Written>,
    left_out: std::collections::BTreeMap<&'static str, &'static str>,
}

impl Export {
    /// Runs the command.
    ///
    /// # Errors
    /// The record cannot be read, or the folder not be written.
    pub async fn run(self) -> Result<(), Box<dyn Error + Send + Sync>> {
        let data = &self.place.data;
        if !data.join(node::KEY).exists() {
            return Err(format!("{}: there is no node in this folder", data.display()).into());
        }
        let fresh = Fresh::beside(&self.to)?;
        let config = Config::read(&self.place)?;
        let store = node::record(&config).await?;
        let made = Header::new(node::state(&store, &config).await?, outside::MachineClock.now());
        let wants = |form| self.forms.is_empty() || self.forms.contains(&form);
        let bar =
            ProgressBar::no_length().with_style(ProgressStyle::with_template("{spinner} {human_pos} rows, {elapsed}")?);
        let mut out = Out::new(fresh.path(), |rows| bar.inc(rows));
        let (mut snapshot, head) = store.snapshot().await?;
        if wants(Form::Json) {
            for table in tables() {
                rows::write(&mut out, &mut snapshot, table).await?;
            }
        }
        if wants(Form::Csv) {
            sheets::weapons(&mut out, &mut snapshot).await?;
            sheets::events(&mut out, &mut snapshot).await?;
        }
        if wants(Form::Niem) {
            niem::weapons(&mut out, &mut snapshot).await?;
        }
        drop(snapshot);
        store.close().await;
        if wants(Form::Json) {
            copy_files(&mut out, data)?;
        }
        out.put("README.md", DESCRIPTION.as_bytes())?;
        let written = out.written();
        let files = written.len();
        let left_out = rows::left_out().collect();
        let manifest = Manifest { made, ledger: head.into(), files: written, left_out };
        out.put("manifest.json", &serde_json::to_vec_pretty(&manifest)?)?;
        bar.finish_and_clear();
        fresh.name(&self.to)?;
        outside::say(&format!(
            "{} holds {files} files; README.md describes them, and manifest.json has their sizes, rows and SHA-256.",
            self.to.display()
        ));
        outside::say(&format!("Ledger: {} events, hash {}.", manifest.ledger.size, manifest.ledger.root));
        outside::say("They are not locked: keep them as you keep the register.");
        Ok(())
    }
}

/// The files that were handed in, as they came, and what else is in the node's folder but for its secrets.
fn copy_files(out: &mut Out<'_>, data: &Path) -> Result<(), Box<dyn Error + Send + Sync>> {
    for path in Folder::read(data)?.files {
        if !SECRETS.iter().any(|secret| path == Path::new(secret)) {
            out.copy(&data.join(&path), &path)?;
        }
    }
    Ok(())
}
