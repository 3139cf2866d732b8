//! The list of work that imports leave behind: what was found in rows, alike together, until a person has settled it. She
//! mends the cell, for one row or for all that say the same, or says that it is right as it is; each time with a reason,
//! and each time it can be undone by a further decision.

mod amend;
mod settle;

pub(super) use amend::row_of;
pub(super) use settle::{close, open};

use super::{PAGE, RowFinding, row_state};
use crate::audit::Act;
use crate::error::{Denied, Explain, Fault};
use crate::{Actor, App};
use domain::authority::Deed;
use domain::id::{ImportId, WeaponId};
use intake::Field;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use store::findings::standing;
use store::imports::KeptRow;
use uuid::Uuid;

pub use store::findings::{Alike, FindingId, Kind, Settlement, Waiting};

/// What is done about findings.
pub mod how {
    /// The cells are given another value.
    pub const MEND: &str = "mend";
    /// They are right as they are.
    pub const RIGHT: &str = "right";
    /// An earlier decision is undone.
    pub const UNDO: &str = "undo";
}

/// The list of work, in short.
#[derive(Debug, Clone)]
pub struct Work {
    /// The kinds of finding of which rows wait, with how many; what most rows have first.
    pub kinds: Vec<(Kind, i64)>,
    /// The newest decisions.
    pub settlements: Vec<Settlement>,
}

/// Alike findings as a person sees them.
#[derive(Debug, Clone)]
pub struct FindingFile {
    /// What they are, and how many rows wait.
    pub waiting: Waiting,
    /// The first of the rows that wait.
    pub rows: Vec<WorkRow>,
    /// The decisions about them, newest first.
    pub settlements: Vec<Settlement>,
}

/// A row that waits.
#[derive(Debug, Clone)]
pub struct WorkRow {
    /// The import.
    pub import: ImportId,
    /// The name of its file.
    pub file: String,
    /// The row's number.
    pub row_no: i64,
    /// The cells' texts.
    pub cells: Vec<String>,
    /// Everything that was found in the row.
    pub findings: Vec<RowFinding>,
    /// The weapon that it became, if it was taken.
    pub weapon: Option<WeaponId>,
    /// Whether it could not be mended with the others.
    pub is_left: bool,
}

/// What a person decides about findings.
#[derive(Debug, Clone)]
pub struct NewSettlement {
    /// Which findings.
    pub of: Of,
    /// What is done.
    pub how: How,
    /// Why.
    pub reason: String,
}

/// The findings that a decision is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Of {
    /// Those of one row.
    Row(FindingId, ImportId, i64),
    /// All alike.
    Alike(FindingId),
    /// All of a kind, which can only be right as they are.
    Kind(Kind),
}

/// What is done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum How {
    /// The cells of a field get another value.
    Mend(Field, String),
    /// Nothing: they are right as they are.
    Right,
}

/// Why findings cannot be settled so.
#[derive(Debug, thiserror::Error)]
pub enum SettleFault {
    /// The common faults.
    #[error(transparent)]
    Fault(#[from] Fault),
    /// No reason was given.
    #[error("say why: every change of a record needs a reason")]
    NoReason,
    /// A kind as a whole cannot be given one value.
    #[error("findings of one kind say different things: choose one of them to give it another value")]
    NotAlike,
    /// An earlier decision about them is still being carried out.
    #[error("an earlier decision about these findings is still being carried out: wait until it is done")]
    Busy,
    /// The decision cannot be undone.
    #[error("this decision cannot be undone here: a row that was taken stays taken, correct the weapon instead")]
    NotUndoable,
    /// The row cannot be mended so.
    #[error("the row could not be mended so: open it, or open the weapon that it became")]
    RowLeft,
}

impl From<store::StoreError> for SettleFault {
    fn from(error: store::StoreError) -> Self {
        Self::Fault(error.into())
    }
}

impl From<Denied> for SettleFault {
    fn from(denied: Denied) -> Self {
        Self::Fault(denied.into())
    }
}

impl Explain for SettleFault {
    fn code(&self) -> &'static str {
        match self {
            Self::Fault(fault) => fault.code(),
            Self::NoReason => "event-no-reason",
            Self::NotAlike => "findings-not-alike",
            Self::Busy => "findings-busy",
            Self::NotUndoable => "findings-not-undoable",
            Self::RowLeft => "findings-row-left",
        }
    }

