//! The side that sends.

use super::error::{DeliveryError, Stage};
use super::tls::{Identity, WrongKey};
use super::{DOCUMENTS, HELLO, MEDIA_TYPE, prompt};
use crate::card::NodeCard;
use crate::digest::Digest;
use crate::endpoint::Endpoint;
use crate::envelope::MAX_BYTES;
use crate::hello::Hello;
use crate::keys::{NodeKey, PublicKey};
use crate::receipt::{Receipt, Verdict};
use http_body_util::{BodyExt, Full, LengthLimitError, Limited};
use hyper::body::Bytes;
use hyper::client::conn::http1;
use hyper::header::{ACCEPT, CONTENT_TYPE, HOST};
use hyper::{Method, Request, StatusCode};
use hyper_util::rt::TokioIo;
use rustls::pki_types::ServerName;
use rustls::{AlertDescription, CertificateError};
use std::error::Error;
use std::io;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::{TcpStream, lookup_host};
use tokio::time::timeout;
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;

/// The largest answer that is read, in bytes; a receipt has about 400.
const MAX_ANSWER: usize = 64 * 1024;

/// How many addresses of one name are tried.
const MAX_ADDRESSES: usize = 4;

/// The slowest line that is waited for, in bytes per second.
const SLOWEST: usize = 4096;

/// Delivers documents to partners.
#[derive(Debug, Clone)]
pub struct Client {
    identity: Identity,
    patience: Patience,
}

/// Where a partner listens, and the key it must have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Peer {
    /// Its address.
    pub endpoint: Endpoint,
    /// Its key, confirmed by a person.
    pub key: PublicKey,
}

impl From<&NodeCard> for Peer {
    fn from(card: &NodeCard) -> Self {
        Self { endpoint: card.endpoint.clone(), key: card.public_key }
    }
}

/// A partner's receipt: read, and as the partner signed it, which is what an archive keeps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delivered {
    /// What it says.
    pub receipt: Receipt,
    /// The signed bytes.
    pub bytes: Vec<u8>,
}

/// How long each step of a delivery may take.
#[derive(Debug, Clone, Copy)]
pub struct Patience {
    /// To find the address, and again to connect to each one found.
    pub connect: Duration,
    /// To secure the channel.
    pub handshake: Duration,
    /// To get the answer, besides one second for each 4 KiB sent.
    pub answer: Duration,
}

impl Default for Patience {
    /// 10 seconds to connect, 15 to secure the channel, 60 for the answer.
    fn default() -> Self {
        let seconds = Duration::from_secs;
        Self { connect: seconds(10), handshake: seconds(15), answer: seconds(60) }
    }
}

impl Client {
    /// A client that identifies itself with the node's key.
    pub fn new(key: &Arc<NodeKey>, patience: Patience) -> Self {
        Self { identity: Identity::new(key), patience }
    }

    /// Delivers a signed document, and returns when the partner has signed that it is accepted.
    ///
    /// # Errors
    /// [`DeliveryError::Refused`] holds the partner's signed refusal.
    pub async fn deliver(&self, peer: &Peer, bytes: Vec<u8>) -> Result<Delivered, DeliveryError> {
        if bytes.len() > MAX_BYTES {
            return Err(DeliveryError::TooLarge { bytes: bytes.len() });
        }
        let digest = Digest::of(&bytes);
        let bytes = self.call(peer, Method::POST, DOCUMENTS, bytes).await?;
        let receipt = Receipt::open(&bytes, &peer.key, digest)?;
        let refused = receipt.verdict != Verdict::Accepted;
        let delivered = Delivered { receipt, bytes };
        if refused { Err(DeliveryError::Refused(Box::new(delivered))) } else { Ok(delivered) }
    }

    /// Asks the partner's node for its name, version and clock: the test of a link.
    ///
    /// # Errors
    /// Tells at which step the link fails.
    pub async fn hello(&self, peer: &Peer) -> Result<Hello, DeliveryError> {
        let bytes = self.call(peer, Method::GET, HELLO, Vec::new()).await?;
        Hello::open(&bytes, &peer.key).map_err(DeliveryError::BadHello)
    }

    /// One connection, one request.
    async fn call(&self, peer: &Peer, method: Method, path: &str, body: Vec<u8>) -> Result<Vec<u8>, DeliveryError> {
        let endpoint = &peer.endpoint;
        let time = self.patience.answer + Duration::from_secs((body.len() / SLOWEST) as u64);
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header(HOST, endpoint.authority())
            .header(CONTENT_TYPE, MEDIA_TYPE)
            .header(ACCEPT, MEDIA_TYPE)
            .body(Full::new(Bytes::from(body)))
            .expect("a constant path, and a host that was checked when the endpoint was read");
        let stream = self.connect(endpoint).await?;
        let channel = self.secure(stream, peer).await?;
        let late = |_| DeliveryError::TimedOut { endpoint: endpoint.clone(), stage: Stage::Answer };
        timeout(time, exchange(channel, request, endpoint)).await.map_err(late)?
    }

