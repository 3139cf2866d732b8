//! Weapons entered by hand, their lives, and finding them by their marks.

use crate::common::{Node, code, on_a_node};
use app::Actor;
use app::identify::{Identification, Suspect, before_all};
use app::weapons::NewEvent;
use domain::PartialDate;
use domain::authority::Role;
use domain::case::{Medium, Observation};
use domain::event::{Assessment, Correction, EventKind, Fact, Source};
use domain::id::{CaseId, EventId, WeaponId};
use domain::life::WeaponStatus;
use domain::mark::{Component, Legibility, Mark, MarkKind};
use domain::weapon::{Attested, Identity, Party, PartyKind, Serial, SerialState, Term};
use jiff::SignedDuration;
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

async fn clerk(node: &Node) -> Actor {
    node.join("clerk", &[Role::RegistryClerk, Role::Examiner]).await.actor
}

pub fn party(name: &str) -> Party {
    Party { name: name.to_owned(), kind: PartyKind::Unknown, country: None, id: None }
}

pub fn date(text: &str) -> PartialDate {
    text.parse().unwrap()
}

/// An event of this day, with a reason.
pub fn event(occurred: &str, fact: Fact) -> NewEvent {
    NewEvent {
        occurred: date(occurred),
        fact,
        basis: "Ledger 4".to_owned(),
        reason: "Entered from the ledger.".to_owned(),
    }
}

pub fn pistol(serial: &str) -> Fact {
    let term =
        |text: &str, code: &str| Attested::marked(Some(Term { text: text.to_owned(), code: Some(code.to_owned()) }));
    let identity = Identity {
        serial: Serial { as_marked: Some(serial.to_owned()), as_assessed: None, state: SerialState::Intact },
        maker: term("Glock", "glock"),
        calibre: term("9x19", "9x19mm-parabellum"),
        country: term("Austria", "AT"),
        ..Identity::default()
    };
    Fact::Registered { identity: Box::new(identity), holder: Some(party("Depot 4")), other: BTreeMap::new() }
}

pub fn seen(serial: &str) -> Observation {
    Observation { serial: serial.to_owned(), ..Observation::default() }
}

async fn identify(node: &Node, actor: &Actor, serial: &str) -> Identification {
    node.app.identify(actor, &seen(serial)).await.unwrap()
}

fn found(identification: &Identification) -> Vec<WeaponId> {
    identification.candidates.iter().map(|suspect| suspect.weapon.id).collect()
}

#[tokio::test]
async fn a_weapon_entered_by_hand_is_found_at_once_and_after_every_change() {
    on_a_node(async |node| {
        let clerk = clerk(node).await;
        let app = &node.app;
        assert_eq!(found(&identify(node, &clerk, "KD81941").await), []);

        let id = app.register_weapon(&clerk, event("2009-05-14", pistol("KD81941"))).await.unwrap();
        let other = app.register_weapon(&clerk, event("2010", pistol("XY00001"))).await.unwrap();
        let exact = identify(node, &clerk, "KD81941").await;
        assert_eq!((found(&exact)[0], exact.register_size), (id, 2));
        assert!(exact.candidates[0].probability > 0.5, "{}", exact.candidates[0].probability);
        // With doubt, folded, and misread by one character.
        for marks in ["KD8?941", "kd 81941", "KD[8B]1941", "KD81947"] {
            assert_eq!(found(&identify(node, &clerk, marks).await).first(), Some(&id), "{marks}");
        }

        // What the laboratory makes legible is found as well, and what is on the metal stays to be found.
        let conclusion = Assessment {
            serial: Some(Serial {
                as_marked: None,
                as_assessed: Some("QW55555".to_owned()),
                state: SerialState::Restored,
            }),
            ..Assessment::default()
        };
        let examined = Fact::Examined { conclusion: Box::new(conclusion), report: "L 7".to_owned() };
        app.add_event(&clerk, other, event("2026-02", examined)).await.unwrap();
        for marks in ["QW55555", "XY00001"] {
            assert_eq!(found(&identify(node, &clerk, marks).await).first(), Some(&other), "{marks}");
        }
    })
    .await;
}

