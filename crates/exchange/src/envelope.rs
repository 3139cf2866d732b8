//! The one signed form that all documents have; the profile is described at the crate's root.

use crate::fingerprint::Fingerprint;
use crate::keys::{NodeKey, PublicKey};
use coset::{
    ContentType, CoseSign1, CoseSign1Builder, Header, HeaderBuilder, ProtectedHeader, RegisteredLabelWithPrivate,
    TaggedCborSerializable, iana::Algorithm,
};
use serde::Serialize;
use serde::de::DeserializeOwned;
use thiserror::Error;

/// The largest envelope that is sent or taken, in bytes: 16 MiB.
pub const MAX_BYTES: usize = 16 * 1024 * 1024;

/// What an envelope carries. It is part of what is signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Document,
    Receipt,
    Card,
    Hello,
}

impl Kind {
    fn content_type(self) -> &'static str {
        match self {
            Self::Document => "application/proofmark.document.v1+json",
            Self::Receipt => "application/proofmark.receipt.v1+json",
            Self::Card => "application/proofmark.card.v1+json",
            Self::Hello => "application/proofmark.hello.v1+json",
        }
    }
}

/// The JSON of `content`, the same on every machine: names sorted, no white space.
///
/// # Panics
/// If `content` has a map whose keys are no texts; no type of this crate has.
pub(crate) fn to_json(content: &impl Serialize) -> Vec<u8> {
    let mut value = serde_json::to_value(content).expect("content of texts, numbers and JSON becomes JSON");
    value.sort_all_objects();
    value.to_string().into_bytes()
}

/// Signs `payload` as a `kind` with `key`.
pub(crate) fn seal(key: &NodeKey, kind: Kind, payload: Vec<u8>) -> Vec<u8> {
    CoseSign1Builder::new()
        .protected(header(kind, key.fingerprint()))
        .payload(payload)
        .create_signature(&[], |message| key.sign(message).to_vec())
        .build()
        .to_tagged_vec()
        .expect("a header of three known fields, a payload and a signature always encode")
}

fn header(kind: Kind, signer: Fingerprint) -> Header {
    HeaderBuilder::new()
        .algorithm(Algorithm::EdDSA)
        .content_type(kind.content_type().to_owned())
        .key_id(signer.as_bytes().to_vec())
        .build()
}

/// An envelope that is well formed but whose signature has not been checked: its content is still out of reach.
#[derive(Debug)]
pub(crate) struct Unverified {
    /// Who claims to have signed it.
    pub(crate) signer: Fingerprint,
    cose: CoseSign1,
}

impl Unverified {
    /// Reads `bytes` as an envelope that carries a `kind`.
    pub(crate) fn parse(bytes: &[u8], kind: Kind) -> Result<Self, EnvelopeError> {
        if bytes.len() > MAX_BYTES {
            return Err(EnvelopeError::TooLarge { bytes: bytes.len() });
        }
        let cose = CoseSign1::from_tagged_slice(bytes).map_err(|_| EnvelopeError::Malformed)?;
        let found = &cose.protected.header;
        if found.alg != Some(RegisteredLabelWithPrivate::Assigned(Algorithm::EdDSA)) {
            return Err(EnvelopeError::Algorithm);
        }
        match &found.content_type {
            Some(ContentType::Text(text)) if text == kind.content_type() => {}
            Some(ContentType::Text(text)) => {
                let found = text.chars().take(80).collect();
                return Err(EnvelopeError::Kind { found, wanted: kind.content_type() });
            }
            _ => return Err(EnvelopeError::Malformed),
        }
        let kid = <[u8; 16]>::try_from(&found.key_id[..]).map_err(|_| EnvelopeError::Malformed)?;
        let signer = Fingerprint::from_bytes(kid);
        // One content, one spelling: written again by the rules it must give the very same bytes.
        let strict = CoseSign1 {
            protected: ProtectedHeader { original_data: None, header: header(kind, signer) },
            unprotected: Header::default(),
            ..cose
        };
        if strict.payload.is_none() || strict.clone().to_tagged_vec().ok().as_deref() != Some(bytes) {
            return Err(EnvelopeError::Malformed);
        }
        Ok(Self { signer, cose: strict })
    }

    /// The content, if `key` is the signer's and the signature holds.
    pub(crate) fn verify<T: DeserializeOwned>(self, key: &PublicKey) -> Result<T, EnvelopeError> {
        if key.fingerprint() != self.signer || !key.verifies(&self.cose.tbs_data(&[]), &self.cose.signature) {
            return Err(EnvelopeError::Signature);
        }
        let payload = self.cose.payload.expect("parse refuses an envelope without payload");
        serde_json::from_slice(&payload).map_err(|error| EnvelopeError::Content { problem: error.to_string() })
    }
}

