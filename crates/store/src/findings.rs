//! What was found in the rows of files, alike together, and what people decided about it: the list of work that imports
//! leave behind. How many rows wait is kept beside them, so that the list is as quick for a million findings as for ten.

use crate::db::values;
use crate::statement::statements;
use crate::{Store, StoreError, Tx};
use domain::clock::{Timestamp, from_micros};
use domain::id::{ImportId, UserId};
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;
use uuid::Uuid;

statements! {
    KINDS = "SELECT kind, waiting FROM finding_kind WHERE waiting > 0 ORDER BY waiting DESC, kind LIMIT 1000";
    FINDINGS_OF_KIND = "SELECT finding, kind, value, waiting FROM finding
        WHERE kind = $1 AND waiting > 0 AND (waiting, finding) < ($2, $3) ORDER BY waiting DESC, finding DESC LIMIT $4";
    READ_FINDING = "SELECT finding, kind, value, waiting FROM finding WHERE finding = $1";
    ROWS_OF_FINDING = "SELECT import_id, row_no FROM finding_row
        WHERE finding = $1 AND state = $2 AND (import_id, row_no) > ($3, $4) ORDER BY import_id, row_no LIMIT $5";
    ROWS_SETTLED = "SELECT finding, import_id, row_no FROM finding_row
        WHERE settlement_id = $1 AND state = $2 ORDER BY finding, import_id, row_no LIMIT $3";
    STATE_OF_ROW = "SELECT state FROM finding_row WHERE finding = $1 AND import_id = $2 AND row_no = $3";
    COUNT_KIND = "INSERT INTO finding_kind (kind, waiting) VALUES ($1, $2)
        ON CONFLICT (kind) DO UPDATE SET waiting = finding_kind.waiting + excluded.waiting";
    COUNT_FINDING = "INSERT INTO finding (finding, kind, value, waiting) VALUES ($1, $2, $3, $4)
        ON CONFLICT (finding) DO UPDATE SET waiting = finding.waiting + excluded.waiting";
    PUT_FINDING_ROW = "INSERT INTO finding_row (finding, import_id, row_no, state) VALUES ($1, $2, $3, $4)
        ON CONFLICT (finding, import_id, row_no) DO UPDATE SET state = excluded.state";
    MOVE_FINDING_ROW = "UPDATE finding_row SET state = $4, settlement_id = $5
        WHERE finding = $1 AND import_id = $2 AND row_no = $3 AND state = $6";
    TRY_LEFT_AGAIN = "UPDATE finding_row SET state = 'waiting' WHERE finding = $1 AND state = 'left'";
    PUT_SETTLEMENT = "INSERT INTO settlement (settlement_id, finding, kind, how, field, value, reason, undoes,
        decided_at, decided_by, state, rows_done, rows_left)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";
    READ_SETTLEMENT = "SELECT settlement_id, finding, kind, how, field, value, reason, undoes, decided_at, decided_by,
        state, rows_done, rows_left FROM settlement WHERE settlement_id = $1";
    SETTLEMENTS_OF_FINDING = "SELECT settlement_id, finding, kind, how, field, value, reason, undoes, decided_at,
        decided_by, state, rows_done, rows_left FROM settlement WHERE finding = $1 ORDER BY settlement_id DESC LIMIT $2";
    SETTLEMENTS_IN_STATE = "SELECT settlement_id, finding, kind, how, field, value, reason, undoes, decided_at,
        decided_by, state, rows_done, rows_left FROM settlement WHERE state = $1 ORDER BY settlement_id LIMIT $2";
    NEWEST_SETTLEMENTS = "SELECT settlement_id, finding, kind, how, field, value, reason, undoes, decided_at,
        decided_by, state, rows_done, rows_left FROM settlement ORDER BY settlement_id DESC LIMIT $1";
    ADVANCE_SETTLEMENT = "UPDATE settlement SET rows_done = rows_done + $2, rows_left = rows_left + $3
        WHERE settlement_id = $1 AND state = 'running'";
    END_SETTLEMENT = "UPDATE settlement SET state = 'done' WHERE settlement_id = $1";
}

