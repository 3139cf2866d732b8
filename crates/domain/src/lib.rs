//! The words of the field, and the rules that need nothing else: what a weapon, a mark, an event, a case, a request
//! and an answer are, how a weapon's state follows from its events, whether a request is good enough to send, whom to
//! ask next, and who may do what.
//!
//! Nothing here reads a clock, a file or a socket; time, ids and randomness come in as arguments ([`clock`]).
//! Facts of the International Tracing Instrument (ITI) are cited by paragraph; the wording is ours.

pub mod authority;
pub mod case;
pub mod clock;
pub mod country;
pub mod date;
pub mod event;
pub mod gate;
pub mod id;
pub mod life;
pub mod mark;
pub mod parts;
pub mod party;
pub mod place;
pub mod request;
pub mod retention;
pub mod text;
pub mod trace;
pub mod weapon;

mod code;

pub use code::{Coded, UnknownCode};
pub use country::CountryCode;
pub use date::PartialDate;
pub use text::NonBlank;
pub use weapon::SerialState;
