//! Who reads, in which language, and in which light.

use crate::cookie::{self, Cookie};
use crate::fault::Fault;
use crate::page::{Notice, Page, Theme};
use crate::pages::setup;
use crate::security;
use crate::sender::sender;
use crate::site::{NodeKind, Site};
use crate::tone::Tone;
use app::Actor;
use app::sessions::{BrowserToken, Origin, SessionInfo};
use axum::extract::{ConnectInfo, FromRequestParts, Request, State};
use axum::http::{HeaderMap, header, request};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use domain::authority::Deed;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::Arc;
use texts::Lang;

/// Whoever sent the request. Every handler may take one; a handler that needs somebody signed in calls
/// [`Visitor::actor`].
#[derive(Debug, Clone)]
pub struct Visitor {
    /// The language of the answer: the one chosen in this browser, else the account's, else what the browser wants.
    pub lang: Lang,
    /// Light or dark.
    pub theme: Theme,
    /// The path asked for, with its query.
    pub path: String,
    /// From where the request comes, for the counting of failed attempts.
    pub origin: Origin,
    session: Option<SessionInfo>,
    notice: Option<String>,
    node: Arc<str>,
    kind: NodeKind,
}

impl Visitor {
    /// The session.
    ///
    /// # Errors
    /// [`Fault::SignInNeeded`] if nobody is signed in.
    pub fn session(&self) -> Result<&SessionInfo, Fault> {
        self.session.as_ref().ok_or(Fault::SignInNeeded)
    }

    /// Who acts, for the functions of `app`.
    ///
    /// # Errors
    /// [`Fault::SignInNeeded`] if nobody is signed in.
    pub fn actor(&self) -> Result<&Actor, Fault> {
        Ok(&self.session()?.actor)
    }

    /// Who acts, if her roles allow `deed`. Only a first look, for pages that show a form before anything is asked of `app`:
    /// `app` decides.
    ///
    /// # Errors
    /// [`Fault::SignInNeeded`], or [`Fault::Forbidden`] with the deed.
    pub fn may(&self, deed: Deed) -> Result<&Actor, Fault> {
        let actor = self.actor()?;
        if actor.may(deed) { Ok(actor) } else { Err(Fault::Forbidden { deed }) }
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
            kind: self.kind,
            csrf: self.session.as_ref().map(|session| session.csrf.clone()).unwrap_or_default(),
            actor: self.session.as_ref().map(|session| session.actor.clone()),
            path: self.path.clone(),
            notices: notices.collect(),
            reload: None,
        }
    }
}

/// Finds out who the visitor is and leaves it in the request. A form from another site is refused here, and whoever comes to
/// an empty node is led to its first-run page.
///
/// Under `/api` cookies mean nothing: a program shows a token, and a page of another site has none to show.
pub async fn recognise(State(site): State<Site>, mut request: Request, next: Next) -> Response {
    let headers = request.headers();
    let path = request.uri().path_and_query().map_or("/", |path| path.as_str()).to_owned();
    let is_program = path.starts_with("/api/");
    let found = match cookie::read(headers, &site, Cookie::Session) {
        Some(token) if !is_program => site.app.session(token).await.map_err(Fault::from),
        _ => Ok(None),
    };
    let found = match found {
        Ok(None) if !is_program && !is_open_to_all(request.uri().path()) => match site.app.needs_first_run().await {
            Ok(true) => return Redirect::to(setup::PATH).into_response(),
            Ok(false) => Ok(None),
            Err(fault) => Err(fault.into()),
        },
        found => found,
    };
    let (session, down) = match found {
        Ok(session) => (session, None),
        Err(fault) => (None, Some(fault)),
    };
    let notice = cookie::read(headers, &site, Cookie::Notice).filter(|id| texts::has(Lang::En, id)).map(str::to_owned);
    let visitor = Visitor {
        lang: if is_program { wanted(headers) } else { lang(headers, &site, session.as_ref()) },
        theme: cookie::read(headers, &site, Cookie::Theme).and_then(|code| code.parse().ok()).unwrap_or_default(),
        path,
        origin: origin(&request, &site),
        node: site.app.profile().authority.into(),
        kind: site.kind,
        session,
        notice,
    };
    let foreign = !request.method().is_safe() && !security::is_from_here(headers);
    let said = visitor.notice.is_some();
    request.extensions_mut().insert(visitor.clone());
    let mut response = match down {
        Some(fault) => fault.into_response(),
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

/// From where a request comes. Behind a server that does not tell, everybody counts as one.
fn origin(request: &Request, site: &Site) -> Origin {
    let connection = request.extensions().get::<ConnectInfo<SocketAddr>>();
    let connection = connection.map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |ConnectInfo(address)| address.ip());
    let headers = request.headers();
    Origin {
        network: sender(connection, headers, &site.proxies).into(),
        browser: cookie::read(headers, site, Cookie::Browser).and_then(BrowserToken::read),
    }
}

/// What an empty node answers to, apart from the interface for programs.
fn is_open_to_all(path: &str) -> bool {
    matches!(path, setup::PATH | "/preferences" | "/health")
}

fn lang(headers: &HeaderMap, site: &Site, session: Option<&SessionInfo>) -> Lang {
    // A choice made in this browser counts more than the account's: it is what the reader asked for last.
    cookie::read(headers, site, Cookie::Lang)
        .and_then(|code| code.parse().ok())
        .or_else(|| session.map(|session| session.language))
        .unwrap_or_else(|| wanted(headers))
}

/// What the browser, or the program, says that it wants.
fn wanted(headers: &HeaderMap) -> Lang {
    let said = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    Lang::negotiate(said.unwrap_or_default())
}

impl<S: Send + Sync> FromRequestParts<S> for Visitor {
    type Rejection = Fault;
    async fn from_request_parts(parts: &mut request::Parts, _: &S) -> Result<Self, Fault> {
        let missing = || Fault::internal("the route is outside `shell`, so no visitor was recognised".to_owned());
        parts.extensions.get::<Self>().cloned().ok_or_else(missing)
    }
}
