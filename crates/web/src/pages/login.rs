//! Signing in and out.

use crate::cookie::{self, Cookie};
use crate::extract::Query;
use crate::fault::Fault;
use crate::form::{FieldFaults, Form};
use crate::page::{Notice, Page};
use crate::pages::preferences::own_path;
use crate::site::Site;
use crate::tone::Tone;
use crate::view::{self, View};
use crate::visitor::Visitor;
use app::sessions::{SignInFault, SignedIn};
use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::{AppendHeaders, IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use serde::Deserialize;

/// The routes of this page.
pub fn routes() -> Router<Site> {
    Router::new().route("/login", get(show).post(sign_in)).route("/logout", post(sign_out))
}

/// The page on which one signs in.
#[derive(Template)]
#[template(path = "login/show.html")]
struct LoginPage {
    page: Page,
    /// Where to go afterwards.
    next: String,
    name: String,
    faults: FieldFaults,
}

#[derive(Deserialize)]
struct Wanted {
    #[serde(default)]
    next: String,
}

async fn show(visitor: Visitor, Query(wanted): Query<Wanted>) -> View<LoginPage> {
    let next = own_path(&wanted.next).to_owned();
    View(LoginPage { page: visitor.page(), next, name: String::new(), faults: FieldFaults::default() })
}

#[derive(Deserialize)]
struct SignIn {
    #[serde(default)]
    name: String,
    #[serde(default)]
    password: String,
    #[serde(default)]
    next: String,
}

async fn sign_in(State(site): State<Site>, visitor: Visitor, Form(sent): Form<SignIn>) -> Result<Response, Fault> {
    let mut page = visitor.page();
    let mut faults = FieldFaults::default();
    let mut status = StatusCode::UNPROCESSABLE_ENTITY;
    let name = sent.name.trim();
    if name.is_empty() {
        faults.add("name", page.t("login-name-missing"));
    }
    if sent.password.is_empty() {
        faults.add("password", page.t("login-password-missing"));
    }
    if faults.is_empty() {
        let refusal = match site.app.sign_in(name, &sent.password, &visitor.origin).await {
            Ok(signed_in) => {
                // Whoever was signed in here before is not any more.
                if let Ok(session) = visitor.session() {
                    site.app.sign_out(session).await?;
                }
                return Ok((cookies(&site, &signed_in), Redirect::to(own_path(&sent.next))).into_response());
            }
            Err(SignInFault::Refused) => page.t("login-refused"),
            Err(SignInFault::HeldBack { minutes }) => {
                status = StatusCode::TOO_MANY_REQUESTS;
                page.tn("error-held-back", "minutes", minutes)
            }
            Err(SignInFault::Busy) => return Err(Fault::Busy),
            Err(SignInFault::Fault(fault)) => return Err(fault.into()),
        };
        page.notices.push(Notice { tone: Tone::Bad, text: refusal });
    }
    let again = LoginPage { page, next: own_path(&sent.next).to_owned(), name: name.to_owned(), faults };
    Ok((status, View(again)).into_response())
}

/// What a successful sign-in leaves in the browser.
pub(super) fn cookies(site: &Site, signed_in: &SignedIn) -> AppendHeaders<[(HeaderName, HeaderValue); 2]> {
    AppendHeaders([
        (header::SET_COOKIE, cookie::write(site, Cookie::Session, signed_in.session.as_str())),
        (header::SET_COOKIE, cookie::write(site, Cookie::Browser, signed_in.browser.as_str())),
    ])
}

#[derive(Deserialize)]
struct SignOut {}

async fn sign_out(State(site): State<Site>, visitor: Visitor, request: Form<SignOut>) -> Result<Response, Fault> {
    let Form(SignOut {}) = request;
    if let Ok(session) = visitor.session() {
        site.app.sign_out(session).await?;
    }
    let forget = (header::SET_COOKIE, cookie::write(&site, Cookie::Session, ""));
    Ok((AppendHeaders([forget]), view::go(&site, "/login", "signed-out")).into_response())
}

#[cfg(test)]
impl crate::check::Sample for LoginPage {
    fn samples(page: &Page) -> Vec<Self> {
        let mut faults = FieldFaults::default();
        faults.add("password", page.t("login-password-missing"));
        let fresh = |faults| Self { page: page.clone(), next: "/".to_owned(), name: String::new(), faults };
        let mut refused = Self { name: crate::check::HOSTILE.to_owned(), ..fresh(faults) };
        refused.page.notices.push(Notice { tone: Tone::Bad, text: page.t("login-refused") });
        vec![fresh(FieldFaults::default()), refused]
    }
}

#[cfg(test)]
mod tests {
    use crate::check::{self, Browser, sample};
    use axum::body::Body;
    use axum::http::{Request, header};

    #[test]
    fn renders() {
        sample::<super::LoginPage>();
    }

    #[tokio::test]
    async fn the_right_password_opens_and_leads_on() {
        let mut browser = Browser::new().await;
        let page = browser.get("/login?next=/cases").await;
        assert!(page.body.contains(r#"value="/cases""#));
        let answer =
            browser.post("/login", &[("name", check::NAME), ("password", check::PASSWORD), ("next", "/cases")]).await;
        assert_eq!((answer.status, answer.location.as_str()), (303, "/cases"));
        assert!(browser.get("/login").await.body.contains(check::NAME), "the shell names who is signed in");
    }

    #[tokio::test]
    async fn a_wrong_password_is_told_and_the_name_kept() {
        let mut browser = Browser::new().await;
        let answer = browser.post("/login", &[("name", check::NAME), ("password", "guess"), ("next", "//evil")]).await;
        assert_eq!(answer.status, 422);
        assert!(answer.body.contains("or the password is wrong") && answer.body.contains(check::NAME));
        assert!(!answer.body.contains("//evil"));
    }

    #[tokio::test]
    async fn after_many_failures_a_network_is_told_how_long_to_wait_and_others_are_not() {
        let mut browser = Browser::new().await;
        let mut guess = async |forwarded_for: &str, lang: &str| {
            let request = Request::post("/login")
                .header("sec-fetch-site", "same-origin")
                .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
                .header(header::ACCEPT_LANGUAGE, lang)
                .header("x-forwarded-for", forwarded_for);
            browser.send(request, Body::from("name=nobody-here&password=guess")).await
        };
        for attempt in 0..30 {
            // What stands before the proxy's own word is the sender's invention.
            assert_eq!(guess(&format!("203.0.113.{attempt}, 192.0.2.1"), "en").await.status, 422);
        }
        let answer = guess("192.0.2.1", "en").await;
        assert_eq!(answer.status, 429);
        assert!(answer.body.contains("Wait 2 minutes, then try again."), "{}", answer.body);
        assert!(guess("192.0.2.1", "ar").await.body.contains("انتظر دقيقتين ثم أعد المحاولة."));
        assert_eq!(guess("192.0.2.2", "en").await.status, 422);
    }

    #[tokio::test]
    async fn who_has_signed_in_here_before_does_not_wait_for_others() {
        let mut hers = Browser::signed_in().await;
        hers.post("/logout", &[]).await;
        let mut stranger = Browser::at(std::sync::Arc::clone(&hers.node));
        for _ in 0..35 {
            stranger.post("/login", &[("name", check::NAME), ("password", "guess")]).await;
        }
        let right = [("name", check::NAME), ("password", check::PASSWORD), ("csrf", "")];
        assert_eq!(stranger.post("/login", &right).await.status, 429);
        assert_eq!(hers.post("/login", &right).await.status, 303);
    }

    #[tokio::test]
    async fn signing_out_needs_the_token_of_the_session() {
        let mut browser = Browser::signed_in().await;
        assert_eq!(browser.post("/logout", &[("csrf", "guess")]).await.status, 403);
        assert_eq!(browser.post("/logout", &[("csrf", "")]).await.status, 403);
        let answer = browser.post("/logout", &[]).await;
        assert_eq!((answer.status, answer.location.as_str()), (303, "/login"));
        let page = browser.get("/login").await;
        assert!(page.body.contains("You have signed out."));
        assert!(!browser.get("/login").await.body.contains("You have signed out."), "a notice is shown once");
    }
}
