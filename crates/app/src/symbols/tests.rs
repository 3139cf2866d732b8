use super::*;
use domain::Coded;
use proptest::prelude::*;

fn answer(seen: &SymbolSeen) -> SymbolAnswer {
    weigh(&Reference::shipped(), seen).unwrap()
}

fn framed(shape: SymbolShape, contents: Option<SymbolContents>, text: &str) -> SymbolSeen {
    SymbolSeen { shape: Some(shape), contents, text: text.to_owned(), ..SymbolSeen::default() }
}

fn share(answer: &SymbolAnswer, code: &str) -> f64 {
    answer.candidates.iter().find(|candidate| candidate.symbol.code() == code).unwrap().probability
}

fn verdicts(answer: &SymbolAnswer, code: &str) -> Vec<Verdict> {
    let candidate = answer.candidates.iter().find(|candidate| candidate.symbol.code() == code).unwrap();
    candidate.evidence.iter().map(|found| found.verdict).collect()
}

#[test]
fn a_star_in_a_circle_is_north_korea_first() {
    let found = answer(&framed(SymbolShape::Circle, Some(SymbolContents::Star), ""));
    assert_eq!(found.candidates[0].symbol.code(), "dprk-star");
    assert_eq!(found.states[0].0, "KP");
    assert!((0.4..0.7).contains(&found.states[0].1), "{:?}", found.states[0]);
    let worn = answer(&framed(SymbolShape::Star, None, ""));
    let first: Vec<&str> = worn.candidates[..2].iter().map(|candidate| candidate.symbol.code()).collect();
    assert_eq!(first, ["tula-star", "dprk-star"], "a star whose circle is worn away");
}

#[test]
fn a_66_in_a_triangle_is_china_and_the_triangle_family_stands_below() {
    let found = answer(&framed(SymbolShape::Triangle, None, "66"));
    let first: Vec<&str> = found.candidates[..3].iter().map(|candidate| candidate.symbol.code()).collect();
    assert_eq!(first[0], "china-66");
    assert!(first.contains(&"norinco-number"), "{first:?}");
    assert_eq!(found.states[0].0, "CN");
    assert!(share(&found, "china-66") > 10.0 * share(&found, "izhevsk-triangle"));
    assert!(share(&found, "izhevsk-triangle") > share(&found, "tula-star"));
}

#[test]
fn a_number_that_nobody_listed_is_any_number_of_that_frame() {
    let found = answer(&framed(SymbolShape::Triangle, None, "99"));
    assert_eq!(found.candidates[0].symbol.code(), "norinco-number");
    assert_eq!(found.candidates[1].symbol.code(), "china-numbers");
    assert_eq!(verdicts(&found, "norinco-number"), [Verdict::Equal, Verdict::Equal, Verdict::Absent]);
    let doubtful = answer(&framed(SymbolShape::Triangle, None, "3[86]6"));
    assert_eq!(doubtful.candidates[0].symbol.code(), "china-numbers");
}

#[test]
fn an_arrow_in_a_triangle_shows_izhevsk_and_romania_whichever_arrow_it_is() {
    for (contents, first) in
        [(SymbolContents::OpenArrow, "cugir-triangle"), (SymbolContents::Arrow, "izhevsk-triangle")]
    {
        let found = answer(&framed(SymbolShape::Triangle, Some(contents), ""));
        assert_eq!(found.candidates[0].symbol.code(), first);
        assert!(share(&found, "cugir-triangle") > 0.04 && share(&found, "izhevsk-triangle") > 0.04, "{contents:?}");
        let second = found.candidates[1].symbol.code();
        assert!(["cugir-triangle", "izhevsk-triangle", "gdr-triangle"].contains(&second), "{second}");
    }
}

#[test]
fn contents_that_cannot_be_read_leave_every_symbol_of_the_frame() {
    let found = answer(&framed(SymbolShape::Triangle, None, ""));
    let triangles =
        Reference::shipped().symbols().iter().filter(|known| known.shapes().contains(&SymbolShape::Triangle)).count();
    let first = &found.candidates[..triangles];
    assert!(first.iter().all(|candidate| candidate.symbol.shapes().contains(&SymbolShape::Triangle)));
    assert!(first.iter().all(|candidate| candidate.probability > 0.04));
    let shield = share(&found, "izhevsk-shield");
    assert!(shield > 3.0 * share(&found, "tula-star"), "a triangle may be a worn shield");
}

