//! Unpacking: a backup read from its beginning to its end, everything compared with its manifest, and taken on the way by
//! whoever restores it.

use super::contents::{FileSum, HEADER, Header, MANIFEST, Manifest, NODE, RECORD, Sum};
use flate2::read::GzDecoder;
use std::collections::BTreeMap;
use std::error::Error;
use std::fs::File;
use std::io::{self, BufReader, Read, Write};
use std::path::{Component, Path, PathBuf};
use store::tables::{Row, Table};
use thiserror::Error;

/// A part with rows or with words of the backup itself is never greater than this.
const MOST: u64 = 1 << 30;
/// Faults that are named one by one.
const NAMED: usize = 100;

/// Why a backup cannot be read, or not be relied on.
#[derive(Debug, Error)]
pub enum UnpackError {
    /// The key file.
    #[error("{}: the key cannot be read; it is the file that `proofmark backup-key` wrote", path.display())]
    Key {
        /// Where.
        path: PathBuf,
        /// Why.
        #[source]
        source: io::Error,
    },
    /// The file.
    #[error("{}: the backup cannot be opened", path.display())]
    Open {
        /// Where.
        path: PathBuf,
        /// Why.
        #[source]
        source: io::Error,
    },
    /// It is no file of the age format, or not for this key.
    #[error("{}: this is no backup that the key opens", path.display())]
    Locked {
        /// Where.
        path: PathBuf,
        /// Why.
        #[source]
        source: age::DecryptError,
    },
    /// It breaks off, or bytes were altered.
    #[error("the backup is damaged or cut off {after}: what comes then cannot be read. Take another backup")]
    Damaged {
        /// After what.
        after: String,
        /// Why.
        #[source]
        source: io::Error,
    },
    /// It is whole, but not what this program reads.
    #[error("the backup is not as Proofmark makes them {after}: {problem}")]
    Foreign {
        /// After what.
        after: String,
        /// What is wrong.
        problem: String,
    },
    /// It was made by another version.
    #[error(
        "the backup was made by Proofmark {program} with schema step {step}, and this program knows only step {known}: restore it with \
         that version; a newer program then brings the record up to date when it opens it"
    )]
    Version {
        /// The program's version.
        program: String,
        /// Its schema step.
        step: i64,
        /// The present one.
        known: i64,
    },
    /// What is in it is not what the manifest says.
    #[error("the backup is not whole:\n  {}", faults.join("\n  "))]
    NotWhole {
        /// What is missing or other.
        faults: Vec<String>,
    },
    /// Whoever takes the parts could not.
    #[error("{what} could not be restored")]
    Taking {
        /// The part.
        what: String,
        /// Why.
        #[source]
        source: Box<dyn Error + Send + Sync>,
    },
}

/// Whoever takes what is in a backup.
pub trait Taker {
    /// Rows of a table.
    async fn rows(&mut self, table: &'static Table, rows: Vec<Row>) -> Result<(), Box<dyn Error + Send + Sync>>;

    /// A file of the node, by its path in the node's folder.
    fn file(&mut self, path: &Path) -> Result<Box<dyn Write>, Box<dyn Error + Send + Sync>>;
}

/// Takes nothing.
pub struct Nobody;

impl Taker for Nobody {
    async fn rows(&mut self, _: &'static Table, _: Vec<Row>) -> Result<(), Box<dyn Error + Send + Sync>> {
        Ok(())
    }

    fn file(&mut self, _: &Path) -> Result<Box<dyn Write>, Box<dyn Error + Send + Sync>> {
        Ok(Box::new(io::sink()))
    }
}

/// Reads a backup to its end. `progress` is told the part that is being read.
///
/// # Errors
/// [`UnpackError`]; what was taken until then is not to be relied on.
pub async fn unpack(
    from: &Path,
    identity: &Path,
    taker: &mut impl Taker,
    mut progress: impl FnMut(&str),
) -> Result<(Header, Manifest), UnpackError> {
    let key = |source| UnpackError::Key { path: identity.to_owned(), source };
    let keys = age::IdentityFile::from_buffer(BufReader::new(File::open(identity).map_err(key)?)).map_err(key)?;
    let keys = keys.into_identities().map_err(|error| key(io::Error::other(error.to_string())))?;
    let open = |source| UnpackError::Open { path: from.to_owned(), source };
    let file = BufReader::with_capacity(1 << 20, File::open(from).map_err(open)?);
    let locked = |source| UnpackError::Locked { path: from.to_owned(), source };
    let decryptor = age::Decryptor::new_buffered(file).map_err(locked)?;
    let plain = decryptor.decrypt(keys.iter().map(|key| &**key as &dyn age::Identity)).map_err(locked)?;

    let mut reading = Reading::default();
    let mut archive = tar::Archive::new(GzDecoder::new(plain));
    for entry in archive.entries().map_err(|source| reading.damaged(source))? {
        let entry = entry.map_err(|source| reading.damaged(source))?;
        let path = entry.path().map_err(|source| reading.damaged(source))?.into_owned();
        if !entry.header().entry_type().is_file() {
            return Err(reading.foreign(&format!("{} is no file", path.display())));
        }
        progress(&path.to_string_lossy());
        reading.part(&path, entry, taker).await?;
        reading.after = format!("after {}", path.display());
    }
    // To the very end: only there does age vouch that nothing was cut off.
    let mut rest = archive.into_inner();
    io::copy(&mut rest, &mut io::sink()).map_err(|source| reading.damaged(source))?;
    io::copy(&mut rest.into_inner(), &mut io::sink()).map_err(|source| reading.damaged(source))?;
    reading.compare()
}

/// What has been read.
#[derive(Default)]
struct Reading {
    header: Option<Header>,
    manifest: Option<Manifest>,
    tables: BTreeMap<&'static str, (Sum, u64)>,
    files: BTreeMap<String, FileSum>,
    after: String,
}

impl Reading {
    async fn part(&mut self, path: &Path, entry: impl Read, taker: &mut impl Taker) -> Result<(), UnpackError> {
        if self.header.is_none() && path != Path::new(HEADER) {
            return Err(self.foreign("it does not begin with what it is"));
        }
        if self.manifest.is_some() {
            return Err(self.foreign("it goes on after its manifest"));
        }
        let parts: Option<Vec<&str>> = path.components().map(plain_name).collect();
        match parts.as_deref() {
            Some([HEADER]) => {
                let header: Header = self.json(entry)?;
                if !header.is_known() {
                    let (program, step) = (header.program, header.schema_step);
                    return Err(UnpackError::Version { program, step, known: store::tables::schema_step() });
                }
                self.header = Some(header);
                Ok(())
            }
            Some([MANIFEST]) => {
                self.manifest = Some(self.json(entry)?);
                Ok(())
            }
            Some([RECORD, table, _]) => match Table::named(table) {
                Some(table) => self.rows(table, entry, taker).await,
                None => Err(self.foreign(&format!("this program knows no table “{table}”"))),
            },
            Some([NODE, _, ..]) => self.file(path.strip_prefix(NODE).unwrap_or(path), entry, taker),
            _ => Err(self.foreign(&format!("it has a part “{}”", path.display()))),
        }
    }

