//! Documents on the way: they arrive once and in order, and what is not in order is kept and refused by signature.

use crate::common::{code, deeds};
use crate::states::{Land, asking, card, on_two_nodes};
use app::Actor;
use app::cases::CaseFilter;
use domain::authority::Deed;
use domain::request::{Answer, AnswerOutcome, RequestState, Saying, SentPhotograph, TraceRequest};
use exchange::transport::Inbox;
use exchange::{Document, NodeKey, Verdict};
use jiff::SignedDuration;
use serde_json::{Value, json};
use std::net::{Ipv4Addr, SocketAddr};
use store::cases::Direction;
use uuid::Uuid;

const REQUEST: &str = "proofmark.trace-request/1";
const SAYING: &str = "proofmark.trace-saying/1";

/// A document from one State to another about this request.
fn document(number: u128, from: &Land, to: &Land, schema: &str, conversation: Uuid, body: Value) -> Document {
    Document {
        id: Uuid::from_u128(0x0193_5a2c_0000_7000_8000_0000_0000_0000 + number),
        schema: schema.to_owned(),
        from: from.state(),
        to: to.state(),
        created_at: from.app.now(),
        expires_at: None,
        in_reply_to: None,
        conversation,
        body,
    }
}

fn saying(what: &Saying) -> Value {
    serde_json::to_value(what).unwrap()
}

fn refused(code: &str) -> Verdict {
    Verdict::Refused { code: code.to_owned() }
}

fn acknowledged() -> Saying {
    Saying::Acknowledged { authority: "Registry".to_owned(), expected_by: None }
}

