//! `GET /api/v1/duplicates`: records that may be of one weapon.

use super::caller::Caller;
use super::codes;
use super::problem::Refusals;
use crate::extract::{Json, Query};
use crate::fault::Fault;
use crate::site::Site;
use app::weapons::TwinPair;
use axum::extract::State;
use domain::id::WeaponId;
use domain::weapon::Relation;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// Which pairs are wanted.
#[derive(Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Wanted {
    /// What was decided about them: `same-weapon`, `other-weapon`, `number-wrong-here` or `number-wrong-there`, seen from the
    /// elder record; without it, those that nobody has weighed.
    relation: Option<String>,
    /// The elder record of the pair after which the list goes on.
    after_weapon: Option<Uuid>,
    /// The other record of that pair.
    after_other: Option<Uuid>,
}

/// Pairs of records with the same number and maker.
#[derive(Serialize, ToSchema)]
pub struct Duplicates {
    /// At most forty pairs; go on after the last of them.
    pairs: Vec<Duplicate>,
}

/// Two records that may be of one weapon.
#[derive(Serialize, ToSchema)]
pub struct Duplicate {
    /// The elder record.
    weapon: Uuid,
    /// The other.
    other: Uuid,
    /// The serial number of the elder record.
    serial: Option<String>,
    /// What a person decided, seen from the elder record; nothing while nobody has.
    #[schema(schema_with = codes::code::<Relation>)]
    relation: Option<String>,
}

/// List records that may be of one weapon
///
/// Needs the scope `read-register`.
#[utoipa::path(
    get,
    path = "/api/v1/duplicates",
    tag = "register",
    operation_id = "listDuplicates",
    params(Wanted),
    responses((status = 200, description = "The pairs.", body = Duplicates), Refusals),
    security(("token" = ["read-register"]))
)]
pub async fn duplicates(
    State(site): State<Site>,
    Caller(actor): Caller,
    Query(wanted): Query<Wanted>,
) -> Result<Json<Duplicates>, Fault> {
    let relation = codes::member::<Relation>("relation", wanted.relation.as_deref())?;
    let after = wanted.after_weapon.zip(wanted.after_other).map(|(one, other)| (WeaponId(one), WeaponId(other)));
    let pairs = site.app.twins(&actor, relation, after).await?;
    Ok(Json(Duplicates { pairs: pairs.into_iter().map(Duplicate::from).collect() }))
}

impl From<TwinPair> for Duplicate {
    fn from(pair: TwinPair) -> Self {
        Self {
            weapon: pair.weapon.id.0,
            other: pair.other.id.0,
            serial: pair.weapon.identity.serial.best().map(str::to_owned),
            relation: pair.relation.map(|relation| relation.to_string()),
        }
    }
}