#[tokio::test]
async fn each_kind_of_event_leaves_the_weapon_where_it_says() {
    on_a_node(async |node| {
        let clerk = clerk(node).await;
        let text = String::new;
        let mark = Mark {
            kind: MarkKind::Import,
            component: Component::Frame,
            text: "XA 10".to_owned(),
            symbols: text(),
            country: Some("XA".parse().unwrap()),
            year: Some(2010),
            legibility: Legibility::Intact,
            place: text(),
        };
        let licence = text;
        let case = CaseId(Uuid::max());
        let steps = [
            (Fact::Manufactured { maker: Some(party("Works")) }, WeaponStatus::Held, "Depot 4"),
            (Fact::Marked { mark: Box::new(mark) }, WeaponStatus::Held, "Depot 4"),
            (Fact::Proofed { house: "Proof house".to_owned() }, WeaponStatus::Held, "Depot 4"),
            (Fact::Issued { to: party("Post 9") }, WeaponStatus::Held, "Post 9"),
            (Fact::Transferred { to: party("Dealer"), licence: licence() }, WeaponStatus::Held, "Dealer"),
            (
                Fact::Exported {
                    to_state: "XB".parse().unwrap(),
                    consignee: Some(party("Ministry")),
                    licence: licence(),
                },
                WeaponStatus::Exported,
                "Ministry",
            ),
            (
                Fact::Imported { from_state: None, importer: Some(party("Importer")), licence: licence() },
                WeaponStatus::Held,
                "Importer",
            ),
            (Fact::Lost { report: text() }, WeaponStatus::Lost, "Importer"),
            (Fact::Found { authority: text() }, WeaponStatus::InCustody, "Importer"),
            (Fact::Stolen { report: text() }, WeaponStatus::Stolen, "Importer"),
            (Fact::Seized { authority: text() }, WeaponStatus::InCustody, "Importer"),
            (Fact::Surrendered { authority: text() }, WeaponStatus::InCustody, "Importer"),
            (
                Fact::Examined { conclusion: Box::new(Assessment::default()), report: text() },
                WeaponStatus::InCustody,
                "Importer",
            ),
            (Fact::Traced { case, number: "XA-2026-0001".to_owned() }, WeaponStatus::InCustody, "Importer"),
            (Fact::Deactivated { authority: text() }, WeaponStatus::Deactivated, "Importer"),
            (Fact::Destroyed { authority: text() }, WeaponStatus::Destroyed, "Importer"),
        ];
        let kinds: BTreeSet<EventKind> = steps.iter().map(|(fact, _, _)| fact.kind()).collect();
        assert_eq!(kinds.len(), 16, "all but the registration and the correction");

        let id = node.app.register_weapon(&clerk, event("2001-01-01", pistol("KD81941"))).await.unwrap();
        for ((fact, status, holder), month) in steps.into_iter().zip(0..) {
            let occurred = format!("{}-{:02}-01", 2002 + month / 12, 1 + month % 12);
            node.app.add_event(&clerk, id, event(&occurred, fact.clone())).await.unwrap();
            let file = node.app.weapon_file(&clerk, id).await.unwrap();
            assert_eq!((file.weapon.status, file.weapon.holder.as_ref().unwrap().name.as_str()), (status, holder));
            let last = file.events.last().unwrap();
            assert_eq!((&last.fact, last.occurred, last.recorded_by), (&fact, date(&occurred), clerk.user));
            assert_eq!(last.source, Source::Person { basis: "Ledger 4".to_owned() });
            assert_eq!(last.reason.as_deref(), Some("Entered from the ledger."));
        }
        let file = node.app.weapon_file(&clerk, id).await.unwrap();
        let holders: Vec<&str> = file.holdings.iter().map(|holding| holding.party.name.as_str()).collect();
        assert_eq!(holders, ["Depot 4", "Works", "Post 9", "Dealer", "Ministry", "Importer"]);
        assert_eq!((file.weapon.seq, file.recorders[&clerk.user].as_str()), (17, "Desk"));
        assert_eq!(file.retention.unwrap().clause, "ITI 12(a)", "the birth binds longest");
    })
    .await;
}

