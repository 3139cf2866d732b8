//! A hub's directory of national points of contact (ITI paras 25 and 31). Offices, not persons.

use crate::db::values;
use crate::statement::statements;
use crate::{Store, StoreError, Tx};
use domain::clock::{Timestamp, from_micros};
use domain::{Coded, CountryCode, UnknownCode};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;
use uuid::Uuid;

statements! {
    READ_CONTACTS = "SELECT state, contact_id, body, confirmed_at, rev FROM contact ORDER BY state, contact_id";
    READ_CONTACT = "SELECT state, contact_id, body, confirmed_at, rev FROM contact
        WHERE state = $1 AND contact_id = $2";
    PUT_CONTACT = "INSERT INTO contact (state, contact_id, body, confirmed_at, rev) VALUES ($1, $2, $3, $4, 1)";
    SAVE_CONTACT = "UPDATE contact SET body = $3, confirmed_at = $4, rev = rev + 1
        WHERE state = $1 AND contact_id = $2 AND rev = $5";
    DROP_CONTACT = "DELETE FROM contact WHERE state = $1 AND contact_id = $2 AND rev = $3";
}

/// What an office is the point of contact for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ContactRole {
    /// The Programme of Action on small arms.
    Poa,
    /// The International Tracing Instrument.
    Iti,
    /// Both.
    Both,
}

impl Coded for ContactRole {
    const ALL: &'static [Self] = &[Self::Poa, Self::Iti, Self::Both];

    fn code(self) -> &'static str {
        match self {
            Self::Poa => "poa",
            Self::Iti => "iti",
            Self::Both => "both",
        }
    }
}

impl fmt::Display for ContactRole {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for ContactRole {
    type Err = UnknownCode;
    fn from_str(code: &str) -> Result<Self, Self::Err> {
        Self::from_code(code)
    }
}

/// An office and how to reach it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Office {
    /// What it is the point of contact for.
    pub role: ContactRole,
    /// Ministry or service.
    pub organisation: String,
    /// Unit within it; may be empty.
    pub unit: String,
    /// Telephone, with the country's prefix; may be empty if there is an e-mail address.
    pub telephone: String,
    /// E-mail address of the office; may be empty if there is a telephone.
    pub email: String,
    /// Languages spoken: two- or three-letter codes.
    pub languages: Vec<String>,
    /// Office hours in words, with the time zone; may be empty.
    pub hours: String,
    /// The State's node, if it runs one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub node: Option<NodeAddress>,
}

/// Where a State's node is, and the name of its key. A person still confirms the key with the partner.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NodeAddress {
    /// Its address, `https://…`.
    pub endpoint: String,
    /// The fingerprint of its key, as text.
    pub fingerprint: String,
}

/// One office of one State in the directory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// The State.
    pub state: CountryCode,
    /// Which of the State's offices.
    pub id: Uuid,
    /// The office.
    pub office: Office,
    /// When the State last confirmed that this is right.
    pub confirmed_at: Option<Timestamp>,
    /// By which concurrent changes are told apart; 1 when new.
    pub rev: i64,
}

impl Store {
    /// The directory, by State.
    ///
    /// # Errors
    /// [`StoreError::Sql`]; [`StoreError::Inconsistent`] if a stored contact cannot be read.
    pub async fn contacts(&self) -> Result<Vec<Contact>, StoreError> {
        self.all::<Row>(READ_CONTACTS, values![]).await?.into_iter().map(Row::read).collect()
    }

    /// One contact.
    ///
    /// # Errors
    /// As [`Store::contacts`].
    pub async fn contact(&self, state: CountryCode, id: Uuid) -> Result<Option<Contact>, StoreError> {
        self.one::<Row>(READ_CONTACT, values![state, id]).await?.map(Row::read).transpose()
    }
}

impl Tx {
    /// Adds a contact; its revision becomes 1.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn add_contact(&mut self, contact: &Contact) -> Result<(), StoreError> {
        let bound = values![contact.state, contact.id, body(&contact.office), contact.confirmed_at];
        self.run(PUT_CONTACT, bound).await.map(drop)
    }

    /// Replaces a contact that is still at the revision given in it.
    ///
    /// # Errors
    /// [`StoreError::Changed`] if it is not; [`StoreError::Sql`].
    pub async fn save_contact(&mut self, contact: &Contact) -> Result<(), StoreError> {
        let bound = values![contact.state, contact.id, body(&contact.office), contact.confirmed_at, contact.rev];
        unless_changed(self.run(SAVE_CONTACT, bound).await?)
    }

    /// Removes a contact that is still at this revision.
    ///
    /// # Errors
    /// As [`Tx::save_contact`].
    pub async fn drop_contact(&mut self, state: CountryCode, id: Uuid, rev: i64) -> Result<(), StoreError> {
        unless_changed(self.run(DROP_CONTACT, values![state, id, rev]).await?)
    }
}

fn unless_changed(touched: u64) -> Result<(), StoreError> {
    if touched == 0 { Err(StoreError::Changed { what: "contact" }) } else { Ok(()) }
}

fn body(office: &Office) -> String {
    serde_json::to_string(office).expect("texts and lists of texts are JSON")
}

#[derive(sqlx::FromRow)]
struct Row {
    state: String,
    contact_id: Uuid,
    body: String,
    confirmed_at: Option<i64>,
    rev: i64,
}

impl Row {
    fn read(self) -> Result<Contact, StoreError> {
        let bad = |column, problem: String| StoreError::inconsistent("contact", column, self.contact_id, problem);
        Ok(Contact {
            state: self
                .state
                .parse()
                .map_err(|problem: domain::country::NotACountryCode| bad("state", problem.to_string()))?,
            office: serde_json::from_str(&self.body).map_err(|problem| bad("body", problem.to_string()))?,
            id: self.contact_id,
            confirmed_at: self.confirmed_at.map(from_micros),
            rev: self.rev,
        })
    }
}
