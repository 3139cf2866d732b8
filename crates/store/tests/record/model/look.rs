//! All that can be asked of a store, and what it answers, as text.

use super::deed::{PARTNERS, is_looked_at, mark, partner, text, time};
use crate::made::{moment, uuid};
use domain::id::{AgencyId, CaseId, ImportId, MessageId, RequestId, UserId, WeaponId};
use domain::life::Weapon;
use jiff::SignedDuration;
use std::collections::BTreeMap;
use std::fmt::Debug;
use store::Store;
use store::audit::{AuditFilter, AuditPosition};
use store::cases::{CaseFilter, CasePosition, Direction, Standing};
use store::register::Position;
use store::sessions::{Ended, SecretDigest};

/// More than any list has here.
const ALL: i64 = 10_000;

#[derive(Default)]
struct Answers(BTreeMap<String, String>);

impl Answers {
    fn put(&mut self, question: impl Into<String>, answer: impl Debug) {
        self.0.insert(question.into(), format!("{answer:?}"));
    }
}

pub async fn at(store: &Store) -> BTreeMap<String, String> {
    let mut answers = Answers::default();
    register(store, &mut answers).await;
    cases(store, &mut answers).await;
    post(store, &mut answers).await;
    people(store, &mut answers).await;
    answers.0
}

async fn register(store: &Store, answers: &mut Answers) {
    let weapons = usize::try_from(store.count_weapons().await.unwrap()).unwrap();
    let leaves = store.ledger_size().await.unwrap();
    answers.put("counts", (weapons, store.newest_change().await.unwrap(), leaves));
    answers.put("root of the ledger", store.ledger_root(leaves).await.unwrap());
    let changed = store.weapons_changed(Position::default(), ALL).await.unwrap();
    for changed in &changed {
        let (id, number) = (changed.weapon.id, u64::try_from(changed.weapon.id.0.as_u128()).unwrap());
        if !is_looked_at(number) {
            continue;
        }
        answers.put(format!("weapon {number}"), store.weapon(id).await.unwrap());
        answers.put(format!("events of {number}"), store.events::<Weapon>(id).await.unwrap());
        answers
            .put(format!("weapon numbered {}", changed.number), store.weapon_numbered(changed.number).await.unwrap());
        answers.put(format!("cases of weapon {number}"), store.cases_of_weapon(id).await.unwrap());
    }
    let changed: Vec<_> = changed.into_iter().map(|it| (it.position.change, it.number, it.weapon.id)).collect();
    answers.put("weapons changed", changed);
    let newest = store.newest_weapons(Position::END, ALL).await.unwrap();
    answers.put("newest weapons", newest.into_iter().map(|(at, weapon)| (at.change, weapon.id)).collect::<Vec<_>>());
    let third = store.newest_weapons(Position { change: 7, weapon: WeaponId(uuid(0)).0 }, 3).await.unwrap();
    answers.put("three weapons before the seventh change", third);
    for mark in (0..21).map(mark).chain((0..9).map(|fact| format!("E{fact}"))) {
        answers.put(format!("weapons of mark {mark}"), store.weapons_of_mark(&mark, ALL).await.unwrap());
    }
    answers.put("projections", store.check_projections(|_| ()).await.unwrap());
    for import in 0..3 {
        let id = ImportId(uuid(import));
        let record = store.import(id).await.unwrap();
        let progress = record.as_ref().map(|it| (it.rows_done, usize::try_from(it.duplicates).unwrap()));
        answers.0.insert(
            format!("progress of import {import}"),
            progress.map(|progress| format!("{progress:?}")).unwrap_or_default(),
        );
        answers.put(format!("import {import}"), record);
        answers.put(format!("kept rows of {import}"), store.kept_rows(id, "duplicate", 0, ALL).await.unwrap());
        answers.put(format!("kept row of {import}"), store.kept_row(id, 2).await.unwrap());
    }
    answers.put("imports", store.newest_imports(ALL).await.unwrap());
    answers.put("imports of a file", store.imports_of_file(&[7; 32]).await.unwrap());
}

