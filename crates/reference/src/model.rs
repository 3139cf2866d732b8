//! Models of weapons.

use crate::catalogue::Entry;

/// A model as one maker made it. The same design from two makers is two models.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Model {
    pub(crate) code: String,
    pub(crate) maker: String,
    pub(crate) name: String,
    pub(crate) aliases: Vec<String>,
}

impl Model {
    /// The stable code: the maker's, then the model's own, such as `beretta-92fs`.
    pub fn code(&self) -> &str {
        &self.code
    }

    /// The maker's code.
    pub fn maker(&self) -> &str {
        &self.maker
    }

    /// The model's name, without the maker's.
    pub fn name(&self) -> &str {
        &self.name
    }
}

impl Entry for Model {
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
