//! How many failures a network may make: some at once, then one after each pause.

use super::origin::Network;
use domain::clock::Timestamp;
use jiff::SignedDuration;
use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// The most networks remembered at a time. One takes less than 100 bytes.
const MOST_NETWORKS: usize = 10_000;

/// Counts the failures of networks. It is kept in memory: a restart forgets it, the counters of accounts stay.
pub(crate) struct Throttle {
    at_once: u32,
    pause: SignedDuration,
    debts: Mutex<BTreeMap<Network, Debt>>,
}

/// What a network has used up: each failure moves the moment at which nothing is left of it one pause further.
struct Debt {
    until: Timestamp,
    is_told: bool,
}

/// A network has to wait.
pub(crate) struct Held {
    /// How long until the next attempt is looked at.
    pub wait: SignedDuration,
    /// Whether it is the first time since the network had no debts, so that this is worth a line in the audit list.
    pub is_first: bool,
}

impl Throttle {
    /// Lets a network fail `at_once` times, and then once in each `pause`.
    pub fn new(at_once: u32, pause: SignedDuration) -> Self {
        Self { at_once, pause, debts: Mutex::default() }
    }

    /// Counts an attempt before anybody looks at it, as if it had failed. One that then succeeds is taken back by
    /// [`Throttle::take_back`]; earlier failures stay, or a stranger with an account could have them forgotten.
    ///
    /// # Errors
    /// [`Held`] if the network has to wait; then nothing is counted.
    pub fn charge(&self, network: Network, now: Timestamp) -> Result<(), Held> {
        let mut debts = self.debts();
        if !debts.contains_key(&network) {
            make_room(&mut debts, now);
        }
        let debt = debts.entry(network).or_insert(Debt { until: now, is_told: false });
        let limit = later(now, self.pause.saturating_mul(i32::try_from(self.at_once).unwrap_or(i32::MAX)));
        // No debt reaches beyond the limit, unless the machine's clock was put back: nobody has to wait for that.
        if debt.until <= now || debt.until > limit {
            *debt = Debt { until: now, is_told: false };
        }
        let charged = later(debt.until, self.pause);
        if charged > limit {
            let is_first = !debt.is_told;
            debt.is_told = true;
            return Err(Held { wait: charged.duration_since(limit), is_first });
        }
        debt.until = charged;
        Ok(())
    }

    /// Takes back what the last attempt was charged.
    pub fn take_back(&self, network: Network) {
        if let Some(debt) = self.debts().get_mut(&network) {
            debt.until = debt.until.checked_sub(self.pause).unwrap_or(Timestamp::MIN);
        }
    }

    fn debts(&self) -> MutexGuard<'_, BTreeMap<Network, Debt>> {
        // Each change is a single assignment, so that a panic elsewhere leaves nothing half done.
        self.debts.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Forgets the networks without debts and, if that is not enough, the one with the least.
fn make_room(debts: &mut BTreeMap<Network, Debt>, now: Timestamp) {
    if debts.len() < MOST_NETWORKS {
        return;
    }
    debts.retain(|_, debt| debt.until > now);
    if debts.len() >= MOST_NETWORKS
        && let Some(network) = debts.iter().min_by_key(|(_, debt)| debt.until).map(|(network, _)| *network)
    {
        debts.remove(&network);
    }
}

fn later(moment: Timestamp, by: SignedDuration) -> Timestamp {
    moment.checked_add(by).unwrap_or(Timestamp::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::net::{IpAddr, Ipv4Addr};

    const PAUSE: SignedDuration = SignedDuration::from_mins(2);

    fn network(number: u32) -> Network {
        IpAddr::V4(Ipv4Addr::from_bits(number)).into()
    }

    fn start() -> Timestamp {
        "2026-03-01T08:00:00Z".parse().unwrap()
    }

    #[test]
    fn some_failures_at_once_then_one_after_each_pause() {
        let throttle = Throttle::new(3, PAUSE);
        let mut now = start();
        for _ in 0..3 {
            assert!(throttle.charge(network(1), now).is_ok());
        }
        let held = throttle.charge(network(1), now).unwrap_err();
        assert!(held.is_first);
        assert_eq!(held.wait, PAUSE);
        now += SignedDuration::from_secs(119);
        let held = throttle.charge(network(1), now).unwrap_err();
        assert!(!held.is_first, "once is enough to be told");
        assert_eq!(held.wait, SignedDuration::from_secs(1));
        assert!(throttle.charge(network(2), now).is_ok(), "others are not held back");
        now += held.wait;
        assert!(throttle.charge(network(1), now).is_ok());
        assert!(throttle.charge(network(1), now).is_err());
        now += SignedDuration::from_mins(6);
        for _ in 0..3 {
            assert!(throttle.charge(network(1), now).is_ok(), "after a rest all of them are there again");
        }
        assert!(throttle.charge(network(1), now).unwrap_err().is_first);
    }

    #[test]
    fn a_clock_that_is_put_back_holds_nobody_back() {
        let throttle = Throttle::new(3, PAUSE);
        assert!(throttle.charge(network(1), start()).is_ok());
        throttle.take_back(network(1));
        let yesterday = start() - SignedDuration::from_hours(24);
        for _ in 0..3 {
            assert!(throttle.charge(network(1), yesterday).is_ok());
        }
        assert!(throttle.charge(network(1), yesterday).is_err(), "and failures count from there");
    }

    #[test]
    fn a_success_costs_nothing_and_forgives_nothing() {
        let throttle = Throttle::new(3, PAUSE);
        for _ in 0..2 {
            assert!(throttle.charge(network(1), start()).is_ok());
        }
        for _ in 0..50 {
            assert!(throttle.charge(network(1), start()).is_ok());
            throttle.take_back(network(1));
        }
        assert!(throttle.charge(network(1), start()).is_ok());
        assert!(throttle.charge(network(1), start()).is_err());
    }

    #[test]
    fn a_crowd_of_networks_takes_no_more_memory_and_forgets_the_least_guilty() {
        let throttle = Throttle::new(3, PAUSE);
        for _ in 0..3 {
            assert!(throttle.charge(network(u32::MAX), start()).is_ok());
        }
        for number in 0..20_000 {
            assert!(throttle.charge(network(number), start()).is_ok());
        }
        assert_eq!(throttle.debts().len(), MOST_NETWORKS);
        assert!(throttle.charge(network(u32::MAX), start()).is_err(), "the one with the most failures is remembered");
        let later = start() + SignedDuration::from_hours(1);
        assert!(throttle.charge(network(20_001), later).is_ok());
        assert_eq!(throttle.debts().len(), 1, "those without debts are forgotten");
    }
}
