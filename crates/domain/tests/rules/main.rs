//! The rules of the field: how a life is read, how a request moves, what the gate says, whom to ask.

#![expect(clippy::unwrap_used, reason = "a helper of a test fails as the test does")]
mod due;
mod gate;
mod life;
mod made;
mod observation;
mod parties;
mod parts;
mod request;
mod retention;
mod trace;
