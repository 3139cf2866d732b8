//! The trace itself: the chain of links from manufacture to the point where the weapon became illicit, joined from our
//! own record and from what other States answered, and whom to ask next.

use crate::CountryCode;
use crate::date::settle;
use crate::event::{Event, Fact};
use crate::id::RequestId;
use crate::life::entries;
use crate::request::{AnswerOutcome, Link, LinkKind, RequestRecord, Restriction, WhyAsked};
use crate::weapon::Party;

/// Who says that a link is so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SaidBy {
    /// Our own register.
    OwnRegister,
    /// Another State, in its answer to a request.
    State {
        /// The State.
        state: CountryCode,
        /// The request it answered.
        request: RequestId,
    },
    /// The finding authority: the find itself.
    Find,
}

/// A link with its provenance.
#[derive(Debug, Clone, PartialEq)]
pub struct ChainLink {
    /// What it tells.
    pub link: Link,
    /// Who says so.
    pub said_by: SaidBy,
    /// The restriction on it, if it came from another State.
    pub restriction: Option<Restriction>,
}

/// What the events of a weapon tell, as links; what concerns only the record (corrections, examinations) is left out.
pub fn links_of(events: &[Event], own: CountryCode) -> Vec<Link> {
    let mut links = Vec::new();
    for entry in entries(events) {
        let link = |kind, party: &str| Link {
            kind,
            date: entry.occurred,
            state: Some(own),
            party: party.to_owned(),
            other_state: None,
            place: String::new(),
            position: None,
            document: String::new(),
        };
        let name = |party: &Option<Party>| party.as_ref().map(|p| p.name.clone()).unwrap_or_default();
        match entry.fact {
            Some(Fact::Registered { identity, holder, .. }) => links.push(Link {
                other_state: identity.country_code().filter(|made_in| *made_in != own),
                ..link(LinkKind::Registered, &name(holder))
            }),
            Some(Fact::Manufactured { maker }) => links.push(link(LinkKind::Manufactured, &name(maker))),
            Some(Fact::Marked { mark }) => {
                links.push(Link { place: mark.place.clone(), ..link(LinkKind::Marked, &mark.text) });
            }
            Some(Fact::Exported { to_state, consignee, licence }) => links.push(Link {
                other_state: Some(*to_state),
                document: licence.clone(),
                ..link(LinkKind::Exported, &name(consignee))
            }),
            Some(Fact::Imported { from_state, importer, licence }) => links.push(Link {
                other_state: *from_state,
                document: licence.clone(),
                ..link(LinkKind::Imported, &name(importer))
            }),
            Some(Fact::Transferred { to, licence }) => {
                links.push(Link { document: licence.clone(), ..link(LinkKind::Transferred, &to.name) });
            }
            Some(Fact::Issued { to }) => links.push(link(LinkKind::Transferred, &to.name)),
            Some(Fact::Lost { report }) => links.push(Link { document: report.clone(), ..link(LinkKind::Lost, "") }),
            Some(Fact::Stolen { report }) => {
                links.push(Link { document: report.clone(), ..link(LinkKind::Stolen, "") });
            }
            Some(Fact::Seized { authority } | Fact::Found { authority } | Fact::Surrendered { authority }) => {
                links.push(link(LinkKind::InCustody, authority));
            }
            Some(Fact::Deactivated { authority }) => links.push(link(LinkKind::Deactivated, authority)),
            Some(Fact::Destroyed { authority }) => links.push(link(LinkKind::Destroyed, authority)),
            // Where a part has been is told by the weapons it was in, each with a chain of its own.
            Some(
                Fact::Proofed { .. }
                | Fact::Examined { .. }
                | Fact::Traced { .. }
                | Fact::Related { .. }
                | Fact::PartFitted(_)
                | Fact::PartRemoved(_)
                | Fact::FittedTo(_)
                | Fact::RemovedFrom(_)
                | Fact::HeldForLaw { .. }
                | Fact::HoldLifted { .. }
                | Fact::Corrected { .. },
            )
            | None => {}
        }
    }
    links
}

