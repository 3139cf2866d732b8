//! Why a delivery failed, told apart by what a person can do about it.

use super::client::Delivered;
use crate::document::NOT_YET_VALID;
use crate::endpoint::Endpoint;
use crate::envelope::{EnvelopeError, MAX_BYTES};
use crate::fingerprint::Fingerprint;
use crate::receipt::{ReceiptError, Verdict};
use std::io;
use thiserror::Error;

/// Why a partner's signed receipt of acceptance is not in hand.
///
/// Unless it [is permanent](Self::is_permanent), the document may have arrived or may yet; deliver the same bytes again.
#[derive(Debug, Error)]
pub enum DeliveryError {
    /// No partner would take it.
    #[error("the document has {bytes} bytes, and at most {MAX_BYTES} are taken: send fewer or smaller attachments")]
    TooLarge {
        /// Its size.
        bytes: usize,
    },
    /// The partner's name leads nowhere.
    #[error(
        "the name {host} was not found ({source}): check this machine's network, and the address on the partner's card"
    )]
    NotResolved {
        /// The name.
        host: String,
        /// What the system said.
        source: io::Error,
    },
    /// The machine is there and nothing listens.
    #[error("nothing answers at {endpoint}: the partner's node is switched off, or a firewall turns this one away")]
    ConnectionRefused {
        /// The partner's address.
        endpoint: Endpoint,
    },
    /// The machine cannot be reached.
    #[error("{endpoint} cannot be reached ({source}): check this machine's network")]
    Unreachable {
        /// The partner's address.
        endpoint: Endpoint,
        /// What the system said.
        source: io::Error,
    },
    /// Somebody else answers.
    #[error(
        "the node at {endpoint} has the key {found}, but the partner's card says {pinned}: either the partner has a \
         new key and must send a new card, or somebody stands in between. Nothing was sent"
    )]
    WrongKey {
        /// The partner's address.
        endpoint: Endpoint,
        /// The key on the card.
        pinned: Fingerprint,
        /// The key that was shown.
        found: Fingerprint,
    },
    /// The partner does not know this node's key.
    #[error(
        "{endpoint} does not admit this node: send the partner this node's card, and have its fingerprint confirmed there"
    )]
    NotAdmitted {
        /// The partner's address.
        endpoint: Endpoint,
    },
    /// No secure channel came about.
    #[error(
        "no secure channel to {endpoint} ({problem}): something else than a node answers there, or changes what passes"
    )]
    Channel {
        /// The partner's address.
        endpoint: Endpoint,
        /// What went wrong in the handshake.
        problem: String,
    },
    /// Silence.
    #[error("{endpoint} was silent for too long while {stage}: the line is slow or the partner's node is overloaded")]
    TimedOut {
        /// The partner's address.
        endpoint: Endpoint,
        /// What was waited for.
        stage: Stage,
    },
    /// The line broke.
    #[error("the connection to {endpoint} broke ({problem})")]
    Broken {
        /// The partner's address.
        endpoint: Endpoint,
        /// What the system said.
        problem: String,
    },
    /// The partner cannot take anything in now.
    #[error("the node at {endpoint} cannot take documents at this moment")]
    Unavailable {
        /// The partner's address.
        endpoint: Endpoint,
    },
    /// An answer that no node of this exchange gives.
    #[error("the answer of {endpoint} is not that of a node ({problem}): check the address on the partner's card")]
    Unexpected {
        /// The partner's address.
        endpoint: Endpoint,
        /// What it was instead.
        problem: String,
    },
    /// An answer that proves nothing.
    #[error("{0}")]
    BadReceipt(#[from] ReceiptError),
    /// A hello that proves nothing.
    #[error("the partner's answer to the link test is not valid: {0}")]
    BadHello(EnvelopeError),
    /// The partner refuses, and signs for it.
    #[error("the partner refuses the document, with the reason “{}”", refusal(.0))]
    Refused(Box<Delivered>),
}

/// What was waited for when time ran out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// The address behind the name.
    Lookup,
    /// The connection.
    Connect,
    /// The secure channel.
    Handshake,
    /// The answer to the request.
    Answer,
}

impl std::fmt::Display for Stage {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Lookup => "its name was looked up",
            Self::Connect => "connecting",
            Self::Handshake => "securing the channel",
            Self::Answer => "sending the document and waiting for the receipt",
        })
    }
}

impl DeliveryError {
    /// The stable name of this error.
    pub fn code(&self) -> &'static str {
        match self {
            Self::TooLarge { .. } => "too-large",
            Self::NotResolved { .. } => "name-not-found",
            Self::ConnectionRefused { .. } => "connection-refused",
            Self::Unreachable { .. } => "unreachable",
            Self::WrongKey { .. } => "wrong-key",
            Self::NotAdmitted { .. } => "not-admitted",
            Self::Channel { .. } => "no-secure-channel",
            Self::TimedOut { stage: Stage::Lookup, .. } => "timed-out-lookup",
            Self::TimedOut { stage: Stage::Connect, .. } => "timed-out-connecting",
            Self::TimedOut { stage: Stage::Handshake, .. } => "timed-out-handshake",
            Self::TimedOut { stage: Stage::Answer, .. } => "timed-out-answer",
            Self::Broken { .. } => "connection-broken",
            Self::Unavailable { .. } => "partner-unavailable",
            Self::Unexpected { .. } => "unexpected-answer",
            Self::BadReceipt(_) => "bad-receipt",
            Self::BadHello(_) => "bad-hello",
            Self::Refused(_) => "refused",
        }
    }

    /// Whether these bytes will never be accepted, however often they are sent. All else is worth another attempt,
    /// some of it after a person has put something right.
    pub fn is_permanent(&self) -> bool {
        match self {
            Self::TooLarge { .. } => true,
            Self::Refused(delivered) => refusal(delivered) != NOT_YET_VALID,
            _ => false,
        }
    }
}

fn refusal(delivered: &Delivered) -> &str {
    match &delivered.receipt.verdict {
        Verdict::Refused { code } => code,
        Verdict::Accepted => "",
    }
}
