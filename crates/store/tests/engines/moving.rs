//! A record that moves arrives whole, from any engine to any other, or not at all.

use sqlx::postgres::PgConnectOptions;
use sqlx::{AssertSqlSafe, Connection, PgConnection, SqliteConnection};
use std::path::{Path, PathBuf};
use std::time::Duration;
use store::Kind;
use store::Store;
use store::moving::{Content, MoveError, MovedTable, Target};
use store::tables::{Column, Table, tables};
use store::testing::{PARTITIONS, Scratch, behind_its_back};
use tempfile::TempDir;

/// Rows that each table of the schema gets.
const ROWS: u64 = 450;

/// Whatever could be taken for something else on the way.
const TEXTS: &[&str] =
    &["", "NULL", "\\N", "a\tb\nc\r", "'\"\\", "٣ نص", "½🔫", "\u{feff}x", "\\x00", "z ", "Z", "é", "e\u{301}"];

/// A value of a column for a row, as SQLite writes it. Keys differ from row to row, and are not in the order of rows.
fn value(column: &Column, table: &Table, row: u64) -> String {
    if column.optional && row.is_multiple_of(3) {
        return "NULL".to_owned();
    }
    let mixed = row.wrapping_mul(0x9E37_79B9_7F4A_7C15);
    let text = TEXTS[usize::try_from(mixed >> 33).unwrap() % TEXTS.len()];
    let unique = table.key_columns().any(|key| key == column) || column.name == "login";
    match column.kind {
        Kind::Int if unique => mixed.cast_signed().to_string(),
        Kind::Int => [i64::MIN, -1, 0, 1, i64::MAX][usize::try_from(mixed >> 40).unwrap() % 5].to_string(),
        Kind::Text if unique => format!("'{}{row}'", text.replace('\'', "''")),
        Kind::Text => format!("'{}'", text.replace('\'', "''")),
        Kind::Bytes if unique => format!("x'{mixed:016x}'"),
        Kind::Bytes => format!("x'{}'", "00ff5c".repeat(usize::try_from(row % 5).unwrap())),
        Kind::Id => format!("x'{mixed:016x}{row:016x}'"),
    }
}

/// A record with rows in every table that the schema names, on SQLite. What they say makes no sense.
async fn filled() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("record.db");
    let store = Store::open_sqlite(&file).await.unwrap();
    for table in tables() {
        let row = |row| {
            let values: Vec<String> = table.columns.iter().map(|column| value(column, table, row)).collect();
            format!("({})", values.join(", "))
        };
        let rows: Vec<String> = (0..ROWS).map(row).collect();
        behind_its_back(&store, &format!("INSERT INTO {} VALUES {}", table.name, rows.join(", "))).await;
    }
    store.close().await;
    (folder, file)
}

async fn moved(from: &Store, to: Target<'_>) -> Vec<MovedTable> {
    let moved = from.move_to(to, |_, _, _| ()).await.unwrap();
    from.close().await;
    moved
}

fn contents(moved: &[MovedTable]) -> Vec<(&'static str, Content)> {
    moved.iter().map(|table| (table.name, table.new)).collect()
}

/// What one file holds and the other does not.
async fn differences(one: &Path, other: &Path) -> Vec<String> {
    let mut connection = SqliteConnection::connect(&one.display().to_string()).await.unwrap();
    let attach = format!("ATTACH '{}' AS other", other.display());
    sqlx::raw_sql(AssertSqlSafe(attach)).execute(&mut connection).await.unwrap();
    let mut differences = Vec::new();
    for Table { name, .. } in tables() {
        for (here, there) in [("main", "other"), ("other", "main")] {
            let sql = format!("SELECT COUNT(*) FROM (SELECT * FROM {here}.{name} EXCEPT SELECT * FROM {there}.{name})");
            let (rows,): (i64,) = sqlx::query_as(AssertSqlSafe(sql)).fetch_one(&mut connection).await.unwrap();
            if rows > 0 {
                differences.push(format!("{name}: {rows} rows only in {here}"));
            }
        }
    }
    differences
}

#[tokio::test]
async fn a_record_goes_round_all_engines_and_comes_back_as_it_was() {
    let (folder, file) = filled().await;
    let (Some(plain), Some(partitioned)) = (Scratch::postgres().await, Scratch::postgres().await) else { return };
    let back = folder.path().join("back.db");

    let start = Store::open_sqlite(&file).await.unwrap();
    let address = partitioned.address();
    let first = moved(&start, Target::Postgres { address: &address, partitions: PARTITIONS }).await;
    assert!(first.iter().all(|table| table.old == table.new && table.new.rows == ROWS), "{first:#?}");
    assert_eq!(first.len(), tables().len());

    let address = plain.address();
    let second = moved(&partitioned.open().await, Target::Postgres { address: &address, partitions: 1 }).await;
    let third = moved(&plain.open().await, Target::Sqlite(&back)).await;
    assert_eq!(contents(&second), contents(&first));
    assert_eq!(contents(&third), contents(&first));
    assert_eq!(differences(&file, &back).await, Vec::<String>::new());
    Store::open_sqlite(&back).await.unwrap().close().await;

    // The planner knows the tables: the bulk load ended with ANALYZE.
    let mut connection = PgConnection::connect(&plain.address()).await.unwrap();
    let (rows,): (f32,) = sqlx::query_as("SELECT reltuples FROM pg_class WHERE relname = 'mark_key'")
        .fetch_one(&mut connection)
        .await
        .unwrap();
    assert!((rows - 450.0).abs() < 0.5, "{rows}");
}

