//! What the page of a case shows.

use crate::audit::Act;
use crate::error::Fault;
use crate::{Actor, App};
use domain::CountryCode;
use domain::attachment::Attachment;
use domain::authority::Deed;
use domain::case::Case;
use domain::clock::Timestamp;
use domain::event::Event;
use domain::id::{CaseId, UserId};
use domain::life::Weapon;
use domain::request::{Clocks, Draft, Link, LinkKind, Overdue, RequestRecord};
use domain::trace::{ChainLink, Leads, Proposal, join, links_of, whom_to_ask};
use std::collections::{BTreeMap, BTreeSet};
use store::cases::{CaseEntry, Direction, Revised, StoredRequest};
use store::mailbox::Dispatch;

/// Everything a case's page shows.
#[derive(Debug, Clone)]
pub struct CaseFile {
    /// The case.
    pub case: Case,
    /// Its photographs and documents.
    pub attachments: Vec<Attachment>,
    /// Its history.
    pub entries: Vec<CaseEntry>,
    /// The record of ours that the weapon was found to be.
    pub weapon: Option<(Weapon, Vec<Event>)>,
    /// Its requests.
    pub requests: Vec<RequestView>,
    /// Its requests that are still being written.
    pub drafts: Vec<Revised<Draft>>,
    /// What was sent, or is on its way.
    pub dispatches: Vec<Dispatch>,
    /// The chain, joined from our record and all answers.
    pub chain: Vec<ChainLink>,
    /// Whom to ask next, best first.
    pub proposals: Vec<Proposal>,
    /// The names of the people of this State who appear in it.
    pub people: BTreeMap<UserId, String>,
}

/// A request with what is computed about it.
#[derive(Debug, Clone)]
pub struct RequestView {
    /// The request and everything said about it.
    pub record: RequestRecord,
    /// Which way it goes.
    pub direction: Direction,
    /// How soon the asked State should react.
    pub clocks: Clocks,
    /// What is late.
    pub overdue: Option<Overdue>,
}

impl RequestView {
    pub(crate) fn new(stored: StoredRequest, clocks: Clocks, now: Timestamp) -> Self {
        let StoredRequest { record, direction, .. } = stored;
        let overdue = record.awaited().and_then(|awaited| awaited.overdue(clocks, now));
        Self { record, direction, clocks, overdue }
    }
}

impl App {
    /// A case with everything that belongs to it. Reading it leaves a line in the audit list.
    ///
    /// # Errors
    /// [`Fault::NotFound`] if it is not the actor's to see; [`Fault::Denied`] without [`Deed::ReadCases`].
    pub async fn case_file(&self, actor: &Actor, id: CaseId) -> Result<CaseFile, Fault> {
        let case = self.readable_case(actor, id).await?;
        self.record(actor, Act::CaseRead, id).await?;
        let weapon = match &case.matched {
            Some(matched) => match self.store.weapon(matched.weapon).await? {
                Some(weapon) => Some((weapon, self.store.events(matched.weapon).await?)),
                None => None,
            },
            None => None,
        };
        let stored = self.store.requests(id).await?;
        let mut requests = Vec::with_capacity(stored.len());
        for request in stored {
            let clocks = self.clocks_of(request.partner()).await?;
            requests.push(RequestView::new(request, clocks, self.now()));
        }
        // What we answered to others is our own record already, and would stand in the chain twice.
        let ours = requests.iter().filter(|view| view.direction == Direction::Out);
        let records: Vec<RequestRecord> = ours.map(|view| view.record.clone()).collect();
        let own = weapon.as_ref().map(|(_, events)| links_of(events, self.own_state())).unwrap_or_default();
        let chain = join(own, &records, Some(self.find_of(&case)));
        let proposals = whom_to_ask(self.own_state(), &self.leads(&case, weapon.as_ref()), &chain, &records);
        let entries = self.store.case_entries(id).await?;
        let drafts = self.store.drafts(id).await?;
        Ok(CaseFile {
            people: self.names_in(&case, &entries, &drafts).await?,
            attachments: self.store.attachments(id.into()).await?,
            entries,
            drafts,
            dispatches: self.store.dispatches(id).await?,
            case,
            weapon,
            requests,
            chain,
            proposals,
        })
    }

    /// A case, if it is the actor's to see.
    pub(crate) async fn readable_case(&self, actor: &Actor, id: CaseId) -> Result<Case, Fault> {
        self.authorise(actor, Deed::ReadCases, id).await?;
        let stored = self.store.case(id).await?.filter(|stored| actor.sees_cases_of(stored.thing.agency));
        Ok(stored.ok_or(Fault::NotFound { what: "case" })?.thing)
    }

    /// The names of those who worked on a case.
    async fn names_in(
        &self,
        case: &Case,
        entries: &[CaseEntry],
        drafts: &[Revised<Draft>],
    ) -> Result<BTreeMap<UserId, String>, Fault> {
        let named = [Some(case.opened_by), case.matched.as_ref().map(|matched| matched.chosen_by)];
        let worked = named.into_iter().chain(entries.iter().map(|entry| entry.by_user)).flatten();
        let ids = worked.chain(drafts.iter().map(|draft| draft.thing.saved_by));
        let mut names = BTreeMap::new();
        for id in ids.collect::<BTreeSet<UserId>>() {
            if let Some(account) = self.store.account(id).await? {
                names.insert(id, account.name);
            }
        }
        Ok(names)
    }

    /// What the marks say about where the weapon came from.
    fn leads(&self, case: &Case, weapon: Option<&(Weapon, Vec<Event>)>) -> Leads {
        let named = |text: &str| -> Option<CountryCode> {
            self.reference.find_country(text).and_then(|country| country.code().parse().ok())
        };
        let recorded = weapon.and_then(|(weapon, _)| weapon.identity.country_code());
        Leads {
            made_in: named(&case.observation.country).or(recorded),
            import_mark: named(&case.observation.import_country),
        }
    }

    /// The find as the last link of the chain. On a foreign request, it is the asking State's find.
    fn find_of(&self, case: &Case) -> Link {
        Link {
            kind: LinkKind::InCustody,
            date: case.circumstances.date,
            state: Some(case.on_request.map_or(self.own_state(), |request| request.from)),
            party: String::new(),
            other_state: None,
            place: case.circumstances.place.clone(),
            position: case.circumstances.position,
            document: case.number.clone(),
        }
    }
}
