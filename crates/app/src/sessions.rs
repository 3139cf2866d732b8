//! Signing in and out, and what a person decides about her own account.
//!
//! Failed attempts are counted in three places. A *browser* in which somebody has signed in to the account before has a count
//! of its own, so that no stranger, on the other side of the world or behind the same address, can keep her out of it.
//! All other attempts count for the *account*, wherever they come from, and for the *network* they come from, whichever
//! accounts they try.

mod origin;
mod throttle;

use crate::audit::Act;
use crate::passwords::{self, PasswordFault};
use crate::people::normal_login;
use crate::{Actor, App, Explain, Fault, secrets};
use domain::clock::Timestamp;
use domain::id::UserId;
use jiff::SignedDuration;
use std::fmt;
use store::StoreError;
use store::people::{Attempt, Counter};
use store::sessions::{Ended, Holder, NewSession};
use texts::Lang;
use thiserror::Error;

pub use origin::{BrowserToken, Network, Origin};
pub use store::sessions::{SecretDigest, SessionLine};
pub(crate) use throttle::Throttle;

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

/// So long after the last wait its failures do not count any more.
const FORGIVEN_AFTER: SignedDuration = SignedDuration::from_hours(24);

/// After this time a browser is a stranger again in which nobody has signed in to the account meanwhile.
pub const BROWSER_KNOWN: SignedDuration = SignedDuration::from_hours(24 * 180);

/// So many failures a network may make at once. Many people may sit behind one address, and on a Monday some mistype;
/// whoever has signed in from her browser before does not count.
const FAILURES_AT_ONCE: u32 = 30;

/// After this pause a network that has made them may fail once more.
const FAILURE_PAUSE: SignedDuration = SignedDuration::from_mins(2);

/// So many wrong set-up codes a network may try at once, and then one in each minute.
const CODES_AT_ONCE: u32 = 5;
const CODE_PAUSE: SignedDuration = SignedDuration::from_mins(1);

/// The failures of networks, in signing in and with the set-up code.
pub(crate) struct Throttles {
    sign_in: Throttle,
    set_up: Throttle,
}

impl Default for Throttles {
    fn default() -> Self {
        Self {
            sign_in: Throttle::new(FAILURES_AT_ONCE, FAILURE_PAUSE),
            set_up: Throttle::new(CODES_AT_ONCE, CODE_PAUSE),
        }
    }
}

