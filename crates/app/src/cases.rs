//! Tracing cases: opened from an observation, searched at home first, asked abroad, joined into one chain, closed with
//! an outcome and, where found, the point of diversion.

mod fault;
mod list;
mod photographs;
mod reading;
mod view;

pub use fault::CaseFault;
pub use list::{CaseFilter, CasePage, CasePosition, ListedCase, PAGE, Standing};
pub use photographs::{LARGEST_PHOTOGRAPH, MOST_PHOTOGRAPHS};
pub(crate) use reading::note_reading;
pub use view::{CaseFile, RequestView};

use crate::audit::Act;
use crate::error::Fault;
use crate::{Actor, App};
use domain::PartialDate;
use domain::authority::Deed;
use domain::case::{
    Acquisition, Case, Circumstances, Closing, Diversion, IllicitGround, IntendedUse, Match, Observation, Outcome,
};
use domain::event::{EventKind, Fact, Source, Subject};
use domain::id::{CaseId, EventId, WeaponId};
use domain::life::Weapon;
use domain::request::{RequestState, Saying};
use store::Tx;
use store::cases::{Direction, Revised, StoredRequest};

/// What a person says about a find: the whole of a case that can be edited.
#[derive(Debug, Clone, PartialEq)]
pub struct CaseContent {
    /// The marks as seen.
    pub observation: Observation,
    /// How the weapon came to the authority.
    pub acquisition: Acquisition,
    /// Why it is illicit.
    pub grounds: Vec<IllicitGround>,
    /// The legal justification.
    pub legal_basis: String,
    /// The circumstances.
    pub circumstances: Circumstances,
    /// What the information is wanted for.
    pub intended_use: Option<IntendedUse>,
}

/// How a case ends.
#[derive(Debug, Clone, PartialEq)]
pub struct NewClosing {
    /// The outcome.
    pub outcome: Outcome,
    /// The point of diversion.
    pub diversion: Option<Diversion>,
    /// What is done so that it does not happen again.
    pub prevention: String,
    /// Why this is the end.
    pub reason: String,
}

impl App {
    /// Opens a case from an observation.
    ///
    /// # Errors
    /// [`CaseFault`]; [`Fault::Denied`] without [`Deed::WorkCases`].
    pub async fn open_case(&self, actor: &Actor, content: CaseContent) -> Result<CaseId, CaseFault> {
        self.authorise(actor, Deed::WorkCases, "cases").await?;
        self.check_content(&content)?;
        let mut tx = self.store.begin().await?;
        let case = self.new_case(&mut tx, actor, content).await?;
        tx.put_case(&case).await?;
        tx.add_case_entry(case.id, case.opened_at, Some(actor.user), None, "opened", "").await?;
        note_reading(&mut tx, &case, None, case.opened_at, Some(actor.user), None).await?;
        tx.audit(&self.line(actor.user, Act::CaseOpened, case.id)).await?;
        tx.commit().await?;
        Ok(case.id)
    }

    /// Changes what is said about the find, with a reason.
    ///
    /// # Errors
    /// [`CaseFault`]; [`Fault::Denied`] without [`Deed::WorkCases`].
    pub async fn change_case(
        &self,
        actor: &Actor,
        id: CaseId,
        content: CaseContent,
        reason: &str,
    ) -> Result<(), CaseFault> {
        self.authorise(actor, Deed::WorkCases, id).await?;
        self.check_content(&content)?;
        let reason = said(reason)?;
        self.work_on(actor, id, Act::CaseChanged, "changed", reason, |case| {
            let CaseContent { observation, acquisition, grounds, legal_basis, circumstances, intended_use } = content;
            Ok(Case { observation, acquisition, grounds, legal_basis, circumstances, intended_use, ..case })
        })
        .await
    }

