//! Legal holds: a record that an authority wants kept as it is, whatever any term says. While one stands nothing falls due.

use crate::PartialDate;
use crate::event::{Event, Fact};
use crate::id::EventId;
use crate::life::entries;
use std::collections::BTreeSet;

/// A hold that stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hold {
    /// The event that began it, by which it is lifted.
    pub event: EventId,
    /// Since when.
    pub since: PartialDate,
    /// Which authority wants it.
    pub authority: String,
    /// Under which number it is known there; may be empty.
    pub reference: String,
    /// Why.
    pub reason: String,
}

/// The holds of a weapon that stand: not lifted, and not withdrawn as never asked for.
pub fn standing(events: &[Event]) -> Vec<Hold> {
    // Most weapons have none, and all of them are asked.
    if !events.iter().any(|event| matches!(event.fact, Fact::HeldForLaw { .. })) {
        return Vec::new();
    }
    let entries = entries(events);
    let lifted: BTreeSet<EventId> = entries
        .iter()
        .filter_map(|entry| match entry.fact {
            Some(Fact::HoldLifted { hold }) => Some(*hold),
            _ => None,
        })
        .collect();
    entries
        .into_iter()
        .filter(|entry| !lifted.contains(&entry.event.id))
        .filter_map(|entry| match entry.fact {
            Some(Fact::HeldForLaw { authority, reference }) => Some(Hold {
                event: entry.event.id,
                since: entry.occurred,
                authority: authority.clone(),
                reference: reference.clone(),
                reason: entry.event.reason.clone().unwrap_or_default(),
            }),
            _ => None,
        })
        .collect()
}
