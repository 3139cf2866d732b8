//! What a program reads of a case.

use super::CaseSummary;
use super::new::Circumstances;
use crate::api::codes;
use crate::api::observation::SeenMarks;
use app::cases;
use app::cases::RequestView;
use domain::case::{self, DiversionKind, IllicitGround, IntendedUse};
use domain::request::{self, LinkKind, OnwardRelease, Overdue, RequestState};
use domain::trace::{self, SaidBy};
use serde::Serialize;
use store::cases::Direction;
use utoipa::ToSchema;
use uuid::Uuid;

/// A case with everything that belongs to it.
#[derive(Serialize, ToSchema)]
pub struct CaseFile {
    #[serde(flatten)]
    summary: CaseSummary,
    /// What is seen on the weapon.
    observation: SeenMarks,
    /// Why it is considered illicit: the grounds of paragraph 6 of the instrument.
    #[schema(schema_with = codes::list_of_codes::<IllicitGround>)]
    grounds: Vec<String>,
    /// Under which law it is illicit, in words.
    legal_basis: String,
    /// The circumstances of the find.
    circumstances: Circumstances,
    /// What the information is wanted for.
    #[schema(schema_with = codes::optional_code::<IntendedUse>)]
    intended_use: Option<String>,
    /// Requests to other States, and the one that the case answers.
    requests: Vec<Request>,
    /// The chain from manufacture to the find, as far as it is known, in the order in which it happened.
    chain: Vec<ChainLink>,
    /// The point of diversion, once the case is closed and if one was found.
    diversion: Option<Diversion>,
}

/// A request between this State and another.
#[derive(Serialize, ToSchema)]
pub struct Request {
    /// Its id, the same on both nodes.
    id: Uuid,
    /// Which way it goes: `out` if this State asks, `in` if it is asked.
    #[schema(example = "out")]
    direction: &'static str,
    /// The other State.
    #[schema(example = "UG")]
    partner: String,
    /// Where it stands.
    #[schema(schema_with = codes::code::<RequestState>)]
    state: String,
    /// When it was sent, or arrived.
    sent_at: Option<String>,
    /// What is late: `acknowledgement` or `answer`; nothing if nothing is.
    overdue: Option<&'static str>,
}

/// One link of the chain.
#[derive(Serialize, ToSchema)]
pub struct ChainLink {
    /// What happened.
    #[schema(schema_with = codes::code::<LinkKind>)]
    kind: String,
    /// When.
    #[schema(example = "1998")]
    date: String,
    /// In which State.
    state: Option<String>,
    /// The State to which the weapon went, for an export; from which it came, for an import.
    other_state: Option<String>,
    /// To or by whom, in words.
    party: String,
    /// Where, in words.
    place: String,
    /// Licence, report or document number.
    document: String,
    /// Who says so: `own-register`, `state` or `find`.
    #[schema(example = "state")]
    said_by: &'static str,
    /// The State that says so, if another.
    said_by_state: Option<String>,
    /// How what another State has told may be used (paragraph 15 of the instrument). Whoever shows the link shows this.
    restriction: Option<Restriction>,
}

/// How a datum may be used.
#[derive(Serialize, ToSchema)]
pub struct Restriction {
    /// Who may see it, in words; empty if not limited.
    authorities: String,
    /// For what it may be used, in words; empty if not limited.
    purpose: String,
    /// Whether it may be passed on.
    #[schema(schema_with = codes::code::<OnwardRelease>)]
    onward_release: String,
}

/// Where the weapon left lawful hands.
#[derive(Serialize, ToSchema)]
pub struct Diversion {
    /// How.
    #[schema(schema_with = codes::code::<DiversionKind>)]
    kind: String,
    /// When.
    date: String,
    /// In which State.
    state: Option<String>,
    /// Where, in words.
    place: String,
    /// Degrees, north positive.
    latitude: Option<f64>,
    /// Degrees, east positive.
    longitude: Option<f64>,
    /// The last lawful holder.
    holder: String,
    /// The circumstances, in words.
    circumstance: String,
}

impl From<cases::CaseFile> for CaseFile {
    fn from(file: cases::CaseFile) -> Self {
        let cases::CaseFile { case, requests, chain, .. } = file;
        Self {
            summary: (&case).into(),
            observation: (&case.observation).into(),
            grounds: case.grounds.iter().map(ToString::to_string).collect(),
            legal_basis: case.legal_basis,
            circumstances: (&case.circumstances).into(),
            intended_use: case.intended_use.map(|wanted| wanted.to_string()),
            requests: requests.into_iter().map(Request::from).collect(),
            chain: chain.into_iter().map(ChainLink::from).collect(),
            diversion: case.closing.and_then(|closing| closing.diversion).map(Diversion::from),
        }
    }
}

impl From<RequestView> for Request {
    fn from(view: RequestView) -> Self {
        let RequestView { record, direction, overdue, clocks: _ } = view;
        let (direction, other) = match direction {
            Direction::Out => ("out", record.request.to),
            Direction::In => ("in", record.request.from),
        };
        Self {
            id: record.request.id.0,
            direction,
            partner: other.to_string(),
            state: record.state.to_string(),
            sent_at: record.sent_at.map(|at| at.to_string()),
            overdue: overdue.map(|overdue| match overdue {
                Overdue::Acknowledgement(_) => "acknowledgement",
                Overdue::Answer(_) => "answer",
            }),
        }
    }
}

impl From<trace::ChainLink> for ChainLink {
    fn from(link: trace::ChainLink) -> Self {
        let trace::ChainLink { link, said_by, restriction } = link;
        let (said_by, said_by_state) = match said_by {
            SaidBy::OwnRegister => ("own-register", None),
            SaidBy::State { state, .. } => ("state", Some(state.to_string())),
            SaidBy::Find => ("find", None),
        };
        Self {
            kind: link.kind.to_string(),
            date: link.date.to_string(),
            state: link.state.map(String::from),
            other_state: link.other_state.map(String::from),
            party: link.party,
            place: link.place,
            document: link.document,
            said_by,
            said_by_state,
            restriction: restriction.map(Restriction::from),
        }
    }
}

impl From<request::Restriction> for Restriction {
    fn from(restriction: request::Restriction) -> Self {
        Self {
            authorities: restriction.authorities.map(|text| text.to_string()).unwrap_or_default(),
            purpose: restriction.purpose.map(|text| text.to_string()).unwrap_or_default(),
            onward_release: restriction.onward_release.to_string(),
        }
    }
}

impl From<case::Diversion> for Diversion {
    fn from(diversion: case::Diversion) -> Self {
        Self {
            kind: diversion.kind.to_string(),
            date: diversion.date.to_string(),
            state: diversion.state.map(String::from),
            place: diversion.place,
            latitude: diversion.position.map(|position| position.latitude()),
            longitude: diversion.position.map(|position| position.longitude()),
            holder: diversion.holder,
            circumstance: diversion.circumstance,
        }
    }
}
