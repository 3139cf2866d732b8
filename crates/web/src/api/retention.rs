//! `GET /api/v1/retention`: when the least terms end for which records must be kept, and for which weapons.

use super::caller::Caller;
use super::codes;
use super::problem::{Problem, Refusals};
use super::weapons::{Floor, Hold, Identity};
use crate::extract::{Json, Path, Query};
use crate::fault::Fault;
use crate::site::Site;
use app::retention::{DuePage, DueWeapon, Reckoned};
use axum::extract::State;
use domain::event::EventKind;
use domain::id::WeaponId;
use domain::life::WeaponStatus;
use domain::retention::{Certainty, Due, Period, Records, RunsFrom};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// What falls due when. Nothing is ever deleted: the list says when the least term ends for which a weapon's record must be
/// kept.
#[derive(Serialize, ToSchema)]
pub struct Retention {
    /// The rules that bind this State today.
    rules: Vec<Rule>,
    /// How many weapons' least terms end when, the shortest first.
    terms: Vec<Term>,
    /// Whether all terms were worked out by these rules. If not, other rules bound before, and the work is under way.
    complete: bool,
}

/// A clause that binds.
#[derive(Serialize, ToSchema)]
pub struct Rule {
    /// The set of rules that it belongs to.
    #[schema(example = "iti")]
    set: String,
    /// The clause.
    #[schema(example = "ITI 12(a)")]
    clause: String,
    /// The kinds of event of which it binds the records.
    #[schema(example = json!(["manufactured"]))]
    records: Vec<String>,
    /// For how many years at the least; nothing if without end.
    years: Option<u16>,
    /// From when the years run.
    #[schema(schema_with = codes::code::<RunsFrom>)]
    from: String,
    /// How sure it is that the clause says so.
    #[schema(schema_with = codes::code::<Certainty>)]
    certainty: String,
}

/// Weapons whose least terms end together.
#[derive(Serialize, ToSchema)]
pub struct Term {
    /// The year, or `unbound` (no rule binds), `while-it-exists` (the time runs from the weapon's destruction),
    /// `indefinitely` or `held` (under a legal hold).
    #[schema(example = "2031")]
    due: String,
    /// How many weapons.
    weapons: i64,
}

/// Weapons whose least terms end together, one page of them.
#[derive(Serialize, ToSchema)]
pub struct DueWeapons {
    /// The weapons.
    weapons: Vec<Weapon>,
    /// The value of `after` for the next page, if there is one.
    next: Option<Uuid>,
}

/// A weapon, and why its record must be kept.
#[derive(Serialize, ToSchema)]
pub struct Weapon {
    /// The weapon's id, for `/api/v1/weapons/{id}`.
    weapon: Uuid,
    /// Where it stands.
    #[schema(schema_with = codes::code::<WeaponStatus>)]
    status: String,
    /// What it is.
    identity: Identity,
    /// The clause that binds longest, if any does.
    binding: Option<Floor>,
    /// The legal holds under which the record stands.
    holds: Vec<Hold>,
}

/// Where a page begins.
#[derive(Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Begin {
    /// The `next` of the page before.
    after: Option<Uuid>,
}

/// Read when the terms of records end
///
/// Needs the scope `read-register`.
#[utoipa::path(
    get,
    path = "/api/v1/retention",
    tag = "register",
    operation_id = "listRetention",
    responses((status = 200, description = "What falls due when.", body = Retention), Refusals),
    security(("token" = ["read-register"]))
)]
pub async fn list(State(site): State<Site>, Caller(actor): Caller) -> Result<Json<Retention>, Fault> {
    let list = site.app.due_list(&actor).await?;
    Ok(Json(Retention {
        rules: list.rules.iter().map(|rule| Rule::new(rule)).collect(),
        terms: list.counts.into_iter().map(|(due, weapons)| Term { due: due.to_string(), weapons }).collect(),
        complete: list.reckoned == Reckoned::Whole,
    }))
}

/// Read the weapons whose terms end together
///
/// Needs the scope `read-register`.
#[utoipa::path(
    get,
    path = "/api/v1/retention/{due}",
    tag = "register",
    operation_id = "listDueWeapons",
    params(("due" = String, Path, description = "The `due` of a term: a year or a word."), Begin),
    responses(
        (status = 200, description = "The weapons.", body = DueWeapons),
        (status = 404, description = "There is no such term.", body = Problem,
            content_type = "application/problem+json"),
        Refusals
    ),
    security(("token" = ["read-register"]))
)]
pub async fn of_due(
    State(site): State<Site>,
    Caller(actor): Caller,
    Path(due): Path<String>,
    Query(begin): Query<Begin>,
) -> Result<Json<DueWeapons>, Fault> {
    let due: Due = due.parse().map_err(|_| Fault::NotFound)?;
    Ok(Json(site.app.weapons_due(&actor, due, begin.after.map(WeaponId)).await?.into()))
}

impl Rule {
    fn new(rule: &domain::retention::Rule) -> Self {
        let all = <EventKind as domain::Coded>::ALL.iter();
        let records = match &rule.demand.records {
            Records::Only(kinds) => kinds.iter().map(EventKind::to_string).collect(),
            records => all.filter(|kind| records.include(**kind)).map(EventKind::to_string).collect(),
        };
        Self {
            set: rule.set.clone(),
            clause: rule.clause.clone(),
            records,
            years: match rule.demand.period {
                Period::Years(years) => Some(years),
                Period::Indefinitely => None,
            },
            from: rule.demand.from.to_string(),
            certainty: rule.certainty.to_string(),
        }
    }
}

impl From<DuePage> for DueWeapons {
    fn from(page: DuePage) -> Self {
        Self { weapons: page.weapons.into_iter().map(Weapon::from).collect(), next: page.next.map(|next| next.0) }
    }
}

impl From<DueWeapon> for Weapon {
    fn from(found: DueWeapon) -> Self {
        Self {
            weapon: found.weapon.id.0,
            status: found.weapon.status.to_string(),
            identity: (&found.weapon.identity).into(),
            binding: found.floor.as_ref().map(Floor::from),
            holds: found.holds.into_iter().map(Hold::from).collect(),
        }
    }
}
