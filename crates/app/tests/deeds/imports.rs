//! Registers in: what of a file becomes a weapon, what waits for a person, and that nothing is lost on the way.

mod files;
mod kept;
mod nothing_lost;
mod several;
mod trial;
mod work;

use crate::common::{Node, code, on_a_node};
use app::Actor;
use app::imports::{ImportRecord, Problem, Received, Repaired, row_state, state};
use domain::authority::Role;
use domain::event::{Event, Source};
use domain::id::ImportId;
use domain::life::Weapon;
use domain::weapon::SerialState;
use intake::Field;
use std::collections::BTreeMap;

pub async fn clerk(node: &Node) -> Actor {
    node.join("clerk", &[Role::RegistryClerk]).await.actor
}

/// Hands a file in.
async fn hand_in(node: &Node, clerk: &Actor, name: &str, bytes: &[u8]) -> Received {
    let mut upload = node.app.begin_upload(clerk).await.unwrap();
    for piece in bytes.chunks(1000) {
        upload.write(piece).unwrap();
    }
    node.app.receive_file(clerk, name, upload).await.unwrap()
}

async fn new(node: &Node, clerk: &Actor, name: &str, bytes: &[u8]) -> ImportId {
    match hand_in(node, clerk, name, bytes).await {
        Received::New(id) => id,
        other => panic!("{name}: {other:?}"),
    }
}

/// Takes a file in as its headers say.
pub async fn take(node: &Node, clerk: &Actor, name: &str, bytes: &[u8]) -> ImportRecord {
    let id = new(node, clerk, name, bytes).await;
    let preview = node.app.preview_import(clerk, id, None).await.unwrap();
    node.app.confirm_import(clerk, id, preview.plan.choices, preview.plan.columns).await.unwrap();
    node.app.run_import(id, |_| ()).await.unwrap()
}

/// Takes a file in with these columns.
async fn take_as(node: &Node, clerk: &Actor, name: &str, bytes: &[u8], columns: Vec<Option<Field>>) -> ImportRecord {
    let id = new(node, clerk, name, bytes).await;
    node.app.confirm_import(clerk, id, intake::Choices::default(), columns).await.unwrap();
    node.app.run_import(id, |_| ()).await.unwrap()
}

/// Taken, of these with findings, refused, duplicates.
fn figures(record: &ImportRecord) -> (i64, i64, i64, i64) {
    (record.taken, record.with_findings, record.refused, record.duplicates)
}

/// All weapons with their events, by the row that they were taken from.
pub async fn register(node: &Node, clerk: &Actor) -> BTreeMap<u64, (Weapon, Vec<Event>)> {
    let mut rows = BTreeMap::new();
    let mut from = None;
    loop {
        let page = node.app.weapons(clerk, from).await.unwrap();
        for weapon in page.weapons {
            let events = node.app.weapon_file(clerk, weapon.id).await.unwrap().events;
            let Source::Row { row, .. } = events[0].source else { panic!("{} comes from no row", weapon.id) };
            rows.insert(row, (weapon, events));
        }
        from = page.next;
        if from.is_none() {
            return rows;
        }
    }
}

/// The codes of what was found in a row.
async fn findings(node: &Node, clerk: &Actor, id: ImportId, row: i64) -> Vec<String> {
    let row = node.app.kept_row(clerk, id, row).await.unwrap();
    row.findings.into_iter().map(|finding| finding.code).collect()
}

/// How many rows are kept in each state.
async fn kept(node: &Node, clerk: &Actor, id: ImportId) -> [usize; 4] {
    let mut counts = [0; 4];
    let states = [row_state::REFUSED, row_state::DUPLICATE, row_state::FINDINGS, row_state::REPAIRED];
    for (count, state) in counts.iter_mut().zip(states) {
        *count = node.app.kept_rows(clerk, id, state, 0).await.unwrap().len();
    }
    counts
}

const SMALL: &str = "Serial No,Make,Calibre,Country of manufacture
KD81941,Glock,9x19mm Parabellum,Austria
KD81942,Glock,9x19mm Parabellum,Austria
,,,
,unknown,,Austria
KD81941,Glock,9x19mm Parabellum,Austria
KD81943,Somebody's Works,9x19mm Parabellum,Austria
";

