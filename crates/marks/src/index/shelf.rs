//! The folder of an index: a file for each segment, and a list that says which of them count.

use super::segment::{Bytes, Segment, SegmentError};
use memmap2::Mmap;
use serde::{Deserialize, Serialize};
use std::collections::HashSet;
use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use thiserror::Error;

/// The list. It is replaced as a whole, so that there is always a whole one.
const LIST: &str = "segments";
/// The list while it is being written.
const NEW_LIST: &str = "segments.new";
/// Held by the program that has the index open.
const LOCK: &str = "lock";
/// The ending of a segment's file.
const ENDING: &str = "marks";
/// The version of the list.
const VERSION: u32 = 1;

/// Why an index cannot be opened or changed.
#[derive(Debug, Error)]
pub enum IndexError {
    /// The disk.
    #[error("the index of marks in {folder} cannot be read or written: {error}")]
    Disk {
        /// The folder.
        folder: PathBuf,
        /// What the system says.
        error: io::Error,
    },
    /// A file is not as it was written.
    #[error("the index of marks is damaged: {file}: {why}. Nothing is lost: have it built again from the record")]
    Damaged {
        /// The file.
        file: PathBuf,
        /// What is wrong.
        why: String,
    },
    /// Another program has it open.
    #[error("the index of marks in {folder} is open in another program: close that first")]
    InUse {
        /// The folder.
        folder: PathBuf,
    },
}

/// An open folder.
#[derive(Debug)]
pub(super) struct Shelf {
    folder: PathBuf,
    /// Keeps other programs out while it is open.
    _lock: File,
}

/// The list of an index.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct List {
    version: u32,
    /// How far the caller's record had been read.
    pub(super) position: Option<String>,
    /// The number of each segment's file, the lowest layer first.
    pub(super) segments: Vec<u64>,
}

impl Shelf {
    /// Opens a folder, which is made where there is none, and clears away what no list names.
    pub(super) fn open(folder: &Path) -> Result<(Self, List), IndexError> {
        let disk = |error| IndexError::Disk { folder: folder.to_owned(), error };
        fs::create_dir_all(folder).map_err(disk)?;
        let lock = File::create(folder.join(LOCK)).map_err(disk)?;
        lock.try_lock().map_err(|error| match error {
            fs::TryLockError::WouldBlock => IndexError::InUse { folder: folder.to_owned() },
            fs::TryLockError::Error(error) => disk(error),
        })?;
        let shelf = Self { folder: folder.to_owned(), _lock: lock };
        let list = list(folder)?;
        for entry in fs::read_dir(folder).map_err(disk)? {
            let path = entry.map_err(disk)?.path();
            let segment = path.extension().is_some_and(|ending| ending == ENDING);
            if segment && !list.segments.iter().any(|number| path_of(folder, *number) == path) {
                fs::remove_file(path).map_err(disk)?;
            }
        }
        Ok((shelf, list))
    }

    /// Writes a segment's file, so that it outlives a loss of power.
    pub(super) fn write(
        &self,
        number: u64,
        write: impl FnOnce(&mut BufWriter<File>) -> Result<(), SegmentError>,
    ) -> Result<(), IndexError> {
        let written = || -> Result<(), SegmentError> {
            let mut file = BufWriter::with_capacity(1 << 20, File::create(self.path(number))?);
            write(&mut file)?;
            file.into_inner().map_err(io::IntoInnerError::into_error)?.sync_all()?;
            Ok(())
        };
        written().map_err(|error| self.fault(number, error))
    }

    /// Makes a list the one that counts, then removes the files of segments that no longer do.
    pub(super) fn put(&self, position: &str, segments: Vec<u64>, gone: &[u64]) -> Result<(), IndexError> {
        let list = List { version: VERSION, position: Some(position.to_owned()), segments };
        let put = || -> io::Result<()> {
            let mut bytes = postcard::to_allocvec(&list).map_err(|error| io::Error::other(error.to_string()))?;
            bytes.extend(crc32fast::hash(&bytes).to_le_bytes());
            let mut file = File::create(self.folder.join(NEW_LIST))?;
            file.write_all(&bytes)?;
            file.sync_all()?;
            fs::rename(self.folder.join(NEW_LIST), self.folder.join(LIST))?;
            File::open(&self.folder)?.sync_all()?;
            for number in gone {
                match fs::remove_file(self.path(*number)) {
                    Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
                    _ => {}
                }
            }
            Ok(())
        };
        put().map_err(|error| self.disk(error))
    }

    /// Where temporary files go.
    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }

    fn path(&self, number: u64) -> PathBuf {
        path_of(&self.folder, number)
    }

    pub(super) fn disk(&self, error: io::Error) -> IndexError {
        IndexError::Disk { folder: self.folder.clone(), error }
    }

    fn fault(&self, number: u64, error: SegmentError) -> IndexError {
        fault(&self.folder, number, error)
    }
}

/// The list of a folder; an empty one where there is none yet.
pub(super) fn list(folder: &Path) -> Result<List, IndexError> {
    let path = folder.join(LIST);
    let bytes = match fs::read(&path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            return Ok(List { version: VERSION, ..List::default() });
        }
        read => read.map_err(|error| IndexError::Disk { folder: folder.to_owned(), error })?,
    };
    let damaged = |why: &str| IndexError::Damaged { file: path.clone(), why: why.to_owned() };
    let (list, checksum) = bytes.split_last_chunk::<4>().ok_or_else(|| damaged("it is cut off"))?;
    if crc32fast::hash(list).to_le_bytes() != *checksum {
        return Err(damaged("its checksum is wrong"));
    }
    let list: List = postcard::from_bytes(list).map_err(|_| damaged("it cannot be read"))?;
    if list.version != VERSION {
        return Err(damaged(&format!("it has version {}, and this program reads {VERSION}", list.version)));
    }
    let different: HashSet<u64> = list.segments.iter().copied().collect();
    if different.len() < list.segments.len() || different.contains(&u64::MAX) {
        return Err(damaged("it names a file twice, or one that cannot be"));
    }
    Ok(list)
}

/// Opens the segment with a number, the whole of which is checked.
pub(super) fn segment(folder: &Path, number: u64) -> Result<Segment, IndexError> {
    let path = path_of(folder, number);
    let map = File::open(&path).and_then(|file| map(&file)).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => IndexError::Damaged { file: path, why: "it is missing".to_owned() },
        _ => IndexError::Disk { folder: folder.to_owned(), error },
    })?;
    Segment::open(Bytes::File(map)).map_err(|error| fault(folder, number, error))
}

fn path_of(folder: &Path, number: u64) -> PathBuf {
    folder.join(format!("{number:08}.{ENDING}"))
}

fn fault(folder: &Path, number: u64, error: SegmentError) -> IndexError {
    match error {
        SegmentError::Io(error) => IndexError::Disk { folder: folder.to_owned(), error },
        other => IndexError::Damaged { file: path_of(folder, number), why: other.to_string() },
    }
}

/// Maps a file into memory.
fn map(file: &File) -> io::Result<Mmap> {
    #[expect(
        unsafe_code,
        reason = "the files of an index are written once, kept from other programs by a lock, and only ever unlinked; \
                  should somebody change one all the same, readings give wrong numbers, which every reader bounds"
    )]
    // SAFETY: see the reason above.
    unsafe {
        Mmap::map(file)
    }
}
