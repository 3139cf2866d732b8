//! The audit list.

use crate::common::{PASSWORD, code, deeds, on_a_node, sign_in, somewhere, try_sign_in};
use crate::imports;
use crate::states::on_two_nodes;
use crate::weapons::{event, pistol};
use app::audit::{Act, AuditFilter, AuditPosition, ListedLine, Named};
use app::people::{AccountForm, AgencyForm};
use app::tokens::TokenForm;
use app::{Actor, App};
use domain::authority::{Deed, Role};
use domain::id::CaseId;
use jiff::SignedDuration;
use std::collections::BTreeSet;
use texts::Lang;
use uuid::Uuid;

fn codes(lines: &[ListedLine]) -> Vec<&str> {
    lines.iter().map(|line| line.line.deed.as_str()).collect()
}

#[tokio::test]
async fn it_tells_who_did_what_to_whom_newest_first() {
    on_a_node(async |node| {
        let chief = sign_in(&node.app, "chief").await.actor;
        node.clock.advance(SignedDuration::from_secs(1));
        let desk = node.app.add_account(&chief, "desk", &node.form(&[Role::Examiner]), PASSWORD).await.unwrap();
        node.clock.advance(SignedDuration::from_secs(1));
        let session = sign_in(&node.app, "desk").await;
        node.clock.advance(SignedDuration::from_secs(1));
        assert_eq!(code(node.app.accounts(&session.actor).await), "denied");
        node.clock.advance(SignedDuration::from_secs(1));
        assert_eq!(code(try_sign_in(&node.app, "desk", "copper lantern rivers").await), "sign-in-refused");
        node.clock.advance(SignedDuration::from_secs(1));
        node.app.record(&session.actor, Act::SignedOut, CaseId(Uuid::max())).await.unwrap();

        let of = async |filter| node.app.audit_list(&chief, &filter, AuditPosition::START).await.unwrap();
        let by_desk = of(AuditFilter::Actor(desk)).await;
        assert_eq!(codes(&by_desk), ["signed-out", "sign-in-failed", "manage-people", "signed-in"]);
        assert_eq!(by_desk.iter().map(|line| line.line.refused).collect::<Vec<_>>(), [false, false, true, false]);
        assert!(by_desk.iter().all(|line| line.actor_name.as_deref() == Some("Desk")));

        let about = |object: &str, object_id: String| AuditFilter::Object { object: object.to_owned(), object_id };
        let about_desk = of(about("account", desk.to_string())).await;
        assert_eq!(codes(&about_desk), ["account-added"]);
        assert_eq!(about_desk[0].line.actor, node.chief);
        let from_there = of(about("network", somewhere().network.to_string())).await;
        assert_eq!(codes(&from_there)[..2], ["sign-in-failed", "signed-in"], "signing in tells from where");
        assert_eq!(codes(&of(about("case", Uuid::max().to_string())).await), ["signed-out"]);
        assert_eq!(of(about("case", String::new())).await, []);
    })
    .await;
}

#[tokio::test]
async fn pages_follow_each_other_without_gap_or_repetition() {
    on_a_node(async |node| {
        let chief = sign_in(&node.app, "chief").await.actor;
        // All in one moment: the ids alone keep the order.
        for number in 0..100 {
            let form = AgencyForm { name: format!("Office {number}"), contact_point: false };
            node.app.add_agency(&chief, &form).await.unwrap();
        }
        let mut seen = BTreeSet::new();
        let mut position = AuditPosition::START;
        let mut pages = vec![];
        loop {
            let page = node.app.audit_list(&chief, &AuditFilter::All, position).await.unwrap();
            let Some(last) = page.last() else { break };
            position = AuditPosition { at: last.line.at, id: last.line.id };
            pages.push(page.len());
            assert!(page.iter().all(|line| seen.insert(line.line.id)), "no line comes twice");
        }
        assert_eq!((seen.len(), pages), (100 + 3, vec![40, 40, 23]));

        let before = AuditPosition::until("2026-02-28T23:59:59Z".parse().unwrap());
        assert_eq!(node.app.audit_list(&chief, &AuditFilter::All, before).await.unwrap(), []);
    })
    .await;
}

#[test]
fn no_code_stands_for_two_things() {
    let deeds = <Deed as domain::Coded>::ALL.iter().map(|deed| domain::Coded::code(*deed));
    let acts = Act::ALL.iter().map(|act| act.code());
    let all: Vec<&str> = deeds.chain(acts).collect();
    assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), all.len());
}

/// What the lines are called that this reader is shown.
async fn named(app: &App, reader: &Actor) -> BTreeSet<String> {
    let lines = app.audit_list(reader, &AuditFilter::All, AuditPosition::START).await.unwrap();
    app.audit_names(reader, &lines).await.unwrap().into_values().map(|named| named.name).collect()
}

#[tokio::test]
async fn what_was_touched_is_named_to_those_who_may_know_of_it() {
    on_a_node(async |node| {
        let clerk = imports::clerk(node).await;
        imports::take(node, &clerk, "north.csv", b"Serial No,Make\nA1,Glock\n").await;
        node.app.register_weapon(&clerk, event("2009-05-14", pistol("KD81941"))).await.unwrap();
        let form = TokenForm { label: "Nightly".to_owned(), scopes: deeds(&[Deed::Identify]), days: 30 };
        node.app.make_token(&clerk, &form).await.unwrap();

        let auditor = node.join("auditor", &[Role::Auditor]).await.actor;
        let known = named(&node.app, &auditor).await;
        for name in ["north.csv", "KD81941", "Nightly", "Desk"] {
            assert!(known.contains(name), "{name}");
        }
        let chief = sign_in(&node.app, "chief").await.actor;
        let known = named(&node.app, &chief).await;
        assert!(known.contains("Nightly") && known.contains("Desk"));
        assert!(!known.contains("north.csv") && !known.contains("KD81941"), "the register is not hers to read");
    })
    .await;
}

#[tokio::test]
async fn a_request_is_named_by_its_case() {
    on_two_nodes(async |a, b| {
        let (case, request) = a.ask(b.state()).await;
        let number = a.case(case).await.case.number;
        let of = async |reader: &Actor| {
            let about = AuditFilter::Object { object: "request".to_owned(), object_id: request.to_string() };
            let lines = a.app.audit_list(reader, &about, AuditPosition::START).await.unwrap();
            a.app.audit_names(reader, &lines).await.unwrap().remove(&request.to_string())
        };
        let form = AccountForm {
            name: "Auditor".to_owned(),
            agency: a.chief.agency,
            roles: [Role::Auditor].into(),
            language: Lang::En,
        };
        a.app.add_account(&a.chief, "auditor", &form, PASSWORD).await.unwrap();
        let auditor = sign_in(&a.app, "auditor").await.actor;
        assert_eq!(of(&auditor).await, Some(Named { name: number, case: Some(case) }));
        assert_eq!(of(&a.chief).await, None, "cases are not hers to read");
    })
    .await;
}
