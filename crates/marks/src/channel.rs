//! How a recorded serial turns into a seen one: the probability of each slip of metal, eye and pen.
//!
//! The probabilities are ours where no source is named. They are set so that they add up to what is known of the whole:
//! 2.3 to 2.4% of recovered characters are misread (Forensic Sci. Int. 2024, 361:112127), and 36.3% of 27,783 real
//! serials have another real one a single substitution away, so that a substitution must cost more than any likely
//! disagreement of a second field. All logarithms are natural.

use crate::pattern::Item;
use std::collections::HashMap;
use std::sync::LazyLock;

/// Letters and digits a position can have.
const SYMBOLS: f64 = 36.0;
/// A character seen as one it does not resemble, all such characters together.
const ANY_OTHER: f64 = 0.004;
/// A doubtful character (`~8`) is another one, any of all.
const DOUBT: f64 = 0.25;
/// A character seen that the record does not have, at each place.
const INSERTED: f64 = 0.002;
/// A recorded character not seen.
const DELETED: f64 = 0.003;
/// Two neighbours changed places.
const TRANSPOSED: f64 = 0.002;
/// A beginning or end is missing on one side: worn away, hidden, on another part, or left out as "only a prefix".
const EDGE_LOST: f64 = 0.01;
/// Each further character of such a beginning or end.
const EDGE_MORE: f64 = 0.35;
/// All leading zeros are missing on one side, however many: a spreadsheet took the serial for a number.
const ZEROS_LOST: f64 = 0.03;
/// One side has a Cyrillic or Greek serial and the other wrote it in Latin letters by sound and not by look.
const BY_SOUND: f64 = 0.25;

/// Why two characters are taken for one another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Grade {
    Strong,
    Worn,
    Weak,
    Turned,
    Script,
    Sound,
    Trap,
}

impl Grade {
    fn parse(name: &str) -> Option<Self> {
        Some(match name {
            "strong" => Self::Strong,
            "worn" => Self::Worn,
            "weak" => Self::Weak,
            "turned" => Self::Turned,
            "script" => Self::Script,
            "sound" => Self::Sound,
            "trap" => Self::Trap,
            _ => return None,
        })
    }

    /// The probability that a character is seen as one such other.
    fn probability(self) -> f64 {
        match self {
            Self::Strong => 0.01,
            Self::Worn => 0.003,
            Self::Script => 0.002,
            Self::Weak | Self::Sound => 0.0015,
            Self::Turned | Self::Trap => 0.001,
        }
    }
}

/// The noisy channel P(seen | recorded), between normal forms.
#[derive(Debug, Clone)]
pub struct Channel {
    /// Probability by (recorded, seen), for those that resemble.
    alike: HashMap<(char, char), f64>,
    /// Probability that a character is seen as itself, for those that resemble others.
    same: HashMap<char, f64>,
}

