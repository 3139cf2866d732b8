//! A place on the map.

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// A place on the map, in degrees: only where the earth has one.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "Degrees", into = "Degrees")]
pub struct Position {
    latitude: f64,
    longitude: f64,
}

/// Degrees that are no place on the map.
#[derive(Debug, Clone, Copy, PartialEq, Error)]
pub enum NoSuchPlace {
    /// The latitude is outside -90 to 90.
    #[error("{0} is no latitude: write degrees between -90 (south) and 90 (north)")]
    Latitude(f64),
    /// The longitude is outside -180 to 180.
    #[error("{0} is no longitude: write degrees between -180 (west) and 180 (east)")]
    Longitude(f64),
}

impl NoSuchPlace {
    /// A stable code, for translation.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Latitude(_) => "no-latitude",
            Self::Longitude(_) => "no-longitude",
        }
    }
}

impl Position {
    /// A place: latitude -90 to 90, north positive; longitude -180 to 180, east positive.
    ///
    /// # Errors
    /// [`NoSuchPlace`] names the first of the two that is outside, or no number.
    pub fn new(latitude: f64, longitude: f64) -> Result<Self, NoSuchPlace> {
        if !(-90.0..=90.0).contains(&latitude) {
            return Err(NoSuchPlace::Latitude(latitude));
        }
        if !(-180.0..=180.0).contains(&longitude) {
            return Err(NoSuchPlace::Longitude(longitude));
        }
        Ok(Self { latitude, longitude })
    }

    /// Degrees, north positive.
    pub fn latitude(self) -> f64 {
        self.latitude
    }

    /// Degrees, east positive.
    pub fn longitude(self) -> f64 {
        self.longitude
    }
}

/// What stands in a document.
#[derive(Serialize, Deserialize)]
struct Degrees {
    latitude: f64,
    longitude: f64,
}

impl TryFrom<Degrees> for Position {
    type Error = NoSuchPlace;

    fn try_from(read: Degrees) -> Result<Self, NoSuchPlace> {
        Self::new(read.latitude, read.longitude)
    }
}

impl From<Position> for Degrees {
    fn from(at: Position) -> Self {
        Self { latitude: at.latitude, longitude: at.longitude }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_edges_of_the_map_are_on_it_and_what_lies_beyond_is_named() {
        assert!(Position::new(90.0, -180.0).is_ok() && Position::new(-90.0, 180.0).is_ok());
        for (latitude, longitude, code) in [
            (90.000_1, 0.0, "no-latitude"),
            (-91.0, 200.0, "no-latitude"),
            (f64::NAN, 0.0, "no-latitude"),
            (0.0, 180.5, "no-longitude"),
            (0.0, f64::NEG_INFINITY, "no-longitude"),
        ] {
            assert_eq!(Position::new(latitude, longitude).unwrap_err().code(), code, "{latitude} {longitude}");
        }
    }

    proptest! {
        #[test]
        fn a_document_brings_no_place_that_is_not_on_the_map(latitude in -400.0..400.0_f64, longitude in -400.0..400.0_f64) {
            let text = format!(r#"{{"latitude":{latitude},"longitude":{longitude}}}"#);
            match serde_json::from_str::<Position>(&text) {
                Ok(at) => {
                    prop_assert!(at.latitude().abs() <= 90.0 && at.longitude().abs() <= 180.0);
                    prop_assert_eq!(serde_json::from_str::<Position>(&serde_json::to_string(&at).unwrap()).unwrap(), at);
                }
                Err(_) => prop_assert!(latitude.abs() > 90.0 || longitude.abs() > 180.0),
            }
        }
    }
}
