//! The two engines behind one narrow door: a statement and its values in, records out.

mod copy;
mod many;
mod shared;

use crate::statement::Statement;
use crate::{StoreError, schema};
use shared::{Queue, Shared};
use sqlx::postgres::{PgArguments, PgConnectOptions, PgPool, PgPoolOptions, PgRow};
use sqlx::sqlite::{
    SqliteArguments, SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteRow,
    SqliteSynchronous,
};
use sqlx::{Arguments, AssertSqlSafe, Connection, FromRow, Postgres, Row, Sqlite, Transaction};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;
use uuid::Uuid;

/// Which engine holds the record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// One file in the node's folder.
    Sqlite,
    /// A PostgreSQL server.
    Postgres,
}

/// The record. Cheap to clone; clones share the connections.
#[derive(Debug, Clone)]
pub struct Store {
    pools: Pools,
    queue: Arc<Queue>,
}

#[derive(Debug, Clone)]
enum Pools {
    /// SQLite takes one writer at a time: one connection writes, the others only read.
    Sqlite {
        write: SqlitePool,
        read: SqlitePool,
    },
    Postgres(PgPool),
}

/// A transaction. Dropped without [`Tx::commit`], it leaves no trace.
#[derive(Debug)]
pub struct Tx(Held);

#[derive(Debug)]
enum Held {
    /// A transaction of the engine.
    Alone(Open),
    /// A part of one.
    Shared(Shared),
}

#[derive(Debug)]
enum Open {
    Sqlite(Transaction<'static, Sqlite>),
    Postgres(Transaction<'static, Postgres>),
}

impl Open {
    async fn commit(self) -> Result<(), sqlx::Error> {
        match self {
            Self::Sqlite(tx) => tx.commit().await,
            Self::Postgres(tx) => tx.commit().await,
        }
    }
}

/// A value bound to a statement, or of a row. The kind is part of an absent value too, because PostgreSQL wants to know it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A number, a moment in microseconds, or 0 or 1 for a truth.
    Int(Option<i64>),
    /// A text.
    Text(Option<String>),
    /// Bytes.
    Bytes(Option<Vec<u8>>),
    /// An id.
    Id(Option<Uuid>),
}

macro_rules! value_from {
    ($($type:ty => $variant:ident, $map:expr;)+) => {$(
        impl From<$type> for Value {
            fn from(value: $type) -> Self {
                let map: fn($type) -> _ = $map;
                Self::$variant(Some(map(value)))
            }
        }
        impl From<Option<$type>> for Value {
            fn from(value: Option<$type>) -> Self {
                let map: fn($type) -> _ = $map;
                Self::$variant(value.map(map))
            }
        }
    )+};
}

value_from! {
    i64 => Int, |value| value;
    u16 => Int, i64::from;
    bool => Int, i64::from;
    String => Text, |value| value;
    &str => Text, str::to_owned;
    Vec<u8> => Bytes, |value| value;
    &[u8] => Bytes, <[u8]>::to_vec;
    Uuid => Id, |value| value;
    domain::CountryCode => Text, |value| value.as_str().to_owned();
    domain::clock::Timestamp => Int, domain::clock::to_micros;
    domain::id::WeaponId => Id, |id| id.0;
    domain::id::PartyId => Id, |id| id.0;
    domain::id::EventId => Id, |id| id.0;
    domain::id::CaseId => Id, |id| id.0;
    domain::id::RequestId => Id, |id| id.0;
    domain::id::MessageId => Id, |id| id.0;
    domain::id::UserId => Id, |id| id.0;
    domain::id::AgencyId => Id, |id| id.0;
    domain::id::ImportId => Id, |id| id.0;
    domain::id::AttachmentId => Id, |id| id.0;
    domain::id::TokenId => Id, |id| id.0;
}

/// The values of a statement, in the order of its parameters.
macro_rules! values {
    ($($value:expr),* $(,)?) => { vec![$($crate::db::Value::from($value)),*] };
}
pub(crate) use values;

/// A record that both engines can give.
pub(crate) trait Record: for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + Send + Unpin {}
impl<T> Record for T where T: for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + Send + Unpin {}

fn sqlite_arguments(values: Vec<Value>) -> Result<SqliteArguments, sqlx::Error> {
    let mut arguments = SqliteArguments::default();
    for value in values {
        match value {
            Value::Int(value) => arguments.add(value),
            Value::Text(value) => arguments.add(value),
            Value::Bytes(value) => arguments.add(value),
            Value::Id(value) => arguments.add(value),
        }
        .map_err(sqlx::Error::Encode)?;
    }
    Ok(arguments)
}

fn postgres_arguments(values: Vec<Value>) -> Result<PgArguments, sqlx::Error> {
    let mut arguments = PgArguments::default();
    for value in values {
        match value {
            Value::Int(value) => arguments.add(value),
            Value::Text(value) => arguments.add(value),
            Value::Bytes(value) => arguments.add(value),
            Value::Id(value) => arguments.add(value),
        }
        .map_err(sqlx::Error::Encode)?;
    }
    Ok(arguments)
}

/// The name under which PostgreSQL knows the connections of this process, to tell them from those of others.
pub(crate) fn application() -> String {
    format!("proofmark {}", std::process::id())
}

impl Store {
    /// Opens, or makes, the record in a SQLite file, and brings its schema up to date.
    ///
    /// # Errors
    /// [`StoreError::Open`] if the file cannot be used, [`StoreError::TooNew`] if a newer program made it.
    pub async fn open_sqlite(file: &Path) -> Result<Self, StoreError> {
        let open = |source| StoreError::Open { place: file.display().to_string(), source };
        let options = SqliteConnectOptions::new()
            .filename(file)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            // A row that was acknowledged must survive a power cut.
            .synchronous(SqliteSynchronous::Full)
            .busy_timeout(Duration::from_secs(30))
            .foreign_keys(true)
            .page_size(8192)
            // In pages: 64 MiB. What a large import writes again and again then reaches the file itself only now and then.
            .pragma("wal_autocheckpoint", "8192")
            .pragma("cache_size", "-65536")
            .pragma("temp_store", "memory");
        let write = SqlitePoolOptions::new()
            .max_connections(1)
            // A full disk makes SQLite end a transaction by itself, of which the driver knows nothing: such a connection
            // would never take another one.
            .before_acquire(|connection, _| {
                let is_free = !connection.is_in_transaction();
                Box::pin(async move { Ok(is_free) })
            })
            .connect_with(options.clone())
            .await
            .map_err(open)?;
        let read = SqlitePoolOptions::new()
            .max_connections(4)
            .connect_with(options.read_only(true).pragma("cache_size", "-8192"))
            .await
            .map_err(open)?;
        let store = Self { pools: Pools::Sqlite { write, read }, queue: Queue::new() };
        schema::bring_up_to_date(&store).await?;
        Ok(store)
    }

