//! One choice of a select box, of radio buttons or of check boxes.

use domain::CountryCode;
use reference::Reference;
use texts::Lang;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A choice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What is sent.
    pub value: String,
    /// What is shown.
    pub label: String,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// The States and territories to choose one from, by their names in the reader's language.
pub fn states(reference: &Reference, lang: Lang, chosen: Option<CountryCode>) -> Vec<Choice> {
    let mut choices: Vec<Choice> = reference
        .countries()
        .iter()
        .map(|country| Choice {
            value: country.code().to_owned(),
            label: country.name(lang.code()).to_owned(),
            chosen: chosen.is_some_and(|chosen| chosen.as_str() == country.code()),
        })
        .collect();
    choices.sort_by_cached_key(|choice| place_of(&choice.label));
    choices
}

/// Whether one of the choices wants more room than one column of a form has: 27 letters of a wide script.
pub fn is_long(choices: &[Choice]) -> bool {
    choices.iter().any(|choice| choice.label.chars().count() > 27)
}

/// By what names are sorted: accents aside, or Égypte would stand after Zambie.
pub fn place_of(name: &str) -> String {
    name.nfd().filter(|c| !is_combining_mark(*c)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn states_stand_where_a_reader_looks_for_them() {
        let choices = states(&Reference::shipped(), Lang::Fr, "EG".parse().ok());
        let at = |code: &str| choices.iter().position(|choice| choice.value == code).unwrap();
        assert!(at("DK") < at("EG") && at("EG") < at("FR"));
        assert_eq!(choices.iter().filter(|choice| choice.chosen).count(), 1);
    }
}
