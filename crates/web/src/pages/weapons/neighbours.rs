//! The weapons with the serials around one: a consignment, if they are of one maker.

use super::Line;
use crate::extract::Path;
use crate::fault::Fault;
use crate::page::Page;
use crate::parts::links::Link;
use crate::site::Site;
use crate::tone::Toned;
use crate::view::View;
use crate::visitor::Visitor;
use app::weapons::{Neighbour, Neighbourhood};
use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::routing::get;
use domain::id::WeaponId;
use reference::Reference;

/// The route of this page.
pub fn routes() -> Router<Site> {
    Router::new().route("/weapons/{id}/neighbours", get(show))
}

/// The page.
#[derive(Template)]
#[template(path = "weapons/neighbours.html")]
pub(super) struct NeighboursPage {
    page: Page,
    crumbs: Vec<Link>,
    serial: String,
    rows: Vec<Row>,
    /// Whether the register says of any of them that it was imported.
    has_imports: bool,
    truncated: bool,
}

/// A weapon, with what is missing before it.
struct Row {
    /// How many serials between the one above and this one no row has.
    gap: u64,
    is_itself: bool,
    weapon: Line,
    imported: String,
}

async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    Path(id): Path<WeaponId>,
) -> Result<View<NeighboursPage>, Fault> {
    let found = site.app.neighbours(visitor.actor()?, id).await?;
    Ok(View(NeighboursPage::new(visitor.page(), site.app.reference(), id, &found)))
}

impl NeighboursPage {
    pub(super) fn new(page: Page, reference: &Reference, id: WeaponId, found: &Neighbourhood) -> Self {
        let before = std::iter::once(None).chain(found.weapons.iter().map(|near| Some(near.offset)));
        let rows: Vec<Row> = before
            .zip(&found.weapons)
            .map(|(before, near)| Row {
                gap: before.map_or(0, |before| near.offset.abs_diff(before).saturating_sub(1)),
                is_itself: near.weapon.id == id,
                weapon: Line::new(&page, reference, &near.weapon),
                imported: imported(&page, reference, near),
            })
            .collect();
        let serial = rows.iter().find(|row| row.is_itself).map(|row| row.weapon.serial.clone()).unwrap_or_default();
        let name = if serial.is_empty() { page.t("weapon-no-serial") } else { serial.clone() };
        let crumbs = vec![
            Link::new("/weapons", page.t("nav-register")),
            Link::new(format!("/weapons/{id}"), name),
            Link::new("", page.t("neighbours-title")),
        ];
        let has_imports = rows.iter().any(|row| !row.imported.is_empty());
        Self { page, crumbs, serial, rows, has_imports, truncated: found.truncated }
    }
}

/// When and from where a weapon came, as far as it is known.
fn imported(page: &Page, reference: &Reference, near: &Neighbour) -> String {
    let Some((date, from)) = near.imported else { return String::new() };
    let state = from.map(|state| page.state(reference, state));
    [Some(page.date(date)), state].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
