//! The whole of a trace, from a found pistol to the point where it left lawful hands, across two States.

use crate::attachments::{attach, picture};
use crate::common::code;
use crate::states::{Land, asking, found_on_a_ferry, on_two_nodes, restriction};
use crate::weapons::{date, event, party, pistol};
use app::attachments::Size;
use app::cases::{CaseFilter, NewClosing, Standing};
use domain::case::{Diversion, DiversionKind, Observation, Outcome};
use domain::event::{EventKind, Fact};
use domain::gate::GateCode;
use domain::id::CaseId;
use domain::request::{
    Answer, AnswerOutcome, HoldBackReason, LinkKind, MatchBasis, Overdue, RequestState, Saying, WhyAsked,
};
use domain::trace::SaidBy;
use jiff::SignedDuration;
use store::cases::Direction;

fn diversion() -> Diversion {
    Diversion {
        kind: DiversionKind::TransferDiversion,
        date: date("2012"),
        state: Some("XB".parse().unwrap()),
        place: "On the way".to_owned(),
        position: None,
        holder: "Dealer 7".to_owned(),
        circumstance: "The consignment never arrived.".to_owned(),
    }
}

fn closing(outcome: Outcome, diversion: Option<Diversion>) -> NewClosing {
    NewClosing { outcome, diversion, prevention: "Seals.".to_owned(), reason: "Traced.".to_owned() }
}

fn acknowledged() -> Saying {
    Saying::Acknowledged { authority: "Registry".to_owned(), expected_by: Some(date("2026-04")) }
}

/// What `proposed` becomes when a person has said how each datum may be used.
fn restricted(mut proposed: Answer) -> Answer {
    for datum in &mut proposed.data {
        datum.restriction = restriction();
    }
    proposed
}

