//! What must hold on every engine, and for every shape in which PostgreSQL keeps the record: one text, one behaviour, and
//! statements that keep to one group, so that the same tables can lie on several machines.

#![expect(clippy::unwrap_used, reason = "a helper of a test fails as the test does")]

mod dialect;
mod moving;
mod schema;
mod shards;
