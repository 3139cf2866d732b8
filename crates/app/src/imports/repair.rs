//! Rows that were refused, or taken for duplicates: shown, repaired, and taken after all.

use super::fault::ImportFault;
use super::finding::RowFinding;
use super::reading::{Reading, RowReader};
use super::run::{alike, cells_text, findings_text, profiles};
use super::work::{close, open, row_of};
use super::{plan_of, row_state, state};
use crate::audit::Act;
use crate::error::Fault;
use crate::terms::Memory;
use crate::{Actor, App};
use domain::id::{IdRun, ImportId, WeaponId};
use intake::{Limits, Table};
use store::imports::KeptRow;

/// A kept row as a person sees it.
#[derive(Debug, Clone)]
pub struct RepairRow {
    /// Its number.
    pub row_no: i64,
    /// Its state.
    pub state: String,
    /// The columns' names, empty where they have none, with the cells' texts.
    pub cells: Vec<(String, String)>,
    /// What was found.
    pub findings: Vec<RowFinding>,
    /// The weapon it became, if it was taken.
    pub weapon: Option<WeaponId>,
}

/// What came of a repair.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Repaired {
    /// It was taken and is this weapon.
    Taken(WeaponId),
    /// It still cannot be taken.
    StillRefused(Vec<RowFinding>),
}

impl App {
    /// One row kept for a person's eye.
    ///
    /// # Errors
    /// [`Fault::NotFound`]; [`Fault::Denied`] without the deed `Import`.
    pub async fn kept_row(&self, actor: &Actor, id: ImportId, row_no: i64) -> Result<RepairRow, ImportFault> {
        let record = self.import_record(actor, id).await?;
        let plan = plan_of(&record)?;
        let row = self.store.kept_row(id, row_no).await?.ok_or(Fault::NotFound { what: "row" })?;
        let cells: Vec<String> = serde_json::from_str(&row.cells).unwrap_or_default();
        let width = plan.headers.len().max(cells.len());
        let cells = (0..width)
            .map(|column| {
                let text = |texts: &[String]| texts.get(column).cloned().unwrap_or_default();
                (text(&plan.headers), text(&cells))
            })
            .collect();
        let findings = serde_json::from_str(&row.findings).unwrap_or_default();
        Ok(RepairRow { row_no, state: row.state, cells, findings, weapon: row.weapon })
    }

    /// Takes a refused or duplicate row with these cells. What stood in the file stays in the file; what is taken is what
    /// the person wrote. A duplicate is taken as a second weapon, since two weapons can be described alike.
    ///
    /// # Errors
    /// [`ImportFault::WrongState`] if the row was taken already.
    pub async fn repair_row(
        &self,
        actor: &Actor,
        id: ImportId,
        row_no: i64,
        cells: Vec<String>,
    ) -> Result<Repaired, ImportFault> {
        let record = self.import_record(actor, id).await?;
        if record.state != state::DONE && record.state != state::STOPPED {
            return Err(ImportFault::WrongState(record.state));
        }
        let kept = self.store.kept_row(id, row_no).await?.ok_or(Fault::NotFound { what: "row" })?;
        if kept.state != row_state::REFUSED && kept.state != row_state::DUPLICATE {
            return Err(ImportFault::WrongState(kept.state));
        }
        let plan = plan_of(&record)?;
        let path = self.file_of(&record.file_digest);
        let mut table = Table::open_with(&path, &record.file_name, &Limits::default(), &plan.choices)?;
        let profiles = profiles(&plan, &mut table)?;
        let ids = IdRun::begin(&*self.clock, &*self.entropy);
        let mut reader =
            RowReader::new(&plan, &profiles, Memory::new(&self.reference), id, actor.user, self.now(), ids);
        let row = row_of(row_no, &cells);
        let (weapon, digest, findings) = match reader.read(&row) {
            Reading::Refused { findings } => return Ok(Repaired::StillRefused(findings)),
            Reading::Weapon { weapon, digest, findings } => (weapon, digest, findings),
        };
        let weapon_id = weapon.weapon.id;
        let settled = KeptRow {
            row_no,
            state: row_state::REPAIRED.to_owned(),
            cells: cells_text(row.cells.iter().map(|cell| cell.text.as_str())),
            findings: findings_text(&findings),
            weapon: Some(weapon_id),
        };
        let mut tx = self.store.begin().await?;
        // A repaired row may now say what another row said: it is taken all the same, and the first keeps the digest.
        let digest = tx.known_digests(&[digest]).await?.is_empty().then_some(digest);
        let written = weapon.write_out(&*self.entropy)?;
        tx.settle_row(id, &kept.state, &settled, digest, written, !findings.is_empty()).await?;
        let cells_before: Vec<String> = serde_json::from_str(&kept.cells).unwrap_or_default();
        let found_before: Vec<RowFinding> = serde_json::from_str(&kept.findings).unwrap_or_default();
        let row_before = row_of(row_no, &cells_before);
        close(&mut tx, found_before.iter().map(|found| alike(true, &plan, &row_before, found)), (id, row_no), None)
            .await?;
        open(&mut tx, findings.iter().map(|found| alike(false, &plan, &row, found)), (id, row_no)).await?;
        tx.audit(&self.line(actor.user, Act::RowRepaired, id)).await?;
        tx.commit().await?;
        Ok(Repaired::Taken(weapon_id))
    }
}
