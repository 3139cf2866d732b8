//! Carrying decisions out, some rows in each transaction: killed at any moment, it goes on where it ended.

use super::amend::{self, ReadAs};
use super::{Alike, SettleFault, Settlement, how};
use crate::audit::Act;
use crate::error::Fault;
use crate::imports::run::{alike, cells_text, findings_text, profiles};
use crate::imports::{RowFinding, plan_of, row_state};
use crate::weapons::mark_keys;
use crate::{Actor, App};
use domain::event::{Event, Source, Subject};
use domain::id::{EventId, IdRun, ImportId, WeaponId};
use domain::life::Weapon;
use intake::{Field, Limits, Table};
use std::collections::BTreeMap;
use std::sync::Arc;
use store::Tx;
use store::findings::{FindingId, Found, standing};
use store::imports::KeptRow;
use uuid::Uuid;

/// Rows of one transaction.
const ROWS_AT_ONCE: i64 = 100;
/// How often a transaction is tried again of which somebody else changed a weapon in the meantime.
const TRIES: usize = 5;

/// One finding of one row.
type Task = (FindingId, ImportId, i64);

impl App {
    /// Carries a decision out, or what is left of it. `progress` is called now and then with the decision as it stands.
    ///
    /// # Errors
    /// [`SettleFault`]; it can be gone on with.
    pub async fn run_settlement(
        self: &Arc<Self>,
        id: Uuid,
        mut progress: impl FnMut(&Settlement) + Send,
    ) -> Result<Settlement, SettleFault> {
        let mut readings = Readings::default();
        loop {
            let settlement = self.store.settlement(id).await?.ok_or(Fault::NotFound { what: "settlement" })?;
            progress(&settlement);
            if !settlement.is_running {
                return Ok(settlement);
            }
            let tasks = self.tasks_of(&settlement).await?;
            if tasks.is_empty() {
                let mut tx = self.store.begin().await?;
                tx.end_settlement(id).await?;
                tx.commit().await?;
                continue;
            }
            let mut tried = 1;
            while let Err(fault) = self.settle_some(&settlement, &tasks, &mut readings).await {
                match fault {
                    SettleFault::Fault(Fault::Changed { .. }) if tried < TRIES => tried += 1,
                    fault => return Err(fault),
                }
            }
        }
    }

    /// The decisions that were being carried out when the program stopped.
    ///
    /// # Errors
    /// [`Fault::Store`].
    pub async fn interrupted_settlements(&self) -> Result<Vec<Uuid>, Fault> {
        Ok(self.store.settlements_running(1_000).await?.into_iter().map(|settlement| settlement.id).collect())
    }

    /// Carries out a decision about one row, all at once.
    pub(super) async fn settle_row_now(
        &self,
        actor: &Actor,
        settlement: Settlement,
        (import, row_no): (ImportId, i64),
    ) -> Result<Uuid, SettleFault> {
        let finding = settlement.finding.ok_or(Fault::NotFound { what: "finding" })?;
        let mut readings = Readings::default();
        let read_as = readings.of(self, import).await?;
        let mut tx = self.store.begin().await?;
        tx.hold_register().await?;
        tx.put_settlement(&settlement).await?;
        let settled = self.settle_one(&mut tx, &settlement, (finding, import, row_no), &read_as).await?;
        match settled {
            Settled::Done => {}
            Settled::Left => return Err(SettleFault::RowLeft),
            Settled::Gone => return Err(Fault::Changed { what: "row" }.into()),
        }
        tx.advance_settlement(settlement.id, 1, 0).await?;
        tx.end_settlement(settlement.id).await?;
        tx.audit(&self.line(actor.user, Act::FindingsSettled, import)).await?;
        tx.commit().await?;
        Ok(settlement.id)
    }

    /// The next findings that a decision is to be carried out for.
    async fn tasks_of(&self, settlement: &Settlement) -> Result<Vec<Task>, SettleFault> {
        if let Some(undone) = settlement.undoes {
            let undone = self.store.settlement(undone).await?.ok_or(Fault::NotFound { what: "settlement" })?;
            let stands = if undone.how == how::MEND { standing::MENDED } else { standing::RIGHT };
            return Ok(self.store.rows_settled(undone.id, stands, ROWS_AT_ONCE).await?);
        }
        let findings = match settlement.finding {
            Some(id) => vec![id],
            None => {
                let waiting = self.store.findings_waiting(&settlement.kind, None, ROWS_AT_ONCE).await?;
                waiting.into_iter().map(|waiting| waiting.id).collect()
            }
        };
        let standings: &[&str] =
            if settlement.how == how::RIGHT { &[standing::WAITING, standing::LEFT] } else { &[standing::WAITING] };
        let mut tasks = Vec::new();
        for finding in findings {
            for stands in standings {
                let room = ROWS_AT_ONCE - i64::try_from(tasks.len()).unwrap_or(ROWS_AT_ONCE);
                if room <= 0 {
                    return Ok(tasks);
                }
                let rows = self.store.rows_of_finding(finding, stands, None, room).await?;
                tasks.extend(rows.into_iter().map(|(import, row)| (finding, import, row)));
            }
        }
        Ok(tasks)
    }

