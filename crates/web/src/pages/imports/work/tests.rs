use super::finding::{Entered, FindingPage};
use super::undo::UndoPage;
use super::*;
use crate::check::{Browser, HOSTILE, Sample, sample};
use crate::pages::imports::tests::import;
use app::imports::{Alike, FindingFile, WorkRow};
use domain::id::{ImportId, UserId, WeaponId};
use std::time::Duration;

fn kind(is_refused: bool, code: &str, field: &str) -> Kind {
    Kind { is_refused, code: code.to_owned(), field: field.to_owned() }
}

fn settlement(how: &str, is_running: bool) -> Settlement {
    Settlement {
        id: Uuid::from_u128(7),
        finding: Some([7; 16]),
        kind: kind(false, "not-in-reference", "maker"),
        how: how.to_owned(),
        field: "maker".to_owned(),
        value: HOSTILE.to_owned(),
        reason: HOSTILE.to_owned(),
        undoes: None,
        at: "2019-05-12T14:03:59Z".parse().unwrap(),
        by: UserId(Uuid::nil()),
        is_running,
        rows_done: 1_204,
        rows_left: if is_running { 0 } else { 2 },
    }
}

fn waiting(kind: Kind, value: &str) -> Waiting {
    Waiting { id: [9; 16], alike: Alike { kind, value: value.to_owned() }, rows: 1_204 }
}

impl Sample for WorkPage {
    fn samples(page: &Page) -> Vec<Self> {
        let kinds = vec![
            (kind(true, "nothing-identifies", ""), 30),
            (kind(false, "not-in-reference", "maker"), 1_204),
            (kind(false, "stray-space", "holder"), 7),
        ];
        let settlements = [how::MEND, how::RIGHT, how::UNDO].map(|how| settlement(how, how == how::UNDO)).into();
        let empty = Work { kinds: vec![], settlements: vec![] };
        vec![Self::new(page.clone(), &empty), Self::new(page.clone(), &Work { kinds, settlements })]
    }
}

impl Sample for KindPage {
    fn samples(page: &Page) -> Vec<Self> {
        let maker = kind(false, "not-in-reference", "maker");
        let found: Vec<_> = (0..50).map(|_| waiting(maker.clone(), HOSTILE)).collect();
        let refused = kind(true, "nothing-identifies", "");
        vec![
            Self::new(page.clone(), &maker, true, &found),
            Self::new(page.clone(), &refused, false, &[waiting(refused.clone(), "")]),
            Self::new(page.clone(), &maker, false, &[]),
        ]
    }
}

impl Sample for FindingPage {
    fn samples(page: &Page) -> Vec<Self> {
        let row = |row_no| WorkRow {
            import: ImportId(Uuid::from_u128(3)),
            file: HOSTILE.to_owned(),
            row_no,
            cells: vec![HOSTILE.to_owned(), "9x19".to_owned()],
            findings: Vec::new(),
            weapon: (row_no > 2).then(|| WeaponId(Uuid::from_u128(5))),
            is_left: row_no == 2,
        };
        let file = |kind, value, settlements| FindingFile {
            waiting: waiting(kind, value),
            rows: (2..40).map(row).collect(),
            settlements,
        };
        let maker = file(kind(false, "not-in-reference", "maker"), HOSTILE, vec![settlement(how::MEND, false)]);
        let nothing = file(kind(true, "nothing-identifies", ""), "", vec![settlement(how::RIGHT, true)]);
        let done = FindingFile {
            waiting: Waiting { rows: 0, ..waiting(kind(false, "not-in-reference", "maker"), HOSTILE) },
            rows: Vec::new(),
            settlements: Vec::new(),
        };
        let one = serde_json::json!({"row": format!("{}/7", Uuid::from_u128(3)), "value": HOSTILE});
        let one: Entered = serde_json::from_value(one).unwrap();
        vec![
            Self::new(page.clone(), &maker, Entered::default()),
            Self::new(page.clone(), &maker, one),
            Self::new(page.clone(), &nothing, Entered::default()),
            Self::new(page.clone(), &done, Entered::default()),
        ]
    }
}

impl Sample for UndoPage {
    fn samples(page: &Page) -> Vec<Self> {
        vec![Self::new(page.clone(), &settlement(how::MEND, false))]
    }
}

#[test]
fn renders() {
    sample::<WorkPage>();
    sample::<KindPage>();
    sample::<FindingPage>();
    sample::<UndoPage>();
}

/// The first link of a page that begins so.
fn link(body: &str, begins: &str) -> String {
    let (_, rest) = body.split_once(&format!("href=\"{begins}")).unwrap_or_else(|| panic!("no {begins}: {body}"));
    format!("{begins}{}", rest.split('"').next().unwrap()).replace("&amp;", "&")
}

