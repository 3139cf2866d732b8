//! What is seen on a weapon.

use super::codes;
use crate::fault::Fault;
use domain::SerialState;
use domain::case::{self, Medium};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// What is seen on a weapon, before anybody says which record it is. All of it is optional; the words are those on the
/// metal, in any script, and are compared with the register by the reference tables.
#[derive(Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
#[schema(as = Observation)]
pub struct SeenMarks {
    /// The serial as seen, in the notation for doubt: `?` one unreadable character, `*` several, `{1,3}` one to three,
    /// `[8B3]` one of these, `[8=0.7,B=0.3]` with weights, `~8` read with doubt.
    #[schema(example = "2[8B]?41")]
    pub serial: String,
    /// In what state the serial is.
    #[schema(schema_with = codes::optional_code::<SerialState>)]
    pub serial_state: Option<String>,
    /// Maker.
    pub maker: String,
    /// Model.
    pub model: String,
    /// Calibre, as marked or measured.
    #[schema(example = "9x19")]
    pub calibre: String,
    /// Type of weapon, in words of any of the six languages or as a code.
    #[schema(example = "pistol")]
    pub weapon_type: String,
    /// Country of manufacture, in words or as a code.
    pub country: String,
    /// Year of manufacture: four digits.
    #[schema(example = "1987")]
    pub year: String,
    /// Every other mark, in words. Not compared.
    pub other_marks: String,
    /// Country named by an import mark.
    pub import_country: String,
    /// How the marks came to be known; searched as read from the weapon where it is not said.
    #[schema(schema_with = codes::optional_code::<Medium>)]
    pub read: Option<String>,
}

impl SeenMarks {
    /// The observation.
    ///
    /// # Errors
    /// [`Fault::Unreadable`] for a code that there is not.
    pub fn observation(self) -> Result<case::Observation, Fault> {
        Ok(case::Observation {
            serial: self.serial,
            serial_state: codes::member("observation.serial_state", self.serial_state.as_deref())?,
            maker: self.maker,
            model: self.model,
            calibre: self.calibre,
            weapon_type: self.weapon_type,
            country: self.country,
            year: self.year,
            other_marks: self.other_marks,
            import_country: self.import_country,
            read: codes::member("observation.read", self.read.as_deref())?,
        })
    }
}

impl From<&case::Observation> for SeenMarks {
    fn from(seen: &case::Observation) -> Self {
        Self {
            serial: seen.serial.clone(),
            serial_state: seen.serial_state.map(|state| state.to_string()),
            maker: seen.maker.clone(),
            model: seen.model.clone(),
            calibre: seen.calibre.clone(),
            weapon_type: seen.weapon_type.clone(),
            country: seen.country.clone(),
            year: seen.year.clone(),
            other_marks: seen.other_marks.clone(),
            import_country: seen.import_country.clone(),
            read: seen.read.map(|read| read.to_string()),
        }
    }
}
