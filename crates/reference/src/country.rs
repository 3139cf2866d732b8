//! States and territories.

use crate::catalogue::Entry;
use crate::{Names, Position};

/// A State or territory with an ISO 3166-1 code, or with a user-assigned one where an operator added it.
#[derive(Debug, Clone, PartialEq)]
pub struct Country {
    pub(crate) alpha2: String,
    pub(crate) alpha3: String,
    pub(crate) un_member: bool,
    pub(crate) regions: Vec<String>,
    pub(crate) names: Names,
    pub(crate) aliases: Vec<String>,
    pub(crate) centroid: Option<Position>,
    pub(crate) outline: Vec<Position>,
}

impl Country {
    /// The ISO 3166-1 alpha-2 code, such as `KE`: the code by which records and messages name a State.
    pub fn code(&self) -> &str {
        &self.alpha2
    }

    /// The alpha-3 code, such as `KEN`; empty if it has none.
    pub fn alpha3(&self) -> &str {
        &self.alpha3
    }

    /// Whether it is a Member State of the United Nations.
    pub fn un_member(&self) -> bool {
        self.un_member
    }

    /// The M49 codes of the regions it lies in, the world first; empty where the standard places it nowhere.
    pub fn regions(&self) -> &[String] {
        &self.regions
    }

    /// The name in the language of the tag; see [`Names::get`].
    pub fn name(&self, lang: &str) -> &str {
        self.names.get(lang)
    }

    /// A point inside its largest stretch of land, to stand for it on a map; `None` if no map of ours shows it.
    pub fn centroid(&self) -> Option<Position> {
        self.centroid
    }

    /// The outline that an operator gave it; empty for those of the shipped map.
    pub(crate) fn outline(&self) -> &[Position] {
        &self.outline
    }
}

impl Entry for Country {
    fn code(&self) -> &str {
        &self.alpha2
    }

    fn name(&self) -> &str {
        self.names.get("en")
    }

    fn names(&self) -> impl Iterator<Item = &str> {
        self.names.iter()
    }

    fn aliases(&self) -> &[String] {
        &self.aliases
    }
}
