//! Sets of rules about how long records are kept: the shipped ones of instruments, national ones that an operator adds,
//! and which of them bind the State.

use crate::{LANGUAGES, Names};
use domain::event::EventKind;
use domain::retention::{Certainty, Demand, Period, Policy, Records, Rule, RunsFrom, Span};
use jiff::civil::Date;
use serde::Deserialize;
use std::collections::HashMap;
use std::sync::Arc;
use thiserror::Error;

/// The set that binds where nothing else is said.
const DEFAULT: &str = "iti";

/// The rules of one instrument or law.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RetentionSet {
    code: String,
    names: Names,
    rules: Vec<Rule>,
}

/// Which set binds the State, and when.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Binding {
    /// The code of the set.
    pub set: String,
    /// The first day; open if there is none.
    pub since: Option<Date>,
    /// The last day; open if there is none.
    pub until: Option<Date>,
}

/// Why rules of retention were refused.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum RetentionError {
    /// The text is not TOML of the shape that [`crate::Reference::with_retention`] shows.
    #[error("the sets of rules cannot be read: {0}")]
    Syntax(String),
    /// The code is empty or not in small letters.
    #[error("the set “{0}” needs a code of small letters, digits and dashes, such as “firearms-act”")]
    Code(String),
    /// Another set has the code.
    #[error("there is another set of rules with the code “{0}”; choose a code that none has")]
    CodeTaken(String),
    /// There is no English name, or no short one.
    #[error("the set “{0}” has no name; add names.en and short")]
    NoName(String),
    /// A name is in a language the tables do not have.
    #[error("the set “{0}” has a name in “{1}”; use en, fr, es, ru, zh or ar")]
    Language(String, String),
    /// A set without a rule, or a rule that does not say for how long.
    #[error("the clause “{1}” of the set “{0}” must say either years or indefinitely = true")]
    Period(String, String),
    /// A rule names records in two ways.
    #[error("the clause “{1}” of the set “{0}” must not have both records and all_but")]
    Records(String, String),
    /// A first day after the last.
    #[error("“{0}” ends before it begins: until must not lie before since")]
    Span(String),
    /// A set that binds is not there.
    #[error("there is no set of rules “{0}”; those that are known are: {1}")]
    UnknownSet(String, String),
}

impl RetentionError {
    /// The stable code by which pages translate the message.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Syntax(_) => "retention-syntax",
            Self::Code(_) => "retention-code",
            Self::CodeTaken(_) => "retention-code-taken",
            Self::NoName(_) => "retention-no-name",
            Self::Language(..) => "retention-language",
            Self::Period(..) => "retention-period",
            Self::Records(..) => "retention-records",
            Self::Span(_) => "retention-span",
            Self::UnknownSet(..) => "retention-unknown-set",
        }
    }
}

impl RetentionSet {
    /// The stable code.
    pub fn code(&self) -> &str {
        &self.code
    }

    /// What it is called.
    pub fn names(&self) -> &Names {
        &self.names
    }

    /// Its clauses.
    pub fn rules(&self) -> &[Rule] {
        &self.rules
    }
}

/// The sets that are known, and those that bind.
#[derive(Debug, Clone)]
pub(crate) struct Retention {
    pub(crate) sets: Vec<RetentionSet>,
    pub(crate) bindings: Vec<Binding>,
    pub(crate) policy: Arc<Policy>,
}

impl Retention {
    /// The shipped sets, of which that of the International Tracing Instrument binds.
    pub(crate) fn shipped() -> Self {
        let empty = Self { sets: Vec::new(), bindings: Vec::new(), policy: Arc::default() };
        let default = Binding { set: DEFAULT.to_owned(), since: None, until: None };
        empty
            .with_sets(include_str!("../../../reference/retention.toml"))
            .and_then(|retention| retention.bound_by(vec![default]))
            .expect("the shipped table is read by a test")
    }

