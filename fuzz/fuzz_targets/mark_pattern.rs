//! Any text is a pattern or refused at a character that it has; what a pattern shows of itself, under each of its
//! readings, reads the same again.
#![no_main]

use libfuzzer_sys::fuzz_target;
use marks::{Channel, Medium, Pattern, Spelling, align, normal};

fuzz_target!(|text: &str| match Pattern::parse(text) {
    Ok(pattern) => {
        assert_eq!(pattern.source(), text);
        assert_eq!(pattern.readings()[0].spelling, Spelling::AsWritten);
        for reading in pattern.readings() {
            match Pattern::parse(&reading.to_string()) {
                Ok(again) => assert_eq!(again.to_string(), reading.to_string()),
                // Weights are shown with all their digits.
                Err(error) => assert_eq!(error.code(), "pattern-too-long", "{reading}"),
            }
        }
        let alignment = align(&pattern, &normal(text), Channel::of(Medium::default()));
        assert!(alignment.log_likelihood <= 0.0 && alignment.log_likelihood.is_finite());
    }
    Err(error) => {
        let within = |position| (1..=text.chars().count() + 1).contains(&position);
        assert!(error.position().is_none_or(within), "{error}");
    }
});
