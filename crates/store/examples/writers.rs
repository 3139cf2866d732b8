//! Times single events, each durable before the next of its writer, by as many writers as are told, on SQLite or on the PostgreSQL
//! address that is given: `cargo run --release -p store --example writers -- WRITERS SECONDS [ADDRESS]`.
#![expect(clippy::print_stdout, reason = "a measurement prints its figures")]
#![expect(clippy::disallowed_methods, reason = "a measurement asks the clock")]

use domain::PartialDate;
use domain::clock::{Entropy, Timestamp};
use domain::event::{Event, Fact, Source, Subject};
use domain::id::{EventId, UserId, WeaponId};
use domain::life::Weapon;
use domain::weapon::{Identity, Serial, SerialState};
use std::collections::BTreeMap;
use std::time::{Duration, Instant};
use store::Store;
use store::register::NewWeapon;
use uuid::Uuid;

const WEAPONS: u128 = 20_000;

type Outcome<T> = Result<T, Box<dyn std::error::Error + Send + Sync>>;

#[tokio::main]
async fn main() -> Outcome<()> {
    let mut words = std::env::args().skip(1);
    let writers: u128 = words.next().map_or(Ok(64), |word| word.parse())?;
    let seconds: u64 = words.next().map_or(Ok(5), |word| word.parse())?;
    let folder = tempfile::tempdir_in(".")?;
    let store = match words.next() {
        Some(address) => Store::open_postgres(&address).await?,
        None => Store::open_sqlite(&folder.path().join("record.db")).await?,
    };
    for first in (0..WEAPONS).step_by(5_000) {
        let batch = (first..first + 5_000).map(|n| weapon(n).write_out(&Zeros)).collect::<Result<_, _>>()?;
        let mut tx = store.begin().await?;
        tx.register_weapons(batch).await?;
        tx.commit().await?;
    }
    let end = Instant::now() + Duration::from_secs(seconds);
    let tasks: Vec<_> = (0..writers).map(|writer| tokio::spawn(write(store.clone(), writer, writers, end))).collect();
    let mut took = Vec::new();
    for task in tasks {
        took.extend(task.await??);
    }
    took.sort_unstable();
    let at = |share: usize| took[(took.len() - 1) * share / 100].as_secs_f64() * 1000.0;
    println!(
        "{writers} writers: {:.0} events/s; ms: median {:.2}, p95 {:.2}, longest {:.2}",
        took.len() as f64 / seconds as f64,
        at(50),
        at(95),
        at(100)
    );
    Ok(())
}

/// Adds events to weapons of its own until the time is over, and tells how long each took.
async fn write(store: Store, writer: u128, writers: u128, end: Instant) -> Outcome<Vec<Duration>> {
    let mut took = Vec::new();
    let mine = (writer..WEAPONS).step_by(usize::try_from(writers)?);
    for (number, round) in mine.cycle().zip(0_u128..) {
        let start = Instant::now();
        if start >= end {
            break;
        }
        let id = weapon_id(number);
        let mut tx = store.begin().await?;
        let mut events = tx.events(id).await?;
        let seq = i64::try_from(events.len())? + 1;
        events.push(event(id, round, seq, Fact::Issued { to: party(round) }));
        let weapon = Weapon::project(&events).ok_or("a weapon has events")?;
        tx.add_event(&events[events.len() - 1], &weapon, &[], &Zeros).await?;
        tx.commit().await?;
        took.push(start.elapsed());
    }
    Ok(took)
}

/// Salts that cost nothing.
struct Zeros;

impl Entropy for Zeros {
    fn fill(&self, bytes: &mut [u8]) {
        bytes.fill(0);
    }
}

fn weapon_id(n: u128) -> WeaponId {
    WeaponId(Uuid::from_u128((0x0190_0000_0000_7000 << 64) | n))
}

fn party(n: u128) -> domain::weapon::Party {
    domain::weapon::Party { name: format!("Unit {}", n % 50), kind: domain::weapon::PartyKind::Police, country: None }
}

fn event(subject: WeaponId, round: u128, seq: i64, fact: Fact) -> Event {
    Event {
        id: EventId(Uuid::from_u128(subject.0.as_u128() ^ (round + 1) << 32)),
        subject,
        seq,
        occurred: PartialDate::UNKNOWN,
        recorded_at: Timestamp::UNIX_EPOCH,
        recorded_by: UserId(Uuid::nil()),
        source: Source::Person { basis: "Delivery note".to_owned() },
        reason: Some("As the delivery note says".to_owned()),
        fact,
    }
}

fn weapon(n: u128) -> NewWeapon {
    let id = weapon_id(n);
    let serial = Serial { as_marked: Some(format!("AB{n:06}")), as_assessed: None, state: SerialState::Intact };
    let identity = Box::new(Identity { serial, ..Identity::default() });
    let events =
        vec![event(id, u128::MAX >> 64, 1, Fact::Registered { identity, holder: None, other: BTreeMap::new() })];
    let weapon = Weapon::project(&events).unwrap_or_else(|| unreachable!("one event makes a weapon"));
    NewWeapon { weapon, events, keys: vec![format!("A8{n:06}")] }
}
