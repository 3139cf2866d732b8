//! The node's own settings and counters.

use crate::db::values;
use crate::statement::statements;
use crate::{Store, StoreError, Tx};
use std::ops::RangeInclusive;

statements! {
    READ_SETTING = "SELECT value FROM node_setting WHERE name = $1";
    WRITE_SETTING = "INSERT INTO node_setting (name, value) VALUES ($1, $2)
        ON CONFLICT (name) DO UPDATE SET value = excluded.value";
    COUNT_ON = "INSERT INTO counter (name, value) VALUES ($1, $2)
        ON CONFLICT (name) DO UPDATE SET value = counter.value + excluded.value RETURNING value";
}

impl Store {
    /// A setting of the node.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn setting(&self, name: &str) -> Result<Option<String>, StoreError> {
        Ok(self.one::<(String,)>(READ_SETTING, values![name]).await?.map(|(value,)| value))
    }
}

impl Tx {
    /// A setting of the node, as this transaction sees it.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn setting(&mut self, name: &str) -> Result<Option<String>, StoreError> {
        Ok(self.one::<(String,)>(READ_SETTING, values![name]).await?.map(|(value,)| value))
    }

    /// Sets a setting of the node.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn set_setting(&mut self, name: &str, value: &str) -> Result<(), StoreError> {
        self.run(WRITE_SETTING, values![name, value]).await.map(drop)
    }

    /// The next number of a counter, from 1. Numbers are given in the order in which transactions commit, because the
    /// counter's row stays locked until then.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn next_number(&mut self, counter: &str) -> Result<i64, StoreError> {
        Ok(*self.next_numbers(counter, 1).await?.start())
    }

    /// The next `n` numbers of a counter, at least one, as [`Tx::next_number`] gives them.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn next_numbers(&mut self, counter: &str, n: usize) -> Result<RangeInclusive<i64>, StoreError> {
        let n = i64::try_from(n.max(1)).expect("memory holds no more things than an i64 counts");
        let row = self.one::<(i64,)>(COUNT_ON, values![counter, n]).await?;
        row.map(|(last,)| last - n + 1..=last)
            .ok_or_else(|| StoreError::inconsistent("counter", "value", counter, "the counter did not answer"))
    }
}
