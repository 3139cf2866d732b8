//! Taking a file in: one thread reads and prepares rows, the other writes them, batch by batch, each batch with its
//! progress in one transaction. Killed at any moment, an import goes on where its last batch ended.

use super::fault::ImportFault;
use super::finding::RowFinding;
use super::plan::Plan;
use super::problem::Problem;
use super::reading::{Reading, RowReader};
use super::{SAMPLE_ROWS, plan_of, row_state, state};
use crate::App;
use crate::error::Fault;
use crate::terms::Memory;
use domain::clock::Entropy;
use domain::id::{IdRun, ImportId};
use intake::{ColumnProfile, Limits, Row, RowError, Table};
use std::collections::HashSet;
use std::sync::Arc;
use store::findings::{Alike, Found};
use store::imports::{Batch, ImportRecord, KeptRow};
use store::register::WrittenWeapon;
use tokio::sync::mpsc;

/// Rows written in one transaction.
const BATCH_ROWS: usize = 10_000;

/// What the reading thread hands to the writing one.
pub(super) struct Prepared {
    weapons: Vec<Taken>,
    kept: Vec<KeptRow>,
    /// The number of the last row of the batch.
    pub(super) last_row: i64,
    /// How many rows it stands for.
    rows: i64,
    refused: i64,
    /// What was found in the refused rows.
    found: Vec<Found>,
}

/// A row that can be taken.
struct Taken {
    row_no: i64,
    digest: [u8; 16],
    weapon: WrittenWeapon,
    /// What a person should look at, if anything: as it is kept, and what it has in common with other rows.
    findings: Option<(String, Vec<Alike>)>,
    /// The cells, to be kept with the findings, or if it turns out to be a duplicate.
    cells: String,
}

impl App {
    /// Takes in what is left of an import that is running, and notes how it ended. `progress` is called after each batch
    /// with the import as it stands.
    ///
    /// # Errors
    /// [`ImportFault`]; the import is then stopped and can be continued.
    pub async fn run_import(
        self: &Arc<Self>,
        id: ImportId,
        mut progress: impl FnMut(&ImportRecord) + Send,
    ) -> Result<ImportRecord, ImportFault> {
        let record = self.store.import(id).await?.ok_or(Fault::NotFound { what: "import" })?;
        if record.state != state::RUNNING {
            return Err(ImportFault::WrongState(record.state));
        }
        let outcome = self.take_rows(record, &mut progress).await;
        let (ended, problem) = match &outcome {
            Ok(()) => (state::DONE, None),
            // Another program runs this import: leave it alone.
            Err(ImportFault::Fault(Fault::Changed { .. })) => {
                return Err(ImportFault::WrongState(state::RUNNING.into()));
            }
            Err(fault) => (state::STOPPED, Some(Problem::of(fault).to_text())),
        };
        let mut tx = self.store.begin().await?;
        tx.finish_import(id, ended, self.now(), problem.as_deref()).await?;
        tx.commit().await?;
        outcome?;
        let done = self.store.import(id).await?.ok_or(Fault::NotFound { what: "import" })?;
        if usize::try_from(done.taken).is_ok_and(|taken| taken >= BATCH_ROWS) {
            let mut tx = self.store.begin().await?;
            tx.settle().await?;
            tx.commit().await?;
        }
        Ok(done)
    }

    /// The imports that were running when the program stopped.
    ///
    /// # Errors
    /// [`Fault::Store`].
    pub async fn interrupted_imports(&self) -> Result<Vec<ImportId>, Fault> {
        let newest = self.store.newest_imports(1_000).await?;
        Ok(newest.into_iter().filter(|import| import.state == state::RUNNING).map(|import| import.id).collect())
    }

    async fn take_rows(
        self: &Arc<Self>,
        record: ImportRecord,
        progress: &mut (impl FnMut(&ImportRecord) + Send),
    ) -> Result<(), ImportFault> {
        let id = record.id;
        let record = self.measure(record).await?;
        let (sender, mut batches) = mpsc::channel(1);
        let reader = {
            let (app, record) = (Arc::clone(self), record.clone());
            tokio::task::spawn_blocking(move || app.prepare(&record, &sender))
        };
        let mut rows_done = record.rows_done;
        while let Some(prepared) = batches.recv().await {
            let last_row = prepared.last_row;
            self.write_batch(id, rows_done, prepared).await?;
            rows_done = last_row;
            if let Some(now) = self.store.import(id).await? {
                progress(&now);
            }
        }
        reader.await.map_err(|_| ImportFault::Interrupted)?
    }

