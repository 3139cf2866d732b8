//! Weapons: what lists and searches know them by, which follows from their events.

use crate::db::{Value, values};
use crate::events::WrittenEvent;
use crate::retention::DueCounts;
use crate::statement::statements;
use crate::{Store, StoreError, Tx};
use domain::Coded;
use domain::clock::Entropy;
use domain::event::{Event, Subject};
use domain::id::WeaponId;
use domain::life::Weapon;
use domain::retention::Basis;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

statements! {
    WEAPONS_OF_MARK = "SELECT weapon_id FROM mark_key WHERE mark_key = $1 ORDER BY weapon_id LIMIT $2";
    NEWEST_WEAPONS = "SELECT weapon_id, change_no FROM weapon
        WHERE change_no < $1 ORDER BY change_no DESC LIMIT $2";
    WEAPONS_CHANGED = "SELECT weapon_id, weapon_no, change_no FROM weapon
        WHERE change_no > $1 ORDER BY change_no LIMIT $2";
    WEAPON_NUMBERED = "SELECT weapon_id FROM weapon WHERE weapon_no = $1";
    CHANGE_OF_WEAPON = "SELECT change_no FROM weapon WHERE weapon_id = $1";
    NEWEST_CHANGE = "SELECT value FROM counter WHERE name = 'register-change'";
    HOLD_REGISTER = "INSERT INTO counter (name, value) VALUES ('register-change', 0)
        ON CONFLICT (name) DO UPDATE SET value = counter.value";
    COUNT_WEAPONS = "SELECT COUNT(*) AS weapons FROM weapon";
    PUT_NEW_WEAPON = "INSERT INTO weapon
        (change_no, weapon_no, due_year, weapon_id, seq, serial, maker, calibre, weapon_type, status)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    PUT_CHANGED_WEAPON = "UPDATE weapon SET change_no = $1, due_year = $2, seq = $4, serial = $5, maker = $6,
        calibre = $7, weapon_type = $8, status = $9 WHERE weapon_id = $3 AND seq = $10";
    PUT_NEW_MARK_KEY = "INSERT INTO mark_key (mark_key, weapon_id) VALUES ($1, $2)";
    PUT_MARK_KEY = "INSERT INTO mark_key (mark_key, weapon_id) VALUES ($1, $2)
        ON CONFLICT (mark_key, weapon_id) DO NOTHING";
}

/// The counter that numbers the changes of the register: a weapon takes one number when it is new, which stays its own,
/// and another with each change. Whoever keeps a copy (the index of marks) reads on from the last number it knows.
const CHANGES: &str = "register-change";

/// How many values [`PUT_NEW_WEAPON`] takes.
const WIDTH: usize = 10;

/// Where a reader of changes stands: after this change, which was one of this weapon.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
pub struct Position {
    /// The number of the change.
    pub change: i64,
    /// The weapon that it changed.
    pub weapon: Uuid,
}

impl Position {
    /// After everything.
    pub const END: Self = Self { change: i64::MAX, weapon: Uuid::max() };
}

/// A weapon as a copy of the register reads it.
#[derive(Debug, Clone, PartialEq)]
pub struct ChangedWeapon {
    /// From where to read on.
    pub position: Position,
    /// The number under which the copy may keep the weapon: given once, in the order of registering, never again.
    pub number: i64,
    /// The weapon as it stands.
    pub weapon: Weapon,
}

/// A weapon that is new to the register.
#[derive(Debug, Clone, PartialEq)]
pub struct NewWeapon {
    /// What it is, by its events.
    pub weapon: Weapon,
    /// Its events, numbered from 1.
    pub events: Vec<Event>,
    /// The folded forms of its marks.
    pub keys: Vec<String>,
}

/// A new weapon, written out as it will be stored: all but its numbers, which the transaction gives.
/// Whoever registers many writes them out before the transaction, so that the one writer of the record only writes.
#[derive(Debug)]
pub struct WrittenWeapon {
    id: WeaponId,
    row: Vec<Value>,
    basis: Basis,
    events: Vec<WrittenEvent>,
    keys: Vec<String>,
}

