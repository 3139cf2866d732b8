//! The record, on both engines: what several do at once, each finds whole and in order.

#![expect(clippy::unwrap_used, reason = "a helper of a test fails as the test does")]

mod cases;
mod failover;
mod imports;
mod ledger;
mod made;
mod mailbox;
mod model;
mod projections;
mod register;
mod snapshot;
mod together;
