//! Secrets that are handed out once and afterwards known only by their digest.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use domain::clock::Entropy;
use sha2::{Digest as _, Sha256};
use store::sessions::SecretDigest;

/// 32 unpredictable bytes as 43 characters of base64url (RFC 4648, section 5).
pub(crate) fn fresh(entropy: &dyn Entropy) -> String {
    let mut bytes = [0_u8; 32];
    entropy.fill(&mut bytes);
    URL_SAFE_NO_PAD.encode(bytes)
}

/// What the record keeps of a secret. One round of SHA-256 is enough for 32 unpredictable bytes; a password needs more
/// (see [`crate::passwords`]).
pub(crate) fn digest(secret: &str) -> SecretDigest {
    SecretDigest(Sha256::digest(secret.as_bytes()).into())
}
