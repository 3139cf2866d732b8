//! Dates as old records have them: a day, a month, a year, or not known.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;
use thiserror::Error;

/// When something happened, no more precisely than the source says.
///
/// Written `2019-05-12`, `2019-05`, `2019` or the empty text. Dates sort by their start; an unknown date comes first.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PartialDate {
    year: Option<i16>,
    month: Option<u8>,
    day: Option<u8>,
}

impl PartialDate {
    /// Not known.
    pub const UNKNOWN: Self = Self { year: None, month: None, day: None };

    /// A date with as much precision as is given.
    ///
    /// # Errors
    /// [`NotADate`] if the day does not exist, or a day comes without a month.
    pub fn new(year: i16, month: Option<u8>, day: Option<u8>) -> Result<Self, NotADate> {
        let refuse = || NotADate(format!("{year}-{}-{}", month.unwrap_or_default(), day.unwrap_or_default()));
        if !(1..=9999).contains(&year) || (month.is_none() && day.is_some()) {
            return Err(refuse());
        }
        let as_i8 = |part: Option<u8>| i8::try_from(part.unwrap_or(1)).map_err(|_| refuse());
        jiff::civil::Date::new(year, as_i8(month)?, as_i8(day)?).map_err(|_| refuse())?;
        Ok(Self { year: Some(year), month, day })
    }

    /// A whole year.
    ///
    /// # Errors
    /// [`NotADate`] outside 1 to 9999.
    pub fn from_year(year: i16) -> Result<Self, NotADate> {
        Self::new(year, None, None)
    }

    /// The day on which `moment` falls in UTC.
    pub fn day_of(moment: jiff::Timestamp) -> Self {
        let date = jiff::tz::TimeZone::UTC.to_datetime(moment).date();
        Self { year: Some(date.year()), month: u8::try_from(date.month()).ok(), day: u8::try_from(date.day()).ok() }
    }

    /// The year, if known.
    pub fn year(self) -> Option<i16> {
        self.year
    }

    /// The month, 1 to 12, if known.
    pub fn month(self) -> Option<u8> {
        self.month
    }

    /// The day of the month, if known.
    pub fn day(self) -> Option<u8> {
        self.day
    }

    /// Whether nothing at all is known.
    pub fn is_unknown(self) -> bool {
        self.year.is_none()
    }

    /// The same date so many years later, as precise as this one; nothing if unknown or beyond the year 9999. A 29 February
    /// that the later year does not have becomes 1 March.
    pub fn plus_years(self, years: u16) -> Option<Self> {
        let year = self.year?.checked_add(i16::try_from(years).ok()?)?;
        let later = Self::new(year, self.month, self.day);
        later.or_else(|_| Self::new(year, Some(3), Some(1))).ok()
    }

    /// Whether this lies after `other` for certain: their spans do not touch.
    pub fn is_certainly_after(self, other: Self) -> bool {
        match (self.span(), other.span()) {
            (Some((start, _)), Some((_, end))) => start > end,
            _ => false,
        }
    }

    /// The last day this date may mean, or nothing if unknown.
    pub fn last_day(self) -> Option<jiff::civil::Date> {
        self.span().map(|(_, end)| end)
    }

    fn span(self) -> Option<(jiff::civil::Date, jiff::civil::Date)> {
        let year = self.year?;
        let part = |value: Option<u8>, default: i8| value.and_then(|v| i8::try_from(v).ok()).unwrap_or(default);
        let start = jiff::civil::Date::new(year, part(self.month, 1), part(self.day, 1)).ok()?;
        let end = match (self.month, self.day) {
            (Some(_), Some(_)) => start,
            (Some(_), None) => start.last_of_month(),
            _ => start.last_of_year(),
        };
        Some((start, end))
    }
}

/// Puts things into the order in which they happened, as far as their dates say: one stands before another if it is
/// certain to have happened earlier; what the dates leave open stays in the order in which it stood. (Partial dates have
/// no total order, so this is an insertion and not a library sort.)
pub fn settle<T>(things: &mut [T], date: impl Fn(&T) -> PartialDate) {
    for next in 1..things.len() {
        // Something of unknown date may stand in between: it must not keep the two apart.
        if let Some(at) = (0..next).find(|at| date(&things[*at]).is_certainly_after(date(&things[next]))) {
            things[at..=next].rotate_right(1);
        }
    }
}

/// A text that is no date.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("“{0}” is not a date: write 2019-05-12, 2019-05 or 2019")]
pub struct NotADate(pub String);

impl FromStr for PartialDate {
    type Err = NotADate;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let text = text.trim();
        if text.is_empty() {
            return Ok(Self::UNKNOWN);
        }
        let refuse = || NotADate(text.chars().take(40).collect());
        let mut parts = text.split('-');
        let year = parts.next().filter(|y| y.len() == 4).and_then(|y| y.parse().ok()).ok_or_else(refuse)?;
        let mut two_digits = || match parts.next() {
            None => Ok(None),
            Some(part) if part.len() == 2 => part.parse().map(Some).map_err(|_| refuse()),
            Some(_) => Err(refuse()),
        };
        let (month, day) = (two_digits()?, two_digits()?);
        if parts.next().is_some() {
            return Err(refuse());
        }
        Self::new(year, month, day).map_err(|_| refuse())
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.year, self.month, self.day) {
            (Some(y), Some(m), Some(d)) => write!(f, "{y:04}-{m:02}-{d:02}"),
            (Some(y), Some(m), None) => write!(f, "{y:04}-{m:02}"),
            (Some(y), _, _) => write!(f, "{y:04}"),
            _ => Ok(()),
        }
    }
}

impl TryFrom<String> for PartialDate {
    type Error = NotADate;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<PartialDate> for String {
    fn from(date: PartialDate) -> Self {
        date.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn precision_is_kept() {
        for text in ["", "1987", "1987-05", "1987-05-12"] {
            assert_eq!(text.parse::<PartialDate>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn days_that_do_not_exist_are_refused() {
        for text in ["2023-02-29", "2023-13", "23-01-01", "2023-1-1", "2023-01-01-01", "yesterday"] {
            assert!(text.parse::<PartialDate>().is_err(), "{text}");
        }
    }

    #[test]
    fn a_year_is_not_certainly_after_a_day_inside_it() {
        let date = |text: &str| text.parse::<PartialDate>().unwrap();
        assert!(!date("2019").is_certainly_after(date("2019-05-12")));
        assert!(date("2020").is_certainly_after(date("2019-05-12")));
        assert!(!date("").is_certainly_after(date("2019")));
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in ".{0,24}") {
            if let Ok(date) = text.parse::<PartialDate>() {
                prop_assert_eq!(date.to_string().parse::<PartialDate>(), Ok(date));
            }
        }
    }
}