/// How a row stands with one of its findings.
pub mod standing {
    /// It waits for a person.
    pub const WAITING: &str = "waiting";
    /// Mended, or taken after all.
    pub const MENDED: &str = "mended";
    /// Right as it is, a person said.
    pub const RIGHT: &str = "right";
    /// To be mended with others, but it could not be: it waits for a person's eye.
    pub const LEFT: &str = "left";
}

/// What makes findings alike: they are of one kind, and their cells say the same.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Alike {
    /// What kind.
    pub kind: Kind,
    /// What the cells say; empty where the finding is about no cell.
    pub value: String,
}

/// A kind of finding.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Kind {
    /// Whether the rows were refused for it; else they were taken.
    pub is_refused: bool,
    /// The code of what was found.
    pub code: String,
    /// The code of the field; empty where it is about none.
    pub field: String,
}

/// By what alike findings are known: the first sixteen bytes of the SHA-256 of what makes them so.
pub type FindingId = [u8; 16];

/// One finding of one row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The row.
    pub row_no: i64,
    /// What was found.
    pub alike: Alike,
}

/// Alike findings, with how many rows wait.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// By what they are known.
    pub id: FindingId,
    /// What makes them alike.
    pub alike: Alike,
    /// Rows that wait for a person.
    pub rows: i64,
}

/// What a person decided about findings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settlement {
    /// Its id, by which decisions stand in the order in which they were made.
    pub id: Uuid,
    /// The findings; nothing for all of the kind.
    pub finding: Option<FindingId>,
    /// Their kind.
    pub kind: Kind,
    /// What is done: a code of `app`.
    pub how: String,
    /// The code of the field that is given another value; empty if none is.
    pub field: String,
    /// The value that is put.
    pub value: String,
    /// Why.
    pub reason: String,
    /// The decision that is undone, if one is.
    pub undoes: Option<Uuid>,
    /// When it was decided.
    pub at: Timestamp,
    /// By whom.
    pub by: UserId,
    /// Whether it is still being carried out.
    pub is_running: bool,
    /// Rows for which it is done.
    pub rows_done: i64,
    /// Rows for which it could not be done.
    pub rows_left: i64,
}

impl Alike {
    /// By what these findings are known.
    pub fn id(&self) -> FindingId {
        let mut hash = Sha256::new();
        hash.update(self.kind.text());
        hash.update([0]);
        hash.update(&self.value);
        let full = hash.finalize();
        let mut short = [0; 16];
        short.copy_from_slice(&full[..16]);
        short
    }
}

impl Kind {
    /// The kind as one text, as in `taken/not-in-reference/maker`.
    pub fn text(&self) -> String {
        let taken = if self.is_refused { "refused" } else { "taken" };
        format!("{taken}/{}/{}", self.code, self.field)
    }

    /// Reads what [`Kind::text`] wrote.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('/');
        let (taken, code, field) = (parts.next()?, parts.next()?, parts.next()?);
        let is_refused = match taken {
            "refused" => true,
            "taken" => false,
            _ => return None,
        };
        let ends = parts.next().is_none() && !code.is_empty();
        ends.then(|| Self { is_refused, code: code.to_owned(), field: field.to_owned() })
    }
}

