use super::neighbours::NeighboursPage;
use super::show::WeaponPage;
use super::twins::{DuplicatesPage, Entered, TwinPage};
use super::*;
use crate::check::{Browser, HOSTILE, Sample, sample};
use app::weapons::{Neighbour, Neighbourhood, Twin, TwinPair, WeaponFile};
use domain::event::{Correction, Event, Fact, Host, MovedPart, Source, Subject};
use domain::hold::standing;
use domain::id::{EventId, ImportId, MessageId, UserId, WeaponId};
use domain::life::holdings;
use domain::mark::{Component, Legibility, Mark, MarkKind};
use domain::retention::{by_rule, floors};
use domain::weapon::{Attested, Identity, Party, PartyKind, Relation, Serial, Term};
use reference::Binding;
use std::collections::BTreeMap;

/// Registers a weapon through its form, and gives its id.
pub async fn enter(browser: &mut Browser, serial: &str, maker: &str) -> String {
    let fields = [
        ("serial", serial),
        ("maker", maker),
        ("calibre", "9x19"),
        ("occurred", "2012-05"),
        ("party", "Police depot 4"),
        ("party_kind", "police"),
        ("reason", "Inventory"),
    ];
    let answer = browser.post("/weapons/new", &fields).await;
    assert_eq!(answer.status, 303, "{}", answer.body);
    answer.location.strip_prefix("/weapons/").unwrap().to_owned()
}

/// A weapon with a life: every source, a correction, a withdrawal.
pub fn file() -> WeaponFile {
    let party = |name: &str, kind| Party { name: name.to_owned(), kind, country: "XB".parse().ok(), id: None };
    let term = |text: &str, code: &str| Term { text: text.to_owned(), code: Some(code.to_owned()) };
    let identity = Identity {
        serial: Serial { as_marked: Some(HOSTILE.into()), ..Serial::default() },
        maker: Attested::marked(Some(Term::unresolved("Norvik Arms"))),
        weapon_type: Attested::marked(Some(term("Pistole", "self-loading-pistol"))),
        country: Attested::marked(Some(term("Suisse", "CH"))),
        year: Attested { as_marked: Some(1985), as_assessed: Some(1986) },
        ..Identity::default()
    };
    let mark = Mark {
        kind: MarkKind::Import,
        component: Component::Receiver,
        text: "XB 91".into(),
        symbols: "crown".into(),
        country: "XB".parse().ok(),
        year: Some(1991),
        legibility: Legibility::Worn,
        place: "left side".into(),
    };
    let import = ImportId(uuid::Uuid::from_u128(7));
    let row = Source::Row { import, row: 12 };
    let person = Source::Person { basis: "delivery note".into() };
    let message = Source::Message { state: "XB".parse().unwrap(), message: MessageId(uuid::Uuid::nil()) };
    let other = BTreeMap::from([("Rack".to_owned(), HOSTILE.to_owned())]);
    let holder = Some(party("Police depot 4", PartyKind::Police));
    let instead = Correction { occurred: "2014".parse().unwrap(), fact: Fact::Stolen { report: "R-2".into() } };
    let moved = |component: Component| MovedPart {
        part: WeaponId(uuid::Uuid::from_u128(component as u128 + 10)),
        component,
        serial: HOSTILE.into(),
        pair: event_id(90),
    };
    let facts = [
        ("2012-05", row, Fact::Registered { identity: Box::new(identity), holder, other }),
        ("1991", person.clone(), Fact::Marked { mark: Box::new(mark) }),
        ("2013", message, Fact::Transferred { to: party("Depot 5", PartyKind::ArmedForces), licence: "L 1".into() }),
        ("2015", person.clone(), Fact::Lost { report: "R-1".into() }),
        ("", person.clone(), Fact::Proofed { house: "Proof house".into() }),
        ("2018", person.clone(), Fact::PartFitted(moved(Component::Bolt))),
        ("2018", person.clone(), Fact::PartFitted(moved(Component::Slide))),
        ("2018", person.clone(), Fact::PartRemoved(moved(Component::Slide))),
        ("2019", person.clone(), Fact::Corrected { corrects: event_id(4), instead: Some(Box::new(instead)) }),
        ("2019", person.clone(), Fact::Corrected { corrects: event_id(5), instead: None }),
        ("2019", person, Fact::HeldForLaw { authority: HOSTILE.into(), reference: HOSTILE.into() }),
    ];
    life_of(WeaponId(uuid::Uuid::from_u128(1)), facts.into())
}

