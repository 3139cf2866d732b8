//! The pages, one module per noun; each gives its routes.

pub mod account;
pub mod home;
pub mod login;
pub mod people;
pub mod preferences;
pub mod setup;

use crate::site::{NodeKind, Site};
use axum::Router;

/// Every route of every page of such a node. A hub has none that could show a register, a case or a request.
pub fn routes(kind: NodeKind) -> Router<Site> {
    let shared = Router::new().merge(login::routes()).merge(preferences::routes()).merge(setup::routes()).merge(home::routes()).merge(account::routes()).merge(people::routes());
    match kind {
        NodeKind::State => shared,
        NodeKind::Hub => shared,
    }
}
