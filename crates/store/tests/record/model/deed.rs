//! What may be done to a store, and how it is done.

use super::known::Known;
use crate::made::{Counted, case, event, moment, request, uuid, weapon};
use domain::CountryCode;
use domain::authority::Role;
use domain::case::{Case, Observation};
use domain::clock::Timestamp;
use domain::event::{Event, Fact, Subject};
use domain::id::{AgencyId, CaseId, ImportId, MessageId, UserId, WeaponId};
use domain::life::Weapon;
use domain::request::{Draft, RequestContent, RequestState, WhyAsked};
use jiff::SignedDuration;
use proptest::collection::vec;
use proptest::prelude::*;
use std::collections::BTreeSet;
use store::audit::AuditLine;
use store::cases::Direction;
use store::imports::{Batch, ImportRecord, KeptRow};
use store::mailbox::Arrival;
use store::people::{Account, Agency};
use store::register::NewWeapon;
use store::sessions::{Ended, NewSession, SecretDigest};
use store::{Store, StoreError, Tx};

/// Texts that the engines could sort, fold or store differently.
const TEXTS: &[&str] = &["", "a'b\"c\\", "zz", "ZZ", "é", "e\u{301}", "٣ نص", "🔫", "100%_", "a\tb", "½"];
pub const PARTNERS: &[&str] = &["XA", "XB", "XC"];

#[derive(Debug, Clone)]
pub enum Deed {
    Register(Vec<u64>),
    AddEvent { weapon: u64, fact: u8, stale: bool },
    TakeIn { import: u64, rows: Vec<u8>, stale: bool },
    FinishImport { import: u64, at: u8 },
    OpenCase { case: u64, text: u8, at: u8 },
    SaveCase { case: u64, text: u8, stale: bool },
    Note { case: u64, text: u8 },
    SaveDraft { case: u64, partner: u8, at: u8 },
    RemoveDraft { case: u64, partner: u8 },
    Ask { case: u64, request: u64, inbound: bool },
    Answer { request: u64, stale: bool },
    Send { case: u64, message: u64, partner: u8 },
    Deliver { partner: u8, arrives: bool },
    Arrive { message: u64, refused: bool, at: u8 },
    SignIn { session: u8, user: u64, at: u8 },
    See { session: u8, at: u8 },
    SignOut { session: u8, user: u64 },
    Sweep { at: u8 },
    Audit { line: u64, actor: u64, at: u8, text: u8 },
    Set { name: u8, text: u8 },
    Abandon(Box<Self>),
}

pub fn any_deed() -> impl Strategy<Value = Deed> {
    use Deed::*;
    let (few, at, text, partner) = (|| 0..5_u64, || 0..4_u8, || 0..TEXTS.len() as u8, || 0..PARTNERS.len() as u8);
    let register = vec(0..40_u64, 1..5).prop_map(Register);
    // More than are inserted row by row.
    let register_many = (0..2_u64).prop_map(|part| Register((1000 + part * 60..1060 + part * 60).collect()));
    let add = (0..40_u64, any::<u8>(), prop::bool::weighted(0.2));
    let rows = vec(0..30_u8, 0..8);
    let kept = prop_oneof![
        6 => register,
        1 => register_many,
        12 => add.prop_map(|(weapon, fact, stale)| AddEvent { weapon, fact, stale }),
        6 => (0..3_u64, rows, prop::bool::weighted(0.2)).prop_map(|(import, rows, stale)| TakeIn { import, rows, stale }),
        1 => (0..3_u64, at()).prop_map(|(import, at)| FinishImport { import, at }),
        2 => (few(), text(), at()).prop_map(|(case, text, at)| OpenCase { case, text, at }),
        2 => (few(), text(), any::<bool>()).prop_map(|(case, text, stale)| SaveCase { case, text, stale }),
        2 => (few(), text()).prop_map(|(case, text)| Note { case, text }),
        2 => (few(), partner(), at()).prop_map(|(case, partner, at)| SaveDraft { case, partner, at }),
        1 => (few(), partner()).prop_map(|(case, partner)| RemoveDraft { case, partner }),
        2 => (few(), few(), any::<bool>()).prop_map(|(case, request, inbound)| Ask { case, request, inbound }),
        1 => (few(), any::<bool>()).prop_map(|(request, stale)| Answer { request, stale }),
        3 => (few(), 0..20_u64, partner()).prop_map(|(case, message, partner)| Send { case, message, partner }),
        2 => (partner(), any::<bool>()).prop_map(|(partner, arrives)| Deliver { partner, arrives }),
        2 => (few(), any::<bool>(), at()).prop_map(|(message, refused, at)| Arrive { message, refused, at }),
        2 => (0..6_u8, 1..4_u64, at()).prop_map(|(session, user, at)| SignIn { session, user, at }),
        1 => (0..6_u8, at()).prop_map(|(session, at)| See { session, at }),
        1 => (0..6_u8, 1..4_u64).prop_map(|(session, user)| SignOut { session, user }),
        1 => at().prop_map(|at| Sweep { at }),
        2 => (0..30_u64, 0..4_u64, at(), text()).prop_map(|(line, actor, at, text)| Audit { line, actor, at, text }),
        1 => (0..3_u8, text()).prop_map(|(name, text)| Set { name, text }),
    ];
    (kept, prop::bool::weighted(0.1)).prop_map(|(deed, abandoned)| if abandoned { Abandon(deed.into()) } else { deed })
}