    /// Says which record of the register the weapon is.
    ///
    /// # Errors
    /// [`CaseFault`]; [`Fault::NotFound`] if there is no such weapon.
    pub async fn choose_record(
        &self,
        actor: &Actor,
        id: CaseId,
        weapon: WeaponId,
        probability: f64,
        reason: &str,
    ) -> Result<(), CaseFault> {
        self.authorise(actor, Deed::WorkCases, id).await?;
        let reason = said(reason)?;
        self.store.weapon(weapon).await?.ok_or(Fault::NotFound { what: "weapon" })?;
        let chosen = Match {
            weapon,
            probability: probability.clamp(0.0, 1.0),
            chosen_by: actor.user,
            chosen_at: self.now(),
            reason: reason.to_owned(),
        };
        self.work_on(actor, id, Act::RecordChosen, "record-chosen", reason, |case| {
            Ok(Case { matched: Some(chosen), no_domestic_record: None, ..case })
        })
        .await
    }

    /// Says that the weapon is in no record of this register: the domestic search is done.
    ///
    /// # Errors
    /// [`CaseFault`].
    pub async fn choose_no_record(&self, actor: &Actor, id: CaseId, reason: &str) -> Result<(), CaseFault> {
        self.authorise(actor, Deed::WorkCases, id).await?;
        let reason = said(reason)?;
        let searched = (actor.user, self.now());
        self.work_on(actor, id, Act::RecordChosen, "no-record-chosen", reason, |case| {
            Ok(Case { matched: None, no_domestic_record: Some(searched), ..case })
        })
        .await
    }

    /// Closes a case. Requests still open are withdrawn, answered ones closed, and the weapon's record, if it is ours,
    /// gains the event Traced.
    ///
    /// # Errors
    /// [`CaseFault::NoDiversion`] if the weapon was traced and no point of diversion is named; [`CaseFault::Unanswered`] if
    /// another State would wait in vain, since nothing can be said in a closed case.
    pub async fn close_case(&self, actor: &Actor, id: CaseId, closing: NewClosing) -> Result<(), CaseFault> {
        self.authorise(actor, Deed::CloseCase, id).await?;
        let reason = said(&closing.reason)?.to_owned();
        let today = PartialDate::day_of(self.now());
        match &closing.diversion {
            None if closing.outcome.is_success() => return Err(CaseFault::NoDiversion),
            Some(diversion) if diversion.date.is_certainly_after(today) => {
                return Err(CaseFault::InFuture(diversion.date));
            }
            _ => {}
        }
        let mut tx = self.store.begin().await?;
        let Revised { thing: mut case, rev } = self.case_to_work_on(&mut tx, actor, id).await?;
        let requests = tx.requests(id).await?;
        let waits = |stored: &&StoredRequest| stored.direction == Direction::In && stored.record.state.awaits_answer();
        if let Some(stored) = requests.iter().find(waits) {
            return Err(CaseFault::Unanswered(stored.record.request.from));
        }
        let now = self.now();
        case.closing = Some(Closing {
            outcome: closing.outcome,
            diversion: closing.diversion,
            prevention: closing.prevention.trim().to_owned(),
            reason: reason.clone(),
            closed_by: actor.user,
            closed_at: now,
        });
        tx.save_case(&case, rev).await?;
        for stored in requests.into_iter().filter(|stored| stored.direction == Direction::Out) {
            let end = match stored.record.state {
                RequestState::Closed | RequestState::Withdrawn => continue,
                RequestState::Answered
                | RequestState::PartlyAnswered
                | RequestState::Restricted
                | RequestState::Refused
                | RequestState::Clarification => Saying::Closed {},
                _ => Saying::Withdrawn { reason: reason.clone() },
            };
            self.say_in(&mut tx, stored, end).await?;
        }
        // Only a weapon that was traced has that in its life.
        if let Some(matched) = case.matched.as_ref().filter(|_| closing.outcome.is_success()) {
            let fact = Fact::Traced { case: id, number: case.number.clone() };
            self.note_traced(&mut tx, actor, matched.weapon, fact, &reason).await?;
        }
        tx.add_case_entry(id, now, Some(actor.user), None, "closed", &reason).await?;
        tx.audit(&self.line(actor.user, Act::CaseClosed, id)).await?;
        tx.commit().await?;
        Ok(())
    }

