//! Makers of weapons.

use crate::catalogue::Entry;

/// A maker: a company, arsenal or State factory whose mark stands on weapons.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Maker {
    pub(crate) code: String,
    pub(crate) name: String,
    pub(crate) country: Option<String>,
    pub(crate) aliases: Vec<String>,
}

impl Maker {
    /// The stable code, such as `smith-wesson`.
    pub fn code(&self) -> &str {
        &self.code
    }

    /// The usual name in Latin letters.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The alpha-2 code of the State it sits in today, where we know it. A weapon's country of manufacture is what its
    /// marks say; this is a hint.
    pub fn country(&self) -> Option<&str> {
        self.country.as_deref()
    }
}

impl Entry for Maker {
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
