//! `GET /api/v1/weapons/{id}`: a weapon with its life.

use super::caller::Caller;
use super::codes;
use super::problem::{Problem, Refusals};
use crate::extract::{Json, Path};
use crate::fault::Fault;
use crate::site::Site;
use app::weapons::WeaponFile;
use axum::extract::State;
use domain::SerialState;
use domain::event::{Event, EventKind, Fact, Source};
use domain::hold;
use domain::id::WeaponId;
use domain::life::{Holding, WeaponStatus};
use domain::mark::{Component, Legibility, MarkKind};
use domain::retention::{self, Certainty, Due, Until};
use domain::weapon::{self, PartyKind};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// A weapon of this register.
#[derive(Serialize, ToSchema)]
pub struct Weapon {
    /// Its id.
    id: Uuid,
    /// Where it stands now.
    #[schema(schema_with = codes::code::<WeaponStatus>)]
    status: String,
    /// Which part this is, if it is a part with an entry of its own; nothing for a whole weapon.
    #[schema(schema_with = codes::optional_code::<Component>)]
    component: Option<String>,
    /// What it is.
    identity: Identity,
    /// The numbered parts in it that have entries of their own.
    parts: Vec<FittedPart>,
    /// For a part, the weapons it was in, in the order in which that was recorded.
    fittings: Vec<Fitting>,
    /// Its marks, in the order in which they were recorded.
    marks: Vec<Mark>,
    /// The hands through which it went, earliest first.
    holders: Vec<Holder>,
    /// What happened to it, in the order in which it was recorded.
    events: Vec<LifeEvent>,
    /// The last year for which its record must be kept at the least, where the rules that bind set an end; the record itself is
    /// kept indefinitely.
    #[schema(example = 2031)]
    kept_until: Option<i16>,
    /// How long each rule that binds asks that the record be kept, longest first.
    retention: Vec<Floor>,
    /// The legal holds under which the record stands: while there is one, no term counts.
    holds: Vec<Hold>,
}

/// How long a rule asks that a record be kept at the least.
#[derive(Serialize, ToSchema)]
pub struct Floor {
    /// The set of rules.
    #[schema(example = "iti")]
    set: String,
    /// The clause.
    #[schema(example = "ITI 12(a)")]
    clause: String,
    /// The event of this weapon for which the clause asks longest.
    event: Uuid,
    /// What that event is.
    #[schema(schema_with = codes::code::<EventKind>)]
    record: String,
    /// Until when: a date as precise as that of the event, or nothing where there is no end (yet).
    #[schema(example = "2031-05-12")]
    until: Option<String>,
    /// `date`, `while-it-exists` (the time runs from the weapon's destruction) or `indefinitely`.
    #[schema(example = "date")]
    term: &'static str,
    /// How sure it is that the clause says so.
    #[schema(schema_with = codes::code::<Certainty>)]
    certainty: String,
}

/// A legal hold.
#[derive(Serialize, ToSchema)]
pub struct Hold {
    /// The event that began it.
    event: Uuid,
    /// Since when.
    #[schema(example = "2026-03-01")]
    since: String,
    /// The authority that wants it.
    authority: String,
    /// The number of the matter there; may be empty.
    reference: String,
    /// Why.
    reason: String,
}

/// Everything by which a weapon is told from others. Each attribute is there twice: as marked on the weapon or recorded
/// in the source, and as an examiner concluded; the conclusion counts where there is one.
#[derive(Serialize, ToSchema)]
pub struct Identity {
    /// Serial number.
    serial: Serial,
    /// Manufacturer.
    maker: Attribute,
    /// Model.
    model: Attribute,
    /// Calibre.
    calibre: Attribute,
    /// Type of weapon.
    weapon_type: Attribute,
    /// Country of manufacture; the code is the State's.
    country: Attribute,
    /// Year of manufacture.
    year: Attribute,
    /// Importer, which is not the maker although its name is on the metal too.
    importer: Attribute,
}

/// A serial number.
#[derive(Serialize, ToSchema)]
pub struct Serial {
    /// The exact text on the metal, script and spacing kept; nothing where the state says why.
    #[schema(example = "2B 3741")]
    as_marked: Option<String>,
    /// What an examiner concluded.
    as_assessed: Option<String>,
    /// The state of the mark.
    #[schema(schema_with = codes::code::<SerialState>)]
    state: String,
}

/// An attribute as marked and as assessed.
#[derive(Serialize, ToSchema)]
pub struct Attribute {
    /// As marked or recorded; nothing if neither.
    as_marked: Option<Term>,
    /// As an examiner concluded; nothing if nobody did.
    as_assessed: Option<Term>,
}

