//! No deed without authority.

use crate::attachments::{attach, picture};
use crate::common::{card, deeds, on_a_node, sign_in};
use crate::handovers::announced;
use crate::states::{asking, found_on_a_ferry};
use crate::weapons::{event, pistol, seen};
use app::attachments::{NewAttachment, Size};
use app::audit::{AuditFilter, AuditPosition};
use app::cases::{CaseFilter, NewClosing};
use app::contacts::{ContactRole, Office};
use app::imports::{How, Kind, NewSettlement, Of};
use app::people::AgencyForm;
use app::requests::SeenDraft;
use app::tokens::TokenForm;
use app::weapons::{Movement, NewEvent, PartOut};
use app::{Actor, Explain};
use domain::authority::{Deed, Role, matrix};
use domain::case::Outcome;
use domain::event::Fact;
use domain::id::{AgencyId, CaseId, EventId, HandoverId, ImportId, PartyId, RequestId, TokenId, UserId, WeaponId};
use domain::party::PartyFact;
use domain::request::{Clocks, Saying};
use domain::retention::Due;
use domain::weapon::Relation;
use domain::{Coded, PartialDate};
use std::collections::BTreeSet;
use store::cases::Direction;
use uuid::Uuid;

/// What may be done in which role is reviewed here, line by line. After a change that is meant, run the test with
/// `PROOFMARK_BLESS=1` and commit the file.
#[test]
fn the_matrix_is_the_one_that_was_reviewed() {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/authority-matrix.txt");
    if std::env::var_os("PROOFMARK_BLESS").is_some() {
        std::fs::write(file, matrix()).unwrap();
    }
    assert_eq!(std::fs::read_to_string(file).unwrap_or_default(), matrix());
}

/// Whether the call was refused for want of exactly this deed.
fn refused_for<T, E: Explain>(deed: Deed, result: Result<T, E>) -> bool {
    result.err().is_some_and(|fault| fault.code() == "denied" && fault.words() == [("deed", deed.to_string())])
}

