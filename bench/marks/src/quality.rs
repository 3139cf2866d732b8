//! How often the right record is found, whether a weapon that is not in the register is told, and whether the
//! probabilities are true; beside similarity of trigrams and edit distance.

use crate::Result;
use crate::noise::Noise;
use crate::peers::{Ideal, Postgres, Scan};
use crate::question::{Place, Question};
use crate::random::Random;
use crate::register::{Record, Register, other_calibre};
use crate::report::{Report, share};
use marks::{Channel, Index, LayeredIndex, Medium, Pair, Query, fit};
use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;
use std::sync::Arc;

/// Questions of each kind; every other one is about a weapon that is not in the register.
const QUESTIONS: u64 = 2000;
/// Of those about registered ones, so many are put to the peers too.
const TO_PEERS: usize = 300;
const SEED: u64 = 7_000;
/// Weapons of the same makers that are in no record have numbers up to so many above the last record's.
const STRANGERS: u64 = 1 << 40;
/// Shares of makers and calibres that are given wrongly.
const MAKER_WRONG: f64 = 0.06;
const CALIBRE_WRONG: f64 = 0.06;
const BINS: usize = 10;
const BATCH: u64 = 1_000_000;
/// Confirmed matches that a channel is learned from, and how many of a hundred have no slip, a look-alike, one slip; the rest
/// have two.
const TAUGHT: u64 = 4_000;
const TAUGHT_PERCENT: [u64; 3] = [70, 15, 10];
/// Kinds: their name, and the slips in each serial; `None`: one look-alike.
const KINDS: [(&str, Option<usize>); 3] = [("1 look-alike", None), ("1 edit", Some(1)), ("2 edits", Some(2))];

/// What was answered to one kind of questions.
#[derive(Default)]
struct Answers {
    first: usize,
    in_ten: usize,
    /// What both could be at best, where records differ in nothing that is asked for.
    best_first: f64,
    best_in_ten: f64,
    registered: usize,
    /// The probability of "none of these", of weapons in the register and of others.
    none: [Vec<f64>; 2],
    /// Probabilities, and whether it was that record: of all candidates, and of each answer's first one.
    candidates: Vec<(f64, bool)>,
    firsts: Vec<(f64, bool)>,
}

/// First and among ten, of so many.
#[derive(Default)]
struct Found {
    first: usize,
    in_ten: usize,
    asked: usize,
}