#[tokio::test]
async fn a_pistol_is_traced_to_the_point_where_it_left_lawful_hands() {
    on_two_nodes(async |a, b| {
        let (xa, xb, xc) = (a.state(), b.state(), "XC".parse().unwrap());
        // Borduria knows the pistol: registered, sold, exported.
        let weapon = b.app.register_weapon(&b.officer, event("2009-05-14", pistol("KD81941"))).await.unwrap();
        let sold = Fact::Transferred { to: party("Dealer 7"), licence: "L 7".to_owned() };
        b.app.add_event(&b.officer, weapon, event("2011", sold)).await.unwrap();
        let exported = Fact::Exported { to_state: xc, consignee: None, licence: "E 9".to_owned() };
        b.app.add_event(&b.officer, weapon, event("2012-03", exported)).await.unwrap();

        // Aldovia finds it, with a worn serial, and searches at home first.
        let case = a.app.open_case(&a.officer, found_on_a_ferry("KD8?941")).await.unwrap();
        let weighed = a.app.weigh_request(&a.officer, case, &asking(xb)).await.unwrap().verdict;
        let codes: Vec<GateCode> = weighed.findings.iter().map(|finding| finding.code).collect();
        assert_eq!(codes, [GateCode::NoDomesticSearch, GateCode::PartialWithoutPhotograph]);
        assert_eq!(a.app.identify(&a.officer, &a.case(case).await.case.observation).await.unwrap().candidates.len(), 0);
        a.app.choose_no_record(&a.officer, case, "In no record here.").await.unwrap();
        let photograph = attach(&a.app, &a.officer, case.into(), picture(1)).await.unwrap();
        let file = a.case(case).await;
        assert_eq!((file.proposals[0].state, file.proposals[0].why), (xb, WhyAsked::Manufacture));
        assert_eq!(file.chain.len(), 1, "the find itself");

        // The gate stops what the other side could not use.
        let mut content = asking(xb);
        content.handling.purpose = None;
        let weighed = a.app.weigh_request(&a.officer, case, &content).await.unwrap().verdict;
        assert!(!weighed.may_be_sent());
        assert_eq!(code(a.app.send_request(&a.officer, case, content, None).await), "case-gate-closed");
        assert_eq!(code(a.app.send_request(&a.officer, case, asking(xc), None).await), "case-no-partner");
        assert_eq!(a.app.weigh_request(&a.officer, case, &asking(xb)).await.unwrap().verdict.score, 100);
        let request = a.app.send_request(&a.officer, case, asking(xb), None).await.unwrap();
        assert_eq!(code(a.app.send_request(&a.officer, case, asking(xb), None).await), "case-asked-already");

        // It arrives once, whole.
        assert_eq!((a.deliver().await, a.deliver().await), (1, 0));
        let theirs = b.received().await;
        let file = b.case(theirs).await;
        assert_eq!((file.case.number.as_str(), file.case.on_request.unwrap().from), ("XB-2026-0001", xa));
        let mut received = b.request(theirs).await.request;
        let sent = a.request(case).await.request;
        received.photographs.clone_from(&sent.photographs);
        assert_eq!(received, sent);
        let there = &file.attachments[0];
        assert_eq!((there.name.as_str(), there.words.as_str()), ("picture.png", "The left side"));
        let (_, content) = b.app.attachment_original(&b.officer, theirs.into(), there.id).await.unwrap();
        let copy = a.app.attachment_copy(&a.officer, case.into(), photograph, Size::View).await.unwrap();
        assert_eq!(content, copy, "what a camera noted stays at home");
        assert_eq!(sent.photographs[0].original, a.case(case).await.attachments[0].digest);

        // Acknowledged; more asked; more supplied.
        b.say(theirs, acknowledged()).await;
        b.say(theirs, Saying::MoreAsked { question: "Is the fourth character an 8?".to_owned() }).await;
        assert_eq!(b.deliver().await, 2);
        let record = a.request(case).await;
        assert_eq!(record.state, RequestState::InfoRequested);
        assert!(record.acknowledged_at.is_some());
        let read = Observation { serial: "KD8[17]941".to_owned(), ..sent.observation.clone() };
        a.say(case, Saying::MoreSupplied { reply: "No: 1 or 7.".to_owned(), observation: Some(Box::new(read)) }).await;
        a.deliver().await;
        let file = b.case(theirs).await;
        assert_eq!(file.case.observation.serial, "KD8[17]941", "the search goes on with the marks as read again");

        // The record is found, and a person decides what goes out.
        let found = b.app.identify(&b.officer, &file.case.observation).await.unwrap();
        assert_eq!(found.candidates[0].weapon.id, weapon);
        let chosen = b.app.choose_record(&b.officer, theirs, weapon, 0.93, "The only one.").await;
        chosen.unwrap();
        let proposed = b.app.propose_answer(&b.officer, theirs).await.unwrap();
        assert_eq!((proposed.outcome, proposed.match_basis), (AnswerOutcome::Full, Some(MatchBasis::Partial)));
        assert_eq!(proposed.data.len(), 3);
        b.say(theirs, Saying::Answered { answer: Box::new(restricted(proposed)) }).await;
        b.deliver().await;

        let file = a.case(case).await;
        let kinds: Vec<LinkKind> = file.chain.iter().map(|item| item.link.kind).collect();
        use LinkKind::{Exported, InCustody, Registered, Transferred};
        assert_eq!(kinds, [Registered, Transferred, Exported, InCustody]);
        assert_eq!(file.chain[0].said_by, SaidBy::State { state: xb, request });
        assert!(file.chain[..3].iter().all(|item| item.restriction == Some(restriction())));
        assert_eq!((file.proposals[0].state, file.proposals[0].why), (xc, WhyAsked::NamedDestination));
        assert_eq!(file.requests[0].record.state, RequestState::Answered);
        assert_eq!(file.requests[0].overdue, None);

        // The case closes with the point of diversion, and the other side hears of it.
        let close = async |closing| a.app.close_case(&a.officer, case, closing).await;
        assert_eq!(code(close(closing(Outcome::TracedExported, None)).await), "case-no-diversion");
        let future = Diversion { date: date("2027"), ..diversion() };
        assert_eq!(code(close(closing(Outcome::TracedExported, Some(future))).await), "case-in-future");
        close(closing(Outcome::TracedExported, Some(diversion()))).await.unwrap();
        assert_eq!(code(close(closing(Outcome::Withdrawn, None)).await), "case-closed");
        assert_eq!(code(a.app.choose_no_record(&a.officer, case, "Again.").await), "case-closed");
        a.deliver().await;
        let file = b.case(theirs).await;
        assert_eq!(file.requests[0].record.state, RequestState::Closed);
        assert!(!file.case.is_closed(), "their work is theirs to end");
        b.app.close_case(&b.officer, theirs, closing(Outcome::TracedExported, Some(diversion()))).await.unwrap();
        let file = b.app.weapon_file(&b.officer, weapon).await.unwrap();
        assert_eq!(file.events.last().unwrap().fact.kind(), EventKind::Traced);
        assert_eq!(file.cases.len(), 1);

        // Both sides know the same, and everything went out once.
        assert_eq!((a.deliver().await, b.deliver().await), (0, 0));
        let said = |record: domain::request::RequestRecord| -> Vec<Saying> {
            record.thread.into_iter().map(|said| said.what).collect()
        };
        assert_eq!(said(a.request(case).await), said(b.request(theirs).await));
        for (land, case, sent) in [(a, case, 3), (b, theirs, 3)] {
            let dispatches = land.case(case).await.dispatches;
            assert_eq!(dispatches.len(), sent);
            assert!(dispatches.iter().all(|dispatch| dispatch.state == "delivered" && dispatch.attempts == 0));
        }
    })
    .await;
}

