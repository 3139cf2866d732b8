//! A trial tells beforehand, to the row, what taking a file in does, and does nothing itself.

use super::{clerk, figures, kept, new};
use crate::common::{Node, code, on_a_node};
use app::Actor;
use app::imports::{End, Trial};
use domain::id::ImportId;
use intake::{Choices, Field};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use std::collections::BTreeMap;

const COLUMNS: [Option<Field>; 4] =
    [Some(Field::Serial), Some(Field::Maker), Some(Field::Calibre), Some(Field::Status)];

async fn trial(node: &Node, clerk: &Actor, id: ImportId, columns: Vec<Option<Field>>) -> Trial {
    node.app.begin_trial(clerk, id, Choices::default(), columns).await.unwrap();
    node.app.run_trial(id, |_| ()).await.unwrap();
    Trial::clone(&node.app.trial(clerk, id).await.unwrap().expect("it has just been made"))
}

/// A file of some rows, many of them odd and some of them alike.
fn file(rows: &[[&'static str; 4]]) -> Vec<u8> {
    let mut text = "Serial No,Make,Calibre,Status\n".to_owned();
    rows.iter().for_each(|row| text += &(row.join(",") + "\n"));
    text.into_bytes()
}

fn rows() -> impl Strategy<Value = Vec<[&'static str; 4]>> {
    let cell = |texts: &'static [&'static str]| prop::sample::select(texts);
    let row = [
        cell(&["A1", "A2", "KD81941", "rusty", "1.2E+05", "O0O0", ""]),
        cell(&["Glock", "Somebody's Works", "Norvik", "unknown", ""]),
        cell(&["9x19mm Parabellum", "13 mm odd", ""]),
        cell(&["stolen", "who knows", ""]),
    ];
    prop::collection::vec(row, 0..30)
}

#[tokio::test]
async fn what_a_trial_tells_is_what_the_import_does() {
    on_a_node(async |node| {
        let clerk = clerk(node).await;
        let mut runner = TestRunner::deterministic();
        for number in 0..12 {
            let drawn = rows().new_tree(&mut runner).unwrap().current();
            // The first row makes it a table, whatever was drawn, and another one in each file.
            let serial: &'static str =
                ["N0", "N1", "N2", "N3", "N4", "N5", "N6", "N7", "N8", "N9", "N10", "N11"][number];
            let mut all = vec![[serial, "Glock", "", ""]];
            all.extend(drawn);
            let id = new(node, &clerk, &format!("{number}.csv"), &file(&all)).await;
            let (weapons, waiting) = state(node, &clerk).await;
            let trial = trial(node, &clerk, id, COLUMNS.to_vec()).await;
            assert_eq!(trial.end, Some(End::Whole));
            assert_eq!(state(node, &clerk).await, (weapons, waiting.clone()), "a trial changes nothing");
            assert_eq!(kept(node, &clerk, id).await, [0; 4]);

            node.app.confirm_import(&clerk, id, Choices::default(), COLUMNS.to_vec()).await.unwrap();
            let record = node.app.run_import(id, |_| ()).await.unwrap();
            let told = (trial.taken, trial.with_findings, trial.refused, trial.duplicate_rows());
            assert_eq!(told, figures(&record));
            assert_eq!((trial.rows_total, trial.rows_done), (record.rows_total, record.rows_done));
            // What waits for a person afterwards is what it said, kind by kind.
            let mut expected = waiting;
            for kind in &trial.kinds {
                let name = (kind.is_refused, kind.code.clone(), kind.field.map(Field::code).unwrap_or_default());
                *expected.entry((name.0, name.1, name.2.to_owned())).or_default() += kind.rows;
            }
            assert_eq!(state(node, &clerk).await, (weapons + record.taken, expected));
        }
    })
    .await;
}

type Kinds = BTreeMap<(bool, String, String), i64>;

/// How many weapons there are, and how many rows wait, by kind.
async fn state(node: &Node, clerk: &Actor) -> (i64, Kinds) {
    let work = node.app.import_work(clerk).await.unwrap();
    let kinds = work.kinds.into_iter().map(|(kind, rows)| ((kind.is_refused, kind.code, kind.field), rows)).collect();
    (node.app.count_weapons(clerk).await.unwrap(), kinds)
}

#[tokio::test]
async fn it_names_new_words_with_their_rows_and_tells_what_is_there_already_from_what_is_repeated() {
    on_a_node(async |node| {
        let clerk = clerk(node).await;
        let first = file(&[["A1", "Glock", "", ""], ["A2", "Glock", "", ""]]);
        super::take(node, &clerk, "first.csv", &first).await;
        let rows = [
            ["A1", "Glock", "", ""],
            ["B1", "Norvik", "", ""],
            ["B2", "Norvik", "", ""],
            ["B2", "Norvik", "", ""],
            ["", "Elsewhere Arms", "", ""],
            ["", "unknown", "", "lost"],
        ];
        let id = new(node, &clerk, "second.csv", &file(&rows)).await;
        let trial = trial(node, &clerk, id, COLUMNS.to_vec()).await;
        assert_eq!((trial.taken, trial.refused, trial.known, trial.repeated), (3, 1, 1, 1));
        let makers = trial.kinds.iter().find(|kind| kind.code == "not-in-reference").unwrap();
        assert_eq!((makers.field, makers.rows, makers.values), (Some(Field::Maker), 3, 2));
        assert_eq!(makers.most, [("Norvik".to_owned(), 2), ("Elsewhere Arms".to_owned(), 1)]);
        assert_eq!(makers.first[0].cells, ["B1", "Norvik", "", ""]);
        assert!(trial.kinds[0].is_refused && trial.kinds[0].code == "nothing-identifies");
        assert_eq!(trial.duplicates.iter().map(|row| row.row_no).collect::<Vec<_>>(), [2, 5]);
    })
    .await;
}

#[tokio::test]
async fn what_cannot_be_taken_in_cannot_be_tried_either() {
    on_a_node(async |node| {
        let clerk = clerk(node).await;
        let id = new(node, &clerk, "a.csv", &file(&[["A1", "Glock", "", ""]])).await;
        let begin = async |columns| node.app.begin_trial(&clerk, id, Choices::default(), columns).await;
        assert_eq!(code(begin(vec![None; 4]).await), "import-nothing-matched");
        assert_eq!(code(begin(vec![Some(Field::Serial); 4]).await), "import-matched-twice");
        assert_eq!(node.app.trial(&clerk, id).await.unwrap(), None);
        node.app.confirm_import(&clerk, id, Choices::default(), COLUMNS.to_vec()).await.unwrap();
        assert_eq!(code(begin(COLUMNS.to_vec()).await), "import-wrong-state");
    })
    .await;
}
