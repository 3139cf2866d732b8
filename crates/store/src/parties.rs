//! Parties: what lists know them by, which follows from their events, and the names by which they are found.

use crate::db::values;
use crate::events::WrittenEvent;
use crate::statement::statements;
use crate::{Store, StoreError, Tx};
use domain::clock::Entropy;
use domain::event::{Event, Subject};
use domain::id::PartyId;
use domain::party::{PartyRecord, name_key};
use uuid::Uuid;

statements! {
    PARTIES_FROM = "SELECT party_id FROM party WHERE (name_key, party_id) > ($1, $2)
        ORDER BY name_key, party_id LIMIT $3";
    PARTIES_NAMED = "SELECT party_id FROM party_name WHERE name_key = $1 ORDER BY party_id LIMIT $2";
    PUT_NEW_PARTY = "INSERT INTO party (party_id, seq, name_key) VALUES ($1, $2, $3)";
    PUT_CHANGED_PARTY = "UPDATE party SET seq = $2, name_key = $3 WHERE party_id = $1 AND seq = $4";
    PUT_PARTY_NAME = "INSERT INTO party_name (name_key, party_id) VALUES ($1, $2)
        ON CONFLICT (name_key, party_id) DO NOTHING";
}

impl Store {
    /// A party as it stands.
    ///
    /// # Errors
    /// [`StoreError::Sql`]; [`StoreError::Inconsistent`] if an event of it cannot be read.
    pub async fn party(&self, id: PartyId) -> Result<Option<PartyRecord>, StoreError> {
        Ok(PartyRecord::project(&self.events(id).await?))
    }

    /// Parties by their present names, from after one of them on, or from the first.
    ///
    /// # Errors
    /// As [`Store::party`].
    pub async fn parties_from(&self, after: Option<&PartyRecord>, limit: i64) -> Result<Vec<PartyRecord>, StoreError> {
        let (name, id) = after.map_or((String::new(), Uuid::nil()), |party| (name_key(party.name()), party.id.0));
        let rows: Vec<(Uuid,)> = self.all(PARTIES_FROM, values![name, id, limit]).await?;
        let lives = self.lives(rows.iter().map(|(id,)| *id)).await?;
        let life_of = |(id,): &(Uuid,)| lives.get(id).and_then(|events| PartyRecord::project(events));
        Ok(rows.iter().filter_map(life_of).collect())
    }

    /// The parties that have or had a name, upper and lower case and spacing aside.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn parties_named(&self, name: &str, limit: i64) -> Result<Vec<PartyId>, StoreError> {
        let rows: Vec<(Uuid,)> = self.all(PARTIES_NAMED, values![name_key(name), limit]).await?;
        Ok(rows.into_iter().map(|(id,)| PartyId(id)).collect())
    }
}

impl Tx {
    /// Adds one event to a party; `party` is what it is with that event. The first event makes the party; the number of any
    /// other must be the next one.
    ///
    /// # Errors
    /// [`StoreError::Changed`] if another event was added in the meantime.
    pub async fn add_party_event(
        &mut self,
        event: &Event<PartyRecord>,
        party: &PartyRecord,
        entropy: &dyn Entropy,
    ) -> Result<(), StoreError> {
        let mut row = values![party.id, party.seq, name_key(party.name())];
        if event.seq == 1 {
            self.run(PUT_NEW_PARTY, row).await?;
        } else {
            row.extend(values![event.seq - 1]);
            if self.run(PUT_CHANGED_PARTY, row).await? == 0 {
                return Err(StoreError::Changed { what: "party" });
            }
        }
        self.put_events(vec![WrittenEvent::new(event, entropy)?]).await?;
        for known in &party.names {
            self.run(PUT_PARTY_NAME, values![name_key(&known.name), party.id]).await?;
        }
        Ok(())
    }
}
