//! Every file that was handed in is kept as it came: also one that is no table, through every restart.

use super::{Received, SMALL, clerk, findings, hand_in, new, register, take, take_as};
use crate::common::{Node, code, on_a_node};
use app::Actor;
use app::audit::{AuditFilter, AuditPosition};
use app::imports::{Problem, state};
use domain::authority::Role;
use domain::id::ImportId;
use intake::Field;
use std::fs;
use std::io::Read;

/// Hands in a file that is refused; gives its import, the code, and whether it was known.
async fn refused(node: &Node, clerk: &Actor, name: &str, bytes: &[u8]) -> (ImportId, &'static str, bool) {
    match hand_in(node, clerk, name, bytes).await {
        Received::Refused { id, why, again } => (id, app::Explain::code(&why), again),
        other => panic!("{name}: {other:?}"),
    }
}

async fn original(node: &Node, clerk: &Actor, id: ImportId) -> Vec<u8> {
    let (_, mut file) = node.app.original_file(clerk, id).await.unwrap();
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes).unwrap();
    bytes
}

#[tokio::test]
async fn what_is_no_table_is_kept_with_the_reason() {
    let files: [(&str, &[u8], &str); 7] = [
        ("photo.csv", b"\xFF\xD8\xFF\xE0\0\x10JFIF\0", "not-a-table"),
        ("letter.pdf", b"%PDF-1.7 and so on", "not-a-table"),
        ("broken.xlsx", b"PK\x03\x04 and then the line broke", "workbook-damaged"),
        ("empty.xlsx", b"", "file-empty"),
        ("form.csv", b"Serial No;Make;Calibre\r\n", "only-headers"),
        ("blank.csv", b"\r\n;;\r\n", "no-rows"),
        ("program", b"\x7fELF\x02\x01\x01\0\0\0\0\0", "not-a-table"),
    ];
    on_a_node(async |node| {
        let clerk = clerk(node).await;
        for (number, (name, bytes, expected)) in files.into_iter().enumerate() {
            let (id, why, again) = refused(node, &clerk, name, bytes).await;
            assert_eq!((why, again), (expected, false), "{name}");
            let record = node.app.imports(&clerk).await.unwrap().into_iter().find(|record| record.id == id).unwrap();
            assert_eq!((record.state.as_str(), record.file_name.as_str()), (state::REFUSED, name));
            let problem = Problem::of_import(&record).unwrap().unwrap();
            assert_eq!((problem.code.as_str(), problem.words["name"].as_str()), (expected, name));
            assert_eq!(original(node, &clerk, id).await, bytes, "{name}");

            assert_eq!(refused(node, &clerk, "copy", bytes).await, (id, expected, true), "{name}");
            assert_eq!(node.app.imports(&clerk).await.unwrap().len(), number + 1);
            assert_eq!(code(node.app.preview_import(&clerk, id, None).await), expected);
            let columns = vec![Some(Field::Serial)];
            let confirmed = node.app.confirm_import(&clerk, id, intake::Choices::default(), columns).await;
            assert_eq!(code(confirmed), "import-wrong-state");
        }
    })
    .await;
}

#[tokio::test]
async fn a_file_is_given_back_as_it_came_to_those_who_may_import() {
    on_a_node(async |node| {
        let clerk = clerk(node).await;
        let record = take(node, &clerk, "north.csv", SMALL.as_bytes()).await;
        assert_eq!(original(node, &clerk, record.id).await, SMALL.as_bytes());
        let officer = node.join("officer", &[Role::TracingOfficer]).await.actor;
        assert_eq!(code(node.app.original_file(&officer, record.id).await), "denied");
        let auditor = node.join("auditor", &[Role::Auditor]).await.actor;
        let lines = node.app.audit_list(&auditor, &AuditFilter::All, AuditPosition::START).await.unwrap();
        assert!(lines.iter().any(|listed| listed.line.deed == "file-fetched" && listed.line.actor == clerk.user));
    })
    .await;
}

#[tokio::test]
async fn what_a_killed_program_was_receiving_is_cleared_and_nothing_else() {
    on_a_node(async |node| {
        let clerk = clerk(node).await;
        node.app.clear_half_sent().unwrap();
        let id = new(node, &clerk, "north.csv", SMALL.as_bytes()).await;
        fs::write(node.folder().join("incoming-0011223344556677"), "half a regis").unwrap();
        let mut living = node.app.begin_upload(&clerk).await.unwrap();
        living.write(b"Serial No,Make\nA1,Glock\n").unwrap();
        node.app.clear_half_sent().unwrap();
        assert!(!node.folder().join("incoming-0011223344556677").exists());
        let received = node.app.receive_file(&clerk, "living.csv", living).await;
        assert!(matches!(received, Ok(Received::New(_))), "{received:?}");
        assert_eq!(original(node, &clerk, id).await, SMALL.as_bytes());

        drop(node.app.begin_upload(&clerk).await.unwrap());
        assert_eq!(fs::read_dir(node.folder()).unwrap().count(), 2, "what broke off leaves nothing behind");
    })
    .await;
}

#[tokio::test]
async fn a_column_without_a_name_is_kept_under_its_number() {
    on_a_node(async |node| {
        let clerk = clerk(node).await;
        let columns = vec![Some(Field::Serial), Some(Field::Maker)];
        let file = b"KT-10417,Zastava,1987\nKT-10418,Zastava,1988\n,,1989\n";
        let record = take_as(node, &clerk, "nameless.csv", file, columns).await;
        let rows = register(node, &clerk).await;
        assert_eq!(rows[&1].0.other["#3"], "1987");
        let refused = node.app.kept_row(&clerk, record.id, 3).await.unwrap();
        assert_eq!(refused.cells[2], (String::new(), "1989".to_owned()));
    })
    .await;
}

#[tokio::test]
async fn only_what_is_in_the_future_everywhere_on_earth_is_from_the_future() {
    on_a_node(async |node| {
        let clerk = clerk(node).await;
        // It is 8 in the morning of 1 March 2026 in UTC, and thus still the first on the last island.
        let file = "Serial No,Date registered\nA1,2026-03-01\nA2,2026-03-02\nA3,2026\nA4,12.05.29\n";
        let record = take(node, &clerk, "today.csv", file.as_bytes()).await;
        assert_eq!((record.taken, record.with_findings), (4, 2));
        assert_eq!(findings(node, &clerk, record.id, 3).await, ["date-in-future"]);
        assert_eq!(findings(node, &clerk, record.id, 5).await, ["two-digit-year", "date-in-future"]);
        let rows = register(node, &clerk).await;
        let (weapon, events) = &rows[&3];
        assert!(events[0].occurred.is_unknown());
        assert_eq!(weapon.other["Date registered"], "2026-03-02", "the words are kept");
    })
    .await;
}
