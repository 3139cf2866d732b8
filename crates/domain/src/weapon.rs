//! What a weapon is said to be: its serial, maker, model, calibre, type, country and year, each as marked on the metal
//! and as concluded by an examiner, which are two values and never one.

use crate::CountryCode;
use crate::code::vocabulary;
use crate::id::PartyId;
use crate::mark::Component;
use serde::{Deserialize, Serialize};

vocabulary! {
    /// In what state the serial number is, apart from what it says.
    SerialState {
        /// Every character is legible.
        Intact = "intact",
        /// Legible in part, by wear or rust.
        Worn = "worn",
        /// Removed in part, on purpose.
        PartlyObliterated = "partly-obliterated",
        /// Removed on purpose.
        Obliterated = "obliterated",
        /// Another number was struck over it; that number is itself evidence.
        OverStamped = "over-stamped",
        /// Made legible again in a laboratory.
        Restored = "restored",
        /// The weapon never had one.
        AbsentNeverMarked = "absent-never-marked",
        /// The part that carried it is gone.
        AbsentPartMissing = "absent-part-missing",
        /// Nobody looked, or the record does not say.
        NotExamined = "not-examined",
    }
}

vocabulary! {
    /// What a party is. The vocabulary says which keeper of records to turn to.
    PartyKind {
        /// A manufacturer.
        Manufacturer = "manufacturer",
        /// An importer.
        Importer = "importer",
        /// An exporter.
        Exporter = "exporter",
        /// A dealer.
        Dealer = "dealer",
        /// A broker.
        Broker = "broker",
        /// Armed forces.
        ArmedForces = "armed-forces",
        /// Police or gendarmerie.
        Police = "police",
        /// Another agency of a State.
        StateAgency = "state-agency",
        /// A unit of armed forces, of the police or of another agency.
        Unit = "unit",
        /// A security company.
        SecurityCompany = "security-company",
        /// A museum or collection.
        Museum = "museum",
        /// A private holder, known by a licence number and not by name.
        PrivateHolder = "private-holder",
        /// The record does not say.
        Unknown = "unknown",
    }
}

/// A word of a record brought, where possible, to a reference value. The text is kept whatever it was brought to.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Term {
    /// The words of the source, unchanged.
    pub text: String,
    /// The code of the reference value, if one was found.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
}

impl Term {
    /// A term that is not in the reference tables.
    pub fn unresolved(text: impl Into<String>) -> Self {
        Self { text: text.into(), code: None }
    }

    /// The code where there is one, else the text: what two records are compared by.
    pub fn key(&self) -> &str {
        self.code.as_deref().unwrap_or(&self.text)
    }
}

/// One attribute of a weapon, twice: what the metal or the record says, and what an examiner concluded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attested<T> {
    /// As marked on the weapon, or as the source record has it.
    #[serde(default = "Option::default", skip_serializing_if = "Option::is_none")]
    pub as_marked: Option<T>,
    /// As assessed by an examiner.
    #[serde(default = "Option::default", skip_serializing_if = "Option::is_none")]
    pub as_assessed: Option<T>,
}

impl<T> Default for Attested<T> {
    fn default() -> Self {
        Self { as_marked: None, as_assessed: None }
    }
}

impl<T> Attested<T> {
    /// An attribute read from a mark or a record and not yet assessed.
    pub fn marked(value: Option<T>) -> Self {
        Self { as_marked: value, as_assessed: None }
    }

    /// The value to go by: the assessment where there is one.
    pub fn best(&self) -> Option<&T> {
        self.as_assessed.as_ref().or(self.as_marked.as_ref())
    }

    /// Whether nothing is known.
    pub fn is_empty(&self) -> bool {
        self.as_marked.is_none() && self.as_assessed.is_none()
    }
}

/// The serial number: what is on the metal, its state, and what it is concluded to be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Serial {
    /// The exact text, script and spacing kept. Empty of value when the state says why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub as_marked: Option<String>,
    /// The number an examiner concluded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub as_assessed: Option<String>,
    /// The state of the mark.
    pub state: SerialState,
}

impl Default for Serial {
    fn default() -> Self {
        Self { as_marked: None, as_assessed: None, state: SerialState::NotExamined }
    }
}

impl Serial {
    /// The number to go by: the assessment where there is one.
    pub fn best(&self) -> Option<&str> {
        self.as_assessed.as_deref().or(self.as_marked.as_deref())
    }
}

/// Everything by which a weapon is told from others.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Identity {
    /// Which part this is, if it is a part that has an entry of its own; a whole weapon if nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub component: Option<Component>,
    /// Serial number.
    #[serde(default)]
    pub serial: Serial,
    /// Manufacturer.
    #[serde(default, skip_serializing_if = "Attested::is_empty")]
    pub maker: Attested<Term>,
    /// Model.
    #[serde(default, skip_serializing_if = "Attested::is_empty")]
    pub model: Attested<Term>,
    /// Calibre.
    #[serde(default, skip_serializing_if = "Attested::is_empty")]
    pub calibre: Attested<Term>,
    /// Type of weapon (ITI para 4).
    #[serde(default, skip_serializing_if = "Attested::is_empty")]
    pub weapon_type: Attested<Term>,
    /// Country of manufacture; the code of the term is the country code.
    #[serde(default, skip_serializing_if = "Attested::is_empty")]
    pub country: Attested<Term>,
    /// Year of manufacture.
    #[serde(default, skip_serializing_if = "Attested::is_empty")]
    pub year: Attested<i16>,
    /// Importer, which is not the maker although its name is on the metal too.
    #[serde(default, skip_serializing_if = "Attested::is_empty")]
    pub importer: Attested<Term>,
}

impl Identity {
    /// Whether nothing in it tells the weapon from others: no number, maker, model, calibre or type.
    pub fn names_nothing(&self) -> bool {
        self.serial.best().is_none()
            && self.maker.is_empty()
            && self.model.is_empty()
            && self.calibre.is_empty()
            && self.weapon_type.is_empty()
    }

    /// The country of manufacture as a code, by the best knowledge.
    pub fn country_code(&self) -> Option<CountryCode> {
        self.country.best().and_then(|term| term.code.as_deref()).and_then(|code| code.parse().ok())
    }
}

/// Somebody through whose hands a weapon went. Private persons are named by licence, never by name.
///
/// The name stays as the source has it, whatever the party is called elsewhere.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Party {
    /// Name of the office, company or unit, or the licence of a private holder.
    pub name: String,
    /// What it is.
    pub kind: PartyKind,
    /// Its State.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<CountryCode>,
    /// The party's own entry, chosen by a person and never by a likeness of names.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<PartyId>,
}

vocabulary! {
    /// How a person found two records of the register to stand to each other, seen from one of them.
    Relation {
        /// Both are of one weapon: it is recorded twice.
        SameWeapon = "same-weapon",
        /// They are of two weapons that carry the same number.
        OtherWeapon = "other-weapon",
        /// The number of this record is wrong.
        NumberWrongHere = "number-wrong-here",
        /// The number of the other record is wrong.
        NumberWrongThere = "number-wrong-there",
    }
}

impl Relation {
    /// The same, seen from the other record.
    pub fn from_there(self) -> Self {
        match self {
            Self::NumberWrongHere => Self::NumberWrongThere,
            Self::NumberWrongThere => Self::NumberWrongHere,
            both_ways => both_ways,
        }
    }
}
