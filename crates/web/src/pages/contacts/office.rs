//! One office of the directory: adding it, changing it, confirming it, removing it.

use super::{address, language};
use crate::extract::Path;
use crate::fault::Fault;
use crate::form::{FieldFaults, Form};
use crate::page::Page;
use crate::parts::choice::{Choice, states};
use crate::parts::links::Link;
use crate::site::Site;
use crate::view::{self, View};
use crate::visitor::Visitor;
use app::contacts::{Contact, ContactFault, ContactRole, NodeAddress, Office};
use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use domain::authority::Deed;
use domain::{Coded, CountryCode};
use serde::Deserialize;
use texts::Lang;
use uuid::Uuid;

const LIST: &str = "/contacts";

/// The routes of an office.
pub(super) fn routes() -> Router<Site> {
    Router::new()
        .route(LIST, post(add))
        .route("/contacts/new", get(blank))
        .route("/contacts/{state}/{id}", get(show).post(change))
        .route("/contacts/{state}/{id}/confirm", post(confirm))
        .route("/contacts/{state}/{id}/remove", post(remove))
}

/// An office's form.
#[derive(Template)]
#[template(path = "contacts/office.html")]
struct OfficePage {
    page: Page,
    crumbs: Vec<Link>,
    title: String,
    /// Where a known office is changed; nothing for a new one.
    known: Option<String>,
    entry: Entry,
    states: Vec<Choice>,
    roles: Vec<Choice>,
    spoken: Vec<Choice>,
    faults: FieldFaults,
}

/// What is entered.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct Entry {
    state: String,
    role: String,
    organisation: String,
    unit: String,
    telephone: String,
    email: String,
    /// Of the six languages, those that are spoken.
    spoken: Vec<String>,
    /// Codes of other languages.
    languages: String,
    hours: String,
    endpoint: String,
    fingerprint: String,
    rev: i64,
}

impl Entry {
    fn of(contact: &Contact) -> Self {
        let office = contact.office.clone();
        let (spoken, other): (Vec<String>, Vec<String>) =
            office.languages.into_iter().partition(|code| code.parse::<Lang>().is_ok());
        let node = office.node.unwrap_or(NodeAddress { endpoint: String::new(), fingerprint: String::new() });
        Self {
            state: contact.state.to_string(),
            role: office.role.code().to_owned(),
            organisation: office.organisation,
            unit: office.unit,
            telephone: office.telephone,
            email: office.email,
            spoken,
            languages: other.join(" "),
            hours: office.hours,
            endpoint: node.endpoint,
            fingerprint: node.fingerprint,
            rev: contact.rev,
        }
    }

    /// The State and the office, or what is missing that `app` could not say.
    fn read(&self, page: &Page) -> Result<(CountryCode, Office), FieldFaults> {
        let mut faults = FieldFaults::default();
        let (state, role) = (self.state.parse::<CountryCode>(), self.role.parse::<ContactRole>());
        if state.is_err() {
            faults.add("state", page.t("setup-state-missing"));
        }
        if role.is_err() {
            faults.add("role", page.t("contact-role-missing"));
        }
        let (Ok(state), Ok(role)) = (state, role) else { return Err(faults) };
        let others = self.languages.split([' ', ',', ';', '،', '、', '，']).filter(|code| !code.is_empty());
        let has_node = !(self.endpoint.trim().is_empty() && self.fingerprint.trim().is_empty());
        let office = Office {
            role,
            organisation: self.organisation.clone(),
            unit: self.unit.clone(),
            telephone: self.telephone.clone(),
            email: self.email.clone(),
            languages: self.spoken.iter().cloned().chain(others.map(str::to_owned)).collect(),
            hours: self.hours.clone(),
            node: has_node
                .then(|| NodeAddress { endpoint: self.endpoint.clone(), fingerprint: self.fingerprint.clone() }),
        };
        Ok((state, office))
    }
}

impl OfficePage {
    /// The form with what was entered; of the known office at `known`, or of a new one.
    fn new(site: &Site, page: Page, known: Option<String>, entry: Entry) -> Self {
        let reference = site.app.reference();
        let state = entry.state.parse::<CountryCode>().ok();
        let title = match (&known, state) {
            (Some(_), Some(state)) => page.tx("contact-of", "state", page.state(reference, state)),
            _ => page.t("contact-new"),
        };
        let spoken = |lang: Lang| Choice {
            value: lang.code().to_owned(),
            label: language(lang.code()),
            chosen: entry.spoken.iter().any(|code| code == lang.code()),
        };
        Self {
            crumbs: vec![Link::new(LIST, page.t("nav-contacts")), Link::new("", title.clone())],
            title,
            known,
            states: states(reference, page.lang, state),
            roles: page.choices(entry.role.parse::<ContactRole>().ok()),
            spoken: Lang::ALL.into_iter().map(spoken).collect(),
            entry,
            faults: FieldFaults::default(),
            page,
        }
    }

