//! What must be known after what was done: the store, without a database.

use super::deed::{Deed, PARTNERS, audit_line, is_looked_at, mark, new_weapon, next_event, the_case, time};
use crate::made::uuid;
use domain::case::Case;
use domain::event::{Event, Subject};
use domain::id::{CaseId, MessageId, WeaponId};
use domain::life::Weapon;
use std::collections::{BTreeMap, BTreeSet};
use store::audit::AuditLine;

#[derive(Debug, Clone, Default)]
pub struct Known {
    weapons: BTreeMap<u64, KnownWeapon>,
    /// Changes of the register so far, and events.
    changes: i64,
    leaves: i64,
    marks: BTreeSet<(String, u64)>,
    imports: BTreeMap<u64, (i64, usize)>,
    digests: BTreeSet<u8>,
    cases: BTreeMap<u64, (Case, i64)>,
    entries: BTreeMap<u64, Vec<&'static str>>,
    /// The revision of the draft of a case to a partner.
    drafts: BTreeMap<(u64, u8), i64>,
    /// The case of a request, and its revision.
    requests: BTreeMap<u64, (u64, i64)>,
    sent: BTreeSet<(u64, u64)>,
    waiting: Vec<(u8, u64)>,
    arrived: BTreeSet<u64>,
    /// Whose a session is, when it was last seen, and when it ends.
    sessions: BTreeMap<u8, (u64, u8, u8)>,
    lines: BTreeMap<(u64, u8, u64), AuditLine>,
    settings: BTreeMap<u8, &'static str>,
}

#[derive(Debug, Clone)]
struct KnownWeapon {
    events: Vec<Event>,
    number: i64,
    change: i64,
}

impl Known {
    pub fn events(&self, weapon: u64) -> Vec<Event> {
        self.weapons.get(&weapon).map(|weapon| weapon.events.clone()).unwrap_or_default()
    }

    pub fn rows_done(&self, import: u64) -> Option<i64> {
        self.imports.get(&import).map(|(rows, _)| *rows)
    }

    /// The case with other words, and the revision of the one that is kept.
    pub fn case_saved(&self, number: u64, text: u8) -> (Case, i64) {
        let words = the_case(number, text, 0);
        match self.cases.get(&number) {
            Some((case, rev)) => (Case { observation: words.observation, ..case.clone() }, *rev),
            None => (words, 1),
        }
    }

    pub fn request(&self, id: u64) -> Option<(u64, i64)> {
        self.requests.get(&id).copied()
    }

    /// Does the deed, and says what a store must say.
    pub fn told(&mut self, deed: &Deed) -> String {
        let before = self.clone();
        let told = self.done(deed);
        match told {
            Ok(told) => told,
            Err(told) => {
                *self = before;
                told
            }
        }
    }

    fn done(&mut self, deed: &Deed) -> Result<String, String> {
        let refused = || Err("refused".to_owned());
        let faster = |what| Err(format!("another was faster: {what}"));
        let mut said = String::new();
        match deed {
            Deed::Abandon(_) => return Err("abandoned".to_owned()),
            Deed::Register(numbers) => {
                for number in numbers {
                    if !self.register(*number) {
                        return refused();
                    }
                }
            }
            Deed::AddEvent { weapon: number, fact, stale } => {
                let Some(weapon) = self.weapons.get_mut(number) else { return Ok("no such weapon".to_owned()) };
                if *stale {
                    return faster("weapon");
                }
                (self.changes, self.leaves) = (self.changes + 1, self.leaves + 1);
                weapon.change = self.changes;
                weapon.events.push(next_event(*number, i64::try_from(weapon.events.len()).unwrap() + 1, *fact));
                self.marks.insert((format!("E{fact}"), *number));
            }
            Deed::TakeIn { import, rows, stale } => {
                let wanted: BTreeSet<u8> = rows.iter().copied().collect();
                let (there, new): (Vec<u8>, Vec<u8>) = wanted.iter().partition(|row| self.digests.contains(row));
                said = format!("{there:?}");
                if *stale {
                    return faster("import");
                }
                let (done, duplicates) = self.imports.entry(*import).or_default();
                *done += i64::try_from(wanted.len()).unwrap();
                *duplicates += there.len();
                self.digests.extend(&new);
                for row in new {
                    assert!(self.register(100 + u64::from(row)), "a weapon without the digest of its row");
                }
            }
            Deed::OpenCase { case, text, at } => {
                if self.cases.insert(*case, (the_case(*case, *text, *at), 1)).is_some() {
                    return refused();
                }
            }
            Deed::SaveCase { case, text, stale } => {
                let saved = self.case_saved(*case, *text).0;
                let Some((kept, rev)) = self.cases.get_mut(case).filter(|_| !stale) else { return faster("case") };
                (*kept, *rev) = (saved, *rev + 1);
            }
            Deed::Note { case, text } => self.entries.entry(*case).or_default().push(super::deed::text(*text)),
            Deed::SaveDraft { case, partner, .. } => *self.drafts.entry((*case, *partner)).or_default() += 1,
            Deed::RemoveDraft { case, partner } => drop(self.drafts.remove(&(*case, *partner))),
            Deed::Ask { case, request, .. } => {
                if self.requests.insert(*request, (*case, 1)).is_some() {
                    return refused();
                }
            }
            Deed::Answer { request, stale } => match self.requests.get_mut(request) {
                Some((_, rev)) if !stale => *rev += 1,
                _ => return faster("request"),
            },
            Deed::Send { case, message, partner } => {
                if !self.sent.insert((*case, *message)) {
                    return refused();
                }
                self.waiting.push((*partner, *message));
            }
            Deed::Deliver { partner, arrives } => {
                let first = self.waiting.iter().position(|(to, _)| to == partner);
                if let Some(first) = first.filter(|_| *arrives) {
                    self.waiting.remove(first);
                }
            }
            Deed::Arrive { message, .. } => said = format!("first: {}", self.arrived.insert(*message)),
            Deed::SignIn { session, user, at } => {
                if self.sessions.insert(*session, (*user, *at, at + 2)).is_some() {
                    return refused();
                }
            }
            Deed::See { session, at } => {
                if let Some((_, seen, _)) = self.sessions.get_mut(session) {
                    *seen = (*seen).max(*at);
                }
            }
            Deed::SignOut { session, user } => {
                let hers = self.sessions.get(session).is_some_and(|(whose, ..)| whose == user);
                if hers {
                    self.sessions.remove(session);
                }
                said = hers.to_string();
            }
            Deed::Sweep { at } => self.sessions.retain(|_, (_, seen, ends)| *ends > *at && *seen > 0),
            Deed::Audit { line, actor, at, text } => {
                let new = audit_line(*line, *actor, *at, *text);
                if self.lines.insert((*actor, *at, *line), new).is_some() {
                    return refused();
                }
            }
            Deed::Set { name, text } => drop(self.settings.insert(*name, super::deed::text(*text))),
            Deed::FinishImport { .. } => {}
        }
        Ok(said)
    }

