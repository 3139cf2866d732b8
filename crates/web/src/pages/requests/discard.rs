//! Throwing the draft of a request away, after a question.

use super::write::Kept;
use crate::extract::{Path, Query};
use crate::fault::Fault;
use crate::form::Form;
use crate::page::{Notice, Page};
use crate::pages::cases::case_link;
use crate::pages::cases::words::Words;
use crate::parts::links::Link;
use crate::site::Site;
use crate::tone::Tone;
use crate::view::{self, View};
use crate::visitor::Visitor;
use app::cases::{CaseFault, CaseFile};
use app::requests::SeenDraft;
use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use domain::CountryCode;
use domain::authority::Deed;
use domain::id::CaseId;
use reference::Reference;
use serde::Deserialize;

/// The route of this page.
pub(super) fn routes() -> Router<Site> {
    Router::new().route("/cases/{id}/requests/discard", get(ask).post(discard))
}

/// The page.
#[derive(Template)]
#[template(path = "requests/discard.html")]
struct DiscardPage {
    page: Page,
    crumbs: Vec<Link>,
    title: String,
    kept: Kept,
    rev: i64,
}

/// Which draft.
#[derive(Debug, Deserialize)]
struct Which {
    to: CountryCode,
}

/// The draft as it was when the question was asked.
#[derive(Debug, Deserialize)]
struct DiscardForm {
    rev: i64,
}

impl DiscardPage {
    /// The question; nothing if the case has no such draft.
    fn new(page: Page, reference: &Reference, file: &CaseFile, to: CountryCode) -> Option<Self> {
        let draft = file.drafts.iter().find(|draft| draft.thing.content.to == to)?;
        let words = Words::new(&page, reference);
        let title = page.tx("request-discard-title", "state", words.state(to));
        let kept = Kept::new(&words, file, draft);
        Some(Self {
            crumbs: vec![
                Link::new("/cases", page.t("nav-cases")),
                case_link(file.case.id, &file.case.number),
                Link::new("", page.t("request-discard")),
            ],
            title,
            kept,
            rev: draft.rev,
            page,
        })
    }
}

async fn ask(
    State(site): State<Site>,
    visitor: Visitor,
    Path(id): Path<CaseId>,
    Query(which): Query<Which>,
) -> Result<View<DiscardPage>, Fault> {
    let file = site.app.case_file(visitor.may(Deed::WorkCases)?, id).await?;
    DiscardPage::new(visitor.page(), site.app.reference(), &file, which.to).map(View).ok_or(Fault::NotFound)
}

async fn discard(
    State(site): State<Site>,
    visitor: Visitor,
    Path(id): Path<CaseId>,
    Query(which): Query<Which>,
    Form(form): Form<DiscardForm>,
) -> Result<Response, Fault> {
    let actor = visitor.may(Deed::WorkCases)?;
    match site.app.discard_draft(actor, id, SeenDraft { to: which.to, rev: form.rev }).await {
        // Gone is what was wanted.
        Ok(()) | Err(CaseFault::DraftGone(_)) => {
            Ok(view::go(&site, &format!("/cases/{id}"), "request-draft-discarded"))
        }
        Err(fault) => {
            let mut page = visitor.page();
            let refusal = Words::new(&page, site.app.reference()).refusal(fault)?;
            page.notices.push(Notice { tone: Tone::Bad, text: refusal.text });
            let file = site.app.case_file(actor, id).await?;
            let again = DiscardPage::new(page, site.app.reference(), &file, which.to).ok_or(Fault::NotFound)?;
            Ok((StatusCode::CONFLICT, View(again)).into_response())
        }
    }
}

#[cfg(test)]
impl crate::check::Sample for DiscardPage {
    fn samples(page: &Page) -> Vec<Self> {
        let file = crate::pages::cases::samples::files().swap_remove(0);
        let to = file.drafts[0].thing.content.to;
        Self::new(page.clone(), &Reference::shipped(), &file, to).into_iter().collect()
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn renders() {
        crate::check::sample::<super::DiscardPage>();
    }
}
