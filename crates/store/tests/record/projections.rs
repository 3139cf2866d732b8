//! Projections: a weapon that does not follow from its events is found, and its field named.

use crate::made::{Counted, event, moment, register, uuid};
use domain::event::{Event, Fact, Source, Subject};
use domain::id::{EventId, PartyId, UserId, WeaponId};
use domain::life::Weapon;
use domain::party::{PartyFact, PartyRecord};
use domain::weapon::PartyKind;
use store::Store;
use store::projections::Difference;
use store::testing::{behind_its_back, on_each_engine};

async fn differences(store: &Store) -> Vec<Difference> {
    store.check_projections(|_| ()).await.unwrap().differences
}

fn difference(number: u64, field: &str) -> Difference {
    Difference { kind: "weapon".to_owned(), subject: uuid(number), field: field.to_owned() }
}

#[tokio::test]
async fn every_weapon_follows_from_its_events_until_somebody_alters_it() {
    on_each_engine(async |store| {
        register(&store, 1..=1200).await;
        let id = WeaponId(uuid(5));
        let mut tx = store.begin().await.unwrap();
        let mut events = tx.events(id).await.unwrap();
        events.push(event(id, 2, Fact::Destroyed { authority: "Armoury, melted".to_owned() }));
        tx.add_event(&events[1], &Weapon::project(&events).unwrap(), &[], &Counted).await.unwrap();
        tx.commit().await.unwrap();
        let mut told = 0;
        let check = store.check_projections(|subjects| told = subjects).await.unwrap();
        assert_eq!((check.subjects, told, &check.differences[..]), (1200, 1200, &[][..]));

        behind_its_back(&store, "UPDATE weapon SET status = 'held' WHERE weapon_no = 5").await;
        behind_its_back(&store, "UPDATE weapon SET serial = 'نص 8' WHERE weapon_no = 7").await;
        assert_eq!(differences(&store).await, [difference(5, "status"), difference(7, "serial")]);
    })
    .await;
}

#[tokio::test]
async fn weapons_without_events_and_events_without_a_weapon_are_named() {
    on_each_engine(async |store| {
        register(&store, 1..=3).await;
        behind_its_back(&store, "DELETE FROM event WHERE leaf_no = 0").await;
        behind_its_back(&store, "DELETE FROM weapon WHERE weapon_no = 2").await;
        assert_eq!(differences(&store).await, [difference(1, "events"), difference(2, "row")]);
    })
    .await;
}

#[tokio::test]
async fn a_party_that_was_renamed_behind_the_programs_back_is_named() {
    on_each_engine(async |store| {
        let party = |number: u64, name: &str| Event {
            id: EventId(uuid(number + 100)),
            subject: PartyId(uuid(number)),
            seq: 1,
            occurred: "1990".parse().unwrap(),
            recorded_at: moment(),
            recorded_by: UserId(uuid(9)),
            source: Source::Person { basis: "Gazette".to_owned() },
            reason: Some("Entered.".to_owned()),
            fact: PartyFact::Entered { name: name.to_owned(), party: PartyKind::Dealer, country: "XA".parse().ok() },
        };
        register(&store, 1..=2).await;
        let mut tx = store.begin().await.unwrap();
        for event in [party(11, "Norvik Arms"), party(12, "مصنع")] {
            let party = PartyRecord::project(std::slice::from_ref(&event)).unwrap();
            tx.add_party_event(&event, &party, &Counted).await.unwrap();
        }
        tx.commit().await.unwrap();
        let check = store.check_projections(|_| ()).await.unwrap();
        assert_eq!((check.subjects, &check.differences[..]), (4, &[][..]));
        behind_its_back(&store, "UPDATE party SET name_key = 'norvik' WHERE name_key = 'norvik arms'").await;
        let field = "name_key".to_owned();
        assert_eq!(differences(&store).await, [Difference { kind: "party".to_owned(), subject: uuid(11), field }]);
    })
    .await;
}