/// A word of a source, and the reference value that it was brought to.
#[derive(Serialize, ToSchema)]
pub struct Term {
    /// The words, unchanged.
    #[schema(example = "9 mm Para")]
    text: String,
    /// The code of the reference value, if there is one.
    #[schema(example = "9x19-parabellum")]
    code: Option<String>,
}

/// A mark.
#[derive(Serialize, ToSchema)]
pub struct Mark {
    /// What it is for.
    #[schema(schema_with = codes::code::<MarkKind>)]
    kind: String,
    /// The part that carries it.
    #[schema(schema_with = codes::code::<Component>)]
    component: String,
    /// What is on the metal, exactly.
    text: String,
    /// Symbols, in words; may be empty.
    symbols: String,
    /// The State it names.
    country: Option<String>,
    /// The year it names.
    year: Option<i16>,
    /// Its condition.
    #[schema(schema_with = codes::code::<Legibility>)]
    legibility: String,
}

/// A numbered part that is in a weapon.
#[derive(Serialize, ToSchema)]
pub struct FittedPart {
    /// The part's own entry, to be read like a weapon.
    id: Uuid,
    /// Which part it is.
    #[schema(schema_with = codes::code::<Component>)]
    component: String,
    /// The number on it; may be empty.
    serial: String,
    /// Since when.
    #[schema(example = "1987-03")]
    since: String,
}

/// A span in which a part was in one weapon.
#[derive(Serialize, ToSchema)]
pub struct Fitting {
    /// The weapon.
    weapon: Uuid,
    /// The number on the weapon; may be empty.
    serial: String,
    /// Since when; empty if unknown.
    #[schema(example = "1987-03")]
    since: String,
    /// Until when; nothing if the part is still there, as far as is known.
    until: Option<String>,
}

/// A span in which one party held the weapon.
#[derive(Serialize, ToSchema)]
pub struct Holder {
    /// Name of the office, company or unit; the licence of a private holder, never a name.
    name: String,
    /// What it is.
    #[schema(schema_with = codes::code::<PartyKind>)]
    kind: String,
    /// Its State.
    country: Option<String>,
    /// Its entry in the list of parties, where a person chose one.
    party: Option<Uuid>,
    /// Since when.
    #[schema(example = "1987-03")]
    from: String,
    /// Until when; nothing if it still holds the weapon, as far as is known.
    until: Option<String>,
}

/// One thing that happened to a weapon. Events are never changed: a later event of kind `corrected` names the one that was
/// wrong.
#[derive(Serialize, ToSchema)]
pub struct LifeEvent {
    /// Its id.
    id: Uuid,
    /// Its number within the weapon's record, from 1.
    number: i64,
    /// What happened.
    #[schema(schema_with = codes::code::<EventKind>)]
    kind: String,
    /// When it happened.
    #[schema(example = "1987-03-14")]
    occurred: String,
    /// When it was recorded here.
    #[schema(example = "2026-03-01T08:00:00Z")]
    recorded_at: String,
    /// Where it is known from: `person`, `row` (of a file), `finding` (in such a row, settled by a person) or `message` (of
    /// another State).
    #[schema(example = "row")]
    source: &'static str,
    /// The import, if it is known from a file.
    import: Option<Uuid>,
    /// The row of that file, as a spreadsheet numbers it.
    row: Option<u64>,
    /// Why it was recorded, in words.
    reason: Option<String>,
    /// The event that it corrects.
    corrects: Option<Uuid>,
}

/// Read a weapon with its life
///
/// Needs the scope `read-register`.
#[utoipa::path(
    get,
    path = "/api/v1/weapons/{id}",
    tag = "register",
    operation_id = "readWeapon",
    params(("id" = Uuid, Path, description = "The weapon's id.")),
    responses(
        (status = 200, description = "The weapon.", body = Weapon),
        (status = 404, description = "There is no such weapon.", body = Problem,
            content_type = "application/problem+json"),
        Refusals
    ),
    security(("token" = ["read-register"]))
)]
pub async fn weapon(
    State(site): State<Site>,
    Caller(actor): Caller,
    Path(id): Path<Uuid>,
) -> Result<Json<Weapon>, Fault> {
    Ok(Json(site.app.weapon_file(&actor, WeaponId(id)).await?.into()))
}

impl From<WeaponFile> for Weapon {
    fn from(file: WeaponFile) -> Self {
        let WeaponFile { weapon, events, holdings, retention, holds, .. } = file;
        Self {
            id: weapon.id.0,
            status: weapon.status.to_string(),
            component: weapon.identity.component.map(|component| component.to_string()),
            identity: (&weapon.identity).into(),
            parts: weapon.parts.into_iter().map(FittedPart::from).collect(),
            fittings: weapon.fittings.into_iter().map(Fitting::from).collect(),
            marks: weapon.marks.into_iter().map(Mark::from).collect(),
            holders: holdings.into_iter().map(Holder::from).collect(),
            events: events.into_iter().map(LifeEvent::from).collect(),
            kept_until: retention.first().and_then(|floor| match Due::from(floor.until) {
                Due::Year(year) => Some(year),
                _ => None,
            }),
            retention: retention.iter().map(Floor::from).collect(),
            holds: holds.into_iter().map(Hold::from).collect(),
        }
    }
}

