//! What a person can do: one module per noun, one function per deed.
//!
//! Every function takes an [`Actor`] and refuses without authority; what it writes, it writes in one transaction, with
//! its line in the audit list. Pages, the JSON interface and the command line all come through here.

pub mod audit;
pub mod contacts;
pub mod partners;
pub mod people;

mod actor;
mod context;
mod error;

pub use actor::Actor;
pub use context::{App, NodeProfile};
pub use error::{Denied, Explain, Fault};