    /// These sets and those of a text.
    pub(crate) fn with_sets(mut self, toml: &str) -> Result<Self, RetentionError> {
        let file: File =
            toml::from_str(toml).map_err(|error| RetentionError::Syntax(error.to_string().trim().to_owned()))?;
        for written in file.set {
            let set = written.into_set()?;
            if self.sets.iter().any(|known| known.code == set.code) {
                return Err(RetentionError::CodeTaken(set.code));
            }
            self.sets.push(set);
        }
        Ok(self)
    }

    /// The same sets, bound by these.
    pub(crate) fn bound_by(self, bindings: Vec<Binding>) -> Result<Self, RetentionError> {
        let mut policy = Policy::new();
        for binding in &bindings {
            let set = self.sets.iter().find(|set| set.code == binding.set).ok_or_else(|| {
                let known: Vec<&str> = self.sets.iter().map(RetentionSet::code).collect();
                RetentionError::UnknownSet(binding.set.clone(), known.join(", "))
            })?;
            let span = span(&binding.set, binding.since, binding.until)?;
            set.rules.iter().for_each(|rule| policy.bind(span, rule.clone()));
        }
        Ok(Self { sets: self.sets, bindings, policy: Arc::new(policy) })
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    set: Vec<WrittenSet>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenSet {
    code: String,
    short: String,
    names: HashMap<String, String>,
    rule: Vec<WrittenRule>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenRule {
    #[serde(default)]
    clause: String,
    records: Option<Vec<EventKind>>,
    all_but: Option<Vec<EventKind>>,
    years: Option<u16>,
    #[serde(default)]
    indefinitely: bool,
    from: Option<RunsFrom>,
    since: Option<Date>,
    until: Option<Date>,
    certainty: Certainty,
}

impl WrittenSet {
    fn into_set(self) -> Result<RetentionSet, RetentionError> {
        let Self { code, short, names, rule } = self;
        let is_plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        if code.is_empty() || !code.bytes().all(is_plain) {
            return Err(RetentionError::Code(code));
        }
        if let Some(unknown) = names.keys().find(|lang| !LANGUAGES.contains(&lang.as_str())) {
            return Err(RetentionError::Language(code, unknown.clone()));
        }
        let names = LANGUAGES.map(|lang| names.get(lang).map_or_else(String::new, |name| name.trim().to_owned()));
        if names[0].is_empty() || short.trim().is_empty() {
            return Err(RetentionError::NoName(code));
        }
        let rules = rule.into_iter().map(|rule| rule.into_rule(&code, short.trim())).collect::<Result<_, _>>()?;
        Ok(RetentionSet { code, names: Names::new(names), rules })
    }
}

impl WrittenRule {
    fn into_rule(self, set: &str, short: &str) -> Result<Rule, RetentionError> {
        let clause = format!("{short} {}", self.clause.trim()).trim_end().to_owned();
        let period = match (self.years, self.indefinitely) {
            (Some(years), false) => Period::Years(years),
            (None, true) => Period::Indefinitely,
            _ => return Err(RetentionError::Period(set.to_owned(), clause)),
        };
        let records = match (self.records, self.all_but) {
            (None, None) => Records::All,
            (Some(kinds), None) => Records::Only(kinds),
            (None, Some(kinds)) => Records::AllBut(kinds),
            (Some(_), Some(_)) => return Err(RetentionError::Records(set.to_owned(), clause)),
        };
        Ok(Rule {
            valid: span(&clause, self.since, self.until)?,
            set: set.to_owned(),
            clause,
            demand: Demand { records, period, from: self.from.unwrap_or(RunsFrom::Event) },
            certainty: self.certainty,
        })
    }
}

fn span(what: &str, since: Option<Date>, until: Option<Date>) -> Result<Span, RetentionError> {
    match (since, until) {
        (Some(since), Some(until)) if until < since => Err(RetentionError::Span(what.to_owned())),
        _ => Ok(Span { since, until }),
    }
}
