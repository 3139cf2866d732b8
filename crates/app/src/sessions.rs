//! Signing in and out, and what a person decides about her own account.

use crate::audit::Act;
use crate::passwords::{self, PasswordFault};
use crate::people::normal_login;
use crate::{Actor, App, Explain, Fault, secrets};
use domain::clock::Timestamp;
use domain::id::UserId;
use jiff::SignedDuration;
use std::fmt;
use store::StoreError;
use store::people::Attempt;
use store::sessions::{Ended, Holder, NewSession};
use texts::Lang;
use thiserror::Error;

pub use store::sessions::{SecretDigest, SessionLine};

/// A session ends when nothing was done in it for this long.
pub const IDLE: SignedDuration = SignedDuration::from_mins(30);

/// A session ends after this time in any case.
pub const LONGEST: SignedDuration = SignedDuration::from_hours(12);

/// Within this time a session is noted as used only once, so that reading pages does not write. It may therefore end so much
/// sooner than [`IDLE`] says.
const SEEN_EVERY: SignedDuration = SignedDuration::from_mins(1);

/// From this many failed attempts in a row on, sign-in to the account waits.
pub const ATTEMPTS: i64 = 5;

/// The first wait; it doubles with each further failure.
const FIRST_WAIT: SignedDuration = SignedDuration::from_mins(1);

/// No wait is longer, so that a stranger cannot keep a person out for good.
const LONGEST_WAIT: SignedDuration = SignedDuration::from_hours(1);

/// The secret that a browser keeps, and the record does not: 43 characters of base64url.
#[derive(Clone, PartialEq, Eq)]
pub struct SessionToken(String);

impl SessionToken {
    /// The text for the cookie.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for SessionToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SessionToken(..)")
    }
}

/// A session in force. What a person decides about her own account asks for one, because a program with a token must not
/// decide that.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionInfo {
    /// Who is signed in.
    pub actor: Actor,
    /// What each of her forms must bring along.
    pub csrf: String,
    /// The language of her pages.
    pub language: Lang,
    /// Her login.
    pub login: String,
    /// Which of her sessions this is.
    pub digest: SecretDigest,
}

/// Why somebody is not signed in.
#[derive(Debug, Error)]
pub enum SignInFault {
    /// Login or password is wrong, or the account is closed or waits. Which of these it is, is not told: that would help
    /// a stranger to find out who has an account.
    #[error(
        "the login or the password is wrong, or there were too many attempts: wait some minutes and try again, or ask your administrator for a new password"
    )]
    Refused,
    /// The record failed.
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Explain for SignInFault {
    fn code(&self) -> &'static str {
        match self {
            Self::Refused => "sign-in-refused",
            Self::Fault(fault) => fault.code(),
        }
    }
}

impl From<StoreError> for SignInFault {
    fn from(error: StoreError) -> Self {
        Self::Fault(error.into())
    }
}

/// Why a password was not changed by its owner.
#[derive(Debug, Error)]
pub enum OwnPasswordFault {
    /// The present password is not what was typed.
    #[error("the present password is wrong: type the one with which you signed in")]
    WrongPassword,
    /// The new one does not do.
    #[error(transparent)]
    Password(#[from] PasswordFault),
    /// The record failed.
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Explain for OwnPasswordFault {
    fn code(&self) -> &'static str {
        match self {
            Self::WrongPassword => "wrong-password",
            Self::Password(fault) => fault.code(),
            Self::Fault(fault) => fault.code(),
        }
    }

    fn words(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::WrongPassword => Vec::new(),
            Self::Password(fault) => fault.words(),
            Self::Fault(fault) => fault.words(),
        }
    }
}

impl From<StoreError> for OwnPasswordFault {
    fn from(error: StoreError) -> Self {
        Self::Fault(error.into())
    }
}

