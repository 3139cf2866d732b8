//! What keeps strangers from guessing passwords, and from keeping people out.

use crate::common::{PASSWORD, at, code, empty, on_a_node, sign_in, somewhere, try_sign_in};
use app::audit::{AuditFilter, AuditPosition};
use app::sessions::{BROWSER_KNOWN, Origin, SignInFault};
use domain::authority::Role;
use jiff::SignedDuration;

const WRONG: &str = "copper lantern rivers";

/// A browser at another address, in which `chief` has signed in.
async fn at_home(app: &app::App) -> Origin {
    let home = at(500);
    let signed_in = app.sign_in("chief", PASSWORD, &home).await.unwrap();
    Origin { browser: Some(signed_in.browser), ..home }
}

fn minutes(result: Result<impl Sized, SignInFault>) -> i64 {
    match result {
        Err(SignInFault::HeldBack { minutes }) => minutes,
        Err(fault) => panic!("this should have been held back: {fault}"),
        Ok(_) => panic!("this should have been held back"),
    }
}

#[tokio::test]
async fn one_address_cannot_try_one_password_on_every_account() {
    on_a_node(async |node| {
        for number in 0..30 {
            let guess = try_sign_in(&node.app, &format!("desk-{number}"), PASSWORD).await;
            assert_eq!(code(guess), "sign-in-refused");
        }
        assert_eq!(minutes(try_sign_in(&node.app, "desk-30", PASSWORD).await), 2);
        assert_eq!(minutes(try_sign_in(&node.app, "chief", PASSWORD).await), 2, "nor the right one on the right one");
        node.app.sign_in("chief", PASSWORD, &at(2)).await.expect("others are not held back");
        node.clock.advance(SignedDuration::from_secs(61));
        assert_eq!(minutes(try_sign_in(&node.app, "chief", PASSWORD).await), 1, "the wait is rounded up");
        node.clock.advance(SignedDuration::from_secs(59));
        try_sign_in(&node.app, "chief", PASSWORD).await.expect("one may fail after each pause, so one is looked at");
    })
    .await;
}

