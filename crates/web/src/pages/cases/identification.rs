//! Which record of the own register the weapon of a case is: proposed by the search, decided by a person.

use super::words::Words;
use crate::extract::Path;
use crate::fault::Fault;
use crate::form::Form;
use crate::page::{Notice, Page};
use crate::pages::identify::{Explanation, Scale};
use crate::site::Site;
use crate::tone::Tone;
use crate::view;
use crate::visitor::Visitor;
use app::Actor;
use app::identify::{Identification, IdentifyFault, Suspect};
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::post;
use domain::case::Observation;
use domain::id::{CaseId, WeaponId};
use domain::life::{Weapon, WeaponStatus};
use reference::Reference;
use serde::Deserialize;

/// The routes of this decision.
pub(super) fn routes() -> Router<Site> {
    Router::new().route("/cases/{id}/identification", post(decide))
}

/// How many candidates a case's page shows at first; the search shows all.
pub(super) const SHOWN: usize = 3;

/// What the search in the own register proposes.
#[derive(Debug, Clone, Default)]
pub(super) struct Search {
    /// The candidates, likeliest first.
    pub(super) candidates: Vec<Candidate>,
    /// How many candidates are not shown.
    pub(super) more: usize,
    /// The probability that it is none of the records here, as the page says it.
    pub(super) none: f64,
    /// How many weapons were looked through.
    pub(super) register_size: usize,
    /// Why nothing was searched; empty if something was.
    pub(super) refusal: String,
}

/// A record that the weapon may be.
#[derive(Debug, Clone)]
pub(super) struct Candidate {
    pub(super) id: WeaponId,
    pub(super) serial: String,
    pub(super) title: String,
    pub(super) status: WeaponStatus,
    pub(super) probability: f64,
    pub(super) why: Option<Explanation>,
}

/// Searches the own register with what was seen.
///
/// # Errors
/// No authority, or a failure of ours; an observation that cannot be searched with is told in [`Search::refusal`].
pub(super) async fn search(
    site: &Site,
    actor: &Actor,
    page: &Page,
    seen: &Observation,
    most: usize,
) -> Result<Search, Fault> {
    match site.app.identify(actor, seen).await {
        Ok(found) => Ok(Search::new(page, site.app.reference(), seen, &found, most)),
        Err(IdentifyFault::Fault(fault)) => Err(fault.into()),
        Err(fault) => Ok(Search { refusal: page.why(&fault), ..Search::default() }),
    }
}

impl Search {
    fn new(page: &Page, reference: &Reference, seen: &Observation, found: &Identification, most: usize) -> Self {
        let scale = Scale::of(found);
        let candidate = |(place, suspect)| {
            // Of those that are shown only on request, the page has no room to tell all.
            let why = match place < SHOWN {
                true => Explanation::new(page, reference, seen, found, suspect, scale),
                false => Explanation::of_serial(page, suspect),
            };
            Candidate::new(suspect, why)
        };
        Self {
            candidates: found.candidates.iter().take(most).enumerate().map(candidate).collect(),
            more: found.candidates.len().saturating_sub(most),
            none: found.none_of_these,
            register_size: found.register_size,
            refusal: String::new(),
        }
    }
}

impl Candidate {
    fn new(suspect: &Suspect, why: Explanation) -> Self {
        let weapon = &suspect.weapon;
        Self {
            id: weapon.id,
            serial: weapon.identity.serial.best().unwrap_or_default().to_owned(),
            title: make(weapon),
            status: weapon.status,
            probability: suspect.probability,
            why: Some(why).filter(Explanation::says_anything),
        }
    }
}

/// The probability that the search gives a record; 0 if the search does not propose it.
pub(super) async fn probability(site: &Site, actor: &Actor, seen: &Observation, weapon: WeaponId) -> f64 {
    let found = site.app.identify(actor, seen).await.ok();
    let suspect = found.and_then(|found| found.candidates.into_iter().find(|suspect| suspect.weapon.id == weapon));
    suspect.map(|suspect| suspect.probability).unwrap_or_default()
}

/// What a weapon is called in a line: serial, maker, model.
pub(super) fn title(weapon: &Weapon) -> String {
    let serial = weapon.identity.serial.best().unwrap_or_default();
    format!("{serial} {}", make(weapon)).trim().to_owned()
}

pub(super) fn make(weapon: &Weapon) -> String {
    let identity = &weapon.identity;
    let words = [&identity.maker, &identity.model, &identity.calibre];
    let words: Vec<&str> = words.into_iter().filter_map(|word| word.best()).map(|term| term.text.as_str()).collect();
    words.join(" · ")
}

/// A decision: the id of a record, or `none`.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Decision {
    pub(super) record: String,
    pub(super) reason: String,
}

async fn decide(
    State(site): State<Site>,
    visitor: Visitor,
    Path(id): Path<CaseId>,
    Form(decision): Form<Decision>,
) -> Result<Response, Fault> {
    let actor = visitor.actor()?;
    let mut page = visitor.page();
    let done = match decision.record.parse::<WeaponId>() {
        Ok(weapon) => {
            let seen = site.app.case_file(actor, id).await?.case.observation;
            let probability = probability(&site, actor, &seen, weapon).await;
            site.app.choose_record(actor, id, weapon, probability, &decision.reason).await
        }
        Err(_) if decision.record == "none" => site.app.choose_no_record(actor, id, &decision.reason).await,
        Err(_) => {
            page.notices.push(Notice { tone: Tone::Bad, text: page.t("identification-choose") });
            return super::show::again(&site, actor, page, id, decision).await;
        }
    };
    match done {
        Ok(()) => Ok(view::go(&site, &format!("/cases/{id}"), "identification-kept")),
        Err(fault) => {
            let refusal = Words::new(&page, site.app.reference()).refusal(fault)?;
            page.notices.push(Notice { tone: Tone::Bad, text: refusal.text });
            super::show::again(&site, actor, page, id, decision).await
        }
    }
}