impl App {
    /// Signs a person in.
    ///
    /// After [`ATTEMPTS`] failures in a row the account waits one minute, and twice as long after each further one, up to an
    /// hour; while it waits, the right password does not help. An unknown login takes as long as a known one.
    ///
    /// # Errors
    /// [`SignInFault::Refused`], whatever the reason.
    pub async fn sign_in(&self, login: &str, password: &str) -> Result<SessionToken, SignInFault> {
        let attempt = self.count_attempt(&normal_login(login)).await?;
        let right = passwords::verify(password, attempt.as_ref().map(|attempt| attempt.password_hash.as_str())).await;
        match attempt {
            Some(attempt) if right => Ok(self.open_session(attempt.user).await?),
            other => {
                self.note_failure(other.map_or(NOBODY, |attempt| attempt.user)).await?;
                Err(SignInFault::Refused)
            }
        }
    }

    /// The session with this secret, if it is in force and the account is open.
    ///
    /// # Errors
    /// [`Fault::Store`].
    pub async fn session(&self, token: &str) -> Result<Option<SessionInfo>, Fault> {
        let digest = secrets::digest(token);
        let Some(session) = self.store.session(digest, self.ended()).await? else {
            return Ok(None);
        };
        let now = self.now();
        if now.duration_since(session.seen_at) >= SEEN_EVERY {
            self.store.see_session(digest, now).await?;
        }
        Ok(Some(SessionInfo {
            actor: actor_of(session.holder),
            csrf: session.csrf,
            // A language that a newer program may have stored and this one does not speak.
            language: session.language.parse().unwrap_or(Lang::En),
            login: session.login,
            digest,
        }))
    }

    /// The person's sessions in force, the one used last first.
    ///
    /// # Errors
    /// [`Fault::Store`].
    pub async fn own_sessions(&self, session: &SessionInfo) -> Result<Vec<SessionLine>, Fault> {
        Ok(self.store.sessions_of(session.actor.user, self.ended()).await?)
    }

    /// Ends this session.
    ///
    /// # Errors
    /// [`Fault::Store`].
    pub async fn sign_out(&self, session: &SessionInfo) -> Result<(), Fault> {
        let user = session.actor.user;
        let mut tx = self.store.begin().await?;
        tx.end_session(user, session.digest).await?;
        tx.audit(&self.line(user, Act::SignedOut, user)).await?;
        Ok(tx.commit().await?)
    }

    /// Ends another session of the same person.
    ///
    /// # Errors
    /// [`Fault::NotFound`] if she has no such session any more; [`Fault::Store`].
    pub async fn end_own_session(&self, session: &SessionInfo, other: SecretDigest) -> Result<(), Fault> {
        let user = session.actor.user;
        let mut tx = self.store.begin().await?;
        if !tx.end_session(user, other).await? {
            return Err(Fault::NotFound { what: "session" });
        }
        tx.audit(&self.line(user, Act::SessionEnded, user)).await?;
        Ok(tx.commit().await?)
    }

    /// Ends all sessions of this person, this one too.
    ///
    /// # Errors
    /// [`Fault::Store`].
    pub async fn sign_out_everywhere(&self, session: &SessionInfo) -> Result<(), Fault> {
        let user = session.actor.user;
        let mut tx = self.store.begin().await?;
        tx.end_sessions(user, None).await?;
        tx.audit(&self.line(user, Act::SignedOutEverywhere, user)).await?;
        Ok(tx.commit().await?)
    }

    /// Changes the person's own password, and ends her other sessions. A wrong present password counts like a failed
    /// sign-in: an open session must not be a way to guess it.
    ///
    /// # Errors
    /// [`OwnPasswordFault::WrongPassword`], also while the account waits; what is wrong with the new password.
    pub async fn change_own_password(
        &self,
        session: &SessionInfo,
        present: &str,
        new: &str,
    ) -> Result<(), OwnPasswordFault> {
        let user = session.actor.user;
        passwords::check(new, &session.login)?;
        let attempt = self.count_attempt(&session.login).await?;
        let known = attempt.as_ref().map(|attempt| attempt.password_hash.as_str());
        if !passwords::verify(present, known).await {
            self.note_failure(user).await?;
            return Err(OwnPasswordFault::WrongPassword);
        }
        let password_hash = self.hash(new).await;
        let mut tx = self.store.begin().await?;
        tx.save_password(user, &password_hash).await?;
        tx.end_sessions(user, Some(session.digest)).await?;
        tx.audit(&self.line(user, Act::PasswordChanged, user)).await?;
        Ok(tx.commit().await?)
    }

