//! The tables Proofmark ships, and the map drawn from them: countries and regions in the six languages of the United
//! Nations, makers, models, calibres, weapon types, symbols on weapons, outlines of the land, and how long records are kept.
//!
//! Everything starts at a [`Reference`]. [`Reference::shipped`] holds what is built into the program;
//! [`Reference::with_territories`] adds States that no table lists, [`Reference::with_table`] adds a list that an
//! operator brings, [`Reference::with_retention`] sets of rules about how long records are kept. Each of them gives a new value; nothing is global but the shipped tables themselves, which are read
//! once and shared.
//!
//! A `find_*` answers only when the words mean one thing. Words that mean several things, such as “7.62 mm”, find
//! nothing, and the matching `suggest_*` names the candidates. The caller keeps the words as they came, whatever they
//! were brought to.
//!
//! The tables lie in the folder `reference/` of the repository; its `README.md` names the source and licence of each.

mod calibre;
mod catalogue;
mod country;
mod fold;
mod index;
mod maker;
pub mod map;
mod model;
mod names;
mod operator;
mod position;
mod region;
mod retention;
mod shipped;
mod symbol;
mod tables;
mod territory;
mod weapon_type;

pub use calibre::Calibre;
pub use catalogue::{Found, How};
pub use country::Country;
pub use maker::Maker;
pub use model::Model;
pub use names::{LANGUAGES, Names};
pub use operator::{Skipped, SkippedRow, TableError, TableKind, TableReport};
pub use position::Position;
pub use region::Region;
pub use retention::{Binding, RetentionError, RetentionSet};
pub use symbol::{
    Symbol, SymbolCertainty, SymbolContents, SymbolRemark, SymbolScript, SymbolSelector, SymbolShape, symbol_drawing,
};
pub use tables::Reference;
pub use territory::TerritoryError;
pub use weapon_type::{WeaponClass, WeaponType};