#[tokio::test]
async fn what_does_not_do_is_refused_and_changes_nothing() {
    on_a_node(async |node| {
        let clerk = clerk(node).await;
        let app = &node.app;
        let register = async |new| app.register_weapon(&clerk, new).await;
        assert_eq!(
            code(register(NewEvent { reason: " ".to_owned(), ..event("2001", pistol("A 1")) }).await),
            "event-no-reason"
        );
        assert_eq!(code(register(event("2026-03-02", pistol("A 1"))).await), "event-in-future");
        assert_eq!(code(register(event("2001", Fact::Lost { report: String::new() })).await), "registration-wanted");
        let nothing =
            Fact::Registered { identity: Box::default(), holder: Some(party("Depot 4")), other: BTreeMap::new() };
        assert_eq!(code(register(event("2001", nothing)).await), "nothing-identifies");
        assert_eq!(app.count_weapons(&clerk).await.unwrap(), 0);

        let id = register(event("2001", pistol("A 1"))).await.unwrap();
        let lost = || Fact::Lost { report: String::new() };
        let add = async |id, new| app.add_event(&clerk, id, new).await;
        let nobody = WeaponId(Uuid::max());
        assert_eq!(code(add(nobody, event("2001", lost())).await), "not-found");
        assert_eq!(code(app.weapon_file(&clerk, nobody).await), "not-found");
        assert_eq!(code(add(id, event("2027", lost())).await), "event-in-future");
        assert_eq!(code(add(id, NewEvent { reason: String::new(), ..event("2002", lost()) }).await), "event-no-reason");
        // Today is not yet over, and this year not either.
        add(id, event("2026-03-01", lost())).await.unwrap();
        add(id, event("2026", Fact::Found { authority: String::new() })).await.unwrap();
        let file = app.weapon_file(&clerk, id).await.unwrap();
        assert_eq!(file.events.len(), 3);
    })
    .await;
}

#[tokio::test]
async fn a_correction_counts_and_what_was_wrong_stays_to_be_read() {
    on_a_node(async |node| {
        let clerk = clerk(node).await;
        let app = &node.app;
        let id = app.register_weapon(&clerk, event("2001", pistol("A 1"))).await.unwrap();
        let sold = Fact::Transferred { to: party("Dealer 1"), licence: String::new() };
        let wrong = app.add_event(&clerk, id, event("2005", sold)).await.unwrap();
        let right = Fact::Transferred { to: party("Dealer 2"), licence: String::new() };
        let correct = async |event, instead: Option<Correction>, reason: &str| {
            app.correct_event(&clerk, id, event, instead, reason.to_owned()).await
        };
        let instead = |occurred: &str, fact| Some(Correction { occurred: date(occurred), fact });
        assert_eq!(code(correct(wrong, None, " ").await), "event-no-reason");
        assert_eq!(code(correct(EventId(Uuid::max()), None, "No.").await), "event-not-its-event");
        assert_eq!(code(correct(wrong, instead("2026-03-02", right.clone()), "Typo.").await), "event-in-future");

        node.clock.advance(SignedDuration::from_hours(24));
        let correction = correct(wrong, instead("2005-06", right.clone()), "Typo.").await.unwrap();
        assert_eq!(code(correct(correction, None, "No.").await), "event-correction-of-correction");
        let nested = Fact::Corrected { corrects: wrong, instead: None };
        assert_eq!(code(correct(wrong, instead("2005", nested), "No.").await), "event-correction-of-correction");

        let file = app.weapon_file(&clerk, id).await.unwrap();
        assert_eq!(file.weapon.holder, Some(party("Dealer 2")));
        assert_eq!(file.events.len(), 3, "nothing was removed, and nothing that was refused was added");
        assert_eq!(file.holdings[1].from, date("2005-06"));

        correct(wrong, None, "It never happened.").await.unwrap();
        let file = app.weapon_file(&clerk, id).await.unwrap();
        assert_eq!(file.weapon.holder, Some(party("Depot 4")));
    })
    .await;
}

