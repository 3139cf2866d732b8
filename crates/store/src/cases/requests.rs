//! The requests of cases, in both directions.

use super::json;
use crate::db::values;
use crate::statement::statements;
use crate::{Store, StoreError, Tx};
use domain::clock::Timestamp;
use domain::id::{AgencyId, CaseId, RequestId};
use domain::request::{Awaited, RequestRecord, Side};
use domain::{Coded, CountryCode};
use uuid::Uuid;

statements! {
    READ_REQUESTS = "SELECT request_id, direction, rev, body FROM trace_request
        WHERE case_id = $1 ORDER BY request_id";
    READ_REQUEST = "SELECT request_id, direction, rev, body FROM trace_request
        WHERE case_id = $1 AND request_id = $2";
    REQUESTS_IN_WORK = "SELECT request_id, direction, rev, body FROM trace_request
        WHERE direction = $1 AND state NOT IN ('draft', 'validated', 'answered', 'refused', 'closed', 'withdrawn')
        ORDER BY COALESCE(sent_at, 0), request_id LIMIT $2";
    REQUESTS_IN_WORK_OF_AGENCY = "SELECT r.request_id, r.direction, r.rev, r.body FROM trace_request r
        JOIN trace_case c ON c.case_id = r.case_id
        WHERE r.direction = $1 AND r.state NOT IN ('draft', 'validated', 'answered', 'refused', 'closed', 'withdrawn')
        AND c.agency_id = $3 ORDER BY COALESCE(r.sent_at, 0), r.request_id LIMIT $2";
    PUT_REQUEST = "INSERT INTO trace_request
        (case_id, request_id, direction, partner, state, sent_at, owed_by, awaited, awaited_at, rev, body)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    SAVE_REQUEST = "UPDATE trace_request
        SET state = $3, sent_at = $4, owed_by = $5, awaited = $6, awaited_at = $7, rev = rev + 1, body = $8
        WHERE case_id = $1 AND request_id = $2 AND rev = $9";
    PUT_ROUTE = "INSERT INTO request_route (request_id, case_id) VALUES ($1, $2)";
    READ_ROUTE = "SELECT case_id FROM request_route WHERE request_id = $1";
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

impl StoredRequest {
    /// The other State.
    pub fn partner(&self) -> CountryCode {
        partner(&self.record, self.direction)
    }
}

impl Store {
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
}

impl Tx {
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

    /// Puts a new request into its case, and notes the way from the request to the case.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn put_request(&mut self, record: &RequestRecord, direction: Direction) -> Result<(), StoreError> {
        let (awaited, awaited_at) = awaited(record);
        let row = values![
            record.case,
            record.request.id,
            direction.code(),
            partner(record, direction),
            record.state.code(),
            record.sent_at,
            owed_by(record),
            awaited,
            awaited_at,
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
        let (awaited, awaited_at) = awaited(record);
        let row = values![
            record.case,
            record.request.id,
            record.state.code(),
            record.sent_at,
            owed_by(record),
            awaited,
            awaited_at,
            json("trace_request", record.request.id, record)?,
            rev,
        ];
        match self.run(SAVE_REQUEST, row).await? {
            0 => Err(StoreError::Changed { what: "request" }),
            _ => Ok(()),
        }
    }
}

fn partner(record: &RequestRecord, direction: Direction) -> CountryCode {
    match direction {
        Direction::Out => record.request.to,
        Direction::In => record.request.from,
    }
}

/// Which side has the next word, as [`super::list`] asks for it.
fn owed_by(record: &RequestRecord) -> Option<&'static str> {
    record.state.owed_by().map(|side| match side {
        Side::Asking => "asking",
        Side::Asked => "asked",
    })
}

/// What is awaited, and the moment that its clock goes by.
fn awaited(record: &RequestRecord) -> (Option<&'static str>, Option<Timestamp>) {
    match record.awaited() {
        Some(Awaited::Acknowledgement(since)) => (Some("acknowledgement"), Some(since)),
        Some(Awaited::Answer(since)) => (Some("answer"), Some(since)),
        Some(Awaited::DelayedAnswer(until)) => (Some("delayed-answer"), Some(until)),
        None => (None, None),
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
