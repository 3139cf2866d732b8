use super::*;
use crate::check::{Browser, HOSTILE, Sample, sample};
use crate::pages::weapons::tests::{enter, file, slide};

impl Sample for PartPage {
    fn samples(page: &Page) -> Vec<Self> {
        let reference = Reference::shipped();
        let moved = || Moved {
            part: slide().weapon.id.to_string(),
            serial: HOSTILE.into(),
            component: "slide".into(),
            occurred: HOSTILE.into(),
            basis: HOSTILE.into(),
            reason: HOSTILE.into(),
        };
        let weapon = file().weapon;
        let mut bare = weapon.clone();
        bare.parts.clear();
        let mut loose = slide().weapon;
        loose.fittings.clear();
        let mut offered = Self::fitting(page.clone(), &weapon, moved());
        offered.offer(&reference, &[slide().weapon, loose]);
        let mut refused = Self::removal(page.clone(), &weapon, moved());
        for field in ["part", "serial", "component", "reason"] {
            refused.faults.add(field, HOSTILE);
        }
        refused.movement();
        vec![
            Self::fitting(page.clone(), &weapon, Moved::default()),
            offered,
            Self::removal(page.clone(), &bare, Moved::default()),
            refused,
        ]
    }
}

#[test]
fn renders() {
    sample::<PartPage>();
}

/// The fields of a form about a movement on a day.
fn moved<'a>(day: &'a str, more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    [("occurred", day), ("reason", "Repair")].into_iter().chain(more.iter().copied()).collect()
}

#[tokio::test]
async fn a_slide_is_followed_from_one_pistol_to_another() {
    let mut browser = Browser::signed_in().await;
    let first = enter(&mut browser, "28741", "Norvik Arms").await;
    let second = enter(&mut browser, "28742", "Norvik Arms").await;
    let removal = format!("/weapons/{first}/parts/remove");
    assert!(browser.get(&format!("/weapons/{first}")).await.body.contains(&removal));
    assert!(browser.get(&removal).await.body.contains(r#"name="component""#));

    let frame =
        browser.post(&removal, &moved("2015", &[("part", "unentered"), ("component", "frame"), ("serial", "1")])).await;
    assert_eq!(frame.status, 422);
    assert!(frame.body.contains("it is the weapon itself"), "{}", frame.body);
    let slide = [("part", "unentered"), ("component", "slide"), ("serial", "SL 4471")];
    let answer = browser.post(&removal, &moved("2015", &slide)).await;
    assert_eq!(answer.status, 303, "{}", answer.body);
    let part = answer.location.strip_prefix("/weapons/").unwrap().to_owned();
    let page = browser.get(&format!("/weapons/{part}")).await.body;
    assert!(page.contains("Loose") && page.contains(&format!("/weapons/{first}")), "{page}");
    assert!(!page.contains("/parts/remove"), "nothing is taken out of a slide");

    let fit = format!("/weapons/{second}/parts/fit");
    let unknown = browser.post(&fit, &moved("2016", &[("serial", "SL 1")])).await;
    assert!(unknown.body.contains("No part in the register has this number"), "{}", unknown.body);
    let offered = browser.post(&fit, &moved("2016", &[("serial", "sl-4471")])).await;
    assert_eq!(offered.status, 422, "a person chooses, also where there is but one");
    assert!(offered.body.contains(&format!(r#"value="{part}""#)), "{}", offered.body);
    let early = browser.post(&fit, &moved("2014", &[("serial", "SL 4471"), ("part", &part)])).await;
    assert!(early.body.contains(r#"id="f-occurred-fault""#), "{}", early.body);
    let answer = browser.post(&fit, &moved("2016", &[("serial", "SL 4471"), ("part", &part)])).await;
    assert_eq!((answer.status, answer.location), (303, format!("/weapons/{second}")));

    let page = browser.get(&format!("/weapons/{second}")).await.body;
    assert!(page.contains("Numbered parts") && page.contains(&format!("/weapons/{part}")), "{page}");
    let page = browser.get(&format!("/weapons/{part}")).await.body;
    assert!(page.contains(&format!("/weapons/{second}")) && !page.contains("Loose"), "{page}");
    let page = browser.get(&format!("/weapons/{second}/parts/remove")).await.body;
    assert!(page.contains(&format!(r#"value="{part}""#)), "the part can be chosen: {page}");
    let taken = browser.post(&format!("/weapons/{second}/parts/remove"), &moved("2017", &[("part", &part)])).await;
    assert_eq!((taken.status, taken.location), (303, format!("/weapons/{part}")));
}
