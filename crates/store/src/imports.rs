//! Files taken into the register: what was planned for them, how far they are, and the rows that need a person's eye.

use crate::db::{Value, values};
use crate::findings::Found;
use crate::register::WrittenWeapon;
use crate::statement::statements;
use crate::{Store, StoreError, Tx};
use domain::clock::{Timestamp, from_micros};
use domain::id::{ImportId, UserId, WeaponId};
use uuid::Uuid;

statements! {
    READ_IMPORT = "SELECT import_id, file_name, file_digest, file_size, state, created_at, created_by, finished_at, plan,
        rows_total, rows_done, bytes_done, taken, with_findings, refused, duplicates, problem
        FROM import WHERE import_id = $1";
    NEWEST_IMPORTS = "SELECT import_id, file_name, file_digest, file_size, state, created_at, created_by, finished_at, plan,
        rows_total, rows_done, bytes_done, taken, with_findings, refused, duplicates, problem
        FROM import ORDER BY created_at DESC, import_id LIMIT $1";
    IMPORTS_OF_FILE = "SELECT import_id, file_name, file_digest, file_size, state, created_at, created_by, finished_at, plan,
        rows_total, rows_done, bytes_done, taken, with_findings, refused, duplicates, problem
        FROM import WHERE file_digest = $1 ORDER BY created_at, import_id";
    PUT_IMPORT = "INSERT INTO import (import_id, file_name, file_digest, file_size, state, created_at, created_by, plan,
        problem, rows_done, bytes_done, taken, with_findings, refused, duplicates)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 0, 0, 0, 0, 0, 0)";
    PLAN_IMPORT = "UPDATE import SET plan = $2, rows_total = $3, state = $4, finished_at = NULL,
        problem = NULL WHERE import_id = $1 AND state = $5";
    ADVANCE_IMPORT = "UPDATE import SET rows_done = $2, bytes_done = $3, taken = taken + $4,
        with_findings = with_findings + $5, refused = refused + $6, duplicates = duplicates + $7
        WHERE import_id = $1 AND rows_done = $8";
    FINISH_IMPORT = "UPDATE import SET state = $2, finished_at = $3, problem = $4 WHERE import_id = $1";
    SETTLE_ROW_COUNTS = "UPDATE import SET taken = taken + 1, with_findings = with_findings + $2,
        refused = refused - $3, duplicates = duplicates - $4 WHERE import_id = $1";
    KNOWN_DIGEST = "SELECT digest FROM row_digest WHERE digest = $1";
    PUT_DIGEST = "INSERT INTO row_digest (digest, import_id, row_no) VALUES ($1, $2, $3)";
    PUT_ROW = "INSERT INTO import_row (import_id, row_no, state, cells, findings, weapon_id)
        VALUES ($1, $2, $3, $4, $5, $6)";
    READ_ROW = "SELECT row_no, state, cells, findings, weapon_id FROM import_row WHERE import_id = $1 AND row_no = $2";
    ROWS_IN_STATE = "SELECT row_no, state, cells, findings, weapon_id FROM import_row
        WHERE import_id = $1 AND state = $2 AND row_no > $3 ORDER BY row_no LIMIT $4";
    AMEND_ROW = "UPDATE import_row SET cells = $3, findings = $4 WHERE import_id = $1 AND row_no = $2 AND cells = $5";
    SETTLE_ROW = "UPDATE import_row SET state = $3, cells = $4, findings = $5, weapon_id = $6
        WHERE import_id = $1 AND row_no = $2 AND state = $7";
    READ_MAPPING = "SELECT plan FROM import_mapping WHERE signature = $1";
    SAVE_MAPPING = "INSERT INTO import_mapping (signature, plan, saved_at, saved_by) VALUES ($1, $2, $3, $4)
        ON CONFLICT (signature) DO UPDATE SET plan = excluded.plan, saved_at = excluded.saved_at,
        saved_by = excluded.saved_by";
}

