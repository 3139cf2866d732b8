//! Photographs and documents beside weapons and cases.

use crate::made::{moment, uuid};
use domain::Coded;
use domain::attachment::{Attachment, Holder, MediaKind};
use domain::id::{AttachmentId, CaseId, EventId, UserId, WeaponId};
use store::testing::{behind_its_back, on_each_engine};
use store::{Store, StoreError};

fn attachment(holder: Holder, number: u64) -> Attachment {
    let kinds = MediaKind::ALL.iter().copied().cycle();
    Attachment {
        id: AttachmentId(uuid(number)),
        holder,
        event: Some(EventId(uuid(40))).filter(|_| matches!(holder, Holder::Weapon(_))),
        kind: kinds.clone().nth(usize::try_from(number).unwrap()).unwrap(),
        size: number,
        digest: format!("{number:064x}"),
        name: "صورة.jpg".to_owned(),
        words: "The left side".to_owned(),
        sealed_at: moment(),
        sealed_by: Some(UserId(uuid(9))).filter(|_| number.is_multiple_of(2)),
    }
}

async fn put(store: &Store, attachments: &[Attachment]) {
    let mut tx = store.begin().await.unwrap();
    for attachment in attachments {
        tx.put_attachment(attachment).await.unwrap();
    }
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn what_was_put_beside_a_weapon_or_a_case_is_found_there_and_only_there() {
    on_each_engine(async |store| {
        let (weapon, case) = (Holder::Weapon(WeaponId(uuid(1))), Holder::Case(CaseId(uuid(2))));
        let weapons: Vec<Attachment> = (0..7).map(|number| attachment(weapon, number)).collect();
        let cases = [attachment(case, 8)];
        put(&store, &weapons).await;
        put(&store, &cases).await;
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
        assert_eq!(all, [weapons, cases.to_vec()].concat());
    })
    .await;
}

#[tokio::test]
async fn a_row_that_makes_no_sense_is_named() {
    on_each_engine(async |store| {
        let case = Holder::Case(CaseId(uuid(2)));
        put(&store, &[attachment(case, 1)]).await;
        behind_its_back(&store, "UPDATE attachment SET kind = 'gif'").await;
        let error = store.attachments(case).await.unwrap_err();
        assert!(matches!(error, StoreError::Inconsistent { table: "attachment", column: "kind", .. }), "{error}");
    })
    .await;
}
