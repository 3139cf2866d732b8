//! The move of a whole record to another engine, or to another shape of the same: table by table, as the schema names them,
//! and proved equal before anything of it counts.

use crate::db::{Engine, Tx, Value, application, values};
use crate::statement::Statement;
use crate::tables::{Row, Table, tables};
use crate::{Store, StoreError, schema};
use sha2::{Digest, Sha256};
use std::fmt;
use std::path::{Path, PathBuf};
use thiserror::Error;

const OTHERS: Statement = Statement {
    name: "OTHERS",
    sql: "SELECT COUNT(*) FROM pg_stat_activity
        WHERE datname = current_database() AND application_name LIKE 'proofmark %' AND application_name <> $1",
};

/// Where a record moves.
#[derive(Debug, Clone, Copy)]
pub enum Target<'a> {
    /// A SQLite file, which must not be there yet.
    Sqlite(&'a Path),
    /// An empty PostgreSQL database.
    Postgres {
        /// Its address.
        address: &'a str,
        /// Hash partitions of each large table; with 1, they stay in one piece.
        partitions: u16,
    },
}

/// A table that has moved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MovedTable {
    /// Its name.
    pub name: &'static str,
    /// What it holds in the old record.
    pub old: Content,
    /// What it holds in the new one, read from there.
    pub new: Content,
}

/// All that a table holds, in short: equal contents have equal rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Content {
    /// Rows.
    pub rows: u64,
    /// The SHA-256 of all rows in the order of the key.
    pub digest: [u8; 32],
}

/// The first half of the digest: enough to be compared by eye.
impl fmt::Display for Content {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.digest[..16].iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

/// What a move is at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doing {
    /// Rows of the old record go into the new one.
    Copying,
    /// The new record is read again.
    Proving,
}

/// Why a record was not moved. Nothing of the new one is left then.
#[derive(Debug, Error)]
pub enum MoveError {
    /// Something is at the new place.
    #[error("there is a record, or something else, at {place}: name an empty database, or a folder without record.db")]
    NotEmpty {
        /// Where, without password.
        place: String,
    },
    /// Another program is connected to the old record.
    #[error("{others} other connections of this program are open to the record: stop the node, then move it")]
    InUse {
        /// How many.
        others: i64,
    },
    /// PostgreSQL takes no NUL in a text.
    #[error("table {table}, row {row}: the text in “{column}” holds a NUL character, which PostgreSQL does not take")]
    Nul {
        /// Table.
        table: &'static str,
        /// Column.
        column: &'static str,
        /// The row's number in the order of the key, from 1.
        row: u64,
    },
    /// A table of the new record is not that of the old one.
    #[error("table {table} did not arrive as it was: {old} rows ({old_digest}) became {new} ({new_digest})")]
    Different {
        /// Table.
        table: &'static str,
        /// Rows of the old record.
        old: u64,
        /// Their digest.
        old_digest: Content,
        /// Rows of the new record.
        new: u64,
        /// Their digest.
        new_digest: Content,
    },
    /// The new file cannot be made.
    #[error("{place} cannot be written")]
    Disk {
        /// Where.
        place: String,
        /// Why.
        #[source]
        source: std::io::Error,
    },
    /// One of the records failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl MoveError {
    /// Its stable name.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotEmpty { .. } => "move-not-empty",
            Self::InUse { .. } => "move-in-use",
            Self::Nul { .. } => "move-nul",
            Self::Different { .. } => "move-different",
            Self::Disk { .. } => "move-disk",
            Self::Store(_) => "move-store",
        }
    }
}

