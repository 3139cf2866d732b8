//! Handovers of the books of companies that close: the list, one with its inventory and its paper, and the forms for its
//! steps.

mod entered;
mod show;
mod step;
#[cfg(test)]
mod tests;

use crate::extract::Query;
use crate::fault::Fault;
use crate::page::Page;
use crate::pages::weapons::tabs::{Part, tabs};
use crate::parts::links::{Link, Pager, Tab};
use crate::site::Site;
use crate::tone::{Tone, Toned};
use crate::view::View;
use crate::visitor::Visitor;
use app::handovers::HandoverPage;
use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::routing::get;
use domain::authority::Deed;
use domain::handover::{Handover, ItemState};
use domain::id::HandoverId;
use serde::Deserialize;

/// Where handovers stand.
const PATH: &str = "/weapons/handovers";

/// The routes of these pages.
pub fn routes() -> Router<Site> {
    Router::new().route("/weapons/handovers", get(list)).merge(show::routes()).merge(step::routes())
}

impl Toned for ItemState {
    fn tone(&self) -> Tone {
        match self {
            Self::Listed => Tone::Plain,
            Self::Delivered => Tone::Info,
            Self::Accepted => Tone::Good,
            Self::Defective => Tone::Warning,
            Self::Refused => Tone::Bad,
        }
    }
}

/// The handovers that were announced last.
#[derive(Template)]
#[template(path = "handovers/list.html")]
struct ListPage {
    page: Page,
    tabs: Vec<Tab>,
    handovers: Vec<Line>,
    pager: Pager,
}

/// A handover of the list.
struct Line {
    href: String,
    company: String,
    announced: String,
    to: String,
    items: usize,
    tone: Tone,
    state: String,
}

#[derive(Deserialize)]
struct Wanted {
    /// Before which handover the page begins.
    before: Option<HandoverId>,
}

async fn list(
    State(site): State<Site>,
    visitor: Visitor,
    Query(wanted): Query<Wanted>,
) -> Result<View<ListPage>, Fault> {
    let found = site.app.handovers(visitor.actor()?, wanted.before).await?;
    Ok(View(ListPage::new(visitor.page(), wanted.before, &found)))
}

impl ListPage {
    fn new(page: Page, before: Option<HandoverId>, found: &HandoverPage) -> Self {
        Self {
            tabs: tabs(&page, Part::Handovers),
            handovers: found.handovers.iter().map(|(handover, lacks)| Line::new(&page, handover, *lacks)).collect(),
            pager: Pager {
                previous: before.map(|_| PATH.to_owned()),
                next: found.next.map(|next| format!("{PATH}?before={next}")),
                shows: String::new(),
            },
            page,
        }
    }
}

impl Line {
    fn new(page: &Page, handover: &Handover, lacks: usize) -> Self {
        let (tone, state) = stands(page, lacks);
        Self {
            href: path_of(handover.id),
            company: handover.notice.company.clone(),
            announced: page.date(handover.announced),
            to: handover.notice.to.clone(),
            items: handover.items.len(),
            tone,
            state,
        }
    }
}

/// Whether a handover is complete, in words.
fn stands(page: &Page, lacks: usize) -> (Tone, String) {
    match lacks {
        0 => (Tone::Good, page.t("handover-complete")),
        _ => (Tone::Warning, page.tn("handover-lacks-count", "count", lacks)),
    }
}

fn path_of(id: HandoverId) -> String {
    format!("{PATH}/{id}")
}

/// The way to a page of a handover; the last of it is that page.
fn crumbs(page: &Page, handover: &Handover, title: Option<&str>) -> Vec<Link> {
    let company = &handover.notice.company;
    let mut crumbs = vec![Link::new("/weapons", page.t("nav-register")), Link::new(PATH, page.t("handover-tab"))];
    match title {
        None => crumbs.push(Link::new("", company)),
        Some(title) => crumbs.extend([Link::new(path_of(handover.id), company), Link::new("", title)]),
    }
    crumbs
}