#[tokio::test]
async fn the_report_adds_up_and_every_row_has_its_place() {
    on_a_node(async |node| {
        let clerk = clerk(node).await;
        let record = take(node, &clerk, "C:\\registers\\north.csv", SMALL.as_bytes()).await;
        assert_eq!((record.state.as_str(), record.file_name.as_str()), (state::DONE, "north.csv"));
        // Two plain ones and the works that no table knows; the row of nothing; the repeated row; the blank row counts not.
        assert_eq!(figures(&record), (3, 1, 1, 1));
        assert_eq!(kept(node, &clerk, record.id).await, [1, 1, 1, 0]);
        assert_eq!(node.app.count_weapons(&clerk).await.unwrap(), 3);
        assert_eq!(findings(node, &clerk, record.id, 5).await, ["nothing-identifies"]);
        assert_eq!(findings(node, &clerk, record.id, 6).await, ["taken-before"]);
        assert_eq!(findings(node, &clerk, record.id, 7).await, ["not-in-reference"]);

        let rows = register(node, &clerk).await;
        assert_eq!(rows.keys().copied().collect::<Vec<_>>(), [2, 3, 7]);
        let (weapon, events) = &rows[&2];
        assert_eq!(weapon.identity.serial.as_marked.as_deref(), Some("KD81941"));
        assert_eq!(weapon.identity.maker.best().unwrap().code.as_deref(), Some("glock"));
        assert_eq!(weapon.identity.country_code(), Some("AT".parse().unwrap()));
        assert_eq!(events[0].recorded_by, clerk.user);
        let file = node.app.weapon_file(&clerk, weapon.id).await.unwrap();
        assert_eq!(file.files[&record.id], "north.csv");
    })
    .await;
}

#[tokio::test]
async fn the_same_file_twice_adds_nothing_and_the_same_row_neither() {
    on_a_node(async |node| {
        let clerk = clerk(node).await;
        let first = take(node, &clerk, "north.csv", SMALL.as_bytes()).await;
        let again = hand_in(node, &clerk, "renamed.csv", SMALL.as_bytes()).await;
        assert!(matches!(again, Received::Known(id) if id == first.id), "{again:?}");

        let longer = format!("{SMALL}KD81944,Glock,9x19mm Parabellum,Austria\n");
        let second = take(node, &clerk, "north-2.csv", longer.as_bytes()).await;
        assert_eq!(figures(&second), (1, 0, 1, 4));
        assert_eq!(node.app.count_weapons(&clerk).await.unwrap(), 4);
        assert_eq!(node.app.imports(&clerk).await.unwrap().len(), 2);
    })
    .await;
}

#[tokio::test]
async fn a_refused_row_is_repaired_and_taken_once() {
    on_a_node(async |node| {
        let clerk = clerk(node).await;
        let app = &node.app;
        let record = take(node, &clerk, "north.csv", SMALL.as_bytes()).await;
        let row = app.kept_row(&clerk, record.id, 5).await.unwrap();
        let named = |header: &str, text: &str| (header.to_owned(), text.to_owned());
        assert_eq!(row.cells[1..3], [named("Make", "unknown"), named("Calibre", "")]);

        let repair = async |row, cells: [&str; 4]| {
            app.repair_row(&clerk, record.id, row, cells.map(str::to_owned).to_vec()).await
        };
        let still = repair(5, ["rusty", "", "", "Austria"]).await.unwrap();
        assert!(
            matches!(still, Repaired::StillRefused(findings) if findings.last().unwrap().code == "nothing-identifies")
        );
        let Repaired::Taken(id) = repair(5, ["KD81999", "Glock", "", "Austria"]).await.unwrap() else {
            panic!("a number and a maker are enough")
        };
        assert_eq!(code(repair(5, ["KD81999", "Glock", "", "Austria"]).await), "import-wrong-state");
        assert_eq!(code(repair(2, ["KD81999", "Glock", "", "Austria"]).await), "not-found");
        let row = app.kept_row(&clerk, record.id, 5).await.unwrap();
        assert_eq!((row.state.as_str(), row.weapon), (row_state::REPAIRED, Some(id)));

        // Two weapons can be described alike: a person may take the repeated row as a second one.
        let Repaired::Taken(twin) = repair(6, ["KD81941", "Glock", "9x19mm Parabellum", "Austria"]).await.unwrap()
        else {
            panic!("it was refused only because it was repeated")
        };
        assert_ne!(twin, id);
        let record = app.import_record(&clerk, record.id).await.unwrap();
        assert_eq!(figures(&record), (5, 1, 0, 0));
        assert_eq!(kept(node, &clerk, record.id).await, [0, 0, 1, 2]);
        assert_eq!(app.count_weapons(&clerk).await.unwrap(), 5);

        // What was repaired here is known when another file brings it.
        let other = take(node, &clerk, "other.csv", b"Serial No,Make,Calibre,Country\nKD81999,Glock,,Austria\n").await;
        assert_eq!(figures(&other), (0, 0, 0, 1));
    })
    .await;
}

