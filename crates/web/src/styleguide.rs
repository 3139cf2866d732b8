//! The design system on one page: every figure with made-up data, to be looked at in every language and light.
//!
//! `cargo run -p web --features styleguide --example styleguide`, then open <http://127.0.0.1:8099/styleguide>.

use crate::form::FieldFaults;
use crate::page::{Notice, Page};
use crate::parts::alignment::{Alignment, Cell, Kind};
use crate::parts::attested::AttestedRow;
use crate::parts::choice::Choice;
use crate::parts::finding::Finding;
use crate::parts::life::{Holder, TimelineItem};
use crate::parts::links::{Link, Pager, Tab};
use crate::site::Site;
use crate::tone::{Tone, Toned};
use crate::view::View;
use crate::visitor::Visitor;
use askama::Template;
use axum::Router;
use axum::routing::get;
use domain::case::IllicitGround;
use domain::event::EventKind;
use domain::gate::GateCode;
use domain::life::WeaponStatus;
use domain::request::RequestState;
use domain::weapon::PartyKind;
use domain::{PartialDate, SerialState};
use texts::Arg;

/// The route of this page.
pub fn routes() -> Router<Site> {
    Router::new().route("/styleguide", get(show))
}

async fn show(visitor: Visitor) -> View<Styleguide> {
    View(Styleguide::new(visitor.page()))
}

/// The page with everything on it.
#[derive(Template)]
#[template(path = "styleguide.html")]
pub struct Styleguide {
    page: Page,
    crumbs: Vec<Link>,
    tabs: Vec<Tab>,
    identity: Vec<AttestedRow>,
    findings: Vec<Finding>,
    events: Vec<TimelineItem>,
    holders: Vec<Holder>,
    alignment: Alignment,
    candidates: Vec<Candidate>,
    faults: FieldFaults,
    states: Vec<Choice>,
    grounds: Vec<Choice>,
    requests: Vec<RequestState>,
    statuses: Vec<WeaponStatus>,
    pager: Pager,
}

/// A weapon that a search may have found.
pub struct Candidate {
    serial: &'static str,
    status: WeaponStatus,
    probability: f64,
    since: PartialDate,
}

impl Styleguide {
    /// The page, in a frame.
    pub fn new(mut page: Page) -> Self {
        page.notices = vec![
            Notice { tone: Tone::Good, text: page.t("saved") },
            Notice { tone: Tone::Warning, text: page.coded(&GateCode::NotReadFromWeapon) },
        ];
        let mut faults = FieldFaults::default();
        faults.add("country", page.coded(&GateCode::ToOneself));
        Self {
            crumbs: vec![
                Link::new("/", page.t("nav-home")),
                Link::new("/weapons", page.t("nav-register")),
                Link::new("", "XA-1998-004121"),
            ],
            tabs: vec![
                Tab { link: Link::new("#", page.t("nav-register")), count: String::new(), here: true },
                Tab { link: Link::new("#", page.t("nav-cases")), count: page.count(3), here: false },
                Tab { link: Link::new("#", page.t("nav-requests")), count: page.count(12_480), here: false },
            ],
            identity: identity(&page),
            findings: findings(&page),
            events: events(&page),
            holders: holders(&page),
            alignment: alignment(),
            candidates: candidates(),
            faults,
            states: page.choices(Some(SerialState::Worn)),
            grounds: page.many_choices(&[IllicitGround::NationalLaw, IllicitGround::NotMarked]),
            requests: <RequestState as domain::Coded>::ALL.to_vec(),
            statuses: <WeaponStatus as domain::Coded>::ALL.to_vec(),
            pager: Pager {
                previous: Some("?before=1".to_owned()),
                next: Some("?after=50".to_owned()),
                shows: page.tn("rows-count", "count", 50),
            },
            page,
        }
    }
}

fn identity(page: &Page) -> Vec<AttestedRow> {
    let row = |id: &str, marked: &str, assessed: &str, is_mark| AttestedRow {
        label: page.t(id),
        marked: marked.to_owned(),
        assessed: assessed.to_owned(),
        is_mark,
    };
    vec![
        row("serial-number", "28?41", "28B41", true),
        row("maker", "Norvik Arms", "Norvik Arms", false),
        row("model", "M-85", "", false),
        row("calibre", "7,62", "7.62 × 39 mm", false),
        row("year-of-manufacture", "", "1986", false),
    ]
}

fn findings(page: &Page) -> Vec<Finding> {
    [GateCode::NoGround, GateCode::PartialWithoutPhotograph, GateCode::NoCountry]
        .map(|code| Finding {
            tone: code.severity().tone(),
            severity: page.coded(&code.severity()),
            text: page.coded(&code),
            clause: code.paragraph().to_owned(),
            href: "#f-maker".to_owned(),
        })
        .to_vec()
}

