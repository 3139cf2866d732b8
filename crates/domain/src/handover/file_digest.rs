//! The SHA-256 of a file, as `sha256sum` writes it.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;
use thiserror::Error;

/// The SHA-256 of a file: 64 hexadecimal digits, in small letters.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct FileDigest(String);

/// A text that is no SHA-256.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("this is no SHA-256: it has 64 digits from 0 to 9 and a to f, as sha256sum writes them")]
pub struct NotADigest;

impl FileDigest {
    /// The 32 bytes.
    pub fn bytes(&self) -> Vec<u8> {
        let nibble = |digit: u8| if digit.is_ascii_digit() { digit - b'0' } else { digit - b'a' + 10 };
        self.0.as_bytes().chunks_exact(2).map(|pair| (nibble(pair[0]) << 4) | nibble(pair[1])).collect()
    }
}

impl FromStr for FileDigest {
    type Err = NotADigest;

    /// Spaces between the digits and capital letters are taken as well: people copy digests from paper.
    fn from_str(text: &str) -> Result<Self, NotADigest> {
        let digits: String = text.chars().filter(|c| !c.is_whitespace()).map(|c| c.to_ascii_lowercase()).collect();
        let is_digest = digits.len() == 64 && digits.bytes().all(|c| matches!(c, b'0'..=b'9' | b'a'..=b'f'));
        if is_digest { Ok(Self(digits)) } else { Err(NotADigest) }
    }
}

impl TryFrom<String> for FileDigest {
    type Error = NotADigest;
    fn try_from(text: String) -> Result<Self, NotADigest> {
        text.parse()
    }
}

impl From<FileDigest> for String {
    fn from(digest: FileDigest) -> Self {
        digest.0
    }
}

impl fmt::Display for FileDigest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_digest_from_paper_is_read_and_written_as_the_tools_do() {
        let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        let digest: FileDigest = format!(" {} {}\n", &empty[..32].to_uppercase(), &empty[32..]).parse().unwrap();
        assert_eq!(digest.to_string(), empty);
        assert_eq!(digest.bytes()[..4], [0xe3, 0xb0, 0xc4, 0x42]);
        for text in ["", "e3b0", &format!("{empty}0"), &empty.replace('e', "g")] {
            assert_eq!(text.parse::<FileDigest>(), Err(NotADigest), "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in "\\PC{0,80}") {
            if let Ok(digest) = text.parse::<FileDigest>() {
                prop_assert_eq!(digest.bytes().len(), 32);
            }
        }
    }
}
