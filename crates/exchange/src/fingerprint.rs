//! The short name of a key, made to be read out.

use crate::keys::PublicKey;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use std::fmt;
use std::str::FromStr;
use thiserror::Error;

/// The first 16 bytes of SHA-256 over the 32 bytes of an Ed25519 public key.
///
/// Two people compare it over the telephone before their nodes speak to each other. It is written as eight groups of
/// five decimal digits, because digits have a name in every language; each group is one pair of bytes as a number from
/// 00000 to 65535, most significant byte first. The groups are joined by hyphens, which keeps their order inside text that runs
/// from right to left.
///
/// Finding another key with the same fingerprint takes about 2^128 trials.
///
/// ```
/// let a: exchange::Fingerprint = "08121-55501-00042-63102-11111-20000-31337-09999".parse()?;
/// let b: exchange::Fingerprint = "٠٨١٢١ ٥٥٥٠١ ٠٠٠٤٢ ٦٣١٠٢ ١١١١١ ٢٠٠٠٠ ٣١٣٣٧ ٠٩٩٩٩".parse()?;
/// assert_eq!(a, b);
/// # Ok::<(), exchange::fingerprint::FingerprintError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Fingerprint([u8; 16]);

/// Groups of digits in a written fingerprint.
const GROUPS: usize = 8;

/// Digits in a group.
const DIGITS: usize = 5;

impl Fingerprint {
    /// The fingerprint of `key`.
    pub fn of(key: &PublicKey) -> Self {
        let digest: [u8; 32] = Sha256::digest(key.as_bytes()).into();
        Self(*digest.first_chunk().expect("32 bytes hold 16"))
    }

    /// The 16 bytes, as they stand in the `kid` of an envelope.
    pub fn as_bytes(&self) -> &[u8; 16] {
        &self.0
    }

    pub(crate) fn from_bytes(bytes: [u8; 16]) -> Self {
        Self(bytes)
    }
}

/// Why a text is not a fingerprint.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum FingerprintError {
    /// Too few or too many digits.
    #[error("a fingerprint has 40 digits in eight groups of five; this has {found}: compare it group by group")]
    Length {
        /// How many digits were given.
        found: usize,
    },
    /// Something that is neither a digit nor a separator.
    #[error("“{found}” (character {position}) is not a digit: a fingerprint has digits only")]
    Character {
        /// The character.
        found: char,
        /// Its place in the text, from 1.
        position: usize,
    },
    /// A group that no fingerprint has: a slip in reading or typing.
    #[error("group {group} of the fingerprint is above 65535, so a digit of it is wrong: read this group again")]
    Group {
        /// Which group, from 1.
        group: usize,
    },
}

impl FingerprintError {
    /// The stable name of this error.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Length { .. } => "fingerprint-length",
            Self::Character { .. } => "fingerprint-character",
            Self::Group { .. } => "fingerprint-group",
        }
    }
}

impl FromStr for Fingerprint {
    type Err = FingerprintError;

    /// Takes what people type: any spaces, dashes, dots or commas between digits, and the digits of Arabic, Persian and full-width scripts.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut digits = Vec::with_capacity(GROUPS * DIGITS);
        for (index, c) in text.chars().enumerate() {
            match digit(c) {
                Some(value) => digits.push(value),
                None if is_separator(c) => {}
                None => return Err(FingerprintError::Character { found: c, position: index + 1 }),
            }
        }
        if digits.len() != GROUPS * DIGITS {
            return Err(FingerprintError::Length { found: digits.len() });
        }
        let mut bytes = [0; 2 * GROUPS];
        let groups = bytes.as_chunks_mut::<2>().0.iter_mut().zip(digits.chunks(DIGITS));
        for (index, (pair, group)) in groups.enumerate() {
            let number = group.iter().fold(0, |number, digit| number * 10 + digit);
            *pair = u16::try_from(number).map_err(|_| FingerprintError::Group { group: index + 1 })?.to_be_bytes();
        }
        Ok(Self(bytes))
    }
}

fn digit(c: char) -> Option<u32> {
    const ZEROS: [char; 4] = ['0', '\u{0660}', '\u{06F0}', '\u{FF10}'];
    ZEROS.iter().map(|&zero| u32::from(c).wrapping_sub(u32::from(zero))).find(|value| *value < 10)
}

fn is_separator(c: char) -> bool {
    // Dashes of all lengths, and the invisible direction marks that come along when right-to-left text is copied.
    c.is_whitespace()
        || matches!(c, '-' | '.' | ',' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{060C}')
        || matches!(c, '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

impl TryFrom<String> for Fingerprint {
    type Error = FingerprintError;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<Fingerprint> for String {
    fn from(fingerprint: Fingerprint) -> Self {
        fingerprint.to_string()
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, pair) in self.0.as_chunks::<2>().0.iter().enumerate() {
            let hyphen = if index == 0 { "" } else { "-" };
            write!(f, "{hyphen}{:05}", u16::from_be_bytes(*pair))?;
        }
        Ok(())
    }
}

impl fmt::Debug for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_slip_is_named_by_its_group() {
        let text = "08121-55501-90042-63102-11111-20000-31337-09999";
        assert_eq!(text.parse::<Fingerprint>(), Err(FingerprintError::Group { group: 3 }));
        assert_eq!("0812".parse::<Fingerprint>(), Err(FingerprintError::Length { found: 4 }));
        assert_eq!("08x".parse::<Fingerprint>(), Err(FingerprintError::Character { found: 'x', position: 3 }));
    }

    proptest! {
        #[test]
        fn written_and_read_again_it_is_the_same(bytes: [u8; 16]) {
            let fingerprint = Fingerprint(bytes);
            let text = fingerprint.to_string();
            prop_assert_eq!(text.len(), 47);
            prop_assert_eq!(text.replace('-', " \u{2013} ").parse(), Ok(fingerprint));
            prop_assert_eq!(text.replace('-', "").parse(), Ok(fingerprint));
        }

        #[test]
        fn no_text_makes_it_panic(text: String) {
            let _ = text.parse::<Fingerprint>();
        }
    }
}
