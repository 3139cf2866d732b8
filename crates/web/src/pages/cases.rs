//! Tracing cases: the list, and what happens in one.

pub(crate) mod chain;
mod close;
mod content;
mod edit;
pub(crate) mod fields;
mod history;
mod identification;
pub(crate) mod limits;
#[cfg(test)]
pub(crate) mod samples;
mod show;
pub(crate) mod words;

use crate::extract::Query;
use crate::fault::Fault;
use crate::page::Page;
use crate::parts::links::{Link, Pager, Tab};
use crate::site::Site;
use crate::tone::Tone;
use crate::view::View;
use crate::visitor::Visitor;
use app::cases::{CaseFilter, CasePage, CasePosition, ListedCase, RequestView, Standing};
use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::routing::get;
use domain::authority::Deed;
use domain::case::Case;
use domain::clock::{Timestamp, from_micros, to_micros};
use domain::id::CaseId;
use domain::request::Side;
use serde::Deserialize;
use store::cases::Direction;
use words::{Badge, Words};

/// The routes of these pages.
pub fn routes() -> Router<Site> {
    Router::new()
        .route("/cases", get(list))
        .merge(edit::routes())
        .merge(show::routes())
        .merge(identification::routes())
        .merge(chain::routes())
        .merge(close::routes())
}

/// The list of cases.
#[derive(Template)]
#[template(path = "cases/list.html")]
struct CaseListPage {
    page: Page,
    /// The words that were looked for.
    words: String,
    /// The code of where the cases stand; empty for all.
    standing: &'static str,
    tabs: Vec<Tab>,
    is_narrowed: bool,
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

/// What the list is narrowed to, and where it continues. What cannot be read narrows nothing.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Wanted {
    words: String,
    standing: String,
    /// Where the page before this one ended: microseconds since 1970, a hyphen, the id of its last case.
    before: String,
}

impl Wanted {
    fn filter(&self) -> CaseFilter {
        let standing = Standing::ALL.into_iter().find(|standing| standing.code() == self.standing);
        CaseFilter { words: self.words.trim().to_owned(), standing }
    }

    fn position(&self) -> Option<CasePosition> {
        let (micros, case) = self.before.split_once('-')?;
        Some(CasePosition { opened_at: from_micros(micros.parse().ok()?), case: case.parse().ok()? })
    }
}

async fn list(
    State(site): State<Site>,
    visitor: Visitor,
    Query(wanted): Query<Wanted>,
) -> Result<View<CaseListPage>, Fault> {
    let actor = visitor.actor()?;
    let filter = wanted.filter();
    let cases = site.app.cases(actor, &filter, wanted.position()).await?;
    let may_open = actor.may(Deed::WorkCases);
    Ok(View(CaseListPage::new(visitor.page(), &site, filter, &cases, may_open)))
}

impl CaseListPage {
    fn new(page: Page, site: &Site, filter: CaseFilter, found: &CasePage, may_open: bool) -> Self {
        let (words, now) = (Words::new(&page, site.app.reference()), site.app.now());
        let rows = found.cases.iter().map(|case| CaseRow::new(&words, case, now)).collect();
        let next = found.next.map(|at| address(&filter.words, filter.standing, Some(at)));
        let pager = Pager { previous: None, next, shows: page.tn("cases-count", "count", found.cases.len()) };
        Self {
            tabs: tabs(&page, &filter),
            is_narrowed: filter != CaseFilter::default(),
            standing: filter.standing.map(Standing::code).unwrap_or_default(),
            words: filter.words,
            rows,
            pager,
            may_open,
            page,
        }
    }
}

/// The list as it is narrowed to the same words, for each place where cases can stand.
fn tabs(page: &Page, filter: &CaseFilter) -> Vec<Tab> {
    let choices = [None].into_iter().chain(Standing::ALL.map(Some));
    let tab = |standing: Option<Standing>| Tab {
        link: Link::new(address(&filter.words, standing, None), page.t(named(standing))),
        count: String::new(),
        here: standing == filter.standing,
    };
    choices.map(tab).collect()
}

fn named(standing: Option<Standing>) -> &'static str {
    match standing {
        None => "cases-all",
        Some(Standing::Open) => "cases-open",
        Some(Standing::Unsearched) => "cases-unsearched",
        Some(Standing::Ours) => "cases-ours",
        Some(Standing::Theirs) => "cases-theirs",
        Some(Standing::Late) => "cases-late",
        Some(Standing::Closed) => "cases-closed",
    }
}

/// The address of the list narrowed like this, from a position on.
fn address(words: &str, standing: Option<Standing>, from: Option<CasePosition>) -> String {
    let before = from.map(|at| format!("{}-{}", to_micros(at.opened_at), at.case)).unwrap_or_default();
    let standing = standing.map(Standing::code).unwrap_or_default();
    let pairs = [("words", words), ("standing", standing), ("before", &before)];
    let pairs: Vec<(&str, &str)> = pairs.into_iter().filter(|(_, value)| !value.is_empty()).collect();
    match &*pairs {
        [] => "/cases".to_owned(),
        some => format!("/cases?{}", serde_html_form::to_string(some).expect("pairs of texts are a query")),
    }
}

impl CaseRow {
    fn new(words: &Words<'_>, listed: &ListedCase, now: Timestamp) -> Self {
        let case = &listed.case;
        let seen = &case.observation;
        let weapon = [seen.maker.as_str(), seen.model.as_str(), seen.calibre.as_str()];
        let weapon: Vec<&str> = weapon.into_iter().filter(|part| !part.is_empty()).collect();
        Self {
            id: case.id,
            number: case.number.clone(),
            serial: seen.serial.clone(),
            weapon: if weapon.is_empty() { words.weapon_type(&seen.weapon_type) } else { weapon.join(" · ") },
            asked_by: case.on_request.map(|asked| words.state(asked.from)).unwrap_or_default(),
            opened: words.page.date(domain::PartialDate::day_of(case.opened_at)),
            age: words.age(case.opened_at, now),
            status: status(words, case, &listed.requests),
        }
    }
}

/// Where a case stands, in a few words: what is late before what waits for us, and that before what waits for others.
fn status(words: &Words<'_>, case: &Case, requests: &[RequestView]) -> Badge {
    let page = words.page;
    if let Some(closing) = &case.closing {
        let tone = if closing.outcome.is_success() { Tone::Good } else { Tone::Plain };
        return Badge::new(page.coded(&closing.outcome), tone);
    }
    if let Some(late) = requests.iter().find_map(|view| view.overdue) {
        return words.overdue(late);
    }
    let owed = |direction, side| {
        let is_owed =
            move |view: &&RequestView| view.direction == direction && view.record.state.owed_by() == Some(side);
        requests.iter().find(is_owed).map(|view| &view.record.request)
    };
    if let Some(request) = owed(Direction::In, Side::Asked) {
        return Badge::new(page.tx("case-waits-for-us", "state", words.state(request.from)), Tone::Warning);
    }
    if let Some(request) = owed(Direction::Out, Side::Asking) {
        return Badge::new(page.tx("case-asks-for-more", "state", words.state(request.to)), Tone::Warning);
    }
    let theirs = owed(Direction::Out, Side::Asked).map(|request| request.to);
    if let Some(state) = theirs.or_else(|| owed(Direction::In, Side::Asking).map(|request| request.from)) {
        return Badge::new(page.tx("case-waits-for", "state", words.state(state)), Tone::Info);
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
