//! What a person can do: one module per noun, one function per deed.
//!
//! Every function takes an [`Actor`] and refuses without authority; what it writes, it writes in one transaction, with
//! its line in the audit list. Pages, the JSON interface and the command line all come through here.

pub mod audit;
pub mod cases;
pub mod contacts;
mod finder;
pub mod identify;
pub mod imports;
pub mod ledger;
pub mod parties;
pub mod partners;
pub mod passwords;
pub mod people;
pub mod post;
pub mod requests;
pub mod sessions;
pub mod symbols;
pub mod terms;
pub mod tokens;
pub mod weapons;

mod actor;
mod context;
mod error;
mod secrets;

pub use actor::Actor;
pub use context::{App, Foundation, NodeProfile};
pub use error::{Denied, Explain, Fault};
pub use finder::Finder;
