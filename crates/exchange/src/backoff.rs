//! When to try again what did not arrive.

use jiff::{SignedDuration, Timestamp};

/// The wait after the first failure, in milliseconds, before jitter.
const FIRST_MS: u64 = 5_000;

/// No wait is longer: one hour, in milliseconds.
const LONGEST_MS: u64 = 3_600_000;

/// The moment of the next attempt, after `attempts` of them failed, the last one at `now`.
///
/// The wait doubles from 5 seconds to one hour: 5 s, 10 s, 20 s, ... 42 min 40 s, 1 h, 1 h, ... Of each wait the second half is
/// scaled by `jitter`, any evenly spread number, so that partners who all failed at once do not all return at once.
/// A wait is therefore between half and all of its nominal length. It never gives up: that is for a person to decide.
///
/// ```
/// let now: jiff::Timestamp = "2026-01-01T00:00:00Z".parse().unwrap();
/// assert_eq!(exchange::backoff::next_attempt(1, now, u64::MAX).to_string(), "2026-01-01T00:00:05Z");
/// assert_eq!(exchange::backoff::next_attempt(40, now, 0).to_string(), "2026-01-01T00:30:00Z");
/// ```
pub fn next_attempt(attempts: u32, now: Timestamp, jitter: u64) -> Timestamp {
    let doublings = attempts.saturating_sub(1).min(10);
    let half = (FIRST_MS << doublings).min(LONGEST_MS) / 2;
    let spread = u128::from(half) * u128::from(jitter) / u128::from(u64::MAX);
    let wait = half + u64::try_from(spread).expect("at most `half`, because jitter is at most u64::MAX");
    let wait = SignedDuration::from_millis(i64::try_from(wait).expect("at most an hour"));
    now.checked_add(wait).unwrap_or(Timestamp::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn wait_ms(attempts: u32, jitter: u64) -> i64 {
        let now = Timestamp::UNIX_EPOCH;
        next_attempt(attempts, now, jitter).as_millisecond()
    }

    #[test]
    fn waits_double_up_to_an_hour() {
        let waits: Vec<i64> = (1..=12).map(|n| wait_ms(n, u64::MAX) / 1000).collect();
        assert_eq!(waits, [5, 10, 20, 40, 80, 160, 320, 640, 1280, 2560, 3600, 3600]);
    }

    #[test]
    fn the_end_of_the_calendar_is_no_panic() {
        assert_eq!(next_attempt(9, Timestamp::MAX, 7), Timestamp::MAX);
    }

    proptest! {
        #[test]
        fn jitter_keeps_the_wait_between_half_and_all(attempts: u32, jitter: u64) {
            let (least, most, wait) = (wait_ms(attempts, 0), wait_ms(attempts, u64::MAX), wait_ms(attempts, jitter));
            prop_assert!(least <= wait && wait <= most);
            prop_assert_eq!(least * 2, most);
            prop_assert!((2_500..=3_600_000).contains(&wait));
        }
    }
}