#[tokio::test]
async fn a_mapping_is_saved_and_proposed_for_the_next_file_of_that_form() {
    on_a_node(async |node| {
        let clerk = clerk(node).await;
        let app = &node.app;
        let id = new(node, &clerk, "a.csv", b"Number on frame,Works,Shelf\nA1,Glock,7\n").await;
        let preview = app.preview_import(&clerk, id, None).await.unwrap();
        assert_eq!((preview.is_saved_mapping, preview.rows.len()), (false, 1));
        let confirm = async |columns| app.confirm_import(&clerk, id, preview.plan.choices.clone(), columns).await;
        assert_eq!(code(confirm(vec![None, None, None]).await), "import-nothing-matched");
        let twice = vec![Some(Field::Serial), Some(Field::Serial), None];
        assert_eq!(code(confirm(twice).await), "import-matched-twice");
        assert_eq!(code(app.run_import(id, |_| ()).await), "import-wrong-state", "nobody has said how");
        let columns = vec![Some(Field::Serial), Some(Field::Maker), None];
        confirm(columns.clone()).await.unwrap();
        assert_eq!(code(confirm(columns.clone()).await), "import-wrong-state");
        app.run_import(id, |_| ()).await.unwrap();
        assert_eq!(code(app.run_import(id, |_| ()).await), "import-wrong-state");

        let next = new(node, &clerk, "b.csv", b"NUMBER ON FRAME,works,Shelf\nA2,Glock,7\n").await;
        let preview = app.preview_import(&clerk, next, None).await.unwrap();
        assert_eq!((preview.is_saved_mapping, preview.plan.columns), (true, columns));
        let rows = register(node, &clerk).await;
        assert_eq!(rows[&2].0.other, BTreeMap::from([("Shelf".to_owned(), "7".to_owned())]));
    })
    .await;
}

#[tokio::test]
async fn an_import_that_stopped_goes_on_where_it_stopped() {
    on_a_node(async |node| {
        let clerk = clerk(node).await;
        let app = &node.app;
        let mut file = String::from("Serial No,Make\n");
        for number in 0..25_000 {
            file.push_str(&format!("N{number:06},Glock\n"));
        }
        let id = new(node, &clerk, "large.csv", file.as_bytes()).await;
        let preview = app.preview_import(&clerk, id, None).await.unwrap();
        app.confirm_import(&clerk, id, preview.plan.choices, preview.plan.columns).await.unwrap();
        // The program ends after the first batch.
        let running = tokio::spawn({
            let app = app.clone();
            async move {
                let (told, mut first) = tokio::sync::mpsc::channel(1);
                let run = app.run_import(id, move |_| told.try_send(()).unwrap_or_default());
                tokio::select! {
                    _ = run => panic!("it was to be broken off"),
                    _ = first.recv() => {}
                }
            }
        });
        running.await.unwrap();
        let broken = app.import_record(&clerk, id).await.unwrap();
        assert_eq!(broken.state, state::RUNNING);
        assert!((1..25_000).contains(&broken.taken), "{}", broken.taken);
        assert_eq!(app.interrupted_imports().await.unwrap(), [id]);
        assert_eq!(code(app.continue_import(&clerk, id).await), "import-wrong-state", "it is not stopped");

        let done = app.run_import(id, |_| ()).await.unwrap();
        assert_eq!((done.state.as_str(), figures(&done)), (state::DONE, (25_000, 0, 0, 0)));
        assert_eq!(app.count_weapons(&clerk).await.unwrap(), 25_000);
        assert_eq!(app.interrupted_imports().await.unwrap(), []);
    })
    .await;
}

