use domain::{Coded, UnknownCode};
use std::fmt;
use std::str::FromStr;

/// How a mark came to be known, which decides what can have gone wrong with it.
///
/// ```
/// use marks::Medium;
/// assert_eq!("paper".parse(), Ok(Medium::Paper));
/// assert_eq!(Medium::default().to_string(), "metal");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Medium {
    /// Read from the weapon itself, by eye.
    #[default]
    Metal,
    /// Recovered where it had been removed, by etching or another process of a laboratory.
    Etching,
    /// Typed from a document, and not from the weapon.
    Paper,
    /// Read by a machine from a picture.
    Machine,
}

impl Coded for Medium {
    const ALL: &'static [Self] = &[Self::Metal, Self::Etching, Self::Paper, Self::Machine];

    fn code(self) -> &'static str {
        match self {
            Self::Metal => "metal",
            Self::Etching => "etching",
            Self::Paper => "paper",
            Self::Machine => "machine",
        }
    }
}

impl fmt::Display for Medium {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Medium {
    type Err = UnknownCode;

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        Self::from_code(code)
    }
}
