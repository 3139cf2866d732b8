//! Texts that say something.

use serde::{Deserialize, Deserializer, Serialize};
use std::fmt;
use std::ops::Deref;

/// A text that is not blank, without blanks around it. Where a text may be missing, `Option<NonBlank>` leaves no doubt
/// that a blank one is missing too.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(transparent)]
pub struct NonBlank(String);

impl NonBlank {
    /// The text, unless it is blank.
    pub fn new(text: &str) -> Option<Self> {
        let text = text.trim();
        (!text.is_empty()).then(|| Self(text.to_owned()))
    }
}

/// Reads a text that may be missing, for `#[serde(default, deserialize_with = ..)]`; a blank one is missing.
pub(crate) fn unless_blank<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<NonBlank>, D::Error> {
    let text = Option::<String>::deserialize(deserializer)?;
    Ok(text.as_deref().and_then(NonBlank::new))
}

impl Deref for NonBlank {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for NonBlank {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