/// Joins what our own register and the answers tell into one chain, earliest first. Where the dates decide nothing, a
/// teller's links keep the order in which they were told, and those of different tellers stand as their kinds usually
/// follow each other. Nothing is merged: two States that tell of the same export both stand, side by side. Only what a
/// State repeats in a later answer to the same request stands once, with the newest restriction.
pub fn join(own: Vec<Link>, requests: &[RequestRecord], find: Option<Link>) -> Vec<ChainLink> {
    let mut chain = Vec::new();
    let own = own.into_iter().map(|link| ChainLink { link, said_by: SaidBy::OwnRegister, restriction: None });
    weave(&mut chain, own.collect());
    for record in requests {
        let mut told: Vec<ChainLink> = Vec::new();
        for (said, answer) in record.answers() {
            for datum in &answer.data {
                let restriction = Some(datum.restriction.clone());
                match told.iter_mut().find(|known| known.link == datum.link) {
                    Some(known) => known.restriction = restriction,
                    None => told.push(ChainLink {
                        link: datum.link.clone(),
                        said_by: SaidBy::State { state: said.by, request: record.request.id },
                        restriction,
                    }),
                }
            }
        }
        weave(&mut chain, told);
    }
    chain.extend(find.map(|link| ChainLink { link, said_by: SaidBy::Find, restriction: None }));
    chain
}

/// Puts the links of one teller into the chain.
fn weave(chain: &mut Vec<ChainLink>, mut told: Vec<ChainLink>) {
    settle(&mut told, |item| item.link.date);
    let mut behind_last = 0;
    for item in told {
        let date = item.link.date;
        let before = chain.iter().position(|other| other.link.date.is_certainly_after(date)).unwrap_or(chain.len());
        let behind = chain.iter().rposition(|other| date.is_certainly_after(other.link.date)).map_or(0, |at| at + 1);
        let from = behind.max(behind_last).min(before);
        let at = (from..before).find(|at| stage(chain[*at].link.kind) > stage(item.link.kind)).unwrap_or(before);
        chain.insert(at, item);
        behind_last = at + 1;
    }
}

/// The usual order of things.
fn stage(kind: LinkKind) -> u8 {
    match kind {
        LinkKind::Manufactured => 0,
        LinkKind::Marked => 1,
        LinkKind::Exported => 2,
        LinkKind::Imported => 3,
        LinkKind::Registered => 4,
        LinkKind::Transferred => 5,
        LinkKind::Lost | LinkKind::Stolen => 6,
        LinkKind::InCustody => 7,
        LinkKind::Deactivated | LinkKind::Destroyed => 8,
    }
}

/// A State to ask, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// The State.
    pub state: CountryCode,
    /// Why it.
    pub why: WhyAsked,
    /// The link of the chain that points there, by position in the chain.
    pub link: Option<usize>,
}

/// What is known about where a weapon came from, for [`whom_to_ask`].
#[derive(Debug, Clone, Default)]
pub struct Leads {
    /// Country of manufacture, by the marks.
    pub made_in: Option<CountryCode>,
    /// Country named by an import mark.
    pub import_mark: Option<CountryCode>,
}

/// Whom to ask next, best first, with reasons. The order is the practice reported for INTERPOL channels: the country of
/// manufacture, then the country of the last legal import, then any other that may hold information. What the chain
/// already says comes before what the marks say, because it is nearer to the point of diversion. States asked before
/// and the own State are left out.
pub fn whom_to_ask(own: CountryCode, leads: &Leads, chain: &[ChainLink], requests: &[RequestRecord]) -> Vec<Proposal> {
    let mut proposals: Vec<Proposal> = Vec::new();
    let mut propose = |state: Option<CountryCode>, why, link| {
        let Some(state) = state else { return };
        let asked = requests.iter().any(|record| record.request.to == state);
        if state != own && !asked && !proposals.iter().any(|known| known.state == state) {
            proposals.push(Proposal { state, why, link });
        }
    };
    // The last word of the chain first: where did the weapon go, or who said to ask whom?
    for record in requests.iter().rev() {
        for (_, answer) in record.answers() {
            if answer.outcome == AnswerOutcome::Forward {
                propose(answer.forward_to, WhyAsked::Forwarded, None);
            }
        }
    }
    for (position, item) in chain.iter().enumerate().rev() {
        if item.link.kind == LinkKind::Exported {
            propose(item.link.other_state, WhyAsked::NamedDestination, Some(position));
        }
    }
    for (position, item) in chain.iter().enumerate().rev() {
        match item.link.kind {
            LinkKind::Imported => propose(item.link.other_state, WhyAsked::Other, Some(position)),
            LinkKind::Transferred | LinkKind::Registered if item.said_by != SaidBy::OwnRegister => {
                propose(item.link.state, WhyAsked::LastHolder, Some(position));
            }
            _ => {}
        }
    }
    propose(leads.made_in, WhyAsked::Manufacture, None);
    propose(leads.import_mark, WhyAsked::LastImport, None);
    proposals
}
