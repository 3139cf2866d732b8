//! What a person enters about a handover: the fields of the forms, and the facts that they amount to.

use crate::form::FieldFaults;
use crate::page::Page;
use domain::Coded;
use domain::PartialDate;
use domain::handover::{Condition, FileDigest, HandoverFact, HandoverStep, ItemKind, Listing, Notice};
use domain::id::EventId;
use serde::Deserialize;
use std::str::FromStr;

/// The fields, of every step together; a form shows those of one step and leaves the others empty.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Entered {
    /// The code of the step.
    pub step: String,
    /// When, as a partial date.
    pub occurred: String,
    /// Why.
    pub reason: String,
    /// In a correction: `replace` or `withdraw`.
    pub deed: String,
    /// The company.
    pub company: String,
    /// The number of its licence.
    pub licence: String,
    /// Who announced it.
    pub by: String,
    /// The agency that takes the books.
    pub to: String,
    /// The code of what carries the records.
    pub kind: String,
    /// What it is called.
    pub title: String,
    /// The first year.
    pub from_year: String,
    /// The last year.
    pub to_year: String,
    /// How many records.
    pub records: String,
    /// The digest of a file.
    pub digest: String,
    /// The code of its condition.
    pub condition: String,
    /// The items of the inventory that were chosen.
    pub items: Vec<String>,
    /// What is wrong with them.
    pub defects: String,
    /// Where the originals stand.
    pub place: String,
    /// Who answers for them.
    pub answers: String,
    /// The number of the signed paper.
    pub document: String,
}

impl Entered {
    /// The fields as they would have been entered for a fact; to correct it.
    pub fn of(occurred: PartialDate, fact: &HandoverFact) -> Self {
        let mut entered = Self {
            step: fact.step().to_string(),
            occurred: occurred.to_string(),
            items: fact.items().iter().map(ToString::to_string).collect(),
            ..Self::default()
        };
        match fact {
            HandoverFact::Announced { notice } => {
                entered.company.clone_from(&notice.company);
                entered.licence.clone_from(&notice.licence);
                entered.by.clone_from(&notice.by);
                entered.to.clone_from(&notice.to);
            }
            HandoverFact::Listed { listing } => {
                let number = |year: Option<i16>| year.map(|year| year.to_string()).unwrap_or_default();
                entered.kind = listing.kind.to_string();
                entered.title.clone_from(&listing.title);
                entered.from_year = number(listing.from_year);
                entered.to_year = number(listing.to_year);
                entered.records = listing.records.map(|records| records.to_string()).unwrap_or_default();
                entered.digest = listing.digest.as_ref().map(ToString::to_string).unwrap_or_default();
                entered.condition = listing.condition.to_string();
            }
            HandoverFact::Accepted { defects, .. } => entered.defects.clone_from(defects),
            HandoverFact::CustodyMoved { place, answers, .. } => {
                entered.place.clone_from(place);
                entered.answers.clone_from(answers);
            }
            HandoverFact::SignedOff { document } => entered.document.clone_from(document),
            HandoverFact::Delivered { .. } | HandoverFact::Refused { .. } | HandoverFact::Corrected { .. } => {}
        }
        entered
    }

    /// The date and the fact that were entered. Nothing for a step that is no form's.
    ///
    /// # Errors
    /// What is wrong with single fields, in the reader's language.
    pub fn read(&self, page: &Page, step: HandoverStep) -> Result<Option<(PartialDate, HandoverFact)>, FieldFaults> {
        let mut faults = FieldFaults::default();
        let text = |text: &str| text.trim().to_owned();
        let occurred = self.occurred.parse().unwrap_or_else(|_| {
            faults.add("occurred", page.tx("event-date-wrong", "text", self.occurred.trim()));
            PartialDate::UNKNOWN
        });
        let items: Vec<EventId> = self.items.iter().filter_map(|id| id.parse().ok()).collect();
        let fact = match step {
            HandoverStep::Announced => Some(HandoverFact::Announced {
                notice: Notice {
                    company: text(&self.company),
                    licence: text(&self.licence),
                    by: text(&self.by),
                    to: text(&self.to),
                },
            }),
            HandoverStep::Listed => {
                self.listing(page, &mut faults).map(|listing| HandoverFact::Listed { listing: Box::new(listing) })
            }
            HandoverStep::Delivered => Some(HandoverFact::Delivered { items }),
            HandoverStep::Accepted => Some(HandoverFact::Accepted { items, defects: text(&self.defects) }),
            HandoverStep::Refused => Some(HandoverFact::Refused { items }),
            HandoverStep::CustodyMoved => {
                Some(HandoverFact::CustodyMoved { items, place: text(&self.place), answers: text(&self.answers) })
            }
            HandoverStep::SignedOff => Some(HandoverFact::SignedOff { document: text(&self.document) }),
            HandoverStep::Corrected => None,
        };
        if faults.is_empty() { Ok(fact.map(|fact| (occurred, fact))) } else { Err(faults) }
    }

    fn listing(&self, page: &Page, faults: &mut FieldFaults) -> Option<Listing> {
        let kind = ItemKind::from_code(&self.kind);
        let condition = Condition::from_code(&self.condition);
        if kind.is_err() || condition.is_err() {
            faults.add("kind", page.t("handover-kind-missing"));
        }
        Some(Listing {
            from_year: optional(&self.from_year, page, faults, ("from_year", "handover-number-wrong")),
            to_year: optional(&self.to_year, page, faults, ("to_year", "handover-number-wrong")),
            records: optional(&self.records, page, faults, ("records", "handover-number-wrong")),
            digest: optional::<FileDigest>(&self.digest, page, faults, ("digest", "handover-digest-wrong")),
            title: self.title.trim().to_owned(),
            kind: kind.ok()?,
            condition: condition.ok()?,
        })
    }
}

/// A field that may be empty; what cannot be read is a fault of that field.
fn optional<T: FromStr>(
    text: &str,
    page: &Page,
    faults: &mut FieldFaults,
    (field, why): (&'static str, &'static str),
) -> Option<T> {
    let text = text.trim();
    if text.is_empty() {
        return None;
    }
    let read = text.parse().ok();
    if read.is_none() {
        faults.add(field, page.t(why));
    }
    read
}