/// A request from `a` that has arrived at `b`: the case on each side.
async fn arrived(a: &Land, b: &Land) -> (CaseId, CaseId) {
    let (case, _) = a.ask(b.state()).await;
    a.deliver().await;
    (case, b.received().await)
}

fn held_back(outcome: AnswerOutcome) -> Answer {
    Answer {
        outcome,
        reason: Some(HoldBackReason::Investigation),
        explanation: "An investigation is under way.".to_owned(),
        delayed_until: None,
        forward_to: None,
        data: Vec::new(),
        match_basis: None,
        reliability: String::new(),
    }
}

#[tokio::test]
async fn what_is_held_back_needs_its_reason_and_may_be_queried() {
    on_two_nodes(async |a, b| {
        let (case, theirs) = arrived(a, b).await;
        let id = a.request(case).await.request.id;
        let answer = async |answer: Answer| {
            b.app.say(&b.officer, theirs, id, Saying::Answered { answer: Box::new(answer) }).await
        };
        let bare = Answer { reason: None, ..held_back(AnswerOutcome::Refused) };
        assert_eq!(code(answer(bare).await), "answer-no-reason");
        let wordless = Answer { explanation: String::new(), ..held_back(AnswerOutcome::Refused) };
        assert_eq!(code(answer(wordless).await), "answer-no-explanation");
        assert_eq!(code(answer(held_back(AnswerOutcome::Full)).await), "answer-nothing-told");
        answer(held_back(AnswerOutcome::Delayed)).await.unwrap();
        b.deliver().await;
        assert_eq!(a.request(case).await.state, RequestState::Delayed);

        let queried = Saying::ClarificationSought { question: "Until when?".to_owned() };
        assert_eq!(code(b.app.say(&b.officer, theirs, id, queried.clone()).await), "case-wrong-side");
        let wordless = Saying::ClarificationSought { question: " ".to_owned() };
        assert_eq!(code(a.app.say(&a.officer, case, id, wordless).await), "case-no-reason");
        a.say(case, queried).await;
        a.deliver().await;
        answer(held_back(AnswerOutcome::Refused)).await.unwrap();
        b.deliver().await;
        let record = a.request(case).await;
        assert_eq!((record.state, record.answers().count()), (RequestState::Refused, 2));
        assert_eq!(code(answer(held_back(AnswerOutcome::Refused)).await), "case-illegal-step");

        // A refusal closes the case as what it is, without a point of diversion.
        a.app.close_case(&a.officer, case, closing(Outcome::Refused22, None)).await.unwrap();
        a.deliver().await;
        assert_eq!(b.request(theirs).await.state, RequestState::Closed);
    })
    .await;
}

