//! The answer to a foreign request: what of our record goes out, under which restriction, and what is held back and why.

use super::field_of;
use super::show::{answer_data, answer_facts};
use crate::extract::Path;
use crate::fault::Fault;
use crate::form::{FieldFaults, Form};
use crate::page::{Notice, Page};
use crate::pages::cases::case_link;
use crate::pages::cases::chain::ChainRow;
use crate::pages::cases::fields::Fields;
use crate::pages::cases::words::{Shown, Words};
use crate::parts::choice::Choice;
use crate::parts::links::Link;
use crate::site::Site;
use crate::tone::Tone;
use crate::view::{self, View};
use crate::visitor::Visitor;
use app::cases::{CaseFault, CaseFile, RequestView};
use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use domain::authority::Deed;
use domain::id::{CaseId, RequestId};
use domain::request::{Answer, AnswerOutcome, Datum, HoldBackReason, MatchBasis, OnwardRelease, Restriction, Saying};
use domain::{Coded, NonBlank};
use reference::Reference;
use serde::Deserialize;
use store::cases::Direction;

/// The route of this page.
pub(super) fn routes() -> Router<Site> {
    Router::new().route("/cases/{id}/requests/{request}/answer", get(begin).post(look_or_send))
}

/// The form as it was sent, or as it is shown. What belongs to a fact stands at the fact's place in each list.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct AnswerForm {
    outcome: String,
    /// The places of the facts that are told.
    include: Vec<usize>,
    authorities: Vec<String>,
    purpose: Vec<String>,
    onward: Vec<String>,
    /// The number of the last event of the record that the facts were drawn from.
    record: String,
    hold_back: String,
    explanation: String,
    delayed_until: String,
    forward_to: String,
    basis: String,
    reliability: String,
    /// `look` or `send`.
    action: String,
}

impl AnswerForm {
    /// What to begin with: everything our record tells, for the authorities that the request names.
    fn begin(page: &Page, proposed: &Answer, record: String) -> Self {
        let each = |text: String| vec![text; proposed.data.len()];
        Self {
            outcome: proposed.outcome.code().to_owned(),
            include: (0..proposed.data.len()).collect(),
            authorities: each(page.t("handling-default-answer-authorities")),
            purpose: each(page.t("handling-default-purpose")),
            onward: each(OnwardRelease::ConsentNeeded.code().to_owned()),
            record,
            basis: proposed.match_basis.map(Coded::code).unwrap_or_default().to_owned(),
            ..Self::default()
        }
    }

    /// The answer that the form makes of what our record tells.
    fn read(&self, page: &Page, reference: &Reference, proposed: &Answer) -> (Answer, FieldFaults) {
        let mut fields = Fields::new(page, reference);
        let outcome = fields.choice("outcome", &self.outcome);
        if outcome.is_none() {
            fields.refuse("outcome", "field-choose");
        }
        let outcome = outcome.unwrap_or(AnswerOutcome::NoRecord);
        // Refused and delayed tell nothing, whatever is still ticked: nobody gives away by oversight what is held back.
        let tells = !matches!(outcome, AnswerOutcome::Refused | AnswerOutcome::Delayed);
        let told = |place: usize, datum: &Datum| {
            (tells && self.include.contains(&place)).then(|| self.restricted(place, datum))
        };
        let data = proposed.data.iter().enumerate().filter_map(|(place, datum)| told(place, datum)).collect();
        let delayed_until = fields.date("delayed_until", &self.delayed_until);
        let answer = Answer {
            outcome,
            reason: fields.choice("hold_back", &self.hold_back).filter(|_| outcome.needs_reason()),
            explanation: self.explanation.trim().to_owned(),
            delayed_until: Some(delayed_until).filter(|date| !date.is_unknown() && outcome == AnswerOutcome::Delayed),
            forward_to: fields.state("forward_to", &self.forward_to).filter(|_| outcome == AnswerOutcome::Forward),
            data,
            match_basis: fields.choice("basis", &self.basis),
            reliability: self.reliability.trim().to_owned(),
        };
        if fields.faults.is_empty()
            && let Err(fault) = answer.check()
        {
            let field = field_of(&fault);
            let why = Words::new(page, reference).refusal(CaseFault::Saying(fault.into()));
            fields.faults.add(field, why.map(|refusal| refusal.text).unwrap_or_default());
        }
        (answer, fields.faults)
    }

    fn restricted(&self, place: usize, datum: &Datum) -> Datum {
        let text = |list: &[String]| list.get(place).and_then(|text| NonBlank::new(text));
        let onward = self.onward.get(place).and_then(|code| OnwardRelease::from_code(code).ok());
        Datum {
            link: datum.link.clone(),
            restriction: Restriction {
                authorities: text(&self.authorities),
                purpose: text(&self.purpose),
                // Whatever is not understood stays as narrow as it can be.
                onward_release: onward.unwrap_or(OnwardRelease::ConsentNeeded),
            },
        }
    }
}

