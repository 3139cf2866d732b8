//! How a request moves, what may be said about it and by whom.

use crate::made::{answer, link, moment, record, request, state};
use domain::Coded;
use domain::request::{
    AnswerFault, AnswerOutcome, LinkKind, OnwardRelease, RequestRecord, RequestState, Restriction, Saying, SayingFault,
    Step,
};
use std::fmt::Write;

/// Every state and what each step makes of it, as text.
fn table() -> String {
    let mut text = String::from("from");
    for step in Step::ALL {
        let _ = write!(text, " | {step}");
    }
    text.push('\n');
    for from in RequestState::ALL {
        let _ = write!(text, "{from}");
        for step in Step::ALL {
            let to = from.after(*step, None).map_or("-", |to| to.code());
            let _ = write!(text, " | {to}");
        }
        text.push('\n');
    }
    text.push_str("\nan answer that is … leads to\n");
    for outcome in AnswerOutcome::ALL {
        let to = RequestState::Acknowledged.after(Step::Answer, Some(*outcome)).unwrap();
        let _ = writeln!(text, "{outcome} | {to}");
    }
    text
}

/// After a change that is meant, run the test with `PROOFMARK_BLESS=1` and commit the file.
#[test]
fn requests_move_as_was_reviewed() {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/request-steps.txt");
    if std::env::var_os("PROOFMARK_BLESS").is_some() {
        std::fs::write(file, table()).unwrap();
    }
    assert_eq!(std::fs::read_to_string(file).unwrap_or_default(), table());
}

#[test]
fn an_answer_that_holds_back_needs_a_reason_and_its_words() {
    for outcome in [AnswerOutcome::Restricted, AnswerOutcome::Delayed, AnswerOutcome::Refused] {
        let good = answer(outcome, vec![]);
        assert_eq!(good.check(), Ok(()));
        let without = domain::request::Answer { reason: None, ..good.clone() };
        assert_eq!(without.check(), Err(AnswerFault::NoReason(outcome)));
        let wordless = domain::request::Answer { explanation: " ".to_owned(), ..good };
        assert_eq!(wordless.check(), Err(AnswerFault::NoExplanation(outcome)));
    }
}

#[test]
fn an_answer_tells_something_or_says_why_it_cannot() {
    use AnswerOutcome::{CannotIdentify, Forward, Full, NoRecord, Partial, RecordDestroyed};
    let told = || vec![link(LinkKind::Lost, "2010", "XB")];
    for outcome in [Full, Partial] {
        assert_eq!(answer(outcome, vec![]).check(), Err(AnswerFault::NothingTold(outcome)));
        assert_eq!(answer(outcome, told()).check(), Ok(()));
    }
    for outcome in [NoRecord, CannotIdentify, RecordDestroyed] {
        assert_eq!(answer(outcome, vec![]).check(), Ok(()), "that there is none is an answer");
        assert_eq!(answer(outcome, told()).check(), Err(AnswerFault::DataWithoutRecord(outcome)));
    }
    let nowhere = domain::request::Answer { forward_to: None, ..answer(Forward, vec![]) };
    assert_eq!(nowhere.check(), Err(AnswerFault::ForwardToNobody));
}

fn acknowledged() -> Saying {
    Saying::Acknowledged { authority: "Registry".to_owned(), expected_by: None }
}

fn asked() -> Saying {
    Saying::MoreAsked { question: "Which side?".to_owned() }
}

fn supplied() -> Saying {
    Saying::MoreSupplied { reply: "The left.".to_owned(), observation: None }
}

fn queried() -> Saying {
    Saying::ClarificationSought { question: "Until when?".to_owned() }
}

fn withdrawn() -> Saying {
    Saying::Withdrawn { reason: "Solved.".to_owned() }
}

fn answered(outcome: AnswerOutcome) -> Saying {
    let tells = matches!(outcome, AnswerOutcome::Full | AnswerOutcome::Partial);
    let links = if tells { vec![link(LinkKind::Lost, "2010", "XB")] } else { vec![] };
    Saying::Answered { answer: Box::new(answer(outcome, links)) }
}

/// Both nodes' records of one request, and what each has said to the other and the other has not heard yet.
struct Talk {
    asking: RequestRecord,
    asked: RequestRecord,
}

impl Talk {
    fn begin() -> Self {
        Self { asking: record(request()), asked: record(request()) }
    }

    /// Says things one after the other, each heard before the next is said.
    fn so_far(sayings: impl IntoIterator<Item = Saying>) -> Self {
        let mut talk = Self::begin();
        for saying in sayings {
            let (by, speaker, listener) = match saying.is_said_by_requester() {
                true => (state("XA"), &mut talk.asking, &mut talk.asked),
                false => (state("XB"), &mut talk.asked, &mut talk.asking),
            };
            speaker.say(by, moment(), saying.clone()).unwrap();
            listener.hear(by, moment(), saying).unwrap();
        }
        assert_eq!(talk.asking.state, talk.asked.state);
        talk
    }

