//! Learning a channel from confirmed matches.
//!
//! Each pair of a seen and a recorded serial is aligned in the best way under the channel as known so far; the slips on
//! the way are counted, and added to what the prior is worth ([`Channel`]'s `trials`); and all is done again with the
//! channel that comes out, until it stays. A slip is a probability of its own: so many times of so many chances.

mod counts;

use crate::channel::{self, Channel, Rate, pair_name};
use crate::pattern::Pattern;
use counts::{Counts, Match};
use domain::Coded;
use std::collections::{BTreeSet, HashSet};

/// The most rounds of aligning and counting.
const ROUNDS: usize = 6;
/// Parameters that change by less than this part stay as they are.
const STILL: f64 = 0.01;
/// Parameters that differ by more than this part have moved.
const MOVED: f64 = 0.1;
/// Into so many parts the pairs are divided, each of which is held out once.
const PARTS: u64 = 5;
/// Pairs from which on this is done.
const ENOUGH: usize = 20;
/// A pair that costs more nats than this is hardly the same serial: [`Index`](crate::Index) would not have found it.
const IMPLAUSIBLE: f64 = 28.0;

/// A confirmed match.
#[derive(Debug, Clone, PartialEq)]
pub struct Pair {
    /// The serial as it was seen.
    pub seen: Pattern,
    /// The serial of the record that it turned out to be, as marked, in any script.
    pub recorded: String,
}

/// A channel that was learned.
#[derive(Debug, Clone)]
pub struct Fitted {
    /// The channel.
    pub channel: Channel,
    /// How it was learned, and what it is worth.
    pub report: FitReport,
}

/// What [`fit()`] found.
#[derive(Debug, Clone, PartialEq)]
pub struct FitReport {
    /// Pairs that were learned from.
    pub pairs: usize,
    /// Pairs, by their place from 0, that are too unlike to be the same serial, and were left out.
    pub set_aside: Vec<usize>,
    /// Parameters that differ from the prior by more than a tenth, first the rates, then the pairs of characters.
    pub moved: Vec<Moved>,
    /// What learning is worth; `None` where the pairs are fewer than 20.
    pub held_out: Option<HeldOut>,
}

/// A parameter that moved.
#[derive(Debug, Clone, PartialEq)]
pub struct Moved {
    /// As in the file of a channel: `deleted`, or `B>8` for a recorded B seen as 8.
    pub name: String,
    /// The probability in the prior; 0 for characters that were not known to resemble each other.
    pub before: f64,
    /// The probability as learned.
    pub after: f64,
    /// How often it was seen; a share of a slip where it may be one of two.
    pub times: f64,
    /// Of how many chances.
    pub of: f64,
}

/// How likely a channel makes pairs of which it knows nothing: each fifth of them, learned from the four others.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct HeldOut {
    /// ln of the likelihood of a pair under the prior, on average.
    pub before: f64,
    /// The same under the channels that were learned.
    pub after: f64,
}

/// Learns a channel from confirmed matches, as far as they differ from `prior` and outweigh it.
///
/// Learn from all matches and a channel that is built in, rather than from the new ones and what was learned before: a
/// learned channel is worth no more trials than its prior was. Matches that were found by searching lack those that
/// could not be found, so that what is learned from them errs on the side of the prior. Positions with candidates say
/// nothing about the channel, and are not counted.
///
/// ```
/// use marks::{Channel, Medium, Pair, fit};
///
/// // A scanner that takes one 8 in three for a B.
/// let pairs: Vec<Pair> = (0..600)
///     .map(|n| {
///         let recorded = format!("KT{:05}", 1000 + n * 83);
///         let seen = if n % 3 == 0 { recorded.replace('8', "B") } else { recorded.clone() };
///         Pair { seen: seen.parse().unwrap(), recorded }
///     })
///     .collect();
/// let prior = Channel::of(Medium::Machine);
/// let fitted = fit(&pairs, prior);
///
/// assert!(fitted.channel.probability('B', '8') > 3.0 * prior.probability('B', '8'));
/// let held_out = fitted.report.held_out.unwrap();
/// assert!(held_out.after > held_out.before, "pairs that it does not know have become likelier");
/// let again = Channel::read(fitted.file().as_bytes())?;
/// assert_eq!(again.probability('B', '8'), fitted.channel.probability('B', '8'));
/// # Ok::<(), marks::ChannelError>(())
/// ```
pub fn fit(pairs: &[Pair], prior: &Channel) -> Fitted {
    let matches: Vec<Match> = pairs.iter().map(Match::new).collect();
    let plausible = |found: &Match| -found.log_likelihood(prior) <= IMPLAUSIBLE;
    let set_aside: Vec<usize> = (0..matches.len()).filter(|place| !plausible(&matches[*place])).collect();
    let left_out: HashSet<usize> = set_aside.iter().copied().collect();
    let matches: Vec<&Match> =
        matches.iter().enumerate().filter(|(place, _)| !left_out.contains(place)).map(|(_, found)| found).collect();

    let held_out = (matches.len() >= ENOUGH).then(|| held_out(&matches, prior));
    let (channel, counts) = learn(&matches, prior);
    let moved = moved(prior, &channel, &counts);
    Fitted { channel, report: FitReport { pairs: matches.len(), set_aside, moved, held_out } }
}