impl NewWeapon {
    /// Writes the weapon out, with salts for the leaves of its events.
    ///
    /// # Errors
    /// [`StoreError::Inconsistent`] if it has no JSON form.
    pub fn write_out(self, entropy: &dyn Entropy) -> Result<WrittenWeapon, StoreError> {
        let events = self.events.iter().map(|event| WrittenEvent::new(event, entropy)).collect::<Result<_, _>>()?;
        let (id, row, basis) = (self.weapon.id, weapon_values(&self.weapon), Basis::of(&self.events));
        Ok(WrittenWeapon { id, row, basis, events, keys: self.keys })
    }
}

impl WrittenWeapon {
    /// The weapon's id.
    pub fn id(&self) -> WeaponId {
        self.id
    }
}

impl Store {
    /// A weapon as it stands.
    ///
    /// # Errors
    /// [`StoreError::Sql`]; [`StoreError::Inconsistent`] if an event of it cannot be read.
    pub async fn weapon(&self, id: WeaponId) -> Result<Option<Weapon>, StoreError> {
        Ok(Weapon::project(&self.events(id).await?))
    }

    /// The weapons that carry a mark with this folded form.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn weapons_of_mark(&self, key: &str, limit: i64) -> Result<Vec<WeaponId>, StoreError> {
        let rows: Vec<(Uuid,)> = self.all(WEAPONS_OF_MARK, values![key, limit]).await?;
        Ok(rows.into_iter().map(|(id,)| WeaponId(id)).collect())
    }

    /// Weapons changed last, newest change first, from `before` on.
    ///
    /// # Errors
    /// As [`Store::weapon`].
    pub async fn newest_weapons(&self, before: Position, limit: i64) -> Result<Vec<(Position, Weapon)>, StoreError> {
        let rows: Vec<(Uuid, i64)> = self.all(NEWEST_WEAPONS, values![before.change, limit]).await?;
        let weapons = self.weapons(rows.iter().map(|(id, _)| *id)).await?;
        Ok(rows
            .into_iter()
            .zip(weapons)
            .map(|((id, change), weapon)| (Position { change, weapon: id }, weapon))
            .collect())
    }

    /// Weapons changed after `after`, oldest change first: what a copy reads to catch up.
    ///
    /// # Errors
    /// As [`Store::weapon`].
    pub async fn weapons_changed(&self, after: Position, limit: i64) -> Result<Vec<ChangedWeapon>, StoreError> {
        let rows: Vec<(Uuid, i64, i64)> = self.all(WEAPONS_CHANGED, values![after.change, limit]).await?;
        let weapons = self.weapons(rows.iter().map(|(id, ..)| *id)).await?;
        let changed = |((id, number, change), weapon)| ChangedWeapon {
            position: Position { change, weapon: id },
            number,
            weapon,
        };
        Ok(rows.into_iter().zip(weapons).map(changed).collect())
    }

    /// The weapon with a number of [`ChangedWeapon::number`].
    ///
    /// # Errors
    /// As [`Store::weapon`].
    pub async fn weapon_numbered(&self, number: i64) -> Result<Option<Weapon>, StoreError> {
        match self.one::<(Uuid,)>(WEAPON_NUMBERED, values![number]).await? {
            Some((id,)) => self.weapon(WeaponId(id)).await,
            None => Ok(None),
        }
    }

    /// The weapons with these ids, in their order.
    async fn weapons(&self, ids: impl Iterator<Item = Uuid> + Clone) -> Result<Vec<Weapon>, StoreError> {
        let mut lives = self.lives(ids.clone()).await?;
        ids.map(|id| {
            let events = lives.remove(&id).unwrap_or_default();
            Weapon::project(&events)
                .ok_or_else(|| StoreError::inconsistent("weapon", "weapon_id", id, "it has no events"))
        })
        .collect()
    }

    /// Whether a copy that was read up to a position is one of this register: the weapon there is known, and has not
    /// been changed less often than the copy knows.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn has_reached(&self, position: Position) -> Result<bool, StoreError> {
        if position == Position::default() {
            return Ok(true);
        }
        let row: Option<(i64,)> = self.one(CHANGE_OF_WEAPON, values![position.weapon]).await?;
        Ok(row.is_some_and(|(change,)| change >= position.change))
    }

    /// The number of the newest change, 0 for an empty register.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn newest_change(&self) -> Result<i64, StoreError> {
        Ok(self.one::<(i64,)>(NEWEST_CHANGE, values![]).await?.map_or(0, |(value,)| value))
    }

    /// How many weapons the register holds.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn count_weapons(&self) -> Result<i64, StoreError> {
        Ok(self.one::<(i64,)>(COUNT_WEAPONS, values![]).await?.map_or(0, |(weapons,)| weapons))
    }
}

