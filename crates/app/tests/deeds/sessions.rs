//! Signing in and out.

use crate::common::{PASSWORD, code, on_a_node, session_of, sign_in, somewhere, try_sign_in};
use domain::authority::Role;
use jiff::SignedDuration;
use texts::Lang;

const WRONG: &str = "copper lantern rivers";

#[tokio::test]
async fn a_refusal_does_not_tell_why() {
    on_a_node(async |node| {
        let closed = node.join("closed", &[Role::Auditor]).await.actor;
        let chief = sign_in(&node.app, "chief").await.actor;
        node.app.close_account(&chief, closed.user).await.unwrap();
        for (login, password) in [("chief", WRONG), ("nobody", PASSWORD), ("closed", PASSWORD), ("", "")] {
            let fault = try_sign_in(&node.app, login, password).await.unwrap_err();
            assert!(matches!(fault, app::sessions::SignInFault::Refused), "{login}: {fault}");
        }
    })
    .await;
}

#[tokio::test]
async fn after_five_failures_the_account_waits_and_each_time_longer() {
    on_a_node(async |node| {
        let fails = async |times: usize| {
            for _ in 0..times {
                assert_eq!(code(try_sign_in(&node.app, "chief", WRONG).await), "sign-in-refused");
            }
        };
        fails(4).await;
        sign_in(&node.app, "chief").await;
        fails(5).await;
        node.clock.advance(SignedDuration::from_secs(59));
        assert_eq!(code(try_sign_in(&node.app, "chief", PASSWORD).await), "sign-in-refused");
        node.clock.advance(SignedDuration::from_secs(1));
        fails(1).await;
        node.clock.advance(SignedDuration::from_secs(119));
        assert_eq!(code(try_sign_in(&node.app, "chief", PASSWORD).await), "sign-in-refused");
        node.clock.advance(SignedDuration::from_secs(1));
        sign_in(&node.app, "chief").await;
        fails(4).await;
        sign_in(&node.app, "chief").await;
    })
    .await;
}

#[tokio::test]
async fn guesses_made_at_the_same_moment_all_count() {
    on_a_node(async |node| {
        let guess = |password| try_sign_in(&node.app, "chief", password);
        let (a, b, c, d, e) = tokio::join!(guess(WRONG), guess(WRONG), guess(WRONG), guess(WRONG), guess(WRONG));
        for result in [a, b, c, d, e, guess(PASSWORD).await] {
            assert_eq!(code(result), "sign-in-refused");
        }
    })
    .await;
}

#[tokio::test]
async fn a_session_ends_when_idle_and_after_half_a_day() {
    on_a_node(async |node| {
        let token = try_sign_in(&node.app, "chief", PASSWORD).await.unwrap();
        let in_force = async || session_of(&node.app, &token).await.is_some();
        node.clock.advance(SignedDuration::from_secs(30 * 60 - 1));
        assert!(in_force().await);
        for _ in 0..24 {
            node.clock.advance(SignedDuration::from_mins(28));
            assert!(in_force().await, "use keeps it in force");
        }
        node.clock.advance(SignedDuration::from_mins(19));
        assert!(!in_force().await, "after 12 hours no use helps");

        let token = try_sign_in(&node.app, "chief", PASSWORD).await.unwrap();
        node.clock.advance(SignedDuration::from_mins(30));
        assert_eq!(session_of(&node.app, &token).await, None);
        assert_eq!(node.app.session("no such secret").await.unwrap(), None);
    })
    .await;
}

#[tokio::test]
async fn use_is_noted_once_a_minute() {
    on_a_node(async |node| {
        let session = sign_in(&node.app, "chief").await;
        let token = try_sign_in(&node.app, "chief", PASSWORD).await.unwrap();
        let seen_at = async || {
            let this = session_of(&node.app, &token).await.unwrap().digest;
            let sessions = node.app.own_sessions(&session).await.unwrap();
            sessions.into_iter().find(|line| line.digest == this).unwrap().seen_at
        };
        let begun = seen_at().await;
        node.clock.advance(SignedDuration::from_secs(59));
        assert_eq!(seen_at().await, begun);
        node.clock.advance(SignedDuration::from_secs(1));
        assert_eq!(seen_at().await.duration_since(begun), SignedDuration::from_secs(60));
    })
    .await;
}

#[tokio::test]
async fn people_end_their_own_sessions_and_nobody_elses() {
    on_a_node(async |node| {
        let here = sign_in(&node.app, "chief").await;
        let there = try_sign_in(&node.app, "chief", PASSWORD).await.unwrap();
        let there_info = session_of(&node.app, &there).await.unwrap();
        let stranger = node.join("desk", &[Role::Examiner]).await;
        assert_ne!(here.csrf, there_info.csrf);

        assert_eq!(code(node.app.end_own_session(&stranger, there_info.digest).await), "not-found");
        node.app.end_own_session(&here, there_info.digest).await.unwrap();
        assert_eq!(session_of(&node.app, &there).await, None);
        assert_eq!(code(node.app.end_own_session(&here, there_info.digest).await), "not-found");

        node.app.sign_out(&here).await.unwrap();
        let rest = node.app.own_sessions(&here).await.unwrap();
        assert!(rest.iter().all(|line| line.digest != here.digest));

        sign_in(&node.app, "chief").await;
        node.app.sign_out_everywhere(&here).await.unwrap();
        assert_eq!(node.app.own_sessions(&here).await.unwrap(), []);
        assert_eq!(node.app.own_sessions(&stranger).await.unwrap().len(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_new_password_of_ones_own_ends_the_other_sessions() {
    on_a_node(async |node| {
        let other = try_sign_in(&node.app, "chief", PASSWORD).await.unwrap();
        let here = sign_in(&node.app, "chief").await;
        let new = "seven quiet harbours";
        assert_eq!(code(node.app.change_own_password(&here, WRONG, new, &somewhere()).await), "wrong-password");
        assert_eq!(
            code(node.app.change_own_password(&here, PASSWORD, "short", &somewhere()).await),
            "password-too-short"
        );
        node.app.change_own_password(&here, PASSWORD, new, &somewhere()).await.unwrap();
        assert_eq!(session_of(&node.app, &other).await, None);
        let left: Vec<_> = node.app.own_sessions(&here).await.unwrap().into_iter().map(|line| line.digest).collect();
        assert_eq!(left, [here.digest]);
        assert_eq!(code(try_sign_in(&node.app, "chief", PASSWORD).await), "sign-in-refused");
        try_sign_in(&node.app, "chief", new).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn an_open_session_is_no_way_to_guess_the_password() {
    on_a_node(async |node| {
        let session = sign_in(&node.app, "chief").await;
        for _ in 0..5 {
            let guess = node.app.change_own_password(&session, WRONG, "seven quiet harbours", &somewhere()).await;
            assert_eq!(code(guess), "wrong-password");
        }
        let right = node.app.change_own_password(&session, PASSWORD, "seven quiet harbours", &somewhere()).await;
        assert_eq!(code(right), "wrong-password");
    })
    .await;
}

#[tokio::test]
async fn the_chosen_language_comes_back_at_the_next_sign_in() {
    on_a_node(async |node| {
        let session = sign_in(&node.app, "chief").await;
        node.app.choose_language(&session, Lang::Ru).await.unwrap();
        assert_eq!(sign_in(&node.app, "chief").await.language, Lang::Ru);
    })
    .await;
}