impl Channel {
    /// The channel of the table `confusions.tsv`.
    pub fn standard() -> &'static Self {
        static STANDARD: LazyLock<Channel> = LazyLock::new(|| Channel::read(include_str!("../data/confusions.tsv")));
        &STANDARD
    }

    fn read(table: &str) -> Self {
        let mut alike = HashMap::new();
        for line in table.lines().filter(|line| !line.starts_with('#')) {
            let mut columns = line.split('\t');
            let mut column = || columns.next().unwrap_or_default();
            let (recorded, seen, grade, both) =
                (column().chars().next(), column().chars().next(), Grade::parse(column()), column());
            let (Some(recorded), Some(seen), Some(grade)) = (recorded, seen, grade) else {
                unreachable!("confusions.tsv is a part of the program, and its tests read every line: {line}");
            };
            *alike.entry((recorded, seen)).or_insert(0.0) += grade.probability();
            if both == "both" {
                *alike.entry((seen, recorded)).or_insert(0.0) += grade.probability();
            }
        }
        let mut same = HashMap::new();
        for ((recorded, _), probability) in &alike {
            *same.entry(*recorded).or_insert(1.0 - ANY_OTHER) -= probability;
        }
        Self { alike, same }
    }

    /// P(`seen` | `recorded`) of one character.
    pub fn probability(&self, seen: char, recorded: char) -> f64 {
        if seen == recorded {
            return self.same.get(&recorded).copied().unwrap_or(1.0 - ANY_OTHER);
        }
        self.alike.get(&(recorded, seen)).copied().unwrap_or(0.0) + ANY_OTHER / SYMBOLS
    }

    /// Whether the table has `seen` as a look-alike of `recorded`.
    pub fn resemble(&self, seen: char, recorded: char) -> bool {
        self.alike.contains_key(&(recorded, seen))
    }

    /// ln P(what one position shows | `recorded`), up to a factor that is the same for every record. An unreadable
    /// position is equally likely whatever the record says, and so costs nothing.
    pub(crate) fn position(&self, item: &Item, recorded: char) -> f64 {
        let likelihood = match item {
            Item::Char(seen) => self.probability(*seen, recorded),
            Item::Doubtful(seen) => (1.0 - DOUBT) * self.probability(*seen, recorded) + DOUBT / SYMBOLS,
            Item::OneOf(candidates) => {
                candidates.iter().map(|(seen, weight)| weight * self.probability(*seen, recorded)).sum()
            }
            Item::Unknown { .. } | Item::Run => 1.0,
        };
        likelihood.ln()
    }

    /// ln P(what one position shows | any character, each as likely).
    fn anything(item: &Item) -> f64 {
        match item {
            Item::Char(_) | Item::Doubtful(_) => -SYMBOLS.ln(),
            Item::OneOf(candidates) => (candidates.iter().map(|(_, weight)| weight).sum::<f64>() / SYMBOLS).ln(),
            Item::Unknown { .. } | Item::Run => 0.0,
        }
    }

    /// ln P of seeing a position to which nothing in the record answers.
    pub(crate) fn inserted(&self, item: &Item) -> f64 {
        INSERTED.ln() + Self::anything(item)
    }

    /// ln P of not seeing a recorded character.
    pub(crate) fn deleted(&self) -> f64 {
        DELETED.ln()
    }

    /// ln P that two neighbours changed places, besides what they show.
    pub(crate) fn transposed(&self) -> f64 {
        TRANSPOSED.ln()
    }

    /// ln P that `n` characters of the record at an end were not seen; at least 1.
    pub(crate) fn end_lost(&self, n: usize) -> f64 {
        EDGE_LOST.ln() + (n - 1) as f64 * EDGE_MORE.ln()
    }

    /// ln P that the zeros in front of a record, however many, were not seen.
    pub(crate) fn zeros_lost(&self) -> f64 {
        ZEROS_LOST.ln()
    }

    /// ln P that the record's first or last `recorded` were not seen.
    pub(crate) fn lost(&self, recorded: &[char], at_start: bool) -> f64 {
        match recorded.len() {
            0 => 0.0,
            _ if at_start && recorded.iter().all(|c| *c == '0') => self.zeros_lost(),
            n => self.end_lost(n),
        }
    }

    /// ln P that the first or last positions seen, `items`, are not in the record.
    pub(crate) fn gained(&self, items: &[&Item], at_start: bool) -> f64 {
        match items.len() {
            0 => 0.0,
            _ if at_start && items.iter().all(|item| **item == Item::Char('0')) => ZEROS_LOST.ln(),
            n => {
                EDGE_LOST.ln()
                    + (n - 1) as f64 * EDGE_MORE.ln()
                    + items.iter().map(|item| Self::anything(item)).sum::<f64>()
            }
        }
    }

    /// ln P that a serial in other letters was written by sound.
    pub(crate) fn by_sound(&self) -> f64 {
        BY_SOUND.ln()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_table_is_read() {
        let lines = include_str!("../data/confusions.tsv").lines().filter(|line| !line.starts_with('#'));
        for line in lines {
            let columns: Vec<&str> = line.split('\t').collect();
            let [recorded, seen, grade, both, source] = columns[..] else { panic!("{line}") };
            assert!(recorded.chars().count() == 1 && seen.chars().count() == 1 && recorded != seen, "{line}");
            assert!(Grade::parse(grade).is_some() && ["both", "one"].contains(&both), "{line}");
            assert!(["guide", "common", "lab", "shape"].contains(&source), "{line}");
            assert!(
                Channel::standard().resemble(seen.chars().next().unwrap(), recorded.chars().next().unwrap()),
                "{line}"
            );
        }
    }

    #[test]
    fn what_a_character_is_seen_as_adds_up_to_one() {
        let channel = Channel::standard();
        let symbols: Vec<char> = ('0'..='9').chain('A'..='Z').collect();
        for recorded in &symbols {
            let total: f64 = symbols.iter().map(|seen| channel.probability(*seen, *recorded)).sum();
            assert!((0.9..=1.0).contains(&total), "{recorded}: {total}");
        }
    }

    #[test]
    fn a_look_alike_costs_less_than_any_other_and_an_unread_position_nothing() {
        let channel = Channel::standard();
        let cost = |item: &Item, recorded| -channel.position(item, recorded);
        assert!(cost(&Item::Char('8'), '8') < cost(&Item::Char('8'), 'B'));
        assert!(cost(&Item::Char('8'), 'B') < cost(&Item::Char('8'), '3'));
        assert!(cost(&Item::Char('8'), '3') < cost(&Item::Char('8'), 'W'));
        assert!(cost(&Item::Doubtful('8'), 'W') < cost(&Item::Char('8'), 'W'));
        assert!(cost(&Item::Doubtful('8'), '8') > cost(&Item::Char('8'), '8'));
        assert_eq!(cost(&Item::Unknown { min: 1, max: 1 }, 'W'), 0.0);
        assert!(cost(&Item::Char('0'), '5') < cost(&Item::Char('5'), '0'), "٥ is written as 0, not 0 as ٥");
    }
}
