//! The index of marks, kept in step with the register.
//!
//! The record is the truth and the index a copy: it says in its own folder how far it has read the register, reads on
//! from there, and is built again from the beginning wherever it is damaged or of another record.

use crate::App;
use crate::error::Fault;
use crate::terms::comparable;
use domain::life::Weapon;
use domain::weapon::Identity;
use marks::{Channel, Entry, Fields, Index, IndexError, LayeredIndex, Medium};
use serde::{Deserialize, Serialize};
use std::path::Path;
use std::sync::Arc;
use store::register::{ChangedWeapon, Position};
use tokio::sync::Mutex;

/// How many weapons are read at once to catch up.
const CATCH_UP: i64 = 5_000;
/// After so many weapons a long way is written down, so that a stop does not cost all of it.
const STAGE: u64 = 500_000;

/// The index of marks, how far it has read the register, and how marks are misread here.
#[derive(Debug)]
pub struct Finder {
    pub(crate) index: LayeredIndex,
    reach: Mutex<Reach>,
    /// Channels that were learned, which stand for the built-in ones of their media.
    learned: Vec<Arc<Channel>>,
}

/// How far the register is read into the index.
#[derive(Debug, Default)]
struct Reach {
    /// From where to read on. Reading may have been broken off in the middle of a change.
    position: Position,
    /// The newest change that was read to its end.
    change: i64,
    /// Whether this is known to be the register that the index was made from.
    is_ours: bool,
    /// Weapons read since the index was last saved.
    unsaved: u64,
}

/// What an index is saved with.
#[derive(Serialize, Deserialize)]
struct Saved {
    position: Position,
}

impl Finder {
    /// An index that ends with the program.
    pub fn in_memory() -> Self {
        Self { index: LayeredIndex::in_memory(), reach: Mutex::default(), learned: Vec::new() }
    }

    /// With a channel that was learned from confirmed matches, in the place of the one of its medium.
    pub fn with_channel(mut self, channel: Channel) -> Self {
        self.learned.retain(|other| other.medium() != channel.medium());
        self.learned.push(Arc::new(channel));
        self
    }

    /// How marks that came to be known in this way are misread.
    pub(crate) fn channel(&self, medium: Medium) -> &Arc<Channel> {
        self.learned.iter().find(|channel| channel.medium() == medium).unwrap_or_else(|| Channel::of(medium))
    }

    /// The index in a folder. One that is damaged is begun again; one that another program has open is read, and what is
    /// new is kept in memory.
    ///
    /// # Errors
    /// [`IndexError::Disk`].
    pub fn open(folder: &Path) -> Result<Self, IndexError> {
        let opened = match LayeredIndex::open(folder) {
            Err(IndexError::InUse { .. }) => LayeredIndex::open_to_read(folder),
            opened => opened,
        };
        let opened = match opened {
            Err(damaged @ IndexError::Damaged { .. }) => {
                tracing::warn!("{damaged}: it is being built again");
                LayeredIndex::discard(folder)?;
                LayeredIndex::open(folder)
            }
            opened => opened,
        };
        let (index, saved) = opened?;
        let saved: Option<Saved> = saved.and_then(|saved| serde_json::from_str(&saved).ok());
        let reach = match saved {
            Some(Saved { position }) => Reach { position, ..Reach::default() },
            // Without a position nothing is known of what it holds.
            None if !index.is_empty() => {
                index.clear()?;
                Reach::default()
            }
            None => Reach::default(),
        };
        Ok(Self { index, reach: Mutex::new(reach), learned: Vec::new() })
    }

    /// Removes the index in a folder, to be built again from the record.
    ///
    /// # Errors
    /// [`IndexError`].
    pub fn discard(folder: &Path) -> Result<(), IndexError> {
        match LayeredIndex::open(folder) {
            // Nobody may have it open while its files go.
            Err(in_use @ IndexError::InUse { .. }) => Err(in_use),
            _ => LayeredIndex::discard(folder),
        }
    }
}

