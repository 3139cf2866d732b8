//! How long records must be kept: the rules that bind this State, and when the least terms of its weapons end. A list, and
//! never a deed: nothing here removes anything.

use crate::{Actor, App, Fault};
use domain::authority::Deed;
use domain::event::{Event, Subject};
use domain::hold::{self, Hold};
use domain::id::WeaponId;
use domain::life::Weapon;
use domain::retention::{Due, Floor, Rules, floors, longest};
use jiff::civil::Date;
use jiff::tz::TimeZone;

pub use store::retention::Reckoned;

/// Weapons on one page of a list.
const PAGE: i64 = 30;

/// What falls due when, as a whole.
#[derive(Debug, Clone)]
pub struct DueList {
    /// Today, by the calendar of UTC.
    pub today: Date,
    /// The rules that bind today.
    pub rules: Rules,
    /// How many weapons' least terms end when, the shortest first.
    pub counts: Vec<(Due, i64)>,
    /// Whether all of them were worked out by these rules; if not, that is under way.
    pub reckoned: Reckoned,
}

/// A page of the weapons whose least terms end at one time.
#[derive(Debug, Clone)]
pub struct DuePage {
    /// The weapons, in the order of their ids.
    pub weapons: Vec<DueWeapon>,
    /// After which weapon the next page begins, if there is one.
    pub next: Option<WeaponId>,
}

/// A weapon, and why its record must be kept.
#[derive(Debug, Clone)]
pub struct DueWeapon {
    /// The weapon.
    pub weapon: Weapon,
    /// The clause that binds longest, and for which record; none if no rule binds.
    pub floor: Option<Floor>,
    /// The legal holds under which it stands.
    pub holds: Vec<Hold>,
}

impl DueWeapon {
    fn of(events: &[Event], rules: &Rules) -> Option<Self> {
        let floor = longest(&floors(events, rules)).cloned();
        Some(Self { weapon: Weapon::project(events)?, floor, holds: hold::standing(events) })
    }
}

impl App {
    /// The rules that bind this State today.
    pub fn retention_rules(&self) -> Rules {
        self.reference.retention().on(self.today())
    }

    /// How many weapons' least terms end when.
    ///
    /// # Errors
    /// [`Fault::Denied`] without [`Deed::ReadRegister`].
    pub async fn due_list(&self, actor: &Actor) -> Result<DueList, Fault> {
        self.authorise(actor, Deed::ReadRegister, "register").await?;
        let rules = self.retention_rules();
        let counts = self.store.due_counts().await?;
        Ok(DueList { today: self.today(), reckoned: self.store.reckoned().await?, rules, counts })
    }

    /// Weapons whose least terms end at one time, from after `after` on.
    ///
    /// # Errors
    /// [`Fault::Denied`] without [`Deed::ReadRegister`].
    pub async fn weapons_due(&self, actor: &Actor, due: Due, after: Option<WeaponId>) -> Result<DuePage, Fault> {
        self.authorise(actor, Deed::ReadRegister, "register").await?;
        let rules = self.retention_rules();
        let after = after.unwrap_or(WeaponId(uuid::Uuid::nil()));
        let found = self.store.weapons_due(due, after, PAGE).await?;
        let is_full = i64::try_from(found.len()).is_ok_and(|found| found == PAGE);
        let weapons = found.iter().filter_map(|events| DueWeapon::of(events, &rules)).collect::<Vec<_>>();
        let next = if is_full { weapons.last().map(|found| found.weapon.id) } else { None };
        Ok(DuePage { weapons, next })
    }

    /// Notes which rules bind today. Whoever opens a record does it before writing: what is written follows the rules of the
    /// day, and what was written under others is then known to be worked out anew.
    ///
    /// # Errors
    /// [`Fault::Store`].
    pub async fn note_retention(&self) -> Result<(), Fault> {
        let mut tx = self.store.begin().await?;
        tx.note_demands(&self.retention_rules().demands()).await?;
        Ok(tx.commit().await?)
    }

    /// Works out the terms of all weapons anew if other rules bind than before. A stop in between loses nothing: the next call
    /// goes on where this one was.
    ///
    /// # Errors
    /// [`Fault::Store`].
    pub async fn keep_retention(&self) -> Result<(), Fault> {
        self.note_retention().await?;
        loop {
            let mut tx = self.store.begin().await?;
            let reckoned = tx.reckon_next().await?;
            tx.commit().await?;
            if reckoned == 0 {
                return Ok(());
            }
        }
    }

    fn today(&self) -> Date {
        TimeZone::UTC.to_datetime(self.now()).date()
    }
}