/// Why bytes are not a signed envelope, or not the one that was expected.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum EnvelopeError {
    /// Above [`MAX_BYTES`].
    #[error("it has {bytes} bytes, and at most {MAX_BYTES} are taken: send fewer or smaller attachments")]
    TooLarge {
        /// Its size.
        bytes: usize,
    },
    /// Not the signed form, cut short, or written in another way than the one allowed.
    #[error("it is damaged, or is no signed document of this exchange: ask the sender to send it again")]
    Malformed,
    /// Signed in a way that is not in use here.
    #[error("it is signed with another algorithm than Ed25519: the sender's program must be brought up to date")]
    Algorithm,
    /// A signed thing, but not what is wanted here, or in a version that this program does not know.
    #[error(
        "it is “{found}” where “{wanted}” is wanted: look whether it was put in the wrong place, or whether one of \
             the two programs is older"
    )]
    Kind {
        /// The content type it bears.
        found: String,
        /// The content type wanted.
        wanted: &'static str,
    },
    /// Changed after it was signed, or not signed by the one it names.
    #[error("its signature does not hold: it was changed on the way or signed by somebody else. Do not act on it")]
    Signature,
    /// Properly signed, but the content is not what the kind promises.
    #[error("its content cannot be read ({problem}): the sender's program made a mistake, report it to the sender")]
    Content {
        /// What the reader stumbled over, and where.
        problem: String,
    },
}

impl EnvelopeError {
    /// The stable name of this error.
    pub fn code(&self) -> &'static str {
        match self {
            Self::TooLarge { .. } => "too-large",
            Self::Malformed => "malformed",
            Self::Algorithm => "algorithm",
            Self::Kind { .. } => "kind",
            Self::Signature => "signature",
            Self::Content { .. } => "content",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use coset::cbor::Value;
    use proptest::prelude::*;

    fn key() -> NodeKey {
        NodeKey::from_entropy(&[1; 32])
    }

    fn open(bytes: &[u8]) -> Result<serde_json::Value, EnvelopeError> {
        Unverified::parse(bytes, Kind::Hello)?.verify(key().public())
    }

    #[test]
    fn names_are_sorted_at_every_depth() {
        let content = serde_json::json!({"b": {"z": 1, "a": [{"d": 1, "c": 2}]}, "a": "é"});
        assert_eq!(to_json(&content), r#"{"a":"é","b":{"a":[{"c":2,"d":1}],"z":1}}"#.as_bytes());
    }

    #[test]
    fn one_kind_does_not_pass_for_another() {
        let receipt = seal(&key(), Kind::Receipt, b"{}".to_vec());
        assert_eq!(open(&receipt).unwrap_err().code(), "kind");
    }

    #[test]
    fn an_unsigned_header_is_refused_though_the_signature_holds() {
        let mut cose = CoseSign1::from_tagged_slice(&seal(&key(), Kind::Hello, b"{}".to_vec())).unwrap();
        cose.unprotected.rest.push((coset::Label::Int(99), Value::Bool(true)));
        assert_eq!(open(&cose.to_tagged_vec().unwrap()), Err(EnvelopeError::Malformed));
    }

    #[test]
    fn a_longer_spelling_of_the_same_content_is_refused() {
        let short = seal(&key(), Kind::Hello, b"{}".to_vec());
        let at = short.windows(3).position(|three| three == b"\x42{}").expect("the payload, two bytes long");
        let mut long = short.clone();
        long.splice(at..=at, [0x58, 2]);
        assert_eq!(CoseSign1::from_tagged_slice(&long).unwrap().payload, Some(b"{}".to_vec()));
        assert_eq!(open(&long), Err(EnvelopeError::Malformed));
        assert!(open(&short).is_ok());
    }

    #[test]
    fn another_key_or_algorithm_is_refused() {
        let other = NodeKey::from_entropy(&[2; 32]);
        let bytes = seal(&other, Kind::Hello, b"{}".to_vec());
        assert_eq!(open(&bytes), Err(EnvelopeError::Signature));

        let header = Header { alg: None, ..header(Kind::Hello, other.fingerprint()) };
        let unsigned = CoseSign1Builder::new().protected(header).payload(b"{}".to_vec()).build();
        assert_eq!(open(&unsigned.to_tagged_vec().unwrap()), Err(EnvelopeError::Algorithm));
    }

    #[test]
    fn deep_nesting_and_size_are_bounded() {
        let mut bomb = vec![0x81; 1_000_000];
        bomb.insert(0, 0xd2);
        assert_eq!(open(&bomb), Err(EnvelopeError::Malformed));
        assert_eq!(open(&vec![0; MAX_BYTES + 1]).unwrap_err().code(), "too-large");
        let json = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
        assert_eq!(open(&seal(&key(), Kind::Hello, json.into_bytes())).unwrap_err().code(), "content");
    }

    proptest! {
        #[test]
        fn any_changed_byte_is_noticed(at: prop::sample::Index, flip in 1..=255_u8) {
            let mut bytes = seal(&key(), Kind::Hello, br#"{"state":"XA","n":12}"#.to_vec());
            let at = at.index(bytes.len());
            bytes[at] ^= flip;
            prop_assert!(open(&bytes).is_err());
        }

        #[test]
        fn no_bytes_make_it_panic(bytes: Vec<u8>) {
            let mut tagged = vec![0xd2, 0x84];
            tagged.extend(&bytes);
            prop_assert!(open(&bytes).is_err() && open(&tagged).is_err());
        }
    }
}
