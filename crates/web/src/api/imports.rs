//! `GET /api/v1/imports/{id}`: how far an import is; its file.

use super::caller::Caller;
use super::problem::{Problem, Refusals};
use crate::download::download;
use crate::extract::{Json, Path};
use crate::fault::Fault;
use crate::pages;
use crate::site::Site;
use crate::visitor::Visitor;
use axum::extract::State;
use axum::response::Response;
use domain::id::ImportId;
use serde::Serialize;
use store::imports::ImportRecord;
use texts::Lang;
use utoipa::ToSchema;
use uuid::Uuid;

/// A file taken into the register, or on its way.
#[derive(Serialize, ToSchema)]
pub struct Import {
    /// Its id.
    id: Uuid,
    /// The file's name as it came.
    #[schema(example = "register-1986.csv")]
    file_name: String,
    /// The file's size in bytes.
    #[schema(example = 10_485_760)]
    file_size: i64,
    /// `waiting` for a person to match its columns, `running`, `done`, `stopped` by a problem, or `refused` for being no table.
    #[schema(example = "running")]
    state: String,
    /// Why it was refused or stopped.
    problem: Option<ImportProblem>,
    /// When the file came.
    #[schema(example = "2026-03-01T08:00:00Z")]
    created_at: String,
    /// When the import ended.
    finished_at: Option<String>,
    /// How many rows the file has, if that is known already.
    rows_total: Option<i64>,
    /// How many rows are dealt with.
    rows_done: i64,
    /// Rows taken, with findings or without.
    taken: i64,
    /// Rows taken with something to look at.
    with_findings: i64,
    /// Rows not taken and not yet repaired.
    refused: i64,
    /// Rows that were taken before.
    duplicates: i64,
}

/// Why a file was refused, or an import stopped.
#[derive(Serialize, ToSchema)]
pub struct ImportProblem {
    /// What kind of problem, for programs.
    #[schema(example = "password-protected")]
    code: String,
    /// What happened and what to do, in the language of `Accept-Language`.
    detail: String,
}

/// Watch an import
///
/// Needs the scope `import`.
#[utoipa::path(
    get,
    path = "/api/v1/imports/{id}",
    tag = "imports",
    operation_id = "readImport",
    params(("id" = Uuid, Path, description = "The import's id.")),
    responses(
        (status = 200, description = "The import.", body = Import),
        (status = 404, description = "There is no such import.", body = Problem,
            content_type = "application/problem+json"),
        Refusals
    ),
    security(("token" = ["import"]))
)]
pub async fn import(
    State(site): State<Site>,
    Caller(actor): Caller,
    visitor: Visitor,
    Path(id): Path<Uuid>,
) -> Result<Json<Import>, Fault> {
    let record = site.app.import_record(&actor, ImportId(id)).await?;
    Ok(Json(Import::new(visitor.lang, record)?))
}

/// Fetch the file of an import
///
/// As it came, byte by byte, also if it was refused. Needs the scope `import`.
#[utoipa::path(
    get,
    path = "/api/v1/imports/{id}/file",
    tag = "imports",
    operation_id = "readImportFile",
    params(("id" = Uuid, Path, description = "The import's id.")),
    responses(
        (status = 200, description = "The file.", content_type = "application/octet-stream"),
        (status = 404, description = "There is no such import.", body = Problem,
            content_type = "application/problem+json"),
        (status = 422, description = "The node has lost the file.", body = Problem,
            content_type = "application/problem+json"),
        Refusals
    ),
    security(("token" = ["import"]))
)]
pub async fn file(State(site): State<Site>, Caller(actor): Caller, Path(id): Path<Uuid>) -> Result<Response, Fault> {
    let (record, file) = site.app.original_file(&actor, ImportId(id)).await?;
    Ok(download(&record.file_name, record.file_size, file))
}

impl Import {
    fn new(lang: Lang, record: ImportRecord) -> Result<Self, Fault> {
        let problem = app::imports::Problem::of_import(&record)?;
        Ok(Self {
            problem: problem
                .map(|problem| ImportProblem { detail: pages::imports::problem(lang, &problem), code: problem.code }),
            id: record.id.0,
            file_name: record.file_name,
            file_size: record.file_size,
            state: record.state,
            created_at: record.created_at.to_string(),
            finished_at: record.finished_at.map(|at| at.to_string()),
            rows_total: record.rows_total,
            rows_done: record.rows_done,
            taken: record.taken,
            with_findings: record.with_findings,
            refused: record.refused,
            duplicates: record.duplicates,
        })
    }
}
