//! Events: the lives of all subjects in one table, each event a leaf of the ledger.

use crate::body::{BodyError, json, pack, unpack};
use crate::db::{Value, values};
use crate::ledger::{Recorded, SALT};
use crate::statement::statements;
use crate::{Store, StoreError, Tx};
use ::ledger::TreeHash;
use domain::PartialDate;
use domain::clock::{Entropy, from_micros, to_micros};
use domain::event::{Event, Source, Subject};
use domain::id::{EventId, UserId};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::collections::HashMap;
use uuid::Uuid;

statements! {
    READ_EVENTS = "SELECT subject_id, seq, event_id, recorded_at, recorded_by, body FROM event
        WHERE subject_id = $1 ORDER BY seq";
    PUT_EVENT = "INSERT INTO event (leaf_no, salt, subject_id, seq, event_id, recorded_at, recorded_by, body)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
}

/// How many values [`PUT_EVENT`] takes.
const WIDTH: usize = 8;

impl Store {
    /// All events of a subject, in the order of their numbers.
    ///
    /// # Errors
    /// [`StoreError::Sql`]; [`StoreError::Inconsistent`] if a stored event cannot be read.
    pub async fn events<S: Subject>(&self, id: S::Id) -> Result<Vec<Event<S>>, StoreError> {
        let rows: Vec<EventRow> = self.all(READ_EVENTS, values![id.into()]).await?;
        rows.iter().map(EventRow::read).collect()
    }
}

impl Store {
    /// The events of many subjects.
    pub(crate) async fn lives<S: Subject>(
        &self,
        ids: impl Iterator<Item = Uuid>,
    ) -> Result<HashMap<Uuid, Vec<Event<S>>>, StoreError> {
        let rows: Vec<EventRow> = self.all_of_many(READ_EVENTS, ids.map(Value::from).collect()).await?;
        let mut lives: HashMap<Uuid, Vec<Event<S>>> = HashMap::new();
        for row in rows {
            lives.entry(row.subject_id).or_default().push(row.read()?);
        }
        Ok(lives)
    }
}

impl Tx {
    /// All events of a subject, as this transaction sees them.
    ///
    /// # Errors
    /// As [`Store::events`].
    pub async fn events<S: Subject>(&mut self, id: S::Id) -> Result<Vec<Event<S>>, StoreError> {
        let rows: Vec<EventRow> = self.all(READ_EVENTS, values![id.into()]).await?;
        rows.iter().map(EventRow::read).collect()
    }

    /// Puts events, and their leaves into the ledger. What a subject is now is for the caller to write in the same transaction.
    pub(crate) async fn put_events(&mut self, events: Vec<WrittenEvent>) -> Result<(), StoreError> {
        let leaves: Vec<TreeHash> = events.iter().map(|event| event.leaf).collect();
        let first = self.grow_ledger(&leaves).await?;
        let mut rows = Vec::with_capacity(events.len() * WIDTH);
        for (event, leaf) in events.into_iter().zip(first..) {
            rows.push(Value::from(leaf));
            rows.extend(event.row);
        }
        self.insert_many(PUT_EVENT, WIDTH, rows).await
    }
}

/// The part of an event that has no column of its own.
#[derive(Serialize, Deserialize)]
struct Body<'a, F> {
    /// [`Subject::KIND`].
    of: Cow<'a, str>,
    #[serde(default)]
    occurred: PartialDate,
    source: Cow<'a, Source>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    reason: Option<Cow<'a, str>>,
    fact: F,
}

/// Of what kind the subject of a body is.
#[derive(Deserialize)]
struct Of<'a> {
    #[serde(borrow)]
    of: Cow<'a, str>,
}

/// An event, written out as it will be stored: all but the number of its leaf.
#[derive(Debug)]
pub(crate) struct WrittenEvent {
    row: Vec<Value>,
    leaf: TreeHash,
}

impl WrittenEvent {
    /// Writes an event out, with a salt for its leaf.
    pub(crate) fn new<S: Subject>(event: &Event<S>, entropy: &dyn Entropy) -> Result<Self, StoreError> {
        let body = Body {
            of: Cow::Borrowed(S::KIND),
            occurred: event.occurred,
            source: Cow::Borrowed(&event.source),
            reason: event.reason.as_deref().map(Cow::Borrowed),
            fact: &event.fact,
        };
        let body = json(&body).map_err(|problem| StoreError::inconsistent("event", "body", event.id, problem))?;
        let (subject, recorded_at) = (event.subject.into(), to_micros(event.recorded_at));
        let mut salt = vec![0; SALT];
        entropy.fill(&mut salt);
        let recorded = Recorded {
            subject,
            seq: event.seq,
            event: event.id.0,
            recorded_at,
            recorded_by: event.recorded_by.0,
            body: &body,
        };
        let leaf = recorded.leaf(&salt);
        let row = values![salt, subject, event.seq, event.id, recorded_at, event.recorded_by, pack(&body)];
        Ok(Self { row, leaf })
    }
}

#[derive(sqlx::FromRow)]
pub(crate) struct EventRow {
    pub(crate) subject_id: Uuid,
    pub(crate) seq: i64,
    event_id: Uuid,
    recorded_at: i64,
    recorded_by: Uuid,
    body: Vec<u8>,
}

impl EventRow {
    /// Of what kind its subject is, [`Subject::KIND`]; nothing if the event cannot be read.
    pub(crate) fn kind(&self) -> Option<String> {
        let body = unpack(&self.body).ok()?;
        serde_json::from_str::<Of<'_>>(&body).ok().map(|body| body.of.into_owned())
    }

    pub(crate) fn read<S: Subject>(&self) -> Result<Event<S>, StoreError> {
        let body = self.text()?;
        let body: Body<'_, S::Fact> = serde_json::from_str(&body).map_err(|problem| self.inconsistent(problem))?;
        if body.of != S::KIND {
            return Err(self.inconsistent(format!("it is the event of a {} and not of a {}", body.of, S::KIND)));
        }
        Ok(Event {
            id: EventId(self.event_id),
            subject: self.subject_id.into(),
            seq: self.seq,
            occurred: body.occurred,
            recorded_at: from_micros(self.recorded_at),
            recorded_by: UserId(self.recorded_by),
            source: body.source.into_owned(),
            reason: body.reason.map(Cow::into_owned),
            fact: body.fact,
        })
    }

    fn text(&self) -> Result<String, StoreError> {
        unpack(&self.body).map_err(|problem: BodyError| self.inconsistent(problem))
    }

    fn inconsistent(&self, problem: impl ToString) -> StoreError {
        StoreError::inconsistent("event", "body", self.event_id, problem)
    }
}
