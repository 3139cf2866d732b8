//! The nodes of other States: their cards, whether a person has confirmed the key, and the clocks agreed with them.

use crate::db::values;
use crate::statement::statements;
use crate::{Store, StoreError, Tx};
use domain::CountryCode;
use domain::clock::{Timestamp, from_micros};
use domain::id::UserId;
use domain::request::Clocks;
use uuid::Uuid;

statements! {
    READ_PARTNERS = "SELECT state, name, card, fingerprint, added_at, added_by, confirmed_at, confirmed_by,
            acknowledge_days, answer_days, last_contact_at, last_problem
        FROM partner ORDER BY state";
    READ_PARTNER = "SELECT state, name, card, fingerprint, added_at, added_by, confirmed_at, confirmed_by,
            acknowledge_days, answer_days, last_contact_at, last_problem
        FROM partner WHERE state = $1";
    PUT_PARTNER = "INSERT INTO partner
        (state, name, card, fingerprint, added_at, added_by, acknowledge_days, answer_days)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (state) DO NOTHING";
    SAVE_CARD = "UPDATE partner SET name = $2, card = $3 WHERE state = $1 AND fingerprint = $4";
    SAVE_CARD_AND_KEY = "UPDATE partner
        SET name = $2, card = $3, fingerprint = $4, confirmed_at = NULL, confirmed_by = NULL
        WHERE state = $1 AND fingerprint = $5";
    CONFIRM_KEY = "UPDATE partner SET confirmed_at = $3, confirmed_by = $4 WHERE state = $1 AND fingerprint = $2";
    WITHDRAW_CONFIRMATION = "UPDATE partner SET confirmed_at = NULL, confirmed_by = NULL WHERE state = $1";
    SAVE_CLOCKS = "UPDATE partner SET acknowledge_days = $2, answer_days = $3 WHERE state = $1";
    NOTE_CONTACT = "UPDATE partner SET last_contact_at = $2, last_problem = NULL WHERE state = $1";
    NOTE_PROBLEM = "UPDATE partner SET last_problem = $2 WHERE state = $1";
}

/// Another State's node.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Partner {
    /// The State.
    pub state: CountryCode,
    /// The node's name.
    pub name: String,
    /// Its card, as text.
    pub card: String,
    /// The fingerprint of its key, as text.
    pub fingerprint: String,
    /// When it was added.
    pub added_at: Timestamp,
    /// By whom.
    pub added_by: UserId,
    /// Who compared the fingerprint with the partner, and when; nothing is sent or taken before.
    pub confirmed: Option<Confirmation>,
    /// How soon it should react.
    pub clocks: Clocks,
    /// When a message last went through, in either direction.
    pub last_contact_at: Option<Timestamp>,
    /// The code of what went wrong since.
    pub last_problem: Option<String>,
}

/// That a person compared a fingerprint.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Confirmation {
    /// When.
    pub at: Timestamp,
    /// Who.
    pub by: UserId,
}

/// A card, taken apart.
#[derive(Debug, Clone, Copy)]
pub struct Card<'a> {
    /// The State.
    pub state: CountryCode,
    /// The node's name.
    pub name: &'a str,
    /// The card's text.
    pub text: &'a str,
    /// The fingerprint of its key, as text.
    pub fingerprint: &'a str,
}

impl Store {
    /// All partners, by State.
    ///
    /// # Errors
    /// [`StoreError::Sql`]; [`StoreError::Inconsistent`] if a stored partner cannot be read.
    pub async fn partners(&self) -> Result<Vec<Partner>, StoreError> {
        self.all::<Row>(READ_PARTNERS, values![]).await?.into_iter().map(Row::read).collect()
    }

    /// A State's partner.
    ///
    /// # Errors
    /// As [`Store::partners`].
    pub async fn partner(&self, state: CountryCode) -> Result<Option<Partner>, StoreError> {
        self.one::<Row>(READ_PARTNER, values![state]).await?.map(Row::read).transpose()
    }
}

