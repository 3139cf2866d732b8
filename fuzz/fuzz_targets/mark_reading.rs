//! Any text has a search form of letters and digits, a judgement, and no panic.
#![no_main]

use libfuzzer_sys::fuzz_target;
use marks::{Context, by_sound, keys, read_word, suspicions};

fuzz_target!(|text: &str| {
    let keys = keys(text);
    assert!(keys.exact.chars().all(char::is_alphanumeric), "{}", keys.exact);
    assert_eq!(by_sound(text), keys.sound);
    if read_word(text).is_some() {
        assert!(!text.contains(|c: char| c.is_ascii_digit()), "a serial was eaten: {text}");
    }
    suspicions(text, &Context { makers_models: &[text], calibres: &[text] });
});
