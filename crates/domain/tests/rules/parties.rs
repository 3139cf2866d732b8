//! Parties and their licences.

use crate::made::{event_id, moment};
use domain::PartialDate;
use domain::event::{Correction, Event, Source, Subject};
use domain::id::{PartyId, UserId};
use domain::party::{Licence, LicenceState, PartyFact, PartyRecord, name_key};
use domain::weapon::PartyKind;
use proptest::prelude::*;
use uuid::Uuid;

fn life(told: &[(&str, PartyFact)]) -> Vec<Event<PartyRecord>> {
    (1..)
        .zip(told)
        .map(|(seq, (occurred, fact))| Event {
            id: event_id(seq),
            subject: PartyId(Uuid::max()),
            seq,
            occurred: occurred.parse().unwrap(),
            recorded_at: moment(),
            recorded_by: UserId(Uuid::nil()),
            source: Source::Person { basis: String::new() },
            reason: None,
            fact: fact.clone(),
        })
        .collect()
}

fn entered(name: &str) -> PartyFact {
    PartyFact::Entered { name: name.to_owned(), party: PartyKind::Manufacturer, country: None }
}

fn renamed(name: &str) -> PartyFact {
    PartyFact::Renamed { name: name.to_owned() }
}

fn licensed(number: &str, from: &str, until: &str) -> PartyFact {
    let (from, until) = (from.parse().unwrap(), until.parse().unwrap());
    let licence = Licence {
        number: number.to_owned(),
        kind: String::new(),
        issued_by: String::new(),
        from,
        until,
        activities: [].into(),
    };
    PartyFact::Licensed { licence: Box::new(licence) }
}

#[test]
fn the_name_that_was_entered_is_the_oldest_whenever_the_others_were_taken() {
    let events = life(&[("2020", entered("Norvik")), ("1995", renamed("Norvik Arms")), ("1990", renamed("Norvik Co"))]);
    let party = PartyRecord::project(&events).unwrap();
    let names: Vec<&str> = party.names.iter().map(|known| known.name.as_str()).collect();
    assert_eq!((names, party.name()), (vec!["Norvik", "Norvik Co", "Norvik Arms"], "Norvik Arms"));
    assert_eq!(name_key(" Norvik \u{a0} ARMS"), "norvik arms");
}

#[test]
fn a_licence_renewed_under_its_number_is_ended_by_itself() {
    let number = || "L 1".to_owned();
    let events = life(&[
        ("1990", entered("Norvik")),
        ("1990", licensed("L 1", "1990", "1999")),
        ("2000", licensed("L 1", "2000", "")),
        ("2004-05", PartyFact::LicenceEnded { number: number() }),
    ]);
    let party = PartyRecord::project(&events).unwrap();
    let state = |licence: usize, day: &str| party.state_of(&party.licences[licence], day.parse().unwrap());
    assert_eq!(state(0, "2005"), LicenceState::Expired);
    assert_eq!((state(1, "2004-04"), state(1, "2004-06")), (LicenceState::Valid, LicenceState::Ended));
    assert_eq!(state(1, "1999"), LicenceState::NotYetValid);
    assert_eq!(state(0, "1999"), LicenceState::Valid, "its last day may be any day of that year");
}

/// Any fact, also such as no program of ours would record.
fn any_fact() -> impl Strategy<Value = PartyFact> {
    let number = || prop::sample::select(vec!["L 1", "L 2"]).prop_map(str::to_owned);
    let plain = prop_oneof![
        "[a-c ]{0,3}".prop_map(|name| entered(&name)),
        "[a-c ]{0,3}".prop_map(|name| renamed(&name)),
        (number(), any_day(), any_day()).prop_map(|(number, from, until)| licensed(&number, from, until)),
        (number(), any_day())
            .prop_map(|(number, until)| PartyFact::LicenceSuspended { number, until: until.parse().unwrap() }),
        number().prop_map(|number| PartyFact::LicenceEnded { number }),
        Just(PartyFact::Closed { successor: None }),
    ];
    prop_oneof![
        6 => plain.clone(),
        1 => (1..9_i64, prop::option::of((any_day(), plain))).prop_map(|(seq, instead)| PartyFact::Corrected {
            corrects: event_id(seq),
            instead: instead.map(|(day, fact)| Box::new(Correction { occurred: day.parse().unwrap(), fact })),
        }),
    ]
}

fn any_day() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec!["", "2001", "2001-05", "2001-05-09", "2001-06-01", "2002"])
}

proptest! {
    #[test]
    fn any_life_of_a_party_can_be_read(told in prop::collection::vec((any_day(), any_fact()), 1..12), day in any_day()) {
        let events = life(&told);
        let party = PartyRecord::project(&events).unwrap();
        let day: PartialDate = day.parse().unwrap();
        for held in &party.licences {
            let state = party.state_of(held, day);
            if party.closed.is_some_and(|closed| day.is_certainly_after(closed.on)) {
                prop_assert_eq!(state, LicenceState::Ended, "a company that is gone has no licence");
            }
        }
        if PartyRecord::check(&events).is_ok() {
            prop_assert!(!party.name().trim().is_empty());
        }
        let written = serde_json::to_string(&party).unwrap();
        prop_assert_eq!(serde_json::from_str::<PartyRecord>(&written).unwrap(), party);
    }
}
