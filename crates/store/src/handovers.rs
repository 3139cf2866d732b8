//! Handovers of the books of companies that close: which there are. All else about them is read from their events.

use crate::db::values;
use crate::events::WrittenEvent;
use crate::statement::statements;
use crate::{Store, StoreError, Tx};
use domain::clock::Entropy;
use domain::event::{Event, Subject};
use domain::handover::Handover;
use domain::id::HandoverId;
use uuid::Uuid;

statements! {
    NEWEST_HANDOVERS = "SELECT handover_id FROM handover WHERE handover_id < $1 ORDER BY handover_id DESC LIMIT $2";
    PUT_HANDOVER = "INSERT INTO handover (handover_id, seq) VALUES ($1, $2)";
    MOVE_HANDOVER = "UPDATE handover SET seq = $2 WHERE handover_id = $1 AND seq = $3";
}

impl Store {
    /// A handover as it stands.
    ///
    /// # Errors
    /// [`StoreError::Sql`]; [`StoreError::Inconsistent`] if an event of it cannot be read.
    pub async fn handover(&self, id: HandoverId) -> Result<Option<Handover>, StoreError> {
        Ok(Handover::project(&self.events(id).await?))
    }

    /// Handovers, the one that was announced last here first, from before `before` on.
    ///
    /// # Errors
    /// As [`Store::handover`].
    pub async fn newest_handovers(&self, before: HandoverId, limit: i64) -> Result<Vec<Handover>, StoreError> {
        let ids: Vec<(Uuid,)> = self.all(NEWEST_HANDOVERS, values![before, limit]).await?;
        let mut lives = self.lives::<Handover>(ids.iter().map(|(id,)| *id)).await?;
        Ok(ids.iter().filter_map(|(id,)| Handover::project(&lives.remove(id)?)).collect())
    }
}

impl Tx {
    /// Adds one event to a handover; the first event begins it. The event's number must be the next one.
    ///
    /// # Errors
    /// [`StoreError::Changed`] if another event was added in the meantime.
    pub async fn add_handover_event(
        &mut self,
        event: &Event<Handover>,
        entropy: &dyn Entropy,
    ) -> Result<(), StoreError> {
        if event.seq == 1 {
            self.run(PUT_HANDOVER, values![event.subject, event.seq]).await?;
        } else if self.run(MOVE_HANDOVER, values![event.subject, event.seq, event.seq - 1]).await? == 0 {
            return Err(StoreError::Changed { what: "handover" });
        }
        self.put_events(vec![WrittenEvent::new(event, entropy)?]).await
    }
}
