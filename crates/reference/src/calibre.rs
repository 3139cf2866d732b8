//! Calibres: the cartridge or round that a weapon takes.

use crate::catalogue::Entry;

/// A calibre, named by its cartridge, gauge or round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calibre {
    pub(crate) code: String,
    pub(crate) name: String,
    pub(crate) aliases: Vec<String>,
}

impl Calibre {
    /// The stable code, such as `9x19mm-parabellum`.
    pub fn code(&self) -> &str {
        &self.code
    }

    /// The usual name, such as `9×19mm Parabellum`.
    pub fn name(&self) -> &str {
        &self.name
    }
}

impl Entry for Calibre {
    fn code(&self) -> &str {
        &self.code
    }

    fn name(&self) -> &str {
        &self.name
    }

    fn names(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.name.as_str())
    }

    fn aliases(&self) -> &[String] {
        &self.aliases
    }
}