/// A slide that was in two weapons, and is in the second.
pub fn slide() -> WeaponFile {
    let serial = Serial { as_marked: Some("SL 4471".into()), ..Serial::default() };
    let identity = Identity { component: Some(Component::Slide), serial, ..Identity::default() };
    let registered = Fact::Registered { identity: Box::new(identity), holder: None, other: BTreeMap::new() };
    let host = |number: u128| Host {
        weapon: WeaponId(uuid::Uuid::from_u128(number)),
        serial: HOSTILE.into(),
        pair: event_id(90),
    };
    let person = || Source::Person { basis: String::new() };
    let facts = vec![
        ("2015", person(), registered),
        ("2015", person(), Fact::RemovedFrom(host(1))),
        ("2016", person(), Fact::FittedTo(Host { serial: String::new(), ..host(2) })),
    ];
    life_of(WeaponId(uuid::Uuid::from_u128(3)), facts)
}

fn life_of(weapon: WeaponId, facts: Vec<(&str, Source, Fact)>) -> WeaponFile {
    let import = ImportId(uuid::Uuid::from_u128(7));
    let sets = ["ecowas", "eu-2021-555", "iti"].map(|set| Binding { set: set.into(), since: None, until: None });
    let rules = Reference::shipped().bound_by(sets.into()).unwrap().retention().on(jiff::civil::date(2019, 5, 12));
    let by = UserId(uuid::Uuid::from_u128(2));
    let event = |((occurred, source, fact), seq): ((&str, Source, Fact), i64)| Event {
        id: event_id(seq),
        subject: weapon,
        seq,
        occurred: occurred.parse().unwrap(),
        recorded_at: "2019-05-12T14:03:59Z".parse().unwrap(),
        recorded_by: by,
        source,
        reason: Some(HOSTILE.into()),
        fact,
    };
    let events: Vec<Event> = facts.into_iter().zip(1..).map(event).collect();
    WeaponFile {
        weapon: Weapon::project(&events).unwrap(),
        attachments: crate::pages::attachments::tests::attachments(weapon.into(), Some(event_id(4))),
        holdings: holdings(&events),
        retention: by_rule(&floors(&events, &rules)).into_iter().cloned().collect(),
        holds: standing(&events),
        cases: Vec::new(),
        twins: Vec::new(),
        files: BTreeMap::from([(import, HOSTILE.to_owned())]),
        recorders: BTreeMap::from([(by, "Registry desk".to_owned())]),
        events,
    }
}

fn event_id(seq: i64) -> EventId {
    EventId(uuid::Uuid::from_u128(100 + u128::try_from(seq).unwrap()))
}

impl Sample for NeighboursPage {
    fn samples(page: &Page) -> Vec<Self> {
        let reference = Reference::shipped();
        let mut weapon = file().weapon;
        let id = weapon.id;
        let alone = Neighbour { weapon: weapon.clone(), offset: 0, imported: None };
        weapon.id = WeaponId(uuid::Uuid::from_u128(9));
        let near = |offset| Neighbour {
            weapon: weapon.clone(),
            offset,
            imported: Some(("1991".parse().unwrap(), "XB".parse().ok())),
        };
        let mut weapons: Vec<Neighbour> = (-10..10).map(|place| near(place * 3)).collect();
        weapons.insert(10, alone.clone());
        let many = Neighbourhood { weapons, truncated: true };
        let one = Neighbourhood { weapons: vec![alone], truncated: false };
        [many, one].map(|found| Self::new(page.clone(), &reference, id, &found)).into()
    }
}

