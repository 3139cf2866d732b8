//! What is seen on a weapon.

use super::codes;
use domain::SerialState;
use domain::case;
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
    /// Whether the serial was read from the metal and not copied from paper.
    pub read_from_weapon: bool,
}

impl SeenMarks {
    /// The observation.
    ///
    /// # Errors
    /// The code of the serial's state, if it is none.
    pub fn read(self) -> Result<case::Observation, domain::UnknownCode> {
        let state = self.serial_state.filter(|code| !code.is_empty());
        Ok(case::Observation {
            serial: self.serial,
            serial_state: state.map(|code| code.parse()).transpose()?,
            maker: self.maker,
            model: self.model,
            calibre: self.calibre,
            weapon_type: self.weapon_type,
            country: self.country,
            year: self.year,
            other_marks: self.other_marks,
            import_country: self.import_country,
            read_from_weapon: self.read_from_weapon,
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
            read_from_weapon: seen.read_from_weapon,
        }
    }
}
