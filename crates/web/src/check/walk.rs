//! A walk over every route of every page, read from the code, so that a new one is on it by itself.

use super::{Answer, Browser, Node, files};
use crate::site::NodeKind;
use axum::body::Body;
use axum::http::{Request, header};
use std::collections::BTreeSet;
use std::path::Path;

/// Pages that say nothing of a register or a person, and are open to all: the first-run page and signing in, and a hub's
/// directory, which is there to be read.
const OPEN: [&str; 3] = ["/login", "/setup", "/contacts"];

/// What pages need that are about one State.
const QUERY: &str = "?to=XB";

const BOUNDARY: &str = "part";

/// Every path given to `.route(..)`, with values in place of its parts.
fn paths() -> BTreeSet<String> {
    let pages = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/pages");
    let mut paths = BTreeSet::new();
    for file in files(&pages) {
        let code = std::fs::read_to_string(&file).unwrap();
        for after in code.split(".route(").skip(1) {
            let argument = after.split(',').next().unwrap().trim();
            let literal = match argument.strip_prefix('"') {
                Some(literal) => literal,
                None => {
                    code.split_once(&format!("const {argument}: &str = \""))
                        .unwrap_or_else(|| panic!("{}: {argument} is no constant of this file", file.display()))
                        .1
                }
            };
            paths.insert(filled(literal.split('"').next().unwrap()));
        }
    }
    assert!(paths.len() > 40, "the code is not read as it is written: {paths:?}");
    paths
}

fn filled(path: &str) -> String {
    let value = |name: &str| match name {
        "state" => "XB",
        "row" => "1",
        _ => "00000000-0000-7000-8000-000000000000",
    };
    let parts = path.split('/').map(|part| match part.strip_prefix('{').and_then(|part| part.strip_suffix('}')) {
        Some(name) => value(name),
        None => part,
    });
    parts.collect::<Vec<_>>().join("/")
}

/// A form without the token of the session, from a page of this site, with files or without.
async fn without_token(browser: &mut Browser, path: &str) -> Answer {
    let request = Request::post(path).header("sec-fetch-site", "same-origin");
    let plain = request.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    let answer = browser.send(plain, Body::from("csrf=guess")).await;
    if answer.status != 415 {
        return answer;
    }
    let request = Request::post(path).header("sec-fetch-site", "same-origin");
    let parts = request.header(header::CONTENT_TYPE, format!("multipart/form-data; boundary={BOUNDARY}"));
    let part = |name: &str| format!("--{BOUNDARY}\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\nguess\r\n");
    browser.send(parts, Body::from(format!("{}{}--{BOUNDARY}--\r\n", part("csrf"), part("file")))).await
}

#[tokio::test]
async fn no_form_of_any_page_is_taken_without_the_token_of_the_session() {
    let mut guarded = 0;
    let mut state = Browser::signed_in().await;
    let mut hub = Browser::at(Node::of(NodeKind::Hub).await);
    hub.sign_in(super::NAME).await;
    for path in paths() {
        let browser = if path.starts_with("/contacts") { &mut hub } else { &mut state };
        let answer = without_token(browser, &format!("{path}{QUERY}")).await;
        match answer.status {
            403 => {
                assert!(answer.body.contains("This form is out of date"), "{path}: {}", answer.body);
                guarded += 1;
            }
            status => assert_eq!(status, 405, "{path} takes a form without a token: {}", answer.body),
        }
    }
    assert!(guarded > 35, "{guarded} forms were found");
}

#[tokio::test]
async fn nothing_is_shown_to_whoever_is_not_signed_in() {
    let mut state = Browser::new().await;
    let mut hub = Browser::at(Node::of(NodeKind::Hub).await);
    for path in paths() {
        let browser = if path.starts_with("/contacts") { &mut hub } else { &mut state };
        let answer = browser.get(&format!("{path}{QUERY}")).await;
        let leads_to_sign_in = answer.status == 303 && answer.location.starts_with("/login?");
        let is_open = OPEN.contains(&path.as_str()) && matches!(answer.status, 200 | 303);
        assert!(leads_to_sign_in || is_open || answer.status == 405, "{path}: {} {}", answer.status, answer.body);
    }
}

#[tokio::test]
async fn cookies_are_for_this_site_alone_and_over_https_for_nothing_else() {
    let fields = format!("name={}&password={}", super::NAME, super::PASSWORD.replace(' ', "+"));
    for over_https in [false, true] {
        let node = Node::new().await;
        let site = crate::Site { over_https, ..node.site.clone() };
        let mut browser = Browser::before(crate::router(site), node);
        let request = Request::post("/login")
            .header("sec-fetch-site", "same-origin")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        let answer = browser.send(request, Body::from(fields.clone())).await;
        assert_eq!(answer.status, 303, "{}", answer.body);
        let cookies: Vec<&str> =
            answer.headers.get_all(header::SET_COOKIE).iter().map(|cookie| cookie.to_str().unwrap()).collect();
        assert_eq!(cookies.len(), 2, "a session, and the browser known: {cookies:?}");
        for cookie in cookies {
            for word in ["; Path=/", "; HttpOnly", "; SameSite=Lax"] {
                assert!(cookie.contains(word), "{cookie}");
            }
            assert!(!cookie.contains("Domain"), "{cookie}");
            assert_eq!((cookie.starts_with("__Host-"), cookie.contains("; Secure")), (over_https, over_https));
        }
        assert_eq!(answer.headers.contains_key(header::STRICT_TRANSPORT_SECURITY), over_https);
    }
}

#[tokio::test]
async fn signing_in_begins_a_new_session_and_ends_the_old_one() {
    let mut browser = Browser::signed_in().await;
    let planted = browser.session().await;
    browser.sign_in(super::NAME).await;
    let fresh = browser.session().await;
    assert_ne!((planted.digest, &planted.csrf), (fresh.digest, &fresh.csrf));
    let left = browser.node.app.own_sessions(&fresh).await.unwrap();
    assert!(left.iter().all(|line| line.digest != planted.digest));
}
