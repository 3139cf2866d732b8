//! The folder that an export fills, and the list of what is in it.

use crate::backup::contents::Sum;
use serde::Serialize;
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, BufReader, BufWriter, Read, Write};
use std::path::{Path, PathBuf};

/// A folder being filled.
pub struct Out<'a> {
    folder: PathBuf,
    written: BTreeMap<String, Written>,
    progress: Box<dyn FnMut(u64) + 'a>,
}

/// A file of the export.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Written {
    /// Its size.
    pub bytes: u64,
    /// Its rows, if it has any.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rows: Option<u64>,
    /// The SHA-256 of its content, in hexadecimal.
    pub sha256: String,
}

impl<'a> Out<'a> {
    /// Fills this folder. `progress` is told of rows that are done.
    pub fn new(folder: &Path, progress: impl FnMut(u64) + 'a) -> Self {
        Self { folder: folder.to_owned(), written: BTreeMap::new(), progress: Box::new(progress) }
    }

    /// Begins a file.
    ///
    /// # Errors
    /// It cannot be made.
    pub fn begin(&mut self, name: &str) -> io::Result<Writing> {
        let path = self.folder.join(name);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        let file = BufWriter::with_capacity(1 << 18, File::create_new(path)?);
        Ok(Writing { name: name.to_owned(), file, sum: Sum::default() })
    }

    /// Ends a file that has so many rows.
    ///
    /// # Errors
    /// The disk refuses.
    pub fn end(&mut self, writing: Writing, rows: Option<u64>) -> io::Result<()> {
        let Writing { name, file, sum } = writing;
        file.into_inner().map_err(io::IntoInnerError::into_error)?.sync_all()?;
        let sum = sum.of_file();
        self.written.insert(name, Written { bytes: sum.bytes, rows, sha256: sum.sha256 });
        Ok(())
    }

    /// Says that so many rows more are done.
    pub fn done(&mut self, rows: u64) {
        (self.progress)(rows);
    }

    /// Writes a whole file.
    ///
    /// # Errors
    /// The disk refuses.
    pub fn put(&mut self, name: &str, bytes: &[u8]) -> io::Result<()> {
        let mut writing = self.begin(name)?;
        writing.write_all(bytes)?;
        self.end(writing, None)
    }

    /// Copies a file under its path in the folder that it comes from.
    ///
    /// # Errors
    /// It cannot be read or written.
    pub fn copy(&mut self, from: &Path, name: &Path) -> io::Result<()> {
        let mut writing = self.begin(&name.to_string_lossy())?;
        let (mut file, mut piece) = (BufReader::new(File::open(from)?), vec![0; 1 << 16]);
        loop {
            match file.read(&mut piece)? {
                0 => return self.end(writing, None),
                length => writing.write_all(&piece[..length])?,
            }
        }
    }

    /// What was written so far.
    pub fn written(&self) -> BTreeMap<String, Written> {
        self.written.clone()
    }
}

/// A file being written.
pub struct Writing {
    name: String,
    file: BufWriter<File>,
    sum: Sum,
}

impl Write for Writing {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let length = self.file.write(bytes)?;
        self.sum.add(&bytes[..length]);
        Ok(length)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}
