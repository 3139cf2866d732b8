//! What every deed needs: the record, the clock, randomness, the reference tables and the index of marks.

use crate::identify::Finder;
use domain::CountryCode;
use domain::clock::{Clock, Entropy, Timestamp};
use exchange::keys::NodeKey;
use reference::Reference;
use std::path::PathBuf;
use std::sync::Arc;
use store::Store;

/// A running node, without its doors: pages, wire and command line all work on one of these.
pub struct App {
    pub(crate) store: Store,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) entropy: Arc<dyn Entropy>,
    pub(crate) reference: Arc<Reference>,
    pub(crate) profile: NodeProfile,
    pub(crate) key: Arc<NodeKey>,
    pub(crate) files: PathBuf,
    pub(crate) finder: Finder,
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
        let Foundation { store, clock, entropy, reference, profile, key, files } = foundation;
        Self { store, clock, entropy, reference, profile, key, files, finder: Finder::default() }
    }

    /// The present moment.
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// The reference tables in use.
    pub fn reference(&self) -> &Reference {
        &self.reference
    }

    /// Which State this is.
    pub fn profile(&self) -> &NodeProfile {
        &self.profile
    }
}
