//! Two nodes on loopback: who gets in, who does not, and what each is told.

#![expect(clippy::unwrap_used, reason = "a helper of a test fails as the test does")]

mod support;

use exchange::transport::{Client, DeliveryError, Inbox, Limits, Patience, Peer, Server, Unavailable};
use exchange::{Digest, Endpoint, Fingerprint, Hello, KeyRing, LiveRing, NodeKey, Receipt, Verdict, document};
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use support::{key, now, ring, state};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::oneshot;

/// The node of XB, whose key is `key(2)`.
struct Desk {
    ring: LiveRing,
    received: Mutex<Vec<Fingerprint>>,
    full: AtomicBool,
    /// While a test holds it, no receipt is given.
    gate: tokio::sync::Mutex<()>,
}

impl Inbox for Desk {
    async fn receive(&self, peer: Fingerprint, bytes: Vec<u8>) -> Result<Vec<u8>, Unavailable> {
        if self.full.load(Ordering::SeqCst) {
            return Err(Unavailable);
        }
        self.received.lock().unwrap().push(peer);
        let _open = self.gate.lock().await;
        let (document, verdict) = match document::open(&bytes, &self.ring.current(), now()) {
            Ok(document) => (Some(document.id), Verdict::Accepted),
            Err(error) => (error.document(), Verdict::Refused { code: error.code().to_owned() }),
        };
        Ok(Receipt { document, digest: Digest::of(&bytes), verdict, at: now() }.sign(&key(2)))
    }

    fn hello(&self) -> Hello {
        Hello { state: state("XB"), name: "Borovia".to_owned(), version: "0.1.0".to_owned(), time: now() }
    }
}

struct Node {
    desk: Arc<Desk>,
    address: SocketAddr,
    stop: oneshot::Sender<()>,
    ended: tokio::task::JoinHandle<()>,
}

impl Node {
    /// XB's node, which admits XA with `key(1)`.
    async fn start(limits: Limits) -> Self {
        let ring = LiveRing::new(ring("XB", "XA", &key(1)));
        let desk = Desk {
            ring: ring.clone(),
            received: Mutex::default(),
            full: AtomicBool::new(false),
            gate: Default::default(),
        };
        let desk = Arc::new(desk);
        let anywhere = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
        let server = Server::bind(anywhere, key(2), ring, Arc::clone(&desk), limits).await.unwrap();
        let address = server.local_address().unwrap();
        let (stop, stopped) = oneshot::channel();
        let ended = tokio::spawn(server.serve(async {
            let _ = stopped.await;
        }));
        Self { desk, address, stop, ended }
    }

    fn peer(&self, key: &NodeKey) -> Peer {
        Peer { endpoint: endpoint(self.address), key: *key.public() }
    }

    fn received(&self) -> Vec<Fingerprint> {
        self.desk.received.lock().unwrap().clone()
    }
}

fn endpoint(address: SocketAddr) -> Endpoint {
    format!("https://{address}").parse().unwrap()
}

fn client(byte: u8) -> Client {
    let second = Duration::from_secs(1);
    Client::new(&key(byte), Patience { connect: second, handshake: second, answer: second * 5 })
}

fn short() -> Limits {
    let moment = Duration::from_millis(200);
    Limits { handshake: moment, head: moment, idle: moment, grace: Duration::from_secs(5), ..Limits::default() }
}

fn signed() -> Vec<u8> {
    support::document().sign(&key(1)).unwrap()
}

#[tokio::test]
async fn a_document_is_delivered_and_signed_for() {
    let node = Node::start(Limits::default()).await;
    let delivered = client(1).deliver(&node.peer(&key(2)), signed()).await.unwrap();
    assert_eq!(delivered.receipt.verdict, Verdict::Accepted);
    assert_eq!(delivered.receipt.document, Some(support::document().id));
    assert_eq!(Receipt::open(&delivered.bytes, key(2).public(), Digest::of(&signed())), Ok(delivered.receipt));
    assert_eq!(node.received(), [key(1).fingerprint()]);
}

#[tokio::test]
async fn the_largest_document_passes() {
    let node = Node::start(Limits::default()).await;
    let body = "x".repeat(exchange::envelope::MAX_BYTES - 1024).into();
    let large = exchange::Document { body, ..support::document() }.sign(&key(1)).unwrap();
    let delivered = client(1).deliver(&node.peer(&key(2)), large).await.unwrap();
    assert_eq!(delivered.receipt.verdict, Verdict::Accepted);
}

#[tokio::test]
async fn the_link_test_tells_who_is_there() {
    let node = Node::start(Limits::default()).await;
    let hello = client(1).hello(&node.peer(&key(2))).await.unwrap();
    assert_eq!((hello.state, hello.time), (state("XB"), now()));
}

#[tokio::test]
async fn a_refusal_is_signed_and_final() {
    let node = Node::start(Limits::default()).await;
    let elsewhere = exchange::Document { to: state("XC"), ..support::document() }.sign(&key(1)).unwrap();
    let error = client(1).deliver(&node.peer(&key(2)), elsewhere).await.unwrap_err();
    assert!(error.is_permanent());
    let DeliveryError::Refused(delivered) = error else { panic!("{error}") };
    assert_eq!(delivered.receipt.verdict, Verdict::Refused { code: "other-recipient".to_owned() });
    assert!(!delivered.bytes.is_empty());
}

#[tokio::test]
async fn a_refusal_for_a_wrong_clock_is_worth_another_attempt() {
    let node = Node::start(Limits::default()).await;
    let early = exchange::Document { created_at: "2027-01-01T00:00:00Z".parse().unwrap(), ..support::document() };
    let error = client(1).deliver(&node.peer(&key(2)), early.sign(&key(1)).unwrap()).await.unwrap_err();
    assert_eq!((error.code(), error.is_permanent()), ("refused", false));
}

