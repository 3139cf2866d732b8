//! Parts that come and go.

use crate::made::{event_id, life, registered};
use domain::PartialDate;
use domain::event::{Correction, Event, Fact, Host, MovedPart, Subject};
use domain::id::{EventId, WeaponId};
use domain::life::Weapon;
use domain::mark::{Component, Legibility, Mark, MarkKind};
use domain::parts::{MovementFault, can_have_happened, counterpart};
use proptest::prelude::*;
use std::collections::BTreeMap;
use uuid::Uuid;

fn weapon_id(number: usize) -> WeaponId {
    WeaponId(Uuid::from_u128(u128::try_from(number).unwrap()))
}

fn entered(component: Option<Component>) -> Fact {
    let Fact::Registered { mut identity, holder, other } = registered("P 7", None) else { unreachable!() };
    identity.component = component;
    Fact::Registered { identity, holder, other }
}

fn part(number: usize, component: Component) -> MovedPart {
    MovedPart { part: weapon_id(number), component, serial: "P 7".to_owned(), pair: event_id(1) }
}

fn host(number: usize) -> Host {
    Host { weapon: weapon_id(number), serial: "A 1".to_owned(), pair: event_id(1) }
}

/// Entries of the register, by number: weapons 0 and 1, a barrel 2 and a slide 3.
struct Register {
    events: BTreeMap<usize, Vec<Event>>,
    minted: i64,
}

impl Register {
    fn begin() -> Self {
        let kinds = [None, None, Some(Component::Barrel), Some(Component::Slide)];
        let mut register = Self { events: BTreeMap::new(), minted: 0 };
        for (number, component) in kinds.into_iter().enumerate() {
            let id = register.mint();
            register.put(number, id, "1990", entered(component));
        }
        register
    }

    fn mint(&mut self) -> EventId {
        self.minted += 1;
        event_id(self.minted)
    }

    fn put(&mut self, number: usize, id: EventId, occurred: &str, fact: Fact) {
        let [event] = <[Event; 1]>::try_from(life([(occurred, fact)])).unwrap();
        let events = self.events.entry(number).or_default();
        let seq = i64::try_from(events.len()).unwrap() + 1;
        events.push(Event { id, subject: weapon_id(number), seq, ..event });
    }

    fn entry(&self, number: usize) -> Weapon {
        Weapon::project(&self.events[&number]).unwrap()
    }

    fn fit(&mut self, weapon: usize, number: usize, day: &str) -> Result<(), MovementFault> {
        let component = self.entry(number).may_be_fitted(&self.entry(weapon), day.parse().unwrap())?;
        let (ours, theirs) = (self.mint(), self.mint());
        self.put(weapon, ours, day, Fact::PartFitted(MovedPart { pair: theirs, ..part(number, component) }));
        self.put(number, theirs, day, Fact::FittedTo(Host { pair: ours, ..host(weapon) }));
        Ok(())
    }

    fn remove(&mut self, weapon: usize, number: usize, day: &str) -> Result<(), MovementFault> {
        let component = self.entry(number).may_be_removed(weapon_id(weapon), day.parse().unwrap())?;
        let (ours, theirs) = (self.mint(), self.mint());
        self.put(weapon, ours, day, Fact::PartRemoved(MovedPart { pair: theirs, ..part(number, component) }));
        self.put(number, theirs, day, Fact::RemovedFrom(Host { pair: ours, ..host(weapon) }));
        Ok(())
    }

    /// Corrects the movement that one event of the part tells, in both records; or does nothing, if that cannot be.
    fn correct(&mut self, number: usize, at: usize, day: Option<&str>) {
        let Some(told) = self.events[&number].get(at).cloned() else { return };
        let Some((weapon, pair)) = counterpart(&told.fact) else { return };
        let weapon = usize::try_from(weapon.0.as_u128()).unwrap();
        let before = self.events.clone();
        for (number, corrects) in [(number, told.id), (weapon, pair)] {
            let fact = self.events[&number].iter().find(|event| event.id == corrects).unwrap().fact.clone();
            let instead = day.map(|day| Box::new(Correction { occurred: day.parse().unwrap(), fact }));
            let id = self.mint();
            self.put(number, id, "2020", Fact::Corrected { corrects, instead });
        }
        if !can_have_happened(&self.events[&number]) {
            self.events = before;
        }
    }
}

