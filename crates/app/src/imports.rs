//! Registers in: a file is kept, looked at, matched column by column, and taken row by row; what cannot be taken is kept
//! and shown, and can be repaired and taken later.

mod finding;
mod plan;
mod reading;
mod repair;
mod run;
mod status;

pub use finding::{ImportFault, RowFinding};
pub use plan::Plan;
pub use repair::{RepairRow, Repaired};

use crate::audit::Act;
use crate::error::Fault;
use crate::{Actor, App};
use domain::authority::Deed;
use domain::id::ImportId;
use intake::{Field, Limits, Match, Table};
use sha2::{Digest, Sha256};
use std::io::Write;
use std::path::{Path, PathBuf};

pub use store::imports::{ImportRecord, KeptRow};

/// The states of an import.
pub mod state {
    /// Kept, and waits for a person to match its columns.
    pub const WAITING: &str = "waiting";
    /// Being taken in.
    pub const RUNNING: &str = "running";
    /// Ended.
    pub const DONE: &str = "done";
    /// Stopped by a problem; can be continued.
    pub const STOPPED: &str = "stopped";
}

/// The states of a row kept for a person's eye.
pub mod row_state {
    /// Not taken.
    pub const REFUSED: &str = "refused";
    /// Taken before.
    pub const DUPLICATE: &str = "duplicate";
    /// Taken, with something to look at.
    pub const FINDINGS: &str = "findings";
    /// Taken after a repair.
    pub const REPAIRED: &str = "repaired";
}

/// How many rows a preview shows.
const PREVIEW_ROWS: usize = 12;
/// How many rows teach what a column looks like.
const SAMPLE_ROWS: usize = 500;
const PAGE: i64 = 50;

/// A file on its way in. Written to piece by piece; [`App::receive_file`] takes it. One that is not taken is gone.
pub struct Upload {
    file: std::io::BufWriter<std::fs::File>,
    incoming: Incoming,
    hash: Sha256,
    size: u64,
}

/// Where a file stands until it is taken and moved away.
struct Incoming(PathBuf);

impl Drop for Incoming {
    fn drop(&mut self) {
        match std::fs::remove_file(&self.0) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                tracing::warn!(%error, "a file that was not taken is left behind");
            }
            _ => {}
        }
    }
}

impl Upload {
    /// Adds a piece.
    ///
    /// # Errors
    /// The disk refuses.
    pub fn write(&mut self, piece: &[u8]) -> std::io::Result<()> {
        self.file.write_all(piece)?;
        self.hash.update(piece);
        self.size += piece.len() as u64;
        Ok(())
    }
}

/// A file as it can be looked at before it is taken in.
#[derive(Debug, Clone)]
pub struct Preview {
    /// The import.
    pub record: ImportRecord,
    /// The plan that is proposed, or was saved for files with these columns.
    pub plan: Plan,
    /// Why each column is matched as it is.
    pub matches: Vec<Match>,
    /// Whether the plan is one that was saved before.
    pub is_saved_mapping: bool,
    /// What sort of file it is.
    pub kind: intake::Kind,
    /// The encoding of a text file.
    pub encoding: Option<String>,
    /// The delimiter of a text file.
    pub delimiter: Option<char>,
    /// The sheets of a workbook.
    pub sheets: Vec<String>,
    /// The sheet that is read.
    pub sheet: Option<String>,
    /// The first rows: the cells' texts.
    pub rows: Vec<Vec<String>>,
}

/// What became of a file that was handed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Received {
    /// It is new.
    New(ImportId),
    /// The same file was taken in, or is waiting, already.
    Known(ImportId),
}

impl App {
    /// Begins to receive a file.
    ///
    /// # Errors
    /// [`ImportFault::Fault`] without [`Deed::Import`]; [`ImportFault::Disk`].
    pub async fn begin_upload(&self, actor: &Actor) -> Result<Upload, ImportFault> {
        self.authorise(actor, Deed::Import, "register").await?;
        std::fs::create_dir_all(&self.files)?;
        let mut name = [0_u8; 8];
        self.entropy.fill(&mut name);
        let path = self.files.join(format!("incoming-{}", hexadecimal(&name)));
        let file = std::io::BufWriter::new(std::fs::File::create_new(&path)?);
        Ok(Upload { file, incoming: Incoming(path), hash: Sha256::new(), size: 0 })
    }