/// The page.
#[derive(Template)]
#[template(path = "requests/answer.html")]
struct AnswerPage {
    page: Page,
    crumbs: Vec<Link>,
    case: CaseId,
    request: RequestId,
    state: String,
    typed: AnswerForm,
    faults: FieldFaults,
    outcomes: Vec<Choice>,
    reasons: Vec<Choice>,
    bases: Vec<Choice>,
    facts: Vec<FactRow>,
    is_identified: bool,
    /// The answer as the other State will see it, once it was looked at and is in order.
    preview: Option<Preview>,
}

/// One fact of our record, and what is to become of it.
struct FactRow {
    place: usize,
    fact: ChainRow,
    is_told: bool,
    authorities: String,
    purpose: String,
    releases: Vec<Choice>,
}

struct Preview {
    outcome: String,
    facts: Vec<Shown>,
    data: Vec<ChainRow>,
}

/// What stands around the form.
struct Around<'a> {
    reference: &'a Reference,
    file: &'a CaseFile,
    view: &'a RequestView,
    proposed: &'a Answer,
}

impl AnswerPage {
    fn new(page: Page, around: &Around<'_>, form: AnswerForm, faults: FieldFaults, ready: Option<&Answer>) -> Self {
        let words = Words::new(&page, around.reference);
        let (case, request) = (&around.file.case, &around.view.record.request);
        let title = super::title(&words, around.view);
        let request_page = format!("/cases/{}/requests/{}", case.id, request.id);
        Self {
            crumbs: vec![
                Link::new("/cases", page.t("nav-cases")),
                case_link(case.id, &case.number),
                Link::new(request_page, title),
                Link::new("", page.t("answer-title")),
            ],
            case: case.id,
            request: request.id,
            state: words.state(request.from),
            outcomes: outcomes(&page, &form.outcome),
            reasons: page.choices(HoldBackReason::from_code(&form.hold_back).ok()),
            bases: page.choices(MatchBasis::from_code(&form.basis).ok()),
            facts: facts(&words, around.proposed, &form),
            is_identified: case.matched.is_some() || case.no_domestic_record.is_some(),
            preview: ready.map(|answer| Preview {
                outcome: page.coded(&answer.outcome),
                facts: answer_facts(&words, answer),
                data: answer_data(&words, answer),
            }),
            typed: form,
            faults,
            page,
        }
    }
}

/// The outcomes, each with what it tells the asking State.
fn outcomes(page: &Page, chosen: &str) -> Vec<Choice> {
    let choice = |outcome: &AnswerOutcome| {
        let hint = page.t(match outcome {
            AnswerOutcome::Full => "answer-means-full",
            AnswerOutcome::Partial => "answer-means-partial",
            AnswerOutcome::Restricted => "answer-means-restricted",
            AnswerOutcome::Delayed => "answer-means-delayed",
            AnswerOutcome::Refused => "answer-means-refused",
            AnswerOutcome::NoRecord => "answer-means-no-record",
            AnswerOutcome::Forward => "answer-means-forward",
            AnswerOutcome::RecordDestroyed => "answer-means-record-destroyed",
            AnswerOutcome::CannotIdentify => "answer-means-cannot-identify",
        });
        Choice {
            value: outcome.code().to_owned(),
            label: format!("{}: {hint}", page.coded(outcome)),
            chosen: outcome.code() == chosen,
        }
    };
    AnswerOutcome::ALL.iter().map(choice).collect()
}

fn facts(words: &Words<'_>, proposed: &Answer, form: &AnswerForm) -> Vec<FactRow> {
    let text = |said: Option<NonBlank>| said.map(|said| said.to_string()).unwrap_or_default();
    let row = |(place, datum): (usize, &Datum)| {
        let kept = form.restricted(place, datum).restriction;
        FactRow {
            place,
            fact: ChainRow::of_link(words, &datum.link),
            is_told: form.include.contains(&place),
            authorities: text(kept.authorities),
            purpose: text(kept.purpose),
            releases: words.page.choices(Some(kept.onward_release)),
        }
    };
    proposed.data.iter().enumerate().map(row).collect()
}

async fn begin(
    State(site): State<Site>,
    visitor: Visitor,
    Path((case, request)): Path<(CaseId, RequestId)>,
) -> Result<Response, Fault> {
    let actor = visitor.may(Deed::AnswerRequest)?;
    let file = site.app.case_file(actor, case).await?;
    let proposed = site.app.propose_answer(actor, case).await?;
    let page = visitor.page();
    let form = AnswerForm::begin(&page, &proposed, record_of(&file));
    let view = asked(&file, request)?;
    let around = Around { reference: site.app.reference(), file: &file, view, proposed: &proposed };
    Ok(View(AnswerPage::new(page, &around, form, FieldFaults::default(), None)).into_response())
}

