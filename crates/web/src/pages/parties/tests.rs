use super::entered::Entered;
use super::event::EventPage;
use super::show::PartyPage;
use super::*;
use crate::check::{Browser, HOSTILE, Sample, sample};
use app::parties::PartyFile;
use domain::Coded;
use domain::event::{Correction, Event, Source, Subject};
use domain::id::{EventId, UserId};
use domain::party::{Activity, Licence, PartyEventKind, PartyFact};
use std::collections::BTreeMap;

fn event_id(seq: i64) -> EventId {
    EventId(uuid::Uuid::from_u128(100 + u128::try_from(seq).unwrap()))
}

/// A party with every kind of event in its life.
fn file() -> PartyFile {
    let text = || HOSTILE.to_owned();
    let licence = Licence {
        number: text(),
        kind: text(),
        issued_by: text(),
        from: "1990".parse().unwrap(),
        until: "1999".parse().unwrap(),
        activities: Activity::ALL.iter().copied().collect(),
    };
    let endless = Licence { number: "T-2".into(), until: PartialDate::UNKNOWN, ..licence.clone() };
    let instead = Correction { occurred: "1991".parse().unwrap(), fact: PartyFact::Renamed { name: text() } };
    let heir = PartyId(uuid::Uuid::from_u128(9));
    let facts = [
        ("1990", PartyFact::Entered { name: text(), party: PartyKind::Dealer, country: "XB".parse().ok() }),
        ("1990", PartyFact::Renamed { name: "Norvik".into() }),
        ("1990", PartyFact::Licensed { licence: Box::new(licence) }),
        ("1990", PartyFact::Licensed { licence: Box::new(endless) }),
        ("1995", PartyFact::LicenceSuspended { number: text(), until: "1996".parse().unwrap() }),
        ("1995", PartyFact::LicenceSuspended { number: "T-2".into(), until: PartialDate::UNKNOWN }),
        ("1997", PartyFact::LicenceEnded { number: text() }),
        ("1998", PartyFact::Closed { successor: Some(heir) }),
        ("1999", PartyFact::Renamed { name: text() }),
        ("1999", PartyFact::Corrected { corrects: event_id(2), instead: Some(Box::new(instead)) }),
        ("1999", PartyFact::Corrected { corrects: event_id(9), instead: None }),
    ];
    let by = UserId(uuid::Uuid::from_u128(2));
    let event = |((occurred, fact), seq): ((&str, PartyFact), i64)| Event {
        id: event_id(seq),
        subject: PartyId(uuid::Uuid::from_u128(8)),
        seq,
        occurred: occurred.parse().unwrap(),
        recorded_at: "2019-05-12T14:03:59Z".parse().unwrap(),
        recorded_by: by,
        source: Source::Person { basis: text() },
        reason: Some(text()),
        fact,
    };
    let events: Vec<Event<PartyRecord>> = facts.into_iter().zip(1..).map(event).collect();
    let party = PartyRecord::project(&events).unwrap();
    let successor = Some(PartyRecord { id: heir, closed: None, ..party.clone() });
    PartyFile { party, successor, events, recorders: BTreeMap::from([(by, "Registry desk".to_owned())]) }
}

impl Sample for ListPage {
    fn samples(page: &Page) -> Vec<Self> {
        let (reference, tabs) = (Reference::shipped(), super::super::weapons::tabs(page, true));
        let day = "1996-06".parse().unwrap();
        let mut open = file().party;
        open.closed = None;
        let line = |place: u8| {
            let party = if place == 0 { file().party } else { open.clone() };
            Line::new(page, &reference, &party, day)
        };
        let pager = Pager { previous: Some("/parties".into()), next: Some("/parties".into()), shows: String::new() };
        let full = Self { page: page.clone(), tabs: tabs.clone(), parties: (0..50).map(line).collect(), pager };
        let empty = Self { page: page.clone(), tabs, parties: Vec::new(), pager: Pager::default() };
        vec![full, empty]
    }
}

impl Sample for PartyPage {
    fn samples(page: &Page) -> Vec<Self> {
        let reference = Reference::shipped();
        let mut bare = file();
        bare.events.truncate(1);
        bare.party = PartyRecord::project(&bare.events).unwrap();
        bare.party.country = None;
        bare.successor = None;
        let day: PartialDate = "1996-06".parse().unwrap();
        [file(), bare].iter().map(|file| Self::new(page.clone(), &reference, file, day)).collect()
    }
}