async fn cases(store: &Store, answers: &mut Answers) {
    let listed = async |agency: Option<u64>, words: &str, standing| {
        let filter = CaseFilter { words: words.to_owned(), standing };
        let agency = agency.map(|agency| AgencyId(uuid(agency)));
        let late = moment() + SignedDuration::from_hours(24 * 60);
        let cases = store.cases(agency, &filter, CasePosition::START, ALL, late).await.unwrap();
        cases.into_iter().map(|case| case.id).collect::<Vec<_>>()
    };
    answers.put("cases", listed(None, "", None).await);
    answers.put("cases of an agency", listed(Some(1), "", None).await);
    for word in 0..11 {
        answers.put(format!("cases with {}", text(word)), listed(None, text(word), None).await);
    }
    for standing in [Standing::Open, Standing::Unsearched, Standing::Ours, Standing::Theirs, Standing::Late] {
        answers.put(format!("cases that are {}", standing.code()), listed(None, "", Some(standing)).await);
    }
    let page = CasePosition { opened_at: time(2), case: CaseId(uuid(2)) };
    answers.put("a page of cases", store.cases(None, &CaseFilter::default(), page, 2, moment()).await.unwrap());
    for number in 0..5 {
        let id = CaseId(uuid(number));
        let case = store.case(id).await.unwrap().map(|case| (case.thing, case.rev));
        answers.0.insert(format!("case {number}"), case.map(|case| format!("{case:?}")).unwrap_or_default());
        let entries = store.case_entries(id).await.unwrap();
        let entries: Vec<_> = entries.into_iter().map(|entry| (entry.seq, entry.note)).collect();
        answers.put(format!("entries of case {number}"), entries);
        let drafts = store.drafts(id).await.unwrap();
        let drafts: Vec<_> = drafts.into_iter().map(|it| (it.thing.content.to.as_str().to_owned(), it.rev)).collect();
        answers.put(format!("drafts of case {number}"), drafts);
        answers.put(format!("requests of case {number}"), store.requests(id).await.unwrap());
        answers.put(format!("request of case {number}"), store.request(id, RequestId(uuid(number))).await.unwrap());
        answers.put(format!("sent from case {number}"), store.dispatches(id).await.unwrap());
    }
    answers.put("newest drafts", store.newest_drafts(None, ALL).await.unwrap());
    answers.put("newest drafts of an agency", store.newest_drafts(Some(AgencyId(uuid(1))), 2).await.unwrap());
    for direction in [Direction::In, Direction::Out] {
        let work = store.requests_in_work(direction, None, ALL).await.unwrap();
        answers.put(format!("requests in work, {direction:?}"), work);
        let work = store.requests_in_work(direction, Some(AgencyId(uuid(1))), 2).await.unwrap();
        answers.put(format!("requests in work of an agency, {direction:?}"), work);
    }
}

async fn post(store: &Store, answers: &mut Answers) {
    answers.put("waited for", store.partners_waited_for().await.unwrap());
    for (number, to) in (0..).zip(PARTNERS) {
        let waiting = store.waiting(partner(number), ALL).await.unwrap();
        answers.put(format!("waiting with tries for {to}"), &waiting);
        answers.put(format!("waiting for {to}"), waiting.into_iter().map(|it| it.message).collect::<Vec<_>>());
    }
    answers.put("a document", store.dispatch_content(CaseId(uuid(1)), MessageId(uuid(1))).await.unwrap());
    answers.put("refused arrivals", store.refused_arrivals(ALL).await.unwrap());
}

async fn people(store: &Store, answers: &mut Answers) {
    answers.put("agencies", store.agencies().await.unwrap());
    answers.put("accounts", store.accounts().await.unwrap());
    let ended = Ended { now: moment(), idle_since: moment() - SignedDuration::from_secs(1) };
    for user in 1..4 {
        let sessions = store.sessions_of(UserId(uuid(user)), ended).await.unwrap();
        let sessions: Vec<_> = sessions.into_iter().map(|line| (line.digest.0[0], line.seen_at)).collect();
        answers.put(format!("sessions of {user}"), sessions);
    }
    for session in 0..6 {
        let ended = Ended { now: time(3), idle_since: moment() };
        answers.put(format!("session {session}"), store.session(SecretDigest([session; 32]), ended).await.unwrap());
    }
    let lines = async |filter| store.audit_lines(&filter, AuditPosition::START, ALL).await.unwrap();
    let all = lines(AuditFilter::All).await;
    answers.put("audit with names", &all);
    answers.put("audit", all.into_iter().map(|it| it.line).collect::<Vec<_>>());
    for actor in 0..4 {
        answers.put(format!("audit of {actor}"), lines(AuditFilter::Actor(UserId(uuid(actor)))).await);
    }
    for word in 0..11 {
        let about = AuditFilter::Object { object: "case".to_owned(), object_id: text(word).to_owned() };
        answers.put(format!("audit about {}", text(word)), lines(about).await);
    }
    for name in 0..3 {
        answers.put(format!("setting {name}"), store.setting(&format!("setting {name}")).await.unwrap());
    }
}