    async fn settle_some(
        &self,
        settlement: &Settlement,
        tasks: &[Task],
        readings: &mut Readings,
    ) -> Result<(), SettleFault> {
        let (mut done, mut left) = (0, 0);
        let mut tx = self.store.begin().await?;
        tx.hold_register().await?;
        for task in tasks {
            let read_as = readings.of(self, task.1).await?;
            match self.settle_one(&mut tx, settlement, *task, &read_as).await? {
                Settled::Done => done += 1,
                Settled::Left => left += 1,
                Settled::Gone => {}
            }
        }
        tx.advance_settlement(settlement.id, done, left).await?;
        Ok(tx.commit().await?)
    }

    async fn settle_one(
        &self,
        tx: &mut Tx,
        settlement: &Settlement,
        (finding, import, row_no): Task,
        read_as: &ReadAs,
    ) -> Result<Settled, SettleFault> {
        let alike = match self.store.finding(finding).await? {
            Some(waiting) => waiting.alike,
            None => return Ok(Settled::Gone),
        };
        let row = (import, row_no);
        let id = Some(settlement.id);
        match settlement.how.as_str() {
            how::RIGHT => {
                for from in [standing::WAITING, standing::LEFT] {
                    if tx.move_finding(&alike, row, from, standing::RIGHT, id).await? {
                        return Ok(Settled::Done);
                    }
                }
                Ok(Settled::Gone)
            }
            how::UNDO if tx.standing(finding, row).await?.as_deref() == Some(standing::RIGHT) => {
                tx.move_finding(&alike, row, standing::RIGHT, standing::WAITING, None).await?;
                Ok(Settled::Done)
            }
            how::UNDO => {
                // First, so that it is not met again whatever comes of it.
                tx.move_finding(&alike, row, standing::MENDED, standing::MENDED, id).await?;
                let value = alike.value.clone();
                self.mend(tx, settlement, &alike, row, read_as, &value).await
            }
            _ => match self.mend(tx, settlement, &alike, row, read_as, &settlement.value).await? {
                Settled::Left => {
                    tx.move_finding(&alike, row, standing::WAITING, standing::LEFT, id).await?;
                    Ok(Settled::Left)
                }
                settled => Ok(settled),
            },
        }
    }

    /// Gives a row's cell another value and has the record follow.
    async fn mend(
        &self,
        tx: &mut Tx,
        settlement: &Settlement,
        of: &Alike,
        row: (ImportId, i64),
        read_as: &ReadAs,
        value: &str,
    ) -> Result<Settled, SettleFault> {
        let Some(kept) = tx.kept_row(row.0, row.1).await? else { return Ok(Settled::Left) };
        let cells: Vec<String> = serde_json::from_str(&kept.cells).unwrap_or_default();
        let field = settlement.field.parse::<Field>().ok();
        let Some((field, column)) = field.and_then(|field| Some((field, read_as.plan.column_of(field)?))) else {
            return Ok(Settled::Left);
        };
        let mut mended = cells.clone();
        mended.resize(mended.len().max(column + 1), String::new());
        value.clone_into(&mut mended[column]);
        let read = |cells: &[String]| {
            let ids = IdRun::begin(&*self.clock, &*self.entropy);
            amend::read(read_as, &self.reference, row, (settlement.by, settlement.at), ids, cells)
        };
        let after = read(&mended);
        let Some((weapon, digest)) = after.weapon else { return Ok(Settled::Left) };
        let row_of = |cells: &[String]| amend::row_of(row.1, cells);
        let found_before: Vec<RowFinding> = serde_json::from_str(&kept.findings).unwrap_or_default();
        let is_refused = kept.state == row_state::REFUSED;
        let (closed, findings): (Vec<RowFinding>, Vec<RowFinding>) = if is_refused {
            (found_before, after.findings)
        } else {
            let is_about = |found: &RowFinding| found.field == Some(field) || found.code == of.kind.code;
            let (closed, mut others): (Vec<_>, Vec<_>) = found_before.into_iter().partition(is_about);
            others.extend(after.findings.into_iter().filter(|found| found.field == Some(field)));
            (closed, others)
        };
        let settled = KeptRow {
            row_no: row.1,
            state: if is_refused { row_state::REPAIRED.to_owned() } else { kept.state.clone() },
            cells: cells_text(mended.iter().map(String::as_str)),
            findings: findings_text(&findings),
            weapon: kept.weapon.or(Some(weapon.weapon.id)),
        };
        match kept.weapon {
            None if is_refused => {
                let digest = tx.known_digests(&[digest]).await?.is_empty().then_some(digest);
                let written = weapon.write_out(&*self.entropy)?;
                tx.settle_row(row.0, &kept.state, &settled, digest, written, !findings.is_empty()).await?;
            }
            Some(id) => {
                let before = read(&cells).weapon.map(|(weapon, _)| weapon.events).unwrap_or_default();
                if !self.amend_weapon(tx, settlement, of, row, id, (&before, &weapon.events)).await? {
                    return Ok(Settled::Left);
                }
                tx.amend_row(row.0, &kept.cells, &settled).await?;
            }
            // Taken for a duplicate, which only a person can say is none.
            None => return Ok(Settled::Left),
        }
        let closed = closed.iter().map(|found| alike(is_refused, &read_as.plan, &row_of(&cells), found));
        close(tx, closed.chain([of.clone()]), row, Some(settlement.id)).await?;
        let opened = findings.iter().map(|found| alike(false, &read_as.plan, &row_of(&mended), found));
        open(tx, opened, row).await?;
        Ok(Settled::Done)
    }

