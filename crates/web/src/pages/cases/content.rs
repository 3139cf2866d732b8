//! What a person says about a find, as a form.

use super::fields::Fields;
use crate::form::FieldFaults;
use crate::page::Page;
use app::cases::CaseContent;
use domain::Coded;
use domain::case::{Acquisition, Case, Circumstances, Observation};
use reference::Reference;
use serde::Deserialize;

/// The form as it was sent, or as it is shown. Its first fields are also the query of a link that brings an
/// observation along from the search.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct CaseForm {
    pub(super) serial: String,
    pub(super) serial_state: String,
    pub(super) maker: String,
    pub(super) model: String,
    pub(super) calibre: String,
    pub(super) weapon_type: String,
    pub(super) country: String,
    pub(super) year: String,
    pub(super) other_marks: String,
    pub(super) import_country: String,
    pub(super) read: String,
    pub(super) acquisition: String,
    pub(super) grounds: Vec<String>,
    pub(super) legal_basis: String,
    pub(super) date: String,
    pub(super) place: String,
    pub(super) latitude: String,
    pub(super) longitude: String,
    pub(super) narrative: String,
    pub(super) intended_use: String,
    /// The record that the search proposed and a person chose, if the case is opened from there.
    pub(super) weapon: String,
    /// Why something is changed, or why this record is the weapon's.
    pub(super) reason: String,
}

impl CaseForm {
    /// The form of a case as it is.
    pub(super) fn of(case: &Case) -> Self {
        let Observation { serial, maker, model, calibre, weapon_type, country, year, .. } = case.observation.clone();
        let Observation { other_marks, import_country, serial_state, read, .. } = case.observation.clone();
        let Circumstances { date, place, position, narrative } = case.circumstances.clone();
        let code = |code: Option<&'static str>| code.unwrap_or_default().to_owned();
        Self {
            serial,
            serial_state: code(serial_state.map(Coded::code)),
            maker,
            model,
            calibre,
            weapon_type,
            country,
            year,
            other_marks,
            import_country,
            read: code(read.map(Coded::code)),
            acquisition: case.acquisition.code().to_owned(),
            grounds: case.grounds.iter().map(|ground| ground.code().to_owned()).collect(),
            legal_basis: case.legal_basis.clone(),
            date: date.to_string(),
            place,
            latitude: position.map(|at| at.latitude().to_string()).unwrap_or_default(),
            longitude: position.map(|at| at.longitude().to_string()).unwrap_or_default(),
            narrative,
            intended_use: code(case.intended_use.map(Coded::code)),
            weapon: String::new(),
            reason: String::new(),
        }
    }

    /// The observation as the parameters of a link, without the empty ones.
    pub(super) fn seen(self) -> Vec<(&'static str, String)> {
        let parameters = vec![
            ("serial", self.serial),
            ("serial_state", self.serial_state),
            ("maker", self.maker),
            ("model", self.model),
            ("calibre", self.calibre),
            ("weapon_type", self.weapon_type),
            ("country", self.country),
            ("year", self.year),
            ("other_marks", self.other_marks),
            ("import_country", self.import_country),
            ("read", self.read),
        ];
        parameters.into_iter().filter(|(_, value)| !value.is_empty()).collect()
    }

    /// What the form says.
    ///
    /// # Errors
    /// What is wrong with its fields.
    pub(super) fn content(&self, page: &Page, reference: &Reference) -> Result<CaseContent, FieldFaults> {
        let mut fields = Fields::new(page, reference);
        let observation = self.observation(&mut fields);
        if observation == (Observation { read: observation.read, ..Observation::default() }) {
            fields.refuse("serial", "case-nothing-seen");
        }
        let acquisition = fields.choice("acquisition", &self.acquisition);
        if acquisition.is_none() && self.acquisition.is_empty() {
            fields.refuse("acquisition", "field-choose");
        }
        let content = CaseContent {
            observation,
            acquisition: acquisition.unwrap_or(Acquisition::Found),
            grounds: fields.choices(&self.grounds),
            legal_basis: self.legal_basis.trim().to_owned(),
            circumstances: Circumstances {
                date: fields.date("date", &self.date),
                place: self.place.trim().to_owned(),
                position: fields.position(&self.latitude, &self.longitude),
                narrative: self.narrative.trim().to_owned(),
            },
            intended_use: fields.choice("intended_use", &self.intended_use),
        };
        if fields.faults.is_empty() { Ok(content) } else { Err(fields.faults) }
    }

    fn observation(&self, fields: &mut Fields<'_>) -> Observation {
        let text = |text: &str| text.trim().to_owned();
        Observation {
            serial: text(&self.serial),
            serial_state: fields.choice("serial_state", &self.serial_state),
            maker: text(&self.maker),
            model: text(&self.model),
            calibre: text(&self.calibre),
            weapon_type: text(&self.weapon_type),
            country: text(&self.country),
            year: text(&self.year),
            other_marks: text(&self.other_marks),
            import_country: text(&self.import_country),
            read: fields.choice("read", &self.read),
        }
    }
}
