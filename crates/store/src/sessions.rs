//! Sessions of people at a page, and access tokens of programs. Of each secret only the SHA-256 is kept.

use crate::db::values;
use crate::people::{from_list, to_list};
use crate::statement::statements;
use crate::{Store, StoreError, Tx};
use domain::authority::{Deed, Role};
use domain::clock::{Timestamp, from_micros};
use domain::id::{AgencyId, TokenId, UserId};
use std::collections::BTreeSet;
use uuid::Uuid;

statements! {
    READ_SESSION = "SELECT s.user_id, s.csrf, s.seen_at, a.login, a.name, a.language, a.roles, a.agency_id, g.contact_point
        FROM session s JOIN account a ON a.user_id = s.user_id JOIN agency g ON g.agency_id = a.agency_id
        WHERE s.token_digest = $1 AND s.expires_at > $2 AND s.seen_at > $3 AND a.disabled = 0";
    SESSIONS_OF = "SELECT token_digest, created_at, seen_at FROM session
        WHERE user_id = $1 AND expires_at > $2 AND seen_at > $3 ORDER BY seen_at DESC, token_digest";
    PUT_SESSION = "INSERT INTO session (token_digest, user_id, csrf, created_at, seen_at, expires_at)
        VALUES ($1, $2, $3, $4, $5, $6)";
    SEE_SESSION = "UPDATE session SET seen_at = $2 WHERE token_digest = $1 AND seen_at < $2";
    END_SESSION = "DELETE FROM session WHERE token_digest = $1 AND user_id = $2";
    END_SESSIONS = "DELETE FROM session WHERE user_id = $1";
    END_OTHER_SESSIONS = "DELETE FROM session WHERE user_id = $1 AND token_digest <> $2";
    END_OLD_SESSIONS = "DELETE FROM session WHERE expires_at <= $1 OR seen_at <= $2";
    READ_TOKEN = "SELECT t.token_id, t.user_id, t.scopes, t.used_at, a.name, a.roles, a.agency_id, g.contact_point
        FROM api_token t JOIN account a ON a.user_id = t.user_id JOIN agency g ON g.agency_id = a.agency_id
        WHERE t.token_digest = $1 AND t.expires_at > $2 AND t.revoked_at IS NULL AND a.disabled = 0";
    TOKENS_OF = "SELECT token_id, label, scopes, created_at, expires_at, used_at, revoked_at FROM api_token
        WHERE user_id = $1 ORDER BY created_at DESC, token_id";
    PUT_TOKEN = "INSERT INTO api_token (token_digest, token_id, user_id, label, scopes, created_at, expires_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7)";
    USE_TOKEN = "UPDATE api_token SET used_at = $2 WHERE token_digest = $1";
    REVOKE_TOKEN = "UPDATE api_token SET revoked_at = $3
        WHERE token_id = $1 AND user_id = $2 AND revoked_at IS NULL";
}

/// SHA-256 of a session's or token's secret: it finds the row, and does not give the secret away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SecretDigest(pub [u8; 32]);

/// When sessions count as over, besides their own end.
#[derive(Debug, Clone, Copy)]
pub struct Ended {
    /// The present moment: sessions that end before it are over.
    pub now: Timestamp,
    /// Sessions not seen since this moment are over too.
    pub idle_since: Timestamp,
}

/// A session to be stored.
#[derive(Debug, Clone)]
pub struct NewSession {
    /// Digest of its secret.
    pub digest: SecretDigest,
    /// Whose it is.
    pub user: UserId,
    /// What forms must bring along.
    pub csrf: String,
    /// When it begins.
    pub created_at: Timestamp,
    /// When it ends at the latest.
    pub expires_at: Timestamp,
}

/// The account behind a session or a token, as it stands now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holder {
    /// The account.
    pub user: UserId,
    /// Its name.
    pub name: String,
    /// Its roles.
    pub roles: BTreeSet<Role>,
    /// Its agency.
    pub agency: AgencyId,
    /// Whether that agency is the national point of contact.
    pub at_contact_point: bool,
}

