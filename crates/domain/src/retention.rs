//! How long a record must be kept at least. Never a reason to delete: there is no deletion.

use crate::PartialDate;
use crate::event::{Event, EventKind};

/// The least time for which an instrument asks that a record be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Retention {
    /// The kind of record.
    pub record: EventKind,
    /// The date from which the time runs.
    pub since: PartialDate,
    /// The least number of years.
    pub years: u8,
    /// The first year in which the floor no longer binds.
    pub floor_until: Option<i16>,
    /// The clause.
    pub clause: &'static str,
}

/// ITI para 12 as known to us (the periods of 30 and 20 years are confirmed by a published report, the paragraph's
/// wording is not verified): manufacturing records 30 years, all others 20, and all indefinitely to the extent possible.
const MANUFACTURE_YEARS: u8 = 30;
const OTHER_YEARS: u8 = 20;

/// The floor for each event. The weapon's record is kept indefinitely by default; this says what binds at the least.
pub fn floors(events: &[Event]) -> Vec<Retention> {
    events
        .iter()
        .map(|event| {
            let record = event.fact.kind();
            let years = if record == EventKind::Manufactured { MANUFACTURE_YEARS } else { OTHER_YEARS };
            let since =
                if event.occurred.is_unknown() { PartialDate::day_of(event.recorded_at) } else { event.occurred };
            let floor_until = since.year().map(|year| year.saturating_add(i16::from(years)).saturating_add(1));
            let clause = if record == EventKind::Manufactured { "ITI 12(a)" } else { "ITI 12(b)" };
            Retention { record, since, years, floor_until, clause }
        })
        .collect()
}

/// The longest of the floors.
pub fn longest(events: &[Event]) -> Option<Retention> {
    floors(events).into_iter().max_by_key(|floor| floor.floor_until)
}
