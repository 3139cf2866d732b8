//! Made-up cases for the samples of templates: one just opened, one that a foreign request brought, one that is closed.

use super::identification::{Candidate, Search};
use crate::check::HOSTILE;
use crate::pages::identify::Explanation;
use crate::parts::alignment::Alignment;
use app::cases::{CaseFile, RequestView};
use domain::Coded;
use domain::case::{
    Acquisition, Case, Circumstances, Closing, Diversion, DiversionKind, ForeignRequest, IllicitGround, IntendedUse,
    Medium, Observation, Outcome, Position,
};
use domain::clock::Timestamp;
use domain::id::{AgencyId, CaseId, MessageId, RequestId, UserId, WeaponId};
use domain::life::WeaponStatus;
use domain::request::{
    Answer, AnswerOutcome, Clocks, Datum, Draft, HoldBackReason, Link, LinkKind, MatchBasis, OnwardRelease, Overdue,
    RequestContent, RequestRecord, RequestState, Restriction, Said, Saying, SentPhotograph, Sought, TraceRequest,
    Urgency, WhyAsked,
};
use domain::trace::{Proposal, join};
use domain::{CountryCode, NonBlank, SerialState};
use std::collections::BTreeMap;
use store::cases::{CaseEntry, Direction, Revised};
use store::mailbox::Dispatch;
use uuid::Uuid;

/// The cases; the last is closed, with a point of diversion.
pub(crate) fn files() -> Vec<CaseFile> {
    vec![fresh(), foreign(), closed()]
}

/// Requests of both directions, some of them late.
pub(crate) fn requests() -> Vec<RequestView> {
    files().into_iter().flat_map(|file| file.requests).collect()
}

/// What a search may have found.
pub(super) fn searches() -> Vec<Search> {
    let pattern: marks::Pattern = "2[8B]?14".parse().expect("the notation is right");
    let drawn = marks::align(&pattern, "28741", marks::Channel::of(marks::Medium::Metal));
    let candidate = Candidate {
        id: WeaponId(Uuid::nil()),
        serial: HOSTILE.to_owned(),
        title: HOSTILE.to_owned(),
        status: WeaponStatus::Stolen,
        probability: 0.871,
        why: Some(Explanation { alignment: Some(Alignment::from(&drawn)), ..Explanation::default() }),
    };
    let none = Candidate { why: None, serial: String::new(), ..candidate.clone() };
    let candidates = vec![candidate, none];
    let found = Search { candidates, more: 7, none: 0.04, register_size: 50_000, refusal: String::new() };
    let refused = Search { refusal: HOSTILE.to_owned(), ..Search::default() };
    vec![found, Search { none: 1.0, ..Search::default() }, refused]
}

fn code(code: &str) -> CountryCode {
    code.parse().expect("two letters")
}

fn user() -> UserId {
    UserId(Uuid::nil())
}

fn observation() -> Observation {
    Observation {
        serial: "28?41".to_owned(),
        serial_state: Some(SerialState::Worn),
        maker: HOSTILE.to_owned(),
        model: "M-85".to_owned(),
        calibre: "7.62 mm".to_owned(),
        weapon_type: "пистолет".to_owned(),
        country: "BR".to_owned(),
        year: "1986".to_owned(),
        other_marks: HOSTILE.to_owned(),
        import_country: "Ghana".to_owned(),
        read: Some(Medium::Machine),
    }
}

fn case(number: u128) -> Case {
    Case {
        id: CaseId(Uuid::from_u128(number)),
        number: format!("ML-2026-{number:04}"),
        agency: AgencyId(Uuid::nil()),
        opened_by: user(),
        opened_at: "2026-10-01T08:00:00Z".parse().expect("a moment"),
        on_request: None,
        observation: observation(),
        acquisition: Acquisition::Seized,
        grounds: IllicitGround::ALL.to_vec(),
        legal_basis: HOSTILE.to_owned(),
        circumstances: Circumstances {
            date: "2026-09-30".parse().expect("a date"),
            place: HOSTILE.to_owned(),
            position: None,
            narrative: HOSTILE.to_owned(),
        },
        intended_use: Some(IntendedUse::Investigation),
        matched: None,
        no_domestic_record: None,
        closing: None,
    }
}

