//! Closing a case: the outcome and, where it was found, the point of diversion.

use super::case_link;
use super::fields::Fields;
use super::words::{Badge, Words};
use crate::extract::Path;
use crate::fault::Fault;
use crate::form::{FieldFaults, Form};
use crate::page::{Notice, Page};
use crate::parts::choice::Choice;
use crate::parts::links::Link;
use crate::site::Site;
use crate::tone::Tone;
use crate::view::{self, View};
use crate::visitor::Visitor;
use app::cases::{CaseFile, NewClosing};
use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use domain::Coded;
use domain::authority::Deed;
use domain::case::{Diversion, DiversionKind, Outcome};
use domain::id::CaseId;
use domain::request::LinkKind;
use domain::trace::{ChainLink, SaidBy};
use reference::Reference;
use serde::Deserialize;
use store::cases::Direction;

/// The route of this page.
pub(super) fn routes() -> Router<Site> {
    Router::new().route("/cases/{id}/close", get(begin).post(close))
}

/// The form as it was sent, or as it is shown.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default)]
struct CloseForm {
    outcome: String,
    kind: String,
    date: String,
    state: String,
    place: String,
    latitude: String,
    longitude: String,
    holder: String,
    circumstance: String,
    prevention: String,
    reason: String,
}

impl CloseForm {
    /// What the last link of the chain before the find suggests; a person decides.
    fn begin(words: &Words<'_>, chain: &[ChainLink]) -> Self {
        let known: Vec<_> = chain.iter().filter(|item| item.said_by != SaidBy::Find).map(|item| &item.link).collect();
        let Some(last) = known.last() else { return Self::default() };
        let (kind, outcome) = match last.kind {
            LinkKind::Stolen => (Some(DiversionKind::Theft), Some(Outcome::TracedStolenLost)),
            LinkKind::Lost => (Some(DiversionKind::Loss), Some(Outcome::TracedStolenLost)),
            LinkKind::Exported => (Some(DiversionKind::TransferDiversion), Some(Outcome::TracedExported)),
            _ => (None, None),
        };
        // Who reports a theft is often not named; the last holder before it is who had the weapon.
        let holder = known.iter().rev().find(|link| !link.party.is_empty());
        let degrees = |degrees: Option<f64>| degrees.map(|degrees| degrees.to_string()).unwrap_or_default();
        Self {
            outcome: outcome.map(Coded::code).unwrap_or_default().to_owned(),
            kind: kind.map(Coded::code).unwrap_or_default().to_owned(),
            date: last.date.to_string(),
            state: last.state.map(|state| words.state(state)).unwrap_or_default(),
            place: last.place.clone(),
            latitude: degrees(last.position.map(|at| at.latitude())),
            longitude: degrees(last.position.map(|at| at.longitude())),
            holder: holder.map(|link| link.party.clone()).unwrap_or_default(),
            ..Self::default()
        }
    }

    fn read(&self, page: &Page, reference: &Reference) -> Result<NewClosing, FieldFaults> {
        let mut fields = Fields::new(page, reference);
        let outcome = fields.choice("outcome", &self.outcome);
        if self.outcome.is_empty() {
            fields.refuse("outcome", "field-choose");
        }
        let diversion = fields.choice("kind", &self.kind).map(|kind| Diversion {
            kind,
            date: fields.date("date", &self.date),
            state: fields.state("state", &self.state),
            place: self.place.trim().to_owned(),
            position: fields.position(&self.latitude, &self.longitude),
            holder: self.holder.trim().to_owned(),
            circumstance: self.circumstance.trim().to_owned(),
        });
        let closing = NewClosing {
            outcome: outcome.unwrap_or(Outcome::EstablishedOther),
            diversion,
            prevention: self.prevention.clone(),
            reason: self.reason.clone(),
        };
        if fields.faults.is_empty() { Ok(closing) } else { Err(fields.faults) }
    }
}

/// The page.
#[derive(Template)]
#[template(path = "cases/close.html")]
struct ClosePage {
    page: Page,
    crumbs: Vec<Link>,
    id: CaseId,
    typed: CloseForm,
    faults: FieldFaults,
    traced: Vec<Choice>,
    not_traced: Vec<Choice>,
    held_back: Vec<Choice>,
    kinds: Vec<Choice>,
    /// Requests that closing withdraws.
    open_requests: Vec<Badge>,
}