    async fn connect(&self, endpoint: &Endpoint) -> Result<TcpStream, DeliveryError> {
        let late = |stage| DeliveryError::TimedOut { endpoint: endpoint.clone(), stage };
        let missing = |source| DeliveryError::NotResolved { host: endpoint.host().to_owned(), source };
        let addresses = timeout(self.patience.connect, lookup_host((endpoint.host(), endpoint.port())))
            .await
            .map_err(|_| late(Stage::Lookup))?
            .map_err(missing)?;
        let mut failure = missing(io::Error::other("the name has no address"));
        for address in addresses.take(MAX_ADDRESSES) {
            match timeout(self.patience.connect, TcpStream::connect(address)).await {
                Ok(Ok(stream)) => return Ok(prompt(stream)),
                Ok(Err(error)) if error.kind() == io::ErrorKind::ConnectionRefused => {
                    failure = DeliveryError::ConnectionRefused { endpoint: endpoint.clone() };
                }
                Ok(Err(source)) => failure = DeliveryError::Unreachable { endpoint: endpoint.clone(), source },
                Err(_) => failure = late(Stage::Connect),
            }
        }
        Err(failure)
    }

    async fn secure(&self, stream: TcpStream, peer: &Peer) -> Result<TlsStream<TcpStream>, DeliveryError> {
        let endpoint = &peer.endpoint;
        let connector = TlsConnector::from(Arc::new(self.identity.client(peer.key)));
        let name = ServerName::try_from(endpoint.host().to_owned()).expect("checked when the endpoint was read");
        timeout(self.patience.handshake, connector.connect(name, stream))
            .await
            .map_err(|_| DeliveryError::TimedOut { endpoint: endpoint.clone(), stage: Stage::Handshake })?
            .map_err(|error| explain(endpoint, &error))
    }
}

async fn exchange(
    channel: TlsStream<TcpStream>,
    request: Request<Full<Bytes>>,
    endpoint: &Endpoint,
) -> Result<Vec<u8>, DeliveryError> {
    let (mut sender, connection) =
        http1::handshake(TokioIo::new(channel)).await.map_err(|error| explain(endpoint, &error))?;
    let unexpected = |problem| DeliveryError::Unexpected { endpoint: endpoint.clone(), problem };
    let mut answer = pin!(async {
        let response = sender.send_request(request).await.map_err(|error| explain(endpoint, &error))?;
        match response.status() {
            StatusCode::OK => {}
            StatusCode::SERVICE_UNAVAILABLE => {
                return Err(DeliveryError::Unavailable { endpoint: endpoint.clone() });
            }
            status => return Err(unexpected(format!("HTTP status {status}"))),
        }
        match Limited::new(response.into_body(), MAX_ANSWER).collect().await {
            Ok(body) => Ok(body.to_bytes().to_vec()),
            Err(error) if error.is::<LengthLimitError>() => Err(unexpected(format!("above {MAX_ANSWER} bytes"))),
            Err(error) => Err(explain(endpoint, &*error)),
        }
    });
    // The connection moves the bytes; it ends before the answer is read only when the partner closes it.
    tokio::select! {
        answer = &mut answer => answer,
        end = connection => match end {
            Ok(()) => answer.await,
            Err(error) => Err(explain(endpoint, &error)),
        },
    }
}

/// What a failed channel means for a person.
fn explain(endpoint: &Endpoint, error: &(dyn Error + 'static)) -> DeliveryError {
    let endpoint = endpoint.clone();
    match tls_error(error) {
        Some(rustls::Error::InvalidCertificate(CertificateError::Other(other))) if other.0.is::<WrongKey>() => {
            let wrong = other.0.downcast_ref::<WrongKey>().expect("just asked");
            DeliveryError::WrongKey { endpoint, pinned: wrong.pinned.fingerprint(), found: wrong.found.fingerprint() }
        }
        Some(rustls::Error::AlertReceived(AlertDescription::AccessDenied)) => DeliveryError::NotAdmitted { endpoint },
        Some(tls) => DeliveryError::Channel { endpoint, problem: tls.to_string() },
        None => DeliveryError::Broken { endpoint, problem: innermost(error).to_string() },
    }
}

/// The TLS error inside an error of I/O or HTTP.
fn tls_error<'a>(error: &'a (dyn Error + 'static)) -> Option<&'a rustls::Error> {
    error.downcast_ref().or_else(|| tls_error(cause(error)?))
}

fn innermost<'a>(error: &'a (dyn Error + 'static)) -> &'a (dyn Error + 'static) {
    cause(error).map_or(error, innermost)
}

fn cause<'a>(error: &'a (dyn Error + 'static)) -> Option<&'a (dyn Error + 'static)> {
    // The `source` of an I/O error is that of the error it wraps, and passes over the wrapped error itself.
    match error.downcast_ref::<io::Error>() {
        Some(error) => error.get_ref().map(|inner| inner as _),
        None => error.source(),
    }
}
