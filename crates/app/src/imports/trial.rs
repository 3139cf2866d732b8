//! A trial: a file is gone through as if it were taken in, and everything that would come of it is counted and shown, but
//! nothing is written. It runs through the same steps as the import itself, all but the last.

use super::fault::ImportFault;
use super::finding::RowFinding;
use super::problem::Problem;
use super::{plan_text, row_state, state};
use crate::{Actor, App, Fault};
use domain::authority::Deed;
use domain::id::ImportId;
use intake::Field;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::{Arc, Mutex, PoisonError};
use store::findings::{Found, Kind};
use store::imports::{Batch, ImportRecord, KeptRow};
use tokio::sync::mpsc;

/// How many rows of each kind are shown.
const SHOWN_ROWS: usize = 3;
/// How many different values of each kind are named.
const SHOWN_VALUES: usize = 20;
/// How many different values of each kind are told apart: a column of rubbish must not fill the memory.
const MOST_VALUES: usize = 50_000;
/// How many trials are remembered; the oldest goes first.
const REMEMBERED: usize = 32;

/// What came of a trial, or has come of it so far.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Trial {
    /// How the file was read, and by which columns.
    pub plan: super::Plan,
    /// How it stands.
    pub end: Option<End>,
    /// The number of the file's last row, if it is known already.
    pub rows_total: Option<i64>,
    /// The number of the last row that was gone through.
    pub rows_done: i64,
    /// Rows that would be taken, with findings or without.
    pub taken: i64,
    /// Rows that would be taken with findings.
    pub with_findings: i64,
    /// Rows that would be refused.
    pub refused: i64,
    /// Rows that were taken before, from this file or another: they are in the register.
    pub known: i64,
    /// Rows that say the same as an earlier row of the file.
    pub repeated: i64,
    /// What was found, by kind; what most rows have first.
    pub kinds: Vec<TriedKind>,
    /// The first rows that would be duplicates.
    pub duplicates: Vec<TriedRow>,
    /// What went before of a kind that is counted.
    tallies: BTreeMap<Kind, Tally>,
}

/// How a trial ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum End {
    /// At the end of the file.
    Whole,
    /// Before it.
    Broken(Problem),
}

/// What was found in some rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TriedKind {
    /// Whether the rows would be refused for it; else they would be taken.
    pub is_refused: bool,
    /// The code of what was found.
    pub code: String,
    /// The field that it is about, if it is about one.
    pub field: Option<Field>,
    /// In how many rows.
    pub rows: i64,
    /// How many different cells that is.
    pub values: usize,
    /// Whether there are more different cells than were told apart.
    pub has_more_values: bool,
    /// The cells that most rows have, with the number of their rows.
    pub most: Vec<(String, i64)>,
    /// The first rows.
    pub first: Vec<TriedRow>,
}

/// A row as it would be kept for a person's eye.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TriedRow {
    /// Its number.
    pub row_no: i64,
    /// The cells' texts.
    pub cells: Vec<String>,
    /// What was found.
    pub findings: Vec<RowFinding>,
}

/// The trials of a running program, by import: they are not part of the record.
#[derive(Debug, Default)]
pub(crate) struct Trials(Mutex<Vec<(ImportId, u64, Arc<Trial>)>>);

impl App {
    /// Lets a trial of a waiting file begin, to be run by [`App::run_trial`]; it takes the place of an earlier one.
    ///
    /// # Errors
    /// As [`App::confirm_import`].
    pub async fn begin_trial(
        &self,
        actor: &Actor,
        id: ImportId,
        choices: intake::Choices,
        columns: Vec<Option<Field>>,
    ) -> Result<(), ImportFault> {
        let (_, plan) = self.checked_plan(actor, id, choices, columns).await?;
        let mut ticket = [0; 8];
        self.entropy.fill(&mut ticket);
        self.trials.begin(id, u64::from_le_bytes(ticket), Trial { plan, ..Trial::default() });
        Ok(())
    }

