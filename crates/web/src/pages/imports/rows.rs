//! The rows of a file that need a person's eye, and the repair of those that were not taken.

use super::words;
use crate::extract::{Path, Query};
use crate::fault::Fault;
use crate::form::Form;
use crate::page::Page;
use crate::parts::links::{Link, Pager, Tab};
use crate::site::Site;
use crate::view::{self, View};
use crate::visitor::Visitor;
use app::imports::{ImportRecord, KeptRow, RepairRow, Repaired, RowFinding, row_state, state};
use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use domain::id::ImportId;
use serde::Deserialize;

/// The routes of these pages.
pub fn routes() -> Router<Site> {
    Router::new()
        .route("/imports/{id}/continue", post(go_on))
        .route("/imports/{id}/rows", get(list))
        .route("/imports/{id}/rows/{row}", get(show).post(repair))
}

/// How many rows a page shows.
const SHOWN: usize = 30;

/// The states of rows in the order of their tabs, with the messages that name them.
const STATES: [(&str, &str); 4] = [
    (row_state::REFUSED, "import-refused"),
    (row_state::FINDINGS, "import-with-findings"),
    (row_state::DUPLICATE, "import-duplicates"),
    (row_state::REPAIRED, "import-repaired"),
];

/// Rows of one state.
#[derive(Template)]
#[template(path = "imports/rows.html")]
struct RowsPage {
    page: Page,
    crumbs: Vec<Link>,
    tabs: Vec<Tab>,
    title: String,
    rows: Vec<Row>,
    pager: Pager,
}

/// One row of the list.
struct Row {
    href: String,
    number: i64,
    cells: String,
    findings: Vec<String>,
}

#[derive(Deserialize)]
struct Wanted {
    #[serde(default)]
    state: String,
    #[serde(default)]
    after: i64,
}

async fn list(
    State(site): State<Site>,
    visitor: Visitor,
    Path(id): Path<ImportId>,
    Query(wanted): Query<Wanted>,
) -> Result<View<RowsPage>, Fault> {
    let actor = visitor.actor()?;
    let record = site.app.import_record(actor, id).await?;
    let (state, title) = *STATES.iter().find(|(code, _)| *code == wanted.state).unwrap_or(&STATES[0]);
    let kept = site.app.kept_rows(actor, id, state, wanted.after).await?;
    Ok(View(RowsPage::new(visitor.page(), &record, state, title, wanted.after, &kept)))
}

impl RowsPage {
    fn new(page: Page, record: &ImportRecord, state: &str, title: &str, after: i64, kept: &[KeptRow]) -> Self {
        let path = format!("/imports/{}/rows", record.id);
        let tab = |(code, word): &(&str, &str)| {
            let count = match *code {
                row_state::REFUSED => page.count(record.refused),
                row_state::FINDINGS => page.count(record.with_findings),
                row_state::DUPLICATE => page.count(record.duplicates),
                _ => String::new(),
            };
            Tab { link: Link::new(format!("{path}?state={code}"), page.t(word)), count, here: *code == state }
        };
        let row = |row: &KeptRow| Row {
            href: format!("{path}/{}", row.row_no),
            number: row.row_no,
            cells: in_one_line(&serde_json::from_str::<Vec<String>>(&row.cells).unwrap_or_default()),
            findings: said(&page, &serde_json::from_str::<Vec<RowFinding>>(&row.findings).unwrap_or_default()),
        };
        let (shown, rest) = kept.split_at(kept.len().min(SHOWN));
        let last = shown.last().filter(|_| !rest.is_empty());
        let mut crumbs = super::crumbs(&page, record);
        crumbs.push(Link::new("", page.t("import-rows")));
        Self {
            crumbs,
            tabs: STATES.iter().map(tab).collect(),
            title: page.t(title),
            rows: shown.iter().map(row).collect(),
            pager: Pager {
                previous: (after > 0).then(|| format!("{path}?state={state}")),
                next: last.map(|last| format!("{path}?state={state}&after={}", last.row_no)),
                shows: String::new(),
            },
            page,
        }
    }
}

/// The cells that hold something. Which column is empty is seen on the row's own page.
pub(super) fn in_one_line(cells: &[String]) -> String {
    let filled: Vec<&str> = cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).collect();
    filled.join(" · ")
}

