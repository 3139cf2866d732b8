use super::show::{PaperPage, ShowPage};
use super::step::StepPage;
use super::*;
use crate::check::{Browser, HOSTILE, Sample, sample};
use app::handovers::HandoverFile;
use domain::event::{Correction, Event, Source, Subject};
use domain::handover::{Condition, FileDigest, HandoverFact, ItemKind, Listing, Notice};
use domain::id::{EventId, ImportId, UserId};
use std::collections::BTreeMap;
use uuid::Uuid;

const DIGEST: &str = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

fn event_id(seq: i64) -> EventId {
    EventId(Uuid::from_u128(100 + u128::try_from(seq).unwrap()))
}

/// A handover in which everything happened.
pub fn file() -> HandoverFile {
    let digest: FileDigest = DIGEST.parse().unwrap();
    let listing = |title: &str, kind, digest: Option<FileDigest>| Listing {
        kind,
        title: title.to_owned(),
        from_year: Some(1961),
        to_year: Some(1987),
        records: Some(4120),
        digest,
        condition: Condition::Worn,
    };
    let listed = |title: &str, kind, digest| HandoverFact::Listed { listing: Box::new(listing(title, kind, digest)) };
    let notice =
        Notice { company: HOSTILE.into(), licence: "L 7".into(), by: HOSTILE.into(), to: "Firearms Office".into() };
    let right = listed("Acquisitions 2", ItemKind::Book, None);
    let facts = [
        HandoverFact::Announced { notice },
        listed(HOSTILE, ItemKind::Book, None),
        listed("sales.csv", ItemKind::File, Some(digest.clone())),
        listed("stock.csv", ItemKind::File, None),
        HandoverFact::Delivered { items: vec![event_id(2), event_id(3), event_id(4)] },
        HandoverFact::Accepted { items: vec![event_id(2)], defects: HOSTILE.into() },
        HandoverFact::Refused { items: vec![event_id(4)] },
        HandoverFact::CustodyMoved { items: vec![event_id(2)], place: HOSTILE.into(), answers: "Archive".into() },
        HandoverFact::SignedOff { document: "A 12".into() },
        HandoverFact::Corrected {
            corrects: event_id(2),
            instead: Some(Box::new(Correction { occurred: "2026-01".parse().unwrap(), fact: right })),
        },
        HandoverFact::Corrected { corrects: event_id(7), instead: None },
    ];
    let by = UserId(Uuid::from_u128(2));
    let event = |(fact, seq): (HandoverFact, i64)| Event::<Handover> {
        id: event_id(seq),
        subject: HandoverId(Uuid::from_u128(1)),
        seq,
        occurred: "2026-01-12".parse().unwrap(),
        recorded_at: "2026-01-12T14:03:59Z".parse().unwrap(),
        recorded_by: by,
        source: Source::Person { basis: String::new() },
        reason: Some(HOSTILE.into()),
        fact,
    };
    let events: Vec<_> = facts.into_iter().zip(1..).map(event).collect();
    let handover = Handover::project(&events).unwrap();
    HandoverFile {
        lacks: handover.lacks(|known| *known == digest),
        handover,
        imports: BTreeMap::from([(digest, ImportId(Uuid::from_u128(7)))]),
        recorders: BTreeMap::from([(by, "Registry desk".to_owned())]),
        events,
    }
}

fn bare() -> HandoverFile {
    let mut file = file();
    file.events.truncate(1);
    file.handover = Handover::project(&file.events).unwrap();
    file.lacks = file.handover.lacks(|_| false);
    file
}

impl Sample for ListPage {
    fn samples(page: &Page) -> Vec<Self> {
        let file = file();
        let handovers = (0..40).map(|lacks| (file.handover.clone(), lacks)).collect();
        let full = HandoverPage { handovers, next: Some(file.handover.id) };
        let empty = HandoverPage { handovers: Vec::new(), next: None };
        vec![Self::new(page.clone(), Some(file.handover.id), &full), Self::new(page.clone(), None, &empty)]
    }
}

