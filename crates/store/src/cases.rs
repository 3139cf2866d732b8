//! Cases, what was done in them, and what belongs to them.

mod drafts;
mod list;
mod requests;

pub use list::{CaseFilter, CasePosition, Standing};
pub use requests::{Direction, StoredRequest};

use list::words_of;

use crate::db::values;
use crate::statement::statements;
use crate::{Store, StoreError, Tx};
use domain::CountryCode;
use domain::case::Case;
use domain::clock::{Timestamp, from_micros};
use domain::id::{AttachmentId, CaseId, UserId, WeaponId};
use uuid::Uuid;

/// The statements of this group.
pub(crate) fn all_statements() -> Vec<crate::Statement> {
    [STATEMENTS, drafts::STATEMENTS, list::STATEMENTS, requests::STATEMENTS].concat()
}

statements! {
    READ_CASE = "SELECT case_id, rev, body FROM trace_case WHERE case_id = $1";
    CASES_OF_WEAPON = "SELECT case_id, rev, body FROM trace_case WHERE weapon_id = $1
        ORDER BY opened_at, case_id";
    PUT_CASE = "INSERT INTO trace_case
        (case_id, number, agency_id, opened_at, closed_at, asked_by, weapon_id, searched, words, rev, body)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    SAVE_CASE = "UPDATE trace_case
        SET agency_id = $2, closed_at = $3, weapon_id = $4, searched = $5, words = $6, rev = rev + 1, body = $7
        WHERE case_id = $1 AND rev = $8";
    READ_ENTRIES = "SELECT seq, at, by_user, by_state, kind, note FROM case_entry WHERE case_id = $1 ORDER BY seq";
    HOLD_CASE = "UPDATE trace_case SET rev = rev WHERE case_id = $1";
    PUT_ENTRY = "INSERT INTO case_entry (case_id, seq, at, by_user, by_state, kind, note)
        SELECT $1, COALESCE(MAX(seq), 0) + 1, $2, $3, $4, $5, $6 FROM case_entry WHERE case_id = $1";
    PUT_ATTACHMENT = "INSERT INTO attachment (case_id, attachment_id, media_type, content) VALUES ($1, $2, $3, $4)";
    READ_ATTACHMENT = "SELECT media_type, content FROM attachment WHERE case_id = $1 AND attachment_id = $2";
}

/// A stored thing with the revision by which concurrent changes are told apart.
#[derive(Debug, Clone, PartialEq)]
pub struct Revised<T> {
    /// The thing.
    pub thing: T,
    /// Its revision.
    pub rev: i64,
}

/// One line of a case's history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseEntry {
    /// Its number in the case, from 1.
    pub seq: i64,
    /// When.
    pub at: Timestamp,
    /// Who, if a person of this State.
    pub by_user: Option<UserId>,
    /// Which State, if another.
    pub by_state: Option<CountryCode>,
    /// What: a code.
    pub kind: String,
    /// In words, or what the code is about.
    pub note: String,
}

impl Store {
    /// A case.
    ///
    /// # Errors
    /// [`StoreError::Sql`]; [`StoreError::Inconsistent`] if the stored case cannot be read.
    pub async fn case(&self, id: CaseId) -> Result<Option<Revised<Case>>, StoreError> {
        self.one::<CaseRow>(READ_CASE, values![id]).await?.map(CaseRow::read).transpose()
    }

    /// The cases in which a weapon was recognised.
    ///
    /// # Errors
    /// As [`Store::case`].
    pub async fn cases_of_weapon(&self, weapon: WeaponId) -> Result<Vec<Case>, StoreError> {
        let rows: Vec<CaseRow> = self.all(CASES_OF_WEAPON, values![weapon]).await?;
        rows.into_iter().map(|row| row.read().map(|case| case.thing)).collect()
    }

    /// The history of a case.
    ///
    /// # Errors
    /// As [`Store::case`].
    pub async fn case_entries(&self, case: CaseId) -> Result<Vec<CaseEntry>, StoreError> {
        let rows: Vec<EntryRow> = self.all(READ_ENTRIES, values![case]).await?;
        rows.into_iter().map(|row| row.read(case)).collect()
    }

