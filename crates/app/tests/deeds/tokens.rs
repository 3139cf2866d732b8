//! Access tokens for programs.

use crate::common::{code, deeds, on_a_node, sign_in};
use app::tokens::TokenForm;
use domain::authority::{Deed, Role};
use jiff::SignedDuration;

fn form(scopes: &[Deed]) -> TokenForm {
    TokenForm { label: "Nightly reader".to_owned(), scopes: deeds(scopes), days: 30 }
}

#[tokio::test]
async fn a_program_may_do_what_its_token_says_and_no_more() {
    on_a_node(async |node| {
        let desk = node.join("desk", &[Role::TracingOfficer]).await.actor;
        let token = node.app.make_token(&desk, &form(&[Deed::Identify, Deed::ReadRegister])).await.unwrap();
        let program = node.app.by_token(&token.secret).await.unwrap().unwrap();
        assert_eq!((program.user, program.may(Deed::Identify)), (desk.user, true));
        assert!(!program.may(Deed::WorkCases), "the owner may, the token may not");
        assert_eq!(code(node.app.make_token(&program, &form(&[Deed::Identify])).await), "denied");
        assert!(!format!("{token:?}").contains(&token.secret));

        // What the owner loses, the program loses.
        let chief = sign_in(&node.app, "chief").await.actor;
        node.app.change_account(&chief, desk.user, &node.form(&[Role::PolicyOfficer])).await.unwrap();
        assert!(!node.app.by_token(&token.secret).await.unwrap().unwrap().may(Deed::Identify));
    })
    .await;
}

#[tokio::test]
async fn nobody_gives_more_than_she_has() {
    on_a_node(async |node| {
        let desk = node.join("desk", &[Role::RegistryClerk]).await.actor;
        let wrong = [
            (form(&[]), "token-no-scope"),
            (form(&[Deed::ManagePeople]), "token-scope"),
            (form(&[Deed::ManageTokens]), "token-scope"),
            (TokenForm { days: 0, ..form(&[Deed::Identify]) }, "token-days"),
            (TokenForm { days: 367, ..form(&[Deed::Identify]) }, "token-days"),
            (TokenForm { label: " ".to_owned(), ..form(&[Deed::Identify]) }, "token-label"),
        ];
        for (form, expected) in wrong {
            assert_eq!(code(node.app.make_token(&desk, &form).await), expected);
        }
        assert_eq!(node.app.tokens(&desk).await.unwrap(), []);
    })
    .await;
}

#[tokio::test]
async fn a_token_ends_by_time_by_revocation_and_with_the_account() {
    on_a_node(async |node| {
        let chief = sign_in(&node.app, "chief").await.actor;
        let desk = node.join("desk", &[Role::RegistryClerk]).await.actor;
        let make = async || node.app.make_token(&desk, &form(&[Deed::Identify])).await.unwrap();
        let works = async |secret: &str| node.app.by_token(secret).await.unwrap().is_some();

        let revoked = make().await;
        assert_eq!(code(node.app.revoke_token(&chief, revoked.id).await), "not-found");
        node.app.revoke_token(&desk, revoked.id).await.unwrap();
        assert!(!works(&revoked.secret).await);
        assert_eq!(code(node.app.revoke_token(&desk, revoked.id).await), "not-found");

        let token = make().await;
        node.app.close_account(&chief, desk.user).await.unwrap();
        assert!(!works(&token.secret).await);
        node.app.reopen_account(&chief, desk.user).await.unwrap();
        assert!(works(&token.secret).await);
        node.clock.advance(SignedDuration::from_hours(30 * 24 - 1));
        assert!(works(&token.secret).await);
        node.clock.advance(SignedDuration::from_hours(1));
        assert!(!works(&token.secret).await);

        for secret in ["", "proofmark_", "Bearer x", &token.secret[1..]] {
            assert!(!works(secret).await, "{secret}");
        }
        let listed = node.app.tokens(&desk).await.unwrap();
        assert_eq!(listed.len(), 2);
        assert!(listed.iter().any(|line| line.id == token.id && line.used_at.is_some()));
    })
    .await;
}
