//! Closed vocabularies: enums whose members have a stable kebab-case code that is stored, sent and translated.

use thiserror::Error;

/// A closed vocabulary. Codes are stored for decades and read by other States: never renamed, only retired.
pub trait Coded: Sized + Copy + 'static {
    /// Every member, in the order a person should see them.
    const ALL: &'static [Self];

    /// The stable kebab-case code.
    fn code(self) -> &'static str;

    /// The member with this code.
    ///
    /// # Errors
    /// [`UnknownCode`] names the code and the vocabulary.
    fn from_code(code: &str) -> Result<Self, UnknownCode> {
        Self::ALL.iter().copied().find(|member| member.code() == code).ok_or_else(|| UnknownCode {
            code: code.to_owned(),
            vocabulary: std::any::type_name::<Self>().rsplit("::").next().unwrap_or_default(),
        })
    }
}

/// A code that its vocabulary does not have.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("“{code}” is not one of the values of {vocabulary}")]
pub struct UnknownCode {
    /// The code as it came.
    pub code: String,
    /// The vocabulary's name.
    pub vocabulary: &'static str,
}

/// Declares a [`Coded`] enum, its serde form (the code itself) and its `Display`.
macro_rules! vocabulary {
    ($(#[$meta:meta])* $name:ident { $($(#[$vmeta:meta])* $variant:ident = $code:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name { $($(#[$vmeta])* $variant),+ }

        impl $crate::Coded for $name {
            const ALL: &'static [Self] = &[$(Self::$variant),+];
            fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str($crate::Coded::code(*self))
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::UnknownCode;
            fn from_str(code: &str) -> Result<Self, Self::Err> {
                $crate::Coded::from_code(code)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str($crate::Coded::code(*self))
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let code = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
                $crate::Coded::from_code(&code).map_err(serde::de::Error::custom)
            }
        }
    };
}

pub(crate) use vocabulary;
