//! What a receiver takes, and what it refuses and why.

#![expect(clippy::unwrap_used, reason = "a helper of a test fails as the test does")]

mod support;

use exchange::{Document, DocumentError, KeyRing, document};
use jiff::{SignedDuration, Timestamp};
use proptest::prelude::*;
use support::{key, now, ring, state};

const DAY: SignedDuration = SignedDuration::from_hours(24);

/// Signed by XA's key and opened at XB.
fn deliver(document: &Document, now: Timestamp) -> Result<Document, DocumentError> {
    let bytes = document.sign(&key(1)).unwrap();
    document::open(&bytes, &ring("XB", "XA", &key(1)), now)
}

#[test]
fn what_was_said_arrives_whole() {
    let mut said = support::document();
    assert_eq!(deliver(&said, now()), Ok(said.clone()));
    said.expires_at = Some(now() + DAY);
    said.in_reply_to = Some(said.conversation);
    said.schema = "someone.else/99".to_owned();
    assert_eq!(deliver(&said, now()), Ok(said));
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    let said = support::document();
    let mut body: serde_json::Map<_, _> = said.body.as_object().unwrap().clone().into_iter().rev().collect();
    let first = body.remove("serial").unwrap();
    body.insert("serial".to_owned(), first);
    let reordered = Document { body: body.into(), ..said.clone() };
    assert_eq!(said.sign(&key(1)), reordered.sign(&key(1)));
}

#[test]
fn a_stranger_s_document_is_refused() {
    let bytes = support::document().sign(&key(9)).unwrap();
    let error = document::open(&bytes, &ring("XB", "XA", &key(1)), now()).unwrap_err();
    assert_eq!((error.code(), error.document()), ("unknown-signer", None));
    assert!(error.to_string().contains(&key(9).fingerprint().to_string()), "{error}");
}

#[test]
fn a_partner_cannot_speak_for_another_state() {
    let bytes = support::document().sign(&key(2)).unwrap();
    let error = document::open(&bytes, &ring("XB", "XC", &key(2)), now()).unwrap_err();
    assert_eq!((error.code(), error.document()), ("other-sender", Some(support::document().id)));
}

#[test]
fn a_document_for_another_state_is_refused() {
    let said = Document { to: state("XC"), ..support::document() };
    assert_eq!(deliver(&said, now()).unwrap_err().code(), "other-recipient");
}

#[test]
fn two_clocks_may_each_be_a_day_wrong_but_not_more() {
    let said = Document { expires_at: Some(now()), ..support::document() };
    assert!(deliver(&said, now() - DAY * 2).is_ok());
    assert!(deliver(&said, now() + DAY * 2).is_ok());
    assert_eq!(deliver(&said, now() - DAY * 3).unwrap_err().code(), "not-yet-valid");
    assert_eq!(deliver(&said, now() + DAY * 3).unwrap_err().code(), "expired");
    assert!(deliver(&support::document(), now() + DAY * 3650).is_ok(), "without an expiry it never expires");
}

#[test]
fn a_schema_that_is_no_name_is_refused() {
    for schema in ["", "two words", "né", &"x".repeat(101)] {
        let said = Document { schema: schema.to_owned(), ..support::document() };
        assert_eq!(deliver(&said, now()).unwrap_err().code(), "schema", "{schema:?}");
    }
}

#[test]
fn a_new_key_is_taken_beside_the_old_one() {
    let partners = [1, 2].map(|byte| exchange::ring::Partner { state: state("XA"), key: *key(byte).public() });
    let ring = KeyRing::new(state("XB"), partners);
    for byte in [1, 2] {
        assert!(document::open(&support::document().sign(&key(byte)).unwrap(), &ring, now()).is_ok());
    }
}

#[test]
fn what_nobody_would_take_is_not_signed() {
    let body = "x".repeat(exchange::envelope::MAX_BYTES).into();
    let error = Document { body, ..support::document() }.sign(&key(1)).unwrap_err();
    assert_eq!(error.code(), "too-large");
}

proptest! {
    #[test]
    fn a_change_anywhere_is_refused(at: prop::sample::Index, flip in 1..=255_u8) {
        let mut bytes = support::document().sign(&key(1)).unwrap();
        let at = at.index(bytes.len());
        bytes[at] ^= flip;
        prop_assert!(document::open(&bytes, &ring("XB", "XA", &key(1)), now()).is_err());
    }

    #[test]
    fn a_part_is_refused(at: prop::sample::Index) {
        let bytes = support::document().sign(&key(1)).unwrap();
        let part = &bytes[..at.index(bytes.len())];
        prop_assert!(document::open(part, &ring("XB", "XA", &key(1)), now()).is_err());
    }
}
