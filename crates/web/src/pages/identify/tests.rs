use super::candidates::{summary, usual};
use super::explanation::{Bar, Reason};
use super::*;
use crate::check::{Browser, HOSTILE, Sample, sample};
use crate::parts::alignment::Alignment;
use app::Explain;
use domain::life::WeaponStatus;
use marks::UsualForms;
use texts::Lang;

impl Sample for IdentifyPage {
    fn samples(page: &Page) -> Vec<Self> {
        let reference = Reference::shipped();
        let empty = Self::new(page.clone(), &reference, Seen::default());
        let mut wrong = Self::new(page.clone(), &reference, Seen { serial: "2[8B".into(), ..Seen::default() });
        wrong.refuse(&"2[8B".parse::<marks::Pattern>().unwrap_err().into());
        wrong.refuse(&IdentifyFault::Year("next".into()));
        wrong.refuse(&IdentifyFault::Nothing);
        let seen = Seen {
            serial: HOSTILE.into(),
            weapon_type: HOSTILE.into(),
            import_country: "XB".into(),
            read: "machine".into(),
            ..Seen::default()
        };
        let mut found = Self::new(page.clone(), &reference, seen);
        found.found = Some(results(page));
        let mut nothing = Self::new(page.clone(), &reference, Seen { serial: "raspada".into(), ..Seen::default() });
        nothing.found = Some(Results { entries: Vec::new(), register_size: 0, ..results(page) });
        vec![empty, wrong, found, nothing]
    }
}

/// A candidate at each rank, the first two of them explained.
fn results(page: &Page) -> Results {
    let pattern: marks::Pattern = "2[8B]??14W".parse().unwrap();
    let aligned = marks::align(&pattern, "28X741Q", marks::Channel::of(marks::Medium::Metal));
    let reason = |label: &str, tone| Reason {
        label: page.t(label),
        observed: "Norvik".into(),
        recorded: "Norvik Arms".into(),
        verdict: page.t("verdict-equal"),
        tone,
        bar: Bar { from: 19, length: 31, tone },
        factor: page.factor(-5.0),
    };
    let fields = ["maker", "model", "calibre", "weapon-type", "country-of-manufacture", "year-of-manufacture"];
    let mut reasons: Vec<Reason> = fields.map(|label| reason(label, Tone::Bad)).into();
    let whole = Reason {
        label: page.tv("why-whole", &[("record", Arg::Text("87%")), ("none", Arg::Text("4%"))]),
        ..reasons[0].clone()
    };
    let before = page.tv("why-before", &[("count", Arg::Number(250_000))]);
    reasons.push(Reason { label: before, verdict: String::new(), ..reason("maker", Tone::Good) });
    let candidate = |rank: usize| {
        let why = (rank <= 2).then(|| Explanation {
            gist: if rank == 1 { Vec::new() } else { vec![HOSTILE.to_owned(), "8 ≈ B".to_owned()] },
            alignment: Some(Alignment::from(&aligned)),
            spelling: ["", "identify-by-sound", "identify-look-to-sound"][rank],
            reasons: reasons.clone(),
            whole: Some(whole.clone()),
        });
        let known = Candidate {
            rank,
            href: "/weapons/018e0000-0000-7000-8000-000000000001".into(),
            serial: if rank == 3 { String::new() } else { "28741".into() },
            line: if rank == 1 { HOSTILE.into() } else { "Norvik Arms M-85 · 9×19 mm · Self-loading pistol".into() },
            status: WeaponStatus::Stolen,
            holder: "Police depot".into(),
            probability: 0.4 / rank as f64,
            why,
            is_open: rank == 1,
            neighbours_href: "/weapons/018e0000-0000-7000-8000-000000000001/neighbours".into(),
            case_href: "/cases/new?serial=28741&weapon=018e0000-0000-7000-8000-000000000001&p=0.4000".into(),
        };
        Listed::Record(Box::new(known))
    };
    let mut entries: Vec<Listed> = (1..=20).map(candidate).collect();
    entries.insert(1, Listed::None);
    Results {
        entries,
        none_of_these: 0.3,
        others: 0.02,
        summary: summary(page, Some(Medium::Machine), 20, 250_000),
        forms: usual(page, &usual_forms()),
        register_size: 250_000,
        truncated: true,
        case_href: "/cases/new?serial=28741".into(),
    }
}

fn usual_forms() -> UsualForms {
    UsualForms { records: 12_345, usual: vec![("AAA99999".into(), 0.62), ("999999".into(), 0.3)], fits: 0.003 }
}

#[test]
fn the_usual_forms_are_told_with_their_shares() {
    let page = crate::check::page(Lang::En);
    let told = usual(&page, &usual_forms());
    for part in ["12,345", "62%", "AAA99999", "30%"] {
        assert!(told.contains(part), "{part}: {told}");
    }
}

#[test]
fn renders() {
    sample::<IdentifyPage>();
}

#[test]
fn an_observation_survives_the_address() {
    let seen = Seen {
        serial: "2[8=0.7,B=0.3]?~4{1,3}*".into(),
        maker: "مصنع & Co".into(),
        read: "paper".into(),
        ..Seen::default()
    };
    let address = seen.address("/identify");
    let query = address.strip_prefix("/identify?").unwrap();
    assert!(query.is_ascii());
    assert_eq!(serde_html_form::from_str::<Seen>(query).unwrap(), seen);
}