#[tokio::test]
async fn no_record_is_an_answer_and_leaves_the_next_step_to_the_asker() {
    on_two_nodes(async |a, b| {
        let (case, theirs) = arrived(a, b).await;
        b.app.choose_no_record(&b.officer, theirs, "Searched by hand too.").await.unwrap();
        let proposed = b.app.propose_answer(&b.officer, theirs).await.unwrap();
        assert_eq!((proposed.outcome, proposed.data.len()), (AnswerOutcome::NoRecord, 0));
        b.say(theirs, Saying::Answered { answer: Box::new(proposed) }).await;
        b.deliver().await;
        assert_eq!(a.request(case).await.state, RequestState::Answered);
        // The same State may be asked again, with better marks.
        a.app.send_request(&a.officer, case, asking(b.state()), None).await.unwrap();
        assert_eq!(a.deliver().await, 1);
        assert_eq!(a.case(case).await.requests.len(), 2);
        assert_eq!(a.app.requests_in_work(&a.officer, Direction::Out).await.unwrap().len(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_request_is_taken_back_and_nobody_is_left_waiting() {
    on_two_nodes(async |a, b| {
        let (case, theirs) = arrived(a, b).await;
        let close =
            async |land: &Land, id| land.app.close_case(&land.officer, id, closing(Outcome::Withdrawn, None)).await;
        assert_eq!(code(close(b, theirs).await), "case-unanswered", "Aldovia would wait in vain");
        // Closing the case that asked takes its open request back.
        close(a, case).await.unwrap();
        a.deliver().await;
        let record = b.request(theirs).await;
        assert_eq!(record.state, RequestState::Withdrawn);
        assert!(matches!(&record.thread[0].what, Saying::Withdrawn { reason } if reason == "Traced."));
        assert_eq!(b.app.requests_in_work(&b.officer, Direction::In).await.unwrap().len(), 0);
        let late = b.app.say(&b.officer, theirs, record.request.id, acknowledged()).await;
        assert_eq!(code(late), "case-illegal-step");
        close(b, theirs).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn an_answer_that_crosses_with_the_closing_is_kept_on_both_sides() {
    on_two_nodes(async |a, b| {
        let (case, theirs) = arrived(a, b).await;
        a.app.close_case(&a.officer, case, closing(Outcome::Withdrawn, None)).await.unwrap();
        let answer = held_back(AnswerOutcome::CannotIdentify);
        b.say(theirs, Saying::Answered { answer: Box::new(answer) }).await;
        assert_eq!((a.deliver().await, b.deliver().await), (1, 1));
        for record in [a.request(case).await, b.request(theirs).await] {
            assert_eq!((record.state, record.thread.len()), (RequestState::Withdrawn, 2));
        }
        for land in [a, b] {
            assert_eq!(land.app.refused_documents(&land.chief).await.unwrap(), []);
        }
    })
    .await;
}

#[tokio::test]
async fn a_request_becomes_overdue_by_the_clocks_of_the_partner() {
    on_two_nodes(async |a, b| {
        let clocks = domain::request::Clocks { acknowledge_days: 2, answer_days: 5 };
        a.app.set_clocks(&a.chief, b.state(), clocks).await.unwrap();
        let (case, theirs) = arrived(a, b).await;
        let days = |days: i64| SignedDuration::from_hours(24 * days);
        let sent = a.app.now();
        let late = async || a.case(case).await.requests[0].overdue;
        assert_eq!(late().await, None);
        a.clock.advance(days(3));
        assert_eq!(late().await, Some(Overdue::Acknowledgement(sent + days(2))));
        b.say(theirs, acknowledged()).await;
        b.deliver().await;
        assert_eq!(late().await, None);
        a.clock.advance(days(3));
        assert_eq!(late().await, Some(Overdue::Answer(sent + days(5))));
        assert_eq!(b.case(theirs).await.requests[0].overdue, None, "our own clocks for them are longer");

        // Put off until a day, it is late again when the day is over, in the list of cases too.
        let delay = Answer { delayed_until: Some(date("2026-03-20")), ..held_back(AnswerOutcome::Delayed) };
        b.say(theirs, Saying::Answered { answer: Box::new(delay) }).await;
        b.deliver().await;
        let late_cases = async || {
            let filter = CaseFilter { standing: Some(Standing::Late), ..CaseFilter::default() };
            a.app.cases(&a.officer, &filter, None).await.unwrap().cases.len()
        };
        assert_eq!((late().await, late_cases().await), (None, 0));
        a.clock.advance(days(14));
        let end = "2026-03-20T23:59:59.999999Z".parse().unwrap();
        assert_eq!((late().await, late_cases().await), (Some(Overdue::Answer(end)), 1));
    })
    .await;
}