#[tokio::test]
async fn an_office_behind_one_address_signs_in_all_morning() {
    on_a_node(async |node| {
        for desk in 0..12 {
            assert_eq!(code(try_sign_in(&node.app, &format!("desk-{desk}"), WRONG).await), "sign-in-refused");
            for _ in 0..5 {
                try_sign_in(&node.app, "chief", PASSWORD).await.expect("signing in uses up nothing");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn a_stranger_with_an_account_cannot_have_failures_forgotten() {
    on_a_node(async |node| {
        node.join("insider", &[Role::Auditor]).await;
        for number in 0..30 {
            assert_eq!(code(try_sign_in(&node.app, &format!("desk-{number}"), WRONG).await), "sign-in-refused");
            if number < 29 {
                try_sign_in(&node.app, "insider", PASSWORD).await.unwrap();
            }
        }
        minutes(try_sign_in(&node.app, "desk-30", WRONG).await);
    })
    .await;
}

#[tokio::test]
async fn strangers_keep_nobody_out_of_the_browser_that_she_uses() {
    on_a_node(async |node| {
        let home = at_home(&node.app).await;
        // From a thousand networks, so that none of them is held back, until the account waits an hour at a time.
        for number in 1000..1020 {
            assert_eq!(code(node.app.sign_in("chief", WRONG, &at(number)).await), "sign-in-refused");
            node.clock.advance(SignedDuration::from_hours(1));
        }
        node.app.sign_in("chief", WRONG, &at(2000)).await.unwrap_err();
        let elsewhere = node.app.sign_in("chief", PASSWORD, &at(2001)).await;
        assert_eq!(
            code(elsewhere),
            "sign-in-refused",
            "a stranger who has the password now has to wait like the others"
        );
        node.app.sign_in("chief", PASSWORD, &home).await.expect("at home she is let in");

        // And when all of the office's address has been used up by another machine in the office.
        for number in 0..30 {
            node.app.sign_in(&format!("desk-{number}"), WRONG, &at(500)).await.unwrap_err();
        }
        minutes(node.app.sign_in("chief", PASSWORD, &at(500)).await);
        node.app.sign_in("chief", PASSWORD, &home).await.expect("her browser is known there");
    })
    .await;
}

#[tokio::test]
async fn a_known_browser_is_no_way_to_guess_either() {
    on_a_node(async |node| {
        let home = at_home(&node.app).await;
        for _ in 0..5 {
            assert_eq!(code(node.app.sign_in("chief", WRONG, &home).await), "sign-in-refused");
        }
        assert_eq!(code(node.app.sign_in("chief", PASSWORD, &home).await), "sign-in-refused");
        try_sign_in(&node.app, "chief", PASSWORD).await.expect("the browser waits, and not the account");
        node.clock.advance(SignedDuration::from_mins(1));
        node.app.sign_in("chief", PASSWORD, &home).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn a_browser_is_known_only_to_the_accounts_that_signed_in_there() {
    on_a_node(async |node| {
        node.join("desk", &[Role::Auditor]).await;
        let home = at_home(&node.app).await;
        let guess_desk = async || {
            for number in 1000..1005 {
                node.app.sign_in("desk", WRONG, &at(number)).await.unwrap_err();
            }
        };
        guess_desk().await;
        assert_eq!(code(node.app.sign_in("desk", PASSWORD, &home).await), "sign-in-refused");
        node.clock.advance(SignedDuration::from_mins(1));
        // Two people at one computer: it is known to both.
        node.app.sign_in("desk", PASSWORD, &home).await.unwrap();
        guess_desk().await;
        node.app.sign_in("desk", PASSWORD, &home).await.expect("her account knows the browser now");
        node.app.sign_in("chief", PASSWORD, &home).await.expect("and chief's has not forgotten it");
    })
    .await;
}

#[tokio::test]
async fn a_browser_is_forgotten_with_the_password_and_after_half_a_year() {
    on_a_node(async |node| {
        let home = at_home(&node.app).await;
        let is_known = async || {
            for number in 1000..1005 {
                node.app.sign_in("chief", WRONG, &at(number)).await.unwrap_err();
            }
            node.app.sign_in("chief", PASSWORD, &home).await.is_ok()
        };
        assert!(is_known().await);
        node.clock.advance(BROWSER_KNOWN);
        assert!(!is_known().await);
        node.clock.advance(SignedDuration::from_hours(24));
        node.app.sign_in("chief", PASSWORD, &home).await.unwrap();
        assert!(is_known().await);

        node.clock.advance(SignedDuration::from_hours(24));
        let chief = sign_in(&node.app, "chief").await.actor;
        node.app.reset_password(&chief, node.chief, PASSWORD).await.unwrap();
        assert!(!is_known().await);
    })
    .await;
}

#[tokio::test]
async fn a_day_after_the_last_wait_old_failures_do_not_count() {
    on_a_node(async |node| {
        let fail = async |number| assert!(node.app.sign_in("chief", WRONG, &at(number)).await.is_err());
        for number in 0..5 {
            fail(number).await;
        }
        node.clock.advance(SignedDuration::from_hours(24) + SignedDuration::from_mins(1));
        for number in 10..14 {
            fail(number).await;
        }
        node.app.sign_in("chief", PASSWORD, &at(14)).await.expect("four failures make nobody wait");
        for number in 20..25 {
            fail(number).await;
        }
        assert!(node.app.sign_in("chief", PASSWORD, &at(25)).await.is_err(), "five do, as before");
    })
    .await;
}

#[tokio::test]
async fn who_is_signed_in_changes_her_password_while_strangers_guess_it() {
    on_a_node(async |node| {
        let home = at_home(&node.app).await;
        let signed_in = node.app.sign_in("chief", PASSWORD, &home).await.unwrap();
        let session = node.app.session(signed_in.session.as_str()).await.unwrap().unwrap();
        for number in 1000..1005 {
            node.app.sign_in("chief", WRONG, &at(number)).await.unwrap_err();
        }
        node.app.change_own_password(&session, PASSWORD, "seven quiet harbours", &home).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn a_crowd_at_the_door_is_sent_away_and_those_who_work_here_are_not() {
    on_a_node(async |node| {
        let home = at_home(&node.app).await;
        let crowd: Vec<_> = (1000..1100_u16)
            .map(|number| {
                let app = std::sync::Arc::clone(&node.app);
                tokio::spawn(async move { code(app.sign_in("chief", WRONG, &at(number)).await) })
            })
            .collect();
        let at_work = node.app.sign_in("chief", PASSWORD, &home).await;
        let mut busy = 0;
        for stranger in crowd {
            match stranger.await.unwrap() {
                "sign-in-busy" => busy += 1,
                other => assert_eq!(other, "sign-in-refused"),
            }
        }
        assert!(busy > 0, "no more than some wait at a time");
        at_work.unwrap();
    })
    .await;
}

#[tokio::test]
async fn the_administrator_reads_from_where_and_when_a_network_was_held_back() {
    on_a_node(async |node| {
        let chief = sign_in(&node.app, "chief").await.actor;
        node.clock.advance(SignedDuration::from_secs(1));
        for number in 0..40 {
            node.app.sign_in(&format!("desk-{number}"), WRONG, &at(7)).await.unwrap_err();
        }
        let filter = AuditFilter::Object { object: "network".to_owned(), object_id: "10.0.0.7".to_owned() };
        let lines = node.app.audit_list(&chief, &filter, AuditPosition::START).await.unwrap();
        let times = |code: &str| lines.iter().filter(|line| line.line.deed == code).count();
        assert_eq!((times("sign-in-failed"), times("network-held-back")), (30, 1), "one line for all that came after");
    })
    .await;
}

#[tokio::test]
async fn the_set_up_code_is_not_for_guessing() {
    store::testing::on_each_engine(async |store| {
        let app = empty(store);
        for _ in 0..5 {
            assert_eq!(code(app.try_set_up_code(false, &somewhere()).await), "sign-in-refused");
        }
        assert_eq!(minutes(app.try_set_up_code(true, &somewhere()).await), 1, "nor does the right one help then");
        app.try_set_up_code(true, &at(2)).await.expect("others are not held back");
    })
    .await;
}
