//! Cases, what was done in them, and the requests that belong to them.

use crate::db::values;
use crate::statement::statements;
use crate::{Store, StoreError, Tx};
use domain::case::Case;
use domain::clock::{Timestamp, from_micros};
use domain::id::{AgencyId, AttachmentId, CaseId, RequestId, UserId, WeaponId};
use domain::request::RequestRecord;
use domain::{Coded, CountryCode};
use uuid::Uuid;

statements! {
    READ_CASE = "SELECT case_id, rev, body FROM trace_case WHERE case_id = $1";
    NEWEST_CASES = "SELECT case_id, rev, body FROM trace_case
        WHERE (opened_at, case_id) < ($1, $2) ORDER BY opened_at DESC, case_id DESC LIMIT $3";
    NEWEST_CASES_OF_AGENCY = "SELECT case_id, rev, body FROM trace_case
        WHERE agency_id = $4 AND (opened_at, case_id) < ($1, $2) ORDER BY opened_at DESC, case_id DESC LIMIT $3";
    CASES_OF_WEAPON = "SELECT case_id, rev, body FROM trace_case WHERE weapon_id = $1 ORDER BY opened_at";
    PUT_CASE = "INSERT INTO trace_case (case_id, number, agency_id, opened_at, closed_at, asked_by, weapon_id, rev, body)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    SAVE_CASE = "UPDATE trace_case SET agency_id = $2, closed_at = $3, weapon_id = $4, rev = rev + 1, body = $5
        WHERE case_id = $1 AND rev = $6";
    READ_ENTRIES = "SELECT seq, at, by_user, by_state, kind, note FROM case_entry WHERE case_id = $1 ORDER BY seq";
    HOLD_CASE = "UPDATE trace_case SET rev = rev WHERE case_id = $1";
    PUT_ENTRY = "INSERT INTO case_entry (case_id, seq, at, by_user, by_state, kind, note)
        SELECT $1, COALESCE(MAX(seq), 0) + 1, $2, $3, $4, $5, $6 FROM case_entry WHERE case_id = $1";
    READ_REQUESTS = "SELECT request_id, direction, rev, body FROM trace_request
        WHERE case_id = $1 ORDER BY request_id";
    READ_REQUEST = "SELECT request_id, direction, rev, body FROM trace_request
        WHERE case_id = $1 AND request_id = $2";
    REQUESTS_IN_WORK = "SELECT request_id, direction, rev, body FROM trace_request
        WHERE direction = $1 AND state NOT IN ('draft', 'validated', 'answered', 'refused', 'closed', 'withdrawn')
        ORDER BY sent_at, request_id LIMIT $2";
    REQUESTS_IN_WORK_OF_AGENCY = "SELECT r.request_id, r.direction, r.rev, r.body FROM trace_request r
        JOIN trace_case c ON c.case_id = r.case_id
        WHERE r.direction = $1 AND r.state NOT IN ('draft', 'validated', 'answered', 'refused', 'closed', 'withdrawn')
        AND c.agency_id = $3 ORDER BY r.sent_at, r.request_id LIMIT $2";
    PUT_REQUEST = "INSERT INTO trace_request (case_id, request_id, direction, partner, state, sent_at, rev, body)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    SAVE_REQUEST = "UPDATE trace_request SET state = $3, sent_at = $4, rev = rev + 1, body = $5
        WHERE case_id = $1 AND request_id = $2 AND rev = $6";
    PUT_ROUTE = "INSERT INTO request_route (request_id, case_id) VALUES ($1, $2)";
    READ_ROUTE = "SELECT case_id FROM request_route WHERE request_id = $1";
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

/// Which way a request goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// We ask.
    Out,
    /// We are asked.
    In,
}

impl Direction {
    fn code(self) -> &'static str {
        match self {
            Self::Out => "out",
            Self::In => "in",
        }
    }
}

/// A request as it stands in a case here.
#[derive(Debug, Clone, PartialEq)]
pub struct StoredRequest {
    /// The request and everything said about it.
    pub record: RequestRecord,
    /// Which way it goes.
    pub direction: Direction,
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

/// Where a reader of the list of cases stands: before this case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CasePosition {
    /// When it was opened.
    pub opened_at: Timestamp,
    /// The case.
    pub case: CaseId,
}

impl CasePosition {
    /// Before nothing: the newest case comes first.
    pub const START: Self = Self { opened_at: Timestamp::MAX, case: CaseId(Uuid::max()) };
}

impl Store {
    /// A case.
    ///
    /// # Errors
    /// [`StoreError::Sql`]; [`StoreError::Inconsistent`] if the stored case cannot be read.
    pub async fn case(&self, id: CaseId) -> Result<Option<Revised<Case>>, StoreError> {
        self.one::<CaseRow>(READ_CASE, values![id]).await?.map(CaseRow::read).transpose()
    }