#[tokio::test]
async fn a_file_that_has_gone_stops_the_import_until_it_is_sent_again() {
    on_a_node(async |node| {
        let clerk = clerk(node).await;
        let app = &node.app;
        let id = new(node, &clerk, "north.csv", SMALL.as_bytes()).await;
        let preview = app.preview_import(&clerk, id, None).await.unwrap();
        app.confirm_import(&clerk, id, preview.plan.choices, preview.plan.columns).await.unwrap();
        let kept = std::fs::read_dir(node.folder()).unwrap().next().unwrap().unwrap().path();
        std::fs::remove_file(kept).unwrap();
        assert!(app.run_import(id, |_| ()).await.is_err());
        let stopped = app.import_record(&clerk, id).await.unwrap();
        assert_eq!((stopped.state.as_str(), stopped.taken), (state::STOPPED, 0));
        let problem = Problem::of_import(&stopped).unwrap().unwrap();
        assert_eq!((problem.code.as_str(), problem.words["name"].as_str()), ("file-unreadable", "north.csv"));

        // As the sentence of that code says.
        assert!(matches!(hand_in(node, &clerk, "copy.csv", SMALL.as_bytes()).await, Received::Known(_)));
        app.continue_import(&clerk, id).await.unwrap();
        assert_eq!(figures(&app.run_import(id, |_| ()).await.unwrap()), (3, 1, 1, 1));
    })
    .await;
}

#[tokio::test]
async fn what_spreadsheets_break_is_said_and_not_taken_for_a_number() {
    on_a_node(async |node| {
        let clerk = clerk(node).await;
        let file = "Serial No,Make,Year of manufacture,Date of import\n\
            1.23E+05,Glock,1987,2012-05-31\n\
            12-May,Glock,87,31/05/2012\n\
            #REF!,Glock,,05/06/2012\n\
            '00123,Glock,,1391/03/11\n\
            \u{a0}A 1\u{200b},Glock,,\n\
            7.62x39,Glock,,\n\
            4-5-12,Glock,,\n";
        let record = take(node, &clerk, "broken.csv", file.as_bytes()).await;
        assert_eq!(figures(&record), (7, 7, 0, 0));
        let rows = register(node, &clerk).await;
        let expected: [(i64, &[&str], Option<&str>); 7] = [
            (2, &["scientific-notation"], None),
            (3, &["turned-into-date", "not-a-date"], None),
            (4, &["formula-error"], None),
            (5, &["text-guard", "other-calendar"], Some("00123")),
            (6, &["invisible-character"], Some("A 1")),
            (7, &["serial-looks-like-calibre"], Some("7.62x39")),
            (8, &["serial-looks-like-date"], Some("4-5-12")),
        ];
        for (row, codes, serial) in expected {
            assert_eq!(findings(node, &clerk, record.id, row).await, codes, "row {row}");
            let (weapon, _) = &rows[&u64::try_from(row).unwrap()];
            assert_eq!(weapon.identity.serial.as_marked.as_deref(), serial, "row {row}");
            assert_eq!(weapon.identity.serial.state, SerialState::NotExamined);
        }
        for (row, column, text) in [
            (2, "Serial No", "1.23E+05"),
            (3, "Serial No", "12-May"),
            (3, "Year of manufacture", "87"),
            (4, "Serial No", "#REF!"),
            (5, "Date of import", "1391/03/11"),
        ] {
            assert_eq!(rows[&row].0.other.get(column).map(String::as_str), Some(text), "row {row}");
        }
    })
    .await;
}

#[tokio::test]
async fn words_in_place_of_the_serial_become_its_state_in_every_language() {
    use SerialState::{AbsentNeverMarked, NotExamined, Obliterated, Worn};
    let words = [
        ("unknown", NotExamined),
        ("rusty", Worn),
        ("illisible", Worn),
        ("limado", Obliterated),
        ("raspada", Obliterated),
        ("unleserlich", Worn),
        ("нечитаемый", Worn),
        ("模糊", Worn),
        ("نامقروء", Worn),
        ("غير مقروء", Worn),
        ("suprimida", Obliterated),
        ("none", AbsentNeverMarked),
        ("---", NotExamined),
    ];
    on_a_node(async |node| {
        let clerk = clerk(node).await;
        let mut file = String::from("Serial No,Make\n");
        words.iter().for_each(|(word, _)| file.push_str(&format!("{word},Glock\n")));
        let record = take(node, &clerk, "words.csv", file.as_bytes()).await;
        assert_eq!((record.taken, record.with_findings), (13, 13));
        let rows = register(node, &clerk).await;
        for ((word, state), row) in words.iter().zip(2..) {
            let (weapon, _) = &rows[&row];
            assert_eq!((weapon.identity.serial.state, weapon.identity.serial.best()), (*state, None), "{word}");
            assert_eq!(weapon.other.get("Serial No").map(String::as_str), Some(*word), "the word itself is kept");
        }
    })
    .await;
}
