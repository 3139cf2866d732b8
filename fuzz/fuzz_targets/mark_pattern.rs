//! Any text is a pattern or refused at a character that it has; what a pattern shows of itself reads the same again.
#![no_main]

use libfuzzer_sys::fuzz_target;
use marks::Pattern;

fuzz_target!(|text: &str| match Pattern::parse(text) {
    Ok(pattern) => {
        assert_eq!(pattern.source(), text);
        if let Ok(again) = Pattern::parse(&pattern.to_string()) {
            assert_eq!(again.to_string(), pattern.to_string());
        }
    }
    Err(error) => {
        let within = |position| (1..=text.chars().count() + 1).contains(&position);
        assert!(error.position().is_none_or(within), "{error}");
    }
});
