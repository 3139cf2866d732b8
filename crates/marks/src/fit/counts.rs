//! Slips, and the chances that there were for them, along the best alignments of confirmed matches.

use super::Pair;
use crate::alignment::{Aligner, Link, Trace, firm};
use crate::channel::{Channel, LEAST, Rate};
use crate::pattern::{Item, Pattern, Spelling};
use crate::reading::spellings;
use domain::Coded;
use std::collections::{BTreeMap, HashMap};

/// Characters that were not known to resemble each other do so where one was seen for the other so often,
const SEEN: f64 = 3.0;
/// and by so many standard deviations more often than any other character would be: there are 1,260 to choose from.
const BEYOND: f64 = 5.0;
/// The most that a character may be seen as others, together.
const MOST_OTHERS: f64 = 0.98;

/// A confirmed match, read in the ways in which a search reads it.
pub(super) struct Match {
    seen: Pattern,
    /// Its forms; the one as written first, even an empty one.
    recorded: Vec<(String, Spelling)>,
}

impl Match {
    pub(super) fn new(pair: &Pair) -> Self {
        let mut recorded: Vec<_> = spellings(&pair.recorded).collect();
        if recorded.is_empty() {
            recorded.push((String::new(), Spelling::AsWritten));
        }
        Self { seen: pair.seen.clone(), recorded }
    }

    /// ln P(seen | recorded).
    pub(super) fn log_likelihood(&self, channel: &Channel) -> f64 {
        self.best(channel).likelihood
    }

    /// Whether either side has letters that have a sound.
    fn has_sound(&self) -> bool {
        let seen = self.seen.readings().iter().map(|reading| reading.spelling);
        seen.chain(self.recorded.iter().map(|(_, spelling)| *spelling)).any(|spelling| spelling == Spelling::BySound)
    }

    /// The best of all readings of both sides.
    fn best<'a>(&'a self, channel: &'a Channel) -> Best<'a> {
        let mut best: Option<Best<'_>> = None;
        for reading in self.seen.readings() {
            for (recorded, recorded_as) in &self.recorded {
                let aligner = Aligner::new(&reading.items, channel);
                let trace = aligner.trace(recorded);
                let spelling = reading.spelling.beside(*recorded_as);
                let likelihood = trace.log_likelihood + spelling.log_likelihood(channel);
                if best.as_ref().is_none_or(|best| likelihood > best.likelihood) {
                    let by_sound = spelling == Spelling::BySound;
                    best = Some(Best { aligner, recorded: recorded.chars().collect(), trace, by_sound, likelihood });
                }
            }
        }
        best.expect("there is always the reading by look")
    }
}

/// The best reading of a match.
struct Best<'a> {
    aligner: Aligner<'a>,
    recorded: Vec<char>,
    trace: Trace,
    by_sound: bool,
    likelihood: f64,
}

/// What was counted over all matches.
#[derive(Default)]
pub(super) struct Counts {
    slips: [f64; Rate::COUNT],
    chances: [f64; Rate::COUNT],
    /// By (recorded, seen), in an order that does not change: how often a character was read as what.
    readings: BTreeMap<(char, char), f64>,
    /// By recorded character: how often it was read.
    read: HashMap<char, f64>,
    /// By (recorded, seen), for those that resemble each other: how often more than any other character would be seen.
    alike: BTreeMap<(char, char), f64>,
    /// The sum of the matches' log-likelihoods, what did not happen left out.
    likelihood: f64,
}

impl Counts {
    /// Counts along the best alignment of each match under a channel. `prior` knows which characters resemble each
    /// other; where these counts are beyond it, more do.
    pub(super) fn of(matches: &[&Match], channel: &Channel, prior: &Channel) -> Self {
        let mut counts = Self::default();
        for found in matches {
            let best = found.best(channel);
            counts.likelihood += best.likelihood;
            counts.chances[Rate::BySound as usize] += f64::from(found.has_sound());
            counts.slips[Rate::BySound as usize] += f64::from(best.by_sound);
            counts.add(&best, channel);
        }
        counts.tell_alike(prior);
        counts
    }