/// What a successful sign-in leaves in the browser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedIn {
    /// The secret of the session.
    pub session: SessionToken,
    /// By which the browser is known again at the next sign-in.
    pub browser: BrowserToken,
}

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
    /// There were too many failures from the network. Nothing was looked at.
    #[error("too many failed attempts came from this network address: wait {minutes} minutes and try again")]
    HeldBack {
        /// How long to wait, in minutes, rounded up.
        minutes: i64,
    },
    /// Too many people sign in at this moment. Nothing was looked at.
    #[error("too many people are signing in at this moment: try again in a minute")]
    Busy,
    /// The record failed.
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Explain for SignInFault {
    fn code(&self) -> &'static str {
        match self {
            Self::Refused => "sign-in-refused",
            Self::HeldBack { .. } => "held-back",
            Self::Busy => "sign-in-busy",
            Self::Fault(fault) => fault.code(),
        }
    }

    fn words(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::HeldBack { minutes } => vec![("minutes", minutes.to_string())],
            Self::Fault(fault) => fault.words(),
            Self::Refused | Self::Busy => Vec::new(),
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
    /// hour; while it waits, the right password does not help. A browser in which she has signed in before counts and
    /// waits by itself. An unknown login takes as long as a known one.
    ///
    /// A network from which many attempts have failed has to wait, whichever accounts they were for; only a browser that
    /// the account knows does not.
    ///
    /// # Errors
    /// [`SignInFault::Refused`], whatever is wrong; [`SignInFault::HeldBack`]; [`SignInFault::Busy`].
    pub async fn sign_in(&self, login: &str, password: &str, from: &Origin) -> Result<SignedIn, SignInFault> {
        let login = normal_login(login);
        let counter = self.counter(&login, from).await?;
        // Strangers stand in a line of limited length, so that a crowd of them cannot keep out those who work here.
        let _place = match counter {
            Counter::Account => Some(passwords::stand_in_line().ok_or(SignInFault::Busy)?),
            Counter::Browser(_) => None,
        };
        if counter == Counter::Account {
            self.admit(&self.throttles.sign_in, from.network).await?;
        }
        let attempt = self.count_attempt(&login, counter).await?;
        let right = passwords::verify(password, attempt.as_ref().map(|attempt| attempt.password_hash.as_str())).await;
        match attempt {
            Some(attempt) if right => {
                if counter == Counter::Account {
                    self.throttles.sign_in.take_back(from.network);
                }
                Ok(self.open_session(attempt.user, counter, from).await?)
            }
            other => {
                let user = other.map_or(NOBODY, |attempt| attempt.user);
                self.note(user, Act::SignInFailed, from.network).await?;
                Err(SignInFault::Refused)
            }
        }
    }

    /// Lets a try of the set-up code pass if `is_right`, and counts it for its network if not.
    ///
    /// # Errors
    /// [`SignInFault::HeldBack`] if the network has tried too many, whether this one is right or not;
    /// [`SignInFault::Refused`] if it is wrong.
    pub async fn try_set_up_code(&self, is_right: bool, from: &Origin) -> Result<(), SignInFault> {
        self.admit(&self.throttles.set_up, from.network).await?;
        if is_right {
            self.throttles.set_up.take_back(from.network);
            return Ok(());
        }
        self.note(NOBODY, Act::SetUpFailed, from.network).await?;
        Err(SignInFault::Refused)
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
        from: &Origin,
    ) -> Result<(), OwnPasswordFault> {
        let user = session.actor.user;
        passwords::check(new, &session.login)?;
        let counter = self.counter(&session.login, from).await?;
        let attempt = self.count_attempt(&session.login, counter).await?;
        let known = attempt.as_ref().map(|attempt| attempt.password_hash.as_str());
        if !passwords::verify(present, known).await {
            self.note(user, Act::SignInFailed, from.network).await?;
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

    /// Where an attempt counts: for the browser, if it is known to the account with this login.
    async fn counter(&self, login: &str, from: &Origin) -> Result<Counter, StoreError> {
        let Some(token) = &from.browser else { return Ok(Counter::Account) };
        let browser = secrets::digest(token.as_str());
        let known = self.store.knows_browser(login, browser, self.strangers_since()).await?;
        Ok(if known { Counter::Browser(browser) } else { Counter::Account })
    }

    /// Counts an attempt for its network, unless the network has to wait.
    async fn admit(&self, throttle: &Throttle, network: Network) -> Result<(), SignInFault> {
        let Err(held) = throttle.charge(network, self.now()) else { return Ok(()) };
        if held.is_first {
            self.note(NOBODY, Act::NetworkHeldBack, network).await?;
        }
        let minutes = (held.wait.as_secs() + 59).div_euclid(60).max(1);
        Err(SignInFault::HeldBack { minutes })
    }

    /// Counts the attempt before the password is looked at, and sets the wait if it is one too many; a success takes both
    /// back. Every attempt moves the counter, so that one with an unknown login writes to the disk as well.
    async fn count_attempt(&self, login: &str, counter: Counter) -> Result<Option<Attempt>, StoreError> {
        let now = self.now();
        let mut tx = self.store.begin().await?;
        tx.next_number("sign-in-attempts").await?;
        let forgiven = now.checked_sub(FORGIVEN_AFTER).unwrap_or(Timestamp::MIN);
        let attempt = tx.count_attempt(login, counter, now, forgiven).await?;
        if let Some(Attempt { user, failures, .. }) = &attempt
            && *failures >= ATTEMPTS
        {
            tx.hold(*user, counter, later(now, wait_after(*failures))).await?;
        }
        tx.commit().await?;
        Ok(attempt)
    }

    /// Writes down what somebody tried who is not signed in.
    async fn note(&self, user: UserId, act: Act, network: Network) -> Result<(), StoreError> {
        let mut tx = self.store.begin().await?;
        tx.audit(&self.line(user, act, network)).await?;
        tx.commit().await
    }

    async fn open_session(&self, user: UserId, counter: Counter, from: &Origin) -> Result<SignedIn, StoreError> {
        let secret = secrets::fresh(&*self.entropy);
        // Several people may use one browser: each account that knows it knows it by the same token.
        let browser = from.browser.clone().unwrap_or_else(|| BrowserToken::new(secrets::fresh(&*self.entropy)));
        let now = self.now();
        let session = NewSession {
            digest: secrets::digest(&secret),
            user,
            csrf: secrets::fresh(&*self.entropy),
            created_at: now,
            expires_at: later(now, LONGEST),
        };
        let mut tx = self.store.begin().await?;
        if counter == Counter::Account {
            tx.forget_failures(user).await?;
        }
        tx.remember_browser(user, secrets::digest(browser.as_str()), now).await?;
        tx.forget_browsers(self.strangers_since()).await?;
        tx.remove_old_sessions(self.ended()).await?;
        tx.add_session(&session).await?;
        tx.audit(&self.line(user, Act::SignedIn, from.network)).await?;
        tx.commit().await?;
        Ok(SignedIn { session: SessionToken(secret), browser })
    }

    /// Browsers not used for signing in since this moment are strangers.
    fn strangers_since(&self) -> Timestamp {
        self.now().checked_sub(BROWSER_KNOWN).unwrap_or(Timestamp::MIN)
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
