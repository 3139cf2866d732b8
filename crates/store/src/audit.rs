//! The audit list: who did what to what, and what was refused to whom. Lines are added, never changed.

use crate::db::values;
use crate::statement::statements;
use crate::{Store, StoreError, Tx};
use domain::clock::{Timestamp, from_micros};
use domain::id::UserId;
use uuid::Uuid;

statements! {
    PUT_LINE = "INSERT INTO audit (actor_id, at, audit_id, deed, object, object_id, verdict)
        VALUES ($1, $2, $3, $4, $5, $6, $7)";
    NEWEST_LINES = "SELECT l.actor_id, l.at, l.audit_id, l.deed, l.object, l.object_id, l.verdict, a.name
        FROM audit l LEFT JOIN account a ON a.user_id = l.actor_id
        WHERE (l.at, l.audit_id) < ($1, $2)
        ORDER BY l.at DESC, l.audit_id DESC LIMIT $3";
    NEWEST_LINES_OF_ACTOR = "SELECT l.actor_id, l.at, l.audit_id, l.deed, l.object, l.object_id, l.verdict, a.name
        FROM audit l LEFT JOIN account a ON a.user_id = l.actor_id
        WHERE l.actor_id = $4 AND (l.at, l.audit_id) < ($1, $2)
        ORDER BY l.at DESC, l.audit_id DESC LIMIT $3";
    NEWEST_LINES_ABOUT = "SELECT l.actor_id, l.at, l.audit_id, l.deed, l.object, l.object_id, l.verdict, a.name
        FROM audit l LEFT JOIN account a ON a.user_id = l.actor_id
        WHERE l.object = $4 AND l.object_id = $5 AND (l.at, l.audit_id) < ($1, $2)
        ORDER BY l.at DESC, l.audit_id DESC LIMIT $3";
}

/// One line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditLine {
    /// Its id.
    pub id: Uuid,
    /// When.
    pub at: Timestamp,
    /// Who; the nil id for the node itself, or for somebody who is not signed in.
    pub actor: UserId,
    /// What was done: a code.
    pub deed: String,
    /// To what kind of thing: a code.
    pub object: String,
    /// To which of them; empty where there is only one, or none in particular.
    pub object_id: String,
    /// Whether it was refused. A refused deed has left no other trace.
    pub refused: bool,
}

/// A line of the list, with the name of who acted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedLine {
    /// The line.
    pub line: AuditLine,
    /// The actor's name as it is today, if it has an account.
    pub actor_name: Option<String>,
}

/// Which lines to list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AuditFilter {
    /// All.
    All,
    /// What one actor did.
    Actor(UserId),
    /// What was done to one thing.
    Object {
        /// Its kind: a code.
        object: String,
        /// Which.
        object_id: String,
    },
}

/// Where a reader of the list stands: before this line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AuditPosition {
    /// When that line was written.
    pub at: Timestamp,
    /// The line.
    pub id: Uuid,
}

impl AuditPosition {
    /// Before nothing: the newest line comes first.
    pub const START: Self = Self::until(Timestamp::MAX);

    /// The newest line up to this moment, that moment included, comes first.
    pub const fn until(at: Timestamp) -> Self {
        Self { at, id: Uuid::max() }
    }
}

impl Store {
    /// At most `limit` lines, newest first.
    ///
    /// # Errors
    /// [`StoreError::Sql`]; [`StoreError::Inconsistent`] if a stored verdict is unknown.
    pub async fn audit_lines(
        &self,
        filter: &AuditFilter,
        before: AuditPosition,
        limit: i64,
    ) -> Result<Vec<ListedLine>, StoreError> {
        let mut bound = values![before.at, before.id, limit];
        let statement = match filter {
            AuditFilter::All => NEWEST_LINES,
            AuditFilter::Actor(actor) => {
                bound.extend(values![*actor]);
                NEWEST_LINES_OF_ACTOR
            }
            AuditFilter::Object { object, object_id } => {
                bound.extend(values![object.as_str(), object_id.as_str()]);
                NEWEST_LINES_ABOUT
            }
        };
        self.all::<Row>(statement, bound).await?.into_iter().map(Row::read).collect()
    }
}

impl Tx {
    /// Adds a line.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn audit(&mut self, line: &AuditLine) -> Result<(), StoreError> {
        let verdict = if line.refused { REFUSED } else { DONE };
        let bound = values![
            line.actor,
            line.at,
            line.id,
            line.deed.as_str(),
            line.object.as_str(),
            line.object_id.as_str(),
            verdict,
        ];
        self.run(PUT_LINE, bound).await.map(drop)
    }
}

const DONE: &str = "done";
const REFUSED: &str = "refused";

#[derive(sqlx::FromRow)]
struct Row {
    actor_id: Uuid,
    at: i64,
    audit_id: Uuid,
    deed: String,
    object: String,
    object_id: String,
    verdict: String,
    name: Option<String>,
}

impl Row {
    fn read(self) -> Result<ListedLine, StoreError> {
        let refused = match self.verdict.as_str() {
            DONE => false,
            REFUSED => true,
            _ => return Err(StoreError::inconsistent("audit", "verdict", self.audit_id, "neither done nor refused")),
        };
        Ok(ListedLine {
            line: AuditLine {
                id: self.audit_id,
                at: from_micros(self.at),
                actor: UserId(self.actor_id),
                deed: self.deed,
                object: self.object,
                object_id: self.object_id,
                refused,
            },
            actor_name: self.name,
        })
    }
}
