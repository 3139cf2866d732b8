//! How often the right record is found, whether a weapon that is not in the register is told, and whether the
//! probabilities are true; beside similarity of trigrams and edit distance.

use crate::Result;
use crate::noise::Noise;
use crate::peers::{Ideal, Postgres, Reached, Scan, Slips};
use crate::question::{Place, Question};
use crate::random::Random;
use crate::register::{Record, Register, other_calibre};
use crate::report::{Report, share};
use marks::{Channel, Index, LayeredIndex, Medium, Pair, Query, fit};
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
/// Confirmed matches that a channel is learned from, and how many of a hundred have so many slips.
const TAUGHT: u64 = 4_000;
const TAUGHT_PERCENT: [(Slips, f64); 4] = [(Some(0), 70.0), (None, 15.0), (Some(1), 10.0), (Some(2), 5.0)];
/// Kinds: their name, and the slips in each serial; `None`: one look-alike.
const KINDS: [(&str, Slips); 3] = [("1 look-alike", None), ("1 edit", Some(1)), ("2 edits", Some(2))];

/// What was answered to one kind of questions.
#[derive(Default)]
struct Answers {
    /// The right records.
    found: Found,
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
    for batch in 0..records.div_ceil(BATCH) {
        let ids = batch * BATCH..((batch + 1) * BATCH).min(records);
        index.upsert(&ids.map(|id| register.record(id).entry()).collect::<Vec<_>>())?;
    }
    let mut similarity = Postgres::build(register, records)?;
    let distance = Scan::new(register, records);
    let ideal = Ideal::new(&distance, &noise, TAUGHT_PERCENT, MAKER_WRONG, CALIBRE_WRONG);

    let learned = Arc::new(learned(&noise, register, records)?);

    let (mut found, mut truth) = (Vec::new(), Vec::new());
    let (mut possible, mut peers) = (Vec::new(), Vec::new());
    for (series, (name, slips)) in (SEED..).zip(KINDS) {
        let (mut ours, mut by_similarity, mut by_distance) = (Answers::default(), Found::default(), Found::default());
        let (mut taught, mut ours_there, mut taught_there) = (Answers::default(), Found::default(), Found::default());
        let mut reached = [Reached::default(); 2];
        for number in 0..QUESTIONS {
            let mut random = Random::of(series, number);
            let registered = number % 2 == 0;
            let record = weapon(register, records, registered, &mut random);
            let question = seen(&noise, register, record, slips, &mut random);
            let rank = ours.add(&index, &question, question.query(), registered);
            let query = Query { channel: learned.clone(), ..question.query() };
            let rank_taught = taught.add(&index, &question, query, registered);
            if registered && by_distance.asked < TO_PEERS {
                ours_there.add(rank);
                taught_there.add(rank_taught);
                by_similarity.add(similarity.similar(&question)?.iter().position(|id| *id == question.id));
                by_distance.add(Some(distance.before(&question)));
                for (sum, one) in reached.iter_mut().zip(ideal.reached(&question, slips)) {
                    sum.first += one.first;
                    sum.in_ten += one.in_ten;
                }
            }
        }
        for (answers, name) in [(ours, name.to_owned()), (taught, format!("{name}, channel learned"))] {
            found.push([vec![name.clone()], answers.found.row()].concat());
            truth.push([vec![name], answers.truth()].concat());
        }
        let [knowing, guessing] = reached.map(|sum| [sum.first, sum.in_ten].map(|part| share(part, TO_PEERS)).to_vec());
        possible.push([vec![name.to_owned()], ours_there.row(), taught_there.row(), guessing, knowing].concat());
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
        TAUGHT_PERCENT[0].1
    ));
    report.say("The right record first and among ten:");
    report.table(&["seen", "first", "in 10"], &found);
    report.say(&format!(
        "What could be reached at all, by one who knows the noise itself and how often maker and calibre are wrong, and weighs every \
         record by that: without knowing how many slips there are, only how common each number is among what the channel is learned \
         from; and knowing it. The first {TO_PEERS} questions about weapons in the register:"
    ));
    report.table(
        &[
            "seen",
            "ours: first",
            "in 10",
            "channel learned: first",
            "in 10",
            "noise known: first",
            "in 10",
            "slips counted: first",
            "in 10",
        ],
        &possible,
    );
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
    report.say("Beside peers, the same questions:");
    report.table(
        &["seen", "ours: first", "in 10", "pg_trgm similarity: first", "in 10", "edit distance: first", "in 10"],
        &peers,
    );
    Ok(report)
}

/// The channel that is learned from confirmed matches: other weapons, seen through the same noise.
fn learned(noise: &Noise, register: &Register, records: u64) -> Result<Channel> {
    let mut pairs = Vec::new();
    for number in 0..TAUGHT {
        let mut random = Random::of(SEED - 1, number);
        let recorded = weapon(register, records, true, &mut random).normal();
        let mut serial: Vec<char> = recorded.chars().collect();
        let (slips, _) = TAUGHT_PERCENT[random.weighted(&TAUGHT_PERCENT.map(|(_, percent)| percent))];
        misread(noise, &mut random, &mut serial, slips);
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

/// Makes the slips in a serial.
fn misread(noise: &Noise, random: &mut Random, serial: &mut Vec<char>, slips: Slips) {
    match slips {
        None => noise.look_alike(random, serial),
        Some(slips) => noise.slips(random, serial, slips),
    }
}

/// A weapon as seen.
fn seen(noise: &Noise, register: &Register, record: Record, slips: Slips, random: &mut Random) -> Question {
    let mut serial: Vec<char> = record.normal().chars().collect();
    misread(noise, random, &mut serial, slips);
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

impl Answers {
    /// Asks, and says where the right record is. `registered`: there is one.
    fn add(&mut self, index: &LayeredIndex, question: &Question, query: Query, registered: bool) -> Option<usize> {
        let answer = index.search(&query);
        let right: Vec<(f64, bool)> =
            answer.candidates.iter().map(|candidate| (candidate.probability, candidate.id == question.id)).collect();
        self.firsts.extend(right.first());
        self.none[usize::from(!registered)].push(answer.none_of_these);
        let rank = right.iter().position(|(_, right)| *right);
        self.candidates.extend(right);
        if registered {
            self.found.add(rank);
        }
        rank
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
