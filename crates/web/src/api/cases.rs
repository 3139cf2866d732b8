//! `/api/v1/cases`: tracing cases, listed, read and opened.

mod file;
mod new;

use super::caller::Caller;
use super::codes;
use super::problem::{Problem, Refusals};
use crate::extract::{Json, Path, Query};
use crate::fault::Fault;
use crate::site::Site;
use app::cases::{CaseFilter, CasePage, Standing};
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{AppendHeaders, IntoResponse};
use domain::case;
use domain::case::{Acquisition, Outcome};
use domain::clock::{from_micros, to_micros};
use domain::id::CaseId;
use serde::{Deserialize, Serialize};
use store::cases::CasePosition;
use utoipa::ToSchema;
use uuid::Uuid;

pub use file::CaseFile;
pub use new::NewCase;

/// A page of the list of cases.
#[derive(Serialize, ToSchema)]
pub struct CaseList {
    /// The cases, newest first; at most 50.
    cases: Vec<CaseSummary>,
    /// What to send as `before` for the next page; nothing on the last one.
    next: Option<String>,
}

/// A tracing case.
#[derive(Serialize, ToSchema)]
pub struct CaseSummary {
    /// Its id.
    id: Uuid,
    /// Its number, for people.
    #[schema(example = "KE-2026-0017")]
    number: String,
    /// When it was opened.
    #[schema(example = "2026-03-01T08:00:00Z")]
    opened_at: String,
    /// How the weapon came to the authority.
    #[schema(schema_with = codes::code::<Acquisition>)]
    acquisition: String,
    /// The serial as seen.
    serial: String,
    /// The State whose request it answers; nothing for a find of our own.
    #[schema(example = "UG")]
    asked_by: Option<String>,
    /// The weapon of this register that it was found to be.
    weapon: Option<Uuid>,
    /// How it ended; nothing while it is open.
    #[schema(schema_with = codes::optional_code::<Outcome>)]
    outcome: Option<String>,
    /// When it ended.
    closed_at: Option<String>,
}

/// Which cases, and which page of the list.
#[derive(Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Wanted {
    /// Words that all occur in the case's number, or in the serial, maker, model or calibre as seen.
    words: Option<String>,
    /// Where the cases stand: `open`, `unsearched` (nobody has looked into the register yet), `ours` (the next step is this
    /// State's), `theirs` (another State has the next word), `late` or `closed`; nothing for all.
    standing: Option<String>,
    /// What the page before gave as `next`; nothing for the newest cases.
    before: Option<String>,
}

/// List the cases that the token's owner may see
///
/// Needs the scope `read-cases`.
#[utoipa::path(
    get,
    path = "/api/v1/cases",
    tag = "cases",
    operation_id = "listCases",
    params(Wanted),
    responses(
        (status = 200, description = "A page of the list.", body = CaseList),
        (status = 400, description = "`standing` is none of these, or `before` is not what a page gave as `next`.", body = Problem,
            content_type = "application/problem+json"),
        Refusals
    ),
    security(("token" = ["read-cases"]))
)]
pub async fn list(
    State(site): State<Site>,
    Caller(actor): Caller,
    Query(Wanted { words, standing, before }): Query<Wanted>,
) -> Result<Json<CaseList>, Fault> {
    let before = match before {
        None => None,
        Some(text) => match position(&text) {
            Some(position) => Some(position),
            None => return Err(Fault::Unreadable { detail: format!("before: {text}") }),
        },
    };
    let standing = match standing {
        None => None,
        Some(code) => match Standing::ALL.into_iter().find(|standing| standing.code() == code) {
            Some(standing) => Some(standing),
            None => return Err(Fault::Unreadable { detail: format!("standing: {code}") }),
        },
    };
    let filter = CaseFilter { words: words.unwrap_or_default(), standing };
    Ok(Json(site.app.cases(&actor, &filter, before).await?.into()))
}

/// Read a case with its requests and its chain
///
/// Needs the scope `read-cases`. The reading is written down in the audit list.
#[utoipa::path(
    get,
    path = "/api/v1/cases/{id}",
    tag = "cases",
    operation_id = "readCase",
    params(("id" = Uuid, Path, description = "The case's id.")),
    responses(
        (status = 200, description = "The case.", body = CaseFile),
        (status = 404, description = "There is no such case, or it is not its reader's to see.", body = Problem,
            content_type = "application/problem+json"),
        Refusals
    ),
    security(("token" = ["read-cases"]))
)]
pub async fn read(
    State(site): State<Site>,
    Caller(actor): Caller,
    Path(id): Path<Uuid>,
) -> Result<Json<CaseFile>, Fault> {
    Ok(Json(site.app.case_file(&actor, CaseId(id)).await?.into()))
}

/// A case that has just been opened.
#[derive(Serialize, ToSchema)]
pub struct Opened {
    /// Its id.
    id: Uuid,
}

/// Open a case
///
/// Needs the scope `work-cases`. Sending a request to another State is left to a person.
#[utoipa::path(
    post,
    path = "/api/v1/cases",
    tag = "cases",
    operation_id = "openCase",
    request_body = NewCase,
    responses(
        (status = 201, description = "The case is open.", body = Opened,
            headers(("location" = String, description = "Where it is read."))),
        (status = 400, description = "A code, date or State is none.", body = Problem,
            content_type = "application/problem+json"),
        (status = 422, description = "The notation of the serial cannot be read, or the date lies in the future.",
            body = Problem, content_type = "application/problem+json"),
        Refusals
    ),
    security(("token" = ["work-cases"]))
)]
pub async fn open(
    State(site): State<Site>,
    Caller(actor): Caller,
    Json(new): Json<NewCase>,
) -> Result<impl IntoResponse, Fault> {
    let content = new.read()?;
    let id = site.app.open_case(&actor, content).await?;
    let place = [(header::LOCATION, format!("/api/v1/cases/{id}"))];
    Ok((StatusCode::CREATED, AppendHeaders(place), Json(Opened { id: id.0 })))
}

impl From<CasePage> for CaseList {
    fn from(page: CasePage) -> Self {
        let next = page.next.map(|position| format!("{}-{}", to_micros(position.opened_at), position.case));
        Self { cases: page.cases.iter().map(|listed| CaseSummary::from(&listed.case)).collect(), next }
    }
}

impl From<&case::Case> for CaseSummary {
    fn from(case: &case::Case) -> Self {
        Self {
            id: case.id.0,
            number: case.number.clone(),
            opened_at: case.opened_at.to_string(),
            acquisition: case.acquisition.to_string(),
            serial: case.observation.serial.clone(),
            asked_by: case.on_request.map(|request| request.from.to_string()),
            weapon: case.matched.as_ref().map(|matched| matched.weapon.0),
            outcome: case.closing.as_ref().map(|closing| closing.outcome.to_string()),
            closed_at: case.closing.as_ref().map(|closing| closing.closed_at.to_string()),
        }
    }
}

/// Where a page of the list begins: microseconds since 1970, a hyphen, a case's id.
fn position(text: &str) -> Option<CasePosition> {
    let (micros, case) = text.split_once('-')?;
    Some(CasePosition { opened_at: from_micros(micros.parse().ok()?), case: case.parse().ok()? })
}
