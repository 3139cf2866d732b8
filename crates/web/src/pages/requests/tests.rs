//! Asking another State, and answering one, as a user does it.

use crate::check::{Browser, Node, sample};
use crate::pages::cases::tests::open_case;
use app::post::Post;
use domain::NonBlank;
use domain::case::{Circumstances, IllicitGround, IntendedUse, Observation};
use domain::id::RequestId;
use domain::request::{OnwardRelease, Restriction, Sought, TraceRequest, Urgency, WhyAsked};
use exchange::transport::Inbox;
use exchange::{Document, NodeCard, NodeKey};
use std::sync::Arc;
use uuid::Uuid;

#[test]
fn renders() {
    sample::<super::RequestListPage>();
}

/// The key of the partner Ghana's node.
fn key() -> NodeKey {
    NodeKey::from_entropy(&[7; 32])
}

/// Makes Ghana a confirmed partner.
async fn link(node: &Node) {
    let (actor, state) = (node.actor().await, "GH".parse().unwrap());
    let endpoint = "https://node.example:8443".parse().unwrap();
    let card = NodeCard::issue(&key(), state, "Arms Registry", endpoint, node.app.now()).unwrap();
    node.app.add_partner(&actor, &card).await.unwrap();
    let fingerprint = key().fingerprint().to_string();
    node.app.confirm_fingerprint(&actor, state, &fingerprint).await.unwrap();
}

const ASKED: [(&str, &str); 7] = [
    ("to", "Ghana"),
    ("why", "last-import"),
    ("sought", "last-holder"),
    ("authorities", "Police"),
    ("purpose", "Tracing"),
    ("onward", "consent-needed"),
    ("urgency", "routine"),
];

