//! A browser without a screen: keeps cookies, sends forms, against the whole router of a node of its own.

use super::fixture::{self, NAME, PASSWORD};
use crate::page::{Page, Theme};
use crate::site::{NodeKind, Site};
use app::sessions::{Origin, SessionInfo};
use app::{Actor, App};
use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{HeaderMap, Request, header};
use domain::Coded;
use domain::authority::{Deed, Role};
use domain::clock::{Clock, Timestamp};
use domain::id::{AgencyId, UserId};
use jiff::SignedDuration;
use std::collections::BTreeMap;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::{Arc, Mutex};
use store::Store;
use tempfile::TempDir;
use texts::Lang;
use tower::ServiceExt;

/// The code that the first-run page of an empty node asks for.
pub const SETUP_CODE: &str = "K4TD-7QXM";

/// Where every request comes from, and the only proxy that is believed.
const PROXY: IpAddr = IpAddr::V4(Ipv4Addr::LOCALHOST);

/// The token of the forms in samples.
const CSRF: &str = "csrf-of-the-samples";

/// A running node in a temporary folder, with the account [`NAME`] unless it is empty.
pub struct Node {
    /// The node.
    pub app: Arc<App>,
    /// What its pages stand on.
    pub site: Site,
    /// Its clock, which stands until it is moved.
    pub clock: Arc<StandingClock>,
    /// Its record, to be closed where a test wants it to fail.
    pub store: Store,
    _folder: TempDir,
}

impl Node {
    /// A State's node with its people.
    pub async fn new() -> Arc<Self> {
        Self::of(NodeKind::State).await
    }

    /// A node of a kind, with its people.
    pub async fn of(kind: NodeKind) -> Arc<Self> {
        let node = Self::empty(kind).await;
        fixture::people(&node.app).await;
        node
    }

    /// A node that waits for its first administrator.
    pub async fn empty(kind: NodeKind) -> Arc<Self> {
        let folder = tempfile::tempdir().unwrap();
        let clock = Arc::new(StandingClock(Mutex::new(Timestamp::from_second(1_557_669_839).unwrap())));
        let (app, store) = fixture::empty(folder.path(), Arc::clone(&clock) as Arc<dyn Clock>).await;
        let site = Site {
            app: Arc::clone(&app),
            post: None,
            kind,
            slug: "xa".into(),
            over_https: false,
            proxies: [PROXY].into(),
            setup_code: Some(SETUP_CODE.into()),
        };
        Arc::new(Self { app, site, clock, store, _folder: folder })
    }

    /// The account as an actor, to prepare by `app` what a page is to show.
    pub async fn actor(&self) -> Actor {
        let signed_in = self.app.sign_in(NAME, PASSWORD, &self.origin()).await.unwrap();
        self.app.session(signed_in.session.as_str()).await.unwrap().unwrap().actor
    }

    /// A browser that nobody has used before, for what a test does by `app`.
    pub fn origin(&self) -> Origin {
        PROXY.into()
    }
}

/// A clock that stands still at 14:03:59 UTC on 12 May 2019.
pub struct StandingClock(Mutex<Timestamp>);

impl StandingClock {
    /// Moves it on.
    pub fn advance(&self, by: SignedDuration) {
        *self.0.lock().unwrap() += by;
    }
}

impl Clock for StandingClock {
    fn now(&self) -> Timestamp {
        *self.0.lock().unwrap()
    }
}

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
    /// The node that it looks at.
    pub node: Arc<Node>,
    router: Router,
    cookies: BTreeMap<String, String>,
    csrf: String,
}

impl Browser {
    /// A fresh one, in English, at a fresh node.
    pub async fn new() -> Self {
        Self::at(Node::new().await)
    }

    /// A fresh one at this node.
    pub fn at(node: Arc<Node>) -> Self {
        let router = crate::router(node.site.clone());
        Self::before(router, node)
    }

    /// A fresh one before other routes.
    pub fn before(router: Router, node: Arc<Node>) -> Self {
        Self { node, router, cookies: BTreeMap::new(), csrf: String::new() }
    }

    /// One in which the account is signed in, at a fresh node.
    pub async fn signed_in() -> Self {
        let mut browser = Self::new().await;
        browser.sign_in(NAME).await;
        browser
    }

    /// Signs in with the password of every account of the tests.
    pub async fn sign_in(&mut self, login: &str) {
        let answer = self.post("/login", &[("name", login), ("password", PASSWORD)]).await;
        assert_eq!(answer.status, 303, "{}", answer.body);
        self.csrf = self.session().await.csrf;
    }

    /// The session of whoever is signed in.
    pub async fn session(&self) -> SessionInfo {
        self.node.app.session(&self.cookies["xa-session"]).await.unwrap().expect("somebody is signed in")
    }

    /// Opens an address.
    pub async fn get(&mut self, path: &str) -> Answer {
        self.send(Request::get(path), Body::empty()).await
    }

    /// Sends a form from a page of ours, with the session's token unless `fields` bring one.
    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let mut fields = fields.to_vec();
        let csrf = self.csrf.clone();
        if !fields.iter().any(|(name, _)| *name == "csrf") {
            fields.push(("csrf", &csrf));
        }
        let body = serde_html_form::to_string(&fields).unwrap();
        let request = Request::post(path)
            .header("sec-fetch-site", "same-origin")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(request, Body::from(body)).await
    }

    /// The token of this session's forms, for a form with files.
    pub fn csrf(&self) -> &str {
        &self.csrf
    }

    /// Sends any request with this browser's cookies.
    pub async fn send(&mut self, request: axum::http::request::Builder, body: Body) -> Answer {
        let cookies = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ");
        let mut request = request.header(header::COOKIE, cookies).body(body).unwrap();
        request.extensions_mut().insert(ConnectInfo(SocketAddr::new(PROXY, 50_000)));
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
        kind: NodeKind::State,
        actor: Some(Actor {
            user: UserId(uuid::Uuid::nil()),
            name: NAME.to_owned(),
            agency: AgencyId(uuid::Uuid::nil()),
            at_contact_point: true,
            roles: Role::ALL.iter().copied().collect(),
            scopes: None,
        }),
        csrf: CSRF.to_owned(),
        path: "/identify?serial=1".to_owned(),
        notices: Vec::new(),
        reload: None,
    }
}

#[tokio::test]
async fn the_account_of_the_tests_may_do_everything() {
    let actor = Node::new().await.actor().await;
    assert!(Deed::ALL.iter().all(|deed| actor.may(*deed)));
}
