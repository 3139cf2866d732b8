//! The weapons whose serials stand around one: a consignment, if they are of one maker.

use crate::error::Fault;
use crate::terms::comparable;
use crate::{Actor, App};
use domain::authority::Deed;
use domain::event::Fact;
use domain::id::WeaponId;
use domain::life::{Weapon, entries};
use domain::{CountryCode, PartialDate};
use marks::Index;

/// How many weapons are shown on each side.
const EACH_WAY: usize = 10;

/// A weapon among those with serials near its own.
#[derive(Debug, Clone)]
pub struct Neighbourhood {
    /// The weapon itself and its neighbours, in the order of their serials. Only itself, if it has no serial.
    pub weapons: Vec<Neighbour>,
    /// The register has too many serials between them to look through all: some may be missing.
    pub truncated: bool,
}

/// A weapon with a serial near another's.
#[derive(Debug, Clone)]
pub struct Neighbour {
    /// The weapon.
    pub weapon: Weapon,
    /// How many serials further on it is; 0 for the weapon itself and for others with its serial.
    pub offset: i64,
    /// When it was last imported, and from where, if it was.
    pub imported: Option<(PartialDate, Option<CountryCode>)>,
}

impl App {
    /// The weapons with serials just before and after a weapon's, of the same maker where that is recorded.
    ///
    /// # Errors
    /// [`Fault::Denied`] without [`Deed::ReadRegister`], [`Fault::NotFound`].
    pub async fn neighbours(&self, actor: &Actor, id: WeaponId) -> Result<Neighbourhood, Fault> {
        self.authorise(actor, Deed::ReadRegister, id).await?;
        let weapon = self.store.weapon(id).await?.ok_or(Fault::NotFound { what: "weapon" })?;
        self.catch_up().await?;
        let maker = weapon.identity.maker.best().map(comparable);
        let serial = weapon.identity.serial.best().unwrap_or_default();
        let found = self.finder.index.neighbours(serial, maker.as_deref(), EACH_WAY);
        let mut weapons = vec![self.neighbour(weapon, 0).await?];
        for near in found.records {
            let number = i64::try_from(near.id).expect("the numbers of weapons came from the record");
            match self.store.weapon_numbered(number).await? {
                Some(weapon) if weapon.id != id => weapons.push(self.neighbour(weapon, near.offset).await?),
                _ => {}
            }
        }
        weapons.sort_by_key(|near| near.offset);
        Ok(Neighbourhood { weapons, truncated: found.truncated })
    }

    async fn neighbour(&self, weapon: Weapon, offset: i64) -> Result<Neighbour, Fault> {
        let events = self.store.events::<Weapon>(weapon.id).await?;
        let imported = entries(&events).into_iter().rev().find_map(|entry| match entry.fact {
            Some(Fact::Imported { from_state, .. }) => Some((entry.occurred, *from_state)),
            _ => None,
        });
        Ok(Neighbour { weapon, offset, imported })
    }
}
