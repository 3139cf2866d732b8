//! The main menu: what there is, and which deed opens it.

use crate::page::Page;
use domain::authority::Deed;

/// One entry of the menu.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Where it leads.
    pub href: &'static str,
    /// What it says.
    pub label: String,
    /// Whether the reader is there.
    pub here: bool,
}

const MENU: [(&str, &str, Deed); 8] = [
    ("/identify", "nav-identify", Deed::Identify),
    ("/weapons", "nav-register", Deed::ReadRegister),
    ("/imports", "nav-import", Deed::Import),
    ("/cases", "nav-cases", Deed::ReadCases),
    ("/requests", "nav-requests", Deed::ReadCases),
    ("/partners", "nav-partners", Deed::ReadPartners),
    ("/people", "nav-people", Deed::ManagePeople),
    ("/audit", "nav-audit", Deed::ReadAudit),
];

/// The entries that the reader may open; none for those who are not signed in.
pub fn menu(page: &Page) -> Vec<Entry> {
    let Some(actor) = &page.actor else { return Vec::new() };
    let path = page.path.split('?').next().unwrap_or_default();
    let is_here = |href: &str| path.strip_prefix(href).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    MENU.into_iter()
        .filter(|(_, _, deed)| actor.may(*deed))
        .map(|(href, id, _)| Entry { href, label: page.t(id), here: is_here(href) })
        .collect()
}
