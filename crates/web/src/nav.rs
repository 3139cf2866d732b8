//! The main menu: what there is on such a node, and which deed opens it.

use crate::page::Page;
use crate::site::NodeKind;
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

/// An address, the message that names it, and the deed that opens it; no deed if it is open to everybody.
type Item = (&'static str, &'static str, Option<Deed>);

const STATE: [Item; 9] = [
    ("/identify", "nav-identify", Some(Deed::Identify)),
    ("/symbols", "nav-symbols", Some(Deed::Identify)),
    ("/weapons", "nav-register", Some(Deed::ReadRegister)),
    ("/imports", "nav-import", Some(Deed::Import)),
    ("/cases", "nav-cases", Some(Deed::ReadCases)),
    ("/requests", "nav-requests", Some(Deed::ReadCases)),
    ("/partners", "nav-partners", Some(Deed::ReadPartners)),
    ("/people", "nav-people", Some(Deed::ManagePeople)),
    ("/audit", "nav-audit", Some(Deed::ReadAudit)),
];

const HUB: [Item; 3] = [
    ("/contacts", "nav-contacts", None),
    ("/people", "nav-people", Some(Deed::ManagePeople)),
    ("/audit", "nav-audit", Some(Deed::ReadAudit)),
];

/// The entries that the reader may open.
pub fn menu(page: &Page) -> Vec<Entry> {
    let items: &[Item] = match page.kind {
        NodeKind::State => &STATE,
        NodeKind::Hub => &HUB,
    };
    let path = page.path.split('?').next().unwrap_or_default();
    // The list of parties is a tab of the register.
    let path = if path.starts_with("/parties") { "/weapons" } else { path };
    let is_here = |href: &str| path.strip_prefix(href).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    items
        .iter()
        .filter(|(_, _, deed)| deed.is_none_or(|deed| page.may(deed)))
        .map(|(href, id, _)| Entry { href, label: page.t(id), here: is_here(href) })
        .collect()
}
