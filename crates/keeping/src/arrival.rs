//! A file on its way in.

use crate::{Digest, KeepingError, LARGEST};
use sha2::{Digest as _, Sha256};
use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

/// How the names of files begin that are on their way in.
const ARRIVING: &str = "incoming-";

/// A file on its way in, under a name of its own. Written to piece by piece; [`crate::Vault::seal`] takes it. One that
/// breaks off is gone.
#[derive(Debug)]
pub struct Arrival {
    file: BufWriter<File>,
    place: Place,
    hash: Sha256,
    size: u64,
}

impl Arrival {
    /// Begins one in a folder, under a name that nobody else has.
    pub(crate) fn begin(folder: &Path, name: [u8; 8]) -> io::Result<Self> {
        let path = folder.join(format!("{ARRIVING}{:016x}", u64::from_be_bytes(name)));
        let file = File::create_new(&path)?;
        let place = Place(path);
        // Whoever clears up leaves alone what a living program is still writing.
        file.lock()?;
        Ok(Self { file: BufWriter::new(file), place, hash: Sha256::new(), size: 0 })
    }

    /// Adds a piece.
    ///
    /// # Errors
    /// [`KeepingError::TooLarge`]; [`KeepingError::NoRoom`]; [`KeepingError::Disk`].
    pub fn write(&mut self, piece: &[u8]) -> Result<(), KeepingError> {
        self.size += piece.len() as u64;
        if self.size > LARGEST {
            return Err(KeepingError::TooLarge { megabytes: LARGEST >> 20 });
        }
        self.file.write_all(piece)?;
        self.hash.update(piece);
        Ok(())
    }

    /// Has the disk keep it, and gives the file, which is locked as long as it is held, and its digest.
    pub(crate) fn settle(self) -> io::Result<(File, Place, Digest, u64)> {
        let Self { file, place, hash, size } = self;
        let file = file.into_inner().map_err(io::IntoInnerError::into_error)?;
        file.sync_all()?;
        Ok((file, place, Digest(hash.finalize().into()), size))
    }
}

/// Removes what is left in a folder of files that were on their way in when a program was killed.
pub(crate) fn clear(folder: &Path) -> io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let is_left = entry.file_name().to_string_lossy().starts_with(ARRIVING);
        if is_left && File::open(entry.path())?.try_lock().is_ok() {
            std::fs::remove_file(entry.path())?;
        }
    }
    Ok(())
}

/// Where a file stands until it is moved away; gone with this value.
#[derive(Debug)]
pub(crate) struct Place(pub(crate) PathBuf);

impl Drop for Place {
    fn drop(&mut self) {
        // Moved away, or already gone: what cannot be removed now is cleared away at the next start.
        drop(std::fs::remove_file(&self.0));
    }
}
