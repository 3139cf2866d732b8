//! Territories that an operator adds: States that no table lists, and the fictional ones of a demonstration.

use crate::catalogue::Catalogue;
use crate::index::Claim;
use crate::{Country, LANGUAGES, Names, Position};
use serde::Deserialize;
use std::collections::HashMap;
use thiserror::Error;

/// Why a text of territories was refused.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum TerritoryError {
    /// The text is not TOML of the shape that [`crate::Reference::with_territories`] shows.
    #[error("the territories cannot be read: {0}")]
    Syntax(String),
    /// The code is not two letters A to Z.
    #[error("the territory “{0}” needs a code of two capital letters, such as XA")]
    Code(String),
    /// Another territory has the code.
    #[error(
        "the territory “{0}” has the code of another; choose one that ISO leaves to its users: AA, QM to QZ, XA to XZ or ZZ"
    )]
    CodeTaken(String),
    /// There is no English name.
    #[error("the territory “{0}” has no English name; add names.en")]
    NoName(String),
    /// A name is in a language the tables do not have.
    #[error("the territory “{0}” has a name in “{1}”; use en, fr, es, ru, zh or ar")]
    Language(String, String),
    /// A latitude or longitude is off the Earth.
    #[error(
        "the territory “{0}” has a point off the Earth; a latitude is from -90 to 90, a longitude from -180 to 180, and a corner is [lon, lat]"
    )]
    Position(String),
    /// The outline has fewer than three corners.
    #[error("the outline of the territory “{0}” has fewer than three corners")]
    Outline(String),
}

impl TerritoryError {
    /// The stable code by which pages translate the message.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Syntax(_) => "territory-syntax",
            Self::Code(_) => "territory-code",
            Self::CodeTaken(_) => "territory-code-taken",
            Self::NoName(_) => "territory-no-name",
            Self::Language(..) => "territory-language",
            Self::Position(_) => "territory-position",
            Self::Outline(_) => "territory-outline",
        }
    }
}

/// Adds the territories of a text to `countries`; on an error, some may have been added.
pub(crate) fn add(countries: &mut Catalogue<Country>, toml: &str) -> Result<(), TerritoryError> {
    let file: File =
        toml::from_str(toml).map_err(|error| TerritoryError::Syntax(error.to_string().trim().to_owned()))?;
    for territory in file.territory {
        let country = territory.into_country()?;
        if countries.get(country.code()).is_some() {
            return Err(TerritoryError::CodeTaken(country.code().to_owned()));
        }
        countries.add(country.clone());
        countries.claim(&country.alpha2, [country.alpha3.as_str()], Claim::Name);
        countries.claim(&country.alpha2, country.aliases.iter().map(String::as_str), Claim::Alias);
    }
    Ok(())
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    territory: Vec<Territory>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Territory {
    code: String,
    #[serde(default)]
    alpha3: String,
    names: HashMap<String, String>,
    #[serde(default)]
    aliases: Vec<String>,
    lat: f64,
    lon: f64,
    #[serde(default)]
    outline: Vec<[f64; 2]>,
}

impl Territory {
    fn into_country(self) -> Result<Country, TerritoryError> {
        let code = self.code;
        if code.len() != 2 || !code.bytes().all(|letter| letter.is_ascii_uppercase()) {
            return Err(TerritoryError::Code(code));
        }
        if let Some(unknown) = self.names.keys().find(|lang| !LANGUAGES.contains(&lang.as_str())) {
            return Err(TerritoryError::Language(code, unknown.clone()));
        }
        let names = LANGUAGES.map(|lang| self.names.get(lang).map_or_else(String::new, |name| name.trim().to_owned()));
        if names[0].is_empty() {
            return Err(TerritoryError::NoName(code));
        }
        let position = |lat, lon| Position::new(lat, lon).ok_or_else(|| TerritoryError::Position(code.clone()));
        let centroid = position(self.lat, self.lon)?;
        let outline = self.outline.iter().map(|&[lon, lat]| position(lat, lon)).collect::<Result<Vec<_>, _>>()?;
        if (1..3).contains(&outline.len()) {
            return Err(TerritoryError::Outline(code));
        }
        Ok(Country {
            alpha2: code,
            alpha3: self.alpha3,
            un_member: false,
            regions: Vec::new(),
            names: Names::new(names),
            aliases: self.aliases,
            centroid: Some(centroid),
            outline,
        })
    }
}
