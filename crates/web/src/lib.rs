//! HTTP: the pages, and the JSON interface, over `app`.
//!
//! A request passes, from the outside in: compression, security headers ([`security`]), the explanation of faults in the
//! reader's language ([`explain`]), recognition of the visitor ([`visitor`]), the handler. A handler takes a
//! [`Visitor`], asks `app`, and answers with a [`View`] of a template or with a [`Fault`].
//!
//! How to add a page is told in this crate's README.

pub mod api;
pub mod assets;
pub mod explain;
pub mod extract;
pub mod fault;
pub mod form;
pub mod nav;
pub mod page;
pub mod pages;
pub mod parts;
pub mod security;
pub mod sender;
pub mod site;
#[cfg(any(test, feature = "styleguide"))]
pub mod styleguide;
pub mod tone;
pub mod view;
pub mod visitor;

#[cfg(test)]
mod check;
mod cookie;
mod download;

pub use fault::Fault;
pub use form::Form;
pub use page::Page;
pub use site::{NodeKind, Site};
pub use view::View;
pub use visitor::Visitor;

use axum::Router;
use axum::extract::State;
use axum::middleware::from_fn_with_state;
use axum::routing::get;
use tower_http::compression::CompressionLayer;

/// The whole site of a node: its pages, for a State's also the interface for programs, and a sign of life.
pub fn router(site: Site) -> Router {
    let interface = match site.kind {
        NodeKind::State => api::routes(),
        NodeKind::Hub => Router::new(),
    };
    shell(pages::routes(site.kind).merge(interface).route("/health", get(health)), site)
}

/// Says that the node is there and reads its record; for whatever watches over it.
async fn health(State(site): State<Site>) -> Result<&'static str, Fault> {
    site.app.needs_first_run().await?;
    Ok("ok\n")
}

/// Puts the shell around routes: every fault explained, every visitor known, every answer with its headers.
pub fn shell(routes: Router<Site>, site: Site) -> Router {
    routes
        .fallback(async || Fault::NotFound)
        .method_not_allowed_fallback(async || Fault::WrongMethod)
        .layer(from_fn_with_state(site.clone(), explain::explain))
        .layer(from_fn_with_state(site.clone(), visitor::recognise))
        .merge(assets::routes())
        .layer(security::limit())
        .layer(from_fn_with_state(site.clone(), security::headers))
        .layer(CompressionLayer::new())
        .with_state(site)
}
