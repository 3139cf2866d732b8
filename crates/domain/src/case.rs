//! A tracing case: a found weapon, why it is illicit, what is asked of whom, and how it ended.

mod medium;

pub use medium::Medium;

use crate::clock::Timestamp;
use crate::code::vocabulary;
use crate::id::{AgencyId, CaseId, RequestId, UserId, WeaponId};
pub use crate::place::{NoSuchPlace, Position};
use crate::weapon::SerialState;
use crate::{CountryCode, PartialDate};
use serde::{Deserialize, Serialize};

vocabulary! {
    /// Why a weapon is considered illicit: the five grounds of ITI para 6.
    IllicitGround {
        /// Illicit under the law of the State where it was found.
        NationalLaw = "6a-national-law",
        /// Transferred in violation of a Security Council arms embargo.
        Embargo = "6b-embargo",
        /// Not marked in accordance with the instrument.
        NotMarked = "6c-not-marked",
        /// Made or assembled without licence.
        UnlicensedManufacture = "6d-unlicensed-manufacture",
        /// Transferred without authorisation.
        UnauthorisedTransfer = "6e-unauthorised-transfer",
    }
}

vocabulary! {
    /// How the weapon came to the authority (the three modes that SDG indicator 16.4.2 counts).
    Acquisition {
        /// Apprehended in relation to a suspected offence.
        Seized = "seized",
        /// Apprehended with no link to a holder.
        Found = "found",
        /// Handed in.
        Surrendered = "surrendered",
    }
}

vocabulary! {
    /// What the information is wanted for (ITI para 17(c)).
    IntendedUse {
        /// Criminal investigation.
        Investigation = "investigation",
        /// Prosecution.
        Prosecution = "prosecution",
        /// Intelligence.
        Intelligence = "intelligence",
        /// Monitoring of an arms embargo.
        EmbargoMonitoring = "embargo-monitoring",
        /// Control of stockpiles.
        StockpileControl = "stockpile-control",
        /// Statistics.
        Statistics = "statistics",
    }
}

vocabulary! {
    /// How a case ended.
    Outcome {
        /// Traced to its last lawful holder.
        TracedLastHolder = "traced-last-holder",
        /// Traced to its first retail sale.
        TracedFirstRetail = "traced-first-retail",
        /// Traced to a State's stock.
        TracedStateStock = "traced-state-stock",
        /// Traced to an export to another State.
        TracedExported = "traced-exported",
        /// Traced to a report of theft or loss.
        TracedStolenLost = "traced-stolen-lost",
        /// Established by other means.
        EstablishedOther = "established-other",
        /// Not traced: identification incomplete.
        NotTracedIdIncomplete = "not-traced-id-incomplete",
        /// Not traced: serial obliterated.
        NotTracedSerialObliterated = "not-traced-serial-obliterated",
        /// Not traced: serial in no known range.
        NotTracedSerialNotInRange = "not-traced-serial-not-in-range",
        /// Not traced: more than one record fits.
        NotTracedMultipleMatch = "not-traced-multiple-match",
        /// Not traced: records missing.
        NotTracedRecordsMissing = "not-traced-records-missing",
        /// Not traced: records past their retention.
        NotTracedRecordsExpired = "not-traced-records-expired",
        /// Not traced: the company is gone.
        NotTracedCompanyGone = "not-traced-company-gone",
        /// Not traced: too old.
        NotTracedTooOld = "not-traced-too-old",
        /// Not traced: unmarked.
        NotTracedUnmarked = "not-traced-unmarked",
        /// Not traced: home-made.
        NotTracedHomemade = "not-traced-homemade",
        /// Not traced: the wrong State was asked.
        NotTracedWrongState = "not-traced-wrong-state",
        /// The answer was delayed (ITI para 22).
        Delayed22 = "delayed-22",
        /// The answer was restricted (ITI para 22).
        Restricted22 = "restricted-22",
        /// The answer was refused (ITI para 22).
        Refused22 = "refused-22",
        /// No response.
        NoResponse = "no-response",
        /// Withdrawn.
        Withdrawn = "withdrawn",
    }
}

impl Outcome {
    /// Whether the weapon was traced or its origin otherwise established, so that a point of diversion is expected.
    pub fn is_success(self) -> bool {
        matches!(
            self,
            Self::TracedLastHolder
                | Self::TracedFirstRetail
                | Self::TracedStateStock
                | Self::TracedExported
                | Self::TracedStolenLost
                | Self::EstablishedOther
        )
    }
}

