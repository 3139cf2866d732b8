//! TLS with pinned keys instead of authorities.

use crate::keys::{NodeKey, PublicKey};
use crate::ring::LiveRing;
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::client::{ResolvesClientCert, Resumption};
use rustls::crypto::{CryptoProvider, ring, verify_tls13_signature};
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::server::danger::{ClientCertVerified, ClientCertVerifier};
use rustls::server::{NoServerSessionStorage, ParsedCertificate, ResolvesServerCert};
use rustls::sign::{CertifiedKey, Signer, SigningKey, SingleCertAndKey};
use rustls::version::TLS13;
use rustls::{
    CertificateError, ClientConfig, DigitallySignedStruct, DistinguishedName, Error, OtherError, ServerConfig,
    SignatureAlgorithm, SignatureScheme,
};
use std::sync::Arc;
use thiserror::Error;

/// The node's certificate and key, ready for both sides of a handshake.
#[derive(Debug, Clone)]
pub(super) struct Identity {
    provider: Arc<CryptoProvider>,
    certified: Arc<SingleCertAndKey>,
}

impl Identity {
    pub(super) fn new(key: &Arc<NodeKey>) -> Self {
        let signer = HandshakeKey(Arc::clone(key));
        let certified = CertifiedKey::new(vec![self_signed(key)], Arc::new(signer));
        Self { provider: Arc::new(ring::default_provider()), certified: Arc::new(certified.into()) }
    }

    /// For a server that lets in whoever is in `ring` when the connection is made.
    pub(super) fn server(&self, ring: LiveRing) -> ServerConfig {
        let verifier = Arc::new(InRing { ring, schemes: Ed25519Only(Arc::clone(&self.provider)) });
        let certified: Arc<dyn ResolvesServerCert> = Arc::clone(&self.certified) as _;
        let mut config = ServerConfig::builder_with_provider(Arc::clone(&self.provider))
            .with_protocol_versions(&[&TLS13])
            .expect("ring has the cipher suites of TLS 1.3")
            .with_client_cert_verifier(verifier)
            .with_cert_resolver(certified);
        config.session_storage = Arc::new(NoServerSessionStorage {});
        config.send_tls13_tickets = 0;
        config
    }

    /// For a client that speaks to the holder of `pinned` and to nobody else.
    pub(super) fn client(&self, pinned: PublicKey) -> ClientConfig {
        let verifier = Arc::new(Exactly { pinned, schemes: Ed25519Only(Arc::clone(&self.provider)) });
        let certified: Arc<dyn ResolvesClientCert> = Arc::clone(&self.certified) as _;
        let mut config = ClientConfig::builder_with_provider(Arc::clone(&self.provider))
            .with_protocol_versions(&[&TLS13])
            .expect("ring has the cipher suites of TLS 1.3")
            .dangerous()
            .with_custom_certificate_verifier(verifier)
            .with_client_cert_resolver(certified);
        config.resumption = Resumption::disabled();
        config
    }
}

/// The key by which the other side has identified itself; the handshake has already checked its signature.
pub(super) fn peer_key(certificates: Option<&[CertificateDer<'_>]>) -> Option<PublicKey> {
    public_key(certificates?.first()?).ok()
}

/// Why a handshake was ended by this side.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("the node at this address has the key {}, not the expected {}", found.fingerprint(), pinned.fingerprint())]
pub(super) struct WrongKey {
    pub(super) pinned: PublicKey,
    pub(super) found: PublicKey,
}

/// SubjectPublicKeyInfo of an Ed25519 key up to the 32 bytes of the key itself (RFC 8410, section 4).
const ED25519_SPKI: [u8; 12] = [0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00];

fn public_key(certificate: &CertificateDer<'_>) -> Result<PublicKey, Error> {
    let spki = ParsedCertificate::try_from(certificate)?.subject_public_key_info();
    let key = spki.strip_prefix(&ED25519_SPKI).and_then(|key| key.try_into().ok());
    key.and_then(|key| PublicKey::from_bytes(key).ok()).ok_or(Error::InvalidCertificate(CertificateError::BadEncoding))
}

/// A certificate without any claim in it but the key: made anew at each start, never stored, valid until the end of time.
fn self_signed(key: &Arc<NodeKey>) -> CertificateDer<'static> {
    let mut parameters = rcgen::CertificateParams::default();
    parameters.distinguished_name = rcgen::DistinguishedName::new();
    parameters.distinguished_name.push(rcgen::DnType::CommonName, "Proofmark node");
    parameters.not_before = rcgen::date_time_ymd(2000, 1, 1);
    parameters.not_after = rcgen::date_time_ymd(9999, 12, 31);
    parameters.self_signed(&HandshakeKey(Arc::clone(key))).expect("these parameters and a key in memory encode").into()
}

/// The node key where TLS wants a key; so the secret stays in its one place.
#[derive(Debug, Clone)]
struct HandshakeKey(Arc<NodeKey>);

impl SigningKey for HandshakeKey {
    fn choose_scheme(&self, offered: &[SignatureScheme]) -> Option<Box<dyn Signer>> {
        offered.contains(&SignatureScheme::ED25519).then(|| Box::new(self.clone()) as _)
    }

    fn algorithm(&self) -> SignatureAlgorithm {
        SignatureAlgorithm::ED25519
    }
}

