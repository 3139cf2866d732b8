//! Who is signed in: what the pages need to know of it, and the trait by which they ask.

use domain::authority::{Deed, Role};
use domain::id::{AgencyId, UserId};
use std::future::Future;
use std::pin::Pin;
use texts::Lang;
use thiserror::Error;

/// A future behind the trait object.
pub type Later<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// A person's session.
#[derive(Debug, Clone)]
pub struct Session {
    /// The account.
    pub user: UserId,
    /// Its name, as shown to its owner.
    pub name: String,
    /// The agency for which the person works.
    pub agency: Option<AgencyId>,
    /// The roles of the account.
    pub roles: Vec<Role>,
    /// The token that every form of this session carries.
    pub csrf: String,
    /// The language of the account, where its owner chose one.
    pub lang: Option<Lang>,
}

impl Session {
    /// Whether one of the roles allows the deed. For what a page shows; `app` decides what is done.
    pub fn may(&self, deed: Deed) -> bool {
        self.roles.iter().any(|role| role.may(deed))
    }
}

/// Opens, finds and closes sessions. Implemented over `app::people` by the binary.
pub trait Sessions: Send + Sync {
    /// The live session that a browser's token names, if any.
    fn find<'a>(&'a self, token: &'a str) -> Later<'a, Result<Option<Session>, SessionsDown>>;

    /// Opens a session and gives its token, which only the browser keeps.
    fn open<'a>(&'a self, name: &'a str, password: &'a str) -> Later<'a, Result<String, NotOpened>>;

    /// Ends the session that a token names. No error if there is none.
    fn close<'a>(&'a self, token: &'a str) -> Later<'a, Result<(), SessionsDown>>;
}

/// The record cannot be reached.
#[derive(Debug, Error)]
#[error("the sessions cannot be read: see the cause, and try again")]
pub struct SessionsDown(#[source] pub Box<dyn std::error::Error + Send + Sync>);

/// Why no session was opened.
#[derive(Debug, Error)]
pub enum NotOpened {
    /// No such account, or another password; which of the two is not told.
    #[error("the account name and the password do not fit together: check both")]
    Refused,
    /// Too many attempts.
    #[error("too many attempts to sign in: wait {minutes} minutes")]
    Locked {
        /// How long to wait, at least 1.
        minutes: u32,
    },
    /// The record cannot be reached.
    #[error(transparent)]
    Down(#[from] SessionsDown),
}
