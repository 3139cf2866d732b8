//! One account: adding it, changing it, closing it.

use super::{at_its_field, state_of};
use crate::extract::Path;
use crate::fault::Fault;
use crate::form::{FieldFaults, Form};
use crate::page::{Notice, Page};
use crate::pages::account::languages;
use crate::parts::choice::Choice;
use crate::parts::links::Link;
use crate::site::Site;
use crate::tone::Tone;
use crate::view::{self, View};
use crate::visitor::Visitor;
use app::passwords::MIN_CHARS;
use app::people::{Account, AccountForm, Agency, PeopleFault};
use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use domain::Coded;
use domain::authority::{Deed, Role};
use domain::id::{AgencyId, UserId};
use serde::Deserialize;
use texts::Arg;

/// The routes of an account.
pub(super) fn routes() -> Router<Site> {
    Router::new()
        .route("/people", post(add))
        .route("/people/new", get(blank))
        .route("/people/{id}", get(show).post(change))
        .route("/people/{id}/password", post(reset_password))
        .route("/people/{id}/close", post(close))
        .route("/people/{id}/reopen", post(reopen))
}

/// An account's page, and the form for a new one.
#[derive(Template)]
#[template(path = "people/account.html")]
struct AccountPage {
    page: Page,
    crumbs: Vec<Link>,
    /// The account; nothing for a new one.
    known: Option<Known>,
    entry: Entry,
    agencies: Vec<Choice>,
    roles: Vec<Choice>,
    languages: Vec<Choice>,
    faults: FieldFaults,
    min: usize,
}

/// What is known of an account and not entered in the form.
struct Known {
    href: String,
    title: String,
    login: String,
    since: String,
    state: &'static str,
    tone: Tone,
    is_open: bool,
    /// Where its lines of the audit list are.
    audit: String,
}

/// What is entered.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct Entry {
    login: String,
    name: String,
    agency: String,
    roles: Vec<String>,
    language: String,
    password: String,
}

impl Entry {
    /// The form, and what is missing in it that `app` could not say.
    fn read(&self, page: &Page) -> Result<AccountForm, FieldFaults> {
        let roles = self.roles.iter().filter_map(|code| code.parse::<Role>().ok()).collect();
        let form = |agency| AccountForm {
            name: self.name.clone(),
            agency,
            roles,
            language: self.language.parse().unwrap_or(page.lang),
        };
        self.agency.parse::<AgencyId>().map(form).map_err(|_| {
            let mut faults = FieldFaults::default();
            faults.add("agency", page.why(&PeopleFault::UnknownAgency));
            faults
        })
    }

    fn of(account: &Account) -> Self {
        Self {
            login: account.login.clone(),
            name: account.name.clone(),
            agency: account.agency.to_string(),
            roles: account.roles.iter().map(|role| role.code().to_owned()).collect(),
            language: account.language.clone(),
            password: String::new(),
        }
    }
}

impl AccountPage {
    /// The page about `account`, or about a new one, with what was entered.
    fn new(site: &Site, page: Page, account: Option<&Account>, agencies: &[Agency], entry: Entry) -> Self {
        let known = account.map(|account| Known::new(site, &page, account));
        let here = known.as_ref().map_or_else(|| page.t("person-new"), |known| known.title.clone());
        Self {
            crumbs: vec![Link::new("/people", page.t("nav-people")), Link::new("", here)],
            known,
            agencies: agency_choices(agencies, &entry.agency),
            roles: role_choices(&page, &entry.roles),
            languages: languages(entry.language.parse().unwrap_or(page.lang)),
            entry: Entry { password: String::new(), ..entry },
            faults: FieldFaults::default(),
            min: MIN_CHARS,
            page,
        }
    }

    /// The page again, with what is wrong.
    fn again(mut self, faults: FieldFaults) -> Response {
        self.faults = faults;
        (StatusCode::UNPROCESSABLE_ENTITY, View(self)).into_response()
    }
}

impl Known {
    fn new(site: &Site, page: &Page, account: &Account) -> Self {
        let (state, tone) = state_of(account, site.app.now());
        Self {
            href: format!("/people/{}", account.id),
            title: account.name.clone(),
            login: account.login.clone(),
            since: page.moment(account.created_at),
            state,
            tone,
            is_open: !account.disabled,
            audit: format!("/audit?actor={}", account.id),
        }
    }
}

fn agency_choices(agencies: &[Agency], chosen: &str) -> Vec<Choice> {
    let only = agencies.len() == 1;
    let choice = |agency: &Agency| {
        let value = agency.id.to_string();
        Choice { chosen: only || value == chosen, value, label: agency.name.clone() }
    };
    agencies.iter().map(choice).collect()
}

/// The roles, each with what it is for.
fn role_choices(page: &Page, chosen: &[String]) -> Vec<Choice> {
    let choice = |role: &Role| {
        let (name, duty) = (page.coded(role), page.t(&format!("role-duty-{role}")));
        let args = [("role", Arg::Text(name.as_str())), ("duty", Arg::Text(duty.as_str()))];
        Choice {
            value: role.code().to_owned(),
            label: page.tv("role-with-duty", &args),
            chosen: chosen.iter().any(|code| code == role.code()),
        }
    };
    Role::ALL.iter().map(choice).collect()
}

async fn blank(State(site): State<Site>, visitor: Visitor) -> Result<View<AccountPage>, Fault> {
    let agencies = site.app.agencies(visitor.actor()?).await?;
    let entry = Entry { language: visitor.lang.code().to_owned(), ..Entry::default() };
    Ok(View(AccountPage::new(&site, visitor.page(), None, &agencies, entry)))
}