#[tokio::test]
async fn a_stranger_is_not_admitted_and_is_told_so() {
    let node = Node::start(Limits::default()).await;
    for large in [false, true] {
        let bytes = if large { vec![0; exchange::envelope::MAX_BYTES] } else { signed() };
        let error = client(9).deliver(&node.peer(&key(2)), bytes).await.unwrap_err();
        assert_eq!((error.code(), error.is_permanent()), ("not-admitted", false), "{error}");
    }
    assert!(node.received().is_empty());
}

#[tokio::test]
async fn a_caller_without_a_certificate_is_not_admitted() {
    let node = Node::start(Limits::default()).await;
    let mut stream = TcpStream::connect(node.address).await.unwrap();
    stream.write_all(b"GET /exchange/v1/hello HTTP/1.1\r\n\r\n").await.unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await.unwrap();
    assert!(!answer.starts_with(b"HTTP"), "a plain request must get no more than a TLS alert");
}

#[tokio::test]
async fn partners_come_and_go_while_the_server_runs() {
    let node = Node::start(Limits::default()).await;
    let peer = node.peer(&key(2));
    let old = client(1);
    assert!(old.hello(&peer).await.is_ok());
    assert_eq!(client(3).hello(&peer).await.unwrap_err().code(), "not-admitted");
    node.desk.ring.replace(ring("XB", "XC", &key(3)));
    assert!(client(3).hello(&peer).await.is_ok());
    // It was here before, and must not come in by what it remembers of that.
    assert_eq!(old.hello(&peer).await.unwrap_err().code(), "not-admitted");
    node.desk.ring.replace(KeyRing::new(state("XB"), []));
    assert_eq!(client(3).hello(&peer).await.unwrap_err().code(), "not-admitted");
}

#[tokio::test]
async fn somebody_else_at_the_partner_s_address_is_recognised() {
    let node = Node::start(Limits::default()).await;
    let error = client(1).deliver(&node.peer(&key(7)), signed()).await.unwrap_err();
    let DeliveryError::WrongKey { pinned, found, .. } = error else { panic!("{error}") };
    assert_eq!((pinned, found), (key(7).fingerprint(), key(2).fingerprint()));
    assert!(node.received().is_empty());
}

#[tokio::test]
async fn a_node_that_is_full_is_asked_again_later() {
    let node = Node::start(Limits::default()).await;
    node.desk.full.store(true, Ordering::SeqCst);
    let error = client(1).deliver(&node.peer(&key(2)), signed()).await.unwrap_err();
    assert_eq!((error.code(), error.is_permanent()), ("partner-unavailable", false));
}

#[tokio::test]
async fn oversize_is_refused_before_it_is_sent() {
    let node = Node::start(Limits::default()).await;
    let bytes = vec![0; exchange::envelope::MAX_BYTES + 1];
    let error = client(1).deliver(&node.peer(&key(2)), bytes).await.unwrap_err();
    assert_eq!((error.code(), error.is_permanent()), ("too-large", true));
}

#[tokio::test]
async fn the_steps_that_can_fail_are_told_apart() {
    let nobody = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
    let address = nobody.local_addr().unwrap();
    let peer = Peer { endpoint: endpoint(address), key: *key(2).public() };

    let silent = client(1).hello(&peer).await.unwrap_err();
    assert_eq!(silent.code(), "timed-out-handshake");
    drop(nobody.accept().await.unwrap());

    let babble = tokio::spawn(async move {
        let (mut stream, _) = nobody.accept().await.unwrap();
        stream.write_all(b"220 mail.example.org ready\r\n").await.unwrap();
        let _ = stream.read_to_end(&mut Vec::new()).await;
    });
    let other = client(1).hello(&peer).await.unwrap_err();
    assert_eq!(other.code(), "no-secure-channel", "{other}");
    babble.await.unwrap();

    assert_eq!(client(1).hello(&peer).await.unwrap_err().code(), "connection-refused");

    let nowhere = Peer { endpoint: "https://node.invalid".parse().unwrap(), ..peer };
    let error = client(1).hello(&nowhere).await.unwrap_err();
    assert!(["name-not-found", "timed-out-lookup"].contains(&error.code()), "{error}");
}

#[tokio::test]
async fn callers_who_dawdle_are_cut_off_and_hold_up_nobody() {
    let node = Node::start(Limits { connections: 2, ..short() }).await;
    let begun = Instant::now();
    let mut idle = Vec::new();
    for _ in 0..4 {
        idle.push(TcpStream::connect(node.address).await.unwrap());
    }
    // Both slots are held twice over; the partner gets its turn when the time of those before it is up.
    client(1).deliver(&node.peer(&key(2)), signed()).await.unwrap();
    assert!(begun.elapsed() >= short().handshake, "the dawdlers should have been ahead in the queue");
    for mut stream in idle {
        let mut rest = Vec::new();
        let _ = stream.read_to_end(&mut rest).await;
        assert!(rest.is_empty());
    }
}

#[tokio::test]
async fn what_is_under_way_is_finished_before_the_end() {
    let node = Node::start(Limits::default()).await;
    let peer = node.peer(&key(2));
    let held = node.desk.gate.lock().await;
    let delivery = tokio::spawn({
        let peer = peer.clone();
        async move { client(1).deliver(&peer, signed()).await }
    });
    while node.received().is_empty() {
        tokio::task::yield_now().await;
    }
    node.stop.send(()).unwrap();
    while client(1).hello(&peer).await.is_ok() {}
    drop(held);
    assert_eq!(delivery.await.unwrap().unwrap().receipt.verdict, Verdict::Accepted);
    node.ended.await.unwrap();
}
