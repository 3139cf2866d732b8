//! What every deed needs: the record, the clock, randomness, the reference tables and the index of marks.

use domain::CountryCode;
use domain::clock::{Clock, Entropy, Timestamp};
use reference::Reference;
use std::sync::Arc;
use store::Store;

/// A running node, without its doors: pages, wire and command line all work on one of these.
pub struct App {
    pub(crate) store: Store,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) entropy: Arc<dyn Entropy>,
    pub(crate) reference: Arc<Reference>,
    pub(crate) profile: NodeProfile,
}

/// Which State, or organisation, this node belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NodeProfile {
    /// The State's code.
    pub state: CountryCode,
    /// The name of the authority that runs the node.
    pub authority: String,
}

impl App {
    /// A node over a record.
    pub fn new(
        store: Store,
        clock: Arc<dyn Clock>,
        entropy: Arc<dyn Entropy>,
        reference: Arc<Reference>,
        profile: NodeProfile,
    ) -> Self {
        Self { store, clock, entropy, reference, profile }
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
