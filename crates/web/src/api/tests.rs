//! The interface as a program meets it.

use crate::check::{Answer, Browser, Node};
use axum::body::Body;
use axum::http::{Request, header};
use domain::authority::Deed;
use serde_json::{Value, json};
use std::path::Path;

/// A program with a token for these deeds.
struct Program {
    browser: Browser,
    token: String,
}

impl Program {
    async fn with(scopes: &[Deed]) -> Self {
        let node = Node::new().await;
        let form =
            app::tokens::TokenForm { label: "test".to_owned(), scopes: scopes.iter().copied().collect(), days: 1 };
        let token = node.app.make_token(&node.actor().await, &form).await.unwrap().secret;
        Self { browser: Browser::at(node), token }
    }

    async fn send(&mut self, method: &str, path: &str, body: Option<&Value>) -> Answer {
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::AUTHORIZATION, format!("bearer {}", self.token))
            .header(header::CONTENT_TYPE, "application/json");
        self.browser.send(request, body.map_or_else(Body::empty, |body| Body::from(body.to_string()))).await
    }

    async fn get(&mut self, path: &str) -> (u16, Value) {
        let answer = self.send("GET", path, None).await;
        (answer.status, serde_json::from_str(&answer.body).unwrap())
    }
}

fn document() -> Value {
    serde_json::from_str(&super::DOCUMENT).unwrap()
}

/// Every operation of the description: method, a path with made-up ids, an example of its body.
fn operations() -> Vec<(String, String, Option<Value>)> {
    let document = document();
    let mut operations = Vec::new();
    for (path, item) in document["paths"].as_object().unwrap() {
        let nobody = "00000000-0000-7000-8000-000000000000";
        let path = path.replace("{id}", nobody).replace("{attachment}", nobody).replace("{due}", "2031");
        for (method, operation) in item.as_object().unwrap() {
            let schema = operation["requestBody"]["content"]["application/json"]["schema"]["$ref"].as_str();
            let body = schema.map(|pointer| document.pointer(&pointer[1..]).unwrap()["example"].clone());
            operations.push((method.to_uppercase(), path.clone(), body));
        }
    }
    operations
}

#[test]
fn the_description_is_the_one_checked_in() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("openapi.json");
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, super::DOCUMENT.as_str()).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(kept == *super::DOCUMENT, "the interface has changed: look at it, then run this test with UPDATE=1");
}

#[test]
fn every_operation_names_its_scope_and_every_field_is_explained() {
    let document = document();
    for (path, item) in document["paths"].as_object().unwrap() {
        for operation in item.as_object().unwrap().values() {
            let scope = operation["security"][0]["token"][0].as_str().unwrap();
            assert!(scope.parse::<Deed>().is_ok(), "{path}: {scope}");
            assert!(operation["description"].as_str().unwrap().contains(scope), "{path}");
        }
    }
    for (name, schema) in document["components"]["schemas"].as_object().unwrap() {
        for (field, property) in schema["properties"].as_object().into_iter().flatten() {
            // What is a code is explained by its values.
            let text = property.to_string();
            assert!(text.contains("\"description\"") || text.contains("\"enum\""), "{name}.{field}: {property}");
        }
    }
}

#[tokio::test]
async fn nothing_is_told_without_a_token_or_without_its_scope() {
    // A scope that no operation of the interface needs.
    let mut program = Program::with(&[Deed::ReadPartners]).await;
    let operations = operations();
    assert_eq!(operations.len(), 22);
    for (method, path, body) in &operations {
        let answer = program.send(method, path, body.as_ref()).await;
        assert_eq!(answer.status, 403, "{method} {path}: {}", answer.body);
        let problem: Value = serde_json::from_str(&answer.body).unwrap();
        assert_eq!(
            (&problem["code"], &problem["type"]),
            (&json!("forbidden"), &json!("urn:proofmark:fault:forbidden"))
        );
    }
    program.token = "proofmark_guess".to_owned();
    for (method, path, body) in &operations {
        let answer = program.send(method, path, body.as_ref()).await;
        assert_eq!(answer.status, 401, "{method} {path}");
        assert_eq!(answer.headers[header::WWW_AUTHENTICATE], "Bearer");
        assert!(answer.body.contains("token-needed"));
    }
}

