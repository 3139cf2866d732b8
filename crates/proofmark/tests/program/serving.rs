//! `proofmark serve`: what it says when it starts, and what it says when it cannot.

use crate::backup::Kept;
use crate::support::{Serving, get, post, proofmark, run};
use std::net::TcpListener;
use std::path::Path;
use tempfile::tempdir;

/// Serves on ports that the system picks.
fn serve(data: &Path) -> Serving {
    Serving::start(proofmark("serve", data).args(["--listen=127.0.0.1:0", "--exchange-listen=127.0.0.1:0"]))
}

#[test]
fn an_empty_folder_becomes_a_node_that_says_where_it_is_and_how_to_begin() {
    let folder = tempdir().unwrap();
    let data = folder.path().join("new");
    let mut node = serve(&data);
    let told = node.hear();
    let code = told.trim().rsplit(' ').next().unwrap();
    assert!(code.len() == 12 && code.bytes().all(|byte| byte.is_ascii_lowercase()), "the set-up code: {told}");
    let answer = get(node.address, "/");
    assert!(answer.starts_with("HTTP/1.1 303") && answer.contains("location: /setup"), "{answer}");
    let page = get(node.address, "/setup");
    assert!(page.starts_with("HTTP/1.1 200") && page.contains("<form"), "{page}");
    assert!(!page.contains(code), "only who started the program knows the code");
}

#[test]
fn a_folder_that_is_served_is_not_served_twice_and_commands_beside_it_are_safe() {
    let kept = Kept::new(20, None);
    let node = serve(&kept.data());
    let second = run(proofmark("serve", &kept.data()).args(["--listen=127.0.0.1:0", "--exchange-listen=127.0.0.1:0"]));
    assert!(!second.ok && second.err.contains("served by another program already"), "{}", second.err);
    assert!(get(node.address, "/setup").starts_with("HTTP/1.1 200"), "the first goes on");
    kept.import(20..40, None);
    assert!(run(proofmark("identify", &kept.data()).arg("KT00039")).out.contains("KT00039"));
    assert!(run(&mut kept.backup(&kept.path("beside.age"))).ok);
    assert!(run(proofmark("export", &kept.data()).arg("--to").arg(kept.path("out"))).ok);
    drop(node);
    let verified = run(&mut proofmark("verify", &kept.data()));
    assert!(verified.ok && verified.out.contains("40 events"), "{}", verified.err);
    assert!(get(serve(&kept.data()).address, "/setup").starts_with("HTTP/1.1 200"), "a lock ends with its program");
}

#[test]
fn a_node_that_was_killed_starts_again_with_a_new_set_up_code() {
    let folder = tempdir().unwrap();
    let mut first = serve(folder.path());
    let old = first.hear();
    first.kill();
    let mut second = serve(folder.path());
    assert_ne!(second.hear(), old);
    assert!(get(second.address, "/setup").starts_with("HTTP/1.1 200"));
}

#[test]
fn a_proxy_is_believed_if_the_settings_name_it() {
    let entry = "code=guess&state=KE&agency=Bureau&name=Desk&login=desk.one&password=copper+lantern+river&again=copper+lantern+river";
    let statuses = |settings: &str| {
        let folder = tempdir().unwrap();
        std::fs::write(folder.path().join("proofmark.toml"), settings).unwrap();
        let node = serve(folder.path());
        let guess = |from: &str| {
            let answer = post(node.address, "/setup", &format!("X-Forwarded-For: {from}\r\n"), entry);
            answer.split(' ').nth(1).unwrap().to_owned()
        };
        for _ in 0..5 {
            assert_eq!(guess("192.0.2.1"), "422");
        }
        [guess("192.0.2.1"), guess("192.0.2.2")]
    };
    assert_eq!(statuses("proxies = [\"127.0.0.1\"]\n"), ["429", "422"]);
    assert_eq!(statuses(""), ["429", "429"], "anybody can write that header");
}

#[test]
fn an_address_in_use_is_named_with_what_to_do() {
    let folder = tempdir().unwrap();
    let taken = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let holder = TcpListener::bind(taken).unwrap();
    for (option, other) in [("--listen", "--exchange-listen"), ("--exchange-listen", "--listen")] {
        let said =
            run(proofmark("serve", folder.path()).arg(format!("{option}={taken}")).arg(format!("{other}=127.0.0.1:0")));
        assert!(!said.ok);
        assert!(said.err.contains(&taken.to_string()) && said.err.contains(option), "{}", said.err);
    }
    drop(holder);
}

#[test]
fn settings_that_cannot_be_read_are_named_with_their_line() {
    let folder = tempdir().unwrap();
    std::fs::write(folder.path().join("proofmark.toml"), "listen = \"127.0.0.1:0\"\nlisen = 7\n").unwrap();
    let said = run(&mut proofmark("serve", folder.path()));
    assert!(!said.ok);
    assert!(said.err.contains("proofmark.toml") && said.err.contains("line 2"), "{}", said.err);
}