impl Store {
    /// The kinds of which rows wait, with how many, most first.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn kinds_waiting(&self) -> Result<Vec<(Kind, i64)>, StoreError> {
        let rows: Vec<(String, i64)> = self.all(KINDS, values![]).await?;
        rows.into_iter().map(|(kind, waiting)| Ok((kind_of(&kind)?, waiting))).collect()
    }

    /// Alike findings of a kind, those of most rows first, after one of them.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn findings_waiting(
        &self,
        kind: &Kind,
        after: Option<(i64, FindingId)>,
        limit: i64,
    ) -> Result<Vec<Waiting>, StoreError> {
        let (waiting, id) = after.unwrap_or((i64::MAX, [u8::MAX; 16]));
        let rows: Vec<FindingRow> = self.all(FINDINGS_OF_KIND, values![kind.text(), waiting, &id[..], limit]).await?;
        rows.into_iter().map(FindingRow::read).collect()
    }

    /// Alike findings by their id, also if none waits any more.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn finding(&self, id: FindingId) -> Result<Option<Waiting>, StoreError> {
        self.one::<FindingRow>(READ_FINDING, values![&id[..]]).await?.map(FindingRow::read).transpose()
    }

    /// The rows of alike findings that stand so, in order, after one of them.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn rows_of_finding(
        &self,
        id: FindingId,
        standing: &str,
        after: Option<(ImportId, i64)>,
        limit: i64,
    ) -> Result<Vec<(ImportId, i64)>, StoreError> {
        let (import, row) = after.unwrap_or((ImportId(Uuid::nil()), 0));
        let rows: Vec<(Uuid, i64)> = self.all(ROWS_OF_FINDING, values![&id[..], standing, import, row, limit]).await?;
        Ok(rows.into_iter().map(|(import, row)| (ImportId(import), row)).collect())
    }

    /// Some of the rows that stand so by a decision, each with the finding for which it does.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn rows_settled(
        &self,
        settlement: Uuid,
        standing: &str,
        limit: i64,
    ) -> Result<Vec<(FindingId, ImportId, i64)>, StoreError> {
        let rows: Vec<(Vec<u8>, Uuid, i64)> = self.all(ROWS_SETTLED, values![settlement, standing, limit]).await?;
        rows.into_iter().map(|(finding, import, row)| Ok((id_of(&finding)?, ImportId(import), row))).collect()
    }

    /// One decision.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn settlement(&self, id: Uuid) -> Result<Option<Settlement>, StoreError> {
        self.one::<SettlementRow>(READ_SETTLEMENT, values![id]).await?.map(SettlementRow::read).transpose()
    }

    /// The decisions about alike findings, newest first.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn settlements_of(&self, id: FindingId, limit: i64) -> Result<Vec<Settlement>, StoreError> {
        let rows: Vec<SettlementRow> = self.all(SETTLEMENTS_OF_FINDING, values![&id[..], limit]).await?;
        rows.into_iter().map(SettlementRow::read).collect()
    }

    /// The newest decisions.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn newest_settlements(&self, limit: i64) -> Result<Vec<Settlement>, StoreError> {
        let rows: Vec<SettlementRow> = self.all(NEWEST_SETTLEMENTS, values![limit]).await?;
        rows.into_iter().map(SettlementRow::read).collect()
    }

    /// The decisions that are still being carried out, oldest first.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn settlements_running(&self, limit: i64) -> Result<Vec<Settlement>, StoreError> {
        let rows: Vec<SettlementRow> = self.all(SETTLEMENTS_IN_STATE, values!["running", limit]).await?;
        rows.into_iter().map(SettlementRow::read).collect()
    }
}

