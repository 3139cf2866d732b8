//! A browser without a screen: keeps cookies, sends forms, against the whole router with one made-up account.

use crate::page::{Page, Theme};
use crate::session::{Later, NotOpened, Session, Sessions, SessionsDown};
use crate::site::Site;
use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Request, header};
use domain::authority::Role;
use domain::clock::{Clock, Timestamp};
use domain::id::UserId;
use std::collections::BTreeMap;
use std::sync::Arc;
use texts::Lang;
use tower::ServiceExt;

/// The one account.
pub const NAME: &str = "test-officer";
/// Its password.
pub const PASSWORD: &str = "correct horse";
/// The token of its forms.
pub const CSRF: &str = "csrf-of-the-test";
const TOKEN: &str = "token-of-the-test";

/// What came back.
pub struct Answer {
    /// The status code.
    pub status: u16,
    /// Where a redirect leads; empty if it is none.
    pub location: String,
    /// The headers.
    pub headers: HeaderMap,
    /// The body.
    pub body: String,
}

/// The browser.
pub struct Browser {
    router: Router,
    cookies: BTreeMap<String, String>,
}

impl Browser {
    /// A fresh one, in English.
    pub fn new() -> Self {
        Self::of(crate::router(site()))
    }

    /// A fresh one before other routes.
    pub fn of(router: Router) -> Self {
        Self { router, cookies: BTreeMap::new() }
    }

    /// One in which the account is signed in.
    pub async fn signed_in() -> Self {
        let mut browser = Self::new();
        let answer = browser.post("/login", &[("name", NAME), ("password", PASSWORD)]).await;
        assert_eq!(answer.status, 303);
        browser
    }

    /// Opens an address.
    pub async fn get(&mut self, path: &str) -> Answer {
        self.send(Request::get(path), Body::empty()).await
    }

    /// Sends a form from a page of ours. Values are sent as they stand: use plain ones.
    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let body = fields.iter().map(|(name, value)| format!("{name}={}", value.replace(' ', "+"))).collect::<Vec<_>>();
        let request = Request::post(path)
            .header("sec-fetch-site", "same-origin")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(request, Body::from(body.join("&"))).await
    }

    /// Sends any request with this browser's cookies.
    pub async fn send(&mut self, request: axum::http::request::Builder, body: Body) -> Answer {
        let cookies = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ");
        let request = request.header(header::COOKIE, cookies).body(body).unwrap();
        let response = self.router.clone().oneshot(request).await.unwrap();
        for cookie in response.headers().get_all(header::SET_COOKIE) {
            let (name, rest) = cookie.to_str().unwrap().split_once('=').unwrap();
            self.cookies.insert(name.to_owned(), rest.split(';').next().unwrap().to_owned());
        }
        let (parts, body) = response.into_parts();
        let bytes = axum::body::to_bytes(body, 10_000_000).await.unwrap();
        Answer {
            status: parts.status.as_u16(),
            location: parts.headers.get(header::LOCATION).map_or("", |value| value.to_str().unwrap()).to_owned(),
            headers: parts.headers,
            body: String::from_utf8_lossy(&bytes).into_owned(),
        }
    }
}

/// The frame of a page for someone with every role, in a language.
pub fn page(lang: Lang) -> Page {
    Page {
        lang,
        theme: Theme::Auto,
        node: "Republic of Xanadu".into(),
        actor: Some(session()),
        csrf: CSRF.to_owned(),
        path: "/identify?serial=1".to_owned(),
        notices: Vec::new(),
        reload: None,
    }
}

/// A node with the one account, at a fixed moment.
pub fn site() -> Site {
    Site {
        name: "Republic of Xanadu".into(),
        slug: "xa".into(),
        over_https: false,
        sessions: Arc::new(OneAccount),
        clock: Arc::new(Stopped),
    }
}

fn session() -> Session {
    Session {
        user: UserId(uuid::Uuid::nil()),
        name: NAME.to_owned(),
        agency: None,
        roles: <Role as domain::Coded>::ALL.to_vec(),
        csrf: CSRF.to_owned(),
        lang: None,
    }
}

struct OneAccount;

impl Sessions for OneAccount {
    fn find<'a>(&'a self, token: &'a str) -> Later<'a, Result<Option<Session>, SessionsDown>> {
        Box::pin(async move {
            match token {
                "down" => Err(SessionsDown("the disk is full".into())),
                TOKEN => Ok(Some(session())),
                _ => Ok(None),
            }
        })
    }

    fn open<'a>(&'a self, name: &'a str, password: &'a str) -> Later<'a, Result<String, NotOpened>> {
        Box::pin(async move {
            if (name, password) == (NAME, PASSWORD) { Ok(TOKEN.to_owned()) } else { Err(NotOpened::Refused) }
        })
    }

    fn close<'a>(&'a self, _: &'a str) -> Later<'a, Result<(), SessionsDown>> {
        Box::pin(async { Ok(()) })
    }
}

struct Stopped;

impl Clock for Stopped {
    fn now(&self) -> Timestamp {
        Timestamp::from_second(1_557_669_839).unwrap()
    }
}