/// One file taken in, as stored. What `plan`, `state` and `problem` mean is `app`'s matter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportRecord {
    /// Its id.
    pub id: ImportId,
    /// The file's name as it came.
    pub file_name: String,
    /// SHA-256 of the file.
    pub file_digest: Vec<u8>,
    /// Size in bytes.
    pub file_size: i64,
    /// State code.
    pub state: String,
    /// When it came.
    pub created_at: Timestamp,
    /// Who brought it.
    pub created_by: UserId,
    /// When it ended.
    pub finished_at: Option<Timestamp>,
    /// The plan, as JSON.
    pub plan: String,
    /// How many rows the file has, if known.
    pub rows_total: Option<i64>,
    /// How many rows are dealt with.
    pub rows_done: i64,
    /// How many bytes of the file are dealt with, where that can be told.
    pub bytes_done: i64,
    /// Rows taken, with findings or without.
    pub taken: i64,
    /// Rows taken with findings.
    pub with_findings: i64,
    /// Rows refused and not yet repaired.
    pub refused: i64,
    /// Rows that were taken before, from this file or another.
    pub duplicates: i64,
    /// Why it was refused or stopped, if it was, as JSON.
    pub problem: Option<String>,
}

/// A row kept for a person's eye.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptRow {
    /// Its number as a spreadsheet shows it.
    pub row_no: i64,
    /// State code.
    pub state: String,
    /// The cells, as JSON.
    pub cells: String,
    /// What was found, as JSON.
    pub findings: String,
    /// The weapon it became.
    pub weapon: Option<WeaponId>,
}

/// One batch of rows: everything that is written for it, in one transaction.
#[derive(Debug, Default)]
pub struct Batch {
    /// How many rows were dealt with before this batch; guards against two programs running the same import.
    pub rows_before: i64,
    /// How many rows are dealt with after it.
    pub rows_after: i64,
    /// How many bytes are dealt with after it.
    pub bytes_after: i64,
    /// The new weapons.
    pub weapons: Vec<WrittenWeapon>,
    /// The digests of the rows taken, with their numbers.
    pub digests: Vec<([u8; 16], i64)>,
    /// The rows kept for a person's eye.
    pub kept: Vec<KeptRow>,
    /// How many of the rows taken have findings.
    pub with_findings: i64,
    /// How many rows were refused.
    pub refused: i64,
    /// How many rows were duplicates.
    pub duplicates: i64,
    /// What was found in the rows that were taken or refused.
    pub found: Vec<Found>,
}

impl Store {
    /// One import.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn import(&self, id: ImportId) -> Result<Option<ImportRecord>, StoreError> {
        Ok(self.one::<ImportRow>(READ_IMPORT, values![id]).await?.map(ImportRow::read))
    }

    /// The newest imports.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn newest_imports(&self, limit: i64) -> Result<Vec<ImportRecord>, StoreError> {
        Ok(self.all::<ImportRow>(NEWEST_IMPORTS, values![limit]).await?.into_iter().map(ImportRow::read).collect())
    }

    /// The imports of a file with this content, oldest first.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn imports_of_file(&self, digest: &[u8]) -> Result<Vec<ImportRecord>, StoreError> {
        Ok(self.all::<ImportRow>(IMPORTS_OF_FILE, values![digest]).await?.into_iter().map(ImportRow::read).collect())
    }

    /// Rows kept in one state, by number, after row `after`.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn kept_rows(
        &self,
        import: ImportId,
        state: &str,
        after: i64,
        limit: i64,
    ) -> Result<Vec<KeptRow>, StoreError> {
        let rows: Vec<KeptRowRow> = self.all(ROWS_IN_STATE, values![import, state, after, limit]).await?;
        Ok(rows.into_iter().map(KeptRowRow::read).collect())
    }

    /// One kept row.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn kept_row(&self, import: ImportId, row_no: i64) -> Result<Option<KeptRow>, StoreError> {
        Ok(self.one::<KeptRowRow>(READ_ROW, values![import, row_no]).await?.map(KeptRowRow::read))
    }

    /// The mapping saved for files with these headers, as JSON.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn saved_mapping(&self, signature: &str) -> Result<Option<String>, StoreError> {
        Ok(self.one::<(String,)>(READ_MAPPING, values![signature]).await?.map(|(plan,)| plan))
    }
}

