//! Photographs and documents, kept by their content.
//!
//! A [`Vault`] seals originals under the SHA-256 of their content and gives them back only if they are still what they
//! were. [`kind_of`] tells what a file is, whatever it is called. [`copy_of`] makes a picture for showing, which carries
//! nothing but the picture; [`Particulars`] are what the camera noted in the original.
//!
//! **Architecture Invariant:** what [`Vault::seal`] gave a digest for is on the disk and was read back. Only then may a
//! record name it.
//!
//! **Architecture Invariant:** an original is never changed and never removed.

mod arrival;
mod digest;
mod error;
mod kind;
mod particulars;
mod picture;
mod vault;

pub use arrival::Arrival;
pub use digest::{BadDigest, Digest};
pub use error::{Damage, KeepingError};
pub use kind::kind_of;
pub use particulars::Particulars;
pub use picture::{LARGEST_PICTURE, Size, copy_of, dimensions};
pub use vault::{LARGEST, Sealed, Vault};
