//! What every deed needs: the record, the clock, randomness, the reference tables and the index of marks.

use crate::finder::Finder;
use crate::imports::Trials;
use crate::sessions::Throttles;
use crate::{Actor, Fault};
use domain::CountryCode;
use domain::authority::Deed;
use domain::clock::{Clock, Entropy, Timestamp};
use exchange::{Fingerprint, NodeCard, NodeKey};
use keeping::Vault;
use reference::Reference;
use std::path::PathBuf;
use std::sync::{Arc, PoisonError, RwLock};
use store::Store;

/// A running node, without its doors: pages, wire and command line all work on one of these.
pub struct App {
    pub(crate) store: Store,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) entropy: Arc<dyn Entropy>,
    pub(crate) reference: Arc<Reference>,
    profile: RwLock<NodeProfile>,
    pub(crate) key: Arc<NodeKey>,
    pub(crate) files: PathBuf,
    pub(crate) vault: Arc<Vault>,
    pub(crate) finder: Finder,
    pub(crate) throttles: Throttles,
    pub(crate) trials: Trials,
}

/// What a node stands on, to be handed to [`App::new`].
pub struct Foundation {
    /// The record.
    pub store: Store,
    /// The clock.
    pub clock: Arc<dyn Clock>,
    /// Randomness.
    pub entropy: Arc<dyn Entropy>,
    /// The reference tables.
    pub reference: Arc<Reference>,
    /// Which State this is.
    pub profile: NodeProfile,
    /// The node's key, by which its documents are signed.
    pub key: Arc<NodeKey>,
    /// The folder in which files that were handed in are kept.
    pub files: PathBuf,
    /// The index of marks.
    pub finder: Finder,
}

/// Which State, or organisation, this node belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NodeProfile {
    /// The State's code.
    pub state: CountryCode,
    /// The name of the authority that runs the node.
    pub authority: String,
    /// Where partners reach it: an https address.
    pub endpoint: String,
}

impl App {
    /// A node.
    pub fn new(foundation: Foundation) -> Self {
        let Foundation { store, clock, entropy, reference, profile, key, files, finder } = foundation;
        Self {
            store,
            clock,
            entropy,
            reference,
            profile: RwLock::new(profile),
            key,
            vault: Arc::new(Vault::new(&files)),
            files,
            finder,
            throttles: Throttles::default(),
            trials: Trials::default(),
        }
    }

    /// The present moment.
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// Lets go of the record, after what is being done in it.
    pub async fn close(&self) {
        self.store.close().await;
    }

    /// The reference tables in use.
    pub fn reference(&self) -> &Reference {
        &self.reference
    }

    /// Which State this is.
    pub fn profile(&self) -> NodeProfile {
        self.profile.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The State of this node.
    pub(crate) fn own_state(&self) -> CountryCode {
        self.profile.read().unwrap_or_else(PoisonError::into_inner).state
    }

    /// Says which State an empty node belongs to and which authority runs it. Only before the first account is made: a
    /// State that changed its name on its partners' cards would be another State.
    ///
    /// # Errors
    /// [`Fault::Invalid`] on a node that has accounts, or without an authority.
    pub async fn found_node(&self, state: CountryCode, authority: &str) -> Result<(), Fault> {
        let authority = authority.trim();
        if !self.needs_first_run().await? {
            return Err(Fault::Invalid { field: "state", problem: "already-founded" });
        }
        if authority.is_empty() || authority.chars().count() > exchange::card::MAX_NAME {
            return Err(Fault::Invalid { field: "authority", problem: "authority-length" });
        }
        let mut tx = self.store.begin().await?;
        tx.set_setting(STATE, state.as_str()).await?;
        tx.set_setting(AUTHORITY, authority).await?;
        tx.commit().await?;
        let mut profile = self.profile.write().unwrap_or_else(PoisonError::into_inner);
        profile.state = state;
        authority.clone_into(&mut profile.authority);
        Ok(())
    }

    /// This node's card, to be handed to partners.
    ///
    /// # Errors
    /// [`Fault::Denied`] without [`Deed::ReadPartners`]; [`Fault::Invalid`] if the node's address cannot stand on a card.
    pub async fn own_card(&self, actor: &Actor) -> Result<String, Fault> {
        self.authorise(actor, Deed::ReadPartners, "partners").await?;
        let profile = self.profile();
        let invalid = |problem| Fault::Invalid { field: "endpoint", problem };
        let endpoint = profile.endpoint.parse().map_err(|_| invalid("endpoint-not-an-address"))?;
        NodeCard::issue(&self.key, profile.state, &profile.authority, endpoint, self.now())
            .map_err(|error| invalid(error.code()))
    }

    /// The fingerprint of this node's key, to be read out to partners.
    pub fn own_fingerprint(&self) -> Fingerprint {
        self.key.fingerprint()
    }
}

/// The settings that [`App::found_node`] writes.
const STATE: &str = "state";
const AUTHORITY: &str = "authority";

impl NodeProfile {
    /// The profile that a record was founded with, if it was.
    ///
    /// # Errors
    /// [`Fault::Store`].
    pub async fn stored(store: &Store, endpoint: &str) -> Result<Option<Self>, Fault> {
        let state = store.setting(STATE).await?.and_then(|code| code.parse().ok());
        let authority = store.setting(AUTHORITY).await?;
        Ok(state.zip(authority).map(|(state, authority)| Self { state, authority, endpoint: endpoint.to_owned() }))
    }
}
