//! Every sentence a person reads, in the six languages of the United Nations.
//!
//! The sentences are Fluent messages in `locales/<language>/<area>.ftl`, compiled into the program. A message that a
//! language lacks is said in English; one that English lacks shows its id between ⟦ and ⟧, which no test lets pass.
//!
//! ```
//! use texts::{Lang, say};
//! assert_eq!(say(Lang::Fr, "role-auditor", &[]), "Auditeur");
//! ```

mod catalogue;
mod lang;
mod number;
mod vocabulary;
mod when;

pub use catalogue::{Arg, has, ids, say};
pub use lang::{Lang, UnknownLang};
pub use number::{count, factor, one_in, percent};
pub use vocabulary::{coded, vocabulary_id};
pub use when::{date, moment};
