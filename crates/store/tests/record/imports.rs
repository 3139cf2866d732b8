//! Files taken in.

use crate::made::{moment, uuid, written};
use domain::id::{ImportId, UserId};
use store::imports::{Batch, ImportRecord, KeptRow};
use store::testing::on_each_engine;
use store::{Store, StoreError};

async fn import(store: &Store, number: u64) -> ImportId {
    let id = ImportId(uuid(number));
    let record = ImportRecord {
        id,
        file_name: "north.csv".to_owned(),
        file_digest: vec![7; 32],
        file_size: 1,
        state: "running".to_owned(),
        created_at: moment(),
        created_by: UserId(uuid(9)),
        finished_at: None,
        plan: "{}".to_owned(),
        rows_total: None,
        rows_done: 0,
        bytes_done: 0,
        taken: 0,
        with_findings: 0,
        refused: 0,
        duplicates: 0,
        problem: None,
    };
    let mut tx = store.begin().await.unwrap();
    tx.put_import(&record).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(store.import(id).await.unwrap(), Some(record));
    id
}

fn kept(row_no: i64, state: &str) -> KeptRow {
    KeptRow { row_no, state: state.to_owned(), cells: "[]".to_owned(), findings: "[]".to_owned(), weapon: None }
}

/// Two rows: one becomes weapon `number`, the other is refused.
fn batch(rows_before: i64, number: u64) -> Batch {
    Batch {
        rows_before,
        rows_after: rows_before + 2,
        weapons: written([number]),
        digests: vec![([u8::try_from(number).unwrap(); 16], rows_before + 1)],
        kept: vec![kept(rows_before + 2, "refused")],
        refused: 1,
        ..Batch::default()
    }
}

async fn put(store: &Store, id: ImportId, batch: Batch) -> Result<(), StoreError> {
    let mut tx = store.begin().await?;
    tx.put_batch(id, batch).await?;
    tx.commit().await
}

#[tokio::test]
async fn a_batch_counts_once_whoever_brings_it_again() {
    on_each_engine(async |store| {
        let id = import(&store, 1).await;
        put(&store, id, batch(0, 1)).await.unwrap();
        // A second program that runs the same import stands where this one stood.
        let again = put(&store, id, batch(0, 2)).await;
        assert!(matches!(again, Err(StoreError::Changed { what: "import" })));
        put(&store, id, batch(2, 3)).await.unwrap();
        let record = store.import(id).await.unwrap().unwrap();
        assert_eq!((record.rows_done, record.taken, record.refused), (4, 2, 2));
        assert_eq!(store.count_weapons().await.unwrap(), 2);
        let rows: Vec<i64> =
            store.kept_rows(id, "refused", 0, 10).await.unwrap().iter().map(|row| row.row_no).collect();
        assert_eq!(rows, [2, 4]);
        assert_eq!(store.kept_rows(id, "refused", 2, 10).await.unwrap(), [kept(4, "refused")]);
    })
    .await;
}

#[tokio::test]
async fn a_row_that_two_files_bring_at_once_is_new_to_one_of_them() {
    on_each_engine(async |store| {
        let (one, other) = (import(&store, 1).await, import(&store, 2).await);
        let take = async |id: ImportId, number: u64| {
            let mut tx = store.begin().await.unwrap();
            let known = tx.known_digests(&[[7; 16], [8; 16]]).await.unwrap();
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
            if known.is_empty() {
                let digests = vec![([7; 16], 1)];
                let batch = Batch { rows_after: 1, weapons: written([number]), digests, ..Batch::default() };
                tx.put_batch(id, batch).await.unwrap();
            }
            tx.commit().await.unwrap();
            known.len()
        };
        let (first, second) = tokio::join!(take(one, 1), take(other, 2));
        assert_eq!(first + second, 1, "the later one is told that the row was taken");
        assert_eq!(store.count_weapons().await.unwrap(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_kept_row_is_settled_once() {
    on_each_engine(async |store| {
        let id = import(&store, 1).await;
        put(&store, id, batch(0, 1)).await.unwrap();
        let settle = async |number: u64| {
            let mut tx = store.begin().await?;
            let row = KeptRow { weapon: Some(domain::id::WeaponId(uuid(number))), ..kept(2, "repaired") };
            let weapon = written([number]).remove(0);
            tx.settle_row(id, "refused", &row, Some([9; 16]), weapon, true).await?;
            tx.commit().await
        };
        settle(2).await.unwrap();
        assert!(matches!(settle(3).await, Err(StoreError::Changed { what: "row" })));
        let record = store.import(id).await.unwrap().unwrap();
        assert_eq!((record.taken, record.with_findings, record.refused, record.duplicates), (2, 1, 0, 0));
        assert_eq!(store.kept_row(id, 2).await.unwrap().unwrap().state, "repaired");
        assert_eq!(store.count_weapons().await.unwrap(), 2);
    })
    .await;
}

#[tokio::test]
async fn an_import_moves_on_only_from_where_it_stands() {
    on_each_engine(async |store| {
        let id = import(&store, 1).await;
        let step = async |from: &str, to: &str| {
            let mut tx = store.begin().await?;
            tx.plan_import(id, "{\"a\":1}", Some(12), from, to).await?;
            tx.commit().await
        };
        assert!(matches!(step("waiting", "running").await, Err(StoreError::Changed { .. })));
        let mut tx = store.begin().await.unwrap();
        tx.finish_import(id, "stopped", moment(), Some("disk")).await.unwrap();
        tx.commit().await.unwrap();
        step("stopped", "running").await.unwrap();
        let record = store.import(id).await.unwrap().unwrap();
        assert_eq!(
            (record.state.as_str(), record.plan.as_str(), record.rows_total),
            ("running", "{\"a\":1}", Some(12))
        );
        assert_eq!((record.problem.as_deref(), record.finished_at), (None, None));
    })
    .await;
}
