//! The first-run page: says whose node it is and makes its first administrator.

use crate::fault::Fault;
use crate::form::{FieldFaults, Form};
use crate::page::Page;
use crate::pages::login;
use crate::parts::choice::{Choice, states};
use crate::security;
use crate::site::{NodeKind, Site};
use crate::view::{self, View};
use crate::visitor::Visitor;
use app::passwords::{self, MIN_CHARS};
use app::people::{FirstAdministrator, PeopleFault};
use app::sessions::SignInFault;
use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use domain::CountryCode;
use serde::Deserialize;

/// Where the page is; whoever comes to an empty node is led there.
pub const PATH: &str = "/setup";

/// The routes of this page.
pub fn routes() -> Router<Site> {
    Router::new().route(PATH, get(show).post(set_up))
}

/// The first-run page.
#[derive(Template)]
#[template(path = "setup/show.html")]
struct SetupPage {
    page: Page,
    /// Whether the person who started the program was told a code.
    has_code: bool,
    /// The States to choose from; none on a hub, which belongs to no State.
    states: Vec<Choice>,
    entry: Entry,
    faults: FieldFaults,
    min: usize,
}

/// What is entered. Passwords and the code are not given back to the browser.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct Entry {
    code: String,
    state: String,
    agency: String,
    name: String,
    login: String,
    password: String,
    again: String,
}

async fn show(State(site): State<Site>, visitor: Visitor) -> Result<Response, Fault> {
    if !site.app.needs_first_run().await? {
        return Ok(Redirect::to("/").into_response());
    }
    Ok(View(SetupPage::new(&site, visitor.page(), Entry::default(), FieldFaults::default())).into_response())
}

async fn set_up(State(site): State<Site>, visitor: Visitor, Form(entry): Form<Entry>) -> Result<Response, Fault> {
    if !site.app.needs_first_run().await? {
        return Ok(Redirect::to("/").into_response());
    }
    let page = visitor.page();
    let state = match site.kind {
        NodeKind::Hub => Some(site.app.profile().state),
        NodeKind::State => entry.state.parse::<CountryCode>().ok(),
    };
    let mut faults = missing(&page, &entry, state.is_some());
    let mut status = StatusCode::UNPROCESSABLE_ENTITY;
    // Looked at last and only when the rest is right: each look costs a guesser a whole form.
    if faults.is_empty() {
        match site.app.try_set_up_code(is_code(&site, &entry.code), &visitor.origin).await {
            Ok(()) => {}
            Err(SignInFault::HeldBack { minutes }) => {
                status = StatusCode::TOO_MANY_REQUESTS;
                faults.add("code", page.tn("error-held-back", "minutes", minutes));
            }
            Err(SignInFault::Fault(fault)) => return Err(fault.into()),
            Err(SignInFault::Refused | SignInFault::Busy) => faults.add("code", page.t("setup-code-wrong")),
        }
    }
    if let (true, Some(state)) = (faults.is_empty(), state) {
        site.app.found_node(state, &entry.agency).await?;
        let first = FirstAdministrator {
            login: &entry.login,
            name: &entry.name,
            password: &entry.password,
            agency: &entry.agency,
            language: visitor.lang,
        };
        match site.app.first_administrator(first).await {
            Ok(_) => return signed_in(&site, &visitor, &entry).await,
            Err(fault) => match fault.field() {
                // The name of the agency has been looked at by then.
                Some(field) => faults.add(field, page.why(&fault)),
                None => return Err(fault.into()),
            },
        }
    }
    let again = SetupPage::new(&site, visitor.page(), entry, faults);
    Ok((status, View(again)).into_response())
}

/// Everything that can be said at once, in the order of the fields.
fn missing(page: &Page, entry: &Entry, has_state: bool) -> FieldFaults {
    let mut faults = FieldFaults::default();
    if entry.code.trim().is_empty() {
        faults.add("code", page.t("setup-code-missing"));
    }
    if !has_state {
        faults.add("state", page.t("setup-state-missing"));
    }
    if !(1..=MAX_AGENCY).contains(&entry.agency.trim().chars().count()) {
        faults.add("agency", page.tn("setup-agency-missing", "max", MAX_AGENCY));
    }
    if entry.name.trim().is_empty() {
        faults.add("name", page.why(&PeopleFault::Name));
    }
    if entry.login.trim().is_empty() {
        faults.add("login", page.why(&PeopleFault::Login));
    }
    if let Err(fault) = passwords::check(&entry.password, &entry.login) {
        faults.add("password", page.why(&fault));
    }
    if entry.password != entry.again {
        faults.add("again", page.t("password-again-differs"));
    }
    faults
}

/// The most characters of the agency's name, which also stands on the node's card.
const MAX_AGENCY: usize = 100;

fn is_code(site: &Site, typed: &str) -> bool {
    let plain = |code: &str| -> Vec<u8> { code.bytes().filter(u8::is_ascii_alphanumeric).collect() };
    site.setup_code.as_deref().is_some_and(|code| {
        let (code, typed) = (plain(code).to_ascii_uppercase(), plain(typed).to_ascii_uppercase());
        security::same(&code, &typed)
    })
}

async fn signed_in(site: &Site, visitor: &Visitor, entry: &Entry) -> Result<Response, Fault> {
    let signed_in = site.app.sign_in(&entry.login, &entry.password, &visitor.origin).await.map_err(Fault::internal)?;
    Ok((login::cookies(site, &signed_in), view::go(site, "/", "setup-done")).into_response())
}

