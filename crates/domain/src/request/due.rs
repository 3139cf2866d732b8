//! What the asked State owes on a request, from when that is counted, and when it is late (ITI 18, 19, 22).

use super::{RequestRecord, RequestState};
use crate::PartialDate;
use crate::clock::Timestamp;
use jiff::SignedDuration;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

/// The clocks agreed with, or set for, a partner: targets, never law; the ITI names no number of days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clocks {
    /// Days within which receipt should be acknowledged.
    pub acknowledge_days: u16,
    /// Days within which an answer should come.
    pub answer_days: u16,
}

impl Default for Clocks {
    /// A week and a month: our defaults, to be set for each partner.
    fn default() -> Self {
        Self { acknowledge_days: 7, answer_days: 30 }
    }
}

/// What the asked State owes, and what its clock counts from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Awaited {
    /// The acknowledgement of a request that was sent at this moment.
    Acknowledgement(Timestamp),
    /// An answer to what the asking State said last, at this moment.
    Answer(Timestamp),
    /// The answer that was put off until this moment.
    DelayedAnswer(Timestamp),
}

impl Awaited {
    /// The moment by which it is due.
    pub fn due(self, clocks: Clocks) -> Timestamp {
        let after = |since: Timestamp, days: u16| {
            since.checked_add(SignedDuration::from_hours(i64::from(days) * 24)).unwrap_or(Timestamp::MAX)
        };
        match self {
            Self::Acknowledgement(since) => after(since, clocks.acknowledge_days),
            Self::Answer(since) => after(since, clocks.answer_days),
            Self::DelayedAnswer(until) => until,
        }
    }

    /// What is late at `now`, if it is.
    pub fn overdue(self, clocks: Clocks, now: Timestamp) -> Option<Overdue> {
        let due = self.due(clocks);
        (now > due).then_some(match self {
            Self::Acknowledgement(_) => Overdue::Acknowledgement(due),
            Self::Answer(_) | Self::DelayedAnswer(_) => Overdue::Answer(due),
        })
    }
}

/// What is late on a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Overdue {
    /// The acknowledgement, since this moment.
    Acknowledgement(Timestamp),
    /// The answer, since this moment.
    Answer(Timestamp),
}

impl RequestRecord {
    /// What the asked State owes; nothing while it is not its move.
    ///
    /// The clock of an answer begins with the last word of the asking State, so that the time in which that State looked
    /// for what it was asked for is not counted against the other. A delay (para 22) lasts until the end of the day that
    /// was named; one for which no day was named is counted as if the request had come on the day of the delay.
    pub fn awaited(&self) -> Option<Awaited> {
        let sent_at = self.sent_at?;
        let asked = || self.thread.iter().rev().find(|said| said.what.is_said_by_requester()).map(|said| said.at);
        match self.state {
            RequestState::Sent => Some(Awaited::Acknowledgement(sent_at)),
            RequestState::Acknowledged | RequestState::InfoSupplied | RequestState::Clarification => {
                Some(Awaited::Answer(asked().unwrap_or(sent_at)))
            }
            RequestState::Delayed => {
                let (said, answer) = self.answers().last()?;
                let until = answer.delayed_until.and_then(end_of);
                Some(until.map_or(Awaited::Answer(said.at), Awaited::DelayedAnswer))
            }
            _ => None,
        }
    }
}

/// The last microsecond, in UTC, of the last day that a date may mean.
fn end_of(date: PartialDate) -> Option<Timestamp> {
    let end = date.last_day()?.at(23, 59, 59, 999_999_000);
    Some(TimeZone::UTC.to_timestamp(end).unwrap_or(Timestamp::MAX))
}