    /// A photograph: its media type and content.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn attachment(&self, case: CaseId, id: AttachmentId) -> Result<Option<(String, Vec<u8>)>, StoreError> {
        self.one(READ_ATTACHMENT, values![case, id]).await
    }
}

impl Tx {
    /// A case, to be worked on: nobody else can work on it until this transaction ends.
    ///
    /// # Errors
    /// As [`Store::case`].
    pub async fn case(&mut self, id: CaseId) -> Result<Option<Revised<Case>>, StoreError> {
        self.run(HOLD_CASE, values![id]).await?;
        self.one::<CaseRow>(READ_CASE, values![id]).await?.map(CaseRow::read).transpose()
    }

    /// Puts a new case.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn put_case(&mut self, case: &Case) -> Result<(), StoreError> {
        let row = values![
            case.id,
            case.number.as_str(),
            case.agency,
            case.opened_at,
            case.closing.as_ref().map(|closing| closing.closed_at),
            case.on_request.map(|request| request.from),
            case.matched.as_ref().map(|matched| matched.weapon),
            is_searched(case),
            words_of(case),
            1_i64,
            json("trace_case", case.id, case)?,
        ];
        self.run(PUT_CASE, row).await.map(drop)
    }

    /// Saves a changed case.
    ///
    /// # Errors
    /// [`StoreError::Changed`] if it was changed since revision `rev` was read.
    pub async fn save_case(&mut self, case: &Case, rev: i64) -> Result<(), StoreError> {
        let row = values![
            case.id,
            case.agency,
            case.closing.as_ref().map(|closing| closing.closed_at),
            case.matched.as_ref().map(|matched| matched.weapon),
            is_searched(case),
            words_of(case),
            json("trace_case", case.id, case)?,
            rev,
        ];
        match self.run(SAVE_CASE, row).await? {
            0 => Err(StoreError::Changed { what: "case" }),
            _ => Ok(()),
        }
    }

    /// Adds a line to the history of a case, after all others.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn add_case_entry(
        &mut self,
        case: CaseId,
        at: Timestamp,
        by_user: Option<UserId>,
        by_state: Option<CountryCode>,
        kind: &str,
        note: &str,
    ) -> Result<(), StoreError> {
        // Two lines at once would take the same number.
        self.run(HOLD_CASE, values![case]).await?;
        self.run(PUT_ENTRY, values![case, at, by_user, by_state, kind, note]).await.map(drop)
    }

    /// Puts a photograph beside a case.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn put_attachment(
        &mut self,
        case: CaseId,
        id: AttachmentId,
        media_type: &str,
        content: Vec<u8>,
    ) -> Result<(), StoreError> {
        self.run(PUT_ATTACHMENT, values![case, id, media_type, content]).await.map(drop)
    }
}

/// Whether somebody has said which record of the register it is, or that it is none.
fn is_searched(case: &Case) -> bool {
    case.matched.is_some() || case.no_domestic_record.is_some()
}

pub(crate) fn json<T: serde::Serialize>(
    table: &'static str,
    key: impl ToString,
    thing: &T,
) -> Result<String, StoreError> {
    serde_json::to_string(thing).map_err(|problem| StoreError::inconsistent(table, "body", key, problem))
}

#[derive(sqlx::FromRow)]
struct CaseRow {
    case_id: Uuid,
    rev: i64,
    body: String,
}

impl CaseRow {
    fn read(self) -> Result<Revised<Case>, StoreError> {
        let thing = serde_json::from_str(&self.body)
            .map_err(|problem| StoreError::inconsistent("trace_case", "body", self.case_id, problem))?;
        Ok(Revised { thing, rev: self.rev })
    }
}

#[derive(sqlx::FromRow)]
struct EntryRow {
    seq: i64,
    at: i64,
    by_user: Option<Uuid>,
    by_state: Option<String>,
    kind: String,
    note: String,
}

impl EntryRow {
    fn read(self, case: CaseId) -> Result<CaseEntry, StoreError> {
        Ok(CaseEntry {
            seq: self.seq,
            at: from_micros(self.at),
            by_user: self.by_user.map(UserId),
            by_state: self
                .by_state
                .map(|code| code.parse())
                .transpose()
                .map_err(|problem| StoreError::inconsistent("case_entry", "by_state", case, problem))?,
            kind: self.kind,
            note: self.note,
        })
    }
}
