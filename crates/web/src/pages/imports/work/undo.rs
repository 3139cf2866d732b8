//! A decision about findings, before it is undone.

use super::{Decision, crumbs, refuse, run};
use crate::extract::Path;
use crate::fault::Fault;
use crate::form::Form;
use crate::page::Page;
use crate::parts::links::Link;
use crate::site::Site;
use crate::view::{self, View};
use crate::visitor::Visitor;
use app::imports::{SettleFault, Settlement};
use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use serde::Deserialize;
use uuid::Uuid;

/// The routes of this page.
pub fn routes() -> Router<Site> {
    Router::new().route("/imports/work/undo/{settlement}", get(ask).post(undo))
}

/// The page that asks.
#[derive(Template)]
#[template(path = "imports/undo.html")]
pub struct UndoPage {
    page: Page,
    crumbs: Vec<Link>,
    action: String,
    decision: Decision,
}

#[derive(Deserialize)]
struct Why {
    #[serde(default)]
    reason: String,
}

async fn ask(State(site): State<Site>, visitor: Visitor, Path(id): Path<Uuid>) -> Result<View<UndoPage>, Fault> {
    let settlement = site.app.settlement(visitor.actor()?, id).await?;
    Ok(View(UndoPage::new(visitor.page(), &settlement)))
}

async fn undo(
    State(site): State<Site>,
    visitor: Visitor,
    Path(id): Path<Uuid>,
    Form(why): Form<Why>,
) -> Result<Response, Fault> {
    let actor = visitor.actor()?;
    match site.app.undo_settlement(actor, id, &why.reason).await {
        Ok(undoing) => {
            run(&site, undoing);
            Ok(view::go(&site, "/imports/work", "work-begun"))
        }
        Err(SettleFault::Fault(fault)) => Err(fault.into()),
        Err(refusal) => {
            let settlement = site.app.settlement(actor, id).await?;
            let mut shown = UndoPage::new(visitor.page(), &settlement);
            refuse(&mut shown.page, &refusal);
            Ok((StatusCode::UNPROCESSABLE_ENTITY, View(shown)).into_response())
        }
    }
}

impl UndoPage {
    /// The page that asks whether a decision is to be undone.
    pub(super) fn new(page: Page, settlement: &Settlement) -> Self {
        Self {
            crumbs: crumbs(&page, &page.t("work-undo")),
            action: format!("/imports/work/undo/{}", settlement.id),
            decision: Decision::new(&page, settlement),
            page,
        }
    }
}
