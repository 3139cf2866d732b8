//! What is inside a backup: the names of its parts, what it says of itself first, and the manifest that ends it.

use domain::clock::Timestamp;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use store::snapshot::LedgerHead;

/// The first part.
pub const HEADER: &str = "backup.json";
/// The last part.
pub const MANIFEST: &str = "manifest.json";
/// The folder of the record: in it one for each table, with its rows in numbered files of lines.
pub const RECORD: &str = "record";
/// The folder of the node's own files.
pub const NODE: &str = "node";
/// The version of this form.
const FORMAT: u32 = 1;

/// What a backup says before anything else, so that who cannot restore it knows with what he could.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Header {
    /// The version of the form of the backup.
    pub format: u32,
    /// The version of the program that made it.
    pub program: String,
    /// When it was begun.
    pub made_at: Timestamp,
    /// The State of the node.
    pub state: String,
    /// The newest step of the record's schema.
    pub schema_step: i64,
}

/// What must be in it, to be compared with what is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// The ledger of events.
    pub ledger: Ledger,
    /// Each table of the record, also those without rows.
    pub tables: BTreeMap<String, TableSum>,
    /// Each of the node's files, by its path in the node's folder.
    pub files: BTreeMap<String, FileSum>,
}

/// The ledger as it stood.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ledger {
    /// Events.
    pub size: i64,
    /// The hash over them, in Base64 as checkpoints have it.
    pub root: String,
    /// The newest checkpoint, as the node signed it.
    pub checkpoint: Option<String>,
    /// When it signed that.
    pub signed_at: Option<Timestamp>,
}

/// The rows of a table.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableSum {
    /// How many.
    pub rows: u64,
    /// The SHA-256 over their lines, in hexadecimal.
    pub sha256: String,
}

/// A file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileSum {
    /// Its size.
    pub bytes: u64,
    /// The SHA-256 of its content, in hexadecimal.
    pub sha256: String,
}

impl Header {
    /// What the present program says of a backup.
    pub fn new(state: String, made_at: Timestamp) -> Self {
        let program = env!("CARGO_PKG_VERSION").to_owned();
        Self { format: FORMAT, program, made_at, state, schema_step: store::tables::schema_step() }
    }

    /// Whether the present program can read it.
    pub fn is_known(&self) -> bool {
        self.format == FORMAT && self.schema_step == store::tables::schema_step()
    }
}

impl From<LedgerHead> for Ledger {
    fn from(head: LedgerHead) -> Self {
        let LedgerHead { size, root, checkpoint } = head;
        let (checkpoint, signed_at) = checkpoint.map(|kept| (kept.note, kept.signed_at)).unzip();
        Self { size, root: root.to_string(), checkpoint, signed_at }
    }
}

impl Manifest {
    /// What is missing or other than this manifest says, a line for each.
    pub fn missed_by(&self, found: &Self) -> Vec<String> {
        let mut faults = Vec::new();
        for (name, wanted) in &self.tables {
            match found.tables.get(name) {
                None if wanted.rows == 0 => {}
                None => faults.push(format!("table {name}: all {} rows are missing", wanted.rows)),
                Some(found) if found.rows != wanted.rows => {
                    faults.push(format!("table {name}: {} rows of {}", found.rows, wanted.rows));
                }
                Some(found) if found != wanted => faults.push(format!("table {name}: the rows are not those packed")),
                Some(_) => {}
            }
        }
        for (path, wanted) in &self.files {
            match found.files.get(path) {
                None => faults.push(format!("file {path}: it is missing")),
                Some(found) if found != wanted => faults.push(format!("file {path}: it is not what was packed")),
                Some(_) => {}
            }
        }
        let strangers = found.tables.keys().filter(|name| !self.tables.contains_key(*name));
        faults.extend(strangers.map(|name| format!("table {name}: the manifest does not know it")));
        let strangers = found.files.keys().filter(|path| !self.files.contains_key(*path));
        faults.extend(strangers.map(|path| format!("file {path}: the manifest does not know it")));
        faults
    }

    /// What it holds, in sentences.
    pub fn told(&self) -> String {
        let rows: u64 = self.tables.values().map(|table| table.rows).sum();
        let bytes: u64 = self.files.values().map(|file| file.bytes).sum();
        let mut text =
            format!("{rows} rows in {} tables; {} files of {bytes} bytes.", self.tables.len(), self.files.len());
        for (name, table) in self.tables.iter().filter(|(_, table)| table.rows > 0) {
            // Writing to a String cannot fail.
            let _ = write!(text, "\n  {name:<24} {:>12}", table.rows);
        }
        let Ledger { size, root, signed_at, .. } = &self.ledger;
        let _ = write!(text, "\nLedger: {size} events, hash {root}.");
        match signed_at {
            Some(at) => drop(write!(text, " Last checkpoint signed {at}.")),
            None => text.push_str(" No checkpoint was signed yet."),
        }
        text
    }
}

/// A SHA-256 in the making, with the count of what went into it.
#[derive(Debug, Clone, Default)]
pub struct Sum {
    hash: Sha256,
    bytes: u64,
}

impl Sum {
    /// Adds bytes.
    pub fn add(&mut self, bytes: &[u8]) {
        self.hash.update(bytes);
        self.bytes += bytes.len() as u64;
    }

    /// Of a file.
    pub fn of_file(self) -> FileSum {
        FileSum { bytes: self.bytes, sha256: hexadecimal(&self.hash.finalize()) }
    }

    /// Of a table with so many rows.
    pub fn of_table(self, rows: u64) -> TableSum {
        TableSum { rows, sha256: hexadecimal(&self.hash.finalize()) }
    }
}

/// Bytes in hexadecimal.
pub fn hexadecimal(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 2);
    for byte in bytes {
        // Writing to a String cannot fail.
        let _ = write!(text, "{byte:02x}");
    }
    text
}