    /// The trial of a file, if this program has made one.
    ///
    /// # Errors
    /// [`Fault::NotFound`]; [`Fault::Denied`] without [`Deed::Import`].
    pub async fn trial(&self, actor: &Actor, id: ImportId) -> Result<Option<Arc<Trial>>, Fault> {
        self.authorise(actor, Deed::Import, "register").await?;
        Ok(self.trials.find(id).map(|(_, trial)| trial))
    }

    /// Goes through the file of a trial that has begun. `progress` is called now and then with the trial as it stands.
    ///
    /// # Errors
    /// [`ImportFault`], which the trial tells too; [`ImportFault::WrongState`] if another trial took its place.
    pub async fn run_trial(
        self: &Arc<Self>,
        id: ImportId,
        mut progress: impl FnMut(&Trial) + Send,
    ) -> Result<Arc<Trial>, ImportFault> {
        let (ticket, trial) = self.trials.find(id).ok_or(Fault::NotFound { what: "trial" })?;
        let mut trial = Trial::clone(&trial);
        let outcome = self.try_rows(id, ticket, &mut trial, &mut progress).await;
        trial.end = Some(match &outcome {
            Ok(()) => End::Whole,
            Err(fault) => End::Broken(Problem::of(fault)),
        });
        trial.tallies.clear();
        let trial = Arc::new(trial);
        self.trials.put(id, ticket, Arc::clone(&trial));
        outcome.map(|()| trial)
    }

    async fn try_rows(
        self: &Arc<Self>,
        id: ImportId,
        ticket: u64,
        trial: &mut Trial,
        progress: &mut (impl FnMut(&Trial) + Send),
    ) -> Result<(), ImportFault> {
        let record = self.store.import(id).await?.ok_or(Fault::NotFound { what: "import" })?;
        let record = ImportRecord { plan: plan_text(&trial.plan)?, rows_done: 0, ..record };
        let measured = {
            let (app, record) = (Arc::clone(self), record.clone());
            tokio::task::spawn_blocking(move || app.last_row(&record)).await
        };
        trial.rows_total = Some(measured.map_err(|_| ImportFault::Interrupted)??);
        let (sender, mut batches) = mpsc::channel(1);
        let reader = {
            let app = Arc::clone(self);
            tokio::task::spawn_blocking(move || app.prepare(&record, &sender))
        };
        // Half a digest is enough to tell a file's rows apart: of ten million, two different ones have the same by a chance of
        // one in three hundred thousand. It takes half the memory.
        let mut earlier: HashSet<u64> = HashSet::new();
        while let Some(prepared) = batches.recv().await {
            let digests = prepared.digests();
            let known: HashSet<[u8; 16]> = self.store.digests_known_now(&digests).await?.into_iter().collect();
            let known_rows = digests.iter().filter(|digest| known.contains(*digest)).count();
            let repeated = digests.into_iter().filter(|digest| earlier.contains(&half(digest)));
            let seen = known.iter().copied().chain(repeated).collect();
            let batch = prepared.settle(trial.rows_done, seen);
            earlier.extend(batch.digests.iter().map(|(digest, _)| half(digest)));
            trial.add(batch, i64::try_from(known_rows).unwrap_or(i64::MAX));
            progress(trial);
            if !self.trials.put(id, ticket, Arc::new(trial.without_tallies())) {
                return Err(ImportFault::WrongState(state::RUNNING.to_owned()));
            }
        }
        reader.await.map_err(|_| ImportFault::Interrupted)?
    }
}

impl Trial {
    /// How many rows would be duplicates.
    pub fn duplicate_rows(&self) -> i64 {
        self.known + self.repeated
    }