async fn until(browser: &mut Browser, path: &str, told: &str) -> String {
    for _ in 0..200 {
        let page = browser.get(path).await;
        if page.body.contains(told) {
            return page.body;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    panic!("{told}: {}", browser.get(path).await.body);
}

#[tokio::test]
async fn all_rows_that_say_the_same_are_mended_from_the_list_of_work_and_it_is_undone() {
    let mut browser = Browser::signed_in().await;
    import(&mut browser).await;
    let work = browser.get("/imports/work").await;
    assert!(work.body.contains("Maker: “…” is in no reference table"), "{}", work.body);
    let maker = "/imports/work/kind?kind=taken/not-in-reference/maker";
    let kind = browser.get(maker).await;
    assert!(kind.body.contains("Norvik Arms"), "{}", kind.body);
    let (_, list) = kind.body.split_once("data-list").unwrap();
    let finding = link(list, "/imports/work/");
    let page = browser.get(&finding).await;
    assert!(page.body.contains("depot.csv") && page.body.contains("2 rows wait"), "{}", page.body);

    let mend = |reason| vec![("how", "mend"), ("field", "maker"), ("value", "Glock"), ("reason", reason)];
    let refused = browser.post(&finding, &mend("")).await;
    assert_eq!(refused.status, 422);
    assert!(refused.body.contains("Say why") && refused.body.contains(r#"value="Glock""#), "{}", refused.body);
    let begun = browser.post(&finding, &mend("Misread in the ledger.")).await;
    assert_eq!((begun.status, begun.location.as_str()), (303, finding.as_str()), "{}", begun.body);
    let done = until(&mut browser, &finding, "No row waits").await;
    assert!(done.contains("Misread in the ledger."), "{done}");
    let weapons = browser.get("/weapons").await;
    assert!(weapons.body.contains("Glock") && !weapons.body.contains("Norvik"), "{}", weapons.body);
    let (_, list) = weapons.body.split_once("data-list").unwrap();
    let weapon = link(list, "/weapons/");
    let life = browser.get(&weapon).await;
    assert!(life.body.contains("Misread in the ledger."), "{}", life.body);

    let undo = link(&done, "/imports/work/undo/");
    assert!(browser.get(&undo).await.body.contains("Glock"));
    assert_eq!(browser.post(&undo, &[("reason", "It was right.")]).await.status, 303);
    until(&mut browser, &finding, "2 rows wait").await;
    assert!(browser.get("/weapons").await.body.contains("Norvik Arms"));
}

#[tokio::test]
async fn a_kind_is_set_aside_with_a_reason_and_the_list_is_empty_then() {
    let mut browser = Browser::signed_in().await;
    import(&mut browser).await;
    for kind in ["taken/not-in-reference/maker", "taken/word-for-serial/serial", "refused/nothing-identifies/"] {
        let none = browser.post("/imports/work/kind", &[("kind", kind), ("reason", "")]).await;
        assert_eq!(none.status, 422, "{}", none.body);
        let aside = browser.post("/imports/work/kind", &[("kind", kind), ("reason", "Checked in the depot.")]).await;
        assert_eq!(aside.status, 303, "{}", aside.body);
    }
    until(&mut browser, "/imports/work", "Nothing waits").await;
    assert_eq!(browser.get("/imports/work/kind?kind=nonsense").await.status, 404);
    assert_eq!(browser.get(&format!("/imports/work/{}", Uuid::nil())).await.status, 404);
}

#[tokio::test]
async fn a_file_is_tried_from_its_columns_and_taken_as_it_was_tried() {
    let mut browser = Browser::signed_in().await;
    let path = crate::pages::imports::tests::sent(&mut browser).await;
    let columns = ["serial", "maker", "calibre", "", "year-of-manufacture"].map(|field| ("column", field));
    let begun = browser.post(&format!("{path}/try"), &columns).await;
    let trial = format!("{path}/trial");
    assert_eq!((begun.status, begun.location.as_str()), (303, trial.as_str()), "{}", begun.body);
    let page = until(&mut browser, &trial, "Take the rows in").await;
    for told in ["Norvik Arms", "Nothing says which weapon it is", "Repeated in the file"] {
        assert!(page.contains(told), "{told}: {page}");
    }
    let first = browser.get(&format!("{trial}?kind=taken/word-for-serial/serial")).await;
    assert!(first.body.contains("unreadable · Norvik Arms"), "{}", first.body);
    assert!(browser.get("/weapons").await.body.contains("The register is empty"), "nothing was taken");
    let taken = browser.post(&format!("{trial}/take"), &[]).await;
    assert_eq!((taken.status, taken.location.as_str()), (303, path.as_str()), "{}", taken.body);
    until(&mut browser, "/weapons", "2 weapons").await;
    let twice = ["serial", "serial", "", "", ""].map(|field| ("column", field));
    assert_eq!(browser.post(&format!("{path}/try"), &twice).await.status, 422, "it is taken already");
}
