//! A node's signing key, and the public keys of others.

use crate::fingerprint::Fingerprint;
use ed25519_dalek::pkcs8::{DecodePrivateKey, EncodePrivateKey, spki::der::pem::LineEnding};
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use std::fmt;
use std::fs::{File, OpenOptions};
use std::io::{self, Read, Write};
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};
use thiserror::Error;
use zeroize::Zeroizing;

/// The node's own Ed25519 key (RFC 8032). It signs documents and opens connections. The secret is wiped when it is dropped.
pub struct NodeKey {
    secret: SigningKey,
    public: PublicKey,
}

impl NodeKey {
    /// The key that follows from 32 unpredictable bytes: a new node's first act. The same bytes give the same key.
    pub fn from_entropy(entropy: &[u8; 32]) -> Self {
        Self::new(SigningKey::from_bytes(entropy))
    }

    fn new(secret: SigningKey) -> Self {
        let public = PublicKey(secret.verifying_key());
        Self { secret, public }
    }

    /// Reads the key from a PKCS#8 PEM file (RFC 5958, RFC 8410).
    ///
    /// # Errors
    /// [`KeyError::Exposed`] if the group or the world has any right to the file: such a key may have been copied.
    pub fn load(path: &Path) -> Result<Self, KeyError> {
        let read = |source| KeyError::Read { path: path.to_owned(), source };
        let file = File::open(path).map_err(read)?;
        let mode = file.metadata().map_err(read)?.permissions().mode() & 0o777;
        if mode & 0o077 != 0 {
            return Err(KeyError::Exposed { path: path.to_owned(), mode });
        }
        // A key file is about 160 bytes. The buffer is made full size at once, because growing it would leave copies behind.
        let mut pem = Zeroizing::new(String::with_capacity(4096));
        file.take(4096).read_to_string(&mut pem).map_err(read)?;
        let secret = SigningKey::from_pkcs8_pem(&pem).map_err(|_| KeyError::Malformed { path: path.to_owned() })?;
        Ok(Self::new(secret))
    }

    /// Writes the key to a new file that only its owner may read (0600), and waits until it is on the disk.
    ///
    /// # Errors
    /// [`KeyError::Exists`] if there is a file already: a key is never overwritten.
    pub fn save(&self, path: &Path) -> Result<(), KeyError> {
        let write = |source: io::Error| match source.kind() {
            io::ErrorKind::AlreadyExists => KeyError::Exists { path: path.to_owned() },
            _ => KeyError::Write { path: path.to_owned(), source },
        };
        let pem = self.secret.to_pkcs8_pem(LineEnding::LF).expect("a key in memory always encodes");
        let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path).map_err(write)?;
        file.write_all(pem.as_bytes()).and_then(|()| file.sync_all()).map_err(write)
    }

    /// The public half.
    pub fn public(&self) -> &PublicKey {
        &self.public
    }

    /// The fingerprint of the public half.
    pub fn fingerprint(&self) -> Fingerprint {
        self.public.fingerprint()
    }

    /// The signature of a note of the node's ledger, which is text. What else this key signs (documents in CBOR, the opening
    /// of connections) is no text, so that none of it passes for the other.
    pub fn sign_note(&self, text: &[u8]) -> [u8; 64] {
        debug_assert!(std::str::from_utf8(text).is_ok());
        self.sign(text)
    }

    pub(crate) fn sign(&self, message: &[u8]) -> [u8; 64] {
        self.secret.sign(message).to_bytes()
    }
}

impl fmt::Debug for NodeKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("NodeKey").field(&self.fingerprint()).finish()
    }
}

/// Somebody's Ed25519 public key: a point of the curve, and none of the weak ones under which one signature fits many messages.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct PublicKey(VerifyingKey);

impl PublicKey {
    /// The key with these 32 bytes.
    ///
    /// # Errors
    /// [`NotAKey`] if they are no point of the curve, or a weak one.
    pub fn from_bytes(bytes: &[u8; 32]) -> Result<Self, NotAKey> {
        VerifyingKey::from_bytes(bytes).ok().filter(|key| !key.is_weak()).map(Self).ok_or(NotAKey)
    }

