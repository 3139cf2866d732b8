//! Photographs and documents beside weapons and cases.

use crate::made::{Counted, moment, uuid};
use domain::Coded;
use domain::attachment::{Attachment, AttachmentFact, Holder, MediaKind};
use domain::event::{Event, Source, Subject};
use domain::id::{AttachmentId, CaseId, EventId, UserId, WeaponId};
use store::testing::{behind_its_back, on_each_engine};
use store::{Store, StoreError};
use uuid::Uuid;

fn sealing(holder: Holder, number: u64) -> Event<Attachment> {
    let mut kinds = MediaKind::ALL.iter().copied().cycle();
    Event {
        id: EventId(uuid(1000 + number)),
        subject: AttachmentId(uuid(number)),
        seq: 1,
        occurred: "2026-03-01".parse().unwrap(),
        recorded_at: moment(),
        recorded_by: if number.is_multiple_of(2) { UserId(uuid(9)) } else { UserId(Uuid::nil()) },
        source: Source::Person { basis: String::new() },
        reason: None,
        fact: AttachmentFact::Sealed {
            holder,
            shows: Some(EventId(uuid(40))).filter(|_| matches!(holder, Holder::Weapon(_))),
            media: kinds.nth(usize::try_from(number).unwrap()).unwrap(),
            size: number,
            digest: format!("{number:064x}"),
            name: "صورة.jpg".to_owned(),
            words: "The left side".to_owned(),
        },
    }
}

/// Puts attachments, and gives what they are.
async fn put(store: &Store, holder: Holder, numbers: impl IntoIterator<Item = u64>) -> Vec<Attachment> {
    let sealings: Vec<Event<Attachment>> = numbers.into_iter().map(|number| sealing(holder, number)).collect();
    let mut tx = store.begin().await.unwrap();
    for sealing in &sealings {
        tx.add_attachment(sealing, &Counted).await.unwrap();
    }
    tx.commit().await.unwrap();
    sealings.into_iter().map(|sealing| Attachment::project(&[sealing]).unwrap()).collect()
}

#[tokio::test]
async fn what_was_put_beside_a_weapon_or_a_case_is_found_there_and_only_there() {
    on_each_engine(async |store| {
        let (weapon, case) = (Holder::Weapon(WeaponId(uuid(1))), Holder::Case(CaseId(uuid(2))));
        let weapons = put(&store, weapon, 1..8).await;
        let cases = put(&store, case, [8]).await;
        assert_eq!(store.attachments(weapon).await.unwrap(), weapons);
        assert_eq!(store.attachments(case).await.unwrap(), cases);
        assert_eq!(store.attachment(case, cases[0].id).await.unwrap().as_ref(), Some(&cases[0]));
        assert_eq!(store.attachment(weapon, cases[0].id).await.unwrap(), None);

        let mut all: Vec<Attachment> = Vec::new();
        loop {
            let page = store.attachments_from(all.last(), 3).await.unwrap();
            if page.is_empty() {
                break;
            }
            all.extend(page);
        }
        assert_eq!(all, [weapons, cases].concat());
    })
    .await;
}

#[tokio::test]
async fn a_row_that_makes_no_sense_is_named() {
    on_each_engine(async |store| {
        let case = Holder::Case(CaseId(uuid(2)));
        put(&store, case, [1]).await;
        behind_its_back(&store, "UPDATE attachment SET kind = 'gif'").await;
        let error = store.attachments(case).await.unwrap_err();
        assert!(matches!(error, StoreError::Inconsistent { table: "attachment", column: "kind", .. }), "{error}");
    })
    .await;
}

#[tokio::test]
async fn what_the_record_says_of_an_attachment_follows_from_its_event() {
    on_each_engine(async |store| {
        let case = Holder::Case(CaseId(uuid(2)));
        put(&store, case, [1, 2]).await;
        let check = store.check_projections(|_| ()).await.unwrap();
        assert_eq!((check.subjects, check.differences.len()), (2, 0));
        behind_its_back(&store, "UPDATE attachment SET digest = '00', words = 'The right side' WHERE size = 1").await;
        behind_its_back(&store, "DELETE FROM attachment WHERE size = 2").await;
        let check = store.check_projections(|_| ()).await.unwrap();
        let found: Vec<(&str, Uuid, &str)> = check
            .differences
            .iter()
            .map(|difference| (difference.kind.as_str(), difference.subject, difference.field.as_str()))
            .collect();
        assert_eq!(
            found,
            [("attachment", uuid(1), "digest"), ("attachment", uuid(1), "words"), ("attachment", uuid(2), "row")]
        );
    })
    .await;
}