    async fn rows(
        &mut self,
        table: &'static Table,
        entry: impl Read,
        taker: &mut impl Taker,
    ) -> Result<(), UnpackError> {
        let lines = self.bytes(entry)?;
        let mut rows = Vec::new();
        for line in lines.split_inclusive(|byte| *byte == b'\n') {
            rows.push(table.read_row(line).map_err(|error| self.foreign(&error.to_string()))?);
        }
        let (sum, count) = self.tables.entry(table.name).or_default();
        sum.add(&lines);
        *count += rows.len() as u64;
        let taken = taker.rows(table, rows).await;
        taken.map_err(|source| UnpackError::Taking { what: format!("table {}", table.name), source })
    }

    fn file(&mut self, path: &Path, mut entry: impl Read, taker: &mut impl Taker) -> Result<(), UnpackError> {
        let name = path.to_string_lossy().into_owned();
        if self.files.contains_key(&name) {
            return Err(self.foreign(&format!("it has the file “{name}” twice")));
        }
        let taking = |source| UnpackError::Taking { what: format!("file {name}"), source };
        let mut file = taker.file(path).map_err(taking)?;
        let (mut sum, mut piece) = (Sum::default(), vec![0_u8; 1 << 16]);
        loop {
            let length = entry.read(&mut piece).map_err(|source| self.damaged(source))?;
            if length == 0 {
                break;
            }
            sum.add(&piece[..length]);
            file.write_all(&piece[..length]).map_err(|source| taking(source.into()))?;
        }
        file.flush().map_err(|source| taking(source.into()))?;
        self.files.insert(name, sum.of_file());
        Ok(())
    }

    fn json<T: serde::de::DeserializeOwned>(&self, entry: impl Read) -> Result<T, UnpackError> {
        serde_json::from_slice(&self.bytes(entry)?).map_err(|error| self.foreign(&error.to_string()))
    }

    fn bytes(&self, entry: impl Read) -> Result<Vec<u8>, UnpackError> {
        let mut bytes = Vec::new();
        entry.take(MOST + 1).read_to_end(&mut bytes).map_err(|source| self.damaged(source))?;
        if bytes.len() as u64 > MOST {
            return Err(self.foreign("one of its parts is too large"));
        }
        Ok(bytes)
    }

    fn compare(self) -> Result<(Header, Manifest), UnpackError> {
        let Self { header: Some(header), manifest: Some(manifest), tables, files, .. } = self else {
            let source = io::Error::from(io::ErrorKind::UnexpectedEof);
            return Err(UnpackError::Damaged { after: "before its manifest".to_owned(), source });
        };
        let tables = tables.into_iter().map(|(name, (sum, rows))| (name.to_owned(), sum.of_table(rows)));
        let found = Manifest { ledger: manifest.ledger.clone(), tables: tables.collect(), files };
        let mut faults = manifest.missed_by(&found);
        if faults.is_empty() {
            return Ok((header, manifest));
        }
        let more = faults.len().saturating_sub(NAMED);
        if more > 0 {
            faults.truncate(NAMED);
            faults.push(format!("and {more} more"));
        }
        Err(UnpackError::NotWhole { faults })
    }

    fn damaged(&self, source: io::Error) -> UnpackError {
        UnpackError::Damaged { after: self.place(), source }
    }

    fn foreign(&self, problem: &str) -> UnpackError {
        UnpackError::Foreign { after: self.place(), problem: problem.to_owned() }
    }

    fn place(&self) -> String {
        if self.after.is_empty() { "at its beginning".to_owned() } else { self.after.clone() }
    }
}

/// A name that leads nowhere else than into the folder it stands in.
fn plain_name(component: Component<'_>) -> Option<&str> {
    match component {
        Component::Normal(name) => name.to_str(),
        _ => None,
    }
}
