//! SIGKILL while a backup is made, and while it is restored.

use crate::backup::Kept;
use crate::support::{Dice, proofmark, run, setting};
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// Starts a command and kills it at a random moment of the time that it takes if it is left alone. Whether it came to its end.
fn under_fire(command: &mut Command, usual: Duration, dice: &mut Dice) -> bool {
    let mut program = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    sleep(Duration::from_micros(dice.below(u64::try_from(usual.as_micros()).unwrap().max(1))));
    program.kill().unwrap();
    program.wait().unwrap().success()
}

fn timed(command: &mut Command) -> Duration {
    let began = Instant::now();
    let said = run(command);
    assert!(said.ok, "{}", said.err);
    began.elapsed()
}

#[test]
fn a_backup_that_has_its_name_is_whole_whatever_was_killed() {
    let (kills, seed) = (setting("PROOFMARK_KILLS", 60), setting("PROOFMARK_SEED", 29));
    eprintln!("PROOFMARK_SEED={seed}");
    let kept = Kept::new(2_000, None);
    let mut dice = Dice::new(seed);
    let first = kept.path("0.age");
    let usual = timed(&mut kept.backup(&first));
    let mut named = 0;
    for number in 1..=kills {
        let file = kept.path(&format!("{number}.age"));
        let ended = under_fire(&mut kept.backup(&file), usual, &mut dice);
        assert!(file.exists() || !ended, "a backup that ended is there");
        if file.exists() {
            named += 1;
            let checked = kept.check(&file);
            assert!(checked.ok, "{}", checked.err);
        }
    }
    assert!(named < kills, "none was killed in time");
    let next = kept.path("next.age");
    std::fs::rename(kept.path("0.age"), &next).unwrap();
    let over_what_was_left = run(&mut kept.backup(&first));
    assert!(over_what_was_left.ok, "{}", over_what_was_left.err);
    let verified = run(&mut proofmark("verify", &kept.data()));
    assert!(verified.ok, "{}{}", verified.out, verified.err);
}

#[test]
fn a_folder_that_has_its_name_is_restored_whole_whatever_was_killed() {
    let (kills, seed) = (setting("PROOFMARK_KILLS", 20), setting("PROOFMARK_SEED", 31));
    eprintln!("PROOFMARK_SEED={seed}");
    let kept = Kept::new(2_000, None);
    let mut dice = Dice::new(seed);
    let file = kept.path("whole.age");
    assert!(run(&mut kept.backup(&file)).ok);
    let usual = timed(&mut kept.restore(&file, &kept.path("first")));
    for number in 0..kills {
        let folder = kept.path(&number.to_string());
        under_fire(&mut kept.restore(&file, &folder), usual, &mut dice);
        if folder.exists() {
            let verified = run(&mut proofmark("verify", &folder));
            assert!(verified.ok && verified.out.contains("2000 events"), "{}{}", verified.out, verified.err);
        }
    }
    assert!(run(&mut kept.restore(&file, &kept.path("last"))).ok);
}
