//! When the least terms end for which weapons' records must be kept: a column of each weapon, counted by year, and worked
//! out anew when other rules bind. Nothing is ever deleted by it.

use crate::db::{Value, values};
use crate::statement::statements;
use crate::{Store, StoreError, Tx};
use domain::event::Event;
use domain::id::WeaponId;
use domain::life::Weapon;
use domain::retention::{Demands, Due};
use std::collections::BTreeMap;
use uuid::Uuid;

statements! {
    DUE_COUNTS = "SELECT due_year, weapons FROM due_count WHERE weapons <> 0 ORDER BY due_year";
    WEAPONS_DUE = "SELECT weapon_id FROM weapon
        WHERE due_year = $1 AND weapon_id > $2 ORDER BY weapon_id LIMIT $3";
    DUE_OF_WEAPON = "SELECT due_year FROM weapon WHERE weapon_id = $1";
    COUNT_DUE = "INSERT INTO due_count (due_year, weapons) VALUES ($1, $2)
        ON CONFLICT (due_year) DO UPDATE SET weapons = due_count.weapons + excluded.weapons";
    WEAPONS_TO_RECKON = "SELECT weapon_id, due_year FROM weapon WHERE weapon_id > $1 ORDER BY weapon_id LIMIT $2";
    PUT_DUE = "UPDATE weapon SET due_year = $2 WHERE weapon_id = $1";
}

/// The settings that say by which demands the terms are worked out, and up to which weapon they were: nothing once all of them
/// are.
const DEMANDS: &str = "retention-demands";
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

/// What the comparison of weapons with their events needs for their terms, and counts.
pub(crate) struct Terms {
    /// What the terms follow from; nothing while they are worked out anew.
    demands: Option<Demands>,
    counted: DueCounts,
}

impl Terms {
    /// Whether a weapon with these events is kept with a term that does not follow from them.
    pub(crate) fn compare(&mut self, events: &[Event], due: i64) -> bool {
        self.counted.add(due, 1);
        self.demands.as_ref().is_some_and(|demands| Due::of(events, demands).number() != due)
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

    /// The events of weapons whose least term ends then, in the order of the weapons' ids, from after `after` on.
    ///
    /// # Errors
    /// [`StoreError::Sql`]; [`StoreError::Inconsistent`] if an event cannot be read.
    pub async fn weapons_due(&self, due: Due, after: WeaponId, limit: i64) -> Result<Vec<Vec<Event>>, StoreError> {
        let ids: Vec<(Uuid,)> = self.all(WEAPONS_DUE, values![due.number(), after, limit]).await?;
        let mut lives = self.lives::<Weapon>(ids.iter().map(|(id,)| *id)).await?;
        Ok(ids.iter().filter_map(|(id,)| lives.remove(id)).collect())
    }

    /// How far the terms have been worked out by the demands that were noted last.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn reckoned(&self) -> Result<Reckoned, StoreError> {
        let is_whole = self.setting(REACHED).await?.is_some_and(|reached| reached.is_empty());
        Ok(if is_whole { Reckoned::Whole } else { Reckoned::InPart })
    }

    /// What to compare the terms of weapons with.
    pub(crate) async fn terms(&self) -> Result<Terms, StoreError> {
        let demands = match self.reckoned().await? {
            Reckoned::Whole => Some(self.demands().await?),
            Reckoned::InPart => None,
        };
        Ok(Terms { demands, counted: DueCounts::default() })
    }

    /// The years of which another number of weapons is kept than there are.
    pub(crate) async fn miscounted(&self, terms: Terms) -> Result<Vec<String>, StoreError> {
        let mut counts = terms.counted;
        for (due, weapons) in self.all::<(i64, i64)>(DUE_COUNTS, values![]).await? {
            counts.add(due, -weapons);
        }
        Ok(counts.changed().map(|(due, _)| due.to_string()).collect())
    }

    /// The demands that were noted last.
    async fn demands(&self) -> Result<Demands, StoreError> {
        read_demands(self.setting(DEMANDS).await?)
    }
}

impl Tx {
    /// Notes what the rules that bind now demand: every weapon written from here on has its term by these. If they demanded
    /// something else before, the terms of all weapons are to be worked out anew.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn note_demands(&mut self, demands: &Demands) -> Result<(), StoreError> {
        // Writers of weapons wait, so that none of them goes on by the old demands after this.
        self.hold_register().await?;
        let text = serde_json::to_string(demands)
            .map_err(|problem| StoreError::inconsistent("node_setting", "value", DEMANDS, problem))?;
        if self.setting(DEMANDS).await?.as_ref() != Some(&text) {
            self.set_setting(DEMANDS, &text).await?;
            self.set_setting(REACHED, &Uuid::nil().to_string()).await?;
        }
        Ok(())
    }

    /// Works out the terms of the next weapons by the demands that were noted; says how many weapons there were: none once all
    /// are done.
    ///
    /// # Errors
    /// [`StoreError::Sql`]; [`StoreError::Inconsistent`] if an event cannot be read.
    pub async fn reckon_next(&mut self) -> Result<usize, StoreError> {
        // Writers of weapons wait, so that none is counted twice, or not at all.
        self.hold_register().await?;
        let reached = self.setting(REACHED).await?.unwrap_or_default();
        let Ok(after) = reached.parse::<Uuid>() else { return Ok(0) };
        let weapons: Vec<(Uuid, i64)> = self.all(WEAPONS_TO_RECKON, values![after, PAGE]).await?;
        let Some((last, _)) = weapons.last().copied() else {
            self.set_setting(REACHED, "").await?;
            return Ok(0);
        };
        let lives = self.lives::<Weapon>(weapons.iter().map(|(id, _)| *id)).await?;
        let demands = self.demands().await?;
        let mut counts = DueCounts::default();
        for (id, known) in &weapons {
            let due = Due::of(lives.get(id).map_or(&[], Vec::as_slice), &demands).number();
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

    /// The demands that were noted last, as this transaction sees them.
    pub(crate) async fn demands(&mut self) -> Result<Demands, StoreError> {
        read_demands(self.setting(DEMANDS).await?)
    }

    /// The number of the term of a weapon to which this event is added, with the counts moved to it.
    pub(crate) async fn move_due(&mut self, event: &Event) -> Result<i64, StoreError> {
        let known = self.one::<(i64,)>(DUE_OF_WEAPON, values![event.subject]).await?;
        let mut events = self.events::<Weapon>(event.subject).await?;
        events.push(event.clone());
        let due = Due::of(&events, &self.demands().await?).number();
        let mut counts = DueCounts::default();
        // Without a row there is nothing to add to, which the writer of the row will find.
        if let Some((known,)) = known {
            counts.add(known, -1);
            counts.add(due, 1);
        }
        self.count_due(counts).await?;
        Ok(due)
    }

    /// Counts weapons that came to a term, and those that left one.
    pub(crate) async fn count_due(&mut self, counts: DueCounts) -> Result<(), StoreError> {
        // In the order of the years, so that nobody waits in a circle.
        let rows: Vec<Value> = counts.changed().flat_map(|(due, weapons)| values![due, weapons]).collect();
        self.insert_many(COUNT_DUE, 2, rows).await
    }
}

fn read_demands(text: Option<String>) -> Result<Demands, StoreError> {
    let Some(text) = text else { return Ok(Demands::default()) };
    serde_json::from_str(&text).map_err(|problem| StoreError::inconsistent("node_setting", "value", DEMANDS, problem))
}
