//! Records that may be of one weapon: the pairs that nobody has weighed yet, and each pair side by side with what speaks
//! for and against it.

use super::show::identity;
use super::tabs::{self, Part};
use super::words;
use crate::extract::{Path, Query};
use crate::fault::Fault;
use crate::form::{FieldFaults, Form};
use crate::page::Page;
use crate::parts::choice::Choice;
use crate::parts::links::{Link, Pager, Tab};
use crate::site::Site;
use crate::view::{self, View};
use crate::visitor::Visitor;
use app::weapons::{EventFault, Twin, TwinPair};
use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use domain::authority::Deed;
use domain::event::{Event, Source};
use domain::id::WeaponId;
use domain::life::Weapon;
use domain::weapon::Relation;
use domain::{Coded, SerialState};
use reference::Reference;
use serde::Deserialize;
use texts::Arg;

/// The routes of these pages.
pub fn routes() -> Router<Site> {
    Router::new()
        .route("/weapons/duplicates", get(list))
        .route("/weapons/duplicates/{one}/{other}", get(show).post(decide))
}

/// How many pairs a full page of the list has; `app` gives no more.
const FULL: usize = 40;

/// Pairs of records.
#[derive(Template)]
#[template(path = "weapons/duplicates.html")]
pub struct DuplicatesPage {
    page: Page,
    tabs: Vec<Tab>,
    /// What was decided about the pairs that are shown; those that nobody has weighed come first.
    decided: Vec<Tab>,
    pairs: Vec<PairLine>,
    pager: Pager,
}

/// One pair.
pub struct PairLine {
    /// Where it is weighed.
    pub href: String,
    /// The serial number that both have.
    pub serial: String,
    /// The one weapon, told in one line.
    pub one: String,
    /// The other.
    pub other: String,
    /// What was decided; empty while nobody has.
    pub decided: String,
}

#[derive(Deserialize)]
struct Wanted {
    #[serde(default)]
    relation: String,
    /// The pair after which the page begins: two ids, joined by a slash.
    after: Option<String>,
}

async fn list(
    State(site): State<Site>,
    visitor: Visitor,
    Query(wanted): Query<Wanted>,
) -> Result<View<DuplicatesPage>, Fault> {
    let actor = visitor.actor()?;
    let after = match wanted.after.as_deref().map(|text| text.split_once('/')) {
        None => None,
        Some(Some((one, other))) => match (one.parse(), other.parse()) {
            (Ok(one), Ok(other)) => Some((one, other)),
            _ => return Err(Fault::NotFound),
        },
        Some(None) => return Err(Fault::NotFound),
    };
    let relation = Relation::from_code(&wanted.relation).ok();
    let pairs = site.app.twins(actor, relation, after).await?;
    let (open, _) = site.app.count_twins(actor).await?;
    Ok(View(DuplicatesPage::new(visitor.page(), site.app.reference(), relation, after.is_some(), open, &pairs)))
}

impl DuplicatesPage {
    /// The page of some pairs, of which so many wait in all.
    pub fn new(
        page: Page,
        reference: &Reference,
        relation: Option<Relation>,
        is_later: bool,
        open: i64,
        pairs: &[TwinPair],
    ) -> Self {
        let path = |relation: Option<Relation>| match relation {
            None => "/weapons/duplicates".to_owned(),
            Some(relation) => format!("/weapons/duplicates?relation={relation}"),
        };
        let kinds = [None, Some(Relation::SameWeapon), Some(Relation::OtherWeapon)]
            .into_iter()
            .chain([Some(Relation::NumberWrongHere), Some(Relation::NumberWrongThere)]);
        let decided = kinds
            .map(|kind| Tab {
                link: Link::new(path(kind), kind.map_or_else(|| page.t("twins-open"), |kind| page.coded(&kind))),
                count: if kind.is_none() && open > 0 { page.count(open) } else { String::new() },
                here: kind == relation,
            })
            .collect();
        let joint = if relation.is_some() { '&' } else { '?' };
        let next = pairs.last().filter(|_| pairs.len() == FULL);
        Self {
            tabs: tabs::with_duplicates(&page, Part::Duplicates, open),
            decided,
            pairs: pairs.iter().map(|pair| PairLine::new(&page, reference, pair)).collect(),
            pager: Pager {
                previous: is_later.then(|| path(relation)),
                next: next.map(|last| format!("{}{joint}after={}/{}", path(relation), last.weapon.id, last.other.id)),
                shows: String::new(),
            },
            page,
        }
    }
}