    /// Takes a file that was received: keeps it under its digest, and notes it as an import that waits for its columns to
    /// be matched. The same file twice is the same import.
    ///
    /// # Errors
    /// [`ImportFault::Intake`] if it is no table; it is then not kept.
    pub async fn receive_file(&self, actor: &Actor, name: &str, upload: Upload) -> Result<Received, ImportFault> {
        self.authorise(actor, Deed::Import, "register").await?;
        let Upload { file, incoming, hash, size } = upload;
        file.into_inner().map_err(std::io::IntoInnerError::into_error)?.sync_all()?;
        let digest = hash.finalize().to_vec();
        let taken = self.store.imports_of_file(&digest).await?;
        if let Some(known) = taken.first() {
            return Ok(Received::Known(known.id));
        }
        let name = file_name(name);
        let (plan, _, _) = propose(&incoming.0, &name, &intake::Choices::default())?;
        std::fs::rename(&incoming.0, self.file_of(&digest))?;
        let record = ImportRecord {
            id: ImportId::mint(&*self.clock, &*self.entropy),
            file_name: name,
            file_digest: digest,
            file_size: i64::try_from(size).unwrap_or(i64::MAX),
            state: state::WAITING.to_owned(),
            created_at: self.now(),
            created_by: actor.user,
            finished_at: None,
            plan: plan_text(&plan)?,
            rows_total: None,
            rows_done: 0,
            bytes_done: 0,
            taken: 0,
            with_findings: 0,
            refused: 0,
            duplicates: 0,
            problem: None,
        };
        let mut tx = self.store.begin().await?;
        tx.put_import(&record).await?;
        tx.audit(&self.line(actor.user, Act::FileReceived, record.id)).await?;
        tx.commit().await?;
        Ok(Received::New(record.id))
    }

    /// Looks at a waiting file: how it reads with these choices, and which column is probably which field.
    ///
    /// # Errors
    /// [`ImportFault`].
    pub async fn preview_import(
        &self,
        actor: &Actor,
        id: ImportId,
        choices: Option<intake::Choices>,
    ) -> Result<Preview, ImportFault> {
        let record = self.import_record(actor, id).await?;
        let choices = match choices {
            Some(choices) => choices,
            None => plan_of(&record)?.choices,
        };
        let path = self.file_of(&record.file_digest);
        let (mut plan, matches, mut table) = propose(&path, &record.file_name, &choices)?;
        let saved = self.store.saved_mapping(&intake::signature(&plan.headers)).await?;
        let saved: Option<Plan> = saved.and_then(|text| serde_json::from_str(&text).ok());
        let is_saved_mapping = saved.as_ref().is_some_and(|saved| saved.columns.len() == plan.columns.len());
        if let Some(saved) = saved.filter(|_| is_saved_mapping) {
            plan.columns = saved.columns;
        }
        let rows = table.sample(PREVIEW_ROWS)?;
        let rows = rows.into_iter().map(|row| row.cells.into_iter().map(|cell| cell.text).collect()).collect();
        Ok(Preview {
            kind: table.kind(),
            encoding: table.encoding().map(str::to_owned),
            delimiter: table.delimiter(),
            sheets: table.sheets().into_iter().map(str::to_owned).collect(),
            sheet: table.sheet().map(str::to_owned),
            record,
            plan,
            matches,
            is_saved_mapping,
            rows,
        })
    }

