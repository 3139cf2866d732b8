//! How long a record must be kept at least.

use crate::made::{event_id, instead, life, moment, registered, transferred, withdrawn};
use domain::PartialDate;
use domain::event::{Event, EventKind, Fact};
use domain::hold;
use domain::retention::{
    Certainty, Demand, Demands, Due, NotADue, Period, Policy, Records, Rule, Rules, RunsFrom, Span, Until, by_rule,
    floors, longest,
};
use jiff::civil::{Date, date};
use proptest::prelude::*;

fn rule(clause: &str, records: Records, period: Period, from: RunsFrom) -> Rule {
    Rule {
        set: "made".to_owned(),
        clause: clause.to_owned(),
        demand: Demand { records, period, from },
        valid: Span::default(),
        certainty: Certainty::Text,
    }
}

fn births(years: u16) -> Rule {
    rule("births", Records::Only(vec![EventKind::Manufactured]), Period::Years(years), RunsFrom::Event)
}

fn others(years: u16) -> Rule {
    rule("others", Records::AllBut(vec![EventKind::Manufactured]), Period::Years(years), RunsFrom::Event)
}

fn after_destruction(years: u16) -> Rule {
    rule("after destruction", Records::All, Period::Years(years), RunsFrom::Destruction)
}

fn for_ever() -> Rule {
    rule("for ever", Records::All, Period::Indefinitely, RunsFrom::Event)
}

fn rules<const N: usize>(rules: [Rule; N]) -> Rules {
    rules.into_iter().collect()
}

fn born() -> Fact {
    Fact::Manufactured { maker: None }
}

fn destroyed() -> Fact {
    Fact::Destroyed { authority: "Depot".to_owned() }
}

fn held() -> Fact {
    Fact::HeldForLaw { authority: "Court".to_owned(), reference: "C 7".to_owned() }
}

fn until(text: &str) -> Until {
    Until::Date(text.parse().unwrap())
}

/// The clause that binds longest, and until when.
fn binding(events: &[Event], rules: &Rules) -> (String, Until) {
    let floors = floors(events, rules);
    let longest = longest(&floors).expect("something binds");
    (longest.rule.clause.clone(), longest.until)
}

#[test]
fn each_record_has_the_term_of_its_clause_as_precisely_as_its_date() {
    let events = life([("1990-05", born()), ("2001", registered("A 1", None)), ("", transferred("Dealer"))]);
    let rules = rules([births(30), others(20)]);
    let read: Vec<_> = floors(&events, &rules).iter().map(|floor| (floor.rule.clause.clone(), floor.until)).collect();
    // A date that is not known counts from the day of entry.
    let entered = PartialDate::day_of(moment()).plus_years(20).unwrap();
    let expected = [("births", until("2020-05")), ("others", until("2021")), ("others", Until::Date(entered))];
    assert_eq!(read, expected.map(|(clause, until)| (clause.to_owned(), until)));
    assert_eq!(Due::of(&events, &rules.demands()), Due::Year(entered.year().unwrap()), "the last of them counts");
    assert_eq!(Due::of(&[], &rules.demands()), Due::Unbound);
    assert_eq!(Due::of(&events, &Rules::default().demands()), Due::Unbound, "no rule, no term");
}

#[test]
fn the_longest_rule_binds_and_for_ever_is_longer_than_any_number_of_years() {
    let events = life([("1990-05-01", born())]);
    assert_eq!(binding(&events, &rules([births(30)])), ("births".to_owned(), until("2020-05-01")));
    let both = rules([births(30), for_ever()]);
    assert_eq!(binding(&events, &both), ("for ever".to_owned(), Until::Indefinitely));
    assert_eq!(Due::of(&events, &both.demands()), Due::Indefinitely);
    let clauses: Vec<_> = by_rule(&floors(&events, &both)).iter().map(|floor| floor.rule.clause.clone()).collect();
    assert_eq!(clauses, ["for ever", "births"], "told longest first");
    assert_eq!(
        Due::of(&events, &rules([births(9000)]).demands()),
        Due::Indefinitely,
        "beyond the calendar is for ever"
    );
}

