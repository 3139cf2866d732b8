//! How a recorded serial turns into a seen one: the probability of each slip of metal, eye, pen and machine.
//!
//! There is a channel for each way in which a mark came to be known ([`Medium`]). Each is a file of numbers with their
//! sources in the folder `data`, and can be replaced by one that was learned from confirmed matches
//! ([`fit`](crate::fit())). What is known of the whole, and what a substitution must cost so that the 36.3% of 27,783
//! real serials that have another real one a single substitution away are told apart by a second field, is said there.
//! All logarithms are natural.

mod file;
mod medium;
mod rate;

pub use file::ChannelError;
pub(crate) use file::{pair_name, write};
pub use medium::Medium;
pub(crate) use rate::{LEAST, Rate};

use crate::chance;
use crate::pattern::Item;
use std::collections::HashMap;
use std::sync::{Arc, LazyLock};

/// Characters of each class among which "another" is any: digits, and the letters of one alphabet.
const DIGITS: f64 = 10.0;
const LETTERS: f64 = 26.0;

/// The noisy channel P(seen | recorded), between normal forms.
///
/// ```
/// use marks::{Channel, Medium};
///
/// let (metal, paper) = (Channel::of(Medium::Metal), Channel::of(Medium::Paper));
/// assert!(metal.probability('A', '4') > paper.probability('A', '4'), "a worn 4 looks like an A; paper does not wear");
/// assert!(paper.probability('9', '8') > metal.probability('9', '8'), "the key beside the right one");
/// ```
#[derive(Debug, Clone)]
pub struct Channel {
    medium: Medium,
    /// How many trials of each kind its own numbers are worth where a channel is learned from it.
    trials: f64,
    rates: [f64; Rate::COUNT],
    /// Probability by (recorded, seen), for those that resemble.
    alike: HashMap<(char, char), f64>,
    /// The sum of these by recorded character.
    others: HashMap<char, f64>,
}