fn events(page: &Page) -> Vec<TimelineItem> {
    let item = |date: &str, kind: EventKind, tone, detail: &str| TimelineItem {
        date: date.parse().map(|date: PartialDate| page.date(date)).unwrap_or_default(),
        title: page.coded(&kind),
        tone,
        detail: detail.to_owned(),
        source: "register-1986.xlsx · 4121".to_owned(),
        ..TimelineItem::default()
    };
    let mut corrected = item("1987-03", EventKind::Exported, Tone::Info, "Republic of Xanadu → Republic of Zubrowka");
    corrected.corrected = format!("{} ({})", page.date(PartialDate::UNKNOWN), page.t("reason"));
    corrected.href = "#".to_owned();
    vec![
        item("1986", EventKind::Manufactured, Tone::Plain, "Norvik Arms"),
        corrected,
        item("1987-06-14", EventKind::Imported, Tone::Info, "Depot 4"),
        item("2004-11-02", EventKind::Stolen, Tone::Bad, "Report 2004/118"),
        item("2026-09-30", EventKind::Seized, Tone::Warning, ""),
    ]
}

fn holders(page: &Page) -> Vec<Holder> {
    let year = |year: &str| year.parse().map(|date: PartialDate| page.date(date)).unwrap_or_default();
    let span = |from: &str, until: &str| {
        page.tv("holding-span", &[("from", Arg::Text(&year(from))), ("until", Arg::Text(&year(until)))])
    };
    let holder = |name: &str, kind, state: &str, span, tone| Holder {
        name: name.to_owned(),
        kind: page.coded::<PartyKind>(&kind),
        state: state.to_owned(),
        span,
        tone,
        note: String::new(),
    };
    let mut last = holder("Depot 4", PartyKind::ArmedForces, "Zubrowka", span("1987-06-14", "2004-11-02"), Tone::Bad);
    last.note = page.coded(&EventKind::Stolen);
    vec![
        holder("Norvik Arms", PartyKind::Manufacturer, "Xanadu", span("1986", "1987-03"), Tone::Plain),
        holder("Trade House Orlo", PartyKind::Importer, "Zubrowka", span("1987-03", "1987-06"), Tone::Plain),
        last,
        holder(
            "Police of Xanadu",
            PartyKind::Police,
            "Xanadu",
            page.tx("holding-since", "date", year("2026")),
            Tone::Info,
        ),
    ]
}

fn alignment() -> Alignment {
    let cell = |observed: &str, record: &str, kind, cost| Cell {
        observed: observed.to_owned(),
        record: record.to_owned(),
        kind,
        cost,
    };
    Alignment {
        cells: vec![
            cell("2", "2", Kind::Same, 0.0),
            cell("8", "B", Kind::LookAlike, 4.6),
            cell("[3E]", "3", Kind::Candidate, 0.7),
            cell("?", "7", Kind::Unknown, 0.0),
            cell("~4", "4", Kind::Doubtful, 0.3),
            cell("1", "9", Kind::Substituted, 9.1),
            cell("X", "", Kind::Inserted, 9.8),
            cell("", "0", Kind::Deleted, 5.8),
            cell("5", "6", Kind::Transposed, 3.1),
            cell("6", "5", Kind::Transposed, 3.1),
        ],
    }
}

fn candidates() -> Vec<Candidate> {
    let candidate = |serial, status, probability, year| Candidate {
        serial,
        status,
        probability,
        since: PartialDate::from_year(year).unwrap_or(PartialDate::UNKNOWN),
    };
    vec![
        candidate("2B37490565", WeaponStatus::Stolen, 0.871, 1986),
        candidate("2837490565", WeaponStatus::Held, 0.093, 1991),
        candidate("2B3749O565", WeaponStatus::Destroyed, 0.004, 1979),
    ]
}

#[cfg(test)]
impl crate::check::Sample for Styleguide {
    fn samples(page: &Page) -> Vec<Self> {
        let mut hostile = Self::new(page.clone());
        let text = || crate::check::HOSTILE.to_owned();
        hostile.identity[0].marked = text();
        hostile.findings[0].text = text();
        hostile.events[0].source = text();
        hostile.holders[0].name = text();
        hostile.alignment.cells[0].observed = text();
        hostile.crumbs[2].label = text();
        hostile.faults.add("maker", text());
        hostile.page.reload = Some(2);
        vec![Self::new(page.clone()), hostile]
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn renders() {
        crate::check::sample::<super::Styleguide>();
    }
}
