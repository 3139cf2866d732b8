//! Records for tests: on each engine an empty one, gone afterwards.
//!
//! PostgreSQL takes part if `PROOFMARK_TEST_POSTGRES` holds the address of a server on which the user may create
//! databases (`scripts/with-postgres` starts one); otherwise a note says that it did not.

use crate::{Engine, Kind, Statement, Store, Value};
use sqlx::postgres::{PgConnectOptions, PgConnection};
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{AssertSqlSafe, Connection, Executor};
use std::collections::BTreeMap;
use tempfile::TempDir;

/// The name of the variable with the server's address.
const SERVER: &str = "PROOFMARK_TEST_POSTGRES";

/// Hash partitions of a [`Scratch`] that has them.
pub const PARTITIONS: u16 = 16;

/// Runs `test` on a fresh record of each engine, one after the other.
///
/// # Panics
/// If the test does, or if a record cannot be made.
pub async fn on_each_engine(test: impl AsyncFn(Store)) {
    for scratch in Scratch::on_each_engine().await {
        let store = scratch.open().await;
        test(store.clone()).await;
        store.close().await;
    }
}

/// Runs `test` on two fresh records of each engine, for what happens between two nodes.
///
/// # Panics
/// As [`on_each_engine`].
pub async fn on_each_engine_twice(test: impl AsyncFn(Store, Store)) {
    for (one, other) in Scratch::on_each_engine().await.into_iter().zip(Scratch::on_each_engine().await) {
        let (one_store, other_store) = (one.open().await, other.open().await);
        test(one_store.clone(), other_store.clone()).await;
        one_store.close().await;
        other_store.close().await;
    }
}

/// Has each engine read each statement, without running it: names, types and dialect are right then.
///
/// # Panics
/// At the first statement that an engine does not take, with its name.
pub async fn prepare_on_each_engine(statements: &[Statement]) {
    for scratch in Scratch::of_each_shape().await {
        scratch.open().await.close().await;
        scratch.prepare(statements).await;
    }
}

/// Changes a record behind the program's back, as somebody with the database's password could.
///
/// # Panics
/// If the engine does not take the text.
pub async fn behind_its_back(store: &Store, sql: &str) {
    let mut tx = store.begin().await.expect("the record takes a transaction");
    tx.run_text("BEHIND_ITS_BACK", sql.to_owned(), Vec::new()).await.expect("the engine takes the text");
    tx.commit().await.expect("the record keeps it");
}

/// The columns of each table, as the engine itself names them, in the order in which they were made.
///
/// # Panics
/// If the engine does not tell.
pub async fn columns(store: &Store) -> BTreeMap<String, Vec<String>> {
    let sql = match store.engine() {
        Engine::Sqlite => {
            "SELECT t.name, c.name FROM sqlite_schema t, pragma_table_info(t.name) c WHERE t.type = 'table' ORDER BY 1, c.cid"
        }
        Engine::Postgres => {
            "SELECT t.relname::text, c.attname::text FROM pg_attribute c JOIN pg_class t ON t.oid = c.attrelid
             WHERE t.relnamespace = 'public'::regnamespace AND t.relkind IN ('r', 'p') AND NOT t.relispartition
             AND c.attnum > 0 AND NOT c.attisdropped ORDER BY 1, c.attnum"
        }
    };
    let mut tx = store.begin().await.expect("the record takes a transaction");
    let rows = tx.rows_of_text("COLUMNS", sql.to_owned(), Vec::new(), &[Kind::Text, Kind::Text]).await;
    let mut tables = BTreeMap::<String, Vec<String>>::new();
    for row in rows.expect("the engine tells its tables") {
        let [Value::Text(Some(table)), Value::Text(Some(column))] = &row[..] else { panic!("two names: {row:?}") };
        tables.entry(table.clone()).or_default().push(column.clone());
    }
    tables
}

/// A place for a record, gone when it is dropped.
#[derive(Debug)]
pub enum Scratch {
    /// A folder for a SQLite file.
    Sqlite(TempDir),
    /// A database of its own on the server.
    Postgres {
        /// The server's address.
        server: String,
        /// The name of the database.
        database: String,
    },
}

impl Scratch {
    /// A place on each engine.
    ///
    /// # Panics
    /// If it cannot be made.
    pub async fn on_each_engine() -> Vec<Self> {
        std::iter::once(Self::sqlite()).chain(Self::postgres().await).collect()
    }

    /// A place on each engine, and a last one where the record has been made with [`PARTITIONS`] partitions.
    ///
    /// # Panics
    /// If it cannot be made.
    pub async fn of_each_shape() -> Vec<Self> {
        Self::on_each_engine().await.into_iter().chain(Self::partitioned().await).collect()
    }

    /// A folder.
    ///
    /// # Panics
    /// If it cannot be made.
    pub fn sqlite() -> Self {
        Self::Sqlite(folder())
    }