impl Fitted {
    /// The file of the channel, which [`Channel::read`] reads.
    pub fn file(&self) -> String {
        let learned: BTreeSet<&str> = self.report.moved.iter().map(|moved| moved.name.as_str()).collect();
        let heading = format!(
            "Learned from {} confirmed matches. Columns: kind, name, value, source.\n\
             Sources: learned (from these matches, more than a tenth off the channel before), before (about as there)",
            self.report.pairs
        );
        channel::write(&self.channel, &heading, |name| if learned.contains(name) { "learned" } else { "before" })
    }
}

impl FitReport {
    /// Whether the channel is better than the prior on pairs of which it knew nothing: `None` where that was not tried.
    pub fn is_better(&self) -> Option<bool> {
        self.held_out.map(|held_out| held_out.after > held_out.before)
    }
}

/// Learns without each part of the matches in turn, and tries what was learned on it.
fn held_out(matches: &[&Match], prior: &Channel) -> HeldOut {
    // Without an order, so that none that the matches have can follow it.
    let part_of = |place: usize| ((place as u64 + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32) % PARTS;
    let (mut before, mut after) = (0.0, 0.0);
    for part in 0..PARTS {
        let (held, kept): (Vec<_>, Vec<_>) = matches.iter().enumerate().partition(|(place, _)| part_of(*place) == part);
        let [held, kept] = [held, kept].map(|part| part.into_iter().map(|(_, found)| *found).collect::<Vec<_>>());
        let (learned, _) = learn(&kept, prior);
        before += Counts::of(&held, prior, prior).log_likelihood(prior);
        after += Counts::of(&held, &learned, prior).log_likelihood(&learned);
    }
    let pairs = matches.len() as f64;
    HeldOut { before: before / pairs, after: after / pairs }
}

/// The channel that the matches teach, and what was counted in the last round.
fn learn(matches: &[&Match], prior: &Channel) -> (Channel, Counts) {
    let mut channel = prior.clone();
    let mut counts = Counts::of(matches, &channel, prior);
    for _ in 0..ROUNDS {
        let next = counts.added_to(prior);
        let still = is_still(&channel, &next);
        channel = next;
        if still {
            break;
        }
        counts = Counts::of(matches, &channel, prior);
    }
    (channel, counts)
}

fn is_still(one: &Channel, other: &Channel) -> bool {
    Rate::ALL.iter().all(|rate| !differ(one.rate(*rate), other.rate(*rate), STILL))
        && both(one, other).iter().all(|(recorded, seen)| {
            !differ(one.probability(*seen, *recorded), other.probability(*seen, *recorded), STILL)
        })
}

fn moved(prior: &Channel, channel: &Channel, counts: &Counts) -> Vec<Moved> {
    let rates = Rate::ALL.iter().map(|rate| {
        let (times, of) = counts.slips(*rate);
        Moved { name: rate.code().to_owned(), before: prior.rate(*rate), after: channel.rate(*rate), times, of }
    });
    let pairs = both(prior, channel).into_iter().map(|(recorded, seen)| {
        let (before, after) = (prior.alike(seen, recorded), channel.alike(seen, recorded));
        let (times, of) = counts.readings(seen, recorded);
        Moved { name: pair_name(recorded, seen), before, after, times, of }
    });
    rates.chain(pairs).filter(|one| differ(one.before, one.after, MOVED)).collect()
}

/// The pairs, recorded and seen, that either channel knows to resemble each other, in order.
fn both(one: &Channel, other: &Channel) -> BTreeSet<(char, char)> {
    one.pairs().keys().chain(other.pairs().keys()).copied().collect()
}

/// Whether two probabilities differ by more than a part of the first.
fn differ(one: f64, other: f64, part: f64) -> bool {
    (one - other).abs() > one * part
}

#[cfg(test)]
mod tests;
