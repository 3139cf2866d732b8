//! Those who write at once share commits, and nobody notices.

use crate::made::{Counted, weapon};
use std::time::Duration;
use store::register::Position;
use store::testing::on_each_engine;
use store::{Store, StoreError};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum How {
    /// Commits.
    Commits,
    /// Lets its transaction go.
    GivesUp,
    /// Goes away in the middle, or while it waits for its turn.
    IsCutOff,
    /// Fails at a statement: the weapon is there already.
    Fails,
}

fn how(number: u64) -> How {
    [How::Commits, How::GivesUp, How::Commits, How::IsCutOff, How::Fails, How::Commits][(number % 6) as usize]
}

async fn write(store: Store, number: u64) -> Result<(), StoreError> {
    let mut tx = store.begin().await?;
    let id = if how(number) == How::Fails { 0 } else { number };
    tx.register_weapons(vec![weapon(id).write_out(&Counted)?]).await?;
    match how(number) {
        How::GivesUp => return Ok(()),
        How::IsCutOff => tokio::time::sleep(Duration::from_millis(20)).await,
        _ => {}
    }
    tx.commit().await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_many_who_write_at_once_each_is_kept_and_who_gives_up_leaves_no_trace() {
    const WRITERS: u64 = 120;
    on_each_engine(async |store| {
        write(store.clone(), 0).await.unwrap();
        let tasks: Vec<_> = (1..WRITERS).map(|number| (number, tokio::spawn(write(store.clone(), number)))).collect();
        for (number, task) in tasks {
            if how(number) == How::IsCutOff {
                tokio::time::sleep(Duration::from_millis(number % 7)).await;
                task.abort();
                continue;
            }
            let outcome =
                tokio::time::timeout(Duration::from_secs(60), task).await.expect("nobody waits for ever").unwrap();
            assert_eq!(outcome.is_err(), how(number) == How::Fails, "{number}: {outcome:?}");
        }
        // Who was cut off after all may have come to the end of her work before.
        let kept = store.newest_weapons(Position::END, 1000).await.unwrap();
        for number in 0..WRITERS {
            let is_kept = kept.iter().any(|(_, kept)| *kept == weapon(number).weapon);
            match how(number) {
                How::Commits => assert!(is_kept, "{number} was told that it is kept"),
                How::GivesUp => assert!(!is_kept, "{number} gave up"),
                How::IsCutOff | How::Fails => {}
            }
        }
        assert_eq!(store.ledger_size().await.unwrap(), i64::try_from(kept.len()).unwrap());
        assert_eq!(store.count_weapons().await.unwrap(), i64::try_from(kept.len()).unwrap());
    })
    .await;
}

#[tokio::test]
async fn what_others_did_in_the_same_commit_is_seen_by_readers_only_when_it_is_kept() {
    on_each_engine(async |store| {
        let mut first = store.begin().await.unwrap();
        first.register_weapons(vec![weapon(1).write_out(&Counted).unwrap()]).await.unwrap();
        let second = tokio::spawn(write(store.clone(), 2));
        // The second has its place in the queue, so that the first leaves the commit to it.
        tokio::time::sleep(Duration::from_millis(20)).await;
        assert_eq!(store.count_weapons().await.unwrap(), 0);
        first.commit().await.unwrap();
        assert!(
            store.weapon(weapon(1).weapon.id).await.unwrap().is_some(),
            "whoever is told that it is kept can read it"
        );
        second.await.unwrap().unwrap();
        assert_eq!(store.count_weapons().await.unwrap(), 2);
    })
    .await;
}