/// Measures over the first `records`.
pub fn measure(register: &Register, records: u64, data: &Path) -> Result<Report> {
    let noise = Noise::read(data)?;
    let mut report = Report::default();
    let index = LayeredIndex::in_memory();
    // How many records have the same serial, maker and calibre.
    let mut same: HashMap<u64, u32> = HashMap::new();
    for batch in 0..records.div_ceil(BATCH) {
        let mut entries = Vec::new();
        for id in batch * BATCH..((batch + 1) * BATCH).min(records) {
            let record = register.record(id);
            *same.entry(looks(&record)).or_default() += 1;
            entries.push(record.entry());
        }
        index.upsert(&entries)?;
    }
    let mut similarity = Postgres::build(register, records)?;
    let distance = Scan::new(register, records);
    let ideal = Ideal::new(&distance, &noise, MAKER_WRONG, CALIBRE_WRONG);

    let learned = Arc::new(learned(&noise, register, records)?);

    let (mut found, mut peers, mut truth) = (Vec::new(), Vec::new(), Vec::new());
    let mut best = (0.0, 0.0);
    for (series, (name, slips)) in (SEED..).zip(KINDS) {
        let (mut ours, mut by_similarity, mut by_distance) = (Answers::default(), Found::default(), Found::default());
        let (mut taught, mut ours_there) = (Answers::default(), Found::default());
        for number in 0..QUESTIONS {
            let mut random = Random::of(series, number);
            let registered = number % 2 == 0;
            let record = weapon(register, records, registered, &mut random);
            let alike = same.get(&looks(&record)).copied().unwrap_or_default();
            let question = seen(&noise, register, record, slips, &mut random);
            let rank = ours.add(&index, &question, question.query(), registered.then_some(alike));
            let query = Query { channel: learned.clone(), ..question.query() };
            taught.add(&index, &question, query, registered.then_some(alike));
            if registered && by_distance.asked < TO_PEERS {
                ours_there.add(rank);
                by_similarity.add(similarity.similar(&question)?.iter().position(|id| *id == question.id));
                by_distance.add(Some(distance.before(&question)));
                if slips.is_none() {
                    let (first, in_ten) = ideal.first_and_in_ten(&question);
                    best = (best.0 + first, best.1 + in_ten);
                }
            }
        }
        for (answers, name) in [(ours, name.to_owned()), (taught, format!("{name}, channel learned"))] {
            found.push([vec![name.clone()], answers.found()].concat());
            truth.push([vec![name], answers.truth()].concat());
        }
        peers.push([vec![name.to_owned()], ours_there.row(), by_similarity.row(), by_distance.row()].concat());
    }
    report.say(&format!(
        "## {records} records, {QUESTIONS} questions of each kind, half of them about weapons in no record; maker wrong in {} %, \
         calibre wrong in {} %",
        MAKER_WRONG * 100.0,
        CALIBRE_WRONG * 100.0
    ));
    report.say(&format!(
        "The channel is the built-in one for marks read from metal, which knows nothing of the noise, and then the one that `fit` learns \
         from {TAUGHT} other weapons that were confirmed, {} % of them read without a slip.",
        TAUGHT_PERCENT[0]
    ));
    report.say(
        "The right record first and among ten, and what could be reached where several records have the same serial, maker and calibre:",
    );
    report.table(&["seen", "first", "in 10", "first at best", "in 10 at best"], &found);
    report.say("Whether the probabilities are true. Calibration errors in ten bins:");
    report.table(
        &[
            "seen",
            "AUC of \"in no record\"",
            "its mean, registered",
            "its mean, others",
            "error, first candidates",
            "error, all candidates",
        ],
        &truth,
    );
    report.say(&format!("Beside peers, the first {TO_PEERS} questions about weapons in the register:"));
    report.table(
        &["seen", "ours: first", "in 10", "pg_trgm similarity: first", "in 10", "edit distance: first", "in 10"],
        &peers,
    );
    report.say(&format!(
        "Who knew the noise itself, and that one character was misread, would have the right record of these look-alikes first in \
         {} and among ten in {}: the register is that dense.",
        share(best.0, TO_PEERS),
        share(best.1, TO_PEERS)
    ));
    Ok(report)
}

/// The channel that is learned from confirmed matches: other weapons, seen through the same noise.
fn learned(noise: &Noise, register: &Register, records: u64) -> Result<Channel> {
    let mut pairs = Vec::new();
    for number in 0..TAUGHT {
        let mut random = Random::of(SEED - 1, number);
        let recorded = weapon(register, records, true, &mut random).normal();
        let mut serial: Vec<char> = recorded.chars().collect();
        let [whole, look_alike, one] = TAUGHT_PERCENT;
        match random.below(100) {
            kind if kind < whole => {}
            kind if kind < whole + look_alike => noise.look_alike(&mut random, &mut serial),
            kind if kind < whole + look_alike + one => noise.slips(&mut random, &mut serial, 1),
            _ => noise.slips(&mut random, &mut serial, 2),
        }
        pairs.push(Pair { seen: serial.into_iter().collect::<String>().parse()?, recorded });
    }
    Ok(fit(&pairs, Channel::of(Medium::Metal)).channel)
}

/// A weapon whose serial has Latin letters and digits only: the noise knows no others.
fn weapon(register: &Register, records: u64, registered: bool, random: &mut Random) -> Record {
    loop {
        let id = if registered { random.below(records) } else { records + random.below(STRANGERS) };
        let record = register.record(id);
        if record.serial.is_ascii() {
            return record;
        }
    }
}

/// A weapon as seen.
fn seen(noise: &Noise, register: &Register, record: Record, slips: Option<usize>, random: &mut Random) -> Question {
    let mut serial: Vec<char> = record.normal().chars().collect();
    match slips {
        None => noise.look_alike(random, &mut serial),
        Some(slips) => noise.slips(random, &mut serial, slips),
    }
    let maker = match random.chance(MAKER_WRONG) {
        true => register.other_maker(&record.maker, random),
        false => record.maker,
    };
    let calibre = match random.chance(CALIBRE_WRONG) {
        true => other_calibre(record.fields.calibre.as_deref(), random),
        false => record.fields.calibre,
    };
    let places = serial.into_iter().map(Place::Read).collect();
    Question { id: record.id, places, slips: slips.unwrap_or(1) as u8, maker: Some(maker), calibre }
}

