//! The chain, joined from several tellers, and whom to ask next.

use crate::made::{answer, life, link, moment, party, record, registered, request, state};
use domain::CountryCode;
use domain::event::Fact;
use domain::id::RequestId;
use domain::request::{AnswerOutcome, Link, LinkKind, OnwardRelease, RequestRecord, Saying, WhyAsked};
use domain::trace::{Leads, SaidBy, join, links_of, whom_to_ask};
use proptest::prelude::*;
use uuid::Uuid;

fn own() -> CountryCode {
    state("XA")
}

/// The record of a request to this State that was answered so.
fn answered(to: &str, outcome: AnswerOutcome, links: Vec<Link>) -> RequestRecord {
    let mut record = record(domain::request::TraceRequest {
        to: state(to),
        id: RequestId(Uuid::from_u128(to.bytes().map(u128::from).sum())),
        ..request()
    });
    record.say(state(to), moment(), Saying::Answered { answer: Box::new(answer(outcome, links)) }).unwrap();
    record
}

fn kinds(own: Vec<Link>, requests: &[RequestRecord]) -> Vec<(LinkKind, String)> {
    join(own, requests, None).into_iter().map(|item| (item.link.kind, item.link.date.to_string())).collect()
}

#[test]
fn several_tellers_make_one_chain_and_the_find_ends_it() {
    use LinkKind::{Exported, Imported, InCustody, Manufactured, Registered, Stolen, Transferred};
    let ours = vec![link(Imported, "2010-02", "XA"), link(Registered, "2010-03", "XA"), link(Stolen, "2021", "XA")];
    let told = vec![link(Exported, "2010", "XB"), link(Manufactured, "", "XB")];
    let find = link(InCustody, "2020", "XA");
    let chain = join(ours, &[answered("XB", AnswerOutcome::Full, told)], Some(find));
    let read: Vec<LinkKind> = chain.iter().map(|item| item.link.kind).collect();
    assert_eq!(read, [Exported, Manufactured, Imported, Registered, Stolen, InCustody]);
    assert_eq!(chain.last().unwrap().said_by, SaidBy::Find, "the find ends it, whatever its date");
    assert!(chain[0].restriction.is_some() && chain[2].restriction.is_none());
    assert!(!read.contains(&Transferred));
}

#[test]
fn a_link_without_date_stands_where_its_teller_put_it() {
    use LinkKind::{Exported, Lost, Manufactured, Registered, Transferred};
    let ours = vec![link(Registered, "2009-05-14", "XA"), link(Exported, "", "XA")];
    assert_eq!(kinds(ours.clone(), &[]), [(Registered, "2009-05-14".to_owned()), (Exported, String::new())]);

    // Of several tellers, each stands as such things usually follow each other.
    let maker = answered("XB", AnswerOutcome::Partial, vec![link(Manufactured, "", "XB")]);
    let later = answered("XC", AnswerOutcome::Partial, vec![link(Transferred, "2015", "XC"), link(Lost, "", "XC")]);
    let read: Vec<LinkKind> = kinds(ours, &[maker, later]).into_iter().map(|(kind, _)| kind).collect();
    assert_eq!(read, [Manufactured, Registered, Exported, Transferred, Lost]);
}

#[test]
fn what_a_state_repeats_stands_once_and_what_two_states_tell_stands_twice() {
    let export = link(LinkKind::Exported, "2010", "XB");
    let mut twice = answered("XB", AnswerOutcome::Partial, vec![export.clone()]);
    let mut full = answer(AnswerOutcome::Full, vec![export.clone(), link(LinkKind::Manufactured, "2009", "XB")]);
    full.data[0].restriction.onward_release = OnwardRelease::Free;
    twice.say(state("XB"), moment(), Saying::Answered { answer: Box::new(full) }).unwrap();
    let other = answered("XC", AnswerOutcome::Full, vec![export]);

    let chain = join(vec![], &[twice, other], None);
    let read: Vec<LinkKind> = chain.iter().map(|item| item.link.kind).collect();
    assert_eq!(read, [LinkKind::Manufactured, LinkKind::Exported, LinkKind::Exported]);
    assert_eq!(chain[1].restriction.as_ref().unwrap().onward_release, OnwardRelease::Free, "the newest counts");
    assert_ne!(chain[1].said_by, chain[2].said_by);
}

