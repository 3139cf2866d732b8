//! Alike findings: the rows that wait, and the form by which they are settled, one by one or all at once.

use super::{Decision, RELOAD, crumbs, finding_href, refuse, run, said};
use crate::extract::{Path, Query};
use crate::fault::Fault;
use crate::form::Form;
use crate::page::Page;
use crate::pages::imports::{rows, words};
use crate::parts::choice::Choice;
use crate::parts::links::Link;
use crate::site::Site;
use crate::view::{self, View};
use crate::visitor::Visitor;
use app::imports::{FindingFile, FindingId, How, NewSettlement, Of, SettleFault, WorkRow};
use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use domain::authority::Deed;
use domain::id::ImportId;
use intake::Field;
use serde::Deserialize;
use uuid::Uuid;

/// The routes of this page.
pub fn routes() -> Router<Site> {
    Router::new().route("/imports/work/{finding}", get(show).post(settle))
}

/// How many rows are shown; the form is about all.
const SHOWN: usize = 20;
/// How much of a row is shown, in characters.
const ROW: usize = 200;

/// The page of alike findings.
#[derive(Template)]
#[template(path = "imports/finding.html")]
pub struct FindingPage {
    pub(super) page: Page,
    crumbs: Vec<Link>,
    action: String,
    said: String,
    value: String,
    is_refused: bool,
    waiting: i64,
    rows: Vec<RowLine>,
    /// The row that the form is about, as `import/number`; empty if it is about all.
    row: String,
    row_number: i64,
    may_mend: bool,
    /// The fields of which one can be mended, where the finding is about none.
    fields: Vec<Choice>,
    entered: Entered,
    decisions: Vec<Decision>,
}

struct RowLine {
    href: String,
    only: String,
    file: String,
    number: i64,
    cells: String,
    weapon: String,
    is_left: bool,
}

/// What stands in the form.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Entered {
    how: String,
    row: String,
    field: String,
    value: String,
    reason: String,
}

#[derive(Deserialize)]
struct Wanted {
    #[serde(default)]
    row: String,
}

async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    Path(id): Path<Uuid>,
    Query(wanted): Query<Wanted>,
) -> Result<View<FindingPage>, Fault> {
    let file = site.app.finding_file(visitor.actor()?, id.into_bytes()).await?;
    let entered = Entered { row: wanted.row, value: file.waiting.alike.value.clone(), ..Entered::default() };
    Ok(View(FindingPage::new(visitor.page(), &file, entered)))
}

async fn settle(
    State(site): State<Site>,
    visitor: Visitor,
    Path(id): Path<Uuid>,
    Form(entered): Form<Entered>,
) -> Result<Response, Fault> {
    let actor = visitor.actor()?;
    let id: FindingId = id.into_bytes();
    let row = if entered.row.is_empty() { None } else { Some(read_row(&entered.row).ok_or(Fault::NotFound)?) };
    let how = match entered.how.as_str() {
        "right" => How::Right,
        _ => How::Mend(entered.field.parse().map_err(|_| Fault::NotFound)?, entered.value.clone()),
    };
    let of = row.map_or(Of::Alike(id), |(import, number)| Of::Row(id, import, number));
    match site.app.settle_findings(actor, NewSettlement { of, how, reason: entered.reason.clone() }).await {
        Ok(_) if row.is_some() => Ok(view::go(&site, &finding_href(id), "work-settled")),
        Ok(settlement) => {
            run(&site, settlement);
            Ok(view::go(&site, &finding_href(id), "work-begun"))
        }
        Err(SettleFault::Fault(fault)) => Err(fault.into()),
        Err(refusal) => {
            let file = site.app.finding_file(actor, id).await?;
            let mut shown = FindingPage::new(visitor.page(), &file, entered);
            refuse(&mut shown.page, &refusal);
            Ok((StatusCode::UNPROCESSABLE_ENTITY, View(shown)).into_response())
        }
    }
}

impl FindingPage {
    /// The page of alike findings, with what was entered into the form.
    pub(super) fn new(mut page: Page, file: &FindingFile, mut entered: Entered) -> Self {
        page.reload = file.settlements.iter().any(|settlement| settlement.is_running).then_some(RELOAD);
        let (kind, value) = (&file.waiting.alike.kind, &file.waiting.alike.value);
        let action = finding_href(file.waiting.id);
        let row_number = read_row(&entered.row).map(|(_, number)| number);
        if row_number.is_none() {
            entered.row.clear();
        }
        if kind.field.is_empty() {
            entered.value = if entered.field.is_empty() { String::new() } else { entered.value };
        } else {
            entered.field.clone_from(&kind.field);
        }
        let choice = |field: Field| Choice {
            value: field.code().to_owned(),
            label: words::field(&page, field),
            chosen: entered.field == field.code(),
        };
        Self {
            crumbs: crumbs(&page, &page.t("work-findings")),
            said: said(&page, kind, Some(value)),
            value: words::short(value),
            is_refused: kind.is_refused,
            waiting: file.waiting.rows,
            rows: file.rows.iter().take(SHOWN).map(|row| RowLine::new(&action, row)).collect(),
            row: entered.row.clone(),
            row_number: row_number.unwrap_or_default(),
            may_mend: page.may(Deed::CorrectEvent),
            fields: if kind.field.is_empty() { Field::ALL.into_iter().map(choice).collect() } else { Vec::new() },
            decisions: file.settlements.iter().map(|settlement| Decision::new(&page, settlement)).collect(),
            action,
            entered,
            page,
        }
    }
}

impl RowLine {
    fn new(action: &str, row: &WorkRow) -> Self {
        Self {
            href: format!("/imports/{}/rows/{}", row.import, row.row_no),
            only: format!("{action}?row={}/{}", row.import, row.row_no),
            file: row.file.clone(),
            number: row.row_no,
            cells: rows::in_one_line(&row.cells).chars().take(ROW).collect(),
            weapon: row.weapon.map(|weapon| format!("/weapons/{weapon}")).unwrap_or_default(),
            is_left: row.is_left,
        }
    }
}

fn read_row(text: &str) -> Option<(ImportId, i64)> {
    let (import, number) = text.split_once('/')?;
    Some((import.parse().ok()?, number.parse().ok()?))
}
