//! Documents on their way to other States, and documents that came from them, each exactly once.

use crate::db::values;
use crate::statement::statements;
use crate::{Store, StoreError, Tx};
use domain::CountryCode;
use domain::clock::{Timestamp, from_micros};
use domain::id::{CaseId, MessageId, RequestId};
use uuid::Uuid;

statements! {
    PUT_OUT = "INSERT INTO outbox (case_id, message_id, partner, position, created_at, due_at, attempts, state, content)
        VALUES ($1, $2, $3, $4, $5, $6, 0, 'due', $7)";
    WAITED_FOR = "SELECT DISTINCT partner FROM outbox WHERE state = 'due' ORDER BY partner";
    WAITING = "SELECT case_id, message_id, partner, due_at, attempts FROM outbox WHERE state = 'due' AND partner = $1
        ORDER BY position LIMIT $2";
    CONTENT = "SELECT content FROM outbox WHERE case_id = $1 AND message_id = $2";
    DELIVERED = "UPDATE outbox SET state = $3, delivered_at = $4, receipt = $5, problem = $6
        WHERE case_id = $1 AND message_id = $2 AND state = 'due'";
    POSTPONE = "UPDATE outbox SET attempts = $3, due_at = $4, problem = $5
        WHERE case_id = $1 AND message_id = $2 AND state = 'due'";
    OUT_OF_CASE = "SELECT message_id, partner, created_at, due_at, attempts, state, problem, delivered_at FROM outbox
        WHERE case_id = $1 ORDER BY position";
    PUT_IN = "INSERT INTO inbox
        (message_id, from_state, received_at, document_schema, request_id, verdict, content, receipt)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        ON CONFLICT (message_id) DO NOTHING";
    RECEIPT_OF = "SELECT content, receipt, verdict FROM inbox WHERE message_id = $1";
    REFUSED_IN = "SELECT message_id, from_state, received_at, document_schema, verdict FROM inbox
        WHERE verdict <> 'accepted' ORDER BY received_at DESC, message_id LIMIT $1";
}

/// A document that waits for delivery.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// The case it belongs to.
    pub case: CaseId,
    /// Its id.
    pub message: MessageId,
    /// The State it is for.
    pub partner: CountryCode,
    /// Not before this moment.
    pub due_at: Timestamp,
    /// How often delivery was tried.
    pub attempts: i64,
}

/// A document sent, or on its way, as the case page shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dispatch {
    /// Its id.
    pub message: MessageId,
    /// The State it is for.
    pub partner: CountryCode,
    /// When it was handed to the outbox.
    pub created_at: Timestamp,
    /// When delivery is next tried.
    pub due_at: Timestamp,
    /// How often delivery was tried.
    pub attempts: i64,
    /// `due`, `delivered` or `refused`.
    pub state: String,
    /// What went wrong last.
    pub problem: Option<String>,
    /// When it was delivered.
    pub delivered_at: Option<Timestamp>,
}

/// A document that came in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrival {
    /// Its id; for a document that could not be opened, an id made from its digest.
    pub message: MessageId,
    /// The State whose key the connection was made with.
    pub from: CountryCode,
    /// When.
    pub received_at: Timestamp,
    /// The kind of document, empty if it could not be opened.
    pub document_schema: String,
    /// The request it is about.
    pub request: Option<RequestId>,
    /// `accepted`, or the code of the refusal.
    pub verdict: String,
    /// The document, as it came.
    pub content: Vec<u8>,
    /// What was answered.
    pub receipt: Vec<u8>,
}

/// What came in before, and what was answered.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Earlier {
    /// The document, as it came.
    pub content: Vec<u8>,
    /// What was answered.
    pub receipt: Vec<u8>,
    /// `accepted`, or the code of the refusal.
    pub verdict: String,
}

/// A refused document, as the list of them shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// Its id.
    pub message: MessageId,
    /// The State it came from.
    pub from: CountryCode,
    /// When.
    pub received_at: Timestamp,
    /// The kind of document, empty if it could not be opened.
    pub document_schema: String,
    /// The code of the refusal.
    pub verdict: String,
}