impl Channel {
    /// The channel that is built in for marks that came to be known in this way.
    pub fn of(medium: Medium) -> &'static Arc<Self> {
        static CHANNELS: LazyLock<[Arc<Channel>; 4]> = LazyLock::new(|| {
            BUILT_IN.map(|rates| {
                let file = [rates, include_str!("../data/confusions.tsv")].concat();
                Arc::new(
                    Channel::read(file.as_bytes()).expect("the files are a part of the program, and tests read them"),
                )
            })
        });
        &CHANNELS[medium as usize]
    }

    /// Reads the file of a channel.
    ///
    /// It has one parameter in a line, in four columns between tabs: kind, name, value, and where the value is from.
    /// Empty lines, and those that begin with `#`, do not count.
    ///
    /// | kind | name | value |
    /// |---|---|---|
    /// | `channel` | `medium` | the code of a [`Medium`] |
    /// | `channel` | `trials` | how many trials the file is worth beside what is learned ([`fit`](crate::fit())) |
    /// | `rate` | `another`, `same-class`, `doubtful`, `inserted`, `doubled`, `deleted`, `transposed`, `end-lost`, `end-more`, `zeros-lost`, `by-sound` | a probability; each has to be there |
    /// | `grade` | any | the probability for which the name stands in the lines of pairs below; 0 leaves them out |
    /// | `pair` | `B>8`: B is seen as 8; `B=8`: and 8 as B | a probability or a grade; of several lines about a pair, the sum |
    ///
    /// ```
    /// use marks::{Channel, Medium};
    ///
    /// let rates = ["another", "same-class", "doubtful", "inserted", "doubled", "deleted", "transposed", "end-lost",
    ///     "end-more", "zeros-lost", "by-sound"];
    /// let mut file = String::from("channel\tmedium\tmachine\tours\nchannel\ttrials\t1000\tours\n");
    /// file.extend(rates.map(|rate| format!("rate\t{rate}\t0.01\tours\n")));
    /// file.push_str("pair\tB>8\t0.2\tthe reader at the border\n");
    ///
    /// let channel = Channel::read(file.as_bytes())?;
    /// assert_eq!(channel.medium(), Medium::Machine);
    /// assert!(channel.probability('8', 'B') > 0.2 && channel.probability('B', '8') < 0.01);
    ///
    /// let error = Channel::read(file.replace("0.2", "2").as_bytes()).unwrap_err();
    /// assert_eq!((error.line(), error.code()), (14, "channel-bad-value"));
    /// # Ok::<(), marks::ChannelError>(())
    /// ```
    ///
    /// # Errors
    /// [`ChannelError`], with the line that is wrong.
    pub fn read(bytes: &[u8]) -> Result<Self, ChannelError> {
        file::read(bytes)
    }

    pub(crate) fn new(
        medium: Medium,
        trials: f64,
        rates: [f64; Rate::COUNT],
        alike: HashMap<(char, char), f64>,
    ) -> Self {
        let mut others = HashMap::new();
        for ((recorded, _), probability) in &alike {
            *others.entry(*recorded).or_insert(0.0) += probability;
        }
        Self { medium, trials, rates, alike, others }
    }

    /// How the marks that it is for came to be known.
    pub fn medium(&self) -> Medium {
        self.medium
    }

    /// P(`seen` | `recorded`) of one character.
    pub fn probability(&self, seen: char, recorded: char) -> f64 {
        if seen == recorded {
            1.0 - self.error(recorded)
        } else {
            self.alike(seen, recorded) + self.spread(seen, recorded)
        }
    }

    /// Whether `seen` is a look-alike of `recorded`, or another that often takes its place.
    pub fn resemble(&self, seen: char, recorded: char) -> bool {
        self.alike.contains_key(&(recorded, seen))
    }

    pub(crate) fn trials(&self) -> f64 {
        self.trials
    }

    pub(crate) fn rate(&self, rate: Rate) -> f64 {
        self.rates[rate as usize]
    }

    /// By (recorded, seen): the probability of each pair that resembles.
    pub(crate) fn pairs(&self) -> &HashMap<(char, char), f64> {
        &self.alike
    }

    /// P(seen as one that resembles it, this one).
    pub(crate) fn alike(&self, seen: char, recorded: char) -> f64 {
        self.alike.get(&(recorded, seen)).copied().unwrap_or(0.0)
    }

    /// P(seen as any other, this one): a digit is mostly taken for a digit, a letter for a letter, and which is even.
    pub(crate) fn spread(&self, seen: char, recorded: char) -> f64 {
        let (digit, same_class) = (seen.is_ascii_digit(), self.rate(Rate::SameClass));
        let share = match (digit == recorded.is_ascii_digit(), digit) {
            (true, true) => same_class / (DIGITS - 1.0),
            (true, false) => same_class / (LETTERS - 1.0),
            (false, true) => (1.0 - same_class) / DIGITS,
            (false, false) => (1.0 - same_class) / LETTERS,
        };
        self.rate(Rate::Another) * share
    }

    /// P(not seen as itself).
    pub(crate) fn error(&self, recorded: char) -> f64 {
        // A letter of another script has one letter more than A to Z as which it can be seen.
        let foreign = !recorded.is_ascii();
        let another = self.rate(Rate::Another) + if foreign { self.spread('A', recorded) } else { 0.0 };
        another + self.others.get(&recorded).copied().unwrap_or(0.0)
    }

    /// ln P(what one position shows | `recorded`), up to a factor that is the same for every record, and for a serial
    /// by chance.
    ///
    /// - A character: P(seen | recorded).
    /// - A doubtful one is wrong with a probability of its own, and then wrong in the ways in which characters are.
    /// - Candidates: a weight is P(what is left of the mark | the character that was read), for which the examiner
    ///   answers, and the channel says how a recorded character comes to be read as each; so the sum over the
    ///   candidates. Only the ratios of weights matter: the notation scales them until the heaviest is 1.
    /// - An unreadable position is as likely whatever the record says, and so costs nothing.
    pub(crate) fn position(&self, item: &Item, recorded: char) -> f64 {
        let likelihood = match item {
            Item::Char(seen) => self.probability(*seen, recorded),
            Item::Doubtful(seen) if *seen == recorded => 1.0 - self.rate(Rate::Doubtful),
            Item::Doubtful(seen) => {
                self.rate(Rate::Doubtful) * self.probability(*seen, recorded) / self.error(recorded)
            }
            Item::OneOf(candidates) => {
                candidates.iter().map(|(seen, weight)| weight * self.probability(*seen, recorded)).sum()
            }
            Item::Unknown { .. } | Item::Run => 1.0,
        };
        likelihood.ln()
    }

    /// ln P of seeing a position to which nothing in the record answers. `doubled`: it shows what its neighbour shows.
    pub(crate) fn inserted(&self, item: &Item, doubled: bool) -> f64 {
        let any = self.rate(Rate::Inserted) * chance::drawn(item);
        if doubled { (any + self.rate(Rate::Doubled)).ln() } else { any.ln() }
    }

    /// ln P of not seeing a recorded character.
    pub(crate) fn deleted(&self) -> f64 {
        self.rate(Rate::Deleted).ln()
    }

    /// ln P that two neighbours changed places, besides what they show.
    pub(crate) fn transposed(&self) -> f64 {
        self.rate(Rate::Transposed).ln()
    }

    /// ln P that `n` characters of the record at an end were not seen; at least 1.
    pub(crate) fn end_lost(&self, n: usize) -> f64 {
        self.rate(Rate::EndLost).ln() + (n - 1) as f64 * self.rate(Rate::EndMore).ln()
    }

    /// ln P that the zeros in front of a record, however many, were not seen. They are lost at least as often as any
    /// other end.
    pub(crate) fn zeros_lost(&self) -> f64 {
        self.rate(Rate::ZerosLost).max(self.rate(Rate::EndLost)).ln()
    }

    /// ln P that the record's first or last `recorded` were not seen.
    pub(crate) fn lost(&self, recorded: &[char], at_start: bool) -> f64 {
        match recorded.len() {
            0 => 0.0,
            _ if at_start && recorded.iter().all(|c| *c == '0') => self.zeros_lost().max(self.end_lost(recorded.len())),
            n => self.end_lost(n),
        }
    }

    /// ln P that the first or last positions seen, `items`, are not in the record.
    pub(crate) fn gained(&self, items: &[&Item], at_start: bool) -> f64 {
        match items.len() {
            0 => 0.0,
            _ if at_start && items.iter().all(|item| **item == Item::Char('0')) => self.zeros_lost(),
            n if at_start => self.end_lost(n) + chance::beginning(items.iter().copied()).ln(),
            n => self.end_lost(n) + items.iter().map(|item| chance::drawn(item).ln()).sum::<f64>(),
        }
    }

    /// ln P that a serial in other letters was written by sound.
    pub(crate) fn by_sound(&self) -> f64 {
        self.rate(Rate::BySound).ln()
    }
}

/// By the order of [`Medium`]: what the channels do not share.
const BUILT_IN: [&str; 4] = [
    include_str!("../data/metal.tsv"),
    include_str!("../data/etching.tsv"),
    include_str!("../data/paper.tsv"),
    include_str!("../data/machine.tsv"),
];

#[cfg(test)]
mod tests;
