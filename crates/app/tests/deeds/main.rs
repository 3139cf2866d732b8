//! What people can do on a node and what they cannot, on both engines.

#![expect(clippy::unwrap_used, reason = "a helper of a test fails as the test does")]

mod attachments;
mod audit;
mod authority;
mod cases;
mod common;
mod contacts;
mod drafts;
mod finder;
mod handovers;
mod imports;
mod parties;
mod partners;
mod parts;
mod people;
mod post;
mod reading;
mod retention;
mod sessions;
mod states;
mod strangers;
mod tokens;
mod tracing;
mod twins;
mod weapons;