#[tokio::test]
async fn a_destroyed_weapon_has_a_past_but_no_future() {
    on_a_node(async |node| {
        let clerk = clerk(node).await;
        let app = &node.app;
        let id = app.register_weapon(&clerk, event("2001", pistol("A 1"))).await.unwrap();
        let add = async |occurred: &str, fact| app.add_event(&clerk, id, event(occurred, fact)).await;
        let end = add("2015-06", Fact::Destroyed { authority: "Smelter".to_owned() }).await.unwrap();
        let sold = || Fact::Transferred { to: party("Dealer"), licence: String::new() };
        for occurred in ["2016", "2015", ""] {
            assert_eq!(code(add(occurred, sold()).await), "event-after-destruction", "{occurred}");
        }
        add("2008", sold()).await.unwrap();
        let file = app.weapon_file(&clerk, id).await.unwrap();
        assert_eq!((file.weapon.status, file.weapon.holder), (WeaponStatus::Destroyed, Some(party("Dealer"))));

        app.correct_event(&clerk, id, end, None, "Another weapon was meant.".to_owned()).await.unwrap();
        add("2016", sold()).await.unwrap();
        assert_eq!(app.weapon_file(&clerk, id).await.unwrap().weapon.status, WeaponStatus::Held);
    })
    .await;
}

#[tokio::test]
async fn the_list_of_weapons_goes_on_page_by_page_newest_change_first() {
    on_a_node(async |node| {
        let clerk = clerk(node).await;
        let app = &node.app;
        let mut ids = Vec::new();
        for number in 0..120 {
            ids.push(app.register_weapon(&clerk, event("2001", pistol(&format!("A {number}")))).await.unwrap());
        }
        app.add_event(&clerk, ids[3], event("2002", Fact::Lost { report: String::new() })).await.unwrap();
        let mut listed = Vec::new();
        let mut from = None;
        loop {
            let page = app.weapons(&clerk, from).await.unwrap();
            listed.extend(page.weapons.iter().map(|weapon| weapon.id));
            from = page.next;
            if from.is_none() {
                break;
            }
        }
        let changed = ids.remove(3);
        ids.push(changed);
        ids.reverse();
        assert_eq!(listed, ids);
    })
    .await;
}

#[tokio::test]
async fn an_observation_that_says_nothing_or_nonsense_is_refused() {
    on_a_node(async |node| {
        let clerk = clerk(node).await;
        let ask = async |observation: Observation| node.app.identify(&clerk, &observation).await;
        assert_eq!(code(ask(Observation::default()).await), "identify-nothing");
        assert_eq!(code(ask(seen("illegible")).await), "identify-nothing", "a word is no serial");
        let year = Observation { year: "old".to_owned(), ..Observation::default() };
        assert_eq!(code(ask(year).await), "identify-year");
        assert!(ask(seen("[8B")).await.is_err());
        let only_maker = Observation { maker: "Глок".to_owned(), ..Observation::default() };
        let id = node.app.register_weapon(&clerk, event("2009", pistol("A 1"))).await.unwrap();
        assert_eq!(found(&ask(only_maker).await.unwrap()), [id], "the maker in any of its names");
    })
    .await;
}

#[tokio::test]
async fn a_consignment_stands_around_each_of_its_weapons() {
    on_a_node(async |node| {
        let clerk = clerk(node).await;
        let app = &node.app;
        let mut ids = Vec::new();
        for serial in ["KD-81941", "KD 81942", "KD81945", ""] {
            ids.push(app.register_weapon(&clerk, event("2009", pistol(serial))).await.unwrap());
        }
        let imported = Fact::Imported { from_state: "AT".parse().ok(), importer: None, licence: String::new() };
        app.add_event(&clerk, ids[2], event("2010-03", imported)).await.unwrap();
        let around = async |id| {
            let found = app.neighbours(&clerk, id).await.unwrap().weapons;
            found.into_iter().map(|near| (near.weapon.id, near.offset, near.imported)).collect::<Vec<_>>()
        };
        let arrival = Some((date("2010-03"), "AT".parse().ok()));
        let [first, second, third, unmarked] = ids[..] else { panic!("four were registered") };
        assert_eq!(around(second).await, [(first, -1, None), (second, 0, None), (third, 3, arrival)]);
        assert_eq!(around(unmarked).await, [(unmarked, 0, None)], "without a serial there is nothing beside it");
        assert_eq!(code(app.neighbours(&clerk, WeaponId(Uuid::max())).await), "not-found");
    })
    .await;
}

