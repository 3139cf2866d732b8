//! Types of weapons, after the two lists in the definition of small arms and light weapons.

use crate::Names;
use crate::catalogue::Entry;

/// A type of weapon. The types follow the categories of paragraph 4 (a) and (b) of the International Tracing
/// Instrument; their names here are our own words in each language, not the instrument's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WeaponType {
    pub(crate) code: String,
    pub(crate) class: Option<WeaponClass>,
    pub(crate) names: Names,
    pub(crate) aliases: Vec<String>,
}

/// Which of the two lists of paragraph 4 a type is on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WeaponClass {
    /// A small arm: for use by one person.
    SmallArm,
    /// A light weapon: for a crew of two or three, though one person may carry and use some.
    LightWeapon,
}

impl WeaponType {
    /// The stable code, such as `assault-rifle`.
    pub fn code(&self) -> &str {
        &self.code
    }

    /// Small arm or light weapon; `None` for a type that an operator's list added, which does not say.
    pub fn class(&self) -> Option<WeaponClass> {
        self.class
    }

    /// The name in the language of the tag; see [`Names::get`].
    pub fn name(&self, lang: &str) -> &str {
        self.names.get(lang)
    }
}

impl Entry for WeaponType {
    fn code(&self) -> &str {
        &self.code
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
