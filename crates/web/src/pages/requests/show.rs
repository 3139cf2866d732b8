//! One request on either side: all that paragraph 17 asks for, what was said since, and what can be said now.

use super::{standing, title};
use crate::extract::Path;
use crate::fault::Fault;
use crate::form::{FieldFaults, Form};
use crate::page::{Notice, Page};
use crate::pages::cases::case_link;
use crate::pages::cases::chain::ChainRow;
use crate::pages::cases::fields::Fields;
use crate::pages::cases::words::{Badge, Shown, Words};
use crate::parts::attached::Thumbnail;
use crate::parts::links::Link;
use crate::site::Site;
use crate::tone::{Tone, Toned};
use crate::view::{self, View};
use crate::visitor::Visitor;
use app::Actor;
use app::cases::{CaseFile, RequestView};
use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use domain::attachment::Attachment;
use domain::authority::Deed;
use domain::case::Case;
use domain::clock::Timestamp;
use domain::id::{CaseId, RequestId};
use domain::request::{Answer, Awaited, Restriction, Said, Saying, Step, TraceRequest};
use domain::{NonBlank, PartialDate};
use reference::Reference;
use serde::Deserialize;
use store::cases::Direction;
use texts::Lang;

/// The route of this page.
pub(super) fn routes() -> Router<Site> {
    Router::new().route("/cases/{id}/requests/{request}", get(show).post(say))
}

/// The page.
#[derive(Template)]
#[template(path = "requests/show.html")]
struct RequestShowPage {
    page: Page,
    crumbs: Vec<Link>,
    title: String,
    case: CaseId,
    request: RequestId,
    state: Badge,
    late: Option<Badge>,
    /// When what was done, or is due.
    times: Vec<Shown>,
    asked: Asked,
    thread: Vec<SaidRow>,
    may: May,
    is_identified: bool,
    typed: SayingForm,
    faults: FieldFaults,
}

/// What the reader may say now.
#[derive(Debug, Clone, Copy, Default)]
struct May {
    acknowledge: bool,
    ask_more: bool,
    answer: bool,
    supply: bool,
    clarify: bool,
    withdraw: bool,
}

/// One thing said, in words.
#[derive(Debug, Clone, Default)]
struct SaidRow {
    at: String,
    who: String,
    what: String,
    tone: Tone,
    facts: Vec<Shown>,
    /// The marks read again, or the facts of an answer.
    serial: String,
    seen: Vec<Shown>,
    data: Vec<ChainRow>,
    /// Whether it is an answer, which has data or says that it has none.
    is_answer: bool,
}

/// What a person wants to say.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct SayingForm {
    say: String,
    expected_by: String,
    question: String,
    reply: String,
    with_marks: String,
    clarification: String,
    reason: String,
}

impl SayingForm {
    /// Whether this is the form that was sent, so that it stays open.
    fn is(&self, say: &str) -> bool {
        self.say == say
    }

    fn saying(&self, fields: &mut Fields<'_>, site: &Site, case: &Case) -> Option<Saying> {
        let mut text = |field, text: &str| {
            let text = text.trim().to_owned();
            if text.is_empty() {
                fields.refuse(field, "say-words-missing");
            }
            text
        };
        Some(match self.say.as_str() {
            "acknowledge" => Saying::Acknowledged {
                authority: site.app.profile().authority,
                expected_by: Some(fields.date("expected_by", &self.expected_by)).filter(|date| !date.is_unknown()),
            },
            "ask-more" => Saying::MoreAsked { question: text("question", &self.question) },
            "supply-more" => Saying::MoreSupplied {
                reply: text("reply", &self.reply),
                observation: (self.with_marks == "yes").then(|| Box::new(case.observation.clone())),
            },
            "seek-clarification" => {
                Saying::ClarificationSought { question: text("clarification", &self.clarification) }
            }
            "withdraw" => Saying::Withdrawn { reason: text("reason", &self.reason) },
            _ => return None,
        })
    }
}

async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    Path((case, request)): Path<(CaseId, RequestId)>,
) -> Result<View<RequestShowPage>, Fault> {
    let actor = visitor.actor()?;
    let file = site.app.case_file(actor, case).await?;
    let page = visitor.page();
    let shown = RequestShowPage::new(page, site.app.reference(), actor, &file, request).ok_or(Fault::NotFound)?;
    Ok(View(shown))
}

