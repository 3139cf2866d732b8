//! How likely the noise makes what was seen out of a serial: all that may happen to it, added up. Nothing is sampled.

use super::{BY_MACHINE, GLYPHS, Noise, SCRATCH, SLIPS, STROKES, keys_beside, strokes, taken_for, wear};
use std::collections::HashMap;

/// Symbols that the noise knows, numbered as in [`GLYPHS`].
const SYMBOLS: usize = GLYPHS.len();
/// The shortest serial that has two places to exchange.
const SHORTEST: usize = 2;

/// A serial in the numbers of its symbols.
pub type Symbols = Vec<u8>;

/// By true symbol: how likely it becomes each.
type Becomes = [[f64; SYMBOLS]; SYMBOLS];

/// The probability of everything that [`Noise`] does.
pub struct Exact {
    /// By length and place, both counted from 0: a character there misread for its looks,
    looks: Vec<Vec<Becomes>>,
    /// or changed by a slip.
    changes: Vec<Vec<Becomes>>,
    /// By symbol: the keys beside it.
    beside: [Symbols; SYMBOLS],
}

impl Exact {
    /// Of this noise, for serials up to this length and two slips.
    pub fn of(noise: &Noise, longest: usize) -> Self {
        let reader = Reader::new();
        let by_machine = by_machine(noise);
        let beside: [Symbols; SYMBOLS] =
            std::array::from_fn(|c| keys_beside(GLYPHS[c].0).into_iter().filter_map(number).collect());
        let (mut looks, mut changes) = (vec![Vec::new(); SHORTEST], vec![Vec::new(); SHORTEST]);
        let mut by_eye: HashMap<u64, [[f64; SYMBOLS]; SYMBOLS]> = HashMap::new();
        for length in SHORTEST..=longest + 2 {
            let worn: f64 = (0..length).map(|at| wear(at, length)).sum();
            let mut of_length = (Vec::with_capacity(length), Vec::with_capacity(length));
            for at in 0..length {
                let here = wear(at, length) / worn;
                let by_eye = by_eye
                    .entry(wear(at, length).to_bits())
                    .or_insert_with(|| std::array::from_fn(|c| reader.by_eye(c, wear(at, length))));
                let (mut look, mut change) = ([[0.0; SYMBOLS]; SYMBOLS], [[0.0; SYMBOLS]; SYMBOLS]);
                for c in 0..SYMBOLS {
                    let eye = by_eye[c];
                    let machine = by_machine[c].unwrap_or(eye);
                    for read in 0..SYMBOLS {
                        look[c][read] = here * (BY_MACHINE * machine[read] + (1.0 - BY_MACHINE) * eye[read]);
                        change[c][read] = here * (slip(0) * eye[read] + slip(1) * machine[read]);
                    }
                    if at + 1 < length {
                        let struck = slip(2) / ((length - 1) * beside[c].len()) as f64;
                        beside[c].iter().for_each(|key| change[c][usize::from(*key)] += struck);
                    }
                }
                of_length.0.push(look);
                of_length.1.push(change);
            }
            looks.push(of_length.0);
            changes.push(of_length.1);
        }
        Self { looks, changes, beside }
    }

    /// The numbers of a serial's symbols; `None` of one that is too short, or has symbols that the noise does not know.
    pub fn symbols(serial: &[u8]) -> Option<Symbols> {
        let symbols: Symbols = serial.iter().map(|byte| number(char::from(*byte))).collect::<Option<_>>()?;
        (symbols.len() >= SHORTEST).then_some(symbols)
    }

    /// P(seen | the serial, one of whose characters was misread for its looks).
    pub fn look_alike(&self, serial: &[u8], seen: &[u8]) -> f64 {
        match only_difference(serial, seen) {
            Some(at) => self.looks[serial.len()][at][usize::from(serial[at])][usize::from(seen[at])],
            None => 0.0,
        }
    }

    /// P(seen, and the slips do not undo each other | the serial, after so many slips, up to two).
    pub fn slips(&self, serial: &[u8], seen: &[u8], slips: usize) -> f64 {
        match slips {
            0 => f64::from(u8::from(serial == seen)),
            1 if serial == seen => 0.0,
            1 => self.slip(serial, seen),
            _ if is_within_one(serial, seen) => 0.0,
            _ => {
                let mut sum = 0.0;
                self.each_slip(serial, |between, likelihood| sum += likelihood * self.slip(between, seen));
                sum
            }
        }
    }

    /// P(the slips do not undo each other | the serial, after so many slips, up to two). The noise makes no others.
    pub fn lasting(&self, serial: &[u8], slips: usize) -> f64 {
        let mut undone = 0.0;
        match slips {
            0 => {}
            1 => undone = self.slip(serial, serial),
            _ => self.each_slip(serial, |between, first| {
                self.each_slip(between, |seen, second| {
                    if is_within_one(serial, seen) {
                        undone += first * second;
                    }
                });
            }),
        }
        1.0 - undone
    }

