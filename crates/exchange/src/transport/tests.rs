//! What the server does with partners whose programs do not keep to the protocol.

use super::tls::Identity;
use super::{DOCUMENTS, HELLO, Inbox, Limits, Server, Unavailable};
use crate::envelope::MAX_BYTES;
use crate::ring::Partner;
use crate::{Fingerprint, Hello, KeyRing, LiveRing, NodeKey};
use jiff::Timestamp;
use rustls::pki_types::ServerName;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::{sleep, timeout};
use tokio_rustls::{TlsConnector, client::TlsStream};

/// Takes everything and answers with its length.
struct Counter;

impl Inbox for Counter {
    async fn receive(&self, _peer: Fingerprint, bytes: Vec<u8>) -> Result<Vec<u8>, Unavailable> {
        Ok(bytes.len().to_string().into_bytes())
    }

    fn hello(&self) -> Hello {
        let state = "XB".parse().unwrap();
        Hello { state, name: "Borovia".to_owned(), version: "0.1.0".to_owned(), time: Timestamp::UNIX_EPOCH }
    }
}

/// A server with little patience, and a partner's open channel to it.
async fn channel() -> (TlsStream<TcpStream>, LiveRing) {
    let (us, them) = ([1, 2].map(|byte| Arc::new(NodeKey::from_entropy(&[byte; 32])))).into();
    let partner = Partner { state: "XA".parse().unwrap(), key: *us.public() };
    let ring = LiveRing::new(KeyRing::new("XB".parse().unwrap(), [partner]));
    let moment = Duration::from_millis(300);
    let limits = Limits { handshake: moment, head: moment, idle: moment, ..Limits::default() };
    let anywhere = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
    let key = Arc::clone(&them);
    let server = Server::bind(anywhere, key, ring.clone(), Arc::new(Counter), limits).await.unwrap();
    let stream = TcpStream::connect(server.local_address().unwrap()).await.unwrap();
    tokio::spawn(server.serve(std::future::pending()));
    let config = Identity::new(&us).client(*them.public());
    let name = ServerName::try_from("127.0.0.1").unwrap();
    (TlsConnector::from(Arc::new(config)).connect(name, stream).await.unwrap(), ring)
}

/// Sends `request` and returns the first line of what comes back before the server closes, within two seconds.
async fn say(channel: &mut TlsStream<TcpStream>, request: &str) -> String {
    // A server that has heard enough may close before all is written.
    let _ = channel.write_all(request.as_bytes()).await;
    let _ = channel.flush().await;
    hear(channel).await
}

async fn hear(channel: &mut TlsStream<TcpStream>) -> String {
    let mut answer = Vec::new();
    let read = timeout(Duration::from_secs(2), channel.read_to_end(&mut answer)).await;
    assert!(read.is_ok(), "the server did not close");
    String::from_utf8_lossy(&answer).lines().next().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn each_connection_carries_one_request() {
    let (mut channel, _) = channel().await;
    let request = format!("POST {DOCUMENTS} HTTP/1.1\r\nhost: b\r\ncontent-length: 3\r\n\r\nabc");
    assert_eq!(say(&mut channel, &request).await, "HTTP/1.1 200 OK");
}

#[tokio::test]
async fn a_head_that_never_ends_is_cut_off() {
    let (mut channel, _) = channel().await;
    let answer = say(&mut channel, &format!("POST {DOCUMENTS} HTTP/1.1\r\nhost: b\r\nx-")).await;
    assert!(!answer.contains("200"), "{answer}");
}

#[tokio::test]
async fn a_caller_who_says_nothing_is_cut_off() {
    let (mut channel, _) = channel().await;
    assert_eq!(hear(&mut channel).await, "");
}

#[tokio::test]
async fn a_body_that_stops_is_cut_off() {
    let (mut channel, _) = channel().await;
    let request = format!("POST {DOCUMENTS} HTTP/1.1\r\nhost: b\r\ncontent-length: 30\r\n\r\nabc");
    assert_eq!(say(&mut channel, &request).await, "HTTP/1.1 408 Request Timeout");
}

#[tokio::test]
async fn an_announced_oversize_is_refused_unread() {
    let (mut channel, _) = channel().await;
    let length = MAX_BYTES + 1;
    let request = format!("POST {DOCUMENTS} HTTP/1.1\r\nhost: b\r\ncontent-length: {length}\r\n\r\n");
    assert_eq!(say(&mut channel, &request).await, "HTTP/1.1 413 Payload Too Large");
}

#[tokio::test]
async fn an_unannounced_oversize_is_refused_when_it_is_reached() {
    let (mut channel, _) = channel().await;
    let head = format!("POST {DOCUMENTS} HTTP/1.1\r\nhost: b\r\ntransfer-encoding: chunked\r\n\r\n");
    let chunk = format!("{:x}\r\n{}\r\n", MAX_BYTES, "x".repeat(MAX_BYTES));
    let answer = say(&mut channel, &format!("{head}{chunk}1\r\nx\r\n")).await;
    // The reset of a connection that is closed with unread input can overtake the answer.
    assert!(["", "HTTP/1.1 413 Payload Too Large"].contains(&answer.as_str()), "{answer}");
}

#[tokio::test]
async fn a_large_head_is_refused() {
    let (mut channel, _) = channel().await;
    let request = format!("GET {HELLO} HTTP/1.1\r\nhost: b\r\nx-pad: {}\r\n\r\n", "x".repeat(9000));
    assert_eq!(say(&mut channel, &request).await, "HTTP/1.1 431 Request Header Fields Too Large");
}

#[tokio::test]
async fn other_paths_and_methods_are_named_as_such() {
    for (line, status) in [
        ("GET / HTTP/1.1", "HTTP/1.1 404 Not Found"),
        ("POST /exchange/v2/documents HTTP/1.1", "HTTP/1.1 404 Not Found"),
        ("GET /exchange/v1/documents HTTP/1.1", "HTTP/1.1 405 Method Not Allowed"),
        ("DELETE /exchange/v1/hello HTTP/1.1", "HTTP/1.1 405 Method Not Allowed"),
    ] {
        let (mut channel, _) = channel().await;
        assert_eq!(say(&mut channel, &format!("{line}\r\nhost: b\r\n\r\n")).await, status, "{line}");
    }
}

#[tokio::test]
async fn a_partner_struck_off_after_the_handshake_is_not_served() {
    let (mut channel, ring) = channel().await;
    // TLS 1.3 lets the client finish first; give the server the time to have admitted it.
    sleep(Duration::from_millis(100)).await;
    ring.replace(KeyRing::new("XB".parse().unwrap(), []));
    let request = format!("GET {HELLO} HTTP/1.1\r\nhost: b\r\n\r\n");
    assert_eq!(say(&mut channel, &request).await, "HTTP/1.1 403 Forbidden");
}