#[tokio::test]
async fn one_changed_value_changes_the_digest_of_its_table_alone() {
    let (folder, file) = filled().await;
    let store = Store::open_sqlite(&file).await.unwrap();
    let before = moved(&store, Target::Sqlite(&folder.path().join("before.db"))).await;
    let store = Store::open_sqlite(&file).await.unwrap();
    behind_its_back(&store, "UPDATE agency SET name = 'x' WHERE agency_id = (SELECT MIN(agency_id) FROM agency)").await;
    let after = moved(&store, Target::Sqlite(&folder.path().join("after.db"))).await;
    let changed: Vec<&str> = before
        .iter()
        .zip(&after)
        .filter(|(before, after)| before.new != after.new)
        .map(|(table, _)| table.name)
        .collect();
    assert_eq!(changed, ["agency"]);
}

#[tokio::test]
async fn nothing_is_written_over() {
    let (_folder, file) = filled().await;
    let store = Store::open_sqlite(&file).await.unwrap();
    let there = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(there.path(), "other").unwrap();
    let refused = store.move_to(Target::Sqlite(there.path()), |_, _, _| ()).await.unwrap_err();
    assert_eq!(refused.code(), "move-not-empty");
    assert_eq!(std::fs::read(there.path()).unwrap(), b"other");

    let Some(scratch) = Scratch::postgres().await else { return };
    let mut connection = PgConnection::connect(&scratch.address()).await.unwrap();
    sqlx::raw_sql("CREATE TABLE somebody_elses (it INT)").execute(&mut connection).await.unwrap();
    let address = scratch.address();
    let refused = store.move_to(Target::Postgres { address: &address, partitions: 1 }, |_, _, _| ()).await.unwrap_err();
    assert_eq!(refused.code(), "move-not-empty");
    assert_eq!(tables_of(&mut connection).await, ["somebody_elses"]);
}

#[tokio::test]
async fn a_move_that_fails_leaves_nothing_behind() {
    let (_folder, file) = filled().await;
    let Some(scratch) = Scratch::postgres().await else { return };
    let store = Store::open_sqlite(&file).await.unwrap();
    // The last table but some: much has been copied by then.
    behind_its_back(
        &store,
        "UPDATE partner SET name = 'a' || char(0) || 'b' WHERE state = (SELECT MAX(state) FROM partner)",
    )
    .await;
    let address = scratch.address();
    let failed = store.move_to(Target::Postgres { address: &address, partitions: PARTITIONS }, |_, _, _| ()).await;
    let expected = |error: &MoveError| matches!(error, MoveError::Nul { table, column, row: ROWS } if *table == "partner" && *column == "name");
    assert!(failed.as_ref().is_err_and(expected), "{failed:?}");
    let mut connection = PgConnection::connect(&scratch.address()).await.unwrap();
    assert_eq!(tables_of(&mut connection).await, Vec::<String>::new());
}

#[tokio::test]
async fn a_record_that_somebody_works_on_is_not_moved() {
    let Some(scratch) = Scratch::partitioned().await else { return };
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("record.db");
    let elsewhere: PgConnectOptions = scratch.address().parse().unwrap();
    let node = PgConnection::connect_with(&elsewhere.application_name("proofmark 1")).await.unwrap();
    let mover = scratch.open().await;
    let refused = mover.move_to(Target::Sqlite(&file), |_, _, _| ()).await.unwrap_err();
    assert!(matches!(refused, MoveError::InUse { others: 1 }), "{refused}");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
    node.close().await.unwrap();
    // The server takes its time to notice.
    let gone = async || mover.move_to(Target::Sqlite(&file), |_, _, _| ()).await.is_ok();
    for _ in 0..100 {
        if gone().await {
            return;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("nobody is connected any more, and still it is not moved");
}

async fn tables_of(connection: &mut PgConnection) -> Vec<String> {
    let sql =
        "SELECT relname::text FROM pg_class WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace";
    let rows: Vec<(String,)> = sqlx::query_as(sql).fetch_all(connection).await.unwrap();
    rows.into_iter().map(|(name,)| name).collect()
}
