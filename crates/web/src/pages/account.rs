//! One's own account: password, language, sessions.

use crate::cookie::{self, Cookie};
use crate::fault::Fault;
use crate::form::{FieldFaults, Form};
use crate::page::Page;
use crate::parts::choice::Choice;
use crate::site::{NodeKind, Site};
use crate::view::{self, View};
use crate::visitor::Visitor;
use app::passwords::MIN_CHARS;
use app::sessions::{OwnPasswordFault, SecretDigest, SessionInfo, SessionLine};
use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{AppendHeaders, IntoResponse, Response};
use axum::routing::{get, post};
use domain::authority::{Deed, Role};
use serde::Deserialize;
use std::collections::BTreeSet;
use texts::Lang;

/// The routes of this page.
pub fn routes() -> Router<Site> {
    Router::new()
        .route("/account", get(show))
        .route("/account/password", post(change_password))
        .route("/account/language", post(choose_language))
        .route("/account/sessions/end", post(end_session))
        .route("/account/sessions/end-all", post(end_all_sessions))
}

/// The page of one's own account.
#[derive(Template)]
#[template(path = "account/show.html")]
struct AccountPage {
    page: Page,
    login: String,
    roles: String,
    sessions: Vec<OwnSession>,
    languages: Vec<Choice>,
    faults: FieldFaults,
    min: usize,
}

/// One of one's sessions.
struct OwnSession {
    /// By which it is ended; not its secret.
    key: String,
    begun: String,
    seen: String,
    is_this: bool,
}

impl AccountPage {
    async fn new(site: &Site, visitor: &Visitor, faults: FieldFaults) -> Result<Self, Fault> {
        let session = visitor.session()?;
        let page = visitor.page();
        let lines = site.app.own_sessions(session).await?;
        let sessions = lines.iter().map(|line| OwnSession::new(&page, session, line)).collect();
        Ok(Self {
            login: session.login.clone(),
            roles: roles_in_words(&page, &session.actor.roles),
            sessions,
            languages: languages(session.language),
            faults,
            min: MIN_CHARS,
            page,
        })
    }
}

impl OwnSession {
    fn new(page: &Page, session: &SessionInfo, line: &SessionLine) -> Self {
        Self {
            key: key_of(line.digest),
            begun: page.moment(line.created_at),
            seen: page.moment(line.seen_at),
            is_this: line.digest == session.digest,
        }
    }
}

async fn show(State(site): State<Site>, visitor: Visitor) -> Result<View<AccountPage>, Fault> {
    Ok(View(AccountPage::new(&site, &visitor, FieldFaults::default()).await?))
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct NewPassword {
    present: String,
    password: String,
    again: String,
}

async fn change_password(
    State(site): State<Site>,
    visitor: Visitor,
    Form(sent): Form<NewPassword>,
) -> Result<Response, Fault> {
    let page = visitor.page();
    let mut faults = FieldFaults::default();
    if sent.password == sent.again {
        match site.app.change_own_password(visitor.session()?, &sent.present, &sent.password, &visitor.origin).await {
            Ok(()) => return Ok(view::go(&site, "/account", "account-password-changed")),
            Err(OwnPasswordFault::Fault(fault)) => return Err(fault.into()),
            Err(fault @ OwnPasswordFault::WrongPassword) => faults.add("present", page.why(&fault)),
            Err(fault @ OwnPasswordFault::Password(_)) => faults.add("password", page.why(&fault)),
        }
    } else {
        faults.add("again", page.t("password-again-differs"));
    }
    let again = AccountPage::new(&site, &visitor, faults).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, View(again)).into_response())
}

#[derive(Deserialize)]
struct Language {
    #[serde(default)]
    language: String,
}

/// The choice counts for the account, and takes the place of what was chosen in this browser.
async fn choose_language(
    State(site): State<Site>,
    visitor: Visitor,
    Form(sent): Form<Language>,
) -> Result<Response, Fault> {
    let language: Lang = sent.language.parse().map_err(|_| Fault::Unreadable { detail: "language".to_owned() })?;
    site.app.choose_language(visitor.session()?, language).await?;
    let kept = cookie::write(&site, Cookie::Lang, language.code());
    Ok((AppendHeaders([(header::SET_COOKIE, kept)]), view::go(&site, "/account", "saved")).into_response())
}

#[derive(Deserialize)]
struct Ended {
    #[serde(default)]
    session: String,
}

async fn end_session(State(site): State<Site>, visitor: Visitor, Form(sent): Form<Ended>) -> Result<Response, Fault> {
    let session = visitor.session()?;
    // Looked up among one's own, so that the key need not be trusted.
    let lines = site.app.own_sessions(session).await?;
    let line = lines.iter().find(|line| key_of(line.digest) == sent.session).ok_or(Fault::NotFound)?;
    site.app.end_own_session(session, line.digest).await?;
    Ok(view::go(&site, "/account", "account-session-ended"))
}

