//! Made-up weapons, requests and answers. XA asks, XB is asked.

use domain::case::{Circumstances, IllicitGround, IntendedUse, Medium, Observation};
use domain::clock::Timestamp;
use domain::event::{Correction, Event, Fact, Source};
use domain::id::{CaseId, EventId, RequestId, UserId, WeaponId};
use domain::request::{
    Answer, AnswerOutcome, Datum, HoldBackReason, Link, LinkKind, OnwardRelease, RequestRecord, RequestState,
    Restriction, SentPhotograph, Sought, TraceRequest, Urgency, WhyAsked,
};
use domain::weapon::{Attested, Identity, Party, PartyKind, Serial, SerialState, Term};
use domain::{CountryCode, NonBlank};
use std::collections::BTreeMap;
use uuid::Uuid;

pub fn state(code: &str) -> CountryCode {
    code.parse().unwrap()
}

pub fn moment() -> Timestamp {
    "2026-03-01T08:00:00Z".parse().unwrap()
}

/// The id of the event with this number.
pub fn event_id(seq: i64) -> EventId {
    EventId(Uuid::from_u128(u128::try_from(seq).unwrap()))
}

/// Events numbered in this order; the first of each pair is when it happened.
pub fn life<'a>(told: impl IntoIterator<Item = (&'a str, Fact)>) -> Vec<Event> {
    told.into_iter()
        .zip(1..)
        .map(|((occurred, fact), seq)| Event {
            id: event_id(seq),
            subject: WeaponId(Uuid::max()),
            seq,
            occurred: occurred.parse().unwrap(),
            recorded_at: moment(),
            recorded_by: UserId(Uuid::nil()),
            source: Source::Person { basis: String::new() },
            reason: None,
            fact,
        })
        .collect()
}

pub fn party(name: &str) -> Party {
    Party { name: name.to_owned(), kind: PartyKind::Unknown, country: None, id: None }
}

pub fn registered(serial: &str, holder: Option<&str>) -> Fact {
    let identity = Identity {
        serial: Serial { as_marked: Some(serial.to_owned()), as_assessed: None, state: SerialState::Intact },
        maker: Attested::marked(Some(Term::unresolved("Arsenal"))),
        ..Identity::default()
    };
    Fact::Registered { identity: Box::new(identity), holder: holder.map(party), other: BTreeMap::new() }
}

pub fn transferred(to: &str) -> Fact {
    Fact::Transferred { to: party(to), licence: String::new() }
}

pub fn exported(to: &str) -> Fact {
    Fact::Exported { to_state: state(to), consignee: None, licence: String::new() }
}

/// Says that event `seq` was another.
pub fn instead(seq: i64, occurred: &str, fact: Fact) -> Fact {
    let correction = Correction { occurred: occurred.parse().unwrap(), fact };
    Fact::Corrected { corrects: event_id(seq), instead: Some(Box::new(correction)) }
}

/// Says that event `seq` never happened.
pub fn withdrawn(seq: i64) -> Fact {
    Fact::Corrected { corrects: event_id(seq), instead: None }
}

pub fn restriction() -> Restriction {
    Restriction {
        authorities: NonBlank::new("Prosecutor"),
        purpose: NonBlank::new("This investigation"),
        onward_release: OnwardRelease::ConsentNeeded,
    }
}

/// A request in which nothing is missing.
pub fn request() -> TraceRequest {
    TraceRequest {
        id: RequestId(Uuid::max()),
        from: state("XA"),
        to: state("XB"),
        authority: "Firearms Office".to_owned(),
        case_number: "XA-2026-0001".to_owned(),
        why: WhyAsked::Manufacture,
        observation: Observation {
            serial: "BK81941".to_owned(),
            maker: "Arsenal".to_owned(),
            model: "BA-9".to_owned(),
            calibre: "9x19".to_owned(),
            weapon_type: "pistol".to_owned(),
            country: "Belmarra".to_owned(),
            read: Some(Medium::Metal),
            ..Observation::default()
        },
        photographs: vec![SentPhotograph {
            name: "left.jpg".to_owned(),
            media_type: "image/jpeg".to_owned(),
            digest: String::new(),
            content: String::new(),
        }],
        grounds: vec![IllicitGround::NationalLaw],
        legal_basis: "Firearms Act, section 5".to_owned(),
        circumstances: Circumstances {
            date: "2026-02-11".parse().unwrap(),
            place: "Harbour".to_owned(),
            position: None,
            narrative: "Found on a ferry.".to_owned(),
        },
        intended_use: Some(IntendedUse::Investigation),
        sought: vec![Sought::LastHolder],
        handling: restriction(),
        reservation: String::new(),
        urgency: Urgency::Routine,
        urgency_reason: String::new(),
        language: "en".to_owned(),
    }
}

pub fn record(request: TraceRequest) -> RequestRecord {
    RequestRecord {
        case: CaseId(Uuid::max()),
        request,
        state: RequestState::Sent,
        sent_at: Some(moment()),
        acknowledged_at: None,
        answered_at: None,
        thread: Vec::new(),
    }
}

pub fn link(kind: LinkKind, date: &str, by: &str) -> Link {
    Link {
        kind,
        date: date.parse().unwrap(),
        state: Some(state(by)),
        party: String::new(),
        other_state: None,
        place: String::new(),
        position: None,
        document: String::new(),
    }
}

/// An answer that may be given.
pub fn answer(outcome: AnswerOutcome, links: Vec<Link>) -> Answer {
    let held_back = outcome.needs_reason();
    Answer {
        outcome,
        reason: held_back.then_some(HoldBackReason::Investigation),
        explanation: if held_back { "It is under way.".to_owned() } else { String::new() },
        delayed_until: None,
        forward_to: (outcome == AnswerOutcome::Forward).then(|| state("XC")),
        data: links.into_iter().map(|link| Datum { link, restriction: restriction() }).collect(),
        match_basis: None,
        reliability: String::new(),
    }
}