impl SetupPage {
    fn new(site: &Site, page: Page, entry: Entry, faults: FieldFaults) -> Self {
        let states = match site.kind {
            NodeKind::State => states(site.app.reference(), page.lang, entry.state.parse().ok()),
            NodeKind::Hub => Vec::new(),
        };
        let entry = Entry { code: String::new(), password: String::new(), again: String::new(), ..entry };
        Self { page, has_code: site.setup_code.is_some(), states, entry, faults, min: MIN_CHARS }
    }
}

#[cfg(test)]
impl crate::check::Sample for SetupPage {
    fn samples(page: &Page) -> Vec<Self> {
        let page = Page { actor: None, ..page.clone() };
        let sample = |has_code, states: Vec<Choice>, entry, faults| Self {
            page: page.clone(),
            has_code,
            states,
            entry,
            faults,
            min: MIN_CHARS,
        };
        let all = states(&reference::Reference::shipped(), page.lang, None);
        let hostile = Entry { agency: crate::check::HOSTILE.to_owned(), ..Entry::default() };
        let faults = missing(&page, &Entry { again: "x".to_owned(), ..Entry::default() }, true);
        vec![
            sample(true, all, Entry::default(), FieldFaults::default()),
            sample(true, Vec::new(), hostile, faults),
            sample(false, Vec::new(), Entry::default(), FieldFaults::default()),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::{Browser, Node, SETUP_CODE};
    use std::sync::Arc;

    const FORM: [(&str, &str); 7] = [
        ("code", SETUP_CODE),
        ("state", "KE"),
        ("agency", "Firearms Bureau"),
        ("name", "Desk 1"),
        ("login", "desk.one"),
        ("password", "copper lantern river"),
        ("again", "copper lantern river"),
    ];

    fn with(changed: (&'static str, &'static str)) -> Vec<(&'static str, &'static str)> {
        FORM.into_iter().map(|field| if field.0 == changed.0 { changed } else { field }).collect()
    }

    #[test]
    fn renders() {
        crate::check::sample::<SetupPage>();
    }

    #[tokio::test]
    async fn an_empty_node_leads_everybody_to_its_first_run_and_then_belongs_to_them() {
        let mut browser = Browser::at(Node::empty(NodeKind::State).await);
        assert_eq!(browser.get("/cases").await.location, "/setup");
        assert!(browser.get("/setup").await.body.contains("Kenya"));
        // Small letters and a missing hyphen do not matter: the code is copied by eye from another screen.
        let answer = browser.post("/setup", &with(("code", "k4td7qxm"))).await;
        assert_eq!((answer.status, answer.location.as_str()), (303, "/"), "{}", answer.body);
        assert_eq!(browser.node.app.profile().state.as_str(), "KE");
        let home = browser.get("/").await;
        assert!(home.body.contains("Firearms Bureau") && home.body.contains("Desk 1"));
        assert_eq!(browser.get("/setup").await.location, "/", "nobody sets a node up twice");
        let mut late = Browser::at(Arc::clone(&browser.node));
        assert_eq!(late.post("/setup", &FORM).await.location, "/");
    }

    #[tokio::test]
    async fn whoever_does_not_know_the_code_does_not_get_the_node() {
        let mut browser = Browser::at(Node::empty(NodeKind::State).await);
        for code in ["", "K4TD-7QXN", "K4TD"] {
            let answer = browser.post("/setup", &with(("code", code))).await;
            assert_eq!(answer.status, 422);
            assert!(!answer.body.contains(SETUP_CODE));
        }
        assert!(browser.node.app.needs_first_run().await.unwrap());
    }

    #[tokio::test]
    async fn after_some_wrong_codes_even_the_right_one_waits() {
        let mut browser = Browser::at(Node::empty(NodeKind::State).await);
        for _ in 0..5 {
            assert_eq!(browser.post("/setup", &with(("code", "K4TD-7QXN"))).await.status, 422);
        }
        let answer = browser.post("/setup", &FORM).await;
        assert_eq!(answer.status, 429);
        assert!(answer.body.contains("Wait one minute, then try again."), "{}", answer.body);
        browser.node.clock.advance(jiff::SignedDuration::from_mins(1));
        assert_eq!(browser.post("/setup", &FORM).await.status, 303);
    }

    #[tokio::test]
    async fn what_is_wrong_is_said_beside_its_field_and_the_rest_is_kept() {
        let mut browser = Browser::at(Node::empty(NodeKind::State).await);
        for (wrong, field) in [
            (("state", ""), "state"),
            (("agency", " "), "agency"),
            (("login", "d"), "login"),
            (("again", "copper lantern"), "again"),
        ] {
            let answer = browser.post("/setup", &with(wrong)).await;
            assert_eq!(answer.status, 422);
            assert!(answer.body.contains(&format!("id=\"f-{field}-fault\"")), "{field}");
            assert!(answer.body.contains("value=\"Desk 1\"") && !answer.body.contains("copper lantern"));
        }
        let nothing = browser.post("/setup", &[]).await;
        assert_eq!(nothing.body.matches("class=\"fault\"").count(), 6, "all of it is said at once");
        let weak: Vec<_> = with(("password", "short")).into_iter().filter(|(name, _)| *name != "again").collect();
        let answer = browser.post("/setup", &[weak, vec![("again", "short")]].concat()).await;
        assert!(answer.body.contains("id=\"f-password-fault\""), "{}", answer.body);
    }

    #[tokio::test]
    async fn a_hub_belongs_to_no_state() {
        let mut browser = Browser::at(Node::empty(NodeKind::Hub).await);
        assert!(!browser.get("/setup").await.body.contains("Kenya"));
        let answer = browser.post("/setup", &with(("state", ""))).await;
        assert_eq!((answer.status, answer.location.as_str()), (303, "/"), "{}", answer.body);
    }
}
