//! Parties, their licences, and the weapons' records that name them.

use crate::common::{code, on_a_node};
use crate::weapons::{date, event, party, pistol};
use app::weapons::NewEvent;
use domain::authority::Role;
use domain::event::{Correction, Fact, Subject};
use domain::id::PartyId;
use domain::party::{Activity, Licence, LicenceState, PartyFact, PartyRecord};
use domain::weapon::{Party, PartyKind};
use uuid::Uuid;

fn told(occurred: &str, fact: PartyFact) -> NewEvent<PartyFact> {
    NewEvent { occurred: date(occurred), fact, basis: "Gazette 12".to_owned(), reason: "Announced.".to_owned() }
}

fn entered(name: &str) -> PartyFact {
    PartyFact::Entered { name: name.to_owned(), party: PartyKind::Dealer, country: "XA".parse().ok() }
}

fn licensed(number: &str, from: &str, until: &str) -> PartyFact {
    PartyFact::Licensed {
        licence: Box::new(Licence {
            number: number.to_owned(),
            kind: "Trade".to_owned(),
            issued_by: "Ministry".to_owned(),
            from: date(from),
            until: date(until),
            activities: [Activity::Trade].into(),
        }),
    }
}

#[tokio::test]
async fn a_dealer_is_followed_from_name_to_name_and_through_its_licences() {
    on_a_node(async |node| {
        let clerk = node.join("clerk", &[Role::RegistryClerk]).await.actor;
        let app = &node.app;
        let id = app.enter_party(&clerk, told("1990", entered("Norvik Trading"))).await.unwrap();
        let heir = app.enter_party(&clerk, told("2020", entered("Alder Arms"))).await.unwrap();
        let add = async |day: &str, fact| app.add_party_event(&clerk, id, told(day, fact)).await;
        add("2001-05-01", licensed("T-1", "2001-05-01", "2010-12-31")).await.unwrap();
        let renamed = PartyFact::Renamed { name: "Norvik  Arms".to_owned() };
        add("2005", renamed.clone()).await.unwrap();
        let number = || "T-1".to_owned();
        let pause = PartyFact::LicenceSuspended { number: number(), until: date("2006-06-30") };
        add("2006-01-10", pause).await.unwrap();
        let found = async |name: &str| {
            let parties = app.parties_named(&clerk, name).await.unwrap();
            parties.into_iter().map(|party| party.id).collect::<Vec<_>>()
        };
        assert_eq!((found("norvik trading").await, found("NORVIK ARMS ").await), (vec![id], vec![id]));

        let gone = add("2008-03", PartyFact::Closed { successor: Some(heir) }).await.unwrap();
        let file = app.party_file(&clerk, id).await.unwrap();
        assert_eq!(file.party.name(), "Norvik  Arms");
        assert_eq!(file.successor.map(|party| party.id), Some(heir));
        let state = |day: &str| file.party.state_of(&file.party.licences[0], date(day));
        for (day, wanted) in [
            ("2000", LicenceState::NotYetValid),
            ("2003-02-01", LicenceState::Valid),
            ("2006-03-01", LicenceState::Suspended),
            ("2006-07-01", LicenceState::Valid),
            ("2009", LicenceState::Ended),
        ] {
            assert_eq!(state(day), wanted, "{day}");
        }
        assert_eq!(code(add("2009", renamed.clone()).await), "party-closed");
        add("2007", PartyFact::LicenceEnded { number: number() }).await.unwrap();

        app.correct_party_event(&clerk, id, gone, None, "Another company.".to_owned()).await.unwrap();
        let party = app.party_file(&clerk, id).await.unwrap().party;
        assert_eq!((party.closed, party.licences[0].ended), (None, Some(date("2007"))));
        let listed: Vec<PartyId> =
            app.parties(&clerk, None).await.unwrap().parties.into_iter().map(|party| party.id).collect();
        assert_eq!(listed, [heir, id], "by name");
        assert_eq!(node.store.check_projections(|_| {}).await.unwrap().differences, []);
    })
    .await;
}

#[tokio::test]
async fn what_a_party_cannot_be_is_refused_and_changes_nothing() {
    on_a_node(async |node| {
        let clerk = node.join("clerk", &[Role::RegistryClerk]).await.actor;
        let app = &node.app;
        assert_eq!(code(app.enter_party(&clerk, told("1990", entered(" "))).await), "party-nameless");
        assert_eq!(code(app.enter_party(&clerk, told("1990", licensed("T", "", ""))).await), "party-nameless");
        assert_eq!(code(app.enter_party(&clerk, told("2027", entered("Norvik"))).await), "event-in-future");
        let id = app.enter_party(&clerk, told("1990", entered("Norvik"))).await.unwrap();
        let add = async |fact| app.add_party_event(&clerk, id, told("2001", fact)).await;
        assert_eq!(code(add(entered("Norvik")).await), "party-entered-twice");
        assert_eq!(code(add(licensed(" ", "", "")).await), "party-licence-without-number");
        assert_eq!(code(add(licensed("T-1", "2002", "2001")).await), "party-licence-ends-first");
        assert_eq!(code(add(PartyFact::LicenceEnded { number: "T-1".to_owned() }).await), "party-no-such-licence");
        assert_eq!(code(add(PartyFact::Closed { successor: Some(id) }).await), "party-own-successor");
        assert_eq!(code(add(PartyFact::Closed { successor: Some(PartyId(Uuid::max())) }).await), "party-unknown");

        let licence = add(licensed("T-1", "2001", "")).await.unwrap();
        let ended = add(PartyFact::LicenceEnded { number: "T-1".to_owned() }).await.unwrap();
        let correct = async |event, instead: Option<PartyFact>| {
            let instead = instead.map(|fact| Correction::<PartyRecord> { occurred: date("2001"), fact });
            app.correct_party_event(&clerk, id, event, instead, "Misread.".to_owned()).await
        };
        let renumbered = Some(licensed("T-2", "2001", ""));
        assert_eq!(code(correct(licence, renumbered.clone()).await), "party-no-such-licence");
        let events = app.party_file(&clerk, id).await.unwrap().events;
        assert_eq!(code(correct(events[0].id, None).await), "party-nameless");
        assert_eq!(events.len(), 3);
        correct(ended, None).await.unwrap();
        correct(licence, renumbered).await.unwrap();
        let party = PartyRecord::project(&app.party_file(&clerk, id).await.unwrap().events).unwrap();
        assert_eq!((party.licences[0].licence.number.as_str(), party.licences[0].ended), ("T-2", None));
    })
    .await;
}

#[tokio::test]
async fn a_record_names_a_party_that_has_an_entry_or_none() {
    on_a_node(async |node| {
        let clerk = node.join("clerk", &[Role::RegistryClerk]).await.actor;
        let app = &node.app;
        let weapon = app.register_weapon(&clerk, event("2001", pistol("A 1"))).await.unwrap();
        let id = app.enter_party(&clerk, told("1990", entered("Norvik"))).await.unwrap();
        let sold = |id| Fact::Transferred { to: Party { id, ..party("Norvik & Sons") }, licence: String::new() };
        let unknown = app.add_event(&clerk, weapon, event("2005", sold(Some(PartyId(Uuid::max()))))).await;
        assert_eq!(code(unknown), "party-unknown");
        app.add_event(&clerk, weapon, event("2005", sold(Some(id)))).await.unwrap();
        let holder = app.weapon_file(&clerk, weapon).await.unwrap().weapon.holder.unwrap();
        assert_eq!((holder.name.as_str(), holder.id), ("Norvik & Sons", Some(id)), "the source's words stay");
    })
    .await;
}
