//! The pages, one module per noun; each gives its routes.

pub mod login;
pub mod preferences;

use crate::site::Site;
use axum::Router;

/// Every route of every page.
pub fn routes() -> Router<Site> {
    Router::new().merge(login::routes()).merge(preferences::routes())
}