#[test]
fn a_term_that_begins_with_the_destruction_does_not_run_before() {
    let rules = rules([births(30), after_destruction(30)]);
    let mut told = vec![("1960-05-01", born())];
    assert_eq!(Due::of(&life(told.clone()), &rules.demands()), Due::WhileItExists);
    told.push(("2024-03-01", destroyed()));
    assert_eq!(binding(&life(told.clone()), &rules), ("after destruction".to_owned(), until("2054-03-01")));
    told.push(("2025", withdrawn(2)));
    assert_eq!(
        Due::of(&life(told), &rules.demands()),
        Due::WhileItExists,
        "a destruction that never was begins nothing"
    );
}

#[test]
fn a_correction_moves_a_term_and_is_a_record_itself() {
    let rules = rules([births(30), others(20)]);
    let events = life([("1980", born()), ("2026-03-01", instead(1, "1990", born()))]);
    let read: Vec<_> = floors(&events, &rules).iter().map(|floor| floor.until).collect();
    assert_eq!(read, [until("2020"), until("2046-03-01")]);
}

#[test]
fn a_day_that_the_later_year_does_not_have_is_the_day_after() {
    let events = life([("2000-02-29", born())]);
    assert_eq!(binding(&events, &rules([births(30)])).1, until("2030-03-01"));
    assert_eq!(binding(&events, &rules([births(32)])).1, until("2032-02-29"));
}

#[test]
fn a_hold_stands_above_every_rule_until_it_is_lifted() {
    let rules = rules([births(30), for_ever()]);
    let mut told = vec![("1960", born()), ("2026", held()), ("2026", held())];
    assert_eq!(Due::of(&life(told.clone()), &rules.demands()), Due::Held);
    told.push(("2027", Fact::HoldLifted { hold: event_id(2) }));
    let events = life(told.clone());
    let left: Vec<_> = hold::standing(&events).iter().map(|hold| hold.event).collect();
    assert_eq!(left, [event_id(3)], "lifting one leaves the other");
    assert_eq!(Due::of(&events, &rules.demands()), Due::Held);
    told.push(("2027", withdrawn(3)));
    assert_eq!(
        Due::of(&life(told.clone()), &rules.demands()),
        Due::Indefinitely,
        "one that was never asked for holds nothing"
    );
    told.push(("2027", withdrawn(4)));
    assert_eq!(Due::of(&life(told), &rules.demands()), Due::Held, "a lift entered in error lifts nothing");
}

#[test]
fn a_hold_that_is_over_leaves_the_term_as_it_was() {
    let rules = rules([births(30), others(20)]);
    let mut told = vec![("1980", born()), ("1985", transferred("Dealer"))];
    let before = Due::of(&life(told.clone()), &rules.demands());
    told.extend([("2026", held()), ("2027", Fact::HoldLifted { hold: event_id(3) })]);
    assert_eq!(Due::of(&life(told), &rules.demands()), before);
}

#[test]
fn a_rule_binds_only_on_the_days_on_which_it_and_its_set_do() {
    let span = |since: Option<Date>, until| Span { since, until };
    let mut policy = Policy::new();
    let valid = span(Some(date(2006, 5, 5)), None);
    policy.bind(span(Some(date(2005, 1, 1)), Some(date(2030, 6, 30))), Rule { valid, ..births(30) });
    for (day, binds) in [(date(2006, 5, 4), 0), (date(2006, 5, 5), 1), (date(2030, 6, 30), 1), (date(2030, 7, 1), 0)] {
        assert_eq!(policy.on(day).iter().count(), binds, "{day}");
    }
}

#[test]
fn rules_that_ask_the_same_demand_the_same_whatever_they_are_called() {
    let same = |rule: Rule| Rule { set: "other".to_owned(), clause: "9(z)".to_owned(), ..rule };
    assert_eq!(rules([births(30), others(20)]).demands(), rules([same(others(20)), births(30), births(30)]).demands());
    let differing = [births(30), births(31), others(30), after_destruction(30), for_ever()].map(|rule| rules([rule]));
    for (at, one) in differing.iter().enumerate() {
        for other in &differing[at + 1..] {
            assert_ne!(one.demands(), other.demands());
        }
    }
    let kept = serde_json::to_string(&rules([others(20), after_destruction(30), for_ever()]).demands()).unwrap();
    let read: Demands = serde_json::from_str(&kept).unwrap();
    assert_eq!(read, rules([for_ever(), others(20), after_destruction(30)]).demands(), "{kept}");
}

