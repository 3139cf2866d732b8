//! What people type into the fields of these forms, read into values.

use crate::form::FieldFaults;
use crate::page::Page;
use domain::case::Position;
use domain::{Coded, CountryCode, PartialDate};
use intake::values::to_ascii_digits;
use reference::Reference;

/// Reads fields and collects what is wrong with them.
pub(crate) struct Fields<'a> {
    pub(crate) page: &'a Page,
    pub(crate) reference: &'a Reference,
    pub(crate) faults: FieldFaults,
}

impl<'a> Fields<'a> {
    pub(crate) fn new(page: &'a Page, reference: &'a Reference) -> Self {
        Self { page, reference, faults: FieldFaults::default() }
    }

    /// Says with a message what is wrong with a field.
    pub(crate) fn refuse(&mut self, field: &'static str, id: &str) {
        self.faults.add(field, self.page.t(id));
    }

    /// A date as exactly as it is known; nothing typed is an unknown date.
    pub(crate) fn date(&mut self, field: &'static str, text: &str) -> PartialDate {
        let ascii = to_ascii_digits(text);
        if let Ok(date) = ascii.parse() {
            return date;
        }
        match intake::values::date(&ascii, intake::CellKind::Text, None) {
            Ok(read) if read.findings.is_empty() => {
                PartialDate::new(read.year, read.month, read.day).unwrap_or_else(|_| {
                    self.refuse(field, "field-not-a-date");
                    PartialDate::UNKNOWN
                })
            }
            // 03/04/2019 is two days: better asked now than guessed.
            Ok(_) => {
                self.refuse(field, "field-date-ambiguous");
                PartialDate::UNKNOWN
            }
            Err(_) => {
                self.refuse(field, "field-not-a-date");
                PartialDate::UNKNOWN
            }
        }
    }

    /// A place on the map from two fields of degrees, of which both or none are filled.
    pub(crate) fn position(&mut self, latitude: &str, longitude: &str) -> Option<Position> {
        if latitude.trim().is_empty() && longitude.trim().is_empty() {
            return None;
        }
        // Where one of the two cannot be read, the other is still looked at: both faults are told at once.
        let (north, east) = (degrees(latitude), degrees(longitude));
        let read = |degrees: Option<f64>| degrees.unwrap_or_default();
        if north.is_none() || Position::new(read(north), 0.0).is_err() {
            self.refuse("latitude", "field-latitude");
        }
        if east.is_none() || Position::new(0.0, read(east)).is_err() {
            self.refuse("longitude", "field-longitude");
        }
        Position::new(north?, east?).ok()
    }

    /// A State by its name in any language, or by its code; nothing if nothing was typed.
    pub(crate) fn state(&mut self, field: &'static str, text: &str) -> Option<CountryCode> {
        if text.trim().is_empty() {
            return None;
        }
        let known = self.reference.find_country(text).and_then(|country| country.code().parse().ok());
        // Codes that ISO 3166-1 leaves to its users, for States that no table lists.
        let own = || text.parse().ok().filter(|code: &CountryCode| code.as_str().starts_with('X'));
        let state = known.or_else(own);
        if state.is_none() {
            self.refuse(field, "field-not-a-state");
        }
        state
    }

    /// A member of a vocabulary by its code; nothing if nothing was chosen.
    pub(crate) fn choice<C: Coded>(&mut self, field: &'static str, code: &str) -> Option<C> {
        if code.is_empty() {
            return None;
        }
        let member = C::from_code(code).ok();
        if member.is_none() {
            self.refuse(field, "field-choose");
        }
        member
    }

    /// Members of a vocabulary by their codes, in the vocabulary's order.
    pub(crate) fn choices<C: Coded>(&self, codes: &[String]) -> Vec<C> {
        C::ALL.iter().copied().filter(|member| codes.iter().any(|code| code == member.code())).collect()
    }
}

/// Degrees as people write them, in any digits.
fn degrees(text: &str) -> Option<f64> {
    to_ascii_digits(text.trim()).replace([',', '٫'], ".").replace('−', "-").parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::page;
    use texts::Lang;

    fn read<T>(read: impl FnOnce(&mut Fields<'_>) -> T) -> (T, Vec<&'static str>) {
        let (page, reference) = (page(Lang::En), Reference::shipped());
        let mut fields = Fields::new(&page, &reference);
        let value = read(&mut fields);
        (value, fields.faults.all().iter().map(|fault| fault.field).collect())
    }

    #[test]
    fn dates_are_taken_as_people_write_them() {
        for (text, wanted) in [
            ("2019-05-12", "2019-05-12"),
            ("2019-05", "2019-05"),
            ("2019", "2019"),
            ("12.5.2019", "2019-05-12"),
            ("12 mai 2019", "2019-05-12"),
            ("٢٠١٩-٠٥-١٢", "2019-05-12"),
            ("", ""),
        ] {
            let (date, faults) = read(|fields| fields.date("date", text));
            assert_eq!((date.to_string().as_str(), faults), (wanted, vec![]), "{text}");
        }
        for text in ["03/04/2019", "yesterday", "2019-02-30"] {
            let (date, faults) = read(|fields| fields.date("date", text));
            assert_eq!((date, faults), (PartialDate::UNKNOWN, vec!["date"]), "{text}");
        }
    }

    #[test]
    fn a_place_needs_both_degrees() {
        let (at, faults) = read(|fields| fields.position("-1,25", "36.8"));
        assert_eq!((at, faults), (Position::new(-1.25, 36.8).ok(), vec![]));
        assert_eq!(read(|fields| fields.position("٣٣٫٥", "٣٦")).0, Position::new(33.5, 36.0).ok());
        assert_eq!(read(|fields| fields.position("1", "")), (None, vec!["longitude"]));
        assert_eq!(read(|fields| fields.position("91", "NaN")), (None, vec!["latitude", "longitude"]));
        assert_eq!(read(|fields| fields.position("", " ")), (None, vec![]));
    }

    #[test]
    fn states_are_found_by_name_in_any_language_and_by_code() {
        for text in ["Kenya", "كينيا", "Кения", "KE", "肯尼亚"] {
            assert_eq!(
                read(|fields| fields.state("state", text)).0.map(|code| code.to_string()),
                Some("KE".to_owned()),
                "{text}"
            );
        }
        assert_eq!(read(|fields| fields.state("state", "xb")).0.map(|code| code.to_string()), Some("XB".to_owned()));
        assert_eq!(read(|fields| fields.state("state", "Atlantis")), (None, vec!["state"]));
    }
}
