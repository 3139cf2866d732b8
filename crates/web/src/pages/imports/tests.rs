use super::matching::MatchingPage;
use super::refused::RefusedPage;
use super::report::ReportPage;
use super::*;
use crate::check::{Browser, HOSTILE, Sample, sample};
use app::imports::{Plan, Preview};
use axum::body::Body;
use axum::http::{Request, header};
use intake::{Field, Match, Why};
use std::time::Duration;
use texts::Lang;

/// An import in a state.
pub fn record(state: &str) -> ImportRecord {
    ImportRecord {
        id: ImportId(uuid::Uuid::from_u128(7)),
        file_name: HOSTILE.to_owned(),
        file_digest: vec![1; 32],
        file_size: 12_345,
        state: state.to_owned(),
        created_at: "2019-05-12T14:03:59Z".parse().unwrap(),
        created_by: domain::id::UserId(uuid::Uuid::nil()),
        finished_at: "2019-05-12T14:05:59Z".parse().ok(),
        plan: String::new(),
        rows_total: (state != "stopped").then_some(50_000),
        rows_done: 31_250,
        bytes_done: 0,
        taken: 31_000,
        with_findings: 1_200,
        refused: 30,
        duplicates: 220,
        problem: matches!(state, state::STOPPED | state::REFUSED).then(|| {
            let words = serde_json::json!({"name": HOSTILE, "looks-like": "picture"});
            serde_json::json!({"code": "not-a-table", "words": words}).to_string()
        }),
    }
}

fn preview(is_saved_mapping: bool, kind: intake::Kind) -> Preview {
    let headers: Vec<String> =
        ["Serial", "Make", "Modell", "Year", "Type", HOSTILE, "Serial 2", ""].map(str::to_owned).into();
    let whys = [
        Why::Name { alias: "serial".into(), language: "en".into() },
        Why::PartOfHeader { alias: "make".into(), language: "en".into() },
        Why::Misspelt { alias: "model".into(), language: "en".into() },
        Why::ValuesDoNotFit { field: Field::YearOfManufacture },
        Why::Tie { field: Field::WeaponType, columns: vec![4, 5] },
        Why::Unknown,
        Why::Taken { field: Field::Serial, column: 0 },
        Why::Unknown,
    ];
    let fields = [Some(Field::Serial), Some(Field::Maker), Some(Field::Model), None, None, None, None, None];
    let sure = [0.98, 0.75, 0.6, 0.0, 0.0, 0.0, 0.0, 0.0];
    let matches = whys.into_iter().enumerate().map(|(column, why)| Match {
        column,
        field: fields[column],
        confidence: sure[column],
        why,
    });
    let is_text = kind == intake::Kind::Text;
    Preview {
        record: record(state::WAITING),
        matches: matches.collect(),
        plan: Plan { headers, columns: fields.to_vec(), ..Plan::default() },
        is_saved_mapping,
        kind,
        encoding: is_text.then(|| "UTF-8".to_owned()),
        delimiter: is_text.then_some(';'),
        sheets: if is_text { Vec::new() } else { vec!["Sheet 1".to_owned(), HOSTILE.to_owned()] },
        sheet: (!is_text).then(|| "Sheet 1".to_owned()),
        rows: (0..12)
            .map(|row| {
                (0..8)
                    .map(|column| format!("{row} {column} سلاح {}", "x".repeat(if column == 5 { 50 } else { 2 })))
                    .collect()
            })
            .collect(),
    }
}

impl Sample for ListPage {
    fn samples(page: &Page) -> Vec<Self> {
        let states = [state::WAITING, state::RUNNING, state::DONE, state::STOPPED, state::REFUSED];
        let imports = states.map(|state| Line::new(page, &record(state)).unwrap()).into();
        let mut faults = FieldFaults::default();
        faults.add("file", page.t("import-no-file"));
        let tabs = |rows| work::tabs(page, false, rows);
        let empty = Self { page: page.clone(), tabs: tabs(0), faults: FieldFaults::default(), imports: Vec::new() };
        vec![empty, Self { page: page.clone(), tabs: tabs(1_204), faults, imports }]
    }
}

