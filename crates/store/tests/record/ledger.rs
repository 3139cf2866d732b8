//! The ledger: what was altered behind the program's back is found and named.

use crate::made::{moment, register, uuid};
use ::ledger::{Checkpoint, Key, Signs, TreeHash, verify_inclusion};
use domain::id::EventId;
use ed25519_dalek::{Signer, SigningKey};
use store::Store;
use store::ledger::{KeptCheckpoint, LedgerFault, leaf_of};
use store::testing::{behind_its_back, on_each_engine};

fn secret() -> SigningKey {
    SigningKey::from_bytes(&[5; 32])
}

pub fn key() -> Key {
    Key::new("proofmark/XA/register", Signs::Notes, secret().verifying_key().as_bytes()).unwrap()
}

/// Signs what the ledger is now.
async fn sign(store: &Store) {
    let size = store.ledger_size().await.unwrap();
    let root = store.ledger_root(size).await.unwrap();
    let head = Checkpoint { origin: "proofmark/XA/register".to_owned(), size: size.cast_unsigned(), root };
    let note = head.signed(&key(), |message| secret().sign(message).to_bytes()).unwrap().to_string();
    store.put_checkpoint(&KeptCheckpoint { size, signed_at: moment(), note }).await.unwrap();
}

async fn faults(store: &Store) -> Vec<LedgerFault> {
    store.check_ledger(&key(), |_| ()).await.unwrap().faults
}

/// 700 weapons in several transactions, with a checkpoint in between and one at the end.
async fn grown(store: &Store) {
    register(store, 1..=1).await;
    register(store, 2..=300).await;
    sign(store).await;
    register(store, 301..=600).await;
    register(store, 601..=700).await;
    sign(store).await;
}

#[tokio::test]
async fn a_record_that_nobody_touched_is_whole() {
    on_each_engine(async |store| {
        let empty = store.check_ledger(&key(), |_| ()).await.unwrap();
        assert!(empty.is_whole() && empty.root == TreeHash::of_nothing());
        grown(&store).await;
        let mut told = 0;
        let check = store.check_ledger(&key(), |leaves| told = leaves).await.unwrap();
        assert_eq!((check.is_whole(), check.leaves, check.checkpoints, told), (true, 700, 2, 700));
        assert_eq!(check.root, store.ledger_root(700).await.unwrap());
    })
    .await;
}

#[tokio::test]
async fn each_event_can_be_proved_from_any_later_checkpoint() {
    on_each_engine(async |store| {
        grown(&store).await;
        for (number, size) in [(1, 300), (300, 300), (1, 700), (257, 700), (700, 700)] {
            let (leaf, form) = store.event_form(uuid(number), 1).await.unwrap().unwrap();
            assert_eq!(leaf, number - 1);
            let path = store.ledger_path(size, leaf).await.unwrap();
            let root = store.ledger_root(size).await.unwrap();
            verify_inclusion(root, size.cast_unsigned(), leaf, leaf_of(&form), &path).unwrap();
        }
        assert_eq!(store.event_form(uuid(1), 2).await.unwrap(), None);
        assert!(store.ledger_path(700, 700).await.is_err());
    })
    .await;
}

/// The form is kept for decades: a change of it would make every old proof worthless.
#[tokio::test]
async fn the_form_of_an_event_does_not_change() {
    on_each_engine(async |store| {
        register(&store, [1]).await;
        let (_, form) = store.event_form(uuid(1), 1).await.unwrap().unwrap();
        assert!(form.starts_with(b"proofmark event 1\n\x07\x07\x07\x07"));
        assert_eq!(leaf_of(&form).to_string(), "AZyu/v0CRB2DH0QfWWsJ0QVMhVik6xjJq5iTTDtYQFA=");
    })
    .await;
}

#[tokio::test]
async fn what_is_altered_behind_the_programs_back_is_named() {
    let subject = uuid;
    let event = |number: u64| EventId(uuid(number * 1000 + 1));
    let altered = |number| LedgerFault::Altered { subject: subject(number), event: event(number) };
    on_each_engine(async |store| {
        grown(&store).await;
        behind_its_back(&store, "UPDATE event SET body = (SELECT body FROM event WHERE leaf_no = 8) WHERE leaf_no = 7").await;
        behind_its_back(&store, "UPDATE event SET recorded_at = recorded_at - 1 WHERE leaf_no = 300").await;
        assert_eq!(faults(&store).await, [altered(8), altered(301)]);

        behind_its_back(&store, "DELETE FROM event WHERE leaf_no = 256").await;
        let columns = "leaf_no, salt, subject_id, seq, event_id, recorded_at, recorded_by, body";
        let slip_in = |from: u64, to: &str, seq: u64| {
            format!(
                "INSERT INTO event ({columns}) SELECT {to}, salt, subject_id, {seq}, event_id, recorded_at, recorded_by, body
                 FROM event WHERE leaf_no = {from} AND seq = 1"
            )
        };
        behind_its_back(&store, &slip_in(20, "9000", 2)).await;
        behind_its_back(&store, &slip_in(30, "30", 2)).await;
        let found = faults(&store).await;
        let foreign = |number| LedgerFault::Foreign { subject: subject(number), event: event(number) };
        assert_eq!(found, [altered(8), foreign(31), LedgerFault::Missing { leaf: 256 }, altered(301), foreign(21)]);
    })
    .await;
}

#[tokio::test]
async fn who_alters_the_ledger_too_is_found_by_its_tiles_and_checkpoints() {
    on_each_engine(async |store| {
        grown(&store).await;
        // The leaf of an event exchanged for another one: tiles above no longer follow, and all that was signed differs.
        behind_its_back(
            &store,
            "UPDATE ledger_tile SET hashes = (SELECT hashes FROM ledger_tile WHERE level = 0 AND number = 1)
             WHERE level = 0 AND number = 0",
        )
        .await;
        let found = faults(&store).await;
        let altered = found.iter().filter(|fault| matches!(fault, LedgerFault::Altered { .. })).count();
        let others: Vec<String> = found[altered..].iter().map(|fault| format!("{fault:?}")).collect();
        assert_eq!(altered, 256);
        assert_eq!(others.len(), 3, "{others:?}");
        assert!(others[0].contains("Checkpoint { size: 300") && others[2].contains("level: 1"), "{others:?}");
    })
    .await;
}

#[tokio::test]
async fn a_ledger_cut_off_or_written_anew_does_not_lead_to_what_was_signed() {
    on_each_engine(async |store| {
        grown(&store).await;
        behind_its_back(
            &store,
            "UPDATE checkpoint SET note = (SELECT note FROM checkpoint WHERE size = 300) WHERE size = 700",
        )
        .await;
        assert_eq!(faults(&store).await, [LedgerFault::Checkpoint { size: 700 }]);

        behind_its_back(&store, "DELETE FROM checkpoint WHERE size = 700").await;
        behind_its_back(&store, "UPDATE counter SET value = 299 WHERE name = 'ledger-leaf'").await;
        behind_its_back(&store, "DELETE FROM event WHERE leaf_no >= 299").await;
        assert!(faults(&store).await.contains(&LedgerFault::Checkpoint { size: 300 }));
    })
    .await;
}
