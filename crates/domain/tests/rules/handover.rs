//! The handover of a company's books: how it stands, and what it lacks.

use crate::made::{event_id, moment};
use domain::event::{Correction, Event, Source, Subject};
use domain::handover::{Condition, FileDigest, Handover, HandoverFact, ItemKind, ItemState, Lack, Listing, Notice};
use domain::id::{EventId, HandoverId, UserId};
use proptest::prelude::*;
use uuid::Uuid;

const DIGEST: &str = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

fn told(facts: impl IntoIterator<Item = HandoverFact>) -> Vec<Event<Handover>> {
    let event = |(fact, seq)| Event {
        id: event_id(seq),
        subject: HandoverId(Uuid::max()),
        seq,
        occurred: "2026-01".parse().unwrap(),
        recorded_at: moment(),
        recorded_by: UserId(Uuid::nil()),
        source: Source::Person { basis: String::new() },
        reason: None,
        fact,
    };
    facts.into_iter().zip(1..).map(event).collect()
}

fn stands(facts: &[HandoverFact]) -> Handover {
    Handover::project(&told(facts.iter().cloned())).unwrap()
}

fn announced() -> HandoverFact {
    let notice = Notice { company: "Norvik Arms".to_owned(), to: "Firearms Office".to_owned(), ..Notice::default() };
    HandoverFact::Announced { notice }
}

fn listed(kind: ItemKind, title: &str, digest: Option<&str>) -> HandoverFact {
    let listing = Listing {
        kind,
        title: title.to_owned(),
        from_year: None,
        to_year: None,
        records: None,
        digest: digest.map(|digest| digest.parse().unwrap()),
        condition: Condition::Good,
    };
    HandoverFact::Listed { listing: Box::new(listing) }
}

fn accepted(item: EventId, defects: &str) -> HandoverFact {
    HandoverFact::Accepted { items: vec![item], defects: defects.to_owned() }
}

fn moved(item: EventId) -> HandoverFact {
    HandoverFact::CustodyMoved { items: vec![item], place: "Depot".to_owned(), answers: "Archive".to_owned() }
}

fn signed() -> HandoverFact {
    HandoverFact::SignedOff { document: "A 12".to_owned() }
}

fn lacks(facts: &[HandoverFact]) -> Vec<Lack> {
    stands(facts).lacks(|_| false).into_iter().map(|(lack, _)| lack).collect()
}

#[test]
fn each_step_takes_away_what_was_lacking_until_nothing_is() {
    let item = event_id(2);
    let mut facts = vec![announced()];
    assert_eq!(lacks(&facts), [Lack::NoInventory, Lack::NotSigned]);
    for (fact, left) in [
        (listed(ItemKind::Book, "Sales", None), vec![Lack::NotDelivered, Lack::NotSigned]),
        (HandoverFact::Delivered { items: vec![item] }, vec![Lack::NotDecided, Lack::NotSigned]),
        (HandoverFact::Refused { items: vec![item] }, vec![Lack::Refused, Lack::NotSigned]),
        (HandoverFact::Delivered { items: vec![item] }, vec![Lack::NotDecided, Lack::NotSigned]),
        (accepted(item, "Wet"), vec![Lack::NoCustody, Lack::NotSigned]),
        (moved(item), vec![Lack::NotSigned]),
        (signed(), vec![]),
    ] {
        facts.push(fact);
        assert_eq!(lacks(&facts), left);
    }
    let handover = stands(&facts);
    assert_eq!((handover.items[0].state, handover.items[0].defects.as_str()), (ItemState::Defective, "Wet"));
    assert_eq!(handover.items[0].custody.as_ref().unwrap().place, "Depot");
}

#[test]
fn a_file_lacks_its_digest_and_then_its_import() {
    let facts = |digest| [announced(), listed(ItemKind::File, "a.csv", digest)];
    let of_items = |facts: &[HandoverFact], known: bool| {
        let lacks = stands(facts).lacks(|digest: &FileDigest| known && digest.to_string() == DIGEST);
        lacks.into_iter().filter(|(_, item)| item.is_some()).map(|(lack, _)| lack).collect::<Vec<_>>()
    };
    assert_eq!(of_items(&facts(None), true), [Lack::NotDelivered, Lack::NoDigest]);
    assert_eq!(of_items(&facts(Some(DIGEST)), false), [Lack::NotDelivered, Lack::NotTakenIn]);
    assert_eq!(of_items(&facts(Some(DIGEST)), true), [Lack::NotDelivered]);
}

#[test]
fn a_signature_stands_until_something_else_is_handed_over() {
    let item = event_id(2);
    let book = || listed(ItemKind::Book, "Sales", None);
    let facts = [announced(), book(), HandoverFact::Delivered { items: vec![item] }, accepted(item, ""), signed()];
    let with = |fact| stands(&[&facts[..], &[fact]].concat());
    let correcting = |seq, fact: HandoverFact| HandoverFact::Corrected {
        corrects: event_id(seq),
        instead: Some(Box::new(Correction { occurred: "2026-02".parse().unwrap(), fact })),
    };
    assert!(with(moved(item)).signed.is_some(), "originals may be moved later");
    let mended = with(correcting(5, HandoverFact::SignedOff { document: "A 13".to_owned() }));
    assert_eq!(mended.signed.unwrap().document, "A 13");
    assert!(with(book()).signed.is_none());
    let retitled = with(correcting(2, listed(ItemKind::Book, "Purchases", None)));
    assert_eq!((retitled.items[0].listing.title.as_str(), retitled.signed), ("Purchases", None));
    assert_eq!(retitled.items[0].state, ItemState::Accepted, "a corrected line keeps what became of it");
    let withdrawn = with(HandoverFact::Corrected { corrects: event_id(5), instead: None });
    assert_eq!(withdrawn.signed, None);
}

fn any_fact() -> impl Strategy<Value = HandoverFact> {
    let items = || proptest::collection::vec((1_i64..12).prop_map(event_id), 0..3);
    prop_oneof![
        Just(announced()),
        Just(listed(ItemKind::File, "a.csv", Some(DIGEST))),
        Just(listed(ItemKind::Book, "Sales", None)),
        items().prop_map(|items| HandoverFact::Delivered { items }),
        items().prop_map(|items| HandoverFact::Accepted { items, defects: String::new() }),
        items().prop_map(|items| HandoverFact::Refused { items }),
        Just(signed()),
        (1_i64..12).prop_map(|seq| HandoverFact::Corrected { corrects: event_id(seq), instead: None }),
    ]
}

proptest! {
    #[test]
    fn whatever_happens_a_handover_can_be_read_and_says_what_it_lacks(
        facts in proptest::collection::vec(any_fact(), 1..12)
    ) {
        let events = told(facts);
        let handover = Handover::project(&events).unwrap();
        prop_assert_eq!(handover.seq, i64::try_from(events.len()).unwrap());
        let lacks = handover.lacks(|_| true);
        let settled = handover.items.iter().all(|item| {
            matches!(item.state, ItemState::Accepted | ItemState::Defective) && item.custody.is_some()
        });
        prop_assert_eq!(lacks.is_empty(), settled && !handover.items.is_empty() && handover.signed.is_some());
        let kept = serde_json::to_string(&events).unwrap();
        prop_assert_eq!(serde_json::from_str::<Vec<Event<Handover>>>(&kept).unwrap(), events);
    }
}
