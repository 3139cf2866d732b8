//! The people of a node: their accounts, roles and agencies.

mod account;
mod agencies;

use crate::fault::Fault;
use crate::form::FieldFaults;
use crate::page::Page;
use crate::pages::account::roles_in_words;
use crate::parts::links::{Link, Tab};
use crate::site::Site;
use crate::tone::Tone;
use crate::view::View;
use crate::visitor::Visitor;
use app::people::{Account, Agency, PeopleFault};
use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::routing::get;
use domain::clock::Timestamp;

/// The routes of these pages.
pub fn routes() -> Router<Site> {
    Router::new().route("/people", get(list)).merge(account::routes()).merge(agencies::routes())
}

/// The list of accounts.
#[derive(Template)]
#[template(path = "people/list.html")]
struct PeoplePage {
    page: Page,
    tabs: Vec<Tab>,
    people: Vec<Person>,
}

/// One account.
struct Person {
    href: String,
    name: String,
    login: String,
    agency: String,
    roles: String,
    state: &'static str,
    tone: Tone,
}

async fn list(State(site): State<Site>, visitor: Visitor) -> Result<View<PeoplePage>, Fault> {
    let actor = visitor.actor()?;
    let page = visitor.page();
    let accounts = site.app.accounts(actor).await?;
    let agencies = site.app.agencies(actor).await?;
    let now = site.app.now();
    let people = accounts.iter().map(|account| Person::new(&page, account, &agencies, now)).collect();
    let tabs = tabs(&page, Here::People, accounts.len(), agencies.len());
    Ok(View(PeoplePage { page, tabs, people }))
}

impl Person {
    fn new(page: &Page, account: &Account, agencies: &[Agency], now: Timestamp) -> Self {
        let (state, tone) = state_of(account, now);
        let agency = agencies.iter().find(|agency| agency.id == account.agency);
        Self {
            href: format!("/people/{}", account.id),
            name: account.name.clone(),
            login: account.login.clone(),
            agency: agency.map(|agency| agency.name.clone()).unwrap_or_default(),
            roles: roles_in_words(page, &account.roles),
            state,
            tone,
        }
    }
}

/// Whether somebody can sign in: the id of the message that says it, and how grave it is.
fn state_of(account: &Account, now: Timestamp) -> (&'static str, Tone) {
    if account.disabled {
        ("person-closed", Tone::Plain)
    } else if account.locked_until.is_some_and(|until| until > now) {
        ("person-waits", Tone::Warning)
    } else {
        ("person-open", Tone::Good)
    }
}

/// Which of the two lists is open.
#[derive(Clone, Copy, PartialEq)]
enum Here {
    People,
    Agencies,
}

fn tabs(page: &Page, here: Here, people: usize, agencies: usize) -> Vec<Tab> {
    let tab = |href: &str, id: &str, count: usize, is_here| Tab {
        link: Link::new(href, page.t(id)),
        count: page.count(count),
        here: is_here,
    };
    vec![
        tab("/people", "nav-people", people, here == Here::People),
        tab("/people/agencies", "agencies-title", agencies, here == Here::Agencies),
    ]
}

/// What is wrong, beside the field that has to be corrected; a fault of no field is the page's.
fn at_its_field(page: &Page, fault: PeopleFault) -> Result<FieldFaults, Fault> {
    let Some(field) = fault.field() else { return Err(fault.into()) };
    let mut faults = FieldFaults::default();
    faults.add(field, page.why(&fault));
    Ok(faults)
}

