//! Requests that are being written: kept, gone on with by others, sent, and never on the wire before.

use crate::common::{code, sign_in};
use crate::states::{Land, asking, found_on_a_ferry, on_two_nodes};
use app::Actor;
use app::audit::{AuditFilter, AuditPosition};
use app::people::AccountForm;
use app::requests::{RequestContent, SeenDraft};
use domain::authority::Role;
use domain::id::CaseId;
use domain::request::RequestState;
use store::cases::Direction;
use texts::Lang;

/// A case in which everything is there to ask about.
async fn open_case(land: &Land) -> CaseId {
    let case = land.app.open_case(&land.officer, found_on_a_ferry("KD81941")).await.unwrap();
    land.app.choose_no_record(&land.officer, case, "In no record here.").await.unwrap();
    case
}

async fn colleague(land: &Land) -> Actor {
    let form = AccountForm {
        name: "Second desk".to_owned(),
        agency: land.chief.agency,
        roles: [Role::TracingOfficer].into(),
        language: Lang::En,
    };
    land.app.add_account(&land.chief, "second", &form, crate::common::PASSWORD).await.unwrap();
    sign_in(&land.app, "second").await.actor
}

/// The one draft of a case, as its reader has it before her.
async fn seen(land: &Land, case: CaseId) -> Option<SeenDraft> {
    let drafts = land.case(case).await.drafts;
    assert!(drafts.len() <= 1);
    drafts.first().map(|draft| SeenDraft { to: draft.thing.content.to, rev: draft.rev })
}

#[tokio::test]
async fn two_officers_write_one_request_and_neither_undoes_the_other() {
    on_two_nodes(async |a, b| {
        let (case, to) = (open_case(a).await, b.state());
        let second = colleague(a).await;
        let words = |words: &str| RequestContent { reservation: words.to_owned(), ..asking(to) };
        a.app.save_draft(&a.officer, case, words("first"), None).await.unwrap();
        let first = seen(a, case).await;
        assert_eq!(code(a.app.save_draft(&second, case, words("anew"), None).await), "case-draft-changed");
        a.app.save_draft(&second, case, words("second"), first).await.unwrap();
        assert_eq!(code(a.app.save_draft(&a.officer, case, words("late"), first).await), "case-draft-changed");
        assert_eq!(code(a.app.discard_draft(&a.officer, case, first.unwrap()).await), "case-draft-changed");
        assert_eq!(code(a.app.send_request(&a.officer, case, words("late"), first).await), "case-draft-changed");
        assert_eq!(code(a.app.send_request(&a.officer, case, words("late"), None).await), "case-draft-changed");

        let file = a.case(case).await;
        let draft = &file.drafts[0].thing;
        assert_eq!((&draft.content, draft.saved_by), (&words("second"), second.user));
        assert_eq!(file.people[&second.user], "Second desk");
        let listed = a.app.drafts_in_work(&a.officer).await.unwrap();
        assert_eq!((listed[0].case.id, listed[0].saved_by.as_str()), (case, "Second desk"));
        assert_eq!((a.deliver().await, file.requests.len(), file.dispatches.len()), (0, 0, 0), "it has not left");

        // What is kept already is not kept again; what is, leaves a line.
        a.app.save_draft(&a.officer, case, words("second"), seen(a, case).await).await.unwrap();
        let about = AuditFilter::Object { object: "case".to_owned(), object_id: case.to_string() };
        let lines = a.app.audit_list(&a.chief, &about, AuditPosition::START).await.unwrap();
        assert_eq!(lines.iter().filter(|line| line.line.deed == "request-written").count(), 2);

        // Sent, it is no draft any more.
        a.app.send_request(&a.officer, case, words("second"), seen(a, case).await).await.unwrap();
        let file = a.case(case).await;
        assert_eq!((file.drafts.len(), file.requests[0].record.state), (0, RequestState::Sent));
        assert_eq!(file.requests[0].record.request.reservation, "second");
        assert_eq!(a.deliver().await, 1);
        assert_eq!(code(a.app.save_draft(&second, case, words("late"), first).await), "case-draft-gone");
    })
    .await;
}

#[tokio::test]
async fn a_draft_follows_the_state_that_it_names() {
    on_two_nodes(async |a, b| {
        let (case, wrong, right) = (open_case(a).await, "XC".parse().unwrap(), b.state());
        a.app.save_draft(&a.officer, case, asking(wrong), None).await.unwrap();
        let began = seen(a, case).await;
        a.app.save_draft(&a.officer, case, asking(right), began).await.unwrap();
        let moved = seen(a, case).await.unwrap();
        assert_eq!(moved, SeenDraft { to: right, rev: 1 });
        assert_eq!(code(a.app.save_draft(&a.officer, case, asking(a.state()), None).await), "case-to-oneself");

        // It is not lost when its case is closed; it can only not be gone on with.
        a.app.discard_draft(&a.officer, case, moved).await.unwrap();
        assert_eq!(code(a.app.discard_draft(&a.officer, case, moved).await), "case-draft-gone");
        a.app.save_draft(&a.officer, case, asking(right), None).await.unwrap();
        let kinds: Vec<String> = a.case(case).await.entries.into_iter().map(|entry| entry.kind).collect();
        let begun = ["draft-begun", "draft-begun", "draft-discarded", "draft-begun"];
        assert_eq!(kinds[2..], begun);
        let end = app::cases::NewClosing {
            outcome: domain::case::Outcome::Withdrawn,
            diversion: None,
            prevention: String::new(),
            reason: "Solved.".to_owned(),
        };
        a.app.close_case(&a.officer, case, end).await.unwrap();
        assert_eq!(code(a.app.save_draft(&a.officer, case, asking(right), seen(a, case).await).await), "case-closed");
        assert_eq!(a.case(case).await.drafts.len(), 1);
        assert_eq!(a.app.drafts_in_work(&a.officer).await.unwrap().len(), 0);
        assert_eq!(a.app.requests_in_work(&a.officer, Direction::Out).await.unwrap().len(), 0);
    })
    .await;
}