#[derive(Deserialize)]
struct Everywhere {}

async fn end_all_sessions(
    State(site): State<Site>,
    visitor: Visitor,
    request: Form<Everywhere>,
) -> Result<Response, Fault> {
    let Form(Everywhere {}) = request;
    site.app.sign_out_everywhere(visitor.session()?).await?;
    let ended = cookie::write(&site, Cookie::Session, "");
    Ok((AppendHeaders([(header::SET_COOKIE, ended)]), view::go(&site, "/login", "signed-out")).into_response())
}

/// The languages as choices, each by its own name.
pub(crate) fn languages(chosen: Lang) -> Vec<Choice> {
    let choice = |lang: Lang| Choice {
        value: lang.code().to_owned(),
        label: lang.own_name().to_owned(),
        chosen: lang == chosen,
    };
    Lang::ALL.into_iter().map(choice).collect()
}

/// What somebody is here.
pub(crate) fn roles_in_words(page: &Page, roles: &BTreeSet<Role>) -> String {
    roles.iter().map(|role| page.coded(role)).collect::<Vec<_>>().join(" · ")
}

/// The first half of the digest: enough to tell one's sessions apart.
fn key_of(digest: SecretDigest) -> String {
    digest.0[..16].iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
impl crate::check::Sample for AccountPage {
    fn samples(page: &Page) -> Vec<Self> {
        let session = |is_this| OwnSession {
            key: "00ff".to_owned(),
            begun: "12 May 2019".to_owned(),
            seen: "12 May 2019".to_owned(),
            is_this,
        };
        let sample = |faults| Self {
            page: page.clone(),
            login: crate::check::HOSTILE.to_owned(),
            roles: roles_in_words(page, &<Role as domain::Coded>::ALL.iter().copied().collect()),
            sessions: vec![session(true), session(false)],
            languages: languages(page.lang),
            faults,
            min: MIN_CHARS,
        };
        let mut faults = FieldFaults::default();
        faults.add("again", page.t("password-again-differs"));
        vec![sample(FieldFaults::default()), sample(faults)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::{Browser, NAME, PASSWORD};
    use std::sync::Arc;

    const NEW: &str = "lemon harbour clock";

    #[test]
    fn renders() {
        crate::check::sample::<AccountPage>();
    }

    #[tokio::test]
    async fn a_changed_password_ends_the_other_sessions() {
        let mut browser = Browser::signed_in().await;
        let mut elsewhere = Browser::at(Arc::clone(&browser.node));
        elsewhere.sign_in(NAME).await;
        let wrong = [("present", "guess"), ("password", NEW), ("again", NEW)];
        let answer = browser.post("/account/password", &wrong).await;
        assert!(answer.status == 422 && answer.body.contains("id=\"f-present-fault\""));
        let differs = [("present", PASSWORD), ("password", NEW), ("again", PASSWORD)];
        assert!(browser.post("/account/password", &differs).await.body.contains("id=\"f-again-fault\""));
        let right = [("present", PASSWORD), ("password", NEW), ("again", NEW)];
        assert_eq!(browser.post("/account/password", &right).await.location, "/account");
        assert_eq!(browser.get("/account").await.status, 200);
        assert_eq!(elsewhere.get("/account").await.location, "/login?next=/account");
        assert!(browser.node.app.sign_in(NAME, NEW, &browser.node.origin()).await.is_ok());
    }

    #[tokio::test]
    async fn a_session_left_open_elsewhere_is_ended_from_here() {
        let mut browser = Browser::signed_in().await;
        let mut elsewhere = Browser::at(Arc::clone(&browser.node));
        elsewhere.sign_in(NAME).await;
        let session = elsewhere.session().await;
        let answer = browser.post("/account/sessions/end", &[("session", &key_of(session.digest))]).await;
        assert_eq!(answer.location, "/account");
        assert_eq!(elsewhere.get("/account").await.status, 303);
        assert_eq!(browser.post("/account/sessions/end", &[("session", "00")]).await.status, 404);
        assert_eq!(browser.post("/account/sessions/end-all", &[]).await.location, "/login");
        assert_eq!(browser.get("/account").await.status, 303);
    }

    #[tokio::test]
    async fn the_language_of_the_account_counts_in_this_browser_and_the_next() {
        let mut browser = Browser::signed_in().await;
        browser.post("/account/language", &[("language", "ru")]).await;
        assert!(browser.get("/account").await.body.contains("lang=\"ru\""));
        let mut elsewhere = Browser::at(Arc::clone(&browser.node));
        elsewhere.sign_in(NAME).await;
        assert!(elsewhere.get("/account").await.body.contains("lang=\"ru\""));
        assert_eq!(browser.post("/account/language", &[("language", "de")]).await.status, 400);
    }
}
