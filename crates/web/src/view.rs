//! What a handler answers with: a template, or the way to another page with a word on what was done.

use crate::cookie::{self, Cookie};
use crate::fault::Fault;
use crate::site::Site;
use askama::Template;
use axum::http::header;
use axum::response::{AppendHeaders, Html, IntoResponse, Redirect, Response};

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

/// Leads to `path` after a deed, where the message `notice` (which has no variables) is shown once.
pub fn go(site: &Site, path: &str, notice: &'static str) -> Response {
    debug_assert!(texts::has(texts::Lang::En, notice), "no message {notice}");
    let cookie = (header::SET_COOKIE, cookie::write(site, Cookie::Notice, notice));
    (AppendHeaders([cookie]), Redirect::to(path)).into_response()
}
