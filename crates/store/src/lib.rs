//! The record of a node, on SQLite or on PostgreSQL, by one SQL text.
//!
//! Every statement is a constant in a catalogue ([`catalogue`]); a test prepares each of them on both engines. Nothing
//! here decides who may do what, reads a clock or makes an id: `app` does, and hands values in.
//!
//! The dialect both engines share is written down in this crate's `README.md`.

pub mod attachments;
pub mod audit;
pub mod body;
pub mod cases;
pub mod contacts;
pub mod findings;
pub mod handovers;
pub mod imports;
pub mod ledger;
pub mod mailbox;
pub mod moving;
pub mod node;
pub mod parties;
pub mod partners;
pub mod people;
pub mod projections;
pub mod register;
pub mod retention;
pub mod sessions;
pub mod snapshot;
pub mod tables;
#[cfg(feature = "testing")]
pub mod testing;
pub mod twins;

mod catalogue;
mod db;
mod error;
mod events;
mod schema;
mod statement;
mod structure;

pub use catalogue::catalogue;
pub use db::{Engine, Kind, Store, Tx, Value};
pub use error::{StoreError, Trouble};
pub use statement::Statement;