    /// Confirms how a waiting file is to be taken in, and lets it begin. The mapping is saved for files with the same
    /// columns.
    ///
    /// # Errors
    /// [`ImportFault::NothingMatched`], [`ImportFault::MatchedTwice`], [`ImportFault::WrongState`].
    pub async fn confirm_import(
        &self,
        actor: &Actor,
        id: ImportId,
        choices: intake::Choices,
        columns: Vec<Option<Field>>,
    ) -> Result<(), ImportFault> {
        let record = self.import_record(actor, id).await?;
        if record.state != state::WAITING {
            return Err(ImportFault::WrongState(record.state));
        }
        let path = self.file_of(&record.file_digest);
        let (proposed, _, _) = propose(&path, &record.file_name, &choices)?;
        let mut columns = columns;
        columns.resize(proposed.headers.len(), None);
        let plan = Plan { choices, columns, headers: proposed.headers };
        if let Some(field) = plan.claims_twice() {
            return Err(ImportFault::MatchedTwice(field));
        }
        if !plan.identifies() {
            return Err(ImportFault::NothingMatched);
        }
        let text = plan_text(&plan)?;
        let mut tx = self.store.begin().await?;
        tx.save_mapping(&intake::signature(&plan.headers), &text, self.now(), actor.user).await?;
        tx.plan_import(id, &text, None, state::WAITING, state::RUNNING).await?;
        tx.audit(&self.line(actor.user, Act::ImportConfirmed, id)).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Lets a stopped import go on where it stopped.
    ///
    /// # Errors
    /// [`ImportFault::WrongState`].
    pub async fn continue_import(&self, actor: &Actor, id: ImportId) -> Result<(), ImportFault> {
        let record = self.import_record(actor, id).await?;
        if record.state != state::STOPPED {
            return Err(ImportFault::WrongState(record.state));
        }
        let mut tx = self.store.begin().await?;
        tx.plan_import(id, &record.plan, record.rows_total, state::STOPPED, state::RUNNING).await?;
        tx.audit(&self.line(actor.user, Act::ImportContinued, id)).await?;
        tx.commit().await?;
        Ok(())
    }

    /// One import: its progress, then its report.
    ///
    /// # Errors
    /// [`Fault::NotFound`]; [`Fault::Denied`] without [`Deed::Import`].
    pub async fn import_record(&self, actor: &Actor, id: ImportId) -> Result<ImportRecord, Fault> {
        self.authorise(actor, Deed::Import, "register").await?;
        self.store.import(id).await?.ok_or(Fault::NotFound { what: "import" })
    }

    /// The newest imports.
    ///
    /// # Errors
    /// [`Fault::Denied`] without [`Deed::Import`].
    pub async fn imports(&self, actor: &Actor) -> Result<Vec<ImportRecord>, Fault> {
        self.authorise(actor, Deed::Import, "register").await?;
        Ok(self.store.newest_imports(PAGE).await?)
    }

    /// The rows of an import that need a person's eye, in one of the [`row_state`]s, after row `after`.
    ///
    /// # Errors
    /// [`Fault::Denied`] without [`Deed::Import`].
    pub async fn kept_rows(&self, actor: &Actor, id: ImportId, state: &str, after: i64) -> Result<Vec<KeptRow>, Fault> {
        self.authorise(actor, Deed::Import, "register").await?;
        Ok(self.store.kept_rows(id, state, after, PAGE).await?)
    }

    fn file_of(&self, digest: &[u8]) -> PathBuf {
        self.files.join(hexadecimal(digest))
    }
}

/// How a file reads, and which column is probably which field.
fn propose(path: &Path, name: &str, choices: &intake::Choices) -> Result<(Plan, Vec<Match>, Table), ImportFault> {
    let mut table = Table::open_with(path, name, &Limits::default(), choices)?;
    let sample = table.sample(SAMPLE_ROWS)?;
    let headers = table.headers().to_vec();
    let matches = intake::propose(&headers, &sample);
    let mut columns = vec![None; headers.len()];
    for found in &matches {
        columns[found.column] = found.field;
    }
    Ok((Plan { choices: choices.clone(), headers, columns }, matches, table))
}

fn plan_of(record: &ImportRecord) -> Result<Plan, Fault> {
    serde_json::from_str(&record.plan).map_err(|problem| {
        Fault::Store(store::StoreError::Inconsistent {
            table: "import",
            column: "plan",
            key: record.id.to_string(),
            problem: problem.to_string(),
        })
    })
}

fn plan_text(plan: &Plan) -> Result<String, Fault> {
    serde_json::to_string(plan).map_err(|problem| {
        Fault::Store(store::StoreError::Inconsistent {
            table: "import",
            column: "plan",
            key: "new".to_owned(),
            problem: problem.to_string(),
        })
    })
}

/// The last part of a name as a browser sends it, of bearable length.
pub(crate) fn file_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let name: String = last.chars().filter(|c| !c.is_control()).take(200).collect();
    if name.trim().is_empty() { "unnamed".to_owned() } else { name }
}

pub(crate) fn hexadecimal(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        // Writing to a String cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}
