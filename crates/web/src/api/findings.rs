//! `GET /api/v1/findings`: what was found in the rows of files and waits for a person.

use super::caller::Caller;
use super::problem::Refusals;
use crate::extract::Json;
use crate::fault::Fault;
use crate::site::Site;
use axum::extract::State;
use serde::Serialize;
use utoipa::ToSchema;

/// What was found in the rows of files, by kind.
#[derive(Serialize, ToSchema)]
pub struct Findings {
    /// The kinds of which rows wait, those of most rows first.
    kinds: Vec<FindingKind>,
}

/// One kind of finding.
#[derive(Serialize, ToSchema)]
pub struct FindingKind {
    /// What was found.
    #[schema(example = "not-in-reference")]
    code: String,
    /// The field that it is about; nothing if it is about none.
    #[schema(example = "maker")]
    field: Option<String>,
    /// Whether the rows were refused for it; else they were taken.
    refused: bool,
    /// How many rows wait.
    #[schema(example = 1204)]
    rows: i64,
}

/// Read what was found in the rows of files
///
/// Needs the scope `import`.
#[utoipa::path(
    get,
    path = "/api/v1/findings",
    tag = "imports",
    operation_id = "readFindings",
    responses((status = 200, description = "The findings.", body = Findings), Refusals),
    security(("token" = ["import"]))
)]
pub async fn findings(State(site): State<Site>, Caller(actor): Caller) -> Result<Json<Findings>, Fault> {
    let work = site.app.import_work(&actor).await?;
    let kind = |(kind, rows): (app::imports::Kind, i64)| FindingKind {
        code: kind.code,
        field: Some(kind.field).filter(|field| !field.is_empty()),
        refused: kind.is_refused,
        rows,
    };
    Ok(Json(Findings { kinds: work.kinds.into_iter().map(kind).collect() }))
}