async fn look_or_send(
    State(site): State<Site>,
    visitor: Visitor,
    Path((case, request)): Path<(CaseId, RequestId)>,
    Form(form): Form<AnswerForm>,
) -> Result<Response, Fault> {
    let actor = visitor.may(Deed::AnswerRequest)?;
    let file = site.app.case_file(actor, case).await?;
    let proposed = site.app.propose_answer(actor, case).await?;
    if form.record != record_of(&file) {
        // The facts are chosen by their place: after a change of the record they must be looked at anew.
        return Err(Fault::Conflict);
    }
    let mut page = visitor.page();
    let view = asked(&file, request)?;
    let around = Around { reference: site.app.reference(), file: &file, view, proposed: &proposed };
    let (answer, faults) = form.read(&page, site.app.reference(), &proposed);
    if !faults.is_empty() {
        let again = AnswerPage::new(page, &around, form, faults, None);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, View(again)).into_response());
    }
    if form.action != "send" {
        return Ok(View(AnswerPage::new(page, &around, form, faults, Some(&answer))).into_response());
    }
    let saying = Saying::Answered { answer: Box::new(answer) };
    match site.app.say(actor, case, request, saying).await {
        Ok(()) => Ok(view::go(&site, &format!("/cases/{case}/requests/{request}"), "answer-sent")),
        Err(fault) => {
            let refusal = Words::new(&page, site.app.reference()).refusal(fault)?;
            page.notices.push(Notice { tone: Tone::Bad, text: refusal.text });
            let again = AnswerPage::new(page, &around, form, faults, None);
            Ok((StatusCode::UNPROCESSABLE_ENTITY, View(again)).into_response())
        }
    }
}

/// The foreign request that is to be answered.
fn asked(file: &CaseFile, request: RequestId) -> Result<&RequestView, Fault> {
    let is_it = |view: &&RequestView| view.record.request.id == request && view.direction == Direction::In;
    file.requests.iter().find(is_it).ok_or(Fault::NotFound)
}

/// Which record, and how far it has grown: what the places of the facts rest on.
fn record_of(file: &CaseFile) -> String {
    file.weapon.as_ref().map(|(weapon, _)| format!("{}.{}", weapon.id, weapon.seq)).unwrap_or_default()
}

#[cfg(test)]
impl crate::check::Sample for AnswerPage {
    fn samples(page: &Page) -> Vec<Self> {
        let reference = Reference::shipped();
        let files = crate::pages::cases::samples::files();
        let (file, view) = files
            .iter()
            .find_map(|file| file.requests.iter().find(|view| view.direction == Direction::In).map(|view| (file, view)))
            .expect("one of the samples is a foreign request");
        let answers = files.iter().flat_map(|file| &file.requests);
        let proposed = answers.flat_map(|view| view.record.answers()).map(|(_, answer)| answer.clone()).next();
        let proposed = proposed.expect("one of the samples is answered");
        let around = Around { reference: &reference, file, view, proposed: &proposed };
        let mut faults = FieldFaults::default();
        for field in ["outcome", "hold_back", "explanation", "delayed_until", "forward_to"] {
            faults.add(field, crate::check::HOSTILE);
        }
        let begun = AnswerForm::begin(page, &proposed, String::new());
        let typed = AnswerForm { explanation: crate::check::HOSTILE.to_owned(), ..begun.clone() };
        vec![
            Self::new(page.clone(), &around, begun.clone(), FieldFaults::default(), None),
            Self::new(page.clone(), &around, typed, faults, None),
            Self::new(page.clone(), &around, begun, FieldFaults::default(), Some(&proposed)),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::{page, sample};
    use texts::Lang;

    #[test]
    fn renders() {
        sample::<AnswerPage>();
    }

    #[test]
    fn what_is_ticked_goes_out_and_nothing_of_it_with_a_refusal() {
        let (page, reference) = (page(Lang::En), Reference::shipped());
        let files = crate::pages::cases::samples::files();
        let mut answers = files.iter().flat_map(|file| &file.requests).flat_map(|view| view.record.answers());
        let proposed = answers.find(|(_, answer)| answer.data.len() == 4).unwrap().1;
        let form = |outcome: AnswerOutcome| AnswerForm {
            outcome: outcome.code().to_owned(),
            include: vec![0, 3],
            hold_back: HoldBackReason::Investigation.code().to_owned(),
            explanation: "Until the trial.".to_owned(),
            ..AnswerForm::begin(&page, proposed, String::new())
        };
        let told = |outcome| {
            let (answer, faults) = form(outcome).read(&page, &reference, proposed);
            assert!(faults.is_empty(), "{:?}", faults.all());
            answer.data.iter().map(|datum| datum.link.kind).collect::<Vec<_>>()
        };
        let kinds = [proposed.data[0].link.kind, proposed.data[3].link.kind];
        assert_eq!(told(AnswerOutcome::Partial), kinds);
        assert_eq!(told(AnswerOutcome::Restricted), kinds);
        assert_eq!(told(AnswerOutcome::Refused), []);
        assert_eq!(told(AnswerOutcome::Delayed), []);
        let (_, faults) = form(AnswerOutcome::NoRecord).read(&page, &reference, proposed);
        assert_eq!(faults.all()[0].field, "outcome", "no record, yet facts: a person must say which is right");
    }
}
