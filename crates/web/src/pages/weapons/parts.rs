//! Forms: put a numbered part into a weapon, take one out.

use super::words::{self, chosen};
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
use app::weapons::{EventFault, Movement, PartOut};
use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use domain::authority::Deed;
use domain::id::WeaponId;
use domain::life::Weapon;
use domain::mark::Component;
use domain::parts::MovementFault;
use reference::Reference;
use serde::Deserialize;

/// The routes of these forms.
pub fn routes() -> Router<Site> {
    Router::new()
        .route("/weapons/{id}/parts/fit", get(ask_fit).post(fit))
        .route("/weapons/{id}/parts/remove", get(ask_removal).post(remove))
}

/// What is sent in place of an entry for a part that has none.
const UNENTERED: &str = "unentered";

/// A form about one movement of a part.
#[derive(Template)]
#[template(path = "weapons/part.html")]
struct PartPage {
    page: Page,
    crumbs: Vec<Link>,
    title: String,
    lead: String,
    action: String,
    is_fitting: bool,
    moved: Moved,
    faults: FieldFaults,
    /// The entries of which one is meant.
    entries: Vec<Choice>,
    components: Vec<Choice>,
}

/// What was entered.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct Moved {
    /// The part's entry, or [`UNENTERED`].
    part: String,
    /// The number on the part.
    serial: String,
    /// The code of the part.
    component: String,
    /// When, as a partial date.
    occurred: String,
    /// From what it is known.
    basis: String,
    /// Why it is entered.
    reason: String,
}

impl PartPage {
    fn fitting(page: Page, weapon: &Weapon, moved: Moved) -> Self {
        let title = page.t("part-fit");
        Self {
            crumbs: super::crumbs(&page, weapon, &title),
            lead: page.t("part-fit-lead"),
            action: format!("/weapons/{}/parts/fit", weapon.id),
            is_fitting: true,
            faults: FieldFaults::default(),
            entries: Vec::new(),
            components: Vec::new(),
            page,
            title,
            moved,
        }
    }

    fn removal(page: Page, weapon: &Weapon, mut moved: Moved) -> Self {
        if weapon.parts.is_empty() {
            UNENTERED.clone_into(&mut moved.part);
        }
        let title = page.t("part-remove");
        let choice = |value: String, label| Choice { chosen: moved.part == value, value, label };
        let fitted = weapon.parts.iter().map(|fitted| {
            choice(fitted.part.to_string(), format!("{} · {}", page.coded(&fitted.component), fitted.serial))
        });
        let entries = fitted.chain([choice(UNENTERED.to_owned(), page.t("part-unentered"))]).collect();
        Self {
            crumbs: super::crumbs(&page, weapon, &title),
            lead: page.t("part-remove-lead"),
            action: format!("/weapons/{}/parts/remove", weapon.id),
            is_fitting: false,
            faults: FieldFaults::default(),
            components: page.choices::<Component>(chosen(&moved.component)),
            entries,
            page,
            title,
            moved,
        }
    }

    /// Offers the parts that carry the number that was entered.
    fn offer(&mut self, reference: &Reference, parts: &[Weapon]) {
        self.entries = parts
            .iter()
            .map(|part| {
                let place = match part.fitted_to() {
                    None => self.page.t("part-loose"),
                    Some(fitting) => format!("{} {}", self.page.t("part-in-weapon"), fitting.serial),
                };
                let number = part.identity.serial.best().unwrap_or_default();
                let label = format!("{number} · {} · {place}", words::line(&self.page, reference, &part.identity));
                let value = part.id.to_string();
                Choice { chosen: self.moved.part == value, value, label }
            })
            .collect();
    }

    /// When, and what was said about it.
    fn movement(&mut self) -> Movement {
        let occurred = self.moved.occurred.parse().unwrap_or_else(|_| {
            let text = self.moved.occurred.trim();
            self.faults.add("occurred", self.page.tx("event-date-wrong", "text", text));
            domain::PartialDate::UNKNOWN
        });
        Movement { occurred, basis: self.moved.basis.clone(), reason: self.moved.reason.clone() }
    }

    /// The form again, with what is wrong beside its fields.
    fn again(self) -> Response {
        (StatusCode::UNPROCESSABLE_ENTITY, View(self)).into_response()
    }

