//! The events of a snapshot, one subject after the other.

use super::rows::Columns;
use domain::clock::from_micros;
use domain::event::{Event, Subject};
use serde_json::{Value as Json, json};
use std::error::Error;
use std::mem::take;
use store::snapshot::{Rows, Snapshot};
use store::tables::Row;

type Failure = Box<dyn Error + Send + Sync>;

/// All lives, in the order of the subjects' ids.
pub struct Lives<'a> {
    table: Columns,
    rows: Rows<'a>,
    page: std::vec::IntoIter<Row>,
    /// The life that is being put together.
    open: Vec<Recorded>,
}

/// An event as it is recorded.
#[derive(Debug, Clone)]
pub struct Recorded {
    /// The id of its subject.
    pub subject: String,
    /// Its number within the subject's record, from 1.
    pub seq: i64,
    /// Its id.
    pub id: String,
    /// When it was recorded: RFC 3339, in UTC.
    pub recorded_at: String,
    /// The id of the account that recorded it.
    pub recorded_by: String,
    /// The number of its leaf in the ledger, from 0.
    pub leaf: i64,
    /// The rest of it: of what kind the subject is, when it happened, source, reason and fact.
    pub body: Json,
}

impl<'a> Lives<'a> {
    /// Of a snapshot.
    pub fn of(snapshot: &'a mut Snapshot) -> Self {
        let table = Columns::of("event");
        Self { table, rows: snapshot.rows(table.table), page: Vec::new().into_iter(), open: Vec::new() }
    }

    /// The events of the next subject, in the order of their numbers; nothing after the last.
    ///
    /// # Errors
    /// The record cannot be read, or an event in it.
    pub async fn next(&mut self) -> Result<Option<Vec<Recorded>>, Failure> {
        loop {
            for row in self.page.by_ref() {
                let event = Recorded::read(self.table, &row)?;
                let is_other = self.open.last().is_some_and(|last| last.subject != event.subject);
                let whole = if is_other { take(&mut self.open) } else { Vec::new() };
                self.open.push(event);
                if is_other {
                    return Ok(Some(whole));
                }
            }
            match self.rows.next_page().await? {
                Some(page) => self.page = page.into_iter(),
                None => return Ok(Some(take(&mut self.open)).filter(|life| !life.is_empty())),
            }
        }
    }
}

impl Recorded {
    fn read(table: Columns, row: &Row) -> Result<Self, Failure> {
        let id = table.id(row, "event_id");
        let body = store::body::unpack(table.bytes(row, "body")).map_err(|error| format!("event {id}: {error}"))?;
        Ok(Self {
            subject: table.id(row, "subject_id"),
            seq: table.int(row, "seq"),
            recorded_at: from_micros(table.int(row, "recorded_at")).to_string(),
            recorded_by: table.id(row, "recorded_by"),
            leaf: table.int(row, "leaf_no"),
            body: serde_json::from_str(&body).map_err(|error| format!("event {id}: {error}"))?,
            id,
        })
    }

    /// Whether its subject is one of these.
    pub fn is_of<S: Subject>(&self) -> bool {
        self.body["of"] == S::KIND
    }

    /// The event itself.
    fn event<S: Subject>(&self) -> serde_json::Result<Event<S>> {
        let part = |name: &str| self.body.get(name).cloned().unwrap_or_default();
        let mut event = json!({
            "id": self.id, "subject": self.subject, "seq": self.seq, "recorded_at": self.recorded_at,
            "recorded_by": self.recorded_by, "source": part("source"), "reason": part("reason"), "fact": part("fact"),
        });
        event["occurred"] = part("occurred");
        serde_json::from_value(event)
    }
}

/// What a subject is now, by its events.
///
/// # Errors
/// One of them cannot be read.
pub fn present<S: Subject>(life: &[Recorded]) -> serde_json::Result<Option<S>> {
    Ok(S::project(&life.iter().map(Recorded::event).collect::<Result<Vec<_>, _>>()?))
}
