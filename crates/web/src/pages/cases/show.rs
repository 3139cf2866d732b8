//! A case: what was found, which record it is, the chain so far, whom to ask next, what was asked and answered.

use super::chain::{self, ChainRow, Ending};
use super::content::CaseForm;
use super::history::{self, HistoryRow};
use super::identification::{self, Decision, SHOWN, Search};
use super::words::{Badge, Shown, Words};
use crate::extract::{Path, Query};
use crate::fault::Fault;
use crate::page::Page;
use crate::pages::requests::{DraftRow, RequestRow, write};
use crate::parts::attached::Thumbnail;
use crate::parts::links::{Link, Tab};
use crate::site::Site;
use crate::tone::{Tone, Toned};
use crate::view::View;
use crate::visitor::Visitor;
use app::Actor;
use app::cases::CaseFile;
use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use domain::CountryCode;
use domain::authority::Deed;
use domain::case::Case;
use domain::clock::Timestamp;
use domain::id::CaseId;
use domain::life::WeaponStatus;
use domain::request::RequestState;
use serde::Deserialize;
use std::collections::BTreeSet;
use store::cases::Direction;
use store::mailbox::Dispatch;
use texts::Arg;

/// The route of this page.
pub(super) fn routes() -> Router<Site> {
    Router::new().route("/cases/{id}", get(show))
}

/// The page.
#[derive(Template)]
#[template(path = "cases/show.html")]
pub(super) struct CaseShowPage {
    page: Page,
    crumbs: Vec<Link>,
    tabs: Vec<Tab>,
    id: CaseId,
    number: String,
    lead: String,
    status: Badge,
    next: Option<NextStep>,
    serial: String,
    seen: Vec<Shown>,
    find: Vec<Shown>,
    pictures: Vec<Thumbnail>,
    documents: Vec<Thumbnail>,
    matched: Option<MatchRow>,
    is_searched: bool,
    search: Option<Search>,
    search_query: String,
    decision: Decision,
    chain: Vec<ChainRow>,
    proposals: Vec<ProposalRow>,
    drafts: Vec<DraftRow>,
    requests: Vec<RequestRow>,
    posted: Vec<PostRow>,
    history: Vec<HistoryRow>,
    ending: Option<Ending>,
    may: May,
}

/// What the reader may do in this case as it stands.
#[derive(Debug, Clone, Copy, Default)]
struct May {
    work: bool,
    ask: bool,
    close: bool,
}

/// What to do next.
#[derive(Debug, Clone)]
struct NextStep {
    text: String,
    label: String,
    href: String,
}

struct MatchRow {
    href: String,
    serial: String,
    title: String,
    status: WeaponStatus,
    facts: Vec<Shown>,
    probability: f64,
}

struct ProposalRow {
    state: String,
    code: CountryCode,
    why: String,
    because: String,
    href: String,
    is_linked: bool,
}

struct PostRow {
    state: String,
    at: String,
    status: Badge,
    detail: String,
}

/// How many candidates are wanted.
#[derive(Debug, Default, Deserialize)]
struct Wanted {
    #[serde(default)]
    candidates: String,
}

async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    Path(id): Path<CaseId>,
    Query(wanted): Query<Wanted>,
) -> Result<View<CaseShowPage>, Fault> {
    let most = if wanted.candidates == "all" { usize::MAX } else { SHOWN };
    let shown = read(&site, visitor.actor()?, visitor.page(), id, Decision::default(), most).await?;
    Ok(View(shown))
}

/// The page after something in it was refused; why stands among the notices of `page`.
pub(super) async fn again(
    site: &Site,
    actor: &Actor,
    page: Page,
    id: CaseId,
    decision: Decision,
) -> Result<Response, Fault> {
    let shown = read(site, actor, page, id, decision, usize::MAX).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, View(shown)).into_response())
}

async fn read(
    site: &Site,
    actor: &Actor,
    page: Page,
    id: CaseId,
    decision: Decision,
    most: usize,
) -> Result<CaseShowPage, Fault> {
    let file = site.app.case_file(actor, id).await?;
    let case = &file.case;
    let is_open = !case.is_closed();
    let to_identify = is_open && case.matched.is_none() && case.no_domestic_record.is_none();
    let search = if to_identify && actor.may(Deed::Identify) {
        Some(identification::search(site, actor, &page, &case.observation, most).await?)
    } else {
        None
    };
    let linked = if actor.may(Deed::ReadPartners) {
        let partners = site.app.partners(actor).await?;
        partners.into_iter().filter(|partner| partner.confirmed.is_some()).map(|partner| partner.card.state).collect()
    } else {
        BTreeSet::new()
    };
    let may = May {
        work: is_open && actor.may(Deed::WorkCases),
        ask: is_open && case.on_request.is_none() && actor.may(Deed::SendRequest),
        close: is_open && actor.may(Deed::CloseCase),
    };
    let around = Around { reference: site.app.reference(), now: site.app.now(), linked, search, decision, may };
    Ok(CaseShowPage::new(page, &file, around))
}

