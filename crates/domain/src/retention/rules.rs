//! Rules of retention, as data.

use crate::PartialDate;
use crate::code::vocabulary;
use crate::event::EventKind;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

vocabulary! {
    /// From when the time of a rule runs.
    RunsFrom {
        /// From the event that is recorded.
        Event = "event",
        /// From the destruction of the weapon; until then the record must be kept without end.
        Destruction = "destruction",
    }
}

vocabulary! {
    /// How sure it is that a rule says what we say it says.
    Certainty {
        /// The text itself was read.
        Text = "text",
        /// A published report or page says so; the text itself was not read.
        Published = "published",
        /// Not verified.
        Unverified = "unverified",
    }
}

/// For how long a rule asks that records be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Period {
    /// For at least so many years.
    Years(u16),
    /// For ever.
    Indefinitely,
}

/// Which records a rule binds.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Records {
    /// Every record.
    All,
    /// Records of these events.
    Only(Vec<EventKind>),
    /// Records of all other events.
    AllBut(Vec<EventKind>),
}

/// The days on which something holds: from the first to the last, both included, and open where there is none.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Span {
    /// The first day.
    pub since: Option<Date>,
    /// The last day.
    pub until: Option<Date>,
}

/// What a clause demands, whoever says so.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Demand {
    /// Which records it binds.
    pub records: Records,
    /// For how long.
    pub period: Period,
    /// From when the time runs.
    pub from: RunsFrom,
}

/// What all rules of a day demand together, each demand once: two sets of rules with the same demands give every weapon the
/// same [`super::Due`].
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Demands(pub(super) Vec<Demand>);

/// One clause of a set of rules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// The code of the set it belongs to.
    pub set: String,
    /// The clause as it is cited, with the name of the instrument: “ITI 12(a)”.
    pub clause: String,
    /// What it demands.
    pub demand: Demand,
    /// When it was, is or will be in force.
    pub valid: Span,
    /// How sure the source is.
    pub certainty: Certainty,
}

/// The rules that bind a State, each with the days on which it does.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Policy(Vec<(Span, Arc<Rule>)>);

/// The rules that bind on one day.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rules(Vec<Arc<Rule>>);

impl Records {
    /// Whether a record of this kind of event is among them. A legal hold and its end never are: they are of the record itself
    /// and not of the weapon, and a hold that is over must not have made a term longer.
    pub fn include(&self, record: EventKind) -> bool {
        match self {
            _ if matches!(record, EventKind::HeldForLaw | EventKind::HoldLifted) => false,
            Self::All => true,
            Self::Only(kinds) => kinds.contains(&record),
            Self::AllBut(kinds) => !kinds.contains(&record),
        }
    }
}

impl Span {
    /// Whether the day is one of these days.
    pub fn includes(self, day: Date) -> bool {
        self.since.is_none_or(|since| since <= day) && self.until.is_none_or(|until| day <= until)
    }
}

impl Policy {
    /// No rule yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Lets a rule bind on these days, as far as it is in force on them.
    pub fn bind(&mut self, span: Span, rule: Rule) {
        self.0.push((span, Arc::new(rule)));
    }

    /// The rules that bind on a day.
    pub fn on(&self, day: Date) -> Rules {
        let binds = |(span, rule): &&(Span, Arc<Rule>)| span.includes(day) && rule.valid.includes(day);
        Rules(self.0.iter().filter(binds).map(|(_, rule)| Arc::clone(rule)).collect())
    }
}

impl Rules {
    /// The rules.
    pub fn iter(&self) -> impl Iterator<Item = &Arc<Rule>> {
        self.0.iter()
    }

    /// What they demand.
    pub fn demands(&self) -> Demands {
        let mut demands: Vec<Demand> = self.0.iter().map(|rule| rule.demand.clone().in_order()).collect();
        demands.sort_unstable();
        demands.dedup();
        Demands(demands)
    }
}

impl FromIterator<Rule> for Rules {
    fn from_iter<I: IntoIterator<Item = Rule>>(rules: I) -> Self {
        Self(rules.into_iter().map(Arc::new).collect())
    }
}

impl Demand {
    /// From when its time runs for a record of this date, of a weapon that was destroyed then if it was; unknown if the time
    /// does not run yet.
    pub(super) fn since(&self, occurred: PartialDate, destroyed: Option<PartialDate>) -> PartialDate {
        match self.from {
            RunsFrom::Event => occurred,
            RunsFrom::Destruction => destroyed.unwrap_or(PartialDate::UNKNOWN),
        }
    }

    /// The same with its lists in order, so that what is equal looks equal.
    fn in_order(mut self) -> Self {
        if let Records::Only(kinds) | Records::AllBut(kinds) = &mut self.records {
            kinds.sort_unstable();
            kinds.dedup();
        }
        self
    }
}
