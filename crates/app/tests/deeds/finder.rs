//! The index of marks is a copy of the record: it is there after a start, and never believed where it is not of it.

use crate::common::{first, sign_in, with_finder};
use crate::weapons::{event, pistol, seen};
use app::{Actor, App, Finder};
use std::path::Path;
use store::Store;
use tempfile::TempDir;

/// A node on a record, with its index in a folder; a second one on the same record finds the people of the first.
pub async fn node(store: &Store, folder: &Path) -> (App, Actor) {
    let (app, _) = with_finder(store.clone(), folder, Finder::open(&folder.join("index")).unwrap());
    if app.needs_first_run().await.unwrap() {
        app.first_administrator(first("chief")).await.unwrap();
        let chief = sign_in(&app, "chief").await.actor;
        let roles = [domain::authority::Role::RegistryClerk, domain::authority::Role::TracingOfficer];
        let form = app::people::AccountForm {
            name: "Desk".to_owned(),
            agency: chief.agency,
            roles: roles.into_iter().collect(),
            language: texts::Lang::En,
        };
        app.add_account(&chief, "desk", &form, crate::common::PASSWORD).await.unwrap();
    }
    let desk = sign_in(&app, "desk").await.actor;
    (app, desk)
}

pub async fn registered(app: &App, desk: &Actor, serials: &[&str]) {
    for serial in serials {
        app.register_weapon(desk, event("2001", pistol(serial))).await.unwrap();
    }
}

async fn found(app: &App, desk: &Actor, serial: &str) -> Vec<String> {
    let answer = app.identify(desk, &seen(serial)).await.unwrap();
    let serials = answer.candidates.iter().map(|suspect| suspect.weapon.identity.serial.as_marked.clone());
    serials.map(Option::unwrap_or_default).collect()
}

#[tokio::test]
async fn an_index_that_was_kept_is_read_on_from_there() {
    store::testing::on_each_engine(async |store| {
        let folder = TempDir::new().unwrap();
        let (app, desk) = node(&store, folder.path()).await;
        registered(&app, &desk, &["KLM40217", "QRS88130"]).await;
        app.keep_index(|_| ()).await.unwrap();
        registered(&app, &desk, &["TUV10555"]).await;
        drop(app);

        let (app, desk) = node(&store, folder.path()).await;
        assert_eq!(app.indexed(), 2, "as it was kept, before anything was read");
        assert_eq!(found(&app, &desk, "TUV1?555").await, ["TUV10555"], "what came after is read when it is needed");
        assert_eq!((app.indexed(), found(&app, &desk, "KLM40217").await), (3, vec!["KLM40217".to_owned()]));
    })
    .await;
}

#[tokio::test]
async fn a_damaged_index_is_built_again() {
    store::testing::on_each_engine(async |store| {
        let folder = TempDir::new().unwrap();
        let (app, desk) = node(&store, folder.path()).await;
        registered(&app, &desk, &["KLM40217"]).await;
        app.keep_index(|_| ()).await.unwrap();
        drop(app);
        for file in std::fs::read_dir(folder.path().join("index")).unwrap() {
            std::fs::write(file.unwrap().path(), "not what was written").unwrap();
        }

        let (app, desk) = node(&store, folder.path()).await;
        assert_eq!((app.indexed(), found(&app, &desk, "KLM40217").await), (0, vec!["KLM40217".to_owned()]));
    })
    .await;
}

#[tokio::test]
async fn the_index_of_another_record_is_not_believed() {
    store::testing::on_each_engine_twice(async |one, other| {
        let folder = TempDir::new().unwrap();
        let (app, desk) = node(&one, folder.path()).await;
        registered(&app, &desk, &["KLM40217", "QRS88130"]).await;
        app.keep_index(|_| ()).await.unwrap();
        drop(app);

        let (app, desk) = node(&other, folder.path()).await;
        registered(&app, &desk, &["XYZ33333"]).await;
        assert_eq!(found(&app, &desk, "KLM40217").await, [""; 0]);
        assert_eq!(found(&app, &desk, "XYZ33333").await, ["XYZ33333"]);
        assert_eq!(app.indexed(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_second_program_reads_the_index_of_the_first_and_what_is_new() {
    store::testing::on_each_engine(async |store| {
        let folder = TempDir::new().unwrap();
        let (serving, desk) = node(&store, folder.path()).await;
        registered(&serving, &desk, &["KLM40217"]).await;
        serving.keep_index(|_| ()).await.unwrap();

        let (beside, desk) = node(&store, folder.path()).await;
        assert_eq!(beside.indexed(), 1);
        registered(&beside, &desk, &["QRS88130"]).await;
        assert_eq!(found(&beside, &desk, "QRS88130").await, ["QRS88130"]);
        beside.keep_index(|_| ()).await.unwrap();
        assert_eq!(found(&serving, &desk, "QRS88130").await, ["QRS88130"]);
        serving.keep_index(|_| ()).await.unwrap();
    })
    .await;
}
