//! One partner: the fingerprint to be compared, the confirmation, the card, the clocks, the link.

use super::{Badge, groups, heard, last_contact, link, problem, refusal};
use crate::extract::Path;
use crate::fault::Fault;
use crate::form::{FieldFaults, Form};
use crate::page::{Notice, Page};
use crate::pages::cases::words::{Shown, Words};
use crate::parts::links::Link;
use crate::site::Site;
use crate::tone::Tone;
use crate::view::{self, View};
use crate::visitor::Visitor;
use app::partners::{Partner, PartnerFault};
use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use domain::CountryCode;
use domain::authority::Deed;
use domain::request::Clocks;
use reference::Reference;
use serde::Deserialize;
use texts::Arg;

/// The routes of this page.
pub(super) fn routes() -> Router<Site> {
    Router::new()
        .route("/partners/{state}", get(show))
        .route("/partners/{state}/confirm", post(confirm))
        .route("/partners/{state}/withdraw", post(withdraw))
        .route("/partners/{state}/card", post(replace))
        .route("/partners/{state}/clocks", post(set_clocks))
        .route("/partners/{state}/test", post(test_link))
}

/// The page.
#[derive(Template)]
#[template(path = "partners/show.html")]
struct PartnerShowPage {
    page: Page,
    crumbs: Vec<Link>,
    code: CountryCode,
    state: String,
    link: Badge,
    facts: Vec<Shown>,
    problem: String,
    fingerprint: Vec<String>,
    is_confirmed: bool,
    may_manage: bool,
    typed: PartnerForm,
    faults: FieldFaults,
}

/// What a person enters about a partner.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct PartnerForm {
    fingerprint: String,
    card: String,
    acknowledge_days: String,
    answer_days: String,
}

impl PartnerShowPage {
    fn new(page: Page, reference: &Reference, partner: &Partner, may_manage: bool) -> Self {
        let words = Words::new(&page, reference);
        let state = words.state(partner.card.state);
        let confirmed = partner.confirmed.map(|confirmation| page.moment(confirmation.at)).unwrap_or_default();
        Self {
            crumbs: vec![Link::new("/partners", page.t("nav-partners")), Link::new("", state.clone())],
            code: partner.card.state,
            link: link(&page, partner),
            facts: words.facts([
                ("partner-name", partner.card.name.clone()),
                ("partner-address", partner.card.endpoint.to_string()),
                ("partner-card-of", page.moment(partner.card.issued_at)),
                ("partner-added-on", page.moment(partner.added_at)),
                ("partner-confirmed-on", confirmed),
                ("link-last-contact", last_contact(&page, partner)),
            ]),
            problem: partner.last_problem.as_deref().map(|code| problem(&page, code)).unwrap_or_default(),
            fingerprint: groups(partner.fingerprint),
            is_confirmed: partner.confirmed.is_some(),
            may_manage,
            typed: PartnerForm {
                acknowledge_days: partner.clocks.acknowledge_days.to_string(),
                answer_days: partner.clocks.answer_days.to_string(),
                ..PartnerForm::default()
            },
            faults: FieldFaults::default(),
            state,
            page,
        }
    }
}

/// The page of a partner as it is.
async fn read(site: &Site, visitor: &Visitor, state: CountryCode) -> Result<PartnerShowPage, Fault> {
    let actor = visitor.actor()?;
    let partner = site.app.partner(actor, state).await?;
    let may_manage = actor.may(Deed::ManagePartners);
    Ok(PartnerShowPage::new(visitor.page(), site.app.reference(), &partner, may_manage))
}

async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    Path(state): Path<CountryCode>,
) -> Result<View<PartnerShowPage>, Fault> {
    Ok(View(read(&site, &visitor, state).await?))
}