    fn again(mut self, faults: FieldFaults) -> Response {
        self.faults = faults;
        (StatusCode::UNPROCESSABLE_ENTITY, View(self)).into_response()
    }
}

async fn blank(State(site): State<Site>, visitor: Visitor) -> Result<View<OfficePage>, Fault> {
    visitor.may(Deed::KeepDirectory)?;
    Ok(View(OfficePage::new(&site, visitor.page(), None, Entry::default())))
}

async fn add(State(site): State<Site>, visitor: Visitor, Form(entry): Form<Entry>) -> Result<Response, Fault> {
    let page = visitor.page();
    let faults = match entry.read(&page) {
        Ok((state, office)) => match site.app.add_contact(visitor.actor()?, state, &office).await {
            Ok(_) => return Ok(view::go(&site, LIST, "contact-added")),
            Err(fault) => at_its_field(&page, fault)?,
        },
        Err(faults) => faults,
    };
    Ok(OfficePage::new(&site, page, None, entry).again(faults))
}

async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    Path((state, id)): Path<(CountryCode, Uuid)>,
) -> Result<View<OfficePage>, Fault> {
    visitor.may(Deed::KeepDirectory)?;
    let contact = site.app.contact(state, id).await?;
    Ok(View(OfficePage::new(&site, visitor.page(), Some(address(&contact)), Entry::of(&contact))))
}

async fn change(
    State(site): State<Site>,
    visitor: Visitor,
    Path((state, id)): Path<(CountryCode, Uuid)>,
    Form(entry): Form<Entry>,
) -> Result<Response, Fault> {
    let page = visitor.page();
    // The State is part of the office's address: an office does not move to another one.
    let entry = Entry { state: state.to_string(), ..entry };
    let faults = match entry.read(&page) {
        Ok((_, office)) => match site.app.change_contact(visitor.actor()?, state, id, entry.rev, &office).await {
            Ok(()) => return Ok(view::go(&site, LIST, "contact-changed")),
            Err(fault) => at_its_field(&page, fault)?,
        },
        Err(faults) => faults,
    };
    let known = Some(format!("{LIST}/{state}/{id}"));
    Ok(OfficePage::new(&site, page, known, entry).again(faults))
}

#[derive(Deserialize)]
struct Decision {
    rev: i64,
}

async fn confirm(
    State(site): State<Site>,
    visitor: Visitor,
    Path((state, id)): Path<(CountryCode, Uuid)>,
    Form(Decision { rev }): Form<Decision>,
) -> Result<Response, Fault> {
    site.app.confirm_contact(visitor.actor()?, state, id, rev).await?;
    Ok(view::go(&site, LIST, "contact-confirmed-now"))
}

async fn remove(
    State(site): State<Site>,
    visitor: Visitor,
    Path((state, id)): Path<(CountryCode, Uuid)>,
    Form(Decision { rev }): Form<Decision>,
) -> Result<Response, Fault> {
    site.app.remove_contact(visitor.actor()?, state, id, rev).await?;
    Ok(view::go(&site, LIST, "contact-removed-now"))
}

fn at_its_field(page: &Page, fault: ContactFault) -> Result<FieldFaults, Fault> {
    let Some(field) = fault.field() else { return Err(fault.into()) };
    let mut faults = FieldFaults::default();
    faults.add(field, page.why(&fault));
    Ok(faults)
}

#[cfg(test)]
impl crate::check::Sample for OfficePage {
    fn samples(page: &Page) -> Vec<Self> {
        let contact = super::sample_contact("KE", crate::check::HOSTILE);
        let sample = |known: Option<String>, entry: Entry, faults| Self {
            page: page.clone(),
            crumbs: vec![Link::new(LIST, page.t("nav-contacts")), Link::new("", page.t("contact-new"))],
            title: crate::check::HOSTILE.to_owned(),
            states: states(&reference::Reference::shipped(), page.lang, entry.state.parse().ok()),
            known,
            roles: page.choices(Some(ContactRole::Poa)),
            spoken: vec![Choice { value: "ar".to_owned(), label: language("ar"), chosen: true }],
            entry,
            faults,
        };
        let mut faults = FieldFaults::default();
        for fault in [
            ContactFault::Organisation,
            ContactFault::Unreachable,
            ContactFault::Text { field: "hours" },
            ContactFault::Email,
            ContactFault::Language { code: crate::check::HOSTILE.to_owned() },
            ContactFault::Endpoint,
        ] {
            faults.add(fault.field().unwrap(), page.why(&fault));
        }
        faults.add("telephone", page.why(&ContactFault::Telephone));
        vec![
            sample(None, Entry::default(), faults),
            sample(Some(address(&contact)), Entry::of(&contact), FieldFaults::default()),
        ]
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn renders() {
        crate::check::sample::<super::OfficePage>();
    }
}
