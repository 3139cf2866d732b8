//! `proofmark rebuild-index`: the index of marks, again from the record.

use crate::config::{Config, Place};
use crate::{node, outside};
use app::Finder;
use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};
use std::error::Error;

/// Builds the index of marks again from the record. The record is not touched; stop `proofmark serve` before.
#[derive(Args)]
pub struct RebuildIndex {
    #[command(flatten)]
    place: Place,
}

impl RebuildIndex {
    /// Runs the command.
    ///
    /// # Errors
    /// Another program has the index open; the record or the folder cannot be used.
    pub async fn run(self) -> Result<(), Box<dyn Error + Send + Sync>> {
        let config = Config::read(&self.place)?;
        Finder::discard(&config.data.join(node::INDEX))?;
        let app = node::open(&config).await?;
        let bar = ProgressBar::no_length()
            .with_style(ProgressStyle::with_template("{spinner} {human_pos} weapons, {per_sec}, {elapsed}")?);
        app.keep_index(|weapons| bar.set_position(weapons as u64)).await?;
        bar.finish_and_clear();
        outside::say(&format!("The index of marks has {} weapons.", app.indexed()));
        Ok(())
    }
}
