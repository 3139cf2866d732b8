//! What another State allows to be done with its data. Below data that are shown together each restriction is said once,
//! under the number that stands beside every datum that it binds.

use super::chain::ChainRow;
use super::words::Words;
use domain::request::{OnwardRelease, Restriction};

/// A restriction as it is said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Limit {
    /// Whether the datum may be passed on.
    pub(crate) release: String,
    /// Who may see it and for what; empty if that was left open.
    pub(crate) handling: String,
    /// Whether anybody may use it for anything.
    pub(crate) is_free: bool,
}

impl Limit {
    pub(super) fn new(words: &Words<'_>, restriction: &Restriction) -> Self {
        let page = words.page;
        let release = restriction.onward_release;
        let said = [("authorities", &restriction.authorities), ("purpose", &restriction.purpose)];
        let said = said.into_iter().filter_map(|(id, text)| Some(page.tx(id, "text", text.as_deref()?)));
        let handling = said.collect::<Vec<_>>().join(" ");
        let is_free = release == OnwardRelease::Free && handling.is_empty();
        Self { release: page.coded(&release), handling, is_free }
    }
}

/// What binds the rows that are shown together, each restriction once, in the order in which they first occur.
pub(crate) fn legend(rows: &[ChainRow]) -> Vec<&Limit> {
    let mut limits: Vec<&Limit> = Vec::new();
    for limit in rows.iter().filter_map(|row| row.restriction.as_ref()).filter(|limit| !limit.is_free) {
        if !limits.contains(&limit) {
            limits.push(limit);
        }
    }
    limits
}

/// The number of a restriction in its legend, from one; 0 for what is free.
pub(crate) fn number(legend: &[&Limit], limit: &Limit) -> usize {
    legend.iter().position(|known| *known == limit).map_or(0, |place| place + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_alike_is_said_once_and_every_datum_keeps_its_number() {
        let limit = |release: &str, handling: &str| Limit {
            release: release.to_owned(),
            handling: handling.to_owned(),
            is_free: release == "free",
        };
        let row = |restriction| ChainRow { restriction, ..ChainRow::default() };
        let rows = [
            row(Some(limit("consent", "police"))),
            row(None),
            row(Some(limit("free", ""))),
            row(Some(limit("consent", "customs"))),
            row(Some(limit("consent", "police"))),
        ];
        let legend = legend(&rows);
        let numbers: Vec<usize> =
            rows.iter().filter_map(|row| row.restriction.as_ref()).map(|limit| number(&legend, limit)).collect();
        assert_eq!((legend.len(), numbers), (2, vec![1, 0, 2, 1]));
    }
}