/// A session in force.
#[derive(Debug, Clone)]
pub struct Session {
    /// Who is signed in.
    pub holder: Holder,
    /// The login.
    pub login: String,
    /// The language of her pages.
    pub language: String,
    /// What forms must bring along.
    pub csrf: String,
    /// When she was last seen, to the minute or so.
    pub seen_at: Timestamp,
}

/// One line of the list of one's sessions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionLine {
    /// Which session.
    pub digest: SecretDigest,
    /// When it began.
    pub created_at: Timestamp,
    /// When it was last used.
    pub seen_at: Timestamp,
}

/// A token in force.
#[derive(Debug, Clone)]
pub struct LiveToken {
    /// Whose it is.
    pub holder: Holder,
    /// What it narrows the roles to.
    pub scopes: BTreeSet<Deed>,
    /// When it was last used.
    pub used_at: Option<Timestamp>,
}

/// One line of the list of one's tokens; it cannot tell the secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// Its id.
    pub id: TokenId,
    /// What it is for.
    pub label: String,
    /// What it may do, at most.
    pub scopes: BTreeSet<Deed>,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it ends.
    pub expires_at: Timestamp,
    /// When it was last used, to the minute or so.
    pub used_at: Option<Timestamp>,
    /// When it was revoked.
    pub revoked_at: Option<Timestamp>,
}

impl Store {
    /// The session with this secret, if it is in force.
    ///
    /// # Errors
    /// [`StoreError::Sql`]; [`StoreError::Inconsistent`] if the account cannot be read.
    pub async fn session(&self, digest: SecretDigest, ended: Ended) -> Result<Option<Session>, StoreError> {
        let bound = values![&digest.0[..], ended.now, ended.idle_since];
        self.one::<SessionRow>(READ_SESSION, bound).await?.map(SessionRow::read).transpose()
    }

    /// The sessions of an account that are in force, last used first.
    ///
    /// # Errors
    /// [`StoreError::Sql`]; [`StoreError::Inconsistent`] if a digest cannot be read.
    pub async fn sessions_of(&self, user: UserId, ended: Ended) -> Result<Vec<SessionLine>, StoreError> {
        let rows: Vec<(Vec<u8>, i64, i64)> = self.all(SESSIONS_OF, values![user, ended.now, ended.idle_since]).await?;
        rows.into_iter()
            .map(|(digest, created_at, seen_at)| {
                let digest = digest
                    .try_into()
                    .map_err(|_| StoreError::inconsistent("session", "token_digest", user, "a digest has 32 bytes"))?;
                Ok(SessionLine {
                    digest: SecretDigest(digest),
                    created_at: from_micros(created_at),
                    seen_at: from_micros(seen_at),
                })
            })
            .collect()
    }

    /// Notes that a session was used.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn see_session(&self, digest: SecretDigest, now: Timestamp) -> Result<(), StoreError> {
        self.run(SEE_SESSION, values![&digest.0[..], now]).await.map(drop)
    }

    /// The token with this secret, if it is in force.
    ///
    /// # Errors
    /// As [`Store::session`].
    pub async fn token(&self, digest: SecretDigest, now: Timestamp) -> Result<Option<LiveToken>, StoreError> {
        self.one::<LiveTokenRow>(READ_TOKEN, values![&digest.0[..], now]).await?.map(LiveTokenRow::read).transpose()
    }

    /// All tokens of an account, newest first, those that have ended too.
    ///
    /// # Errors
    /// [`StoreError::Sql`]; [`StoreError::Inconsistent`] if the scopes cannot be read.
    pub async fn tokens_of(&self, user: UserId) -> Result<Vec<Token>, StoreError> {
        self.all::<TokenRow>(TOKENS_OF, values![user]).await?.into_iter().map(TokenRow::read).collect()
    }

    /// Notes that a token was used.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn use_token(&self, digest: SecretDigest, now: Timestamp) -> Result<(), StoreError> {
        self.run(USE_TOKEN, values![&digest.0[..], now]).await.map(drop)
    }
}

