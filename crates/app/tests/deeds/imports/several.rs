//! Several clerks, and several programs, taking files in at the same time: no row is lost, none is taken twice, and every
//! report is right.

use super::{clerk, figures, new, take};
use crate::common::{CountedEntropy, StandingClock, on_a_node};
use app::imports::{ImportRecord, state};
use app::{Actor, App, Explain, Finder, Foundation};
use domain::id::ImportId;
use exchange::NodeKey;
use reference::Reference;
use std::sync::Arc;

/// More than one batch of rows with these numbers.
fn file(numbers: std::ops::Range<u32>) -> Vec<u8> {
    let mut text = "Serial No,Make\n".to_owned();
    numbers.for_each(|number| text += &format!("K{number},Glock\n"));
    text.into_bytes()
}

async fn confirm(app: &App, clerk: &Actor, id: ImportId) {
    let preview = app.preview_import(clerk, id, None).await.unwrap();
    app.confirm_import(clerk, id, preview.plan.choices, preview.plan.columns).await.unwrap();
}

fn run(app: &Arc<App>, id: ImportId) -> tokio::task::JoinHandle<Result<ImportRecord, app::imports::ImportFault>> {
    let app = Arc::clone(app);
    tokio::spawn(async move { app.run_import(id, |_| ()).await })
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_files_with_rows_in_common_are_taken_in_at_once_and_each_row_once() {
    on_a_node(async |node| {
        let clerk = clerk(node).await;
        let second = node.join("second", &[domain::authority::Role::RegistryClerk]).await.actor;
        let one = new(node, &clerk, "one.csv", &file(0..10_300)).await;
        let other = new(node, &second, "other.csv", &file(10_000..20_300)).await;
        confirm(&node.app, &clerk, one).await;
        confirm(&node.app, &second, other).await;
        let (one, other) = tokio::join!(run(&node.app, one), run(&node.app, other));
        let (one, other) = (one.unwrap().unwrap(), other.unwrap().unwrap());
        assert_eq!(node.app.count_weapons(&clerk).await.unwrap(), 20_300);
        for record in [&one, &other] {
            assert_eq!(record.state, state::DONE);
            assert_eq!(record.taken + record.duplicates, 10_300, "each of its rows has its place: {record:?}");
        }
        assert_eq!(one.duplicates + other.duplicates, 300, "the rows in common are taken from one of them");
        let check = node.app.check_projections(|_| ()).await.unwrap();
        assert!(check.differences.is_empty(), "{check:?}");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_programs_with_the_same_import_take_its_rows_once() {
    store::testing::on_each_engine(async |store| {
        let folder = tempfile::TempDir::new().unwrap();
        let program = |seed| {
            Arc::new(App::new(Foundation {
                store: store.clone(),
                clock: Arc::new(StandingClock::begin()),
                entropy: Arc::new(CountedEntropy::begin(seed)),
                reference: Arc::new(Reference::shipped()),
                profile: app::NodeProfile {
                    state: "XA".parse().unwrap(),
                    authority: "Firearms Office of Aldovia".to_owned(),
                    endpoint: "https://node.aldovia.example".to_owned(),
                },
                key: Arc::new(NodeKey::from_entropy(&[1; 32])),
                files: folder.path().to_owned(),
                finder: Finder::in_memory(),
            }))
        };
        let (one, other) = (program(0), program(1 << 40));
        let actor = Actor::node();
        let mut received = Vec::new();
        for (app, name) in [(&one, "mine.csv"), (&other, "yours.csv")] {
            let mut upload = app.begin_upload(&actor).await.unwrap();
            upload.write(&file(0..10_300)).unwrap();
            received.push(app.receive_file(&actor, name, upload).await.unwrap());
        }
        let [app::imports::Received::New(id), app::imports::Received::Known(known)] = received[..] else {
            panic!("the same file is one import: {received:?}")
        };
        assert_eq!(id, known);
        confirm(&one, &actor, id).await;
        let (first, second) = tokio::join!(run(&one, id), run(&other, id));
        let outcomes = [first.unwrap(), second.unwrap()];
        assert!(outcomes.iter().any(Result::is_ok), "one of them comes to the end: {outcomes:?}");
        for outcome in &outcomes {
            assert!(outcome.as_ref().err().is_none_or(|fault| fault.code() == "import-wrong-state"), "{outcome:?}");
        }
        let record = one.import_record(&actor, id).await.unwrap();
        assert_eq!((record.state.as_str(), figures(&record)), (state::DONE, (10_300, 0, 0, 0)));
        assert_eq!(one.count_weapons(&actor).await.unwrap(), 10_300);
    })
    .await;
}

#[tokio::test]
async fn a_row_that_one_clerk_repaired_is_not_repaired_again_by_another() {
    on_a_node(async |node| {
        let clerk = clerk(node).await;
        let record = take(node, &clerk, "a.csv", b"Serial No,Make\nA1,Glock\n,unknown\n").await;
        let cells = || vec!["A2".to_owned(), "Glock".to_owned()];
        let (one, other) = tokio::join!(
            node.app.repair_row(&clerk, record.id, 3, cells()),
            node.app.repair_row(&clerk, record.id, 3, cells())
        );
        assert!(one.is_ok() != other.is_ok(), "{one:?} {other:?}");
        assert_eq!(node.app.count_weapons(&clerk).await.unwrap(), 2);
    })
    .await;
}
