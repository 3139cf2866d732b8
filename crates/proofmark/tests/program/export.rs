//! `proofmark export`: everything out, and a record made again from what came out.

use crate::backup::Kept;
use crate::support::{Said, proofmark, record, run};
use domain::clock::{Entropy, from_micros};
use domain::event::{Event, Fact, Subject};
use domain::id::{UserId, WeaponId};
use domain::life::Weapon;
use domain::weapon::Party;
use serde_json::{Value as Json, json};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::path::Path;
use store::Store;
use store::register::{NewWeapon, Position};
use store::testing::Scratch;
use uuid::Uuid;

fn export(kept: &Kept, to: &Path, options: &[&str]) -> Said {
    run(proofmark("export", &kept.data()).arg("--to").arg(to).args(options))
}

/// Salts that are no secret.
struct Counted;

impl Entropy for Counted {
    fn fill(&self, bytes: &mut [u8]) {
        bytes.fill(7);
    }
}

/// A weapon's second event, recorded by a person with a reason.
async fn transfer(store: &Store, id: WeaponId, to: &str) {
    let mut events: Vec<Event> = store.events::<Weapon>(id).await.unwrap();
    let to: Party = serde_json::from_value(json!({ "name": to, "kind": "dealer", "country": "XB" })).unwrap();
    let mut event = events[0].clone();
    event.id = domain::id::EventId(Uuid::from_u128(id.0.as_u128() ^ 1));
    event.seq = 2;
    event.occurred = "2011-03".parse().unwrap();
    event.reason = Some("=sold; \"by ledger\"".to_owned());
    event.fact = Fact::Transferred { to, licence: "L-7".to_owned() };
    events.push(event.clone());
    let mut tx = store.begin().await.unwrap();
    tx.add_event(&event, &Weapon::project(&events).unwrap(), &[], &Counted).await.unwrap();
    tx.commit().await.unwrap();
}

/// A node with weapons of one event and of two, with a formula for a serial and for a holder.
async fn node() -> (Kept, Store) {
    let kept = Kept::new(300, None);
    std::fs::write(kept.path("odd.csv"), "Serial No,Make,Calibre,Shelf\n=1+1,@Works,9x19,\"'A1\"\n").unwrap();
    assert!(run(proofmark("import", &kept.data()).arg(kept.path("odd.csv"))).ok);
    let store = record(&kept.data()).await;
    for (_, weapon) in store.newest_weapons(Position::END, 20).await.unwrap() {
        transfer(&store, weapon.id, "=Trading House").await;
    }
    (kept, store)
}

#[tokio::test]
async fn a_record_made_again_from_the_json_is_equal_weapon_by_weapon() {
    let (kept, original) = node().await;
    let folder = kept.path("out");
    let said = export(&kept, &folder, &["--form=json"]);
    assert!(said.ok && said.out.contains("Ledger: 321 events"), "{}{}", said.out, said.err);

    let mut lives = BTreeMap::<WeaponId, Vec<Event>>::new();
    for line in std::fs::read_to_string(folder.join("record/event.jsonl")).unwrap().lines() {
        let row: Json = serde_json::from_str(line).unwrap();
        assert_eq!(row["body"]["of"], Weapon::KIND);
        let mut event = row["body"].clone();
        event["id"] = row["event_id"].clone();
        event["subject"] = row["subject_id"].clone();
        event["seq"] = row["seq"].clone();
        event["recorded_by"] = row["recorded_by"].clone();
        event["recorded_at"] = json!(from_micros(row["recorded_at"].as_i64().unwrap()));
        let event: Event = serde_json::from_value(event).unwrap();
        lives.entry(event.subject).or_default().push(event);
    }
    let again = Store::open_sqlite(&kept.path("again.db")).await.unwrap();
    let mut tx = again.begin().await.unwrap();
    let weapon = |events: Vec<Event>| NewWeapon { weapon: Weapon::project(&events).unwrap(), events, keys: vec![] };
    let written = lives.values().map(|events| weapon(events.clone()).write_out(&Counted).unwrap()).collect();
    tx.register_weapons(written).await.unwrap();
    tx.commit().await.unwrap();

    assert_eq!(original.count_weapons().await.unwrap(), 301);
    assert_eq!(again.count_weapons().await.unwrap(), 301);
    for id in lives.into_keys() {
        assert_eq!(again.events::<Weapon>(id).await.unwrap(), original.events::<Weapon>(id).await.unwrap());
        assert_eq!(again.weapon(id).await.unwrap(), original.weapon(id).await.unwrap());
    }
}