impl Sample for MatchingPage {
    fn samples(page: &Page) -> Vec<Self> {
        let previews = [preview(false, intake::Kind::Text), preview(true, intake::Kind::Xlsx)];
        let samples = previews.into_iter().map(|preview| Self::new(page.clone(), preview));
        let mut samples: Vec<Self> = samples.collect();
        samples[1].is_without_serial = true;
        samples
    }
}

impl Sample for ReportPage {
    fn samples(page: &Page) -> Vec<Self> {
        let mut records = [state::RUNNING, state::DONE, state::STOPPED, state::RUNNING].map(record);
        records[3].rows_total = None;
        records.iter().map(|record| Self::new(page.clone(), record).unwrap()).collect()
    }
}

impl Sample for RefusedPage {
    fn samples(page: &Page) -> Vec<Self> {
        vec![Self::new(page.clone(), &record(state::REFUSED)).unwrap()]
    }
}

#[test]
fn renders() {
    sample::<ListPage>();
    sample::<MatchingPage>();
    sample::<ReportPage>();
    sample::<RefusedPage>();
}

#[test]
fn fields_and_findings_are_named_in_every_language() {
    let findings = [
        "too-few-cells",
        "too-many-cells",
        "scientific-notation",
        "digits-lost",
        "turned-into-date",
        "lost-zeros-possible",
        "formula-error",
        "stray-space",
        "non-breaking-space",
        "invisible-character",
        "text-guard",
        "wrong-encoding",
        "ambiguous-date",
        "two-digit-year",
        "date-in-future",
        "not-a-date",
        "no-such-day",
        "other-calendar",
        "no-year",
        "not-in-reference",
        "word-for-serial",
        "status-not-known",
        "nothing-identifies",
        "taken-before",
        "open-quote",
        "row-too-long",
        "cell-too-long",
        "too-many-columns",
        "row-damaged",
        "file-breaks-off",
        "too-many-rows",
        "serial-looks-like-model",
        "serial-looks-like-calibre",
        "serial-looks-like-patent",
        "serial-looks-like-stock-number",
        "serial-has-licence-prefix",
        "serial-looks-like-inventory-mark",
        "serial-in-scientific-notation",
        "serial-looks-like-date",
        "serial-ends-in-decimal-zeros",
    ];
    let errors = [
        "file-unreadable",
        "file-empty",
        "not-a-table",
        "password-protected",
        "workbook-too-large",
        "zip-bomb",
        "workbook-damaged",
        "no-such-sheet",
        "no-rows",
        "only-headers",
        "unknown-encoding",
        "bad-delimiter",
        "import-disk",
        "import-nothing-matched",
        "import-matched-twice",
        "import-wrong-state",
        "import-interrupted",
    ];
    for lang in Lang::ALL {
        let fields = Field::ALL.map(|field| format!("field-{}", field.code()));
        let findings = findings.map(|code| format!("finding-{code}"));
        let errors = errors.map(|code| format!("error-{code}"));
        for id in fields.iter().chain(&findings).chain(&errors) {
            assert!(texts::has(lang, id), "{lang}: {id}");
        }
    }
}

/// Sends a file as a browser does.
async fn send(browser: &mut Browser, csrf: &str, name: &str, content: &str) -> crate::check::Answer {
    let body = format!(
        "--edge\r\ncontent-disposition: form-data; name=\"csrf\"\r\n\r\n{csrf}\r\n--edge\r\n\
         content-disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\
         content-type: application/octet-stream\r\n\r\n{content}\r\n--edge--\r\n"
    );
    let request = Request::post("/imports")
        .header("sec-fetch-site", "same-origin")
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=edge");
    browser.send(request, Body::from(body)).await
}

const REGISTER: &str = "Serial number;Manufacturer;Caliber;Rack;Made in year\n\
    28741;Norvik Arms;9x19;A-1;1985\n\
    unreadable;Norvik Arms;9x19;A-2;1986\n\
    ;;;A-3;\n\
    28741;Norvik Arms;9x19;A-1;1985\n";

/// Sends the register, and gives the import's path.
pub async fn sent(browser: &mut Browser) -> String {
    let csrf = browser.csrf().to_owned();
    let answer = send(browser, &csrf, "depot.csv", REGISTER).await;
    assert_eq!(answer.status, 303, "{}", answer.body);
    answer.location
}

