//! Cases and their requests.

use crate::made::{case, moment, request, uuid};
use domain::case::Case;
use domain::id::{AgencyId, CaseId, RequestId, UserId};
use domain::request::RequestState;
use jiff::SignedDuration;
use store::cases::{CasePosition, Direction, Revised};
use store::testing::on_each_engine;
use store::{Store, StoreError};

async fn put(store: &Store, case: &Case) {
    let mut tx = store.begin().await.unwrap();
    tx.put_case(case).await.unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn of_two_who_change_a_case_one_is_told_to_read_again() {
    on_each_engine(async |store| {
        let new = case(1, 1);
        put(&store, &new).await;
        let Revised { thing, rev } = store.case(new.id).await.unwrap().unwrap();
        assert_eq!(thing, new);
        let save = async |legal_basis: &str| {
            let mut tx = store.begin().await?;
            tx.save_case(&Case { legal_basis: legal_basis.to_owned(), ..new.clone() }, rev).await?;
            tx.commit().await
        };
        save("first").await.unwrap();
        assert!(matches!(save("second").await, Err(StoreError::Changed { what: "case" })));
        assert_eq!(store.case(new.id).await.unwrap().unwrap().thing.legal_basis, "first");
    })
    .await;
}

#[tokio::test]
async fn lines_written_at_once_are_numbered_one_after_the_other() {
    on_each_engine(async |store| {
        let new = case(1, 1);
        put(&store, &new).await;
        let mut writers = Vec::new();
        for writer in 0..8 {
            let (store, id) = (store.clone(), new.id);
            writers.push(tokio::spawn(async move {
                for line in 0..5 {
                    let mut tx = store.begin().await.unwrap();
                    let by = Some(UserId(uuid(writer)));
                    tx.add_case_entry(id, moment(), by, None, "changed", &line.to_string()).await.unwrap();
                    tx.commit().await.unwrap();
                }
            }));
        }
        for writer in writers {
            writer.await.unwrap();
        }
        let entries = store.case_entries(new.id).await.unwrap();
        assert!(entries.iter().map(|entry| entry.seq).eq(1..=40));
        assert!(!store.case_entries(CaseId(uuid(2))).await.unwrap().iter().any(|_| true));
    })
    .await;
}

#[tokio::test]
async fn lists_are_cut_by_agency_before_they_are_cut_by_length() {
    on_each_engine(async |store| {
        let mut tx = store.begin().await.unwrap();
        for number in 1..=30 {
            let agency = if number == 1 { 2 } else { 1 };
            let opened_at = moment() + SignedDuration::from_secs(i64::try_from(number).unwrap());
            let new = Case { opened_at, ..case(number, agency) };
            tx.put_case(&new).await.unwrap();
            tx.put_request(&request(&new, 100 + number, RequestState::Sent), Direction::In).await.unwrap();
        }
        tx.commit().await.unwrap();
        let agency = Some(AgencyId(uuid(2)));
        let numbers = |cases: Vec<Case>| cases.into_iter().map(|case| case.number).collect::<Vec<_>>();
        assert_eq!(numbers(store.cases(agency, CasePosition::START, 5).await.unwrap()), ["XA-2026-0001"]);
        let newest = store.cases(None, CasePosition::START, 2).await.unwrap();
        let last = newest.last().unwrap();
        let from = CasePosition { opened_at: last.opened_at, case: last.id };
        assert_eq!(numbers(newest), ["XA-2026-0030", "XA-2026-0029"]);
        assert_eq!(numbers(store.cases(None, from, 1).await.unwrap()), ["XA-2026-0028"]);
        let work = async |agency| store.requests_in_work(Direction::In, agency, 5).await.unwrap();
        assert_eq!((work(agency).await.len(), work(None).await.len()), (1, 5));
        assert_eq!(store.requests_in_work(Direction::Out, None, 5).await.unwrap(), []);
    })
    .await;
}

#[tokio::test]
async fn a_request_stands_in_one_case_and_changes_one_step_at_a_time() {
    on_each_engine(async |store| {
        let new = case(1, 1);
        put(&store, &new).await;
        let record = request(&new, 7, RequestState::Sent);
        let id = record.request.id;
        let mut tx = store.begin().await.unwrap();
        tx.put_request(&record, Direction::Out).await.unwrap();
        assert_eq!(tx.case_of_request(id).await.unwrap(), Some(new.id));
        assert_eq!(tx.case_of_request(RequestId(uuid(8))).await.unwrap(), None);
        tx.commit().await.unwrap();
        let stored = store.request(new.id, id).await.unwrap().unwrap();
        assert_eq!((&stored.record, stored.direction), (&record, Direction::Out));

        let save = async |state| {
            let mut tx = store.begin().await?;
            tx.save_request(&request(&new, 7, state), stored.rev).await?;
            tx.commit().await
        };
        save(RequestState::Answered).await.unwrap();
        assert!(matches!(save(RequestState::Refused).await, Err(StoreError::Changed { what: "request" })));
        assert_eq!(store.requests(new.id).await.unwrap()[0].record.state, RequestState::Answered);
        assert_eq!(store.requests_in_work(Direction::Out, None, 5).await.unwrap(), [], "nothing is left to do");

        // The same request cannot come into a second case.
        let second = case(2, 1);
        put(&store, &second).await;
        let mut tx = store.begin().await.unwrap();
        assert!(tx.put_request(&request(&second, 7, RequestState::Sent), Direction::In).await.is_err());
    })
    .await;
}
