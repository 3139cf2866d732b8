//! Findings as a list of work: alike together, mended one by one or all at once, with the reason in the weapon's life.

use super::{clerk, new, take};
use crate::common::{Node, code, on_a_node};
use app::Actor;
use app::imports::{FindingId, How, Kind, NewSettlement, Of, Settlement, Waiting};
use domain::event::{Event, EventKind, Fact, Source};
use domain::id::ImportId;
use intake::Field;
use uuid::Uuid;

const ROWS: &str = "Serial No,Make,Status
A1,Norvik,
A2,Norvik,
A3,Glock,
A4,Norvik,stolen
A5,Elsewhere,who knows
,unknown,
";

fn kind(is_refused: bool, code: &str, field: &str) -> Kind {
    Kind { is_refused, code: code.to_owned(), field: field.to_owned() }
}

fn maker() -> Kind {
    kind(false, "not-in-reference", "maker")
}

async fn waiting(node: &Node, clerk: &Actor, kind: &Kind) -> Vec<Waiting> {
    node.app.findings_waiting(clerk, kind, None).await.unwrap()
}

/// The values that wait, with their rows.
async fn values(node: &Node, clerk: &Actor, kind: &Kind) -> Vec<(String, i64)> {
    waiting(node, clerk, kind).await.into_iter().map(|waiting| (waiting.alike.value, waiting.rows)).collect()
}

async fn id_of(node: &Node, clerk: &Actor, kind: &Kind, value: &str) -> FindingId {
    waiting(node, clerk, kind).await.into_iter().find(|waiting| waiting.alike.value == value).expect("it waits").id
}

fn mend(of: Of, value: &str) -> NewSettlement {
    NewSettlement { of, how: How::Mend(Field::Maker, value.to_owned()), reason: "Misspelt in the ledger.".to_owned() }
}

fn right(of: Of) -> NewSettlement {
    NewSettlement { of, how: How::Right, reason: "So it stands on the weapon.".to_owned() }
}

async fn carry_out(node: &Node, clerk: &Actor, new: NewSettlement) -> Settlement {
    let id = node.app.settle_findings(clerk, new).await.unwrap();
    node.app.run_settlement(id, |_| ()).await.unwrap()
}

async fn undo(node: &Node, clerk: &Actor, id: Uuid) -> Settlement {
    let undoing = node.app.undo_settlement(clerk, id, "It was right before.").await.unwrap();
    node.app.run_settlement(undoing, |_| ()).await.unwrap()
}

async fn events(node: &Node, clerk: &Actor, import: ImportId, row: i64) -> Vec<Event> {
    let weapon = node.app.kept_row(clerk, import, row).await.unwrap().weapon.expect("it was taken");
    node.app.weapon_file(clerk, weapon).await.unwrap().events
}

async fn maker_of(node: &Node, clerk: &Actor, import: ImportId, row: i64) -> (String, Option<String>) {
    let weapon = node.app.kept_row(clerk, import, row).await.unwrap().weapon.expect("it was taken");
    let weapon = node.app.weapon_file(clerk, weapon).await.unwrap().weapon;
    let maker = weapon.identity.maker.best().cloned().unwrap();
    (maker.text, maker.code)
}

async fn proven(node: &Node) {
    let check = node.app.check_projections(|_| ()).await.unwrap();
    assert!(check.differences.is_empty(), "{check:?}");
}

#[tokio::test]
async fn alike_findings_of_several_files_are_mended_at_once_and_each_weapon_says_why() {
    on_a_node(async |node| {
        let clerk = clerk(node).await;
        let north = take(node, &clerk, "north.csv", ROWS.as_bytes()).await.id;
        let south = take(node, &clerk, "south.csv", b"Make,Serial No\nNorvik,B1\n").await.id;
        assert_eq!(values(node, &clerk, &maker()).await, [("Norvik".to_owned(), 4), ("Elsewhere".to_owned(), 1)]);

        let norvik = id_of(node, &clerk, &maker(), "Norvik").await;
        let file = node.app.finding_file(&clerk, norvik).await.unwrap();
        let mut rows: Vec<_> = file.rows.iter().map(|row| (row.file.as_str(), row.row_no)).collect();
        rows.sort_unstable();
        assert_eq!(rows, [("north.csv", 2), ("north.csv", 3), ("north.csv", 5), ("south.csv", 2)]);

        let done = carry_out(node, &clerk, mend(Of::Alike(norvik), "Glock")).await;
        assert_eq!((done.is_running, done.rows_done, done.rows_left), (false, 4, 0));
        assert_eq!(values(node, &clerk, &maker()).await, [("Elsewhere".to_owned(), 1)]);
        assert_eq!(maker_of(node, &clerk, south, 2).await, ("Glock".to_owned(), Some("glock".to_owned())));
        let life = events(node, &clerk, north, 5).await;
        let kinds: Vec<_> = life.iter().map(|event| event.fact.kind()).collect();
        assert_eq!(
            kinds,
            [EventKind::Registered, EventKind::Stolen, EventKind::Corrected],
            "what was not mended stays"
        );
        let correction = life.last().unwrap();
        assert_eq!(correction.reason.as_deref(), Some("Misspelt in the ledger."));
        assert_eq!(correction.source, Source::Finding { import: north, row: 5, code: "not-in-reference".to_owned() });
        assert_eq!(correction.recorded_by, clerk.user);
        proven(node).await;

        // It can be undone: by a further correction, after which the rows wait again.
        let undone = undo(node, &clerk, done.id).await;
        assert_eq!((undone.rows_done, undone.rows_left), (4, 0));
        assert_eq!(values(node, &clerk, &maker()).await[0], ("Norvik".to_owned(), 4));
        assert_eq!(maker_of(node, &clerk, south, 2).await, ("Norvik".to_owned(), None));
        assert_eq!(events(node, &clerk, north, 5).await.len(), 4);
        proven(node).await;
        // And decided anew.
        let again = carry_out(node, &clerk, mend(Of::Alike(norvik), "Beretta")).await;
        assert_eq!((again.rows_done, maker_of(node, &clerk, south, 2).await.0.as_str()), (4, "Beretta"));
        proven(node).await;
    })
    .await;
}

