//! `GET /api/v1/weapons/{id}/neighbours`: the weapons with the serials around one.

use super::caller::Caller;
use super::codes;
use super::problem::{Problem, Refusals};
use super::weapons::Identity;
use crate::extract::{Json, Path};
use crate::fault::Fault;
use crate::site::Site;
use app::weapons::Neighbourhood;
use axum::extract::State;
use domain::id::WeaponId;
use domain::life::WeaponStatus;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// A weapon and those with serials just before and after its own, of the same maker where that is recorded.
#[derive(Serialize, ToSchema)]
pub struct Neighbours {
    /// The weapons in the order of their serials, the weapon itself among them: at most ten on each side.
    weapons: Vec<Neighbour>,
    /// Whether there were too many serials between them to look through all, so that some may be missing.
    truncated: bool,
}

/// A weapon with a serial near another's.
#[derive(Serialize, ToSchema)]
pub struct Neighbour {
    /// The weapon's id, for `/api/v1/weapons/{id}`.
    weapon: Uuid,
    /// How many serials further on it is; 0 for the weapon itself, and for others with its serial.
    #[schema(example = -2)]
    offset: i64,
    /// Where the weapon stands.
    #[schema(schema_with = codes::code::<WeaponStatus>)]
    status: String,
    /// What the record says it is.
    identity: Identity,
    /// Who holds it, or held it last: name of the office, company or unit; the licence of a private holder, never a name.
    holder: Option<String>,
    /// When it was last imported, if it was.
    #[schema(example = "1991-06")]
    imported: Option<String>,
    /// The State that it then came from, if that is known.
    imported_from: Option<String>,
}

/// Read the weapons with serials near a weapon's
///
/// Needs the scope `read-register`.
#[utoipa::path(
    get,
    path = "/api/v1/weapons/{id}/neighbours",
    tag = "register",
    operation_id = "readNeighbours",
    params(("id" = Uuid, Path, description = "The weapon's id.")),
    responses(
        (status = 200, description = "The weapons.", body = Neighbours),
        (status = 404, description = "There is no such weapon.", body = Problem,
            content_type = "application/problem+json"),
        Refusals
    ),
    security(("token" = ["read-register"]))
)]
pub async fn neighbours(
    State(site): State<Site>,
    Caller(actor): Caller,
    Path(id): Path<Uuid>,
) -> Result<Json<Neighbours>, Fault> {
    Ok(Json(site.app.neighbours(&actor, WeaponId(id)).await?.into()))
}

impl From<Neighbourhood> for Neighbours {
    fn from(found: Neighbourhood) -> Self {
        Self { weapons: found.weapons.into_iter().map(Neighbour::from).collect(), truncated: found.truncated }
    }
}

impl From<app::weapons::Neighbour> for Neighbour {
    fn from(near: app::weapons::Neighbour) -> Self {
        let (imported, from) = near.imported.unzip();
        Self {
            weapon: near.weapon.id.0,
            offset: near.offset,
            status: near.weapon.status.to_string(),
            identity: (&near.weapon.identity).into(),
            holder: near.weapon.holder.map(|holder| holder.name),
            imported: imported.map(|date| date.to_string()),
            imported_from: from.flatten().map(String::from),
        }
    }
}