#[test]
fn what_falls_due_has_a_number_that_grows_with_the_term() {
    let ordered = [Due::Unbound, Due::Year(1990), Due::Year(9999), Due::WhileItExists, Due::Indefinitely, Due::Held];
    assert!(ordered.is_sorted());
    assert!(ordered.map(Due::number).is_sorted());
    for due in ordered {
        assert_eq!(Due::from_number(due.number()), Some(due));
        assert_eq!(due.to_string().parse(), Ok(due));
    }
    for nothing in [-1, 10_003, i64::MAX, i64::MIN] {
        assert_eq!(Due::from_number(nothing), None);
    }
    for nothing in ["", "0000", "-001", "+203", "20310", "never"] {
        assert_eq!(nothing.parse::<Due>(), Err(NotADue), "{nothing}");
    }
}

prop_compose! {
    fn any_date()(year in 1900_i16..2100, month in proptest::option::of(1_u8..13), known in any::<bool>()) -> PartialDate {
        if known { PartialDate::new(year, month, None).unwrap() } else { PartialDate::UNKNOWN }
    }
}

fn any_fact() -> impl Strategy<Value = Fact> {
    prop_oneof![
        Just(born()),
        Just(destroyed()),
        Just(held()),
        Just(transferred("Dealer")),
        (1_i64..8).prop_map(|seq| Fact::HoldLifted { hold: event_id(seq) }),
        (1_i64..8).prop_map(withdrawn),
    ]
}

fn any_life() -> impl Strategy<Value = Vec<Event>> {
    proptest::collection::vec((any_date(), any_fact()), 1..8).prop_map(|told| {
        let told: Vec<(String, Fact)> = told.into_iter().map(|(date, fact)| (date.to_string(), fact)).collect();
        life(told.iter().map(|(date, fact)| (date.as_str(), fact.clone())))
    })
}

fn any_rule() -> impl Strategy<Value = Rule> {
    let kinds = || proptest::sample::subsequence(vec![EventKind::Manufactured, EventKind::Transferred], 0..=2);
    let records = prop_oneof![Just(Records::All), kinds().prop_map(Records::Only), kinds().prop_map(Records::AllBut)];
    let period = prop_oneof![9 => (0_u16..200).prop_map(Period::Years), 1 => Just(Period::Indefinitely)];
    let from = prop_oneof![Just(RunsFrom::Event), Just(RunsFrom::Destruction)];
    (records, period, from).prop_map(|(records, period, from)| rule("any", records, period, from))
}

fn all(rules: &[Rule]) -> Rules {
    rules.iter().cloned().collect()
}

proptest! {
    #[test]
    fn what_is_counted_is_what_is_told(events in any_life(), rules in proptest::collection::vec(any_rule(), 0..5)) {
        let rules = all(&rules);
        let told = longest(&floors(&events, &rules)).map_or(Due::Unbound, |floor| Due::from(floor.until));
        let told = if hold::standing(&events).is_empty() { told } else { Due::Held };
        prop_assert_eq!(Due::of(&events, &rules.demands()), told);
    }

    #[test]
    fn no_floor_is_longer_than_the_one_that_binds(
        events in any_life(), rules in proptest::collection::vec(any_rule(), 0..5)
    ) {
        let rules: Rules = rules.into_iter().collect();
        let floors = floors(&events, &rules);
        let bound = longest(&floors);
        prop_assert!(floors.iter().all(|floor| !floor.until.is_longer_than(bound.unwrap().until)));
        prop_assert_eq!(bound.map(|floor| floor.until), by_rule(&floors).first().map(|floor| floor.until));
    }

    #[test]
    fn another_rule_never_shortens_a_term(
        events in any_life(), mut rules in proptest::collection::vec(any_rule(), 0..5), another in any_rule()
    ) {
        let before = Due::of(&events, &all(&rules).demands());
        rules.push(another);
        prop_assert!(Due::of(&events, &all(&rules).demands()) >= before);
    }

    #[test]
    fn a_hold_wins_over_whatever_the_rules_say(
        mut events in any_life(), rules in proptest::collection::vec(any_rule(), 0..5)
    ) {
        let seq = i64::try_from(events.len()).unwrap() + 1;
        let mut last = life([("2026", held())]).remove(0);
        (last.seq, last.id) = (seq, event_id(99));
        events.push(last);
        prop_assert_eq!(Due::of(&events, &all(&rules).demands()), Due::Held);
    }
}