    /// A new case with its number, not yet stored.
    pub(crate) async fn new_case(&self, tx: &mut Tx, actor: &Actor, content: CaseContent) -> Result<Case, Fault> {
        let now = self.now();
        let year = PartialDate::day_of(now).year().unwrap_or_default();
        let running = tx.next_number(&format!("case-{year}")).await?;
        let CaseContent { observation, acquisition, grounds, legal_basis, circumstances, intended_use } = content;
        Ok(Case {
            id: CaseId::mint(&*self.clock, &*self.entropy),
            number: format!("{}-{year}-{running:04}", self.own_state()),
            agency: actor.agency,
            opened_by: actor.user,
            opened_at: now,
            on_request: None,
            observation,
            acquisition,
            grounds,
            legal_basis,
            circumstances,
            intended_use,
            photographs: Vec::new(),
            matched: None,
            no_domestic_record: None,
            closing: None,
        })
    }

    /// Reads a case that is open and this actor's to work on.
    pub(crate) async fn case_to_work_on(
        &self,
        tx: &mut Tx,
        actor: &Actor,
        id: CaseId,
    ) -> Result<Revised<Case>, CaseFault> {
        let stored = tx.case(id).await?.filter(|stored| actor.sees_cases_of(stored.thing.agency));
        let stored = stored.ok_or(Fault::NotFound { what: "case" })?;
        if stored.thing.is_closed() { Err(CaseFault::Closed) } else { Ok(stored) }
    }

    /// Changes an open case in one transaction, with a line in its history and one in the audit list.
    async fn work_on(
        &self,
        actor: &Actor,
        id: CaseId,
        act: Act,
        entry: &str,
        note: &str,
        change: impl FnOnce(Case) -> Result<Case, CaseFault>,
    ) -> Result<(), CaseFault> {
        let mut tx = self.store.begin().await?;
        let Revised { thing, rev } = self.case_to_work_on(&mut tx, actor, id).await?;
        let (read, now) = (thing.observation.read, self.now());
        let changed = change(thing)?;
        tx.save_case(&changed, rev).await?;
        tx.add_case_entry(id, now, Some(actor.user), None, entry, note).await?;
        note_reading(&mut tx, &changed, read, now, Some(actor.user), None).await?;
        tx.audit(&self.line(actor.user, act, id)).await?;
        tx.commit().await?;
        Ok(())
    }

    fn check_content(&self, content: &CaseContent) -> Result<(), CaseFault> {
        let date = content.circumstances.date;
        if date.is_certainly_after(PartialDate::day_of(self.now())) {
            return Err(CaseFault::InFuture(date));
        }
        let serial = content.observation.serial.trim();
        if !serial.is_empty() && marks::read_word(serial).is_none() {
            marks::Pattern::parse(serial)?;
        }
        Ok(())
    }

    /// Adds the event Traced to a weapon of ours.
    async fn note_traced(
        &self,
        tx: &mut Tx,
        actor: &Actor,
        weapon: WeaponId,
        fact: Fact,
        reason: &str,
    ) -> Result<(), Fault> {
        debug_assert_eq!(fact.kind(), EventKind::Traced);
        let mut events = tx.events(weapon).await?;
        let now = self.now();
        let event = domain::event::Event {
            id: EventId::mint(&*self.clock, &*self.entropy),
            subject: weapon,
            seq: events.last().map_or(0, |event| event.seq) + 1,
            occurred: PartialDate::day_of(now),
            recorded_at: now,
            recorded_by: actor.user,
            source: Source::Person { basis: String::new() },
            reason: Some(reason.to_owned()),
            fact,
        };
        events.push(event.clone());
        let projected = Weapon::project(&events).ok_or(Fault::NotFound { what: "weapon" })?;
        Ok(tx.add_event(&event, &projected, &[], &*self.entropy).await?)
    }
}

/// A reason in words, which may not be empty.
pub(crate) fn said(reason: &str) -> Result<&str, CaseFault> {
    let reason = reason.trim();
    if reason.is_empty() { Err(CaseFault::NoReason) } else { Ok(reason) }
}
