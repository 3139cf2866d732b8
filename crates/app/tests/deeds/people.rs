//! Accounts and agencies.

use crate::common::{PASSWORD, code, empty, first, on_a_node, sign_in, try_sign_in};
use app::people::{AccountForm, AgencyForm};
use domain::authority::Role;
use domain::id::AgencyId;
use texts::Lang;
use uuid::Uuid;

#[tokio::test]
async fn an_empty_node_takes_one_first_administrator() {
    store::testing::on_each_engine(async |store| {
        let app = empty(store);
        assert!(app.needs_first_run().await.unwrap());
        let (one, other) = tokio::join!(app.first_administrator(first("one")), app.first_administrator(first("two")));
        assert_eq!([&one, &other].iter().filter(|result| result.is_ok()).count(), 1);
        assert_eq!(code(one.and(other)), "already-set-up");
        assert!(!app.needs_first_run().await.unwrap());
        assert_eq!(code(app.first_administrator(first("three")).await), "already-set-up");
    })
    .await;
}

#[tokio::test]
async fn one_login_belongs_to_one_account_however_it_is_typed() {
    on_a_node(async |node| {
        let chief = sign_in(&node.app, "chief").await.actor;
        node.join("caf\u{e9}.desk", &[Role::Examiner]).await;
        let again = node.app.add_account(&chief, " CAFE\u{301}.Desk ", &node.form(&[Role::Auditor]), PASSWORD).await;
        assert_eq!(code(again), "login-taken");
        assert_eq!(sign_in(&node.app, "Cafe\u{301}.DESK").await.login, "caf\u{e9}.desk");
        node.join("مكتب-التعقب", &[Role::TracingOfficer]).await;
    })
    .await;
}

#[tokio::test]
async fn what_is_wrong_with_an_entry_is_told_with_its_field() {
    on_a_node(async |node| {
        let chief = sign_in(&node.app, "chief").await.actor;
        let good = node.form(&[Role::Auditor]);
        let nameless = AccountForm { name: "  ".to_owned(), ..good.clone() };
        let lost = AccountForm { agency: AgencyId(Uuid::max()), ..good.clone() };
        for (login, form, password, code, field) in [
            ("a b c", &good, PASSWORD, "login-form", "login"),
            ("ab", &good, PASSWORD, "login-form", "login"),
            ("chief", &good, PASSWORD, "login-taken", "login"),
            ("desk", &good, "desk", "password-too-short", "password"),
            ("desk", &nameless, PASSWORD, "name-form", "name"),
            ("desk", &lost, PASSWORD, "unknown-agency", "agency"),
            ("desk", &node.form(&[]), PASSWORD, "no-role", "roles"),
        ] {
            let fault = node.app.add_account(&chief, login, form, password).await.unwrap_err();
            assert_eq!((app::Explain::code(&fault), fault.field()), (code, Some(field)), "{fault}");
        }
        assert_eq!(node.app.accounts(&chief).await.unwrap().len(), 1);
    })
    .await;
}

#[tokio::test]
async fn the_last_administrator_stays() {
    on_a_node(async |node| {
        let chief = sign_in(&node.app, "chief").await.actor;
        assert_eq!(code(node.app.close_account(&chief, node.chief).await), "last-administrator");
        let demoted = node.form(&[Role::Auditor]);
        assert_eq!(code(node.app.change_account(&chief, node.chief, &demoted).await), "last-administrator");

        // Two administrators who close each other at the same moment do not lock everybody out.
        let deputy = node.join("deputy", &[Role::Administrator]).await.actor;
        let (one, other) =
            tokio::join!(node.app.close_account(&chief, deputy.user), node.app.close_account(&deputy, chief.user));
        assert_eq!(code(one.and(other)), "last-administrator");
    })
    .await;
}

#[tokio::test]
async fn one_point_of_contact_stays() {
    on_a_node(async |node| {
        let chief = sign_in(&node.app, "chief").await.actor;
        let form = |contact_point| AgencyForm { name: "Firearms Office".to_owned(), contact_point };
        assert_eq!(code(node.app.change_agency(&chief, node.agency, &form(false)).await), "last-contact-point");
        let other = node.app.add_agency(&chief, &AgencyForm { name: "Police".to_owned(), contact_point: true }).await;
        node.app.change_agency(&chief, node.agency, &form(false)).await.unwrap();
        assert!(!sign_in(&node.app, "chief").await.actor.at_contact_point);
        let agencies = node.app.agencies(&chief).await.unwrap();
        assert_eq!(agencies.iter().find(|agency| agency.contact_point).map(|agency| agency.id), other.ok());
    })
    .await;
}

#[tokio::test]
async fn a_closed_account_is_out_at_once_and_comes_back_as_it_was() {
    on_a_node(async |node| {
        let desk = node.join("desk", &[Role::TracingOfficer]).await.actor;
        let token = try_sign_in(&node.app, "desk", PASSWORD).await.unwrap();
        let chief = sign_in(&node.app, "chief").await.actor;
        node.app.close_account(&chief, desk.user).await.unwrap();
        assert_eq!(node.app.session(token.session.as_str()).await.unwrap(), None);
        assert_eq!(code(try_sign_in(&node.app, "desk", PASSWORD).await), "sign-in-refused");
        node.app.reopen_account(&chief, desk.user).await.unwrap();
        assert_eq!(node.app.session(token.session.as_str()).await.unwrap(), None, "an ended session stays ended");
        assert_eq!(sign_in(&node.app, "desk").await.actor.roles, desk.roles);
    })
    .await;
}

#[tokio::test]
async fn a_change_of_roles_counts_from_the_next_page_on() {
    on_a_node(async |node| {
        let desk = node.join("desk", &[Role::TracingOfficer]).await.actor;
        let token = try_sign_in(&node.app, "desk", PASSWORD).await.unwrap();
        let chief = sign_in(&node.app, "chief").await.actor;
        let form = AccountForm { language: Lang::Ar, ..node.form(&[Role::Examiner, Role::Auditor]) };
        node.app.change_account(&chief, desk.user, &form).await.unwrap();
        let session = node.app.session(token.session.as_str()).await.unwrap().unwrap();
        assert_eq!((session.actor.roles, session.language), (form.roles, Lang::Ar));
    })
    .await;
}

#[tokio::test]
async fn a_new_password_from_the_administrator_replaces_the_old_one() {
    on_a_node(async |node| {
        let desk = node.join("desk", &[Role::Examiner]).await.actor;
        let token = try_sign_in(&node.app, "desk", PASSWORD).await.unwrap();
        for _ in 0..5 {
            assert_eq!(code(try_sign_in(&node.app, "desk", "forgotten long ago").await), "sign-in-refused");
        }
        let chief = sign_in(&node.app, "chief").await.actor;
        node.app.reset_password(&chief, desk.user, "seven quiet harbours").await.unwrap();
        assert_eq!(node.app.session(token.session.as_str()).await.unwrap(), None);
        assert_eq!(code(try_sign_in(&node.app, "desk", PASSWORD).await), "sign-in-refused");
        try_sign_in(&node.app, "desk", "seven quiet harbours").await.unwrap();
    })
    .await;
}