    fn words(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Fault(fault) => fault.words(),
            _ => Vec::new(),
        }
    }
}

/// How many decisions are shown.
const SHOWN_DECISIONS: i64 = 20;

impl App {
    /// The kinds of finding that wait, and the newest decisions.
    ///
    /// # Errors
    /// [`Fault::Denied`] without [`Deed::Import`].
    pub async fn import_work(&self, actor: &Actor) -> Result<Work, Fault> {
        self.authorise(actor, Deed::Import, "register").await?;
        let kinds = self.store.kinds_waiting().await?;
        let settlements = self.store.newest_settlements(SHOWN_DECISIONS).await?;
        Ok(Work { kinds, settlements })
    }

    /// Alike findings of a kind, those of most rows first, a page at a time after one of them.
    ///
    /// # Errors
    /// [`Fault::Denied`] without [`Deed::Import`].
    pub async fn findings_waiting(
        &self,
        actor: &Actor,
        kind: &Kind,
        after: Option<(i64, FindingId)>,
    ) -> Result<Vec<Waiting>, Fault> {
        self.authorise(actor, Deed::Import, "register").await?;
        Ok(self.store.findings_waiting(kind, after, PAGE).await?)
    }

    /// Alike findings with the first rows that wait.
    ///
    /// # Errors
    /// [`Fault::NotFound`]; [`Fault::Denied`] without [`Deed::Import`].
    pub async fn finding_file(&self, actor: &Actor, id: FindingId) -> Result<FindingFile, Fault> {
        self.authorise(actor, Deed::Import, "register").await?;
        let waiting = self.store.finding(id).await?.ok_or(Fault::NotFound { what: "finding" })?;
        let left = self.store.rows_of_finding(id, standing::LEFT, None, PAGE).await?;
        let others = self.store.rows_of_finding(id, standing::WAITING, None, PAGE).await?;
        let all = left.into_iter().map(|row| (row, true)).chain(others.into_iter().map(|row| (row, false)));
        let (mut rows, mut files) = (Vec::new(), BTreeMap::new());
        for ((import, row_no), is_left) in all.take(usize::try_from(PAGE).unwrap_or(usize::MAX)) {
            if let Entry::Vacant(unknown) = files.entry(import) {
                let record = self.store.import(import).await?;
                unknown.insert(record.map(|record| record.file_name).unwrap_or_default());
            }
            if let Some(row) = self.store.kept_row(import, row_no).await? {
                rows.push(WorkRow::new(import, files[&import].clone(), &row, is_left));
            }
        }
        let settlements = self.store.settlements_of(id, SHOWN_DECISIONS).await?;
        Ok(FindingFile { waiting, rows, settlements })
    }

    /// One decision about findings.
    ///
    /// # Errors
    /// [`Fault::NotFound`]; [`Fault::Denied`] without [`Deed::Import`].
    pub async fn settlement(&self, actor: &Actor, id: Uuid) -> Result<Settlement, Fault> {
        self.authorise(actor, Deed::Import, "register").await?;
        self.store.settlement(id).await?.ok_or(Fault::NotFound { what: "settlement" })
    }

