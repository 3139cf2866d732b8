//! Partners as a user keeps them.

use crate::check::{Browser, page, sample};
use app::partners::PartnerFault;
use domain::CountryCode;
use exchange::envelope::EnvelopeError;
use exchange::fingerprint::FingerprintError;
use exchange::{CardError, NodeCard, NodeKey};
use reference::Reference;
use texts::Lang;

#[test]
fn renders() {
    sample::<super::PartnerListPage>();
}

fn key() -> NodeKey {
    NodeKey::from_entropy(&[7; 32])
}

fn card() -> String {
    let endpoint = "https://node.example:8443".parse().unwrap();
    NodeCard::issue(&key(), "GH".parse().unwrap(), "Arms Registry", endpoint, "2019-01-01T00:00:00Z".parse().unwrap())
        .unwrap()
}

#[tokio::test]
async fn a_partner_is_added_by_its_card_and_confirmed_by_what_the_other_side_reads_out() {
    let mut browser = Browser::signed_in().await;
    let list = browser.get("/partners").await;
    assert!(list.body.contains("BEGIN PROOFMARK NODE CARD") && list.body.contains("No partner yet"));
    let added = browser.post("/partners", &[("card", &card())]).await;
    assert_eq!((added.status, added.location.as_str()), (303, "/partners/GH"), "{}", added.body);
    let fingerprint = key().fingerprint().to_string();
    let shown = browser.get("/partners/GH").await;
    let first = fingerprint.split('-').next().unwrap();
    assert!(!shown.body.contains(first), "what must be heard is not there to be copied");

    let slip = browser.post("/partners/GH/confirm", &[("fingerprint", "12345")]).await;
    assert_eq!(slip.status, 422);
    assert!(slip.body.contains(r#"value="12345""#) && slip.body.contains("40 digits"), "{}", slip.body);
    let other = NodeKey::from_entropy(&[8; 32]).fingerprint().to_string();
    let differs = browser.post("/partners/GH/confirm", &[("fingerprint", &other)]).await;
    assert_eq!(differs.status, 422);
    assert!(differs.body.contains("Do not confirm"), "{}", differs.body);

    let spaced = fingerprint.replace('-', " ");
    assert_eq!(browser.post("/partners/GH/confirm", &[("fingerprint", &spaced)]).await.status, 303);
    let shown = browser.get("/partners/GH").await;
    assert!(shown.body.contains(first) && shown.body.contains("Key confirmed"), "{}", shown.body);
    assert_eq!(browser.post("/partners/GH/withdraw", &[]).await.status, 303);
    assert!(browser.get("/partners").await.body.contains("Not confirmed"));
}

#[tokio::test]
async fn a_card_copied_badly_is_refused_with_its_line_and_kept() {
    let mut browser = Browser::signed_in().await;
    let bad = card().replacen("PROOFMARK NODE CARD-----\n", "PROOFMARK NODE CARD-----\nx", 1);
    let refused = browser.post("/partners", &[("card", &bad)]).await;
    assert_eq!(refused.status, 422);
    assert!(
        refused.body.contains("Line 1") && refused.body.contains(&bad.lines().nth(1).unwrap()[..20]),
        "{}",
        refused.body
    );
}

#[tokio::test]
async fn clocks_are_set_within_reason() {
    let mut browser = Browser::signed_in().await;
    browser.post("/partners", &[("card", &card())]).await;
    let refused = browser.post("/partners/GH/clocks", &[("acknowledge_days", "10"), ("answer_days", "5")]).await;
    assert_eq!(refused.status, 422);
    assert!(refused.body.contains(r#"value="10""#) && refused.body.contains("3650"), "{}", refused.body);
    let set = browser.post("/partners/GH/clocks", &[("acknowledge_days", "٣"), ("answer_days", "14")]).await;
    assert_eq!(set.status, 303);
    let shown = browser.get("/partners/GH").await;
    assert!(shown.body.contains(r#"value="3""#) && shown.body.contains(r#"value="14""#));
}

#[test]
fn no_code_of_a_partner_reaches_the_page() {
    let said = super::problem(&page(Lang::En), "some-code-of-theirs");
    assert!(!said.contains("some-code"), "{said}");
}

#[test]
fn every_refusal_of_a_partner_has_its_sentence() {
    let (page, reference) = (page(Lang::En), Reference::shipped());
    let state: CountryCode = "GH".parse().unwrap();
    let envelope = |error: EnvelopeError| PartnerFault::Card(CardError::Envelope(error));
    let faults = vec![
        PartnerFault::OwnCard { state },
        PartnerFault::AlreadyThere { state },
        PartnerFault::OtherState { expected: state, found: state },
        PartnerFault::OlderCard,
        PartnerFault::Differs,
        PartnerFault::Clocks,
        PartnerFault::Card(CardError::TooLong { bytes: 1 }),
        PartnerFault::Card(CardError::NoBeginning),
        PartnerFault::Card(CardError::NoEnd),
        PartnerFault::Card(CardError::Character { line: 1, found: '!' }),
        PartnerFault::Card(CardError::Line { line: 1 }),
        PartnerFault::Card(CardError::Key),
        PartnerFault::Card(CardError::Name),
        envelope(EnvelopeError::TooLarge { bytes: 1 }),
        envelope(EnvelopeError::Malformed),
        envelope(EnvelopeError::Algorithm),
        envelope(EnvelopeError::Kind { found: String::new(), wanted: "" }),
        envelope(EnvelopeError::Signature),
        envelope(EnvelopeError::Content { problem: String::new() }),
        PartnerFault::Fingerprint(FingerprintError::Length { found: 39 }),
        PartnerFault::Fingerprint(FingerprintError::Character { found: 'x', position: 3 }),
        PartnerFault::Fingerprint(FingerprintError::Group { group: 3 }),
    ];
    for fault in faults {
        let code = app::Explain::code(&fault);
        let text = super::refusal(&super::Words::new(&page, &reference), fault).unwrap();
        assert!(!text.contains('⟦') && !text.contains("{$"), "{code}: {text}");
    }
}