impl PairLine {
    /// A pair in one line, seen from one of the two.
    pub fn seen_from(page: &Page, reference: &Reference, id: WeaponId, pair: &TwinPair) -> Self {
        let TwinPair { weapon, other, relation } = pair.clone();
        Self::new(
            page,
            reference,
            &match weapon.id == id {
                true => TwinPair { weapon, other, relation },
                false => TwinPair { weapon: other, other: weapon, relation: relation.map(Relation::from_there) },
            },
        )
    }

    /// A pair in one line.
    pub fn new(page: &Page, reference: &Reference, pair: &TwinPair) -> Self {
        let line = |weapon: &Weapon| words::line(page, reference, &weapon.identity);
        Self {
            href: pair_href(pair.weapon.id, pair.other.id),
            serial: pair.weapon.identity.serial.best().unwrap_or_default().to_owned(),
            one: line(&pair.weapon),
            other: line(&pair.other),
            decided: pair.relation.map(|relation| page.coded(&relation)).unwrap_or_default(),
        }
    }
}

/// Where a pair is weighed.
pub(super) fn pair_href(one: WeaponId, other: WeaponId) -> String {
    format!("/weapons/duplicates/{one}/{other}")
}

/// Two records side by side.
#[derive(Template)]
#[template(path = "weapons/twin.html")]
pub struct TwinPage {
    page: Page,
    crumbs: Vec<Link>,
    action: String,
    one: Record,
    other: Record,
    rows: Vec<Row>,
    decided: String,
    decided_why: String,
    may_decide: bool,
    relations: Vec<Choice>,
    reason: String,
    faults: FieldFaults,
}

struct Record {
    href: String,
    serial: String,
}

/// One field of both records.
struct Row {
    label: String,
    one: String,
    other: String,
    is_mark: bool,
}

impl Row {
    fn differs(&self) -> bool {
        self.one != self.other
    }
}

async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    Path((one, other)): Path<(WeaponId, WeaponId)>,
) -> Result<View<TwinPage>, Fault> {
    let twin = site.app.twin(visitor.actor()?, one, other).await?;
    Ok(View(TwinPage::new(visitor.page(), site.app.reference(), &twin, &Entered::default())))
}

/// What stands in the form: the decision is seen from the first of the two records.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Entered {
    relation: String,
    reason: String,
}

async fn decide(
    State(site): State<Site>,
    visitor: Visitor,
    Path((one, other)): Path<(WeaponId, WeaponId)>,
    Form(entered): Form<Entered>,
) -> Result<Response, Fault> {
    let actor = visitor.actor()?;
    let twin = site.app.twin(actor, one, other).await?;
    let elder = (twin.pair.weapon.id, twin.pair.other.id);
    let mut shown = TwinPage::new(visitor.page(), site.app.reference(), &twin, &entered);
    let Ok(relation) = Relation::from_code(&entered.relation) else {
        shown.faults.add("relation", shown.page.t("twins-choose"));
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, View(shown)).into_response());
    };
    match site.app.relate(actor, elder.0, elder.1, relation, &entered.reason).await {
        Ok(()) => Ok(view::go(&site, &pair_href(elder.0, elder.1), "twins-decided")),
        Err(EventFault::Fault(fault)) => Err(fault.into()),
        Err(refusal) => {
            shown.faults.add("reason", shown.page.why(&refusal));
            Ok((StatusCode::UNPROCESSABLE_ENTITY, View(shown)).into_response())
        }
    }
}

