//! The side that receives.

use super::tls::{Identity, peer_key};
use super::{DOCUMENTS, HELLO, MEDIA_TYPE, prompt};
use crate::envelope::MAX_BYTES;
use crate::fingerprint::Fingerprint;
use crate::hello::Hello;
use crate::keys::{NodeKey, PublicKey};
use crate::ring::LiveRing;
use http_body_util::{BodyExt, Full};
use hyper::body::{Body, Bytes, Incoming};
use hyper::header::{CONTENT_TYPE, HeaderValue};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Method, Request, Response, StatusCode};
use hyper_util::rt::{TokioIo, TokioTimer};
use std::convert::Infallible;
use std::future::Future;
use std::io;
use std::net::SocketAddr;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::task::{JoinError, JoinSet};
use tokio::time::{sleep, timeout};
use tokio_rustls::TlsAcceptor;
use tracing::{debug, error, warn};

/// The longest head of a request, in bytes.
const MAX_HEAD: usize = 8 * 1024;

/// What a node does with what arrives.
pub trait Inbox: Send + Sync + 'static {
    /// Judges and stores what the partner with the key `peer` has sent, then returns the signed
    /// [receipt](crate::Receipt). The partner may deliver the same bytes again, also at the same time.
    ///
    /// # Errors
    /// [`Unavailable`] if they could not be stored; the partner will try again.
    fn receive(&self, peer: Fingerprint, bytes: Vec<u8>) -> impl Future<Output = Result<Vec<u8>, Unavailable>> + Send;

    /// What the node says of itself; the server signs it.
    fn hello(&self) -> Hello;
}

/// Nothing can be taken in at this moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unavailable;

/// What the server grants a caller.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Connections at a time; further ones wait to be accepted. Each may hold one document in memory.
    pub connections: usize,
    /// Until the channel is secure and the caller known.
    pub handshake: Duration,
    /// Until the head of the request is read.
    pub head: Duration,
    /// Between two pieces of a document.
    pub idle: Duration,
    /// For the whole connection.
    pub total: Duration,
    /// For what is under way when the server is told to end.
    pub grace: Duration,
}

impl Default for Limits {
    /// 64 connections; 10 seconds for the handshake and the head, 30 of silence, 75 minutes in all, which is 16 MiB at
    /// 4 KiB a second; 20 seconds of grace.
    fn default() -> Self {
        let seconds = Duration::from_secs;
        Self {
            connections: 64,
            handshake: seconds(10),
            head: seconds(10),
            idle: seconds(30),
            total: seconds(75 * 60),
            grace: seconds(20),
        }
    }
}

/// The listening node.
pub struct Server<I> {
    listener: TcpListener,
    acceptor: TlsAcceptor,
    desk: Arc<Desk<I>>,
}

impl<I: Inbox> Server<I> {
    /// Listens at `address` as the node that has `key`, for the partners in `ring`.
    ///
    /// # Errors
    /// If the address is taken, or not one of this machine's.
    pub async fn bind(
        address: SocketAddr,
        key: Arc<NodeKey>,
        ring: LiveRing,
        inbox: Arc<I>,
        limits: Limits,
    ) -> io::Result<Self> {
        let listener = TcpListener::bind(address).await?;
        let acceptor = TlsAcceptor::from(Arc::new(Identity::new(&key).server(ring.clone())));
        Ok(Self { listener, acceptor, desk: Arc::new(Desk { key, ring, inbox, limits }) })
    }

    /// Where it listens; useful when it was bound to port 0.
    ///
    /// # Errors
    /// If the system does not tell.
    pub fn local_address(&self) -> io::Result<SocketAddr> {
        self.listener.local_addr()
    }

    /// Answers until `shutdown` is done, then lets what is under way finish within the grace.
    pub async fn serve(self, shutdown: impl Future<Output = ()>) {
        let Self { listener, acceptor, desk } = self;
        let slots = Arc::new(Semaphore::new(desk.limits.connections));
        let mut running = JoinSet::new();
        let mut shutdown = pin!(shutdown);
        loop {
            tokio::select! {
                biased;
                () = &mut shutdown => break,
                Some(ended) = running.join_next() => report(ended),
                (slot, accepted) = next(&listener, &slots) => match accepted {
                    Ok((stream, _)) => {
                        let (desk, acceptor) = (Arc::clone(&desk), acceptor.clone());
                        running.spawn(async move {
                            desk.attend(&acceptor, stream).await;
                            drop(slot);
                        });
                    }
                    // Usually too many open files. It passes, and must not become a busy loop.
                    Err(error) => {
                        warn!(%error, "a partner's connection could not be accepted");
                        sleep(Duration::from_millis(100)).await;
                    }
                },
            }
        }
        drop(listener);
        let finish = async {
            while let Some(ended) = running.join_next().await {
                report(ended);
            }
        };
        if timeout(desk.limits.grace, finish).await.is_err() {
            warn!("connections were cut off at the end of the grace; partners will deliver again");
        }
    }
}