/// Leads back to the page after a change, or shows it again with what was refused at a field.
async fn told<T>(
    site: &Site,
    visitor: &Visitor,
    state: CountryCode,
    done: Result<T, PartnerFault>,
    notice: &'static str,
    form: (&'static str, PartnerForm),
) -> Result<Response, Fault> {
    let fault = match done {
        Ok(_) => {
            heard(site).await?;
            return Ok(view::go(site, &format!("/partners/{state}"), notice));
        }
        Err(fault) => fault,
    };
    let why = refusal(&Words::new(&visitor.page(), site.app.reference()), fault)?;
    let mut again = read(site, visitor, state).await?;
    let (field, typed) = form;
    // The clocks are shown as they are unless they were what was typed.
    again.typed = if field == "answer_days" {
        typed
    } else {
        PartnerForm { fingerprint: typed.fingerprint, card: typed.card, ..again.typed }
    };
    again.faults.add(field, why);
    Ok((StatusCode::UNPROCESSABLE_ENTITY, View(again)).into_response())
}

async fn confirm(
    State(site): State<Site>,
    visitor: Visitor,
    Path(state): Path<CountryCode>,
    Form(form): Form<PartnerForm>,
) -> Result<Response, Fault> {
    let done = site.app.confirm_fingerprint(visitor.actor()?, state, &form.fingerprint).await;
    told(&site, &visitor, state, done, "partner-confirmed", ("fingerprint", form)).await
}

#[derive(Deserialize)]
struct Nothing {}

async fn withdraw(
    State(site): State<Site>,
    visitor: Visitor,
    Path(state): Path<CountryCode>,
    request: Form<Nothing>,
) -> Result<Response, Fault> {
    let Form(Nothing {}) = request;
    site.app.withdraw_confirmation(visitor.actor()?, state).await?;
    heard(&site).await?;
    Ok(view::go(&site, &format!("/partners/{state}"), "partner-withdrawn"))
}

async fn replace(
    State(site): State<Site>,
    visitor: Visitor,
    Path(state): Path<CountryCode>,
    Form(form): Form<PartnerForm>,
) -> Result<Response, Fault> {
    let done = site.app.replace_card(visitor.actor()?, state, &form.card).await;
    told(&site, &visitor, state, done, "partner-card-replaced", ("card", form)).await
}

async fn set_clocks(
    State(site): State<Site>,
    visitor: Visitor,
    Path(state): Path<CountryCode>,
    Form(form): Form<PartnerForm>,
) -> Result<Response, Fault> {
    let actor = visitor.actor()?;
    let days = |text: &str| intake::values::to_ascii_digits(text.trim()).parse().unwrap_or(0);
    let clocks = Clocks { acknowledge_days: days(&form.acknowledge_days), answer_days: days(&form.answer_days) };
    let done = site.app.set_clocks(actor, state, clocks).await;
    told(&site, &visitor, state, done, "saved", ("answer_days", form)).await
}

async fn test_link(
    State(site): State<Site>,
    visitor: Visitor,
    Path(state): Path<CountryCode>,
    request: Form<Nothing>,
) -> Result<View<PartnerShowPage>, Fault> {
    let Form(Nothing {}) = request;
    visitor.may(Deed::ReadPartners)?;
    let tested = match &site.post {
        Some(post) => post.test_link(state).await,
        None => None,
    };
    let mut shown = read(&site, &visitor, state).await?;
    let page = &shown.page;
    let notice = match tested {
        Some(Ok(hello)) => {
            let time = page.moment(hello.time);
            let args =
                [("name", Arg::Text(&hello.name)), ("time", Arg::Text(&time)), ("version", Arg::Text(&hello.version))];
            Notice { tone: Tone::Good, text: page.tv("link-test-works", &args) }
        }
        Some(Err(error)) => Notice { tone: Tone::Bad, text: problem(page, error.code()) },
        None => Notice { tone: Tone::Warning, text: page.t("link-test-not-confirmed") },
    };
    shown.page.notices.push(notice);
    Ok(View(shown))
}

#[cfg(test)]
impl crate::check::Sample for PartnerShowPage {
    fn samples(page: &Page) -> Vec<Self> {
        let reference = Reference::shipped();
        let sample = |(partner, may): (&Partner, bool)| {
            let mut shown = Self::new(page.clone(), &reference, partner, may);
            let fields = ["card", "answer_days"].into_iter().chain((!shown.is_confirmed).then_some("fingerprint"));
            fields.filter(|_| may).for_each(|field| shown.faults.add(field, crate::check::HOSTILE));
            shown.typed.card = crate::check::HOSTILE.to_owned();
            shown
        };
        tests::partners().iter().zip([true, true, true, false]).map(sample).collect()
    }
}

#[cfg(test)]
pub(super) mod tests;
