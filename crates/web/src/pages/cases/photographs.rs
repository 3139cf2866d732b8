//! Photographs of a case: handed in, and shown.

use super::identification::Decision;
use super::words::Words;
use crate::extract::{Multipart, Path};
use crate::fault::Fault;
use crate::page::Notice;
use crate::site::Site;
use crate::tone::Tone;
use crate::view;
use crate::visitor::Visitor;
use app::cases::{LARGEST_PHOTOGRAPH, MOST_PHOTOGRAPHS};
use axum::Router;
use axum::extract::multipart::Field;
use axum::extract::{DefaultBodyLimit, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use domain::id::{AttachmentId, CaseId};

/// The routes of photographs. Only here may a form be larger than others.
pub(super) fn routes() -> Router<Site> {
    let limit = DefaultBodyLimit::max(MOST_PHOTOGRAPHS * LARGEST_PHOTOGRAPH + 64 * 1024);
    Router::new()
        .route("/cases/{id}/photographs", post(add).layer(limit))
        .route("/cases/{id}/photographs/{photograph}", get(show))
}

async fn add(
    State(site): State<Site>,
    visitor: Visitor,
    Path(id): Path<CaseId>,
    Multipart(mut form): Multipart,
) -> Result<Response, Fault> {
    let actor = visitor.actor()?;
    let mut is_ours = false;
    let mut added = 0;
    while let Some(field) = form.next_field().await? {
        match field.name() {
            Some("csrf") => {
                visitor.check_csrf(&field.text().await?)?;
                is_ours = true;
            }
            // A browser sends an empty part where no file was chosen.
            Some("photograph") if is_ours && field.file_name().is_some_and(|name| !name.is_empty()) => {
                let (name, content) = file(field).await?;
                if let Err(fault) = site.app.add_photograph(actor, id, &name, content).await {
                    let mut page = visitor.page();
                    let refusal = Words::new(&page, site.app.reference()).refusal(fault)?;
                    page.notices.push(Notice { tone: Tone::Bad, text: refusal.text });
                    return super::show::again(&site, actor, page, id, Decision::default()).await;
                }
                added += 1;
            }
            _ => {}
        }
    }
    if !is_ours {
        return Err(Fault::StaleForm);
    }
    let said = if added == 0 { "photograph-none-chosen" } else { "photograph-added" };
    Ok(view::go(&site, &format!("/cases/{id}"), said))
}

/// Name and content of a file in a form.
async fn file(field: Field<'_>) -> Result<(String, Vec<u8>), Fault> {
    let name = field.file_name().unwrap_or_default().to_owned();
    let content = field.bytes().await?;
    Ok((name, content.to_vec()))
}

async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    Path((case, photograph)): Path<(CaseId, AttachmentId)>,
) -> Result<Response, Fault> {
    let (media_type, content) = site.app.photograph(visitor.actor()?, case, photograph).await?;
    let headers = [(header::CONTENT_TYPE, media_type), (header::CONTENT_DISPOSITION, "inline".to_owned())];
    Ok((headers, content).into_response())
}
