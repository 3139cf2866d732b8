//! Records that may be of one weapon: found by the marks and the maker that they have in common, and weighed by a person.
//! They are linked and never merged.

use super::{EventFault, NewEvent, mark_keys};
use crate::audit::Act;
use crate::error::Fault;
use crate::{Actor, App};
use domain::PartialDate;
use domain::authority::Deed;
use domain::event::{Correction, Event, Fact, Subject};
use domain::id::{EventId, ImportId, WeaponId};
use domain::life::{Weapon, entries};
use domain::weapon::Relation;
use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, HashMap};
use store::Tx;
use store::register::Position;
use store::twins::{Line, Pair};

/// Two records that may be of one weapon, with both weapons.
#[derive(Debug, Clone)]
pub struct TwinPair {
    /// The elder record.
    pub weapon: Weapon,
    /// The other.
    pub other: Weapon,
    /// What a person decided, seen from the elder; nothing while nobody has.
    pub relation: Option<Relation>,
}

/// A pair with everything that a person weighs.
#[derive(Debug, Clone)]
pub struct Twin {
    /// The pair.
    pub pair: TwinPair,
    /// The life of the elder.
    pub events: Vec<Event>,
    /// The life of the other.
    pub other_events: Vec<Event>,
    /// The decision that stands, in the life of the elder.
    pub decided: Option<Event>,
    /// The names of the files that either is known from.
    pub files: BTreeMap<ImportId, String>,
}

/// Pairs that a page of the list shows.
const PAGE: i64 = 40;
/// Marks that are read at once.
const KEYS_AT_ONCE: i64 = 10_000;
/// Changed weapons that are read at once.
const CHANGED_AT_ONCE: i64 = 500;
/// From so many changes on, all marks are gone through: that is quicker than to look for each weapon's own.
const MANY_CHANGES: i64 = 100_000;
/// Weapons with one mark that are compared: the mark “1” stands on more.
const MOST_OF_A_MARK: i64 = 500;
/// The setting that says up to which change pairs were looked for.
const LOOKED_UP_TO: &str = "twins-change";

impl App {
    /// Looks for records that may be of one weapon, among those that are new or changed since it last did. `progress` is
    /// told how many marks or weapons it has been through.
    ///
    /// # Errors
    /// [`Fault::Store`]; what was found until then is kept, and found again.
    pub async fn find_twins(&self, mut progress: impl FnMut(u64) + Send) -> Result<(), Fault> {
        let newest = self.store.newest_change().await?;
        let before = self.store.setting(LOOKED_UP_TO).await?.and_then(|text| text.parse().ok()).unwrap_or(0_i64);
        match newest - before {
            ..=0 => return Ok(()),
            MANY_CHANGES.. => self.twins_of_all_marks(&mut progress).await?,
            _ => self.twins_of_changed(before, &mut progress).await?,
        }
        let mut tx = self.store.begin().await?;
        tx.set_setting(LOOKED_UP_TO, &newest.to_string()).await?;
        Ok(tx.commit().await?)
    }

    /// Pairs of which this was decided, or nothing yet, a page at a time after one of them.
    ///
    /// # Errors
    /// [`Fault::Denied`] without [`Deed::ReadRegister`].
    pub async fn twins(
        &self,
        actor: &Actor,
        relation: Option<Relation>,
        after: Option<(WeaponId, WeaponId)>,
    ) -> Result<Vec<TwinPair>, Fault> {
        self.authorise(actor, Deed::ReadRegister, "register").await?;
        let first = WeaponId(uuid::Uuid::nil());
        let pairs = self.store.twins(relation, after.unwrap_or((first, first)), PAGE).await?;
        self.with_weapons(pairs).await
    }

    /// How many pairs nobody has weighed yet, and how many records are of a weapon that an elder record is of.
    ///
    /// # Errors
    /// [`Fault::Denied`] without [`Deed::ReadRegister`].
    pub async fn count_twins(&self, actor: &Actor) -> Result<(i64, i64), Fault> {
        self.authorise(actor, Deed::ReadRegister, "register").await?;
        Ok((self.store.count_twins(None).await?, self.store.count_twins(Some(Relation::SameWeapon)).await?))
    }

