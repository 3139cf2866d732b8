//! Requests that are being written: kept on this node, gone on with by whoever works on the case, lost to nobody.

use crate::audit::Act;
use crate::cases::CaseFault;
use crate::error::Fault;
use crate::{Actor, App};
use domain::CountryCode;
use domain::authority::Deed;
use domain::case::Case;
use domain::id::CaseId;
use domain::request::{Draft, RequestContent};
use std::collections::BTreeSet;
use store::Tx;

/// The draft that a person has before her. By it is known whether somebody else has written meanwhile.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SeenDraft {
    /// The State it is for.
    pub to: CountryCode,
    /// Its revision.
    pub rev: i64,
}

/// A draft in the list of those that wait to be finished.
#[derive(Debug, Clone)]
pub struct ListedDraft {
    /// The draft.
    pub draft: Draft,
    /// Its case.
    pub case: Case,
    /// The name of who saved it last.
    pub saved_by: String,
}

/// The most drafts that a list shows.
const MOST_LISTED: i64 = 50;

impl App {
    /// Keeps what has been written of a request, as the case's one draft to that State. `seen` is the draft that the person
    /// began with; nothing if she began a new one. If she has named another State since, the draft moves there. What is
    /// kept already is not kept again.
    ///
    /// # Errors
    /// [`CaseFault::DraftChanged`] or [`CaseFault::DraftGone`] if somebody else was faster; nothing is kept then.
    pub async fn save_draft(
        &self,
        actor: &Actor,
        case: CaseId,
        content: RequestContent,
        seen: Option<SeenDraft>,
    ) -> Result<(), CaseFault> {
        self.authorise(actor, Deed::WorkCases, case).await?;
        let to = content.to;
        if to == self.own_state() {
            return Err(CaseFault::ToOneself);
        }
        let mut tx = self.store.begin().await?;
        self.case_to_work_on(&mut tx, actor, case).await?;
        check_seen(&mut tx, case, to, seen).await?;
        let stored = tx.draft(case, to).await?;
        if stored.as_ref().is_some_and(|stored| stored.thing.content == content) {
            return Ok(());
        }
        let now = self.now();
        if let Some(left) = seen.filter(|seen| seen.to != to) {
            tx.remove_draft(case, left.to).await?;
        }
        if stored.is_none() {
            tx.add_case_entry(case, now, Some(actor.user), None, "draft-begun", to.as_str()).await?;
        }
        tx.save_draft(&Draft { case, content, saved_by: actor.user, saved_at: now }).await?;
        tx.audit(&self.line(actor.user, Act::RequestWritten, case)).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Throws a draft away.
    ///
    /// # Errors
    /// As [`App::save_draft`]; nothing is thrown away then.
    pub async fn discard_draft(&self, actor: &Actor, case: CaseId, seen: SeenDraft) -> Result<(), CaseFault> {
        self.authorise(actor, Deed::WorkCases, case).await?;
        let mut tx = self.store.begin().await?;
        self.case_to_work_on(&mut tx, actor, case).await?;
        check_seen(&mut tx, case, seen.to, Some(seen)).await?;
        tx.remove_draft(case, seen.to).await?;
        let (now, to) = (self.now(), seen.to.as_str());
        tx.add_case_entry(case, now, Some(actor.user), None, "draft-discarded", to).await?;
        tx.audit(&self.line(actor.user, Act::DraftDiscarded, case)).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Drafts in open cases that the actor may see, those saved last first.
    ///
    /// # Errors
    /// [`Fault::Denied`] without [`Deed::ReadCases`].
    pub async fn drafts_in_work(&self, actor: &Actor) -> Result<Vec<ListedDraft>, Fault> {
        self.authorise(actor, Deed::ReadCases, "cases").await?;
        let agency = (!actor.sees_all_cases()).then_some(actor.agency);
        let mut listed = Vec::new();
        for draft in self.store.newest_drafts(agency, MOST_LISTED).await? {
            let Some(case) = self.store.case(draft.case).await?.map(|stored| stored.thing) else { continue };
            let writer = self.store.account(draft.saved_by).await?;
            listed.push(ListedDraft { case, saved_by: writer.map(|account| account.name).unwrap_or_default(), draft });
        }
        Ok(listed)
    }
}

/// Checks that what a person has before her is what is kept: neither the draft that she began with nor one to the State
/// that she names now was touched by anybody else. Within a transaction that has read the case to work on it.
pub(super) async fn check_seen(
    tx: &mut Tx,
    case: CaseId,
    to: CountryCode,
    seen: Option<SeenDraft>,
) -> Result<(), CaseFault> {
    let states: BTreeSet<CountryCode> = seen.map(|seen| seen.to).into_iter().chain([to]).collect();
    for state in states {
        let kept = tx.draft(case, state).await?.map(|draft| draft.rev);
        let known = seen.filter(|seen| seen.to == state).map(|seen| seen.rev);
        match (kept, known) {
            (None, Some(_)) => return Err(CaseFault::DraftGone(state)),
            (kept, known) if kept != known => return Err(CaseFault::DraftChanged(state)),
            _ => {}
        }
    }
    Ok(())
}
