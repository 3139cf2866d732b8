//! The whole record at one moment, and a record made again from it.

use crate::made::{case, register};
use proptest::prelude::*;
use store::tables::{Row, Table, tables};
use store::testing::{columns, on_each_engine, on_each_engine_twice};
use store::{Kind, Store, Value};
use uuid::Uuid;

#[tokio::test]
async fn the_tables_are_those_that_the_engine_has() {
    on_each_engine(async |store| {
        let mut found = columns(&store).await;
        found.remove("schema_step").expect("the schema counts its steps");
        let said = tables().iter().map(|table| {
            (table.name.to_owned(), table.columns.iter().map(|column| column.name.to_owned()).collect::<Vec<_>>())
        });
        assert_eq!(found, said.collect());
        assert!(tables().iter().all(|table| !table.key.is_empty()), "rows are read in the order of a key");
    })
    .await;
}

#[tokio::test]
async fn a_snapshot_shows_the_record_as_it_was() {
    on_each_engine(async |store| {
        register(&store, 1..=300).await;
        let (mut snapshot, head) = store.snapshot().await.unwrap();
        register(&store, 301..=400).await;
        assert_eq!(head.size, 300);
        let later = store.snapshot().await.unwrap().1;
        assert_eq!(later.size, 400);
        assert_ne!(later.root, head.root);
        let weapons = all(&mut snapshot, Table::named("weapon").unwrap()).await;
        assert_eq!(weapons.len(), 300);
    })
    .await;
}

#[tokio::test]
async fn a_record_made_again_from_a_snapshot_is_equal_in_every_row() {
    on_each_engine_twice(async |one, other| {
        register(&one, 1..=600).await;
        let mut tx = one.begin().await.unwrap();
        tx.put_case(&case(1, 1)).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(other.first_used_table().await.unwrap(), None);
        copy(&one, &other).await;
        assert!(other.first_used_table().await.unwrap().is_some());
        assert_eq!(rows_of(&one).await, rows_of(&other).await);
        assert!(other.check_projections(|_| ()).await.unwrap().differences.is_empty());
        register(&other, 601..=602).await;
    })
    .await;
}

#[tokio::test]
async fn rows_of_any_size_are_read_once_and_in_order() {
    on_each_engine(async |store| {
        let table = Table::named("attachment").unwrap();
        let row = |n: u64| {
            let content = vec![7; if n.is_multiple_of(50) { 300_000 } else { 10 }];
            let id = Value::from(Uuid::from_u128(u128::from(n)));
            vec![Value::from(Uuid::nil()), id, Value::from("image/png"), Value::from(content)]
        };
        let rows: Vec<Row> = (0..700).map(row).collect();
        let mut tx = store.begin().await.unwrap();
        tx.load(table, rows.clone()).await.unwrap();
        tx.commit().await.unwrap();
        assert!(all(&mut store.snapshot().await.unwrap().0, table).await == rows);
    })
    .await;
}

async fn all(snapshot: &mut store::snapshot::Snapshot, table: &'static Table) -> Vec<Row> {
    let (mut rows, mut found) = (snapshot.rows(table), Vec::new());
    while let Some(page) = rows.next_page().await.unwrap() {
        found.extend(page);
    }
    assert_eq!(rows.next_page().await.unwrap(), None, "the end is the end");
    found
}

async fn rows_of(store: &Store) -> Vec<(&'static str, Vec<Row>)> {
    let (mut snapshot, _) = store.snapshot().await.unwrap();
    let mut found = Vec::new();
    for table in tables() {
        found.push((table.name, all(&mut snapshot, table).await));
    }
    found
}

/// By way of the lines in which rows leave a record.
async fn copy(from: &Store, to: &Store) {
    let mut tx = to.begin().await.unwrap();
    for (name, rows) in rows_of(from).await {
        let table = Table::named(name).unwrap();
        let mut lines = Vec::new();
        rows.iter().for_each(|row| table.write_row(row, &mut lines));
        let read = lines.split(|byte| *byte == b'\n').filter(|line| !line.is_empty());
        tx.load(table, read.map(|line| table.read_row(line).unwrap()).collect()).await.unwrap();
    }
    tx.settle().await.unwrap();
    tx.commit().await.unwrap();
}

fn value(kind: Kind) -> BoxedStrategy<Value> {
    match kind {
        Kind::Int => any::<Option<i64>>().prop_map(Value::Int).boxed(),
        Kind::Text => any::<Option<String>>().prop_map(Value::Text).boxed(),
        Kind::Bytes => any::<Option<Vec<u8>>>().prop_map(Value::Bytes).boxed(),
        Kind::Id => any::<Option<u128>>().prop_map(|id| Value::Id(id.map(Uuid::from_u128))).boxed(),
    }
}

fn table_and_row() -> impl Strategy<Value = (&'static Table, Row)> {
    (0..tables().len()).prop_flat_map(|place| {
        let table = &tables()[place];
        let row: Vec<_> = table.columns.iter().map(|column| value(column.kind)).collect();
        (Just(table), row)
    })
}

proptest! {
    #[test]
    fn a_row_comes_back_from_its_line((table, row) in table_and_row()) {
        let mut line = Vec::new();
        table.write_row(&row, &mut line);
        prop_assert_eq!(line.iter().filter(|byte| **byte == b'\n').count(), 1, "one row is one line");
        prop_assert_eq!(table.read_row(&line), Ok(row));
    }

    #[test]
    fn bytes_that_are_no_row_are_refused(line in any::<Vec<u8>>(), place in 0..tables().len()) {
        prop_assert!(tables()[place].read_row(&line).is_err());
    }
}