#[tokio::test]
async fn one_row_is_mended_and_the_others_wait_on() {
    on_a_node(async |node| {
        let clerk = clerk(node).await;
        let import = take(node, &clerk, "north.csv", ROWS.as_bytes()).await.id;
        let norvik = id_of(node, &clerk, &maker(), "Norvik").await;
        let one = mend(Of::Row(norvik, import, 3), "Glock");
        node.app.settle_findings(&clerk, one.clone()).await.unwrap();
        assert_eq!(values(node, &clerk, &maker()).await[0], ("Norvik".to_owned(), 2));
        assert_eq!(maker_of(node, &clerk, import, 3).await.0, "Glock");
        assert_eq!(maker_of(node, &clerk, import, 2).await.0, "Norvik");
        // A word that no table knows is new work of its own.
        node.app.settle_findings(&clerk, mend(Of::Row(norvik, import, 2), "Norvik Arms")).await.unwrap();
        let left = values(node, &clerk, &maker()).await;
        assert!(left.contains(&("Norvik".to_owned(), 1)) && left.contains(&("Norvik Arms".to_owned(), 1)), "{left:?}");
    })
    .await;
}

#[tokio::test]
async fn refused_rows_are_mended_and_taken_the_same_way_and_what_cannot_be_stays() {
    on_a_node(async |node| {
        let clerk = clerk(node).await;
        let rows = "Serial No,Make\n,unknown\n,\"\"\"unknown\"\"\"\n,none\n";
        let record = take(node, &clerk, "north.csv", rows.as_bytes()).await;
        assert_eq!((record.taken, record.refused), (0, 3));
        let nothing = kind(true, "nothing-identifies", "");
        let id = id_of(node, &clerk, &nothing, "").await;
        let still = carry_out(node, &clerk, mend(Of::Alike(id), "unknown")).await;
        assert_eq!((still.rows_done, still.rows_left), (0, 3), "a word for nothing names nothing");
        assert_eq!(values(node, &clerk, &nothing).await, [(String::new(), 3)], "they wait all the same");

        let taken = carry_out(node, &clerk, mend(Of::Alike(id), "Glock")).await;
        assert_eq!((taken.rows_done, taken.rows_left), (3, 0));
        let record = node.app.import_record(&clerk, record.id).await.unwrap();
        assert_eq!((record.taken, record.refused), (3, 0));
        assert_eq!(node.app.count_weapons(&clerk).await.unwrap(), 3);
        assert!(values(node, &clerk, &nothing).await.is_empty());
        assert_eq!(code(node.app.undo_settlement(&clerk, taken.id, "No.").await), "findings-not-undoable");
        proven(node).await;
    })
    .await;
}

#[tokio::test]
async fn a_row_that_is_repaired_on_its_own_page_waits_no_more() {
    on_a_node(async |node| {
        let clerk = clerk(node).await;
        let import = take(node, &clerk, "north.csv", ROWS.as_bytes()).await.id;
        let cells = ["A6", "Norvik", ""].map(str::to_owned).to_vec();
        node.app.repair_row(&clerk, import, 7, cells).await.unwrap();
        assert!(waiting(node, &clerk, &kind(true, "nothing-identifies", "")).await.is_empty());
        assert_eq!(values(node, &clerk, &maker()).await[0], ("Norvik".to_owned(), 4), "its maker is new work");
    })
    .await;
}

