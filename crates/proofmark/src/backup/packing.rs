//! Packing: the parts of a backup through tar, gzip and age into a file that has its name only when it is whole.

use super::contents::{FileSum, HEADER, Header, Ledger, MANIFEST, Manifest, NODE, RECORD, Sum};
use super::folder::Folder;
use crate::fresh::parent;
use age::stream::StreamWriter;
use age::x25519::Recipient;
use flate2::Compression;
use flate2::write::GzEncoder;
use std::fs::File;
use std::io::{self, BufWriter, Read, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use store::snapshot::Snapshot;
use store::tables::{Table, tables};
use store::{Store, StoreError};
use thiserror::Error;

/// So many bytes of rows are one part, more or less: what is held in memory at once.
const PART: usize = 4 << 20;

/// Why a backup could not be made.
#[derive(Debug, Error)]
pub enum PackError {
    /// There is a file of this name.
    #[error("{}: there is a file already, and a backup never overwrites one: name another with --to", .0.display())]
    Exists(PathBuf),
    /// Another backup is being written there.
    #[error("{}: another backup is being written there: wait for its end, or name another file with --to", .0.display())]
    InUse(PathBuf),
    /// The backup cannot be written.
    #[error(
        "{}: the backup cannot be written; check that the folder is there, that this user may write to it and that it has room. \
         Nothing is left of it", path.display()
    )]
    Write {
        /// Where.
        path: PathBuf,
        /// Why.
        #[source]
        source: io::Error,
    },
    /// A file of the node cannot be read.
    #[error("a file of the node cannot be read; no backup was made")]
    Read(#[source] io::Error),
    /// A file of the node has a name that no other system could take.
    #[error("{}: the name of this file is not UTF-8: rename it, then make the backup again", .0.display())]
    Name(PathBuf),
    /// The record cannot be read.
    #[error("the record cannot be read; no backup was made")]
    Record(#[from] StoreError),
    /// The recipients do not do.
    #[error("the backup cannot be locked for these recipients")]
    Recipients(#[from] age::EncryptError),
}

/// Packs the record and the node's files for the recipients into the file `to`, and gives what went in. Nodes go on writing
/// meanwhile: what is packed is the record as it was at the beginning. `progress` is told the name of the part and the rows
/// done.
///
/// # Errors
/// [`PackError`]; there is no such file then.
pub async fn pack(
    store: &Store,
    data: &Path,
    header: &Header,
    recipients: &[Recipient],
    to: &Path,
    mut progress: impl FnMut(&str, u64),
) -> Result<Manifest, PackError> {
    let part = Unfinished::create(to)?;
    let (mut snapshot, head) = store.snapshot().await?;
    let mut packing = Packing::new(&part, recipients, to)?;
    packing.manifest.ledger = Ledger::from(head);
    packing.put(HEADER, &json(header))?;
    for table in tables() {
        packing.table(&mut snapshot, table, &mut progress).await?;
    }
    drop(snapshot);
    // After the record: a file is on the disk before any row names it, and none is ever taken away.
    for path in Folder::read(data).map_err(PackError::Read)?.files {
        progress(&path.to_string_lossy(), 0);
        packing.file(data, &path)?;
    }
    let manifest = packing.finish()?;
    part.name(to)?;
    Ok(manifest)
}

/// The file until it has its name. It is gone if nothing came of it; one that a killed program left is written over.
struct Unfinished {
    path: PathBuf,
    file: File,
}

impl Unfinished {
    fn create(to: &Path) -> Result<Self, PackError> {
        if to.exists() {
            return Err(PackError::Exists(to.to_owned()));
        }
        let failed = |source| PackError::Write { path: to.to_owned(), source };
        let mut path = to.as_os_str().to_owned();
        path.push(".part");
        let path = PathBuf::from(path);
        let mut options = File::options();
        let file = options.write(true).create(true).truncate(false).mode(0o600).open(&path).map_err(failed)?;
        match file.try_lock() {
            Err(std::fs::TryLockError::WouldBlock) => return Err(PackError::InUse(to.to_owned())),
            Err(std::fs::TryLockError::Error(error)) => return Err(failed(error)),
            Ok(()) => {}
        }
        file.set_len(0).map_err(failed)?;
        Ok(Self { path, file })
    }

    fn name(mut self, to: &Path) -> Result<(), PackError> {
        let named = || {
            self.file.sync_all()?;
            std::fs::rename(&self.path, to)?;
            File::open(parent(to))?.sync_all()
        };
        named().map_err(|source| PackError::Write { path: to.to_owned(), source })?;
        self.path.clear();
        Ok(())
    }
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        if !self.path.as_os_str().is_empty()
            && let Err(error) = std::fs::remove_file(&self.path)
        {
            tracing::warn!(%error, file = %self.path.display(), "an unfinished backup is left behind; it may be deleted");
        }
    }
}

struct Packing<'a> {
    tar: tar::Builder<GzEncoder<StreamWriter<BufWriter<&'a File>>>>,
    manifest: Manifest,
    to: &'a Path,
}

