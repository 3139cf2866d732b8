//! Photographs and documents under `/api/v1/weapons/{id}/attachments` and `/api/v1/cases/{id}/attachments`: listed, added, and
//! fetched as they came.

use super::caller::Caller;
use super::codes;
use super::problem::{Problem, Refusals};
use crate::download;
use crate::extract::{Json, Path, Query};
use crate::fault::Fault;
use crate::site::Site;
use app::attachments::{AttachmentFault, NewAttachment};
use app::{Actor, attachments};
use axum::body::Body;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use domain::attachment::{self, Holder, MediaKind};
use domain::id::{AttachmentId, CaseId, EventId, WeaponId};
use http_body_util::BodyExt;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// Photographs and documents, in the order in which they came.
#[derive(Serialize, ToSchema)]
pub struct Attachments {
    /// The photographs and documents.
    attachments: Vec<Attachment>,
}

/// A photograph or a document.
#[derive(Serialize, ToSchema)]
pub struct Attachment {
    /// Its id.
    id: Uuid,
    /// What kind of file it is, by its content.
    #[schema(schema_with = codes::code::<MediaKind>)]
    kind: String,
    /// Size in bytes.
    #[schema(example = 2_104_332)]
    size: u64,
    /// SHA-256 of the content, in hexadecimal digits.
    #[schema(example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")]
    digest: String,
    /// The file's name as it came.
    #[schema(example = "IMG_2041.jpg")]
    name: String,
    /// What it shows; empty if nothing was said.
    #[schema(example = "left side, serial number")]
    words: String,
    /// The event of the weapon that it shows or proves.
    event: Option<Uuid>,
    /// When its original was stored.
    #[schema(example = "2026-03-01T08:00:00Z")]
    sealed_at: String,
}

/// What is said of a file that is added.
#[derive(Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct New {
    /// The file's name.
    #[param(example = "IMG_2041.jpg")]
    name: String,
    /// What it shows, in a few words.
    #[param(example = "left side, serial number")]
    words: String,
    /// The event of the weapon that it shows or proves.
    event: Option<Uuid>,
}

/// Where a file that was added stands.
#[derive(Serialize, ToSchema)]
pub struct Added {
    /// Its id. A file that was there already keeps the one it had.
    id: Uuid,
}

/// List the photographs and documents of a weapon
///
/// Needs the scope `read-register`.
#[utoipa::path(
    get,
    path = "/api/v1/weapons/{id}/attachments",
    tag = "register",
    operation_id = "listWeaponAttachments",
    params(("id" = Uuid, Path, description = "The weapon's id.")),
    responses(
        (status = 200, description = "What is attached.", body = Attachments),
        (status = 404, description = "There is no such weapon.", body = Problem,
            content_type = "application/problem+json"),
        Refusals
    ),
    security(("token" = ["read-register"]))
)]
pub async fn of_weapon(
    State(site): State<Site>,
    Caller(actor): Caller,
    Path(id): Path<Uuid>,
) -> Result<Json<Attachments>, Fault> {
    list(&site, &actor, WeaponId(id)).await
}

/// List the photographs and documents of a case
///
/// Needs the scope `read-cases`.
#[utoipa::path(
    get,
    path = "/api/v1/cases/{id}/attachments",
    tag = "cases",
    operation_id = "listCaseAttachments",
    params(("id" = Uuid, Path, description = "The case's id.")),
    responses(
        (status = 200, description = "What is attached.", body = Attachments),
        (status = 404, description = "There is no such case.", body = Problem,
            content_type = "application/problem+json"),
        Refusals
    ),
    security(("token" = ["read-cases"]))
)]
pub async fn of_case(
    State(site): State<Site>,
    Caller(actor): Caller,
    Path(id): Path<Uuid>,
) -> Result<Json<Attachments>, Fault> {
    list(&site, &actor, CaseId(id)).await
}

/// Add a photograph or a document to a weapon
///
/// The body is the file itself, of up to 32 MiB: a JPEG, PNG, WebP or TIFF picture, a PDF, or plain text in UTF-8. When this
/// is answered, the file is on the disk and was read back. Needs the scope `add-event`, and `read-register` to be answered.
#[utoipa::path(
    post,
    path = "/api/v1/weapons/{id}/attachments",
    tag = "register",
    operation_id = "addWeaponAttachment",
    params(("id" = Uuid, Path, description = "The weapon's id."), New),
    request_body(content_type = "application/octet-stream", description = "The file."),
    responses(
        (status = 201, description = "It is stored.", body = Added),
        (status = 404, description = "There is no such weapon.", body = Problem,
            content_type = "application/problem+json"),
        (status = 422, description = "The file cannot be kept.", body = Problem,
            content_type = "application/problem+json"),
        Refusals
    ),
    security(("token" = ["add-event"]))
)]
pub async fn add_to_weapon(
    State(site): State<Site>,
    Caller(actor): Caller,
    Path(id): Path<Uuid>,
    new: Result<Query<New>, Fault>,
    body: Body,
) -> Result<Response, Fault> {
    add(&site, &actor, WeaponId(id), new, body).await
}

