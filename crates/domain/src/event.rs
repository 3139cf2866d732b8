//! Events: the only way in which the record grows. Never changed, never deleted.

use crate::clock::Timestamp;
use crate::code::vocabulary;
use crate::id::{CaseId, EventId, ImportId, MessageId, UserId, WeaponId};
use crate::life::Weapon;
use crate::mark::{Component, Mark};
use crate::weapon::{Identity, Party, Relation, Serial, Term};
use crate::{CountryCode, PartialDate};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt::Debug;
use uuid::Uuid;

/// What has a life of its own, told as a list of events: a weapon, and whatever else the register follows.
pub trait Subject: Sized {
    /// What kind of subject it is, in the stored form of its events. Never changed, never used for another kind.
    const KIND: &'static str;
    /// Its id.
    type Id: Copy + Eq + Ord + Debug + Into<Uuid> + From<Uuid> + Serialize + DeserializeOwned + Send + Sync;
    /// What can happen to it.
    type Fact: Clone + Eq + Debug + Serialize + DeserializeOwned + Send + Sync;

    /// What it is now: its events read in the order of their numbers, all of them. Nothing if there are none.
    fn project(events: &[Event<Self>]) -> Option<Self>;

    /// If the fact is the correction of an event: of which one, and what should have stood there.
    fn correction(fact: &Self::Fact) -> Option<(EventId, Option<&Correction<Self>>)>;
}

/// One thing that happened to one subject, and how we know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound = "")]
pub struct Event<S: Subject = Weapon> {
    /// Its id.
    pub id: EventId,
    /// To what it happened.
    pub subject: S::Id,
    /// Its number within the subject's record, from 1, in the order in which events were recorded.
    pub seq: i64,
    /// When it happened, as precisely as the source says.
    pub occurred: PartialDate,
    /// When it was recorded here.
    pub recorded_at: Timestamp,
    /// Who recorded it.
    pub recorded_by: UserId,
    /// Where we know it from.
    pub source: Source,
    /// Why it was recorded; required of a person, and of every correction.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// What happened.
    pub fact: S::Fact,
}

/// Where an event is known from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "from", rename_all = "kebab-case")]
pub enum Source {
    /// A person of this State entered it, from what is named in `basis` (a document, the weapon itself).
    Person {
        /// What the person had before her.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        basis: String,
    },
    /// A row of a file.
    Row {
        /// The import.
        import: ImportId,
        /// The row's number as a spreadsheet shows it.
        row: u64,
    },
    /// What was found in a row of a file, settled by a person: she said what the row should have said.
    Finding {
        /// The import.
        import: ImportId,
        /// The row's number as a spreadsheet shows it.
        row: u64,
        /// The code of what was found.
        code: String,
    },
    /// A message of another State.
    Message {
        /// The State.
        state: CountryCode,
        /// The message.
        message: MessageId,
    },
}

vocabulary! {
    /// The kinds of event.
    EventKind {
        /// Entered into this register.
        Registered = "registered",
        /// Made.
        Manufactured = "manufactured",
        /// Given a mark.
        Marked = "marked",
        /// Proofed.
        Proofed = "proofed",
        /// Left for another State.
        Exported = "exported",
        /// Came from another State.
        Imported = "imported",
        /// Went to another holder.
        Transferred = "transferred",
        /// Issued by an agency to its own unit or member.
        Issued = "issued",
        /// Reported lost.
        Lost = "lost",
        /// Reported stolen.
        Stolen = "stolen",
        /// Seized.
        Seized = "seized",
        /// Found without a holder.
        Found = "found",
        /// Handed in.
        Surrendered = "surrendered",
        /// Examined.
        Examined = "examined",
        /// Traced.
        Traced = "traced",
        /// Made unusable.
        Deactivated = "deactivated",
        /// Destroyed.
        Destroyed = "destroyed",
        /// A numbered part was put into it.
        PartFitted = "part-fitted",
        /// A numbered part was taken out of it.
        PartRemoved = "part-removed",
        /// A part: put into a weapon.
        FittedTo = "fitted-to",
        /// A part: taken out of a weapon.
        RemovedFrom = "removed-from",
        /// Its record was put under a legal hold.
        HeldForLaw = "held-for-law",
        /// A legal hold ended.
        HoldLifted = "hold-lifted",
        /// Weighed against another record that it may be the same as.
        Related = "related",
        /// An earlier event was wrong.
        Corrected = "corrected",
    }
}

