//! The quality gate: each thing that can be missing is found, and found no more when it is there.

use crate::made::{request, state};
use domain::Coded;
use domain::case::Medium;
use domain::gate::{GateCode, Severity, Surroundings, Verdict, examine};
use domain::request::{TraceRequest, Urgency};
use domain::weapon::SerialState;
use std::collections::BTreeSet;

fn searched() -> Surroundings {
    Surroundings { searched_domestically: true, ..Surroundings::default() }
}

fn codes(verdict: &Verdict) -> Vec<GateCode> {
    verdict.findings.iter().map(|finding| finding.code).collect()
}

type Spoil = fn(&mut TraceRequest, &mut Surroundings);

const SPOILS: &[(GateCode, Spoil)] = &[
    (GateCode::NoGround, |request, _| request.grounds.clear()),
    (GateCode::NoLegalBasis, |request, _| request.legal_basis = " ".to_owned()),
    (GateCode::NoIntendedUse, |request, _| request.intended_use = None),
    (GateCode::NothingSought, |request, _| request.sought.clear()),
    (GateCode::NoType, |request, _| request.observation.weapon_type.clear()),
    (GateCode::NoCalibre, |request, _| request.observation.calibre.clear()),
    (GateCode::NoMaker, |request, _| request.observation.maker.clear()),
    (GateCode::NoModel, |request, _| request.observation.model.clear()),
    (GateCode::NoCountry, |request, _| request.observation.country.clear()),
    (GateCode::NoDate, |request, _| request.circumstances.date = domain::PartialDate::UNKNOWN),
    (GateCode::NoPlace, |request, _| request.circumstances.place.clear()),
    (GateCode::NoNarrative, |request, _| request.circumstances.narrative.clear()),
    (GateCode::NotReadFromWeapon, |request, _| request.observation.read = Some(Medium::Paper)),
    (GateCode::UrgentWithoutReason, |request, _| request.urgency = Urgency::Urgent),
    (GateCode::NoHandling, |request, _| request.handling.purpose = None),
    (GateCode::NoPhotograph, |request, _| request.photographs.clear()),
    (GateCode::PartialWithoutPhotograph, |request, around| {
        request.photographs.clear();
        around.serial_is_partial = true;
    }),
    (GateCode::NoMarks, |request, _| request.observation.serial.clear()),
    (GateCode::SerialSuspicious, |_, around| around.suspicions = vec!["serial-looks-like-model".to_owned()]),
    (GateCode::SerialUnreadable, |_, around| around.serial_fault = Some("unclosed".to_owned())),
    (GateCode::NoDomesticSearch, |_, around| around.searched_domestically = false),
    (GateCode::ToOneself, |request, _| request.to = request.from),
];

#[test]
fn a_request_in_which_nothing_is_missing_has_the_full_score() {
    let verdict = examine(&request(), &searched());
    assert_eq!((verdict.score, codes(&verdict)), (100, vec![]));
    assert!(verdict.may_be_sent());
}

#[test]
fn each_thing_that_is_missing_is_found_alone() {
    for (code, spoil) in SPOILS {
        let (mut request, mut around) = (request(), searched());
        spoil(&mut request, &mut around);
        let verdict = examine(&request, &around);
        assert_eq!(codes(&verdict), [*code]);
        assert!(verdict.score < 100, "{code}");
        assert_eq!(verdict.may_be_sent(), code.severity() != Severity::Blocking, "{code}");
    }
    let tried: BTreeSet<GateCode> = SPOILS.iter().map(|(code, _)| *code).collect();
    assert_eq!(tried, GateCode::ALL.iter().copied().collect(), "every finding of the gate is tried");
}

#[test]
fn the_gravest_comes_first_and_the_score_ends_at_nothing() {
    let (mut request, mut around) = (request(), Surroundings::default());
    for (_, spoil) in SPOILS {
        spoil(&mut request, &mut around);
    }
    let verdict = examine(&request, &around);
    assert_eq!(verdict.score, 0);
    assert!(verdict.findings.is_sorted_by_key(|finding| finding.code.severity()));
}

#[test]
fn a_word_for_the_serial_is_no_serial() {
    let word = |state| Surroundings { word_for_serial: Some(state), ..searched() };
    let mut request = request();
    request.observation.serial = "unknown".to_owned();
    assert_eq!(codes(&examine(&request, &word(SerialState::NotExamined))), [GateCode::NoMarks]);
    request.observation.serial = "filed off".to_owned();
    assert_eq!(codes(&examine(&request, &word(SerialState::Obliterated))), []);
    request.photographs.clear();
    let verdict = examine(&request, &word(SerialState::Obliterated));
    assert_eq!(codes(&verdict), [GateCode::PartialWithoutPhotograph], "then the photograph is all there is");
}

#[test]
fn no_serial_is_no_fault_where_its_state_or_another_mark_is_told() {
    let mut request = request();
    request.observation.serial.clear();
    request.observation.serial_state = Some(SerialState::Obliterated);
    assert_eq!(codes(&examine(&request, &searched())), []);
    request.observation.serial_state = None;
    request.observation.other_marks = "arrow in triangle".to_owned();
    assert_eq!(codes(&examine(&request, &searched())), []);
    request.to = state("XC");
    request.photographs.clear();
    assert_eq!(codes(&examine(&request, &searched())), [GateCode::NoPhotograph]);
}

#[test]
fn only_a_person_before_the_weapon_has_read_it_there() {
    let mut request = request();
    for (read, is_found) in [
        (None, true),
        (Some(Medium::Metal), false),
        (Some(Medium::Etching), false),
        (Some(Medium::Paper), true),
        (Some(Medium::Machine), true),
    ] {
        request.observation.read = read;
        let found = codes(&examine(&request, &searched())).contains(&GateCode::NotReadFromWeapon);
        assert_eq!(found, is_found, "{read:?}");
    }
}