#[test]
fn selector_marks_script_and_type_raise_and_lower_and_hide_nothing() {
    let arrow = framed(SymbolShape::Triangle, Some(SymbolContents::Arrow), "");
    let bare = answer(&arrow);
    let romanian = answer(&SymbolSeen { selector: Some(SymbolSelector::SFaFf), ..arrow.clone() });
    assert_eq!(
        romanian.candidates[0].symbol.code(),
        "cugir-triangle",
        "an arrow is easier mistaken than three letters"
    );
    assert!(share(&romanian, "izhevsk-triangle") > 0.01, "parts of several States occur on one weapon");
    let cyrillic = answer(&SymbolSeen { script: Some(SymbolScript::Cyrillic), ..arrow.clone() });
    assert!(share(&cyrillic, "izhevsk-triangle") > share(&bare, "izhevsk-triangle"));
    let arabic = answer(&SymbolSeen { script: Some(SymbolScript::Arabic), ..arrow.clone() });
    assert!(share(&arabic, "izhevsk-triangle") < share(&bare, "izhevsk-triangle"));
    assert_eq!(arabic.candidates[0].symbol.code(), "izhevsk-triangle", "it may have been marked again");
    let number = framed(SymbolShape::Triangle, Some(SymbolContents::Number), "");
    let pistol = answer(&SymbolSeen { weapon_type: "pistol".into(), ..number.clone() });
    assert!(share(&pistol, "norinco-number") > share(&answer(&number), "norinco-number"));
    let unheard_of = SymbolSeen { weapon_type: "a thing".into(), ..number.clone() };
    assert_eq!(answer(&unheard_of), answer(&number));
}

#[test]
fn words_are_compared_with_doubt_in_any_script() {
    assert_eq!(answer(&framed(SymbolShape::Text, None, "ZA?TAVA")).candidates[0].symbol.code(), "zastava-text");
    assert_eq!(answer(&framed(SymbolShape::Text, None, "56式")).candidates[0].symbol.code(), "china-text");
    assert_eq!(answer(&framed(SymbolShape::Text, None, "68식")).candidates[0].symbol.code(), "dprk-text");
    assert_eq!(answer(&framed(SymbolShape::DoubleCircle, None, "١٠")).candidates[0].symbol.code(), "kazanlak-10");
}

#[test]
fn nothing_seen_and_notation_that_cannot_be_read_are_refused() {
    let refused = |seen: &SymbolSeen| weigh(&Reference::shipped(), seen).unwrap_err().code();
    let script_alone = SymbolSeen { script: Some(SymbolScript::Latin), ..SymbolSeen::default() };
    assert_eq!(refused(&script_alone), "symbol-nothing");
    assert_eq!(refused(&framed(SymbolShape::Circle, None, "1[0")), "pattern-unclosed");
}

fn any_member<C: Coded + std::fmt::Debug>() -> impl Strategy<Value = Option<C>> {
    prop::option::of(prop::sample::select(C::ALL))
}

proptest! {
    #[test]
    fn no_symbol_is_ever_certain(
        (shape, contents) in (any_member::<SymbolShape>(), any_member::<SymbolContents>()),
        (selector, script) in (any_member::<SymbolSelector>(), any_member::<SymbolScript>()),
        text in prop_oneof![Just(String::new()), "[0-9]{1,3}", any::<String>()],
        weapon_type in prop_oneof![Just(""), Just("assault-rifle"), Just("pistol")],
    ) {
        let seen = SymbolSeen { shape, contents, text, selector, script, weapon_type: weapon_type.to_owned() };
        let Ok(found) = weigh(&Reference::shipped(), &seen) else { return Ok(()) };
        prop_assert!(found.none_of_these >= 1.0 - MOST_CERTAIN - 1e-9);
        prop_assert!(found.states.iter().all(|(_, share)| (0.0..=MOST_CERTAIN + 1e-9).contains(share)));
        for candidate in &found.candidates {
            prop_assert!(candidate.probability <= MOST_CERTAIN * trust(candidate.symbol.certainty()) + 1e-9);
        }
        let sum: f64 = found.candidates.iter().map(|candidate| candidate.probability).sum();
        prop_assert!((sum + found.none_of_these - 1.0).abs() < 1e-9, "{sum}");
    }
}
