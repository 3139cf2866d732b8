//! Turns a fault into what the reader sees: a page in their language, or problem details (RFC 9457) under `/api`.

use crate::api::Problem;
use crate::extract::Json;
use crate::fault::Fault;
use crate::page::Page;
use crate::site::Site;
use crate::view::View;
use crate::visitor::Visitor;
use askama::Template;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use domain::authority::Deed;
use std::error::Error;
use std::sync::Arc;
use texts::{Arg, Lang};

/// The page of a fault.
#[derive(Template)]
#[template(path = "fault.html")]
pub struct FaultPage {
    /// The frame.
    pub page: Page,
    /// What happened, in two words.
    pub title: String,
    /// What happened.
    pub what: String,
    /// What to do.
    pub advice: String,
    /// When, for the administrator who looks into the log; empty where the log says nothing.
    pub moment: String,
}

/// Explains whatever fault comes out of a handler, also those that the framework itself answers with.
pub async fn explain(State(site): State<Site>, visitor: Visitor, request: Request, next: Next) -> Response {
    let is_get = request.method().is_safe();
    let mut response = next.run(request).await;
    let fault = match response.extensions_mut().remove::<Arc<Fault>>() {
        Some(fault) => fault,
        None => match refusal(&response) {
            Some(fault) => Arc::new(fault),
            None => return response,
        },
    };
    if is_get && !is_api(&visitor) && matches!(*fault, Fault::SignInNeeded) {
        return Redirect::to(&format!("/login?next={}", escape(&visitor.path))).into_response();
    }
    let mut explained = answer(&site, &visitor, &fault);
    // Whoever came with the wrong method is told which ones there are (RFC 9110, 15.5.6).
    if let Some(methods) = response.headers_mut().remove(header::ALLOW) {
        explained.headers_mut().insert(header::ALLOW, methods);
    }
    explained
}

/// The answer to a request that met `fault`.
pub fn answer(site: &Site, visitor: &Visitor, fault: &Fault) -> Response {
    let now = site.app.now();
    if let Fault::Internal(cause) | Fault::NoRoom(cause) | Fault::Damaged(cause) = fault {
        tracing::error!(path = visitor.path, at = %now, cause = chain(cause.as_ref()), "a request failed");
    }
    let mut response = if is_api(visitor) {
        problem(visitor.lang, fault)
    } else {
        let moment = matches!(fault, Fault::Internal(_)).then(|| texts::moment(visitor.lang, now));
        View(FaultPage::new(visitor.page(), fault, moment.unwrap_or_default())).into_response()
    };
    *response.status_mut() = fault.status();
    response
}

impl FaultPage {
    fn new(page: Page, fault: &Fault, moment: String) -> Self {
        let [title, what, advice] = words(page.lang, fault);
        Self { page, title, what, advice, moment }
    }
}

/// Title, what happened, what to do.
fn words(lang: Lang, fault: &Fault) -> [String; 3] {
    let deed = match fault {
        Fault::Forbidden { deed } => texts::coded::<Deed>(lang, *deed),
        _ => String::new(),
    };
    let detail = match fault {
        Fault::Refused { code, words } => reason(lang, code, words),
        _ => String::new(),
    };
    let args = [("deed", Arg::Text(&deed)), ("detail", Arg::Text(&detail))];
    let [title, mut what, advice] =
        ["", "-what", "-do"].map(|part| texts::say(lang, &format!("fault-{}{part}", fault.code()), &args));
    if let Fault::Unreadable { detail } = fault
        && !detail.is_empty()
    {
        what = format!("{what} {}", texts::say(lang, "fault-unreadable-at", &[("detail", Arg::Text(detail))]));
    }
    [title, what, advice]
}

/// The sentence for something that `app` refuses: `error-<code>`. A deed among its words is said by its name.
pub fn reason(lang: Lang, code: &str, words: &[(&str, String)]) -> String {
    let said = |name, word: &String| match word.parse::<Deed>() {
        Ok(deed) if name == "deed" => texts::coded(lang, deed),
        _ => word.clone(),
    };
    let words: Vec<(&str, String)> = words.iter().map(|(name, word)| (*name, said(*name, word))).collect();
    let args: Vec<(&str, Arg<'_>)> = words.iter().map(|(name, word)| (*name, Arg::Text(word))).collect();
    texts::say(lang, &format!("error-{code}"), &args)
}

fn problem(lang: Lang, fault: &Fault) -> Response {
    let [title, what, advice] = words(lang, fault);
    let code = match fault {
        Fault::Refused { code, .. } => code,
        fault => fault.code(),
    };
    let kind = format!("urn:proofmark:fault:{}", fault.code());
    let problem = Problem { kind, title, status: fault.status().as_u16(), detail: what, advice, code: code.to_owned() };
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json")),
        (header::CONTENT_LANGUAGE, HeaderValue::from_static(lang.code())),
    ];
    let mut response = (headers, Json(problem)).into_response();
    if fault.status() == StatusCode::UNAUTHORIZED {
        response.headers_mut().insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
    }
    response
}

/// The fault behind a refusal that the framework made by itself: such answers are plain text, and their words are not for
/// readers.
fn refusal(response: &Response) -> Option<Fault> {
    let is_plain = response
        .headers()
        .get(header::CONTENT_TYPE)
        .is_none_or(|kind| kind.to_str().is_ok_and(|kind| kind.starts_with("text/plain")));
    if !is_plain {
        return None;
    }
    match response.status() {
        StatusCode::NOT_FOUND => Some(Fault::NotFound),
        StatusCode::METHOD_NOT_ALLOWED => Some(Fault::WrongMethod),
        StatusCode::PAYLOAD_TOO_LARGE => Some(Fault::TooLarge),
        StatusCode::UNSUPPORTED_MEDIA_TYPE => Some(Fault::WrongKind),
        StatusCode::BAD_REQUEST | StatusCode::UNPROCESSABLE_ENTITY => Some(Fault::Unreadable { detail: String::new() }),
        _ => None,
    }
}