impl Store {
    /// Moves the record: copies all tables, reads them again from their new place and compares. All or nothing: what comes
    /// to a database comes in one transaction, and a file gets its name when it is whole. The old record stays as it is;
    /// nobody can write to it meanwhile. `progress` is told of each table how many rows are done.
    ///
    /// # Errors
    /// [`MoveError`].
    pub async fn move_to(
        &self,
        target: Target<'_>,
        progress: impl FnMut(Doing, &str, u64),
    ) -> Result<Vec<MovedTable>, MoveError> {
        match target {
            Target::Postgres { address, partitions } => self.move_to_postgres(address, partitions, progress).await,
            Target::Sqlite(file) => self.move_to_sqlite(file, progress).await,
        }
    }

    async fn move_to_postgres(
        &self,
        address: &str,
        partitions: u16,
        mut progress: impl FnMut(Doing, &str, u64),
    ) -> Result<Vec<MovedTable>, MoveError> {
        let mut from = self.held().await?;
        let new = Self::connect_postgres(address).await?;
        let mut to = new.begin().await?;
        schema::make(&mut to, partitions).await.map_err(|error| match error {
            StoreError::Taken => MoveError::NotEmpty { place: "this PostgreSQL address".to_owned() },
            error => MoveError::Store(error),
        })?;
        let mut moved = Vec::new();
        for table in tables() {
            let old = copy(&mut from, &mut to, table, &mut progress).await?;
            let new = content(&mut to, table, &mut progress).await?;
            moved.push(compared(table, old, new)?);
        }
        to.commit().await?;
        let mut to = new.begin().await?;
        to.settle().await?;
        to.commit().await?;
        new.close().await;
        Ok(moved)
    }

    async fn move_to_sqlite(
        &self,
        file: &Path,
        mut progress: impl FnMut(Doing, &str, u64),
    ) -> Result<Vec<MovedTable>, MoveError> {
        if file.exists() {
            return Err(MoveError::NotEmpty { place: file.display().to_string() });
        }
        let mut from = self.held().await?;
        let part = HalfFile::new(file)?;
        let new = Self::open_sqlite(&part.path).await?;
        let mut moved = Vec::new();
        for table in tables() {
            let old = copy_in_portions(&mut from, &new, table, &mut progress).await?;
            let mut to = new.begin().await?;
            let arrived = content(&mut to, table, &mut progress).await?;
            moved.push(compared(table, old, arrived)?);
        }
        new.close().await;
        part.finish(file)?;
        Ok(moved)
    }

    /// A transaction beside which nobody writes.
    async fn held(&self) -> Result<Tx, MoveError> {
        let mut tx = self.begin().await?;
        if tx.engine() == Engine::Postgres {
            let others = tx.one::<(i64,)>(OTHERS, values![application()]).await?.map_or(0, |(others,)| others);
            if others > 0 {
                return Err(MoveError::InUse { others });
            }
            let names: Vec<&str> = tables().iter().map(|table| table.name).collect();
            tx.run_text("HOLD_ALL", format!("LOCK TABLE {} IN SHARE MODE", names.join(", ")), values![]).await?;
        }
        Ok(tx)
    }
}

/// Copies a table within one transaction.
async fn copy(
    from: &mut Tx,
    to: &mut Tx,
    table: &'static Table,
    progress: &mut impl FnMut(Doing, &str, u64),
) -> Result<Content, MoveError> {
    let mut content = Counting::default();
    let mut rows = from.rows(table);
    while let Some(page) = rows.next_page().await? {
        content.add(&page);
        if let Some((column, row)) = first_nul(table, &page) {
            let row = content.rows - page.len() as u64 + row;
            return Err(MoveError::Nul { table: table.name, column, row });
        }
        to.load(table, page).await?;
        progress(Doing::Copying, table.name, content.rows);
    }
    Ok(content.end())
}

/// Copies a table into a file, which is written down page by page, so that its log does not grow with the record.
async fn copy_in_portions(
    from: &mut Tx,
    new: &Store,
    table: &'static Table,
    progress: &mut impl FnMut(Doing, &str, u64),
) -> Result<Content, MoveError> {
    let mut content = Counting::default();
    let mut rows = from.rows(table);
    while let Some(page) = rows.next_page().await? {
        content.add(&page);
        let mut to = new.begin().await?;
        to.load(table, page).await?;
        to.commit().await?;
        progress(Doing::Copying, table.name, content.rows);
    }
    Ok(content.end())
}

