//! `proofmark move`: a node's record on PostgreSQL and back, by the program itself.

use crate::support::{Serving, make_demo, proofmark, record, run};
use std::process::{Command, Stdio};
use std::time::Duration;
use store::register::Position;
use store::testing::Scratch;
use tempfile::tempdir;

fn moving(data: &std::path::Path, to: &str) -> Command {
    let mut command = proofmark("move", data);
    command.args(["--to", to]);
    command
}

#[tokio::test]
async fn a_node_moves_to_postgresql_goes_on_there_and_comes_back() {
    let Some(scratch) = Scratch::postgres().await else { return };
    let folder = tempdir().unwrap();
    make_demo(folder.path(), 40, 20);
    let data = folder.path().join("averland");
    let old = record(&data).await;
    let weapons = old.newest_weapons(Position::END, 100).await.unwrap();
    old.close().await;
    assert!(weapons.len() >= 40);

    let address = scratch.address();
    let said = run(moving(&data, &address).arg("--partitions=4"));
    assert!(said.ok, "{}", said.err);
    assert!(said.out.contains(&format!("Write into {}", data.join("proofmark.toml").display())), "{}", said.out);
    assert!(said.out.contains(&format!("database = \"{address}\"")), "{}", said.out);
    let settings = std::fs::read_to_string(data.join("proofmark.toml")).unwrap_or_default();
    std::fs::write(data.join("proofmark.toml"), format!("database = \"{address}\"\n{settings}")).unwrap();

    let there = scratch.open().await;
    assert_eq!(there.newest_weapons(Position::END, 100).await.unwrap(), weapons);
    there.close().await;
    let verified = run(&mut proofmark("verify", &data));
    assert!(verified.ok, "{}", verified.err);

    let again = run(&mut moving(&data, &address));
    assert!(!again.ok && again.err.contains("name an empty database"), "{}", again.err);
    let same_folder = run(&mut moving(&data, &data.display().to_string()));
    assert!(!same_folder.ok && same_folder.err.contains("record.db"), "{}", same_folder.err);

    let elsewhere = folder.path().join("elsewhere");
    let said = run(&mut moving(&data, &elsewhere.display().to_string()));
    assert!(said.ok && said.out.contains("node.key"), "{}{}", said.out, said.err);
    let back = record(&elsewhere).await;
    assert_eq!(back.newest_weapons(Position::END, 100).await.unwrap(), weapons);
    back.close().await;
}

#[tokio::test]
async fn a_record_does_not_move_away_from_under_a_running_node() {
    let folder = tempdir().unwrap();
    make_demo(folder.path(), 5, 5);
    let data = folder.path().join("averland");
    let mut serving = Serving::start(&mut proofmark("serve", &data));
    let to = folder.path().join("elsewhere");
    let refused = run(&mut moving(&data, &to.display().to_string()));
    assert!(!refused.ok && refused.err.contains("stop it"), "{}", refused.err);
    assert!(!to.join("record.db").exists());
    serving.kill();
    let said = run(&mut moving(&data, &to.display().to_string()));
    assert!(said.ok, "{}", said.err);
    let none = run(&mut moving(&folder.path().join("nowhere"), &to.display().to_string()));
    assert!(!none.ok && none.err.contains("no record"), "{}", none.err);
}

#[tokio::test]
async fn a_move_that_is_killed_leaves_nothing_in_the_way_of_the_next() {
    let folder = tempdir().unwrap();
    make_demo(folder.path(), 1500, 5);
    let data = folder.path().join("averland");
    let to_folder = folder.path().join("elsewhere");
    let database = Scratch::postgres().await;
    let places = database.iter().map(Scratch::address).chain([to_folder.display().to_string()]);
    for place in places {
        for pause in [20, 60, 120, 240] {
            let mut child = moving(&data, &place).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
            std::thread::sleep(Duration::from_millis(pause));
            child.kill().unwrap();
            if child.wait().unwrap().success() {
                // It was done before it could be killed.
                break;
            }
        }
        let said = run(&mut moving(&data, &place));
        let done_before = said.err.contains("name an empty database");
        assert!(said.ok || done_before, "{place}: {}", said.err);
    }
    let (old, new) = (record(&data).await, record(&to_folder).await);
    assert_eq!(old.count_weapons().await.unwrap(), new.count_weapons().await.unwrap());
    let ledger = old.ledger_size().await.unwrap();
    assert_eq!(old.ledger_root(ledger).await.unwrap(), new.ledger_root(ledger).await.unwrap());
    if let Some(database) = &database {
        let there = database.open().await;
        assert_eq!(there.ledger_root(ledger).await.unwrap(), old.ledger_root(ledger).await.unwrap());
        there.close().await;
    }
}
