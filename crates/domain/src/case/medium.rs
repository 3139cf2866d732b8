//! How the marks on a weapon came to be known.

use crate::Coded;
use crate::code::vocabulary;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

vocabulary! {
    /// How the marks came to be known, which decides what can have gone wrong with them. Where nobody says it, they are
    /// searched as read from the weapon.
    #[derive(Default)]
    Medium {
        /// Read from the weapon itself, by eye.
        #[default]
        Metal = "metal",
        /// Recovered where they had been removed, by etching or another process of a laboratory.
        Etching = "etching",
        /// Copied from a document, and not from the weapon.
        Paper = "paper",
        /// Read by a machine from a picture.
        Machine = "machine",
    }
}

impl Medium {
    /// Whether a person has read the marks on the weapon itself.
    pub fn is_from_weapon(self) -> bool {
        matches!(self, Self::Metal | Self::Etching)
    }
}

/// How it stands in what is stored and sent. Records and nodes older than the codes know only `read_from_weapon`.
#[derive(Serialize, Deserialize)]
struct Written {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    read: Option<String>,
    #[serde(default)]
    read_from_weapon: bool,
}

pub(super) fn serialize<S: Serializer>(read: &Option<Medium>, serializer: S) -> Result<S::Ok, S::Error> {
    let code = read.map(|medium| medium.code().to_owned());
    Written { read: code, read_from_weapon: read.is_some_and(Medium::is_from_weapon) }.serialize(serializer)
}

/// A code of a later node is no reason to refuse the marks: then it counts only whether they were read from the weapon.
pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Medium>, D::Error> {
    let Written { read, read_from_weapon } = Written::deserialize(deserializer)?;
    let known = read.and_then(|code| Medium::from_code(&code).ok());
    Ok(known.or(read_from_weapon.then_some(Medium::Metal)))
}