#[tokio::test]
async fn what_is_not_in_order_is_refused_by_signature_and_kept() {
    on_two_nodes(async |a, b| {
        // Borduria's request to Aldovia, as it would send it, and one that stands in Aldovia already.
        let (_, own) = a.ask(b.state()).await;
        let case = b.open_case("KD81941").await;
        b.app.send_request(&b.officer, case, asking(a.state()), None).await.unwrap();
        b.deliver().await;
        let known: TraceRequest = b.request(case).await.request;
        let conversation = known.id.0;
        let fresh = |change: fn(&mut TraceRequest)| {
            let mut request = TraceRequest { id: domain::id::RequestId(Uuid::from_u128(77)), ..known.clone() };
            change(&mut request);
            serde_json::to_value(request).unwrap()
        };
        let photograph = |content: &str, digest: &str| SentPhotograph {
            name: "x.jpg".to_owned(),
            words: String::new(),
            original: String::new(),
            media_type: "image/jpeg".to_owned(),
            digest: digest.to_owned(),
            content: content.to_owned(),
        };
        let with_photographs = |photographs: Vec<SentPhotograph>| {
            let id = domain::id::RequestId(Uuid::from_u128(77));
            serde_json::to_value(TraceRequest { id, photographs, ..known.clone() }).unwrap()
        };
        let new = Uuid::from_u128(77);
        let bare = Answer {
            outcome: AnswerOutcome::Refused,
            reason: None,
            explanation: String::new(),
            delayed_until: None,
            forward_to: None,
            data: vec![],
            match_basis: None,
            reliability: String::new(),
        };
        let supplied = Saying::MoreSupplied { reply: "Here.".to_owned(), observation: None };
        let cases: Vec<(&str, &str, Uuid, Value)> = vec![
            ("schema-not-understood", "proofmark.trace-request/2", new, json!({})),
            ("body-not-understood", REQUEST, new, json!({"serial": "A 1"})),
            ("body-not-understood", SAYING, conversation, json!({"say": "sing"})),
            ("request-known", REQUEST, conversation, serde_json::to_value(&known).unwrap()),
            ("request-inconsistent", REQUEST, new, fresh(|request| request.from = "XC".parse().unwrap())),
            ("request-inconsistent", REQUEST, new, fresh(|request| request.to = "XC".parse().unwrap())),
            ("request-inconsistent", REQUEST, Uuid::from_u128(78), fresh(|_| ())),
            ("photograph-not-taken", REQUEST, new, with_photographs(vec![photograph("%%%", "")])),
            ("photograph-not-taken", REQUEST, new, with_photographs(vec![photograph("AAAA", &digest_of(&[0; 3]))])),
            ("photograph-differs", REQUEST, new, with_photographs(vec![photograph("AAAA", "00")])),
            ("too-many-photographs", REQUEST, new, with_photographs(vec![photograph("AAAA", "00"); 7])),
            // They speak of a request before it has come, of our side's to say, or out of turn.
            ("request-unknown", SAYING, new, saying(&supplied)),
            ("wrong-side", SAYING, conversation, saying(&acknowledged())),
            ("wrong-side", SAYING, own.0, saying(&supplied)),
            ("step-not-allowed", SAYING, conversation, saying(&supplied)),
            ("answer-incomplete", SAYING, own.0, saying(&Saying::Answered { answer: Box::new(bare) })),
        ];
        let mut kept = 0;
        for ((code, schema, conversation, body), number) in cases.into_iter().zip(0..) {
            let bytes = b.sign(&document(number, b, a, schema, conversation, body));
            let (verdict, receipt) = a.receive(b, &bytes).await;
            assert_eq!(verdict, refused(code), "document {number}");
            kept += 1;
            let listed = a.app.refused_documents(&a.chief).await.unwrap();
            assert_eq!(listed.len(), kept);
            assert!(listed.iter().any(|document| document.verdict == code && document.from == b.state()));
            // The same bytes again: the same answer, and no second entry.
            a.clock.advance(SignedDuration::from_secs(1));
            assert_eq!(a.receive(b, &bytes).await, (refused(code), receipt));
            assert_eq!(a.app.refused_documents(&a.chief).await.unwrap().len(), kept);
        }
        assert_eq!(a.app.requests_in_work(&a.officer, Direction::In).await.unwrap().len(), 1, "nothing came of it");

        // Another State's name, another addressee, a broken seal, no document at all.
        let genuine = document(90, b, a, SAYING, own.0, saying(&acknowledged()));
        let other_sender = b.sign(&Document { from: "XC".parse().unwrap(), ..genuine.clone() });
        assert_eq!(a.receive(b, &other_sender).await.0, refused("other-sender"));
        let other_recipient = b.sign(&Document { to: "XC".parse().unwrap(), ..genuine.clone() });
        assert_eq!(a.receive(b, &other_recipient).await.0, refused("other-recipient"));
        let mut forged = b.sign(&genuine);
        *forged.last_mut().unwrap() ^= 1;
        assert_eq!(a.receive(b, &forged).await.0, refused("signature"));
        assert_eq!(a.receive(b, b"hello").await.0, refused("malformed"));
        let stranger = NodeKey::from_entropy(&[9; 32]);
        let unsigned = genuine.sign(&stranger).unwrap();
        assert_eq!(a.receive(b, &unsigned).await.0, refused("unknown-signer"));
        assert!(a.post.receive(stranger.fingerprint(), unsigned).await.is_err(), "a stranger gets no receipt");
    })
    .await;
}

