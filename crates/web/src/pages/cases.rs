//! Tracing cases: the list, and what happens in one.

pub(crate) mod chain;
mod close;
mod content;
mod edit;
pub(crate) mod fields;
mod history;
mod identification;
mod photographs;
#[cfg(test)]
pub(crate) mod samples;
mod show;
pub(crate) mod words;

use crate::extract::Query;
use crate::fault::Fault;
use crate::page::Page;
use crate::parts::links::{Link, Pager};
use crate::site::Site;
use crate::tone::Tone;
use crate::view::View;
use crate::visitor::Visitor;
use app::cases::{CaseFilter, CasePage, ListedCase, RequestView};
use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::routing::get;
use domain::authority::Deed;
use domain::case::Case;
use domain::clock::{Timestamp, from_micros, to_micros};
use domain::id::CaseId;
use serde::Deserialize;
use store::cases::{CasePosition, Direction};
use words::{Badge, Words};

/// The routes of these pages.
pub fn routes() -> Router<Site> {
    Router::new()
        .route("/cases", get(list))
        .merge(edit::routes())
        .merge(show::routes())
        .merge(identification::routes())
        .merge(photographs::routes())
        .merge(chain::routes())
        .merge(close::routes())
}

/// The list of cases.
#[derive(Template)]
#[template(path = "cases/list.html")]
struct CaseListPage {
    page: Page,
    rows: Vec<CaseRow>,
    pager: Pager,
    may_open: bool,
}

/// A case in the list.
struct CaseRow {
    id: CaseId,
    number: String,
    serial: String,
    weapon: String,
    asked_by: String,
    opened: String,
    age: String,
    status: Badge,
}

/// Where the list continues.
#[derive(Debug, Default, Deserialize)]
struct Before {
    opened: Option<i64>,
    case: Option<CaseId>,
}

async fn list(
    State(site): State<Site>,
    visitor: Visitor,
    Query(before): Query<Before>,
) -> Result<View<CaseListPage>, Fault> {
    let actor = visitor.actor()?;
    let position = before.opened.zip(before.case);
    let position = position.map(|(opened, case)| CasePosition { opened_at: from_micros(opened), case });
    let cases = site.app.cases(actor, &CaseFilter::default(), position).await?;
    let may_open = actor.may(Deed::WorkCases);
    Ok(View(CaseListPage::new(visitor.page(), &site, &cases, may_open)))
}

impl CaseListPage {
    fn new(page: Page, site: &Site, cases: &CasePage, may_open: bool) -> Self {
        let (words, now) = (Words::new(&page, site.app.reference()), site.app.now());
        let rows = cases.cases.iter().map(|case| CaseRow::new(&words, case, now)).collect();
        let next = cases.next.map(|at| format!("/cases?opened={}&case={}", to_micros(at.opened_at), at.case));
        let pager = Pager { previous: None, next, shows: page.tn("cases-count", "count", cases.cases.len()) };
        Self { rows, pager, may_open, page }
    }
}

impl CaseRow {
    fn new(words: &Words<'_>, listed: &ListedCase, now: Timestamp) -> Self {
        let case = &listed.case;
        let seen = &case.observation;
        let weapon = [seen.maker.as_str(), seen.model.as_str(), seen.calibre.as_str()];
        let weapon: Vec<&str> = weapon.into_iter().filter(|part| !part.is_empty()).collect();
        let requests: Vec<&RequestView> = listed.requests.iter().filter(|view| view.record.state.is_open()).collect();
        Self {
            id: case.id,
            number: case.number.clone(),
            serial: seen.serial.clone(),
            weapon: if weapon.is_empty() { words.weapon_type(&seen.weapon_type) } else { weapon.join(" · ") },
            asked_by: case.on_request.map(|asked| words.state(asked.from)).unwrap_or_default(),
            opened: words.page.date(domain::PartialDate::day_of(case.opened_at)),
            age: words.age(case.opened_at, now),
            status: status(words, case, &requests),
        }
    }
}

/// Where a case stands, in a few words; `requests` are those of its requests that wait for somebody.
fn status(words: &Words<'_>, case: &Case, requests: &[&RequestView]) -> Badge {
    let page = words.page;
    if let Some(closing) = &case.closing {
        let tone = if closing.outcome.is_success() { Tone::Good } else { Tone::Plain };
        return Badge::new(page.coded(&closing.outcome), tone);
    }
    if let Some(late) = requests.iter().find_map(|view| view.overdue) {
        return words.overdue(late);
    }
    if let Some(asked) = case.on_request.filter(|_| requests.iter().any(|view| view.direction == Direction::In)) {
        return Badge::new(page.tx("case-waits-for-us", "state", words.state(asked.from)), Tone::Warning);
    }
    if let Some(view) = requests.iter().find(|view| view.direction == Direction::Out) {
        let state = words.state(view.record.request.to);
        return Badge::new(page.tx("case-waits-for", "state", state), Tone::Info);
    }
    if case.matched.is_none() && case.no_domestic_record.is_none() {
        return Badge::new(page.t("case-to-identify"), Tone::Warning);
    }
    Badge::new(page.t("case-in-work"), Tone::Info)
}

/// A link to a case by its number.
pub(crate) fn case_link(id: CaseId, number: &str) -> Link {
    Link::new(format!("/cases/{id}"), number)
}

#[cfg(test)]
pub(crate) mod tests;