    fn register(&mut self, number: u64) -> bool {
        (self.changes, self.leaves) = (self.changes + 1, self.leaves + 1);
        let weapon = KnownWeapon { events: new_weapon(number).events, number: self.changes, change: self.changes };
        self.marks.insert((mark(number), number));
        self.weapons.insert(number, weapon).is_none()
    }

    /// What the model knows the answers to, each under the name of the question in [`super::look`].
    pub fn answers(&self) -> Vec<(String, String)> {
        let mut answers = Vec::new();
        let mut say = |question: String, answer: String| answers.push((question, answer));
        say("counts".to_owned(), format!("{:?}", (self.weapons.len(), self.changes, self.leaves)));
        for (number, weapon) in self.weapons.iter().filter(|(number, _)| is_looked_at(**number)) {
            say(format!("weapon {number}"), format!("{:?}", Weapon::project(&weapon.events)));
            say(format!("events of {number}"), format!("{:?}", weapon.events));
        }
        let mut changed: Vec<_> =
            self.weapons.iter().map(|(id, weapon)| (weapon.change, weapon.number, WeaponId(uuid(*id)))).collect();
        changed.sort_unstable();
        say("weapons changed".to_owned(), format!("{changed:?}"));
        let newest: Vec<_> = changed.iter().rev().map(|(change, _, id)| (change, id)).collect();
        say("newest weapons".to_owned(), format!("{newest:?}"));
        for number in 0..21 {
            let mark = mark(number);
            let weapons = self.marks.iter().filter(|(known, _)| *known == mark);
            let weapons: Vec<_> = weapons.map(|(_, weapon)| WeaponId(uuid(*weapon))).collect();
            say(format!("weapons of mark {mark}"), format!("{weapons:?}"));
        }
        for (import, known) in &self.imports {
            say(format!("progress of import {import}"), format!("{known:?}"));
        }
        let mut cases: Vec<_> = self.cases.values().map(|(case, _)| (case.opened_at, case.id)).collect();
        cases.sort_unstable_by(|one, other| other.cmp(one));
        let cases: Vec<CaseId> = cases.into_iter().map(|(_, id)| id).collect();
        say("cases".to_owned(), format!("{cases:?}"));
        for (number, (case, rev)) in &self.cases {
            say(format!("case {number}"), format!("{:?}", (case, rev)));
        }
        for (case, notes) in &self.entries {
            say(format!("entries of case {case}"), format!("{:?}", (1..).zip(notes).collect::<Vec<(i64, _)>>()));
        }
        for case in 0..5 {
            let drafts = self.drafts.iter().filter(|((of, _), _)| *of == case);
            let drafts: Vec<_> = drafts.map(|((_, to), rev)| (PARTNERS[usize::from(*to)], rev)).collect();
            say(format!("drafts of case {case}"), format!("{drafts:?}"));
        }
        for (number, to) in (0..).zip(PARTNERS) {
            let waiting = self.waiting.iter().filter(|(partner, _)| *partner == number);
            let waiting: Vec<_> = waiting.map(|(_, message)| MessageId(uuid(*message))).collect();
            say(format!("waiting for {to}"), format!("{waiting:?}"));
        }
        for user in 1..4 {
            let hers = self.sessions.iter().filter(|(_, (whose, ..))| *whose == user);
            let mut hers: Vec<_> = hers.map(|(session, (_, seen, _))| (u8::MAX - seen, session)).collect();
            hers.sort_unstable();
            let hers: Vec<_> = hers.into_iter().map(|(seen, session)| (session, time(u8::MAX - seen))).collect();
            say(format!("sessions of {user}"), format!("{hers:?}"));
        }
        let mut lines: Vec<&AuditLine> = self.lines.values().collect();
        lines.sort_by_key(|line| std::cmp::Reverse((line.at, line.id)));
        say("audit".to_owned(), format!("{lines:?}"));
        for (name, text) in &self.settings {
            say(format!("setting {name}"), format!("{:?}", Some(text)));
        }
        answers
    }
}
