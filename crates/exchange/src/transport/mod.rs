//! HTTPS between two nodes that have confirmed each other's keys.
//!
//! TLS 1.3 only. Each side shows a self-signed certificate over its [node key](crate::NodeKey). Names, dates and
//! issuers in certificates mean nothing here: a side is who it is because its public key is one that a person has
//! confirmed, and because it signs the handshake with it. There are no authorities, and sessions are not resumed, so that a
//! partner who was struck off the ring does not come in by an old ticket.
//!
//! | request | answer |
//! |---|---|
//! | `POST /exchange/v1/documents`, body: a signed document | 200 and a signed [receipt](crate::Receipt), accepting or refusing |
//! | `GET /exchange/v1/hello` | 200 and a signed [hello](crate::Hello) |
//!
//! Bodies have the type `application/cose; cose-type="cose-sign1"` (RFC 9052, section 11.1). Each connection carries one
//! request. 503 means that the node cannot take anything in at this moment; 413 that the document is above
//! [`MAX_BYTES`](crate::envelope::MAX_BYTES). A caller whose key is not in the ring is told so by the TLS alert
//! `access_denied` and learns nothing else.

mod client;
mod error;
mod server;
mod tls;

#[cfg(test)]
mod tests;

pub use client::{Client, Delivered, Patience, Peer};
pub use error::{DeliveryError, Stage};
pub use server::{Inbox, Limits, Server, Unavailable};

/// Where documents are posted.
const DOCUMENTS: &str = "/exchange/v1/documents";

/// Where the link is tested.
const HELLO: &str = "/exchange/v1/hello";

/// The media type of every body, both ways.
const MEDIA_TYPE: &str = "application/cose; cose-type=\"cose-sign1\"";

/// `stream`, told to send small pieces at once: a handshake is many of them, and each would wait for the one before.
fn prompt(stream: tokio::net::TcpStream) -> tokio::net::TcpStream {
    if let Err(error) = stream.set_nodelay(true) {
        tracing::debug!(%error, "small pieces will be sent with delay");
    }
    stream
}
