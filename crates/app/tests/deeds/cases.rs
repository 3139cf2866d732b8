//! What can be done in a case on one node, and by whom.

use crate::attachments::{attach, picture};
use crate::common::{Node, code, on_a_node, sign_in};
use crate::states::{asking, found_on_a_ferry};
use crate::weapons::{event, pistol};
use app::Actor;
use app::attachments::Size;
use app::audit::{AuditFilter, AuditPosition};
use app::cases::{CaseFilter, NewClosing};
use app::people::{AccountForm, AgencyForm};
use domain::authority::Role;
use domain::case::{Diversion, DiversionKind, Outcome};
use domain::id::{CaseId, WeaponId};
use domain::request::Saying;
use store::cases::Direction;
use texts::Lang;
use uuid::Uuid;

pub async fn officer(node: &Node) -> Actor {
    node.join("officer", &[Role::TracingOfficer, Role::RegistryClerk]).await.actor
}

/// An account of another agency, which is not the point of contact.
async fn stranger(node: &Node, login: &str, role: Role) -> Actor {
    let chief = sign_in(&node.app, "chief").await.actor;
    let agencies = node.app.agencies(&chief).await.unwrap();
    let agency = match agencies.iter().find(|agency| agency.name == "Customs") {
        Some(agency) => agency.id,
        None => {
            let form = AgencyForm { name: "Customs".to_owned(), contact_point: false };
            node.app.add_agency(&chief, &form).await.unwrap();
            let agencies = node.app.agencies(&chief).await.unwrap();
            agencies.iter().find(|agency| agency.name == "Customs").unwrap().id
        }
    };
    let form = AccountForm { name: "Desk".to_owned(), agency, roles: [role].into(), language: Lang::En };
    node.app.add_account(&chief, login, &form, crate::common::PASSWORD).await.unwrap();
    sign_in(&node.app, login).await.actor
}

fn closing(outcome: Outcome, reason: &str) -> NewClosing {
    NewClosing { outcome, diversion: None, prevention: String::new(), reason: reason.to_owned() }
}

#[tokio::test]
async fn a_case_tells_its_own_history() {
    on_a_node(async |node| {
        let officer = officer(node).await;
        let app = &node.app;
        let weapon = app.register_weapon(&officer, event("2009", pistol("KD81941"))).await.unwrap();
        let case = app.open_case(&officer, found_on_a_ferry("KD8?941")).await.unwrap();
        let read = found_on_a_ferry("KD81941");
        app.change_case(&officer, case, read.clone(), "Read under better light.").await.unwrap();
        app.choose_record(&officer, case, weapon, 7.0, "It fits.").await.unwrap();
        let file = app.case_file(&officer, case).await.unwrap();
        assert_eq!((file.case.number.as_str(), &file.case.observation), ("XA-2026-0001", &read.observation));
        assert_eq!(file.case.matched.as_ref().unwrap().probability, 1.0, "no more than certain");
        assert_eq!(file.weapon.as_ref().unwrap().0.id, weapon);
        assert_eq!(file.chain.len(), 2, "our own record, and the find");
        assert_eq!(app.weapon_file(&officer, weapon).await.unwrap().cases.len(), 1);

        // Choosing anew takes the first choice back.
        app.choose_no_record(&officer, case, "Another importer's mark.").await.unwrap();
        let file = app.case_file(&officer, case).await.unwrap();
        assert_eq!((file.case.matched, file.weapon), (None, None));
        app.choose_record(&officer, case, weapon, 0.8, "It is the one.").await.unwrap();
        let mut end = closing(Outcome::TracedStolenLost, "Reported stolen.");
        end.diversion = Some(Diversion {
            kind: DiversionKind::Theft,
            date: domain::PartialDate::UNKNOWN,
            state: None,
            place: String::new(),
            position: None,
            holder: "Depot 4".to_owned(),
            circumstance: String::new(),
        });
        app.close_case(&officer, case, end).await.unwrap();
        let file = app.case_file(&officer, case).await.unwrap();
        let kinds: Vec<&str> = file.entries.iter().map(|entry| entry.kind.as_str()).collect();
        assert_eq!(kinds, ["opened", "changed", "record-chosen", "no-record-chosen", "record-chosen", "closed"]);
        assert!(
            file.entries.iter().zip(1..).all(|(entry, seq)| entry.seq == seq && entry.by_user == Some(officer.user))
        );
        assert_eq!(file.people[&officer.user], "Desk");

        let chief = sign_in(app, "chief").await.actor;
        let about = AuditFilter::Object { object: "case".to_owned(), object_id: case.to_string() };
        let lines = app.audit_list(&chief, &about, AuditPosition::START).await.unwrap();
        let reads = lines.iter().filter(|line| line.line.deed == "case-read").count();
        assert_eq!((reads, lines.len() - reads), (3, 6), "each reading and each deed leaves a line");
    })
    .await;
}