fn request(number: u128, from: &str, to: &str, case: &Case) -> TraceRequest {
    TraceRequest {
        id: RequestId(Uuid::from_u128(number)),
        from: code(from),
        to: code(to),
        authority: HOSTILE.to_owned(),
        case_number: HOSTILE.to_owned(),
        why: WhyAsked::Manufacture,
        observation: case.observation.clone(),
        photographs: vec![SentPhotograph {
            name: HOSTILE.to_owned(),
            words: HOSTILE.to_owned(),
            original: "00".to_owned(),
            media_type: "image/jpeg".to_owned(),
            digest: "00".to_owned(),
            content: String::new(),
        }],
        grounds: case.grounds.clone(),
        legal_basis: case.legal_basis.clone(),
        circumstances: case.circumstances.clone(),
        intended_use: case.intended_use,
        sought: Sought::ALL.to_vec(),
        handling: restriction(OnwardRelease::ConsentNeeded),
        reservation: HOSTILE.to_owned(),
        urgency: Urgency::Urgent,
        urgency_reason: HOSTILE.to_owned(),
        language: "fr".to_owned(),
    }
}

fn restriction(onward_release: OnwardRelease) -> Restriction {
    Restriction { authorities: NonBlank::new(HOSTILE), purpose: NonBlank::new(HOSTILE), onward_release }
}

fn view(
    direction: Direction,
    state: RequestState,
    case: &Case,
    request: TraceRequest,
    thread: Vec<Said>,
) -> RequestView {
    let record = RequestRecord {
        case: case.id,
        request,
        state,
        sent_at: Some(case.opened_at),
        acknowledged_at: None,
        answered_at: None,
        thread,
    };
    RequestView {
        record,
        direction,
        clocks: Clocks::default(),
        overdue: Some(Overdue::Acknowledgement(case.opened_at)),
    }
}

fn file(case: Case, requests: Vec<RequestView>) -> CaseFile {
    let find = Link {
        kind: LinkKind::InCustody,
        date: case.circumstances.date,
        state: Some(code("ML")),
        party: String::new(),
        other_state: None,
        place: case.circumstances.place.clone(),
        position: case.circumstances.position,
        document: case.number.clone(),
    };
    let ours = requests.iter().filter(|view| view.direction == Direction::Out);
    let records: Vec<RequestRecord> = ours.map(|view| view.record.clone()).collect();
    CaseFile {
        attachments: crate::pages::attachments::tests::attachments(case.id.into(), None),
        entries: entries(case.opened_at),
        weapon: None,
        chain: join(Vec::new(), &records, Some(find)),
        requests,
        drafts: vec![Revised { thing: draft(&case), rev: 3 }],
        dispatches: ["due", "tried", "delivered", "refused"].map(|state| dispatch(state, case.opened_at)).to_vec(),
        proposals: vec![
            Proposal { state: code("BR"), why: WhyAsked::Manufacture, link: None },
            Proposal { state: code("GH"), why: WhyAsked::NamedDestination, link: Some(0) },
        ],
        people: BTreeMap::from([(user(), HOSTILE.to_owned())]),
        case,
    }
}

fn draft(case: &Case) -> Draft {
    let begun = RequestContent::begin(code("GH"), WhyAsked::NamedDestination, "fr");
    let content = RequestContent { handling: restriction(OnwardRelease::Free), ..begun };
    Draft { case: case.id, content, saved_by: user(), saved_at: case.opened_at }
}

fn entries(at: Timestamp) -> Vec<CaseEntry> {
    let kinds = [
        ("opened", ""),
        ("changed", HOSTILE),
        ("record-chosen", HOSTILE),
        ("no-record-chosen", ""),
        ("attachment-added", HOSTILE),
        ("draft-begun", "GH"),
        ("draft-discarded", "GH"),
        ("request-sent", "BR"),
        ("request-received", HOSTILE),
        ("request-acknowledge", "GH"),
        ("request-answer", ""),
        ("document-refused", "signature"),
        ("closed", HOSTILE),
        ("of a later version", HOSTILE),
    ];
    let entry = |(number, (kind, note)): (usize, &(&str, &str))| CaseEntry {
        seq: number as i64,
        at,
        by_user: (number % 2 == 0).then(user),
        by_state: (number == 7).then(|| code("GH")),
        kind: (*kind).to_owned(),
        note: (*note).to_owned(),
    };
    kinds.iter().enumerate().map(entry).collect()
}

