//! The form of a case: to open one, and to change what is said about the find.

use super::content::CaseForm;
use super::words::{Refusal, Words};
use crate::extract::{self, Path};
use crate::fault::Fault;
use crate::form::{FieldFaults, Form};
use crate::page::{Notice, Page};
use crate::pages::cases::case_link;
use crate::parts::choice::Choice;
use crate::parts::links::Link;
use crate::site::Site;
use crate::tone::Tone;
use crate::view::{self, View};
use crate::visitor::Visitor;
use askama::Template;
use axum::Router;
use axum::extract::{RawQuery, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use domain::Coded;
use domain::SerialState;
use domain::authority::Deed;
use domain::case::{Acquisition, IllicitGround, IntendedUse, Medium};
use domain::id::{CaseId, WeaponId};

/// The routes of this page.
pub(super) fn routes() -> Router<Site> {
    Router::new().route("/cases/new", get(begin).post(open)).route("/cases/{id}/edit", get(edit).post(change))
}

/// The form.
#[derive(Template)]
#[template(path = "cases/form.html")]
struct CaseFormPage {
    page: Page,
    crumbs: Vec<Link>,
    /// The case that is changed; nothing for a new one.
    id: Option<CaseId>,
    /// What the chosen record is called, for a case that is opened from the search.
    chosen: String,
    typed: CaseForm,
    faults: FieldFaults,
    serial_states: Vec<Choice>,
    media: Vec<Choice>,
    acquisitions: Vec<Choice>,
    grounds: Vec<Choice>,
    uses: Vec<Choice>,
    weapon_types: Vec<String>,
}

impl CaseFormPage {
    fn new(page: Page, site: &Site, form: CaseForm, faults: FieldFaults) -> Self {
        Self::with(page, site.app.reference(), form, faults)
    }

    fn with(page: Page, reference: &reference::Reference, form: CaseForm, faults: FieldFaults) -> Self {
        let types = reference.weapon_types().iter().map(|kind| kind.name(page.lang.code()).to_owned());
        Self {
            crumbs: vec![Link::new("/cases", page.t("nav-cases")), Link::new("", page.t("case-new-title"))],
            id: None,
            chosen: String::new(),
            serial_states: page.choices(SerialState::from_code(&form.serial_state).ok()),
            media: page.choices(Medium::from_code(&form.read).ok()),
            acquisitions: page.choices(Acquisition::from_code(&form.acquisition).ok()),
            grounds: grounds(&page, &form.grounds),
            uses: page.choices(IntendedUse::from_code(&form.intended_use).ok()),
            weapon_types: types.collect(),
            typed: form,
            faults,
            page,
        }
    }

    /// The same for a case that is there.
    fn of(mut self, id: CaseId, number: &str) -> Self {
        let edit = Link::new("", self.page.t("case-edit-title"));
        self.crumbs = vec![Link::new("/cases", self.page.t("nav-cases")), case_link(id, number), edit];
        self.id = Some(id);
        self
    }

    /// The form again, with what is wrong.
    fn again(mut self, refusal: Refusal) -> Response {
        match refusal.field {
            Some(field) => self.faults.add(field, refusal.text),
            None => self.page.notices.push(Notice { tone: Tone::Bad, text: refusal.text }),
        }
        self.refused()
    }

    fn refused(self) -> Response {
        (StatusCode::UNPROCESSABLE_ENTITY, View(self)).into_response()
    }
}

/// The grounds of para 6, each with what it means in our own words.
fn grounds(page: &Page, chosen: &[String]) -> Vec<Choice> {
    let choice = |ground: &IllicitGround| Choice {
        value: ground.code().to_owned(),
        label: page.t(match ground {
            IllicitGround::NationalLaw => "ground-national-law",
            IllicitGround::Embargo => "ground-embargo",
            IllicitGround::NotMarked => "ground-not-marked",
            IllicitGround::UnlicensedManufacture => "ground-unlicensed-manufacture",
            IllicitGround::UnauthorisedTransfer => "ground-unauthorised-transfer",
        }),
        chosen: chosen.iter().any(|code| code == ground.code()),
    };
    IllicitGround::ALL.iter().map(choice).collect()
}

async fn begin(State(site): State<Site>, visitor: Visitor, RawQuery(query): RawQuery) -> Result<Response, Fault> {
    visitor.may(Deed::WorkCases)?;
    let form: CaseForm = extract::pairs(query.unwrap_or_default().as_bytes())?;
    let chosen = chosen_record(&site, &visitor, &form).await?;
    let page = CaseFormPage::new(visitor.page(), &site, form, FieldFaults::default());
    Ok(View(CaseFormPage { chosen, ..page }).into_response())
}

async fn open(State(site): State<Site>, visitor: Visitor, Form(form): Form<CaseForm>) -> Result<Response, Fault> {
    let actor = visitor.may(Deed::WorkCases)?;
    let chosen = chosen_record(&site, &visitor, &form).await?;
    let page = visitor.page();
    let with =
        |form: CaseForm, faults| CaseFormPage { chosen, ..CaseFormPage::new(visitor.page(), &site, form, faults) };
    let content = form.content(&page, site.app.reference());
    let mut faults = content.as_ref().err().cloned().unwrap_or_default();
    if !form.weapon.is_empty() && form.reason.trim().is_empty() {
        faults.add("reason", page.t("field-reason-missing"));
    }
    let Some(content) = content.ok().filter(|_| faults.is_empty()) else { return Ok(with(form, faults).refused()) };
    let seen = content.observation.clone();
    let id = match site.app.open_case(actor, content).await {
        Ok(id) => id,
        Err(fault) => {
            let refusal = Words::new(&page, site.app.reference()).refusal(fault)?;
            return Ok(with(form, FieldFaults::default()).again(refusal));
        }
    };
    if let Ok(weapon) = form.weapon.parse::<WeaponId>() {
        let probability = super::identification::probability(&site, actor, &seen, weapon).await;
        // The case stands; should the record be gone by now, its page asks for the identification again.
        site.app.choose_record(actor, id, weapon, probability, &form.reason).await.ok();
    }
    Ok(view::go(&site, &format!("/cases/{id}"), "case-opened"))
}

async fn edit(State(site): State<Site>, visitor: Visitor, Path(id): Path<CaseId>) -> Result<Response, Fault> {
    let actor = visitor.may(Deed::WorkCases)?;
    let case = site.app.case_file(actor, id).await?.case;
    let page = CaseFormPage::new(visitor.page(), &site, CaseForm::of(&case), FieldFaults::default());
    Ok(View(page.of(id, &case.number)).into_response())
}

async fn change(
    State(site): State<Site>,
    visitor: Visitor,
    Path(id): Path<CaseId>,
    Form(form): Form<CaseForm>,
) -> Result<Response, Fault> {
    let actor = visitor.may(Deed::WorkCases)?;
    let number = site.app.case_file(actor, id).await?.case.number;
    let page = visitor.page();
    let content = match form.content(&page, site.app.reference()) {
        Ok(content) => content,
        Err(faults) => return Ok(CaseFormPage::new(page, &site, form, faults).of(id, &number).refused()),
    };
    match site.app.change_case(actor, id, content, &form.reason).await {
        Ok(()) => Ok(view::go(&site, &format!("/cases/{id}"), "saved")),
        Err(fault) => {
            let refusal = Words::new(&page, site.app.reference()).refusal(fault)?;
            Ok(CaseFormPage::new(page, &site, form, FieldFaults::default()).of(id, &number).again(refusal))
        }
    }
}

/// What the record that a new case begins with is called; empty if it begins with none.
async fn chosen_record(site: &Site, visitor: &Visitor, form: &CaseForm) -> Result<String, Fault> {
    match form.weapon.parse::<WeaponId>() {
        Ok(weapon) => {
            let file = site.app.weapon_file(visitor.actor()?, weapon).await?;
            Ok(super::identification::title(&file.weapon))
        }
        Err(_) => Ok(String::new()),
    }
}

#[cfg(test)]
impl crate::check::Sample for CaseFormPage {
    fn samples(page: &Page) -> Vec<Self> {
        let reference = reference::Reference::shipped();
        let fresh = Self::with(page.clone(), &reference, CaseForm::default(), FieldFaults::default());
        let mut faults = FieldFaults::default();
        for field in ["serial", "read", "acquisition", "date", "latitude", "longitude", "reason", "grounds"] {
            faults.add(field, crate::check::HOSTILE);
        }
        let form =
            CaseForm { serial: crate::check::HOSTILE.to_owned(), read: "machine".to_owned(), ..CaseForm::default() };
        let refused = Self::with(page.clone(), &reference, form.clone(), faults.clone());
        let chosen =
            Self { chosen: crate::check::HOSTILE.to_owned(), ..Self::with(page.clone(), &reference, form, faults) };
        let id = CaseId(uuid::Uuid::nil());
        vec![fresh, chosen, refused.of(id, crate::check::HOSTILE)]
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn renders() {
        crate::check::sample::<super::CaseFormPage>();
    }
}