fn is_api(visitor: &Visitor) -> bool {
    visitor.path.starts_with("/api/")
}

/// The whole chain of causes on one line.
fn chain(cause: &dyn Error) -> String {
    let mut text = cause.to_string();
    let mut next = cause.source();
    while let Some(cause) = next {
        text = format!("{text}: {cause}");
        next = cause.source();
    }
    text
}

/// Percent-encodes a path so that it can stand as a value in a query.
fn escape(path: &str) -> String {
    path.bytes()
        .map(|byte| match byte {
            b'/' | b'-' | b'_' | b'.' | b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' => char::from(byte).to_string(),
            _ => format!("%{byte:02X}"),
        })
        .collect()
}

#[cfg(test)]
impl crate::check::Sample for FaultPage {
    fn samples(page: &Page) -> Vec<Self> {
        let faults = [
            Fault::NotFound,
            Fault::Forbidden { deed: Deed::CloseCase },
            Fault::SignInNeeded,
            Fault::TokenNeeded,
            Fault::StaleForm,
            Fault::TooLarge,
            Fault::Unreadable { detail: crate::check::HOSTILE.to_owned() },
            Fault::Unreadable { detail: String::new() },
            Fault::WrongKind,
            Fault::CutShort,
            Fault::WrongMethod,
            Fault::Refused { code: "denied", words: vec![("deed", crate::check::HOSTILE.to_owned())] },
            Fault::Conflict,
            Fault::Busy,
            Fault::NoRoom("a cause".into()),
            Fault::Damaged("a cause".into()),
            Fault::internal("a cause"),
        ];
        faults.iter().map(|fault| Self::new(page.clone(), fault, "12 May 2019".to_owned())).collect()
    }
}

#[cfg(test)]
mod tests {
    use crate::check::{Browser, Node, sample};
    use crate::extract::Query;
    use crate::{Fault, shell};
    use axum::Router;
    use axum::body::Body;
    use axum::http::{Request, header};
    use axum::routing::get;

    #[test]
    fn renders() {
        sample::<super::FaultPage>();
    }

    /// A browser before routes that fail.
    async fn before_faults() -> Browser {
        let routes = Router::new()
            .route("/secret", get(async || Fault::SignInNeeded))
            .route("/broken", get(async || Fault::internal("the disk at /srv/data is full")))
            .route("/number", get(async |Query([(_, n)]): Query<[(String, u32); 1]>| n.to_string()))
            .route("/api/v1/broken", get(async || Fault::internal("the disk at /srv/data is full")))
            .route("/api/v1/secret", get(async || Fault::SignInNeeded));
        let node = Node::new().await;
        Browser::before(shell(routes, node.site.clone()), node)
    }

    #[tokio::test]
    async fn an_unknown_address_is_explained_in_the_readers_language() {
        let request = Request::get("/weapons/0").header(header::ACCEPT_LANGUAGE, "ar, en;q=0.5");
        let answer = before_faults().await.send(request, Body::empty()).await;
        assert_eq!(answer.status, 404);
        assert!(answer.body.contains(r#"lang="ar" dir="rtl""#) && answer.body.contains("غير موجود"));
    }

    #[tokio::test]
    async fn whoever_must_sign_in_is_led_there_and_back() {
        let answer = before_faults().await.get("/secret?a=1&b=2").await;
        assert_eq!((answer.status, answer.location.as_str()), (303, "/login?next=/secret%3Fa%3D1%26b%3D2"));
        assert_eq!(before_faults().await.get("/api/v1/secret").await.status, 401);
    }

    #[tokio::test]
    async fn the_cause_of_our_own_failure_stays_in_the_log() {
        for path in ["/broken", "/api/v1/broken"] {
            let answer = before_faults().await.get(path).await;
            assert_eq!(answer.status, 500);
            assert!(!answer.body.contains("/srv/data"), "{}", answer.body);
        }
        assert!(before_faults().await.get("/broken").await.body.contains("12 May 2019, 14:03 UTC"));
    }

    #[tokio::test]
    async fn programs_get_problem_details() {
        let answer = before_faults().await.get("/api/v1/nothing").await;
        assert_eq!(answer.headers[header::CONTENT_TYPE], "application/problem+json");
        let problem: serde_json::Value = serde_json::from_str(&answer.body).unwrap();
        assert_eq!(problem["type"], "urn:proofmark:fault:not-found");
        assert_eq!(problem["status"], 404);
    }

    #[tokio::test]
    async fn what_the_framework_refuses_is_explained_too() {
        let answer = before_faults().await.get("/number?n=many").await;
        assert_eq!(answer.status, 400);
        assert!(answer.body.contains("<h1>Could not be read</h1>"), "{}", answer.body);
        assert_eq!(before_faults().await.post("/secret", &[]).await.status, 405);
        let large = "x".repeat(crate::security::BODY_LIMIT + 1);
        assert_eq!(Browser::new().await.post("/login", &[("name", &large)]).await.status, 413);
    }

    #[tokio::test]
    async fn a_form_from_another_site_is_refused_before_anything_is_done() {
        let request = Request::post("/login").header("sec-fetch-site", "cross-site");
        assert_eq!(Browser::new().await.send(request, Body::empty()).await.status, 403);
    }

    #[tokio::test]
    async fn sessions_that_cannot_be_read_are_our_failure_and_not_a_logout() {
        let mut browser = Browser::signed_in().await;
        browser.node.store.close().await;
        assert_eq!(browser.get("/login").await.status, 500);
    }
}