#[test]
fn what_concerns_only_the_record_is_no_link() {
    let imported =
        Fact::Imported { from_state: Some(state("XB")), importer: Some(party("Ministry")), licence: "I 7".to_owned() };
    let events = life([
        ("2010", imported),
        ("2011", registered("A 1", Some("Depot"))),
        ("2012", Fact::Proofed { house: "Proof house".to_owned() }),
        ("2013", Fact::Issued { to: party("Post 4") }),
    ]);
    let links = links_of(&events, own());
    assert_eq!(links.len(), 3);
    assert_eq!((links[0].other_state, links[0].document.as_str()), (Some(state("XB")), "I 7"));
    assert_eq!((links[2].kind, links[2].party.as_str()), (LinkKind::Transferred, "Post 4"));
}

fn asked(leads: &Leads, own_links: Vec<Link>, requests: &[RequestRecord]) -> Vec<(CountryCode, WhyAsked)> {
    let chain = join(own_links, requests, None);
    whom_to_ask(own(), leads, &chain, requests).into_iter().map(|proposal| (proposal.state, proposal.why)).collect()
}

#[test]
fn the_marks_say_whom_to_ask_first() {
    let leads = Leads { made_in: Some(state("XB")), import_mark: Some(state("XC")) };
    let expected = [(state("XB"), WhyAsked::Manufacture), (state("XC"), WhyAsked::LastImport)];
    assert_eq!(asked(&leads, vec![], &[]), expected);
    let at_home = Leads { made_in: Some(own()), import_mark: Some(state("XC")) };
    assert_eq!(asked(&at_home, vec![], &[]), expected[1..], "nobody asks oneself");
    assert_eq!(asked(&Leads::default(), vec![], &[]), []);
}

#[test]
fn an_answer_says_whom_to_ask_next_and_nobody_is_asked_twice() {
    let leads = Leads { made_in: Some(state("XB")), import_mark: None };
    let sent_on = Link { other_state: Some(state("XC")), ..link(LinkKind::Exported, "2010", "XB") };
    let told = answered("XB", AnswerOutcome::Full, vec![sent_on]);
    assert_eq!(asked(&leads, vec![], &[told]), [(state("XC"), WhyAsked::NamedDestination)]);

    let mut forwarded = answered("XB", AnswerOutcome::Forward, vec![]);
    assert_eq!(asked(&leads, vec![], &[forwarded.clone()]), [(state("XC"), WhyAsked::Forwarded)]);
    forwarded.request.to = state("XC");
    assert_eq!(asked(&leads, vec![], &[forwarded]), [(state("XB"), WhyAsked::Manufacture)]);
}

#[test]
fn our_own_record_of_an_import_leads_to_where_it_came_from() {
    let came = Link { other_state: Some(state("XD")), ..link(LinkKind::Imported, "2010", "XA") };
    let leads = Leads { made_in: Some(state("XB")), import_mark: None };
    let read = asked(&leads, vec![came], &[]);
    assert_eq!(read.iter().map(|(state, _)| *state).collect::<Vec<_>>(), [state("XD"), state("XB")]);
}

proptest! {
    /// Nothing that was told is lost, and nothing stands before what certainly came earlier.
    #[test]
    fn a_chain_holds_everything_in_an_order_that_the_dates_allow(
        years in prop::collection::vec(prop::option::of(1990_i16..2000), 0..10), split in 0_usize..10,
    ) {
        let kinds = [LinkKind::Exported, LinkKind::Manufactured, LinkKind::Lost];
        let links: Vec<Link> = years
            .iter()
            .enumerate()
            .map(|(at, year)| Link {
                document: at.to_string(),
                ..link(kinds[at % 3], &year.map(|year| year.to_string()).unwrap_or_default(), "XB")
            })
            .collect();
        let (ours, theirs) = links.split_at(split.min(links.len()));
        let requests = match theirs {
            [] => vec![],
            theirs => vec![answered("XB", AnswerOutcome::Full, theirs.to_vec())],
        };
        let chain = join(ours.to_vec(), &requests, None);
        prop_assert_eq!(chain.len(), years.len());
        for (at, earlier) in chain.iter().enumerate() {
            prop_assert!(chain[at..].iter().all(|later| !earlier.link.date.is_certainly_after(later.link.date)));
        }
    }
}
