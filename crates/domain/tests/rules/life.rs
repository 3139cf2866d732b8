//! A weapon's life, read from its events.

use crate::made::{event_id, exported, instead, life, party, registered, transferred, withdrawn};
use domain::PartialDate;
use domain::event::{Assessment, Fact, Subject};
use domain::life::{Weapon, WeaponStatus, entries, holdings};
use domain::weapon::{Serial, SerialState};
use proptest::prelude::*;

fn holders(events: &[domain::event::Event]) -> Vec<String> {
    holdings(events).into_iter().map(|holding| holding.party.name).collect()
}

#[test]
fn a_corrected_event_counts_as_it_should_have_been() {
    let mut events = life([
        ("2001", registered("A 1", Some("Depot"))),
        ("2005", transferred("Dealer 1")),
        ("2010", Fact::Lost { report: "R 1".to_owned() }),
    ]);
    assert_eq!(Weapon::project(&events).unwrap().status, WeaponStatus::Lost);

    let corrections = [
        ("2020", instead(2, "2005-06", transferred("Dealer 2"))),
        ("2020", instead(3, "2010-02", Fact::Stolen { report: "R 2".to_owned() })),
    ];
    for (correction, seq) in life(corrections).into_iter().zip(4..) {
        events.push(domain::event::Event { seq, id: event_id(seq), ..correction });
    }
    let weapon = Weapon::project(&events).unwrap();
    assert_eq!((weapon.status, weapon.seq), (WeaponStatus::Stolen, 5));
    assert_eq!(weapon.holder, Some(party("Dealer 2")));
    assert_eq!(holders(&events), ["Depot", "Dealer 2"]);
    let read = entries(&events);
    assert_eq!(read.len(), 3, "corrections show on what they correct, not beside it");
    assert_eq!((read[1].occurred, read[1].corrected_by), ("2005-06".parse().unwrap(), Some(&events[3])));
    assert_eq!(read[1].event, &events[1], "what was recorded first stays to be read");
}

#[test]
fn of_two_corrections_the_newer_counts() {
    let events = life([
        ("2001", registered("A 1", Some("Depot"))),
        ("2005", transferred("Dealer 1")),
        ("2020", withdrawn(2)),
        ("2021", instead(2, "2006", transferred("Dealer 3"))),
    ]);
    assert_eq!(holders(&events), ["Depot", "Dealer 3"]);
    assert_eq!(holders(&events[..3]), ["Depot"], "a withdrawn event never happened");
}

#[test]
fn a_correction_of_the_date_moves_the_event() {
    let told = [("2001", registered("A 1", None)), ("2010", transferred("First")), ("2005", transferred("Second"))];
    let mut events = life(told.clone());
    assert_eq!(holders(&events), ["Second", "First"]);
    events = life(told.into_iter().chain([("2020", instead(3, "2012", transferred("Second")))]));
    assert_eq!(holders(&events), ["First", "Second"]);
    let chain = holdings(&events);
    assert_eq!((chain[0].until, chain[1].until), (Some("2012".parse().unwrap()), None));
}

#[test]
fn an_event_without_date_keeps_no_other_from_its_place() {
    let events = life([
        ("2015-03-01", registered("A 1", Some("Depot"))),
        ("", Fact::Proofed { house: "Proof house".to_owned() }),
        ("2012-05-02", transferred("Dealer")),
    ]);
    let dates: Vec<String> = entries(&events).iter().map(|entry| entry.occurred.to_string()).collect();
    assert_eq!(dates, ["2012-05-02", "2015-03-01", ""]);
}

#[test]
fn what_an_examiner_concluded_outlives_a_later_registration() {
    let conclusion = Assessment {
        serial: Some(Serial { as_marked: None, as_assessed: Some("A 7".to_owned()), state: SerialState::Restored }),
        year: Some(1987),
        ..Assessment::default()
    };
    let examined = Fact::Examined { conclusion: Box::new(conclusion), report: "L 1".to_owned() };
    for told in [
        [("2019", examined.clone()), ("2020", registered("A ?", None))],
        [("2020", registered("A ?", None)), ("2021", examined)],
    ] {
        let identity = Weapon::project(&life(told)).unwrap().identity;
        assert_eq!(identity.serial.as_marked.as_deref(), Some("A ?"), "the metal says what it says");
        assert_eq!((identity.serial.best(), identity.serial.state), (Some("A 7"), SerialState::Restored));
        assert_eq!((identity.year.as_marked, identity.year.best()), (None, Some(&1987)));
    }
}

#[test]
fn a_birth_entered_late_takes_the_weapon_from_nobody() {
    let events =
        life([("2001", registered("A 1", Some("Depot"))), ("", Fact::Manufactured { maker: Some(party("Works")) })]);
    assert_eq!(Weapon::project(&events).unwrap().holder, Some(party("Depot")));
}

#[test]
fn a_consignee_abroad_is_a_holder_abroad() {
    let mut consignee = party("Ministry");
    let to_state = "XB".parse().unwrap();
    let export = Fact::Exported { to_state, consignee: Some(consignee.clone()), licence: "L 1".to_owned() };
    let events = life([("2001", registered("A 1", Some("Depot"))), ("2002", export)]);
    consignee.country = Some(to_state);
    assert_eq!(holdings(&events)[1].party, consignee);
    assert_eq!(Weapon::project(&events).unwrap().status, WeaponStatus::Exported);
}

/// A date as old records have it.
fn any_date() -> impl Strategy<Value = PartialDate> {
    let parts = (1990_i16..2000, prop::option::of(1_u8..=12), prop::option::of(1_u8..=28));
    prop_oneof![
        1 => Just(PartialDate::UNKNOWN),
        4 => parts.prop_map(|(year, month, day)| PartialDate::new(year, month, day.filter(|_| month.is_some())).unwrap()),
    ]
}

proptest! {
    /// Who entered what first does not matter where the days are known.
    #[test]
    fn the_order_of_entry_changes_nothing_where_the_days_are_known(
        days in prop::collection::btree_set(1_u8..=28, 2..12).prop_map(Vec::from_iter).prop_shuffle(),
    ) {
        let texts: Vec<String> = days.iter().map(|day| format!("2001-01-{day:02}")).collect();
        let events = life(texts.iter().map(|text| (text.as_str(), transferred(text))));
        let mut sorted = texts.clone();
        sorted.sort_unstable();
        prop_assert_eq!(holders(&events), sorted);
    }

    #[test]
    fn nothing_stands_before_what_certainly_came_earlier(dates in prop::collection::vec(any_date(), 0..12)) {
        let texts: Vec<String> = dates.iter().map(PartialDate::to_string).collect();
        let events = life(texts.iter().map(|text| (text.as_str(), exported("XB"))));
        let read = entries(&events);
        prop_assert_eq!(read.len(), events.len());
        for (at, earlier) in read.iter().enumerate() {
            prop_assert!(read[at..].iter().all(|later| !earlier.occurred.is_certainly_after(later.occurred)), "{texts:?}");
        }
    }
}
