//! What a person notices of how her photographs and documents are kept.

#![expect(clippy::unwrap_used, reason = "a helper of a test fails as the test does")]

mod broken_off;
mod foreign;
mod pictures;
mod samples;
mod sealing;
