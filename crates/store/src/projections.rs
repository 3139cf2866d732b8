//! The proof that projections follow from events: each weapon is made again from its events and compared.

use crate::db::values;
use crate::register::{Columns, EventRow};
use crate::statement::statements;
use crate::{Store, StoreError};
use domain::event::Event;
use domain::id::WeaponId;
use domain::life::Weapon;
use serde_json::Value as Json;
use std::collections::BTreeSet;
use uuid::Uuid;

statements! {
    WEAPONS_FROM = "SELECT weapon_id, seq, serial, maker, calibre, weapon_type, status, body FROM weapon
        WHERE weapon_id > $1 ORDER BY weapon_id LIMIT $2";
    EVENTS_BETWEEN = "SELECT weapon_id, seq, event_id, recorded_at, recorded_by, body FROM weapon_event
        WHERE weapon_id > $1 AND weapon_id <= $2 ORDER BY weapon_id, seq";
}

/// Weapons that are read at once.
const PAGE: usize = 1000;
/// Differences that are named one by one.
const NAMED: usize = 1000;

/// What the comparison found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ProjectionCheck {
    /// Weapons that were compared.
    pub weapons: u64,
    /// The first thousand differences.
    pub differences: Vec<Difference>,
    /// Differences beyond those.
    pub more: u64,
}

/// A weapon that does not say what follows from its events.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The weapon.
    pub weapon: WeaponId,
    /// The field, as in `identity.serial.as_marked`; a column of its row, as in `serial`; or `events` where those are missing
    /// or cannot be read, and `weapon` where there are events of no weapon.
    pub field: String,
}

impl ProjectionCheck {
    fn found(&mut self, weapon: Uuid, field: impl Into<String>) {
        if self.differences.len() < NAMED {
            self.differences.push(Difference { weapon: WeaponId(weapon), field: field.into() });
        } else {
            self.more += 1;
        }
    }
}

#[derive(sqlx::FromRow)]
struct WeaponRow {
    weapon_id: Uuid,
    #[sqlx(flatten)]
    columns: Columns,
    body: String,
}

impl Store {
    /// Makes every weapon again from its events and compares it with what lists and searches read. `progress` is told how
    /// many weapons are done.
    ///
    /// # Errors
    /// [`StoreError::Sql`]. What differs is no error: it is in the answer.
    pub async fn check_projections(&self, mut progress: impl FnMut(u64)) -> Result<ProjectionCheck, StoreError> {
        let mut check = ProjectionCheck::default();
        let mut after = Uuid::nil();
        loop {
            let weapons: Vec<WeaponRow> = self.all(WEAPONS_FROM, values![after, PAGE as i64]).await?;
            let up_to = match weapons.last() {
                Some(last) if weapons.len() == PAGE => last.weapon_id,
                _ => Uuid::max(),
            };
            let rows: Vec<EventRow> = self.all(EVENTS_BETWEEN, values![after, up_to]).await?;
            check_page(&mut check, &weapons, rows);
            progress(check.weapons);
            if up_to == Uuid::max() {
                return Ok(check);
            }
            after = up_to;
        }
    }
}

fn check_page(check: &mut ProjectionCheck, weapons: &[WeaponRow], rows: Vec<EventRow>) {
    let mut rows = rows.into_iter().peekable();
    for weapon in weapons {
        let mut homeless = BTreeSet::new();
        while let Some(row) = rows.next_if(|row| row.weapon_id < weapon.weapon_id) {
            homeless.insert(row.weapon_id);
        }
        homeless.into_iter().for_each(|id| check.found(id, "weapon"));
        let mut events = Vec::new();
        while let Some(row) = rows.next_if(|row| row.weapon_id == weapon.weapon_id) {
            events.push(row.read());
        }
        check.weapons += 1;
        check_weapon(check, weapon, events);
    }
    let homeless: BTreeSet<Uuid> = rows.map(|row| row.weapon_id).collect();
    homeless.into_iter().for_each(|id| check.found(id, "weapon"));
}

fn check_weapon(check: &mut ProjectionCheck, kept: &WeaponRow, events: Vec<Result<Event, StoreError>>) {
    let id = kept.weapon_id;
    let events: Result<Vec<Event>, _> = events.into_iter().collect();
    let Some(weapon) = events.ok().and_then(|events| Weapon::project(&events)) else {
        return check.found(id, "events");
    };
    for field in Columns::of(&weapon).differing(&kept.columns) {
        check.found(id, field);
    }
    match (serde_json::to_value(&weapon), serde_json::from_str(&kept.body)) {
        (Ok(right), Ok(kept)) => compare(&right, &kept, "", &mut |field| check.found(id, field)),
        _ => check.found(id, "body"),
    }
}

/// Names the fields in which two values differ.
fn compare(right: &Json, kept: &Json, path: &str, found: &mut impl FnMut(String)) {
    let within = |key: &str| if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") };
    match (right, kept) {
        (Json::Object(right), Json::Object(kept)) => {
            let keys: BTreeSet<&String> = right.keys().chain(kept.keys()).collect();
            for key in keys {
                compare(
                    right.get(key).unwrap_or(&Json::Null),
                    kept.get(key).unwrap_or(&Json::Null),
                    &within(key),
                    found,
                );
            }
        }
        _ if right != kept => found(path.to_owned()),
        _ => {}
    }
}