impl Tx {
    /// Begins a session.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn add_session(&mut self, session: &NewSession) -> Result<(), StoreError> {
        let bound = values![
            &session.digest.0[..],
            session.user,
            session.csrf.as_str(),
            session.created_at,
            session.created_at,
            session.expires_at,
        ];
        self.run(PUT_SESSION, bound).await.map(drop)
    }

    /// Ends one session of an account. Whether there was such a one.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn end_session(&mut self, user: UserId, digest: SecretDigest) -> Result<bool, StoreError> {
        Ok(self.run(END_SESSION, values![&digest.0[..], user]).await? > 0)
    }

    /// Ends all sessions of an account, but the one to keep if there is such.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn end_sessions(&mut self, user: UserId, keep: Option<SecretDigest>) -> Result<(), StoreError> {
        match keep {
            None => self.run(END_SESSIONS, values![user]).await.map(drop),
            Some(kept) => self.run(END_OTHER_SESSIONS, values![user, &kept.0[..]]).await.map(drop),
        }
    }

    /// Removes the sessions that are over.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn remove_old_sessions(&mut self, ended: Ended) -> Result<(), StoreError> {
        self.run(END_OLD_SESSIONS, values![ended.now, ended.idle_since]).await.map(drop)
    }

    /// Adds a token.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn add_token(&mut self, user: UserId, digest: SecretDigest, token: &Token) -> Result<(), StoreError> {
        let bound = values![
            &digest.0[..],
            token.id,
            user,
            token.label.as_str(),
            to_list(&token.scopes),
            token.created_at,
            token.expires_at,
        ];
        self.run(PUT_TOKEN, bound).await.map(drop)
    }

    /// Revokes a token of an account. Whether there was such a one, not yet revoked.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn revoke_token(&mut self, user: UserId, id: TokenId, now: Timestamp) -> Result<bool, StoreError> {
        Ok(self.run(REVOKE_TOKEN, values![id, user, now]).await? > 0)
    }
}

#[derive(sqlx::FromRow)]
struct SessionRow {
    user_id: Uuid,
    csrf: String,
    seen_at: i64,
    login: String,
    name: String,
    language: String,
    roles: String,
    agency_id: Uuid,
    contact_point: i64,
}

impl SessionRow {
    fn read(self) -> Result<Session, StoreError> {
        Ok(Session {
            holder: holder(self.user_id, self.name, &self.roles, self.agency_id, self.contact_point)?,
            login: self.login,
            language: self.language,
            csrf: self.csrf,
            seen_at: from_micros(self.seen_at),
        })
    }
}

#[derive(sqlx::FromRow)]
struct LiveTokenRow {
    token_id: Uuid,
    user_id: Uuid,
    scopes: String,
    used_at: Option<i64>,
    name: String,
    roles: String,
    agency_id: Uuid,
    contact_point: i64,
}

impl LiveTokenRow {
    fn read(self) -> Result<LiveToken, StoreError> {
        Ok(LiveToken {
            holder: holder(self.user_id, self.name, &self.roles, self.agency_id, self.contact_point)?,
            scopes: from_list("api_token", "scopes", self.token_id, &self.scopes)?,
            used_at: self.used_at.map(from_micros),
        })
    }
}

fn holder(user: Uuid, name: String, roles: &str, agency: Uuid, contact_point: i64) -> Result<Holder, StoreError> {
    Ok(Holder {
        user: UserId(user),
        name,
        roles: from_list("account", "roles", user, roles)?,
        agency: AgencyId(agency),
        at_contact_point: contact_point != 0,
    })
}

#[derive(sqlx::FromRow)]
struct TokenRow {
    token_id: Uuid,
    label: String,
    scopes: String,
    created_at: i64,
    expires_at: i64,
    used_at: Option<i64>,
    revoked_at: Option<i64>,
}

impl TokenRow {
    fn read(self) -> Result<Token, StoreError> {
        Ok(Token {
            id: TokenId(self.token_id),
            scopes: from_list("api_token", "scopes", self.token_id, &self.scopes)?,
            label: self.label,
            created_at: from_micros(self.created_at),
            expires_at: from_micros(self.expires_at),
            used_at: self.used_at.map(from_micros),
            revoked_at: self.revoked_at.map(from_micros),
        })
    }
}
