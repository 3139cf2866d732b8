//! The handover of the books of a company that goes out of business to the State (ITI para 13): what there is, what came, what
//! was taken in what condition, and where it stands now.

mod file_digest;

pub use file_digest::{FileDigest, NotADigest};

use crate::PartialDate;
use crate::code::vocabulary;
use crate::event::{Correction, Event, Subject};
use crate::id::{EventId, HandoverId};
use crate::life::entries;
use serde::{Deserialize, Serialize};

vocabulary! {
    /// What carries the records.
    ItemKind {
        /// A bound book, a ledger, a box of cards.
        Book = "book",
        /// A file.
        File = "file",
        /// A database with the program that reads it.
        Database = "database",
        /// Something else.
        Other = "other",
    }
}

vocabulary! {
    /// In what condition an item is.
    Condition {
        /// Whole and legible.
        Good = "good",
        /// Worn, legible.
        Worn = "worn",
        /// Damaged: legible in part.
        Damaged = "damaged",
        /// Parts are gone.
        Incomplete = "incomplete",
        /// Not legible.
        Unreadable = "unreadable",
    }
}

vocabulary! {
    /// How far an item has come.
    ItemState {
        /// In the inventory.
        Listed = "listed",
        /// Delivered, and not looked at yet.
        Delivered = "delivered",
        /// Taken over.
        Accepted = "accepted",
        /// Taken over, with defects that were noted.
        Defective = "defective",
        /// Not taken over.
        Refused = "refused",
    }
}

vocabulary! {
    /// The kinds of event in a handover.
    HandoverStep {
        /// It was announced.
        Announced = "announced",
        /// An item was put into the inventory.
        Listed = "listed",
        /// Items were delivered.
        Delivered = "delivered",
        /// Items were taken over.
        Accepted = "accepted",
        /// Items were not taken over.
        Refused = "refused",
        /// Items went to where they are kept.
        CustodyMoved = "custody-moved",
        /// Both sides signed the record of the handover.
        SignedOff = "signed-off",
        /// An earlier event was wrong.
        Corrected = "corrected",
    }
}

vocabulary! {
    /// What a handover still lacks.
    Lack {
        /// Nothing is in the inventory.
        NoInventory = "no-inventory",
        /// An item was not delivered.
        NotDelivered = "not-delivered",
        /// An item was delivered, and nobody said whether it is taken over.
        NotDecided = "not-decided",
        /// An item was refused: its records are not with the State.
        Refused = "refused",
        /// Of an item that was taken over nobody said where it is kept and who answers for it.
        NoCustody = "no-custody",
        /// A file's digest is not known, so that nobody can prove that it is the file.
        NoDigest = "no-digest",
        /// A file was not taken into the register.
        NotTakenIn = "not-taken-in",
        /// It was not signed, or something came after it was.
        NotSigned = "not-signed",
    }
}

/// A handover as it stands: a projection of its events.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Handover {
    /// Its id.
    pub id: HandoverId,
    /// The number of its last event.
    pub seq: i64,
    /// What was announced.
    pub notice: Notice,
    /// When it was announced.
    pub announced: PartialDate,
    /// The inventory, in the order in which it was listed.
    pub items: Vec<Item>,
    /// When both sides signed the record, if they have and nothing was changed since.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signed: Option<Signed>,
}

/// What is announced: which company closes, and who takes its books.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notice {
    /// The company.
    pub company: String,
    /// The number of its licence; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub licence: String,
    /// By whom it was announced: the company, a liquidator, a court. Offices, no persons.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub by: String,
    /// The agency that takes the books.
    pub to: String,
}

/// What a line of the inventory says of an item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listing {
    /// What carries the records.
    pub kind: ItemKind,
    /// What it is called: the title of a book, the name of a file.
    pub title: String,
    /// The first year it covers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from_year: Option<i16>,
    /// The last year it covers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to_year: Option<i16>,
    /// How many records it holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub records: Option<u64>,
    /// The digest of the file, if it is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub digest: Option<FileDigest>,
    /// In what condition it is.
    pub condition: Condition,
}

