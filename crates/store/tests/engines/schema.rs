//! The schema as the engines made it.

use sqlx::{Connection, PgConnection, SqliteConnection};
use std::collections::{BTreeMap, BTreeSet};
use store::tables::{Column, Table, tables};
use store::testing::{PARTITIONS, Scratch};
use store::{Engine, Kind};

/// What the program's own reading of the schema has to agree with.
#[tokio::test]
async fn each_engine_has_the_tables_that_the_schema_names() {
    let expected: BTreeMap<String, &Table> = tables().iter().map(|table| (table.name.to_owned(), table)).collect();
    for scratch in Scratch::of_each_shape().await {
        scratch.open().await.close().await;
        let (found, engine) = match &scratch {
            Scratch::Sqlite(_) => (on_sqlite(&scratch).await, Engine::Sqlite),
            Scratch::Postgres { .. } => (on_postgres(&scratch).await, Engine::Postgres),
        };
        let names: Vec<&String> = found.keys().filter(|name| *name != "schema_step").collect();
        assert!(names.iter().copied().eq(expected.keys()), "{engine:?} has other tables: {names:?}");
        for (name, table) in &expected {
            let as_made = |column: &Column| (column.name.to_owned(), type_name(column.kind, engine), column.optional);
            let columns: Vec<_> = table.columns.iter().map(as_made).collect();
            assert_eq!(
                found[name],
                (columns, table.key_columns().map(|column| column.name.to_owned()).collect()),
                "{name} on {engine:?}"
            );
        }
    }
}

#[test]
fn tables_of_one_group_have_keys_of_one_kind() {
    let mut kinds: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for table in tables() {
        let leads = table.key_columns().next().unwrap_or_else(|| panic!("{} has no key", table.name));
        if let Some(group) = table.group {
            kinds.entry(group).or_default().insert(type_name(leads.kind, Engine::Postgres));
        }
    }
    assert!(kinds.len() > 5, "most of the record is in groups: {kinds:?}");
    for (group, kinds) in kinds {
        assert_eq!(kinds.len(), 1, "rows of the group {group} cannot lie together by keys of different kinds");
    }
}

#[tokio::test]
async fn large_tables_are_in_partitions_and_the_others_in_one_piece() {
    let Some(scratch) = Scratch::partitioned().await else { return };
    let mut connection = connect(&scratch).await;
    let rows: Vec<(String, i64)> = sqlx::query_as(
        "SELECT c.relname::text, COUNT(i.inhrelid) FROM pg_class c LEFT JOIN pg_inherits i ON i.inhparent = c.oid
         WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relnamespace = 'public'::regnamespace GROUP BY 1",
    )
    .fetch_all(&mut connection)
    .await
    .unwrap();
    let parts: BTreeMap<String, i64> = rows.into_iter().collect();
    for Table { name, group, .. } in tables() {
        let expected = if group.is_some() { i64::from(PARTITIONS) } else { 0 };
        assert_eq!(parts.get(*name), Some(&expected), "{name}");
    }
}

#[tokio::test]
async fn what_a_later_step_makes_gets_as_many_partitions_as_there_are() {
    let Some(scratch) = Scratch::postgres().await else { return };
    let mut connection = connect(&scratch).await;
    // A record of which only a table of an earlier step is there.
    let earlier = "CREATE TABLE earlier (k BIGINT) PARTITION BY HASH (k);
        CREATE TABLE earlier_0 PARTITION OF earlier FOR VALUES WITH (MODULUS 2, REMAINDER 0);
        CREATE TABLE earlier_1 PARTITION OF earlier FOR VALUES WITH (MODULUS 2, REMAINDER 1)";
    sqlx::raw_sql(earlier).execute(&mut connection).await.unwrap();
    scratch.open().await.close().await;
    let (parts,): (i64,) = sqlx::query_as("SELECT COUNT(*) FROM pg_inherits WHERE inhparent = 'event'::regclass")
        .fetch_one(&mut connection)
        .await
        .unwrap();
    assert_eq!(parts, 2);
}

#[tokio::test]
async fn nothing_in_the_schema_needs_a_single_machine() {
    for scratch in [Scratch::postgres().await, Scratch::partitioned().await].into_iter().flatten() {
        scratch.open().await.close().await;
        let mut connection = connect(&scratch).await;
        for (what, query) in [
            ("foreign keys", "SELECT conname::text FROM pg_constraint WHERE contype = 'f'"),
            ("triggers", "SELECT tgname::text FROM pg_trigger WHERE NOT tgisinternal"),
            ("sequences", "SELECT relname::text FROM pg_class WHERE relkind = 'S'"),
            (
                "texts that are not sorted by bytes",
                "SELECT c.relname || '.' || a.attname FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
                 JOIN pg_collation l ON l.oid = a.attcollation
                 WHERE c.relnamespace = 'public'::regnamespace AND a.attnum > 0 AND l.collname <> 'C'",
            ),
            (
                "unique keys that the group's key does not lead",
                "SELECT c.relname::text FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
                 JOIN pg_class t ON t.oid = i.indrelid
                 JOIN pg_partitioned_table p ON p.partrelid = i.indrelid
                 WHERE i.indisunique AND i.indkey[0] <> p.partattrs[0]",
            ),
        ] {
            let found: Vec<(String,)> = sqlx::query_as(query).fetch_all(&mut connection).await.unwrap();
            assert!(found.is_empty(), "{what}: {found:?}");
        }
    }
}