#[cfg(test)]
impl crate::check::Sample for PeoplePage {
    fn samples(page: &Page) -> Vec<Self> {
        let person = |name: &str, state, tone| Person {
            href: "/people/1".to_owned(),
            name: name.to_owned(),
            login: "desk.one".to_owned(),
            agency: "Firearms Office".to_owned(),
            roles: page.coded(&domain::authority::Role::Auditor),
            state,
            tone,
        };
        let people = vec![
            person("Desk 1", "person-open", Tone::Good),
            person(crate::check::HOSTILE, "person-waits", Tone::Warning),
            person("Desk 3", "person-closed", Tone::Plain),
        ];
        vec![Self { page: page.clone(), tabs: tabs(page, Here::People, 3, 1), people }]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::{Browser, PASSWORD};
    use std::sync::Arc;

    const CLERK: [(&str, &str); 5] = [
        ("login", "clerk"),
        ("name", "Register desk"),
        ("roles", "registry-clerk"),
        ("language", "fr"),
        ("password", PASSWORD),
    ];

    /// Adds a registry clerk, and tells her page.
    async fn clerk(browser: &mut Browser) -> String {
        let agency = browser.session().await.actor.agency.to_string();
        let form = [&CLERK[..], &[("agency", &agency)]].concat();
        let answer = browser.post("/people", &form).await;
        assert_eq!(answer.status, 303, "{}", answer.body);
        answer.location
    }

    #[test]
    fn renders() {
        crate::check::sample::<PeoplePage>();
    }

    #[tokio::test]
    async fn an_added_clerk_signs_in_and_sees_her_menu_in_her_language() {
        let mut browser = Browser::signed_in().await;
        clerk(&mut browser).await;
        assert!(browser.get("/people").await.body.contains("Register desk"));
        let mut hers = Browser::at(Arc::clone(&browser.node));
        hers.sign_in("clerk").await;
        let home = hers.get("/").await;
        assert!(home.body.contains("lang=\"fr\"") && home.body.contains("href=\"/imports\""));
        assert!(!home.body.contains("href=\"/people\"") && !home.body.contains("href=\"/cases\""));
        for path in ["/people", "/people/new", "/people/agencies"] {
            assert_eq!(hers.get(path).await.status, 403, "{path}");
        }
    }

    #[tokio::test]
    async fn what_is_wrong_with_a_new_account_stands_beside_its_field_and_the_rest_is_kept() {
        let mut browser = Browser::signed_in().await;
        let agency = browser.session().await.actor.agency.to_string();
        for (field, value) in [("login", "c"), ("name", ""), ("roles", ""), ("password", "short"), ("agency", "")] {
            let mut form: Vec<(&str, &str)> = [&CLERK[..], &[("agency", &agency)]].concat();
            form.retain(|(name, _)| *name != field);
            form.push((field, value));
            let answer = browser.post("/people", &form).await;
            assert_eq!(answer.status, 422, "{field}");
            assert!(answer.body.contains(&format!("id=\"f-{field}-fault\"")), "{field}: {}", answer.body);
            let kept = if field == "login" { "value=\"Register desk\"" } else { "value=\"clerk\"" };
            assert!(answer.body.contains(kept), "{field}");
        }
    }

    #[tokio::test]
    async fn roles_and_password_change_and_a_closed_account_stays_outside() {
        let mut browser = Browser::signed_in().await;
        let agency = browser.session().await.actor.agency.to_string();
        let path = clerk(&mut browser).await;
        let mut hers = Browser::at(Arc::clone(&browser.node));
        hers.sign_in("clerk").await;

        let changed = [
            ("name", "Audit desk"),
            ("roles", "auditor"),
            ("roles", "examiner"),
            ("language", "en"),
            ("agency", &agency),
        ];
        assert_eq!(browser.post(&path, &changed).await.location, path);
        assert!(browser.get(&path).await.body.contains("value=\"Audit desk\""));
        assert_eq!(hers.get("/audit").await.status, 200, "her next page knows her new roles");

        assert_eq!(browser.post(&format!("{path}/password"), &[("password", "short")]).await.status, 422);
        let new = [("password", "lemon harbour clock")];
        assert_eq!(browser.post(&format!("{path}/password"), &new).await.location, path);
        assert_eq!(hers.get("/audit").await.status, 303, "her sessions have ended");

        assert_eq!(browser.post(&format!("{path}/close"), &[]).await.location, path);
        assert!(browser.node.app.sign_in("clerk", "lemon harbour clock", &browser.node.origin()).await.is_err());
        assert_eq!(browser.post(&format!("{path}/reopen"), &[]).await.location, path);
        assert!(browser.node.app.sign_in("clerk", "lemon harbour clock", &browser.node.origin()).await.is_ok());
    }

    #[tokio::test]
    async fn the_last_administrator_cannot_lock_everybody_out() {
        let mut browser = Browser::signed_in().await;
        let session = browser.session().await;
        let path = format!("/people/{}", session.actor.user);
        let answer = browser.post(&format!("{path}/close"), &[]).await;
        assert!(answer.status == 422 && answer.body.contains("last administrator"), "{}", answer.body);
        let agency = session.actor.agency.to_string();
        let clerk = [("name", "x"), ("roles", "registry-clerk"), ("language", "en"), ("agency", &agency)];
        assert!(browser.post(&path, &clerk).await.body.contains("id=\"f-roles-fault\""));
    }

    #[tokio::test]
    async fn an_agency_is_added_and_one_stays_the_point_of_contact() {
        let mut browser = Browser::signed_in().await;
        let first = browser.session().await.actor.agency;
        assert_eq!(browser.post("/people/agencies", &[("name", "Border police")]).await.location, "/people/agencies");
        assert!(browser.get("/people/agencies").await.body.contains("Border police"));
        let path = format!("/people/agencies/{first}");
        let answer = browser.post(&path, &[("name", "Firearms Bureau")]).await;
        assert!(answer.status == 422 && answer.body.contains("only national point of contact"), "{}", answer.body);
        let kept = [("name", "Firearms Bureau"), ("contact_point", "yes")];
        assert_eq!(browser.post(&path, &kept).await.location, "/people/agencies");
        assert!(browser.get("/people/agencies").await.body.contains("Firearms Bureau"));
    }
}