#[tokio::test]
async fn each_function_asks_for_its_deed() {
    on_a_node(async |node| {
        let app = &node.app;
        let chief = sign_in(app, "chief").await.actor;
        // Everything but the one deed: so the refusal is for want of that one.
        let without = |deed: Deed| Actor {
            roles: Role::ALL.iter().copied().collect(),
            scopes: Some(Deed::ALL.iter().copied().filter(|other| *other != deed).collect()),
            ..chief.clone()
        };
        let form = node.form(&[Role::Auditor]);
        let (user, agency, token) = (UserId(Uuid::max()), AgencyId(Uuid::max()), TokenId(Uuid::max()));
        let state = "XB".parse().unwrap();
        let office = Office {
            role: ContactRole::Iti,
            organisation: "Ministry".to_owned(),
            unit: String::new(),
            telephone: "+999 000 000".to_owned(),
            email: String::new(),
            languages: vec![],
            hours: String::new(),
            node: None,
        };
        let chief_and_clerk = Actor { roles: Role::ALL.iter().copied().collect(), ..chief.clone() };
        let (mut checked, mut asked) = (0, BTreeSet::new());
        macro_rules! ask {
            ($deed:ident: $($function:ident($($argument:expr),*)),+ $(,)?) => {$(
                let deed = Deed::$deed;
                let result = app.$function(&without(deed), $($argument),*).await;
                assert!(refused_for(deed, result), "{} is to ask for {deed}", stringify!($function));
                asked.insert(deed);
                checked += 1;
            )+};
        }
        let agency_form = AgencyForm { name: "Laboratory".to_owned(), contact_point: false };
        ask! { ManagePeople:
            accounts(),
            account(user),
            add_account("desk", &form, "copper lantern river"),
            change_account(user, &form),
            close_account(user),
            reopen_account(user),
            reset_password(user, "copper lantern river"),
            agencies(),
            add_agency(&agency_form),
            change_agency(agency, &agency_form),
        }
        let token_form = TokenForm { label: "Reader".to_owned(), scopes: deeds(&[Deed::Identify]), days: 1 };
        ask! { ManageTokens: make_token(&token_form), tokens(), revoke_token(token) }
        ask! { ReadAudit: audit_list(&AuditFilter::All, AuditPosition::START) }
        ask! { ReadPartners: partners(), partner(state) }
        ask! { ManagePartners:
            add_partner(&card("XB", 2, "2026-01-01T00:00:00Z")),
            replace_card(state, ""),
            confirm_fingerprint(state, ""),
            withdraw_confirmation(state),
            set_clocks(state, Clocks::default()),
        }
        ask! { KeepDirectory:
            add_contact(state, &office),
            change_contact(state, Uuid::max(), 1, &office),
            confirm_contact(state, Uuid::max(), 1),
            remove_contact(state, Uuid::max(), 1),
        }

        let (weapon, import, case, request) =
            (WeaponId(Uuid::max()), ImportId(Uuid::max()), CaseId(Uuid::max()), RequestId(Uuid::max()));
        let lost = || event("2009", Fact::Lost { report: String::new() });
        let examined = Fact::Examined { conclusion: Box::default(), report: String::new() };
        ask! { Identify: identify(&seen("A 1")), begin_batch(), symbols(&app::symbols::SymbolSeen::default()) }
        ask! { ReadRegister: weapon_file(weapon), neighbours(weapon), weapons(None), count_weapons(), parts_numbered("A 1") }
        let moved = Movement { occurred: PartialDate::UNKNOWN, basis: String::new(), reason: String::new() };
        ask! { AddEvent:
            register_weapon(event("2009", pistol("A 1"))),
            add_event(weapon, lost()),
            fit_part(weapon, weapon, &moved),
            remove_part(weapon, PartOut::Entered(weapon), &moved),
        }
        let party = PartyId(Uuid::max());
        ask! { ReadRegister: parties(None), parties_named("Norvik"), party_file(party) }
        let renamed = || PartyFact::Renamed { name: "Norvik".to_owned() };
        let entry = || NewEvent {
            occurred: PartialDate::UNKNOWN,
            fact: renamed(),
            basis: String::new(),
            reason: String::new(),
        };
        ask! { KeepParties: enter_party(entry()), add_party_event(party, entry()) }
        ask! { ReadRegister: twins(None, None), count_twins(), twin(weapon, weapon) }
        let mend = How::Mend(intake::Field::Maker, String::new());
        let mend = NewSettlement { of: Of::Alike([0; 16]), how: mend, reason: String::new() };
        let wrong = EventId(Uuid::max());
        ask! { CorrectEvent:
            correct_event(weapon, wrong, None, String::new()),
            correct_party_event(party, wrong, None, String::new()),
            relate(weapon, weapon, Relation::SameWeapon, ""),
            settle_findings(mend.clone()),
            undo_settlement(Uuid::max(), ""),
        }
        let own = app.register_weapon(&chief_and_clerk, event("2009", pistol("A 1"))).await.unwrap().into();
        let photograph = attach(app, &chief_and_clerk, own, picture(1)).await.unwrap();
        ask! { FetchOriginal: attachment_original(own, photograph) }
        ask! { ReadRegister: attachments(own), attachment(own, photograph), attachment_copy(own, photograph, Size::View) }
        ask! { ReadRegister: due_list(), weapons_due(Due::Held, None) }
        let handover = HandoverId(Uuid::max());
        ask! { ReadRegister: handovers(None), handover_file(handover) }
        ask! { KeepHandovers:
            announce_handover(announced("Norvik Arms")),
            continue_handover(handover, announced("Norvik Arms")),
        }
        let held = || Fact::HeldForLaw { authority: "Court".to_owned(), reference: String::new() };
        let lifted = || Fact::HoldLifted { hold: EventId(Uuid::max()) };
        ask! { HoldRecords: add_event(weapon, event("2009", held())), add_event(weapon, event("2009", lifted())) }
        ask! { Examine: add_event(weapon, event("2009", examined.clone())) }
        let kind = Kind { is_refused: false, code: "stray-space".to_owned(), field: String::new() };
        let right = NewSettlement { of: Of::Kind(kind.clone()), how: How::Right, reason: String::new() };
        ask! { Import:
            begin_upload(),
            receive_file("a.csv", app.begin_upload(&chief_and_clerk).await.unwrap()),
            preview_import(import, None),
            confirm_import(import, intake::Choices::default(), vec![]),
            continue_import(import),
            import_record(import),
            imports(),
            kept_rows(import, "refused", 0),
            kept_row(import, 1),
            repair_row(import, 1, vec![]),
            begin_trial(import, intake::Choices::default(), vec![]),
            trial(import),
            import_work(),
            findings_waiting(&kind, None),
            finding_file([0; 16]),
            settlement(Uuid::max()),
            settle_findings(right.clone()),
            undo_settlement(Uuid::max(), ""),
        }
        let found = || found_on_a_ferry("A 1");
        let xb = asking(state);
        ask! { ReadCases:
            case_file(case),
            cases(&CaseFilter::default(), None),
            drafts_in_work(),
            requests_in_work(Direction::In),
            attachments(case.into()),
            weigh_request(case, &xb),
        }
        ask! { WorkCases:
            open_case(found()),
            change_case(case, found(), ""),
            choose_record(case, weapon, 0.5, ""),
            choose_no_record(case, ""),
            begin_attachment(case.into()),
            attach(case.into(), app.begin_attachment(&chief_and_clerk, own).await.unwrap(), NewAttachment::default()),
            save_draft(case, xb.clone(), None),
            discard_draft(case, SeenDraft { to: state, rev: 1 }),
        }
        let withdrawn = Saying::Withdrawn { reason: String::new() };
        ask! { SendRequest: send_request(case, xb.clone(), None), say(case, request, withdrawn.clone()) }
        let acknowledged = Saying::Acknowledged { authority: String::new(), expected_by: None };
        ask! { AnswerRequest: propose_answer(case), say(case, request, acknowledged.clone()) }
        let end = NewClosing {
            outcome: Outcome::NoResponse,
            diversion: None,
            prevention: String::new(),
            reason: String::new(),
        };
        ask! { CloseCase: close_case(case, end.clone()) }
        assert_eq!(asked, Deed::ALL.iter().copied().collect(), "every deed is asked for by some function");

        let (mut refused, mut before) = (0, AuditPosition::START);
        loop {
            let lines = app.audit_list(&chief, &AuditFilter::All, before).await.unwrap();
            refused += lines.iter().filter(|line| line.line.refused).count();
            let Some(last) = lines.last() else { break };
            before = AuditPosition { at: last.line.at, id: last.line.id };
        }
        assert_eq!(refused, checked, "each refusal leaves a line");
    })
    .await;
}