    /// Cases, newest first, of one agency or of all.
    ///
    /// # Errors
    /// As [`Store::case`].
    pub async fn cases(
        &self,
        agency: Option<AgencyId>,
        before: CasePosition,
        limit: i64,
    ) -> Result<Vec<Case>, StoreError> {
        let mut bound = values![before.opened_at, before.case, limit];
        let rows: Vec<CaseRow> = match agency {
            None => self.all(NEWEST_CASES, bound).await?,
            Some(agency) => {
                bound.extend(values![agency]);
                self.all(NEWEST_CASES_OF_AGENCY, bound).await?
            }
        };
        rows.into_iter().map(|row| row.read().map(|case| case.thing)).collect()
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

    /// The requests of a case.
    ///
    /// # Errors
    /// As [`Store::case`].
    pub async fn requests(&self, case: CaseId) -> Result<Vec<StoredRequest>, StoreError> {
        let rows: Vec<RequestRow> = self.all(READ_REQUESTS, values![case]).await?;
        rows.into_iter().map(RequestRow::read).collect()
    }

    /// One request of a case.
    ///
    /// # Errors
    /// As [`Store::case`].
    pub async fn request(&self, case: CaseId, request: RequestId) -> Result<Option<StoredRequest>, StoreError> {
        self.one::<RequestRow>(READ_REQUEST, values![case, request]).await?.map(RequestRow::read).transpose()
    }

    /// Requests that one of the sides still has to do something about, oldest first, in the cases of one agency or of all.
    ///
    /// # Errors
    /// As [`Store::case`].
    pub async fn requests_in_work(
        &self,
        direction: Direction,
        agency: Option<AgencyId>,
        limit: i64,
    ) -> Result<Vec<StoredRequest>, StoreError> {
        let mut bound = values![direction.code(), limit];
        let rows: Vec<RequestRow> = match agency {
            None => self.all(REQUESTS_IN_WORK, bound).await?,
            Some(agency) => {
                bound.extend(values![agency]);
                self.all(REQUESTS_IN_WORK_OF_AGENCY, bound).await?
            }
        };
        rows.into_iter().map(RequestRow::read).collect()
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

    /// The case in which a request stands here.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn case_of_request(&mut self, request: RequestId) -> Result<Option<CaseId>, StoreError> {
        Ok(self.one::<(Uuid,)>(READ_ROUTE, values![request]).await?.map(|(case,)| CaseId(case)))
    }

    /// The requests of a case, as this transaction sees them.
    ///
    /// # Errors
    /// As [`Store::case`].
    pub async fn requests(&mut self, case: CaseId) -> Result<Vec<StoredRequest>, StoreError> {
        let rows: Vec<RequestRow> = self.all(READ_REQUESTS, values![case]).await?;
        rows.into_iter().map(RequestRow::read).collect()
    }

    /// One request of a case, as this transaction sees it.
    ///
    /// # Errors
    /// As [`Store::case`].
    pub async fn request(&mut self, case: CaseId, request: RequestId) -> Result<Option<StoredRequest>, StoreError> {
        self.one::<RequestRow>(READ_REQUEST, values![case, request]).await?.map(RequestRow::read).transpose()
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

    /// Puts a new request into its case, and notes the way from the request to the case.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn put_request(&mut self, record: &RequestRecord, direction: Direction) -> Result<(), StoreError> {
        let partner = match direction {
            Direction::Out => record.request.to,
            Direction::In => record.request.from,
        };
        let row = values![
            record.case,
            record.request.id,
            direction.code(),
            partner,
            record.state.code(),
            record.sent_at,
            1_i64,
            json("trace_request", record.request.id, record)?,
        ];
        self.run(PUT_REQUEST, row).await?;
        self.run(PUT_ROUTE, values![record.request.id, record.case]).await.map(drop)
    }

    /// Saves a changed request.
    ///
    /// # Errors
    /// [`StoreError::Changed`] if it was changed since revision `rev` was read.
    pub async fn save_request(&mut self, record: &RequestRecord, rev: i64) -> Result<(), StoreError> {
        let row = values![
            record.case,
            record.request.id,
            record.state.code(),
            record.sent_at,
            json("trace_request", record.request.id, record)?,
            rev,
        ];
        match self.run(SAVE_REQUEST, row).await? {
            0 => Err(StoreError::Changed { what: "request" }),
            _ => Ok(()),
        }
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

fn json<T: serde::Serialize>(table: &'static str, key: impl ToString, thing: &T) -> Result<String, StoreError> {
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
struct RequestRow {
    request_id: Uuid,
    direction: String,
    rev: i64,
    body: String,
}

impl RequestRow {
    fn read(self) -> Result<StoredRequest, StoreError> {
        let record = serde_json::from_str(&self.body)
            .map_err(|problem| StoreError::inconsistent("trace_request", "body", self.request_id, problem))?;
        let direction = if self.direction == Direction::Out.code() { Direction::Out } else { Direction::In };
        Ok(StoredRequest { record, direction, rev: self.rev })
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
