//! Accounts and agencies, passwords (as hashes) and the counting of failed sign-ins.

use crate::db::values;
use crate::sessions::SecretDigest;
use crate::statement::statements;
use crate::{Store, StoreError, Tx};
use domain::authority::Role;
use domain::clock::{Timestamp, from_micros};
use domain::id::{AgencyId, UserId};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::collections::BTreeSet;
use uuid::Uuid;

statements! {
    READ_AGENCIES = "SELECT agency_id, name, contact_point FROM agency ORDER BY name, agency_id";
    PUT_AGENCY = "INSERT INTO agency (agency_id, name, contact_point) VALUES ($1, $2, $3)";
    SAVE_AGENCY = "UPDATE agency SET name = $2, contact_point = $3 WHERE agency_id = $1";
    ANY_ACCOUNT = "SELECT user_id FROM account LIMIT 1";
    READ_ACCOUNTS = "SELECT user_id, login, name, agency_id, roles, language, locked_until, disabled, created_at
        FROM account ORDER BY login";
    READ_ACCOUNT = "SELECT user_id, login, name, agency_id, roles, language, locked_until, disabled, created_at
        FROM account WHERE user_id = $1";
    PUT_ACCOUNT = "INSERT INTO account
        (user_id, login, name, agency_id, roles, language, disabled, created_at, password, failures, locked_until)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 0, NULL)";
    SAVE_ACCOUNT = "UPDATE account SET name = $2, agency_id = $3, roles = $4, language = $5, disabled = $6
        WHERE user_id = $1";
    SAVE_LANGUAGE = "UPDATE account SET language = $2 WHERE user_id = $1";
    SAVE_PASSWORD = "UPDATE account SET password = $2, failures = 0, locked_until = NULL WHERE user_id = $1";
    COUNT_ATTEMPT = "UPDATE account
        SET failures = CASE WHEN locked_until <= $3 THEN 1 ELSE failures + 1 END,
            locked_until = CASE WHEN locked_until <= $3 THEN NULL ELSE locked_until END
        WHERE login = $1 AND disabled = 0 AND (locked_until IS NULL OR locked_until <= $2)";
    READ_ATTEMPT = "SELECT user_id, password, failures FROM account WHERE login = $1";
    LOCK_ACCOUNT = "UPDATE account SET locked_until = $2 WHERE user_id = $1";
    FORGET_FAILURES = "UPDATE account SET failures = 0, locked_until = NULL WHERE user_id = $1";
    KNOWS_BROWSER = "SELECT b.user_id FROM known_browser b JOIN account a ON a.user_id = b.user_id
        WHERE b.token_digest = $1 AND b.used_at > $2 AND a.login = $3 AND a.disabled = 0";
    COUNT_ATTEMPT_IN_BROWSER = "UPDATE known_browser
        SET failures = CASE WHEN locked_until <= $4 THEN 1 ELSE failures + 1 END,
            locked_until = CASE WHEN locked_until <= $4 THEN NULL ELSE locked_until END
        WHERE token_digest = $1 AND user_id = (SELECT user_id FROM account WHERE login = $2 AND disabled = 0)
            AND (locked_until IS NULL OR locked_until <= $3)";
    READ_ATTEMPT_IN_BROWSER = "SELECT a.user_id, a.password, b.failures
        FROM known_browser b JOIN account a ON a.user_id = b.user_id
        WHERE b.token_digest = $1 AND a.login = $2";
    HOLD_BROWSER = "UPDATE known_browser SET locked_until = $3 WHERE token_digest = $1 AND user_id = $2";
    REMEMBER_BROWSER = "INSERT INTO known_browser (token_digest, user_id, used_at, failures, locked_until)
        VALUES ($1, $2, $3, 0, NULL)
        ON CONFLICT (token_digest, user_id) DO UPDATE SET used_at = $3, failures = 0, locked_until = NULL";
    FORGET_OLD_BROWSERS = "DELETE FROM known_browser WHERE used_at <= $1";
    FORGET_BROWSERS_OF = "DELETE FROM known_browser WHERE user_id = $1";
}

/// A part of the State whose people use this node: a ministry, a police force, a laboratory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agency {
    /// Its id.
    pub id: AgencyId,
    /// Its name.
    pub name: String,
    /// Whether it is the State's national point of contact (ITI para 25), which works on the cases of all agencies.
    pub contact_point: bool,
}

/// A person's account, without its password.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// Its id.
    pub id: UserId,
    /// What she types to sign in, in its normal form.
    pub login: String,
    /// What others call her.
    pub name: String,
    /// Her agency.
    pub agency: AgencyId,
    /// Her roles.
    pub roles: BTreeSet<Role>,
    /// The language of her pages: a two-letter code.
    pub language: String,
    /// Until when sign-in waits after failed attempts, if such a moment was set; it may have passed.
    pub locked_until: Option<Timestamp>,
    /// Whether it is closed. An account is never deleted: the record refers to it.
    pub disabled: bool,
    /// When it was made.
    pub created_at: Timestamp,
}

