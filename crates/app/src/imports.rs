//! Registers in: a file is kept, looked at, matched column by column, and taken row by row; what cannot be taken is kept
//! and shown, and can be repaired and taken later.

mod fault;
mod files;
mod finding;
mod plan;
mod problem;
mod reading;
mod repair;
mod run;
mod status;
mod trial;
mod work;

pub use fault::ImportFault;
pub use files::{Received, Upload};
pub use finding::RowFinding;
pub use plan::Plan;
pub use problem::Problem;
pub use repair::{RepairRow, Repaired};
pub use trial::{End, Trial, TriedKind, TriedRow};
pub use work::{
    Alike, FindingFile, FindingId, How, Kind, NewSettlement, Of, SettleFault, Settlement, Waiting, Work, WorkRow, how,
};

pub(crate) use files::file_name;
pub(crate) use trial::Trials;

use crate::audit::Act;
use crate::error::Fault;
use crate::{Actor, App};
use domain::authority::Deed;
use domain::id::ImportId;
use intake::{Field, Limits, Match, Table};
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
    /// No table. The file is kept with the problem.
    pub const REFUSED: &str = "refused";
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

impl App {
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
        let (_, plan) = self.checked_plan(actor, id, choices, columns).await?;
        let text = plan_text(&plan)?;
        let mut tx = self.store.begin().await?;
        tx.save_mapping(&intake::signature(&plan.headers), &text, self.now(), actor.user).await?;
        tx.plan_import(id, &text, None, state::WAITING, state::RUNNING).await?;
        tx.audit(&self.line(actor.user, Act::ImportConfirmed, id)).await?;
        tx.commit().await?;
        Ok(())
    }

    /// A waiting file, and the plan that these choices make for it.
    async fn checked_plan(
        &self,
        actor: &Actor,
        id: ImportId,
        choices: intake::Choices,
        columns: Vec<Option<Field>>,
    ) -> Result<(ImportRecord, Plan), ImportFault> {
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
        Ok((record, plan))
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

pub(crate) fn hexadecimal(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        // Writing to a String cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}