impl ClosePage {
    fn new(page: Page, reference: &Reference, file: &CaseFile, form: CloseForm, faults: FieldFaults) -> Self {
        let words = Words::new(&page, reference);
        let chosen = Outcome::from_code(&form.outcome).ok();
        let of = |belongs: fn(Outcome) -> bool| {
            let choice = |outcome: Outcome| Choice {
                value: outcome.code().to_owned(),
                label: page.coded(&outcome),
                chosen: chosen == Some(outcome),
            };
            Outcome::ALL.iter().copied().filter(|outcome| belongs(*outcome)).map(choice).collect()
        };
        let open = file.requests.iter().filter(|view| view.direction == Direction::Out && view.record.state.is_open());
        Self {
            crumbs: vec![
                Link::new("/cases", page.t("nav-cases")),
                case_link(file.case.id, &file.case.number),
                Link::new("", page.t("case-close")),
            ],
            id: file.case.id,
            traced: of(Outcome::is_success),
            not_traced: of(|outcome| !outcome.is_success() && !is_held_back(outcome)),
            held_back: of(is_held_back),
            kinds: page.choices(DiversionKind::from_code(&form.kind).ok()),
            open_requests: open.map(|view| Badge::new(words.state(view.record.request.to), Tone::Warning)).collect(),
            typed: form,
            faults,
            page,
        }
    }
}

/// Outcomes that say what others did not tell.
fn is_held_back(outcome: Outcome) -> bool {
    use Outcome::{Delayed22, NoResponse, Refused22, Restricted22, Withdrawn};
    matches!(outcome, Delayed22 | Restricted22 | Refused22 | NoResponse | Withdrawn)
}

async fn begin(State(site): State<Site>, visitor: Visitor, Path(id): Path<CaseId>) -> Result<Response, Fault> {
    let file = site.app.case_file(visitor.may(Deed::CloseCase)?, id).await?;
    let page = visitor.page();
    let form = CloseForm::begin(&Words::new(&page, site.app.reference()), &file.chain);
    Ok(View(ClosePage::new(page, site.app.reference(), &file, form, FieldFaults::default())).into_response())
}

async fn close(
    State(site): State<Site>,
    visitor: Visitor,
    Path(id): Path<CaseId>,
    Form(form): Form<CloseForm>,
) -> Result<Response, Fault> {
    let actor = visitor.may(Deed::CloseCase)?;
    let mut page = visitor.page();
    let faults = match form.read(&page, site.app.reference()) {
        Err(faults) => faults,
        Ok(closing) => match site.app.close_case(actor, id, closing).await {
            Ok(()) => return Ok(view::go(&site, &format!("/cases/{id}/chain"), "case-closed-notice")),
            Err(fault) => {
                let mut faults = FieldFaults::default();
                let refusal = Words::new(&page, site.app.reference()).refusal(fault)?;
                match refusal.field {
                    Some(field) => faults.add(field, refusal.text),
                    None => page.notices.push(Notice { tone: Tone::Bad, text: refusal.text }),
                }
                faults
            }
        },
    };
    let file = site.app.case_file(actor, id).await?;
    let again = ClosePage::new(page, site.app.reference(), &file, form, faults);
    Ok((StatusCode::UNPROCESSABLE_ENTITY, View(again)).into_response())
}

#[cfg(test)]
impl crate::check::Sample for ClosePage {
    fn samples(page: &Page) -> Vec<Self> {
        let reference = Reference::shipped();
        let mut faults = FieldFaults::default();
        for field in ["outcome", "kind", "date", "state", "latitude", "longitude", "reason"] {
            faults.add(field, crate::check::HOSTILE);
        }
        let begun = |file: &CaseFile| CloseForm::begin(&Words::new(page, &reference), &file.chain);
        let sample = |file: &CaseFile| Self::new(page.clone(), &reference, file, begun(file), faults.clone());
        super::samples::files().iter().map(sample).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::{page, sample};
    use texts::Lang;

    #[test]
    fn renders() {
        sample::<ClosePage>();
    }

    #[test]
    fn a_reported_theft_suggests_itself_as_the_point_of_diversion() {
        let (page, reference) = (page(Lang::En), Reference::shipped());
        let files = super::super::samples::files();
        let stolen =
            files.iter().find(|file| file.chain.iter().any(|item| item.link.kind == LinkKind::Stolen)).unwrap();
        let form = CloseForm::begin(&Words::new(&page, &reference), &stolen.chain);
        assert_eq!((form.kind.as_str(), form.outcome.as_str()), ("theft", "traced-stolen-lost"));
        assert_eq!((form.state.as_str(), form.holder.as_str()), ("Ghana", "Depot 4"), "the last who held it is named");
    }
}