/// Where an attempt to sign in counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counter {
    /// For the account, together with those of all strangers.
    Account,
    /// For a browser that the account knows, by the digest of its token.
    Browser(SecretDigest),
}

/// An attempt to sign in that was counted and may go on.
#[derive(Clone)]
pub struct Attempt {
    /// The account.
    pub user: UserId,
    /// The hash of its password.
    pub password_hash: String,
    /// Attempts of this counter since its last success, this one included.
    pub failures: i64,
}

impl Store {
    /// Whether there is any account.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn has_accounts(&self) -> Result<bool, StoreError> {
        Ok(self.one::<(Uuid,)>(ANY_ACCOUNT, values![]).await?.is_some())
    }

    /// All agencies, by name.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn agencies(&self) -> Result<Vec<Agency>, StoreError> {
        Ok(self.all::<AgencyRow>(READ_AGENCIES, values![]).await?.into_iter().map(AgencyRow::read).collect())
    }

    /// All accounts, by login.
    ///
    /// # Errors
    /// [`StoreError::Sql`]; [`StoreError::Inconsistent`] if a stored account cannot be read.
    pub async fn accounts(&self) -> Result<Vec<Account>, StoreError> {
        self.all::<AccountRow>(READ_ACCOUNTS, values![]).await?.into_iter().map(AccountRow::read).collect()
    }

    /// An account.
    ///
    /// # Errors
    /// As [`Store::accounts`].
    pub async fn account(&self, id: UserId) -> Result<Option<Account>, StoreError> {
        self.one::<AccountRow>(READ_ACCOUNT, values![id]).await?.map(AccountRow::read).transpose()
    }

    /// Whether somebody has signed in to the account with this login in this browser, after `since`.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn knows_browser(
        &self,
        login: &str,
        browser: SecretDigest,
        since: Timestamp,
    ) -> Result<bool, StoreError> {
        let known = self.one::<(Uuid,)>(KNOWS_BROWSER, values![&browser.0[..], since, login]).await?;
        Ok(known.is_some())
    }
}

