//! Time and randomness as arguments, so that every rule and every test says which moment it means.

/// A moment: an instant in UTC. Stored as whole microseconds since 1970.
pub use jiff::Timestamp;

/// Tells the time.
pub trait Clock: Send + Sync {
    /// The present moment.
    fn now(&self) -> Timestamp;
}

/// Gives unpredictable bytes, good enough for keys.
pub trait Entropy: Send + Sync {
    /// Fills `bytes`.
    fn fill(&self, bytes: &mut [u8]);
}

/// A moment as it is stored: whole microseconds since 1970 in UTC.
pub fn to_micros(moment: Timestamp) -> i64 {
    moment.as_microsecond()
}

/// The moment stored as `micros`; moments beyond the calendar are clamped to its ends.
pub fn from_micros(micros: i64) -> Timestamp {
    Timestamp::from_microsecond(micros).unwrap_or(if micros < 0 { Timestamp::MIN } else { Timestamp::MAX })
}
