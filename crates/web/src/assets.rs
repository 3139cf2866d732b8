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
    pub text: String,
}

/// The style sheet.
pub static STYLE: LazyLock<Asset> = LazyLock::new(|| {
    Asset::new("app", "css", "text/css; charset=utf-8", bare_style(include_str!("../assets/app.css")))
});

/// The script.
pub static SCRIPT: LazyLock<Asset> = LazyLock::new(|| {
    Asset::new("app", "js", "text/javascript; charset=utf-8", bare_script(include_str!("../assets/app.js")))
});

/// The icon.
pub static ICON: LazyLock<Asset> =
    LazyLock::new(|| Asset::new("mark", "svg", "image/svg+xml", include_str!("../assets/mark.svg").to_owned()));

/// The routes of all assets.
pub fn routes() -> Router<Site> {
    [&STYLE, &SCRIPT, &ICON].into_iter().fold(Router::new(), |router, asset| {
        let headers =
            [(header::CONTENT_TYPE, asset.kind), (header::CACHE_CONTROL, "public, max-age=31536000, immutable")];
        router.route(&asset.path, get(move || async move { (headers, asset.text.as_str()) }))
    })
}

impl Asset {
    fn new(stem: &str, extension: &str, kind: &'static str, text: String) -> Self {
        Self { path: format!("/assets/{stem}-{:016x}.{extension}", fnv1a(text.as_bytes())), kind, text }
    }
}

/// A style sheet without its comments and the spaces that only people need. No text in it holds the signs of a comment,
/// nor a space beside one of these signs, and no line ends where a space is needed.
fn bare_style(sheet: &str) -> String {
    let between = sheet.split("/*").map(|part| part.split_once("*/").map_or(part, |(_, after)| after));
    let lines = bare_lines(&between.collect::<String>(), |_| false).replace('\n', "");
    let signs = [
        (" {", "{"),
        ("{ ", "{"),
        ("; ", ";"),
        (": ", ":"),
        (", ", ","),
        (" }", "}"),
        (";}", "}"),
        ("} ", "}"),
        (" > ", ">"),
    ];
    signs.into_iter().fold(lines, |text, (written, sent)| text.replace(written, sent))
}

/// A script without its comments and its indentation, which are a third of it and of no use to a browser. Comments stand
/// on lines of their own, and no text goes over several lines.
fn bare_script(script: &str) -> String {
    bare_lines(script, |line| line.starts_with("//"))
}

fn bare_lines(text: &str, is_comment: impl Fn(&str) -> bool) -> String {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && !is_comment(line));
    lines.collect::<Vec<_>>().join("\n")
}

/// FNV-1a, 64 bits (the published offset basis and prime): tells versions apart, protects nothing.
fn fnv1a(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_style_sheet_is_sent_without_what_only_people_read() {
        let written = include_str!("../assets/app.css");
        assert!(!STYLE.text.contains("/*") && !STYLE.text.contains("  "));
        assert_eq!(STYLE.text.matches('{').count(), written.matches('{').count(), "a rule is lost");
        assert_eq!(
            bare_style("/* a\n b */\na > b, c {\n  content: \"x \"; color: red;\n} /* c */\nd { margin: 0 1px; }"),
            "a>b,c{content:\"x \";color:red}d{margin:0 1px}"
        );
    }
}
