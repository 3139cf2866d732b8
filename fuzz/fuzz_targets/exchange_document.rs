//! Any bytes are refused as a document, a receipt and a greeting, unless a known key signed them; none is a panic.
#![no_main]

use exchange::ring::{KeyRing, Partner};
use exchange::{Digest, Hello, NodeKey, Receipt, document};
use jiff::Timestamp;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let key = NodeKey::from_entropy(&[7; 32]);
    let (Ok(me), Ok(state)) = ("XA".parse(), "XB".parse()) else { return };
    let ring = KeyRing::new(me, [Partner { state, key: key.public().clone() }]);
    // A signature of this key is nothing that a fuzzer finds: whatever opens is a forgery.
    assert!(document::open(bytes, &ring, Timestamp::UNIX_EPOCH).is_err(), "a document that nobody signed");
    assert!(Receipt::open(bytes, key.public(), Digest::of(b"sent")).is_err(), "a receipt that nobody signed");
    assert!(Hello::open(bytes, key.public()).is_err(), "a greeting that nobody signed");
});