#[tokio::test]
async fn a_document_takes_effect_once_however_often_it_comes() {
    on_two_nodes(async |a, b| {
        let (case, request) = a.ask(b.state()).await;
        let genuine = document(1, b, a, SAYING, request.0, saying(&acknowledged()));
        let bytes = b.sign(&genuine);
        let first = a.receive(b, &bytes).await;
        assert_eq!(first.0, Verdict::Accepted);
        a.clock.advance(SignedDuration::from_hours(1));
        for _ in 0..3 {
            assert_eq!(a.receive(b, &bytes).await, first, "the receipt is the one that was given first");
        }
        // At the same time, too.
        let asked = Saying::MoreAsked { question: "Which side?".to_owned() };
        let bytes = b.sign(&document(2, b, a, SAYING, request.0, saying(&asked)));
        let (one, other) = tokio::join!(
            a.post.receive(b.post.key().fingerprint(), bytes.clone()),
            a.post.receive(b.post.key().fingerprint(), bytes.clone()),
        );
        assert_eq!(one.unwrap(), other.unwrap(), "each is told the same");
        assert_eq!(a.request(case).await.thread.len(), 2);

        // The same id for other words is not taken, whichever came first.
        let swapped = Document { body: saying(&Saying::MoreAsked { question: "And?".to_owned() }), ..genuine };
        assert_eq!(a.receive(b, &b.sign(&swapped)).await.0, refused("id-used-twice"));
        assert_eq!(a.request(case).await.thread.len(), 2);
    })
    .await;
}

#[tokio::test]
async fn what_a_partner_could_not_be_brought_waits_and_goes_out_in_order() {
    on_two_nodes(async |a, b| {
        b.close_door().await;
        let (case, _) = a.ask(b.state()).await;
        let question = Saying::Withdrawn { reason: "Solved at home.".to_owned() };
        assert_eq!(a.deliver().await, 0);
        a.say(case, question).await;
        assert_eq!(a.deliver().await, 0, "it must not overtake the request");
        let dispatches = a.case(case).await.dispatches;
        let tried: Vec<(i64, Option<&str>)> =
            dispatches.iter().map(|dispatch| (dispatch.attempts, dispatch.problem.as_deref())).collect();
        assert_eq!(tried, [(1, Some("connection-refused")), (0, None)]);
        let wait = dispatches[0].due_at.duration_since(a.app.now());
        assert!((2_500..=5_000).contains(&wait.as_millis()), "{wait}");
        let partner = a.app.partner(&a.chief, b.state()).await.unwrap();
        assert_eq!(partner.last_problem.as_deref(), Some("connection-refused"));

        // Each failure makes the wait longer; a wait that is not over is not tried.
        a.clock.advance(SignedDuration::from_secs(5));
        assert_eq!((a.deliver().await, a.deliver().await), (0, 0));
        let dispatch = a.case(case).await.dispatches.remove(0);
        assert_eq!(dispatch.attempts, 2);
        assert!(dispatch.due_at.duration_since(a.app.now()) >= SignedDuration::from_secs(5));

        b.open_door().await;
        assert_eq!(a.deliver().await, 0, "it is not yet time");
        a.clock.advance(SignedDuration::from_secs(10));
        assert_eq!(a.deliver().await, 2);
        let theirs = b.app.cases(&b.officer, &CaseFilter::default(), None).await.unwrap().cases.remove(0).case.id;
        assert_eq!(b.request(theirs).await.state, RequestState::Withdrawn);
        assert_eq!(a.app.partner(&a.chief, b.state()).await.unwrap().last_problem, None);
    })
    .await;
}

#[tokio::test]
async fn a_partner_who_cannot_be_reached_keeps_no_other_waiting() {
    on_two_nodes(async |a, b| {
        let nowhere = SocketAddr::from((Ipv4Addr::LOCALHOST, 1));
        let xc = "XC".parse().unwrap();
        a.befriend(&card(xc, &NodeKey::from_entropy(&[3; 32]), nowhere, &a.clock)).await;
        let (lost, _) = a.ask(xc).await;
        let (case, _) = a.ask(b.state()).await;
        assert_eq!(a.deliver().await, 1);
        assert_eq!(a.case(case).await.dispatches[0].state, "delivered");
        assert_eq!(a.case(lost).await.dispatches[0].state, "due");
    })
    .await;
}