#[tokio::test]
async fn a_request_is_sent_only_through_the_gate_and_to_a_confirmed_partner() {
    let mut browser = Browser::signed_in().await;
    let case = open_case(&mut browser).await;
    let path = format!("{case}/requests/new");
    let form = browser.get(&format!("{path}?to=GH&why=manufacture")).await;
    assert!(form.body.contains(r#"value="Ghana""#) && form.body.contains("Your own register was not searched first"));

    let mut blocked = ASKED.to_vec();
    blocked.retain(|(name, _)| *name != "authorities");
    blocked.push(("action", "look"));
    let checked = browser.post(&path, &blocked).await;
    assert_eq!(checked.status, 200);
    assert!(checked.body.contains(r##"href="#f-authorities""##) && !checked.body.contains(r#"value="send""#));

    // It is sent as it was looked at, and not before.
    let unseen = browser.post(&path, &[&ASKED[..], &[("action", "send")]].concat()).await;
    assert!(unseen.status == 200 && unseen.body.contains("What Ghana will see"), "{}", unseen.body);
    let looked = value_of(&unseen.body, "looked");
    let sent = [&ASKED[..], &[("action", "send"), ("looked", &looked)]].concat();
    let otherwise = [&ASKED[..6], &[("urgency", "urgent"), ("urgency_reason", "Trial on Monday")], &sent[7..]].concat();
    let changed = browser.post(&path, &otherwise).await;
    assert!(changed.status == 200 && changed.body.contains("look at the request as it now is"), "{}", changed.body);
    let unlinked = browser.post(&path, &sent).await;
    assert_eq!(unlinked.status, 422);
    assert!(unlinked.body.contains("no confirmed link to Ghana"), "{}", unlinked.body);

    link(&browser.node).await;
    let done = browser.post(&path, &sent).await;
    assert_eq!(done.status, 303, "{}", done.body);
    let request = browser.get(&done.location).await;
    assert!(request.body.contains("Request to Ghana") && request.body.contains("Arms Act, section 4"));
    let shown = browser.get(&case).await;
    assert!(shown.body.contains("Waits for delivery"), "the post of the case: {}", shown.body);
    assert!(browser.get("/requests").await.body.contains("XA-2019-0001"));

    let refused = browser.post(&done.location, &[("say", "withdraw"), ("reason", "")]).await;
    assert_eq!(refused.status, 422);
    let withdrawn = browser.post(&done.location, &[("say", "withdraw"), ("reason", "Found the record.")]).await;
    assert_eq!(withdrawn.status, 303, "{}", withdrawn.body);
    let request = browser.get(&done.location).await;
    assert!(request.body.contains("Found the record.") && !request.body.contains(r#"value="withdraw""#));
}

/// The value of a hidden field.
fn value_of(html: &str, name: &str) -> String {
    let (_, rest) = html.split_once(&format!(r#"name="{name}" value=""#)).expect("the field is there");
    rest.split_once('"').unwrap().0.to_owned()
}

#[tokio::test]
async fn a_draft_is_gone_on_with_by_anybody_and_overwritten_by_nobody_unawares() {
    let mut browser = Browser::signed_in().await;
    let case = open_case(&mut browser).await;
    let path = format!("{case}/requests/new");
    let draft = format!("{path}?to=GH");
    let save = |purpose: &'static str, seen: &'static str| {
        let to = if seen.is_empty() { "" } else { "GH" };
        let changed = [("purpose", purpose), ("seen_to", to), ("seen_rev", seen), ("action", "save")];
        let rest = ASKED.iter().copied().filter(|(name, _)| *name != "purpose");
        rest.chain(changed).collect::<Vec<_>>()
    };
    let nowhere = browser.post(&path, &[("purpose", "Tracing"), ("action", "save")]).await;
    assert_eq!(nowhere.status, 422, "a draft belongs to a State");
    assert!(nowhere.body.contains(r##"href="#f-to""##));

    let saved = browser.post(&path, &save("First words", "")).await;
    assert_eq!((saved.status, saved.location.as_str()), (303, draft.as_str()), "{}", saved.body);
    let shown = browser.get(&draft).await;
    assert!(shown.body.contains("First words") && shown.body.contains("Nothing of it has been sent"), "{}", shown.body);
    assert_eq!(value_of(&shown.body, "seen_rev"), "1");
    for list in [case.as_str(), "/requests"] {
        let shown = browser.get(list).await;
        assert!(shown.body.contains("Draft of a request to Ghana") && shown.body.contains("?to=GH"), "{list}");
    }
    assert_eq!(browser.post(&path, &save("Second words", "1")).await.status, 303);

    // Who began at the first words is told, keeps her own, and may then put them in the place of the second.
    let late = browser.post(&path, &save("Late words", "1")).await;
    assert_eq!(late.status, 409, "{}", late.body);
    assert!(late.body.contains("Late words") && late.body.contains("is not saved"), "{}", late.body);
    assert!(browser.get(&draft).await.body.contains("Second words"));
    assert_eq!(value_of(&late.body, "seen_rev"), "2");
    assert_eq!(browser.post(&path, &save("Late words", "2")).await.status, 303);

    let discard = format!("{case}/requests/discard?to=GH");
    assert!(browser.get(&discard).await.body.contains("Discard the draft to Ghana?"));
    assert_eq!(browser.post(&discard, &[("rev", "1")]).await.status, 409);
    assert_eq!(browser.post(&discard, &[("rev", "3")]).await.status, 303);
    assert_eq!(browser.get(&discard).await.status, 404);
    let gone = browser.post(&path, &save("Other words", "3")).await;
    assert!(gone.status == 409 && gone.body.contains("Other words") && value_of(&gone.body, "seen_rev").is_empty());
    assert!(browser.get(&case).await.body.contains("Draft of a request to Ghana discarded"), "the history tells it");
}

/// Lets a request of Ghana arrive.
async fn arrive(node: &Node) {
    let restriction = Restriction {
        authorities: NonBlank::new("Police of Ghana"),
        purpose: NonBlank::new("Tracing"),
        onward_release: OnwardRelease::ConsentNeeded,
    };
    let request = TraceRequest {
        id: RequestId(Uuid::from_u128(5)),
        from: "GH".parse().unwrap(),
        to: "XA".parse().unwrap(),
        authority: "Arms Registry".to_owned(),
        case_number: "GH-2019-0031".to_owned(),
        why: WhyAsked::Manufacture,
        observation: Observation { serial: "KM41877".to_owned(), ..Observation::default() },
        photographs: Vec::new(),
        grounds: vec![IllicitGround::Embargo],
        legal_basis: "Act 9".to_owned(),
        circumstances: Circumstances::default(),
        intended_use: Some(IntendedUse::Prosecution),
        sought: vec![Sought::LastHolder],
        handling: restriction,
        reservation: String::new(),
        urgency: Urgency::Routine,
        urgency_reason: String::new(),
        language: "en".to_owned(),
    };
    let document = Document {
        id: Uuid::from_u128(9),
        schema: "proofmark.trace-request/1".to_owned(),
        from: request.from,
        to: request.to,
        created_at: node.app.now(),
        expires_at: None,
        in_reply_to: None,
        conversation: request.id.0,
        body: serde_json::to_value(&request).unwrap(),
    };
    let post = Post::open(Arc::clone(&node.app)).await.unwrap();
    post.receive(key().fingerprint(), document.sign(&key()).unwrap()).await.expect("it is taken");
}

#[tokio::test]
async fn a_foreign_request_is_acknowledged_and_an_answer_held_back_needs_its_reason() {
    let mut browser = Browser::signed_in().await;
    link(&browser.node).await;
    arrive(&browser.node).await;
    let list = browser.get("/requests").await;
    assert!(list.body.contains("Request from Ghana") && list.body.contains("GH-2019-0031"), "{}", list.body);
    let (_, rest) = list.body.split_once(r#"<a href="/cases/"#).unwrap();
    let request = format!("/cases/{}", rest.split_once('"').unwrap().0);
    let shown = browser.get(&request).await;
    assert!(shown.body.contains("Police of Ghana") && shown.body.contains("Act 9"), "all of it is shown");
    let said = browser.post(&request, &[("say", "acknowledge"), ("expected_by", "2019-06-01")]).await;
    assert_eq!(said.status, 303, "{}", said.body);
    assert!(browser.get(&request).await.body.contains("1 June 2019"));

    let answer = format!("{request}/answer");
    assert!(browser.get(&answer).await.body.contains("Look in your register first"));
    let refused = browser.post(&answer, &[("outcome", "refused"), ("action", "send")]).await;
    assert_eq!(refused.status, 422);
    assert!(refused.body.contains(r##"href="#f-hold_back""##), "para 22 wants a reason: {}", refused.body);
    let held = [("outcome", "refused"), ("hold_back", "22-national-security"), ("explanation", "Not now.")];
    let looked = browser.post(&answer, &[&held[..], &[("action", "look")]].concat()).await;
    assert_eq!(looked.status, 200);
    assert!(looked.body.contains("What Ghana will see"), "{}", looked.body);
    let stale = [&held[..], &[("action", "send"), ("record", "another record")]].concat();
    assert_eq!(browser.post(&answer, &stale).await.status, 409);
    let sent = browser.post(&answer, &[&held[..], &[("action", "send")]].concat()).await;
    assert_eq!((sent.status, sent.location.as_str()), (303, request.as_str()));
    let shown = browser.get(&request).await;
    assert!(shown.body.contains("Not now.") && !shown.body.contains(&answer), "it is answered: {}", shown.body);
}