async fn add(State(site): State<Site>, visitor: Visitor, Form(entry): Form<Entry>) -> Result<Response, Fault> {
    let actor = visitor.actor()?;
    let agencies = site.app.agencies(actor).await?;
    let page = visitor.page();
    let faults = match entry.read(&page) {
        Ok(form) => match site.app.add_account(actor, &entry.login, &form, &entry.password).await {
            Ok(id) => return Ok(view::go(&site, &format!("/people/{id}"), "person-added")),
            Err(fault) => at_its_field(&page, fault)?,
        },
        Err(faults) => faults,
    };
    Ok(AccountPage::new(&site, page, None, &agencies, entry).again(faults))
}

async fn show(State(site): State<Site>, visitor: Visitor, Path(id): Path<UserId>) -> Result<View<AccountPage>, Fault> {
    let actor = visitor.actor()?;
    let account = site.app.account(actor, id).await?;
    let agencies = site.app.agencies(actor).await?;
    Ok(View(AccountPage::new(&site, visitor.page(), Some(&account), &agencies, Entry::of(&account))))
}

async fn change(
    State(site): State<Site>,
    visitor: Visitor,
    Path(id): Path<UserId>,
    Form(entry): Form<Entry>,
) -> Result<Response, Fault> {
    let actor = visitor.actor()?;
    let account = site.app.account(actor, id).await?;
    let agencies = site.app.agencies(actor).await?;
    let page = visitor.page();
    let faults = match entry.read(&page) {
        Ok(form) => match site.app.change_account(actor, id, &form).await {
            Ok(()) => return Ok(view::go(&site, &format!("/people/{id}"), "saved")),
            Err(fault) => at_its_field(&page, fault)?,
        },
        Err(faults) => faults,
    };
    Ok(AccountPage::new(&site, page, Some(&account), &agencies, entry).again(faults))
}

#[derive(Deserialize)]
struct NewPassword {
    #[serde(default)]
    password: String,
}

async fn reset_password(
    State(site): State<Site>,
    visitor: Visitor,
    Path(id): Path<UserId>,
    Form(sent): Form<NewPassword>,
) -> Result<Response, Fault> {
    let outcome = site.app.reset_password(visitor.actor()?, id, &sent.password).await;
    done(&site, &visitor, id, "person-password-reset", outcome).await
}

#[derive(Deserialize)]
struct Decision {}

async fn close(
    State(site): State<Site>,
    visitor: Visitor,
    Path(id): Path<UserId>,
    request: Form<Decision>,
) -> Result<Response, Fault> {
    let Form(Decision {}) = request;
    let outcome = site.app.close_account(visitor.actor()?, id).await;
    done(&site, &visitor, id, "person-closed-now", outcome).await
}

async fn reopen(
    State(site): State<Site>,
    visitor: Visitor,
    Path(id): Path<UserId>,
    request: Form<Decision>,
) -> Result<Response, Fault> {
    let Form(Decision {}) = request;
    let outcome = site.app.reopen_account(visitor.actor()?, id).await;
    done(&site, &visitor, id, "person-reopened", outcome).await
}

/// Leads back to the account, or shows it again with why it stays as it was.
async fn done(
    site: &Site,
    visitor: &Visitor,
    id: UserId,
    said: &'static str,
    outcome: Result<(), PeopleFault>,
) -> Result<Response, Fault> {
    let Err(fault) = outcome else { return Ok(view::go(site, &format!("/people/{id}"), said)) };
    let actor = visitor.actor()?;
    let account = site.app.account(actor, id).await?;
    let agencies = site.app.agencies(actor).await?;
    let mut page = visitor.page();
    let faults = at_its_field(&page, fault)?;
    page.notices.extend(faults.all().iter().map(|fault| Notice { tone: Tone::Bad, text: fault.text.clone() }));
    Ok(AccountPage::new(site, page, Some(&account), &agencies, Entry::of(&account)).again(faults))
}

#[cfg(test)]
impl crate::check::Sample for AccountPage {
    fn samples(page: &Page) -> Vec<Self> {
        let agencies = vec![Choice { value: "1".to_owned(), label: crate::check::HOSTILE.to_owned(), chosen: true }];
        let known = |is_open| Known {
            href: "/people/1".to_owned(),
            title: crate::check::HOSTILE.to_owned(),
            login: "desk.one".to_owned(),
            since: "12 May 2019".to_owned(),
            state: if is_open { "person-open" } else { "person-closed" },
            tone: Tone::Good,
            is_open,
            audit: "/audit?actor=1".to_owned(),
        };
        let sample = |known, faults| Self {
            page: page.clone(),
            crumbs: vec![Link::new("/people", page.t("nav-people")), Link::new("", page.t("person-new"))],
            known,
            entry: Entry { name: crate::check::HOSTILE.to_owned(), ..Entry::default() },
            agencies: agencies.clone(),
            roles: role_choices(page, &[]),
            languages: languages(texts::Lang::En),
            faults,
            min: MIN_CHARS,
        };
        let mut faults = FieldFaults::default();
        for (field, fault) in [("roles", PeopleFault::NoRole), ("login", PeopleFault::Login)] {
            faults.add(field, page.why(&fault));
        }
        vec![
            sample(None, faults),
            sample(Some(known(true)), FieldFaults::default()),
            sample(Some(known(false)), FieldFaults::default()),
        ]
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn renders() {
        crate::check::sample::<super::AccountPage>();
    }
}