/// What the page shows beside the case itself.
struct Around<'a> {
    reference: &'a reference::Reference,
    now: Timestamp,
    /// The States to which there is a confirmed link.
    linked: BTreeSet<CountryCode>,
    search: Option<Search>,
    decision: Decision,
    may: May,
}

/// The two sides of a case.
pub(super) fn tabs(page: &Page, id: CaseId, at_chain: bool) -> Vec<Tab> {
    let tab = |href, text: &str, here| Tab { link: Link::new(href, page.t(text)), count: String::new(), here };
    vec![tab(format!("/cases/{id}"), "case-tab", !at_chain), tab(format!("/cases/{id}/chain"), "chain-tab", at_chain)]
}

impl CaseShowPage {
    fn new(page: Page, file: &CaseFile, around: Around<'_>) -> Self {
        let Around { reference, now, linked, search, decision, may } = around;
        let words = Words::new(&page, reference);
        let case = &file.case;
        let (pictures, documents) = Thumbnail::of(&page, case.id.into(), &file.attachments, &[]);
        let name = |user| file.people.get(&user).cloned().unwrap_or_else(|| page.t("history-node"));
        Self {
            crumbs: vec![Link::new("/cases", page.t("nav-cases")), Link::new("", case.number.clone())],
            tabs: tabs(&page, case.id, false),
            id: case.id,
            number: case.number.clone(),
            lead: lead(&words, case, &name(case.opened_by), now),
            status: super::status(&words, case, &file.requests),
            next: next_step(&words, file, may),
            serial: case.observation.serial.clone(),
            seen: words.seen(&case.observation),
            find: find(&words, case),
            pictures,
            documents,
            matched: matched(&words, file),
            is_searched: case.no_domestic_record.is_some(),
            search,
            search_query: search_query(case),
            decision,
            chain: chain::rows(&words, file),
            proposals: if may.ask { proposals(&words, file, &linked) } else { Vec::new() },
            drafts: file.drafts.iter().map(|draft| DraftRow::of_case(&words, file, &draft.thing)).collect(),
            requests: file.requests.iter().map(|view| RequestRow::new(&words, case, view)).collect(),
            posted: file.dispatches.iter().map(|dispatch| posted(&words, dispatch)).collect(),
            history: history::rows(&words, file),
            ending: case.closing.as_ref().map(|closing| Ending::new(&words, closing, &name(closing.closed_by))),
            may,
            page,
        }
    }
}

fn lead(words: &Words<'_>, case: &Case, opened_by: &str, now: Timestamp) -> String {
    let (at, age) = (words.page.moment(case.opened_at), words.age(case.opened_at, now));
    match case.on_request {
        Some(asked) => {
            let state = words.state(asked.from);
            let args = [("state", Arg::Text(&state)), ("date", Arg::Text(&at)), ("age", Arg::Text(&age))];
            words.page.tv("case-lead-asked", &args)
        }
        None => {
            let args = [("person", Arg::Text(opened_by)), ("date", Arg::Text(&at)), ("age", Arg::Text(&age))];
            words.page.tv("case-lead-own", &args)
        }
    }
}

/// What a person should do next, if it is hers to do.
fn next_step(words: &Words<'_>, file: &CaseFile, may: May) -> Option<NextStep> {
    let (page, id) = (words.page, file.case.id);
    let step = |text: String, label: &str, href: String| Some(NextStep { text, label: page.t(label), href });
    if !may.work {
        return None;
    }
    let incoming = file.requests.iter().find(|view| view.direction == Direction::In && view.record.state.is_open());
    if let Some(view) = incoming {
        let request = format!("/cases/{id}/requests/{}", view.record.request.id);
        let state = words.state(view.record.request.from);
        if view.record.state == RequestState::Sent {
            return step(page.tx("next-acknowledge", "state", state), "next-to-request", request);
        }
        if file.case.matched.is_some() || file.case.no_domestic_record.is_some() {
            return step(page.tx("next-answer", "state", state), "next-to-request", request);
        }
    }
    if file.case.matched.is_none() && file.case.no_domestic_record.is_none() {
        return step(page.t("next-identify"), "next-to-identification", "#identification".to_owned());
    }
    let asked = file.requests.iter().find(|view| view.record.state == RequestState::InfoRequested);
    if let Some(view) = asked.filter(|view| view.direction == Direction::Out) {
        let state = words.state(view.record.request.to);
        let request = format!("/cases/{id}/requests/{}", view.record.request.id);
        return step(page.tx("next-supply", "state", state), "next-to-request", request);
    }
    if let Some(draft) = file.drafts.first().filter(|_| may.ask) {
        let to = draft.thing.content.to;
        let text = page.tx("next-draft", "state", words.state(to));
        return step(text, "request-draft-go-on", write::address(id, to));
    }
    let waits = file.requests.iter().any(|view| view.record.state.is_open());
    match file.proposals.first().filter(|_| may.ask) {
        Some(proposal) => {
            step(page.tx("next-ask", "state", words.state(proposal.state)), "next-to-proposals", "#ask".to_owned())
        }
        None if !waits && may.close => step(page.t("next-close"), "case-close", format!("/cases/{id}/close")),
        None => None,
    }
}