fn dispatch(state: &str, at: Timestamp) -> Dispatch {
    Dispatch {
        message: MessageId(Uuid::nil()),
        partner: code("BR"),
        created_at: at,
        due_at: at,
        attempts: i64::from(state == "tried") * 3,
        state: state.to_owned(),
        problem: Some("connection-refused".to_owned()),
        delivered_at: Some(at),
    }
}

fn fresh() -> CaseFile {
    file(case(1), Vec::new())
}

/// Everything that can be said on the side that is asked.
fn foreign() -> CaseFile {
    let mut case = case(2);
    let request = request(20, "GH", "ML", &case);
    case.on_request = Some(ForeignRequest { from: code("GH"), request: request.id });
    let said = |by, what| Said { at: case.opened_at, by: code(by), what };
    let thread = vec![
        said("ML", Saying::Acknowledged { authority: HOSTILE.to_owned(), expected_by: Some(case.circumstances.date) }),
        said("ML", Saying::MoreAsked { question: HOSTILE.to_owned() }),
        said("GH", Saying::MoreSupplied { reply: HOSTILE.to_owned(), observation: Some(Box::new(observation())) }),
        said("GH", Saying::ClarificationSought { question: HOSTILE.to_owned() }),
        said("ML", Saying::Answered { answer: Box::new(held_back()) }),
        said("GH", Saying::Withdrawn { reason: HOSTILE.to_owned() }),
        said("GH", Saying::Closed {}),
    ];
    let view = view(Direction::In, RequestState::Sent, &case, request, thread);
    file(case, vec![view])
}

fn held_back() -> Answer {
    Answer {
        outcome: AnswerOutcome::Delayed,
        reason: Some(HoldBackReason::Investigation),
        explanation: HOSTILE.to_owned(),
        delayed_until: "2027".parse().ok(),
        forward_to: Some(code("BR")),
        data: Vec::new(),
        match_basis: None,
        reliability: HOSTILE.to_owned(),
    }
}

/// Made in Brazil, sent to Ghana, stolen there, found in Mali.
fn closed() -> CaseFile {
    let mut case = case(3);
    let link = |kind, date: &str, state, party: &str, other: Option<&str>| Link {
        kind,
        date: date.parse().expect("a date"),
        state: Some(code(state)),
        party: party.to_owned(),
        other_state: other.map(code),
        place: String::new(),
        position: None,
        document: HOSTILE.to_owned(),
    };
    let data = [
        (link(LinkKind::Manufactured, "1986", "BR", HOSTILE, None), OnwardRelease::Free),
        (link(LinkKind::Exported, "1987-03", "BR", "", Some("GH")), OnwardRelease::WithinState),
        (link(LinkKind::Registered, "1987-06", "GH", "Depot 4", Some("BR")), OnwardRelease::ConsentNeeded),
        (link(LinkKind::Stolen, "2004-11-02", "GH", "", None), OnwardRelease::ConsentNeeded),
    ];
    let data = data.map(|(link, release)| Datum { link, restriction: restriction(release) });
    let answer = Answer {
        outcome: AnswerOutcome::Full,
        reason: None,
        explanation: String::new(),
        delayed_until: None,
        forward_to: None,
        data: data.to_vec(),
        match_basis: Some(MatchBasis::Exact),
        reliability: HOSTILE.to_owned(),
    };
    let said = Said { at: case.opened_at, by: code("GH"), what: Saying::Answered { answer: Box::new(answer) } };
    let answered = view(Direction::Out, RequestState::Answered, &case, request(30, "ML", "GH", &case), vec![said]);
    let waiting = view(Direction::Out, RequestState::Sent, &case, request(31, "ML", "BR", &case), Vec::new());
    case.no_domestic_record = Some((user(), case.opened_at));
    case.closing = Some(Closing {
        outcome: Outcome::TracedStolenLost,
        diversion: Some(Diversion {
            kind: DiversionKind::Theft,
            date: "2004-11-02".parse().expect("a date"),
            state: Some(code("GH")),
            place: HOSTILE.to_owned(),
            position: Position::new(6.67, -1.62).ok(),
            holder: "Depot 4".to_owned(),
            circumstance: HOSTILE.to_owned(),
        }),
        prevention: HOSTILE.to_owned(),
        reason: HOSTILE.to_owned(),
        closed_by: user(),
        closed_at: case.opened_at,
    });
    file(case, vec![answered, waiting])
}