    /// An empty database; none without a server.
    ///
    /// # Panics
    /// If the user may not make one.
    pub async fn postgres() -> Option<Self> {
        let Ok(server) = std::env::var(SERVER) else {
            eprintln!("{SERVER} is not set: not tested on PostgreSQL");
            return None;
        };
        let folder = folder();
        let database =
            folder.path().file_name().expect("a temporary folder has a name").to_string_lossy().to_lowercase();
        // A database that sorts as people do: what the record needs, the schema must have said.
        let sorts = "LOCALE_PROVIDER icu ICU_LOCALE 'und' LOCALE 'C'";
        let create = format!("CREATE DATABASE {database} TEMPLATE template0 ENCODING 'UTF8' {sorts}");
        run_on_server(&server, create).await;
        Some(Self::Postgres { server, database })
    }

    /// A database in which the record has been made with [`PARTITIONS`] partitions; none without a server.
    ///
    /// # Panics
    /// As [`Scratch::postgres`].
    pub async fn partitioned() -> Option<Self> {
        let scratch = Self::postgres().await?;
        let store = Store::make_postgres(&scratch.address(), PARTITIONS).await.expect("the database is empty");
        store.close().await;
        Some(scratch)
    }

    /// Where the record is: a file, or the address of a database.
    pub fn address(&self) -> String {
        match self {
            Self::Sqlite(folder) => folder.path().join("record.db").display().to_string(),
            Self::Postgres { server, database } => address_of(server, database),
        }
    }

    /// Opens the record, or makes it.
    ///
    /// # Panics
    /// If it cannot be opened.
    pub async fn open(&self) -> Store {
        match self {
            Self::Sqlite(_) => Store::open_sqlite(self.address().as_ref()).await,
            Self::Postgres { .. } => Store::open_postgres(&self.address()).await,
        }
        .expect("a fresh record opens")
    }

    async fn prepare(&self, statements: &[Statement]) {
        match self {
            Self::Sqlite(_) => {
                let options = SqliteConnectOptions::new().filename(self.address());
                let mut connection = SqliteConnection::connect_with(&options).await.expect("the record is there");
                for Statement { name, sql } in statements {
                    let prepared = (&mut connection).prepare(sqlx::SqlStr::from_static(sql)).await;
                    prepared.unwrap_or_else(|error| panic!("SQLite does not take {name}: {error}"));
                }
            }
            Self::Postgres { .. } => {
                let options: PgConnectOptions = self.address().parse().expect("it opened before");
                let mut connection = PgConnection::connect_with(&options).await.expect("the record is there");
                for Statement { name, sql } in statements {
                    let prepared = (&mut connection).prepare(sqlx::SqlStr::from_static(sql)).await;
                    prepared.unwrap_or_else(|error| panic!("PostgreSQL does not take {name}: {error}"));
                }
            }
        }
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        if let Self::Postgres { server, database } = self {
            let server = server.clone();
            // FORCE, because after a failed test its connections are still open.
            let drop_it = format!("DROP DATABASE IF EXISTS {database} WITH (FORCE)");
            // Also while a panic unwinds through a runtime, which cannot be waited for from inside.
            let dropped = std::thread::spawn(move || {
                let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
                runtime.expect("a runtime starts").block_on(run_on_server(&server, drop_it));
            })
            .join();
            if dropped.is_err() {
                eprintln!("the test's database {database} is left behind");
            }
        }
    }
}

fn folder() -> TempDir {
    tempfile::Builder::new().prefix("proofmark_test_").tempdir().expect("a temporary folder can be made")
}

async fn run_on_server(server: &str, sql: String) {
    let options: PgConnectOptions = server.parse().unwrap_or_else(|error| panic!("{SERVER}: {error}"));
    let mut connection = PgConnection::connect_with(&options).await.unwrap_or_else(|error| panic!("{SERVER}: {error}"));
    sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut connection).await.expect("the user may make and drop databases");
}

/// The server's address with another database: what stands between the host's slash and the options is exchanged.
fn address_of(server: &str, database: &str) -> String {
    let (address, options) =
        server.split_once('?').map_or((server, None), |(address, options)| (address, Some(options)));
    let host_end = address.find("://").map_or(0, |at| at + 3);
    let slash = address[host_end..].find('/').map_or(address.len(), |at| host_end + at);
    let options = options.map(|options| format!("?{options}")).unwrap_or_default();
    format!("{}/{database}{options}", &address[..slash])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_database_of_an_address_is_exchanged_and_nothing_else() {
        for (server, expected) in [
            ("postgres://u:p@127.0.0.1:5433/proofmark", "postgres://u:p@127.0.0.1:5433/fresh"),
            ("postgres://localhost", "postgres://localhost/fresh"),
            ("postgres://h/db?sslmode=disable&host=/run/pg", "postgres://h/fresh?sslmode=disable&host=/run/pg"),
        ] {
            assert_eq!(address_of(server, "fresh"), expected);
        }
    }
}
