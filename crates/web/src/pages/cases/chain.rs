//! The chain of a weapon from manufacture to the point where it became illicit: as a timeline, a table and a map.

use super::limits::Limit;
use super::words::{Badge, Shown, Words, position};
use super::{case_link, show};
use crate::extract::Path;
use crate::fault::Fault;
use crate::page::Page;
use crate::parts::links::{Link as Way, Tab};
use crate::site::Site;
use crate::tone::Tone;
use crate::view::View;
use crate::visitor::Visitor;
use app::cases::CaseFile;
use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::routing::get;
use domain::CountryCode;
use domain::case::{Closing, Diversion};
use domain::id::CaseId;
use domain::request::{Link, LinkKind, Restriction};
use domain::trace::{ChainLink, SaidBy};
use reference::Reference;
use reference::map::{MapArc, MapPoint, MapView, PointKind};
use texts::Arg;

/// The route of the page with the map.
pub(super) fn routes() -> Router<Site> {
    Router::new().route("/cases/{id}/chain", get(show_chain))
}

/// A link of the chain, as it is said.
#[derive(Debug, Clone, Default)]
pub(crate) struct ChainRow {
    pub(crate) date: String,
    pub(crate) title: String,
    pub(crate) tone: Tone,
    pub(crate) state: String,
    pub(crate) party: String,
    /// Place and document, in one line.
    pub(crate) detail: String,
    pub(crate) source: String,
    /// Where the source can be read; empty if nowhere.
    pub(crate) href: String,
    /// What may be done with it; nothing for what is our own.
    pub(crate) restriction: Option<Limit>,
}

impl ChainRow {
    /// What a datum tells, without who says so.
    pub(crate) fn of_link(words: &Words<'_>, link: &Link) -> Self {
        let page = words.page;
        let state = link.state.map(|state| words.state(state)).unwrap_or_default();
        let other = link.other_state.map(|state| words.state(state));
        let state = match (link.kind, other) {
            (LinkKind::Exported, Some(other)) => {
                page.tv("chain-to", &[("from", Arg::Text(&state)), ("to", Arg::Text(&other))])
            }
            (LinkKind::Imported, Some(other)) => {
                page.tv("chain-to", &[("from", Arg::Text(&other)), ("to", Arg::Text(&state))])
            }
            (LinkKind::Registered, Some(other)) => {
                page.tv("chain-made-in", &[("state", Arg::Text(&state)), ("origin", Arg::Text(&other))])
            }
            _ => state,
        };
        let at = link.position.map(position).unwrap_or_default();
        let detail: Vec<&str> =
            [&*link.place, &*at, &*link.document].into_iter().filter(|part| !part.is_empty()).collect();
        Self {
            date: page.date(link.date),
            title: page.coded(&link.kind),
            tone: tone(link.kind),
            state,
            party: link.party.clone(),
            detail: detail.join(" · "),
            ..Self::default()
        }
    }

    /// With the restriction that stays on it.
    pub(crate) fn restricted(mut self, words: &Words<'_>, restriction: &Restriction) -> Self {
        self.restriction = Some(Limit::new(words, restriction));
        self
    }

    fn new(words: &Words<'_>, case: CaseId, item: &ChainLink) -> Self {
        let mut row = Self::of_link(words, &item.link);
        (row.source, row.href) = match &item.said_by {
            SaidBy::OwnRegister => (words.page.t("chain-own-register"), String::new()),
            SaidBy::State { state, request } => (
                words.page.tx("chain-answer-of", "state", words.state(*state)),
                format!("/cases/{case}/requests/{request}"),
            ),
            SaidBy::Find => {
                row.title = words.page.t("chain-find");
                row.tone = Tone::Warning;
                (words.page.t("chain-finder"), String::new())
            }
        };
        match &item.restriction {
            Some(restriction) => row.restricted(words, restriction),
            None => row,
        }
    }
}

fn tone(kind: LinkKind) -> Tone {
    match kind {
        LinkKind::Lost | LinkKind::Stolen => Tone::Bad,
        LinkKind::Exported | LinkKind::Imported => Tone::Info,
        _ => Tone::Plain,
    }
}

