//! What a user does on a case's page.

use crate::check::{Browser, sample};
use crate::pages::cases::tests::{FIND, open_case};

#[test]
fn renders() {
    sample::<super::CaseShowPage>();
}

#[tokio::test]
async fn the_domestic_search_ends_with_a_decision_that_has_a_reason() {
    let mut browser = Browser::signed_in().await;
    let case = open_case(&mut browser).await;
    let refused = browser.post(&format!("{case}/identification"), &[("record", "none"), ("reason", " ")]).await;
    assert_eq!(refused.status, 422);
    assert!(refused.body.contains(r#"value="none" checked"#), "the choice is kept");
    let unchosen = browser.post(&format!("{case}/identification"), &[("reason", "Looked twice.")]).await;
    assert_eq!(unchosen.status, 422);
    assert!(unchosen.body.contains("Looked twice."));
    let kept =
        browser.post(&format!("{case}/identification"), &[("record", "none"), ("reason", "Looked twice.")]).await;
    assert_eq!((kept.status, kept.location.as_str()), (303, case.as_str()));
    let shown = browser.get(&case).await;
    assert!(
        shown.body.contains("no record of your register") && shown.body.contains("Looked twice."),
        "{}",
        shown.body
    );
    assert!(!shown.body.contains(r#"name="record""#), "it is decided");
}

#[tokio::test]
async fn a_change_of_what_was_seen_needs_a_reason() {
    let mut browser = Browser::signed_in().await;
    let case = open_case(&mut browser).await;
    let mut fields = FIND.to_vec();
    fields[0] = ("serial", "KM41872");
    let refused = browser.post(&format!("{case}/edit"), &fields).await;
    assert_eq!(refused.status, 422);
    assert!(refused.body.contains("KM41872") && refused.body.contains(r##"href="#f-reason""##), "{}", refused.body);
    fields.push(("reason", "Cleaned and read again."));
    assert_eq!(browser.post(&format!("{case}/edit"), &fields).await.status, 303);
    let shown = browser.get(&case).await;
    assert!(shown.body.contains("KM41872") && shown.body.contains("Cleaned and read again."));
}

#[tokio::test]
async fn a_case_is_searched_as_its_marks_were_read_and_a_correction_stands_in_its_history() {
    let mut browser = Browser::signed_in().await;
    let alike = crate::pages::weapons::tests::enter(&mut browser, "KMB0941", "Norvik Arms").await;
    let exchanged = crate::pages::weapons::tests::enter(&mut browser, "KM8O491", "Norvik Arms").await;
    let find = |read| [&[("serial", "KM8O941"), ("read", read)], &FIND[2..]].concat();
    let case = browser.post("/cases/new", &find("machine")).await.location;
    // A machine takes B for 8 and 0 for O, a person exchanges two characters.
    let first_is_alike = |body: &str| {
        let place = |weapon: &str| body.find(&format!(r#"value="{weapon}""#)).expect("both are proposed");
        place(&alike) < place(&exchanged)
    };
    let told = |body: &str| body.matches("by a machine").count();
    let shown = browser.get(&case).await;
    assert!(first_is_alike(&shown.body), "{}", shown.body);
    assert_eq!(told(&shown.body), 2, "with what is seen, and in the history: {}", shown.body);
    assert!(shown.body.contains("read=machine#") || shown.body.contains("read=machine\""), "{}", shown.body);

    let edit = format!("{case}/edit");
    let form = browser.get(&edit).await;
    assert!(form.body.contains(r#"value="machine" selected"#), "{}", form.body);
    let correction = [find("metal"), vec![("reason", "Read again at the depot.")]].concat();
    assert_eq!(browser.post(&edit, &correction).await.status, 303);
    let shown = browser.get(&case).await;
    assert!(!first_is_alike(&shown.body), "{}", shown.body);
    assert_eq!((told(&shown.body), shown.body.matches("from the weapon").count()), (1, 2), "{}", shown.body);
    let refused = browser.post(&edit, &[find("guess"), vec![("reason", "Again.")]].concat()).await;
    assert_eq!(refused.status, 422);
    assert!(refused.body.contains(r##"href="#f-read""##), "{}", refused.body);
}

#[tokio::test]
async fn a_case_is_closed_with_a_point_of_diversion_that_the_map_shows() {
    let mut browser = Browser::signed_in().await;
    let case = open_case(&mut browser).await;
    let outcome = [("outcome", "traced-state-stock"), ("reason", "Report 2004/118.")];
    let refused = browser.post(&format!("{case}/close"), &outcome).await;
    assert_eq!(refused.status, 422);
    assert!(
        refused.body.contains(r##"href="#f-kind""##),
        "traced, so it left lawful hands somewhere: {}",
        refused.body
    );
    let mut fields = outcome.to_vec();
    fields.extend([("kind", "theft"), ("date", "2004-11-02"), ("state", "Ghana"), ("holder", "Depot 4")]);
    let done = browser.post(&format!("{case}/close"), &fields).await;
    assert_eq!((done.status, done.location), (303, format!("{case}/chain")));
    let trace = browser.get(&format!("{case}/chain")).await;
    assert!(trace.body.contains("map-point-diversion") && trace.body.contains("Depot 4"), "{}", trace.body);
    let shown = browser.get(&case).await;
    assert!(
        shown.body.contains("Report 2004/118.") && !shown.body.contains("/edit"),
        "nothing can be changed any more"
    );
}

#[tokio::test]
async fn a_case_of_nobody_is_not_found() {
    let mut browser = Browser::signed_in().await;
    assert_eq!(browser.get("/cases/00000000-0000-7000-8000-000000000000").await.status, 404);
    assert_eq!(Browser::new().await.get("/cases").await.location, "/login?next=/cases");
}
