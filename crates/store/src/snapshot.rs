//! The whole record at one moment, table by table: what backups and exports read, and what a restored record is made of.

use crate::db::{Engine, Value, values};
use crate::ledger::KeptCheckpoint;
use crate::tables::{Row, Table, tables};
use crate::{Store, StoreError, Tx};
use ledger::TreeHash;

/// So many bytes are read at once, more or less.
const PAGE: usize = 1 << 20;
/// So many rows are read at once, at most and at first.
const MOST_ROWS: usize = 4096;
const FIRST_ROWS: usize = 16;

/// The record as it was when the snapshot was taken, whatever is recorded meanwhile.
///
/// On SQLite what is written meanwhile stays in the file `record.db-wal` until the snapshot is let go.
#[derive(Debug)]
pub struct Snapshot(Tx);

/// The ledger of a snapshot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LedgerHead {
    /// Leaves.
    pub size: i64,
    /// The hash over them.
    pub root: TreeHash,
    /// The newest checkpoint that the node signed.
    pub checkpoint: Option<KeptCheckpoint>,
}

/// The rows of one table, in the order of its key, a page at a time.
#[derive(Debug)]
pub struct Rows<'a> {
    tx: &'a mut Tx,
    table: &'static Table,
    /// The key of the last row that was read.
    after: Option<Vec<Value>>,
    at_once: usize,
    is_over: bool,
}

impl Store {
    /// Takes a snapshot of the record. Nobody has to wait for it.
    ///
    /// # Errors
    /// [`StoreError::Sql`]; [`StoreError::Inconsistent`] if the ledger's tiles are damaged.
    pub async fn snapshot(&self) -> Result<(Snapshot, LedgerHead), StoreError> {
        let mut tx = self.begin_reading().await?;
        // The first read decides what the rest will see.
        let head = tx.ledger_head().await?;
        Ok((Snapshot(tx), head))
    }

    /// The first table that has a row; nothing of a record that nobody has used.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn first_used_table(&self) -> Result<Option<&'static str>, StoreError> {
        let (mut snapshot, _) = self.snapshot().await?;
        for table in tables() {
            if snapshot.rows(table).next_page().await?.is_some() {
                return Ok(Some(table.name));
            }
        }
        Ok(None)
    }
}

impl Snapshot {
    /// The rows of a table.
    pub fn rows(&mut self, table: &'static Table) -> Rows<'_> {
        self.0.rows(table)
    }
}

impl Rows<'_> {
    /// The next rows; nothing after the last.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn next_page(&mut self) -> Result<Option<Vec<Row>>, StoreError> {
        if self.is_over {
            return Ok(None);
        }
        let Table { name, key, .. } = self.table;
        let columns = self.table.column_list();
        let keys = self.table.key_columns().map(|column| column.name).collect::<Vec<_>>().join(", ");
        let mut values = self.after.take().unwrap_or_default();
        let after = if values.is_empty() {
            String::new()
        } else {
            let parameters = (1..=key.len()).map(|n| format!("${n}")).collect::<Vec<_>>().join(", ");
            format!(" WHERE ({keys}) > ({parameters})")
        };
        values.push(Value::from(i64::try_from(self.at_once).expect("some thousands")));
        let sql = format!("SELECT {columns} FROM {name}{after} ORDER BY {keys} LIMIT ${}", values.len());
        let rows = self.tx.rows_of_text("SNAPSHOT_ROWS", sql, values, &self.table.kinds()).await?;
        let Some(last) = rows.last() else {
            self.is_over = true;
            return Ok(None);
        };
        self.after = Some(key.iter().map(|place| last[*place].clone()).collect());
        let bytes: usize = rows.iter().flatten().map(size).sum();
        self.at_once = (rows.len() * PAGE / bytes.max(1)).clamp(1, MOST_ROWS.min(self.at_once * 4));
        Ok(Some(rows))
    }
}

impl Tx {
    /// The rows of a table, as this transaction sees them.
    pub(crate) fn rows(&mut self, table: &'static Table) -> Rows<'_> {
        Rows { tx: self, table, after: None, at_once: FIRST_ROWS, is_over: false }
    }

    /// Puts rows into a table as they are. For a record that is made again from another one: nothing else may write so.
    ///
    /// # Errors
    /// [`StoreError::Sql`], also for a row that is there already.
    pub async fn load(&mut self, table: &'static Table, rows: Vec<Row>) -> Result<(), StoreError> {
        self.insert_many(table.insert(), table.columns.len(), rows.into_iter().flatten().collect()).await
    }

    /// Has the engine count its tables anew after many rows were loaded, so that it finds its way in them.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn settle(&mut self) -> Result<(), StoreError> {
        match self.engine() {
            // Its tables are sought by their keys alone, which needs no statistics.
            Engine::Sqlite => Ok(()),
            Engine::Postgres => self.run_text("ANALYZE", "ANALYZE".to_owned(), values![]).await,
        }
    }
}

/// The bytes of a value, more or less.
fn size(value: &Value) -> usize {
    8 + match value {
        Value::Text(Some(text)) => text.len(),
        Value::Bytes(Some(bytes)) => bytes.len(),
        _ => 8,
    }
}
