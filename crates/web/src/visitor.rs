//! Who reads, in which language, and in which light.

use crate::cookie::{self, Cookie};
use crate::fault::Fault;
use crate::page::{Notice, Page, Theme};
use crate::security;
use crate::session::Session;
use crate::site::Site;
use crate::tone::Tone;
use axum::extract::{FromRequestParts, Request, State};
use axum::http::{HeaderMap, header, request};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use domain::authority::Deed;
use std::sync::Arc;
use texts::Lang;

/// Whoever sent the request. Every handler may take one; a handler that needs somebody signed in calls
/// [`Visitor::session`].
#[derive(Debug, Clone)]
pub struct Visitor {
    /// The language of the answer: the account's, else the one chosen, else what the browser wants.
    pub lang: Lang,
    /// Light or dark.
    pub theme: Theme,
    /// The path asked for, with its query.
    pub path: String,
    session: Option<Session>,
    token: Option<String>,
    notice: Option<String>,
    node: Arc<str>,
}

impl Visitor {
    /// The session.
    ///
    /// # Errors
    /// [`Fault::SignInNeeded`] if nobody is signed in.
    pub fn session(&self) -> Result<&Session, Fault> {
        self.session.as_ref().ok_or(Fault::SignInNeeded)
    }

    /// The session, if its roles allow `deed`. Only a first look: `app` decides.
    ///
    /// # Errors
    /// [`Fault::SignInNeeded`], or [`Fault::Forbidden`] with the deed.
    pub fn may(&self, deed: Deed) -> Result<&Session, Fault> {
        let session = self.session()?;
        if session.may(deed) { Ok(session) } else { Err(Fault::Forbidden { deed }) }
    }

    /// The token of the session in this browser, to close it.
    pub fn token(&self) -> Option<&str> {
        self.token.as_deref()
    }

    /// Checks the token of a form against the session's. [`crate::Form`] does it by itself; only a form with files
    /// calls it, with its first field.
    ///
    /// # Errors
    /// [`Fault::StaleForm`] if they differ.
    pub fn check_csrf(&self, token: &str) -> Result<(), Fault> {
        match &self.session {
            Some(session) if !security::same(session.csrf.as_bytes(), token.as_bytes()) => Err(Fault::StaleForm),
            // Nobody signed in: there is no session to abuse, and `recognise` has refused foreign origins.
            _ => Ok(()),
        }
    }

    /// The frame of a page for this visitor.
    pub fn page(&self) -> Page {
        let notices = self.notice.iter().map(|id| Notice { tone: Tone::Good, text: texts::say(self.lang, id, &[]) });
        Page {
            lang: self.lang,
            theme: self.theme,
            node: Arc::clone(&self.node),
            csrf: self.session.as_ref().map(|session| session.csrf.clone()).unwrap_or_default(),
            actor: self.session.clone(),
            path: self.path.clone(),
            notices: notices.collect(),
            reload: None,
        }
    }
}

/// Finds out who the visitor is and leaves it in the request. A form from another site is refused here.
pub async fn recognise(State(site): State<Site>, mut request: Request, next: Next) -> Response {
    let headers = request.headers();
    let token = cookie::read(headers, &site, Cookie::Session);
    let session = match token {
        None => Ok(None),
        Some(token) => site.sessions.find(token).await,
    };
    let (session, down) = match session {
        Ok(session) => (session, None),
        Err(cause) => (None, Some(cause)),
    };
    let notice = cookie::read(headers, &site, Cookie::Notice).filter(|id| texts::has(Lang::En, id)).map(str::to_owned);
    let visitor = Visitor {
        lang: lang(headers, &site, session.as_ref()),
        theme: cookie::read(headers, &site, Cookie::Theme).and_then(|code| code.parse().ok()).unwrap_or_default(),
        path: request.uri().path_and_query().map_or("/", |path| path.as_str()).to_owned(),
        node: Arc::clone(&site.name),
        token: token.map(str::to_owned),
        session,
        notice,
    };
    let foreign = !request.method().is_safe() && !security::is_from_here(headers);
    let said = visitor.notice.is_some();
    request.extensions_mut().insert(visitor.clone());
    let mut response = match down {
        Some(cause) => Fault::internal(cause).into_response(),
        None if foreign => Fault::StaleForm.into_response(),
        None => next.run(request).await,
    };
    if let Some(fault) = response.extensions_mut().remove::<Arc<Fault>>() {
        // Only the faults of this function come here: those of handlers are explained further in.
        response = crate::explain::answer(&site, &visitor, &fault);
    }
    if said && response.status().is_success() {
        response.headers_mut().append(header::SET_COOKIE, cookie::write(&site, Cookie::Notice, ""));
    }
    response
}

fn lang(headers: &HeaderMap, site: &Site, session: Option<&Session>) -> Lang {
    let wanted = || headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    // A choice made in this browser counts more than the account's: it is what the reader asked for last.
    cookie::read(headers, site, Cookie::Lang)
        .and_then(|code| code.parse().ok())
        .or_else(|| session.and_then(|session| session.lang))
        .unwrap_or_else(|| Lang::negotiate(wanted()))
}

impl<S: Send + Sync> FromRequestParts<S> for Visitor {
    type Rejection = Fault;
    async fn from_request_parts(parts: &mut request::Parts, _: &S) -> Result<Self, Fault> {
        let missing = || Fault::internal("the route is outside `shell`, so no visitor was recognised".to_owned());
        parts.extensions.get::<Self>().cloned().ok_or_else(missing)
    }
}