impl TwinPage {
    /// The page of a pair, with what was entered into the form.
    pub fn new(page: Page, reference: &Reference, twin: &Twin, entered: &Entered) -> Self {
        let TwinPair { weapon, other, relation } = &twin.pair;
        let record = |weapon: &Weapon| Record {
            href: format!("/weapons/{}", weapon.id),
            serial: weapon.identity.serial.best().unwrap_or_default().to_owned(),
        };
        let choice = |relation: &Relation| Choice {
            value: relation.to_string(),
            label: page.t(&format!("twins-is-{relation}")),
            chosen: entered.relation == relation.code(),
        };
        Self {
            crumbs: vec![
                Link::new("/weapons", page.t("nav-register")),
                Link::new("/weapons/duplicates", page.t("twins-title")),
                Link::new("", page.t("twins-pair")),
            ],
            action: pair_href(weapon.id, other.id),
            rows: rows(&page, reference, twin),
            one: record(weapon),
            other: record(other),
            decided: relation.map(|relation| page.t(&format!("twins-is-{relation}"))).unwrap_or_default(),
            decided_why: twin.decided.as_ref().map(|event| why(&page, event)).unwrap_or_default(),
            may_decide: page.may(Deed::CorrectEvent),
            relations: Relation::ALL.iter().map(choice).collect(),
            reason: entered.reason.clone(),
            faults: FieldFaults::default(),
            page,
        }
    }
}

fn why(page: &Page, event: &Event) -> String {
    let parts = [Some(page.moment(event.recorded_at)), event.reason.clone()];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// Both records field by field: what they are, where they stand, and where they are known from.
fn rows(page: &Page, reference: &Reference, twin: &Twin) -> Vec<Row> {
    let (one, other) = (&twin.pair.weapon, &twin.pair.other);
    let best = |marked: String, assessed: String| if assessed.is_empty() { marked } else { assessed };
    let pairs = identity(page, reference, one).into_iter().zip(identity(page, reference, other));
    let mut rows: Vec<Row> = pairs
        .map(|(one, other)| Row {
            label: one.label,
            is_mark: one.is_mark,
            one: best(one.marked, one.assessed),
            other: best(other.marked, other.assessed),
        })
        .collect();
    let mut row = |label: &str, one: String, other: String| {
        rows.push(Row { label: page.t(label), one, other, is_mark: false });
    };
    let state = |state: SerialState| page.coded(&state);
    row("serial-state", state(one.identity.serial.state), state(other.identity.serial.state));
    row("status", page.coded(&one.status), page.coded(&other.status));
    let holder = |weapon: &Weapon| {
        weapon.holder.as_ref().map(|holder| words::party(page, reference, holder)).unwrap_or_default()
    };
    row("holder", holder(one), holder(other));
    row("twins-events", page.count(twin.events.len()), page.count(twin.other_events.len()));
    row("event-recorded", recorded(page, &twin.events), recorded(page, &twin.other_events));
    row("source", known_from(page, twin, &twin.events), known_from(page, twin, &twin.other_events));
    let mut names: Vec<&String> = one.other.keys().chain(other.other.keys()).collect();
    names.sort_unstable();
    names.dedup();
    for name in names.into_iter().take(MOST_COLUMNS) {
        let cell = |weapon: &Weapon| weapon.other.get(name).cloned().unwrap_or_default();
        let label = crate::pages::imports::kept_name(page, name);
        rows.push(Row { label, one: cell(one), other: cell(other), is_mark: false });
    }
    rows
}

/// How many columns of the sources are laid side by side.
const MOST_COLUMNS: usize = 30;

fn recorded(page: &Page, events: &[Event]) -> String {
    events.first().map(|event| page.moment(event.recorded_at)).unwrap_or_default()
}

/// Where the first event is known from: a row of a file, or a person.
fn known_from(page: &Page, twin: &Twin, events: &[Event]) -> String {
    match events.first().map(|event| &event.source) {
        Some(Source::Row { import, row }) => {
            let file = twin.files.get(import).cloned().unwrap_or_else(|| page.t("unknown"));
            page.tv("source-row", &[("file", Arg::Text(&file)), ("row", Arg::Text(&row.to_string()))])
        }
        Some(Source::Person { .. }) => page.t("source-person"),
        _ => String::new(),
    }
}