impl Sample for EventPage {
    fn samples(page: &Page) -> Vec<Self> {
        let file = file();
        let entered = |kind: PartyEventKind| Entered {
            kind: kind.to_string(),
            name: HOSTILE.into(),
            number: HOSTILE.into(),
            occurred: HOSTILE.into(),
            reason: HOSTILE.into(),
            ..Entered::default()
        };
        let kinds = PartyEventKind::ALL.iter().copied();
        let mut samples: Vec<Self> =
            kinds.clone().map(|kind| Self::new(page.clone(), kind, Some(&file), entered(kind))).collect();
        samples.push(Self::new(page.clone(), PartyEventKind::Entered, None, Entered::default()));
        samples.extend(file.events.iter().filter(|event| event.fact.kind() != PartyEventKind::Corrected).map(
            |event| {
                let entered = Entered::of(event.occurred, &event.fact);
                Self::new(page.clone(), event.fact.kind(), Some(&file), entered)
                    .correcting(&Reference::shipped(), &file, event.id)
                    .unwrap_or_else(|_| panic!("the file has it"))
            },
        ));
        samples
    }
}

#[test]
fn renders() {
    sample::<ListPage>();
    sample::<PartyPage>();
    sample::<EventPage>();
}

/// Sends a form that must be taken, and gives where it leads.
async fn sent(browser: &mut Browser, path: &str, fields: &[(&str, &str)]) -> String {
    let answer = browser.post(path, fields).await;
    assert_eq!(answer.status, 303, "{path}: {}", answer.body);
    answer.location
}

#[tokio::test]
async fn a_dealer_is_entered_licensed_suspended_and_followed_by_another() {
    let mut browser = Browser::signed_in().await;
    assert!(browser.get("/parties").await.body.contains("No party is entered yet"));
    let dealer = [("name", "Norvik Trading"), ("party_kind", "dealer"), ("party_state", "KE"), ("reason", "Gazette")];
    let path = sent(&mut browser, "/parties/new", &dealer).await;
    let heir = sent(&mut browser, "/parties/new", &[("name", "Alder Arms"), ("reason", "Gazette")]).await;
    let events = format!("{path}/events/new");
    let licence = [
        ("kind", "licensed"),
        ("number", "T-1"),
        ("from", "2001-05-01"),
        ("activities", "trade"),
        ("activities", "repair"),
        ("occurred", "2001-05-01"),
        ("reason", "Gazette"),
    ];
    sent(&mut browser, &events, &licence).await;
    let page = browser.get(&path).await.body;
    assert!(page.contains(">In force<") && page.contains("Trade · Repair"), "{page}");
    assert!(browser.get("/parties").await.body.contains("In force: 1"));

    let form = browser.get(&format!("{events}?kind=licence-suspended")).await.body;
    assert!(form.contains("T-1") && !form.contains(r#"name="activities""#), "{form}");
    let pause = [("kind", "licence-suspended"), ("number", "T-1"), ("occurred", "2006"), ("reason", "Inquiry")];
    sent(&mut browser, &events, &pause).await;
    assert!(browser.get(&path).await.body.contains(">Suspended<"));

    let closing = [("kind", "closed"), ("successor", "alder ARMS"), ("occurred", "2010"), ("reason", "Told")];
    let asked = browser.post(&events, &closing).await;
    assert_eq!(asked.status, 422, "a person chooses the successor");
    let id = heir.strip_prefix("/parties/").unwrap();
    assert!(asked.body.contains(&format!(r#"value="{id}""#)), "{}", asked.body);
    sent(&mut browser, &events, &[&closing[..], &[("successor_id", id)]].concat()).await;
    let page = browser.get(&path).await.body;
    assert!(page.contains(&heir) && page.contains(">Closed<") && page.contains(">Ended<"), "{page}");
}

#[tokio::test]
async fn a_weapon_record_leads_to_the_party_that_a_person_chose() {
    let mut browser = Browser::signed_in().await;
    let weapon = crate::pages::weapons::tests::enter(&mut browser, "28741", "Norvik Arms").await;
    let party = sent(&mut browser, "/parties/new", &[("name", "Norvik Trading"), ("reason", "Gazette")]).await;
    let path = format!("/weapons/{weapon}/events/new");
    let sale = [("kind", "transferred"), ("party", "NORVIK TRADING"), ("occurred", "2015"), ("reason", "Ledger")];
    let asked = browser.post(&path, &sale).await;
    let id = party.strip_prefix("/parties/").unwrap();
    assert!(asked.status == 422 && asked.body.contains(&format!(r#"value="{id}""#)), "{}", asked.body);
    sent(&mut browser, &path, &[&sale[..], &[("party_id", id)]].concat()).await;
    let page = browser.get(&format!("/weapons/{weapon}")).await.body;
    assert!(page.contains(&party) && page.contains("NORVIK TRADING"), "as the source writes it: {page}");
    sent(&mut browser, &path, &[&sale[..], &[("party_id", "none")]].concat()).await;
    let page = browser.get(&format!("/weapons/{weapon}")).await.body;
    assert!(!page.contains(&party), "{page}");
}