async fn say(
    State(site): State<Site>,
    visitor: Visitor,
    Path((case, request)): Path<(CaseId, RequestId)>,
    Form(form): Form<SayingForm>,
) -> Result<Response, Fault> {
    let actor = visitor.actor()?;
    let mut page = visitor.page();
    let file = site.app.case_file(actor, case).await?;
    let mut fields = Fields::new(&page, site.app.reference());
    let saying = form.saying(&mut fields, &site, &file.case).ok_or(Fault::NotFound)?;
    let faults = fields.faults;
    if faults.is_empty() {
        match site.app.say(actor, case, request, saying).await {
            Ok(()) => return Ok(view::go(&site, &format!("/cases/{case}/requests/{request}"), "say-done")),
            Err(fault) => {
                let refusal = Words::new(&page, site.app.reference()).refusal(fault)?;
                page.notices.push(Notice { tone: Tone::Bad, text: refusal.text });
            }
        }
    }
    let shown = RequestShowPage::new(page, site.app.reference(), actor, &file, request).ok_or(Fault::NotFound)?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, View(RequestShowPage { typed: form, faults, ..shown })).into_response())
}

impl RequestShowPage {
    /// The page of one of a case's requests; nothing if the case has no such request.
    fn new(page: Page, reference: &Reference, actor: &Actor, file: &CaseFile, request: RequestId) -> Option<Self> {
        let view = file.requests.iter().find(|view| view.record.request.id == request)?;
        let words = Words::new(&page, reference);
        let case = &file.case;
        let title = title(&words, view);
        Some(Self {
            crumbs: vec![
                Link::new("/cases", page.t("nav-cases")),
                case_link(case.id, &case.number),
                Link::new("", title.clone()),
            ],
            title,
            case: case.id,
            request,
            state: standing(&words, view),
            late: view.overdue.map(|late| words.overdue(late)),
            times: times(&words, view),
            asked: Asked::new(&words, file, &view.record.request),
            thread: view.record.thread.iter().map(|said| SaidRow::new(&words, said)).collect(),
            may: may(actor, case, view),
            is_identified: case.matched.is_some() || case.no_domestic_record.is_some(),
            typed: SayingForm::default(),
            faults: FieldFaults::default(),
            page,
        })
    }
}

/// What a request asks and tells, as both sides see it.
pub(super) struct Asked {
    pub(super) head: Vec<Shown>,
    pub(super) serial: String,
    pub(super) seen: Vec<Shown>,
    pub(super) justification: Vec<Shown>,
    pub(super) find: Vec<Shown>,
    pub(super) sought: Vec<String>,
    pub(super) handling: Vec<Shown>,
    pub(super) photographs: Vec<Thumbnail>,
}

impl Asked {
    pub(super) fn new(words: &Words<'_>, file: &CaseFile, request: &TraceRequest) -> Self {
        let page = words.page;
        let language = request.language.parse::<Lang>().map(|lang| lang.own_name().to_owned());
        Self {
            head: words.facts([
                ("request-authority", request.authority.clone()),
                ("request-case-number", request.case_number.clone()),
                ("request-why", page.coded(&request.why)),
                ("request-urgency", page.coded(&request.urgency)),
                ("request-urgency-reason", request.urgency_reason.clone()),
                ("request-language", language.unwrap_or_default()),
            ]),
            serial: request.observation.serial.clone(),
            seen: words.seen(&request.observation),
            justification: words.justification(&request.grounds, &request.legal_basis, request.intended_use),
            find: words.circumstances(&request.circumstances),
            sought: request.sought.iter().map(|sought| page.coded(sought)).collect(),
            handling: handling(words, &request.handling, &request.reservation),
            photographs: photographs(page, file, request),
        }
    }
}

/// What was done when, and what is due when: our target, since the instrument names no number of days.
fn times(words: &Words<'_>, view: &RequestView) -> Vec<Shown> {
    let (page, record) = (words.page, &view.record);
    let moment = |at: Option<Timestamp>| at.map(|at| page.moment(at)).unwrap_or_default();
    let day = |at: Timestamp| page.date(PartialDate::day_of(at));
    let due = |awaited: Awaited| day(awaited.due(view.clocks));
    let (receipt, answer) = match record.awaited() {
        Some(receipt @ Awaited::Acknowledgement(sent_at)) => (due(receipt), due(Awaited::Answer(sent_at))),
        Some(answer) => (String::new(), due(answer)),
        None => Default::default(),
    };
    words.facts([
        (if view.direction == Direction::Out { "requests-sent" } else { "requests-received" }, moment(record.sent_at)),
        ("request-acknowledge-due", receipt),
        ("request-acknowledged", moment(record.acknowledged_at)),
        ("request-answer-due", answer),
        ("request-answered", moment(record.answered_at)),
    ])
}

fn handling(words: &Words<'_>, handling: &Restriction, reservation: &str) -> Vec<Shown> {
    let said = |text: &Option<NonBlank>| text.as_ref().map(ToString::to_string).unwrap_or_default();
    words.facts([
        ("handling-authorities", said(&handling.authorities)),
        ("handling-purpose", said(&handling.purpose)),
        ("handling-onward", words.page.coded(&handling.onward_release)),
        ("handling-reservation", reservation.to_owned()),
    ])
}