/// Of the many that come at once, a few are looked at one by one.
pub fn is_looked_at(weapon: u64) -> bool {
    weapon < 1000 || weapon.is_multiple_of(20)
}

pub fn text(which: u8) -> &'static str {
    TEXTS[usize::from(which) % TEXTS.len()]
}

/// Moments are few, so that many things happen at the same.
pub fn time(at: u8) -> Timestamp {
    moment() + SignedDuration::from_secs(at.into())
}

pub fn partner(which: u8) -> CountryCode {
    PARTNERS[usize::from(which)].parse().unwrap()
}

pub fn the_case(number: u64, words: u8, at: u8) -> Case {
    let observation = Observation { serial: text(words).to_owned(), ..case(number, 1).observation };
    Case { observation, opened_at: time(at), ..case(number, number % 2) }
}

/// A weapon whose mark others carry too.
pub fn new_weapon(number: u64) -> NewWeapon {
    NewWeapon { keys: vec![mark(number)], ..weapon(number) }
}

pub fn mark(number: u64) -> String {
    format!("{}{}", text(u8::try_from(number % 7).unwrap()), number % 3)
}

pub fn next_event(number: u64, seq: i64, fact: u8) -> Event {
    let fact = match fact % 4 {
        0 => Fact::Lost { report: text(fact).to_owned() },
        1 => Fact::Proofed { house: text(fact).to_owned() },
        2 => Fact::Exported { to_state: partner(fact % 3), consignee: None, licence: text(fact).to_owned() },
        _ => Fact::Manufactured { maker: None },
    };
    event(WeaponId(uuid(number)), seq, fact)
}

/// The accounts that sessions belong to.
pub async fn people(store: &Store) {
    let mut tx = store.begin().await.unwrap();
    for agency in 0..2 {
        let name = text(u8::try_from(agency).unwrap() + 2).to_owned();
        tx.add_agency(&Agency { id: AgencyId(uuid(agency)), name, contact_point: agency == 0 }).await.unwrap();
    }
    for user in 1..4 {
        let account = Account {
            id: UserId(uuid(user)),
            login: format!("{}{user}", text(u8::try_from(user).unwrap() * 2)),
            name: text(u8::try_from(user).unwrap()).to_owned(),
            agency: AgencyId(uuid(user % 2)),
            roles: BTreeSet::from([Role::RegistryClerk]),
            language: "en".to_owned(),
            locked_until: None,
            disabled: false,
            created_at: moment(),
        };
        tx.add_account(&account, "hash").await.unwrap();
    }
    tx.commit().await.unwrap();
}

impl Deed {
    /// Does it, and says what came of it.
    pub async fn outcome(&self, store: &Store, known: &Known) -> String {
        match self.done(store, known).await {
            Ok(said) => said,
            Err(StoreError::Changed { what }) => format!("another was faster: {what}"),
            Err(StoreError::Sql { .. }) => "refused".to_owned(),
            Err(other) => format!("{other:?}"),
        }
    }