    /// Two records side by side, whether or not they were found to have something in common.
    ///
    /// # Errors
    /// [`Fault::NotFound`]; [`Fault::Denied`] without [`Deed::ReadRegister`].
    pub async fn twin(&self, actor: &Actor, one: WeaponId, other: WeaponId) -> Result<Twin, Fault> {
        self.authorise(actor, Deed::ReadRegister, one).await?;
        let (elder, later) = in_order(one, other)?;
        let events = self.store.events(elder).await?;
        let other_events = self.store.events(later).await?;
        let missing = || Fault::NotFound { what: "weapon" };
        let weapon = Weapon::project(&events).ok_or_else(missing)?;
        let other = Weapon::project(&other_events).ok_or_else(missing)?;
        let decided = decision(&events, later);
        let relation = decided.as_ref().map(|(_, relation)| *relation);
        let decided = decided.map(|(event, _)| event);
        let (mut files, _) = self.sources(&events).await?;
        files.extend(self.sources(&other_events).await?.0);
        Ok(Twin { pair: TwinPair { weapon, other, relation }, events, other_events, decided, files })
    }

    /// Says how two records stand to each other, seen from `one`. Each gets an event; an earlier decision is corrected.
    ///
    /// # Errors
    /// [`EventFault`]; [`Fault::Denied`] without [`Deed::CorrectEvent`].
    pub async fn relate(
        &self,
        actor: &Actor,
        one: WeaponId,
        other: WeaponId,
        relation: Relation,
        reason: &str,
    ) -> Result<(), EventFault> {
        self.authorise(actor, Deed::CorrectEvent, one).await?;
        let (elder, later) = in_order(one, other)?;
        let seen_from_elder = if elder == one { relation } else { relation.from_there() };
        let mut tx = self.store.begin().await?;
        self.add_relation(&mut tx, actor, elder, later, seen_from_elder, reason).await?;
        self.add_relation(&mut tx, actor, later, elder, seen_from_elder.from_there(), reason).await?;
        tx.relate_twin(&Pair { weapon: elder, other: later, key: String::new(), relation: Some(seen_from_elder) })
            .await?;
        tx.audit(&self.line(actor.user, Act::WeaponsRelated, elder)).await?;
        tx.commit().await?;
        Ok(())
    }

    /// The pairs that a weapon is one of.
    pub(super) async fn twins_of(&self, id: WeaponId) -> Result<Vec<TwinPair>, Fault> {
        let pairs = self.store.twins_of(id).await?;
        self.with_weapons(pairs).await
    }

    async fn with_weapons(&self, pairs: Vec<Pair>) -> Result<Vec<TwinPair>, Fault> {
        let mut found = Vec::with_capacity(pairs.len());
        for pair in pairs {
            let weapons = (self.store.weapon(pair.weapon).await?, self.store.weapon(pair.other).await?);
            if let (Some(weapon), Some(other)) = weapons {
                found.push(TwinPair { weapon, other, relation: pair.relation });
            }
        }
        Ok(found)
    }

    async fn add_relation(
        &self,
        tx: &mut Tx,
        actor: &Actor,
        id: WeaponId,
        to: WeaponId,
        relation: Relation,
        reason: &str,
    ) -> Result<(), EventFault> {
        let mut events: Vec<Event> = tx.events(id).await?;
        let seq = events.last().map(|event| event.seq).ok_or(Fault::NotFound { what: "weapon" })? + 1;
        let occurred = PartialDate::day_of(self.now());
        let fact = Fact::Related { to, relation };
        let fact = match decision(&events, to) {
            None => fact,
            Some((decided, _)) => {
                Fact::Corrected { corrects: decided.id, instead: Some(Box::new(Correction { occurred, fact })) }
            }
        };
        let new = NewEvent { occurred, fact, basis: String::new(), reason: reason.to_owned() };
        let event = self.event_of(actor, id, seq, EventId::mint(&*self.clock, &*self.entropy), new)?;
        events.push(event.clone());
        let weapon = Weapon::project(&events).ok_or(Fault::NotFound { what: "weapon" })?;
        tx.add_event(&event, &weapon, &mark_keys(&weapon), &*self.entropy).await?;
        Ok(())
    }

    /// Goes through all marks in their order: those with the same one stand side by side.
    async fn twins_of_all_marks(&self, progress: &mut (impl FnMut(u64) + Send)) -> Result<(), Fault> {
        let mut after = (String::new(), WeaponId(uuid::Uuid::nil()));
        let mut same: Vec<WeaponId> = Vec::new();
        let mut gathered: Vec<(String, Vec<WeaponId>)> = Vec::new();
        let mut done = 0;
        loop {
            let keys = self.store.keys_from(&after, KEYS_AT_ONCE).await?;
            let is_last = i64::try_from(keys.len()).is_ok_and(|read| read < KEYS_AT_ONCE);
            for (key, weapon) in keys {
                done += 1;
                if key != after.0 && same.len() > 1 {
                    gathered.push((after.0.clone(), std::mem::take(&mut same)));
                } else if key != after.0 {
                    same.clear();
                }
                if i64::try_from(same.len()).is_ok_and(|count| count < MOST_OF_A_MARK) {
                    same.push(weapon);
                }
                after = (key, weapon);
            }
            if is_last && same.len() > 1 {
                gathered.push((after.0.clone(), std::mem::take(&mut same)));
            }
            self.put_pairs(std::mem::take(&mut gathered)).await?;
            progress(done);
            if is_last {
                return Ok(());
            }
        }
    }