impl Sample for ListPage {
    fn samples(page: &Page) -> Vec<Self> {
        let reference = Reference::shipped();
        let mut weapon = file().weapon;
        let line = |place| {
            if place > 0 {
                weapon.identity.serial.as_marked = Some("28741".to_owned());
            }
            Line::new(page, &reference, &weapon)
        };
        let next = Some("/weapons?before=1-00000000-0000-0000-0000-000000000001".to_owned());
        let full = Self {
            page: page.clone(),
            tabs: tabs::with_duplicates(page, Part::Weapons, 12),
            total: 250_000,
            twice: 3,
            weapons: (0..50).map(line).collect(),
            pager: Pager { previous: Some("/weapons".into()), next, shows: String::new() },
        };
        let tabs = tabs::with_duplicates(page, Part::Weapons, 0);
        let empty = Self { page: page.clone(), tabs, total: 0, twice: 0, weapons: Vec::new(), pager: Pager::default() };
        vec![full, empty]
    }
}

impl Sample for WeaponPage {
    fn samples(page: &Page) -> Vec<Self> {
        let mut bare = file();
        bare.events.truncate(1);
        if let Fact::Registered { identity, holder, other } = &mut bare.events[0].fact {
            identity.serial.as_marked = None;
            (*holder, *other) = (None, BTreeMap::new());
        }
        bare.weapon = Weapon::project(&bare.events).unwrap();
        bare.holdings = holdings(&bare.events);
        (bare.retention, bare.holds) = (Vec::new(), Vec::new());
        let reference = Reference::shipped();
        let mut related = file();
        let mut other = related.weapon.clone();
        other.id = WeaponId(uuid::Uuid::from_u128(9));
        let pair = |relation| TwinPair { weapon: related.weapon.clone(), other: other.clone(), relation };
        related.twins = vec![pair(None), pair(Some(Relation::NumberWrongHere))];
        let mut loose = slide();
        loose.events.truncate(2);
        loose.weapon = Weapon::project(&loose.events).unwrap();
        [related, bare, slide(), loose].iter().map(|file| Self::new(page.clone(), &reference, file)).collect()
    }
}

impl Sample for DuplicatesPage {
    fn samples(page: &Page) -> Vec<Self> {
        let reference = Reference::shipped();
        let (weapon, other) = (file().weapon, file().weapon);
        let pair = TwinPair { weapon, other, relation: None };
        let of = |relation, is_later, pairs: &[TwinPair]| {
            Self::new(page.clone(), &reference, relation, is_later, 1_204, pairs)
        };
        let decided = TwinPair { relation: Some(Relation::SameWeapon), ..pair.clone() };
        vec![of(None, true, &vec![pair; 40]), of(Some(Relation::SameWeapon), false, &[decided]), of(None, false, &[])]
    }
}

impl Sample for TwinPage {
    fn samples(page: &Page) -> Vec<Self> {
        let reference = Reference::shipped();
        let (one, mut other) = (file(), file());
        other.weapon.identity.year = Attested::default();
        let pair = TwinPair { weapon: one.weapon, other: other.weapon, relation: None };
        let (events, other_events) = (one.events.clone(), other.events);
        let open = Twin { pair: pair.clone(), decided: None, events, other_events, files: one.files };
        let pair = TwinPair { relation: Some(Relation::OtherWeapon), ..pair };
        let decided = Twin { pair, decided: one.events.last().cloned(), ..open.clone() };
        let entered = Entered::default();
        [open, decided].iter().map(|twin| Self::new(page.clone(), &reference, twin, &entered)).collect()
    }
}

#[test]
fn renders() {
    sample::<DuplicatesPage>();
    sample::<TwinPage>();
    sample::<ListPage>();
    sample::<WeaponPage>();
    sample::<NeighboursPage>();
}

#[tokio::test]
async fn two_records_are_weighed_side_by_side_and_the_decision_stands_on_both_pages() {
    let mut browser = Browser::signed_in().await;
    let (one, other) = (enter(&mut browser, "28741", "Norvik").await, enter(&mut browser, "28741", "Norvik").await);
    browser.node.site.app.find_twins(|_| ()).await.unwrap();
    let list = browser.get("/weapons/duplicates").await;
    let pair = format!("/weapons/duplicates/{one}/{other}");
    assert!(list.body.contains(&pair), "{}", list.body);
    assert!(browser.get(&format!("/weapons/{other}")).await.body.contains("Nobody has weighed them yet"));
    let unsaid = browser.post(&pair, &[("relation", ""), ("reason", "Seen.")]).await;
    assert_eq!(unsaid.status, 422);
    assert!(unsaid.body.contains("Say how they stand") && unsaid.body.contains("Seen."), "{}", unsaid.body);
    let decided = browser.post(&pair, &[("relation", "number-wrong-here"), ("reason", "Misread in 1991.")]).await;
    assert_eq!(decided.status, 303, "{}", decided.body);
    let (first, second) = (format!("/weapons/{one}"), format!("/weapons/{other}"));
    assert!(browser.get(&first).await.body.contains("The number is wrong here"));
    let page = browser.get(&second).await;
    assert!(page.body.contains("The number is wrong there") && page.body.contains("Misread in 1991."), "{}", page.body);
    browser.post(&pair, &[("relation", "same-weapon"), ("reason", "One pistol in the depot.")]).await;
    let list = browser.get("/weapons").await;
    assert!(list.body.contains("1 of them is of a weapon that is recorded before"), "{}", list.body);
    assert_eq!(browser.get(&format!("/weapons/duplicates/{one}/{one}")).await.status, 404);
}

