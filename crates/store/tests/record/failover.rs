//! The server dies, its standby takes over, and the node goes on: what was acknowledged is there, once.

mod servers;

use crate::ledger::key;
use crate::made::{moment, uuid, written};
use domain::CountryCode;
use domain::id::{CaseId, MessageId, WeaponId};
use domain::life::Weapon;
use servers::{Door, Pair, until};
use sqlx::{Connection, PgConnection};
use std::collections::BTreeSet;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use store::{Store, StoreError};

const WRITERS: u64 = 4;
/// Writes before the server dies, and again after another has taken over.
const WRITES: usize = 120;

#[derive(Default)]
struct Seen {
    acknowledged: Mutex<BTreeSet<u64>>,
    failures: AtomicUsize,
    ended: AtomicBool,
}

/// A weapon and a document, together or not at all.
async fn write(store: &Store, number: u64) -> Result<(), StoreError> {
    let partner: CountryCode = "XB".parse().unwrap();
    let mut tx = store.begin().await?;
    tx.register_weapons(written([number])).await?;
    tx.dispatch(CaseId(uuid(number % WRITERS)), MessageId(uuid(number)), partner, moment(), vec![1]).await?;
    tx.commit().await
}

/// Writes one after the other. After a failure nobody knows whether it was kept, so it is looked for before it is tried
/// again.
async fn keep_writing(store: Store, seen: Arc<Seen>, writer: u64) {
    let mut number = writer;
    while !seen.ended.load(Ordering::SeqCst) {
        let known = match write(&store, number).await {
            Ok(()) => true,
            Err(_) => {
                seen.failures.fetch_add(1, Ordering::SeqCst);
                matches!(store.weapon(WeaponId(uuid(number))).await, Ok(Some(_)))
            }
        };
        if known {
            seen.acknowledged.lock().unwrap().insert(number);
            number += WRITERS;
        } else {
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn when_the_server_dies_its_standby_has_all_that_was_acknowledged_once() {
    let Some(pair) = Pair::start() else { return };
    let door = Door::open(pair.primary.port).await;
    let store = Store::make_postgres(&door.address, 4).await.unwrap();
    let mut primary = PgConnection::connect(&pair.primary.address()).await.unwrap();
    sqlx::raw_sql("ALTER SYSTEM SET synchronous_standby_names = '*'").execute(&mut primary).await.unwrap();
    sqlx::raw_sql("SELECT pg_reload_conf()").execute(&mut primary).await.unwrap();
    until("the primary waits for its standby", async || {
        let waits = "SELECT COUNT(*) FROM pg_stat_replication WHERE sync_state = 'sync'";
        sqlx::query_as::<_, (i64,)>(waits).fetch_one(&mut primary).await.unwrap().0 == 1
    })
    .await;

    let seen = Arc::new(Seen::default());
    let writers: Vec<_> =
        (1..=WRITERS).map(|writer| tokio::spawn(keep_writing(store.clone(), Arc::clone(&seen), writer))).collect();
    let written = || seen.acknowledged.lock().unwrap().len();
    until("enough is written", async || written() >= WRITES).await;

    pair.primary.kill();
    pair.standby.promote();
    door.lead_to(pair.standby.port);
    let before = written();
    until("the node goes on with the other server", async || written() >= before + WRITES).await;
    seen.ended.store(true, Ordering::SeqCst);
    for writer in writers {
        writer.await.unwrap();
    }
    assert!(seen.failures.load(Ordering::SeqCst) > 0, "nobody noticed anything: the server did not die");

    let acknowledged = std::mem::take(&mut *seen.acknowledged.lock().unwrap());
    for number in &acknowledged {
        let weapon = WeaponId(uuid(*number));
        assert_eq!(store.events::<Weapon>(weapon).await.unwrap().len(), 1, "weapon {number}");
    }
    let all = i64::try_from(acknowledged.len()).unwrap();
    assert_eq!(store.count_weapons().await.unwrap(), all, "a weapon more than anybody wrote");
    assert_eq!(store.newest_change().await.unwrap(), all);
    let waiting = store.waiting("XB".parse().unwrap(), i64::MAX).await.unwrap();
    let documents: BTreeSet<u128> = waiting.iter().map(|waiting| waiting.message.0.as_u128()).collect();
    assert_eq!(waiting.len(), acknowledged.len());
    assert!(documents.into_iter().eq(acknowledged.iter().copied().map(u128::from)));
    let check = store.check_ledger(&key(), |_| ()).await.unwrap();
    assert!(check.is_whole(), "{:?}", check.faults);
    assert_eq!(i64::try_from(check.leaves).unwrap(), all);
    assert!(store.check_projections(|_| ()).await.unwrap().differences.is_empty());
}
