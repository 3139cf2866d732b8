//! When the least terms end for which weapons' records must be kept: a column of each weapon, counted by year, and worked
//! out anew when other rules bind. Nothing is ever deleted by it.

use crate::db::{Value, values};
use crate::events::EventRow;
use crate::register::weapon_of;
use crate::statement::statements;
use crate::{Store, StoreError, Tx};
use domain::event::Event;
use domain::id::WeaponId;
use domain::life::Weapon;
use domain::retention::{Due, Rules};
use std::collections::BTreeMap;
use uuid::Uuid;

statements! {
    DUE_COUNTS = "SELECT due_year, weapons FROM due_count WHERE weapons <> 0 ORDER BY due_year";
    WEAPONS_DUE = "SELECT weapon_id, body FROM weapon
        WHERE due_year = $1 AND weapon_id > $2 ORDER BY weapon_id LIMIT $3";
    DUE_OF_WEAPON = "SELECT due_year FROM weapon WHERE weapon_id = $1";
    COUNT_DUE = "INSERT INTO due_count (due_year, weapons) VALUES ($1, $2)
        ON CONFLICT (due_year) DO UPDATE SET weapons = due_count.weapons + excluded.weapons";
    HOLD_REGISTER = "UPDATE counter SET value = value WHERE name = 'register-change'";
    WEAPONS_TO_RECKON = "SELECT weapon_id, due_year FROM weapon WHERE weapon_id > $1 ORDER BY weapon_id LIMIT $2";
    EVENTS_TO_RECKON = "SELECT subject_id, seq, event_id, recorded_at, recorded_by, body FROM event
        WHERE subject_id > $1 AND subject_id <= $2 ORDER BY subject_id, seq";
    PUT_DUE = "UPDATE weapon SET due_year = $2 WHERE weapon_id = $1";
}

/// The settings that say by which rules the terms were worked out ([`Rules::effect`]), and up to which weapon: nothing once
/// all of them are.
const RULES: &str = "retention-rules";
const REACHED: &str = "retention-reached";

/// Weapons of which the terms are worked out in one transaction.
const PAGE: i64 = 500;

/// How many weapons came to each number of [`Due::number`] and how many left it.
#[derive(Debug, Default)]
pub(crate) struct DueCounts(BTreeMap<i64, i64>);

impl DueCounts {
    pub(crate) fn add(&mut self, due: i64, weapons: i64) {
        *self.0.entry(due).or_default() += weapons;
    }

    /// Those that are not nought.
    pub(crate) fn changed(self) -> impl Iterator<Item = (i64, i64)> {
        self.0.into_iter().filter(|(_, weapons)| *weapons != 0)
    }
}

/// How far the terms have been worked out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reckoned {
    /// All by these rules.
    Whole,
    /// By these rules up to a weapon, by others beyond; or by others altogether.
    InPart,
}

impl Store {
    /// How many weapons there are whose least term ends in each year, the shortest first.
    ///
    /// # Errors
    /// [`StoreError::Sql`]; [`StoreError::Inconsistent`] if a count is of no term.
    pub async fn due_counts(&self) -> Result<Vec<(Due, i64)>, StoreError> {
        let rows: Vec<(i64, i64)> = self.all(DUE_COUNTS, values![]).await?;
        rows.into_iter()
            .map(|(number, weapons)| {
                let no_term = || StoreError::inconsistent("due_count", "due_year", number, "it is no year and no term");
                Ok((Due::from_number(number).ok_or_else(no_term)?, weapons))
            })
            .collect()
    }

    /// Weapons whose least term ends then, in the order of their ids, from after `after` on.
    ///
    /// # Errors
    /// As [`Store::weapon`].
    pub async fn weapons_due(&self, due: Due, after: WeaponId, limit: i64) -> Result<Vec<Weapon>, StoreError> {
        let rows: Vec<(Uuid, Vec<u8>)> = self.all(WEAPONS_DUE, values![due.number(), after, limit]).await?;
        rows.into_iter().map(|(id, body)| weapon_of(id, &body)).collect()
    }

    /// Whether the terms of all weapons are those of these rules.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn reckoned(&self, rules: &Rules) -> Result<Reckoned, StoreError> {
        let is_by_these = self.setting(RULES).await? == Some(rules.effect());
        let is_whole = is_by_these && self.setting(REACHED).await?.is_none_or(|reached| reached.is_empty());
        Ok(if is_whole { Reckoned::Whole } else { Reckoned::InPart })
    }
}

impl Tx {
    /// Notes that these rules bind. If others did before, the terms of all weapons are to be worked out anew.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn note_rules(&mut self, rules: &Rules) -> Result<(), StoreError> {
        if self.setting(RULES).await? != Some(rules.effect()) {
            self.set_setting(RULES, &rules.effect()).await?;
            self.set_setting(REACHED, &Uuid::nil().to_string()).await?;
        }
        Ok(())
    }

    /// Works out the terms of the next weapons by these rules, which were noted; says how many there were: none once all are
    /// done.
    ///
    /// # Errors
    /// [`StoreError::Sql`]; [`StoreError::Inconsistent`] if an event cannot be read.
    pub async fn reckon_next(&mut self, rules: &Rules) -> Result<usize, StoreError> {
        // Writers of weapons wait, so that none is counted twice or not at all.
        self.run(HOLD_REGISTER, values![]).await?;
        let reached = self.setting(REACHED).await?.unwrap_or_default();
        let Ok(after) = reached.parse::<Uuid>() else { return Ok(0) };
        let weapons: Vec<(Uuid, i64)> = self.all(WEAPONS_TO_RECKON, values![after, PAGE]).await?;
        let Some((last, _)) = weapons.last().copied() else {
            self.set_setting(REACHED, "").await?;
            return Ok(0);
        };
        let mut lives: BTreeMap<Uuid, Vec<Event>> = BTreeMap::new();
        for row in self.all::<EventRow>(EVENTS_TO_RECKON, values![after, last]).await? {
            // Events of other subjects lie in between.
            if row.kind().is_some_and(|kind| kind == <Weapon as domain::event::Subject>::KIND) {
                lives.entry(row.subject_id).or_default().push(row.read()?);
            }
        }
        let mut counts = DueCounts::default();
        for (id, known) in &weapons {
            let due = Due::of(lives.get(id).map_or(&[], Vec::as_slice), rules).number();
            if due != *known {
                self.run(PUT_DUE, values![*id, due]).await?;
                counts.add(*known, -1);
                counts.add(due, 1);
            }
        }
        self.count_due(counts).await?;
        self.set_setting(REACHED, &last.to_string()).await?;
        Ok(weapons.len())
    }

    /// The number of the term of a weapon.
    pub(crate) async fn due_of_weapon(&mut self, id: WeaponId) -> Result<Option<i64>, StoreError> {
        Ok(self.one::<(i64,)>(DUE_OF_WEAPON, values![id]).await?.map(|(due,)| due))
    }

    /// Counts weapons that came to a term, and those that left one.
    pub(crate) async fn count_due(&mut self, counts: DueCounts) -> Result<(), StoreError> {
        // In the order of the years, so that nobody waits in a circle.
        let rows: Vec<Value> = counts.changed().flat_map(|(due, weapons)| values![due, weapons]).collect();
        self.insert_many(COUNT_DUE, 2, rows).await
    }
}