    /// How often something slipped, of how many chances.
    pub(super) fn slips(&self, rate: Rate) -> (f64, f64) {
        (self.slips[rate as usize], self.chances[rate as usize])
    }

    /// How often a recorded character was read as another, of how often it was read.
    pub(super) fn readings(&self, seen: char, recorded: char) -> (f64, f64) {
        let count = |counted: Option<&f64>| counted.copied().unwrap_or(0.0);
        (count(self.readings.get(&(recorded, seen))), count(self.read.get(&recorded)))
    }

    /// ln P(all that was seen | what was recorded), under the channel by which it was counted. Unlike the likelihood
    /// by which records are ranked, it has what did not happen, so that a channel gains nothing by promising slips.
    pub(super) fn log_likelihood(&self, channel: &Channel) -> f64 {
        // How characters are read adds up to one by itself.
        let slips = Rate::ALL.iter().filter(|rate| !matches!(rate, Rate::Another | Rate::SameClass | Rate::Doubtful));
        let not: f64 = slips
            .map(|rate| {
                let (times, of) = self.slips(*rate);
                (of - times).max(0.0) * (1.0 - channel.rate(*rate)).ln()
            })
            .sum();
        self.likelihood + not
    }

    /// The channel that the prior and these counts make together.
    pub(super) fn added_to(&self, prior: &Channel) -> Channel {
        let trials = prior.trials();
        let mut rates = [0.0; Rate::COUNT];
        for rate in Rate::ALL {
            let (times, of) = self.slips(*rate);
            let learned = (prior.rate(*rate) * trials + times) / (trials + of);
            rates[*rate as usize] = figures(learned).clamp(*rate.range().start(), *rate.range().end());
        }
        let mut alike: BTreeMap<(char, char), f64> =
            prior.pairs().iter().map(|(pair, probability)| (*pair, probability * trials)).collect();
        for (pair, beyond) in &self.alike {
            *alike.entry(*pair).or_insert(0.0) += beyond;
        }
        let mut together: HashMap<char, f64> = HashMap::new();
        for ((recorded, _), times) in &mut alike {
            *times /= trials + self.read.get(recorded).copied().unwrap_or(0.0);
            *together.entry(*recorded).or_insert(0.0) += *times;
        }
        // A letter of another script has a little more of "another".
        let room = MOST_OTHERS - 1.1 * rates[Rate::Another as usize];
        for ((recorded, _), probability) in &mut alike {
            *probability = figures(*probability * (room / together[recorded]).min(1.0)).max(LEAST);
        }
        Channel::new(prior.medium(), trials, rates, alike.into_iter().collect())
    }

    fn add(&mut self, best: &Best<'_>, channel: &Channel) {
        let Best { aligner, recorded, trace, .. } = best;
        // Places where something could have been lost, added or exchanged between the ends.
        let mut answered = 0_usize;
        for link in &trace.links {
            match *link {
                Link::Start { slots, characters } => {
                    let items = firm(&aligner.slots[..slots]);
                    let open = aligner.runs[0];
                    self.add_end(&items, &recorded[..characters], open, true);
                }
                Link::End { slots, characters } => {
                    let items = firm(&aligner.slots[slots..]);
                    let open = aligner.runs[aligner.slots.len()];
                    self.add_end(&items, &recorded[characters..], open, false);
                }
                Link::Both { slot, character } => {
                    answered += 1;
                    self.add_reading(aligner.slots[slot].item, recorded[character]);
                }
                Link::Swap { slot, character } => {
                    answered += 2;
                    self.slips[Rate::Transposed as usize] += 1.0;
                    self.add_reading(aligner.slots[slot].item, recorded[character + 1]);
                    self.add_reading(aligner.slots[slot + 1].item, recorded[character]);
                }
                Link::Slot { slot } if !aligner.slots[slot].optional => {
                    let item = aligner.slots[slot].item;
                    let by_chance = (channel.inserted(item, false) - aligner.slots[slot].inserted).exp();
                    self.slips[Rate::Inserted as usize] += by_chance;
                    self.slips[Rate::Doubled as usize] += 1.0 - by_chance;
                }
                Link::Character { .. } => {
                    answered += 1;
                    self.slips[Rate::Deleted as usize] += 1.0;
                }
                Link::Slot { .. } | Link::Run { .. } => {}
            }
        }
        // What is lost or added at an end counts as a lost end.
        self.chances[Rate::Deleted as usize] += answered.saturating_sub(2) as f64;
        self.chances[Rate::Inserted as usize] += answered.saturating_sub(1) as f64;
        self.chances[Rate::Transposed as usize] += answered.saturating_sub(1) as f64;
        self.chances[Rate::Doubled as usize] += answered as f64;
        let zeros =
            recorded.first() == Some(&'0') || aligner.slots.first().is_some_and(|slot| *slot.item == Item::Char('0'));
        self.chances[Rate::ZerosLost as usize] += f64::from(zeros);
    }