/// One row, with its cells to be mended if it was not taken.
#[derive(Template)]
#[template(path = "imports/row.html")]
struct RowPage {
    page: Page,
    crumbs: Vec<Link>,
    action: String,
    number: i64,
    lead: String,
    findings: Vec<String>,
    cells: Vec<(String, String)>,
    is_open: bool,
    is_duplicate: bool,
    weapon: String,
}

impl RowPage {
    fn new(page: Page, record: &ImportRecord, row: &RepairRow) -> Self {
        let number = row.row_no.to_string();
        let mut crumbs = super::crumbs(&page, record);
        crumbs.push(Link::new(format!("/imports/{}/rows?state={}", record.id, row.state), page.t("import-rows")));
        crumbs.push(Link::new("", page.tn("import-row-title", "row", row.row_no)));
        let is_duplicate = row.state == row_state::DUPLICATE;
        let is_settled = matches!(record.state.as_str(), state::DONE | state::STOPPED);
        Self {
            crumbs,
            action: format!("/imports/{}/rows/{number}", record.id),
            number: row.row_no,
            lead: page.t(match row.state.as_str() {
                row_state::REFUSED => "import-row-refused",
                row_state::DUPLICATE => "import-row-duplicate",
                row_state::FINDINGS => "import-row-findings",
                _ => "import-row-repaired",
            }),
            findings: said(&page, &row.findings),
            cells: row
                .cells
                .iter()
                .enumerate()
                .map(|(place, (name, cell))| (words::column(&page, place, name), cell.clone()))
                .collect(),
            is_open: is_settled && (is_duplicate || row.state == row_state::REFUSED),
            is_duplicate,
            weapon: row.weapon.map(|weapon| format!("/weapons/{weapon}")).unwrap_or_default(),
            page,
        }
    }
}

async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    Path((id, row)): Path<(ImportId, i64)>,
) -> Result<View<RowPage>, Fault> {
    let actor = visitor.actor()?;
    let record = site.app.import_record(actor, id).await?;
    let row = site.app.kept_row(actor, id, row).await?;
    Ok(View(RowPage::new(visitor.page(), &record, &row)))
}

#[derive(Deserialize)]
struct Mended {
    #[serde(default)]
    cell: Vec<String>,
}

async fn repair(
    State(site): State<Site>,
    visitor: Visitor,
    Path((id, number)): Path<(ImportId, i64)>,
    Form(mended): Form<Mended>,
) -> Result<Response, Fault> {
    let actor = visitor.actor()?;
    let mut row = site.app.kept_row(actor, id, number).await?;
    let back = format!("/imports/{id}/rows?state={}", row.state);
    match site.app.repair_row(actor, id, number, mended.cell.clone()).await? {
        Repaired::Taken(_) => Ok(view::go(&site, &back, "import-row-taken")),
        Repaired::StillRefused(findings) => {
            for ((_, cell), text) in row.cells.iter_mut().zip(mended.cell) {
                *cell = text;
            }
            row.findings = findings;
            let record = site.app.import_record(actor, id).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, View(RowPage::new(visitor.page(), &record, &row))).into_response())
        }
    }
}

#[derive(Deserialize)]
struct GoOn {}

async fn go_on(
    State(site): State<Site>,
    visitor: Visitor,
    Path(id): Path<ImportId>,
    form: Form<GoOn>,
) -> Result<Response, Fault> {
    let Form(GoOn {}) = form;
    site.app.continue_import(visitor.actor()?, id).await?;
    super::run(&site, id);
    Ok(view::go(&site, &format!("/imports/{id}"), "import-begun"))
}

fn said(page: &Page, findings: &[RowFinding]) -> Vec<String> {
    findings.iter().map(|finding| words::finding(page, finding)).collect()
}

#[cfg(test)]
mod samples;

#[cfg(test)]
mod tests {
    #[test]
    fn empty_cells_leave_no_dots_behind() {
        let cells = ["", "Pistol", " ", "9x19", ""].map(str::to_owned);
        assert_eq!(super::in_one_line(&cells), "Pistol · 9x19");
    }
}
