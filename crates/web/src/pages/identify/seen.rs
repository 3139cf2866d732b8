//! What is seen on a weapon, as it stands in the address of a page.

use crate::pages::weapons::words::chosen;
use domain::case::Observation;
use domain::{Coded, SerialState};
use serde::{Deserialize, Serialize};

/// The parameters by which an observation goes from page to page: from the search box to the candidates, and on to a new
/// case. All of them optional; an empty one is left out of an address.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Seen {
    /// The serial, in the notation for doubtful characters.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub serial: String,
    /// The code of its state.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub serial_state: String,
    /// The maker.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub maker: String,
    /// The model.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub model: String,
    /// The calibre.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub calibre: String,
    /// The type.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub weapon_type: String,
    /// The country of manufacture.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub country: String,
    /// The year.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub year: String,
    /// Every other mark.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub other_marks: String,
    /// The country that an import mark names.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub import_country: String,
    /// The code of the way in which it came to be known.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub read: String,
}

impl Seen {
    /// Whether there is anything to search by.
    pub fn says_anything(&self) -> bool {
        [&self.serial, &self.maker, &self.model, &self.calibre, &self.weapon_type, &self.country, &self.year]
            .into_iter()
            .any(|text| !text.trim().is_empty())
    }

    /// The same as `app` takes it.
    pub fn observation(&self) -> Observation {
        let word = || marks::read_word(&self.serial).map(|word| word.state);
        Observation {
            serial: self.serial.trim().to_owned(),
            serial_state: SerialState::from_code(&self.serial_state).ok().or_else(word),
            maker: self.maker.trim().to_owned(),
            model: self.model.trim().to_owned(),
            calibre: self.calibre.trim().to_owned(),
            weapon_type: self.weapon_type.trim().to_owned(),
            country: self.country.trim().to_owned(),
            year: self.year.trim().to_owned(),
            other_marks: self.other_marks.trim().to_owned(),
            import_country: self.import_country.trim().to_owned(),
            read: chosen(&self.read),
        }
    }

    /// The address of `path` with these parameters.
    pub fn address(&self, path: &str) -> String {
        let query = serde_html_form::to_string(self).expect("a struct of texts always has a query");
        if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
    }

    /// The address at which a case with this observation is opened; `known` is the record that it was found to be, with
    /// its probability.
    pub fn case_address(&self, known: Option<(domain::id::WeaponId, f64)>) -> String {
        let mut address = self.address("/cases/new");
        if let Some((weapon, probability)) = known {
            let joint = if address.contains('?') { '&' } else { '?' };
            // No match is certain: the last digit never rounds up to one.
            address += &format!("{joint}weapon={weapon}&p={:.4}", probability.min(0.9999));
        }
        address
    }

    /// The parameters that the form has no field for, to be carried along.
    pub fn hidden(&self) -> Vec<(&'static str, &str)> {
        [
            ("serial_state", &self.serial_state),
            ("other_marks", &self.other_marks),
            ("import_country", &self.import_country),
        ]
        .into_iter()
        .filter(|(_, text)| !text.is_empty())
        .map(|(name, text)| (name, text.as_str()))
        .collect()
    }
}
