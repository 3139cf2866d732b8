//! `GET /api/v1/handovers`: the books of companies that close, and what became of them.

use super::caller::Caller;
use super::codes;
use super::problem::{Problem, Refusals};
use crate::extract::{Json, Path, Query};
use crate::fault::Fault;
use crate::site::Site;
use app::handovers::HandoverFile;
use axum::extract::State;
use domain::handover::{self, Condition, ItemKind, ItemState};
use domain::id::HandoverId;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// Handovers, one page of them.
#[derive(Serialize, ToSchema)]
pub struct Handovers {
    /// The handovers, the one that was announced last here first.
    handovers: Vec<Handover>,
    /// The value of `before` for the next page, if there is one.
    next: Option<Uuid>,
}

/// The handover of the books of a company that goes out of business.
#[derive(Serialize, ToSchema)]
pub struct Handover {
    /// Its id.
    id: Uuid,
    /// The company.
    company: String,
    /// The number of its licence; may be empty.
    licence: String,
    /// Who announced it; may be empty.
    announced_by: String,
    /// When it was announced.
    #[schema(example = "2026-03-01")]
    announced: String,
    /// The agency that takes the books.
    to: String,
    /// When both sides signed, if they have and nothing was changed since.
    signed: Option<String>,
    /// The number of the signed paper.
    document: Option<String>,
    /// The inventory.
    items: Vec<Item>,
    /// What is lacking; told only of a single handover.
    lacks: Vec<Lack>,
}

/// An item of an inventory.
#[derive(Serialize, ToSchema)]
pub struct Item {
    /// Its id.
    id: Uuid,
    /// What carries the records.
    #[schema(schema_with = codes::code::<ItemKind>)]
    kind: String,
    /// The title of the book or the name of the file.
    title: String,
    /// The first year it covers.
    from_year: Option<i16>,
    /// The last year it covers.
    to_year: Option<i16>,
    /// How many records it holds.
    records: Option<u64>,
    /// The SHA-256 of the file, in hexadecimal digits.
    sha256: Option<String>,
    /// The import by which this very file came into the register.
    import: Option<Uuid>,
    /// In what condition it is.
    #[schema(schema_with = codes::code::<Condition>)]
    condition: String,
    /// How far it has come.
    #[schema(schema_with = codes::code::<ItemState>)]
    state: String,
    /// What is wrong with it; may be empty.
    defects: String,
    /// Where it is kept.
    place: Option<String>,
    /// The office that answers for it.
    answers: Option<String>,
}

/// Something that a handover lacks.
#[derive(Serialize, ToSchema)]
pub struct Lack {
    /// What.
    #[schema(schema_with = codes::code::<handover::Lack>)]
    lack: String,
    /// Of which item, if it is of one.
    item: Option<Uuid>,
}

/// Where a page begins.
#[derive(Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Begin {
    /// The `next` of the page before.
    before: Option<Uuid>,
}

/// Read the handovers
///
/// Needs the scope `read-register`.
#[utoipa::path(
    get,
    path = "/api/v1/handovers",
    tag = "register",
    operation_id = "listHandovers",
    params(Begin),
    responses((status = 200, description = "The handovers.", body = Handovers), Refusals),
    security(("token" = ["read-register"]))
)]
pub async fn list(
    State(site): State<Site>,
    Caller(actor): Caller,
    Query(begin): Query<Begin>,
) -> Result<Json<Handovers>, Fault> {
    let page = site.app.handovers(&actor, begin.before.map(HandoverId)).await?;
    let handovers = page.handovers.into_iter().map(|(handover, _)| Handover::new(handover, |_| None)).collect();
    Ok(Json(Handovers { handovers, next: page.next.map(|next| next.0) }))
}

/// Read a handover with its inventory and what it lacks
///
/// Needs the scope `read-register`.
#[utoipa::path(
    get,
    path = "/api/v1/handovers/{id}",
    tag = "register",
    operation_id = "readHandover",
    params(("id" = Uuid, Path, description = "The handover's id.")),
    responses(
        (status = 200, description = "The handover.", body = Handover),
        (status = 404, description = "There is no such handover.", body = Problem,
            content_type = "application/problem+json"),
        Refusals
    ),
    security(("token" = ["read-register"]))
)]
pub async fn read(
    State(site): State<Site>,
    Caller(actor): Caller,
    Path(id): Path<Uuid>,
) -> Result<Json<Handover>, Fault> {
    let HandoverFile { handover, lacks, imports, .. } = site.app.handover_file(&actor, HandoverId(id)).await?;
    let lacks = lacks.into_iter().map(|(lack, item)| Lack { lack: lack.to_string(), item: item.map(|item| item.0) });
    let told = Handover::new(handover, |digest| imports.get(digest).map(|import| import.0));
    Ok(Json(Handover { lacks: lacks.collect(), ..told }))
}

impl Handover {
    fn new(handover: handover::Handover, import_of: impl Fn(&handover::FileDigest) -> Option<Uuid>) -> Self {
        let (signed, document) = handover.signed.map(|signed| (signed.on.to_string(), signed.document)).unzip();
        Self {
            id: handover.id.0,
            company: handover.notice.company,
            licence: handover.notice.licence,
            announced_by: handover.notice.by,
            announced: handover.announced.to_string(),
            to: handover.notice.to,
            signed,
            document,
            items: handover.items.into_iter().map(|item| Item::new(item, &import_of)).collect(),
            lacks: Vec::new(),
        }
    }
}

impl Item {
    fn new(item: handover::Item, import_of: impl Fn(&handover::FileDigest) -> Option<Uuid>) -> Self {
        let (place, answers) = item.custody.map(|custody| (custody.place, custody.answers)).unzip();
        let listing = item.listing;
        Self {
            id: item.id.0,
            kind: listing.kind.to_string(),
            title: listing.title,
            from_year: listing.from_year,
            to_year: listing.to_year,
            records: listing.records,
            import: listing.digest.as_ref().and_then(import_of),
            sha256: listing.digest.map(String::from),
            condition: listing.condition.to_string(),
            state: item.state.to_string(),
            defects: item.defects,
            place,
            answers,
        }
    }
}