#[tokio::test]
async fn what_is_right_as_it_is_is_set_aside_also_a_whole_kind_and_taken_up_again() {
    on_a_node(async |node| {
        let clerk = clerk(node).await;
        let import = take(node, &clerk, "north.csv", ROWS.as_bytes()).await.id;
        let aside = carry_out(node, &clerk, right(Of::Kind(maker()))).await;
        assert_eq!(aside.rows_done, 4);
        assert!(waiting(node, &clerk, &maker()).await.is_empty());
        assert_eq!(events(node, &clerk, import, 2).await.len(), 1, "nothing is changed");
        assert_eq!(undo(node, &clerk, aside.id).await.rows_done, 4);
        assert_eq!(values(node, &clerk, &maker()).await[0], ("Norvik".to_owned(), 3));
    })
    .await;
}

#[tokio::test]
async fn what_somebody_corrected_by_hand_is_left_to_a_person() {
    on_a_node(async |node| {
        let clerk = clerk(node).await;
        let import = take(node, &clerk, "north.csv", ROWS.as_bytes()).await.id;
        let first = events(node, &clerk, import, 2).await.remove(0);
        let Fact::Registered { mut identity, holder, other } = first.fact.clone() else { panic!("{first:?}") };
        identity.maker.as_marked = Some(domain::weapon::Term { text: "By hand".to_owned(), code: None });
        let instead =
            domain::event::Correction { occurred: first.occurred, fact: Fact::Registered { identity, holder, other } };
        let weapon = node.app.kept_row(&clerk, import, 2).await.unwrap().weapon.unwrap();
        node.app.correct_event(&clerk, weapon, first.id, Some(instead), "Seen.".to_owned()).await.unwrap();

        let norvik = id_of(node, &clerk, &maker(), "Norvik").await;
        let done = carry_out(node, &clerk, mend(Of::Alike(norvik), "Glock")).await;
        assert_eq!((done.rows_done, done.rows_left), (2, 1));
        assert_eq!(maker_of(node, &clerk, import, 2).await.0, "By hand");
        let file = node.app.finding_file(&clerk, norvik).await.unwrap();
        assert_eq!(file.rows.iter().map(|row| (row.row_no, row.is_left)).collect::<Vec<_>>(), [(2, true)]);
        assert_eq!(
            code(node.app.settle_findings(&clerk, mend(Of::Row(norvik, import, 2), "Glock")).await),
            "findings-row-left"
        );
        assert_eq!(carry_out(node, &clerk, right(Of::Alike(norvik))).await.rows_done, 1);
    })
    .await;
}

#[tokio::test]
async fn a_decision_that_was_interrupted_goes_on_and_needs_a_reason_to_begin_with() {
    on_a_node(async |node| {
        let clerk = clerk(node).await;
        let mut rows = "Serial No,Make\n".to_owned();
        (0..130).for_each(|number| rows += &format!("A{number},Norvik\n"));
        let import = take(node, &clerk, "north.csv", rows.as_bytes()).await.id;
        let norvik = id_of(node, &clerk, &maker(), "Norvik").await;
        let unfounded = NewSettlement { reason: "  ".to_owned(), ..mend(Of::Alike(norvik), "Glock") };
        assert_eq!(code(node.app.settle_findings(&clerk, unfounded).await), "event-no-reason");
        assert_eq!(
            code(node.app.settle_findings(&clerk, mend(Of::Kind(maker()), "Glock")).await),
            "findings-not-alike"
        );

        let id = node.app.settle_findings(&clerk, mend(Of::Alike(norvik), "Glock")).await.unwrap();
        assert_eq!(code(node.app.settle_findings(&clerk, right(Of::Alike(norvik))).await), "findings-busy");
        // The program is killed after the first rows: whoever carries it out is told of nothing more.
        let app = std::sync::Arc::clone(&node.app);
        let (sender, receiver) = tokio::sync::oneshot::channel();
        let mut sender = Some(sender);
        let work = tokio::spawn(async move {
            app.run_settlement(id, |now| {
                if now.rows_done > 0
                    && let Some(sender) = sender.take()
                {
                    let _ = sender.send(now.rows_done);
                }
            })
            .await
        });
        assert!(receiver.await.unwrap() >= 100);
        work.abort();
        let _ = work.await;
        let interrupted = node.app.interrupted_settlements().await.unwrap();
        assert!(interrupted.is_empty() || interrupted == [id]);
        let done = node.app.run_settlement(id, |_| ()).await.unwrap();
        assert_eq!((done.rows_done, done.rows_left, done.is_running), (130, 0, false));
        for row in [2, 60, 131] {
            assert_eq!(events(node, &clerk, import, row).await.len(), 2, "each is corrected once");
        }
        proven(node).await;
    })
    .await;
}

#[tokio::test]
async fn nothing_waits_of_a_file_that_only_waits_itself() {
    on_a_node(async |node| {
        let clerk = clerk(node).await;
        new(node, &clerk, "north.csv", ROWS.as_bytes()).await;
        assert!(node.app.import_work(&clerk).await.unwrap().kinds.is_empty());
    })
    .await;
}