#[tokio::test]
async fn duplicates_and_findings_are_told_to_programs() {
    let mut program = Program::with(&[Deed::ReadRegister, Deed::Import]).await;
    let (status, found) = program.get("/api/v1/findings").await;
    assert_eq!((status, &found), (200, &json!({"kinds": []})));
    for path in ["/api/v1/duplicates", "/api/v1/duplicates?relation=same-weapon"] {
        let (status, found) = program.get(path).await;
        assert_eq!((status, &found), (200, &json!({"pairs": []})), "{path}");
    }
    assert_eq!(program.get("/api/v1/duplicates?relation=cousin").await.0, 400);
}

#[tokio::test]
async fn a_browsers_session_is_no_token() {
    let mut browser = Browser::signed_in().await;
    assert_eq!(browser.get("/api/v1/cases").await.status, 401);
    assert_eq!(browser.get("/api/openapi.json").await.status, 200);
}

#[tokio::test]
async fn a_case_is_opened_found_in_the_list_and_read() {
    let mut program = Program::with(&[Deed::WorkCases, Deed::ReadCases]).await;
    let example = document()["components"]["schemas"]["NewCase"]["example"].clone();
    let opened = program.send("POST", "/api/v1/cases", Some(&example)).await;
    assert_eq!(opened.status, 201, "{}", opened.body);
    let (status, case) = program.get(&opened.location).await;
    assert_eq!(status, 200, "{case}");
    for field in ["acquisition", "grounds", "legal_basis", "intended_use"] {
        assert_eq!(case[field], example[field], "{field}");
    }
    for field in ["serial", "read"] {
        assert_eq!(case["observation"][field], example["observation"][field], "{field}");
    }
    assert_eq!(case["circumstances"]["latitude"], example["circumstances"]["latitude"]);
    for _ in 0..60 {
        program.browser.node.clock.advance(jiff::SignedDuration::from_secs(1));
        program.send("POST", "/api/v1/cases", Some(&example)).await;
    }
    let (_, first) = program.get("/api/v1/cases").await;
    assert_eq!(first["cases"].as_array().unwrap().len(), 50);
    let (_, rest) = program.get(&format!("/api/v1/cases?before={}", first["next"].as_str().unwrap())).await;
    assert_eq!((rest["cases"].as_array().unwrap().len(), &rest["next"]), (11, &Value::Null));
    assert_eq!(rest["cases"][10]["id"], case["id"]);
}

#[tokio::test]
async fn what_is_wrong_is_told_in_the_callers_language_with_a_code() {
    let mut program = Program::with(&[Deed::Identify, Deed::WorkCases, Deed::ReadCases]).await;
    for (method, path, body, status, code) in [
        ("GET", "/api/v1/identify", None, 422, "identify-nothing"),
        ("GET", "/api/v1/identify?serial=12%5B3", None, 422, "pattern-unclosed"),
        ("GET", "/api/v1/identify?year=soon", None, 422, "identify-year"),
        ("GET", "/api/v1/identify?serial=1&read=guess", None, 400, "unreadable"),
        ("GET", "/api/v1/identify?sreial=1", None, 400, "unreadable"),
        ("GET", "/api/v1/symbols?script=latin", None, 422, "symbol-nothing"),
        ("GET", "/api/v1/symbols?shape=blob", None, 400, "unreadable"),
        ("GET", "/api/v1/cases?before=yesterday", None, 400, "unreadable"),
        ("GET", "/api/v1/cases/7", None, 404, "not-found"),
        ("GET", "/api/v1/cases/00000000-0000-7000-8000-000000000000", None, 404, "not-found"),
        ("POST", "/api/v1/cases", Some(json!({"observation": {}})), 400, "unreadable"),
        ("POST", "/api/v1/cases", Some(json!({"observation": {}, "acquisition": "bought"})), 400, "unreadable"),
        (
            "POST",
            "/api/v1/cases",
            Some(json!({"observation": {"read": "odd"}, "acquisition": "found"})),
            400,
            "unreadable",
        ),
        (
            "POST",
            "/api/v1/cases",
            Some(json!({"observation": {}, "acquisition": "found", "circumstances": {"date": "2031"}})),
            422,
            "case-in-future",
        ),
        (
            "POST",
            "/api/v1/cases",
            Some(
                json!({"observation": {}, "acquisition": "found", "circumstances": {"latitude": 91.0, "longitude": 0.0}}),
            ),
            400,
            "unreadable",
        ),
    ] {
        let answer = program.send(method, path, body.as_ref()).await;
        assert_eq!(answer.status, status, "{method} {path}: {}", answer.body);
        assert_eq!(answer.headers[header::CONTENT_TYPE], "application/problem+json");
        let problem: Value = serde_json::from_str(&answer.body).unwrap();
        assert_eq!(problem["code"], code, "{problem}");
        assert!(!answer.body.contains('⟦'), "{}", answer.body);
    }
    let token = program.token.clone();
    let request = Request::get("/api/v1/identify")
        .header(header::AUTHORIZATION, format!("Bearer {token}"))
        .header(header::ACCEPT_LANGUAGE, "fr");
    let answer = program.browser.send(request, Body::empty()).await;
    assert!(answer.body.contains("Non accepté"), "{}", answer.body);
}

