//! What could be reached by somebody who knows the noise itself: not a peer, but the end of the scale.

use super::scan::{Row, Scan};
use crate::noise::{Noise, wear};
use crate::question::Question;
use crate::random::Random;
use std::collections::HashMap;

/// Misreadings that are made of each character to count what it becomes.
const DRAWS: usize = 5_000;

/// Knows that one character was misread, how often each becomes each other, and how often maker and calibre are wrong.
pub struct Ideal<'a> {
    records: &'a Scan,
    /// By true and read character, among the misreadings of the true one.
    becomes: HashMap<(char, char), f64>,
    makers: Observed,
    calibres: Observed,
}

/// How a field is seen that is wrong at times.
struct Observed {
    wrong: f64,
    /// The share of each value among the records, those without left out.
    shares: HashMap<u8, f64>,
}

impl<'a> Ideal<'a> {
    /// With the shares of makers and calibres that are seen wrongly.
    pub fn new(records: &'a Scan, noise: &Noise, maker_wrong: f64, calibre_wrong: f64) -> Self {
        let mut becomes: HashMap<(char, char), f64> = HashMap::new();
        for c in ('0'..='9').chain('A'..='Z') {
            let mut random = Random::of(0, u64::from(u32::from(c)));
            for draw in 0..DRAWS {
                let worn = wear(draw % 8, 8);
                *becomes.entry((c, noise.misread(&mut random, c, worn))).or_default() += 1.0 / DRAWS as f64;
            }
        }
        let makers = Observed::new(maker_wrong, records.rows.iter().filter_map(|row| row.maker));
        let calibres = Observed::new(calibre_wrong, records.rows.iter().filter_map(|row| row.calibre));
        Self { records, becomes, makers, calibres }
    }

    /// The probabilities that the likeliest record, and one of the ten likeliest, is the right one, given that one is.
    pub fn first_and_in_ten(&self, question: &Question) -> (f64, f64) {
        let seen = question.text();
        let number = |name: &Option<String>| self.records.number(name.as_deref()?);
        let (maker, calibre) = (number(&question.maker), number(&question.calibre));
        let mut likely: Vec<f64> = Vec::new();
        for row in &self.records.rows {
            let serial = self.one_misread(row, seen.as_bytes());
            if serial > 0.0 {
                likely.push(
                    serial * self.makers.likelihood(maker, row.maker) * self.calibres.likelihood(calibre, row.calibre),
                );
            }
        }
        likely.sort_unstable_by(|a, b| b.total_cmp(a));
        let all: f64 = likely.iter().sum();
        (likely[0] / all, likely.iter().take(10).sum::<f64>() / all)
    }

    /// The likelihood of a serial with one misread character; 0 with none or more.
    fn one_misread(&self, row: &Row, seen: &[u8]) -> f64 {
        let serial = row.serial();
        if serial.len() != seen.len() {
            return 0.0;
        }
        let mut other = (0..seen.len()).filter(|at| serial[*at] != seen[*at]);
        match (other.next(), other.next()) {
            (Some(at), None) => {
                let becomes = self.becomes.get(&(char::from(serial[at]), char::from(seen[at])));
                let worn: f64 = (0..seen.len()).map(|at| wear(at, seen.len())).sum();
                wear(at, seen.len()) / worn * becomes.copied().unwrap_or(0.1 / DRAWS as f64)
            }
            _ => 0.0,
        }
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
