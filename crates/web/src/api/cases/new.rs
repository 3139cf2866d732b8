//! What a program sends to open a case.

use crate::api::codes;
use crate::api::observation::SeenMarks;
use crate::fault::Fault;
use app::cases::CaseContent;
use domain::Coded;
use domain::case::{self, Acquisition, IllicitGround, IntendedUse};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A case to be opened.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({
    "observation": { "serial": "2[8B]?41", "weapon_type": "pistol", "calibre": "9x19", "read": "metal" },
    "acquisition": "found",
    "grounds": ["6a-national-law"],
    "legal_basis": "Firearms Act, section 4",
    "circumstances": { "date": "2019-03-14", "place": "Harbour, shed 2", "latitude": -4.05, "longitude": 39.67 },
    "intended_use": "investigation"
}))]
pub struct NewCase {
    /// What is seen on the weapon.
    observation: SeenMarks,
    /// How the weapon came to the authority.
    #[schema(schema_with = codes::code::<Acquisition>)]
    acquisition: String,
    /// Why it is considered illicit: the grounds of paragraph 6 of the instrument. A request needs at least one.
    #[serde(default)]
    #[schema(schema_with = codes::list_of_codes::<IllicitGround>)]
    grounds: Vec<String>,
    /// Under which law it is illicit, in words.
    #[serde(default)]
    legal_basis: String,
    /// The circumstances of the find.
    #[serde(default)]
    circumstances: Circumstances,
    /// What the information is wanted for.
    #[serde(default)]
    #[schema(schema_with = codes::optional_code::<IntendedUse>)]
    intended_use: Option<String>,
}

/// The circumstances of a find.
#[derive(Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Circumstances {
    /// When.
    #[schema(example = "2026-03-14")]
    date: String,
    /// Where, in words.
    place: String,
    /// Where on the map: degrees, north positive. Both or neither of the two.
    #[schema(minimum = -90, maximum = 90)]
    latitude: Option<f64>,
    /// Degrees, east positive.
    #[schema(minimum = -180, maximum = 180)]
    longitude: Option<f64>,
    /// What happened, in words.
    narrative: String,
}

impl NewCase {
    /// The content of the case.
    ///
    /// # Errors
    /// [`Fault::Unreadable`] names the field that cannot be read, and its value.
    pub(super) fn read(self) -> Result<CaseContent, Fault> {
        let grounds = self.grounds.iter().map(|code| coded("grounds", code)).collect::<Result<_, _>>()?;
        Ok(CaseContent {
            observation: self.observation.observation()?,
            acquisition: coded("acquisition", &self.acquisition)?,
            grounds,
            legal_basis: self.legal_basis,
            circumstances: self.circumstances.read()?,
            intended_use: codes::member("intended_use", self.intended_use.as_deref())?,
        })
    }
}

impl Circumstances {
    fn read(self) -> Result<case::Circumstances, Fault> {
        let position = match (self.latitude, self.longitude) {
            (None, None) => None,
            (Some(latitude), Some(longitude)) => {
                Some(case::Position::new(latitude, longitude).map_err(|_| position())?)
            }
            _ => return Err(position()),
        };
        Ok(case::Circumstances {
            date: self.date.parse().map_err(|_| field("circumstances.date", &self.date))?,
            place: self.place,
            position,
            narrative: self.narrative,
        })
    }
}

impl From<&case::Circumstances> for Circumstances {
    fn from(circumstances: &case::Circumstances) -> Self {
        Self {
            date: circumstances.date.to_string(),
            place: circumstances.place.clone(),
            latitude: circumstances.position.map(|position| position.latitude()),
            longitude: circumstances.position.map(|position| position.longitude()),
            narrative: circumstances.narrative.clone(),
        }
    }
}

/// Not both or neither of the two fields of a position are given, or they are nowhere on Earth.
fn position() -> Fault {
    Fault::Unreadable { detail: "circumstances.latitude, circumstances.longitude".to_owned() }
}

fn coded<C: Coded>(name: &str, code: &str) -> Result<C, Fault> {
    C::from_code(code).map_err(|cause| field(name, &cause.code))
}

fn field(name: &str, value: &str) -> Fault {
    Fault::Unreadable { detail: format!("{name}: {value}") }
}
