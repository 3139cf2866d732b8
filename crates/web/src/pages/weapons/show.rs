//! One weapon: what it is, its marks, its life, its holders, how long its record binds, and the cases it is in.

use super::twins::PairLine;
use super::{event, life, retention, words};
use crate::extract::Path;
use crate::fault::Fault;
use crate::page::Page;
use crate::pages::imports::kept_name;
use crate::parts::attached::Thumbnail;
use crate::parts::attested::AttestedRow;
use crate::parts::choice::Choice;
use crate::parts::life::Holder;
use crate::parts::links::Link;
use crate::parts::told::Told;
use crate::site::Site;
use crate::tone::{Tone, Toned};
use crate::view::View;
use crate::visitor::Visitor;
use app::terms::Vocabulary;
use app::weapons::WeaponFile;
use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::routing::get;
use domain::authority::Deed;
use domain::event::EventKind;
use domain::hold::Hold;
use domain::id::WeaponId;
use domain::life::{Weapon, WeaponStatus};
use domain::mark::{Component, Mark};
use domain::weapon::{Attested, PartyKind, Term};
use domain::{PartialDate, SerialState};
use reference::Reference;
use texts::Arg;

/// The route of this page.
pub fn routes() -> Router<Site> {
    Router::new().route("/weapons/{id}", get(show))
}

/// A weapon's page.
#[derive(Template)]
#[template(path = "weapons/show.html")]
pub struct WeaponPage {
    page: Page,
    crumbs: Vec<Link>,
    id: String,
    serial: String,
    line: String,
    status: WeaponStatus,
    serial_state: SerialState,
    holder: String,
    /// The holder's own entry; may be empty.
    holder_href: String,
    identity: Vec<AttestedRow>,
    marks: Vec<MarkRow>,
    /// Whether it is a part and no weapon.
    is_part: bool,
    parts: Vec<PartRow>,
    /// For a part, the weapons it was in, the last first.
    places: Vec<PlaceRow>,
    events: Vec<Told>,
    holders: Vec<Holder>,
    pictures: Vec<Thumbnail>,
    documents: Vec<Thumbnail>,
    may_attach: bool,
    /// How long the record must be kept: the longest term first, then those of the other rules.
    retention: Vec<String>,
    holds: Vec<HoldRow>,
    cases: Vec<CaseRow>,
    /// The records that it was weighed against, or is to be.
    twins: Vec<PairLine>,
    other: Vec<(String, String)>,
    /// The kinds of event that the reader may add.
    kinds: Vec<Choice>,
}

struct MarkRow {
    text: String,
    kind: String,
    part: String,
    legibility: String,
}

struct PartRow {
    href: String,
    serial: String,
    component: Component,
    since: String,
}

struct PlaceRow {
    href: String,
    serial: String,
    span: String,
    is_now: bool,
}

struct HoldRow {
    head: String,
    /// The number at the authority, and the reason.
    parts: Vec<String>,
    /// Where it can be lifted; empty for those who may not.
    lift_href: String,
}

struct CaseRow {
    href: String,
    number: String,
    opened: String,
    is_closed: bool,
}

async fn show(State(site): State<Site>, visitor: Visitor, Path(id): Path<WeaponId>) -> Result<View<WeaponPage>, Fault> {
    let file = site.app.weapon_file(visitor.actor()?, id).await?;
    Ok(View(WeaponPage::new(visitor.page(), site.app.reference(), &file)))
}

