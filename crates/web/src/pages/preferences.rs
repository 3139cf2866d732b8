//! The reader's language and the appearance of the pages, kept in this browser.

use crate::cookie::{self, Cookie};
use crate::form::Form;
use crate::page::Theme;
use crate::site::Site;
use axum::Router;
use axum::extract::State;
use axum::http::{HeaderValue, header};
use axum::response::{AppendHeaders, IntoResponse, Redirect, Response};
use axum::routing::post;
use serde::Deserialize;
use texts::Lang;

/// The routes of this page.
pub fn routes() -> Router<Site> {
    Router::new().route("/preferences", post(choose))
}

#[derive(Deserialize)]
struct Choice {
    #[serde(default)]
    lang: String,
    #[serde(default)]
    theme: String,
    #[serde(default)]
    back: String,
}

async fn choose(State(site): State<Site>, Form(choice): Form<Choice>) -> Response {
    let lang = choice.lang.parse::<Lang>().ok().map(|lang| cookie::write(&site, Cookie::Lang, lang.code()));
    let theme = choice.theme.parse::<Theme>().ok().map(|theme| cookie::write(&site, Cookie::Theme, theme.code()));
    let cookies: Vec<(_, HeaderValue)> =
        lang.into_iter().chain(theme).map(|value| (header::SET_COOKIE, value)).collect();
    (AppendHeaders(cookies), Redirect::to(own_path(&choice.back))).into_response()
}

/// The path, if it leads to a page of this site; else the start page. Nobody is sent elsewhere by a form or a link.
pub fn own_path(path: &str) -> &str {
    let leads_here = path.starts_with('/')
        && !path.starts_with("//")
        && !path.starts_with("/\\")
        && path.bytes().all(|byte| byte.is_ascii_graphic());
    if leads_here { path } else { "/" }
}

#[cfg(test)]
mod tests {
    use super::own_path;
    use crate::check::Browser;

    #[tokio::test]
    async fn the_language_chosen_is_kept_and_counts_more_than_the_browsers() {
        let mut browser = Browser::new().await;
        assert!(browser.get("/login").await.body.contains(r#"<html lang="en" dir="ltr""#));
        let answer = browser.post("/preferences", &[("lang", "ar"), ("theme", "dark"), ("back", "/login")]).await;
        assert_eq!((answer.status, answer.location.as_str()), (303, "/login"));
        let page = browser.get("/login").await;
        assert!(page.body.contains(r#"<html lang="ar" dir="rtl" data-theme="dark""#));
    }

    #[test]
    fn nobody_is_led_elsewhere() {
        for path in ["", "//evil", "/\\evil", "https://evil", "javascript:x", "/a\r\nb", "/\t/evil"] {
            assert_eq!(own_path(path), "/", "{path:?}");
        }
        assert_eq!(own_path("/cases?page=2"), "/cases?page=2");
    }
}
