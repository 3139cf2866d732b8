//! The register: the list of weapons, one weapon with its whole life, and what a person adds to it or corrects in it.

mod entered;
mod event;
mod life;
mod neighbours;
mod parts;
mod retention;
mod show;
pub(in crate::pages) mod tabs;
mod twins;
pub(in crate::pages) mod words;

use crate::extract::Query;
use crate::fault::Fault;
use crate::page::Page;
use crate::parts::links::{Link, Pager, Tab};
use crate::site::Site;
use crate::tone::Toned;
use crate::view::View;
use crate::visitor::Visitor;
use app::weapons::Position;
use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::routing::get;
use domain::authority::Deed;
use domain::life::{Weapon, WeaponStatus};
use reference::Reference;
use serde::Deserialize;
use tabs::Part;

/// The routes of these pages.
pub fn routes() -> Router<Site> {
    Router::new()
        .route("/weapons", get(list))
        .merge(show::routes())
        .merge(event::routes())
        .merge(neighbours::routes())
        .merge(twins::routes())
        .merge(parts::routes())
        .merge(retention::routes())
}

/// The weapons changed last.
#[derive(Template)]
#[template(path = "weapons/list.html")]
struct ListPage {
    page: Page,
    tabs: Vec<Tab>,
    total: i64,
    /// How many of the records are of a weapon that is recorded before.
    twice: i64,
    weapons: Vec<Line>,
    pager: Pager,
}

/// One weapon of the list.
struct Line {
    href: String,
    serial: String,
    line: String,
    year: String,
    status: WeaponStatus,
    holder: String,
}

#[derive(Deserialize)]
struct Wanted {
    /// Where the page begins: the number of a change and a weapon, joined by a dash.
    before: Option<String>,
}

async fn list(
    State(site): State<Site>,
    visitor: Visitor,
    Query(wanted): Query<Wanted>,
) -> Result<View<ListPage>, Fault> {
    let actor = visitor.actor()?;
    let before = match &wanted.before {
        None => None,
        Some(text) => Some(read_position(text).ok_or(Fault::NotFound)?),
    };
    let found = site.app.weapons(actor, before).await?;
    let total = site.app.count_weapons(actor).await?;
    let (open, twice) = site.app.count_twins(actor).await?;
    let page = visitor.page();
    let weapons = found.weapons.iter().map(|weapon| Line::new(&page, site.app.reference(), weapon)).collect();
    let pager = Pager {
        previous: before.map(|_| "/weapons".to_owned()),
        next: found.next.map(|next| format!("/weapons?before={}-{}", next.change, next.weapon)),
        shows: String::new(),
    };
    let tabs = tabs::with_duplicates(&page, Part::Weapons, open);
    Ok(View(ListPage { page, tabs, total, twice, weapons, pager }))
}

impl Line {
    fn new(page: &Page, reference: &Reference, weapon: &Weapon) -> Self {
        let identity = &weapon.identity;
        Self {
            href: format!("/weapons/{}", weapon.id),
            serial: identity.serial.best().unwrap_or_default().to_owned(),
            line: words::line(page, reference, identity),
            year: identity.year.best().map(ToString::to_string).unwrap_or_default(),
            status: weapon.status,
            holder: weapon.holder.as_ref().map(|party| party.name.clone()).unwrap_or_default(),
        }
    }
}

/// The way to a page about one weapon.
fn crumbs(page: &Page, weapon: &Weapon, title: &str) -> Vec<Link> {
    let name = weapon.identity.serial.best().map_or_else(|| page.t("weapon-no-serial"), str::to_owned);
    vec![
        Link::new("/weapons", page.t("nav-register")),
        Link::new(format!("/weapons/{}", weapon.id), name),
        Link::new("", title),
    ]
}

fn read_position(text: &str) -> Option<Position> {
    let (change, weapon) = text.split_once('-')?;
    Some(Position { change: change.parse().ok()?, weapon: weapon.parse::<domain::id::WeaponId>().ok()?.0 })
}

#[cfg(test)]
pub(in crate::pages) mod tests;
