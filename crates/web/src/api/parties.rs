//! `GET /api/v1/parties/{id}`: a party with its licences.

use super::caller::Caller;
use super::codes;
use super::problem::{Problem, Refusals};
use crate::extract::{Json, Path};
use crate::fault::Fault;
use crate::site::Site;
use app::parties::PartyFile;
use axum::extract::State;
use domain::PartialDate;
use domain::id::PartyId;
use domain::party::{Activity, HeldLicence, LicenceState};
use domain::weapon::PartyKind;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// A party: a manufacturer, an importer, a dealer, an agency.
#[derive(Serialize, ToSchema)]
pub struct Party {
    /// Its id.
    id: Uuid,
    /// Its names, the present one last; of a private holder the number of a licence, never a name.
    names: Vec<Name>,
    /// What it is.
    #[schema(schema_with = codes::code::<PartyKind>)]
    kind: String,
    /// Its State.
    country: Option<String>,
    /// Its licences, in the order in which they were given.
    licences: Vec<Licence>,
    /// When it closed; nothing if it is open.
    #[schema(example = "2010-03")]
    closed: Option<String>,
    /// The party that followed it, if it is closed and one did.
    successor: Option<Uuid>,
}

/// A name, and since when.
#[derive(Serialize, ToSchema)]
pub struct Name {
    /// The name.
    name: String,
    /// Since when; empty if unknown.
    #[schema(example = "2005")]
    since: String,
}

/// A licence.
#[derive(Serialize, ToSchema)]
pub struct Licence {
    /// Its number.
    number: String,
    /// What kind of licence it is, in the words of the State; may be empty.
    kind: String,
    /// Which authority issued it; may be empty.
    issued_by: String,
    /// Its first day; empty if unknown.
    #[schema(example = "2001-05-01")]
    from: String,
    /// Its last day; empty if it has no end.
    #[schema(example = "2010-12-31")]
    until: String,
    /// What it allows.
    #[schema(schema_with = codes::list_of_codes::<Activity>)]
    activities: Vec<String>,
    /// Whether it allows that today.
    #[schema(schema_with = codes::code::<LicenceState>)]
    today: String,
}

/// Read a party with its licences
///
/// Needs the scope `read-register`.
#[utoipa::path(
    get,
    path = "/api/v1/parties/{id}",
    tag = "register",
    operation_id = "readParty",
    params(("id" = Uuid, Path, description = "The party's id.")),
    responses(
        (status = 200, description = "The party.", body = Party),
        (status = 404, description = "There is no such party.", body = Problem,
            content_type = "application/problem+json"),
        Refusals
    ),
    security(("token" = ["read-register"]))
)]
pub async fn party(
    State(site): State<Site>,
    Caller(actor): Caller,
    Path(id): Path<Uuid>,
) -> Result<Json<Party>, Fault> {
    let today = PartialDate::day_of(site.app.now());
    Ok(Json(Party::new(&site.app.party_file(&actor, PartyId(id)).await?, today)))
}

impl Party {
    fn new(file: &PartyFile, today: PartialDate) -> Self {
        let party = &file.party;
        let licence = |held: &HeldLicence| Licence {
            number: held.licence.number.clone(),
            kind: held.licence.kind.clone(),
            issued_by: held.licence.issued_by.clone(),
            from: held.licence.from.to_string(),
            until: held.licence.until.to_string(),
            activities: held.licence.activities.iter().map(ToString::to_string).collect(),
            today: party.state_of(held, today).to_string(),
        };
        let names = party.names.iter();
        Self {
            id: party.id.0,
            names: names.map(|known| Name { name: known.name.clone(), since: known.since.to_string() }).collect(),
            kind: party.kind.to_string(),
            country: party.country.map(String::from),
            licences: party.licences.iter().map(licence).collect(),
            closed: party.closed.map(|closed| closed.on.to_string()),
            successor: party.closed.and_then(|closed| closed.successor).map(|successor| successor.0),
        }
    }
}