    /// Finds out the number of the file's last row, once, so that progress can be told: reading alone takes a small part
    /// of the time that taking in takes.
    async fn measure(self: &Arc<Self>, mut record: ImportRecord) -> Result<ImportRecord, ImportFault> {
        if record.rows_total.is_some() {
            return Ok(record);
        }
        let (app, measured) = (Arc::clone(self), record.clone());
        let last = tokio::task::spawn_blocking(move || app.last_row(&measured)).await;
        let last = last.map_err(|_| ImportFault::Interrupted)??;
        let mut tx = self.store.begin().await?;
        tx.plan_import(record.id, &record.plan, Some(last), state::RUNNING, state::RUNNING).await?;
        tx.commit().await?;
        record.rows_total = Some(last);
        Ok(record)
    }

    pub(super) fn last_row(&self, record: &ImportRecord) -> Result<i64, ImportFault> {
        let plan = plan_of(record)?;
        let path = self.file_of(&record.file_digest);
        let mut table = Table::open_with(&path, &record.file_name, &Limits::default(), &plan.choices)?;
        let last = table.rows()?.last().map_or(0, |row| number_of(&row));
        Ok(last)
    }

    /// Reads the file from where the import stands, and sends batches until it ends or nobody listens.
    pub(super) fn prepare(&self, record: &ImportRecord, sender: &mpsc::Sender<Prepared>) -> Result<(), ImportFault> {
        let plan = plan_of(record)?;
        let path = self.file_of(&record.file_digest);
        let mut table = Table::open_with(&path, &record.file_name, &Limits::default(), &plan.choices)?;
        let profiles = profiles(&plan, &mut table)?;
        let ids = IdRun::begin(&*self.clock, &*self.entropy);
        let mut reader = RowReader::new(
            &plan,
            &profiles,
            Memory::new(&self.reference),
            record.id,
            record.created_by,
            self.now(),
            ids,
        );
        let from = u64::try_from(record.rows_done).unwrap_or_default();
        let mut prepared = Prepared::empty();
        for row in table.rows_from(from + 1)? {
            prepared.add(&mut reader, row, &*self.entropy)?;
            if prepared.is_full() && sender.blocking_send(std::mem::replace(&mut prepared, Prepared::empty())).is_err()
            {
                return Ok(());
            }
        }
        if prepared.rows > 0 {
            // Nobody listening means that writing failed, which the writer reports.
            let _ = sender.blocking_send(prepared);
        }
        Ok(())
    }

    async fn write_batch(&self, id: ImportId, rows_before: i64, prepared: Prepared) -> Result<(), ImportFault> {
        let mut tx = self.store.begin().await?;
        let seen = tx.known_digests(&prepared.digests()).await?.into_iter().collect();
        tx.put_batch(id, prepared.settle(rows_before, seen)).await?;
        tx.commit().await?;
        Ok(())
    }
}

impl Prepared {
    /// The digests of the rows that can be taken.
    pub(super) fn digests(&self) -> Vec<[u8; 16]> {
        self.weapons.iter().map(|taken| taken.digest).collect()
    }

    /// What is to be written, given the digests of these rows that were seen before.
    pub(super) fn settle(self, rows_before: i64, mut seen: HashSet<[u8; 16]>) -> Batch {
        let mut batch = Batch {
            rows_before,
            rows_after: self.last_row,
            kept: self.kept,
            refused: self.refused,
            found: self.found,
            ..Batch::default()
        };
        for taken in self.weapons {
            if !seen.insert(taken.digest) {
                batch.duplicates += 1;
                batch.kept.push(KeptRow {
                    row_no: taken.row_no,
                    state: row_state::DUPLICATE.to_owned(),
                    cells: taken.cells,
                    findings: findings_text(&[RowFinding::taken_before()]),
                    weapon: None,
                });
                continue;
            }
            batch.digests.push((taken.digest, taken.row_no));
            if let Some((findings, alike)) = taken.findings {
                batch.with_findings += 1;
                batch.found.extend(alike.into_iter().map(|alike| Found { row_no: taken.row_no, alike }));
                batch.kept.push(KeptRow {
                    row_no: taken.row_no,
                    state: row_state::FINDINGS.to_owned(),
                    cells: taken.cells,
                    findings,
                    weapon: Some(taken.weapon.id()),
                });
            }
            batch.weapons.push(taken.weapon);
        }
        batch
    }

