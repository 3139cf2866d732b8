//! What a person enters about a party: the fields of the forms, and the facts that they amount to.

use crate::form::FieldFaults;
use crate::page::Page;
use crate::pages::weapons::words::chosen;
use app::terms::{Vocabulary, term};
use domain::id::PartyId;
use domain::party::{Activity, Licence, PartyEventKind, PartyFact};
use domain::weapon::PartyKind;
use domain::{CountryCode, PartialDate};
use reference::Reference;
use serde::Deserialize;

/// The fields, of every kind of event together; a form shows those of one kind and leaves the others empty.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Entered {
    /// The code of the kind of event.
    pub kind: String,
    /// When, as a partial date.
    pub occurred: String,
    /// From what it is known.
    pub basis: String,
    /// Why it is entered.
    pub reason: String,
    /// The party's name.
    pub name: String,
    /// The code of what it is.
    pub party_kind: String,
    /// Its State, in words or as a code.
    pub party_state: String,
    /// The number of a licence.
    pub number: String,
    /// The kind of a licence.
    pub licence_kind: String,
    /// Who issued a licence.
    pub issued_by: String,
    /// The first day of a licence.
    pub from: String,
    /// The last day of a licence or of a suspension.
    pub until: String,
    /// The codes of what a licence allows.
    pub activities: Vec<String>,
    /// The name of a successor.
    pub successor: String,
    /// The successor's entry.
    pub successor_id: String,
    /// In a correction: `replace` or `withdraw`.
    pub deed: String,
}

impl Entered {
    /// The fields as they would have been entered for a fact; to correct it.
    pub fn of(occurred: PartialDate, fact: &PartyFact) -> Self {
        let mut entered = Self { kind: fact.kind().to_string(), occurred: occurred.to_string(), ..Self::default() };
        match fact {
            PartyFact::Entered { name, party, country } => {
                entered.name.clone_from(name);
                entered.party_kind = party.to_string();
                entered.party_state = country.map(|state| state.to_string()).unwrap_or_default();
            }
            PartyFact::Renamed { name } => entered.name.clone_from(name),
            PartyFact::Licensed { licence } => {
                entered.number.clone_from(&licence.number);
                entered.licence_kind.clone_from(&licence.kind);
                entered.issued_by.clone_from(&licence.issued_by);
                entered.from = licence.from.to_string();
                entered.until = licence.until.to_string();
                entered.activities = licence.activities.iter().map(ToString::to_string).collect();
            }
            PartyFact::LicenceSuspended { number, until } => {
                entered.number.clone_from(number);
                entered.until = until.to_string();
            }
            PartyFact::LicenceEnded { number } => entered.number.clone_from(number),
            PartyFact::Closed { successor } => {
                entered.successor_id = successor.map(|id| id.to_string()).unwrap_or_default();
            }
            PartyFact::Corrected { .. } => {}
        }
        entered
    }

    /// The date and the fact that were entered, of a kind that a person may enter; `successor` was chosen by her.
    ///
    /// # Errors
    /// What is wrong with single fields, in the reader's language.
    pub fn read(
        &self,
        page: &Page,
        reference: &Reference,
        kind: PartyEventKind,
        successor: Option<PartyId>,
    ) -> Result<(PartialDate, PartyFact), FieldFaults> {
        let mut faults = FieldFaults::default();
        let mut date = |field, text: &str| {
            text.parse().unwrap_or_else(|_| {
                faults.add(field, page.tx("event-date-wrong", "text", text.trim()));
                PartialDate::UNKNOWN
            })
        };
        let occurred = date("occurred", &self.occurred);
        let (from, until) = (date("from", &self.from), date("until", &self.until));
        let text = |text: &str| text.trim().to_owned();
        let fact = match kind {
            PartyEventKind::Renamed => PartyFact::Renamed { name: text(&self.name) },
            PartyEventKind::Licensed => PartyFact::Licensed {
                licence: Box::new(Licence {
                    number: text(&self.number),
                    kind: text(&self.licence_kind),
                    issued_by: text(&self.issued_by),
                    from,
                    until,
                    activities: self.activities.iter().filter_map(|code| chosen::<Activity>(code)).collect(),
                }),
            },
            PartyEventKind::LicenceSuspended => PartyFact::LicenceSuspended { number: text(&self.number), until },
            PartyEventKind::LicenceEnded => PartyFact::LicenceEnded { number: text(&self.number) },
            PartyEventKind::Closed => PartyFact::Closed { successor },
            PartyEventKind::Entered | PartyEventKind::Corrected => {
                let country = country(reference, &self.party_state);
                if country.is_none() && !self.party_state.trim().is_empty() {
                    faults.add("party_state", page.tx("event-state-unknown", "text", self.party_state.trim()));
                }
                let party = chosen(&self.party_kind).unwrap_or(PartyKind::Unknown);
                PartyFact::Entered { name: text(&self.name), party, country }
            }
        };
        if faults.is_empty() { Ok((occurred, fact)) } else { Err(faults) }
    }
}

/// A State by its name or its code; also one without a row in the tables, by its code.
fn country(reference: &Reference, text: &str) -> Option<CountryCode> {
    let found = term(reference, Vocabulary::Country, text)?.code;
    found.as_deref().unwrap_or(text).parse().ok()
}