    /// Looks for the other carriers of the marks of weapons that are new or changed.
    async fn twins_of_changed(&self, after: i64, progress: &mut (impl FnMut(u64) + Send)) -> Result<(), Fault> {
        let mut position = Position { change: after, ..Position::default() };
        let mut done = 0;
        loop {
            let changed = self.store.weapons_changed(position, CHANGED_AT_ONCE).await?;
            let Some(last) = changed.last() else { return Ok(()) };
            position = last.position;
            let mut gathered = BTreeMap::new();
            for changed in &changed {
                done += 1;
                for key in mark_keys(&changed.weapon) {
                    if let Entry::Vacant(unknown) = gathered.entry(key) {
                        let weapons = self.store.weapons_of_mark(unknown.key(), MOST_OF_A_MARK).await?;
                        unknown.insert(weapons);
                    }
                }
            }
            self.put_pairs(gathered.into_iter().filter(|(_, weapons)| weapons.len() > 1).collect()).await?;
            progress(done);
        }
    }

    /// Keeps the pairs among the carriers of marks: those with the same maker, and those of which one names none.
    async fn put_pairs(&self, carriers: Vec<(String, Vec<WeaponId>)>) -> Result<(), Fault> {
        let weapons = carriers.iter().flat_map(|(_, weapons)| weapons.iter().copied());
        let mut makers: HashMap<WeaponId, String> = HashMap::new();
        for Line { weapon, maker, serial: _ } in self.store.lines_of(weapons).await? {
            makers.insert(weapon, marks::normal(&maker));
        }
        let mut pairs: BTreeMap<(WeaponId, WeaponId), String> = BTreeMap::new();
        for (key, mut weapons) in carriers {
            weapons.sort_unstable();
            for (weapon, other) in paired(&weapons, |weapon| makers.get(&weapon).map_or("", String::as_str)) {
                pairs.entry((weapon, other)).or_insert_with(|| key.clone());
            }
        }
        if pairs.is_empty() {
            return Ok(());
        }
        let pairs: Vec<Pair> =
            pairs.into_iter().map(|((weapon, other), key)| Pair { weapon, other, key, relation: None }).collect();
        let mut tx = self.store.begin().await?;
        tx.put_twins(&pairs).await?;
        Ok(tx.commit().await?)
    }
}

/// Each weapon with the eldest of its maker; one that names no maker with the eldest of all. So a weapon recorded ten
/// times gives nine pairs and not forty-five.
fn paired<'a>(weapons: &[WeaponId], maker_of: impl Fn(WeaponId) -> &'a str) -> Vec<(WeaponId, WeaponId)> {
    let mut eldest: HashMap<&str, WeaponId> = HashMap::new();
    let mut pairs = Vec::new();
    for weapon in weapons {
        let maker = maker_of(*weapon);
        let twin = match eldest.get(maker) {
            Some(elder) => Some(*elder),
            // Who names no maker may be anybody's twin.
            None if maker.is_empty() => weapons.first().copied(),
            None => eldest.get("").copied(),
        };
        eldest.entry(maker).or_insert(*weapon);
        pairs.extend(twin.filter(|elder| elder != weapon).map(|elder| (elder, *weapon)));
    }
    pairs
}

fn in_order(one: WeaponId, other: WeaponId) -> Result<(WeaponId, WeaponId), Fault> {
    match one.cmp(&other) {
        std::cmp::Ordering::Less => Ok((one, other)),
        std::cmp::Ordering::Greater => Ok((other, one)),
        std::cmp::Ordering::Equal => Err(Fault::NotFound { what: "weapon" }),
    }
}

/// The event by which a weapon was weighed against another, and what stands there now.
fn decision(events: &[Event], against: WeaponId) -> Option<(Event, Relation)> {
    entries(events).into_iter().rev().find_map(|entry| match entry.fact {
        Some(Fact::Related { to, relation }) if *to == against => Some((entry.event.clone(), *relation)),
        _ => None,
    })
}
