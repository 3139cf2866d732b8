//! Dates and years as people write them, read without guessing.

mod digits;
mod months;
mod tokens;

use jiff::civil;
use serde::{Deserialize, Serialize};

pub use digits::to_ascii_digits;
pub(crate) use months::month;
pub(crate) use tokens::{Token, tokens};

use crate::{CellKind, Finding};

/// Which number stands first where a date is written with numbers only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Order {
    /// 31/12/2012.
    DayFirst,
    /// 12/31/2012.
    MonthFirst,
}

/// A date as exactly as it is known, in the Gregorian calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadDate {
    /// The year.
    pub year: i16,
    /// The month, 1 to 12.
    pub month: Option<u8>,
    /// The day, 1 to 31; only with a month.
    pub day: Option<u8>,
    /// What a person should look at.
    pub findings: Vec<Finding>,
}

/// Why a text is no date.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum DateError {
    /// No date can be made out.
    #[error("{text:?} is not a date. Write it as year-month-day, for example 2012-05-31, or only the year.")]
    NotADate {
        /// The text as it came.
        text: String,
    },
    /// The calendar has no such day.
    #[error("{text:?} names a day that does not exist. Check the day and the month.")]
    NoSuchDay {
        /// The text as it came.
        text: String,
    },
    /// The year belongs to another calendar.
    #[error("{text:?} has the year {year} of another calendar. Write the date in the Gregorian calendar.")]
    OtherCalendar {
        /// The text as it came.
        text: String,
        /// The year as written.
        year: i16,
    },
    /// Day and month stand without a year.
    #[error("{text:?} has no year. Write the year as well.")]
    NoYear {
        /// The text as it came.
        text: String,
    },
}

impl DateError {
    /// The stable name of this error, under which a translation is found.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotADate { .. } => "not-a-date",
            Self::NoSuchDay { .. } => "no-such-day",
            Self::OtherCalendar { .. } => "other-calendar",
            Self::NoYear { .. } => "no-year",
        }
    }
}

/// Reads a date: ISO 8601, numbers in any common order, months by name, month and year, a year alone, digits of several
/// scripts, and the day count of a spreadsheet program where `kind` says that the cell held a number.
///
/// `order` decides between day and month where the numbers do not; without it such a date keeps only its year and
/// brings [`Finding::AmbiguousDate`]. Dates with dots always have the day first.
///
/// # Errors
/// The text is no date, or not one of the Gregorian calendar.
pub fn date(text: &str, kind: CellKind, order: Option<Order>) -> Result<ReadDate, DateError> {
    let ascii = to_ascii_digits(text);
    let day = without_time(ascii.trim());
    let read = Reading { text, order: if day.contains('.') { Some(Order::DayFirst) } else { order } };
    if kind == CellKind::Number
        && let Some(date) = spreadsheet_day(day)
    {
        return Ok(date);
    }
    let tokens = tokens(day);
    let month = tokens.iter().find_map(|token| if let Token::Month(month) = token { Some(*month) } else { None });
    let numbers: Vec<_> = tokens
        .iter()
        .filter_map(|token| if let Token::Number(number) = token { Some(*number) } else { None })
        .collect();
    if tokens.len() > 6 || tokens.contains(&Token::Word) {
        return Err(read.not_a_date());
    }
    match (month, numbers.as_slice()) {
        (None, [only]) => read.one(only),
        (None, [first, second]) => read.month_and_year(first, second),
        (None, [first, second, third]) => read.three(first, second, third),
        (Some(month), [year]) if year.len() == 4 => read.build(year, Some(month), None),
        (Some(_), [_]) => Err(DateError::NoYear { text: text.to_owned() }),
        (Some(month), [year, day]) if year.len() == 4 => read.build(year, Some(month), Some(day)),
        (Some(month), [day, year]) => read.build(year, Some(month), Some(day)),
        _ => Err(read.not_a_date()),
    }
}

/// Reads a year: a year alone or the year of a date. A year of two digits is not one.
///
/// # Errors
/// As [`date`].
pub fn year(text: &str) -> Result<i16, DateError> {
    let read = date(text, CellKind::Text, None)?;
    if read.findings.iter().any(|finding| matches!(finding, Finding::TwoDigitYear { .. })) {
        return Err(DateError::NotADate { text: text.to_owned() });
    }
    Ok(read.year)
}

/// Which number a date shows to be the day, by being too large for a month; `None` if it shows nothing.
pub(crate) fn shown_order(text: &str) -> Option<Order> {
    let ascii = to_ascii_digits(text);
    let tokens = tokens(without_time(ascii.trim()));
    let [Token::Number(first), Token::Number(second), Token::Number(third)] = tokens.as_slice() else {
        return None;
    };
    match (small(first)?, small(second)?) {
        (13..=31, 1..=12) if third.len() != 1 => Some(Order::DayFirst),
        (1..=12, 13..=31) if third.len() != 1 => Some(Order::MonthFirst),
        _ => None,
    }
}