/// An item of the inventory.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// The event by which it was listed.
    pub id: EventId,
    /// What the inventory says of it.
    pub listing: Listing,
    /// How far it has come.
    pub state: ItemState,
    /// What is wrong with it, as noted when it was taken over; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub defects: String,
    /// Where it is kept, if somebody said so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub custody: Option<Custody>,
}

/// Where an item is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Custody {
    /// The place.
    pub place: String,
    /// The office that answers for it.
    pub answers: String,
    /// Since when.
    pub since: PartialDate,
}

/// The record of the handover, as both sides signed it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signed {
    /// When.
    pub on: PartialDate,
    /// The number of the paper.
    pub document: String,
}

/// What happens in a handover.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum HandoverFact {
    /// It was announced.
    Announced {
        /// What was announced.
        notice: Notice,
    },
    /// An item was put into the inventory; the event's id is the item's.
    Listed {
        /// What it is.
        listing: Box<Listing>,
    },
    /// Items were delivered.
    Delivered {
        /// Which.
        items: Vec<EventId>,
    },
    /// Items were taken over.
    Accepted {
        /// Which.
        items: Vec<EventId>,
        /// What is wrong with them; empty if nothing is.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        defects: String,
    },
    /// Items were not taken over. The reason stands in the event.
    Refused {
        /// Which.
        items: Vec<EventId>,
    },
    /// Items went to where they are kept.
    CustodyMoved {
        /// Which.
        items: Vec<EventId>,
        /// The place.
        place: String,
        /// The office that answers for them.
        answers: String,
    },
    /// Both sides signed the record of the handover.
    SignedOff {
        /// The number of the paper.
        document: String,
    },
    /// An earlier event was wrong. The reason stands in the event.
    Corrected {
        /// The event that was wrong.
        corrects: EventId,
        /// What should have stood there; nothing if it never happened.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        instead: Option<Box<Correction<Handover>>>,
    },
}

impl HandoverFact {
    /// Its kind.
    pub fn step(&self) -> HandoverStep {
        match self {
            Self::Announced { .. } => HandoverStep::Announced,
            Self::Listed { .. } => HandoverStep::Listed,
            Self::Delivered { .. } => HandoverStep::Delivered,
            Self::Accepted { .. } => HandoverStep::Accepted,
            Self::Refused { .. } => HandoverStep::Refused,
            Self::CustodyMoved { .. } => HandoverStep::CustodyMoved,
            Self::SignedOff { .. } => HandoverStep::SignedOff,
            Self::Corrected { .. } => HandoverStep::Corrected,
        }
    }

    /// The items it is about, apart from the one that it lists.
    pub fn items(&self) -> &[EventId] {
        match self {
            Self::Delivered { items }
            | Self::Accepted { items, .. }
            | Self::Refused { items }
            | Self::CustodyMoved { items, .. } => items,
            Self::Announced { .. } | Self::Listed { .. } | Self::SignedOff { .. } | Self::Corrected { .. } => &[],
        }
    }
}

impl Subject for Handover {
    const KIND: &'static str = "handover";
    type Id = HandoverId;
    type Fact = HandoverFact;