/// Add a photograph or a document to a case
///
/// The body is the file itself, as of a weapon. A case holds six pictures, which go with each request to another State as
/// copies. Needs the scope `work-cases`, and `read-cases` to be answered.
#[utoipa::path(
    post,
    path = "/api/v1/cases/{id}/attachments",
    tag = "cases",
    operation_id = "addCaseAttachment",
    params(("id" = Uuid, Path, description = "The case's id."), New),
    request_body(content_type = "application/octet-stream", description = "The file."),
    responses(
        (status = 201, description = "It is stored.", body = Added),
        (status = 404, description = "There is no such case.", body = Problem,
            content_type = "application/problem+json"),
        (status = 422, description = "The file cannot be kept.", body = Problem,
            content_type = "application/problem+json"),
        Refusals
    ),
    security(("token" = ["work-cases"]))
)]
pub async fn add_to_case(
    State(site): State<Site>,
    Caller(actor): Caller,
    Path(id): Path<Uuid>,
    new: Result<Query<New>, Fault>,
    body: Body,
) -> Result<Response, Fault> {
    add(&site, &actor, CaseId(id), new, body).await
}

/// Fetch a photograph or a document of a weapon
///
/// As it came, byte by byte. Needs the scope `read-register`, and of a picture `fetch-original`; each fetch is noted.
#[utoipa::path(
    get,
    path = "/api/v1/weapons/{id}/attachments/{attachment}",
    tag = "register",
    operation_id = "readWeaponAttachment",
    params(
        ("id" = Uuid, Path, description = "The weapon's id."),
        ("attachment" = Uuid, Path, description = "The attachment's id.")
    ),
    responses(
        (status = 200, description = "The file.", content_type = "application/octet-stream"),
        (status = 404, description = "There is no such weapon or file.", body = Problem,
            content_type = "application/problem+json"),
        (status = 422, description = "The node has lost the file.", body = Problem,
            content_type = "application/problem+json"),
        Refusals
    ),
    security(("token" = ["read-register"]))
)]
pub async fn from_weapon(
    State(site): State<Site>,
    Caller(actor): Caller,
    Path((id, attachment)): Path<(Uuid, Uuid)>,
) -> Result<Response, Fault> {
    fetch(&site, &actor, WeaponId(id), attachment).await
}

/// Fetch a photograph or a document of a case
///
/// As it came, byte by byte. Needs the scope `read-cases`, and of a picture `fetch-original`; each fetch is noted.
#[utoipa::path(
    get,
    path = "/api/v1/cases/{id}/attachments/{attachment}",
    tag = "cases",
    operation_id = "readCaseAttachment",
    params(
        ("id" = Uuid, Path, description = "The case's id."),
        ("attachment" = Uuid, Path, description = "The attachment's id.")
    ),
    responses(
        (status = 200, description = "The file.", content_type = "application/octet-stream"),
        (status = 404, description = "There is no such case or file.", body = Problem,
            content_type = "application/problem+json"),
        (status = 422, description = "The node has lost the file.", body = Problem,
            content_type = "application/problem+json"),
        Refusals
    ),
    security(("token" = ["read-cases"]))
)]
pub async fn from_case(
    State(site): State<Site>,
    Caller(actor): Caller,
    Path((id, attachment)): Path<(Uuid, Uuid)>,
) -> Result<Response, Fault> {
    fetch(&site, &actor, CaseId(id), attachment).await
}

async fn list(site: &Site, actor: &Actor, holder: impl Into<Holder>) -> Result<Json<Attachments>, Fault> {
    let attachments::Attached { attachments, .. } = site.app.attachments(actor, holder.into()).await?;
    Ok(Json(Attachments { attachments: attachments.into_iter().map(Attachment::from).collect() }))
}

async fn add(
    site: &Site,
    actor: &Actor,
    holder: impl Into<Holder>,
    new: Result<Query<New>, Fault>,
    mut body: Body,
) -> Result<Response, Fault> {
    let holder = holder.into();
    // Who may not add is told so before what she says is looked at.
    let mut arrival = site.app.begin_attachment(actor, holder).await?;
    let Query(New { name, words, event }) = new?;
    while let Some(frame) = body.frame().await {
        let frame = frame.map_err(|_| Fault::CutShort)?;
        if let Some(piece) = frame.data_ref() {
            arrival.write(piece).map_err(AttachmentFault::from)?;
        }
    }
    let new = NewAttachment { name, words, event: event.map(EventId) };
    let id = site.app.attach(actor, holder, arrival, new).await?;
    let folder = crate::pages::attachments::folder(holder);
    let location = [(header::LOCATION, format!("/api/v1{folder}/{id}"))];
    Ok((StatusCode::CREATED, location, Json(Added { id: id.0 })).into_response())
}

async fn fetch(site: &Site, actor: &Actor, holder: impl Into<Holder>, id: Uuid) -> Result<Response, Fault> {
    let (found, content) = site.app.attachment_original(actor, holder.into(), AttachmentId(id)).await?;
    Ok(download::attachment(&found.kind.file_name(&found.name), content))
}

impl From<attachment::Attachment> for Attachment {
    fn from(attachment: attachment::Attachment) -> Self {
        Self {
            id: attachment.id.0,
            kind: attachment.kind.to_string(),
            size: attachment.size,
            digest: attachment.digest,
            name: attachment.name,
            words: attachment.words,
            event: attachment.event.map(|event| event.0),
            sealed_at: attachment.sealed_at.to_string(),
        }
    }
}