impl Tx {
    /// Waits until no other transaction changes people, and keeps others waiting until this one ends: a rule over all
    /// accounts ("one administrator remains") holds only if changes come one after the other.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn wait_for_people(&mut self) -> Result<(), StoreError> {
        self.next_number("people-changes").await.map(drop)
    }

    /// All agencies, by name, as this transaction sees them.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn agencies(&mut self) -> Result<Vec<Agency>, StoreError> {
        Ok(self.all::<AgencyRow>(READ_AGENCIES, values![]).await?.into_iter().map(AgencyRow::read).collect())
    }

    /// Adds an agency.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn add_agency(&mut self, agency: &Agency) -> Result<(), StoreError> {
        self.run(PUT_AGENCY, values![agency.id, agency.name.as_str(), agency.contact_point]).await.map(drop)
    }

    /// Replaces an agency's name and standing.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn save_agency(&mut self, agency: &Agency) -> Result<(), StoreError> {
        self.run(SAVE_AGENCY, values![agency.id, agency.name.as_str(), agency.contact_point]).await.map(drop)
    }

    /// All accounts, by login, as this transaction sees them.
    ///
    /// # Errors
    /// As [`Store::accounts`].
    pub async fn accounts(&mut self) -> Result<Vec<Account>, StoreError> {
        self.all::<AccountRow>(READ_ACCOUNTS, values![]).await?.into_iter().map(AccountRow::read).collect()
    }

    /// Adds an account. Its `locked_until` is not stored: a new account waits for nothing.
    ///
    /// # Errors
    /// [`StoreError::Sql`], also if the login is taken.
    pub async fn add_account(&mut self, account: &Account, password_hash: &str) -> Result<(), StoreError> {
        let bound = values![
            account.id,
            account.login.as_str(),
            account.name.as_str(),
            account.agency,
            to_list(&account.roles),
            account.language.as_str(),
            account.disabled,
            account.created_at,
            password_hash,
        ];
        self.run(PUT_ACCOUNT, bound).await.map(drop)
    }

    /// Replaces an account's name, agency, roles, language, and whether it is closed.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn save_account(&mut self, account: &Account) -> Result<(), StoreError> {
        let bound = values![
            account.id,
            account.name.as_str(),
            account.agency,
            to_list(&account.roles),
            account.language.as_str(),
            account.disabled,
        ];
        self.run(SAVE_ACCOUNT, bound).await.map(drop)
    }

    /// Replaces the language of an account's pages.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn set_language(&mut self, id: UserId, language: &str) -> Result<(), StoreError> {
        self.run(SAVE_LANGUAGE, values![id, language]).await.map(drop)
    }

    /// Replaces the password, and forgets failed attempts and the browsers that the account knows.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn save_password(&mut self, id: UserId, password_hash: &str) -> Result<(), StoreError> {
        self.run(SAVE_PASSWORD, values![id, password_hash]).await?;
        self.run(FORGET_BROWSERS_OF, values![id]).await.map(drop)
    }

    /// Counts an attempt to sign in, before anybody looks at the password: attempts made at the same moment must not
    /// each see that none went before. Nothing, if there is no such account, or it is closed or must wait, or does not know
    /// the browser. A counter begins again if its last wait ended at `forgiven` or before.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn count_attempt(
        &mut self,
        login: &str,
        counter: Counter,
        now: Timestamp,
        forgiven: Timestamp,
    ) -> Result<Option<Attempt>, StoreError> {
        let (count, bound, read, key) = match &counter {
            Counter::Account => (COUNT_ATTEMPT, values![login, now, forgiven], READ_ATTEMPT, values![login]),
            Counter::Browser(browser) => (
                COUNT_ATTEMPT_IN_BROWSER,
                values![&browser.0[..], login, now, forgiven],
                READ_ATTEMPT_IN_BROWSER,
                values![&browser.0[..], login],
            ),
        };
        if self.run(count, bound).await? == 0 {
            return Ok(None);
        }
        let row = self.one::<(Uuid, String, i64)>(read, key).await?;
        Ok(row.map(|(user, password_hash, failures)| Attempt { user: UserId(user), password_hash, failures }))
    }

    /// Lets sign-in to an account wait, for strangers or for one browser.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn hold(&mut self, id: UserId, counter: Counter, until: Timestamp) -> Result<(), StoreError> {
        match counter {
            Counter::Account => self.run(LOCK_ACCOUNT, values![id, until]).await.map(drop),
            Counter::Browser(browser) => self.run(HOLD_BROWSER, values![&browser.0[..], id, until]).await.map(drop),
        }
    }

    /// Forgets the failed attempts of a counter, after a success. Those of a browser are forgotten by
    /// [`Tx::remember_browser`]; those of strangers stay then, for they were not hers.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn forget_failures(&mut self, id: UserId) -> Result<(), StoreError> {
        self.run(FORGET_FAILURES, values![id]).await.map(drop)
    }

    /// Lets an account know a browser in which somebody has signed in to it, and forgets what failed there.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn remember_browser(
        &mut self,
        id: UserId,
        browser: SecretDigest,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        self.run(REMEMBER_BROWSER, values![&browser.0[..], id, now]).await.map(drop)
    }

    /// Forgets the browsers not used for signing in after `since`.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn forget_browsers(&mut self, since: Timestamp) -> Result<(), StoreError> {
        self.run(FORGET_OLD_BROWSERS, values![since]).await.map(drop)
    }
}

#[derive(sqlx::FromRow)]
struct AgencyRow {
    agency_id: Uuid,
    name: String,
    contact_point: i64,
}

impl AgencyRow {
    fn read(self) -> Agency {
        Agency { id: AgencyId(self.agency_id), name: self.name, contact_point: self.contact_point != 0 }
    }
}

#[derive(sqlx::FromRow)]
struct AccountRow {
    user_id: Uuid,
    login: String,
    name: String,
    agency_id: Uuid,
    roles: String,
    language: String,
    locked_until: Option<i64>,
    disabled: i64,
    created_at: i64,
}

impl AccountRow {
    fn read(self) -> Result<Account, StoreError> {
        Ok(Account {
            id: UserId(self.user_id),
            roles: from_list("account", "roles", self.user_id, &self.roles)?,
            login: self.login,
            name: self.name,
            agency: AgencyId(self.agency_id),
            language: self.language,
            locked_until: self.locked_until.map(from_micros),
            disabled: self.disabled != 0,
            created_at: from_micros(self.created_at),
        })
    }
}

/// A set of codes as it is stored: a JSON list.
pub(crate) fn to_list<T: Serialize>(codes: &BTreeSet<T>) -> String {
    serde_json::to_string(codes).expect("codes are texts, and a list of texts is JSON")
}

/// The set of codes stored in this place.
pub(crate) fn from_list<T: DeserializeOwned + Ord>(
    table: &'static str,
    column: &'static str,
    key: Uuid,
    text: &str,
) -> Result<BTreeSet<T>, StoreError> {
    serde_json::from_str(text).map_err(|problem| StoreError::inconsistent(table, column, key, problem))
}
