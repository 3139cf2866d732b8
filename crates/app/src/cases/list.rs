//! The list of cases, and what waits in them.

use super::RequestView;
use crate::error::Fault;
use crate::{Actor, App};
use domain::CountryCode;
use domain::authority::Deed;
use domain::case::Case;
use domain::request::Clocks;
use std::collections::BTreeMap;
use store::cases::{Direction, StoredRequest};

pub use store::cases::{CaseFilter, CasePosition, Standing};

/// A page of the list of cases.
#[derive(Debug, Clone)]
pub struct CasePage {
    /// The cases, newest first.
    pub cases: Vec<ListedCase>,
    /// Where the next page begins, if there is one.
    pub next: Option<CasePosition>,
}

/// A case in the list.
#[derive(Debug, Clone)]
pub struct ListedCase {
    /// The case.
    pub case: Case,
    /// Its requests, in both directions.
    pub requests: Vec<RequestView>,
}

/// The most that one page of a list shows.
pub const PAGE: usize = 50;

impl App {
    /// Cases that the actor may see, newest first, as far as `filter` lets them through.
    ///
    /// # Errors
    /// [`Fault::Denied`] without [`Deed::ReadCases`].
    pub async fn cases(
        &self,
        actor: &Actor,
        filter: &CaseFilter,
        before: Option<CasePosition>,
    ) -> Result<CasePage, Fault> {
        self.authorise(actor, Deed::ReadCases, "cases").await?;
        let agency = (!actor.sees_all_cases()).then_some(actor.agency);
        let before = before.unwrap_or(CasePosition::START);
        let found = self.store.cases(agency, filter, before, PAGE as i64, self.now()).await?;
        let last = found.last().filter(|_| found.len() == PAGE);
        let next = last.map(|case| CasePosition { opened_at: case.opened_at, case: case.id });
        let clocks = self.all_clocks().await?;
        let mut cases = Vec::with_capacity(found.len());
        for case in found {
            let requests = self.store.requests(case.id).await?;
            cases.push(ListedCase { case, requests: self.views(requests, &clocks) });
        }
        Ok(CasePage { cases, next })
    }

    /// Requests that wait for somebody: ours for an answer, foreign ones for ours, oldest first; at most [`PAGE`].
    ///
    /// # Errors
    /// [`Fault::Denied`] without [`Deed::ReadCases`].
    pub async fn requests_in_work(&self, actor: &Actor, direction: Direction) -> Result<Vec<RequestView>, Fault> {
        self.authorise(actor, Deed::ReadCases, "cases").await?;
        let agency = (!actor.sees_all_cases()).then_some(actor.agency);
        let requests = self.store.requests_in_work(direction, agency, PAGE as i64).await?;
        Ok(self.views(requests, &self.all_clocks().await?))
    }

    fn views(&self, requests: Vec<StoredRequest>, clocks: &BTreeMap<CountryCode, Clocks>) -> Vec<RequestView> {
        let now = self.now();
        let view = |request: StoredRequest| {
            let clocks = clocks.get(&request.partner()).copied().unwrap_or_default();
            RequestView::new(request, clocks, now)
        };
        requests.into_iter().map(view).collect()
    }

    /// The clocks set for all partners.
    async fn all_clocks(&self) -> Result<BTreeMap<CountryCode, Clocks>, Fault> {
        let partners = self.store.partners().await?;
        Ok(partners.into_iter().map(|partner| (partner.state, partner.clocks)).collect())
    }
}