    async fn done(&self, store: &Store, known: &Known) -> Result<String, StoreError> {
        let waiting = match self {
            Self::Deliver { partner: to, .. } => store.waiting(partner(*to), 1).await?.pop(),
            _ => None,
        };
        if let Self::See { session, at } = self {
            store.see_session(SecretDigest([*session; 32]), time(*at)).await?;
        }
        let mut tx = store.begin().await?;
        if let (Self::Deliver { arrives, .. }, Some(waiting)) = (self, waiting) {
            if *arrives {
                tx.settle_dispatch(&waiting, true, time(3), Some(vec![1]), None).await?;
            } else {
                tx.postpone_dispatch(&waiting, time(3), "connection-refused").await?;
            }
        }
        if let Self::Abandon(deed) = self {
            // Whatever it says, nothing of it stays.
            drop(deed.within(&mut tx, known).await);
            return Ok("abandoned".to_owned());
        }
        let said = self.within(&mut tx, known).await?;
        tx.commit().await?;
        Ok(said)
    }

    async fn within(&self, tx: &mut Tx, known: &Known) -> Result<String, StoreError> {
        let mut said = String::new();
        match self {
            Self::Register(numbers) => {
                let written = numbers.iter().map(|number| new_weapon(*number).write_out(&Counted));
                tx.register_weapons(written.collect::<Result<_, _>>()?).await?;
            }
            Self::AddEvent { weapon: number, fact, stale } => {
                let events = known.events(*number);
                assert_eq!(tx.events::<Weapon>(WeaponId(uuid(*number))).await?, events);
                if events.is_empty() {
                    return Ok("no such weapon".to_owned());
                }
                let seq = i64::try_from(events.len()).unwrap() + i64::from(!stale);
                let new = next_event(*number, seq, *fact);
                let all: Vec<Event> = events.into_iter().chain([new.clone()]).collect();
                let weapon = Weapon::project(&all).unwrap();
                tx.add_event(&new, &weapon, &[format!("E{fact}")], &Counted).await?;
            }
            Self::TakeIn { import, rows, stale } => {
                let id = ImportId(uuid(*import));
                let before = known.rows_done(*import);
                if before.is_none() {
                    tx.put_import(&new_import(id)).await?;
                }
                let wanted: BTreeSet<u8> = rows.iter().copied().collect();
                let digests: Vec<[u8; 16]> = wanted.iter().map(|row| [*row; 16]).collect();
                let mut there = tx.known_digests(&digests).await?;
                there.sort_unstable();
                said = format!("{:?}", there.iter().map(|digest| digest[0]).collect::<Vec<_>>());
                let taken: Vec<u8> = wanted.into_iter().filter(|row| !there.contains(&[*row; 16])).collect();
                let before = before.unwrap_or_default() + i64::from(*stale);
                tx.put_batch(id, batch(before, &taken, &there)?).await?;
            }
            Self::FinishImport { import, at } => {
                tx.finish_import(ImportId(uuid(*import)), "done", time(*at), None).await?;
            }
            Self::OpenCase { case, text, at } => tx.put_case(&the_case(*case, *text, *at)).await?,
            Self::SaveCase { case, text, stale } => {
                let (saved, rev) = known.case_saved(*case, *text);
                tx.save_case(&saved, rev + i64::from(*stale)).await?;
            }
            Self::Note { case, text: words } => {
                let by = Some(UserId(uuid(1)));
                tx.add_case_entry(CaseId(uuid(*case)), moment(), by, None, "note", text(*words)).await?;
            }
            Self::SaveDraft { case, partner: to, at } => {
                let content = RequestContent::begin(partner(*to), WhyAsked::Other, "en");
                let (case, saved_by) = (CaseId(uuid(*case)), UserId(uuid(1)));
                tx.save_draft(&Draft { case, content, saved_by, saved_at: time(*at) }).await?;
            }
            Self::RemoveDraft { case, partner: to } => tx.remove_draft(CaseId(uuid(*case)), partner(*to)).await?,
            Self::Ask { case: number, request: id, inbound } => {
                let direction = if *inbound { Direction::In } else { Direction::Out };
                tx.put_request(&request(&case(*number, 1), *id, RequestState::Sent), direction).await?;
            }
            Self::Answer { request: id, stale } => {
                let (number, rev) = known.request(*id).unwrap_or_default();
                let answered = request(&case(number, 1), *id, RequestState::Answered);
                tx.save_request(&answered, rev + i64::from(*stale)).await?;
            }
            Self::Send { case, message, partner: to } => {
                let (case, message) = (CaseId(uuid(*case)), MessageId(uuid(*message)));
                tx.dispatch(case, message, partner(*to), moment(), vec![0, 1]).await?;
            }
            // Done by themselves, or not at all.
            Self::Deliver { .. } | Self::See { .. } | Self::Abandon(_) => {}
            Self::Arrive { message, refused, at } => {
                let arrival = Arrival {
                    message: MessageId(uuid(*message)),
                    from: partner(1),
                    received_at: time(*at),
                    document_schema: String::new(),
                    request: None,
                    verdict: if *refused { "unknown-sender" } else { "accepted" }.to_owned(),
                    content: vec![*at],
                    receipt: vec![],
                };
                said = format!("first: {}", tx.put_arrival(&arrival).await?);
            }
            Self::SignIn { session, user, at } => {
                let new = NewSession {
                    digest: SecretDigest([*session; 32]),
                    user: UserId(uuid(*user)),
                    csrf: String::new(),
                    created_at: time(*at),
                    expires_at: time(*at) + SignedDuration::from_secs(2),
                };
                tx.add_session(&new).await?;
            }
            Self::SignOut { session, user } => {
                said = format!("{}", tx.end_session(UserId(uuid(*user)), SecretDigest([*session; 32])).await?);
            }
            Self::Sweep { at } => tx.remove_old_sessions(Ended { now: time(*at), idle_since: moment() }).await?,
            Self::Audit { line, actor, at, text: words } => tx.audit(&audit_line(*line, *actor, *at, *words)).await?,
            Self::Set { name, text: words } => tx.set_setting(&format!("setting {name}"), text(*words)).await?,
        }
        Ok(said)
    }
}

