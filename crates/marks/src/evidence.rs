//! The other fields of a record, how an observed one compares with it, and how often each is wrong.
//!
//! Each field gives a log-likelihood ratio: how much likelier the observation is if the record is the weapon's than if
//! the weapon is any other. A value that half the register has says little, a rare one much. Nothing excludes: marks
//! are misread, weapons rebuilt, and a discrepancy of make or model does not rule a match out (ATF Police Officer's
//! Guide, rev. 2009). The error rates are ours, to be replaced by what confirmed matches teach.

/// The identity of a weapon besides its serial. Values are compared as they are: callers pass codes or a folded text.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Fields {
    /// Maker.
    pub maker: Option<String>,
    /// Model.
    pub model: Option<String>,
    /// Calibre.
    pub calibre: Option<String>,
    /// Type of weapon.
    pub weapon_type: Option<String>,
    /// Country of manufacture.
    pub country: Option<String>,
    /// Year of manufacture.
    pub year: Option<i16>,
}

/// A field of [`Fields`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// Maker.
    Maker,
    /// Model.
    Model,
    /// Calibre.
    Calibre,
    /// Type of weapon.
    WeaponType,
    /// Country of manufacture.
    Country,
    /// Year of manufacture.
    Year,
}

/// How one field of a record compares with the observation.
#[derive(Debug, Clone, PartialEq)]
pub struct FieldEvidence {
    /// The field.
    pub field: Field,
    /// As observed.
    pub observed: Option<String>,
    /// As recorded.
    pub recorded: Option<String>,
    /// How they compare.
    pub verdict: Verdict,
    /// ln of the likelihood ratio, after the fields before this one: above 0 speaks for the record, below 0 against it,
    /// 0 where either is absent. A field that follows from those before it says little, whatever it shows.
    pub log_ratio: f64,
}

/// How an observed and a recorded value compare.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// The same.
    Equal,
    /// Years at most [`NEAR_YEARS`] apart.
    Near,
    /// Different.
    Different,
    /// Not observed, or not recorded.
    Absent,
}

/// The years apart that still count as near: a design year, a proof year and a year of delivery are often taken for
/// the year of manufacture.
pub const NEAR_YEARS: u16 = 3;

/// Years among which a mistaken year is about evenly likely.
const YEARS: f64 = 60.0;
/// The year is observed as recorded.
const YEAR_EQUAL: f64 = 0.75;
/// It is one, two, three years off, on either side.
const YEAR_NEAR: [f64; NEAR_YEARS as usize] = [0.05, 0.02, 0.01];
/// It is any other year, all together.
const YEAR_FAR: f64 = 0.09;

impl Field {
    /// All fields with a text value, in the order of [`Fields`].
    pub(crate) const TEXTS: [Self; 5] = [Self::Maker, Self::Model, Self::Calibre, Self::WeaponType, Self::Country];

    /// The stable code, for translation.
    pub fn code(self) -> &'static str {
        match self {
            Self::Maker => "maker",
            Self::Model => "model",
            Self::Calibre => "calibre",
            Self::WeaponType => "weapon-type",
            Self::Country => "country",
            Self::Year => "year",
        }
    }

    /// The share of observations, or records, in which this field is wrong. An import mark is read as the maker, a
    /// copy carries the original's name, a licensee's country is not the designer's; type is the easiest to see.
    pub(crate) fn error_rate(self) -> f64 {
        match self {
            Self::Maker | Self::Calibre => 0.06,
            Self::Model => 0.12,
            Self::WeaponType => 0.04,
            Self::Country => 0.10,
            Self::Year => 1.0 - YEAR_EQUAL,
        }
    }
}

impl Verdict {
    /// The stable code, for translation and for the style of a page.
    pub fn code(self) -> &'static str {
        match self {
            Self::Equal => "equal",
            Self::Near => "near",
            Self::Different => "different",
            Self::Absent => "absent",
        }
    }

    pub(crate) fn of_texts(observed: Option<&str>, recorded: Option<&str>) -> Self {
        match (observed, recorded) {
            (Some(observed), Some(recorded)) if observed == recorded => Self::Equal,
            (Some(_), Some(_)) => Self::Different,
            _ => Self::Absent,
        }
    }

    pub(crate) fn of_years(observed: Option<i16>, recorded: Option<i16>) -> Self {
        match observed.zip(recorded).map(|(observed, recorded)| observed.abs_diff(recorded)) {
            Some(0) => Self::Equal,
            Some(1..=NEAR_YEARS) => Self::Near,
            Some(_) => Self::Different,
            None => Self::Absent,
        }
    }
}

impl Fields {
    /// The text values, in the order of [`Field::TEXTS`].
    pub(crate) fn texts(&self) -> [Option<&str>; 5] {
        [&self.maker, &self.model, &self.calibre, &self.weapon_type, &self.country].map(Option::as_deref)
    }
}

/// P(`observed` | `recorded`) of a year.
pub(crate) fn year_likelihood(observed: i16, recorded: i16) -> f64 {
    match observed.abs_diff(recorded) {
        0 => YEAR_EQUAL,
        apart @ 1..=NEAR_YEARS => YEAR_NEAR[usize::from(apart) - 1],
        _ => YEAR_FAR / YEARS,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_near_each_other_are_near() {
        let verdicts = [0, 1, 3, 4].map(|apart| Verdict::of_years(Some(1960), Some(1960 + apart)));
        assert_eq!(verdicts, [Verdict::Equal, Verdict::Near, Verdict::Near, Verdict::Different]);
        assert_eq!(Verdict::of_years(Some(i16::MIN), Some(i16::MAX)), Verdict::Different);
        assert_eq!(Verdict::of_years(Some(1960), None), Verdict::Absent);
    }

    #[test]
    fn what_a_year_is_seen_as_adds_up_to_about_one() {
        let total: f64 = (1930..1990).map(|seen| year_likelihood(seen, 1960)).sum();
        assert!((0.95..=1.0).contains(&total), "{total}");
    }
}