/// The chain of a case, with the point of diversion, where it was found, before the find.
pub(super) fn rows(words: &Words<'_>, file: &CaseFile) -> Vec<ChainRow> {
    let mut rows: Vec<ChainRow> = file.chain.iter().map(|item| ChainRow::new(words, file.case.id, item)).collect();
    if let Some(diversion) = diversion(file) {
        let row = ChainRow {
            date: words.page.date(diversion.date),
            title: words.page.tx("chain-diversion", "kind", words.page.coded(&diversion.kind)),
            tone: Tone::Bad,
            state: diversion.state.map(|state| words.state(state)).unwrap_or_default(),
            party: diversion.holder.clone(),
            detail: [diversion.place.as_str(), &diversion.circumstance]
                .into_iter()
                .filter(|part| !part.is_empty())
                .collect::<Vec<_>>()
                .join(" · "),
            source: words.page.t("chain-conclusion"),
            ..ChainRow::default()
        };
        let before_find = rows.len().saturating_sub(1);
        rows.insert(before_find, row);
    }
    rows
}

fn diversion(file: &CaseFile) -> Option<&Diversion> {
    file.case.closing.as_ref()?.diversion.as_ref()
}

/// How a case ended, as it is said.
#[derive(Debug, Clone, Default)]
pub(super) struct Ending {
    pub(super) outcome: Badge,
    pub(super) facts: Vec<Shown>,
    pub(super) diversion: Vec<Shown>,
}

impl Ending {
    pub(super) fn new(words: &Words<'_>, closing: &Closing, by: &str) -> Self {
        let page = words.page;
        let tone = if closing.outcome.is_success() { Tone::Good } else { Tone::Plain };
        let facts = words.facts([
            ("closed-on", page.moment(closing.closed_at)),
            ("closed-by", by.to_owned()),
            ("reason", closing.reason.clone()),
            ("prevention", closing.prevention.clone()),
        ]);
        let point = closing.diversion.as_ref().map(|point| {
            words.facts([
                ("diversion-kind", page.coded(&point.kind)),
                ("date", page.date(point.date)),
                ("state", point.state.map(|state| words.state(state)).unwrap_or_default()),
                ("place", point.place.clone()),
                ("position", point.position.map(position).unwrap_or_default()),
                ("last-lawful-holder", point.holder.clone()),
                ("circumstance", point.circumstance.clone()),
            ])
        });
        Self { outcome: Badge::new(page.coded(&closing.outcome), tone), facts, diversion: point.unwrap_or_default() }
    }
}

/// The page with the map.
#[derive(Template)]
#[template(path = "cases/chain.html")]
struct ChainPage {
    page: Page,
    crumbs: Vec<Way>,
    tabs: Vec<Tab>,
    number: String,
    serial: String,
    ending: Option<Ending>,
    rows: Vec<ChainRow>,
    map: String,
}

async fn show_chain(
    State(site): State<Site>,
    visitor: Visitor,
    Path(id): Path<CaseId>,
) -> Result<View<ChainPage>, Fault> {
    let file = site.app.case_file(visitor.actor()?, id).await?;
    Ok(View(ChainPage::new(visitor.page(), site.app.reference(), &file)))
}

impl ChainPage {
    fn new(page: Page, reference: &Reference, file: &CaseFile) -> Self {
        let words = Words::new(&page, reference);
        let case = &file.case;
        let closed_by = case.closing.as_ref().and_then(|closing| file.people.get(&closing.closed_by));
        let by = closed_by.map_or("", |name| name.as_str());
        Self {
            crumbs: vec![
                Way::new("/cases", page.t("nav-cases")),
                case_link(case.id, &case.number),
                Way::new("", page.t("chain-title")),
            ],
            tabs: show::tabs(&page, case.id, true),
            number: case.number.clone(),
            serial: case.observation.serial.clone(),
            ending: case.closing.as_ref().map(|closing| Ending::new(&words, closing, by)),
            rows: rows(&words, file),
            map: map(&words, file),
            page,
        }
    }
}

/// A station of the weapon's way.
struct Station {
    at: reference::Position,
    state: Option<CountryCode>,
    label: String,
    kind: PointKind,
}