#[tokio::test]
async fn nothing_goes_to_a_partner_or_comes_from_it_without_a_confirmed_key() {
    on_two_nodes(async |a, b| {
        a.estrange(b.state()).await;
        let case = a.open_case("KD81941").await;
        let send = async || a.app.send_request(&a.officer, case, asking(b.state()), None).await;
        assert_eq!(code(send().await), "case-no-partner");
        a.confirm(b.state()).await;
        send().await.unwrap();

        // What is in the outbox waits as well, without being shown to anybody.
        a.estrange(b.state()).await;
        assert_eq!(a.deliver().await, 0);
        assert_eq!(a.case(case).await.dispatches[0].problem.as_deref(), Some("no-confirmed-partner"));
        a.confirm(b.state()).await;
        b.estrange(a.state()).await;
        a.clock.advance(SignedDuration::from_secs(5));
        assert_eq!(a.deliver().await, 0);
        assert_eq!(a.case(case).await.dispatches[0].problem.as_deref(), Some("not-admitted"));
        assert_eq!(b.app.cases(&b.officer, &CaseFilter::default(), None).await.unwrap().cases.len(), 0);
        b.confirm(a.state()).await;
        a.clock.advance(SignedDuration::from_secs(10));
        assert_eq!(a.deliver().await, 1);
        assert!(a.post.test_link(b.state()).await.unwrap().is_ok());
        assert!(a.post.test_link("XC".parse().unwrap()).await.is_none());
    })
    .await;
}

#[tokio::test]
async fn a_refusal_is_final_and_shown_in_the_case() {
    on_two_nodes(async |a, b| {
        let (case, request) = a.ask(b.state()).await;
        // Somebody with Aldovia's key was faster with another request of that id.
        let mut other = a.request(case).await.request;
        other.photographs.clear();
        let body = serde_json::to_value(&other).unwrap();
        let taken = a.sign(&document(1, a, b, REQUEST, request.0, body));
        assert_eq!(b.receive(a, &taken).await.0, Verdict::Accepted);

        a.deliver().await;
        let file = a.case(case).await;
        let dispatch = &file.dispatches[0];
        assert_eq!((dispatch.state.as_str(), dispatch.problem.as_deref()), ("refused", Some("request-known")));
        let entry = file.entries.last().unwrap();
        assert_eq!(
            (entry.kind.as_str(), entry.note.as_str(), entry.by_state),
            ("document-refused", "request-known", Some(b.state()))
        );
        a.clock.advance(SignedDuration::from_hours(2));
        assert_eq!(a.deliver().await, 0, "it is not tried again");
    })
    .await;
}

#[tokio::test]
async fn clocks_that_differ_by_days_delay_a_document_and_do_not_lose_it() {
    on_two_nodes(async |a, b| {
        let (case, request) = a.ask(b.state()).await;
        let ahead = Document {
            created_at: a.app.now() + SignedDuration::from_hours(72),
            ..document(1, b, a, SAYING, request.0, saying(&acknowledged()))
        };
        let bytes = b.sign(&ahead);
        assert_eq!(a.receive(b, &bytes).await.0, refused("not-yet-valid"));
        a.clock.advance(SignedDuration::from_hours(48));
        assert_eq!(a.receive(b, &bytes).await.0, Verdict::Accepted);
        assert!(a.request(case).await.acknowledged_at.is_some());
    })
    .await;
}

#[tokio::test]
async fn foreign_requests_go_to_the_point_of_contact() {
    on_two_nodes(async |a, b| {
        a.ask(b.state()).await;
        a.deliver().await;
        let case = b.received().await;
        assert_eq!(b.case(case).await.case.agency, b.officer.agency);
        let reader = Actor { scopes: Some(deeds(&[Deed::ReadCases])), ..b.officer.clone() };
        let saying = b.app.say(&reader, case, b.request(case).await.request.id, acknowledged()).await;
        assert_eq!(code(saying), "denied", "to read is not to answer");
    })
    .await;
}

fn digest_of(content: &[u8]) -> String {
    keeping::Digest::of(content).to_string()
}