impl WeaponPage {
    /// The page of a weapon.
    pub fn new(page: Page, reference: &Reference, file: &WeaponFile) -> Self {
        let weapon = &file.weapon;
        let serial = weapon.identity.serial.best().unwrap_or_default().to_owned();
        let (pictures, documents) = Thumbnail::of(&page, weapon.id.into(), &file.attachments, &file.events);
        let name = if serial.is_empty() { page.t("weapon-no-serial") } else { serial.clone() };
        Self {
            crumbs: vec![Link::new("/weapons", page.t("nav-register")), Link::new("", name)],
            id: weapon.id.to_string(),
            line: words::line(&page, reference, &weapon.identity),
            status: weapon.status,
            serial_state: weapon.identity.serial.state,
            holder: weapon.holder.as_ref().map(|holder| words::party(&page, reference, holder)).unwrap_or_default(),
            holder_href: weapon
                .holder
                .as_ref()
                .and_then(|holder| holder.id)
                .map(|id| format!("/parties/{id}"))
                .unwrap_or_default(),
            identity: identity(&page, reference, weapon),
            twins: file.twins.iter().map(|pair| PairLine::seen_from(&page, reference, weapon.id, pair)).collect(),
            marks: weapon.marks.iter().map(|mark| mark_row(&page, reference, mark)).collect(),
            is_part: weapon.identity.component.is_some_and(|component| !component.is_essential()),
            parts: weapon
                .parts
                .iter()
                .map(|fitted| PartRow {
                    href: format!("/weapons/{}", fitted.part),
                    serial: fitted.serial.clone(),
                    component: fitted.component,
                    since: span(&page, fitted.since, None),
                })
                .collect(),
            places: weapon
                .fittings
                .iter()
                .rev()
                .map(|fitting| PlaceRow {
                    href: format!("/weapons/{}", fitting.weapon),
                    serial: fitting.serial.clone(),
                    span: span(&page, fitting.since, fitting.until),
                    is_now: fitting.until.is_none(),
                })
                .collect(),
            events: life::told(&page, reference, file),
            holders: holders(&page, reference, file),
            pictures,
            documents,
            may_attach: page.may(Deed::AddEvent) || page.may(Deed::Examine),
            retention: file.retention.iter().map(|floor| retention::said(&page, floor)).collect(),
            holds: file.holds.iter().map(|hold| hold_row(&page, file, hold)).collect(),
            cases: file
                .cases
                .iter()
                .map(|case| CaseRow {
                    href: format!("/cases/{}", case.id),
                    number: case.number.clone(),
                    opened: page.moment(case.opened_at),
                    is_closed: case.is_closed(),
                })
                .collect(),
            other: weapon.other.iter().map(|(name, text)| (kept_name(&page, name), text.clone())).collect(),
            kinds: kinds(&page),
            serial,
            page,
        }
    }

    /// Where a part is now, unless it is loose.
    fn now_in(&self) -> Option<&PlaceRow> {
        self.places.first().filter(|place| place.is_now)
    }
}

/// What a weapon is, attribute by attribute.
pub(super) fn identity(page: &Page, reference: &Reference, weapon: &Weapon) -> Vec<AttestedRow> {
    let identity = &weapon.identity;
    let row = |label: &str, marked: Option<String>, assessed: Option<String>, is_mark| AttestedRow {
        label: page.t(label),
        marked: marked.unwrap_or_default(),
        assessed: assessed.unwrap_or_default(),
        is_mark,
    };
    let term = |label: &str, value: &Attested<Term>, vocabulary: Option<Vocabulary>| {
        let said = |term: &Term| match vocabulary {
            Some(vocabulary) => words::term(page.lang, reference, vocabulary, term),
            None => term.text.clone(),
        };
        row(label, value.as_marked.as_ref().map(said), value.as_assessed.as_ref().map(said), false)
    };
    let year = |year: &i16| year.to_string();
    vec![
        row("serial-number", identity.serial.as_marked.clone(), identity.serial.as_assessed.clone(), true),
        term("maker", &identity.maker, Some(Vocabulary::Maker)),
        term("model", &identity.model, None),
        term("calibre", &identity.calibre, Some(Vocabulary::Calibre)),
        term("weapon-type", &identity.weapon_type, Some(Vocabulary::WeaponType)),
        term("country-of-manufacture", &identity.country, Some(Vocabulary::Country)),
        row(
            "year-of-manufacture",
            identity.year.as_marked.as_ref().map(year),
            identity.year.as_assessed.as_ref().map(year),
            false,
        ),
        term("importer", &identity.importer, None),
    ]
}