#[test]
fn a_part_goes_from_one_weapon_to_another_and_both_records_say_so() {
    let mut register = Register::begin();
    register.fit(0, 3, "2001-05").unwrap();
    assert_eq!(register.fit(1, 3, "2002"), Err(MovementFault::AlreadyFitted(weapon_id(0))));
    assert_eq!(register.remove(1, 3, "2002"), Err(MovementFault::NotFitted));
    assert_eq!(register.remove(0, 3, "1999"), Err(MovementFault::BeforeLast("2001-05".parse().unwrap())));
    register.remove(0, 3, "2003").unwrap();
    register.fit(1, 3, "2003").unwrap();

    let slide = register.entry(3);
    assert_eq!(slide.fitted_to().map(|fitting| (fitting.weapon, fitting.until)), Some((weapon_id(1), None)));
    assert_eq!(slide.fittings[0].until, Some("2003".parse().unwrap()));
    assert!(register.entry(0).parts.is_empty());
    let [fitted] = &register.entry(1).parts[..] else { panic!("one part") };
    assert_eq!(
        (fitted.part, fitted.component, fitted.since),
        (weapon_id(3), Component::Slide, "2003".parse().unwrap())
    );
}

#[test]
fn what_cannot_be_put_together_is_refused() {
    let entry = |number: usize, component| {
        let events = life([("1990", entered(component))]);
        Weapon { id: weapon_id(number), ..Weapon::project(&events).unwrap() }
    };
    let (weapon, frame, slide) = (entry(0, None), entry(1, Some(Component::Frame)), entry(2, Some(Component::Slide)));
    let fits = |part: &Weapon, weapon: &Weapon| part.may_be_fitted(weapon, PartialDate::UNKNOWN);
    assert_eq!(fits(&slide, &weapon), Ok(Component::Slide));
    assert_eq!(fits(&slide, &frame), Ok(Component::Slide), "a frame is the weapon, though it is bare");
    assert_eq!(fits(&frame, &weapon), Err(MovementFault::Essential(Component::Frame)), "it has one");
    assert_eq!(fits(&entry(3, None), &weapon), Err(MovementFault::NotAPart));
    assert_eq!(fits(&weapon, &weapon), Err(MovementFault::Itself));
    assert_eq!(fits(&entry(3, Some(Component::Barrel)), &slide), Err(MovementFault::NotAWeapon));
    let mut destroyed = slide.clone();
    destroyed.status = domain::life::WeaponStatus::Destroyed;
    assert_eq!(fits(&destroyed, &weapon), Err(MovementFault::PartDestroyed));
}

#[test]
fn a_part_that_was_only_a_mark_leaves_its_weapon_and_takes_its_mark_along() {
    let mark = |component, text: &str| Mark {
        kind: MarkKind::Assembly,
        component,
        text: text.to_owned(),
        symbols: String::new(),
        country: None,
        year: None,
        legibility: Legibility::Intact,
        place: String::new(),
    };
    let marked = |component, text| Fact::Marked { mark: Box::new(mark(component, text)) };
    let events = life([
        ("1990", registered("A 1", None)),
        ("1990", marked(Component::Slide, "P 7")),
        ("1990", marked(Component::Barrel, "P 7")),
        ("2001", Fact::PartRemoved(part(3, Component::Slide))),
    ]);
    assert_eq!(Weapon::project(&events).unwrap().marks, [mark(Component::Barrel, "P 7")]);

    let slide = life([("2001", entered(Some(Component::Slide))), ("2001", Fact::RemovedFrom(host(0)))]);
    let slide = Weapon::project(&slide).unwrap();
    assert_eq!(slide.fitted_to(), None);
    assert_eq!(
        (slide.fittings[0].since, slide.fittings[0].until),
        (PartialDate::UNKNOWN, Some("2001".parse().unwrap()))
    );
}

#[test]
fn a_movement_is_withdrawn_only_where_no_later_one_rests_on_it() {
    let mut register = Register::begin();
    register.fit(0, 3, "2001").unwrap();
    register.remove(0, 3, "2003").unwrap();
    register.fit(1, 3, "2004").unwrap();
    let told = register.events.clone();
    register.correct(3, 2, None);
    assert_eq!(register.events, told, "the slide would be in two weapons");
    register.correct(3, 3, None);
    register.correct(3, 2, None);
    assert_eq!(register.entry(3).fitted_to().map(|fitting| fitting.weapon), Some(weapon_id(0)));
    assert!(register.entry(1).parts.is_empty());
    register.correct(3, 1, Some("2000-02"));
    assert_eq!(register.entry(0).parts[0].since, "2000-02".parse().unwrap());
}

#[test]
fn a_slide_in_a_weapon_is_not_turned_into_a_weapon_by_a_correction() {
    let mut events = life([("1990", entered(None)), ("2001", Fact::FittedTo(host(0)))]);
    assert_eq!(Weapon::project(&events).unwrap().agrees_with_movements(), Err(MovementFault::NotAPart));
    events = life([("1990", entered(Some(Component::Slide))), ("2001", Fact::PartFitted(part(2, Component::Barrel)))]);
    assert_eq!(Weapon::project(&events).unwrap().agrees_with_movements(), Err(MovementFault::NotAWeapon));
}