    /// Counts one end, of which these items are in no record, or these characters were not seen. `open`: with `*` there
    /// nothing can be lost.
    fn add_end(&mut self, items: &[&Item], recorded: &[char], open: bool, at_start: bool) {
        if !open {
            // On either side.
            self.chances[Rate::EndLost as usize] += 2.0;
        }
        let zeros = |all: bool| at_start && all;
        for (length, zeros) in [
            (items.len(), zeros(items.iter().all(|item| **item == Item::Char('0')))),
            (recorded.len(), zeros(recorded.iter().all(|c| *c == '0'))),
        ] {
            if length > 0 && zeros {
                self.slips[Rate::ZerosLost as usize] += 1.0;
            } else if length > 0 {
                self.slips[Rate::EndLost as usize] += 1.0;
                self.slips[Rate::EndMore as usize] += (length - 1) as f64;
                self.chances[Rate::EndMore as usize] += length as f64;
            }
        }
    }

    fn add_reading(&mut self, item: &Item, recorded: char) {
        match item {
            Item::Char(seen) => {
                *self.readings.entry((recorded, *seen)).or_insert(0.0) += 1.0;
                *self.read.entry(recorded).or_insert(0.0) += 1.0;
            }
            Item::Doubtful(seen) => {
                self.chances[Rate::Doubtful as usize] += 1.0;
                self.slips[Rate::Doubtful as usize] += f64::from(*seen != recorded);
            }
            // What an examiner weighed says nothing about the channel.
            Item::OneOf(_) | Item::Unknown { .. } | Item::Run => {}
        }
    }

    /// Tells apart what was seen as a character that resembles the recorded one, and as any other.
    fn tell_alike(&mut self, prior: &Channel) {
        let all: f64 = self.read.values().sum();
        let misread = || self.readings.iter().filter(|((recorded, seen), _)| recorded != seen);
        let strange: f64 =
            misread().filter(|((recorded, seen), _)| !prior.resemble(*seen, *recorded)).map(|(_, times)| times).sum();
        // How much more often than in the prior a character is seen as any other.
        let expected = prior.rate(Rate::Another) * prior.trials();
        let more = (expected + strange) / (prior.trials() + all) / prior.rate(Rate::Another);
        let (mut another, mut same_class) = (0.0, 0.0);
        let mut alike = BTreeMap::new();
        for ((recorded, seen), times) in misread() {
            let any = prior.spread(*seen, *recorded) * more * self.read[recorded];
            let is_new = *times >= SEEN && *times > any + BEYOND * any.sqrt();
            let beyond = if prior.resemble(*seen, *recorded) || is_new { (times - any).max(0.0) } else { 0.0 };
            if beyond > 0.0 {
                alike.insert((*recorded, *seen), beyond);
            }
            another += times - beyond;
            same_class += (times - beyond) * f64::from(seen.is_ascii_digit() == recorded.is_ascii_digit());
        }
        self.alike = alike;
        self.slips[Rate::Another as usize] = another;
        self.chances[Rate::Another as usize] = all;
        self.slips[Rate::SameClass as usize] = same_class;
        self.chances[Rate::SameClass as usize] = another;
    }
}

/// A number with four figures, which is more than can be known.
fn figures(number: f64) -> f64 {
    format!("{number:.3e}").parse().expect("a number written in digits is a number")
}
