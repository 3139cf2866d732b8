//! What could be reached by somebody who knows the noise itself: not a peer, but the end of the scale.

use super::scan::Scan;
use crate::noise::{Exact, Noise, Symbols};
use crate::question::Question;
use std::collections::HashMap;

/// The longest serial that [`Scan`] keeps.
const LONGEST: usize = 16;
const MOST_SLIPS: usize = 2;
/// Records with less than this part of the likeliest one's likelihood are weighed as if their slips could not undo each
/// other, which changes theirs by a tenth or so: to be exact takes long, and there are many of them.
const BESIDE_THE_BEST: f64 = 1e-3;

/// Knows how likely each slip makes each serial what was seen, and how often maker and calibre are wrong.
pub struct Ideal<'a> {
    records: &'a Scan,
    exact: Exact,
    /// How common each number of slips is.
    shares: [(Slips, f64); 4],
    makers: Observed,
    calibres: Observed,
}

/// How many slips were made, up to two; `None`: one look-alike.
pub type Slips = Option<usize>;

/// A record that may be the right one.
struct Likely {
    serial: Symbols,
    /// The likelihood of maker and calibre as seen,
    fields: f64,
    /// and of everything, for one who knows how many slips were made, and for one who does not.
    likelihoods: [f64; 2],
}

/// How often one finds the right record.
#[derive(Default, Clone, Copy)]
pub struct Reached {
    /// It is the likeliest,
    pub first: f64,
    /// or one of the ten likeliest.
    pub in_ten: f64,
}

/// How a field is seen that is wrong at times.
struct Observed {
    wrong: f64,
    /// The share of each value among the records, those without left out.
    shares: HashMap<u8, f64>,
}

impl<'a> Ideal<'a> {
    /// With the shares of the numbers of slips, and of makers and calibres that are seen wrongly.
    pub fn new(
        records: &'a Scan,
        noise: &Noise,
        shares: [(Slips, f64); 4],
        maker_wrong: f64,
        calibre_wrong: f64,
    ) -> Self {
        let makers = Observed::new(maker_wrong, records.rows.iter().filter_map(|row| row.maker));
        let calibres = Observed::new(calibre_wrong, records.rows.iter().filter_map(|row| row.calibre));
        Self { records, exact: Exact::of(noise, LONGEST), shares, makers, calibres }
    }

    /// The probabilities that the likeliest record, and one of the ten likeliest, is the right one, given that one is:
    /// for one who knows that so many slips were made, and for one who knows only how common each number is.
    pub fn reached(&self, question: &Question, slips: Slips) -> [Reached; 2] {
        let text = question.text();
        let seen = Exact::symbols(text.as_bytes()).expect("the noise makes symbols that it knows");
        let number = |name: &Option<String>| self.records.number(name.as_deref()?);
        let (maker, calibre) = (number(&question.maker), number(&question.calibre));
        let in_common = InCommon::with(text.as_bytes());
        let mut likely: Vec<Likely> = Vec::new();
        for row in &self.records.rows {
            // A slip leaves all but one character in their order, on both sides.
            if in_common.of(row.serial()) + MOST_SLIPS < row.serial().len().max(text.len()) {
                continue;
            }
            let Some(serial) = Exact::symbols(row.serial()) else { continue };
            let fields = self.makers.likelihood(maker, row.maker) * self.calibres.likelihood(calibre, row.calibre);
            let likelihoods = self.likelihoods(&serial, &seen, slips, [1.0; MOST_SLIPS + 1]);
            likely.push(Likely { serial, fields, likelihoods: likelihoods.map(|likelihood| likelihood * fields) });
        }
        let best = [0, 1].map(|who| likely.iter().map(|one| one.likelihoods[who]).fold(0.0, f64::max));
        for one in &mut likely {
            if (0..2).any(|who| one.likelihoods[who] > best[who] * BESIDE_THE_BEST) {
                let lasting = [0, 1, 2].map(|slips| self.exact.lasting(&one.serial, slips));
                let likelihoods = self.likelihoods(&one.serial, &seen, slips, lasting);
                one.likelihoods = likelihoods.map(|likelihood| likelihood * one.fields);
            }
        }
        let all: f64 = likely.iter().map(|one| one.likelihoods[0]).sum();
        [0, 1].map(|who| {
            likely.sort_unstable_by(|a, b| b.likelihoods[who].total_cmp(&a.likelihoods[who]));
            let right = |most: usize| likely.iter().take(most).map(|one| one.likelihoods[0]).sum::<f64>() / all;
            Reached { first: right(1), in_ten: right(10) }
        })
    }

    /// P(seen | the serial), for one who knows how many slips were made, and for one who does not. `lasting`: by number
    /// of slips, how likely they do not undo each other.
    fn likelihoods(&self, serial: &[u8], seen: &[u8], slips: Slips, lasting: [f64; MOST_SLIPS + 1]) -> [f64; 2] {
        let likelihood = |slips: Slips| match slips {
            None => self.exact.look_alike(serial, seen),
            Some(slips) => self.exact.slips(serial, seen, slips) / lasting[slips],
        };
        [likelihood(slips), self.shares.iter().map(|(slips, share)| share * likelihood(*slips)).sum()]
    }
}

impl Observed {
    fn new(wrong: f64, values: impl Iterator<Item = u8>) -> Self {
        let (mut shares, mut all): (HashMap<u8, f64>, f64) = (HashMap::new(), 0.0);
        for value in values {
            *shares.entry(value).or_default() += 1.0;
            all += 1.0;
        }
        shares.values_mut().for_each(|share| *share /= all);
        Self { wrong, shares }
    }

    /// A wrong value is any other, as common as it is in the register.
    fn likelihood(&self, seen: Option<u8>, recorded: Option<u8>) -> f64 {
        let share = |value: Option<u8>| value.and_then(|value| self.shares.get(&value)).copied().unwrap_or(0.0);
        match recorded {
            // Not noted: it is any.
            None => share(seen),
            Some(_) if seen == recorded => 1.0 - self.wrong,
            Some(_) => self.wrong * share(seen) / (1.0 - share(recorded)),
        }
    }
}

/// How many characters of one text others have in the same order: all rows of the table at once, as bits (Hyyrö 2004).
struct InCommon {
    /// By byte, where the text has it.
    places: [u64; 256],
    length: usize,
}

impl InCommon {
    fn with(text: &[u8]) -> Self {
        let mut places = [0; 256];
        text.iter().enumerate().for_each(|(place, byte)| places[usize::from(*byte)] |= 1 << place);
        Self { places, length: text.len() }
    }

    fn of(&self, other: &[u8]) -> usize {
        let passed = other.iter().fold(u64::MAX, |row, byte| {
            let same = row & self.places[usize::from(*byte)];
            row.wrapping_add(same) | (row - same)
        });
        (!passed & ((1 << self.length) - 1)).count_ones() as usize
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_in_common_are_those_of_the_longest_common_row() {
        for (one, other, common) in
            [("AB123", "BA123", 4), ("AB123", "AB123", 5), ("A", "B", 0), ("1234", "4321", 1), ("12345", "X135", 3)]
        {
            assert_eq!(InCommon::with(one.as_bytes()).of(other.as_bytes()), common, "{one} {other}");
            assert_eq!(InCommon::with(other.as_bytes()).of(one.as_bytes()), common, "{other} {one}");
        }
    }
}