    /// The form again, with what `app` said against it.
    fn refused(mut self, fault: EventFault) -> Result<Response, Fault> {
        let why = self.page.why(&fault);
        match fault {
            EventFault::Fault(fault) => return Err(fault.into()),
            EventFault::NoReason => self.faults.add("reason", why),
            EventFault::InFuture(date) => {
                self.faults.add("occurred", self.page.tx("error-event-in-future", "date", self.page.date(date)));
            }
            EventFault::Movement(MovementFault::BeforeLast(date)) => {
                self.faults.add("occurred", self.page.tx("error-movement-before-last", "date", self.page.date(date)));
            }
            EventFault::Movement(MovementFault::Essential(_)) if !self.is_fitting => self.faults.add("component", why),
            EventFault::Movement(_) => self.faults.add("part", why),
            _ => self.page.notices.push(Notice { tone: Tone::Bad, text: why }),
        }
        Ok(self.again())
    }
}

async fn ask_fit(
    State(site): State<Site>,
    visitor: Visitor,
    Path(id): Path<WeaponId>,
) -> Result<View<PartPage>, Fault> {
    let weapon = site.app.weapon_file(visitor.may(Deed::AddEvent)?, id).await?.weapon;
    Ok(View(PartPage::fitting(visitor.page(), &weapon, Moved::default())))
}

async fn fit(
    State(site): State<Site>,
    visitor: Visitor,
    Path(id): Path<WeaponId>,
    Form(moved): Form<Moved>,
) -> Result<Response, Fault> {
    let actor = visitor.may(Deed::AddEvent)?;
    let weapon = site.app.weapon_file(actor, id).await?.weapon;
    let mut shown = PartPage::fitting(visitor.page(), &weapon, moved);
    let movement = shown.movement();
    if shown.moved.serial.trim().is_empty() {
        shown.faults.add("serial", shown.page.t("error-part-without-number"));
        return Ok(shown.again());
    }
    let parts = site.app.parts_numbered(actor, &shown.moved.serial).await?;
    shown.offer(site.app.reference(), &parts);
    let Some(part) = parts.iter().map(|part| part.id).find(|part| part.to_string() == shown.moved.part) else {
        match parts.is_empty() {
            true => shown.faults.add("serial", shown.page.t("part-none")),
            false => shown.faults.add("part", shown.page.t("part-choose-first")),
        }
        return Ok(shown.again());
    };
    if !shown.faults.is_empty() {
        return Ok(shown.again());
    }
    match site.app.fit_part(actor, id, part, &movement).await {
        Ok(()) => Ok(view::go(&site, &format!("/weapons/{id}"), "part-fitted-notice")),
        Err(fault) => shown.refused(fault),
    }
}

async fn ask_removal(
    State(site): State<Site>,
    visitor: Visitor,
    Path(id): Path<WeaponId>,
) -> Result<View<PartPage>, Fault> {
    let weapon = site.app.weapon_file(visitor.may(Deed::AddEvent)?, id).await?.weapon;
    Ok(View(PartPage::removal(visitor.page(), &weapon, Moved::default())))
}

async fn remove(
    State(site): State<Site>,
    visitor: Visitor,
    Path(id): Path<WeaponId>,
    Form(moved): Form<Moved>,
) -> Result<Response, Fault> {
    let actor = visitor.may(Deed::AddEvent)?;
    let weapon = site.app.weapon_file(actor, id).await?.weapon;
    let mut shown = PartPage::removal(visitor.page(), &weapon, moved);
    let movement = shown.movement();
    let part = if shown.moved.part == UNENTERED {
        let serial = shown.moved.serial.trim().to_owned();
        if serial.is_empty() {
            shown.faults.add("serial", shown.page.t("error-part-without-number"));
        }
        let component = chosen(&shown.moved.component);
        if component.is_none() {
            shown.faults.add("component", shown.page.t("part-choose-first"));
        }
        component.map(|component| PartOut::Unentered { component, serial })
    } else {
        let entry = shown.moved.part.parse().ok();
        if entry.is_none() {
            shown.faults.add("part", shown.page.t("part-choose-first"));
        }
        entry.map(PartOut::Entered)
    };
    let Some(part) = part.filter(|_| shown.faults.is_empty()) else { return Ok(shown.again()) };
    match site.app.remove_part(actor, id, part, &movement).await {
        Ok(part) => Ok(view::go(&site, &format!("/weapons/{part}"), "part-removed-notice")),
        Err(fault) => shown.refused(fault),
    }
}

#[cfg(test)]
mod tests;
