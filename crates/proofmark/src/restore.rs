//! `proofmark restore`: a node made again from its backup, on any machine.

use crate::backup::unpacking::{Taker, unpack};
use crate::config::{self, Config, Place};
use crate::fresh::Fresh;
use crate::verify::{check_ledger, check_projections};
use crate::{node, outside};
use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};
use std::error::Error;
use std::fs::{self, File};
use std::io::Write;
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use store::tables::{Row, Table};
use store::{Engine, Store, Tx};

/// Makes a node again from its backup, in a folder that is empty or not there, and proves that it is complete.
#[derive(Args)]
pub struct Restore {
    /// The backup.
    #[arg(long, value_name = "FILE")]
    from: PathBuf,
    /// The key file that `proofmark backup-key` wrote.
    #[arg(long, value_name = "FILE")]
    identity: PathBuf,
    /// The folder of the node to be.
    #[arg(long, value_name = "DIR")]
    to: PathBuf,
    /// A PostgreSQL address, if the record is to be kept there: a database that nobody has used. Without it the record is a
    /// file in the folder, wherever it was before.
    #[arg(long, value_name = "URL")]
    database: Option<String>,
}

type Failure = Box<dyn Error + Send + Sync>;

impl Restore {
    /// Runs the command.
    ///
    /// # Errors
    /// The folder or the database is not empty, or the backup not whole: nothing is left of it then. If the backup is whole
    /// but the record in it was altered before, the folder stays as the backup has it.
    pub async fn run(self) -> Result<(), Failure> {
        let staging = Fresh::beside(&self.to)?;
        let store = match &self.database {
            Some(address) => Store::open_postgres(address).await?,
            None => Store::open_sqlite(&staging.path().join(node::RECORD)).await?,
        };
        if let Some(table) = store.first_used_table().await? {
            return Err(format!("the database is not empty (table {table}): name one that nobody has used").into());
        }
        let bar = ProgressBar::no_length().with_style(ProgressStyle::with_template("{spinner} {msg}, {elapsed}")?);
        let mut taking = Taking { store: &store, folder: staging.path(), tx: None };
        let read = unpack(&self.from, &self.identity, &mut taking, |part| {
            bar.set_message(part.to_owned());
            bar.tick();
        })
        .await;
        bar.finish_and_clear();
        let (header, manifest) = read?;
        taking.finish().await?;
        let here = Place { data: staging.path().to_owned(), database: self.database.clone() };
        let old_database = config::forget_database(&here.data)?;
        outside::say(&format!(
            "Restored the node of {} as of {}, every row and file as packed:",
            header.state, header.made_at
        ));
        outside::say(&manifest.told());

        let (_, head) = store.snapshot().await?;
        let same_ledger = crate::backup::contents::Ledger::from(head) == manifest.ledger;
        store.close().await;
        let app = node::open(&Config::read(&here)?).await?;
        let proved = check_projections(&app).await.and(check_ledger(&app).await);
        outside::say(&format!("The ledger's key is {}.", app.ledger_key()));
        app.close().await;
        drop(app);
        staging.name(&self.to)?;
        outside::say(&format!("The node is in {}.", self.to.display()));
        if old_database {
            outside::say(
                "The line `database` of its proofmark.toml is now a comment: it named the record of the old machine.",
            );
        }
        if self.database.is_some() {
            outside::say(
                "Its record is in the database that you named: say so in its proofmark.toml, or with --database.",
            );
        }
        if !same_ledger {
            return Err(
                "the ledger is not the one that the backup names: compare it with a checkpoint kept elsewhere".into()
            );
        }
        proved.map_err(|error| format!("the backup is whole, but the record in it was not: {error}").into())
    }
}

/// Puts what is in the backup into the new node.
struct Taking<'a> {
    store: &'a Store,
    folder: &'a Path,
    /// On PostgreSQL one for everything: what fails leaves nothing. A file of SQLite is thrown away instead.
    tx: Option<Tx>,
}

impl Taking<'_> {
    async fn finish(mut self) -> Result<(), Failure> {
        let mut tx = match self.tx.take() {
            Some(tx) => tx,
            None => self.store.begin().await?,
        };
        tx.settle().await?;
        Ok(tx.commit().await?)
    }
}

impl Taker for Taking<'_> {
    async fn rows(&mut self, table: &'static Table, rows: Vec<Row>) -> Result<(), Failure> {
        let mut tx = match self.tx.take() {
            Some(tx) => tx,
            None => self.store.begin().await?,
        };
        tx.load(table, rows).await?;
        match self.store.engine() {
            Engine::Sqlite => tx.commit().await?,
            Engine::Postgres => self.tx = Some(tx),
        }
        Ok(())
    }

    fn file(&mut self, path: &Path) -> Result<Box<dyn Write>, Failure> {
        let path = self.folder.join(path);
        if let Some(folder) = path.parent() {
            fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
        }
        let file = File::options().write(true).create_new(true).mode(0o600).open(path)?;
        Ok(Box::new(Lasting(file)))
    }
}

/// A file that is on the disk when it is flushed.
struct Lasting(File);

impl Write for Lasting {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.0.sync_all()
    }
}
