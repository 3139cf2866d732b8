//! Partners: the nodes of other States, whether a person has made sure of their keys, and how the links fare.

mod show;

use crate::fault::Fault;
use crate::form::{FieldFaults, Form};
use crate::page::{Notice, Page};
use crate::pages::cases::words::{Badge, Words};
use crate::site::Site;
use crate::tone::Tone;
use crate::view::{self, View};
use crate::visitor::Visitor;
use app::Actor;
use app::partners::{Partner, PartnerFault, RefusedDocument};
use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use domain::CountryCode;
use domain::authority::Deed;
use exchange::Fingerprint;
use reference::Reference;
use serde::Deserialize;

/// The routes of these pages.
pub fn routes() -> Router<Site> {
    Router::new().route("/partners", get(list).post(add)).merge(show::routes())
}

/// The list, our own card, and the form to add a partner.
#[derive(Template)]
#[template(path = "partners/list.html")]
struct PartnerListPage {
    page: Page,
    partners: Vec<PartnerRow>,
    own_card: String,
    own_fingerprint: Vec<String>,
    refused: Vec<RefusedRow>,
    may_manage: bool,
    typed: String,
    faults: FieldFaults,
}

/// A partner in the list.
struct PartnerRow {
    code: CountryCode,
    state: String,
    name: String,
    link: Badge,
    last_contact: String,
    problem: String,
}

/// A document that was refused.
struct RefusedRow {
    state: String,
    at: String,
    why: String,
}

impl PartnerRow {
    fn new(words: &Words<'_>, partner: &Partner) -> Self {
        let page = words.page;
        Self {
            code: partner.card.state,
            state: words.state(partner.card.state),
            name: partner.card.name.clone(),
            link: link(page, partner),
            last_contact: last_contact(page, partner),
            problem: partner.last_problem.as_deref().map(|code| problem(page, code)).unwrap_or_default(),
        }
    }
}

/// How the link to a partner stands.
fn link(page: &Page, partner: &Partner) -> Badge {
    match (&partner.confirmed, &partner.last_problem, &partner.last_contact_at) {
        (None, ..) => Badge::new(page.t("link-unconfirmed"), Tone::Warning),
        (Some(_), Some(_), _) => Badge::new(page.t("link-trouble"), Tone::Bad),
        (Some(_), None, Some(_)) => Badge::new(page.t("link-works"), Tone::Good),
        (Some(_), None, None) => Badge::new(page.t("link-unused"), Tone::Info),
    }
}

fn last_contact(page: &Page, partner: &Partner) -> String {
    partner.last_contact_at.map_or_else(|| page.t("link-never"), |at| page.moment(at))
}

/// The groups of a fingerprint, as they are read out.
fn groups(fingerprint: Fingerprint) -> Vec<String> {
    fingerprint.to_string().split('-').map(str::to_owned).collect()
}

/// What went wrong with a link or a document, and what to do, by the code that the exchange gave it. A code that a
/// partner sent and that is not ours is told in general words.
pub(crate) fn problem(page: &Page, code: &str) -> String {
    page.t(match code {
        "no-confirmed-partner" => "problem-no-confirmed-partner",
        "too-large" => "problem-too-large",
        "name-not-found" => "problem-name-not-found",
        "connection-refused" => "problem-connection-refused",
        "unreachable" => "problem-unreachable",
        "wrong-key" => "problem-wrong-key",
        "not-admitted" => "problem-not-admitted",
        "no-secure-channel" => "problem-no-secure-channel",
        "timed-out-lookup" | "timed-out-connecting" | "timed-out-handshake" | "timed-out-answer" => "problem-timed-out",
        "connection-broken" => "problem-connection-broken",
        "partner-unavailable" => "problem-partner-unavailable",
        "unexpected-answer" | "bad-receipt" | "bad-hello" => "problem-unexpected-answer",
        "malformed" | "algorithm" | "kind" | "signature" | "content" | "unreadable" => "problem-damaged",
        "unknown-signer" | "other-sender" => "problem-other-sender",
        "other-recipient" => "problem-other-recipient",
        "not-yet-valid" | "expired" => "problem-wrong-time",
        "schema" | "body-not-understood" | "schema-not-understood" | "request-inconsistent" => "problem-not-understood",
        "id-used-twice" => "problem-id-used-twice",
        "request-known" => "problem-request-known",
        "request-unknown" => "problem-request-unknown",
        "step-not-allowed" | "answer-incomplete" | "wrong-side" => "problem-step-not-allowed",
        "photograph-not-taken" | "photograph-differs" | "too-many-photographs" => "problem-photograph",
        _ => "problem-other",
    })
}

