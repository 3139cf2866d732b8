//! Ways around: breadcrumb, tabs, pager.

/// A link.
#[derive(Debug, Clone)]
pub struct Link {
    /// Where it leads.
    pub href: String,
    /// What it says.
    pub label: String,
}

impl Link {
    /// A link.
    pub fn new(href: impl Into<String>, label: impl Into<String>) -> Self {
        Self { href: href.into(), label: label.into() }
    }
}

/// A tab: a link beside others to parts of the same thing.
#[derive(Debug, Clone)]
pub struct Tab {
    /// Where it leads and what it says.
    pub link: Link,
    /// How many things are there, in the reader's digits; empty if not counted.
    pub count: String,
    /// Whether it is open.
    pub here: bool,
}

/// The ends of one page of a keyset list.
#[derive(Debug, Clone, Default)]
pub struct Pager {
    /// The page before, if there is one.
    pub previous: Option<String>,
    /// The page after, if there is one.
    pub next: Option<String>,
    /// What the page shows, such as “50 rows”; may be empty.
    pub shows: String,
}
