//! What a request brings, read into types: path, query, JSON, forms and forms with files.
//!
//! They stand in place of the framework's extractors of the same names, whose refusals are English. A refusal here is a
//! [`Fault`], explained in the reader's language by [`crate::explain`]; of what the parsers say, only names of fields and
//! places in the text are kept.

#![expect(clippy::disallowed_types, reason = "this is the place that may use the framework's own extractors")]

use crate::fault::Fault;
use axum::body::Bytes;
use axum::extract::multipart::{Field, MultipartError};
use axum::extract::path::ErrorKind;
use axum::extract::rejection::{BytesRejection, PathRejection};
use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::{HeaderMap, StatusCode, header, request};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::fmt::Display;

/// The variable parts of the path. An address whose parts are no ids leads nowhere: [`Fault::NotFound`].
#[derive(Debug)]
pub struct Path<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned + Send> FromRequestParts<S> for Path<T> {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut request::Parts, state: &S) -> Result<Self, Fault> {
        match axum::extract::Path::from_request_parts(parts, state).await {
            Ok(axum::extract::Path(value)) => Ok(Self(value)),
            // A handler that asks for other parts than its route has is our mistake.
            Err(PathRejection::FailedToDeserializePathParams(refusal))
                if !matches!(
                    refusal.kind(),
                    ErrorKind::WrongNumberOfParameters { .. } | ErrorKind::UnsupportedType { .. }
                ) =>
            {
                Err(Fault::NotFound)
            }
            Err(refusal) => Err(Fault::internal(refusal)),
        }
    }
}

/// The query. A name that may repeat is a `Vec` with `#[serde(default)]`.
#[derive(Debug)]
pub struct Query<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequestParts<S> for Query<T> {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut request::Parts, _: &S) -> Result<Self, Fault> {
        pairs(parts.uri.query().unwrap_or_default().as_bytes()).map(Self)
    }
}

/// JSON: the body of a request that says that it is JSON, and an answer.
#[derive(Debug)]
pub struct Json<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Json<T> {
    type Rejection = Fault;

    async fn from_request(request: Request, state: &S) -> Result<Self, Fault> {
        let kind = media_type(request.headers());
        if kind != "application/json" && !(kind.starts_with("application/") && kind.ends_with("+json")) {
            return Err(Fault::WrongKind);
        }
        let bytes = body(request, state).await?;
        let mut reader = serde_json::Deserializer::from_slice(&bytes);
        let value = serde_path_to_error::deserialize(&mut reader).map_err(|error| {
            let place = format!("{}:{}", error.inner().line(), error.inner().column());
            let field = field(&error);
            let detail = if field.is_empty() { place } else { format!("{field} ({place})") };
            Fault::Unreadable { detail }
        })?;
        reader.end().map_err(|error| Fault::Unreadable { detail: format!("{}:{}", error.line(), error.column()) })?;
        Ok(Self(value))
    }
}

impl<T: Serialize> IntoResponse for Json<T> {
    fn into_response(self) -> Response {
        axum::Json(self.0).into_response()
    }
}

/// A form with files, part by part. The token is its first part, and is checked by [`crate::Visitor::check_csrf`].
/// What goes wrong with a part becomes a [`Fault`] by `?`.
#[derive(Debug)]
pub struct Multipart(pub axum::extract::Multipart);

impl<S: Send + Sync> FromRequest<S> for Multipart {
    type Rejection = Fault;

    async fn from_request(request: Request, state: &S) -> Result<Self, Fault> {
        axum::extract::Multipart::from_request(request, state).await.map(Self).map_err(|_| Fault::WrongKind)
    }
}