    fn empty() -> Self {
        Self {
            weapons: Vec::with_capacity(BATCH_ROWS),
            kept: Vec::new(),
            last_row: 0,
            rows: 0,
            refused: 0,
            found: Vec::new(),
        }
    }

    fn is_full(&self) -> bool {
        self.rows >= i64::try_from(BATCH_ROWS).unwrap_or(i64::MAX)
    }

    fn add(
        &mut self,
        reader: &mut RowReader<'_>,
        row: Result<Row, RowError>,
        entropy: &dyn Entropy,
    ) -> Result<(), ImportFault> {
        let row_no = number_of(&row);
        self.rows += 1;
        self.last_row = row_no;
        match row {
            Err(error) => {
                let (cells, findings) = (cells_text([error.raw()].into_iter()), [RowFinding::unreadable(&error)]);
                self.refuse(row_no, cells, &findings, |finding| finding.alike(true, reader.plan(), |_| String::new()));
            }
            Ok(row) => match reader.read(&row) {
                Reading::Refused { findings } => {
                    self.refuse(row_no, row_cells(&row), &findings, |finding| {
                        alike(true, reader.plan(), &row, finding)
                    });
                }
                Reading::Weapon { weapon, digest, findings } => {
                    let alike = |finding| alike(false, reader.plan(), &row, finding);
                    let findings = (!findings.is_empty())
                        .then(|| (findings_text(&findings), findings.iter().map(alike).collect()));
                    let (weapon, cells) = (weapon.write_out(entropy)?, row_cells(&row));
                    self.weapons.push(Taken { row_no, digest, weapon, findings, cells });
                }
            },
        }
        Ok(())
    }

    fn refuse(&mut self, row_no: i64, cells: String, findings: &[RowFinding], alike: impl Fn(&RowFinding) -> Alike) {
        self.refused += 1;
        self.found.extend(findings.iter().map(|finding| Found { row_no, alike: alike(finding) }));
        let findings = findings_text(findings);
        self.kept.push(KeptRow { row_no, state: row_state::REFUSED.to_owned(), cells, findings, weapon: None });
    }
}

/// What a finding of a row has in common with others.
pub(super) fn alike(is_refused: bool, plan: &Plan, row: &Row, finding: &RowFinding) -> Alike {
    finding.alike(is_refused, plan, |column| row.text(column).to_owned())
}

/// The number under which a row is dealt with.
fn number_of(row: &Result<Row, RowError>) -> i64 {
    let number = match row {
        Ok(row) => row.number,
        // It names the last row that was whole, which is dealt with under that number already.
        Err(RowError::BreaksOff { number, .. }) => number + 1,
        Err(error) => error.number(),
    };
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// What a sample of the rows teaches about each column.
pub(super) fn profiles(plan: &Plan, table: &mut Table) -> Result<Vec<ColumnProfile>, ImportFault> {
    let sample = table.sample(SAMPLE_ROWS)?;
    Ok((0..plan.columns.len())
        .map(|column| ColumnProfile::learn(sample.iter().filter_map(|row| row.cells.get(column))))
        .collect())
}

fn row_cells(row: &Row) -> String {
    cells_text(row.cells.iter().map(|cell| cell.text.as_str()))
}

/// Cells as they are kept: a JSON list of texts.
pub(super) fn cells_text<'a>(cells: impl Iterator<Item = &'a str>) -> String {
    let cells: Vec<&str> = cells.collect();
    serde_json::to_string(&cells).expect("a list of texts always has a JSON form")
}

/// Findings as they are kept.
pub(super) fn findings_text(findings: &[RowFinding]) -> String {
    serde_json::to_string(findings).expect("a list of plain texts always has a JSON form")
}