/// A number for all that a question can tell of a record.
fn looks(record: &Record) -> u64 {
    let mut hasher = DefaultHasher::new();
    (record.normal(), &record.fields.maker, &record.fields.calibre).hash(&mut hasher);
    hasher.finish()
}

impl Answers {
    /// Asks, and says where the right record is. `alike`: so many records look like the right one; `None` if there is
    /// no right one.
    fn add(&mut self, index: &LayeredIndex, question: &Question, query: Query, alike: Option<u32>) -> Option<usize> {
        let answer = index.search(&query);
        let right: Vec<(f64, bool)> =
            answer.candidates.iter().map(|candidate| (candidate.probability, candidate.id == question.id)).collect();
        self.firsts.extend(right.first());
        self.none[usize::from(alike.is_none())].push(answer.none_of_these);
        let rank = right.iter().position(|(_, right)| *right);
        self.candidates.extend(right);
        if let Some(alike) = alike {
            self.registered += 1;
            self.first += usize::from(rank == Some(0));
            self.in_ten += usize::from(rank.is_some_and(|rank| rank < 10));
            self.best_first += 1.0 / f64::from(alike);
            self.best_in_ten += (10.0 / f64::from(alike)).min(1.0);
        }
        rank
    }

    fn found(&self) -> Vec<String> {
        let shares = [self.first as f64, self.in_ten as f64, self.best_first, self.best_in_ten];
        shares.map(|part| share(part, self.registered)).to_vec()
    }

    fn truth(&self) -> Vec<String> {
        let [of_registered, of_others] = &self.none;
        let mean = |values: &[f64]| values.iter().sum::<f64>() / values.len() as f64;
        let figures = [
            area_under_curve(of_registered, of_others),
            mean(of_registered),
            mean(of_others),
            calibration_error(&self.firsts),
            calibration_error(&self.candidates),
        ];
        figures.map(|figure| format!("{figure:.3}")).to_vec()
    }
}

impl Found {
    fn add(&mut self, rank: Option<usize>) {
        self.asked += 1;
        self.first += usize::from(rank == Some(0));
        self.in_ten += usize::from(rank.is_some_and(|rank| rank < 10));
    }

    fn row(&self) -> Vec<String> {
        [self.first, self.in_ten].map(|part| share(part as f64, self.asked)).to_vec()
    }
}

/// The probability that one of `high` is above one of `low`; equal ones count half.
fn area_under_curve(low: &[f64], high: &[f64]) -> f64 {
    let mut low = low.to_vec();
    low.sort_unstable_by(f64::total_cmp);
    let above = |value: &f64| {
        let (less, up_to) = (low.partition_point(|other| other < value), low.partition_point(|other| other <= value));
        (less + up_to) as f64 / 2.0
    };
    high.iter().map(above).sum::<f64>() / (low.len() * high.len()) as f64
}

/// How far the probabilities are from the shares that were right, on the average over bins of like probabilities.
fn calibration_error(said: &[(f64, bool)]) -> f64 {
    let mut bins = [(0.0, 0.0); BINS];
    for (probability, right) in said {
        let bin = &mut bins[((probability * BINS as f64) as usize).min(BINS - 1)];
        bin.0 += probability;
        bin.1 += f64::from(u8::from(*right));
    }
    bins.iter().map(|(said, right)| (said - right).abs()).sum::<f64>() / said.len() as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_area_is_that_of_pairs_in_order() {
        assert_eq!(area_under_curve(&[0.1, 0.2], &[0.3, 0.4]), 1.0);
        assert_eq!(area_under_curve(&[0.1, 0.3], &[0.2, 0.3]), 0.625);
    }

    #[test]
    fn what_is_said_is_held_against_what_was() {
        let half_right = [(0.8, true), (0.8, false)];
        assert!((calibration_error(&half_right) - 0.3).abs() < 1e-9);
        assert!(calibration_error(&[(1.0, true), (0.0, false)]) < 1e-9);
    }
}
