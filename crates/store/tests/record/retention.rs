//! When terms end: each weapon's follows from its events and the rules, and the counts from the weapons.

use crate::made::{Counted, event, moment, register, uuid, weapon};
use domain::PartialDate;
use domain::event::{Event, Fact, Subject};
use domain::id::WeaponId;
use domain::life::Weapon;
use domain::retention::{Certainty, Demand, Demands, Due, Period, Records, Rule, Rules, RunsFrom, Span};
use store::Store;
use store::projections::Difference;
use store::retention::Reckoned;
use store::testing::{behind_its_back, on_each_engine};

fn rule(years: u16, from: RunsFrom) -> Rule {
    Rule {
        set: "made".to_owned(),
        clause: "1".to_owned(),
        demand: Demand { records: Records::All, period: Period::Years(years), from },
        valid: Span::default(),
        certainty: Certainty::Text,
    }
}

fn demands<const N: usize>(rules: [Rule; N]) -> Demands {
    rules.into_iter().collect::<Rules>().demands()
}

async fn note(store: &Store, demands: &Demands) {
    let mut tx = store.begin().await.unwrap();
    tx.note_demands(demands).await.unwrap();
    tx.commit().await.unwrap();
}

/// Works out the next terms, and says of how many weapons.
async fn reckon(store: &Store) -> usize {
    let mut tx = store.begin().await.unwrap();
    let reckoned = tx.reckon_next().await.unwrap();
    tx.commit().await.unwrap();
    reckoned
}

/// Adds an event of May 2009 to a weapon's life.
async fn add(store: &Store, number: u64, fact: Fact) {
    let mut tx = store.begin().await.unwrap();
    let mut events: Vec<Event> = tx.events::<Weapon>(WeaponId(uuid(number))).await.unwrap();
    let next = event(WeaponId(uuid(number)), i64::try_from(events.len()).unwrap() + 1, fact);
    events.push(next.clone());
    tx.add_event(&next, &Weapon::project(&events).unwrap(), &[], &Counted).await.unwrap();
    tx.commit().await.unwrap();
}

fn held() -> Fact {
    Fact::HeldForLaw { authority: "Court".to_owned(), reference: String::new() }
}

fn destroyed() -> Fact {
    Fact::Destroyed { authority: "Depot".to_owned() }
}

async fn ids(store: &Store, due: Due) -> Vec<WeaponId> {
    let all = store.weapons_due(due, WeaponId(uuid(0)), 10).await.unwrap();
    all.iter().map(|events| events[0].subject).collect()
}

#[tokio::test]
async fn each_weapon_is_counted_where_its_term_ends_and_moves_with_its_events() {
    on_each_engine(async |store| {
        note(&store, &demands([rule(20, RunsFrom::Event)])).await;
        register(&store, 1..=3).await;
        assert_eq!(store.due_counts().await.unwrap(), [(Due::Year(2029), 3)]);
        add(&store, 2, held()).await;
        assert_eq!(store.due_counts().await.unwrap(), [(Due::Year(2029), 2), (Due::Held, 1)]);
        assert_eq!(ids(&store, Due::Year(2029)).await, [WeaponId(uuid(1)), WeaponId(uuid(3))]);
        assert_eq!(ids(&store, Due::Held).await, [WeaponId(uuid(2))]);
        let lifted = Fact::HoldLifted { hold: event(WeaponId(uuid(2)), 2, held()).id };
        add(&store, 2, lifted).await;
        assert_eq!(store.due_counts().await.unwrap(), [(Due::Year(2029), 3)]);
        let page = store.weapons_due(Due::Year(2029), WeaponId(uuid(1)), 1).await.unwrap();
        assert_eq!(page.iter().map(|events| events[0].subject).collect::<Vec<_>>(), [WeaponId(uuid(2))]);
    })
    .await;
}

#[tokio::test]
async fn other_rules_move_every_weapon_also_when_the_work_is_broken_off() {
    on_each_engine(async |store| {
        note(&store, &demands([rule(20, RunsFrom::Event)])).await;
        register(&store, 1..=1200).await;
        add(&store, 7, destroyed()).await;
        while reckon(&store).await > 0 {}
        assert_eq!(store.reckoned().await.unwrap(), Reckoned::Whole);

        let new = demands([rule(30, RunsFrom::Destruction)]);
        note(&store, &new).await;
        assert_eq!(store.reckoned().await.unwrap(), Reckoned::InPart);
        assert_eq!(reckon(&store).await, 500);
        // Meanwhile somebody writes: to a weapon that was done, to one that was not, and to a new one.
        add(&store, 8, destroyed()).await;
        add(&store, 1100, destroyed()).await;
        register(&store, 1201..=1201).await;
        note(&store, &new).await;
        let whole: i64 = store.due_counts().await.unwrap().iter().map(|(_, weapons)| weapons).sum();
        assert_eq!(whole, 1201, "none is counted twice or left out on the way");
        assert_eq!(reckon(&store).await, 500, "the work goes on where it was");
        while reckon(&store).await > 0 {}
        assert_eq!(store.due_counts().await.unwrap(), [(Due::Year(2039), 3), (Due::WhileItExists, 1198)]);
        assert_eq!(store.reckoned().await.unwrap(), Reckoned::Whole);
        assert_eq!(store.check_projections(|_| ()).await.unwrap().differences, []);
    })
    .await;
}

#[tokio::test]
async fn a_term_or_a_count_that_somebody_altered_is_found() {
    on_each_engine(async |store| {
        note(&store, &demands([rule(20, RunsFrom::Event)])).await;
        register(&store, 1..=3).await;
        while reckon(&store).await > 0 {}
        behind_its_back(&store, "UPDATE weapon SET due_year = 1990 WHERE weapon_no = 2").await;
        let found = store.check_projections(|_| ()).await.unwrap().differences;
        let found: Vec<(&str, &str)> =
            found.iter().map(|Difference { kind, field, .. }| (kind.as_str(), field.as_str())).collect();
        assert_eq!(
            found,
            [("weapon", "due_year"), ("register", "due_count of 1990"), ("register", "due_count of 2029")]
        );
    })
    .await;
}

#[tokio::test]
async fn a_weapon_of_which_the_day_is_not_known_is_kept_from_the_day_of_entry() {
    on_each_engine(async |store| {
        note(&store, &demands([rule(20, RunsFrom::Event)])).await;
        let mut new = weapon(1);
        new.events[0].occurred = PartialDate::UNKNOWN;
        let mut tx = store.begin().await.unwrap();
        tx.register_weapons(vec![new.write_out(&Counted).unwrap()]).await.unwrap();
        tx.commit().await.unwrap();
        let entered = PartialDate::day_of(moment()).year().unwrap();
        assert_eq!(store.due_counts().await.unwrap(), [(Due::Year(entered + 20), 1)]);
    })
    .await;
}