fn find(words: &Words<'_>, case: &Case) -> Vec<Shown> {
    let mut facts = words.circumstances(&case.circumstances);
    if case.on_request.is_none() {
        let acquisition = words.page.coded(&case.acquisition);
        facts.insert(0, Shown { label: words.page.t("find-acquisition"), values: vec![acquisition] });
    }
    facts.extend(words.justification(&case.grounds, &case.legal_basis, case.intended_use));
    facts
}

fn matched(words: &Words<'_>, file: &CaseFile) -> Option<MatchRow> {
    let (matched, (weapon, _)) = (file.case.matched.as_ref()?, file.weapon.as_ref()?);
    let by = file.people.get(&matched.chosen_by).cloned().unwrap_or_default();
    Some(MatchRow {
        href: format!("/weapons/{}", weapon.id),
        serial: weapon.identity.serial.best().unwrap_or_default().to_owned(),
        title: identification::make(weapon),
        status: weapon.status,
        facts: words.facts([
            ("identification-by", by),
            ("identification-at", words.page.moment(matched.chosen_at)),
            ("reason", matched.reason.clone()),
        ]),
        probability: matched.probability,
    })
}

/// The query by which the search page looks for the same.
fn search_query(case: &Case) -> String {
    let seen = CaseForm::of(case).seen();
    serde_html_form::to_string(seen).expect("pairs of texts always have a query")
}

fn proposals(words: &Words<'_>, file: &CaseFile, linked: &BTreeSet<CountryCode>) -> Vec<ProposalRow> {
    let row = |proposal: &domain::trace::Proposal| {
        let link = proposal.link.and_then(|position| file.chain.get(position)).map(|item| &item.link);
        let because = link.map(|link| {
            let (kind, date) = (words.page.coded(&link.kind), words.page.date(link.date));
            words.page.tv("ask-because", &[("kind", Arg::Text(&kind)), ("date", Arg::Text(&date))])
        });
        ProposalRow {
            state: words.state(proposal.state),
            code: proposal.state,
            why: words.page.coded(&proposal.why),
            because: because.unwrap_or_default(),
            href: format!("/cases/{}/requests/new?to={}&why={}", file.case.id, proposal.state, proposal.why),
            is_linked: linked.contains(&proposal.state),
        }
    };
    file.proposals.iter().map(row).collect()
}

fn posted(words: &Words<'_>, dispatch: &Dispatch) -> PostRow {
    let page = words.page;
    let problem = dispatch.problem.as_deref().map(|code| crate::pages::partners::problem(page, code));
    let (status, detail) = match dispatch.state.as_str() {
        "delivered" => {
            let at = dispatch.delivered_at.map(|at| page.moment(at)).unwrap_or_default();
            (Badge::new(page.t("post-delivered"), Tone::Good), at)
        }
        "refused" => (Badge::new(page.t("post-refused"), Tone::Bad), problem.unwrap_or_default()),
        _ if dispatch.attempts == 0 => (Badge::new(page.t("post-waiting"), Tone::Info), String::new()),
        _ => {
            let due = page.moment(dispatch.due_at);
            let tried =
                page.tv("post-tried", &[("attempts", Arg::Number(dispatch.attempts)), ("due", Arg::Text(&due))]);
            (Badge::new(page.t("post-waiting"), Tone::Warning), format!("{} {tried}", problem.unwrap_or_default()))
        }
    };
    PostRow { state: words.state(dispatch.partner), at: page.moment(dispatch.created_at), status, detail }
}

#[cfg(test)]
impl crate::check::Sample for CaseShowPage {
    fn samples(page: &Page) -> Vec<Self> {
        let reference = reference::Reference::shipped();
        let may = May { work: true, ask: true, close: true };
        let sample = |file: &CaseFile, search: Option<Search>, may: May| {
            let decision = Decision { record: "none".to_owned(), reason: crate::check::HOSTILE.to_owned() };
            let now = file.case.opened_at;
            let around = Around { reference: &reference, now, linked: BTreeSet::new(), search, decision, may };
            Self::new(page.clone(), file, around)
        };
        let searches = super::samples::searches();
        let files = super::samples::files();
        let mut samples: Vec<Self> = files.iter().map(|file| sample(file, None, May::default())).collect();
        samples.extend(searches.into_iter().map(|search| sample(&files[0], Some(search), may)));
        samples.extend(files.iter().map(|file| sample(file, None, may)));
        samples
    }
}

#[cfg(test)]
mod tests;
