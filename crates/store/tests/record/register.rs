//! Weapons and their changes.

use crate::made::{Counted, event, register, uuid, weapon, written};
use domain::event::{Fact, Subject};
use domain::id::WeaponId;
use domain::life::Weapon;
use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use store::register::Position;
use store::testing::on_each_engine;
use store::{Store, StoreError};

/// Adds this event to a weapon as the next one.
async fn add(store: &Store, id: WeaponId, fact: Fact) -> Result<(), StoreError> {
    let mut tx = store.begin().await?;
    let mut events = tx.events(id).await?;
    events.push(event(id, i64::try_from(events.len()).unwrap() + 1, fact));
    let weapon = Weapon::project(&events).unwrap();
    tx.add_event(events.last().unwrap(), &weapon, &[], &Counted).await?;
    tx.commit().await
}

#[tokio::test]
async fn a_weapon_is_read_as_it_was_written() {
    on_each_engine(async |store| {
        register(&store, 1..=450).await;
        let new = weapon(7);
        assert_eq!(store.weapon(new.weapon.id).await.unwrap(), Some(new.weapon.clone()));
        assert_eq!(store.events(new.weapon.id).await.unwrap(), new.events);
        assert_eq!(store.weapons_of_mark("K7", 10).await.unwrap(), [new.weapon.id]);
        assert_eq!(store.count_weapons().await.unwrap(), 450);
        assert_eq!(store.weapon(WeaponId(uuid(999))).await.unwrap(), None);
    })
    .await;
}

#[tokio::test]
async fn a_reader_who_follows_misses_no_change_of_writers_who_write_at_once() {
    const WRITERS: u64 = 6;
    const BATCHES: u64 = 8;
    const WEAPONS: u64 = 7;
    on_each_engine(async |store| {
        let writing = Arc::new(AtomicUsize::new(usize::try_from(WRITERS).unwrap()));
        let mut writers = Vec::new();
        for writer in 0..WRITERS {
            let (store, writing) = (store.clone(), Arc::clone(&writing));
            writers.push(tokio::spawn(async move {
                for batch in 0..BATCHES {
                    let first = 1 + (writer * BATCHES + batch) * WEAPONS;
                    let mut tx = store.begin().await.unwrap();
                    tx.register_weapons(written(first..first + WEAPONS)).await.unwrap();
                    // Held open for different times, so that who began first does not end first.
                    tokio::time::sleep(std::time::Duration::from_millis((writer * 7 + batch * 3) % 5)).await;
                    tx.commit().await.unwrap();
                    add(&store, WeaponId(uuid(first)), Fact::Lost { report: String::new() }).await.unwrap();
                }
                writing.fetch_sub(1, Ordering::SeqCst);
            }));
        }
        let (mut from, mut seen) = (Position::default(), BTreeSet::new());
        loop {
            let is_over = writing.load(Ordering::SeqCst) == 0;
            let rows = store.weapons_changed(from, 5).await.unwrap();
            if is_over && rows.is_empty() {
                break;
            }
            if let Some(last) = rows.last() {
                assert!(last.position > from);
                from = last.position;
            }
            seen.extend(rows.into_iter().map(|changed| (changed.weapon.id, changed.weapon.seq)));
        }
        for writer in writers {
            writer.await.unwrap();
        }
        let weapons: BTreeSet<WeaponId> = seen.iter().map(|(id, _)| *id).collect();
        assert_eq!(weapons.len(), usize::try_from(WRITERS * BATCHES * WEAPONS).unwrap());
        let changed = seen.iter().filter(|(_, seq)| *seq == 2).count();
        assert_eq!(changed, usize::try_from(WRITERS * BATCHES).unwrap(), "each later change was seen as well");
        assert_eq!(store.newest_change().await.unwrap(), from.change);
    })
    .await;
}

#[tokio::test]
async fn of_two_who_add_to_a_life_at_once_one_is_told_to_read_again() {
    on_each_engine(async |store| {
        register(&store, [1]).await;
        let id = WeaponId(uuid(1));
        let (lost, stolen) = (Fact::Lost { report: String::new() }, Fact::Stolen { report: String::new() });
        let events = store.events(id).await.unwrap();
        add(&store, id, lost).await.unwrap();
        // The other had read the life before that.
        let late = event(id, 2, stolen);
        let projected = Weapon::project(&[events[0].clone(), late.clone()]).unwrap();
        let mut tx = store.begin().await.unwrap();
        let refused = tx.add_event(&late, &projected, &[], &Counted).await;
        assert!(matches!(refused, Err(StoreError::Changed { what: "weapon" })));
        drop(tx);
        let events = store.events(id).await.unwrap();
        assert_eq!(events.len(), 2);
        assert_eq!(store.weapon(id).await.unwrap(), Weapon::project(&events), "the projection agrees with the events");
    })
    .await;
}

#[tokio::test]
async fn what_is_not_committed_leaves_no_trace() {
    on_each_engine(async |store| {
        let mut tx = store.begin().await.unwrap();
        tx.register_weapons(written([1])).await.unwrap();
        drop(tx);
        register(&store, [2]).await;
        assert_eq!((store.count_weapons().await.unwrap(), store.newest_change().await.unwrap()), (1, 1));
        assert_eq!(store.weapons_of_mark("K1", 10).await.unwrap(), []);
    })
    .await;
}
