//! SIGKILL while a photograph or document is handed in, and right after it was said to be stored.

use crate::killed_delivery::find;
use crate::support::{MachineClock, Serving, app_of, make_demo, proofmark, record, run};
use app::Actor;
use app::tokens::TokenForm;
use domain::attachment::Holder;
use domain::authority::Deed;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};
use tempfile::tempdir;

#[tokio::test]
async fn a_file_is_stored_when_that_was_answered_and_not_before() {
    let folder = tempdir().unwrap();
    make_demo(folder.path(), 1, 1);
    let data = folder.path().join("averland");
    let originals = data.join("files").join("originals");
    let app = app_of(&data, Arc::new(MachineClock)).await;
    let case = app.open_case(&Actor::node(), find(7)).await.unwrap();
    let officer = app.accounts(&Actor::node()).await.unwrap();
    let officer = officer.into_iter().find(|account| account.login == "officer").expect("the demonstration has one");
    let form = TokenForm { label: "camera".to_owned(), scopes: [Deed::WorkCases, Deed::ReadCases].into(), days: 1 };
    let token = app.make_token(&Actor { user: officer.id, ..Actor::node() }, &form).await.unwrap().secret;
    drop(app);
    let page = "A-7\tNorvik Arms\n".repeat(20_000);
    let head = |node: &Serving| {
        format!(
            "POST /api/v1/cases/{case}/attachments?name=page.txt&words=Page%207 HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\
             Authorization: Bearer {token}\r\nContent-Length: {}\r\n\r\n",
            node.address,
            page.len()
        )
    };

    // All but the last byte is there when the program dies.
    let mut node = Serving::start(&mut proofmark("serve", &data));
    let mut line = TcpStream::connect(node.address).unwrap();
    line.write_all(head(&node).as_bytes()).unwrap();
    line.write_all(&page.as_bytes()[..page.len() - 1]).unwrap();
    wait_until(|| !files(&originals).is_empty());
    node.kill();
    assert_eq!(files(&originals).len(), 1, "what has come in so far lies there");

    let mut node = Serving::start(&mut proofmark("serve", &data));
    assert_eq!(files(&originals), Vec::<PathBuf>::new(), "and is cleared away");
    let store = record(&data).await;
    assert_eq!(store.attachments(Holder::Case(case)).await.unwrap(), []);
    store.close().await;

    let mut line = TcpStream::connect(node.address).unwrap();
    line.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
    line.write_all(head(&node).as_bytes()).unwrap();
    line.write_all(page.as_bytes()).unwrap();
    let mut answer = [0; 12];
    line.read_exact(&mut answer).unwrap();
    assert_eq!(&answer, b"HTTP/1.1 201");
    node.kill();
    let said = run(&mut proofmark("verify", &data));
    assert!(said.ok && said.out.contains("1 originals are as they were sealed."), "{}{}", said.out, said.err);

    // Somebody alters it behind the program's back.
    let original = files(&originals).pop().expect("it is there");
    std::fs::remove_file(&original).unwrap();
    std::fs::write(&original, "A-8").unwrap();
    let said = run(&mut proofmark("verify", &data));
    let name = original.file_name().unwrap().to_string_lossy().into_owned();
    assert!(!said.ok && said.out.contains("“page.txt”: the original") && said.out.contains(&name), "{}", said.out);
}

fn wait_until(is_so: impl Fn() -> bool) {
    let began = Instant::now();
    while !is_so() {
        assert!(began.elapsed() < Duration::from_secs(20), "waited in vain");
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// Every file below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let paths = entries.map(|entry| entry.unwrap().path());
    paths.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}
