//! How long a record must be kept at least.

use crate::made::{life, moment, registered, transferred};
use domain::PartialDate;
use domain::event::Fact;
use domain::retention::{floors, longest};

#[test]
fn a_birth_binds_for_thirty_years_and_all_else_for_twenty() {
    let born = Fact::Manufactured { maker: None };
    let events = life([("1990-05", born), ("2001", registered("A 1", None)), ("", transferred("Dealer"))]);
    let read: Vec<_> = floors(&events).iter().map(|floor| (floor.years, floor.floor_until, floor.clause)).collect();
    // The floor ends with the year in which the years are full. A date that is not known counts from the day of entry.
    let entered = PartialDate::day_of(moment()).year().unwrap();
    assert_eq!(
        read,
        [(30, Some(2021), "ITI 12(a)"), (20, Some(2022), "ITI 12(b)"), (20, Some(entered + 21), "ITI 12(b)")]
    );
    assert_eq!(longest(&events).unwrap().floor_until, Some(entered + 21));
    assert_eq!(longest(&[]), None);
}
