//! Where originals are sealed, and their copies lie.

use crate::arrival::{self, Arrival};
use crate::{Damage, Digest, KeepingError, Size, copy_of, dimensions, kind_of};
use domain::attachment::MediaKind;
use std::fs::{self, File};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

/// The largest file, in bytes.
pub const LARGEST: u64 = 32 << 20;

/// A folder of originals, each under the digest of its content, with their copies beside them. Its functions work with the
/// disk, and so may take a while.
#[derive(Debug)]
pub struct Vault {
    originals: PathBuf,
    copies: PathBuf,
    /// A decoded picture takes hundreds of megabytes: one at a time.
    decoding: Mutex<()>,
}

/// An original that is on the disk, and was read back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sealed {
    /// The digest of its content, by which it is asked for.
    pub digest: Digest,
    /// Its size in bytes.
    pub size: u64,
    /// What it is.
    pub kind: MediaKind,
}

impl Vault {
    /// The vault in a folder. Made when the first file comes.
    pub fn new(folder: &Path) -> Self {
        Self { originals: folder.join("originals"), copies: folder.join("copies"), decoding: Mutex::new(()) }
    }

    /// Begins to receive a file, under a name made of random bytes.
    ///
    /// # Errors
    /// [`KeepingError::NoRoom`]; [`KeepingError::Disk`].
    pub fn begin(&self, name: [u8; 8]) -> Result<Arrival, KeepingError> {
        make_folder(&self.originals)?;
        Ok(Arrival::begin(&self.originals, name)?)
    }

    /// Seals a file that has come in. When this returns, the disk has its content and its name, and gave the content back
    /// as it was. The same content twice is one original; one that was lost or damaged is healed by this.
    ///
    /// A picture is decoded here, and its copy kept: one that could never be shown is refused while there is still somebody
    /// who can send a better one.
    ///
    /// # Errors
    /// Any [`KeepingError`]; nothing is kept then.
    pub fn seal(&self, arrival: Arrival) -> Result<Sealed, KeepingError> {
        let (file, place, digest, size) = arrival.settle()?;
        let content = fs::read(&place.0)?;
        if Digest::of(&content) != digest {
            return Err(KeepingError::NotKept);
        }
        if content.is_empty() {
            return Err(KeepingError::Empty);
        }
        let kind = kind_of(&content).ok_or(KeepingError::Kind)?;
        if kind.is_picture() {
            dimensions(kind, &content)?;
            self.keep_copy(kind, &content, digest, Size::View)?;
        }
        let path = self.original(digest);
        make_folder(folder_of(&path))?;
        set_read_only(&file)?;
        fs::rename(&place.0, &path)?;
        sync_folder(folder_of(&path))?;
        // Locked, and so not cleared away, until it has its name.
        drop(file);
        match self.read(digest) {
            Ok(_) => Ok(Sealed { digest, size, kind }),
            Err(_) => Err(KeepingError::NotKept),
        }
    }

    /// Seals a content that is in memory already, as one that came with a message.
    ///
    /// # Errors
    /// As [`Vault::seal`].
    pub fn seal_content(&self, name: [u8; 8], content: &[u8]) -> Result<Sealed, KeepingError> {
        let mut arrival = self.begin(name)?;
        arrival.write(content)?;
        self.seal(arrival)
    }

    /// An original: never another content than the one that was sealed.
    ///
    /// # Errors
    /// [`Damage`], which names it.
    pub fn read(&self, digest: Digest) -> Result<Vec<u8>, Damage> {
        let content = fs::read(self.original(digest)).map_err(|error| match error.kind() {
            ErrorKind::NotFound => Damage::Missing(digest),
            _ => Damage::Unreadable(digest, error),
        })?;
        if Digest::of(&content) == digest { Ok(content) } else { Err(Damage::Altered(digest)) }
    }

    /// A picture's copy for showing, a JPEG; made when it is first asked for.
    ///
    /// # Errors
    /// [`KeepingError::Damaged`]; [`KeepingError::Kind`] of what is no picture.
    pub fn copy(&self, digest: Digest, size: Size) -> Result<Vec<u8>, KeepingError> {
        match fs::read(self.copy_path(digest, size)) {
            Ok(copy) => Ok(copy),
            Err(_) => {
                let larger = match size {
                    Size::Thumbnail => self.copy(digest, Size::View)?,
                    Size::View => self.read(digest)?,
                };
                let kind = kind_of(&larger).ok_or(KeepingError::Kind)?;
                self.keep_copy(kind, &larger, digest, size)
            }
        }
    }

    /// Removes what is left of files that were on their way in when a program was killed. What a living program is still
    /// receiving is left alone.
    ///
    /// # Errors
    /// A folder cannot be read, or a file in it not be removed.
    pub fn clear_half_sent(&self) -> io::Result<()> {
        for folder in [&self.originals, &self.copies] {
            match arrival::clear(folder) {
                Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
                _ => {}
            }
        }
        Ok(())
    }

    fn keep_copy(&self, kind: MediaKind, original: &[u8], digest: Digest, size: Size) -> Result<Vec<u8>, KeepingError> {
        let copy = {
            let _one = self.decoding.lock().unwrap_or_else(PoisonError::into_inner);
            copy_of(kind, original, size)?
        };
        let path = self.copy_path(digest, size);
        make_folder(&self.copies)?;
        make_folder(folder_of(&path))?;
        let mut name = [0; 8];
        name.copy_from_slice(&digest.0[..8]);
        // Two who ask for the same copy at once: one keeps it, the other only shows it.
        match Arrival::begin(&self.copies, name) {
            Ok(mut arrival) => {
                arrival.write(&copy)?;
                let (file, place, ..) = arrival.settle()?;
                fs::rename(&place.0, &path)?;
                drop(file);
            }
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error.into()),
        }
        Ok(copy)
    }

    fn original(&self, digest: Digest) -> PathBuf {
        let name = digest.to_string();
        self.originals.join(&name[..2]).join(name)
    }

    fn copy_path(&self, digest: Digest, size: Size) -> PathBuf {
        let name = digest.to_string();
        self.copies.join(&name[..2]).join(format!("{name}-{}.jpg", size.side()))
    }
}

/// Makes a folder that outlasts a power cut.
fn make_folder(folder: &Path) -> io::Result<()> {
    if folder.is_dir() {
        return Ok(());
    }
    fs::create_dir_all(folder)?;
    sync_folder(folder_of(folder))
}

fn folder_of(path: &Path) -> &Path {
    path.parent().unwrap_or(Path::new("."))
}

/// Has the disk keep the names in a folder: without this a row could outlive the file it names.
fn sync_folder(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

fn set_read_only(file: &File) -> io::Result<()> {
    let mut permissions = file.metadata()?.permissions();
    permissions.set_readonly(true);
    file.set_permissions(permissions)
}
