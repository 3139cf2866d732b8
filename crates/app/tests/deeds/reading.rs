//! How the marks of a case were read: kept with it, told in its history, searched with, and told to the State that is
//! asked.

use crate::finder::{node, registered};
use crate::states::{Land, asking, found_on_a_ferry, on_two_nodes};
use app::cases::{CaseContent, CaseFile};
use app::{Actor, App};
use domain::case::{Medium, Observation};
use domain::id::CaseId;
use domain::request::Saying;
use tempfile::TempDir;

/// What was seen, and two records that it may be: with B and O in the places of 8 and 0, which a machine takes for one
/// another more readily than a person does, and with two characters exchanged, which a machine hardly does.
const SEEN: &str = "KD80941";
const ALIKE: &str = "KDBO941";
const EXCHANGED: &str = "KD89041";

fn found(read: Option<Medium>) -> CaseContent {
    let found = found_on_a_ferry(SEEN);
    CaseContent { observation: Observation { read, ..found.observation }, ..found }
}

/// The serials that the search proposes for a case, likeliest first.
async fn proposed(app: &App, actor: &Actor, case: CaseId) -> Vec<String> {
    let seen = app.case_file(actor, case).await.unwrap().case.observation;
    let found = app.identify(actor, &seen).await.unwrap();
    found.candidates.iter().map(|suspect| suspect.weapon.identity.serial.best().unwrap().to_owned()).collect()
}

/// What the history says of how the marks were read: the codes, oldest first.
fn told(file: &CaseFile) -> Vec<&str> {
    file.entries.iter().filter(|entry| entry.kind == "marks-read").map(|entry| entry.note.as_str()).collect()
}

#[tokio::test]
async fn a_case_is_searched_as_its_marks_were_read_also_after_a_restart() {
    store::testing::on_each_engine(async |store| {
        let folder = TempDir::new().unwrap();
        let (app, desk) = node(&store, folder.path()).await;
        registered(&app, &desk, &[ALIKE, EXCHANGED]).await;
        let unsaid = app.open_case(&desk, found(None)).await.unwrap();
        let metal = app.open_case(&desk, found(Some(Medium::Metal))).await.unwrap();
        let machine = app.open_case(&desk, found(Some(Medium::Machine))).await.unwrap();
        drop(app);

        let (app, desk) = node(&store, folder.path()).await;
        assert_eq!(proposed(&app, &desk, metal).await, [EXCHANGED, ALIKE]);
        assert_eq!(proposed(&app, &desk, machine).await, [ALIKE, EXCHANGED]);
        assert_eq!(proposed(&app, &desk, unsaid).await, [EXCHANGED, ALIKE], "as read from the weapon");
        for (case, read, codes) in
            [(unsaid, None, &[][..]), (metal, Some(Medium::Metal), &[]), (machine, Some(Medium::Machine), &["machine"])]
        {
            let file = app.case_file(&desk, case).await.unwrap();
            assert_eq!((file.case.observation.read, told(&file)), (read, codes.to_vec()));
        }
    })
    .await;
}

#[tokio::test]
async fn a_correction_stands_in_the_history_with_its_reason() {
    store::testing::on_each_engine(async |store| {
        let folder = TempDir::new().unwrap();
        let (app, desk) = node(&store, folder.path()).await;
        registered(&app, &desk, &[ALIKE, EXCHANGED]).await;
        let case = app.open_case(&desk, found(Some(Medium::Machine))).await.unwrap();
        app.change_case(&desk, case, found(Some(Medium::Machine)), "Another place.").await.unwrap();
        app.change_case(&desk, case, found(Some(Medium::Metal)), "Read again at the depot.").await.unwrap();
        assert_eq!(proposed(&app, &desk, case).await, [EXCHANGED, ALIKE]);
        let file = app.case_file(&desk, case).await.unwrap();
        let lines: Vec<_> = file.entries.iter().map(|entry| (entry.kind.as_str(), entry.note.as_str())).collect();
        assert_eq!(
            lines,
            [
                ("opened", ""),
                ("marks-read", "machine"),
                ("changed", "Another place."),
                ("changed", "Read again at the depot."),
                ("marks-read", "metal"),
            ]
        );
        assert!(file.entries.iter().all(|entry| entry.by_user == Some(desk.user)));
    })
    .await;
}

#[tokio::test]
async fn the_asked_state_searches_as_the_marks_were_read_and_as_they_were_read_again() {
    on_two_nodes(async |a, b| {
        registered(&b.app, &b.officer, &[ALIKE, EXCHANGED]).await;
        let case = a.app.open_case(&a.officer, found(Some(Medium::Machine))).await.unwrap();
        a.app.choose_no_record(&a.officer, case, "In no record here.").await.unwrap();
        a.app.send_request(&a.officer, case, asking(b.state()), None).await.unwrap();
        a.deliver().await;
        let theirs = b.received().await;
        assert_eq!(b.request(theirs).await.request.observation.read, Some(Medium::Machine));
        let search = async |land: &Land| proposed(&land.app, &land.officer, theirs).await;
        assert_eq!(search(b).await, [ALIKE, EXCHANGED]);

        b.say(theirs, Saying::MoreAsked { question: "Has anybody looked at the weapon?".to_owned() }).await;
        b.deliver().await;
        let again = Box::new(found(Some(Medium::Metal)).observation);
        a.say(case, Saying::MoreSupplied { reply: "It is as read.".to_owned(), observation: Some(again) }).await;
        a.deliver().await;
        assert_eq!(search(b).await, [EXCHANGED, ALIKE]);
        let file = b.case(theirs).await;
        assert_eq!(told(&file), ["machine", "metal"]);
        let said_by = file.entries.iter().filter(|entry| entry.kind == "marks-read").map(|entry| entry.by_state);
        assert!(said_by.eq([Some(a.state()); 2]));
    })
    .await;
}