    /// Opens the record on a PostgreSQL server, and brings its schema up to date.
    ///
    /// # Errors
    /// As [`Store::open_sqlite`].
    pub async fn open_postgres(address: &str) -> Result<Self, StoreError> {
        let store = Self::connect_postgres(address).await?;
        schema::bring_up_to_date(&store).await?;
        Ok(store)
    }

    /// Makes a record in an empty PostgreSQL database, its large tables in so many hash partitions; with 1, in one piece.
    ///
    /// # Errors
    /// [`StoreError::Open`] if the database cannot be used, [`StoreError::Taken`] if there are tables in it.
    pub async fn make_postgres(address: &str, partitions: u16) -> Result<Self, StoreError> {
        let store = Self::connect_postgres(address).await?;
        let mut tx = store.begin().await?;
        schema::make(&mut tx, partitions).await?;
        tx.commit().await?;
        Ok(store)
    }

    /// Connects to a PostgreSQL server, whatever is there.
    pub(crate) async fn connect_postgres(address: &str) -> Result<Self, StoreError> {
        let options: PgConnectOptions =
            address.parse().map_err(|source| StoreError::Open { place: "the PostgreSQL address".into(), source })?;
        let place = format!("postgres://{}:{}", options.get_host(), options.get_port());
        let pool = PgPoolOptions::new()
            .max_connections(8)
            .connect_with(options.application_name(&application()))
            .await
            .map_err(|source| StoreError::Open { place, source })?;
        Ok(Self { pools: Pools::Postgres(pool), queue: Queue::new() })
    }

    /// The engine in use.
    pub fn engine(&self) -> Engine {
        match &self.pools {
            Pools::Sqlite { .. } => Engine::Sqlite,
            Pools::Postgres(_) => Engine::Postgres,
        }
    }