    /// Adds to a weapon's life what follows from another reading of its row; says whether it could.
    async fn amend_weapon(
        &self,
        tx: &mut Tx,
        settlement: &Settlement,
        of: &Alike,
        row: (ImportId, i64),
        id: WeaponId,
        (before, after): (&[Event], &[Event]),
    ) -> Result<bool, SettleFault> {
        let mut events = tx.events(id).await?;
        let Some(amendments) = amend::amendments(&events, row, before, after) else { return Ok(false) };
        for (occurred, fact) in amendments {
            let seq = events.last().map_or(0, |event| event.seq) + 1;
            let source = Source::Finding {
                import: row.0,
                row: u64::try_from(row.1).unwrap_or_default(),
                code: of.kind.code.clone(),
            };
            let event = Event {
                id: EventId::mint(&*self.clock, &*self.entropy),
                subject: id,
                seq,
                occurred,
                recorded_at: self.now(),
                recorded_by: settlement.by,
                source,
                reason: Some(settlement.reason.clone()),
                fact,
            };
            events.push(event.clone());
            let weapon = Weapon::project(&events).ok_or(Fault::NotFound { what: "weapon" })?;
            tx.add_event(&event, &weapon, &mark_keys(&weapon), &*self.entropy).await?;
        }
        Ok(true)
    }
}

/// What came of carrying a decision out for one row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Settled {
    Done,
    /// It could not be done: the row waits for a person's eye.
    Left,
    /// There was nothing to do any more.
    Gone,
}

/// Notes that findings of a row wait no more.
pub(in crate::imports) async fn close(
    tx: &mut Tx,
    findings: impl Iterator<Item = Alike>,
    row: (ImportId, i64),
    settlement: Option<Uuid>,
) -> Result<(), Fault> {
    for alike in findings {
        for from in [standing::WAITING, standing::LEFT] {
            tx.move_finding(&alike, row, from, standing::MENDED, settlement).await?;
        }
    }
    Ok(())
}

/// Lets findings of a row wait, unless they wait already or were said to be right.
pub(in crate::imports) async fn open(
    tx: &mut Tx,
    findings: impl Iterator<Item = Alike>,
    row: (ImportId, i64),
) -> Result<(), Fault> {
    let mut found = Vec::new();
    for alike in findings {
        if matches!(tx.standing(alike.id(), row).await?.as_deref(), None | Some(standing::MENDED)) {
            found.push(Found { row_no: row.1, alike });
        }
    }
    Ok(tx.put_found(row.0, found).await?)
}

/// How the rows of imports are read, each looked up once.
#[derive(Default)]
struct Readings(BTreeMap<ImportId, Arc<ReadAs>>);

impl Readings {
    async fn of(&mut self, app: &App, import: ImportId) -> Result<Arc<ReadAs>, SettleFault> {
        if let Some(known) = self.0.get(&import) {
            return Ok(Arc::clone(known));
        }
        let record = app.store.import(import).await?.ok_or(Fault::NotFound { what: "import" })?;
        let plan = plan_of(&record)?;
        let path = app.file_of(&record.file_digest);
        let lost = |_| Fault::NotFound { what: "file" };
        let mut table = Table::open_with(&path, &record.file_name, &Limits::default(), &plan.choices).map_err(lost)?;
        let profiles = profiles(&plan, &mut table).map_err(|_| Fault::NotFound { what: "file" })?;
        let read_as = Arc::new(ReadAs { plan, profiles });
        self.0.insert(import, Arc::clone(&read_as));
        Ok(read_as)
    }
}