/// Why something about a partner was refused, in the reader's words.
///
/// # Errors
/// What has a page of its own.
fn refusal(words: &Words<'_>, fault: PartnerFault) -> Result<String, Fault> {
    let named = |state: &CountryCode| words.state(*state);
    let filled = match &fault {
        PartnerFault::Fault(_) => None,
        PartnerFault::OwnCard { state } | PartnerFault::AlreadyThere { state } => Some(vec![("state", named(state))]),
        PartnerFault::OtherState { expected, found } => {
            Some(vec![("expected", named(expected)), ("found", named(found))])
        }
        other => Some(app::Explain::words(other)),
    };
    match (fault, filled) {
        (PartnerFault::Fault(fault), _) => Err(fault.into()),
        (fault, filled) => {
            let code = app::Explain::code(&fault);
            Ok(crate::explain::reason(words.page.lang, code, &filled.unwrap_or_default()))
        }
    }
}

async fn list(State(site): State<Site>, visitor: Visitor) -> Result<View<PartnerListPage>, Fault> {
    let known = Known::read(&site, visitor.actor()?).await?;
    Ok(View(PartnerListPage::new(visitor.page(), site.app.reference(), &known)))
}

/// A card, pasted.
#[derive(Debug, Deserialize)]
struct Pasted {
    #[serde(default)]
    card: String,
}

async fn add(State(site): State<Site>, visitor: Visitor, Form(pasted): Form<Pasted>) -> Result<Response, Fault> {
    let actor = visitor.actor()?;
    let mut page = visitor.page();
    match site.app.add_partner(actor, &pasted.card).await {
        Ok(partner) => {
            heard(&site).await?;
            Ok(view::go(&site, &format!("/partners/{}", partner.card.state), "partner-added"))
        }
        Err(fault) => {
            let why = refusal(&Words::new(&page, site.app.reference()), fault)?;
            page.notices.push(Notice { tone: Tone::Bad, text: page.t("partner-not-added") });
            let known = Known::read(&site, actor).await?;
            let mut again = PartnerListPage::new(page, site.app.reference(), &known);
            again.typed = pasted.card;
            again.faults.add("card", why);
            Ok((StatusCode::UNPROCESSABLE_ENTITY, View(again)).into_response())
        }
    }
}

/// Lets the post hear of changed partners: from now on it takes from, and sends to, whom it should.
async fn heard(site: &Site) -> Result<(), Fault> {
    match &site.post {
        Some(post) => Ok(post.refresh().await?),
        None => Ok(()),
    }
}

/// What the list shows.
struct Known {
    partners: Vec<Partner>,
    refused: Vec<RefusedDocument>,
    own_card: String,
    own_fingerprint: Fingerprint,
    may_manage: bool,
}

impl Known {
    async fn read(site: &Site, actor: &Actor) -> Result<Self, Fault> {
        Ok(Self {
            partners: site.app.partners(actor).await?,
            refused: site.app.refused_documents(actor).await?,
            own_card: site.app.own_card(actor).await?,
            own_fingerprint: site.app.own_fingerprint(),
            may_manage: actor.may(Deed::ManagePartners),
        })
    }
}

impl PartnerListPage {
    fn new(page: Page, reference: &Reference, known: &Known) -> Self {
        let words = Words::new(&page, reference);
        let refused = |document: &RefusedDocument| RefusedRow {
            state: words.state(document.from),
            at: page.moment(document.received_at),
            why: problem(&page, &document.verdict),
        };
        Self {
            partners: known.partners.iter().map(|partner| PartnerRow::new(&words, partner)).collect(),
            own_card: known.own_card.clone(),
            own_fingerprint: groups(known.own_fingerprint),
            refused: known.refused.iter().map(refused).collect(),
            may_manage: known.may_manage,
            typed: String::new(),
            faults: FieldFaults::default(),
            page,
        }
    }
}

#[cfg(test)]
impl crate::check::Sample for PartnerListPage {
    fn samples(page: &Page) -> Vec<Self> {
        let reference = Reference::shipped();
        let partners = show::tests::partners();
        let refused = |code: &str| RefusedDocument {
            message: domain::id::MessageId(uuid::Uuid::nil()),
            from: "GH".parse().expect("a code"),
            received_at: domain::clock::Timestamp::UNIX_EPOCH,
            document_schema: String::new(),
            verdict: code.to_owned(),
        };
        let own_fingerprint = partners[0].fingerprint;
        let known = |partners, refused, may_manage| Known {
            partners,
            refused,
            own_card: crate::check::HOSTILE.to_owned(),
            own_fingerprint,
            may_manage,
        };
        let empty = Self::new(page.clone(), &reference, &known(Vec::new(), Vec::new(), false));
        let codes = ["signature", "schema", "request-known", crate::check::HOSTILE];
        let mut full = Self::new(page.clone(), &reference, &known(partners, codes.map(refused).to_vec(), true));
        full.typed = crate::check::HOSTILE.to_owned();
        full.faults.add("card", crate::check::HOSTILE);
        vec![empty, full]
    }
}

#[cfg(test)]
mod tests;
