//! What the other fields of a record say for or against it.
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
    /// ln of the likelihood ratio: above 0 speaks for the record, below 0 against it. 0 where either is absent.
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

/// No value says more than one that this share of records has: a rarer one is as often a slip of the register as a
/// make or model of its own.
const RAREST: f64 = 0.001;
/// Years among which the year of a weapon is about evenly likely by chance.
const YEARS: f64 = 60.0;
/// The year is observed as recorded.
const YEAR_EQUAL: f64 = 0.75;
/// It is one, two, three years off, on either side.
const YEAR_NEAR: [f64; NEAR_YEARS as usize] = [0.05, 0.02, 0.01];

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
    fn error_rate(self) -> f64 {
        match self {
            Self::Maker => 0.06,
            Self::Model => 0.12,
            Self::Calibre => 0.06,
            Self::WeaponType => 0.04,
            Self::Country => 0.10,
            Self::Year => 0.09,
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
}

impl Fields {
    /// The text values, in the order of [`Field::TEXTS`].
    pub(crate) fn texts(&self) -> [Option<&str>; 5] {
        [&self.maker, &self.model, &self.calibre, &self.weapon_type, &self.country].map(Option::as_deref)
    }
}

/// ln of the likelihood ratio of an observed text value: `share` is the share of records with the observed value among
/// those that have any, above 0.
///
/// If the record is the weapon's, its value is observed rightly but for the error rate e, and wrongly as any value by
/// its share; if not, the observed value comes by its share. So the ratio is (1 − e) / share + e for the same value
/// and e for another.
pub(crate) fn text_ratio(field: Field, equal: bool, share: f64) -> f64 {
    let error = field.error_rate();
    if equal { ((1.0 - error) / share.max(RAREST) + error).ln() } else { error.ln() }
}

/// How two years compare, and ln of the likelihood ratio.
pub(crate) fn year_ratio(observed: i16, recorded: i16) -> (Verdict, f64) {
    match observed.abs_diff(recorded) {
        0 => (Verdict::Equal, (YEAR_EQUAL * YEARS).ln()),
        apart @ 1..=NEAR_YEARS => (Verdict::Near, (YEAR_NEAR[usize::from(apart) - 1] * YEARS).ln()),
        _ => (Verdict::Different, Field::Year.error_rate().ln()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rare_value_says_more_and_a_wrong_one_never_excludes() {
        assert!(text_ratio(Field::Maker, true, 0.001) > text_ratio(Field::Maker, true, 0.5));
        assert!(text_ratio(Field::Maker, true, 0.5) > 0.0);
        for field in Field::TEXTS {
            let against = text_ratio(field, false, 0.5);
            assert!(against < 0.0 && against > -5.0, "{}", field.code());
        }
        assert!(
            text_ratio(Field::Model, false, 0.5) > text_ratio(Field::WeaponType, false, 0.5),
            "models are mistaken more often"
        );
    }

    #[test]
    fn the_farther_the_year_the_less_it_says() {
        let ratios: Vec<f64> = [0, 1, 2, 3, 4, 60].map(|apart| year_ratio(1960, 1960 + apart).1).into();
        assert!(ratios.windows(2).all(|pair| pair[0] >= pair[1]), "{ratios:?}");
        assert_eq!(year_ratio(1960, 1962).0, Verdict::Near);
        assert_eq!(year_ratio(i16::MIN, i16::MAX).0, Verdict::Different);
    }
}
