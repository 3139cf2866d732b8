//! `GET /api/v1/symbols`: whose symbol is on a weapon.

use super::caller::Caller;
use super::codes;
use super::problem::{Problem, Refusals};
use crate::extract::{Json, Query};
use crate::fault::Fault;
use crate::site::Site;
use app::symbols::{SymbolAnswer, SymbolCandidate, SymbolSeen};
use axum::extract::State;
use domain::Coded;
use reference::{SymbolCertainty, SymbolContents, SymbolRemark, SymbolScript, SymbolSelector, SymbolShape};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// What is seen of a symbol, and beside it. One of `shape`, `contents`, `text` and `selector` at least.
#[derive(Debug, Default, Deserialize, utoipa::IntoParams)]
#[serde(default, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct SymbolQuery {
    /// The frame, or what stands in place of one.
    #[param(schema_with = codes::optional_code::<SymbolShape>)]
    shape: Option<String>,
    /// What is in it; nothing if it cannot be told.
    #[param(schema_with = codes::optional_code::<SymbolContents>)]
    contents: Option<String>,
    /// The number or letters in it, in the notation for doubt.
    #[param(example = "66")]
    text: String,
    /// The marks at the selector.
    #[param(schema_with = codes::optional_code::<SymbolSelector>)]
    selector: Option<String>,
    /// The script of other texts on the weapon.
    #[param(schema_with = codes::optional_code::<SymbolScript>)]
    script: Option<String>,
    /// Type of weapon, in words of any of the six languages or as a code; words that mean none are not compared.
    weapon_type: String,
}

/// Whose symbol it may be. The probabilities of the candidates and of `none_of_these` add up to 1.
#[derive(Serialize, ToSchema)]
pub struct SymbolCandidates {
    /// Every symbol of the catalogue, likeliest first.
    candidates: Vec<KnownSymbol>,
    /// The same by State, likeliest first.
    states: Vec<SymbolState>,
    /// The probability that it tells none of these makers and States. Never under 0.2: a symbol is no certainty.
    #[schema(minimum = 0.2, maximum = 1)]
    none_of_these: f64,
}

/// A State that the symbol may point to.
#[derive(Serialize, ToSchema)]
pub struct SymbolState {
    /// Its alpha-2 code.
    #[schema(example = "CN")]
    state: String,
    /// The probability.
    probability: f64,
}

/// A symbol of the catalogue.
#[derive(Serialize, ToSchema)]
pub struct KnownSymbol {
    /// Its code, which stays.
    #[schema(example = "china-66")]
    code: String,
    /// The probability that it is this one and tells where the weapon comes from.
    #[schema(minimum = 0, maximum = 0.8)]
    probability: f64,
    /// The State where its maker sits today.
    #[schema(example = "CN")]
    state: String,
    /// The State of those days, if it was another: a withdrawn alpha-2 code (ISO 3166-3).
    #[schema(example = "SU")]
    former_state: Option<String>,
    /// The code of the maker; nothing where only the State is known.
    #[schema(example = "factory-66")]
    maker: Option<String>,
    /// How sure it is that the symbol is theirs.
    #[schema(schema_with = codes::code::<SymbolCertainty>)]
    certainty: &'static str,
    /// Where it is described.
    source: Option<String>,
    /// The frames it is known in.
    #[schema(schema_with = codes::list_of_codes::<SymbolShape>)]
    shapes: Vec<&'static str>,
    /// What is in the frame, where that is known.
    #[schema(schema_with = codes::optional_code::<SymbolContents>)]
    contents: Option<&'static str>,
    /// The numbers or words that are known.
    texts: Vec<String>,
    /// About the last year in which it was used.
    until: Option<i16>,
    /// What one must know before relying on it.
    #[schema(schema_with = codes::list_of_codes::<SymbolRemark>)]
    remarks: Vec<&'static str>,
    /// The codes of symbols that are taken for it.
    look_alikes: Vec<String>,
    /// What was seen, one by one, and how it compares.
    evidence: Vec<SymbolComparison>,
}

/// One thing that was seen, beside the catalogue.
#[derive(Serialize, ToSchema)]
pub struct SymbolComparison {
    /// `shape`, `contents`, `text`, `selector`, `script` or `weapon-type`.
    #[schema(example = "shape")]
    aspect: &'static str,
    /// `equal`, `near` (of what is taken for it), `different` or `absent`.
    #[schema(example = "equal")]
    verdict: &'static str,
}

/// Find whose symbol is on a weapon
///
/// Needs the scope `identify`. Only the catalogue is read, so that nothing is written down.
#[utoipa::path(
    get,
    path = "/api/v1/symbols",
    tag = "register",
    operation_id = "symbols",
    params(SymbolQuery),
    responses(
        (status = 200, description = "The symbols of the catalogue.", body = SymbolCandidates),
        (status = 422, description = "The notation cannot be read, or nothing was given.", body = Problem,
            content_type = "application/problem+json"),
        Refusals
    ),
    security(("token" = ["identify"]))
)]
pub async fn symbols(
    State(site): State<Site>,
    Caller(actor): Caller,
    Query(query): Query<SymbolQuery>,
) -> Result<Json<SymbolCandidates>, Fault> {
    let found = site.app.symbols(&actor, &query.read()?).await?;
    Ok(Json(found.into()))
}

impl SymbolQuery {
    fn read(self) -> Result<SymbolSeen, Fault> {
        Ok(SymbolSeen {
            shape: codes::member("shape", self.shape.as_deref())?,
            contents: codes::member("contents", self.contents.as_deref())?,
            text: self.text,
            selector: codes::member("selector", self.selector.as_deref())?,
            script: codes::member("script", self.script.as_deref())?,
            weapon_type: self.weapon_type,
        })
    }
}

impl From<SymbolAnswer> for SymbolCandidates {
    fn from(found: SymbolAnswer) -> Self {
        let state = |(state, probability)| SymbolState { state, probability };
        Self {
            candidates: found.candidates.into_iter().map(KnownSymbol::from).collect(),
            states: found.states.into_iter().map(state).collect(),
            none_of_these: found.none_of_these,
        }
    }
}

impl From<SymbolCandidate> for KnownSymbol {
    fn from(candidate: SymbolCandidate) -> Self {
        let symbol = &candidate.symbol;
        let compared = |found: &app::symbols::SymbolEvidence| SymbolComparison {
            aspect: found.aspect.code(),
            verdict: found.verdict.code(),
        };
        Self {
            code: symbol.code().to_owned(),
            probability: candidate.probability,
            state: symbol.state().to_owned(),
            former_state: symbol.former_state().map(str::to_owned),
            maker: symbol.maker().map(str::to_owned),
            certainty: symbol.certainty().code(),
            source: symbol.source().map(str::to_owned),
            shapes: symbol.shapes().iter().map(|shape| shape.code()).collect(),
            contents: symbol.contents().map(Coded::code),
            texts: symbol.texts().to_vec(),
            until: symbol.until(),
            remarks: symbol.remarks().iter().map(|remark| remark.code()).collect(),
            look_alikes: symbol.look_alikes().to_vec(),
            evidence: candidate.evidence.iter().map(compared).collect(),
        }
    }
}
