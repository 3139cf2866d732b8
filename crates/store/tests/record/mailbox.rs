//! Documents out and in.

use crate::made::{moment, uuid};
use domain::CountryCode;
use domain::id::{CaseId, MessageId};
use jiff::SignedDuration;
use store::Store;
use store::mailbox::Arrival;
use store::testing::on_each_engine;

fn state(code: &str) -> CountryCode {
    code.parse().unwrap()
}

async fn dispatch(store: &Store, case: u64, message: u64, partner: &str) {
    let mut tx = store.begin().await.unwrap();
    let content = vec![u8::try_from(message).unwrap(); 3];
    tx.dispatch(CaseId(uuid(case)), MessageId(uuid(message)), state(partner), moment(), content).await.unwrap();
    tx.commit().await.unwrap();
}

async fn waiting(store: &Store, partner: &str) -> Vec<MessageId> {
    store.waiting(state(partner), 100).await.unwrap().into_iter().map(|waiting| waiting.message).collect()
}

#[tokio::test]
async fn documents_wait_for_their_partner_in_the_order_in_which_they_were_written() {
    on_each_engine(async |store| {
        // Neither the ids nor the cases are in that order.
        for (case, message, partner) in [(2, 9, "XB"), (1, 8, "XC"), (1, 3, "XB"), (2, 7, "XB")] {
            dispatch(&store, case, message, partner).await;
        }
        let ids = |numbers: &[u64]| numbers.iter().map(|number| MessageId(uuid(*number))).collect::<Vec<_>>();
        assert_eq!(store.partners_waited_for().await.unwrap(), [state("XB"), state("XC")]);
        assert_eq!(waiting(&store, "XB").await, ids(&[9, 3, 7]));
        assert_eq!(store.waiting(state("XB"), 1).await.unwrap().len(), 1);

        let first = store.waiting(state("XB"), 1).await.unwrap().remove(0);
        assert_eq!(store.dispatch_content(first.case, first.message).await.unwrap(), Some(vec![9; 3]));
        let later = moment() + SignedDuration::from_secs(5);
        let mut tx = store.begin().await.unwrap();
        tx.postpone_dispatch(&first, later, "connection-refused").await.unwrap();
        tx.commit().await.unwrap();
        let first = store.waiting(state("XB"), 1).await.unwrap().remove(0);
        assert_eq!((first.message, first.due_at, first.attempts), (MessageId(uuid(9)), later, 1));

        let mut tx = store.begin().await.unwrap();
        tx.settle_dispatch(&first, true, later, Some(vec![1]), None).await.unwrap();
        // Settled is settled: a slower attempt changes nothing any more.
        tx.settle_dispatch(&first, false, later, None, Some("request-known")).await.unwrap();
        tx.postpone_dispatch(&first, moment(), "late").await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(waiting(&store, "XB").await, ids(&[3, 7]));
        let sent = store.dispatches(CaseId(uuid(2))).await.unwrap();
        assert_eq!((sent[0].state.as_str(), sent[0].delivered_at, sent[0].attempts), ("delivered", Some(later), 1));
        assert_eq!((sent[1].message, sent[1].state.as_str()), (MessageId(uuid(7)), "due"));
    })
    .await;
}

#[tokio::test]
async fn whoever_writes_at_once_each_document_has_its_own_place() {
    on_each_engine(async |store| {
        let mut writers = Vec::new();
        for writer in 0..6 {
            let store = store.clone();
            writers.push(tokio::spawn(async move {
                for number in 0..5 {
                    dispatch(&store, writer, 1 + writer * 5 + number, "XB").await;
                }
            }));
        }
        for writer in writers {
            writer.await.unwrap();
        }
        let order = waiting(&store, "XB").await;
        assert_eq!(order.len(), 30);
        for writer in 0..6 {
            let own: Vec<u64> = (0..5).map(|number| 1 + writer * 5 + number).collect();
            let found: Vec<u64> = order
                .iter()
                .map(|message| u64::try_from(message.0.as_u128()).unwrap())
                .filter(|number| own.contains(number))
                .collect();
            assert_eq!(found, own, "each writer's documents keep their order");
        }
    })
    .await;
}

fn arrival(message: u64, verdict: &str, content: &[u8]) -> Arrival {
    Arrival {
        message: MessageId(uuid(message)),
        from: state("XB"),
        received_at: moment() + SignedDuration::from_secs(i64::try_from(message).unwrap()),
        document_schema: "proofmark.trace-saying/1".to_owned(),
        request: None,
        verdict: verdict.to_owned(),
        content: content.to_vec(),
        receipt: vec![1, 2, 3],
    }
}

#[tokio::test]
async fn a_document_comes_in_once_and_the_first_counts() {
    on_each_engine(async |store| {
        let put = async |arrival: Arrival| {
            let mut tx = store.begin().await.unwrap();
            let is_new = tx.put_arrival(&arrival).await.unwrap();
            tokio::time::sleep(std::time::Duration::from_millis(10)).await;
            tx.commit().await.unwrap();
            is_new
        };
        let (one, other) = tokio::join!(put(arrival(1, "accepted", b"a")), put(arrival(1, "accepted", b"a")));
        assert!(one != other, "one of two at once is the first");
        assert!(!put(arrival(1, "signature", b"b")).await);
        let mut tx = store.begin().await.unwrap();
        let earlier = tx.earlier_arrival(MessageId(uuid(1))).await.unwrap().unwrap();
        assert_eq!((earlier.content.as_slice(), earlier.verdict.as_str()), (b"a".as_slice(), "accepted"));
        assert_eq!(tx.earlier_arrival(MessageId(uuid(2))).await.unwrap(), None);
        drop(tx);

        assert!(put(arrival(2, "malformed", b"c")).await && put(arrival(3, "signature", b"d")).await);
        let refused = store.refused_arrivals(10).await.unwrap();
        let verdicts: Vec<&str> = refused.iter().map(|document| document.verdict.as_str()).collect();
        assert_eq!(verdicts, ["signature", "malformed"], "newest first, and only the refused");
    })
    .await;
}
