//! How long the shipped instruments and an operator's own laws ask that records be kept.

use domain::event::EventKind;
use domain::retention::{Certainty, Period, RunsFrom};
use jiff::civil::date;
use proptest::prelude::*;
use reference::{Binding, Reference, RetentionError};

fn binding(set: &str) -> Binding {
    Binding { set: set.to_owned(), since: None, until: None }
}

/// A clause, for how long and from when, and how sure our source is.
type Told<'a> = (&'a str, Period, RunsFrom, Certainty);

/// The clauses of a set that bind a record of this kind.
fn clauses(reference: &Reference, set: &str, record: EventKind) -> Vec<(String, Period, RunsFrom, Certainty)> {
    let bound = reference.clone().bound_by(vec![binding(set)]).expect("the set is shipped");
    bound
        .retention()
        .on(date(2026, 1, 1))
        .iter()
        .filter(|rule| rule.demand.records.include(record))
        .map(|rule| (rule.clause.clone(), rule.demand.period, rule.demand.from, rule.certainty))
        .collect()
}

#[test]
fn each_shipped_set_has_the_term_of_our_sources_for_each_kind_of_record() {
    use Certainty::{Published, Text, Unverified};
    use EventKind::{Exported, Imported, Manufactured, Transferred};
    use Period::{Indefinitely, Years};
    use RunsFrom::{Destruction, Event};
    let shipped = Reference::shipped();
    let table: [(&str, EventKind, &[Told<'_>]); 12] = [
        ("iti", Manufactured, &[("ITI 12(a)", Years(30), Event, Published)]),
        ("iti", Imported, &[("ITI 12(b)", Years(20), Event, Published)]),
        ("iti", Transferred, &[("ITI 12(b)", Years(20), Event, Published)]),
        ("firearms-protocol", Manufactured, &[("Firearms Protocol 7", Years(10), Event, Text)]),
        ("firearms-protocol", Transferred, &[("Firearms Protocol 7", Years(10), Event, Text)]),
        ("att", Exported, &[("ATT 12", Years(10), Event, Text)]),
        ("att", Imported, &[]),
        ("att", Manufactured, &[]),
        ("eu-2021-555", Transferred, &[("EU 2021/555", Years(30), Destruction, Published)]),
        ("ecowas", Imported, &[("ECOWAS", Indefinitely, Event, Unverified)]),
        ("nairobi", Exported, &[("Nairobi Protocol", Years(10), Event, Unverified)]),
        ("nairobi", Manufactured, &[("Nairobi Protocol", Years(10), Event, Unverified)]),
    ];
    for (set, record, expected) in table {
        let found = clauses(&shipped, set, record);
        let found: Vec<_> = found.iter().map(|(clause, a, b, c)| (clause.as_str(), *a, *b, *c)).collect();
        assert_eq!(found, expected, "{set}, {record}");
    }
    for set in shipped.retention_sets() {
        assert_eq!(set.names().iter().count(), 6, "{} has a name in every language", set.code());
    }
}

#[test]
fn the_tracing_instrument_binds_alone_where_nothing_is_said() {
    let rules = Reference::shipped().retention().on(date(2026, 1, 1));
    let sets: Vec<_> = rules.iter().map(|rule| rule.set.as_str()).collect();
    assert_eq!(sets, ["iti", "iti"]);
}

#[test]
fn a_law_of_the_operator_binds_from_its_day_beside_the_instrument() {
    let law = r#"
        [[set]]
        code = "firearms-act"
        short = "Firearms Act"
        names = { en = "Firearms Act", ar = "قانون الأسلحة" }
        [[set.rule]]
        clause = "s. 5"
        years = 50
        since = "2030-01-01"
        certainty = "text"
    "#;
    let act = Binding { since: Some(date(2028, 1, 1)), ..binding("firearms-act") };
    let reference = Reference::shipped().with_retention(law).unwrap().bound_by(vec![binding("iti"), act]).unwrap();
    let clauses = |day| reference.retention().on(day).iter().map(|rule| rule.clause.clone()).collect::<Vec<_>>();
    assert_eq!(clauses(date(2029, 12, 31)), ["ITI 12(a)", "ITI 12(b)"]);
    assert_eq!(clauses(date(2030, 1, 1)), ["ITI 12(a)", "ITI 12(b)", "Firearms Act s. 5"]);
    let set = reference.retention_sets().last().unwrap();
    assert_eq!((set.names().get("ar"), set.names().get("fr")), ("قانون الأسلحة", "Firearms Act"));
}

#[test]
fn what_is_wrong_with_a_set_is_said_by_its_name() {
    let set = |head: &str, rule: &str| format!("[[set]]\n{head}\n[[set.rule]]\n{rule}\ncertainty = \"text\"");
    let named = "code = \"act\"\nshort = \"Act\"\nnames = { en = \"Act\" }";
    let cases = [
        (set("code = \"Act 5\"\nshort = \"Act\"\nnames = { en = \"Act\" }", "years = 1"), "retention-code"),
        (set("code = \"iti\"\nshort = \"ITI\"\nnames = { en = \"ITI\" }", "years = 1"), "retention-code-taken"),
        (set("code = \"act\"\nshort = \"Act\"\nnames = { fr = \"Loi\" }", "years = 1"), "retention-no-name"),
        (set("code = \"act\"\nshort = \" \"\nnames = { en = \"Act\" }", "years = 1"), "retention-no-name"),
        (set("code = \"act\"\nshort = \"A\"\nnames = { en = \"Act\", de = \"Gesetz\" }", ""), "retention-language"),
        (set(named, ""), "retention-period"),
        (set(named, "years = 1\nindefinitely = true"), "retention-period"),
        (set(named, "years = 1\nrecords = [\"lost\"]\nall_but = [\"lost\"]"), "retention-records"),
        (set(named, "years = 1\nsince = \"2030-01-01\"\nuntil = \"2029-12-31\""), "retention-span"),
        (set(named, "years = 1\nrecords = [\"borrowed\"]"), "retention-syntax"),
        (set(named, "yeras = 1"), "retention-syntax"),
    ];
    for (text, code) in cases {
        let refused = Reference::shipped().with_retention(&text).unwrap_err();
        assert_eq!(refused.code(), code, "{text}: {refused}");
    }
    match Reference::shipped().bound_by(vec![binding("itl")]) {
        Err(RetentionError::UnknownSet(set, known)) => {
            assert_eq!(set, "itl");
            assert!(known.contains("iti, firearms-protocol"), "{known}");
        }
        other => panic!("{other:?}"),
    }
}

proptest! {
    #[test]
    fn any_text_is_read_or_refused(text in ".{0,200}") {
        if let Err(refused) = Reference::shipped().with_retention(&text) {
            prop_assert!(refused.code().starts_with("retention-"));
        }
    }
}
