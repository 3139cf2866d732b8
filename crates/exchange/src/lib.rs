//! What one State's node says to another's, and how it travels.
//!
//! - [`keys`]: a node's Ed25519 key, and the [`Fingerprint`] that two people compare by telephone.
//! - [`card`]: what a node hands to another so that they can work together, as a block of text to mail, print or paste.
//! - [`ring`]: the partners whose cards a person here has confirmed.
//! - [`document`]: a request, an answer or anything else, addressed and signed.
//! - [`receipt`]: what the receiver signs in return: taken, or refused and why.
//! - [`transport`]: HTTPS between two nodes that know each other's keys and trust nobody else.
//! - [`backoff`]: when to try again.
//!
//! The signature is on the document, not on the channel, so that it outlives the journey: it is as good in an archive or
//! before a court as on arrival, and the same bytes may travel by wire, by mail or on a stick.
//!
//! # The envelope
//!
//! Documents, receipts, cards and hellos are all one `COSE_Sign1` (RFC 9052, CBOR tag 18), in a profile without options:
//!
//! | part | content |
//! |---|---|
//! | protected header | exactly `{1: -8, 3: content type, 4: kid}` in this order: EdDSA over Ed25519 (RFC 8032) |
//! | `kid` | the 16 bytes of the signer's [`Fingerprint`] |
//! | content type | text, says which of the four it is and in which version; so none can pass for another |
//! | unprotected header | empty |
//! | payload | UTF-8 JSON, names sorted, no white space between tokens |
//! | external data | empty |
//!
//! A reader refuses anything else, also a second CBOR spelling of the same content: one content has one row of bytes,
//! and therefore one [`Digest`], by which duplicates are known.
//! `tests/vectors/` holds one of each kind, made with a key that is printed beside it.
//!
//! Nothing here touches a database, reads a clock or makes randomness: the moment, the ids and the entropy are arguments.

pub mod backoff;
pub mod card;
pub mod digest;
pub mod document;
pub mod endpoint;
pub mod envelope;
pub mod fingerprint;
pub mod hello;
pub mod keys;
pub mod receipt;
pub mod ring;
pub mod transport;

pub use card::{CardError, NodeCard};
pub use digest::Digest;
pub use document::{Document, DocumentError};
pub use endpoint::Endpoint;
pub use envelope::EnvelopeError;
pub use fingerprint::Fingerprint;
pub use hello::Hello;
pub use keys::{KeyError, NodeKey, PublicKey};
pub use receipt::{Receipt, Verdict};
pub use ring::{KeyRing, LiveRing};
