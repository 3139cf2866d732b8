//! The books of companies that close.

use crate::common::{Node, code, on_a_node};
use app::Actor;
use app::handovers::NewStep;
use domain::authority::Role;
use domain::event::Correction;
use domain::handover::{Condition, HandoverFact, ItemKind, Lack, Listing, Notice};
use domain::id::{EventId, HandoverId};
use uuid::Uuid;

fn step(fact: HandoverFact) -> NewStep {
    NewStep { occurred: "2026-02".parse().unwrap(), fact, reason: String::new() }
}

pub fn announced(company: &str) -> NewStep {
    let notice = Notice { company: company.to_owned(), to: "Firearms Office".to_owned(), ..Notice::default() };
    step(HandoverFact::Announced { notice })
}

fn listing(title: &str) -> Listing {
    Listing {
        kind: ItemKind::Book,
        title: title.to_owned(),
        from_year: Some(1961),
        to_year: Some(1987),
        records: Some(4120),
        digest: None,
        condition: Condition::Worn,
    }
}

fn listed(listing: Listing) -> NewStep {
    step(HandoverFact::Listed { listing: Box::new(listing) })
}

async fn lacks(node: &Node, clerk: &Actor, id: HandoverId) -> Vec<Lack> {
    node.app.handover_file(clerk, id).await.unwrap().lacks.into_iter().map(|(lack, _)| lack).collect()
}

#[tokio::test]
async fn books_are_taken_over_step_by_step_and_each_step_is_checked() {
    on_a_node(async |node| {
        let app = &node.app;
        let clerk = node.join("clerk", &[Role::RegistryClerk]).await.actor;
        assert_eq!(code(app.announce_handover(&clerk, announced(" ")).await), "handover-unnamed");
        let id = app.announce_handover(&clerk, announced("Norvik Arms")).await.unwrap();
        let go_on = async |step| app.continue_handover(&clerk, id, step).await;
        let of = |items: &[EventId]| items.to_vec();
        assert_eq!(
            code(go_on(step(HandoverFact::SignedOff { document: String::new() })).await),
            "handover-nothing-to-sign"
        );
        assert_eq!(code(go_on(announced("Another")).await), "handover-announcement");
        assert_eq!(code(go_on(listed(listing(" "))).await), "handover-no-title");
        let backwards = Listing { from_year: Some(1990), ..listing("Sales") };
        assert_eq!(code(go_on(listed(backwards)).await), "handover-years");
        let future = NewStep { occurred: "2026-03-02".parse().unwrap(), ..listed(listing("Sales")) };
        assert_eq!(code(go_on(future).await), "event-in-future");
        let item = go_on(listed(listing("Sales"))).await.unwrap();

        assert_eq!(code(go_on(step(HandoverFact::Delivered { items: vec![] })).await), "handover-no-items");
        let stranger = HandoverFact::Delivered { items: vec![EventId(Uuid::max())] };
        assert_eq!(code(go_on(step(stranger)).await), "handover-not-so-far");
        let accepted = || step(HandoverFact::Accepted { items: of(&[item]), defects: "Wet".to_owned() });
        assert_eq!(code(go_on(accepted()).await), "handover-not-so-far", "it was not delivered");
        go_on(step(HandoverFact::Delivered { items: of(&[item]) })).await.unwrap();
        let refused = || step(HandoverFact::Refused { items: of(&[item]) });
        assert_eq!(code(go_on(refused()).await), "event-no-reason");
        go_on(accepted()).await.unwrap();
        assert_eq!(lacks(node, &clerk, id).await, [Lack::NoCustody, Lack::NotSigned]);
        let moved = |place: &str| {
            step(HandoverFact::CustodyMoved { items: of(&[item]), place: place.to_owned(), answers: "Archive".into() })
        };
        assert_eq!(code(go_on(moved("")).await), "handover-no-place");
        go_on(moved("Depot 2")).await.unwrap();
        go_on(step(HandoverFact::SignedOff { document: "A 12".to_owned() })).await.unwrap();
        assert_eq!(lacks(node, &clerk, id).await, []);

        let found = app.handovers(&clerk, None).await.unwrap();
        assert_eq!(found.handovers.iter().map(|(one, lacks)| (one.id, *lacks)).collect::<Vec<_>>(), [(id, 0)]);
        let check = app.check_projections(|_| ()).await.unwrap();
        assert_eq!((check.subjects, check.differences), (1, vec![]));
    })
    .await;
}

#[tokio::test]
async fn a_step_is_corrected_with_a_reason_and_stays_of_its_kind() {
    on_a_node(async |node| {
        let app = &node.app;
        let clerk = node.join("clerk", &[Role::RegistryClerk]).await.actor;
        let id = app.announce_handover(&clerk, announced("Norvik Arms")).await.unwrap();
        let item = app.continue_handover(&clerk, id, listed(listing("Sales"))).await.unwrap();
        let announcement = app.handover_file(&clerk, id).await.unwrap().events[0].id;
        let correct = async |corrects, instead: Option<HandoverFact>, reason: &str| {
            let instead = instead.map(|fact| Box::new(Correction { occurred: "2026-01".parse().unwrap(), fact }));
            let fact = HandoverFact::Corrected { corrects, instead };
            app.continue_handover(&clerk, id, NewStep { reason: reason.to_owned(), ..step(fact) }).await
        };
        let right = || HandoverFact::Listed { listing: Box::new(listing("Purchases")) };
        assert_eq!(code(correct(item, Some(right()), " ").await), "event-no-reason");
        assert_eq!(code(correct(announcement, None, "Withdrawn").await), "handover-announcement");
        assert_eq!(code(correct(announcement, Some(right()), "Misread").await), "handover-not-its-event");
        assert_eq!(code(correct(EventId(Uuid::max()), None, "Misread").await), "handover-not-its-event");
        correct(item, Some(right()), "Misread").await.unwrap();
        assert_eq!(app.handover_file(&clerk, id).await.unwrap().handover.items[0].listing.title, "Purchases");
        correct(item, None, "Listed twice").await.unwrap();
        assert_eq!(lacks(node, &clerk, id).await, [Lack::NoInventory, Lack::NotSigned]);
    })
    .await;
}