    fn project(events: &[Event<Self>]) -> Option<Self> {
        let last = events.last()?;
        let mut handover = Self {
            id: last.subject,
            seq: last.seq,
            notice: Notice::default(),
            announced: PartialDate::UNKNOWN,
            items: Vec::new(),
            signed: None,
        };
        // In the order of recording: what became of an item was decided in that order, whatever days were written down.
        let mut entries = entries(events);
        entries.sort_by_key(|entry| entry.event.seq);
        for entry in &entries {
            if let Some(fact) = entry.fact {
                handover.apply(entry.event.id, entry.occurred, fact);
            }
        }
        // A signature stands for what the paper said then. Where originals are kept may change later, and a slip in the
        // paper's own number may be mended.
        let signed = entries.iter().rfind(|entry| matches!(entry.fact, Some(HandoverFact::SignedOff { .. })));
        let is_of_no_matter = |event: &Event<Self>, signature: EventId| match &event.fact {
            HandoverFact::CustodyMoved { .. } => true,
            HandoverFact::Corrected { corrects, .. } => *corrects == signature,
            _ => false,
        };
        if let Some(signature) = signed.map(|signed| signed.event)
            && !events
                .iter()
                .filter(|event| event.seq > signature.seq)
                .all(|event| is_of_no_matter(event, signature.id))
        {
            handover.signed = None;
        }
        Some(handover)
    }

    fn correction(fact: &HandoverFact) -> Option<(EventId, Option<&Correction<Self>>)> {
        match fact {
            HandoverFact::Corrected { corrects, instead } => Some((*corrects, instead.as_deref())),
            _ => None,
        }
    }
}

impl Handover {
    /// What is still lacking, and of which item. `is_taken_in` says whether the register knows a file by its digest.
    pub fn lacks(&self, is_taken_in: impl Fn(&FileDigest) -> bool) -> Vec<(Lack, Option<EventId>)> {
        let mut lacks = Vec::new();
        if self.items.is_empty() {
            lacks.push((Lack::NoInventory, None));
        }
        for item in &self.items {
            let lack = match item.state {
                ItemState::Listed => Some(Lack::NotDelivered),
                ItemState::Delivered => Some(Lack::NotDecided),
                ItemState::Refused => Some(Lack::Refused),
                ItemState::Accepted | ItemState::Defective => item.custody.is_none().then_some(Lack::NoCustody),
            };
            lacks.extend(lack.map(|lack| (lack, Some(item.id))));
            if item.listing.kind == ItemKind::File && item.state != ItemState::Refused {
                match &item.listing.digest {
                    None => lacks.push((Lack::NoDigest, Some(item.id))),
                    Some(digest) if !is_taken_in(digest) => lacks.push((Lack::NotTakenIn, Some(item.id))),
                    Some(_) => {}
                }
            }
        }
        if self.signed.is_none() {
            lacks.push((Lack::NotSigned, None));
        }
        lacks
    }

    /// The item with this id.
    pub fn item(&self, id: EventId) -> Option<&Item> {
        self.items.iter().find(|item| item.id == id)
    }

    fn apply(&mut self, id: EventId, occurred: PartialDate, fact: &HandoverFact) {
        match fact {
            HandoverFact::Announced { notice } => {
                self.notice.clone_from(notice);
                self.announced = occurred;
            }
            HandoverFact::Listed { listing } => self.items.push(Item {
                id,
                listing: Listing::clone(listing),
                state: ItemState::Listed,
                defects: String::new(),
                custody: None,
            }),
            HandoverFact::Delivered { items } => self.each(items, |item| item.state = ItemState::Delivered),
            HandoverFact::Accepted { items, defects } => self.each(items, |item| {
                item.state = if defects.is_empty() { ItemState::Accepted } else { ItemState::Defective };
                item.defects.clone_from(defects);
            }),
            HandoverFact::Refused { items } => self.each(items, |item| item.state = ItemState::Refused),
            HandoverFact::CustodyMoved { items, place, answers } => self.each(items, |item| {
                item.custody = Some(Custody { place: place.clone(), answers: answers.clone(), since: occurred });
            }),
            HandoverFact::SignedOff { document } => {
                self.signed = Some(Signed { on: occurred, document: document.clone() });
            }
            HandoverFact::Corrected { .. } => {}
        }
    }

    fn each(&mut self, ids: &[EventId], change: impl Fn(&mut Item)) {
        self.items.iter_mut().filter(|item| ids.contains(&item.id)).for_each(change);
    }
}
