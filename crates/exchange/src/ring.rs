//! The partners that a person here has confirmed.

use crate::fingerprint::Fingerprint;
use crate::keys::PublicKey;
use domain::CountryCode;
use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError, RwLock};

/// The State whose node this is, and the keys it accepts from others.
///
/// A State may have several keys at a time, so that a new one can come into use before the old one goes.
#[derive(Debug, Clone)]
pub struct KeyRing {
    me: CountryCode,
    partners: BTreeMap<Fingerprint, Partner>,
}

/// One accepted key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Partner {
    /// The State that signs with it.
    pub state: CountryCode,
    /// The key.
    pub key: PublicKey,
}

impl KeyRing {
    /// A ring for the node of `me`, with the accepted keys. Of two entries with the same key the later one counts.
    pub fn new(me: CountryCode, partners: impl IntoIterator<Item = Partner>) -> Self {
        let partners = partners.into_iter().map(|partner| (partner.key.fingerprint(), partner)).collect();
        Self { me, partners }
    }

    /// The State whose node this is.
    pub fn me(&self) -> CountryCode {
        self.me
    }

    /// The partner with this fingerprint.
    pub fn partner(&self, fingerprint: Fingerprint) -> Option<&Partner> {
        self.partners.get(&fingerprint)
    }

    /// Whether exactly this key is accepted.
    pub(crate) fn accepts(&self, key: &PublicKey) -> bool {
        self.partner(key.fingerprint()).is_some_and(|partner| partner.key == *key)
    }
}

/// The ring of a running node: partners come and go while the server answers.
#[derive(Debug, Clone)]
pub struct LiveRing(Arc<RwLock<Arc<KeyRing>>>);

impl LiveRing {
    /// Starts with `ring`.
    pub fn new(ring: KeyRing) -> Self {
        Self(Arc::new(RwLock::new(Arc::new(ring))))
    }

    /// The ring as it is at this moment.
    pub fn current(&self) -> Arc<KeyRing> {
        // A poisoned lock still holds a whole ring: it is only ever replaced in one step.
        Arc::clone(&self.0.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// From now on `ring` counts, for every connection and every request that begins after this.
    pub fn replace(&self, ring: KeyRing) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(ring);
    }
}