impl Signer for HandshakeKey {
    fn sign(&self, message: &[u8]) -> Result<Vec<u8>, Error> {
        Ok(self.0.sign(message).to_vec())
    }

    fn scheme(&self) -> SignatureScheme {
        SignatureScheme::ED25519
    }
}

impl rcgen::PublicKeyData for HandshakeKey {
    fn der_bytes(&self) -> &[u8] {
        self.0.public().as_bytes()
    }

    fn algorithm(&self) -> &'static rcgen::SignatureAlgorithm {
        &rcgen::PKCS_ED25519
    }
}

impl rcgen::SigningKey for HandshakeKey {
    fn sign(&self, message: &[u8]) -> Result<Vec<u8>, rcgen::Error> {
        Ok(self.0.sign(message).to_vec())
    }
}

/// The check of the handshake's signature, which both sides leave to rustls.
#[derive(Debug)]
struct Ed25519Only(Arc<CryptoProvider>);

impl Ed25519Only {
    const SCHEMES: [SignatureScheme; 1] = [SignatureScheme::ED25519];

    fn verify(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        verify_tls13_signature(message, certificate, signature, &self.0.signature_verification_algorithms)
    }
}

fn only_tls13() -> Result<HandshakeSignatureValid, Error> {
    Err(Error::General("TLS 1.2 is not offered".to_owned()))
}

/// The client's check of the server: it has this key.
#[derive(Debug)]
struct Exactly {
    pinned: PublicKey,
    schemes: Ed25519Only,
}

impl ServerCertVerifier for Exactly {
    fn verify_server_cert(
        &self,
        certificate: &CertificateDer<'_>,
        _intermediates: &[CertificateDer<'_>],
        _name: &ServerName<'_>,
        _ocsp: &[u8],
        _now: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        let found = public_key(certificate)?;
        if found == self.pinned {
            return Ok(ServerCertVerified::assertion());
        }
        let wrong = OtherError(Arc::new(WrongKey { pinned: self.pinned, found }));
        Err(Error::InvalidCertificate(CertificateError::Other(wrong)))
    }

    fn verify_tls12_signature(
        &self,
        _message: &[u8],
        _certificate: &CertificateDer<'_>,
        _signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        only_tls13()
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        self.schemes.verify(message, certificate, signature)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        Ed25519Only::SCHEMES.to_vec()
    }
}

/// The server's check of the client: its key is in the ring.
#[derive(Debug)]
struct InRing {
    ring: LiveRing,
    schemes: Ed25519Only,
}

impl ClientCertVerifier for InRing {
    fn root_hint_subjects(&self) -> &[DistinguishedName] {
        &[]
    }

    fn verify_client_cert(
        &self,
        certificate: &CertificateDer<'_>,
        _intermediates: &[CertificateDer<'_>],
        _now: UnixTime,
    ) -> Result<ClientCertVerified, Error> {
        if self.ring.current().accepts(&public_key(certificate)?) {
            return Ok(ClientCertVerified::assertion());
        }
        // Sent to the caller as the alert `access_denied`.
        Err(Error::InvalidCertificate(CertificateError::ApplicationVerificationFailure))
    }

    fn verify_tls12_signature(
        &self,
        _message: &[u8],
        _certificate: &CertificateDer<'_>,
        _signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        only_tls13()
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        self.schemes.verify(message, certificate, signature)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        Ed25519Only::SCHEMES.to_vec()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ring::{KeyRing, Partner};
    use rustls::{ClientConnection, ServerConnection};

    fn key(byte: u8) -> Arc<NodeKey> {
        Arc::new(NodeKey::from_entropy(&[byte; 32]))
    }

    /// Someone who shows the certificate of `shown` and has the secret of `held`.
    fn identity(shown: u8, held: u8) -> Identity {
        let certified = CertifiedKey::new(vec![self_signed(&key(shown))], Arc::new(HandshakeKey(key(held))));
        Identity { certified: Arc::new(certified.into()), ..Identity::new(&key(shown)) }
    }

    /// The whole handshake in memory, between a client who expects key 2 and a server that admits key 1.
    fn handshake(client: &Identity, server: &Identity) -> Result<(), Error> {
        let partner = Partner { state: "XA".parse().unwrap(), key: *key(1).public() };
        let ring = LiveRing::new(KeyRing::new("XB".parse().unwrap(), [partner]));
        let name = ServerName::try_from("node.example.org").unwrap();
        let mut client = ClientConnection::new(Arc::new(client.client(*key(2).public())), name)?;
        let mut server = ServerConnection::new(Arc::new(server.server(ring)))?;
        while client.is_handshaking() || server.is_handshaking() {
            let mut wire = Vec::new();
            client.write_tls(&mut wire).unwrap();
            server.read_tls(&mut wire.as_slice()).unwrap();
            server.process_new_packets()?;
            wire.clear();
            server.write_tls(&mut wire).unwrap();
            client.read_tls(&mut wire.as_slice()).unwrap();
            client.process_new_packets()?;
        }
        Ok(())
    }

    #[test]
    fn a_certificate_without_its_key_opens_nothing() {
        let forged = Err(Error::InvalidCertificate(CertificateError::BadSignature));
        assert_eq!(handshake(&identity(1, 1), &identity(2, 2)), Ok(()));
        assert_eq!(handshake(&identity(1, 9), &identity(2, 2)), forged);
        assert_eq!(handshake(&identity(1, 1), &identity(2, 9)), forged);
    }
}