/// What happens to a weapon.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Fact {
    /// Entered into this register from a source.
    Registered {
        /// What the source says the weapon is.
        identity: Box<Identity>,
        /// Who holds it according to the source.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        holder: Option<Party>,
        /// Everything else the source says, by its own column names.
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        other: BTreeMap<String, String>,
    },
    /// Made.
    Manufactured {
        /// By whom.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        maker: Option<Party>,
    },
    /// Given a mark.
    Marked {
        /// The mark.
        mark: Box<Mark>,
    },
    /// Proofed.
    Proofed {
        /// Proof house.
        house: String,
    },
    /// Left for another State.
    Exported {
        /// To which State.
        to_state: CountryCode,
        /// Consignee there.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        consignee: Option<Party>,
        /// Licence or authorisation.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        licence: String,
    },
    /// Came from another State.
    Imported {
        /// From which State.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        from_state: Option<CountryCode>,
        /// Importer.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        importer: Option<Party>,
        /// Licence or authorisation.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        licence: String,
    },
    /// Went to another holder.
    Transferred {
        /// The new holder.
        to: Party,
        /// Licence or authorisation.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        licence: String,
    },
    /// Issued by an agency to its own unit or member.
    Issued {
        /// To which unit.
        to: Party,
    },
    /// Reported lost.
    Lost {
        /// Report number.
        report: String,
    },
    /// Reported stolen.
    Stolen {
        /// Report number.
        report: String,
    },
    /// Seized in relation to a suspected offence.
    Seized {
        /// By which authority, where.
        authority: String,
    },
    /// Found with no link to a holder.
    Found {
        /// By which authority, where.
        authority: String,
    },
    /// Handed in by its holder.
    Surrendered {
        /// To which authority.
        authority: String,
    },
    /// Examined: what an examiner concludes, beside what is marked.
    Examined {
        /// The conclusions; what is `None` was not concluded.
        conclusion: Box<Assessment>,
        /// Report number.
        report: String,
    },
    /// Traced in a case.
    Traced {
        /// The case.
        case: CaseId,
        /// Its number, for people.
        number: String,
    },
    /// Made unusable.
    Deactivated {
        /// By which authority, to which standard.
        authority: String,
    },
    /// Destroyed.
    Destroyed {
        /// By which authority, how.
        authority: String,
    },
    /// A numbered part was put into this weapon.
    PartFitted(MovedPart),
    /// A numbered part was taken out of this weapon.
    PartRemoved(MovedPart),
    /// This part was put into a weapon.
    FittedTo(Host),
    /// This part was taken out of a weapon.
    RemovedFrom(Host),
    /// Its record was put under a legal hold. The reason stands in the event.
    HeldForLaw {
        /// Which authority wants it.
        authority: String,
        /// Under which number the matter is known there.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        reference: String,
    },
    /// A legal hold ended. The reason stands in the event.
    HoldLifted {
        /// The event that began it.
        hold: EventId,
    },
    /// Weighed against another record that it may be the same as. The records stay two; the other one has the like event.
    Related {
        /// The other record.
        to: WeaponId,
        /// How the two stand to each other, seen from this one.
        relation: Relation,
    },
    /// An earlier event was wrong. The reason stands in the event.
    Corrected {
        /// The event that was wrong.
        corrects: EventId,
        /// What should have stood there; nothing if the event never happened.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        instead: Option<Box<Correction>>,
    },
}

/// A part that was put into a weapon or taken out, as the weapon's record tells it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MovedPart {
    /// The part's own entry.
    pub part: WeaponId,
    /// Which part it is.
    pub component: Component,
    /// The number on it, for people; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub serial: String,
    /// The event of the part's record that tells the same.
    pub pair: EventId,
}

/// The weapon into which a part was put or from which it was taken, as the part's record tells it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Host {
    /// The weapon.
    pub weapon: WeaponId,
    /// The number on it, for people; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub serial: String,
    /// The event of the weapon's record that tells the same.
    pub pair: EventId,
}

/// What should have been recorded in place of a corrected event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound = "")]
pub struct Correction<S: Subject = Weapon> {
    /// When it happened.
    pub occurred: PartialDate,
    /// What happened. Not itself a correction.
    pub fact: S::Fact,
}

/// What an examiner concluded about a weapon's identity.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assessment {
    /// The serial, with its state.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub serial: Option<Serial>,
    /// Maker.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub maker: Option<Term>,
    /// Model.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub model: Option<Term>,
    /// Calibre.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub calibre: Option<Term>,
    /// Type.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weapon_type: Option<Term>,
    /// Country of manufacture.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<Term>,
    /// Year of manufacture.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<i16>,
}

impl Fact {
    /// The party that it names, if it names one.
    pub fn party(&self) -> Option<&Party> {
        match self {
            Self::Registered { holder: party, .. }
            | Self::Manufactured { maker: party }
            | Self::Exported { consignee: party, .. }
            | Self::Imported { importer: party, .. } => party.as_ref(),
            Self::Transferred { to, .. } | Self::Issued { to } => Some(to),
            _ => None,
        }
    }

    /// Its kind.
    pub fn kind(&self) -> EventKind {
        match self {
            Self::Registered { .. } => EventKind::Registered,
            Self::Manufactured { .. } => EventKind::Manufactured,
            Self::Marked { .. } => EventKind::Marked,
            Self::Proofed { .. } => EventKind::Proofed,
            Self::Exported { .. } => EventKind::Exported,
            Self::Imported { .. } => EventKind::Imported,
            Self::Transferred { .. } => EventKind::Transferred,
            Self::Issued { .. } => EventKind::Issued,
            Self::Lost { .. } => EventKind::Lost,
            Self::Stolen { .. } => EventKind::Stolen,
            Self::Seized { .. } => EventKind::Seized,
            Self::Found { .. } => EventKind::Found,
            Self::Surrendered { .. } => EventKind::Surrendered,
            Self::Examined { .. } => EventKind::Examined,
            Self::Traced { .. } => EventKind::Traced,
            Self::Deactivated { .. } => EventKind::Deactivated,
            Self::Destroyed { .. } => EventKind::Destroyed,
            Self::PartFitted(_) => EventKind::PartFitted,
            Self::PartRemoved(_) => EventKind::PartRemoved,
            Self::FittedTo(_) => EventKind::FittedTo,
            Self::RemovedFrom(_) => EventKind::RemovedFrom,
            Self::HeldForLaw { .. } => EventKind::HeldForLaw,
            Self::HoldLifted { .. } => EventKind::HoldLifted,
            Self::Related { .. } => EventKind::Related,
            Self::Corrected { .. } => EventKind::Corrected,
        }
    }
}