    /// Begins a transaction that may write. Those of one program have their turns one after the other, and share commits.
    ///
    /// # Errors
    /// [`StoreError::Sql`] if no connection is to be had.
    pub async fn begin(&self) -> Result<Tx, StoreError> {
        let shared = self.queue.begin(async || self.open().await).await;
        Ok(Tx(Held::Shared(shared.map_err(StoreError::sql("BEGIN"))?)))
    }

    /// Opens a transaction of the engine that may write.
    async fn open(&self) -> Result<Open, sqlx::Error> {
        Ok(match &self.pools {
            // Immediate: a reader that turns writer half-way could otherwise find the lock taken.
            Pools::Sqlite { write, .. } => Open::Sqlite(write.begin_with("BEGIN IMMEDIATE").await?),
            Pools::Postgres(pool) => Open::Postgres(pool.begin().await?),
        })
    }

    /// Begins a transaction that only reads, and sees the record as it is now however long it lasts. Nobody waits for it.
    pub(crate) async fn begin_reading(&self) -> Result<Tx, StoreError> {
        let failed = StoreError::sql("BEGIN_READING");
        Ok(Tx(Held::Alone(match &self.pools {
            Pools::Sqlite { read, .. } => Open::Sqlite(read.begin().await.map_err(failed)?),
            Pools::Postgres(pool) => {
                let begin = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
                Open::Postgres(pool.begin_with(begin).await.map_err(failed)?)
            }
        })))
    }

    /// Closes all connections after their present work.
    pub async fn close(&self) {
        match &self.pools {
            Pools::Sqlite { write, read } => {
                read.close().await;
                write.close().await;
            }
            Pools::Postgres(pool) => pool.close().await,
        }
    }

    pub(crate) async fn all<T: Record>(&self, statement: Statement, values: Vec<Value>) -> Result<Vec<T>, StoreError> {
        let failed = StoreError::sql(statement.name);
        match &self.pools {
            Pools::Sqlite { read, .. } => {
                let arguments = sqlite_arguments(values).map_err(failed)?;
                sqlx::query_as_with(statement.sql, arguments).fetch_all(read).await.map_err(failed)
            }
            Pools::Postgres(pool) => {
                let arguments = postgres_arguments(values).map_err(failed)?;
                sqlx::query_as_with(statement.sql, arguments).fetch_all(pool).await.map_err(failed)
            }
        }
    }

    pub(crate) async fn one<T: Record>(
        &self,
        statement: Statement,
        values: Vec<Value>,
    ) -> Result<Option<T>, StoreError> {
        Ok(self.all(statement, values).await?.into_iter().next())
    }

    /// One statement in a transaction of its own; gives the number of rows it touched.
    pub(crate) async fn run(&self, statement: Statement, values: Vec<Value>) -> Result<u64, StoreError> {
        let mut tx = match self.engine() {
            Engine::Sqlite => self.begin().await?,
            // It need not wait for an import that has its turn.
            Engine::Postgres => Tx(Held::Alone(self.open().await.map_err(StoreError::sql("BEGIN"))?)),
        };
        let touched = tx.run(statement, values).await?;
        tx.commit().await?;
        Ok(touched)
    }
}

impl Tx {
    /// Makes everything done in this transaction last.
    ///
    /// # Errors
    /// [`StoreError::Sql`]; nothing was kept then.
    pub async fn commit(self) -> Result<(), StoreError> {
        match self.0 {
            Held::Alone(open) => open.commit().await.map_err(StoreError::sql("COMMIT")),
            Held::Shared(shared) => {
                shared.commit().await.map_err(|source| StoreError::Sql { statement: "COMMIT", source })
            }
        }
    }

    fn open(&mut self) -> &mut Open {
        match &mut self.0 {
            Held::Alone(open) => open,
            Held::Shared(shared) => shared,
        }
    }

    pub(crate) async fn run(&mut self, statement: Statement, values: Vec<Value>) -> Result<u64, StoreError> {
        let failed = StoreError::sql(statement.name);
        match self.open() {
            Open::Sqlite(tx) => {
                let arguments = sqlite_arguments(values).map_err(failed)?;
                let done = sqlx::query_with(statement.sql, arguments).execute(&mut **tx).await.map_err(failed)?;
                Ok(done.rows_affected())
            }
            Open::Postgres(tx) => {
                let arguments = postgres_arguments(values).map_err(failed)?;
                let done = sqlx::query_with(statement.sql, arguments).execute(&mut **tx).await.map_err(failed)?;
                Ok(done.rows_affected())
            }
        }
    }