impl Store {
    /// Which of these digests belong to rows taken before, at this moment.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn digests_known_now(&self, digests: &[[u8; 16]]) -> Result<Vec<[u8; 16]>, StoreError> {
        let values = digests.iter().map(|digest| Value::from(&digest[..])).collect();
        read_digests(self.all_of_many(KNOWN_DIGEST, values).await?)
    }
}

impl Tx {
    /// Which of these digests belong to rows taken before. Nobody else takes a row until this transaction ends, so that
    /// two files with the same row, taken in at once, do not both add it.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn known_digests(&mut self, digests: &[[u8; 16]]) -> Result<Vec<[u8; 16]>, StoreError> {
        self.hold_register().await?;
        let values = digests.iter().map(|digest| Value::from(&digest[..])).collect();
        read_digests(self.all_of_many(KNOWN_DIGEST, values).await?)
    }

    /// Notes a file that came.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn put_import(&mut self, import: &ImportRecord) -> Result<(), StoreError> {
        self.run(
            PUT_IMPORT,
            values![
                import.id,
                import.file_name.as_str(),
                &import.file_digest[..],
                import.file_size,
                import.state.as_str(),
                import.created_at,
                import.created_by,
                import.plan.as_str(),
                import.problem.clone(),
            ],
        )
        .await
        .map(drop)
    }

    /// Sets what is to be done with a file and moves it from one state to another; an end it had, and the problem, are over.
    ///
    /// # Errors
    /// [`StoreError::Changed`] if it is not in the state `from` any more.
    pub async fn plan_import(
        &mut self,
        id: ImportId,
        plan: &str,
        rows_total: Option<i64>,
        from: &str,
        to: &str,
    ) -> Result<(), StoreError> {
        match self.run(PLAN_IMPORT, values![id, plan, rows_total, to, from]).await? {
            0 => Err(StoreError::Changed { what: "import" }),
            _ => Ok(()),
        }
    }

    /// Saves a mapping for files with these headers.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn save_mapping(
        &mut self,
        signature: &str,
        plan: &str,
        at: Timestamp,
        by: UserId,
    ) -> Result<(), StoreError> {
        self.run(SAVE_MAPPING, values![signature, plan, at, by]).await.map(drop)
    }

    /// Writes one batch: weapons, events, marks, digests, kept rows and progress together.
    ///
    /// # Errors
    /// [`StoreError::Changed`] if another program has moved this import on; nothing of the batch should be committed then.
    pub async fn put_batch(&mut self, id: ImportId, mut batch: Batch) -> Result<(), StoreError> {
        let taken = i64::try_from(batch.weapons.len()).unwrap_or(i64::MAX);
        let moved = values![
            id,
            batch.rows_after,
            batch.bytes_after,
            taken,
            batch.with_findings,
            batch.refused,
            batch.duplicates,
            batch.rows_before,
        ];
        if self.run(ADVANCE_IMPORT, moved).await? == 0 {
            return Err(StoreError::Changed { what: "import" });
        }
        self.register_weapons(batch.weapons).await?;
        // In the order of the table, so that its pages are gone through once.
        batch.digests.sort_unstable();
        let digests = batch.digests.iter().flat_map(|(digest, row)| values![&digest[..], id, *row]).collect();
        self.insert_many(PUT_DIGEST, 3, digests).await?;
        let kept = batch.kept.into_iter().flat_map(|row| kept_values(id, row)).collect();
        self.insert_many(PUT_ROW, 6, kept).await?;
        self.put_found(id, batch.found).await
    }

    /// Ends an import: done, or stopped with a problem.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn finish_import(
        &mut self,
        id: ImportId,
        state: &str,
        at: Timestamp,
        problem: Option<&str>,
    ) -> Result<(), StoreError> {
        self.run(FINISH_IMPORT, values![id, state, at, problem.map(str::to_owned)]).await.map(drop)
    }

    /// Takes a kept row after all: the weapon it became, the row in its new state, and the report's figures.
    ///
    /// # Errors
    /// [`StoreError::Changed`] if the row is not in the state `from` any more.
    pub async fn settle_row(
        &mut self,
        import: ImportId,
        from: &str,
        row: &KeptRow,
        digest: Option<[u8; 16]>,
        weapon: WrittenWeapon,
        with_findings: bool,
    ) -> Result<(), StoreError> {
        let settled = values![
            import,
            row.row_no,
            row.state.as_str(),
            row.cells.as_str(),
            row.findings.as_str(),
            row.weapon,
            from,
        ];
        if self.run(SETTLE_ROW, settled).await? == 0 {
            return Err(StoreError::Changed { what: "row" });
        }
        let (refused, duplicate) = (from == "refused", from == "duplicate");
        self.run(SETTLE_ROW_COUNTS, values![import, with_findings, refused, duplicate]).await?;
        if let Some(digest) = digest {
            self.run(PUT_DIGEST, values![&digest[..], import, row.row_no]).await?;
        }
        self.register_weapons(vec![weapon]).await
    }

    /// Puts other cells and findings in place of those of a row that is taken already.
    ///
    /// # Errors
    /// [`StoreError::Changed`] if its cells are not `cells` any more.
    pub async fn amend_row(&mut self, import: ImportId, cells: &str, row: &KeptRow) -> Result<(), StoreError> {
        let amended = values![import, row.row_no, row.cells.as_str(), row.findings.as_str(), cells];
        match self.run(AMEND_ROW, amended).await? {
            0 => Err(StoreError::Changed { what: "row" }),
            _ => Ok(()),
        }
    }

    /// One kept row, as this transaction sees it.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn kept_row(&mut self, import: ImportId, row_no: i64) -> Result<Option<KeptRow>, StoreError> {
        Ok(self.one::<KeptRowRow>(READ_ROW, values![import, row_no]).await?.map(KeptRowRow::read))
    }
}

