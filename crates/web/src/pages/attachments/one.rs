//! One photograph or document: its copy, what is known of it, and the original for those who may have it.

use super::{HolderId, crumbs, folder};
use crate::download::attachment;
use crate::extract::Path;
use crate::fault::Fault;
use crate::page::Page;
use crate::pages::cases::words::position;
use crate::parts::links::Link;
use crate::site::Site;
use crate::tone::Tone;
use crate::view::View;
use crate::visitor::Visitor;
use app::attachments::{AttachmentFile, Particulars, Size};
use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use domain::case::Position;
use domain::id::{AttachmentId, CaseId, WeaponId};

pub(super) fn routes() -> Router<Site> {
    Router::new()
        .route("/weapons/{id}/attachments/{attachment}", get(show::<WeaponId>))
        .route("/weapons/{id}/attachments/{attachment}/view", get(view::<WeaponId>))
        .route("/weapons/{id}/attachments/{attachment}/thumbnail", get(thumbnail::<WeaponId>))
        .route("/weapons/{id}/attachments/{attachment}/original", get(original::<WeaponId>))
        .route("/cases/{id}/attachments/{attachment}", get(show::<CaseId>))
        .route("/cases/{id}/attachments/{attachment}/view", get(view::<CaseId>))
        .route("/cases/{id}/attachments/{attachment}/thumbnail", get(thumbnail::<CaseId>))
        .route("/cases/{id}/attachments/{attachment}/original", get(original::<CaseId>))
}

/// The page of one attachment.
#[derive(Template)]
#[template(path = "attachments/show.html")]
pub(super) struct AttachmentPage {
    page: Page,
    crumbs: Vec<Link>,
    title: String,
    /// Where the copy is; empty if there is none.
    view: String,
    /// Where the original is; empty for those who may not have it.
    original: String,
    facts: Vec<(String, String)>,
    /// What the camera noted; nothing if that is not the reader's to see, or it is no picture.
    noted: Option<Vec<(String, String)>>,
    is_lost: bool,
}

impl AttachmentPage {
    pub(super) fn new(page: Page, file: &AttachmentFile) -> Self {
        let attachment = &file.attachment;
        let here = format!("{}/{}", folder(attachment.holder), attachment.id);
        let mut crumbs = crumbs(&page, attachment.holder, &file.title);
        crumbs.push(Link::new("", attachment.label()));
        let sealed_by = file.sealed_by.clone().unwrap_or_else(|| page.t("attachment-from-abroad"));
        let facts = [
            ("attachment-name", attachment.name.clone()),
            ("attachment-kind", page.coded(&attachment.kind)),
            ("attachment-size", page.tn("attachment-kilobytes", "count", attachment.size.div_ceil(1024))),
            ("attachment-sealed", page.moment(attachment.sealed_at)),
            ("attachment-sealed-by", sealed_by),
            ("attachment-digest", attachment.digest.clone()),
        ];
        Self {
            title: attachment.label().to_owned(),
            view: if attachment.kind.is_picture() { format!("{here}/view") } else { String::new() },
            original: if file.may_fetch && !file.is_lost { format!("{here}/original") } else { String::new() },
            facts: facts.map(|(label, value)| (page.t(label), value)).to_vec(),
            noted: file.particulars.as_ref().map(|particulars| noted(&page, particulars)),
            is_lost: file.is_lost,
            crumbs,
            page,
        }
    }
}

fn noted(page: &Page, particulars: &Particulars) -> Vec<(String, String)> {
    let place = particulars.place.and_then(|(latitude, longitude)| {
        // A camera's five decimals are a metre; more would be noise.
        let rounded = |angle: f64| (angle * 1e5).round() / 1e5;
        Position::new(rounded(latitude), rounded(longitude)).ok().map(position)
    });
    let facts = [
        ("attachment-noted-time", particulars.taken.clone()),
        ("attachment-noted-place", place),
        ("attachment-noted-device", particulars.device.clone()),
        ("attachment-noted-serial", particulars.device_serial.clone()),
    ];
    facts.into_iter().filter_map(|(label, value)| Some((page.t(label), value?))).collect()
}

async fn show<Id: HolderId>(
    State(site): State<Site>,
    visitor: Visitor,
    Path((id, attachment)): Path<(Id, AttachmentId)>,
) -> Result<View<AttachmentPage>, Fault> {
    let file = site.app.attachment(visitor.actor()?, id.into(), attachment).await?;
    Ok(View(AttachmentPage::new(visitor.page(), &file)))
}

async fn view<Id: HolderId>(
    State(site): State<Site>,
    visitor: Visitor,
    Path((id, attachment)): Path<(Id, AttachmentId)>,
) -> Result<Response, Fault> {
    copy(&site, &visitor, id, attachment, Size::View).await
}

async fn thumbnail<Id: HolderId>(
    State(site): State<Site>,
    visitor: Visitor,
    Path((id, attachment)): Path<(Id, AttachmentId)>,
) -> Result<Response, Fault> {
    copy(&site, &visitor, id, attachment, Size::Thumbnail).await
}

async fn copy<Id: HolderId>(
    site: &Site,
    visitor: &Visitor,
    id: Id,
    attachment: AttachmentId,
    size: Size,
) -> Result<Response, Fault> {
    let copy = site.app.attachment_copy(visitor.actor()?, id.into(), attachment, size).await?;
    Ok(([(header::CONTENT_TYPE, "image/jpeg"), (header::CONTENT_DISPOSITION, "inline")], copy).into_response())
}

/// The original, as it came.
async fn original<Id: HolderId>(
    State(site): State<Site>,
    visitor: Visitor,
    Path((id, wanted)): Path<(Id, AttachmentId)>,
) -> Result<Response, Fault> {
    let (found, content) = site.app.attachment_original(visitor.actor()?, id.into(), wanted).await?;
    Ok(attachment(&found.kind.file_name(&found.name), content))
}