    pub(crate) async fn all<T: Record>(
        &mut self,
        statement: Statement,
        values: Vec<Value>,
    ) -> Result<Vec<T>, StoreError> {
        let failed = StoreError::sql(statement.name);
        match self.open() {
            Open::Sqlite(tx) => {
                let arguments = sqlite_arguments(values).map_err(failed)?;
                sqlx::query_as_with(statement.sql, arguments).fetch_all(&mut **tx).await.map_err(failed)
            }
            Open::Postgres(tx) => {
                let arguments = postgres_arguments(values).map_err(failed)?;
                sqlx::query_as_with(statement.sql, arguments).fetch_all(&mut **tx).await.map_err(failed)
            }
        }
    }

    pub(crate) async fn one<T: Record>(
        &mut self,
        statement: Statement,
        values: Vec<Value>,
    ) -> Result<Option<T>, StoreError> {
        Ok(self.all(statement, values).await?.into_iter().next())
    }

    pub(crate) fn engine(&self) -> Engine {
        let open = match &self.0 {
            Held::Alone(open) => open,
            Held::Shared(shared) => shared,
        };
        match open {
            Open::Sqlite(_) => Engine::Sqlite,
            Open::Postgres(_) => Engine::Postgres,
        }
    }

    /// Runs a text that the program made itself out of constants.
    pub(crate) async fn run_text(
        &mut self,
        name: &'static str,
        sql: String,
        values: Vec<Value>,
    ) -> Result<(), StoreError> {
        let failed = StoreError::sql(name);
        match self.open() {
            Open::Sqlite(tx) => {
                let arguments = sqlite_arguments(values).map_err(failed)?;
                sqlx::query_with(AssertSqlSafe(sql), arguments).execute(&mut **tx).await.map_err(failed)?;
            }
            Open::Postgres(tx) => {
                let arguments = postgres_arguments(values).map_err(failed)?;
                sqlx::query_with(AssertSqlSafe(sql), arguments).execute(&mut **tx).await.map_err(failed)?;
            }
        }
        Ok(())
    }
}

/// What a column holds, by its word in the schema.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// `{int}`.
    Int,
    /// `{text}`.
    Text,
    /// `{bytes}`.
    Bytes,
    /// `{id}`.
    Id,
}

impl Tx {
    /// Runs a select that the program made itself out of constants, and gives rows of these kinds.
    pub(crate) async fn rows_of_text(
        &mut self,
        name: &'static str,
        sql: String,
        values: Vec<Value>,
        kinds: &[Kind],
    ) -> Result<Vec<Vec<Value>>, StoreError> {
        let failed = StoreError::sql(name);
        match self.open() {
            Open::Sqlite(tx) => {
                let arguments = sqlite_arguments(values).map_err(failed)?;
                let rows =
                    sqlx::query_with(AssertSqlSafe(sql), arguments).fetch_all(&mut **tx).await.map_err(failed)?;
                rows.iter().map(|row| row_of(row, kinds)).collect::<Result<_, _>>().map_err(failed)
            }
            Open::Postgres(tx) => {
                let arguments = postgres_arguments(values).map_err(failed)?;
                let rows =
                    sqlx::query_with(AssertSqlSafe(sql), arguments).fetch_all(&mut **tx).await.map_err(failed)?;
                rows.iter().map(|row| row_of(row, kinds)).collect::<Result<_, _>>().map_err(failed)
            }
        }
    }
}

fn row_of<'r, R: Row>(row: &'r R, kinds: &[Kind]) -> Result<Vec<Value>, sqlx::Error>
where
    usize: sqlx::ColumnIndex<R>,
    Option<i64>: sqlx::Decode<'r, R::Database> + sqlx::Type<R::Database>,
    Option<String>: sqlx::Decode<'r, R::Database> + sqlx::Type<R::Database>,
    Option<Vec<u8>>: sqlx::Decode<'r, R::Database> + sqlx::Type<R::Database>,
    Option<Uuid>: sqlx::Decode<'r, R::Database> + sqlx::Type<R::Database>,
{
    let value = |(place, kind): (usize, &Kind)| {
        Ok(match kind {
            Kind::Int => Value::Int(row.try_get(place)?),
            Kind::Text => Value::Text(row.try_get(place)?),
            Kind::Bytes => Value::Bytes(row.try_get(place)?),
            Kind::Id => Value::Id(row.try_get(place)?),
        })
    };
    kinds.iter().enumerate().map(value).collect()
}