impl Store {
    /// The partners for whom documents wait.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn partners_waited_for(&self) -> Result<Vec<CountryCode>, StoreError> {
        let rows: Vec<(String,)> = self.all(WAITED_FOR, values![]).await?;
        rows.into_iter().map(|(partner,)| state_of("outbox", "partner", Uuid::nil(), &partner)).collect()
    }

    /// Documents that wait for delivery to a partner, in the order in which they must go out.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn waiting(&self, partner: CountryCode, limit: i64) -> Result<Vec<Waiting>, StoreError> {
        let rows: Vec<(Uuid, Uuid, String, i64, i64)> = self.all(WAITING, values![partner, limit]).await?;
        rows.into_iter()
            .map(|(case, message, partner, due_at, attempts)| {
                Ok(Waiting {
                    case: CaseId(case),
                    message: MessageId(message),
                    partner: state_of("outbox", "partner", message, &partner)?,
                    due_at: from_micros(due_at),
                    attempts,
                })
            })
            .collect()
    }

    /// The bytes of a waiting document.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn dispatch_content(&self, case: CaseId, message: MessageId) -> Result<Option<Vec<u8>>, StoreError> {
        Ok(self.one::<(Vec<u8>,)>(CONTENT, values![case, message]).await?.map(|(content,)| content))
    }

    /// What a case has sent, or has on its way.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn dispatches(&self, case: CaseId) -> Result<Vec<Dispatch>, StoreError> {
        let rows: Vec<DispatchRow> = self.all(OUT_OF_CASE, values![case]).await?;
        rows.into_iter().map(DispatchRow::read).collect()
    }

    /// The refused documents, newest first.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn refused_arrivals(&self, limit: i64) -> Result<Vec<Refused>, StoreError> {
        let rows: Vec<(Uuid, String, i64, String, String)> = self.all(REFUSED_IN, values![limit]).await?;
        rows.into_iter()
            .map(|(message, from, received_at, document_schema, verdict)| {
                Ok(Refused {
                    message: MessageId(message),
                    from: state_of("inbox", "from_state", message, &from)?,
                    received_at: from_micros(received_at),
                    document_schema,
                    verdict,
                })
            })
            .collect()
    }
}

impl Tx {
    /// Hands a document to the outbox, behind all others.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn dispatch(
        &mut self,
        case: CaseId,
        message: MessageId,
        partner: CountryCode,
        at: Timestamp,
        content: Vec<u8>,
    ) -> Result<(), StoreError> {
        let position = self.next_number("outbox").await?;
        self.run(PUT_OUT, values![case, message, partner, position, at, at, content]).await.map(drop)
    }

    /// Notes that a document was delivered, or refused for good, with the receipt that says so.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn settle_dispatch(
        &mut self,
        waiting: &Waiting,
        delivered: bool,
        at: Timestamp,
        receipt: Option<Vec<u8>>,
        problem: Option<&str>,
    ) -> Result<(), StoreError> {
        let state = if delivered { "delivered" } else { "refused" };
        let row = values![waiting.case, waiting.message, state, at, receipt, problem.map(str::to_owned)];
        self.run(DELIVERED, row).await.map(drop)
    }

    /// Notes that delivery failed and when it is next tried.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn postpone_dispatch(
        &mut self,
        waiting: &Waiting,
        due_at: Timestamp,
        problem: &str,
    ) -> Result<(), StoreError> {
        let row = values![waiting.case, waiting.message, waiting.attempts + 1, due_at, problem];
        self.run(POSTPONE, row).await.map(drop)
    }

    /// Notes a document that came in. False if it was here before.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn put_arrival(&mut self, arrival: &Arrival) -> Result<bool, StoreError> {
        let row = values![
            arrival.message,
            arrival.from,
            arrival.received_at,
            arrival.document_schema.as_str(),
            arrival.request,
            arrival.verdict.as_str(),
            &arrival.content[..],
            &arrival.receipt[..],
        ];
        Ok(self.run(PUT_IN, row).await? == 1)
    }

    /// What came in under this id before, and what was answered.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn earlier_arrival(&mut self, message: MessageId) -> Result<Option<Earlier>, StoreError> {
        self.one(RECEIPT_OF, values![message]).await
    }
}

fn state_of(table: &'static str, column: &'static str, key: Uuid, code: &str) -> Result<CountryCode, StoreError> {
    code.parse().map_err(|problem| StoreError::inconsistent(table, column, key, problem))
}

#[derive(sqlx::FromRow)]
struct DispatchRow {
    message_id: Uuid,
    partner: String,
    created_at: i64,
    due_at: i64,
    attempts: i64,
    state: String,
    problem: Option<String>,
    delivered_at: Option<i64>,
}

impl DispatchRow {
    fn read(self) -> Result<Dispatch, StoreError> {
        Ok(Dispatch {
            message: MessageId(self.message_id),
            partner: state_of("outbox", "partner", self.message_id, &self.partner)?,
            created_at: from_micros(self.created_at),
            due_at: from_micros(self.due_at),
            attempts: self.attempts,
            state: self.state,
            problem: self.problem,
            delivered_at: self.delivered_at.map(from_micros),
        })
    }
}