impl<'a> Packing<'a> {
    fn new(part: &'a Unfinished, recipients: &[Recipient], to: &'a Path) -> Result<Self, PackError> {
        let recipients = recipients.iter().map(|recipient| recipient as &dyn age::Recipient);
        let locked = age::Encryptor::with_recipients(recipients)?
            .wrap_output(BufWriter::with_capacity(1 << 20, &part.file))
            .map_err(|source| PackError::Write { path: to.to_owned(), source })?;
        let tar = tar::Builder::new(GzEncoder::new(locked, Compression::fast()));
        Ok(Self { tar, manifest: Manifest::default(), to })
    }

    async fn table(
        &mut self,
        snapshot: &mut Snapshot,
        table: &'static Table,
        progress: &mut impl FnMut(&str, u64),
    ) -> Result<(), PackError> {
        let (mut sum, mut count, mut parts) = (Sum::default(), 0, 0);
        let mut lines = Vec::with_capacity(PART * 2);
        let mut rows = snapshot.rows(table);
        loop {
            let page = rows.next_page().await?;
            for row in page.iter().flatten() {
                table.write_row(row, &mut lines);
                count += 1;
            }
            if lines.len() >= PART || (page.is_none() && !lines.is_empty()) {
                parts += 1;
                sum.add(&lines);
                self.put(&format!("{RECORD}/{}/{parts:08}.jsonl", table.name), &lines)?;
                lines.clear();
            }
            progress(table.name, count);
            if page.is_none() {
                break;
            }
        }
        self.manifest.tables.insert(table.name.to_owned(), sum.of_table(count));
        Ok(())
    }

    fn file(&mut self, data: &Path, path: &Path) -> Result<(), PackError> {
        let name = path.to_str().ok_or_else(|| PackError::Name(path.to_owned()))?;
        let read = |error: io::Error| PackError::Read(io::Error::new(error.kind(), format!("{name}: {error}")));
        let file = File::open(data.join(path)).map_err(read)?;
        let size = file.metadata().map_err(read)?.len();
        let mut summed = Summed { inner: file.take(size), sum: Sum::default(), failed: None };
        let packed = self.tar.append_data(&mut tar_header(size), format!("{NODE}/{name}"), &mut summed);
        if let Some(error) = summed.failed {
            return Err(read(error));
        }
        packed.map_err(|source| self.failed(source))?;
        let sum: FileSum = summed.sum.of_file();
        if sum.bytes != size {
            return Err(read(io::Error::other("it became shorter while it was read: make the backup again")));
        }
        self.manifest.files.insert(name.to_owned(), sum);
        Ok(())
    }

    fn put(&mut self, name: &str, bytes: &[u8]) -> Result<(), PackError> {
        self.tar.append_data(&mut tar_header(bytes.len() as u64), name, bytes).map_err(|source| self.failed(source))
    }

    fn finish(mut self) -> Result<Manifest, PackError> {
        let manifest = std::mem::take(&mut self.manifest);
        self.put(MANIFEST, &json(&manifest))?;
        let to = self.to;
        let finished = || -> io::Result<()> { self.tar.into_inner()?.finish()?.finish()?.flush() };
        finished().map_err(|source| PackError::Write { path: to.to_owned(), source })?;
        Ok(manifest)
    }

    fn failed(&self, source: io::Error) -> PackError {
        PackError::Write { path: self.to.to_owned(), source }
    }
}

/// A reader that sums what goes through it, and remembers that it was itself that failed, not the writer.
struct Summed<R> {
    inner: R,
    sum: Sum,
    failed: Option<io::Error>,
}

impl<R: Read> Read for Summed<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        match self.inner.read(buffer) {
            Ok(length) => {
                self.sum.add(&buffer[..length]);
                Ok(length)
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => Err(error),
            Err(error) => {
                let kind = error.kind();
                self.failed = Some(error);
                Err(kind.into())
            }
        }
    }
}

fn tar_header(size: u64) -> tar::Header {
    let mut header = tar::Header::new_gnu();
    header.set_size(size);
    header.set_mode(0o600);
    header
}

fn json(value: &impl serde::Serialize) -> Vec<u8> {
    serde_json::to_vec_pretty(value).expect("texts and numbers have a JSON form")
}
