//! The pages, one module per noun; each gives its routes.

pub mod account;
pub mod audit;
pub mod cases;
pub mod contacts;
pub mod home;
pub mod identify;
pub mod imports;
pub mod login;
pub mod parties;
pub mod partners;
pub mod people;
pub mod preferences;
pub mod requests;
pub mod setup;
pub mod symbols;
pub mod tokens;
pub mod weapons;

use crate::site::{NodeKind, Site};
use axum::Router;

/// Every route of every page of such a node. A hub has none that could show a register, a case or a request.
pub fn routes(kind: NodeKind) -> Router<Site> {
    let own: Vec<Router<Site>> = match kind {
        NodeKind::State => vec![
            cases::routes(),
            identify::routes(),
            imports::routes(),
            parties::routes(),
            partners::routes(),
            requests::routes(),
            symbols::routes(),
            tokens::routes(),
            weapons::routes(),
        ],
        NodeKind::Hub => vec![contacts::routes()],
    };
    let shared = [
        account::routes(),
        audit::routes(),
        home::routes(),
        login::routes(),
        people::routes(),
        preferences::routes(),
        setup::routes(),
    ];
    shared.into_iter().chain(own).fold(Router::new(), Router::merge)
}