#[test]
fn every_fault_of_the_notation_is_said_in_every_language() {
    let faults = ["-", "2[8B", "2]", "[]", "[8=2]", "[8~]", "{b}", "8~", &"?".repeat(99)];
    let mut codes = std::collections::BTreeSet::new();
    for text in faults {
        let fault = text.parse::<marks::Pattern>().expect_err(text);
        codes.insert(fault.code());
        for lang in Lang::ALL {
            let said = crate::explain::reason(lang, fault.code(), &IdentifyFault::from(fault.clone()).words());
            assert!(!said.contains('⟦') && !said.contains("{$"), "{lang}: {said}");
        }
    }
    for code in codes.iter().chain(&["pattern-too-many-candidates"]) {
        assert!(texts::has(Lang::Ar, &format!("error-{code}")), "{code}");
    }
}

#[tokio::test]
async fn a_worn_serial_leads_to_the_weapon() {
    let mut browser = Browser::signed_in().await;
    let weapon = crate::pages::weapons::tests::enter(&mut browser, "28741", "Norvik Arms").await;
    crate::pages::weapons::tests::enter(&mut browser, "99160", "Norvik Arms").await;
    let page = browser.get("/identify?serial=2%5B8B%5D%3F41&maker=Norvik+Arms").await;
    assert_eq!(page.status, 200);
    assert!(page.body.contains(&format!("/weapons/{weapon}")), "{}", page.body);
    assert!(page.body.contains("In no record here"), "{}", page.body);
    let case = format!("/cases/new?serial=2%5B8B%5D%3F41&#38;maker=Norvik+Arms&#38;weapon={weapon}&#38;p=0.");
    assert!(page.body.contains(&case), "{}", page.body);
}

#[tokio::test]
async fn what_was_searched_is_said_where_it_was_not_read_from_the_weapon_and_goes_along_to_the_case() {
    let mut browser = Browser::signed_in().await;
    crate::pages::weapons::tests::enter(&mut browser, "28741", "Norvik Arms").await;
    let said = "How the marks were read: by a machine.";
    let page = browser.get("/identify?serial=28741&read=machine").await;
    assert!(page.body.contains(said) && page.body.contains(r#"value="machine" selected"#), "{}", page.body);
    assert!(page.body.contains("/cases/new?serial=28741&#38;read=machine&#38;weapon="), "{}", page.body);
    for query in ["serial=28741", "serial=28741&read=", "serial=28741&read=metal"] {
        let page = browser.get(&format!("/identify?{query}")).await;
        assert!(!page.body.contains("How the marks were read:"), "{query}: {}", page.body);
    }
}

#[tokio::test]
async fn a_candidate_is_explained_by_its_slips_and_by_what_each_field_says() {
    let mut browser = Browser::signed_in().await;
    let weapon = crate::pages::weapons::tests::enter(&mut browser, "28741", "Norvik Arms").await;
    crate::pages::weapons::tests::enter(&mut browser, "99160", "Delta Works").await;
    let page = browser.get("/identify?serial=2B741&maker=Delta+Works").await;
    for told in ["8 ≈ B", "Character 2: look-alike", "about once in 100", "One record among 2", "Maker: different"] {
        let told = told.replace("8 ≈ B", "B ≈ 8");
        assert!(page.body.contains(&told), "{told}: {}", page.body);
    }
    assert!(page.body.contains(&format!("/weapons/{weapon}/neighbours")), "{}", page.body);
}

#[tokio::test]
async fn one_of_many_candidates_is_explained_if_asked_for() {
    let mut browser = Browser::signed_in().await;
    for serial in ["28741", "28742", "28743", "28744", "28745", "28746"] {
        crate::pages::weapons::tests::enter(&mut browser, serial, "Norvik Arms").await;
    }
    let path = "/identify?serial=2874%3F";
    let count =
        |body: &str| (body.matches(r#"<details class="why" open>"#).count(), body.matches(r#"class="why""#).count());
    let page = browser.get(path).await;
    assert_eq!(count(&page.body), (1, 2), "{}", page.body);
    assert!(page.body.contains(r#"name="why" value="6""#), "{}", page.body);
    let asked = browser.get(&format!("{path}&why=6")).await;
    assert_eq!(count(&asked.body), (1, 2), "{}", asked.body);
    assert!(asked.body.contains(r#"id="why""#));
    assert_eq!(browser.get(&format!("{path}&why=900")).await.status, 200);
}

#[tokio::test]
async fn notation_that_cannot_be_read_is_told_at_its_field() {
    let mut browser = Browser::signed_in().await;
    let page = browser.get("/identify?serial=2%5B8B&year=next").await;
    assert_eq!(page.status, 422);
    assert!(page.body.contains(r#"id="f-serial-fault""#) && page.body.contains(r#"value="2[8B""#), "{}", page.body);
}

#[tokio::test]
async fn whoever_is_not_signed_in_is_led_to_sign_in() {
    let answer = Browser::new().await.get("/identify?serial=28741").await;
    assert_eq!((answer.status, answer.location.starts_with("/login?next=/identify")), (303, true));
}
