//! The code by which a State is named in records and on the wire.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;
use thiserror::Error;

/// A State or territory: two capital letters, as in ISO 3166-1 alpha-2, user-assigned codes included.
///
/// Whether such a State exists is the reference tables' matter; here the form is checked.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct CountryCode([u8; 2]);

impl CountryCode {
    /// The two letters.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).expect("two ASCII letters, checked when made")
    }
}

/// A text that is no country code.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("“{0}” is not a country code: two letters are needed, such as KE")]
pub struct NotACountryCode(pub String);

impl FromStr for CountryCode {
    type Err = NotACountryCode;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text.trim().as_bytes() {
            &[a, b] if a.is_ascii_alphabetic() && b.is_ascii_alphabetic() => {
                Ok(Self([a.to_ascii_uppercase(), b.to_ascii_uppercase()]))
            }
            _ => Err(NotACountryCode(text.chars().take(40).collect())),
        }
    }
}

impl TryFrom<String> for CountryCode {
    type Error = NotACountryCode;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<CountryCode> for String {
    fn from(code: CountryCode) -> Self {
        code.as_str().to_owned()
    }
}

impl fmt::Display for CountryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for CountryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
