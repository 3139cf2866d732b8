//! Made-up weapons, cases and requests.

use domain::case::{Acquisition, Case, Circumstances, Medium, Observation};
use domain::clock::{Entropy, Timestamp};
use domain::event::{Event, Fact, Source, Subject};
use domain::id::{AgencyId, CaseId, EventId, RequestId, UserId, WeaponId};
use domain::life::Weapon;
use domain::request::{OnwardRelease, RequestRecord, RequestState, Restriction, TraceRequest, Urgency, WhyAsked};
use domain::weapon::{Identity, Serial, SerialState};
use std::collections::BTreeMap;
use store::Store;
use store::register::{NewWeapon, WrittenWeapon};
use uuid::Uuid;

pub fn moment() -> Timestamp {
    "2026-03-01T08:00:00Z".parse().unwrap()
}

pub fn uuid(number: u64) -> Uuid {
    Uuid::from_u128(u128::from(number))
}

pub fn event(weapon: WeaponId, seq: i64, fact: Fact) -> Event {
    Event {
        id: EventId(Uuid::from_u128(weapon.0.as_u128() * 1000 + u128::try_from(seq).unwrap())),
        subject: weapon,
        seq,
        occurred: "2009-05".parse().unwrap(),
        recorded_at: moment(),
        recorded_by: UserId(uuid(9)),
        source: Source::Person { basis: "Ledger".to_owned() },
        reason: Some("Entered.".to_owned()),
        fact,
    }
}

/// A weapon whose number and folded mark are `number`.
pub fn weapon(number: u64) -> NewWeapon {
    let id = WeaponId(uuid(number));
    let identity = Identity {
        serial: Serial { as_marked: Some(format!("نص {number}")), as_assessed: None, state: SerialState::Intact },
        ..Identity::default()
    };
    let fact = Fact::Registered { identity: Box::new(identity), holder: None, other: BTreeMap::new() };
    let events = vec![event(id, 1, fact)];
    NewWeapon { weapon: Weapon::project(&events).unwrap(), events, keys: vec![format!("K{number}")] }
}

/// Salts that are no secret.
pub struct Counted;

impl Entropy for Counted {
    fn fill(&self, bytes: &mut [u8]) {
        bytes.fill(7);
    }
}

pub fn written(numbers: impl IntoIterator<Item = u64>) -> Vec<WrittenWeapon> {
    numbers.into_iter().map(|number| weapon(number).write_out(&Counted).unwrap()).collect()
}

pub fn case(number: u64, agency: u64) -> Case {
    Case {
        id: CaseId(uuid(number)),
        number: format!("XA-2026-{number:04}"),
        agency: AgencyId(uuid(agency)),
        opened_by: UserId(uuid(9)),
        opened_at: moment(),
        on_request: None,
        observation: Observation { read: Some(Medium::Machine), ..Observation::default() },
        acquisition: Acquisition::Found,
        grounds: vec![],
        legal_basis: String::new(),
        circumstances: Circumstances::default(),
        intended_use: None,
        photographs: vec![],
        matched: None,
        no_domestic_record: None,
        closing: None,
    }
}

pub fn request(case: &Case, number: u64, state: RequestState) -> RequestRecord {
    RequestRecord {
        case: case.id,
        request: TraceRequest {
            id: RequestId(uuid(number)),
            from: "XA".parse().unwrap(),
            to: "XB".parse().unwrap(),
            authority: String::new(),
            case_number: case.number.clone(),
            why: WhyAsked::Manufacture,
            observation: Observation { read: Some(Medium::Machine), ..Observation::default() },
            photographs: vec![],
            grounds: vec![],
            legal_basis: String::new(),
            circumstances: Circumstances::default(),
            intended_use: None,
            sought: vec![],
            handling: Restriction { authorities: None, purpose: None, onward_release: OnwardRelease::Free },
            reservation: String::new(),
            urgency: Urgency::Routine,
            urgency_reason: String::new(),
            language: "en".to_owned(),
        },
        state,
        sent_at: Some(moment()),
        acknowledged_at: None,
        answered_at: None,
        thread: vec![],
    }
}

pub async fn register(store: &Store, numbers: impl IntoIterator<Item = u64>) {
    let mut tx = store.begin().await.unwrap();
    tx.register_weapons(written(numbers)).await.unwrap();
    tx.commit().await.unwrap();
}
