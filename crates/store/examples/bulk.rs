//! Times the bare bulk write of the register, without reading a file: `cargo run --release -p store --example bulk`.
#![expect(clippy::print_stdout, reason = "a measurement prints its figures")]

use domain::PartialDate;
use domain::clock::{Entropy, Timestamp};
use domain::event::{Event, Fact, Source, Subject};
use domain::id::{EventId, ImportId, UserId, WeaponId};
use domain::life::Weapon;
use domain::weapon::{Attested, Identity, Serial, SerialState, Term};
use std::time::Instant;
use store::Store;
use store::register::NewWeapon;
use uuid::Uuid;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let rows: u128 = std::env::args().nth(1).and_then(|text| text.parse().ok()).unwrap_or(200_000);
    let folder = tempfile::tempdir()?;
    let store = Store::open_sqlite(&folder.path().join("record.db")).await?;
    let start = Instant::now();
    let mut batch = Vec::new();
    for n in 0..rows {
        batch.push(weapon(n).write_out(&Zeros)?);
        if batch.len() == 5_000 {
            let mut tx = store.begin().await?;
            tx.register_weapons(std::mem::take(&mut batch)).await?;
            tx.commit().await?;
        }
    }
    let seconds = start.elapsed().as_secs_f64();
    println!("{rows} weapons in {seconds:.2} s");
    Ok(())
}

/// Salts that cost nothing.
struct Zeros;

impl Entropy for Zeros {
    fn fill(&self, bytes: &mut [u8]) {
        bytes.fill(0);
    }
}

fn weapon(n: u128) -> NewWeapon {
    let id = WeaponId(Uuid::from_u128((0x0190_0000_0000_7000 << 64) | n));
    let term = |text: &str| Attested::marked(Some(Term { text: text.to_owned(), code: Some(text.to_lowercase()) }));
    let identity = Identity {
        serial: Serial { as_marked: Some(format!("AB{n:06}")), as_assessed: None, state: SerialState::Intact },
        maker: term("Taurus"),
        calibre: term("9x19mm Parabellum"),
        weapon_type: term("Pistol"),
        country: term("BR"),
        ..Identity::default()
    };
    let event = Event {
        id: EventId(Uuid::from_u128(id.0.as_u128() + 1)),
        subject: id,
        seq: 1,
        occurred: PartialDate::UNKNOWN,
        recorded_at: Timestamp::UNIX_EPOCH,
        recorded_by: UserId(Uuid::nil()),
        source: Source::Row { import: ImportId(Uuid::nil()), row: 7 },
        reason: None,
        fact: Fact::Registered {
            identity: Box::new(identity),
            holder: None,
            other: std::collections::BTreeMap::default(),
        },
    };
    let events = vec![event];
    let weapon = Weapon::project(&events).unwrap_or_else(|| unreachable!("one event makes a weapon"));
    let key = format!("A8{:06}", n.wrapping_mul(2_654_435_761) % 1_000_000);
    NewWeapon { weapon, events, keys: vec![key] }
}