/// Takes the register in by the pages, and gives the import's path.
pub async fn import(browser: &mut Browser) -> String {
    let path = sent(browser).await;
    let page = browser.get(&path).await;
    for told in ["Check the columns", "28741", r#"value="serial" selected"#, r#"value="maker" selected"#, "Rack"] {
        assert!(page.body.contains(told), "{told}: {}", page.body);
    }
    let columns = ["serial", "maker", "calibre", "", "year-of-manufacture"].map(|field| ("column", field));
    let answer = browser.post(&format!("{path}/confirm"), &columns).await;
    assert_eq!((answer.status, answer.location.as_str()), (303, path.as_str()), "{}", answer.body);
    for _ in 0..100 {
        if browser.get(&path).await.body.contains("What became of the rows")
            && !browser.get(&path).await.body.contains("data-reload")
        {
            return path;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    panic!("the import did not end: {}", browser.get(&path).await.body);
}

#[tokio::test]
async fn a_register_goes_in_and_its_report_tells_what_became_of_each_row() {
    let mut browser = Browser::signed_in().await;
    let path = import(&mut browser).await;
    let report = browser.get(&path).await;
    for told in ["rows?state=findings\">2<", "rows?state=refused\">1<", "rows?state=duplicate\">1<"] {
        assert!(report.body.contains(told), "{told}: {}", report.body);
    }
    let weapons = browser.get("/weapons").await;
    assert!(weapons.body.contains("28741") && weapons.body.contains("2 weapons."), "{}", weapons.body);
    let csrf = browser.csrf().to_owned();
    let again = send(&mut browser, &csrf, "copy.csv", REGISTER).await;
    assert_eq!(again.location, path, "the same file is the same import");
    assert!(browser.get(&path).await.body.contains("was received before"));
}

#[tokio::test]
async fn a_refused_row_is_shown_mended_and_taken() {
    let mut browser = Browser::signed_in().await;
    let path = import(&mut browser).await;
    let rows = browser.get(&format!("{path}/rows?state=refused")).await;
    assert!(rows.body.contains("Nothing says which weapon it is"), "{}", rows.body);
    let row = format!("{path}/rows/4");
    assert!(browser.get(&row).await.body.contains(r#"value="A-3""#));
    let refused = browser.post(&row, &[("cell", ""), ("cell", ""), ("cell", ""), ("cell", "B-9"), ("cell", "")]).await;
    assert_eq!(refused.status, 422);
    assert!(refused.body.contains(r#"value="B-9""#), "what was typed is kept: {}", refused.body);
    let mended = [("cell", "55512"), ("cell", "Norvik Arms"), ("cell", ""), ("cell", "A-3"), ("cell", "")];
    let taken = browser.post(&row, &mended).await;
    assert_eq!(taken.status, 303, "{}", taken.body);
    assert!(browser.get("/weapons").await.body.contains("55512"));
    let again = browser.post(&row, &mended).await;
    assert_eq!(again.status, 422, "a row is taken once");
}

#[tokio::test]
async fn a_file_that_is_no_table_is_kept_with_words_that_say_why() {
    let mut browser = Browser::signed_in().await;
    let csrf = browser.csrf().to_owned();
    let answer = send(&mut browser, &csrf, "بلاغ 7.csv", "%PDF-1.7 and so on").await;
    assert_eq!(answer.status, 303);
    let path = answer.location;
    let page = browser.get(&path).await;
    for told in ["is a PDF document and not a table", "It is kept", "Refused"] {
        assert!(page.body.contains(told), "{told}: {}", page.body);
    }
    let list = browser.get("/imports").await;
    assert!(list.body.contains("is a PDF document and not a table"), "{}", list.body);
    let file = browser.get(&format!("{path}/file")).await;
    assert_eq!((file.status, file.body.as_str()), (200, "%PDF-1.7 and so on"));
    assert_eq!(file.headers[header::CONTENT_TYPE], "application/octet-stream");
    let name = "attachment; filename*=UTF-8''%D8%A8%D9%84%D8%A7%D8%BA%207.csv";
    assert_eq!(file.headers[header::CONTENT_DISPOSITION], name);
    let again = send(&mut browser, &csrf, "copy.csv", "%PDF-1.7 and so on").await;
    assert_eq!(again.location, path);
    assert!(browser.get(&path).await.body.contains("was refused before"));
    let empty = send(&mut browser, &csrf, "", "").await;
    assert!(empty.body.contains("Choose a file first."), "{}", empty.body);
}

#[tokio::test]
async fn every_wrong_file_is_answered_with_a_sentence_that_says_what_to_do() {
    let mut browser = Browser::signed_in().await;
    let csrf = browser.csrf().to_owned();
    let wide = |columns: usize| format!("{}\nA1{}\n", "Rack,".repeat(columns - 1) + "Rack", ",x".repeat(columns - 1));
    for (name, content, says) in [
        ("empty.xlsx", String::new(), "“empty.xlsx” is empty. Export the table again"),
        ("blank.csv", "\r\n ; \r\n".to_owned(), "Check that the right table was saved."),
        ("names.csv", "Serial number;Make\r\n".to_owned(), "Check that the rows were saved with them"),
        ("broken.xlsx", "PK\u{3}\u{4} and no more".to_owned(), "save it again, and send the new file"),
        ("wide.csv", wide(1_200), "The first row has too many columns. Remove"),
        ("wide-300.csv", wide(300), "The table has 300 columns."),
        ("one.csv", "Serial number\nA1\nA2\n".to_owned(), "The table has only one column."),
    ] {
        let path = send(&mut browser, &csrf, name, &content).await.location;
        let page = browser.get(&path).await;
        assert!(page.body.contains(says), "{name}: {}", page.body.chars().take(4_000).collect::<String>());
    }
}

#[tokio::test]
async fn an_upload_needs_the_token_of_the_session() {
    let mut browser = Browser::signed_in().await;
    assert_eq!(send(&mut browser, "guess", "depot.csv", REGISTER).await.status, 403);
    assert!(browser.get("/imports").await.body.contains("No file so far"));
}

#[tokio::test]
async fn two_columns_for_one_field_are_refused_and_the_choice_kept() {
    let mut browser = Browser::signed_in().await;
    let csrf = browser.csrf().to_owned();
    let path = send(&mut browser, &csrf, "depot.csv", REGISTER).await.location;
    let columns = ["serial", "serial", "calibre", "maker", ""].map(|field| ("column", field));
    let answer = browser.post(&format!("{path}/confirm"), &columns).await;
    assert_eq!(answer.status, 422);
    assert!(answer.body.contains("Two columns are matched to “Serial number”"), "{}", answer.body);
    assert_eq!(answer.body.matches(r#"value="serial" selected"#).count(), 2);
}

#[tokio::test]
async fn a_register_without_serial_numbers_is_taken_only_when_meant() {
    let mut browser = Browser::signed_in().await;
    let csrf = browser.csrf().to_owned();
    let path = send(&mut browser, &csrf, "depot.csv", REGISTER).await.location;
    let mut columns = ["", "maker", "calibre", "", ""].map(|field| ("column", field)).to_vec();
    let answer = browser.post(&format!("{path}/confirm"), &columns).await;
    assert_eq!(answer.status, 422);
    assert!(answer.body.contains("No column is matched to the serial number"), "{}", answer.body);
    columns.push(("without_serial", "yes"));
    assert_eq!(browser.post(&format!("{path}/confirm"), &columns).await.status, 303);
}

#[tokio::test]
async fn the_file_can_be_looked_at_again_in_another_way() {
    let mut browser = Browser::signed_in().await;
    let csrf = browser.csrf().to_owned();
    let path = send(&mut browser, &csrf, "depot.csv", REGISTER).await.location;
    let page = browser.get(&format!("{path}/reading?delimiter=comma&header=0")).await;
    assert!(page.body.contains("Column 1") && page.body.contains(r#"name="delimiter" value="comma""#), "{}", page.body);
    let wrong = browser.get(&format!("{path}/reading?encoding=klingon")).await;
    assert_eq!(wrong.status, 422);
    assert!(wrong.body.contains("no encoding that this program knows"), "{}", wrong.body);
}