/// The weapon's way as a drawing.
fn map(words: &Words<'_>, file: &CaseFile) -> String {
    let mut way: Vec<Station> = Vec::new();
    for item in &file.chain {
        walk(words, &mut way, item);
    }
    if let Some(point) = diversion(file) {
        let find = way.pop_if(|station| station.kind == PointKind::Found);
        let label = words.page.coded(&point.kind);
        let place = located(words, point.state, point.position);
        way.extend(place.map(|at| Station { at, state: point.state, label, kind: PointKind::Diversion }));
        way.extend(find);
    }
    let described = way.iter().map(|station| station.label.as_str()).collect::<Vec<_>>().join("; ");
    let description = words.page.tx("map-description", "places", described);
    let mut view = MapView::new(words.reference, words.page.t("chain-map"), description);
    for (order, pair) in (1..).zip(way.windows(2).filter(|pair| pair[0].at != pair[1].at)) {
        view = view.arc(MapArc { from: pair[0].at, to: pair[1].at, order });
    }
    way.into_iter()
        .fold(view, |view, station| view.point(MapPoint { at: station.at, label: station.label, kind: station.kind }))
        .to_svg()
}

/// Goes on along a link of the chain. Two States often tell of the same journey, and a register names the country of
/// manufacture again: neither sends the weapon back.
fn walk(words: &Words<'_>, way: &mut Vec<Station>, item: &ChainLink) {
    let link = &item.link;
    let kind = match (&item.said_by, link.kind) {
        (SaidBy::Find, _) => PointKind::Found,
        (_, LinkKind::Manufactured) => PointKind::Manufacture,
        _ => PointKind::Holder,
    };
    let crossing = match link.kind {
        LinkKind::Exported => link.state.zip(link.other_state),
        LinkKind::Imported => link.other_state.zip(link.state),
        _ => None,
    };
    match crossing {
        Some((from, to)) => {
            let is_told = matches!(&**way, [.., a, b] if a.state == Some(from) && b.state == Some(to));
            let (left, came) = if link.kind == LinkKind::Exported { (Some(link), None) } else { (None, Some(link)) };
            if !is_told {
                go(words, way, Some(from), left, kind);
            }
            go(words, way, Some(to), came, kind);
        }
        None => {
            if link.kind == LinkKind::Registered && way.is_empty() {
                go(words, way, link.other_state, None, PointKind::Manufacture);
            }
            go(words, way, link.state, Some(link), kind);
        }
    }
}

/// Adds a station, unless the way is in that State already and nothing more exact is known. `link` says where in it.
fn go(words: &Words<'_>, way: &mut Vec<Station>, state: Option<CountryCode>, link: Option<&Link>, kind: PointKind) {
    let position = link.and_then(|link| link.position);
    let is_there = way.last().is_some_and(|last| last.state == state);
    if is_there && position.is_none() && kind != PointKind::Found {
        return;
    }
    let place = link.map(|link| link.place.clone()).filter(|place| !place.is_empty());
    let label = place.or_else(|| state.map(|state| words.state(state))).unwrap_or_default();
    way.extend(located(words, state, position).map(|at| Station { at, state, label, kind }));
}

/// A place on the map: the position that was given, else the middle of the State.
fn located(
    words: &Words<'_>,
    state: Option<CountryCode>,
    position: Option<domain::case::Position>,
) -> Option<reference::Position> {
    let exact = position.and_then(|at| reference::Position::new(at.latitude(), at.longitude()));
    exact.or_else(|| words.reference.country(state?.as_str()).and_then(|country| country.centroid()))
}

#[cfg(test)]
impl crate::check::Sample for ChainPage {
    fn samples(page: &Page) -> Vec<Self> {
        let reference = Reference::shipped();
        super::samples::files().iter().map(|file| Self::new(page.clone(), &reference, file)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::{page, sample};
    use texts::Lang;

    #[test]
    fn renders() {
        sample::<ChainPage>();
    }

    #[test]
    fn the_map_shows_each_place_once_and_the_point_of_diversion() {
        let (page, reference) = (page(Lang::En), Reference::shipped());
        let closed = super::super::samples::files().pop().unwrap();
        let svg = map(&Words::new(&page, &reference), &closed);
        assert_eq!(svg.matches("map-point-diversion").count(), 1, "{svg}");
        assert_eq!(
            svg.matches(r#"class="map-arc""#).count(),
            3,
            "made in Brazil, sent to Ghana, stolen in Kumasi, found in Mali"
        );
    }
}
