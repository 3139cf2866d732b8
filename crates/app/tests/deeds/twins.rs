//! Records that may be of one weapon: found, shown, weighed by a person, linked and never merged.

use crate::common::{Node, code, on_a_node};
use crate::imports::{clerk, take};
use crate::weapons::event;
use app::Actor;
use domain::event::{EventKind, Fact};
use domain::id::WeaponId;
use domain::weapon::{Identity, Relation, Serial, SerialState, Term};
use std::collections::BTreeMap;

async fn record(node: &Node, clerk: &Actor, serial: &str, maker: &str) -> WeaponId {
    let mut identity = Identity {
        serial: Serial { as_marked: Some(serial.to_owned()), as_assessed: None, state: SerialState::Intact },
        ..Identity::default()
    };
    identity.maker.as_marked = (!maker.is_empty()).then(|| Term { text: maker.to_owned(), code: None });
    let fact = Fact::Registered { identity: Box::new(identity), holder: None, other: BTreeMap::new() };
    node.app.register_weapon(clerk, event("2009", fact)).await.unwrap()
}

async fn pairs(node: &Node, clerk: &Actor, relation: Option<Relation>) -> Vec<(WeaponId, WeaponId)> {
    let found = node.app.twins(clerk, relation, None).await.unwrap();
    found.into_iter().map(|pair| (pair.weapon.id, pair.other.id)).collect()
}

#[tokio::test]
async fn the_same_number_and_maker_in_two_records_is_shown_and_others_are_not() {
    on_a_node(async |node| {
        let clerk = clerk(node).await;
        let one = record(node, &clerk, "KD-81941", "Norvik").await;
        let two = record(node, &clerk, "kd 81941", "NORVIK").await;
        record(node, &clerk, "KD81941", "Elsewhere").await;
        record(node, &clerk, "KD81942", "Norvik").await;
        node.app.find_twins(|_| ()).await.unwrap();
        assert_eq!(pairs(node, &clerk, None).await, [(one.min(two), one.max(two))]);
        assert_eq!(node.app.weapon_file(&clerk, one).await.unwrap().twins.len(), 1);
        // What comes later is found too, without going through everything again; one that names no maker may be any.
        let three = record(node, &clerk, "KD81941", "").await;
        let mut gone_through = 0;
        node.app.find_twins(|done| gone_through = done).await.unwrap();
        assert_eq!(gone_through, 1);
        assert_eq!(pairs(node, &clerk, None).await.len(), 2);
        assert_eq!(node.app.weapon_file(&clerk, three).await.unwrap().twins.len(), 1);
        gone_through = 0;
        node.app.find_twins(|done| gone_through = done).await.unwrap();
        assert_eq!(gone_through, 0, "nothing has changed");
    })
    .await;
}

#[tokio::test]
async fn a_decision_stands_on_both_weapons_with_its_reason_and_can_be_changed() {
    on_a_node(async |node| {
        let clerk = clerk(node).await;
        let (one, two) = (record(node, &clerk, "A1", "Norvik").await, record(node, &clerk, "A1", "Norvik").await);
        node.app.find_twins(|_| ()).await.unwrap();
        let relate = async |relation, reason| node.app.relate(&clerk, two, one, relation, reason).await;
        assert_eq!(code(relate(Relation::SameWeapon, " ").await), "event-no-reason");
        assert_eq!(pairs(node, &clerk, None).await.len(), 1);

        relate(Relation::NumberWrongHere, "The second was misread.").await.unwrap();
        assert!(pairs(node, &clerk, None).await.is_empty());
        let relation = async |id: WeaponId| {
            let events = node.app.weapon_file(&clerk, id).await.unwrap().events;
            let last = events.last().unwrap();
            assert_eq!(last.reason.as_deref(), Some("The second was misread."));
            match last.fact {
                Fact::Related { relation, .. } => relation,
                _ => panic!("{last:?}"),
            }
        };
        assert_eq!(relation(two).await, Relation::NumberWrongHere);
        assert_eq!(relation(one).await, Relation::NumberWrongThere);

        relate(Relation::SameWeapon, "Seen in the depot: one pistol.").await.unwrap();
        let twin = node.app.twin(&clerk, one, two).await.unwrap();
        assert_eq!(twin.pair.relation, Some(Relation::SameWeapon));
        for events in [twin.events, twin.other_events] {
            let kinds: Vec<_> = events.iter().map(|event| event.fact.kind()).collect();
            assert_eq!(kinds, [EventKind::Registered, EventKind::Related, EventKind::Corrected]);
        }
        assert_eq!(node.app.count_twins(&clerk).await.unwrap(), (0, 1));
        assert_eq!(node.app.count_weapons(&clerk).await.unwrap(), 2, "they are linked and not merged");
        // It is not asked again when one of them changes.
        node.app.find_twins(|_| ()).await.unwrap();
        assert!(pairs(node, &clerk, None).await.is_empty());
        assert!(node.app.check_projections(|_| ()).await.unwrap().differences.is_empty());
        assert_eq!(code(node.app.relate(&clerk, one, one, Relation::SameWeapon, "No.").await), "not-found");
    })
    .await;
}

#[tokio::test]
async fn a_register_that_comes_in_again_in_another_form_is_found_record_by_record() {
    on_a_node(async |node| {
        let clerk = clerk(node).await;
        take(node, &clerk, "north.csv", b"Serial No,Make\nA1,Glock\nA2,Glock\nA3,Glock\n").await;
        take(node, &clerk, "again.csv", b"Make,Serial No,Shelf\nGlock,A1,7\nGlock,A2,8\nGlock,B3,9\n").await;
        node.app.find_twins(|_| ()).await.unwrap();
        let found = node.app.twins(&clerk, None, None).await.unwrap();
        let mut serials: Vec<_> = found.iter().filter_map(|pair| pair.other.identity.serial.best()).collect();
        serials.sort_unstable();
        assert_eq!(serials, ["A1", "A2"]);
    })
    .await;
}
