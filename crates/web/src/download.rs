//! A file of a user's as an answer: to be stored, never to be shown.

use axum::body::Body;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use std::fs::File;
use tokio_util::io::ReaderStream;

/// The file under its name, piece by piece.
pub fn download(name: &str, size: i64, file: File) -> Response {
    let pieces = ReaderStream::new(tokio::fs::File::from_std(file));
    ([(header::CONTENT_LENGTH, size.to_string())], attachment(name, Body::from_stream(pieces))).into_response()
}

/// A content under its name. What it holds is foreign: the browser is told nothing of its kind, so that it neither runs nor
/// shows it.
pub fn attachment(name: &str, content: impl Into<Body>) -> Response {
    let headers = [
        (header::CONTENT_TYPE, "application/octet-stream".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename*=UTF-8''{}", encoded(name))),
    ];
    (headers, content.into()).into_response()
}

/// A name as a header takes it (RFC 8187, section 3.2).
fn encoded(name: &str) -> String {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
    name.bytes()
        .map(|byte| if is_plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect()
}