    /// Both say something before either hears the other.
    fn cross(&mut self, asking: Saying, asked: Saying) {
        self.asking.say(state("XA"), moment(), asking.clone()).unwrap();
        self.asked.say(state("XB"), moment(), asked.clone()).unwrap();
        self.asked.hear(state("XA"), moment(), asking).unwrap();
        self.asking.hear(state("XB"), moment(), asked).unwrap();
    }
}

#[test]
fn what_crosses_on_the_way_is_kept_on_both_sides() {
    use AnswerOutcome::{Delayed, Full, NoRecord, Partial};
    let cases: Vec<(Vec<Saying>, Saying, Saying, RequestState, RequestState)> = vec![
        // Taken back while the answer was on its way.
        (vec![], withdrawn(), answered(Full), RequestState::Withdrawn, RequestState::Withdrawn),
        (vec![], withdrawn(), acknowledged(), RequestState::Withdrawn, RequestState::Withdrawn),
        (vec![acknowledged()], withdrawn(), asked(), RequestState::Withdrawn, RequestState::Withdrawn),
        // Closed while there was more to tell or to ask.
        (vec![answered(Partial)], Saying::Closed {}, answered(Full), RequestState::Closed, RequestState::Closed),
        (vec![answered(Delayed)], Saying::Closed {}, asked(), RequestState::Closed, RequestState::Closed),
        // Supplied while the record was found without it.
        (vec![asked()], supplied(), answered(NoRecord), RequestState::Answered, RequestState::Answered),
        (vec![answered(Delayed)], queried(), asked(), RequestState::InfoRequested, RequestState::InfoRequested),
    ];
    for (before, asking, asked, asking_then, asked_then) in cases {
        let mut talk = Talk::so_far(before);
        talk.cross(asking, asked);
        assert_eq!((talk.asking.state, talk.asked.state), (asking_then, asked_then));
        assert_eq!(talk.asking.thread.len(), talk.asked.thread.len(), "nothing that was said is lost");
    }
}

#[test]
fn what_could_never_be_said_is_not_heard() {
    let never: [(Vec<Saying>, Saying); 6] = [
        (vec![acknowledged()], acknowledged()),
        (vec![], supplied()),
        (vec![], queried()),
        (vec![withdrawn()], withdrawn()),
        (vec![answered(AnswerOutcome::Full)], answered(AnswerOutcome::Full)),
        (vec![asked(), supplied()], supplied()),
    ];
    for (before, saying) in never {
        let mut talk = Talk::so_far(before);
        let (by, listener) = match saying.is_said_by_requester() {
            true => (state("XA"), &mut talk.asked),
            false => (state("XB"), &mut talk.asking),
        };
        let unchanged = listener.clone();
        assert!(matches!(listener.hear(by, moment(), saying), Err(SayingFault::Step(_))));
        assert_eq!(*listener, unchanged);
    }
}

#[test]
fn each_side_says_only_what_is_its_to_say() {
    let mut record = record(request());
    for (by, saying) in [("XA", acknowledged()), ("XB", withdrawn()), ("XC", acknowledged()), ("XC", withdrawn())] {
        let unchanged = record.clone();
        let refused = record.hear(state(by), moment(), saying);
        assert!(matches!(refused, Err(SayingFault::WrongSide { .. })), "{by}");
        assert_eq!(record, unchanged);
    }
    let mut incomplete = answer(AnswerOutcome::Refused, vec![]);
    incomplete.reason = None;
    let refused = record.hear(state("XB"), moment(), Saying::Answered { answer: Box::new(incomplete) });
    assert_eq!(refused, Err(AnswerFault::NoReason(AnswerOutcome::Refused).into()));
}

#[test]
fn a_blank_restriction_is_none() {
    let read = |text: &str| serde_json::from_str::<Restriction>(text).unwrap();
    let none = Restriction { authorities: None, purpose: None, onward_release: OnwardRelease::ConsentNeeded };
    for text in [
        r#"{"authorities":"","purpose":"  ","onward_release":"consent-needed"}"#,
        r#"{"authorities":null,"onward_release":"consent-needed"}"#,
    ] {
        assert_eq!(read(text), none, "{text}");
    }
    assert_eq!(serde_json::to_string(&none).unwrap(), r#"{"onward_release":"consent-needed"}"#, "and is not sent");
    let said = read(r#"{"authorities":" Police ","purpose":"Tracing","onward_release":"free"}"#);
    assert_eq!((said.authorities.as_deref(), said.purpose.as_deref()), (Some("Police"), Some("Tracing")));
}
