//! The program that calls, and for whom.

use crate::fault::Fault;
use crate::site::Site;
use app::Actor;
use axum::extract::FromRequestParts;
use axum::http::{header, request};

/// The person whose token a program shows, narrowed to what the token allows.
pub struct Caller(pub Actor);

impl FromRequestParts<Site> for Caller {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut request::Parts, site: &Site) -> Result<Self, Fault> {
        let shown = parts.headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
        // The scheme's name has no case (RFC 9110, 11.1).
        let token = shown.and_then(|shown| {
            let (scheme, token) = shown.split_once(' ')?;
            scheme.eq_ignore_ascii_case("bearer").then(|| token.trim())
        });
        let Some(token) = token else { return Err(Fault::TokenNeeded) };
        site.app.by_token(token).await?.map(Self).ok_or(Fault::TokenNeeded)
    }
}
