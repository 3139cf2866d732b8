//! Regions of the United Nations geoscheme (M49).

use crate::Names;

/// A region of the M49 standard: the world, a continent, or a part of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Region {
    pub(crate) m49: String,
    pub(crate) parent: Option<String>,
    pub(crate) names: Names,
}

impl Region {
    /// The three-digit M49 code, such as `014`.
    pub fn m49(&self) -> &str {
        &self.m49
    }

    /// The code of the region that this one is a part of.
    pub fn parent(&self) -> Option<&str> {
        self.parent.as_deref()
    }

    /// The name in the language of the tag; see [`Names::get`].
    pub fn name(&self, lang: &str) -> &str {
        self.names.get(lang)
    }
}