    /// Adds what would be written for some rows, of which so many are in the register.
    fn add(&mut self, batch: Batch, known: i64) {
        self.rows_done = batch.rows_after;
        self.taken += i64::try_from(batch.weapons.len()).unwrap_or(i64::MAX);
        self.with_findings += batch.with_findings;
        self.refused += batch.refused;
        self.known += known;
        self.repeated += batch.duplicates - known;
        let kept: HashMap<i64, &KeptRow> = batch.kept.iter().map(|row| (row.row_no, row)).collect();
        for Found { row_no, alike } in batch.found {
            let tally = self.tallies.entry(alike.kind).or_default();
            tally.rows += 1;
            if tally.first.len() < SHOWN_ROWS {
                tally.first.extend(kept.get(&row_no).map(|row| TriedRow::of(row)));
            }
            if let Some(rows) = tally.values.get_mut(&alike.value) {
                *rows += 1;
            } else if tally.values.len() < MOST_VALUES {
                tally.values.insert(alike.value, 1);
            } else {
                tally.has_more_values = true;
            }
        }
        let duplicates = batch.kept.iter().filter(|row| row.state == row_state::DUPLICATE);
        let room = SHOWN_ROWS.saturating_sub(self.duplicates.len());
        self.duplicates.extend(duplicates.take(room).map(TriedRow::of));
        self.kinds = self.tallies.iter().map(|(kind, tally)| tally.told(kind)).collect();
        self.kinds.sort_by_key(|kind| (!kind.is_refused, std::cmp::Reverse(kind.rows)));
    }

    fn without_tallies(&self) -> Self {
        Self {
            plan: self.plan.clone(),
            end: self.end.clone(),
            kinds: self.kinds.clone(),
            duplicates: self.duplicates.clone(),
            tallies: BTreeMap::new(),
            ..*self
        }
    }
}

impl TriedRow {
    fn of(row: &KeptRow) -> Self {
        Self {
            row_no: row.row_no,
            cells: serde_json::from_str(&row.cells).unwrap_or_default(),
            findings: serde_json::from_str(&row.findings).unwrap_or_default(),
        }
    }
}

/// What is counted of a kind.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Tally {
    rows: i64,
    values: HashMap<String, i64>,
    has_more_values: bool,
    first: Vec<TriedRow>,
}

impl Tally {
    fn told(&self, kind: &Kind) -> TriedKind {
        let mut most: Vec<(&String, i64)> = self.values.iter().map(|(value, rows)| (value, *rows)).collect();
        let before =
            |one: &(&String, i64), other: &(&String, i64)| other.1.cmp(&one.1).then_with(|| one.0.cmp(other.0));
        if most.len() > SHOWN_VALUES {
            most.select_nth_unstable_by(SHOWN_VALUES, before);
            most.truncate(SHOWN_VALUES);
        }
        most.sort_unstable_by(before);
        TriedKind {
            is_refused: kind.is_refused,
            code: kind.code.clone(),
            field: kind.field.parse().ok(),
            rows: self.rows,
            values: self.values.len(),
            has_more_values: self.has_more_values,
            most: most.into_iter().map(|(value, rows)| (value.clone(), rows)).collect(),
            first: self.first.clone(),
        }
    }
}

impl Trials {
    fn begin(&self, id: ImportId, ticket: u64, trial: Trial) {
        let mut trials = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        trials.retain(|(known, ..)| *known != id);
        if trials.len() >= REMEMBERED {
            trials.remove(0);
        }
        trials.push((id, ticket, Arc::new(trial)));
    }

    fn find(&self, id: ImportId) -> Option<(u64, Arc<Trial>)> {
        let trials = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        trials.iter().find(|(known, ..)| *known == id).map(|(_, ticket, trial)| (*ticket, Arc::clone(trial)))
    }

    /// Puts a trial as it stands now; says whether it is still the one with this ticket.
    fn put(&self, id: ImportId, ticket: u64, trial: Arc<Trial>) -> bool {
        let mut trials = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let kept = trials.iter_mut().find(|(known, number, _)| (*known, *number) == (id, ticket));
        kept.map(|(.., kept)| *kept = trial).is_some()
    }
}

fn half(digest: &[u8; 16]) -> u64 {
    digest[..8].iter().fold(0, |number, byte| number << 8 | u64::from(*byte))
}
