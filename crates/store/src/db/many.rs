//! One statement for many rows or values at once: its text is repeated, or widened, or a `COPY` takes its place.

use super::{Engine, Open, Pools, Record, Store, Tx, Value, copy, postgres_arguments, sqlite_arguments};
use crate::StoreError;
use crate::statement::Statement;
use sqlx::AssertSqlSafe;

impl Store {
    /// Runs a select with `= $1` for many values at once.
    pub(crate) async fn all_of_many<T: Record>(
        &self,
        statement: Statement,
        values: Vec<Value>,
    ) -> Result<Vec<T>, StoreError> {
        let failed = StoreError::sql(statement.name);
        let mut found = Vec::new();
        for (sql, values) in widened(statement, values, self.engine()) {
            found.extend(match &self.pools {
                Pools::Sqlite { read, .. } => {
                    let arguments = sqlite_arguments(values).map_err(failed)?;
                    sqlx::query_as_with(sql, arguments).fetch_all(read).await.map_err(failed)?
                }
                Pools::Postgres(pool) => {
                    let arguments = postgres_arguments(values).map_err(failed)?;
                    sqlx::query_as_with(sql, arguments).fetch_all(pool).await.map_err(failed)?
                }
            });
        }
        Ok(found)
    }
}

impl Tx {
    /// Inserts many rows: `statement` inserts one and ends with its `VALUES ($1, …, $n)`; its parameter list is repeated
    /// for as many rows as fit. `rows` holds the rows' values one after the other.
    pub(crate) async fn insert_many(
        &mut self,
        statement: Statement,
        width: usize,
        rows: Vec<Value>,
    ) -> Result<(), StoreError> {
        const ROWS_AT_ONCE: usize = 500;
        // Below this a COPY, which asks the server three times, takes longer than an insert.
        const WORTH_A_COPY: usize = 50;
        if let Some(place) = copy::place(statement)
            && self.engine() == Engine::Postgres
            && rows.len() >= WORTH_A_COPY * width
        {
            return self.copy_in(statement.name, place, width, &rows).await;
        }
        let mut left = rows.len();
        let mut rows = rows.into_iter();
        while left > 0 {
            let values: Vec<Value> = rows.by_ref().take(ROWS_AT_ONCE * width).collect();
            left -= values.len();
            let sql = repeated(statement.sql, width, values.len() / width, self.engine());
            self.run_text(statement.name, sql, values).await?;
        }
        Ok(())
    }

    /// As [`Store::all_of_many`], as this transaction sees it.
    pub(crate) async fn all_of_many<T: Record>(
        &mut self,
        statement: Statement,
        values: Vec<Value>,
    ) -> Result<Vec<T>, StoreError> {
        let failed = StoreError::sql(statement.name);
        let mut found = Vec::new();
        for (sql, values) in widened(statement, values, self.engine()) {
            found.extend(match self.open() {
                Open::Sqlite(tx) => {
                    let arguments = sqlite_arguments(values).map_err(failed)?;
                    sqlx::query_as_with(sql, arguments).fetch_all(&mut **tx).await.map_err(failed)?
                }
                Open::Postgres(tx) => {
                    let arguments = postgres_arguments(values).map_err(failed)?;
                    sqlx::query_as_with(sql, arguments).fetch_all(&mut **tx).await.map_err(failed)?
                }
            });
        }
        Ok(found)
    }
}

/// The insert for one row, made an insert for `count` rows of `width` values. SQLite gets its parameters without numbers:
/// it looks numbered ones up one by one, which with thousands of them takes longer than the insert.
fn repeated(sql: &str, width: usize, count: usize, engine: Engine) -> String {
    use std::fmt::Write;
    let (head, list) = sql.split_once("VALUES").unwrap_or((sql, ""));
    let tail = list.split_once(')').map_or("", |(_, tail)| tail);
    let mut text = String::with_capacity(head.len() + tail.len() + count * width * 6);
    text.push_str(head);
    text.push_str("VALUES ");
    for row in 0..count {
        text.push_str(if row == 0 { "(" } else { ",(" });
        for column in 0..width {
            text.push_str(if column == 0 { "" } else { "," });
            match engine {
                Engine::Sqlite => text.push('?'),
                // Writing to a String cannot fail.
                Engine::Postgres => drop(write!(text, "${}", row * width + column + 1)),
            }
        }
        text.push(')');
    }
    text.push_str(tail);
    text
}

/// A select with `= $1`, made selects for many values: `= $1` becomes `IN ($1, …, $n)`, for as many as fit at once.
fn widened(
    statement: Statement,
    values: Vec<Value>,
    engine: Engine,
) -> impl Iterator<Item = (AssertSqlSafe<String>, Vec<Value>)> {
    const VALUES_AT_ONCE: usize = 500;
    let mut values = values.into_iter().peekable();
    std::iter::from_fn(move || {
        values.peek()?;
        let now: Vec<Value> = values.by_ref().take(VALUES_AT_ONCE).collect();
        let parameter = |n| match engine {
            Engine::Sqlite => "?".to_owned(),
            Engine::Postgres => format!("${n}"),
        };
        let list: Vec<String> = (1..=now.len()).map(parameter).collect();
        Some((AssertSqlSafe(statement.sql.replace("= $1", &format!("IN ({})", list.join(",")))), now))
    })
}
