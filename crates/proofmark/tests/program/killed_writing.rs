//! SIGKILL while events are written one by one, and while the ledger is signed.

use crate::backup::Kept;
use crate::support::{Dice, MachineClock, app_of, proofmark, record, run, setting};
use app::Actor;
use app::weapons::NewEvent;
use domain::event::Fact;
use domain::id::{EventId, WeaponId};
use domain::life::Weapon;
use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::thread::sleep;
use std::time::Duration;
use store::register::Position;

/// Where the writer below finds its node.
const NODE: &str = "PROOFMARK_TEST_WRITER";
/// No writer is left alone for longer than this, in milliseconds.
const LONGEST: u64 = 150;

#[tokio::test]
async fn events_and_checkpoints_killed_again_and_again_are_whole() {
    let (kills, seed) = (setting("PROOFMARK_KILLS", 100), setting("PROOFMARK_SEED", 23));
    eprintln!("PROOFMARK_SEED={seed}");
    let kept = Kept::new(3, None);
    let mut dice = Dice::new(seed);
    let mut acknowledged = BTreeSet::new();
    for _ in 0..kills {
        let mut writer = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "killed_writing::write_until_killed", "--ignored", "--nocapture"])
            .env(NODE, kept.data())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(writer.stdout.take().unwrap()).lines().map_while(Result::ok);
        assert!(lines.any(|line| line == "begun"), "the writer does not begin");
        sleep(Duration::from_millis(dice.below(LONGEST)));
        writer.kill().unwrap();
        writer.wait().unwrap();
        // A last line that was cut short is no acknowledgement.
        acknowledged
            .extend(lines.filter_map(|line| line.strip_suffix('.').and_then(|id| id.parse().ok()).map(EventId)));
    }
    assert!(acknowledged.len() > 100, "it was killed before it did anything: {}", acknowledged.len());

    let store = record(&kept.data()).await;
    let mut events = Vec::new();
    for (_, weapon) in store.newest_weapons(Position::END, 10).await.unwrap() {
        let life = store.events::<Weapon>(weapon.id).await.unwrap();
        assert!(life.iter().zip(1..).all(|(event, seq)| event.seq == seq), "they are numbered without a gap");
        events.extend(life.into_iter().map(|event| event.id));
    }
    let recorded: BTreeSet<EventId> = events.iter().copied().collect();
    assert_eq!(recorded.len(), events.len(), "nothing is there twice");
    assert!(acknowledged.is_subset(&recorded), "nothing acknowledged is lost");
    assert!(store.last_checkpoint(i64::MAX).await.unwrap().unwrap().size > 3, "the ledger was signed on the way");
    store.close().await;
    let verified = run(&mut proofmark("verify", &kept.data()));
    assert!(verified.ok, "{}{}", verified.out, verified.err);
}

/// No test: the process that the one above kills. It says each event that was acknowledged.
#[tokio::test]
#[ignore = "it is started, and killed, by the test above"]
async fn write_until_killed() {
    let data = std::env::var(NODE).expect("the test above says which node");
    let app = app_of(data.as_ref(), Arc::new(MachineClock)).await;
    let store = record(data.as_ref()).await;
    let weapons: Vec<WeaponId> =
        store.newest_weapons(Position::END, 10).await.unwrap().into_iter().map(|(_, weapon)| weapon.id).collect();
    let mut out = std::io::stdout().lock();
    writeln!(out, "\nbegun").unwrap();
    for number in 0.. {
        let new = NewEvent {
            occurred: "2020".parse().unwrap(),
            fact: Fact::Lost { report: format!("R-{number}") },
            basis: "Ledger".to_owned(),
            reason: "Entered.".to_owned(),
        };
        let id = app.add_event(&Actor::node(), weapons[number % weapons.len()], new).await.unwrap();
        writeln!(out, "{id}.").unwrap();
        out.flush().unwrap();
        if number % 5 == 4 {
            app.keep_checkpoint().await.unwrap();
        }
    }
}
