//! Trace requests: what waits for us, what waits for others, and the way from one to an answer.

mod answer;
mod discard;
mod gate;
mod show;
pub(crate) mod write;

use crate::fault::Fault;
use crate::page::Page;
use crate::pages::cases::words::{Badge, Words};
use crate::site::Site;
use crate::tone::{Tone, Toned};
use crate::view::View;
use crate::visitor::Visitor;
use app::cases::{CaseFile, PAGE, RequestView};
use app::requests::ListedDraft;
use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::routing::get;
use domain::PartialDate;
use domain::authority::Deed;
use domain::case::Case;
use domain::request::{AnswerFault, Draft, RequestState};
use store::cases::Direction;

/// The routes of these pages.
pub fn routes() -> Router<Site> {
    Router::new()
        .route("/requests", get(list))
        .merge(write::routes())
        .merge(discard::routes())
        .merge(show::routes())
        .merge(answer::routes())
}

/// The two lists.
#[derive(Template)]
#[template(path = "requests/list.html")]
struct RequestListPage {
    page: Page,
    /// Foreign requests that wait for us.
    incoming: Vec<RequestRow>,
    /// Whether there are more of them.
    is_cut_in: bool,
    /// Ours that wait for others.
    outgoing: Vec<RequestRow>,
    /// Whether there are more of them.
    is_cut_out: bool,
    /// Ours that are still being written.
    drafts: Vec<DraftRow>,
}

/// A draft in a list.
#[derive(Debug, Clone)]
pub(crate) struct DraftRow {
    /// Where it is gone on with.
    pub(crate) href: String,
    /// To whom.
    pub(crate) title: String,
    /// The number of its case, and the serial as seen there.
    pub(crate) number: String,
    pub(crate) serial: String,
    pub(crate) why: String,
    pub(crate) saved: String,
    pub(crate) saved_by: String,
}

impl DraftRow {
    pub(crate) fn of_case(words: &Words<'_>, file: &CaseFile, draft: &Draft) -> Self {
        let saved_by = file.people.get(&draft.saved_by).cloned().unwrap_or_default();
        Self::new(words, &file.case, draft, saved_by)
    }

    fn new(words: &Words<'_>, case: &Case, draft: &Draft, saved_by: String) -> Self {
        let (page, to) = (words.page, draft.content.to);
        Self {
            href: write::address(case.id, to),
            title: page.tx("request-draft-to", "state", words.state(to)),
            number: case.number.clone(),
            serial: case.observation.serial.clone(),
            why: page.coded(&draft.content.why),
            saved: page.moment(draft.saved_at),
            saved_by,
        }
    }
}

/// A request in a list.
#[derive(Debug, Clone)]
pub(crate) struct RequestRow {
    pub(crate) href: String,
    /// To whom, or from whom.
    pub(crate) title: String,
    /// The number of the asking State's case.
    pub(crate) number: String,
    pub(crate) serial: String,
    pub(crate) why: String,
    pub(crate) state: Badge,
    pub(crate) since: String,
    pub(crate) late: Option<Badge>,
}

impl RequestRow {
    pub(crate) fn new(words: &Words<'_>, case: &Case, view: &RequestView) -> Self {
        Self { href: format!("/cases/{}/requests/{}", case.id, view.record.request.id), ..Self::of(words, view) }
    }

    fn of(words: &Words<'_>, view: &RequestView) -> Self {
        let (record, page) = (&view.record, words.page);
        let request = &record.request;
        Self {
            href: format!("/cases/{}/requests/{}", record.case, request.id),
            title: title(words, view),
            number: request.case_number.clone(),
            serial: request.observation.serial.clone(),
            why: page.coded(&request.why),
            state: standing(words, view),
            since: record.sent_at.map(|at| page.date(PartialDate::day_of(at))).unwrap_or_default(),
            late: view.overdue.map(|late| words.overdue(late)),
        }
    }
}

/// Where a request stands, as this side sees it: what the other has sent, we have received.
fn standing(words: &Words<'_>, view: &RequestView) -> Badge {
    match (view.direction, view.record.state) {
        (Direction::In, RequestState::Sent) => Badge::new(words.page.t("request-arrived"), Tone::Warning),
        (_, state) => Badge::new(words.page.coded(&state), state.tone()),
    }
}

/// What a request is called: to whom, or from whom.
fn title(words: &Words<'_>, view: &RequestView) -> String {
    match view.direction {
        Direction::Out => words.page.tx("request-to", "state", words.state(view.record.request.to)),
        Direction::In => words.page.tx("request-from", "state", words.state(view.record.request.from)),
    }
}

/// The field of the answer's form at which a fault of an answer is to be mended.
pub(crate) fn field_of(fault: &AnswerFault) -> &'static str {
    match fault {
        AnswerFault::NoReason(_) => "hold_back",
        AnswerFault::NoExplanation(_) => "explanation",
        AnswerFault::NothingTold(_) | AnswerFault::DataWithoutRecord(_) => "outcome",
        AnswerFault::ForwardToNobody => "forward_to",
    }
}

async fn list(State(site): State<Site>, visitor: Visitor) -> Result<View<RequestListPage>, Fault> {
    let actor = visitor.actor()?;
    let incoming = site.app.requests_in_work(actor, Direction::In).await?;
    let outgoing = site.app.requests_in_work(actor, Direction::Out).await?;
    let drafts = site.app.drafts_in_work(actor).await?;
    Ok(View(RequestListPage::new(visitor.page(), site.app.reference(), incoming, outgoing, &drafts)))
}

impl RequestListPage {
    fn new(
        page: Page,
        reference: &reference::Reference,
        incoming: Vec<RequestView>,
        outgoing: Vec<RequestView>,
        drafts: &[ListedDraft],
    ) -> Self {
        let words = Words::new(&page, reference);
        let rows = |mut views: Vec<RequestView>| {
            // What is late comes first; within both parts the longest waiting.
            views.sort_by_key(|view| view.overdue.is_none());
            views.iter().map(|view| RequestRow::of(&words, view)).collect()
        };
        let (is_cut_in, is_cut_out) = (incoming.len() == PAGE, outgoing.len() == PAGE);
        let (incoming, outgoing) = (rows(incoming), rows(outgoing));
        let draft = |listed: &ListedDraft| DraftRow::new(&words, &listed.case, &listed.draft, listed.saved_by.clone());
        let drafts = drafts.iter().map(draft).collect();
        Self { incoming, is_cut_in, outgoing, is_cut_out, drafts, page }
    }
}

#[cfg(test)]
impl crate::check::Sample for RequestListPage {
    fn samples(page: &Page) -> Vec<Self> {
        use crate::pages::cases::samples::requests;
        let reference = reference::Reference::shipped();
        let (incoming, outgoing) = requests().into_iter().partition(|view| view.direction == Direction::In);
        let file = crate::pages::cases::samples::files().swap_remove(0);
        let draft = file.drafts[0].thing.clone();
        let drafts = [ListedDraft { draft, case: file.case, saved_by: crate::check::HOSTILE.to_owned() }];
        let empty = Self::new(page.clone(), &reference, Vec::new(), Vec::new(), &[]);
        let some = Self::new(page.clone(), &reference, incoming, outgoing, &drafts);
        let cut = Self { is_cut_in: true, is_cut_out: true, ..some };
        vec![cut, empty]
    }
}

#[cfg(test)]
mod tests;