/// Reads a table of the new record.
async fn content(
    tx: &mut Tx,
    table: &'static Table,
    progress: &mut impl FnMut(Doing, &str, u64),
) -> Result<Content, MoveError> {
    let mut content = Counting::default();
    let mut rows = tx.rows(table);
    while let Some(page) = rows.next_page().await? {
        content.add(&page);
        progress(Doing::Proving, table.name, content.rows);
    }
    Ok(content.end())
}

fn compared(table: &'static Table, old: Content, new: Content) -> Result<MovedTable, MoveError> {
    if old == new {
        return Ok(MovedTable { name: table.name, old, new });
    }
    Err(MoveError::Different { table: table.name, old: old.rows, old_digest: old, new: new.rows, new_digest: new })
}

/// A text that PostgreSQL would not take: its column, and the number of its row on the page, from 1.
fn first_nul(table: &Table, page: &[Row]) -> Option<(&'static str, u64)> {
    let has_nul = |value: &Value| matches!(value, Value::Text(Some(text)) if text.contains('\0'));
    let place = |row: &Row| row.iter().position(has_nul);
    page.iter().zip(1..).find_map(|(row, number)| place(row).map(|place| (table.columns[place].name, number)))
}

/// A content that is being counted.
#[derive(Default)]
struct Counting {
    rows: u64,
    hash: Sha256,
}

impl Counting {
    /// Each value by its kind and length, so that no two different rows have the same bytes.
    fn add(&mut self, page: &[Row]) {
        self.rows += page.len() as u64;
        for value in page.iter().flatten() {
            match value {
                Value::Int(Some(value)) => self.part(b'i', &value.to_be_bytes()),
                Value::Text(Some(text)) => self.part(b't', text.as_bytes()),
                Value::Bytes(Some(bytes)) => self.part(b'b', bytes),
                Value::Id(Some(id)) => self.part(b'u', id.as_bytes()),
                Value::Int(None) | Value::Text(None) | Value::Bytes(None) | Value::Id(None) => self.part(b'n', &[]),
            }
        }
    }

    fn part(&mut self, kind: u8, bytes: &[u8]) {
        self.hash.update([kind]);
        self.hash.update((bytes.len() as u64).to_be_bytes());
        self.hash.update(bytes);
    }

    fn end(self) -> Content {
        Content { rows: self.rows, digest: self.hash.finalize().into() }
    }
}

/// A file that has not got its name yet; removed unless it gets it.
struct HalfFile {
    path: PathBuf,
}

impl HalfFile {
    /// Beside where it will be; what an earlier move left behind there is removed.
    fn new(file: &Path) -> Result<Self, MoveError> {
        let path = with_ending(file, ".moving");
        let half = Self { path };
        half.remove().map_err(|source| MoveError::Disk { place: half.path.display().to_string(), source })?;
        Ok(half)
    }

    /// Gives it its name, for good.
    fn finish(self, file: &Path) -> Result<(), MoveError> {
        let done = std::fs::rename(&self.path, file).and_then(|()| match file.parent() {
            Some(folder) if !folder.as_os_str().is_empty() => std::fs::File::open(folder)?.sync_all(),
            _ => Ok(()),
        });
        done.map_err(|source| MoveError::Disk { place: file.display().to_string(), source })
    }

    fn remove(&self) -> std::io::Result<()> {
        for ending in ["", "-wal", "-shm"] {
            match std::fs::remove_file(with_ending(&self.path, ending)) {
                Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error),
                _ => {}
            }
        }
        Ok(())
    }
}

impl Drop for HalfFile {
    fn drop(&mut self) {
        // A file that has got its name is not there any more; one that cannot be removed goes with the next move.
        drop(self.remove());
    }
}

fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    name.into()
}
