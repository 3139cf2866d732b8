//! What a person notices of how her photographs and documents are kept.

mod broken_off;
mod foreign;
mod pictures;
mod samples;
mod sealing;
