//! A life, told: each event with its date, its particulars, where it is known from, and what corrected it.

use crate::page::Page;
use crate::parts::links::Link;
use crate::tone::Tone;
use domain::authority::Deed;
use domain::event::{Event, Source, Subject};
use domain::id::{EventId, ImportId, UserId};
use domain::life::{Entry, entries};
use reference::Reference;
use std::collections::BTreeMap;
use texts::Arg;

/// One event on the page.
pub struct Told {
    /// The event.
    pub event: EventId,
    /// When it happened.
    pub date: String,
    /// What happened, in a word.
    pub title: String,
    /// How grave it is.
    pub tone: Tone,
    /// The particulars: a name and a value.
    pub particulars: Vec<(String, String)>,
    /// What stood there before a correction; empty if nothing was corrected.
    pub struck: String,
    /// Whether a correction says that it never happened.
    pub is_withdrawn: bool,
    /// When it was corrected, by whom and why; empty if nobody did.
    pub correction: Vec<String>,
    /// Where it is known from.
    pub source: String,
    /// Where the source can be seen; may be empty.
    pub source_href: String,
    /// When it was recorded, by whom and why.
    pub recorded: Vec<String>,
    /// The photographs and documents that show or prove it.
    pub attached: Vec<Link>,
    /// Where it can be corrected; empty for those who may not.
    pub correct_href: String,
}

/// A fact in words.
pub struct Said {
    /// What happened, in a word.
    pub title: String,
    /// How grave it is.
    pub tone: Tone,
    /// What it says, as names and values.
    pub particulars: Vec<(String, String)>,
}

/// Tells lives on a page.
pub struct Teller<'a> {
    /// The page.
    pub page: &'a Page,
    /// The tables.
    pub reference: &'a Reference,
    /// The names of files that events are known from.
    pub files: &'a BTreeMap<ImportId, String>,
    /// The names of accounts that recorded events.
    pub recorders: &'a BTreeMap<UserId, String>,
}

impl Teller<'_> {
    /// Every event of a subject, in the order in which things happened; `correct_href` says where one is corrected.
    pub fn told<S: Subject>(
        &self,
        events: &[Event<S>],
        said: impl Fn(&S::Fact) -> Said,
        correct_href: impl Fn(EventId) -> String,
    ) -> Vec<Told> {
        let tell = |entry: &Entry<'_, S>| self.tell(entry, &said, &correct_href);
        entries(events).iter().map(tell).collect()
    }

    fn tell<S: Subject>(
        &self,
        entry: &Entry<'_, S>,
        said: impl Fn(&S::Fact) -> Said,
        correct_href: impl Fn(EventId) -> String,
    ) -> Told {
        let event = entry.event;
        let original = || {
            let Said { title, particulars, .. } = said(&event.fact);
            let said =
                particulars.iter().map(|(name, value)| format!("{name}: {value}")).collect::<Vec<_>>().join("; ");
            let head = format!("{title}, {}", self.page.date(event.occurred));
            if said.is_empty() { head } else { format!("{head}. {said}") }
        };
        let Said { title, tone, particulars } = said(entry.fact.unwrap_or(&event.fact));
        let may_correct = self.page.may(Deed::CorrectEvent);
        Told {
            event: event.id,
            attached: Vec::new(),
            date: self.page.date(entry.occurred),
            title,
            tone,
            particulars: if entry.fact.is_some() { particulars } else { Vec::new() },
            struck: entry.corrected_by.map(|_| original()).unwrap_or_default(),
            is_withdrawn: entry.fact.is_none(),
            correction: entry.corrected_by.map(|by| self.recorded(by)).unwrap_or_default(),
            source: self.source(&event.source),
            source_href: match &event.source {
                Source::Row { import, .. } | Source::Finding { import, .. } if self.page.may(Deed::Import) => {
                    format!("/imports/{import}")
                }
                _ => String::new(),
            },
            recorded: self.recorded(event),
            correct_href: if may_correct { correct_href(event.id) } else { String::new() },
        }
    }

    /// The moment, the account and the reason, as far as there are any: “12 May 2019, 14:03 UTC”, “Registry desk”, “Inventory”.
    fn recorded<S: Subject>(&self, event: &Event<S>) -> Vec<String> {
        let name = self.recorders.get(&event.recorded_by).cloned();
        [Some(self.page.moment(event.recorded_at)), name, event.reason.clone()].into_iter().flatten().collect()
    }

    fn source(&self, source: &Source) -> String {
        let page = self.page;
        match source {
            Source::Person { basis } if basis.is_empty() => page.t("source-person"),
            Source::Person { basis } => page.tx("source-person-basis", "basis", basis),
            Source::Row { import, row } => {
                let name = self.files.get(import).cloned().unwrap_or_else(|| page.t("unknown"));
                let row = row.to_string();
                page.tv("source-row", &[("file", Arg::Text(&name)), ("row", Arg::Text(&row))])
            }
            Source::Finding { import, row, .. } => {
                let name = self.files.get(import).cloned().unwrap_or_else(|| page.t("unknown"));
                let row = row.to_string();
                page.tv("source-finding", &[("file", Arg::Text(&name)), ("row", Arg::Text(&row))])
            }
            Source::Message { state, .. } => page.tx("source-message", "state", page.state(self.reference, *state)),
        }
    }
}
