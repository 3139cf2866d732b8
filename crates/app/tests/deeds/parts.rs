//! Parts that move between weapons.

use crate::common::{Node, code, on_a_node};
use crate::weapons::{date, event, pistol, seen};
use app::Actor;
use app::weapons::{EventFault, Movement, PartOut};
use domain::authority::Role;
use domain::event::{Correction, Fact};
use domain::id::WeaponId;
use domain::life::{Weapon, WeaponStatus};
use domain::mark::{Component, Legibility, Mark, MarkKind};

fn on(occurred: &str) -> Movement {
    Movement { occurred: date(occurred), basis: "Armourer's book".to_owned(), reason: "Repair.".to_owned() }
}

fn slide(serial: &str) -> Fact {
    let Fact::Registered { mut identity, holder, other } = pistol(serial) else { unreachable!() };
    identity.component = Some(Component::Slide);
    Fact::Registered { identity, holder, other }
}

async fn now(node: &Node, clerk: &Actor, id: WeaponId) -> Weapon {
    node.app.weapon_file(clerk, id).await.unwrap().weapon
}

/// Where a part is by its own record, and which of these weapons say that it is in them.
async fn places(node: &Node, clerk: &Actor, part: WeaponId, weapons: &[WeaponId]) -> (Option<WeaponId>, Vec<WeaponId>) {
    let mut holding = Vec::new();
    for weapon in weapons {
        if now(node, clerk, *weapon).await.parts.iter().any(|fitted| fitted.part == part) {
            holding.push(*weapon);
        }
    }
    (now(node, clerk, part).await.fitted_to().map(|fitting| fitting.weapon), holding)
}

#[tokio::test]
async fn a_slide_goes_from_one_pistol_to_another_and_is_found_by_its_own_number() {
    on_a_node(async |node| {
        let clerk = node.join("clerk", &[Role::RegistryClerk]).await.actor;
        let app = &node.app;
        let first = app.register_weapon(&clerk, event("2001", pistol("KD81941"))).await.unwrap();
        let second = app.register_weapon(&clerk, event("2001", pistol("KD81999"))).await.unwrap();
        let mark = Mark {
            kind: MarkKind::Assembly,
            component: Component::Slide,
            text: "SL 4471".to_owned(),
            symbols: "crown".to_owned(),
            country: None,
            year: None,
            legibility: Legibility::Intact,
            place: String::new(),
        };
        app.add_event(&clerk, first, event("2001", Fact::Marked { mark: Box::new(mark.clone()) })).await.unwrap();

        let unentered = || PartOut::Unentered { component: Component::Slide, serial: " SL 4471 ".to_owned() };
        let part = app.remove_part(&clerk, first, unentered(), &on("2010-03")).await.unwrap();
        let loose = now(node, &clerk, part).await;
        assert_eq!((loose.identity.component, loose.marks.as_slice()), (Some(Component::Slide), &[mark][..]));
        assert_eq!(loose.holder, now(node, &clerk, first).await.holder, "who held the weapon holds its part");
        assert_eq!((loose.fittings[0].weapon, loose.fittings[0].until), (first, Some(date("2010-03"))));
        assert!(now(node, &clerk, first).await.marks.is_empty(), "the number is not on that pistol any more");
        let found = app.identify(&clerk, &seen("SL4471")).await.unwrap();
        assert_eq!(found.candidates[0].weapon.id, part);
        let numbered = async |number| {
            let parts = app.parts_numbered(&clerk, number).await.unwrap();
            parts.into_iter().map(|part| part.id).collect::<Vec<_>>()
        };
        assert_eq!((numbered("sl-4471").await, numbered("KD81941").await), (vec![part], vec![]), "a weapon is no part");

        app.fit_part(&clerk, second, part, &on("2010-04")).await.unwrap();
        assert_eq!(places(node, &clerk, part, &[first, second]).await, (Some(second), vec![second]));
        app.remove_part(&clerk, second, PartOut::Entered(part), &on("2012")).await.unwrap();
        app.fit_part(&clerk, first, part, &on("2012")).await.unwrap();
        assert_eq!(places(node, &clerk, part, &[first, second]).await, (Some(first), vec![first]));

        let again = app.remove_part(&clerk, first, unentered(), &on("2013")).await.unwrap();
        assert_eq!((again, app.count_weapons(&clerk).await.unwrap()), (part, 3), "one number, one entry");
        let check = node.store.check_projections(|_| {}).await.unwrap();
        assert_eq!(check.differences, [], "what lists read follows from the events");
    })
    .await;
}

