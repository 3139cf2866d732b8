//! A hub's directory of national points of contact: for everybody to read, for its keepers to keep.

mod office;

use crate::extract::Query;
use crate::fault::Fault;
use crate::page::Page;
use crate::parts::choice::place_of;
use crate::parts::links::Pager;
use crate::site::Site;
use crate::view::View;
use crate::visitor::Visitor;
use app::contacts::{Contact, ContactRole, NodeAddress, is_stale};
use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::routing::get;
use domain::authority::Deed;
use domain::clock::Timestamp;
use reference::Reference;
use serde::Deserialize;
use texts::Lang;

/// Offices on one page, which has to stay small.
const PAGE: usize = 25;

/// The routes of these pages.
pub fn routes() -> Router<Site> {
    Router::new().route("/contacts", get(list)).merge(office::routes())
}

/// The directory.
#[derive(Template)]
#[template(path = "contacts/list.html")]
struct ContactsPage {
    page: Page,
    /// The State looked for, as it was entered.
    wanted: String,
    offices: Vec<Listed>,
    pager: Pager,
    is_empty: bool,
}

/// One office.
struct Listed {
    state: String,
    /// Where it is changed.
    href: String,
    role: String,
    organisation: String,
    unit: String,
    telephone: String,
    email: String,
    hours: String,
    languages: String,
    node: Option<NodeAddress>,
    confirmed: String,
    is_stale: bool,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Narrowed {
    /// A State's name in any of the six languages, or its code.
    state: String,
    /// Which page, from 1.
    page: String,
}

async fn list(
    State(site): State<Site>,
    visitor: Visitor,
    Query(narrowed): Query<Narrowed>,
) -> Result<View<ContactsPage>, Fault> {
    let page = visitor.page();
    let contacts = site.app.contacts().await?;
    Ok(View(ContactsPage::new(page, site.app.reference(), &contacts, &narrowed, site.app.now())))
}

impl ContactsPage {
    fn new(page: Page, reference: &Reference, contacts: &[Contact], narrowed: &Narrowed, now: Timestamp) -> Self {
        let wanted = narrowed.state.trim();
        let code = reference.find_country(wanted).map_or(wanted, |country| country.code());
        let is_wanted = |contact: &Contact| wanted.is_empty() || contact.state.as_str() == code;
        let mut shown: Vec<&Contact> = contacts.iter().filter(|contact| is_wanted(contact)).collect();
        shown.sort_by_cached_key(|contact| place_of(&page.state(reference, contact.state)));

        let pages = shown.len().div_ceil(PAGE).max(1);
        let number = narrowed.page.parse::<usize>().unwrap_or(1).clamp(1, pages);
        let address = |number: usize| {
            let query = [("state", wanted), ("page", &number.to_string())];
            format!("/contacts?{}", serde_html_form::to_string(query).expect("pairs of texts are a query"))
        };
        let pager = Pager {
            previous: (number > 1).then(|| address(number - 1)),
            next: (number < pages).then(|| address(number + 1)),
            shows: page.ratio(number, pages),
        };
        let offices = shown.iter().skip((number - 1) * PAGE).take(PAGE);
        Self {
            offices: offices.map(|contact| Listed::new(&page, reference, contact, now)).collect(),
            wanted: wanted.to_owned(),
            pager,
            is_empty: contacts.is_empty(),
            page,
        }
    }
}

impl Listed {
    fn new(page: &Page, reference: &Reference, contact: &Contact, now: Timestamp) -> Self {
        let office = &contact.office;
        Self {
            state: page.state(reference, contact.state),
            href: address(contact),
            role: page.coded::<ContactRole>(&office.role),
            organisation: office.organisation.clone(),
            unit: office.unit.clone(),
            telephone: office.telephone.clone(),
            email: office.email.clone(),
            hours: office.hours.clone(),
            languages: office.languages.iter().map(|code| language(code)).collect::<Vec<_>>().join(" · "),
            node: office.node.clone(),
            confirmed: contact.confirmed_at.map_or_else(|| page.t("contact-never-confirmed"), |at| page.moment(at)),
            is_stale: is_stale(contact, now),
        }
    }
}

/// Where an office is changed.
fn address(contact: &Contact) -> String {
    format!("/contacts/{}/{}", contact.state, contact.id)
}

/// A language by its own name, if it is one of the six; else its code, as directories print it.
fn language(code: &str) -> String {
    code.parse::<Lang>().map_or_else(|_| code.to_uppercase(), |lang| lang.own_name().to_owned())
}

#[cfg(test)]
fn sample_contact(state: &str, organisation: &str) -> Contact {
    use app::contacts::Office;
    Contact {
        state: state.parse().unwrap(),
        id: uuid::Uuid::nil(),
        office: Office {
            role: ContactRole::Both,
            organisation: organisation.to_owned(),
            unit: "Firearms desk".to_owned(),
            telephone: "+254 20 000 00 00".to_owned(),
            email: "desk@interior.example".to_owned(),
            languages: vec!["en".to_owned(), "swa".to_owned()],
            hours: "8:00 to 16:00, UTC+3".to_owned(),
            node: Some(NodeAddress {
                endpoint: "https://node.interior.example:8443".to_owned(),
                fingerprint: "00000 11111 22222 33333 44444 55555 00006 00007".to_owned(),
            }),
        },
        confirmed_at: None,
        rev: 1,
    }
}

#[cfg(test)]
impl crate::check::Sample for ContactsPage {
    fn samples(page: &Page) -> Vec<Self> {
        let reference = Reference::shipped();
        let now = Timestamp::UNIX_EPOCH;
        let many: Vec<Contact> = reference
            .countries()
            .iter()
            .map(|country| Contact {
                confirmed_at: Some(now),
                ..sample_contact(country.code(), &format!("Ministry of the Interior {}", crate::check::HOSTILE))
            })
            .collect();
        let middle = Narrowed { page: "2".to_owned(), ..Narrowed::default() };
        let nowhere = Narrowed { state: crate::check::HOSTILE.to_owned(), ..Narrowed::default() };
        let stranger = Page { actor: None, ..page.clone() };
        vec![
            Self::new(page.clone(), &reference, &many, &middle, now),
            Self::new(stranger, &reference, &[sample_contact("KE", "Ministry")], &Narrowed::default(), now),
            Self::new(page.clone(), &reference, &many, &nowhere, now),
            Self::new(page.clone(), &reference, &[], &Narrowed::default(), now),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::{Browser, NAME, Node};
    use crate::site::NodeKind;
    use jiff::SignedDuration;
    use std::sync::Arc;

    const OFFICE: [(&str, &str); 10] = [
        ("state", "KE"),
        ("role", "both"),
        ("organisation", "National focal point"),
        ("unit", "Firearms desk"),
        ("telephone", "+254 20 000 00 00"),
        ("email", "desk@interior.example"),
        ("spoken", "en"),
        ("spoken", "fr"),
        ("languages", "swa"),
        ("hours", ""),
    ];

    async fn keeper() -> Browser {
        let mut browser = Browser::at(Node::of(NodeKind::Hub).await);
        browser.sign_in(NAME).await;
        browser
    }

    /// Where the one office of the directory is changed.
    async fn path(browser: &Browser) -> String {
        address(&browser.node.app.contacts().await.unwrap()[0])
    }

    #[test]
    fn renders() {
        crate::check::sample::<ContactsPage>();
    }

    #[tokio::test]
    async fn an_office_is_added_confirmed_and_everybody_may_look_it_up() {
        let mut browser = keeper().await;
        assert_eq!(browser.post("/contacts", &OFFICE).await.location, "/contacts");
        let mut stranger = Browser::at(Arc::clone(&browser.node));
        let list = stranger.get("/contacts").await;
        assert_eq!(list.status, 200);
        for words in ["Kenya", "National focal point", "+254 20 000 00 00", "Français", "SWA", "Not confirmed yet"] {
            assert!(list.body.contains(words), "{words}");
        }
        assert!(!list.body.contains("/contacts/KE/"), "only a keeper is led to the form");
        assert!(stranger.get("/contacts?state=%D9%83%D9%8A%D9%86%D9%8A%D8%A7").await.body.contains("National focal"));
        let none = stranger.get("/contacts?state=Brazil").await;
        assert!(!none.body.contains("National focal") && none.body.contains("No office of this State"));
        let path = path(&browser).await;
        assert_eq!(stranger.get(&path).await.status, 303);
        assert_eq!(browser.post(&format!("{path}/confirm"), &[("rev", "1")]).await.location, "/contacts");
        assert!(!stranger.get("/contacts").await.body.contains("Ask again"));
        browser.node.clock.advance(SignedDuration::from_hours(24 * 184));
        assert!(stranger.get("/contacts").await.body.contains("Ask again"));
    }

    #[tokio::test]
    async fn what_is_wrong_stands_beside_its_field_and_the_rest_is_kept() {
        let mut browser = keeper().await;
        for (field, value) in [
            ("state", ""),
            ("role", ""),
            ("organisation", ""),
            ("telephone", "020 / 000"),
            ("email", "desk"),
            ("languages", "Kiswahili"),
            ("endpoint", "http://interior.example"),
        ] {
            let mut form = OFFICE.to_vec();
            form.retain(|(name, _)| *name != field);
            form.push((field, value));
            let answer = browser.post("/contacts", &form).await;
            assert_eq!(answer.status, 422, "{field}");
            assert!(answer.body.contains(&format!("id=\"f-{field}-fault\"")), "{field}: {}", answer.body);
            assert!(answer.body.contains("value=\"Firearms desk\""));
        }
        assert!(browser.node.app.contacts().await.unwrap().is_empty());
    }

    #[tokio::test]
    async fn two_keepers_do_not_overwrite_each_other() {
        let mut browser = keeper().await;
        browser.post("/contacts", &OFFICE).await;
        let path = path(&browser).await;
        assert!(browser.get(&path).await.body.contains("value=\"swa\""));
        let mut changed = OFFICE.to_vec();
        changed[2] = ("organisation", "Ministry of the Interior");
        changed.push(("rev", "1"));
        assert_eq!(browser.post(&path, &changed).await.location, "/contacts");
        assert_eq!(browser.post(&path, &changed).await.status, 409);
        assert_eq!(browser.post(&format!("{path}/remove"), &[("rev", "1")]).await.status, 409);
        assert_eq!(browser.post(&format!("{path}/remove"), &[("rev", "2")]).await.location, "/contacts");
        assert!(browser.get("/contacts").await.body.contains("The directory is empty"));
    }

    #[tokio::test]
    async fn a_state_has_no_directory_and_a_hub_nothing_else() {
        assert_eq!(Browser::signed_in().await.get("/contacts").await.status, 404);
        let mut hub = keeper().await;
        for path in
            ["/weapons", "/identify", "/cases", "/requests", "/imports", "/partners", "/tokens", "/api/openapi.json"]
        {
            assert_eq!(hub.get(path).await.status, 404, "{path}");
        }
    }
}
