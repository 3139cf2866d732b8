//! Cases and their requests.

use crate::made::{case, moment, request, uuid};
use domain::case::Case;
use domain::case::{Closing, Observation, Outcome};
use domain::id::{AgencyId, CaseId, RequestId, UserId};
use domain::request::{Clocks, Draft, RequestContent, RequestState, WhyAsked};
use jiff::SignedDuration;
use store::cases::{CaseFilter, CasePosition, Direction, Revised, Standing};
use store::partners::Card;
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
        let (agency, all) = (Some(AgencyId(uuid(2))), CaseFilter::default());
        let numbers = |cases: Vec<Case>| cases.into_iter().map(|case| case.number).collect::<Vec<_>>();
        assert_eq!(
            numbers(store.cases(agency, &all, CasePosition::START, 5, moment()).await.unwrap()),
            ["XA-2026-0001"]
        );
        let newest = store.cases(None, &all, CasePosition::START, 2, moment()).await.unwrap();
        let last = newest.last().unwrap();
        let from = CasePosition { opened_at: last.opened_at, case: last.id };
        assert_eq!(numbers(newest), ["XA-2026-0030", "XA-2026-0029"]);
        assert_eq!(numbers(store.cases(None, &all, from, 1, moment()).await.unwrap()), ["XA-2026-0028"]);
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

#[tokio::test]
async fn a_case_is_found_by_its_number_and_by_what_is_seen_however_it_is_written() {
    on_each_engine(async |store| {
        let seen = |serial: &str, maker: &str, model: &str| Observation {
            serial: serial.to_owned(),
            maker: maker.to_owned(),
            model: model.to_owned(),
            ..Observation::default()
        };
        put(&store, &Case { observation: seen("BK[8B]1 941", "Zbrojovka Přerov", "M-85"), ..case(1, 1) }).await;
        put(&store, &Case { observation: seen("١٢٣٤", "مصنع الشرق", ""), ..case(2, 1) }).await;
        let found = async |words: &str| {
            let filter = CaseFilter { words: words.to_owned(), standing: None };
            let found = store.cases(None, &filter, CasePosition::START, 9, moment()).await.unwrap();
            found.into_iter().map(|case| case.number).collect::<Vec<_>>()
        };
        for words in ["XA-2026-0001", "xa 2026 0001", "bk8", "B1941", "zbrojovka", "prerov m85", "m-85 zbrojovka 941"] {
            assert_eq!(found(words).await, ["XA-2026-0001"], "{words}");
        }
        for words in ["1234", "١٢٣", "مصنع الشرق"] {
            assert_eq!(found(words).await, ["XA-2026-0002"], "{words}");
        }
        for words in ["", " - ", "2026"] {
            assert_eq!(found(words).await.len(), 2, "{words}");
        }
        for words in ["0003", "%", "_", "zbrojovka 1234", "xa 2026 m85 zbrojovka"] {
            let all = if words.len() == 1 { 2 } else { 0 };
            assert_eq!(found(words).await.len(), all, "a sign is no word, and all words must occur: {words}");
        }
        // What is read again is found again.
        let Revised { thing, rev } = store.case(CaseId(uuid(1))).await.unwrap().unwrap();
        let mut tx = store.begin().await.unwrap();
        tx.save_case(&Case { observation: seen("KD7", "", ""), ..thing }, rev).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!((found("kd7").await.len(), found("zbrojovka").await.len()), (1, 0));
    })
    .await;
}

