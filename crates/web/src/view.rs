//! A template as an answer.

use crate::fault::Fault;
use askama::Template;
use axum::response::{Html, IntoResponse, Response};

/// Renders a template into an HTML answer.
#[derive(Debug)]
pub struct View<T>(pub T);

impl<T: Template> IntoResponse for View<T> {
    fn into_response(self) -> Response {
        match self.0.render() {
            Ok(html) => Html(html).into_response(),
            Err(cause) => Fault::internal(cause).into_response(),
        }
    }
}
