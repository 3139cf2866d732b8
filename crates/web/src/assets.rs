//! Style sheet, script and icon: compiled in, named by their content, kept by browsers for ever.

use crate::site::Site;
use axum::Router;
use axum::http::header;
use axum::routing::get;
use std::sync::LazyLock;

/// A file that is part of the program.
#[derive(Debug)]
pub struct Asset {
    /// Its address, which changes with its content.
    pub path: String,
    /// Its media type.
    pub kind: &'static str,
    /// Its content.
    pub text: &'static str,
}

/// The style sheet.
pub static STYLE: LazyLock<Asset> =
    LazyLock::new(|| Asset::new("app", "css", "text/css; charset=utf-8", include_str!("../assets/app.css")));

/// The script.
pub static SCRIPT: LazyLock<Asset> =
    LazyLock::new(|| Asset::new("app", "js", "text/javascript; charset=utf-8", include_str!("../assets/app.js")));

/// The icon.
pub static ICON: LazyLock<Asset> =
    LazyLock::new(|| Asset::new("mark", "svg", "image/svg+xml", include_str!("../assets/mark.svg")));

/// The routes of all assets.
pub fn routes() -> Router<Site> {
    [&STYLE, &SCRIPT, &ICON].into_iter().fold(Router::new(), |router, asset| {
        let headers =
            [(header::CONTENT_TYPE, asset.kind), (header::CACHE_CONTROL, "public, max-age=31536000, immutable")];
        router.route(&asset.path, get(move || async move { (headers, asset.text) }))
    })
}

impl Asset {
    fn new(stem: &str, extension: &str, kind: &'static str, text: &'static str) -> Self {
        Self { path: format!("/assets/{stem}-{:016x}.{extension}", fnv1a(text.as_bytes())), kind, text }
    }
}

/// FNV-1a, 64 bits (the published offset basis and prime): tells versions apart, protects nothing.
fn fnv1a(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}