#[tokio::test]
async fn cases_are_told_by_who_has_the_next_word_and_by_what_is_late() {
    on_each_engine(async |store| {
        use RequestState::{Acknowledged, Answered, InfoRequested, Sent};
        // For each case: its requests, and in which lists it stands on the first, the tenth and the hundredth day.
        let searched = |case: Case| Case { no_domestic_record: Some((UserId(uuid(9)), moment())), ..case };
        let cases: [(&[(RequestState, Direction)], &str); 7] = [
            (&[], "ours ours ours"),
            (&[(Sent, Direction::Out)], "theirs theirs+late theirs+late"),
            (&[(Acknowledged, Direction::Out)], "theirs theirs theirs+late"),
            (&[(Answered, Direction::Out)], "ours ours ours"),
            (&[(InfoRequested, Direction::Out), (Sent, Direction::Out)], "ours ours+late ours+late"),
            (&[(Sent, Direction::In)], "ours ours+late ours+late"),
            (&[(InfoRequested, Direction::In)], "theirs theirs theirs"),
        ];
        let mut tx = store.begin().await.unwrap();
        for (number, (requests, _)) in (1..).zip(&cases) {
            let new = searched(case(number, 1));
            tx.put_case(&new).await.unwrap();
            for (place, (state, direction)) in (1..).zip(requests.iter()) {
                tx.put_request(&request(&new, number * 100 + place, *state), *direction).await.unwrap();
            }
        }
        let closing = Closing {
            outcome: Outcome::NoResponse,
            diversion: None,
            prevention: String::new(),
            reason: String::new(),
            closed_by: UserId(uuid(9)),
            closed_at: moment(),
        };
        tx.put_case(&Case { closing: Some(closing), ..case(8, 1) }).await.unwrap();
        tx.commit().await.unwrap();

        let numbers = async |standing, days: i64| {
            let (filter, now) =
                (CaseFilter { standing, ..CaseFilter::default() }, moment() + SignedDuration::from_hours(24 * days));
            let found = store.cases(None, &filter, CasePosition::START, 99, now).await.unwrap();
            found.into_iter().map(|case| case.number).collect::<Vec<_>>()
        };
        for (day, days) in [1, 10, 100].into_iter().enumerate() {
            for standing in [Standing::Ours, Standing::Theirs, Standing::Late] {
                let found = numbers(Some(standing), days).await;
                for (number, (_, lists)) in (1..).zip(&cases) {
                    let name = format!("XA-2026-{number:04}");
                    let expected = lists.split(' ').nth(day).unwrap().split('+').any(|list| list == standing.code());
                    assert_eq!(found.contains(&name), expected, "{name} in {standing:?} after {days} days");
                }
            }
        }
        // A partner with more patience is late later.
        let card = Card { state: "XB".parse().unwrap(), name: "Registry", text: "", fingerprint: "" };
        let longer = Clocks { acknowledge_days: 20, answer_days: 200 };
        let mut tx = store.begin().await.unwrap();
        tx.add_partner(card, longer, moment(), UserId(uuid(9))).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(numbers(Some(Standing::Late), 10).await, ["XA-2026-0006"], "which is ours, not the partner's");
        assert_eq!(numbers(Some(Standing::Late), 100).await.len(), 3, "acknowledgements alone");

        put(&store, &case(9, 1)).await;
        assert_eq!(numbers(Some(Standing::Unsearched), 1).await, ["XA-2026-0009"]);
        assert_eq!(numbers(Some(Standing::Closed), 1).await, ["XA-2026-0008"]);
        assert_eq!((numbers(None, 1).await.len(), numbers(Some(Standing::Open), 1).await.len()), (9, 8));
    })
    .await;
}

#[tokio::test]
async fn a_case_has_one_draft_to_each_state() {
    on_each_engine(async |store| {
        let new = case(1, 1);
        put(&store, &new).await;
        let draft = |to: &str, why| Draft {
            case: new.id,
            content: RequestContent::begin(to.parse().unwrap(), why, "en"),
            saved_by: UserId(uuid(9)),
            saved_at: moment(),
        };
        let mut tx = store.begin().await.unwrap();
        for draft in [draft("XB", WhyAsked::Other), draft("XC", WhyAsked::Other), draft("XB", WhyAsked::LastImport)] {
            tx.save_draft(&draft).await.unwrap();
        }
        tx.commit().await.unwrap();
        let kept = store.drafts(new.id).await.unwrap();
        assert_eq!(kept.iter().map(|draft| draft.rev).collect::<Vec<_>>(), [2, 1]);
        assert_eq!(kept[0].thing, draft("XB", WhyAsked::LastImport), "the newer one stands in the place of the older");
        assert_eq!(store.newest_drafts(Some(new.agency), 9).await.unwrap().len(), 2);
        assert_eq!(
            store.newest_drafts(Some(AgencyId(uuid(7))), 9).await.unwrap(),
            [],
            "another agency's are not there"
        );
        assert_eq!(store.requests(new.id).await.unwrap(), [], "a draft is no request");

        let mut tx = store.begin().await.unwrap();
        tx.remove_draft(new.id, "XC".parse().unwrap()).await.unwrap();
        assert_eq!(tx.draft(new.id, "XC".parse().unwrap()).await.unwrap(), None);
        assert_eq!(tx.draft(new.id, "XB".parse().unwrap()).await.unwrap().unwrap().rev, 2);
    })
    .await;
}