#[derive(Debug, Clone)]
enum Step {
    Fit { weapon: usize, part: usize, day: String },
    Remove { weapon: usize, part: usize, day: String },
    Correct { part: usize, at: usize, day: Option<String> },
}

/// Days of three degrees of precision that lie close together, so that most leave the order open.
fn any_day() -> impl Strategy<Value = String> {
    prop::sample::select(vec!["", "2001", "2001-05", "2001-05-09", "2001-06-01", "2002", "2002-01", "2003"])
        .prop_map(str::to_owned)
}

fn any_step() -> impl Strategy<Value = Step> {
    prop_oneof![
        3 => (0..4_usize, 0..4_usize, any_day()).prop_map(|(weapon, part, day)| Step::Fit { weapon, part, day }),
        3 => (0..2_usize, 2..4_usize, any_day()).prop_map(|(weapon, part, day)| Step::Remove { weapon, part, day }),
        1 => (2..4_usize, 0..8_usize, prop::option::of(any_day())).prop_map(|(part, at, day)| Step::Correct { part, at, day }),
    ]
}

/// Any fact about movements, also such as no program of ours would record.
fn any_fact() -> impl Strategy<Value = Fact> {
    let component = prop::sample::select(vec![None, Some(Component::Slide), Some(Component::Frame)]);
    prop_oneof![
        (0..4_usize).prop_map(|number| Fact::PartFitted(part(number, Component::Slide))),
        (0..4_usize).prop_map(|number| Fact::PartRemoved(part(number, Component::Slide))),
        (0..4_usize).prop_map(|number| Fact::FittedTo(host(number))),
        (0..4_usize).prop_map(|number| Fact::RemovedFrom(host(number))),
        component.prop_map(entered),
        (1..9_i64).prop_map(crate::made::withdrawn),
    ]
}

proptest! {
    /// Whatever people record, correct and withdraw, the records of weapons and of parts agree on where each part is.
    #[test]
    fn a_part_is_in_one_weapon_at_most_and_both_records_agree(steps in prop::collection::vec(any_step(), 0..24)) {
        let mut register = Register::begin();
        for step in steps {
            match &step {
                Step::Fit { weapon, part, day } => drop(register.fit(*weapon, *part, day)),
                Step::Remove { weapon, part, day } => drop(register.remove(*weapon, *part, day)),
                Step::Correct { part, at, day } => register.correct(*part, *at, day.as_deref()),
            }
            for number in [2, 3] {
                let holds = |weapon: &usize| register.entry(*weapon).parts.iter().any(|fitted| fitted.part == weapon_id(number));
                let holding: Vec<WeaponId> = (0..4).filter(holds).map(weapon_id).collect();
                let fitted: Vec<WeaponId> = register.entry(number).fitted_to().map(|fitting| fitting.weapon).into_iter().collect();
                prop_assert_eq!(holding, fitted, "after {:?}", step);
                prop_assert!(can_have_happened(&register.events[&number]));
            }
        }
    }

    #[test]
    fn any_record_of_movements_can_be_read(told in prop::collection::vec((any_day(), any_fact()), 1..12)) {
        let events = life(told.iter().map(|(day, fact)| (day.as_str(), fact.clone())));
        let weapon = Weapon::project(&events).unwrap();
        let open = weapon.fittings.iter().filter(|fitting| fitting.until.is_none()).count();
        prop_assert!(open <= 1, "{:?}", weapon.fittings);
        let mut parts: Vec<WeaponId> = weapon.parts.iter().map(|fitted| fitted.part).collect();
        parts.sort();
        parts.dedup();
        prop_assert_eq!(parts.len(), weapon.parts.len());
        let written = serde_json::to_string(&weapon).unwrap();
        prop_assert_eq!(serde_json::from_str::<Weapon>(&written).unwrap(), weapon);
    }
}

#[test]
fn events_of_movements_are_kept_in_a_form_of_their_own() {
    let fact = Fact::PartFitted(part(3, Component::Slide));
    let written = serde_json::to_value(&fact).unwrap();
    assert_eq!(
        (&written["kind"], &written["component"], &written["serial"]),
        (&"part-fitted".into(), &"slide".into(), &"P 7".into())
    );
    assert_eq!(serde_json::from_value::<Fact>(written).unwrap(), fact);
}

#[test]
fn a_party_of_an_old_record_has_no_entry() {
    let read: domain::weapon::Party = serde_json::from_str(r#"{"name":"Depot","kind":"unknown"}"#).unwrap();
    assert_eq!(read.id, None);
}
