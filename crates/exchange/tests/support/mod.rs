//! Two plainly fictional States and what they have in common.

use domain::CountryCode;
use exchange::ring::Partner;
use exchange::{Document, KeyRing, NodeKey};
use jiff::Timestamp;
use serde_json::json;
use std::sync::Arc;
use uuid::Uuid;

pub fn state(code: &str) -> CountryCode {
    code.parse().unwrap()
}

pub fn key(byte: u8) -> Arc<NodeKey> {
    Arc::new(NodeKey::from_entropy(&[byte; 32]))
}

pub fn now() -> Timestamp {
    "2026-11-23T12:00:00Z".parse().unwrap()
}

/// The ring of `me`, which knows one other State.
pub fn ring(me: &str, other: &str, key: &NodeKey) -> KeyRing {
    KeyRing::new(state(me), [Partner { state: state(other), key: *key.public() }])
}

/// A request from XA to XB.
pub fn document() -> Document {
    Document {
        id: Uuid::from_u128(0x0193_5a2c_0000_7000_8000_0000_0000_0001),
        schema: "proofmark.trace-request/1".to_owned(),
        from: state("XA"),
        to: state("XB"),
        created_at: now(),
        expires_at: None,
        in_reply_to: None,
        conversation: Uuid::from_u128(0x0193_5a2c_0000_7000_8000_0000_0000_0002),
        body: json!({"zeta": [1, 2.5, null], "serial": "2[8B]?41", "later-field": {"b": true, "a": "نص"}}),
    }
}
