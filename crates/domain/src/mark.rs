//! A mark on a weapon: what it is for, where it is, what it says, in what condition.

use crate::CountryCode;
use crate::code::vocabulary;
use serde::{Deserialize, Serialize};

vocabulary! {
    /// What a mark is for. Proof, acceptance and assembly marks are no tracing marks, but are what people misread.
    MarkKind {
        /// Applied at manufacture (ITI para 8(a)).
        Manufacture = "manufacture",
        /// Symbols with a code at manufacture (ITI para 8(a), the alternative).
        AlternativeSymbolic = "alternative-symbolic",
        /// Applied at import (ITI para 8(b)).
        Import = "import",
        /// Applied on transfer from government stocks to civilians (ITI para 8(c)).
        GovernmentToCivil = "government-to-civil",
        /// A State's own stock mark (ITI para 8(d)).
        GovernmentStock = "government-stock",
        /// Applied to a seized or found weapon (ITI para 9).
        Seizure = "seizure",
        /// Applied at deactivation.
        Deactivation = "deactivation",
        /// Proof house mark.
        Proof = "proof",
        /// Acceptance or inspector's mark.
        Acceptance = "acceptance",
        /// Importer's name and address.
        ImporterName = "importer-name",
        /// Rack, inventory or registry number of an owner.
        Owner = "owner",
        /// Assembly or part number.
        Assembly = "assembly",
        /// Not known.
        Unknown = "unknown",
    }
}

vocabulary! {
    /// A part of a weapon: what carries a mark, or has an entry of its own.
    Component {
        /// Frame.
        Frame = "frame",
        /// Receiver.
        Receiver = "receiver",
        /// Upper half of a receiver in two halves.
        UpperReceiver = "upper-receiver",
        /// Lower half of a receiver in two halves.
        LowerReceiver = "lower-receiver",
        /// Plate set into a frame or receiver that is not of metal, to be marked.
        EmbeddedPlate = "embedded-plate",
        /// Barrel.
        Barrel = "barrel",
        /// Slide.
        Slide = "slide",
        /// Cylinder.
        Cylinder = "cylinder",
        /// Bolt.
        Bolt = "bolt",
        /// Breech block.
        BreechBlock = "breech-block",
        /// Trunnion.
        Trunnion = "trunnion",
        /// Stock.
        Stock = "stock",
        /// Magazine.
        Magazine = "magazine",
        /// Another part.
        Other = "other",
    }
}

impl Component {
    /// Whether this is a part whose destruction makes the weapon permanently unusable, which is where the unique mark
    /// belongs (ITI para 10): the part that *is* the weapon, whatever else is changed about it. Of a receiver in two
    /// halves that is the lower one, since the upper one is exchanged like a barrel; a plate goes with what it is set into.
    pub fn is_essential(self) -> bool {
        matches!(self, Self::Frame | Self::Receiver | Self::LowerReceiver | Self::EmbeddedPlate)
    }
}

vocabulary! {
    /// How legible a mark is.
    Legibility {
        /// All of it.
        Intact = "intact",
        /// Worn.
        Worn = "worn",
        /// Removed in part.
        PartlyObliterated = "partly-obliterated",
        /// Removed.
        Obliterated = "obliterated",
        /// Altered.
        Altered = "altered",
        /// Made legible again.
        Restored = "restored",
        /// Not recorded.
        NotRecorded = "not-recorded",
    }
}

/// A mark. Marks are added, never overwritten.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// What it is for.
    pub kind: MarkKind,
    /// The part that carries it.
    pub component: Component,
    /// What is on the metal, exactly.
    pub text: String,
    /// Symbols in words, such as “arrow in triangle”.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub symbols: String,
    /// The country it names, as read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<CountryCode>,
    /// The year it names.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<i16>,
    /// Its condition.
    pub legibility: Legibility,
    /// Where on the part, in words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub place: String,
}
