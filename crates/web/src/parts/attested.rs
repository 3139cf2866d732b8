//! One attribute of a weapon twice: as marked, as assessed.

/// A row of the two-column list of an identity.
#[derive(Debug, Clone, Default)]
pub struct AttestedRow {
    /// The attribute's name.
    pub label: String,
    /// As marked; empty if not recorded.
    pub marked: String,
    /// As assessed; empty if not assessed.
    pub assessed: String,
    /// Whether the values are marks on metal, shown as plates.
    pub is_mark: bool,
}

impl AttestedRow {
    /// Whether an examiner concluded something else than what is marked.
    pub fn differs(&self) -> bool {
        !self.assessed.is_empty() && !self.marked.is_empty() && self.assessed != self.marked
    }
}