impl Tx {
    /// Puts weapons new to the register, with their events and marks.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn register_weapons(&mut self, weapons: Vec<WrittenWeapon>) -> Result<(), StoreError> {
        if weapons.is_empty() {
            return Ok(());
        }
        let numbers = self.next_numbers(CHANGES, weapons.len()).await?;
        let mut rows = Vec::with_capacity(weapons.len() * WIDTH);
        let mut events = Vec::with_capacity(weapons.len());
        let mut keys = Vec::with_capacity(weapons.len());
        let demands = self.demands().await?;
        let mut counts = DueCounts::default();
        for (weapon, number) in weapons.into_iter().zip(numbers) {
            let due = weapon.basis.due(&demands).number();
            counts.add(due, 1);
            rows.extend(values![number, number, due]);
            rows.extend(weapon.row);
            events.extend(weapon.events);
            keys.extend(weapon.keys.into_iter().map(|key| (key, weapon.id)));
        }
        // In the order of the table, so that its pages are gone through once.
        keys.sort_unstable();
        keys.dedup();
        let keys = keys.into_iter().flat_map(|(key, weapon)| values![key, weapon]).collect();
        self.count_due(counts).await?;
        self.insert_many(PUT_NEW_WEAPON, WIDTH, rows).await?;
        self.put_events(events).await?;
        self.insert_many(PUT_NEW_MARK_KEY, 2, keys).await
    }

    /// Lets no other transaction write weapons, take rows of files, or settle what was found in one, until this one ends.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn hold_register(&mut self) -> Result<(), StoreError> {
        self.run(HOLD_REGISTER, values![]).await.map(drop)
    }

    /// Adds one event to a weapon; `weapon` is what it is with that event. The event's number must be the next one.
    ///
    /// # Errors
    /// [`StoreError::Changed`] if another event was added in the meantime.
    pub async fn add_event(
        &mut self,
        event: &Event,
        weapon: &Weapon,
        keys: &[String],
        entropy: &dyn Entropy,
    ) -> Result<(), StoreError> {
        let change = self.next_number(CHANGES).await?;
        let due = self.move_due(event).await?;
        let mut row = values![change, due];
        row.extend(weapon_values(weapon));
        row.push(Value::from(event.seq - 1));
        if self.run(PUT_CHANGED_WEAPON, row).await? == 0 {
            return Err(StoreError::Changed { what: "weapon" });
        }
        self.put_events(vec![WrittenEvent::new(event, entropy)?]).await?;
        for key in keys {
            self.run(PUT_MARK_KEY, values![key.as_str(), weapon.id]).await?;
        }
        Ok(())
    }
}

/// What lists and searches know a weapon by.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub(crate) struct Columns {
    seq: i64,
    serial: String,
    maker: String,
    calibre: String,
    weapon_type: String,
    status: String,
}

impl Columns {
    pub(crate) fn of(weapon: &Weapon) -> Self {
        let identity = &weapon.identity;
        let key = |term: Option<&domain::weapon::Term>| term.map_or("", |term| term.key()).to_owned();
        Self {
            seq: weapon.seq,
            serial: identity.serial.best().unwrap_or_default().to_owned(),
            maker: key(identity.maker.best()),
            calibre: key(identity.calibre.best()),
            weapon_type: key(identity.weapon_type.best()),
            status: weapon.status.code().to_owned(),
        }
    }

    /// The names of those that differ.
    pub(crate) fn differing(&self, other: &Self) -> impl Iterator<Item = &'static str> {
        [
            ("seq", self.seq != other.seq),
            ("serial", self.serial != other.serial),
            ("maker", self.maker != other.maker),
            ("calibre", self.calibre != other.calibre),
            ("weapon_type", self.weapon_type != other.weapon_type),
            ("status", self.status != other.status),
        ]
        .into_iter()
        .filter_map(|(name, differs)| differs.then_some(name))
    }
}

/// The values of a weapon's row but for its numbers.
fn weapon_values(weapon: &Weapon) -> Vec<Value> {
    let Columns { seq, serial, maker, calibre, weapon_type, status } = Columns::of(weapon);
    values![weapon.id, seq, serial, maker, calibre, weapon_type, status]
}