/// The years that can be meant. Serial manufacture with marks is not older, and later years are another calendar's.
const YEARS: std::ops::RangeInclusive<i16> = 1500..=2200;
/// Years of two digits up to this belong to the century 2000, as spreadsheet programs read them.
const LAST_OF_2000: i16 = 29;

/// A text being read, with what is needed to say what is wrong with it.
struct Reading<'a> {
    text: &'a str,
    order: Option<Order>,
}

impl Reading<'_> {
    fn one(&self, number: &str) -> Result<ReadDate, DateError> {
        match number.len() {
            4 => self.build(number, None, None),
            8 => {
                let month = small(&number[4..6]).ok_or_else(|| self.not_a_date())?;
                self.build(&number[..4], Some(month), Some(&number[6..]))
            }
            _ => Err(self.not_a_date()),
        }
    }

    fn month_and_year(&self, first: &str, second: &str) -> Result<ReadDate, DateError> {
        let (month, year) = match (first.len(), second.len()) {
            (4, 1 | 2) => (second, first),
            (1 | 2, 4) => (first, second),
            (1 | 2, 1 | 2) => return Err(DateError::NoYear { text: self.text.to_owned() }),
            _ => return Err(self.not_a_date()),
        };
        self.build(year, small(month), None)
    }

    fn three(&self, first: &str, second: &str, third: &str) -> Result<ReadDate, DateError> {
        if first.len() == 4 {
            return self.build(first, small(second), Some(third));
        }
        let (Some(one), Some(two)) = (small(first), small(second)) else {
            return Err(self.not_a_date());
        };
        let day_first = match (one, two, self.order) {
            (13.., 1..=12, _) => true,
            (1..=12, 13.., _) => false,
            (_, _, Some(order)) => order == Order::DayFirst,
            (one, two, None) if one == two => true,
            (first, second, None) => {
                let mut year = self.build(third, None, None)?;
                year.findings.push(Finding::AmbiguousDate { text: self.text.to_owned(), first, second });
                return Ok(year);
            }
        };
        if day_first { self.build(third, Some(two), Some(first)) } else { self.build(third, Some(one), Some(second)) }
    }

    fn build(&self, year: &str, month: Option<u8>, day: Option<&str>) -> Result<ReadDate, DateError> {
        let written: i16 = year.parse().map_err(|_| self.not_a_date())?;
        let (year, findings) = match year.len() {
            4 if YEARS.contains(&written) => (written, Vec::new()),
            4 if (1300..1500).contains(&written) || (2201..2700).contains(&written) => {
                return Err(DateError::OtherCalendar { text: self.text.to_owned(), year: written });
            }
            2 => {
                let year = written + if written <= LAST_OF_2000 { 2000 } else { 1900 };
                (year, vec![Finding::TwoDigitYear { text: self.text.to_owned(), year }])
            }
            _ => return Err(self.not_a_date()),
        };
        let day = match day {
            Some(day) => Some(small(day).ok_or_else(|| self.not_a_date())?),
            None => None,
        };
        let exists = |month: u8, day: u8| {
            i8::try_from(month)
                .is_ok_and(|month| i8::try_from(day).is_ok_and(|day| civil::Date::new(year, month, day).is_ok()))
        };
        if month.is_some_and(|month| !exists(month, day.unwrap_or(1))) {
            return Err(DateError::NoSuchDay { text: self.text.to_owned() });
        }
        Ok(ReadDate { year, month, day, findings })
    }

    fn not_a_date(&self) -> DateError {
        DateError::NotADate { text: self.text.to_owned() }
    }
}

/// A number of one or two digits.
fn small(number: &str) -> Option<u8> {
    if number.len() <= 2 { number.parse().ok() } else { None }
}

/// The text up to the time of day, if it has one. Of a time alone nothing is left.
fn without_time(text: &str) -> &str {
    let Some(colon) = text.find(':') else { return text };
    text[..colon].rfind(['T', 't', ' ', ',']).map_or("", |gap| text[..gap].trim_end_matches([' ', ',']))
}

/// The day that a spreadsheet program counts from 1899-12-30 (so that 61 is 1900-03-01; the days before are one off
/// because the count has a 29 February 1900 that never was). A number that is a likely year is not taken for a day.
fn spreadsheet_day(text: &str) -> Option<ReadDate> {
    let days: f64 = text.parse().ok()?;
    let days = days.trunc() as i64;
    if !(1..=109_939).contains(&days) || i16::try_from(days).is_ok_and(|days| YEARS.contains(&days)) {
        return None;
    }
    let epoch = civil::date(1899, 12, 30);
    let shift = if days < 60 { days + 1 } else { days };
    let date = epoch.checked_add(jiff::Span::new().try_days(shift).ok()?).ok()?;
    let (month, day) = (u8::try_from(date.month()).ok()?, u8::try_from(date.day()).ok()?);
    Some(ReadDate { year: date.year(), month: Some(month), day: Some(day), findings: Vec::new() })
}

#[cfg(test)]
mod tests;