/// The text of a part that is no file. [`Fault::TooLarge`] of one that no person typed: a form with files may be large, and
/// such a part is in memory as a whole.
pub async fn short_text(mut field: Field<'_>) -> Result<String, Fault> {
    let mut bytes = Vec::new();
    while let Some(piece) = field.chunk().await? {
        bytes.extend_from_slice(&piece);
        if bytes.len() > LONGEST_TEXT {
            return Err(Fault::TooLarge);
        }
    }
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// The most bytes of a part that is no file.
const LONGEST_TEXT: usize = 64 * 1024;

impl From<MultipartError> for Fault {
    fn from(error: MultipartError) -> Self {
        match error.status() {
            StatusCode::PAYLOAD_TOO_LARGE => Self::TooLarge,
            _ => Self::CutShort,
        }
    }
}

/// The bytes of a form that says that it is one.
pub(crate) async fn form<S: Send + Sync>(request: Request, state: &S) -> Result<Bytes, Fault> {
    if media_type(request.headers()) != "application/x-www-form-urlencoded" {
        return Err(Fault::WrongKind);
    }
    body(request, state).await
}

/// Pairs of names and values, as in a query or a form without files.
///
/// # Errors
/// [`Fault::Unreadable`] names the field that is missing, unknown or not of its kind.
pub(crate) fn pairs<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Fault> {
    serde_path_to_error::deserialize(serde_html_form::Deserializer::from_bytes(bytes))
        .map_err(|error| Fault::Unreadable { detail: field(&error) })
}

async fn body<S: Send + Sync>(request: Request, state: &S) -> Result<Bytes, Fault> {
    Bytes::from_request(request, state).await.map_err(|refusal: BytesRejection| match refusal.status() {
        StatusCode::PAYLOAD_TOO_LARGE => Fault::TooLarge,
        _ => Fault::CutShort,
    })
}

/// The media type without its parameters, in small letters; empty if there is none.
fn media_type(headers: &HeaderMap) -> String {
    let said = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    said.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}

/// The field that a parser complains of: where it stood when it failed, or else the first name that it puts between
/// backticks, as serde does with what is missing or unknown. Its words are left out.
fn field<E: Display>(error: &serde_path_to_error::Error<E>) -> String {
    let message = error.inner().to_string();
    let named = message.split('`').nth(1).filter(|_| message.contains(" field `"));
    let folder = error.path().to_string();
    match (folder.as_str(), named) {
        ("." | "?", named) => named.unwrap_or_default().to_owned(),
        // The path of an unknown field ends with its name already.
        (folder, Some(named)) if folder != named && !folder.ends_with(&format!(".{named}")) => {
            format!("{folder}.{named}")
        }
        (folder, _) => folder.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::body::Body;
    use serde::Deserialize;

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Find {
        place: Place,
        #[serde(default)]
        #[expect(dead_code, reason = "only read into")]
        serials: Vec<String>,
    }

    #[derive(Debug, Deserialize)]
    struct Place {
        latitude: f64,
    }

    async fn read(kind: &str, body: &str) -> Result<Json<Find>, Fault> {
        let request = Request::post("/").header(header::CONTENT_TYPE, kind).body(Body::from(body.to_owned())).unwrap();
        Json::from_request(request, &()).await
    }

    #[tokio::test]
    async fn of_json_that_does_not_fit_the_field_is_named_and_nothing_else() {
        for (body, detail) in [
            ("", "1:0"),
            ("{\"place\": ", "place (1:10)"),
            ("{}", "place (1:2)"),
            ("{\"place\": {}}", "place.latitude (1:12)"),
            ("{\"place\": {\"latitude\": \"north\"}}", "place.latitude (1:30)"),
            ("{\"place\": {\"latitude\": 1}, \"serial\": 1}", "serial (1:35)"),
            ("{\"place\": {\"latitude\": 1}, \"serials\": [\"a\", 7]}", "serials[1] (1:45)"),
            ("{\"place\": {\"latitude\": 1}} x", "1:28"),
        ] {
            match read("application/json", body).await {
                Err(Fault::Unreadable { detail: found }) => assert_eq!(found, detail, "{body}"),
                other => panic!("{body}: {other:?}"),
            }
        }
    }

    #[tokio::test]
    async fn json_says_that_it_is_json() {
        let body = "{\"place\": {\"latitude\": -4.05}}";
        for kind in ["application/json", "Application/JSON; charset=utf-8", "application/geo+json"] {
            assert!((read(kind, body).await.unwrap().0.place.latitude + 4.05).abs() < 1e-9, "{kind}");
        }
        for kind in ["", "text/plain", "application/x-www-form-urlencoded"] {
            assert!(matches!(read(kind, body).await, Err(Fault::WrongKind)), "{kind}");
        }
    }

    #[test]
    fn of_a_query_that_does_not_fit_the_field_is_named() {
        #[derive(Debug, Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Wanted {
            #[expect(dead_code, reason = "only read into")]
            year: u16,
        }
        for (query, detail) in [("", "year"), ("year=soon", "year"), ("year=1987&yaer=1", "yaer"), ("yaer=1", "yaer")] {
            match pairs::<Wanted>(query.as_bytes()) {
                Err(Fault::Unreadable { detail: found }) => assert_eq!(found, detail, "{query}"),
                other => panic!("{query}: {other:?}"),
            }
        }
        assert!(pairs::<Wanted>(b"year=1987").is_ok());
    }
}