    /// Decides about findings. What is about one row is done at once; the rest is to be carried out by
    /// [`App::run_settlement`].
    ///
    /// # Errors
    /// [`SettleFault`]; [`Fault::Denied`] without [`Deed::Import`], and without [`Deed::CorrectEvent`] where cells are mended.
    pub async fn settle_findings(&self, actor: &Actor, new: NewSettlement) -> Result<Uuid, SettleFault> {
        self.authorise(actor, Deed::Import, "register").await?;
        if let How::Mend(..) = new.how {
            self.authorise(actor, Deed::CorrectEvent, "register").await?;
        }
        let reason = new.reason.trim().to_owned();
        if reason.is_empty() {
            return Err(SettleFault::NoReason);
        }
        let (finding, kind) = match &new.of {
            Of::Kind(kind) => (None, kind.clone()),
            Of::Alike(id) | Of::Row(id, ..) => {
                let known = self.store.finding(*id).await?.ok_or(Fault::NotFound { what: "finding" })?;
                (Some(*id), known.alike.kind)
            }
        };
        let (how, field, value) = match &new.how {
            How::Mend(..) if finding.is_none() => return Err(SettleFault::NotAlike),
            How::Mend(field, value) => (how::MEND, field.code(), value.trim().to_owned()),
            How::Right => (how::RIGHT, "", String::new()),
        };
        let settlement = Settlement {
            id: self.next_settlement(),
            finding,
            kind,
            how: how.to_owned(),
            field: field.to_owned(),
            value,
            reason,
            undoes: None,
            at: self.now(),
            by: actor.user,
            is_running: true,
            rows_done: 0,
            rows_left: 0,
        };
        if let Of::Row(_, import, row_no) = new.of {
            return self.settle_row_now(actor, settlement, (import, row_no)).await;
        }
        self.begin_settlement(actor, &settlement).await?;
        Ok(settlement.id)
    }

    /// Undoes a decision, to be carried out by [`App::run_settlement`]: the cells get back what they said, and the findings
    /// wait again.
    ///
    /// # Errors
    /// As [`App::settle_findings`]; [`SettleFault::NotUndoable`] for rows that were taken by it.
    pub async fn undo_settlement(&self, actor: &Actor, id: Uuid, reason: &str) -> Result<Uuid, SettleFault> {
        self.authorise(actor, Deed::Import, "register").await?;
        self.authorise(actor, Deed::CorrectEvent, "register").await?;
        if reason.trim().is_empty() {
            return Err(SettleFault::NoReason);
        }
        let undone = self.store.settlement(id).await?.ok_or(Fault::NotFound { what: "settlement" })?;
        if undone.how == how::UNDO || (undone.how == how::MEND && undone.kind.is_refused) {
            return Err(SettleFault::NotUndoable);
        }
        if undone.is_running {
            return Err(SettleFault::Busy);
        }
        let settlement = Settlement {
            id: self.next_settlement(),
            how: how::UNDO.to_owned(),
            value: String::new(),
            reason: reason.trim().to_owned(),
            undoes: Some(undone.id),
            at: self.now(),
            by: actor.user,
            is_running: true,
            rows_done: 0,
            rows_left: 0,
            ..undone
        };
        self.begin_settlement(actor, &settlement).await?;
        Ok(settlement.id)
    }

    async fn begin_settlement(&self, actor: &Actor, settlement: &Settlement) -> Result<(), SettleFault> {
        let running = self.store.settlements_running(1_000).await?;
        if running.iter().any(|other| other.kind == settlement.kind && overlap(other, settlement)) {
            return Err(SettleFault::Busy);
        }
        let mut tx = self.store.begin().await?;
        tx.put_settlement(settlement).await?;
        if let Some(id) = settlement.finding {
            tx.try_left_again(id).await?;
        }
        tx.audit(&self.line(actor.user, Act::FindingsSettled, "findings")).await?;
        Ok(tx.commit().await?)
    }

    /// An id that is greater than those of earlier decisions.
    fn next_settlement(&self) -> Uuid {
        domain::id::IdRun::begin(&*self.clock, &*self.entropy).next_id()
    }
}

/// Whether two decisions about one kind may be about the same rows.
fn overlap(one: &Settlement, other: &Settlement) -> bool {
    one.finding.is_none() || other.finding.is_none() || one.finding == other.finding
}

impl WorkRow {
    fn new(import: ImportId, file: String, row: &KeptRow, is_left: bool) -> Self {
        Self {
            import,
            file,
            row_no: row.row_no,
            cells: serde_json::from_str(&row.cells).unwrap_or_default(),
            findings: serde_json::from_str(&row.findings).unwrap_or_default(),
            weapon: row.weapon.filter(|_| row.state != row_state::REFUSED),
            is_left,
        }
    }
}
