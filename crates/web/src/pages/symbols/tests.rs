use super::*;
use crate::check::{Browser, HOSTILE, Sample, sample};
use crate::pages::identify::Seen;
use app::symbols::{SymbolAnswer, SymbolAspect, SymbolCandidate, SymbolEvidence};
use marks::Verdict;
use reference::SymbolRemark;

impl Sample for SymbolsPage {
    fn samples(page: &Page) -> Vec<Self> {
        let reference = Reference::shipped();
        let empty = Self::new(page.clone(), &reference, SeenSymbol::default());
        let mut wrong = Self::new(page.clone(), &reference, SeenSymbol { text: "1[0".into(), ..SeenSymbol::default() });
        wrong.refuse(&"1[0".parse::<marks::Pattern>().unwrap_err().into());
        wrong.refuse(&SymbolFault::Nothing);
        let hostile = SeenSymbol {
            text: HOSTILE.into(),
            seen: Seen { serial: HOSTILE.into(), weapon_type: HOSTILE.into(), ..Seen::default() },
            ..SeenSymbol::default()
        };
        let mut hostile = Self::new(page.clone(), &reference, hostile);
        let few =
            SymbolAnswer { candidates: all_from(&reference, 0).candidates[..2].to_vec(), ..all_from(&reference, 0) };
        hostile.found = Some(Results::new(page, &reference, &hostile.seen, &few));
        let mut found = vec![empty, wrong, hostile];
        // Every entry of the catalogue, the first few of each window with all that is said of it.
        for window in (0..reference.symbols().len()).step_by(5) {
            let seen = SeenSymbol {
                shape: "triangle".into(),
                contents: "number".into(),
                text: "6?6".into(),
                selector: "dots".into(),
                script: "arabic".into(),
                go: "1".into(),
                seen: Seen { serial: "28741".into(), maker: HOSTILE.into(), ..Seen::default() },
            };
            let mut shown = Self::new(page.clone(), &reference, seen);
            shown.found = Some(Results::new(page, &reference, &shown.seen, &all_from(&reference, window)));
            found.push(shown);
        }
        found
    }
}

/// The whole catalogue, beginning at one of its entries, as if each were worth all room.
fn all_from(reference: &Reference, first: usize) -> SymbolAnswer {
    let verdicts = [
        (SymbolAspect::Shape, Verdict::Equal),
        (SymbolAspect::Contents, Verdict::Near),
        (SymbolAspect::Text, Verdict::Different),
        (SymbolAspect::Selector, Verdict::Different),
        (SymbolAspect::Script, Verdict::Equal),
        (SymbolAspect::WeaponType, Verdict::Equal),
    ];
    let evidence = verdicts.map(|(aspect, verdict)| SymbolEvidence { aspect, verdict, log_ratio: 0.0 });
    let symbols = reference.symbols();
    let ordered = symbols[first..].iter().chain(&symbols[..first]).take(14).enumerate();
    let candidates = ordered.map(|(place, symbol)| SymbolCandidate {
        symbol: symbol.clone(),
        probability: if place < 5 { 0.1 } else { 0.01 },
        evidence: evidence.to_vec(),
    });
    SymbolAnswer {
        candidates: candidates.collect(),
        states: vec![("CN".into(), 0.3), ("RU".into(), 0.2)],
        none_of_these: 0.4,
    }
}

#[test]
fn renders() {
    sample::<SymbolsPage>();
}

#[test]
fn every_remark_of_the_catalogue_is_used() {
    let reference = Reference::shipped();
    for remark in SymbolRemark::ALL {
        assert!(reference.symbols().iter().any(|symbol| symbol.remarks().contains(remark)), "{}", remark.code());
    }
}

#[test]
fn what_is_seen_besides_survives_the_address() {
    let seen = SeenSymbol {
        shape: "circle".into(),
        text: "1?".into(),
        seen: Seen { serial: "28[8B]".into(), weapon_type: "pistol".into(), ..Seen::default() },
        ..SeenSymbol::default()
    };
    let query = serde_html_form::to_string(&seen).unwrap();
    assert_eq!(serde_html_form::from_str::<SeenSymbol>(&query).unwrap(), seen);
    assert!(
        seen.hidden().contains(&("serial", "28[8B]")) && !seen.hidden().iter().any(|(name, _)| *name == "weapon_type")
    );
}

#[tokio::test]
async fn a_star_in_a_circle_leads_to_the_identification_with_maker_and_state() {
    let mut browser = Browser::signed_in().await;
    let page =
        browser.get("/symbols?shape=circle&contents=star&serial=28%3F41&maker=Unknown&weapon_type=rifle&go=1").await;
    assert_eq!(page.status, 200);
    let (_, ranking) = page.body.split_once("class=\"ranking\"").unwrap();
    let (first, _) = ranking.split_once("</li>").unwrap();
    assert!(first.contains("not verified"), "{first}");
    let (_, link) = first.split_once("href=\"/identify?").unwrap();
    let (link, _) = link.split_once('"').unwrap();
    let query = link.replace("&#38;", "&");
    let carried: Seen = serde_html_form::from_str(&query).unwrap();
    assert_eq!((carried.serial.as_str(), carried.weapon_type.as_str()), ("28?41", "rifle"));
    assert!(carried.maker.contains("Korea") && carried.country.contains("Korea"), "{carried:?}");
    let identified = browser.get(&format!("/identify?{query}")).await;
    assert_eq!(identified.status, 200);
}

#[tokio::test]
async fn a_symbol_without_anything_seen_and_a_broken_notation_are_told() {
    let mut browser = Browser::signed_in().await;
    assert_eq!(browser.get("/symbols").await.status, 200);
    assert_eq!(browser.get("/symbols?serial=28741").await.status, 200, "carried along, and nothing asked yet");
    let nothing = browser.get("/symbols?go=1").await;
    assert!(nothing.status == 422 && nothing.body.contains("Say what you see"), "{}", nothing.body);
    let broken = browser.get("/symbols?shape=circle&text=1%5B0&go=1").await;
    assert!(broken.status == 422 && broken.body.contains(r#"id="f-text-fault""#), "{}", broken.body);
}

#[tokio::test]
async fn the_identification_leads_to_the_symbols_and_takes_along_what_was_seen() {
    let mut browser = Browser::signed_in().await;
    let page = browser.get("/identify?serial=28741").await;
    assert!(page.body.contains(r#"href="/symbols?serial=28741""#), "{}", page.body);
}
