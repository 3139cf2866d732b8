//! Times what a node does with single lives, on a record that an import has filled:
//!
//! ```text
//! lives PLACE read COUNT            reads so many weapons, with all their events
//! lives PLACE write WRITERS COUNT   adds so many events by so many writers, each durable before the next of its writer
//! lives PLACE fill EVENTS           adds to every weapon what it lacks to so many events
//! ```
//!
//! PLACE is a SQLite file or the address of a PostgreSQL database. The events added are made up, and no record should keep them.
#![expect(clippy::print_stdout, reason = "a measurement prints its figures")]

use domain::PartialDate;
use domain::clock::Entropy;
use domain::event::{Event, Fact, Source, Subject};
use domain::id::{EventId, UserId, WeaponId};
use domain::life::Weapon;
use domain::weapon::{Party, PartyKind};
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};
use store::register::Position;
use store::{Store, Tx};
use uuid::Uuid;

type Outcome<T> = Result<T, Box<dyn std::error::Error + Send + Sync>>;

#[tokio::main]
async fn main() -> Outcome<()> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words[..] {
        [place, "read", count] => read(open(place).await?, count.parse()?).await,
        [place, "write", writers, count] => write(open(place).await?, writers.parse()?, count.parse()?).await,
        [place, "fill", events] => fill(open(place).await?, events.parse()?).await,
        _ => Err("lives PLACE read COUNT | write WRITERS COUNT | fill EVENTS".into()),
    }
}

async fn open(place: &str) -> Outcome<Store> {
    Ok(if place.starts_with("postgres://") {
        Store::open_postgres(place).await?
    } else {
        Store::open_sqlite(Path::new(place)).await?
    })
}

/// Some of the weapons, from all parts of the register, in no order.
async fn some_weapons(store: &Store, count: usize) -> Outcome<Vec<WeaponId>> {
    let newest = store.newest_change().await?;
    let mut ids = Vec::with_capacity(count);
    for n in 0..count as u64 {
        // Multiples of the golden section lie evenly, and next to none that came shortly before.
        let share = n.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32;
        let change = ((newest as u128 * u128::from(share)) >> 32) as i64;
        let after = Position { change, weapon: Uuid::nil() };
        ids.extend(store.weapons_changed(after, 1).await?.into_iter().map(|changed| changed.weapon.id));
    }
    Ok(ids)
}

async fn read(store: Store, count: usize) -> Outcome<()> {
    let mut took = Vec::new();
    let mut events = 0;
    for id in some_weapons(&store, count).await? {
        let start = Instant::now();
        let life: Vec<Event> = store.events(id).await?;
        let weapon = Weapon::project(&life);
        took.push(start.elapsed());
        events += usize::from(weapon.is_some()) * life.len();
    }
    println!("{} lives with {:.1} events each; {}", took.len(), events as f64 / took.len() as f64, told(took));
    Ok(())
}

async fn write(store: Store, writers: usize, count: usize) -> Outcome<()> {
    let ids = Arc::new(some_weapons(&store, count).await?);
    let start = Instant::now();
    let tasks: Vec<_> = (0..writers)
        .map(|writer| {
            let (store, ids) = (store.clone(), Arc::clone(&ids));
            tokio::spawn(async move {
                let mut took = Vec::new();
                for id in ids.iter().skip(writer).step_by(writers) {
                    let start = Instant::now();
                    let mut tx = store.begin().await?;
                    add_event(&mut tx, *id).await?;
                    tx.commit().await?;
                    took.push(start.elapsed());
                }
                Ok::<_, Box<dyn std::error::Error + Send + Sync>>(took)
            })
        })
        .collect();
    let mut took = Vec::new();
    for task in tasks {
        took.extend(task.await??);
    }
    let rate = took.len() as f64 / start.elapsed().as_secs_f64();
    println!("{writers} writers: {rate:.0} events/s; {}", told(took));
    Ok(())
}

async fn fill(store: Store, events: usize) -> Outcome<()> {
    let mut after = Position::default();
    // What is added are changes too: the end is where the register ended before.
    let end = store.newest_change().await?;
    loop {
        let page = store.weapons_changed(after, 500).await?;
        let mut tx = store.begin().await?;
        for changed in page.iter().filter(|changed| changed.position.change <= end) {
            for _ in tx.events::<Weapon>(changed.weapon.id).await?.len()..events {
                add_event(&mut tx, changed.weapon.id).await?;
            }
        }
        tx.commit().await?;
        match page.last() {
            Some(last) if last.position.change < end => after = last.position,
            _ => break,
        }
    }
    println!("{} weapons", store.count_weapons().await?);
    Ok(())
}

/// Adds an event as `app` does: reads the life, adds to it, writes the event and what follows from it.
async fn add_event(tx: &mut Tx, subject: WeaponId) -> Outcome<()> {
    let mut events: Vec<Event> = tx.events(subject).await?;
    let last = events.last().ok_or("a weapon has events")?;
    let to = Party {
        name: format!("District depot {}", last.seq * 7 % 50),
        kind: PartyKind::Police,
        country: "XA".parse().ok(),
        id: None,
    };
    let event = Event {
        id: EventId(Uuid::from_u128(last.id.0.as_u128() ^ (last.seq as u128 + 1) << 20)),
        subject,
        seq: last.seq + 1,
        occurred: PartialDate::day_of(last.recorded_at),
        recorded_at: last.recorded_at,
        recorded_by: UserId(Uuid::from_u128(7)),
        source: Source::Person { basis: format!("Delivery note {}", 1000 + subject.0.as_u128() % 9000) },
        reason: Some("Moved to the district".to_owned()),
        fact: Fact::Issued { to },
    };
    events.push(event.clone());
    let weapon = Weapon::project(&events).ok_or("a weapon has events")?;
    Ok(tx.add_event(&event, &weapon, &[], &Mixed(event.id.0)).await?)
}

/// Salts that no program could foresee would take as much room, and cost a call of the system.
struct Mixed(Uuid);

impl Entropy for Mixed {
    fn fill(&self, bytes: &mut [u8]) {
        let mut state = self.0.as_u128() as u64 | 1;
        for byte in bytes {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            *byte = (state >> 56) as u8;
        }
    }
}

fn told(mut took: Vec<Duration>) -> String {
    took.sort_unstable();
    let at = |share: usize| took[(took.len() - 1) * share / 100].as_secs_f64() * 1000.0;
    format!("ms: median {:.2}, p95 {:.2}, longest {:.2}", at(50), at(95), at(100))
}