    /// P(seen | the serial after one slip).
    fn slip(&self, serial: &[u8], seen: &[u8]) -> f64 {
        let length = serial.len();
        let anywhere = 1.0 / (length - 1) as f64;
        let places = 0..length - 1;
        if seen.len() == length {
            let swapped = |at: &usize| {
                serial[*at] == seen[at + 1]
                    && serial[at + 1] == seen[*at]
                    && serial[..*at] == seen[..*at]
                    && serial[at + 2..] == seen[at + 2..]
            };
            let exchanged = slip(3) * anywhere * places.filter(swapped).count() as f64;
            let changed = match only_difference(serial, seen) {
                Some(at) => self.changes[length][at][usize::from(serial[at])][usize::from(seen[at])],
                None if serial == seen => {
                    let same = |(at, c): (usize, &u8)| self.changes[length][at][usize::from(*c)][usize::from(*c)];
                    serial.iter().enumerate().map(same).sum()
                }
                None => 0.0,
            };
            exchanged + changed
        } else if seen.len() + 1 == length {
            let left_out = |at: &usize| serial[..*at] == seen[..*at] && serial[at + 1..] == seen[*at..];
            slip(4) * anywhere * places.filter(left_out).count() as f64
        } else if seen.len() == length + 1 {
            let more = |at: usize| {
                let inserted = |at: usize| serial[..at] == seen[..at] && serial[at..] == seen[at + 1..];
                let doubled = if inserted(at) && seen[at] == serial[at] { slip(5) } else { 0.0 };
                let beside = &self.beside[usize::from(serial[at])];
                let struck = inserted(at + 1) && beside.contains(&seen[at + 1]);
                doubled + if struck { slip(6) / beside.len() as f64 } else { 0.0 }
            };
            anywhere * places.map(more).sum::<f64>()
        } else {
            0.0
        }
    }

    /// All that one slip makes of a serial, the same in several ways several times, with the probability of each.
    fn each_slip(&self, serial: &[u8], mut visit: impl FnMut(&[u8], f64)) {
        let length = serial.len();
        let anywhere = 1.0 / (length - 1) as f64;
        let mut made = Vec::with_capacity(length + 1);
        made.extend_from_slice(serial);
        for at in 0..length {
            for (read, likelihood) in (0..).zip(&self.changes[length][at][usize::from(serial[at])]) {
                if *likelihood > 0.0 {
                    made[at] = read;
                    visit(&made, *likelihood);
                }
            }
            made[at] = serial[at];
        }
        for at in 0..length - 1 {
            made.swap(at, at + 1);
            visit(&made, slip(3) * anywhere);
            made.swap(at, at + 1);
            made.remove(at);
            if made.len() >= SHORTEST {
                visit(&made, slip(4) * anywhere);
            }
            made.insert(at, serial[at]);
            made.insert(at, serial[at]);
            visit(&made, slip(5) * anywhere);
            let beside = &self.beside[usize::from(serial[at])];
            for key in beside {
                made[at + 1] = *key;
                visit(&made, slip(6) * anywhere / beside.len() as f64);
            }
            made.remove(at + 1);
        }
    }
}

/// What is read out of every set of strokes that may be left. A scratch that is no symbol's stroke does not matter.
struct Reader {
    /// Each set with the share of each symbol.
    sets: Vec<(u32, [f64; SYMBOLS])>,
    /// The strokes that any symbol has.
    strokes: u32,
}

impl Reader {
    fn new() -> Self {
        let all = GLYPHS.iter().fold(0, |all, (symbol, _)| all | strokes(*symbol));
        let sets = (0..1 << STROKES).filter(|left| left & !all == 0).map(|left| {
            let likely = taken_for(left);
            let sum: f64 = likely.iter().sum();
            (left, likely.map(|likely| likely / sum))
        });
        Self { sets: sets.collect(), strokes: all }
    }

    /// How likely a worn symbol becomes each other, when it is taken for another.
    fn by_eye(&self, c: usize, worn: f64) -> [f64; SYMBOLS] {
        let own = strokes(GLYPHS[c].0);
        let mut read = [0.0; SYMBOLS];
        for (left, shares) in &self.sets {
            let power = |share: f64, strokes: u32| share.powi(strokes.count_ones() as i32);
            let likelihood = power(worn, own & !left)
                * power(1.0 - worn, own & left)
                * power(SCRATCH, left & !own)
                * power(1.0 - SCRATCH, self.strokes & !own & !left);
            read.iter_mut().zip(shares).for_each(|(read, share)| *read += likelihood * share);
        }
        let another = 1.0 - read[c];
        read[c] = 0.0;
        read.map(|likelihood| likelihood / another)
    }
}