fn read_digests(rows: Vec<(Vec<u8>,)>) -> Result<Vec<[u8; 16]>, StoreError> {
    rows.into_iter()
        .map(|(digest,)| {
            <[u8; 16]>::try_from(digest.as_slice())
                .map_err(|problem| StoreError::inconsistent("row_digest", "digest", digest.len(), problem))
        })
        .collect()
}

fn kept_values(import: ImportId, row: KeptRow) -> Vec<Value> {
    values![import, row.row_no, row.state, row.cells, row.findings, row.weapon]
}

#[derive(sqlx::FromRow)]
struct ImportRow {
    import_id: Uuid,
    file_name: String,
    file_digest: Vec<u8>,
    file_size: i64,
    state: String,
    created_at: i64,
    created_by: Uuid,
    finished_at: Option<i64>,
    plan: String,
    rows_total: Option<i64>,
    rows_done: i64,
    bytes_done: i64,
    taken: i64,
    with_findings: i64,
    refused: i64,
    duplicates: i64,
    problem: Option<String>,
}

impl ImportRow {
    fn read(self) -> ImportRecord {
        ImportRecord {
            id: ImportId(self.import_id),
            file_name: self.file_name,
            file_digest: self.file_digest,
            file_size: self.file_size,
            state: self.state,
            created_at: from_micros(self.created_at),
            created_by: UserId(self.created_by),
            finished_at: self.finished_at.map(from_micros),
            plan: self.plan,
            rows_total: self.rows_total,
            rows_done: self.rows_done,
            bytes_done: self.bytes_done,
            taken: self.taken,
            with_findings: self.with_findings,
            refused: self.refused,
            duplicates: self.duplicates,
            problem: self.problem,
        }
    }
}

#[derive(sqlx::FromRow)]
struct KeptRowRow {
    row_no: i64,
    state: String,
    cells: String,
    findings: String,
    weapon_id: Option<Uuid>,
}

impl KeptRowRow {
    fn read(self) -> KeptRow {
        KeptRow {
            row_no: self.row_no,
            state: self.state,
            cells: self.cells,
            findings: self.findings,
            weapon: self.weapon_id.map(WeaponId),
        }
    }
}
