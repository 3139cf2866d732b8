//! Whether the database file itself is whole.

use crate::db::{Engine, Kind, Value, values};
use crate::{Store, StoreError};

impl Store {
    /// Has SQLite look through its file, page by page, and gives what it complains of. Nothing on PostgreSQL, whose server has
    /// checksums and means of its own for that.
    ///
    /// What SQLite calls whole may still hold other values than were written: that is what the ledger is for.
    ///
    /// # Errors
    /// [`StoreError::Sql`]; of a file that is damaged where SQLite has to read it first, with [`crate::Trouble::Damaged`].
    pub async fn check_structure(&self) -> Result<Vec<String>, StoreError> {
        let mut tx = self.begin_reading().await?;
        if tx.engine() == Engine::Postgres {
            return Ok(Vec::new());
        }
        // Not integrity_check, which compares indexes with their tables as well and takes many times as long.
        let sql = "PRAGMA quick_check(100)".to_owned();
        let rows = tx.rows_of_text("CHECK_STRUCTURE", sql, values![], &[Kind::Text]).await?;
        let complaints = rows.into_iter().flatten().filter_map(|value| match value {
            Value::Text(Some(text)) if text != "ok" => Some(text),
            _ => None,
        });
        Ok(complaints.collect())
    }
}
