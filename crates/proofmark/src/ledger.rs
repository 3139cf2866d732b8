//! `proofmark ledger`: the ledger of events, on the machine that holds the record.

use crate::config::{Config, Place};
use crate::verify::check_ledger;
use crate::{node, outside};
use clap::{Args, Subcommand};
use domain::id::WeaponId;
use std::error::Error;
use std::path::PathBuf;

/// What is asked of the ledger.
#[derive(Subcommand)]
pub enum Ledger {
    /// Prints the key by which others verify the node's checkpoints and proofs.
    Key(Whole),
    /// Compares every event with the ledger, and the ledger with every checkpoint.
    Fsck(Whole),
    /// Writes the proof that an event is in the ledger, to be verified by anybody with the key.
    Proof(Proof),
}

/// The whole ledger of a node.
#[derive(Args)]
pub struct Whole {
    #[command(flatten)]
    place: Place,
}

/// The proof of one event.
#[derive(Args)]
pub struct Proof {
    #[command(flatten)]
    place: Place,
    /// The weapon's id, as in the address of its page.
    #[arg(value_name = "WEAPON", value_parser = weapon_id)]
    weapon: WeaponId,
    /// The number of the event in the weapon's record, from 1; the last one if it is not said.
    #[arg(long, value_name = "NUMBER")]
    event: Option<i64>,
    /// Where the proof is written; to standard output if it is not said.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

fn weapon_id(text: &str) -> Result<WeaponId, String> {
    text.parse().map_err(|_| "no weapon's id looks so; take it from the address of the weapon's page".to_owned())
}

impl Ledger {
    /// Runs the command.
    ///
    /// # Errors
    /// The record cannot be used; there is no such event; the ledger has faults.
    pub async fn run(self) -> Result<(), Box<dyn Error + Send + Sync>> {
        match self {
            Self::Key(Whole { place }) => {
                let app = node::open(&Config::read(&place)?).await?;
                outside::say(&app.ledger_key().to_string());
                Ok(())
            }
            Self::Fsck(Whole { place }) => {
                let app = node::open(&Config::read(&place)?).await?;
                check_ledger(&app).await
            }
            Self::Proof(proof) => proof.run().await,
        }
    }
}

impl Proof {
    async fn run(self) -> Result<(), Box<dyn Error + Send + Sync>> {
        let app = node::open(&Config::read(&self.place)?).await?;
        let proof = app.prove_event(self.weapon, self.event).await?.to_string();
        match self.out {
            None => outside::say(proof.trim_end()),
            Some(path) => std::fs::write(&path, proof).map_err(|error| {
                format!("{}: the proof cannot be written there ({error}); name another file with --out", path.display())
            })?,
        }
        Ok(())
    }
}
