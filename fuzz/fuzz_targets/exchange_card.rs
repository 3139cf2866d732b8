//! Any text is a card or an error, and so is any text as a fingerprint.
#![no_main]

use exchange::{Fingerprint, NodeCard};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    drop(NodeCard::parse(text));
    if let Ok(fingerprint) = text.parse::<Fingerprint>() {
        assert_eq!(fingerprint.to_string().parse(), Ok(fingerprint), "a fingerprint reads back as it is written");
    }
});