#[tokio::test]
async fn the_original_files_come_out_as_they_went_in_and_no_secret_does() {
    let (kept, _) = node().await;
    let folder = kept.path("out");
    assert!(export(&kept, &folder, &[]).ok);
    let manifest: Json = serde_json::from_slice(&std::fs::read(folder.join("manifest.json")).unwrap()).unwrap();
    let files = manifest["files"].as_object().unwrap();
    for (name, written) in files {
        let bytes = std::fs::read(folder.join(name)).unwrap();
        let digest: String = Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!((&written["bytes"], &written["sha256"]), (&json!(bytes.len()), &json!(digest)), "{name}");
    }
    assert_eq!(files["record/event.jsonl"]["rows"], 321);
    assert_eq!(manifest["left_out"]["session"], "who is signed in just now: of use to a thief only");
    let odd: String =
        Sha256::digest(std::fs::read(kept.path("odd.csv")).unwrap()).iter().map(|byte| format!("{byte:02x}")).collect();
    assert!(files.contains_key(&format!("files/{odd}")), "{files:?}");
    assert!(!folder.join("node.key").exists() && !folder.join("record/session.jsonl").exists());
    let again = export(&kept, &folder, &[]);
    assert!(!again.ok && again.err.contains("not empty"), "{}", again.err);
}

#[tokio::test]
async fn a_spreadsheet_finds_every_weapon_and_no_formula() {
    let (kept, original) = node().await;
    let folder = kept.path("out");
    assert!(export(&kept, &folder, &["--form=csv"]).ok);
    assert!(!folder.join("record").exists());
    let sheet = |name: &str| {
        let text = std::fs::read_to_string(folder.join(name)).unwrap();
        let mut csv = csv::Reader::from_reader(text.strip_prefix('\u{feff}').unwrap().as_bytes());
        csv.deserialize::<BTreeMap<String, String>>().collect::<Result<Vec<_>, _>>().unwrap()
    };
    let (weapons, events) = (sheet("weapons.csv"), sheet("events.csv"));
    assert_eq!((weapons.len(), events.len()), (301, 321));
    let dangerous = |cell: &String| cell.starts_with(['=', '+', '-', '@', '\t']);
    assert!(!weapons.iter().chain(&events).flat_map(BTreeMap::values).any(dangerous));
    let odd = weapons.iter().find(|weapon| weapon["serial_as_marked"] == "'=1+1").unwrap();
    assert_eq!((&odd["maker_as_marked"][..], &odd["calibre_as_marked_code"][..]), ("'@Works", "9x19mm-parabellum"));
    assert_eq!((&odd["holder_name"][..], &odd["holder_country"][..]), ("'=Trading House", "XB"));
    assert_eq!(odd["events"], "2");
    let id: Uuid = odd["weapon_id"].parse().unwrap();
    assert_eq!(original.weapon(WeaponId(id)).await.unwrap().unwrap().identity.serial.best(), Some("=1+1"));
    let sold = events.iter().find(|event| event["subject"] == odd["weapon_id"] && event["seq"] == "2").unwrap();
    assert_eq!((&sold["kind"][..], &sold["occurred"][..]), ("transferred", "2011-03"));
    assert_eq!(sold["reason"], "'=sold; \"by ledger\"");
    assert_eq!(
        sold["recorded_by"].parse::<Uuid>().map(UserId).unwrap(),
        original.events::<Weapon>(WeaponId(id)).await.unwrap()[1].recorded_by
    );
}

#[tokio::test]
async fn weapons_go_out_by_the_names_of_niem() {
    let (kept, _) = node().await;
    let folder = kept.path("out");
    assert!(export(&kept, &folder, &["--form=niem"]).ok);
    let text = std::fs::read_to_string(folder.join("weapons.niem.jsonld")).unwrap();
    let document: Json = serde_json::from_str(&text).unwrap();
    let weapons = document["@graph"].as_array().unwrap();
    assert_eq!(weapons.len(), 301);
    let prefixes: Vec<&String> = document["@context"].as_object().unwrap().keys().collect();
    for name in weapons.iter().flat_map(|weapon| weapon.as_object().unwrap().keys()) {
        let prefix = name.split(':').next().unwrap();
        assert!(name.starts_with('@') || prefixes.iter().any(|known| *known == prefix), "{name}");
    }
    let number = |weapon: &&Json| weapon["nc:ItemSerialIdentification"]["nc:IdentificationID"] == "=1+1";
    let odd = weapons.iter().find(number).unwrap();
    assert_eq!((&odd["nc:ItemBrandName"], &odd["j:FirearmBoreSizeText"]), (&json!("@Works"), &json!("9x19")));
    assert_eq!(odd["pm:BoreSize"]["pm:AsMarked"]["pm:Code"], "9x19mm-parabellum");
    assert_eq!(odd["nc:ItemPossessor"]["nc:EntityOrganization"]["nc:OrganizationName"], "=Trading House");
}

#[tokio::test]
async fn both_engines_export_alike() {
    let Some(there) = Scratch::postgres().await else { return };
    let kept = Kept::new(200, Some(&there.address()));
    let folder = kept.path("out");
    let said = export(&kept, &folder, &["--database", &there.address()]);
    assert!(said.ok, "{}", said.err);
    let lines = |name: &str| std::fs::read_to_string(folder.join(name)).unwrap().lines().count();
    assert_eq!((lines("record/event.jsonl"), lines("weapons.csv"), lines("events.csv")), (200, 201, 201));
}
