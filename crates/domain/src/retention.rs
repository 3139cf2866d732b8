//! How long a record must be kept at the least, and by which clause. Never a reason to delete: there is no deletion.
//!
//! Each record (each event of a weapon) is measured by every rule that binds the State on a day: a [`Floor`]. The longest
//! floor binds the weapon, and a legal hold stands above all of them: [`Due`].

mod basis;
mod rules;

pub use basis::Basis;
pub use rules::{Certainty, Demand, Demands, Period, Policy, Records, Rule, Rules, RunsFrom, Span};

use crate::PartialDate;
use crate::event::{Event, EventKind, Fact};
use crate::id::EventId;
use crate::life::entries;
use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;
use std::sync::Arc;
use thiserror::Error;

/// What one rule asks for one record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Floor {
    /// The record.
    pub event: EventId,
    /// What it is a record of.
    pub record: EventKind,
    /// The rule.
    pub rule: Arc<Rule>,
    /// The date from which the time runs; unknown if it does not run yet.
    pub since: PartialDate,
    /// Until when the record must be kept.
    pub until: Until,
}

/// Until when a rule asks that a record be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Until {
    /// Until this date, as precise as the date from which it runs.
    Date(PartialDate),
    /// As long as the weapon exists: the time runs from its destruction.
    WhileItExists,
    /// For ever.
    Indefinitely,
}

/// When the least term of all records of a weapon ends. Longer terms are greater.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Due {
    /// No rule binds.
    Unbound,
    /// In this year.
    Year(i16),
    /// Not as long as the weapon exists.
    WhileItExists,
    /// Never.
    Indefinitely,
    /// Not while it is held for the law, whatever the rules say.
    Held,
}

/// The floor of each record under each rule that binds it. A corrected event counts as corrected; one that was withdrawn is
/// no record any more, but its withdrawal is one.
pub fn floors(events: &[Event], rules: &Rules) -> Vec<Floor> {
    let told = Told::of(events);
    let each = told.records.iter().flat_map(|record| rules.iter().map(move |rule| (record, rule)));
    each.filter(|((_, record, _), rule)| rule.demand.records.include(*record))
        .map(|((event, record, occurred), rule)| {
            let since = rule.demand.since(*occurred, told.destroyed);
            let until = until(rule.demand.period, since);
            Floor { event: event.id, record: *record, rule: Arc::clone(rule), since, until }
        })
        .collect()
}

/// The longest of some floors; the first of several that are equally long.
pub fn longest(floors: &[Floor]) -> Option<&Floor> {
    floors.iter().reduce(|longest, floor| if floor.until.is_longer_than(longest.until) { floor } else { longest })
}

/// For each rule the longest of its floors, longest first: what a weapon's page tells.
pub fn by_rule(floors: &[Floor]) -> Vec<&Floor> {
    let mut best: Vec<&Floor> = Vec::new();
    for floor in floors {
        match best.iter_mut().find(|known| Arc::ptr_eq(&known.rule, &floor.rule)) {
            None => best.push(floor),
            Some(known) if floor.until.is_longer_than(known.until) => *known = floor,
            Some(_) => {}
        }
    }
    best.sort_by(|one, other| other.until.length(one.until));
    best
}

impl Due {
    /// When the least term of a weapon with these events ends, by these demands.
    pub fn of(events: &[Event], demands: &Demands) -> Self {
        Basis::of(events).due(demands)
    }

    /// As a number, in which longer terms are greater: the year, 0 where nothing binds, or above 9999.
    pub fn number(self) -> i64 {
        match self {
            Self::Unbound => 0,
            Self::Year(year) => i64::from(year),
            Self::WhileItExists => 10_000,
            Self::Indefinitely => 10_001,
            Self::Held => 10_002,
        }
    }

