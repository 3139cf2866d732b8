//! The work that imports left: what was found in rows, alike together, to be mended or set aside.

mod finding;
mod undo;

use super::words;
use crate::extract::Query;
use crate::fault::Fault;
use crate::form::Form;
use crate::page::{Notice, Page};
use crate::parts::links::{Link, Pager, Tab};
use crate::site::Site;
use crate::tone::Tone;
use crate::view::{self, View};
use crate::visitor::Visitor;
use app::imports::{FindingId, How, Kind, NewSettlement, Of, SettleFault, Settlement, Waiting, Work, how};
use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use domain::authority::Deed;
use intake::Field;
use serde::Deserialize;
use std::sync::Arc;
use texts::Arg;
use uuid::Uuid;

/// The routes of these pages.
pub fn routes() -> Router<Site> {
    Router::new()
        .route("/imports/work", get(list))
        .route("/imports/work/kind", get(show_kind).post(set_kind_aside))
        .merge(finding::routes())
        .merge(undo::routes())
}

/// How often a page reloads itself while a decision is carried out, in seconds.
const RELOAD: u32 = 2;
/// How many findings a page shows.
const SHOWN: usize = 40;

/// The kinds of finding that wait, and the newest decisions.
#[derive(Template)]
#[template(path = "imports/work.html")]
struct WorkPage {
    page: Page,
    tabs: Vec<Tab>,
    kinds: Vec<KindRow>,
    decisions: Vec<Decision>,
}

struct KindRow {
    href: String,
    said: String,
    is_refused: bool,
    rows: i64,
}

/// One decision, told.
struct Decision {
    when: String,
    what: String,
    reason: String,
    /// How far it is carried out.
    done: String,
    is_running: bool,
    /// Where it is undone; empty where it cannot be.
    undo: String,
}

async fn list(State(site): State<Site>, visitor: Visitor) -> Result<View<WorkPage>, Fault> {
    let work = site.app.import_work(visitor.actor()?).await?;
    Ok(View(WorkPage::new(visitor.page(), &work)))
}

impl WorkPage {
    fn new(mut page: Page, work: &Work) -> Self {
        page.reload = work.settlements.iter().any(|settlement| settlement.is_running).then_some(RELOAD);
        let rows = work.kinds.iter().map(|(_, rows)| rows).sum();
        let kind = |(kind, rows): &(Kind, i64)| KindRow {
            href: kind_href(kind),
            said: said(&page, kind, None),
            is_refused: kind.is_refused,
            rows: *rows,
        };
        Self {
            tabs: tabs(&page, true, rows),
            kinds: work.kinds.iter().map(kind).collect(),
            decisions: work.settlements.iter().map(|settlement| Decision::new(&page, settlement)).collect(),
            page,
        }
    }
}

/// The tabs over the list of files and the list of work.
pub(super) fn tabs(page: &Page, at_work: bool, rows: i64) -> Vec<Tab> {
    let count = if rows > 0 { page.count(rows) } else { String::new() };
    vec![
        Tab { link: Link::new("/imports", page.t("import-list")), count: String::new(), here: !at_work },
        Tab { link: Link::new("/imports/work", page.t("work-title")), count, here: at_work },
    ]
}

impl Decision {
    fn new(page: &Page, settlement: &Settlement) -> Self {
        let field = settlement.field.parse::<Field>().ok().map(|field| words::field(page, field)).unwrap_or_default();
        let args = [("field", Arg::Text(&field)), ("value", Arg::Text(&settlement.value))];
        let what = match settlement.how.as_str() {
            how::MEND => page.tv("work-mended", &args),
            how::RIGHT => page.t("work-right"),
            _ => page.t("work-undone"),
        };
        let is_undoable = !settlement.is_running
            && settlement.how != how::UNDO
            && !(settlement.how == how::MEND && settlement.kind.is_refused)
            && settlement.rows_done > 0
            && page.may(Deed::CorrectEvent);
        let done = page.tn("work-done", "count", settlement.rows_done);
        let left = match settlement.rows_left {
            0 => String::new(),
            left => page.tn("work-left", "count", left),
        };
        Self {
            when: page.moment(settlement.at),
            what,
            reason: settlement.reason.clone(),
            done: [done, left].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" "),
            is_running: settlement.is_running,
            undo: if is_undoable { format!("/imports/work/undo/{}", settlement.id) } else { String::new() },
        }
    }
}

/// The findings of one kind, those of most rows first.
#[derive(Template)]
#[template(path = "imports/kind.html")]
struct KindPage {
    page: Page,
    crumbs: Vec<Link>,
    kind: String,
    said: String,
    is_refused: bool,
    findings: Vec<FindingRow>,
    pager: Pager,
}