vocabulary! {
    /// How a weapon left lawful hands.
    DiversionKind {
        /// Stolen from its holder.
        Theft = "theft",
        /// Lost by its holder.
        Loss = "loss",
        /// Diverted from a stockpile.
        StockpileDiversion = "stockpile-diversion",
        /// Diverted on the way between States.
        TransferDiversion = "transfer-diversion",
        /// Made illicitly.
        IllicitManufacture = "illicit-manufacture",
        /// Converted from a weapon that could not fire.
        Conversion = "conversion",
        /// Reactivated.
        Reactivation = "reactivation",
        /// Delivered in breach of an embargo.
        EmbargoBreach = "embargo-breach",
        /// Sold or passed on without authorisation.
        UnauthorisedTransfer = "unauthorised-transfer",
        /// Not known.
        Unknown = "unknown",
    }
}

/// What is seen on the weapon, before anybody says which record it is. All of it optional.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Observation {
    /// The serial as read, in the notation for doubtful characters (`2[8B]?41`).
    #[serde(default)]
    pub serial: String,
    /// The state of the serial.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub serial_state: Option<SerialState>,
    /// Maker, as read.
    #[serde(default)]
    pub maker: String,
    /// Model, as read.
    #[serde(default)]
    pub model: String,
    /// Calibre, as marked or measured.
    #[serde(default)]
    pub calibre: String,
    /// Type.
    #[serde(default)]
    pub weapon_type: String,
    /// Country of manufacture, as read.
    #[serde(default)]
    pub country: String,
    /// Year, as read.
    #[serde(default)]
    pub year: String,
    /// Every other mark, in words.
    #[serde(default)]
    pub other_marks: String,
    /// Country named by an import mark.
    #[serde(default)]
    pub import_country: String,
    /// How the marks came to be known, if somebody says so.
    #[serde(flatten, with = "medium")]
    pub read: Option<Medium>,
}

/// The circumstances of the find.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Circumstances {
    /// When.
    #[serde(default)]
    pub date: PartialDate,
    /// Where, in words.
    #[serde(default)]
    pub place: String,
    /// Where, on the map.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub position: Option<Position>,
    /// What happened, in words.
    #[serde(default)]
    pub narrative: String,
}

/// Which record the weapon was found to be, and who decided so.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Match {
    /// The weapon.
    pub weapon: WeaponId,
    /// The probability that the search gave it, 0 to 1.
    pub probability: f64,
    /// Who chose it.
    pub chosen_by: UserId,
    /// When.
    pub chosen_at: Timestamp,
    /// Why, in words.
    pub reason: String,
}

/// The point at which the weapon became illicit, as far as found.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Diversion {
    /// How.
    pub kind: DiversionKind,
    /// When.
    pub date: PartialDate,
    /// In which State.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<CountryCode>,
    /// Where, in words.
    pub place: String,
    /// Where, on the map.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub position: Option<Position>,
    /// The last lawful holder.
    pub holder: String,
    /// The circumstances, in words.
    pub circumstance: String,
}

/// How a case ended.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Closing {
    /// The outcome.
    pub outcome: Outcome,
    /// The point of diversion, where one was found.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub diversion: Option<Diversion>,
    /// What was done, or is to be done, so that it does not happen again.
    #[serde(default)]
    pub prevention: String,
    /// Why this is the end, in words.
    pub reason: String,
    /// Who closed it.
    pub closed_by: UserId,
    /// When.
    pub closed_at: Timestamp,
}

/// A tracing case of this State.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Case {
    /// Its id.
    pub id: CaseId,
    /// Its number, for people: State, year, running number.
    pub number: String,
    /// The agency that works on it.
    pub agency: AgencyId,
    /// Who opened it.
    pub opened_by: UserId,
    /// When.
    pub opened_at: Timestamp,
    /// Whose question it answers: nothing for our own find, else the foreign request.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on_request: Option<ForeignRequest>,
    /// What is seen on the weapon.
    pub observation: Observation,
    /// How the weapon came to the authority.
    pub acquisition: Acquisition,
    /// Why it is illicit.
    #[serde(default)]
    pub grounds: Vec<IllicitGround>,
    /// The legal justification, in words.
    #[serde(default)]
    pub legal_basis: String,
    /// The circumstances of the find.
    #[serde(default)]
    pub circumstances: Circumstances,
    /// What the information is wanted for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub intended_use: Option<IntendedUse>,
    /// Which record of our own register the weapon is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub matched: Option<Match>,
    /// When the domestic search was done without a record found, and by whom.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub no_domestic_record: Option<(UserId, Timestamp)>,
    /// How it ended, if it has.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closing: Option<Closing>,
}

/// The foreign request that a case of ours answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ForeignRequest {
    /// The State that asks.
    pub from: CountryCode,
    /// Its request.
    pub request: RequestId,
}

impl Case {
    /// Whether work on it has ended.
    pub fn is_closed(&self) -> bool {
        self.closing.is_some()
    }
}
