//! How long records are kept: when the least terms end, for how many weapons, and by which clause. A list, never a deed.

mod download;
mod said;
#[cfg(test)]
mod tests;

pub use said::said;

use super::tabs::{Part, tabs};
use super::words;
use crate::extract::{Path, Query};
use crate::fault::Fault;
use crate::page::Page;
use crate::parts::links::{Link, Pager, Tab};
use crate::site::Site;
use crate::tone::{Tone, Toned};
use crate::view::View;
use crate::visitor::Visitor;
use app::retention::{DueList, DuePage, DueWeapon, Reckoned};
use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::routing::get;
use domain::event::EventKind;
use domain::id::WeaponId;
use domain::life::WeaponStatus;
use domain::retention::{Due, Period, Records, Rule};
use reference::Reference;
use serde::Deserialize;
use texts::Arg;

/// The routes of these pages.
pub fn routes() -> Router<Site> {
    Router::new()
        .route("/weapons/retention", get(list))
        .route("/weapons/retention/csv", get(download::list))
        .route("/weapons/retention/{due}", get(of_due))
        .route("/weapons/retention/{due}/csv", get(download::of_due))
}

/// How many weapons' least terms end when, and the rules that say so.
#[derive(Template)]
#[template(path = "retention/list.html")]
struct RetentionPage {
    page: Page,
    tabs: Vec<Tab>,
    is_reckoning: bool,
    rules: Vec<RuleRow>,
    terms: Vec<TermRow>,
}

/// A clause that binds.
struct RuleRow {
    instrument: String,
    clause: String,
    records: String,
    term: String,
    certainty: String,
}

/// Weapons whose least terms end together.
struct TermRow {
    href: String,
    label: String,
    weapons: i64,
    tone: Tone,
    /// Whether the terms are over, run, or end this year; empty where they have no end.
    state: String,
}

/// The weapons whose least terms end together.
#[derive(Template)]
#[template(path = "retention/due.html")]
struct DueWeaponsPage {
    page: Page,
    crumbs: Vec<Link>,
    title: String,
    csv: String,
    weapons: Vec<WeaponRow>,
    pager: Pager,
}

/// A weapon, and why its record must be kept.
struct WeaponRow {
    href: String,
    serial: String,
    line: String,
    status: WeaponStatus,
    why: Vec<String>,
}

async fn list(State(site): State<Site>, visitor: Visitor) -> Result<View<RetentionPage>, Fault> {
    let list = site.app.due_list(visitor.actor()?).await?;
    Ok(View(RetentionPage::new(visitor.page(), site.app.reference(), &list)))
}

#[derive(Deserialize)]
struct Wanted {
    /// After which weapon the page begins.
    after: Option<WeaponId>,
}

async fn of_due(
    State(site): State<Site>,
    visitor: Visitor,
    Path(due): Path<String>,
    Query(wanted): Query<Wanted>,
) -> Result<View<DueWeaponsPage>, Fault> {
    let actor = visitor.actor()?;
    let due: Due = due.parse().map_err(|_| Fault::NotFound)?;
    let found = site.app.weapons_due(actor, due, wanted.after).await?;
    Ok(View(DueWeaponsPage::new(visitor.page(), site.app.reference(), due, wanted.after, &found)))
}

impl RetentionPage {
    fn new(page: Page, reference: &Reference, list: &DueList) -> Self {
        let year = list.today.year();
        Self {
            tabs: tabs(&page, Part::Retention),
            is_reckoning: list.reckoned == Reckoned::InPart,
            rules: list.rules.iter().map(|rule| RuleRow::new(&page, reference, rule)).collect(),
            terms: list.counts.iter().map(|(due, weapons)| TermRow::new(&page, year, *due, *weapons)).collect(),
            page,
        }
    }
}

impl RuleRow {
    fn new(page: &Page, reference: &Reference, rule: &Rule) -> Self {
        let set = reference.retention_sets().iter().find(|set| set.code() == rule.set);
        let kinds = |kinds: &[EventKind]| kinds.iter().map(|kind| page.coded(kind)).collect::<Vec<_>>().join(" · ");
        Self {
            instrument: set.map_or(&rule.set[..], |set| set.names().get(page.lang.code())).to_owned(),
            clause: rule.clause.clone(),
            records: match &rule.demand.records {
                Records::All => page.t("retention-records-all"),
                Records::Only(only) => kinds(only),
                Records::AllBut(but) => page.tx("retention-records-but", "kinds", kinds(but)),
            },
            term: match rule.demand.period {
                Period::Indefinitely => page.t("retention-ever"),
                Period::Years(years) => {
                    let from = page.coded(&rule.demand.from);
                    page.tv("retention-years", &[("years", Arg::Number(years.into())), ("from", Arg::Text(&from))])
                }
            },
            certainty: page.coded(&rule.certainty),
        }
    }
}

impl TermRow {
    fn new(page: &Page, this_year: i16, due: Due, weapons: i64) -> Self {
        let (tone, state) = match due {
            Due::Year(year) if year < this_year => (Tone::Plain, page.t("retention-over")),
            Due::Year(year) if year == this_year => (Tone::Warning, page.t("retention-this-year")),
            Due::Year(_) => (Tone::Good, page.t("retention-running")),
            Due::Unbound | Due::WhileItExists | Due::Indefinitely | Due::Held => (Tone::Plain, String::new()),
        };
        Self { href: format!("/weapons/retention/{due}"), label: label(page, due), weapons, tone, state }
    }
}

impl DueWeaponsPage {
    fn new(page: Page, reference: &Reference, due: Due, after: Option<WeaponId>, found: &DuePage) -> Self {
        let path = format!("/weapons/retention/{due}");
        let title = match due {
            Due::Year(year) => page.tx("retention-in-year", "year", year.to_string()),
            _ => label(&page, due),
        };
        Self {
            crumbs: vec![
                Link::new("/weapons", page.t("nav-register")),
                Link::new("/weapons/retention", page.t("retention-tab")),
                Link::new("", label(&page, due)),
            ],
            csv: format!("{path}/csv"),
            weapons: found.weapons.iter().map(|weapon| WeaponRow::new(&page, reference, weapon)).collect(),
            pager: Pager {
                previous: after.map(|_| path.clone()),
                next: found.next.map(|next| format!("{path}?after={next}")),
                shows: String::new(),
            },
            title,
            page,
        }
    }
}

impl WeaponRow {
    fn new(page: &Page, reference: &Reference, found: &DueWeapon) -> Self {
        let DueWeapon { weapon, floor, holds } = found;
        let held = holds.iter().map(|hold| format!("{}: {}", page.t("hold-standing"), hold.authority));
        Self {
            href: format!("/weapons/{}", weapon.id),
            serial: weapon.identity.serial.best().unwrap_or_default().to_owned(),
            line: words::line(page, reference, &weapon.identity),
            status: weapon.status,
            why: held.chain(floor.iter().map(|floor| said(page, floor))).collect(),
        }
    }
}

/// When a term ends, in a word.
fn label(page: &Page, due: Due) -> String {
    match due {
        Due::Year(year) => year.to_string(),
        Due::Unbound => page.t("retention-unbound"),
        Due::WhileItExists => page.t("retention-exists"),
        Due::Indefinitely => page.t("retention-ever"),
        Due::Held => page.t("retention-held"),
    }
}
