//! What another reading of a row means for the weapon that it became: which of its events are to be corrected.

use super::super::finding::RowFinding;
use super::super::reading::{Reading, RowReader};
use crate::imports::Plan;
use crate::terms::Memory;
use domain::PartialDate;
use domain::clock::Timestamp;
use domain::event::{Correction, Event, Fact, Source};
use domain::id::{IdRun, ImportId, UserId};
use domain::life::entries;
use intake::{Cell, CellKind, ColumnProfile, Row};
use reference::Reference;
use store::register::NewWeapon;

/// How the rows of one import are read.
pub struct ReadAs {
    pub plan: Plan,
    pub profiles: Vec<ColumnProfile>,
}

/// One reading of a row.
pub struct Read {
    /// The weapon that it would become, with the digest of the row; nothing if it cannot be taken.
    pub weapon: Option<(Box<NewWeapon>, [u8; 16])>,
    pub findings: Vec<RowFinding>,
}

/// Reads the cells of a row by the plan of its import.
pub fn read(
    by: &ReadAs,
    reference: &Reference,
    (import, row_no): (ImportId, i64),
    (user, at): (UserId, Timestamp),
    ids: IdRun,
    cells: &[String],
) -> Read {
    let mut reader = RowReader::new(&by.plan, &by.profiles, Memory::new(reference), import, user, at, ids);
    match reader.read(&row_of(row_no, cells)) {
        Reading::Refused { findings } => Read { weapon: None, findings },
        Reading::Weapon { weapon, digest, findings } => Read { weapon: Some((weapon, digest)), findings },
    }
}

/// A row of these texts.
pub fn row_of(row_no: i64, cells: &[String]) -> Row {
    Row {
        number: u64::try_from(row_no).unwrap_or_default(),
        cells: cells.iter().map(|text| Cell { text: text.clone(), kind: CellKind::Text }).collect(),
        expected: None,
    }
}

/// What is to be added to a weapon's life because its row says `after` where it said `before`: corrections of the events
/// that came from the row, and events that it tells only now. Nothing if one of these events was corrected by hand in the
/// meantime: that is for a person to weigh.
pub fn amendments(
    events: &[Event],
    row: (ImportId, i64),
    before: &[Event],
    after: &[Event],
) -> Option<Vec<(PartialDate, Fact)>> {
    let mut kinds: Vec<_> = before.iter().chain(after).map(|event| event.fact.kind()).collect();
    kinds.sort_unstable();
    kinds.dedup();
    let standing = entries(events);
    let mut amendments = Vec::new();
    for kind in kinds {
        let said = |events: &[Event]| -> Option<(PartialDate, Fact)> {
            events.iter().find(|event| event.fact.kind() == kind).map(|event| (event.occurred, event.fact.clone()))
        };
        let (before, after) = (said(before), said(after));
        if before == after {
            continue;
        }
        let entry = standing.iter().find(|entry| entry.event.fact.kind() == kind && comes_from(entry.event, row));
        let Some(entry) = entry else {
            amendments.extend(after);
            continue;
        };
        if entry.corrected_by.is_some_and(|by| !comes_from(by, row)) {
            return None;
        }
        let stands = entry.fact.map(|fact| (entry.occurred, fact.clone()));
        if stands != after {
            let occurred = after.as_ref().map_or(entry.occurred, |(occurred, _)| *occurred);
            let instead = after.map(|(occurred, fact)| Box::new(Correction { occurred, fact }));
            amendments.push((occurred, Fact::Corrected { corrects: entry.event.id, instead }));
        }
    }
    Some(amendments)
}

/// Whether an event is known from a row: as it was taken, or as it was settled.
fn comes_from(event: &Event, (import, row_no): (ImportId, i64)) -> bool {
    match &event.source {
        Source::Row { import: from, row } | Source::Finding { import: from, row, .. } => {
            (*from, i64::try_from(*row)) == (import, Ok(row_no))
        }
        _ => false,
    }
}