/// By symbol, how likely a machine reads each; `None` where nothing was counted.
fn by_machine(noise: &Noise) -> [Option<[f64; SYMBOLS]>; SYMBOLS] {
    std::array::from_fn(|c| {
        let (readings, counts) = noise.machine.get(&GLYPHS[c].0)?;
        let all: f64 = counts.iter().sum();
        let mut shares = [0.0; SYMBOLS];
        for (reading, count) in readings.iter().zip(counts) {
            shares[usize::from(number(*reading)?)] += count / all;
        }
        Some(shares)
    })
}

/// The probability of a kind of slip.
fn slip(kind: usize) -> f64 {
    SLIPS[kind] / SLIPS.iter().sum::<f64>()
}

fn number(symbol: char) -> Option<u8> {
    GLYPHS.iter().position(|(one, _)| *one == symbol).map(|at| at as u8)
}

/// The place of the only other symbol of two serials of one length.
fn only_difference(one: &[u8], other: &[u8]) -> Option<usize> {
    let at = one.iter().zip(other).position(|(a, b)| a != b)?;
    (one.len() == other.len() && one[at + 1..] == other[at + 1..]).then_some(at)
}

/// Whether it takes at most one step from one to the other: a symbol changed, more or less, or two exchanged.
fn is_within_one(one: &[u8], other: &[u8]) -> bool {
    if one.len().abs_diff(other.len()) > 1 {
        return false;
    }
    let begin = one.iter().zip(other).take_while(|(a, b)| a == b).count();
    let (one, other) = (&one[begin..], &other[begin..]);
    let end = one.iter().rev().zip(other.iter().rev()).take_while(|(a, b)| a == b).count();
    match (&one[..one.len() - end], &other[..other.len() - end]) {
        ([a, b], [c, d]) => a == d && b == c,
        (one, other) => one.len().max(other.len()) <= 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::Random;

    fn noise() -> Noise {
        Noise { machine: HashMap::from([('8', (vec!['B', '3'], vec![3.0, 1.0])), ('0', (vec!['O'], vec![1.0]))]) }
    }

    fn symbols(serial: &str) -> Symbols {
        Exact::symbols(serial.as_bytes()).unwrap()
    }

    /// What the noise makes of a serial in many draws is what was worked out, within four deviations.
    fn compare(serial: &str, draw: impl Fn(&mut Random, &mut Vec<char>), exactly: impl Fn(&[u8]) -> f64) {
        const DRAWS: u64 = 40_000;
        let mut drawn: HashMap<String, f64> = HashMap::new();
        for number in 0..DRAWS {
            let mut seen: Vec<char> = serial.chars().collect();
            draw(&mut Random::of(1, number), &mut seen);
            *drawn.entry(seen.into_iter().collect()).or_default() += 1.0;
        }
        let mut common: Vec<_> = drawn.into_iter().collect();
        common.sort_by(|(a, m), (b, n)| n.total_cmp(m).then_with(|| a.cmp(b)));
        for (seen, count) in &common[..20] {
            let expected = exactly(&symbols(seen)) * DRAWS as f64;
            assert!((count - expected).abs() < 4.0 * expected.sqrt(), "{serial} as {seen}: {count}, {expected}");
        }
    }

    #[test]
    fn what_is_drawn_is_what_was_worked_out() {
        let (noise, exact) = (noise(), Exact::of(&noise(), 6));
        for serial in ["8800", "AB1288", "K0Q5"] {
            let recorded = symbols(serial);
            compare(serial, |random, seen| noise.look_alike(random, seen), |seen| exact.look_alike(&recorded, seen));
            for slips in [1, 2] {
                let lasting = exact.lasting(&recorded, slips);
                assert!(lasting < 1.0 || serial == "K0Q5" && slips == 1, "{serial}");
                compare(
                    serial,
                    |random, seen| noise.slips(random, seen, slips),
                    |seen| exact.slips(&recorded, seen, slips) / lasting,
                );
            }
        }
    }

    #[test]
    fn all_that_a_slip_makes_adds_up_to_one_and_each_is_what_it_is_alone() {
        let exact = Exact::of(&noise(), 6);
        let serial = symbols("8801AA");
        let mut made: HashMap<Symbols, f64> = HashMap::new();
        exact.each_slip(&serial, |seen, likelihood| *made.entry(seen.to_vec()).or_default() += likelihood);
        assert!((made.values().sum::<f64>() - 1.0).abs() < 1e-9);
        for (seen, likelihood) in made {
            assert!((exact.slip(&serial, &seen) / likelihood - 1.0).abs() < 1e-9, "{seen:?}");
        }
    }

    #[test]
    fn one_step_is_what_the_noise_counts_as_one() {
        let texts = ["", "A", "AB", "BA", "AAB", "ABA", "BAB", "AXB", "BXA", "ABCD", "ACBD", "ACD", "BADC"];
        for one in texts {
            for other in texts {
                let steps = strsim::damerau_levenshtein(one, other);
                assert_eq!(is_within_one(one.as_bytes(), other.as_bytes()), steps <= 1, "{one} {other}");
            }
        }
    }
}