#[tokio::test]
async fn what_cannot_be_is_refused_and_neither_record_is_changed() {
    on_a_node(async |node| {
        let clerk = node.join("clerk", &[Role::RegistryClerk]).await.actor;
        let app = &node.app;
        let first = app.register_weapon(&clerk, event("2001", pistol("KD81941"))).await.unwrap();
        let second = app.register_weapon(&clerk, event("2001", pistol("KD81999"))).await.unwrap();
        let part = app.register_weapon(&clerk, event("2001", slide("SL 1"))).await.unwrap();
        let scrap = app.register_weapon(&clerk, event("2001", slide("SL 2"))).await.unwrap();
        let destroyed = Fact::Destroyed { authority: "Smelter".to_owned() };
        app.add_event(&clerk, scrap, event("2005", destroyed.clone())).await.unwrap();
        app.fit_part(&clerk, first, part, &on("2010-03")).await.unwrap();

        let fit = async |weapon, part, day: &str| app.fit_part(&clerk, weapon, part, &on(day)).await;
        let remove = async |weapon, part, day: &str| app.remove_part(&clerk, weapon, part, &on(day)).await;
        let unentered = |component, serial: &str| PartOut::Unentered { component, serial: serial.to_owned() };
        assert_eq!(code(fit(second, part, "2011").await), "movement-already-fitted");
        assert_eq!(code(fit(second, scrap, "2011").await), "movement-part-destroyed");
        assert_eq!(code(fit(second, first, "2011").await), "movement-not-a-part");
        assert_eq!(code(fit(first, first, "2011").await), "movement-itself");
        assert_eq!(code(remove(second, PartOut::Entered(part), "2011").await), "movement-not-fitted");
        assert_eq!(code(remove(first, PartOut::Entered(part), "2009").await), "movement-before-last");
        assert_eq!(code(remove(first, PartOut::Entered(part), "2026-03-02").await), "event-in-future");
        assert_eq!(code(remove(first, unentered(Component::Frame, "F 1"), "2011").await), "movement-essential");
        assert_eq!(code(remove(first, unentered(Component::Barrel, " "), "2011").await), "part-without-number");
        let told = Fact::clone(&app.weapon_file(&clerk, first).await.unwrap().events[1].fact);
        assert_eq!(code(app.add_event(&clerk, second, event("2011", told)).await), "movement-wanted");
        app.add_event(&clerk, first, event("2015", destroyed)).await.unwrap();
        assert_eq!(code(remove(first, PartOut::Entered(part), "2016").await), "event-after-destruction");

        for (id, events) in [(first, 3), (second, 1), (part, 2), (scrap, 2)] {
            assert_eq!(app.weapon_file(&clerk, id).await.unwrap().events.len(), events);
        }
        assert_eq!(places(node, &clerk, part, &[first, second]).await, (Some(first), vec![first]));
        assert_eq!(now(node, &clerk, first).await.status, WeaponStatus::Destroyed);
    })
    .await;
}

#[tokio::test]
async fn a_movement_is_corrected_in_both_records_at_once() {
    on_a_node(async |node| {
        let clerk = node.join("clerk", &[Role::RegistryClerk]).await.actor;
        let app = &node.app;
        let first = app.register_weapon(&clerk, event("2001", pistol("KD81941"))).await.unwrap();
        let second = app.register_weapon(&clerk, event("2001", pistol("KD81999"))).await.unwrap();
        let part = app.register_weapon(&clerk, event("2001", slide("SL 1"))).await.unwrap();
        app.fit_part(&clerk, first, part, &on("2010-03")).await.unwrap();
        app.remove_part(&clerk, first, PartOut::Entered(part), &on("2011")).await.unwrap();
        app.fit_part(&clerk, second, part, &on("2011")).await.unwrap();

        let movement = async |id, at: usize| {
            let event = app.weapon_file(&clerk, id).await.unwrap().events.swap_remove(at);
            (event.id, event.fact)
        };
        let correct = async |id, event, instead: Option<(&str, Fact)>| -> Result<_, EventFault> {
            let instead = instead.map(|(day, fact)| Correction { occurred: date(day), fact });
            app.correct_event(&clerk, id, event, instead, "Misread.".to_owned()).await
        };
        let (fitted, told) = movement(first, 1).await;
        let (registered, _) = movement(first, 0).await;
        let (removed, _) = movement(first, 2).await;
        assert_eq!(code(correct(first, removed, None).await), "movement-needed", "it would be in two weapons");
        assert_eq!(code(correct(first, fitted, Some(("2012", told.clone()))).await), "movement-needed");
        let other = Fact::Lost { report: String::new() };
        assert_eq!(code(correct(first, fitted, Some(("2010", other))).await), "movement-fixed");
        assert_eq!(code(correct(first, registered, Some(("2001", told.clone()))).await), "movement-fixed");
        assert_eq!(
            code(correct(part, movement(part, 0).await.0, Some(("2001", pistol("SL 1")))).await),
            "movement-not-a-part"
        );

        correct(first, fitted, Some(("2009-12", told))).await.unwrap();
        assert_eq!(now(node, &clerk, part).await.fittings[0].since, date("2009-12"));
        // From the record of the part as from that of the weapon.
        let (fitted_to, _) = movement(part, 3).await;
        correct(part, fitted_to, None).await.unwrap();
        assert_eq!(places(node, &clerk, part, &[first, second]).await, (None, vec![]));
        correct(first, removed, None).await.unwrap();
        assert_eq!(places(node, &clerk, part, &[first, second]).await, (Some(first), vec![first]));
    })
    .await;
}