impl App {
    /// Reads into the index what the register has gained since the last time. The first time, that is all of it.
    ///
    /// # Errors
    /// [`Fault`].
    pub async fn catch_up(&self) -> Result<(), Fault> {
        self.read_on(|_| ()).await
    }

    /// Catches up, and says now and then how many weapons the index has.
    async fn read_on(&self, progress: impl Fn(usize)) -> Result<(), Fault> {
        let mut reach = self.finder.reach.lock().await;
        let index = &self.finder.index;
        if !std::mem::replace(&mut reach.is_ours, true) && !self.store.has_reached(reach.position).await? {
            tracing::warn!("the index of marks is of another record: it is being built again");
            index.clear()?;
            reach.position = Position::default();
        }
        let newest = self.store.newest_change().await?;
        if newest == reach.change {
            return Ok(());
        }
        if reach.position == Position::default() {
            self.read_all(&mut reach, &progress).await?;
        }
        loop {
            let changed = self.store.weapons_changed(reach.position, CATCH_UP).await?;
            let Some(last) = changed.last() else { break };
            let position = last.position;
            let entries: Vec<Entry> = changed.iter().map(entry_of).collect();
            index.upsert(&entries)?;
            progress(index.len());
            reach.position = position;
            reach.unsaved += entries.len() as u64;
            if reach.unsaved >= STAGE {
                self.save(&mut reach)?;
            }
        }
        reach.change = newest;
        Ok(())
    }

    /// Reads the whole register into an index that is made at once, and writes that down.
    async fn read_all(&self, reach: &mut Reach, progress: &impl Fn(usize)) -> Result<(), Fault> {
        let mut position = reach.position;
        let mut filling = self.finder.index.fill();
        loop {
            let changed = self.store.weapons_changed(position, CATCH_UP).await?;
            let Some(last) = changed.last() else { break };
            position = last.position;
            filling.add(&changed.iter().map(entry_of).collect::<Vec<_>>())?;
            progress(filling.len());
        }
        filling.finish()?;
        reach.position = position;
        self.save(reach)
    }

    /// Catches up, and writes down what is new, so that the next start need not read it again. `progress` is told now
    /// and then how many weapons the index has.
    ///
    /// # Errors
    /// [`Fault`].
    pub async fn keep_index(&self, progress: impl Fn(usize)) -> Result<(), Fault> {
        self.read_on(progress).await?;
        let mut reach = self.finder.reach.lock().await;
        if reach.unsaved > 0 {
            self.save(&mut reach)?;
        }
        Ok(())
    }

    /// How many weapons the index of marks has.
    pub fn indexed(&self) -> usize {
        self.finder.index.len()
    }

    fn save(&self, reach: &mut Reach) -> Result<(), Fault> {
        let saved = Saved { position: reach.position };
        let saved = serde_json::to_string(&saved).expect("a position is a number and an id, which JSON can write");
        self.finder.index.save(&saved)?;
        reach.unsaved = 0;
        Ok(())
    }
}

fn entry_of(changed: &ChangedWeapon) -> Entry {
    let Weapon { identity, .. } = &changed.weapon;
    let serials = [&identity.serial.as_marked, &identity.serial.as_assessed].into_iter().flatten().cloned().collect();
    let id = u64::try_from(changed.number).expect("the counter of weapons begins at 1");
    Entry { id, serials, fields: fields_of(identity) }
}

fn fields_of(identity: &Identity) -> Fields {
    Fields {
        maker: identity.maker.best().map(comparable),
        model: identity.model.best().map(|model| marks::normal(&model.text)).filter(|model| !model.is_empty()),
        calibre: identity.calibre.best().map(comparable),
        weapon_type: identity.weapon_type.best().map(comparable),
        country: identity.country.best().map(comparable),
        year: identity.year.best().copied(),
    }
}
