//! `GET /api/v1/identify`: the records that a weapon may be.

use super::caller::Caller;
use super::codes;
use super::problem::{Problem, Refusals};
use super::weapons::Identity;
use crate::extract::{Json, Query};
use crate::fault::Fault;
use crate::site::Site;
use app::identify::{Identification, Suspect};
use axum::extract::State;
use domain::case::{Medium, Observation};
use domain::life::WeaponStatus;
use marks::UsualForms;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// The marks to search by. All of them optional; the words are those on the metal, in any script, and are compared with
/// the register by the reference tables.
#[derive(Debug, Default, Deserialize, utoipa::IntoParams)]
#[serde(default, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct IdentifyQuery {
    /// The serial as seen, in the notation for doubt: `?` one unreadable character, `*` several, `{1,3}` one to three,
    /// `[8B3]` one of these, `[8=0.7,B=0.3]` with weights, `~8` read with doubt.
    #[param(example = "2[8B]?41")]
    serial: String,
    /// How the marks came to be known, which decides what can have gone wrong: read from the weapon (`metal`),
    /// recovered by a laboratory (`etching`), copied from paper (`paper`), read by a machine (`machine`). Without it,
    /// `metal`.
    #[param(schema_with = codes::optional_code::<Medium>)]
    read: Option<String>,
    /// Maker.
    maker: String,
    /// Model.
    model: String,
    /// Calibre, as marked or measured.
    #[param(example = "9x19")]
    calibre: String,
    /// Type of weapon, in words of any of the six languages or as a code.
    #[param(example = "pistol")]
    weapon_type: String,
    /// Country of manufacture, in words or as a code.
    country: String,
    /// Year of manufacture: four digits.
    #[param(example = "1987")]
    year: String,
}

/// Which records a weapon may be, and how likely each is. The probabilities of all candidates, of `others` and of
/// `none_of_these` add up to 1.
#[derive(Serialize, ToSchema)]
pub struct Candidates {
    /// The candidates, likeliest first; at most 20.
    candidates: Vec<Candidate>,
    /// The probability that it is a further record, which is not among the candidates.
    others: f64,
    /// The probability that it is in no record here.
    none_of_these: f64,
    /// How many records match within the error bound.
    considered: usize,
    /// What serials of the given maker usually look like in this register; nothing if no maker and serial were given, or
    /// too few records are known.
    forms: Option<SerialForms>,
    /// Whether more matched than could be weighed, so that the probabilities are less sure: read one more character.
    truncated: bool,
    /// How many weapons the register holds.
    register_size: usize,
}

/// The forms that serials of a maker have, of the decade of the given year where enough are known.
#[derive(Serialize, ToSchema)]
pub struct SerialForms {
    /// How many serials were counted.
    records: u64,
    /// The commonest forms, the commonest first.
    usual: Vec<SerialForm>,
    /// The share of them that has, or may have, the form of what was seen.
    #[schema(example = 0.003, minimum = 0, maximum = 1)]
    fits: f64,
}

/// A form of serials.
#[derive(Serialize, ToSchema)]
pub struct SerialForm {
    /// `A` for a letter, `9` for a digit, `?` for anything else.
    #[schema(example = "AAA99999")]
    form: String,
    /// The share of the serials that have it.
    #[schema(example = 0.62, minimum = 0, maximum = 1)]
    share: f64,
}

/// A record that the weapon may be.
#[derive(Serialize, ToSchema)]
pub struct Candidate {
    /// The weapon's id, for `/api/v1/weapons/{id}`.
    weapon: Uuid,
    /// The probability that it is this one.
    #[schema(example = 0.87, minimum = 0, maximum = 1)]
    probability: f64,
    /// Where the weapon stands.
    #[schema(schema_with = codes::code::<WeaponStatus>)]
    status: String,
    /// What the record says it is.
    identity: Identity,
    /// The serial as seen beside the serial as recorded, character by character, in the order of the record; empty if
    /// no serial was given.
    alignment: Vec<AlignedCharacter>,
    /// How much the serial says, as `log_ratio` of a field; 0 if none was given. The sum of this, of all `log_ratio` and
    /// of −ln(`register_size`) is ln(`probability` / `none_of_these`).
    #[schema(example = 12.4)]
    serial_log_ratio: f64,
    /// What the other fields say.
    fields: Vec<ComparedField>,
}