#[tokio::test]
async fn what_does_not_do_is_refused_with_its_reason() {
    on_a_node(async |node| {
        let officer = officer(node).await;
        let app = &node.app;
        let open = async |content| app.open_case(&officer, content).await;
        let mut tomorrow = found_on_a_ferry("KD81941");
        tomorrow.circumstances.date = "2026-03-02".parse().unwrap();
        assert_eq!(code(open(tomorrow.clone()).await), "case-in-future");
        let unclosed = open(found_on_a_ferry("KD[8")).await;
        assert!(!code(unclosed).is_empty());
        assert_eq!(app.cases(&officer, &CaseFilter::default(), None).await.unwrap().cases.len(), 0);
        let case = open(found_on_a_ferry("rusty")).await.unwrap();

        let change = async |content, reason: &str| app.change_case(&officer, case, content, reason).await;
        assert_eq!(code(change(found_on_a_ferry("A 1"), " ").await), "case-no-reason");
        assert_eq!(code(change(tomorrow, "Later.").await), "case-in-future");
        assert_eq!(code(app.choose_no_record(&officer, case, "").await), "case-no-reason");
        let nowhere = WeaponId(Uuid::max());
        assert_eq!(code(app.choose_record(&officer, case, nowhere, 0.5, "It fits.").await), "not-found");
        assert_eq!(code(app.close_case(&officer, case, closing(Outcome::NoResponse, " ")).await), "case-no-reason");
        assert_eq!(
            code(app.close_case(&officer, case, closing(Outcome::TracedLastHolder, "So.")).await),
            "case-no-diversion"
        );
        assert_eq!(
            code(app.send_request(&officer, case, asking("XB".parse().unwrap()), None).await),
            "case-no-partner"
        );
        let nobody = CaseId(Uuid::max());
        assert_eq!(code(app.case_file(&officer, nobody).await), "not-found");
        assert_eq!(app.case_file(&officer, case).await.unwrap().entries.len(), 1, "nothing was changed");
    })
    .await;
}

#[tokio::test]
async fn a_case_of_another_agency_is_not_there() {
    on_a_node(async |node| {
        let officer = officer(node).await;
        let app = &node.app;
        let weapon = app.register_weapon(&officer, event("2009", pistol("KD81941"))).await.unwrap();
        let case = app.open_case(&officer, found_on_a_ferry("KD81941")).await.unwrap();
        app.choose_record(&officer, case, weapon, 0.9, "It fits.").await.unwrap();
        let photograph = attach(app, &officer, case.into(), picture(1)).await.unwrap();

        let customs = stranger(node, "customs", Role::TracingOfficer).await;
        assert_eq!(code(app.case_file(&customs, case).await), "not-found");
        assert_eq!(code(app.attachments(&customs, case.into()).await), "not-found");
        assert_eq!(code(app.attachment_copy(&customs, case.into(), photograph, Size::View).await), "not-found");
        assert_eq!(code(app.attachment_original(&customs, case.into(), photograph).await), "not-found");
        assert_eq!(code(attach(app, &customs, case.into(), picture(2)).await), "not-found");
        assert_eq!(code(app.choose_no_record(&customs, case, "No.").await), "not-found");
        assert_eq!(code(app.change_case(&customs, case, found_on_a_ferry("A 1"), "No.").await), "not-found");
        assert_eq!(code(app.close_case(&customs, case, closing(Outcome::Withdrawn, "No.")).await), "not-found");
        let asking = asking("XB".parse().unwrap());
        assert_eq!(code(app.weigh_request(&customs, case, &asking).await), "not-found");
        assert_eq!(app.cases(&customs, &CaseFilter::default(), None).await.unwrap().cases.len(), 0);
        assert_eq!(app.weapon_file(&customs, weapon).await.unwrap().cases.len(), 0);

        // Her own case is the point of contact's to see, and the auditor's.
        let own = app.open_case(&customs, found_on_a_ferry("B 2")).await.unwrap();
        let auditor = stranger(node, "auditor", Role::Auditor).await;
        for reader in [&officer, &auditor] {
            assert_eq!(app.cases(reader, &CaseFilter::default(), None).await.unwrap().cases.len(), 2);
            assert!(app.case_file(reader, own).await.is_ok());
        }
        assert_eq!(app.cases(&customs, &CaseFilter::default(), None).await.unwrap().cases.len(), 1);
        let saying = Saying::Withdrawn { reason: "No.".to_owned() };
        let request = domain::id::RequestId(Uuid::max());
        assert_eq!(code(app.say(&customs, own, request, saying).await), "not-found");
        assert_eq!(app.requests_in_work(&customs, Direction::In).await.unwrap().len(), 0);
    })
    .await;
}

#[tokio::test]
async fn the_list_of_cases_goes_on_page_by_page() {
    on_a_node(async |node| {
        let officer = officer(node).await;
        let mut numbers = Vec::new();
        for number in 1..=60 {
            node.app.open_case(&officer, found_on_a_ferry("A 1")).await.unwrap();
            node.clock.advance(jiff::SignedDuration::from_secs(1));
            numbers.push(format!("XA-2026-{number:04}"));
        }
        numbers.reverse();
        let first = node.app.cases(&officer, &CaseFilter::default(), None).await.unwrap();
        let second = node.app.cases(&officer, &CaseFilter::default(), first.next).await.unwrap();
        let listed: Vec<String> =
            first.cases.into_iter().chain(second.cases).map(|listed| listed.case.number).collect();
        assert_eq!((listed, second.next), (numbers, None));
    })
    .await;
}
