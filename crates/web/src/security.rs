//! The headers that every answer carries, the size that every request may have, and whence a form may come.

use crate::site::Site;
use axum::extract::{DefaultBodyLimit, Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use axum::middleware::Next;
use axum::response::Response;

/// The most that a request may hold, in bytes, unless its route says otherwise with a `DefaultBodyLimit` of its own.
pub const BODY_LIMIT: usize = 256 * 1024;

/// Nothing from elsewhere, nothing inline.
const CONTENT_POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; \
    connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

const HEADERS: [(HeaderName, &str); 7] = [
    (header::CONTENT_SECURITY_POLICY, CONTENT_POLICY),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (header::REFERRER_POLICY, "same-origin"),
    (HeaderName::from_static("permissions-policy"), "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
];

/// Adds the headers. Pages are never stored by the browser; what sets its own `cache-control` keeps it.
pub async fn headers(State(site): State<Site>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    for (name, value) in HEADERS {
        headers.insert(name, HeaderValue::from_static(value));
    }
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    if site.over_https {
        headers.insert(header::STRICT_TRANSPORT_SECURITY, HeaderValue::from_static("max-age=63072000"));
    }
    response
}

/// The limit on bodies.
pub fn limit() -> DefaultBodyLimit {
    DefaultBodyLimit::max(BODY_LIMIT)
}

/// Whether a request that changes something comes from one of our own pages, or from no page at all (a program).
///
/// Browsers say so in `Sec-Fetch-Site` or, older ones, in `Origin`. This is the first of two checks; the second is the
/// session's token in the form. It also protects signing in, where there is no session yet.
pub fn is_from_here(headers: &HeaderMap) -> bool {
    let text = |name: HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
    if let Some(site) = text(HeaderName::from_static("sec-fetch-site")) {
        return matches!(site, "same-origin" | "none");
    }
    match (text(header::ORIGIN), text(header::HOST)) {
        (None, _) => true,
        (Some(origin), Some(host)) => origin.split_once("://").is_some_and(|(_, authority)| authority == host),
        (Some(_), None) => false,
    }
}

/// Whether two secrets are the same, in a time that does not tell where they differ.
pub fn same(a: &[u8], b: &[u8]) -> bool {
    !a.is_empty() && a.len() == b.len() && a.iter().zip(b).fold(0, |difference, (x, y)| difference | (x ^ y)) == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_come_from_our_own_pages_only() {
        let from = |pairs: &[(&str, &str)]| {
            let mut headers = HeaderMap::new();
            for (name, value) in pairs {
                headers.insert(name.parse::<HeaderName>().unwrap(), value.parse().unwrap());
            }
            is_from_here(&headers)
        };
        assert!(from(&[("sec-fetch-site", "same-origin")]));
        assert!(!from(&[("sec-fetch-site", "cross-site")]));
        assert!(!from(&[("sec-fetch-site", "same-site"), ("origin", "http://a:1"), ("host", "a:1")]));
        assert!(from(&[("origin", "http://node:8080"), ("host", "node:8080")]));
        assert!(!from(&[("origin", "http://node:8081"), ("host", "node:8080")]));
        assert!(!from(&[("origin", "null"), ("host", "node:8080")]));
        assert!(from(&[("host", "node:8080")]));
    }

    #[tokio::test]
    async fn pages_are_never_stored_and_run_nothing_foreign() {
        let mut browser = crate::check::Browser::new().await;
        let page = browser.get("/login").await;
        assert_eq!(page.headers[header::CACHE_CONTROL], "no-store");
        let policy = page.headers[header::CONTENT_SECURITY_POLICY].to_str().unwrap();
        assert!(policy.starts_with("default-src 'none';") && !policy.contains("unsafe"));
        let style = browser.get(&crate::assets::STYLE.path).await;
        assert_eq!(
            (style.status, &style.headers[header::CONTENT_TYPE]),
            (200, &HeaderValue::from_static("text/css; charset=utf-8"))
        );
        assert!(style.headers[header::CACHE_CONTROL].to_str().unwrap().contains("immutable"));
    }

    #[test]
    fn an_empty_token_never_fits() {
        assert!(!same(b"", b""));
        assert!(!same(b"abc", b"abd"));
        assert!(same(b"abc", b"abc"));
    }
}
