//! One id type per kind of thing, so that a case can never be handed where a weapon is wanted.

use crate::clock::{Clock, Entropy};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! typed_ids {
    ($($(#[$meta:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl $name {
            /// A new id: UUID version 7, so that ids made later sort later.
            pub fn mint(clock: &dyn Clock, entropy: &dyn Entropy) -> Self {
                Self(mint(clock, entropy))
            }
        }

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }

        impl From<$name> for Uuid {
            fn from(id: $name) -> Self {
                id.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Uuid::parse_str(text).map(Self)
            }
        }
    )+};
}

typed_ids! {
    /// A weapon in this register. A serial number is not an identity; this is.
    WeaponId,
    /// One event of a weapon's life.
    EventId,
    /// A tracing case.
    CaseId,
    /// A trace request, the same on both nodes.
    RequestId,
    /// A document sent from one node to another.
    MessageId,
    /// A party: a manufacturer, an importer, a dealer, an agency.
    PartyId,
    /// An account.
    UserId,
    /// An agency of this State.
    AgencyId,
    /// One file taken in.
    ImportId,
    /// A photograph or document kept beside a case.
    AttachmentId,
    /// An access token for programs.
    TokenId,
}

fn mint(clock: &dyn Clock, entropy: &dyn Entropy) -> Uuid {
    let millis = u64::try_from(clock.now().as_millisecond()).unwrap_or_default();
    let mut random = [0_u8; 10];
    entropy.fill(&mut random);
    uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid()
}

/// Ids for a batch: the first is minted, the others count on from it. They sort in the order in which they were made,
/// so that a batch is written to the end of its tables.
#[derive(Debug)]
pub struct IdRun(Uuid);

impl IdRun {
    /// Begins a run.
    pub fn begin(clock: &dyn Clock, entropy: &dyn Entropy) -> Self {
        Self(mint(clock, entropy))
    }

    /// The next id.
    pub fn next_id(&mut self) -> Uuid {
        const COUNTED: u128 = (1 << 62) - 1;
        let value = self.0.as_u128();
        self.0 = Uuid::from_u128((value & !COUNTED) | (value.wrapping_add(1) & COUNTED));
        self.0
    }
}