impl From<&weapon::Identity> for Identity {
    fn from(identity: &weapon::Identity) -> Self {
        let serial = &identity.serial;
        let year = |year: &Option<i16>| year.map(|year| Term { text: year.to_string(), code: None });
        Self {
            serial: Serial {
                as_marked: serial.as_marked.clone(),
                as_assessed: serial.as_assessed.clone(),
                state: serial.state.to_string(),
            },
            maker: (&identity.maker).into(),
            model: (&identity.model).into(),
            calibre: (&identity.calibre).into(),
            weapon_type: (&identity.weapon_type).into(),
            country: (&identity.country).into(),
            year: Attribute {
                as_marked: year(&identity.year.as_marked),
                as_assessed: year(&identity.year.as_assessed),
            },
            importer: (&identity.importer).into(),
        }
    }
}

impl From<&weapon::Attested<weapon::Term>> for Attribute {
    fn from(attested: &weapon::Attested<weapon::Term>) -> Self {
        let term = |term: &weapon::Term| Term { text: term.text.clone(), code: term.code.clone() };
        Self { as_marked: attested.as_marked.as_ref().map(term), as_assessed: attested.as_assessed.as_ref().map(term) }
    }
}

impl From<&retention::Floor> for Floor {
    fn from(floor: &retention::Floor) -> Self {
        let (term, until) = match floor.until {
            Until::Date(date) => ("date", Some(date.to_string())),
            Until::WhileItExists => ("while-it-exists", None),
            Until::Indefinitely => ("indefinitely", None),
        };
        Self {
            set: floor.rule.set.clone(),
            clause: floor.rule.clause.clone(),
            event: floor.event.0,
            record: floor.record.to_string(),
            until,
            term,
            certainty: floor.rule.certainty.to_string(),
        }
    }
}

impl From<hold::Hold> for Hold {
    fn from(hold: hold::Hold) -> Self {
        let hold::Hold { event, since, authority, reference, reason } = hold;
        Self { event: event.0, since: since.to_string(), authority, reference, reason }
    }
}

impl From<domain::mark::Mark> for Mark {
    fn from(mark: domain::mark::Mark) -> Self {
        Self {
            kind: mark.kind.to_string(),
            component: mark.component.to_string(),
            text: mark.text,
            symbols: mark.symbols,
            country: mark.country.map(String::from),
            year: mark.year,
            legibility: mark.legibility.to_string(),
        }
    }
}

impl From<domain::parts::FittedPart> for FittedPart {
    fn from(fitted: domain::parts::FittedPart) -> Self {
        Self {
            id: fitted.part.0,
            component: fitted.component.to_string(),
            serial: fitted.serial,
            since: fitted.since.to_string(),
        }
    }
}

impl From<domain::parts::Fitting> for Fitting {
    fn from(fitting: domain::parts::Fitting) -> Self {
        Self {
            weapon: fitting.weapon.0,
            serial: fitting.serial,
            since: fitting.since.to_string(),
            until: fitting.until.map(|until| until.to_string()),
        }
    }
}

impl From<Holding> for Holder {
    fn from(holding: Holding) -> Self {
        Self {
            name: holding.party.name,
            kind: holding.party.kind.to_string(),
            country: holding.party.country.map(String::from),
            party: holding.party.id.map(|id| id.0),
            from: holding.from.to_string(),
            until: holding.until.map(|until| until.to_string()),
        }
    }
}

impl From<Event> for LifeEvent {
    fn from(event: Event) -> Self {
        let (source, import, row) = match event.source {
            Source::Person { .. } => ("person", None, None),
            Source::Row { import, row } => ("row", Some(import.0), Some(row)),
            Source::Finding { import, row, .. } => ("finding", Some(import.0), Some(row)),
            Source::Message { .. } => ("message", None, None),
        };
        let corrects = match &event.fact {
            Fact::Corrected { corrects, .. } => Some(corrects.0),
            _ => None,
        };
        Self {
            id: event.id.0,
            number: event.seq,
            kind: event.fact.kind().to_string(),
            occurred: event.occurred.to_string(),
            recorded_at: event.recorded_at.to_string(),
            source,
            import,
            row,
            reason: event.reason,
            corrects,
        }
    }
}