    /// Chooses the language of the person's pages.
    ///
    /// # Errors
    /// [`Fault::Store`].
    pub async fn choose_language(&self, session: &SessionInfo, language: Lang) -> Result<(), Fault> {
        let user = session.actor.user;
        let mut tx = self.store.begin().await?;
        tx.set_language(user, language.code()).await?;
        tx.audit(&self.line(user, Act::LanguageChosen, user)).await?;
        Ok(tx.commit().await?)
    }

    /// Counts the attempt before the password is looked at, and sets the wait if it is one too many; a success takes both
    /// back. Every attempt moves the counter, so that one with an unknown login writes to the disk as well.
    async fn count_attempt(&self, login: &str) -> Result<Option<Attempt>, StoreError> {
        let now = self.now();
        let mut tx = self.store.begin().await?;
        tx.next_number("sign-in-attempts").await?;
        let attempt = tx.count_attempt(login, now).await?;
        if let Some(Attempt { user, failures, .. }) = &attempt
            && *failures >= ATTEMPTS
        {
            tx.lock_account(*user, later(now, wait_after(*failures))).await?;
        }
        tx.commit().await?;
        Ok(attempt)
    }

    async fn note_failure(&self, user: UserId) -> Result<(), StoreError> {
        let mut tx = self.store.begin().await?;
        tx.audit(&self.line(user, Act::SignInFailed, user)).await?;
        tx.commit().await
    }

    async fn open_session(&self, user: UserId) -> Result<SessionToken, StoreError> {
        let secret = secrets::fresh(&*self.entropy);
        let now = self.now();
        let session = NewSession {
            digest: secrets::digest(&secret),
            user,
            csrf: secrets::fresh(&*self.entropy),
            created_at: now,
            expires_at: later(now, LONGEST),
        };
        let mut tx = self.store.begin().await?;
        tx.forget_failures(user).await?;
        tx.remove_old_sessions(self.ended()).await?;
        tx.add_session(&session).await?;
        tx.audit(&self.line(user, Act::SignedIn, user)).await?;
        tx.commit().await?;
        Ok(SessionToken(secret))
    }

    fn ended(&self) -> Ended {
        let now = self.now();
        Ended { now, idle_since: now.checked_sub(IDLE).unwrap_or(Timestamp::MIN) }
    }
}

/// Whom the audit list names when the login is unknown, closed or waiting.
const NOBODY: UserId = UserId(uuid::Uuid::nil());

pub(crate) fn actor_of(holder: Holder) -> Actor {
    let Holder { user, name, roles, agency, at_contact_point } = holder;
    Actor { user, name, agency, at_contact_point, roles, scopes: None }
}

fn wait_after(failures: i64) -> SignedDuration {
    let doublings = u32::try_from((failures - ATTEMPTS).clamp(0, 10)).expect("from 0 to 10");
    FIRST_WAIT.saturating_mul(1 << doublings).min(LONGEST_WAIT)
}

fn later(now: Timestamp, by: SignedDuration) -> Timestamp {
    now.checked_add(by).unwrap_or(Timestamp::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_double_up_to_an_hour() {
        let minutes: Vec<i64> = (5..=13).map(|failures| wait_after(failures).as_mins()).collect();
        assert_eq!(minutes, [1, 2, 4, 8, 16, 32, 60, 60, 60]);
        assert_eq!(wait_after(i64::MAX), LONGEST_WAIT);
    }
}
