//! What the term of a weapon follows from: far less than its events, so that it can be kept until the rules are known.

use super::{Demands, Due, Told, Until, until};
use crate::PartialDate;
use crate::event::{Event, EventKind};
use crate::hold;

/// The newest record of each kind, when the weapon was destroyed, and whether it is held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Basis {
    newest: Vec<(EventKind, PartialDate)>,
    destroyed: Option<PartialDate>,
    is_held: bool,
}

impl Basis {
    /// That of a weapon with these events.
    pub fn of(events: &[Event]) -> Self {
        let told = Told::of(events);
        let mut newest: Vec<(EventKind, PartialDate)> = Vec::with_capacity(told.records.len());
        for (_, kind, since) in told.records {
            match newest.iter_mut().find(|(known, _)| *known == kind) {
                None => newest.push((kind, since)),
                Some((_, known)) if since.last_day() > known.last_day() => *known = since,
                Some(_) => {}
            }
        }
        Self { newest, destroyed: told.destroyed, is_held: !hold::standing(events).is_empty() }
    }

    /// When the least term ends, by these demands.
    pub fn due(&self, demands: &Demands) -> Due {
        if self.is_held {
            return Due::Held;
        }
        let mut longest: Option<Until> = None;
        for demand in &demands.0 {
            for (_, occurred) in self.newest.iter().filter(|(kind, _)| demand.records.include(*kind)) {
                let until = until(demand.period, demand.since(*occurred, self.destroyed));
                if longest.is_none_or(|longest| until.is_longer_than(longest)) {
                    longest = Some(until);
                }
            }
        }
        longest.map_or(Due::Unbound, Due::from)
    }
}