#[tokio::test]
async fn a_record_is_made_only_where_nothing_is() {
    let Some(scratch) = Scratch::partitioned().await else { return };
    let again = store::Store::make_postgres(&scratch.address(), 4).await;
    assert!(matches!(again, Err(store::StoreError::Taken)), "{again:?}");
    scratch.open().await.close().await;
}

/// What somebody copies out of the manual has to name every table, each by the key of its group.
#[tokio::test]
async fn the_manual_distributes_each_table_by_the_key_of_its_group() {
    let manual = include_str!("../../../../docs/scale.md");
    let query = manual.split("```sql").nth(1).and_then(|rest| rest.split("```").next()).unwrap();
    let Some(scratch) = Scratch::postgres().await else { return };
    scratch.open().await.close().await;
    let found: Vec<(String,)> = sqlx::query_as(query).fetch_all(&mut connect(&scratch).await).await.unwrap();
    let found: BTreeSet<String> = found.into_iter().map(|(command,)| command).collect();
    for table in tables() {
        let Table { name, group, .. } = table;
        let command = match (group, table.key_columns().next()) {
            (Some(_), Some(key)) => format!("SELECT create_distributed_table('{name}', '{}')", key.name),
            _ if ["counter", "ledger_tile", "checkpoint"].contains(name) => continue,
            _ => format!("SELECT create_reference_table('{name}')"),
        };
        assert!(found.contains(&command), "{command}\nis not among\n{found:#?}");
    }
}

/// Columns with type and whether they are optional, and the key.
type Made = (Vec<(String, String, bool)>, Vec<String>);

fn type_name(kind: Kind, engine: Engine) -> String {
    let name = match (engine, kind) {
        (Engine::Sqlite, Kind::Int) => "integer",
        (Engine::Sqlite, Kind::Bytes | Kind::Id) => "blob",
        (_, Kind::Text) => "text",
        (Engine::Postgres, Kind::Int) => "bigint",
        (Engine::Postgres, Kind::Bytes) => "bytea",
        (Engine::Postgres, Kind::Id) => "uuid",
    };
    name.to_owned()
}

async fn connect(scratch: &Scratch) -> PgConnection {
    PgConnection::connect(&scratch.address()).await.unwrap()
}

async fn on_sqlite(scratch: &Scratch) -> BTreeMap<String, Made> {
    let mut connection = SqliteConnection::connect(&scratch.address()).await.unwrap();
    let columns: Vec<(String, String, String, bool, i64)> = sqlx::query_as(
        "SELECT m.name, c.name, lower(c.type), c.\"notnull\" = 0, c.pk FROM sqlite_schema m, pragma_table_info(m.name) c
         WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' ORDER BY m.name, c.cid",
    )
    .fetch_all(&mut connection)
    .await
    .unwrap();
    made(columns)
}

async fn on_postgres(scratch: &Scratch) -> BTreeMap<String, Made> {
    let columns: Vec<(String, String, String, bool, i64)> = sqlx::query_as(
        "SELECT c.relname::text, a.attname::text, format_type(a.atttypid, a.atttypmod), NOT a.attnotnull,
             COALESCE(array_position(i.indkey::int2[], a.attnum) + 1, 0)::bigint
         FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
         LEFT JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary
         WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relnamespace = 'public'::regnamespace AND a.attnum > 0
         ORDER BY 1, a.attnum",
    )
    .fetch_all(&mut connect(scratch).await)
    .await
    .unwrap();
    made(columns)
}

fn made(columns: Vec<(String, String, String, bool, i64)>) -> BTreeMap<String, Made> {
    let mut tables: BTreeMap<String, (Made, BTreeMap<i64, String>)> = BTreeMap::new();
    for (table, column, kind, optional, place) in columns {
        let ((columns, _), key) = tables.entry(table).or_default();
        if place > 0 {
            key.insert(place, column.clone());
        }
        columns.push((column, kind, optional));
    }
    tables.into_iter().map(|(name, ((columns, _), key))| (name, (columns, key.into_values().collect()))).collect()
}
