//! The list of cases, and opening one, as a user sees them.

use crate::check::{Browser, HOSTILE, page, sample};
use crate::page::Page;
use crate::parts::links::Pager;
use crate::tone::Tone;
use domain::id::CaseId;

impl crate::check::Sample for super::CaseListPage {
    fn samples(page: &Page) -> Vec<Self> {
        let row = |asked_by: &str, serial: &str| super::CaseRow {
            id: CaseId(uuid::Uuid::nil()),
            number: HOSTILE.to_owned(),
            serial: serial.to_owned(),
            weapon: HOSTILE.to_owned(),
            asked_by: asked_by.to_owned(),
            opened: HOSTILE.to_owned(),
            age: HOSTILE.to_owned(),
            status: super::Badge::new(HOSTILE, Tone::Bad),
        };
        let filter = |words: &str, standing| app::cases::CaseFilter { words: words.to_owned(), standing };
        let list = |rows, next, filter: app::cases::CaseFilter| Self {
            tabs: super::tabs(page, &filter),
            is_narrowed: filter != app::cases::CaseFilter::default(),
            standing: filter.standing.map(app::cases::Standing::code).unwrap_or_default(),
            words: filter.words,
            rows,
            pager: Pager { previous: None, next, shows: page.tn("cases-count", "count", 2) },
            may_open: true,
            page: page.clone(),
        };
        let late = filter(HOSTILE, Some(app::cases::Standing::Late));
        vec![
            list(vec![row("", ""), row(HOSTILE, HOSTILE)], Some("/cases?before=1".to_owned()), late.clone()),
            list(Vec::new(), None, late),
            list(Vec::new(), None, filter("", None)),
        ]
    }
}

#[test]
fn renders() {
    sample::<super::CaseListPage>();
}

/// The fields of a find that is good enough to be asked about.
pub(crate) const FIND: [(&str, &str); 14] = [
    ("serial", "KM41877"),
    ("read", "metal"),
    ("serial_state", "intact"),
    ("maker", "Norvik Arms"),
    ("model", "M-85"),
    ("calibre", "7.62 x 39"),
    ("weapon_type", "pistol"),
    ("acquisition", "seized"),
    ("grounds", "6a-national-law"),
    ("legal_basis", "Arms Act, section 4"),
    ("date", "2019-05-01"),
    ("place", "Harbour of Orlo"),
    ("narrative", "In a container."),
    ("intended_use", "investigation"),
];

/// Opens a case, and gives the address of its page.
pub(crate) async fn open_case(browser: &mut Browser) -> String {
    let answer = browser.post("/cases/new", &FIND).await;
    assert_eq!(answer.status, 303, "{}", answer.body);
    answer.location
}

#[tokio::test]
async fn a_case_is_opened_from_what_is_seen_and_stands_in_the_list() {
    let mut browser = Browser::signed_in().await;
    assert!(browser.get("/cases").await.body.contains("No case yet"));
    let case = open_case(&mut browser).await;
    let shown = browser.get(&case).await;
    assert!(shown.body.contains("XA-2019-0001") && shown.body.contains("Case opened"), "{}", shown.body);
    assert!(shown.body.contains("Harbour of Orlo") && shown.body.contains("Arms Act, section 4"));
    let list = browser.get("/cases").await;
    assert!(list.body.contains(&format!(r#"href="{case}""#)) && list.body.contains("KM41877"));
}

#[tokio::test]
async fn the_list_is_narrowed_by_words_and_by_whose_turn_it_is_and_an_address_keeps_both() {
    let mut browser = Browser::signed_in().await;
    let case = open_case(&mut browser).await;
    let found = async |browser: &mut Browser, query: &str| {
        let list = browser.get(&format!("/cases?{query}")).await;
        assert_eq!(list.status, 200);
        list.body.contains(&format!(r#"href="{case}""#))
    };
    for query in ["words=km41", "words=norvik+0001", "standing=open", "words=KM41877&standing=unsearched", "standing=x"]
    {
        assert!(found(&mut browser, query).await, "{query}");
    }
    for query in ["words=km42", "standing=closed", "standing=late", "standing=theirs", "words=km41&standing=closed"] {
        assert!(!found(&mut browser, query).await, "{query}");
    }
    let list = browser.get("/cases?words=km42&standing=ours").await;
    assert!(list.body.contains("No case fits") && list.body.contains(r#"value="km42""#), "{}", list.body);
    assert!(list.body.contains("/cases?words=km42&#38;standing=late"), "the words stay: {}", list.body);
}

#[tokio::test]
async fn what_cannot_be_read_is_told_at_its_field_and_nothing_typed_is_lost() {
    let mut browser = Browser::signed_in().await;
    let fields = [
        ("serial", "2[8B"),
        ("maker", "Norvik Arms"),
        ("acquisition", "found"),
        ("date", "03/04/2019"),
        ("latitude", "91"),
    ];
    let answer = browser.post("/cases/new", &fields).await;
    assert_eq!(answer.status, 422);
    assert!(
        answer.body.contains("could be two days") && answer.body.contains(r##"href="#f-latitude""##),
        "{}",
        answer.body
    );
    assert!(answer.body.contains("Norvik Arms") && answer.body.contains(r#"value="found" checked"#));
    let answer = browser.post("/cases/new", &[("serial", "2[8B"), ("acquisition", "found")]).await;
    assert_eq!(answer.status, 422);
    assert!(answer.body.contains(r##"href="#f-serial""##), "the notation is refused at the serial: {}", answer.body);
    assert!(browser.get("/cases").await.body.contains("No case yet"));
}

#[tokio::test]
async fn an_observation_comes_along_from_the_search() {
    let mut browser = Browser::signed_in().await;
    let form = browser.get("/cases/new?serial=2%5B8B%5D%3F41&maker=Norvik&read=machine&p=0.5").await;
    for part in [r#"value="2[8B]?41""#, r#"value="Norvik""#, r#"value="machine" selected"#] {
        assert!(form.body.contains(part), "{part}: {}", form.body);
    }
}

#[test]
fn the_badge_of_a_case_says_who_waits_for_whom() {
    let (page, reference) = (page(texts::Lang::En), reference::Reference::shipped());
    let words = super::Words::new(&page, &reference);
    let said = |file: &app::cases::CaseFile, late: bool| {
        let mut requests = file.requests.clone();
        for view in requests.iter_mut().filter(|_| !late) {
            view.overdue = None;
        }
        super::status(&words, &file.case, &requests).text
    };
    let files = super::samples::files();
    assert_eq!(said(&files[0], false), "Look in your register");
    assert_eq!(said(&files[1], false), "Ghana waits for us");
    assert_eq!(said(&files[1], true), "Acknowledgement late since 1 October 2026");
    assert_eq!(said(&files[2], false), "Traced to a report of theft or loss");
}
