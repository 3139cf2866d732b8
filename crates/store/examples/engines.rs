//! Times single reads and writes on every engine, for docs/scale.md:
//! `PROOFMARK_TEST_POSTGRES=postgres://... cargo run --release -p store --features testing --example engines [WEAPONS]`.
//! The server should be as durable as one that is meant: that of `scripts/with-postgres` is not.
#![expect(clippy::print_stdout, reason = "a measurement prints its figures")]

use domain::PartialDate;
use domain::clock::{Entropy, Timestamp};
use domain::event::{Event, Fact, Source, Subject};
use domain::id::{EventId, UserId, WeaponId};
use domain::life::Weapon;
use domain::weapon::{Attested, Identity, Serial, SerialState, Term};
use std::time::{Duration, Instant};
use store::moving::Target;
use store::register::{NewWeapon, Position};
use store::testing::{PARTITIONS, Scratch};
use store::{Store, StoreError};
use uuid::Uuid;

/// So often each thing is done.
const TIMES: u128 = 400;

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

#[tokio::main]
async fn main() -> Outcome<()> {
    let weapons: u128 = std::env::args().nth(1).and_then(|text| text.parse().ok()).unwrap_or(100_000);
    let lite = Scratch::sqlite();
    let store = lite.open().await;
    for first in (0..weapons).step_by(5_000) {
        let written =
            (first..weapons.min(first + 5_000)).map(|n| weapon(n).write_out(&Zeros)).collect::<Result<_, _>>()?;
        let mut tx = store.begin().await?;
        tx.register_weapons(written).await?;
        tx.commit().await?;
    }
    let mut shapes = vec![("SQLite".to_owned(), lite)];
    for partitions in [1, PARTITIONS] {
        let Some(scratch) = Scratch::postgres().await else { break };
        let began = Instant::now();
        store.move_to(Target::Postgres { address: &scratch.address(), partitions }, |_, _, _| ()).await?;
        println!(
            "moved {weapons} weapons to PostgreSQL, {partitions} partitions: {:.1} s",
            began.elapsed().as_secs_f64()
        );
        shapes.push((format!("PostgreSQL, {partitions}"), scratch));
    }
    store.close().await;
    println!(
        "{:16} {:>16} {:>16} {:>16} {:>16} {:>16}",
        "p50/p95 in ms", "weapon", "life", "mark", "newest 50", "event written"
    );
    for (name, scratch) in shapes {
        let store = scratch.open().await;
        let mut figures = Vec::new();
        for doing in 0..5 {
            let mut times = Vec::new();
            for n in 0..TIMES {
                let number = n.wrapping_mul(2_654_435_761) % weapons;
                let began = Instant::now();
                once(&store, doing, number).await?;
                times.push(began.elapsed());
            }
            times.sort_unstable();
            let at = |part: usize| millis(times[times.len() * part / 100]);
            figures.push(format!("{:.2}/{:.2}", at(50), at(95)));
        }
        println!(
            "{name:16} {:>16} {:>16} {:>16} {:>16} {:>16}",
            figures[0], figures[1], figures[2], figures[3], figures[4]
        );
        store.close().await;
    }
    Ok(())
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

async fn once(store: &Store, doing: u8, number: u128) -> Result<(), StoreError> {
    let id = weapon_id(number);
    match doing {
        0 => drop(store.weapon(id).await?),
        1 => drop(store.events::<Weapon>(id).await?),
        2 => drop(store.weapons_of_mark(&key(number), 50).await?),
        3 => drop(store.newest_weapons(Position::END, 50).await?),
        _ => {
            let mut tx = store.begin().await?;
            let mut events = tx.events::<Weapon>(id).await?;
            let seq = i64::try_from(events.len()).unwrap_or(i64::MAX) + 1;
            events.push(event(id, seq, Fact::Lost { report: String::new() }));
            if let (Some(now), Some(new)) = (Weapon::project(&events), events.last()) {
                tx.add_event(new, &now, &[], &Zeros).await?;
            }
            tx.commit().await?;
        }
    }
    Ok(())
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

fn key(n: u128) -> String {
    format!("A8{:06}", n.wrapping_mul(2_654_435_761) % 1_000_000)
}

fn event(weapon: WeaponId, seq: i64, fact: Fact) -> Event {
    Event {
        id: EventId(Uuid::from_u128(weapon.0.as_u128() ^ (u128::from(seq.unsigned_abs()) << 64))),
        subject: weapon,
        seq,
        occurred: PartialDate::UNKNOWN,
        recorded_at: Timestamp::UNIX_EPOCH,
        recorded_by: UserId(Uuid::nil()),
        source: Source::Person { basis: "ledger".to_owned() },
        reason: None,
        fact,
    }
}

fn weapon(n: u128) -> NewWeapon {
    let term = |text: &str| Attested::marked(Some(Term { text: text.to_owned(), code: Some(text.to_lowercase()) }));
    let identity = Identity {
        serial: Serial { as_marked: Some(format!("AB{n:06}")), as_assessed: None, state: SerialState::Intact },
        maker: term("Taurus"),
        calibre: term("9x19mm Parabellum"),
        weapon_type: term("Pistol"),
        country: term("BR"),
        ..Identity::default()
    };
    let fact =
        Fact::Registered { identity: Box::new(identity), holder: None, other: std::collections::BTreeMap::default() };
    let events = vec![event(weapon_id(n), 1, fact)];
    let weapon = Weapon::project(&events).unwrap_or_else(|| unreachable!("one event makes a weapon"));
    NewWeapon { weapon, events, keys: vec![key(n)] }
}