    /// The 32 bytes, as a database keeps them.
    pub fn as_bytes(&self) -> &[u8; 32] {
        self.0.as_bytes()
    }

    /// Its short name.
    pub fn fingerprint(&self) -> Fingerprint {
        Fingerprint::of(self)
    }

    /// Whether `signature` over `message` was made with this key. Strict: of each signature one spelling only is taken.
    pub(crate) fn verifies(&self, message: &[u8], signature: &[u8]) -> bool {
        Signature::from_slice(signature).is_ok_and(|signature| self.0.verify_strict(message, &signature).is_ok())
    }
}

impl fmt::Debug for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("PublicKey").field(&self.fingerprint()).finish()
    }
}

/// Bytes that are no usable public key.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("these bytes are not a usable Ed25519 public key")]
pub struct NotAKey;

/// What can go wrong with the file that holds the node's key.
#[derive(Debug, Error)]
pub enum KeyError {
    /// The file cannot be read.
    #[error("the node key {} cannot be read: {source}. Put the key file back from its safe copy", path.display())]
    Read {
        /// The key file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The file cannot be written.
    #[error("the node key cannot be written to {}: {source}. Check the folder's rights and free space", path.display())]
    Write {
        /// The key file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// There is a key already.
    #[error("{} exists already and is not overwritten; the key in it may be the one that partners know", path.display())]
    Exists {
        /// The key file.
        path: PathBuf,
    },
    /// Others on this machine may read or change the file.
    #[error("others on this machine have rights on the node key {} (mode {mode:03o}): run `chmod 600` on it, and make \
             a new key if somebody may have read this one", path.display())]
    Exposed {
        /// The key file.
        path: PathBuf,
        /// Its permission bits.
        mode: u32,
    },
    /// The file holds something else, or is damaged.
    #[error("{} does not hold an Ed25519 key in PKCS#8 PEM form, or is damaged: put it back from its safe copy", path.display())]
    Malformed {
        /// The key file.
        path: PathBuf,
    },
}

impl KeyError {
    /// The stable name of this error.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Read { .. } => "key-unreadable",
            Self::Write { .. } => "key-unwritable",
            Self::Exists { .. } => "key-exists",
            Self::Exposed { .. } => "key-exposed",
            Self::Malformed { .. } => "key-malformed",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn saved_and_loaded_it_is_the_same_key_and_private() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("node.pem");
        let key = NodeKey::from_entropy(&[7; 32]);
        key.save(&path).unwrap();
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        assert_eq!(NodeKey::load(&path).unwrap().public(), key.public());
        assert_eq!(NodeKey::from_entropy(&[8; 32]).save(&path).unwrap_err().code(), "key-exists");
        assert_eq!(NodeKey::load(&path).unwrap().public(), key.public());
    }

    #[test]
    fn a_key_that_others_may_read_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("node.pem");
        NodeKey::from_entropy(&[7; 32]).save(&path).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
        let error = NodeKey::load(&path).unwrap_err();
        assert_eq!(error.code(), "key-exposed");
        assert!(error.to_string().contains("mode 640"), "{error}");
    }

    #[test]
    fn a_damaged_or_missing_file_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("node.pem");
        assert_eq!(NodeKey::load(&path).unwrap_err().code(), "key-unreadable");
        NodeKey::from_entropy(&[7; 32]).save(&path).unwrap();
        let half = fs::read_to_string(&path).unwrap();
        fs::write(&path, &half[..half.len() / 2]).unwrap();
        assert_eq!(NodeKey::load(&path).unwrap_err().code(), "key-malformed");
    }

    #[test]
    fn the_secret_is_not_in_the_debug_form() {
        let key = NodeKey::from_entropy(&[7; 32]);
        assert_eq!(format!("{key:?}"), format!("NodeKey({})", key.fingerprint()));
    }

    #[test]
    fn weak_and_impossible_keys_are_refused() {
        let mut identity = [0; 32];
        identity[0] = 1;
        assert_eq!(PublicKey::from_bytes(&identity), Err(NotAKey));
        let mut off_curve = [0; 32];
        off_curve[0] = 2;
        assert_eq!(PublicKey::from_bytes(&off_curve), Err(NotAKey));
    }
}