impl Sample for ShowPage {
    fn samples(page: &Page) -> Vec<Self> {
        [file(), bare()].iter().map(|file| Self::new(page.clone(), file)).collect()
    }
}

impl Sample for PaperPage {
    fn samples(page: &Page) -> Vec<Self> {
        [file(), bare()].iter().map(|file| Self::new(page.clone(), file)).collect()
    }
}

#[test]
fn renders() {
    sample::<ListPage>();
    sample::<ShowPage>();
    sample::<PaperPage>();
    sample::<StepPage>();
}

/// The values of the check boxes of a form.
fn boxes(form: &str) -> Vec<String> {
    let values = form.split(r#"name="items" value=""#).skip(1);
    values.map(|rest| rest.split('"').next().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn books_are_announced_listed_delivered_taken_over_and_signed_for() {
    let mut browser = Browser::signed_in().await;
    assert!(browser.get("/weapons/handovers").await.body.contains("No handover"));
    let unnamed = browser.post("/weapons/handovers/new", &[("company", "Norvik Arms")]).await;
    assert_eq!(unnamed.status, 422);
    let notice = [("company", "Norvik Arms"), ("to", "Firearms Office"), ("occurred", "2018-11")];
    let path = browser.post("/weapons/handovers/new", &notice).await.location;
    assert!(browser.get(&path).await.body.contains("Nothing is in the inventory yet."));

    let new = format!("{path}/events/new");
    let book = [("step", "listed"), ("kind", "book"), ("title", "Sales 1961"), ("condition", "worn")];
    assert_eq!(browser.post(&new, &book).await.status, 303);
    let wrong = [("step", "listed"), ("kind", "file"), ("title", "a.csv"), ("condition", "good"), ("digest", "12")];
    assert!(browser.post(&new, &wrong).await.body.contains("This is no SHA-256"));
    assert!(browser.get(&path).await.body.contains("Sales 1961"));

    let form = browser.get(&format!("{new}?step=delivered")).await.body;
    let item = boxes(&form).pop().unwrap();
    let early = browser.post(&new, &[("step", "accepted"), ("items", &item)]).await;
    assert!(early.status == 422 && early.body.contains("is not so far"), "{}", early.body);
    assert_eq!(browser.post(&new, &[("step", "delivered"), ("items", &item)]).await.status, 303);
    let accepted = [("step", "accepted"), ("items", item.as_str()), ("defects", "Pages 3 to 9 are wet")];
    assert_eq!(browser.post(&new, &accepted).await.status, 303);
    let page = browser.get(&path).await.body;
    assert!(page.contains("Pages 3 to 9 are wet") && page.contains("where the original stands"), "{page}");
    let moved =
        [("step", "custody-moved"), ("items", item.as_str()), ("place", "Depot 2"), ("answers", "State archive")];
    assert_eq!(browser.post(&new, &moved).await.status, 303);
    let paper = browser.get(&format!("{path}/paper")).await.body;
    assert!(paper.contains("For the company") && paper.contains("Pages 3 to 9 are wet"), "{paper}");
    assert_eq!(browser.post(&new, &[("step", "signed-off"), ("document", "A 12")]).await.status, 303);
    let page = browser.get(&path).await.body;
    assert!(page.contains("Complete and signed") && page.contains("Depot 2"), "{page}");
    assert!(browser.get("/weapons/handovers").await.body.contains("Complete and signed"));

    // A correction after the signature is not under it.
    let correct = page.split(r#"href=""#).filter(|link| link.contains("/correct\"")).nth(1).unwrap();
    let correct = correct.split('"').next().unwrap().to_owned();
    let form = browser.get(&correct).await.body;
    assert!(form.contains(r#"value="Sales 1961""#), "{form}");
    let mended =
        [("deed", "replace"), ("kind", "book"), ("title", "Sales 1962"), ("condition", "worn"), ("reason", "Misread")];
    assert_eq!(browser.post(&correct, &mended).await.status, 303);
    let page = browser.get(&path).await.body;
    assert!(page.contains("Sales 1962") && page.contains("Misread"), "{page}");
    assert!(page.contains("Not signed by both sides, or changed since."), "{page}");
}
