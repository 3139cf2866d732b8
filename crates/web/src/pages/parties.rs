//! Parties: the list, one party with its life and its licences, and what a person enters about it.

mod entered;
mod event;
mod show;
#[cfg(test)]
mod tests;

use crate::extract::Query;
use crate::fault::Fault;
use crate::page::Page;
use crate::parts::choice::Choice;
use crate::parts::links::{Pager, Tab};
use crate::site::Site;
use crate::view::View;
use crate::visitor::Visitor;
use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::routing::get;
use domain::PartialDate;
use domain::authority::Deed;
use domain::id::PartyId;
use domain::party::{LicenceState, PartyRecord};
use domain::weapon::PartyKind;
use reference::Reference;
use serde::Deserialize;

/// The routes of these pages.
pub fn routes() -> Router<Site> {
    Router::new().route("/parties", get(list)).merge(event::routes()).merge(show::routes())
}

/// Parties by name.
#[derive(Template)]
#[template(path = "parties/list.html")]
struct ListPage {
    page: Page,
    tabs: Vec<Tab>,
    parties: Vec<Line>,
    pager: Pager,
}

/// One party of the list.
struct Line {
    href: String,
    name: String,
    kind: PartyKind,
    state: String,
    in_force: usize,
    is_closed: bool,
}

#[derive(Deserialize)]
struct Wanted {
    /// The party after which the page begins.
    after: Option<PartyId>,
}

async fn list(
    State(site): State<Site>,
    visitor: Visitor,
    Query(wanted): Query<Wanted>,
) -> Result<View<ListPage>, Fault> {
    let found = site.app.parties(visitor.actor()?, wanted.after).await?;
    let page = visitor.page();
    let today = PartialDate::day_of(site.app.now());
    let pager = Pager {
        previous: wanted.after.map(|_| "/parties".to_owned()),
        next: found.next.map(|next| format!("/parties?after={next}")),
        shows: String::new(),
    };
    let parties = found.parties.iter().map(|party| Line::new(&page, site.app.reference(), party, today)).collect();
    Ok(View(ListPage { tabs: super::weapons::tabs(&page, true), parties, pager, page }))
}

impl Line {
    fn new(page: &Page, reference: &Reference, party: &PartyRecord, today: PartialDate) -> Self {
        let is_in_force = |held: &&_| party.state_of(held, today) == LicenceState::Valid;
        Self {
            href: format!("/parties/{}", party.id),
            name: party.name().to_owned(),
            kind: party.kind,
            state: party.country.map(|state| page.state(reference, state)).unwrap_or_default(),
            in_force: party.licences.iter().filter(is_in_force).count(),
            is_closed: party.closed.is_some(),
        }
    }
}

/// What is sent for none of the parties that are offered.
pub(in crate::pages) const NONE: &str = "none";

/// Parties of which a person chooses one, or none.
pub(in crate::pages) fn choices(
    page: &Page,
    reference: &Reference,
    parties: &[PartyRecord],
    chosen: &str,
) -> Vec<Choice> {
    if parties.is_empty() {
        return Vec::new();
    }
    let choice = |value: String, label: String| Choice { chosen: value == chosen, value, label };
    let known = parties.iter().map(|party| {
        let state = party.country.map(|state| page.state(reference, state));
        let closed = party.closed.map(|_| page.t("party-closed-badge"));
        let words = [Some(party.name().to_owned()), Some(page.coded(&party.kind)), state, closed];
        choice(party.id.to_string(), words.into_iter().flatten().collect::<Vec<_>>().join(" · "))
    });
    known.chain([choice(NONE.to_owned(), page.t("party-choose-none"))]).collect()
}