    /// What [`Due::number`] gave; nothing for any other number.
    pub fn from_number(number: i64) -> Option<Self> {
        match number {
            0 => Some(Self::Unbound),
            1..=9999 => i16::try_from(number).ok().map(Self::Year),
            10_000 => Some(Self::WhileItExists),
            10_001 => Some(Self::Indefinitely),
            10_002 => Some(Self::Held),
            _ => None,
        }
    }
}

/// The code by which addresses and programs name it: the year, or a word.
impl fmt::Display for Due {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unbound => f.write_str("unbound"),
            Self::Year(year) => write!(f, "{year:04}"),
            Self::WhileItExists => f.write_str("while-it-exists"),
            Self::Indefinitely => f.write_str("indefinitely"),
            Self::Held => f.write_str("held"),
        }
    }
}

/// A text that no [`Due`] has as its code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("this is no end of a term: it is a year of four digits, unbound, while-it-exists, indefinitely or held")]
pub struct NotADue;

impl FromStr for Due {
    type Err = NotADue;
    fn from_str(code: &str) -> Result<Self, NotADue> {
        match code {
            "unbound" => Ok(Self::Unbound),
            "while-it-exists" => Ok(Self::WhileItExists),
            "indefinitely" => Ok(Self::Indefinitely),
            "held" => Ok(Self::Held),
            _ => {
                let is_year = code.len() == 4 && code.bytes().all(|digit| digit.is_ascii_digit());
                code.parse().ok().filter(|year| is_year && *year > 0).map(Self::Year).ok_or(NotADue)
            }
        }
    }
}

impl From<Until> for Due {
    fn from(until: Until) -> Self {
        match until {
            // A date without a year is none that anybody could wait for.
            Until::Date(date) => date.year().map_or(Self::Indefinitely, Self::Year),
            Until::WhileItExists => Self::WhileItExists,
            Until::Indefinitely => Self::Indefinitely,
        }
    }
}

impl Until {
    /// Whether this binds longer than another.
    pub fn is_longer_than(self, other: Self) -> bool {
        self.length(other) == Ordering::Greater
    }

    fn length(self, other: Self) -> Ordering {
        let rank = |until: Self| match until {
            Self::Date(date) => (0, date.last_day()),
            Self::WhileItExists => (1, None),
            Self::Indefinitely => (2, None),
        };
        rank(self).cmp(&rank(other))
    }
}

fn until(period: Period, since: PartialDate) -> Until {
    match period {
        Period::Indefinitely => Until::Indefinitely,
        Period::Years(_) if since.is_unknown() => Until::WhileItExists,
        // What lies beyond the calendar is for ever.
        Period::Years(years) => since.plus_years(years).map_or(Until::Indefinitely, Until::Date),
    }
}

/// The records of a weapon: events with corrections applied, and the corrections themselves.
struct Told<'a> {
    /// The event, its kind, and from when its time runs if it runs from the event.
    records: Vec<(&'a Event, EventKind, PartialDate)>,
    /// When the weapon was destroyed, if it was: the last time, should there be several.
    destroyed: Option<PartialDate>,
}

impl<'a> Told<'a> {
    fn of(events: &'a [Event]) -> Self {
        let mut told = Self { records: Vec::with_capacity(events.len()), destroyed: None };
        for entry in entries(events) {
            let since = or_entry(entry.occurred, entry.event);
            told.records.extend(entry.fact.map(|fact| (entry.event, fact.kind(), since)));
            if let Some(Fact::Destroyed { .. }) = entry.fact {
                told.destroyed = Some(since);
            }
        }
        // Of the day on which they were made.
        let corrections = events.iter().filter(|event| matches!(event.fact, Fact::Corrected { .. }));
        told.records.extend(corrections.map(|event| (event, EventKind::Corrected, or_entry(event.occurred, event))));
        told
    }
}

/// A date that is not known counts from the day of entry.
fn or_entry(occurred: PartialDate, event: &Event) -> PartialDate {
    if occurred.is_unknown() { PartialDate::day_of(event.recorded_at) } else { occurred }
}
