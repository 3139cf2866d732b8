//! How a refusal looks. It is made in [`crate::explain`].

use serde::Serialize;
use utoipa::{IntoResponses, ToSchema};

/// Problem details (RFC 9457).
#[derive(Serialize, ToSchema)]
pub struct Problem {
    /// A name for this kind of problem, for programs.
    #[serde(rename = "type")]
    #[schema(example = "urn:proofmark:fault:not-found")]
    pub kind: String,
    /// Its short name, in the language of `Accept-Language`.
    #[schema(example = "Not found")]
    pub title: String,
    /// The HTTP status.
    #[schema(example = 404)]
    pub status: u16,
    /// What happened, in that language.
    pub detail: String,
    /// What to do, in that language.
    pub advice: String,
    /// What exactly was refused, for programs: the last part of `type`, or a finer code.
    #[schema(example = "not-found")]
    pub code: String,
}

/// What every operation may be refused with.
#[derive(IntoResponses)]
#[expect(dead_code, reason = "only read by its derive, into the description")]
pub enum Refusals {
    /// The token is missing, unknown, revoked, or past its end.
    #[response(status = 401, content_type = "application/problem+json")]
    NoToken(Problem),
    /// The token does not have the scope, or its owner has lost the role.
    #[response(status = 403, content_type = "application/problem+json")]
    NoScope(Problem),
    /// The node could not read or write its record, or is busy. Try again.
    #[response(status = 500, content_type = "application/problem+json")]
    Internal(Problem),
}
