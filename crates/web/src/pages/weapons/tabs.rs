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
        tab(Part::Retention, "/weapons/retention", "retention-tab"),
        tab(Part::Handovers, "/weapons/handovers", "handover-tab"),
    ]
}