#[tokio::test]
async fn a_symbol_leads_to_makers_and_states_and_never_to_certainty() {
    let mut program = Program::with(&[Deed::Identify]).await;
    let (status, found) = program.get("/api/v1/symbols?shape=triangle&text=66").await;
    assert_eq!(status, 200, "{found}");
    let first = &found["candidates"][0];
    assert_eq!((&first["code"], &first["certainty"]), (&json!("china-66"), &json!("unverified")));
    assert_eq!(first["evidence"][2], json!({"aspect": "text", "verdict": "equal"}));
    assert_eq!(found["states"][0]["state"], "CN");
    assert!(found["none_of_these"].as_f64().unwrap() >= 0.2, "{found}");
}

#[tokio::test]
async fn a_weapon_is_identified_and_read() {
    let mut program = Program::with(&[Deed::Identify, Deed::ReadRegister, Deed::Import]).await;
    let node = std::sync::Arc::clone(&program.browser.node);
    let identity = domain::weapon::Identity {
        serial: domain::weapon::Serial { as_marked: Some("28B741".to_owned()), ..Default::default() },
        ..Default::default()
    };
    let registration = app::weapons::NewEvent {
        occurred: "1998".parse().unwrap(),
        fact: domain::event::Fact::Registered {
            identity: Box::new(identity),
            holder: None,
            other: std::collections::BTreeMap::new(),
        },
        basis: "ledger".to_owned(),
        reason: "test".to_owned(),
    };
    let weapon = node.app.register_weapon(&node.actor().await, registration).await.unwrap();

    let (status, found) = program.get("/api/v1/identify?serial=2%5B8B%5DB?41").await;
    assert_eq!(status, 200, "{found}");
    let candidate = &found["candidates"][0];
    assert_eq!(candidate["weapon"], weapon.to_string());
    assert!(candidate["probability"].as_f64().unwrap() > 0.1, "{found}");
    assert_eq!(candidate["alignment"][1]["seen"], "[8B]");
    assert_eq!(candidate["alignment"][3]["cost"].to_string(), "0.0", "what cannot be read costs nothing");
    let whole = (candidate["probability"].as_f64().unwrap() / found["none_of_these"].as_f64().unwrap()).ln();
    assert!(
        (candidate["serial_log_ratio"].as_f64().unwrap() - whole).abs() < 1e-6,
        "the only record, and no more was seen"
    );

    let (status, near) = program.get(&format!("/api/v1/weapons/{weapon}/neighbours")).await;
    assert_eq!((status, &near["weapons"][0]["offset"], &near["truncated"]), (200, &json!(0), &json!(false)), "{near}");
    assert_eq!(near["weapons"][0]["weapon"], weapon.to_string());

    let (status, read) = program.get(&format!("/api/v1/weapons/{weapon}")).await;
    assert_eq!(status, 200, "{read}");
    assert_eq!(read["identity"]["serial"]["as_marked"], "28B741");
    assert_eq!((&read["events"][0]["kind"], &read["events"][0]["occurred"]), (&json!("registered"), &json!("1998")));

    let entered = domain::party::PartyFact::Entered {
        name: "Norvik Trading".to_owned(),
        party: domain::weapon::PartyKind::Dealer,
        country: None,
    };
    let entry = app::weapons::NewEvent {
        occurred: domain::PartialDate::UNKNOWN,
        fact: entered,
        basis: String::new(),
        reason: "Gazette".to_owned(),
    };
    let party = node.app.enter_party(&node.actor().await, entry).await.unwrap();
    let (status, read) = program.get(&format!("/api/v1/parties/{party}")).await;
    assert_eq!((status, &read["names"][0]["name"], &read["kind"]), (200, &json!("Norvik Trading"), &json!("dealer")));

    let upload = node.app.begin_upload(&node.actor().await).await.map(|mut upload| {
        upload.write(b"Serial,Maker\nA1,Norvik\nA2,Norvik\n").unwrap();
        upload
    });
    let received = node.app.receive_file(&node.actor().await, "r.csv", upload.unwrap()).await.unwrap();
    let app::imports::Received::New(import) = received else { panic!("it is new") };
    let (status, read) = program.get(&format!("/api/v1/imports/{import}")).await;
    assert_eq!((status, &read["state"], &read["file_name"]), (200, &json!("waiting"), &json!("r.csv")));
    assert_eq!(read["problem"], json!(null));

    let mut upload = node.app.begin_upload(&node.actor().await).await.unwrap();
    upload.write(b"%PDF-1.7 and so on").unwrap();
    let received = node.app.receive_file(&node.actor().await, "r.pdf", upload).await.unwrap();
    let app::imports::Received::Refused { id, .. } = received else { panic!("it is no table") };
    let (_, read) = program.get(&format!("/api/v1/imports/{id}")).await;
    assert_eq!((&read["state"], &read["problem"]["code"]), (&json!("refused"), &json!("not-a-table")));
    assert!(read["problem"]["detail"].as_str().unwrap().contains("is a PDF document"), "{read}");
    let file = program.send("GET", &format!("/api/v1/imports/{id}/file"), None).await;
    assert_eq!((file.status, file.body.as_str()), (200, "%PDF-1.7 and so on"));
}

