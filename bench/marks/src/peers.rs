//! Others that search serials, with the same records and questions.

mod ideal;
mod postgres;
mod scan;
mod sqlite;
mod tantivy;

pub use ideal::{Ideal, Reached, Slips};
pub use postgres::Postgres;
pub use scan::Scan;
pub use sqlite::Sqlite;
pub use tantivy::Tantivy;

use crate::Result;
use crate::question::Question;
use marks::Fields;
use std::time::Duration;

/// A program or library that searches serials.
pub trait Peer {
    /// Its name in the tables.
    fn name(&self) -> &'static str;

    /// Whether its answers are in an order of likeness; a mere list is not.
    fn ranks(&self) -> bool;

    /// The records that it finds, and how long that took.
    fn ask(&mut self, question: &Question) -> Result<(Duration, Vec<u64>)>;
}

/// What orders what a peer finds: the fewest slips first, of these the ones with most of maker and calibre as seen.
fn closeness(slips: usize, question: &Question, maker: Option<&str>, calibre: Option<&str>) -> usize {
    let same = usize::from(maker == question.maker.as_deref()) + usize::from(calibre == question.calibre.as_deref());
    3 * slips + 2 - same
}

/// Maker and calibre as the peers keep them.
fn columns(fields: &Fields) -> [&str; 2] {
    [&fields.maker, &fields.calibre].map(|field| field.as_deref().unwrap_or(""))
}