/// The photographs that the request carries, as they lie beside the case.
fn photographs(page: &Page, file: &CaseFile, request: &TraceRequest) -> Vec<Thumbnail> {
    // The asking State has the originals, the asked one what came: the copies.
    let is_sent =
        |digest: &str| request.photographs.iter().any(|sent| sent.original == digest || sent.digest == digest);
    let sent: Vec<Attachment> =
        file.attachments.iter().filter(|attachment| is_sent(&attachment.digest)).cloned().collect();
    let (pictures, _) = Thumbnail::of(page, file.case.id.into(), &sent, &[]);
    pictures
}

/// What may be said: by the state of the request, by the side, and by the reader's roles.
fn may(actor: &Actor, case: &Case, view: &RequestView) -> May {
    let possible = |step: Step| !case.is_closed() && view.record.state.after(step, None).is_ok();
    let (asks, answers) = match view.direction {
        Direction::Out => (actor.may(Deed::SendRequest), false),
        Direction::In => (false, actor.may(Deed::AnswerRequest)),
    };
    May {
        acknowledge: answers && possible(Step::Acknowledge),
        ask_more: answers && possible(Step::AskMore),
        answer: answers && possible(Step::Answer),
        supply: asks && possible(Step::SupplyMore),
        clarify: asks && possible(Step::SeekClarification),
        withdraw: asks && possible(Step::Withdraw),
    }
}

impl SaidRow {
    fn new(words: &Words<'_>, said: &Said) -> Self {
        let page = words.page;
        let mut row = Self {
            at: page.moment(said.at),
            who: words.state(said.by),
            what: page.coded(&said.what.step()),
            ..Self::default()
        };
        match &said.what {
            Saying::Acknowledged { authority, expected_by } => {
                row.tone = Tone::Info;
                let expected = expected_by.map(|date| page.date(date)).unwrap_or_default();
                row.facts = words.facts([("request-authority", authority.clone()), ("say-expected-by", expected)]);
            }
            Saying::MoreAsked { question } | Saying::ClarificationSought { question } => {
                row.tone = Tone::Warning;
                row.facts = words.facts([("say-question", question.clone())]);
            }
            Saying::MoreSupplied { reply, observation } => {
                row.tone = Tone::Info;
                row.facts = words.facts([("say-reply", reply.clone())]);
                if let Some(seen) = observation {
                    row.serial.clone_from(&seen.serial);
                    row.seen = words.seen(seen);
                }
            }
            Saying::Answered { answer } => row.answer(words, answer),
            Saying::Withdrawn { reason } => row.facts = words.facts([("reason", reason.clone())]),
            Saying::Closed {} => {}
        }
        row
    }

    fn answer(&mut self, words: &Words<'_>, answer: &Answer) {
        self.is_answer = true;
        self.what = words.page.coded(&answer.outcome);
        self.tone = answer.outcome.tone();
        self.facts = answer_facts(words, answer);
        self.data = answer_data(words, answer);
    }
}

/// An answer without its data.
pub(super) fn answer_facts(words: &Words<'_>, answer: &Answer) -> Vec<Shown> {
    let page = words.page;
    words.facts([
        ("answer-hold-back", answer.reason.map(|reason| page.coded(&reason)).unwrap_or_default()),
        ("answer-explanation", answer.explanation.clone()),
        ("answer-delayed-until", answer.delayed_until.map(|date| page.date(date)).unwrap_or_default()),
        ("answer-forward-to", answer.forward_to.map(|state| words.state(state)).unwrap_or_default()),
        ("answer-basis", answer.match_basis.map(|basis| page.coded(&basis)).unwrap_or_default()),
        ("answer-reliability", answer.reliability.clone()),
    ])
}

/// The data of an answer, each with its restriction.
pub(super) fn answer_data(words: &Words<'_>, answer: &Answer) -> Vec<ChainRow> {
    let row =
        |datum: &domain::request::Datum| ChainRow::of_link(words, &datum.link).restricted(words, &datum.restriction);
    answer.data.iter().map(row).collect()
}

#[cfg(test)]
impl crate::check::Sample for RequestShowPage {
    fn samples(page: &Page) -> Vec<Self> {
        let reference = Reference::shipped();
        let actor = page.actor.clone().expect("the samples are read by somebody");
        let mut samples = Vec::new();
        for file in crate::pages::cases::samples::files() {
            for view in &file.requests {
                let id = view.record.request.id;
                samples.extend(Self::new(page.clone(), &reference, &actor, &file, id));
            }
        }
        let all = May { acknowledge: true, ask_more: true, answer: true, supply: true, clarify: true, withdraw: true };
        for sample in &mut samples {
            sample.may = all;
            sample.typed = SayingForm {
                say: "ask-more".to_owned(),
                question: crate::check::HOSTILE.to_owned(),
                ..SayingForm::default()
            };
            sample.faults.add("question", crate::check::HOSTILE);
        }
        samples
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn renders() {
        crate::check::sample::<super::RequestShowPage>();
    }
}