/// One position of two serials side by side.
#[derive(Serialize, ToSchema)]
pub struct AlignedCharacter {
    /// As seen, in the notation for doubt; nothing if nothing was seen there.
    #[schema(example = "[8B]")]
    seen: Option<String>,
    /// As recorded; nothing if the record has nothing there.
    #[schema(example = "8")]
    recorded: Option<String>,
    /// How the two agree: `same`, `look-alike`, `candidate`, `unknown`, `doubtful`, `substituted`, `inserted`, `deleted`
    /// or `transposed`.
    #[schema(example = "candidate")]
    kind: &'static str,
    /// How rare that is, as the negative natural logarithm of its probability: 0 is free, 7 is one in a thousand.
    #[schema(example = 0.7)]
    cost: f64,
}

/// One field as seen and as recorded.
#[derive(Serialize, ToSchema)]
pub struct ComparedField {
    /// `maker`, `model`, `calibre`, `weapon-type`, `country` or `year`.
    #[schema(example = "calibre")]
    field: &'static str,
    /// As seen: the reference value's code where there is one, else the words in their normal form.
    seen: Option<String>,
    /// As recorded, in the same form.
    recorded: Option<String>,
    /// `equal`, `near` (of years), `different` or `absent`.
    #[schema(example = "equal")]
    verdict: &'static str,
    /// How much it says, after the fields before it: the natural logarithm of how many times as likely the observation
    /// is if the weapon is this record as if it is any other. Above 0 it speaks for the record, below 0 against it.
    #[schema(example = 3.7)]
    log_ratio: f64,
}

/// Find the records that a weapon may be
///
/// Needs the scope `identify`. The search is written down in the audit list.
#[utoipa::path(
    get,
    path = "/api/v1/identify",
    tag = "register",
    operation_id = "identify",
    params(IdentifyQuery),
    responses(
        (status = 200, description = "The candidates.", body = Candidates),
        (status = 422, description = "The notation cannot be read, or nothing was given.", body = Problem,
            content_type = "application/problem+json"),
        Refusals
    ),
    security(("token" = ["identify"]))
)]
pub async fn identify(
    State(site): State<Site>,
    Caller(actor): Caller,
    Query(query): Query<IdentifyQuery>,
) -> Result<Json<Candidates>, Fault> {
    let found = site.app.identify(&actor, &query.observation()?).await?;
    site.app.note_identification(&actor).await?;
    Ok(Json(found.into()))
}

impl IdentifyQuery {
    fn observation(self) -> Result<Observation, Fault> {
        Ok(Observation {
            read: codes::member("read", self.read.as_deref())?,
            serial: self.serial,
            maker: self.maker,
            model: self.model,
            calibre: self.calibre,
            weapon_type: self.weapon_type,
            country: self.country,
            year: self.year,
            ..Observation::default()
        })
    }
}

impl From<Identification> for Candidates {
    fn from(found: Identification) -> Self {
        Self {
            candidates: found.candidates.into_iter().map(Candidate::from).collect(),
            others: found.others,
            none_of_these: found.none_of_these,
            considered: found.considered,
            forms: found.forms.map(SerialForms::from),
            truncated: found.truncated,
            register_size: found.register_size,
        }
    }
}

impl From<UsualForms> for SerialForms {
    fn from(forms: UsualForms) -> Self {
        let usual = forms.usual.into_iter().map(|(form, share)| SerialForm { form, share }).collect();
        Self { records: forms.records, usual, fits: forms.fits }
    }
}

impl From<Suspect> for Candidate {
    fn from(suspect: Suspect) -> Self {
        let steps = suspect.alignment.map(|alignment| alignment.steps).unwrap_or_default();
        let aligned = |step: marks::Step| AlignedCharacter {
            seen: step.seen,
            recorded: step.recorded.map(String::from),
            kind: step.kind.code(),
            // What is free costs −0, which JSON would tell.
            cost: step.cost + 0.0,
        };
        let compared = |field: marks::FieldEvidence| ComparedField {
            field: field.field.code(),
            seen: field.observed,
            recorded: field.recorded,
            verdict: field.verdict.code(),
            log_ratio: field.log_ratio,
        };
        Self {
            weapon: suspect.weapon.id.0,
            probability: suspect.probability,
            status: suspect.weapon.status.to_string(),
            identity: (&suspect.weapon.identity).into(),
            serial_log_ratio: suspect.serial_log_ratio,
            alignment: steps.into_iter().map(aligned).collect(),
            fields: suspect.evidence.into_iter().map(compared).collect(),
        }
    }
}
