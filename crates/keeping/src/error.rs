//! What can go wrong with a file.

use crate::{BadDigest, Digest};
use std::io;
use thiserror::Error;

/// A file that cannot be kept, or cannot be given back.
#[derive(Debug, Error)]
pub enum KeepingError {
    /// Nothing in it.
    #[error("the file is empty: choose another")]
    Empty,
    /// Of a kind that is not kept.
    #[error("this is no JPEG, PNG, WebP or TIFF picture, no PDF and no plain text in UTF-8: save it as one of these")]
    Kind,
    /// Too many bytes.
    #[error("the file is larger than {megabytes} megabytes: send a smaller copy, or the parts one by one")]
    TooLarge {
        /// How many there may be.
        megabytes: u64,
    },
    /// Too many pixels.
    #[error(
        "the picture has {width} × {height} pixels, and at most {megapixels} million are taken: send a smaller copy"
    )]
    TooManyPixels {
        /// Its width.
        width: u32,
        /// Its height.
        height: u32,
        /// How many millions there may be.
        megapixels: u64,
    },
    /// A picture that cannot be read to its end.
    #[error("the picture is damaged or was cut off: take it from where it came from, and send it again")]
    Broken(#[source] image::ImageError),
    /// The place where originals are kept has no room left.
    #[error(
        "the disk is full, and nothing was kept: make room where the node keeps its originals, then send the file again"
    )]
    NoRoom(#[source] io::Error),
    /// The disk refuses.
    #[error(
        "the file could not be kept: see whether the node may write where it keeps its originals, then send it again"
    )]
    Disk(#[source] io::Error),
    /// What was read back is not what was written.
    #[error(
        "the disk did not keep what was written to it: tell your administrator, and send the file again when the disk is sound"
    )]
    NotKept,
    /// An original that is not what it was.
    #[error(transparent)]
    Damaged(#[from] Damage),
}

/// What has become of an original.
#[derive(Debug, Error)]
pub enum Damage {
    /// It is not there.
    #[error("the original {0} is missing: put it back from a backup")]
    Missing(Digest),
    /// It is another content.
    #[error("the original {0} is damaged: put it back from a backup")]
    Altered(Digest),
    /// It cannot be read.
    #[error("the original {0} cannot be read: see whether the disk is sound and whether the node may read it")]
    Unreadable(Digest, #[source] io::Error),
    /// The record names something that is no digest.
    #[error("the record names an original by something that is no digest")]
    Unnamed(#[from] BadDigest),
}

impl KeepingError {
    /// A stable code, by which `texts` says it.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Empty => "keeping-empty",
            Self::Kind => "keeping-kind",
            Self::TooLarge { .. } => "keeping-too-large",
            Self::TooManyPixels { .. } => "keeping-too-many-pixels",
            Self::Broken(_) => "keeping-broken",
            Self::NoRoom(_) => "keeping-no-room",
            Self::Disk(_) => "keeping-disk",
            Self::NotKept => "keeping-not-kept",
            Self::Damaged(_) => "keeping-damaged",
        }
    }
}

impl From<io::Error> for KeepingError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => {
                Self::NoRoom(error)
            }
            _ => Self::Disk(error),
        }
    }
}
