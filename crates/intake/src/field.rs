use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A field of a register's row: what a column of a table may mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Field {
    /// The serial number.
    Serial,
    /// The maker's name or mark.
    Maker,
    /// The model.
    Model,
    /// The calibre.
    Calibre,
    /// The type of weapon.
    WeaponType,
    /// The country it was made in.
    CountryOfManufacture,
    /// The year it was made in.
    YearOfManufacture,
    /// Who imported it.
    Importer,
    /// The country it was imported from.
    ImportCountry,
    /// The day it was imported.
    ImportDate,
    /// The day it was exported.
    ExportDate,
    /// The country it was exported to.
    ExportCountry,
    /// Whom it was exported or delivered to.
    Consignee,
    /// Who holds it.
    Holder,
    /// What sort of holder: State stock, person, dealer and so on.
    HolderKind,
    /// Since when it is held.
    HolderSince,
    /// Whom the holder had it from.
    AcquiredFrom,
    /// The licence or permit.
    Licence,
    /// In service, lost, stolen, destroyed and so on.
    Status,
    /// The day of that status.
    StatusDate,
    /// Marks other than the serial: proof, import, owner.
    OtherMarks,
    /// The component that carries the mark.
    Component,
    /// Where the weapon is kept.
    Location,
    /// The day of the record.
    RecordDate,
    /// The number of the record in the sender's books.
    RecordNumber,
    /// Anything else.
    Remarks,
}

impl Field {
    /// All fields, in the order a person would write them.
    pub const ALL: [Self; 26] = [
        Self::Serial,
        Self::Maker,
        Self::Model,
        Self::Calibre,
        Self::WeaponType,
        Self::CountryOfManufacture,
        Self::YearOfManufacture,
        Self::Importer,
        Self::ImportCountry,
        Self::ImportDate,
        Self::ExportDate,
        Self::ExportCountry,
        Self::Consignee,
        Self::Holder,
        Self::HolderKind,
        Self::HolderSince,
        Self::AcquiredFrom,
        Self::Licence,
        Self::Status,
        Self::StatusDate,
        Self::OtherMarks,
        Self::Component,
        Self::Location,
        Self::RecordDate,
        Self::RecordNumber,
        Self::Remarks,
    ];

    /// The stable name of this field.
    pub fn code(self) -> &'static str {
        match self {
            Self::Serial => "serial",
            Self::Maker => "maker",
            Self::Model => "model",
            Self::Calibre => "calibre",
            Self::WeaponType => "weapon-type",
            Self::CountryOfManufacture => "country-of-manufacture",
            Self::YearOfManufacture => "year-of-manufacture",
            Self::Importer => "importer",
            Self::ImportCountry => "import-country",
            Self::ImportDate => "import-date",
            Self::ExportDate => "export-date",
            Self::ExportCountry => "export-country",
            Self::Consignee => "consignee",
            Self::Holder => "holder",
            Self::HolderKind => "holder-kind",
            Self::HolderSince => "holder-since",
            Self::AcquiredFrom => "acquired-from",
            Self::Licence => "licence",
            Self::Status => "status",
            Self::StatusDate => "status-date",
            Self::OtherMarks => "other-marks",
            Self::Component => "component",
            Self::Location => "location",
            Self::RecordDate => "record-date",
            Self::RecordNumber => "record-number",
            Self::Remarks => "remarks",
        }
    }

    /// Whether the field's value is a date.
    pub fn is_date(self) -> bool {
        matches!(self, Self::ImportDate | Self::ExportDate | Self::HolderSince | Self::StatusDate | Self::RecordDate)
    }

    /// Whether the value identifies by its exact characters, so that a lost zero makes it another value.
    pub fn is_number(self) -> bool {
        matches!(self, Self::Serial | Self::Licence | Self::RecordNumber)
    }

    /// Whether the value is written in letters and digits that a spreadsheet program may take for a date.
    pub fn is_designation(self) -> bool {
        self.is_number() || matches!(self, Self::Model | Self::Calibre | Self::OtherMarks)
    }
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Field {
    type Err = UnknownField;

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|field| field.code() == code).ok_or_else(|| UnknownField(code.to_owned()))
    }
}

/// A code that names no field.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is not a field of a register. Use one of the codes that the import page lists.")]
pub struct UnknownField(pub String);

impl UnknownField {
    /// The stable name of this error, under which a translation is found.
    pub fn code(&self) -> &'static str {
        "unknown-field"
    }
}