#[tokio::test]
async fn a_document_is_put_beside_a_case_listed_and_fetched_as_it_came() {
    let mut program = Program::with(&[Deed::WorkCases, Deed::ReadCases]).await;
    let example = document()["components"]["schemas"]["NewCase"]["example"].clone();
    let case = program.send("POST", "/api/v1/cases", Some(&example)).await.location;
    let folder = format!("{case}/attachments");
    let say = |words: &str| format!("{folder}?name=list.txt&words={words}");
    let send = async |program: &mut Program, path: String, body: &'static [u8]| {
        let token = format!("Bearer {}", program.token);
        let request = Request::post(path).header(header::AUTHORIZATION, token);
        program.browser.send(request, Body::from(body)).await
    };
    let refused = send(&mut program, say("Page"), b"MZ\0").await;
    assert_eq!((refused.status, refused.body.contains("keeping-kind")), (422, true), "{}", refused.body);
    let mute = send(&mut program, say("%20"), b"A-7").await;
    assert!(mute.body.contains("attachment-no-words"), "{}", mute.body);
    let added = send(&mut program, say("Page%207"), b"A-7\tNorvik").await;
    assert_eq!(added.status, 201, "{}", added.body);
    let (_, listed) = program.get(&folder).await;
    assert_eq!(
        (&listed["attachments"][0]["kind"], &listed["attachments"][0]["words"]),
        (&json!("text"), &json!("Page 7"))
    );
    assert_eq!(program.send("GET", &added.location, None).await.body, "A-7\tNorvik");
}