async fn next(
    listener: &TcpListener,
    slots: &Arc<Semaphore>,
) -> (OwnedSemaphorePermit, io::Result<(TcpStream, SocketAddr)>) {
    let slot = Arc::clone(slots).acquire_owned().await.expect("the semaphore is never closed");
    (slot, listener.accept().await)
}

fn report(ended: Result<(), JoinError>) {
    if let Err(error) = ended {
        error!(%error, "a connection of a partner ended in a fault of this program");
    }
}

/// What every connection needs.
struct Desk<I> {
    key: Arc<NodeKey>,
    ring: LiveRing,
    inbox: Arc<I>,
    limits: Limits,
}

impl<I: Inbox> Desk<I> {
    async fn attend(&self, acceptor: &TlsAcceptor, stream: TcpStream) {
        let channel = match timeout(self.limits.handshake, acceptor.accept(prompt(stream)).into_fallible()).await {
            Ok(Ok(channel)) => channel,
            Ok(Err((error, stream))) => {
                debug!(%error, "a caller was not admitted");
                return dismiss(stream, self.limits.handshake).await;
            }
            Err(_) => return debug!("a caller did not finish the handshake in time"),
        };
        let Some(peer) = peer_key(channel.get_ref().1.peer_certificates()) else {
            return error!("a channel without a peer's key was opened, which the verifier must not allow");
        };
        let service = service_fn(|request| async move { Ok::<_, Infallible>(self.answer(&peer, request).await) });
        let connection = http1::Builder::new()
            .timer(TokioTimer::new())
            .keep_alive(false)
            .header_read_timeout(self.limits.head)
            .max_header_size(MAX_HEAD)
            .serve_connection(TokioIo::new(channel), service);
        match timeout(self.limits.total, connection).await {
            Ok(Ok(())) => {}
            Ok(Err(error)) => debug!(%error, peer = %peer.fingerprint(), "a connection broke"),
            Err(_) => debug!(peer = %peer.fingerprint(), "a connection was cut off at its time limit"),
        }
    }

    async fn answer(&self, peer: &PublicKey, request: Request<Incoming>) -> Response<Full<Bytes>> {
        // A partner may have been struck off between the handshake and this request.
        if !self.ring.current().accepts(peer) {
            return plain(StatusCode::FORBIDDEN);
        }
        match (request.method(), request.uri().path()) {
            (&Method::POST, DOCUMENTS) => match self.read(request.into_body()).await {
                Ok(bytes) => match self.inbox.receive(peer.fingerprint(), bytes).await {
                    Ok(receipt) => signed(receipt),
                    Err(Unavailable) => plain(StatusCode::SERVICE_UNAVAILABLE),
                },
                Err(status) => plain(status),
            },
            (&Method::GET, HELLO) => signed(self.inbox.hello().sign(&self.key)),
            (_, DOCUMENTS | HELLO) => plain(StatusCode::METHOD_NOT_ALLOWED),
            _ => plain(StatusCode::NOT_FOUND),
        }
    }

    async fn read(&self, mut body: Incoming) -> Result<Vec<u8>, StatusCode> {
        if body.size_hint().lower() > MAX_BYTES as u64 {
            return Err(StatusCode::PAYLOAD_TOO_LARGE);
        }
        let mut bytes = Vec::new();
        loop {
            let frame = timeout(self.limits.idle, body.frame()).await.map_err(|_| StatusCode::REQUEST_TIMEOUT)?;
            let Some(frame) = frame else { return Ok(bytes) };
            let frame = frame.map_err(|_| StatusCode::BAD_REQUEST)?;
            if let Ok(piece) = frame.into_data() {
                if bytes.len() + piece.len() > MAX_BYTES {
                    return Err(StatusCode::PAYLOAD_TOO_LARGE);
                }
                bytes.extend_from_slice(&piece);
            }
        }
    }
}

/// Closes so that the caller learns why: a socket that is closed with unread input resets the connection, and the reset
/// can overtake the alert that was just sent.
async fn dismiss(mut stream: TcpStream, time: Duration) {
    let drain = async {
        let mut sink = [0; 4096];
        stream.shutdown().await?;
        while stream.read(&mut sink).await? > 0 {}
        io::Result::Ok(())
    };
    if let Ok(Err(error)) = timeout(time, drain).await {
        debug!(%error, "a caller who was not admitted broke off");
    }
}

fn signed(bytes: Vec<u8>) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::new(Bytes::from(bytes)));
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(MEDIA_TYPE));
    response
}

fn plain(status: StatusCode) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::default());
    *response.status_mut() = status;
    response
}
