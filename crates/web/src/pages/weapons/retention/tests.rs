use super::*;
use crate::check::{Browser, Sample, sample};
use crate::pages::weapons::tests::{enter, file};
use domain::retention::{Rules, by_rule, floors};
use reference::Binding;

fn rules(sets: &[&str]) -> Rules {
    let bindings = sets.iter().map(|set| Binding { set: (*set).to_owned(), since: None, until: None });
    Reference::shipped().bound_by(bindings.collect()).unwrap().retention().on(jiff::civil::date(2026, 3, 1))
}

impl Sample for RetentionPage {
    fn samples(page: &Page) -> Vec<Self> {
        let reference = Reference::shipped();
        let all: Vec<&str> = reference.retention_sets().iter().map(|set| set.code()).collect();
        let mut counts: Vec<(Due, i64)> = (2020..2060).map(|year| (Due::Year(year), i64::from(year) * 137)).collect();
        counts.extend([Due::Unbound, Due::WhileItExists, Due::Indefinitely, Due::Held].map(|due| (due, 1)));
        let today = jiff::civil::date(2026, 3, 1);
        let full = DueList { today, rules: rules(&all), counts, reckoned: Reckoned::InPart };
        let empty = DueList { today, rules: Rules::default(), counts: Vec::new(), reckoned: Reckoned::Whole };
        [full, empty].iter().map(|list| Self::new(page.clone(), &reference, list)).collect()
    }
}

impl Sample for DueWeaponsPage {
    fn samples(page: &Page) -> Vec<Self> {
        let reference = Reference::shipped();
        let file = file();
        let floors = floors(&file.events, &rules(&["ecowas", "eu-2021-555", "iti", "att"]));
        let each = by_rule(&floors).into_iter().cloned().map(Some).chain([None]);
        let weapons = each
            .map(|floor| DueWeapon { weapon: file.weapon.clone(), floor, holds: file.holds.clone() })
            .cycle()
            .take(30)
            .collect();
        let full = DuePage { weapons, next: Some(file.weapon.id) };
        let empty = DuePage { weapons: Vec::new(), next: None };
        vec![
            Self::new(page.clone(), &reference, Due::Held, Some(file.weapon.id), &full),
            Self::new(page.clone(), &reference, Due::Year(2031), None, &empty),
        ]
    }
}

#[test]
fn renders() {
    sample::<RetentionPage>();
    sample::<DueWeaponsPage>();
}

#[tokio::test]
async fn a_weapon_stands_in_the_year_in_which_its_term_ends_until_it_is_held() {
    let mut browser = Browser::signed_in().await;
    assert!(browser.get("/weapons/retention").await.body.contains("No weapon"));
    // Entered as of May 2012: twenty years.
    let id = enter(&mut browser, "28741", "Norvik Arms").await;
    let list = browser.get("/weapons/retention").await.body;
    assert!(list.contains(r#"href="/weapons/retention/2032""#) && list.contains("ITI 12(b)"), "{list}");
    let page = browser.get("/weapons/retention/2032").await.body;
    for told in [format!("/weapons/{id}"), "May 2032".to_owned(), "ITI 12(b)".to_owned()] {
        assert!(page.contains(&told), "{told}: {page}");
    }
    let csv = browser.get("/weapons/retention/2032/csv").await.body;
    assert!(csv.starts_with("weapon,serial,") && csv.contains(&format!("{id},28741,Norvik Arms")), "{csv}");
    assert_eq!(browser.get("/weapons/retention/csv").await.body, "due,weapons\r\n2032,1\r\n");

    let hold = [("kind", "held-for-law"), ("authority", "Harbour Court"), ("reason", "Appeal pending")];
    assert_eq!(browser.post(&format!("/weapons/{id}/events/new"), &hold).await.status, 303);
    assert_eq!(browser.get("/weapons/retention/csv").await.body, "due,weapons\r\nheld,1\r\n");
    assert!(browser.get("/weapons/retention/held").await.body.contains("Harbour Court"));
    assert!(browser.get("/weapons/retention/2032").await.body.contains("No weapon"));
    assert_eq!(browser.get("/weapons/retention/never").await.status, 404);
}
