//! A machine's clock that jumps back by a day: order, ids, sessions and checkpoints stay right.

use crate::backup::Kept;
use crate::support::{app_of, proofmark, run};
use app::Actor;
use app::people::FirstAdministrator;
use app::sessions::Origin;
use app::weapons::NewEvent;
use domain::clock::{Clock, Timestamp, from_micros, to_micros};
use domain::event::Fact;
use domain::life::WeaponStatus;
use std::collections::BTreeSet;
use std::net::{IpAddr, Ipv4Addr};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use texts::Lang;

/// A clock that a hand can move.
struct Moved(AtomicI64);

impl Moved {
    fn by(&self, hours: i64) {
        self.0.fetch_add(hours * 3_600_000_000, Ordering::Relaxed);
    }
}

impl Clock for Moved {
    fn now(&self) -> Timestamp {
        from_micros(self.0.load(Ordering::Relaxed))
    }
}

fn event(fact: Fact) -> NewEvent {
    NewEvent { occurred: "2020".parse().unwrap(), fact, basis: "Ledger".to_owned(), reason: "Entered.".to_owned() }
}

#[tokio::test]
async fn a_clock_that_jumps_back_a_day_changes_no_order_and_loses_nobody() {
    let kept = Kept::new(1, None);
    let clock = Arc::new(Moved(AtomicI64::new(to_micros("2027-05-03T10:00:00Z".parse().unwrap()))));
    let app = app_of(&kept.data(), Arc::clone(&clock) as Arc<dyn Clock>).await;
    let node = Actor::node();
    let weapon = app.weapons(&node, None).await.unwrap().weapons[0].id;
    let mut ids = BTreeSet::new();
    ids.insert(app.add_event(&node, weapon, event(Fact::Lost { report: "R-1".to_owned() })).await.unwrap());
    let before = app.keep_checkpoint().await.unwrap().unwrap();
    let (login, password) = ("desk.one", "copper lantern river");
    let first = FirstAdministrator { login, name: "Desk", password, agency: "Bureau", language: Lang::En };
    app.first_administrator(first).await.unwrap();
    let origin = Origin::from(IpAddr::V4(Ipv4Addr::LOCALHOST));
    let session = app.sign_in(login, password, &origin).await.unwrap().session;

    clock.by(-24);
    assert!(app.session(session.as_str()).await.unwrap().is_some(), "who is signed in stays so");
    let later = app.sign_in(login, password, &origin).await.unwrap().session;
    for report in 2..40 {
        ids.insert(app.add_event(&node, weapon, event(Fact::Stolen { report: format!("R-{report}") })).await.unwrap());
    }
    assert_eq!(ids.len(), 39, "no id is given twice");
    let file = app.weapon_file(&node, weapon).await.unwrap();
    assert_eq!(file.weapon.status, WeaponStatus::Stolen, "what was recorded last counts, whatever the clock said");
    let after = app.keep_checkpoint().await.unwrap().unwrap();
    assert!(after.size > before.size && after.signed_at < before.signed_at);
    clock.by(24 + 13);
    for old in [session, later] {
        assert!(app.session(old.as_str()).await.unwrap().is_none(), "and not for ever");
    }
    app.close().await;
    let verified = run(&mut proofmark("verify", &kept.data()));
    assert!(verified.ok && verified.out.contains("40 events"), "{}{}", verified.out, verified.err);
}
