//! The agencies whose people use the node.

use super::{Here, at_its_field, tabs};
use crate::extract::Path;
use crate::fault::Fault;
use crate::form::{FieldFaults, Form};
use crate::page::Page;
use crate::parts::links::{Link, Tab};
use crate::site::Site;
use crate::view::{self, View};
use crate::visitor::Visitor;
use app::people::{Agency, AgencyForm, PeopleFault};
use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use domain::id::AgencyId;
use serde::Deserialize;

const LIST: &str = "/people/agencies";

/// The routes of agencies.
pub(super) fn routes() -> Router<Site> {
    Router::new().route(LIST, get(list).post(add)).route("/people/agencies/{id}", get(show).post(change))
}

/// The list of agencies, with the form for a new one.
#[derive(Template)]
#[template(path = "people/agencies.html")]
struct AgenciesPage {
    page: Page,
    tabs: Vec<Tab>,
    agencies: Vec<Listed>,
    entry: Entry,
    faults: FieldFaults,
}

/// One agency of the list.
struct Listed {
    href: String,
    name: String,
    is_contact_point: bool,
    people: String,
}

/// One agency.
#[derive(Template)]
#[template(path = "people/agency.html")]
struct AgencyPage {
    page: Page,
    crumbs: Vec<Link>,
    href: String,
    entry: Entry,
    faults: FieldFaults,
}

/// What is entered.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct Entry {
    name: String,
    contact_point: String,
}

impl Entry {
    fn of(agency: &Agency) -> Self {
        let contact_point = if agency.contact_point { "yes" } else { "" };
        Self { name: agency.name.clone(), contact_point: contact_point.to_owned() }
    }

    fn form(&self) -> AgencyForm {
        AgencyForm { name: self.name.clone(), contact_point: self.is_contact_point() }
    }

    fn is_contact_point(&self) -> bool {
        self.contact_point == "yes"
    }
}

async fn list(State(site): State<Site>, visitor: Visitor) -> Result<View<AgenciesPage>, Fault> {
    Ok(View(AgenciesPage::new(&site, &visitor, Entry::default(), FieldFaults::default()).await?))
}

async fn add(State(site): State<Site>, visitor: Visitor, Form(entry): Form<Entry>) -> Result<Response, Fault> {
    match site.app.add_agency(visitor.actor()?, &entry.form()).await {
        Ok(_) => Ok(view::go(&site, LIST, "agency-added")),
        Err(fault) => {
            let faults = at_its_field(&visitor.page(), fault)?;
            let again = AgenciesPage::new(&site, &visitor, entry, faults).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, View(again)).into_response())
        }
    }
}

async fn show(State(site): State<Site>, visitor: Visitor, Path(id): Path<AgencyId>) -> Result<View<AgencyPage>, Fault> {
    let agencies = site.app.agencies(visitor.actor()?).await?;
    let agency = agencies.iter().find(|agency| agency.id == id).ok_or(Fault::NotFound)?;
    Ok(View(AgencyPage::new(visitor.page(), id, Entry::of(agency), FieldFaults::default())))
}

async fn change(
    State(site): State<Site>,
    visitor: Visitor,
    Path(id): Path<AgencyId>,
    Form(entry): Form<Entry>,
) -> Result<Response, Fault> {
    match site.app.change_agency(visitor.actor()?, id, &entry.form()).await {
        Ok(()) => Ok(view::go(&site, LIST, "saved")),
        Err(PeopleFault::UnknownAgency) => Err(Fault::NotFound),
        Err(fault) => {
            let page = visitor.page();
            let faults = at_its_field(&page, fault)?;
            let again = AgencyPage::new(page, id, entry, faults);
            Ok((StatusCode::UNPROCESSABLE_ENTITY, View(again)).into_response())
        }
    }
}

impl AgenciesPage {
    async fn new(site: &Site, visitor: &Visitor, entry: Entry, faults: FieldFaults) -> Result<Self, Fault> {
        let actor = visitor.actor()?;
        let page = visitor.page();
        let agencies = site.app.agencies(actor).await?;
        let accounts = site.app.accounts(actor).await?;
        let listed = agencies.iter().map(|agency| {
            let people = accounts.iter().filter(|account| account.agency == agency.id && !account.disabled).count();
            Listed {
                href: format!("{LIST}/{}", agency.id),
                name: agency.name.clone(),
                is_contact_point: agency.contact_point,
                people: page.count(people),
            }
        });
        let tabs = tabs(&page, Here::Agencies, accounts.len(), agencies.len());
        Ok(Self { agencies: listed.collect(), tabs, entry, faults, page })
    }
}

impl AgencyPage {
    fn new(page: Page, id: AgencyId, entry: Entry, faults: FieldFaults) -> Self {
        let crumbs = vec![
            Link::new("/people", page.t("nav-people")),
            Link::new(LIST, page.t("agencies-title")),
            Link::new("", entry.name.clone()),
        ];
        Self { page, crumbs, href: format!("{LIST}/{id}"), entry, faults }
    }
}

#[cfg(test)]
impl crate::check::Sample for AgenciesPage {
    fn samples(page: &Page) -> Vec<Self> {
        let listed = |is_contact_point| Listed {
            href: "/people/agencies/1".to_owned(),
            name: crate::check::HOSTILE.to_owned(),
            is_contact_point,
            people: page.count(3),
        };
        let mut faults = FieldFaults::default();
        faults.add("name", page.why(&PeopleFault::Name));
        let agencies = vec![listed(true), listed(false)];
        let entry = Entry { name: crate::check::HOSTILE.to_owned(), contact_point: "yes".to_owned() };
        vec![Self { page: page.clone(), tabs: tabs(page, Here::Agencies, 3, 2), agencies, entry, faults }]
    }
}

#[cfg(test)]
impl crate::check::Sample for AgencyPage {
    fn samples(page: &Page) -> Vec<Self> {
        let mut faults = FieldFaults::default();
        faults.add("contact_point", page.why(&PeopleFault::LastContactPoint));
        let entry = Entry { name: crate::check::HOSTILE.to_owned(), contact_point: String::new() };
        vec![Self::new(page.clone(), AgencyId(uuid::Uuid::nil()), entry, faults)]
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn renders() {
        crate::check::sample::<super::AgenciesPage>();
        crate::check::sample::<super::AgencyPage>();
    }
}