pub fn audit_line(line: u64, actor: u64, at: u8, words: u8) -> AuditLine {
    AuditLine {
        // Ids of lines are minted: no two actors have the same.
        id: uuid(line * 10 + actor),
        at: time(at),
        actor: UserId(uuid(actor)),
        deed: "read".to_owned(),
        object: "case".to_owned(),
        object_id: text(words).to_owned(),
        refused: line.is_multiple_of(2),
    }
}

fn new_import(id: ImportId) -> ImportRecord {
    ImportRecord {
        id,
        file_name: "ملف.csv".to_owned(),
        file_digest: vec![7; 32],
        file_size: i64::MAX,
        state: "running".to_owned(),
        created_at: moment(),
        created_by: UserId(uuid(1)),
        finished_at: None,
        plan: "{}".to_owned(),
        rows_total: None,
        rows_done: 0,
        bytes_done: 0,
        taken: 0,
        with_findings: 0,
        refused: 0,
        duplicates: 0,
        problem: None,
    }
}

/// Rows that are taken, as weapons from 100 on, and rows that were taken before.
fn batch(before: i64, taken: &[u8], there: &[[u8; 16]]) -> Result<Batch, StoreError> {
    let rows = i64::try_from(taken.len() + there.len()).unwrap();
    let written = taken.iter().map(|row| new_weapon(100 + u64::from(*row)).write_out(&Counted));
    let kept = |(digest, row_no): (&[u8; 16], i64)| KeptRow {
        row_no,
        state: "duplicate".to_owned(),
        cells: format!("[\"{}\"]", text(digest[0]).len()),
        findings: "[]".to_owned(),
        weapon: None,
    };
    Ok(Batch {
        rows_before: before,
        rows_after: before + rows,
        bytes_after: before,
        weapons: written.collect::<Result<_, _>>()?,
        digests: taken.iter().map(|row| [*row; 16]).zip(before + 1..).collect(),
        kept: there.iter().zip(before + 1..).map(kept).collect(),
        duplicates: i64::try_from(there.len()).unwrap(),
        ..Batch::default()
    })
}
