//! Requests that no page of ours sends, as an Arabic reader and an Arabic program meet their refusals.

use super::{Answer, Browser, Node};
use crate::security::BODY_LIMIT;
use axum::body::{Body, Bytes};
use axum::http::request::Builder;
use axum::http::{Request, header};
use domain::authority::Deed;
use hyper::body::Frame;
use std::pin::Pin;
use std::task::{Context, Poll};

const PHOTOGRAPHS: &str = "/cases/00000000-0000-7000-8000-000000000000/attachments";
const FORM: &str = "application/x-www-form-urlencoded";
const PARTS: &str = "multipart/form-data; boundary=part";
const JSON: &str = "application/json";

/// Method, path, media type and body of a call; its status, its code, and the words of the caller's own that are repeated.
type Call<'a> = (&'a str, &'a str, &'a str, Body, u16, &'a str, &'a [&'a str]);

/// A body that breaks off.
struct BrokenOff;

impl hyper::body::Body for BrokenOff {
    type Data = Bytes;
    type Error = std::io::Error;

    fn poll_frame(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, std::io::Error>>> {
        Poll::Ready(Some(Err(std::io::Error::other("connection reset by peer"))))
    }
}

fn large() -> Body {
    Body::from("x".repeat(BODY_LIMIT + 1))
}

/// What is said in Latin letters, apart from what a program is to look at.
fn latin(text: &str, allowed: &[&str]) -> Vec<String> {
    let words = text.split(|c: char| !(c.is_ascii_alphabetic() || c == '-' || c == '_'));
    let words = words.filter(|word| word.len() > 1 && !allowed.contains(word));
    words.map(str::to_owned).collect()
}

fn page(answer: &Answer) -> String {
    assert!(answer.body.contains(r#"lang="ar" dir="rtl""#), "{}", answer.body);
    let (_, article) = answer.body.split_once("<article").unwrap();
    let (article, _) = article.split_once("</article>").unwrap();
    // The address stands there as it was asked for.
    let (before, after) = article.split_once(r#"<bdi class="path">"#).unwrap();
    let article = format!("{before}<{}", after.split_once("</bdi>").unwrap().1);
    article.split('<').filter_map(|piece| Some(piece.split_once('>')?.1)).collect::<Vec<_>>().join(" ")
}

#[tokio::test]
async fn every_broken_request_to_a_page_is_explained_in_arabic() {
    let mut browser = Browser::signed_in().await;
    browser.post("/preferences", &[("lang", "ar")]).await;
    let cut = "--part\r\ncontent-disposition: form-data; name=\"csrf\"\r\n\r\nhalf a tok";
    let token = "x".repeat(100_000);
    let endless = format!("--part\r\ncontent-disposition: form-data; name=\"csrf\"\r\n\r\n{token}\r\n--part--\r\n");
    let requests: Vec<(&str, &str, &str, Body, u16, &str)> = vec![
        ("GET", "/nothing", "", Body::empty(), 404, "غير موجود"),
        ("GET", "/cases/seven", "", Body::empty(), 404, "غير موجود"),
        ("GET", "/weapons/7%ff", "", Body::empty(), 404, "غير موجود"),
        ("GET", "/imports/seven/rows/one", "", Body::empty(), 404, "غير موجود"),
        ("GET", "/partners/Atlantis", "", Body::empty(), 404, "غير موجود"),
        ("DELETE", "/cases", "", Body::empty(), 405, "غير ممكن بهذه الطريقة"),
        ("POST", "/account", FORM, Body::empty(), 405, "غير ممكن بهذه الطريقة"),
        ("POST", "/login", "", Body::from("name=a"), 415, "من نوع آخر"),
        ("POST", "/login", "text/plain", Body::from("name=a"), 415, "من نوع آخر"),
        ("POST", "/login", JSON, Body::from("{}"), 415, "من نوع آخر"),
        ("POST", "/login", FORM, large(), 413, "كبير جدا"),
        ("POST", "/login", FORM, Body::new(BrokenOff), 400, "لم يصل كاملا"),
        ("POST", "/imports", FORM, Body::from("csrf=a"), 415, "من نوع آخر"),
        ("POST", "/imports", "multipart/form-data", Body::from("csrf=a"), 415, "من نوع آخر"),
        ("POST", "/imports", PARTS, Body::from(cut), 400, "لم يصل كاملا"),
        ("POST", "/imports", PARTS, Body::new(BrokenOff), 400, "لم يصل كاملا"),
        ("POST", PHOTOGRAPHS, PARTS, Body::from(cut), 400, "لم يصل كاملا"),
        ("POST", PHOTOGRAPHS, PARTS, Body::from(endless), 413, "كبير جدا"),
    ];
    for (method, path, kind, body, status, title) in requests {
        let answer = browser.send(request(method, path, kind), body).await;
        assert_eq!(answer.status, status, "{method} {path} {kind}: {}", answer.body);
        let said = page(&answer);
        assert!(said.contains(title), "{method} {path} {kind}: {said}");
        let none: Vec<String> = Vec::new();
        assert_eq!(latin(&said, &["Content-Type"]), none, "{method} {path} {kind}: {said}");
        assert_eq!(status == 405, answer.headers.contains_key(header::ALLOW), "{method} {path}");
    }
}

#[tokio::test]
async fn every_broken_call_of_a_program_gets_a_code_and_arabic_words() {
    let node = Node::new().await;
    let form = app::tokens::TokenForm {
        label: "test".to_owned(),
        scopes: [Deed::Identify, Deed::WorkCases, Deed::ReadCases].into(),
        days: 1,
    };
    let token = node.app.make_token(&node.actor().await, &form).await.unwrap().secret;
    let mut program = Browser::at(node);
    let case = |text: &str| Body::from(text.to_owned());
    let requests: Vec<Call<'_>> = vec![
        ("GET", "/api/v1/nothing", "", Body::empty(), 404, "not-found", &[]),
        ("GET", "/api/v1/cases/7", "", Body::empty(), 404, "not-found", &[]),
        ("DELETE", "/api/v1/cases", "", Body::empty(), 405, "wrong-method", &[]),
        ("GET", "/api/v1/identify?sreial=1", "", Body::empty(), 400, "unreadable", &["sreial"]),
        ("GET", "/api/v1/identify?read_from_weapon=maybe", "", Body::empty(), 400, "unreadable", &["read_from_weapon"]),
        ("GET", "/api/v1/identify?serial=1&read=odd", "", Body::empty(), 400, "unreadable", &["read", "odd"]),
        ("GET", "/api/v1/cases?before=noon", "", Body::empty(), 400, "unreadable", &["before", "noon"]),
        ("POST", "/api/v1/cases", "", case("{}"), 415, "wrong-kind", &[]),
        ("POST", "/api/v1/cases", FORM, case("a=b"), 415, "wrong-kind", &[]),
        ("POST", "/api/v1/cases", JSON, large(), 413, "too-large", &[]),
        ("POST", "/api/v1/cases", JSON, Body::new(BrokenOff), 400, "cut-short", &[]),
        ("POST", "/api/v1/cases", JSON, case("{\"observation\": "), 400, "unreadable", &["observation"]),
        ("POST", "/api/v1/cases", JSON, case("[]"), 400, "unreadable", &[]),
        ("POST", "/api/v1/cases", JSON, case("\"case\""), 400, "unreadable", &[]),
        ("POST", "/api/v1/cases", JSON, case("{\"observation\": {}}"), 400, "unreadable", &["acquisition"]),
        (
            "POST",
            "/api/v1/cases",
            JSON,
            case("{\"observation\": {}, \"acquisition\": \"bought\"}"),
            400,
            "unreadable",
            &["acquisition", "bought"],
        ),
        (
            "POST",
            "/api/v1/cases",
            JSON,
            case("{\"observation\": {\"read\": \"odd\"}, \"acquisition\": \"found\"}"),
            400,
            "unreadable",
            &["observation", "read", "odd"],
        ),
        (
            "POST",
            "/api/v1/cases",
            JSON,
            case(
                "{\"observation\": {}, \"acquisition\": \"found\", \"circumstances\": {\"latitude\": 91, \"longitude\": 0}}",
            ),
            400,
            "unreadable",
            &["circumstances", "latitude", "longitude"],
        ),
    ];
    for (method, path, kind, body, status, code, allowed) in requests {
        let call = request(method, path, kind).header(header::AUTHORIZATION, format!("Bearer {token}"));
        let answer = program.send(call, body).await;
        assert_eq!(answer.status, status, "{method} {path} {kind}: {}", answer.body);
        assert_eq!(answer.headers[header::CONTENT_TYPE], "application/problem+json");
        assert_eq!(answer.headers[header::CONTENT_LANGUAGE], "ar");
        let problem: serde_json::Value = serde_json::from_str(&answer.body).unwrap();
        assert_eq!(problem["code"], code, "{problem}");
        let said = ["title", "detail", "advice"].map(|part| problem[part].as_str().unwrap()).join(" ");
        let allowed: Vec<&str> = allowed.iter().copied().chain(["Content-Type"]).collect();
        let none: Vec<String> = Vec::new();
        assert_eq!(latin(&said, &allowed), none, "{method} {path} {kind}: {said}");
        for word in allowed.iter().filter(|word| **word != "Content-Type") {
            assert!(said.contains(word), "{method} {path}: {word} is not in {said}");
        }
    }
}

fn request(method: &str, path: &str, kind: &str) -> Builder {
    let request = Request::builder().method(method).uri(path).header(header::ACCEPT_LANGUAGE, "ar");
    let request = request.header("sec-fetch-site", "same-origin");
    if kind.is_empty() { request } else { request.header(header::CONTENT_TYPE, kind) }
}