impl Tx {
    /// Adds an unconfirmed partner. Whether it was added: not if the State has one already.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn add_partner(
        &mut self,
        card: Card<'_>,
        clocks: Clocks,
        now: Timestamp,
        by: UserId,
    ) -> Result<bool, StoreError> {
        let bound = values![
            card.state,
            card.name,
            card.text,
            card.fingerprint,
            now,
            by,
            clocks.acknowledge_days,
            clocks.answer_days,
        ];
        Ok(self.run(PUT_PARTNER, bound).await? > 0)
    }

    /// Replaces the card of the partner whose key has the fingerprint `known`. With a new key it is unconfirmed again.
    ///
    /// # Errors
    /// [`StoreError::Changed`] if the key is another one by now; [`StoreError::Sql`].
    pub async fn replace_card(&mut self, card: Card<'_>, known: &str) -> Result<(), StoreError> {
        let touched = if card.fingerprint == known {
            self.run(SAVE_CARD, values![card.state, card.name, card.text, known]).await?
        } else {
            let bound = values![card.state, card.name, card.text, card.fingerprint, known];
            self.run(SAVE_CARD_AND_KEY, bound).await?
        };
        if touched == 0 { Err(StoreError::Changed { what: "partner" }) } else { Ok(()) }
    }

    /// Notes that a person has compared this fingerprint.
    ///
    /// # Errors
    /// [`StoreError::Changed`] if the key is another one by now; [`StoreError::Sql`].
    pub async fn confirm_partner(
        &mut self,
        state: CountryCode,
        fingerprint: &str,
        confirmation: Confirmation,
    ) -> Result<(), StoreError> {
        let bound = values![state, fingerprint, confirmation.at, confirmation.by];
        let touched = self.run(CONFIRM_KEY, bound).await?;
        if touched == 0 { Err(StoreError::Changed { what: "partner" }) } else { Ok(()) }
    }

    /// Takes the confirmation back. Whether there was such a partner.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn withdraw_confirmation(&mut self, state: CountryCode) -> Result<bool, StoreError> {
        Ok(self.run(WITHDRAW_CONFIRMATION, values![state]).await? > 0)
    }

    /// Sets how soon a partner should react. Whether there was such a partner.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn set_clocks(&mut self, state: CountryCode, clocks: Clocks) -> Result<bool, StoreError> {
        Ok(self.run(SAVE_CLOCKS, values![state, clocks.acknowledge_days, clocks.answer_days]).await? > 0)
    }

    /// Notes that a message went through, in either direction.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn note_contact(&mut self, state: CountryCode, now: Timestamp) -> Result<(), StoreError> {
        self.run(NOTE_CONTACT, values![state, now]).await.map(drop)
    }

    /// Notes the code of what went wrong with the last message.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn note_problem(&mut self, state: CountryCode, code: &str) -> Result<(), StoreError> {
        self.run(NOTE_PROBLEM, values![state, code]).await.map(drop)
    }
}

#[derive(sqlx::FromRow)]
struct Row {
    state: String,
    name: String,
    card: String,
    fingerprint: String,
    added_at: i64,
    added_by: Uuid,
    confirmed_at: Option<i64>,
    confirmed_by: Option<Uuid>,
    acknowledge_days: i64,
    answer_days: i64,
    last_contact_at: Option<i64>,
    last_problem: Option<String>,
}

impl Row {
    fn read(self) -> Result<Partner, StoreError> {
        let days = |column, days: i64| {
            u16::try_from(days).map_err(|problem| StoreError::inconsistent("partner", column, &self.state, problem))
        };
        Ok(Partner {
            state: self
                .state
                .parse()
                .map_err(|problem| StoreError::inconsistent("partner", "state", &self.state, problem))?,
            clocks: Clocks {
                acknowledge_days: days("acknowledge_days", self.acknowledge_days)?,
                answer_days: days("answer_days", self.answer_days)?,
            },
            confirmed: self
                .confirmed_at
                .zip(self.confirmed_by)
                .map(|(at, by)| Confirmation { at: from_micros(at), by: UserId(by) }),
            name: self.name,
            card: self.card,
            fingerprint: self.fingerprint,
            added_at: from_micros(self.added_at),
            added_by: UserId(self.added_by),
            last_contact_at: self.last_contact_at.map(from_micros),
            last_problem: self.last_problem,
        })
    }
}
