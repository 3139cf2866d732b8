//! The tabs beside the list of weapons.

use crate::page::Page;
use crate::parts::links::{Link, Tab};

/// A part of the register.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The weapons.
    Weapons,
    /// Through whose hands they go.
    Parties,
    /// Records that may be of one weapon.
    Duplicates,
    /// How long their records are kept.
    Retention,
    /// The books of companies that close.
    Handovers,
}

/// The tabs, one of which is open.
pub fn tabs(page: &Page, here: Part) -> Vec<Tab> {
    let tab = |part, href: &str, id: &str| Tab {
        link: Link::new(href, page.t(id)),
        count: String::new(),
        here: part == here,
    };
    vec![
        tab(Part::Weapons, "/weapons", "register-list"),
        tab(Part::Parties, "/parties", "parties-title"),
        tab(Part::Duplicates, "/weapons/duplicates", "twins-title"),
        tab(Part::Retention, "/weapons/retention", "retention-tab"),
        tab(Part::Handovers, "/weapons/handovers", "handover-tab"),
    ]
}

/// The same, with the number of duplicates that wait for a decision.
pub fn with_duplicates(page: &Page, here: Part, open: i64) -> Vec<Tab> {
    let mut tabs = tabs(page, here);
    if open > 0
        && let Some(tab) = tabs.iter_mut().find(|tab| tab.link.href == "/weapons/duplicates")
    {
        tab.count = page.count(open);
    }
    tabs
}
