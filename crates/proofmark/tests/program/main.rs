//! The real program, started as a person starts it and, in two of the modules, ended as a power cut ends it. There,
//! `PROOFMARK_KILLS` (20) and `PROOFMARK_KILL_ROWS` (60000) make it harder.

#![expect(clippy::unwrap_used, reason = "a helper of a test fails as the test does")]

mod backup;
mod batch;
mod clock;
mod commands;
mod export;
mod full;
mod killed_backup;
mod killed_delivery;
mod killed_import;
mod killed_writing;
mod ledger;
mod moving;
mod serving;
mod support;
mod torn;