struct FindingRow {
    href: String,
    value: String,
    rows: i64,
}

#[derive(Deserialize)]
struct Wanted {
    #[serde(default)]
    kind: String,
    /// The finding after which the page begins: its rows and its id, joined by a dash.
    after: Option<String>,
}

async fn show_kind(
    State(site): State<Site>,
    visitor: Visitor,
    Query(wanted): Query<Wanted>,
) -> Result<View<KindPage>, Fault> {
    let actor = visitor.actor()?;
    let kind = Kind::parse(&wanted.kind).ok_or(Fault::NotFound)?;
    let after = match &wanted.after {
        None => None,
        Some(text) => Some(read_after(text).ok_or(Fault::NotFound)?),
    };
    let findings = site.app.findings_waiting(actor, &kind, after).await?;
    Ok(View(KindPage::new(visitor.page(), &kind, after.is_some(), &findings)))
}

impl KindPage {
    fn new(page: Page, kind: &Kind, is_later: bool, findings: &[Waiting]) -> Self {
        let (shown, rest) = findings.split_at(findings.len().min(SHOWN));
        let next = shown.last().filter(|_| !rest.is_empty());
        let href = kind_href(kind);
        let pager = Pager {
            previous: is_later.then(|| href.clone()),
            next: next.map(|last| format!("{href}&after={}-{}", last.rows, Uuid::from_bytes(last.id))),
            shows: String::new(),
        };
        let finding = |waiting: &Waiting| FindingRow {
            href: finding_href(waiting.id),
            value: words::short(&waiting.alike.value),
            rows: waiting.rows,
        };
        Self {
            crumbs: crumbs(&page, &page.t("work-findings")),
            kind: kind.text(),
            said: said(&page, kind, None),
            is_refused: kind.is_refused,
            findings: shown.iter().map(finding).collect(),
            pager,
            page,
        }
    }
}

#[derive(Deserialize)]
struct Aside {
    kind: String,
    #[serde(default)]
    reason: String,
}

/// Sets a whole kind aside as right.
async fn set_kind_aside(
    State(site): State<Site>,
    visitor: Visitor,
    Form(aside): Form<Aside>,
) -> Result<Response, Fault> {
    let actor = visitor.actor()?;
    let kind = Kind::parse(&aside.kind).ok_or(Fault::NotFound)?;
    let new = NewSettlement { of: Of::Kind(kind.clone()), how: How::Right, reason: aside.reason };
    match site.app.settle_findings(actor, new).await {
        Ok(id) => {
            run(&site, id);
            Ok(view::go(&site, "/imports/work", "work-begun"))
        }
        Err(SettleFault::Fault(fault)) => Err(fault.into()),
        Err(refusal) => {
            let findings = site.app.findings_waiting(actor, &kind, None).await?;
            let mut shown = KindPage::new(visitor.page(), &kind, false, &findings);
            refuse(&mut shown.page, &refusal);
            Ok((StatusCode::UNPROCESSABLE_ENTITY, View(shown)).into_response())
        }
    }
}

fn refuse(page: &mut Page, refusal: &SettleFault) {
    let text = page.why(refusal);
    page.notices.push(Notice { tone: Tone::Bad, text });
}

/// Carries a decision out in the background; the list of work shows how far it is.
fn run(site: &Site, id: Uuid) {
    let app = Arc::clone(&site.app);
    tokio::spawn(async move {
        if let Err(fault) = app.run_settlement(id, |_| ()).await {
            tracing::warn!(settlement = %id, %fault, "a decision about findings stopped");
        }
    });
}

fn said(page: &Page, kind: &Kind, value: Option<&str>) -> String {
    words::kind(page, &kind.code, kind.field.parse().ok(), value)
}

fn kind_href(kind: &Kind) -> String {
    format!("/imports/work/kind?kind={}", kind.text())
}

fn finding_href(id: FindingId) -> String {
    format!("/imports/work/{}", Uuid::from_bytes(id))
}

fn crumbs(page: &Page, last: &str) -> Vec<Link> {
    vec![
        Link::new("/imports", page.t("nav-import")),
        Link::new("/imports/work", page.t("work-title")),
        Link::new("", last),
    ]
}

fn read_after(text: &str) -> Option<(i64, FindingId)> {
    let (rows, id) = text.split_once('-')?;
    Some((rows.parse().ok()?, id.parse::<Uuid>().ok()?.into_bytes()))
}

#[cfg(test)]
mod tests;