#[tokio::test]
async fn a_weapon_entered_by_hand_is_in_the_list_with_its_life() {
    let mut browser = Browser::signed_in().await;
    assert!(browser.get("/weapons").await.body.contains("The register is empty"));
    let id = enter(&mut browser, "28741", "Norvik Arms").await;
    let page = browser.get(&format!("/weapons/{id}")).await;
    for told in ["28741", "Norvik Arms", "Police depot 4", "May 2012", "Inventory", "The weapon is in the register."] {
        assert!(page.body.contains(told), "{told}: {}", page.body);
    }
    assert!(browser.get("/weapons").await.body.contains(&format!("/weapons/{id}")));
}

#[tokio::test]
async fn a_form_without_a_reason_is_refused_and_keeps_what_was_entered() {
    let mut browser = Browser::signed_in().await;
    let id = enter(&mut browser, "28741", "Norvik Arms").await;
    let path = format!("/weapons/{id}/events/new");
    let form = browser.get(&format!("{path}?kind=stolen")).await;
    assert!(form.body.contains(r#"name="report""#) && !form.body.contains(r#"name="mark_text""#));
    let answer = browser.post(&path, &[("kind", "stolen"), ("report", "R-77"), ("occurred", "2018-03")]).await;
    assert_eq!(answer.status, 422);
    assert!(
        answer.body.contains(r#"id="f-reason-fault""#) && answer.body.contains(r#"value="R-77""#),
        "{}",
        answer.body
    );
    let answer = browser.post(&path, &[("kind", "stolen"), ("occurred", "2018-13"), ("reason", "Told")]).await;
    assert!(answer.body.contains(r#"id="f-occurred-fault""#), "{}", answer.body);
    let answer = browser.post(&path, &[("kind", "stolen"), ("occurred", "2031"), ("reason", "Told")]).await;
    assert!(answer.body.contains("lies in the future"), "{}", answer.body);
    assert!(browser.get(&format!("/weapons/{id}")).await.body.contains(">Held<"), "nothing was saved");
}

#[tokio::test]
async fn an_event_is_added_then_corrected_then_withdrawn_and_all_of_it_stays_to_be_read() {
    let mut browser = Browser::signed_in().await;
    let id = enter(&mut browser, "28741", "Norvik Arms").await;
    let path = format!("/weapons/{id}");
    let theft = [("kind", "stolen"), ("report", "R-77"), ("occurred", "2018-03"), ("reason", "Report received")];
    assert_eq!(browser.post(&format!("{path}/events/new"), &theft).await.status, 303);
    let page = browser.get(&path).await;
    assert!(page.body.contains("R-77") && page.body.contains(">Stolen<"), "{}", page.body);
    let correct = page.body.split(r#"href=""#).filter(|link| link.contains("/correct\"")).last().unwrap();
    let correct = correct.split('"').next().unwrap().to_owned();
    assert!(browser.get(&correct).await.body.contains(r#"value="R-77""#), "the form holds what is recorded");
    let mended = [("deed", "replace"), ("report", "R-78"), ("occurred", "2018-04"), ("reason", "Misread")];
    assert_eq!(browser.post(&correct, &mended).await.status, 303);
    let page = browser.get(&path).await;
    for told in ["R-78", "R-77</del>", "Misread", "April 2018"] {
        assert!(page.body.contains(told), "{told}: {}", page.body);
    }
    assert_eq!(browser.post(&correct, &[("deed", "withdraw"), ("reason", "Another weapon")]).await.status, 303);
    let page = browser.get(&path).await;
    assert!(page.body.contains("Another weapon") && page.body.contains(">Held<"), "{}", page.body);
}

#[tokio::test]
async fn a_legal_hold_is_shown_with_its_reason_and_lifted_where_it_is_shown() {
    let mut browser = Browser::signed_in().await;
    let id = enter(&mut browser, "28741", "Norvik Arms").await;
    let path = format!("/weapons/{id}/events/new");
    let nobody = browser.post(&path, &[("kind", "held-for-law"), ("reason", "Appeal pending")]).await;
    assert_eq!(nobody.status, 422);
    assert!(nobody.body.contains(r#"id="f-authority-fault""#), "{}", nobody.body);
    let hold =
        [("kind", "held-for-law"), ("authority", "Harbour Court"), ("reference", "C 7"), ("reason", "Appeal pending")];
    assert_eq!(browser.post(&path, &hold).await.status, 303);
    let page = browser.get(&format!("/weapons/{id}")).await.body;
    for told in ["Under a legal hold", "Harbour Court", "C 7", "Appeal pending"] {
        assert!(page.contains(told), "{told}: {page}");
    }
    let lift = page.split(r#"href=""#).find(|link| link.contains("hold-lifted")).unwrap();
    let lift = lift.split('"').next().unwrap().replace("&amp;", "&").replace("&#38;", "&");
    let form = browser.get(&lift).await;
    assert!(form.body.contains("The hold of Harbour Court ends."), "{}", form.body);
    let event = lift.split("hold=").nth(1).unwrap();
    let lifting = [("kind", "hold-lifted"), ("hold", event), ("reason", "Appeal decided")];
    assert_eq!(browser.post(&path, &lifting).await.status, 303);
    let page = browser.get(&format!("/weapons/{id}")).await.body;
    assert!(!page.contains("Under a legal hold") && page.contains("Appeal decided"), "{page}");
    assert_eq!(browser.post(&path, &lifting).await.status, 404, "it stands no more");
}

#[tokio::test]
async fn what_an_examiner_concludes_stands_beside_what_is_marked() {
    let mut browser = Browser::signed_in().await;
    let id = enter(&mut browser, "28?41", "Norvik Arms").await;
    let found = [("kind", "examined"), ("serial", "28741"), ("serial_state", "restored"), ("reason", "Laboratory")];
    assert_eq!(browser.post(&format!("/weapons/{id}/events/new"), &found).await.status, 303);
    let page = browser.get(&format!("/weapons/{id}")).await;
    assert!(
        page.body.contains("28?41") && page.body.contains("28741") && page.body.contains("Restored"),
        "{}",
        page.body
    );
}

#[tokio::test]
async fn the_weapons_of_a_consignment_lead_to_one_another_and_gaps_are_named() {
    let mut browser = Browser::signed_in().await;
    let first = enter(&mut browser, "28741", "Norvik Arms").await;
    let second = enter(&mut browser, "28744", "Norvik Arms").await;
    let other = enter(&mut browser, "28742", "Delta Works").await;
    let link = format!("/weapons/{first}/neighbours");
    assert!(browser.get(&format!("/weapons/{first}")).await.body.contains(&link));
    let page = browser.get(&link).await;
    assert!(page.body.contains(&format!("/weapons/{second}")), "{}", page.body);
    assert!(page.body.contains("2 numbers are not in the register"), "{}", page.body);
    assert!(!page.body.contains(&other), "of another maker: {}", page.body);
    assert!(browser.get(&format!("/weapons/{other}/neighbours")).await.body.contains("No other weapon"));
}

#[tokio::test]
async fn a_weapon_that_is_not_there_is_not_found() {
    let mut browser = Browser::signed_in().await;
    assert_eq!(browser.get("/weapons/018e0000-0000-7000-8000-000000000001").await.status, 404);
    assert_eq!(browser.get("/weapons/018e0000-0000-7000-8000-000000000001/neighbours").await.status, 404);
    assert_eq!(browser.get("/weapons/1").await.status, 404);
    assert_eq!(browser.get("/weapons?before=x").await.status, 404);
}
