//! The published examples: `vectors/v1.json` is what another implementation tests itself against, so it never changes.

#![expect(clippy::unwrap_used, reason = "a helper of a test fails as the test does")]

mod support;

use exchange::{Digest, Document, Hello, NodeCard, Receipt, Verdict, document};
use serde_json::{Value, json};
use support::{key, now, ring, state};

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn unhex(text: &Value) -> Vec<u8> {
    let pairs = text.as_str().unwrap().as_bytes().chunks(2);
    pairs.map(|pair| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap()).collect()
}

fn answer() -> Document {
    let question = support::document();
    Document { expires_at: Some(now()), in_reply_to: Some(question.id), ..question }
}

fn receipt(verdict: Verdict, bytes: &[u8]) -> Receipt {
    Receipt { document: Some(support::document().id), digest: Digest::of(bytes), verdict, at: now() }
}

fn hello() -> Hello {
    Hello { state: state("XA"), name: "Aldovia".to_owned(), version: "0.1.0".to_owned(), time: now() }
}

#[test]
fn this_program_makes_the_published_bytes() {
    let published: Value = serde_json::from_str(include_str!("vectors/v1.json")).unwrap();
    let key = key(1);
    let request = support::document().sign(&key).unwrap();
    let refused = Verdict::Refused { code: "expired".to_owned() };
    let endpoint = "https://node.example.org:8443".parse().unwrap();
    let made = json!({
        "secret_key": hex(&[1; 32]),
        "public_key": hex(key.public().as_bytes()),
        "fingerprint": key.fingerprint(),
        "document": hex(&request),
        "document_with_all_fields": hex(&answer().sign(&key).unwrap()),
        "digest_of_document": Digest::of(&request),
        "receipt_accepted": hex(&receipt(Verdict::Accepted, &request).sign(&key)),
        "receipt_refused": hex(&receipt(refused, &request).sign(&key)),
        "hello": hex(&hello().sign(&key)),
        "card": NodeCard::issue(&key, state("XA"), "Aldovia", endpoint, now()).unwrap(),
    });
    assert_eq!(made, published, "{made:#}");
}

#[test]
fn this_program_reads_the_published_bytes() {
    let published: Value = serde_json::from_str(include_str!("vectors/v1.json")).unwrap();
    let key = key(1);
    let bytes = unhex(&published["document"]);
    let ring = ring("XB", "XA", &key);
    assert_eq!(document::open(&bytes, &ring, now()), Ok(support::document()));
    assert_eq!(document::open(&unhex(&published["document_with_all_fields"]), &ring, now()), Ok(answer()));
    let accepted = Receipt::open(&unhex(&published["receipt_accepted"]), key.public(), Digest::of(&bytes));
    assert_eq!(accepted, Ok(receipt(Verdict::Accepted, &bytes)));
    assert_eq!(Hello::open(&unhex(&published["hello"]), key.public()), Ok(hello()));
    assert_eq!(NodeCard::parse(published["card"].as_str().unwrap()).unwrap().public_key, *key.public());
}
