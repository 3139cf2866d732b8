//! When something is due on a request, and when it is late: every state, day by day.

use crate::made::{answer, link, moment, record, request, state};
use domain::Coded;
use domain::clock::Timestamp;
use domain::request::{Answer, AnswerOutcome, Clocks, LinkKind, Overdue, RequestRecord, RequestState, Saying, Side};
use jiff::SignedDuration;

/// A week for the receipt, a month for the answer.
const CLOCKS: Clocks = Clocks { acknowledge_days: 7, answer_days: 30 };

fn day(number: i64) -> Timestamp {
    moment() + SignedDuration::from_hours(24 * number)
}

/// A request in which these things were said, each on its day.
fn after(sayings: Vec<(i64, Saying)>) -> RequestRecord {
    let mut record = record(request());
    for (number, saying) in sayings {
        let by = if saying.is_said_by_requester() { "XA" } else { "XB" };
        record.say(state(by), day(number), saying).unwrap();
    }
    record
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

fn answered(outcome: AnswerOutcome) -> Saying {
    let tells = matches!(outcome, AnswerOutcome::Full | AnswerOutcome::Partial);
    let links = if tells { vec![link(LinkKind::Lost, "2010", "XB")] } else { vec![] };
    Saying::Answered { answer: Box::new(answer(outcome, links)) }
}

/// Sent on 1 March 2026, put off until this date.
fn delayed(until: &str) -> Saying {
    let until = Some(until.parse().unwrap()).filter(|until: &domain::PartialDate| !until.is_unknown());
    let delay = Answer { delayed_until: until, ..answer(AnswerOutcome::Delayed, vec![]) };
    Saying::Answered { answer: Box::new(delay) }
}

fn withdrawn() -> Saying {
    Saying::Withdrawn { reason: "Solved.".to_owned() }
}

/// The end of a day in UTC.
fn end(date: &str) -> Timestamp {
    format!("{date}T23:59:59.999999Z").parse().unwrap()
}

/// What was said on which day, the state it leads to, and what is late once its moment has passed.
type Row = (Vec<(i64, Saying)>, RequestState, Option<Overdue>);

#[test]
fn in_every_state_what_is_due_is_due_on_its_day_and_late_after_it() {
    use AnswerOutcome::{Full, NoRecord, Partial, Refused, Restricted};
    use RequestState as S;
    let receipt = |at| Some(Overdue::Acknowledgement(at));
    let an_answer = |at| Some(Overdue::Answer(at));
    let table: Vec<Row> = vec![
        (vec![], S::Sent, receipt(day(7))),
        (vec![(3, acknowledged())], S::Acknowledged, an_answer(day(30))),
        // While we look for what we were asked, the other side's clock stands still; then it begins anew.
        (vec![(3, asked())], S::InfoRequested, None),
        (vec![(3, asked()), (60, supplied())], S::InfoSupplied, an_answer(day(90))),
        (vec![(9, answered(Full))], S::Answered, None),
        (vec![(9, answered(NoRecord))], S::Answered, None),
        (vec![(9, answered(Partial))], S::PartlyAnswered, None),
        (vec![(9, answered(Restricted))], S::Restricted, None),
        (vec![(9, answered(Refused))], S::Refused, None),
        // A delay holds until its day is over, be it before or after what was due; without a day it is a month.
        (vec![(9, delayed("2026-05-20"))], S::Delayed, an_answer(end("2026-05-20"))),
        (vec![(9, delayed("2026-03-15"))], S::Delayed, an_answer(end("2026-03-15"))),
        (vec![(9, delayed("2026-06"))], S::Delayed, an_answer(end("2026-06-30"))),
        (vec![(9, delayed("2027"))], S::Delayed, an_answer(end("2027-12-31"))),
        (vec![(9, delayed(""))], S::Delayed, an_answer(day(39))),
        (vec![(9, delayed("")), (40, delayed("2026-08-01"))], S::Delayed, an_answer(end("2026-08-01"))),
        (vec![(9, delayed("9999-12-31"))], S::Delayed, an_answer(Timestamp::MAX)),
        (vec![(40, answered(Refused)), (50, queried())], S::Clarification, an_answer(day(80))),
        (vec![(9, delayed("2026-05-20")), (10, queried())], S::Clarification, an_answer(day(40))),
        (vec![(9, answered(Full)), (10, Saying::Closed {})], S::Closed, None),
        (vec![(9, withdrawn())], S::Withdrawn, None),
    ];
    let second = SignedDuration::from_secs(1);
    for (said, state, late) in table {
        let record = after(said);
        assert_eq!(record.state, state);
        let awaited = record.awaited();
        assert_eq!(awaited.is_some(), state.owed_by() == Some(Side::Asked), "{state}");
        let (Some(awaited), Some(late)) = (awaited, late) else {
            assert_eq!((awaited, late), (None, None), "{state}: nothing is due, so nothing is ever late");
            continue;
        };
        let (Overdue::Acknowledgement(due) | Overdue::Answer(due)) = late;
        assert_eq!(awaited.due(CLOCKS), due, "{state}");
        assert_eq!(awaited.overdue(CLOCKS, due), None, "{state} at {due}");
        if let Ok(after) = due.checked_add(second) {
            assert_eq!(awaited.overdue(CLOCKS, after), Some(late), "{state} after {due}");
        }
    }
    for unsent in [S::Draft, S::Validated] {
        let draft = RequestRecord { state: unsent, sent_at: None, ..record(request()) };
        assert_eq!((draft.awaited(), unsent.owed_by()), (None, Some(Side::Asking)), "what is not sent is not late");
    }
}

#[test]
fn every_state_that_awaits_an_answer_is_owed_by_one_of_the_sides() {
    for state in RequestState::ALL.iter().filter(|state| state.awaits_answer()) {
        assert!(state.owed_by().is_some(), "{state}");
    }
}
