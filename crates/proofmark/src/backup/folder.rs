//! The node's folder: which of its files go into a backup.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// What the record's own copy replaces, what is made again, and what belongs to a running program.
const LEFT_OUT: [&str; 6] =
    ["record.db", "record.db-wal", "record.db-shm", crate::node::INDEX, crate::node::LOCK, crate::node::CHECKPOINT];
/// How the names of files begin that are on their way in.
const INCOMING: &str = "incoming-";

/// The files of a folder.
#[derive(Debug, Default)]
pub struct Folder {
    /// Those to be kept, by their path in the folder, in its order.
    pub files: Vec<PathBuf>,
    /// What is neither a file nor a folder.
    pub strange: Vec<PathBuf>,
}

impl Folder {
    /// Goes through the node's folder. Links are followed.
    ///
    /// # Errors
    /// What cannot be read, with its path.
    pub fn read(data: &Path) -> io::Result<Self> {
        let mut folder = Self::default();
        folder.walk(data, Path::new(""), &mut BTreeSet::new())?;
        Ok(folder)
    }

    fn walk(&mut self, data: &Path, within: &Path, seen: &mut BTreeSet<PathBuf>) -> io::Result<()> {
        let here = data.join(within);
        // A link may lead back up.
        if !seen.insert(named(&here, here.canonicalize())?) {
            return Ok(());
        }
        let mut names =
            named(&here, fs::read_dir(&here))?.map(|entry| Ok(entry?.file_name())).collect::<io::Result<Vec<_>>>()?;
        names.sort_unstable();
        for name in names {
            let path = within.join(&name);
            if LEFT_OUT.iter().any(|left| path == Path::new(left)) || name.to_string_lossy().starts_with(INCOMING) {
                continue;
            }
            let kind = named(&path, fs::metadata(data.join(&path)))?;
            if kind.is_dir() {
                self.walk(data, &path, seen)?;
            } else if kind.is_file() {
                self.files.push(path);
            } else {
                self.strange.push(path);
            }
        }
        Ok(())
    }
}

/// An error that says of which file it is.
fn named<T>(path: &Path, result: io::Result<T>) -> io::Result<T> {
    result.map_err(|error| io::Error::new(error.kind(), format!("{}: {error}", path.display())))
}