#[tokio::test]
async fn what_is_said_for_a_candidate_adds_up_to_how_it_stands_against_none() {
    on_a_node(async |node| {
        let clerk = clerk(node).await;
        for serial in ["KD81941", "KD81946", "XX00001"] {
            node.app.register_weapon(&clerk, event("2009", pistol(serial))).await.unwrap();
        }
        let calibre = || Observation { calibre: "9x19".to_owned(), ..seen("KD8194?") };
        let found = node.app.identify(&clerk, &calibre()).await.unwrap();
        for suspect in &found.candidates {
            let fields: f64 = suspect.evidence.iter().map(|field| field.log_ratio).sum();
            let sum = before_all(found.register_size) + suspect.serial_log_ratio + fields;
            assert!((sum - suspect.against_none(found.none_of_these)).abs() < 1e-9);
        }
        let [first, .., last] = &found.candidates[..] else { panic!("there are candidates") };
        assert!(first.serial_log_ratio > 5.0 && last.serial_log_ratio <= first.serial_log_ratio);

        // Without a serial the fields alone must add up to it: this is how the rest was found.
        let unmarked = Observation { serial: String::new(), ..calibre() };
        let found = node.app.identify(&clerk, &unmarked).await.unwrap();
        let suspect = &found.candidates[0];
        let fields: f64 = suspect.evidence.iter().map(|field| field.log_ratio).sum();
        let whole = suspect.against_none(found.none_of_these);
        assert!((before_all(found.register_size) + fields - whole).abs() < 1e-9, "{fields} {whole}");
    })
    .await;
}

#[tokio::test]
async fn a_batch_answers_as_single_questions_do() {
    on_a_node(async |node| {
        let clerk = clerk(node).await;
        let id = node.app.register_weapon(&clerk, event("2009", pistol("KD81941"))).await.unwrap();
        node.app.register_weapon(&clerk, event("2009", pistol("KD81946"))).await.unwrap();
        let batch = node.app.begin_batch(&clerk).await.unwrap();
        let found = batch.identify(&seen("KD81941"), 1).await.unwrap();
        assert_eq!((found.candidates.len(), found.candidates[0].weapon.id), (1, id));
        assert_eq!(code(batch.identify(&seen("[8B"), 1).await), "pattern-unclosed");
    })
    .await;
}

#[tokio::test]
async fn a_slip_of_the_keyboard_is_likelier_on_paper_than_on_metal() {
    on_a_node(async |node| {
        let clerk = clerk(node).await;
        for serial in ["KD81941", "KD81841"] {
            node.app.register_weapon(&clerk, event("2009", pistol(serial))).await.unwrap();
        }
        let record = |found: &Identification, serial: &str| {
            let is_it = |suspect: &&Suspect| suspect.weapon.identity.serial.best() == Some(serial);
            found.candidates.iter().find(is_it).expect("both are candidates").serial_log_ratio
        };
        let mut ratios = Vec::new();
        for read in [Medium::Paper, Medium::Metal] {
            let seen = Observation { read: Some(read), ..seen("KD81941") };
            let found = node.app.identify(&clerk, &seen).await.unwrap();
            ratios.push(record(&found, "KD81841") - record(&found, "KD81941"));
        }
        assert!(ratios[0] > ratios[1] + 0.3, "9 is beside 8 on a keyboard: {ratios:?}");
    })
    .await;
}