impl Tx {
    /// Notes what was found in rows of an import: they wait for a person. None of them waits yet.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn put_found(&mut self, import: ImportId, found: Vec<Found>) -> Result<(), StoreError> {
        let mut rows: BTreeMap<(FindingId, i64), ()> = BTreeMap::new();
        // In the order of their keys: two transactions that count the same ones never wait for each other in a circle.
        let (mut kinds, mut groups) = (BTreeMap::<String, i64>::new(), BTreeMap::<FindingId, (Alike, i64)>::new());
        for Found { row_no, alike } in found {
            let id = alike.id();
            if rows.insert((id, row_no), ()).is_none() {
                *kinds.entry(alike.kind.text()).or_default() += 1;
                groups.entry(id).or_insert((alike, 0)).1 += 1;
            }
        }
        let kinds = kinds.into_iter().flat_map(|(kind, count)| values![kind, count]).collect();
        self.insert_many(COUNT_KIND, 2, kinds).await?;
        let groups = groups
            .into_iter()
            .flat_map(|(id, (alike, count))| values![&id[..], alike.kind.text(), alike.value, count])
            .collect();
        self.insert_many(COUNT_FINDING, 4, groups).await?;
        let rows = rows.into_keys().flat_map(|(id, row)| values![&id[..], import, row, standing::WAITING]).collect();
        self.insert_many(PUT_FINDING_ROW, 4, rows).await
    }

    /// Moves one row's finding from one standing to another, and counts it. Says whether it stood so.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn move_finding(
        &mut self,
        alike: &Alike,
        row: (ImportId, i64),
        from: &str,
        to: &str,
        settlement: Option<Uuid>,
    ) -> Result<bool, StoreError> {
        let id = alike.id();
        let moved = values![&id[..], row.0, row.1, to, settlement, from];
        if self.run(MOVE_FINDING_ROW, moved).await? == 0 {
            return Ok(false);
        }
        let more = i64::from(waits(to)) - i64::from(waits(from));
        if more != 0 {
            self.run(COUNT_KIND, values![alike.kind.text(), more]).await?;
            self.run(COUNT_FINDING, values![&id[..], alike.kind.text(), alike.value.as_str(), more]).await?;
        }
        Ok(true)
    }

    /// How a row stands with one of its findings; nothing if it never had it.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn standing(&mut self, id: FindingId, row: (ImportId, i64)) -> Result<Option<String>, StoreError> {
        let found: Option<(String,)> = self.one(STATE_OF_ROW, values![&id[..], row.0, row.1]).await?;
        Ok(found.map(|(state,)| state))
    }

    /// Lets the rows for which an earlier decision could not be carried out wait with the others.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn try_left_again(&mut self, id: FindingId) -> Result<(), StoreError> {
        self.run(TRY_LEFT_AGAIN, values![&id[..]]).await.map(drop)
    }

    /// Keeps a decision.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn put_settlement(&mut self, settlement: &Settlement) -> Result<(), StoreError> {
        let state = if settlement.is_running { "running" } else { "done" };
        self.run(
            PUT_SETTLEMENT,
            values![
                settlement.id,
                settlement.finding.map(|id| id.to_vec()),
                settlement.kind.text(),
                settlement.how.as_str(),
                settlement.field.as_str(),
                settlement.value.as_str(),
                settlement.reason.as_str(),
                settlement.undoes,
                settlement.at,
                settlement.by,
                state,
                settlement.rows_done,
                settlement.rows_left,
            ],
        )
        .await
        .map(drop)
    }

    /// Notes how much further a decision is carried out.
    ///
    /// # Errors
    /// [`StoreError::Changed`] if it is not being carried out any more.
    pub async fn advance_settlement(&mut self, id: Uuid, done: i64, left: i64) -> Result<(), StoreError> {
        match self.run(ADVANCE_SETTLEMENT, values![id, done, left]).await? {
            0 => Err(StoreError::Changed { what: "settlement" }),
            _ => Ok(()),
        }
    }

    /// Notes that a decision is carried out.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn end_settlement(&mut self, id: Uuid) -> Result<(), StoreError> {
        self.run(END_SETTLEMENT, values![id]).await.map(drop)
    }
}

/// Whether a row that stands so is one of those that wait for a person.
fn waits(standing: &str) -> bool {
    standing == standing::WAITING || standing == standing::LEFT
}

fn kind_of(text: &str) -> Result<Kind, StoreError> {
    Kind::parse(text).ok_or_else(|| StoreError::inconsistent("finding", "kind", text, "it is no kind of finding"))
}

fn id_of(bytes: &[u8]) -> Result<FindingId, StoreError> {
    bytes.try_into().map_err(|problem| StoreError::inconsistent("finding", "finding", bytes.len(), problem))
}

#[derive(sqlx::FromRow)]
struct FindingRow {
    finding: Vec<u8>,
    kind: String,
    value: String,
    waiting: i64,
}

impl FindingRow {
    fn read(self) -> Result<Waiting, StoreError> {
        let alike = Alike { kind: kind_of(&self.kind)?, value: self.value };
        Ok(Waiting { id: id_of(&self.finding)?, alike, rows: self.waiting })
    }
}

#[derive(sqlx::FromRow)]
struct SettlementRow {
    settlement_id: Uuid,
    finding: Option<Vec<u8>>,
    kind: String,
    how: String,
    field: String,
    value: String,
    reason: String,
    undoes: Option<Uuid>,
    decided_at: i64,
    decided_by: Uuid,
    state: String,
    rows_done: i64,
    rows_left: i64,
}

impl SettlementRow {
    fn read(self) -> Result<Settlement, StoreError> {
        Ok(Settlement {
            id: self.settlement_id,
            finding: self.finding.as_deref().map(id_of).transpose()?,
            kind: kind_of(&self.kind)?,
            how: self.how,
            field: self.field,
            value: self.value,
            reason: self.reason,
            undoes: self.undoes,
            at: from_micros(self.decided_at),
            by: UserId(self.decided_by),
            is_running: self.state == "running",
            rows_done: self.rows_done,
            rows_left: self.rows_left,
        })
    }
}