fn mark_row(page: &Page, reference: &Reference, mark: &Mark) -> MarkRow {
    let text = [mark.text.clone(), mark.symbols.clone()].into_iter().filter(|part| !part.is_empty());
    let country = mark.country.map(|state| words::state(page.lang, reference, state));
    let year = mark.year.map(|year| year.to_string());
    let part = [Some(page.coded(&mark.component)), Some(mark.place.clone())];
    let join = |parts: Vec<String>| parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
    MarkRow {
        text: text.collect::<Vec<_>>().join(" · "),
        kind: join([Some(page.coded(&mark.kind)), country, year].into_iter().flatten().collect()),
        part: join(part.into_iter().flatten().collect()),
        legibility: page.coded(&mark.legibility),
    }
}

/// The chain of holders. Where the last of them lost the weapon, that is where it left lawful hands.
fn holders(page: &Page, reference: &Reference, file: &WeaponFile) -> Vec<Holder> {
    let last = file.holdings.len().saturating_sub(1);
    let is_diverted = matches!(file.weapon.status, WeaponStatus::Lost | WeaponStatus::Stolen);
    file.holdings
        .iter()
        .enumerate()
        .map(|(place, holding)| {
            let party = &holding.party;
            let left_here = is_diverted && place == last;
            Holder {
                name: party.name.clone(),
                kind: if party.kind == PartyKind::Unknown { String::new() } else { page.coded(&party.kind) },
                state: party.country.map(|state| words::state(page.lang, reference, state)).unwrap_or_default(),
                span: span(page, holding.from, holding.until),
                tone: if left_here { Tone::Bad } else { Tone::Plain },
                note: if left_here { page.coded(&file.weapon.status) } else { String::new() },
            }
        })
        .collect()
}

fn span(page: &Page, from: PartialDate, until: Option<PartialDate>) -> String {
    match until {
        None if from.is_unknown() => page.t("date-unknown"),
        None => page.tx("holding-since", "date", page.date(from)),
        Some(until) if until.is_unknown() && from.is_unknown() => page.t("date-unknown"),
        Some(until) => {
            let (from, until) = (page.date(from), page.date(until));
            page.tv("holding-span", &[("from", Arg::Text(&from)), ("until", Arg::Text(&until))])
        }
    }
}

fn hold_row(page: &Page, file: &WeaponFile, hold: &Hold) -> HoldRow {
    let date = page.date(hold.since);
    let lift = format!("/weapons/{}/events/new?kind={}&hold={}", file.weapon.id, EventKind::HoldLifted, hold.event);
    HoldRow {
        head: page.tv("hold-since", &[("authority", Arg::Text(&hold.authority)), ("date", Arg::Text(&date))]),
        parts: [&hold.reference, &hold.reason].into_iter().filter(|part| !part.is_empty()).cloned().collect(),
        lift_href: if page.may(Deed::HoldRecords) { lift } else { String::new() },
    }
}

/// The kinds of event that the reader may add by hand. A trace is recorded by its case, a registration by its own form,
/// and a hold is lifted where it is shown.
fn kinds(page: &Page) -> Vec<Choice> {
    let by_hand = [
        EventKind::Manufactured,
        EventKind::Marked,
        EventKind::Proofed,
        EventKind::Exported,
        EventKind::Imported,
        EventKind::Transferred,
        EventKind::Issued,
        EventKind::Lost,
        EventKind::Stolen,
        EventKind::Seized,
        EventKind::Found,
        EventKind::Surrendered,
        EventKind::Examined,
        EventKind::Deactivated,
        EventKind::Destroyed,
        EventKind::HeldForLaw,
    ];
    let choice = |kind: EventKind| Choice { value: kind.to_string(), label: page.coded(&kind), chosen: false };
    by_hand.into_iter().filter(|kind| page.may(event::deed_of(*kind))).map(choice).collect()
}
