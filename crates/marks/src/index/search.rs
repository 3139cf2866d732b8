//! One question to the segments of an index: rounds of walks with a growing budget, until nothing that was left out
//! could matter.

use super::bound::{Bound, Head};
use super::cost::{Cost, MOST, cost, in_nats, nats};
use super::question::Question;
use super::segment::{Part, Segment};
use super::shape::{Class, Counting};
use super::symbols::LONGEST;
use super::walk::{Budget, Hit, Journal, Walk};
use super::{Answer, Candidate, NONE_PRIOR, Query};
use crate::alignment::{Aligner, Table};
use crate::channel::Channel;
use crate::description::{Described, Expected, Observed};
use crate::formats::Expectation;
use crate::pattern::{Pattern, Spelling};
use hashbrown::HashMap;
use std::cell::OnceCell;
use std::cmp::Ordering;

/// Records with less than this part of the likeliest record's weight may be left out.
const BESIDE_THE_BEST: f64 = 1e-2;
/// Whatever else was found, all records are looked for that cost no more than so many nats: 36% of real serials have
/// a real neighbour one character away, and a person wants to see it.
const NEAR: f64 = 9.0;
/// But no more than this part of what a serial costs by chance: of two characters, all others are neighbours.
const NEAR_SHARE: f64 = 0.5;
/// Where nothing nearer is found, leads are looked for up to so many nats: two wrong characters and a wrong calibre.
const LEADS: f64 = 22.0;
/// How much more the next round may spend where nothing has been found.
const MORE: f64 = 4.5;
/// Without a serial, so many times the wanted candidates are weighed.
const ENOUGH: usize = 4;
/// What the costs of one serial can be off by, together, from being whole numbers.
const ROUNDING: Cost = 20;
/// Serials without a shape that are looked at in each segment.
const ODD: usize = 20_000;
/// Columns that all walks of a question may work out.
const STEPS: u64 = 300_000;

/// A segment and which of its records still stand.
pub(super) trait Layer {
    fn segment(&self) -> &Segment;
    /// Whether no later segment has the record too, or has it removed.
    fn stands(&self, id: u64) -> bool;
}

/// The records that may be the weapon's, of `records` in all.
pub(super) fn search(layers: &[impl Layer], records: u64, query: &Query) -> Answer {
    let descriptions: Vec<_> = layers.iter().map(|layer| &layer.segment().contents().descriptions).collect();
    let observed = Observed::new(&descriptions, &query.fields);
    let expected: Vec<_> = descriptions.iter().map(|descriptions| observed.beside(descriptions)).collect();
    let search = Search { layers, records, query, channel: &query.channel, observed: &observed, expected };
    match &query.serial {
        Some(pattern) => search.by_serial(pattern),
        None => search.by_fields(),
    }
}

struct Search<'a, L> {
    layers: &'a [L],
    records: u64,
    query: &'a Query,
    channel: &'a Channel,
    observed: &'a Observed<'a>,
    /// By layer.
    expected: Vec<Expected<'a>>,
}

/// The parts of one shape of one segment, those first whose records fit best.
struct Shaped<'a> {
    layer: usize,
    forward: &'a Counting,
    backward: &'a Counting,
    /// With what their fields say less, at least, than those of the best could.
    parts: Vec<(Part<'a>, f64)>,
}

/// One shape of one segment, under one reading of what was seen.
struct Target<'a, const W: usize> {
    shaped: usize,
    reading: usize,
    question: &'a Question<W>,
    /// What the reading costs, in nats.
    spelling: f64,
    /// What all serials of its length cost at least.
    least: Cost,
    ready: OnceCell<Ready<W>>,
}

/// What walks through a shape need to know of it.
struct Ready<const W: usize> {
    forward: Bound<W>,
    backward: OnceCell<(Bound<W>, [Head; 2])>,
}

/// A row that was found, and by which reading.
#[derive(Clone, Copy)]
struct Found {
    layer: usize,
    reading: usize,
    hit: Hit,
}

/// A record with its weight.
struct Weighed {
    id: u64,
    found: Found,
    spelling: Spelling,
    weight: f64,
}

impl<L: Layer> Search<'_, L> {
    fn by_serial(&self, pattern: &Pattern) -> Answer {
        let readings: Vec<_> =
            pattern.readings().iter().map(|reading| Aligner::new(&reading.items, self.channel)).collect();
        let forms = self.forms();
        let by_chance = forms.by_chance(pattern.items());
        // Nearly all serials fit in the narrow columns, which are four times as quick.
        let answer = if readings.iter().all(|reading| reading.slots.len() < 16) {
            self.in_rounds::<16>(&readings, by_chance)
        } else {
            self.in_rounds::<64>(&readings, by_chance)
        };
        Answer { forms: forms.told(pattern.items()), ..answer }
    }

    /// The forms to be expected of what was observed.
    fn forms(&self) -> Expectation {
        let contents = self.layers.iter().map(|layer| layer.segment().contents());
        let register: Vec<_> = contents.map(|contents| (&contents.descriptions, &contents.formats)).collect();
        Expectation::new(&register, &self.query.fields)
    }

    fn in_rounds<const W: usize>(&self, readings: &[Aligner<'_>], by_chance: f64) -> Answer {
        let questions: Vec<Question<W>> = self
            .layers
            .iter()
            .flat_map(|layer| {
                readings.iter().map(|reading| Question::new(reading, &layer.segment().contents().alphabet))
            })
            .collect();
        let shaped = self.shaped();
        let targets = self.targets(&shaped, &questions, readings.len());

        let odd = self.among_the_odd(readings);
        let near = NEAR.min(-by_chance * NEAR_SHARE);
        // Nothing is walked for more than this.
        let most_behind = shaped.iter().filter_map(|shape| shape.parts.last()).map(|(_, behind)| *behind);
        let beyond = in_nats(MOST) + most_behind.fold(0.0, f64::max);
        let mut whole = near;
        let mut steps = STEPS;
        let mut found: Vec<Found> = Vec::new();
        loop {
            let mut journal = Journal { steps_left: steps, ..Journal::default() };
            let mut round = odd.clone();
            for target in &targets {
                let shape = &shaped[target.shaped];
                for (part, behind) in &shape.parts {
                    let budget = nats(whole - behind - target.spelling).saturating_add(ROUNDING).min(MOST);
                    if target.least > budget || !target.walk(shape, part, budget, &mut journal) {
                        // Those behind are further behind.
                        break;
                    }
                    let (layer, reading) = (shape.layer, target.reading);
                    round.extend(journal.hits.drain(..).map(|hit| Found { layer, reading, hit }));
                }
            }
            steps = journal.steps_left;
            if steps == 0 {
                // What the last whole round found may be beyond where this one ended.
                round.append(&mut found);
            }
            found = round;
            let weighed = self.weigh(&found, by_chance);
            let needed = self.needed(&weighed, by_chance).max(near);
            if whole >= needed.min(beyond) || steps == 0 {
                let skipped = journal.skipped_likelihood * self.weight(-by_chance);
                return self.answer(weighed, readings, by_chance, skipped, journal.skipped + self.odd_left());
            }
            // Once anything is found, the best is: nothing that was left out costs less than what was looked at.
            whole = if weighed.is_empty() { needed.min(whole + MORE) } else { needed };
        }
    }

    /// How far to look, in nats, so that nothing is left out that matters beside what has been found.
    fn needed(&self, weighed: &[Weighed], by_chance: f64) -> f64 {
        let best_left_out = self.weight(self.observed.most() - by_chance);
        let mut weights: Vec<f64> = weighed.iter().map(|one| one.weight).collect();
        let last_shown = match self.query.limit.checked_sub(1) {
            Some(last) if last < weights.len() => *weights.select_nth_unstable_by(last, |a, b| b.total_cmp(a)).1,
            _ => 0.0,
        };
        let best = weights.into_iter().fold(0.0, f64::max);
        (best_left_out / last_shown.max(best * BESIDE_THE_BEST)).ln().min(LEADS)
    }

    /// All shapes.
    fn shaped(&self) -> Vec<Shaped<'_>> {
        let mut all = Vec::new();
        for (layer, segment) in self.layers.iter().map(Layer::segment).enumerate() {
            for (forward, backward, parts) in segment.shapes() {
                let most = self.observed.most();
                let behind = |part: &Part<'_>| most - self.expected[layer].most_of(part.descriptions());
                let mut parts: Vec<(Part<'_>, f64)> = parts
                    .map(|part| {
                        let behind = behind(&part);
                        (part, behind)
                    })
                    .collect();
                parts.sort_by(|(_, a), (_, b)| a.total_cmp(b));
                all.push(Shaped { layer, forward, backward, parts });
            }
        }
        all
    }

    /// What there is to walk through.
    fn targets<'a, const W: usize>(
        &self,
        shaped: &[Shaped<'_>],
        questions: &'a [Question<W>],
        readings: usize,
    ) -> Vec<Target<'a, W>> {
        let mut least_of: HashMap<(usize, usize), Cost> = HashMap::new();
        let mut targets = Vec::with_capacity(shaped.len() * readings);
        for (place, shape) in shaped.iter().enumerate() {
            for reading in 0..readings {
                let number = shape.layer * readings + reading;
                let question = &questions[number];
                let length = shape.forward.len();
                let least = *least_of
                    .entry((number, length))
                    .or_insert_with(|| Bound::new(&question.forward, &[Class::Any; LONGEST][..length]).least());
                let spelling = -self.spelling(reading).log_likelihood(self.channel);
                targets.push(Target { shaped: place, reading, question, spelling, least, ready: OnceCell::new() });
            }
        }
        targets
    }

    /// The serials that have no shape: they are few, and up to [`ODD`] of each segment are looked at.
    fn among_the_odd(&self, readings: &[Aligner<'_>]) -> Vec<Found> {
        let mut table = Table::default();
        let mut found = Vec::new();
        for (layer, segment) in self.layers.iter().map(Layer::segment).enumerate() {
            for (serial, row) in segment.odd().take(ODD) {
                for (reading, aligner) in readings.iter().enumerate() {
                    let cost = cost(aligner.score(serial, &mut table));
                    if cost <= MOST {
                        found.push(Found { layer, reading, hit: Hit { row, cost } });
                    }
                }
            }
        }
        found
    }

    /// How many of those are more than can be looked at.
    fn odd_left(&self) -> u64 {
        self.layers.iter().map(|layer| layer.segment().odd().count().saturating_sub(ODD) as u64).sum()
    }

    /// What a reading of the question takes its letters for.
    fn spelling(&self, reading: usize) -> Spelling {
        let pattern = self.query.serial.as_ref();
        pattern
            .and_then(|pattern| pattern.readings().get(reading))
            .map_or(Spelling::AsWritten, |reading| reading.spelling)
    }

    /// The weight of a record with this log-likelihood ratio. All records are equally likely before anything is seen.
    fn weight(&self, ratio: f64) -> f64 {
        (1.0 - NONE_PRIOR) / self.records.max(1) as f64 * ratio.exp()
    }

    /// Weighs what was found; of several rows of one record the best counts.
    fn weigh(&self, found: &[Found], by_chance: f64) -> Vec<Weighed> {
        let mut best: HashMap<u64, Weighed> = HashMap::with_capacity(found.len());
        for one in found {
            let layer = &self.layers[one.layer];
            let row = layer.segment().row(one.hit.row);
            if !layer.stands(row.id) {
                continue;
            }
            let spelling = self.spelling(one.reading).beside(row.spelling);
            let script = spelling.log_likelihood(self.channel);
            let fields = self.expected[one.layer].ratio(row.described);
            let weight = self.weight(fields + script - in_nats(one.hit.cost) - by_chance);
            match best.get(&row.id) {
                Some(other) if other.weight >= weight => {}
                _ => {
                    best.insert(row.id, Weighed { id: row.id, found: *one, spelling, weight });
                }
            }
        }
        best.into_values().collect()
    }

    fn answer(
        &self,
        mut weighed: Vec<Weighed>,
        readings: &[Aligner<'_>],
        by_chance: f64,
        skipped: f64,
        left: u64,
    ) -> Answer {
        let considered = weighed.len();
        weighed.sort_unstable_by(likeliest_first);
        // The costs of the walks are rounded: those near the top are weighed again, to the last digit.
        let near_the_top = considered.min(2 * self.query.limit);
        for one in &mut weighed[..near_the_top] {
            one.weight = self.weight(self.exactly(one, readings) - by_chance);
        }
        weighed[..near_the_top].sort_unstable_by(likeliest_first);
        let others = skipped + weighed.iter().skip(self.query.limit).map(|one| one.weight).sum::<f64>();
        weighed.truncate(self.query.limit);
        self.shown(&weighed, readings, others, considered + left as usize, left > 0)
    }

    /// The answer with these candidates.
    fn shown(
        &self,
        weighed: &[Weighed],
        readings: &[Aligner<'_>],
        others: f64,
        considered: usize,
        truncated: bool,
    ) -> Answer {
        let total = NONE_PRIOR + others + weighed.iter().map(|one| one.weight).sum::<f64>();
        let candidates = weighed
            .iter()
            .map(|one| {
                let segment = self.layers[one.found.layer].segment();
                let row = one.found.hit.row;
                let aligner = readings.get(one.found.reading);
                Candidate {
                    id: one.id,
                    probability: one.weight / total,
                    alignment: aligner.map(|aligner| aligner.align(&segment.serial(row), one.spelling)),
                    evidence: self.expected[one.found.layer].evidence(segment.row(row).described),
                }
            })
            .collect();
        let (others, none_of_these) = (others / total, NONE_PRIOR / total);
        Answer { candidates, others, none_of_these, considered, forms: None, truncated }
    }

    /// The log-likelihood of what was seen, of a record that was found.
    fn exactly(&self, one: &Weighed, readings: &[Aligner<'_>]) -> f64 {
        let segment = self.layers[one.found.layer].segment();
        let row = one.found.hit.row;
        let script = one.spelling.log_likelihood(self.channel);
        let serial = readings[one.found.reading].score(&segment.serial(row), &mut Table::default());
        serial + script + self.expected[one.found.layer].ratio(segment.row(row).described)
    }

    /// Without a serial, all records of a description are as likely but for their years, so the few that the segments
    /// remember of each stand for the rest.
    fn by_fields(&self) -> Answer {
        let mut kinds = Vec::new();
        let mut of_all = 0.0;
        for (layer, expected) in self.expected.iter().enumerate() {
            let descriptions = &self.layers[layer].segment().contents().descriptions;
            for number in 0..descriptions.len() as u32 {
                let ratio = expected.ratio(Described { number, year: None });
                of_all += self.weight(ratio) * descriptions.records_of(number) as f64;
                kinds.push((ratio, layer, number));
            }
        }
        kinds.sort_unstable_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
        let mut weighed: HashMap<u64, Weighed> = HashMap::new();
        for (_, layer, number) in kinds {
            if weighed.len() >= ENOUGH * self.query.limit {
                break;
            }
            let segment = self.layers[layer].segment();
            for row in segment.examples(number) {
                let record = segment.row(*row);
                if self.layers[layer].stands(record.id) {
                    let weight = self.weight(self.expected[layer].ratio(record.described));
                    let found = Found { layer, reading: 0, hit: Hit { row: *row, cost: 0 } };
                    weighed.insert(record.id, Weighed { id: record.id, found, spelling: Spelling::AsWritten, weight });
                }
            }
        }
        let mut weighed: Vec<Weighed> = weighed.into_values().collect();
        weighed.sort_unstable_by(likeliest_first);
        weighed.truncate(self.query.limit);
        let shown: f64 = weighed.iter().map(|one| one.weight).sum();
        self.shown(&weighed, &[], (of_all - shown).max(0.0), self.records as usize, false)
    }
}

impl<const W: usize> Target<'_, W> {
    /// Walks through a part of the shape from both ends; false where it could have found nothing.
    fn walk(&self, shape: &Shaped<'_>, part: &Part<'_>, whole: Cost, journal: &mut Journal) -> bool {
        let Question { forward, backward } = self.question;
        let ready = self
            .ready
            .get_or_init(|| Ready { forward: Bound::new(forward, shape.forward.classes()), backward: OnceCell::new() });
        if ready.forward.least() > whole {
            return false;
        }
        let (n, split) = (shape.forward.len(), shape.forward.middle());
        let (bound, heads) = ready.backward.get_or_init(|| {
            let heads = [Head::new(forward, shape.forward, split), Head::new(backward, shape.backward, n - split)];
            (Bound::new(backward, shape.backward.classes()), heads)
        });
        let [front, back] = Budget::divide(whole, split, n, [(forward, heads[0]), (backward, heads[1])]);
        if let Some(front) = front {
            Walk::new(forward, part, &ready.forward, front, journal).run();
        }
        if let Some(back) = back {
            Walk::new(backward, part, bound, back, journal).run();
        }
        true
    }
}

fn likeliest_first(a: &Weighed, b: &Weighed) -> Ordering {
    b.weight.total_cmp(&a.weight).then(a.id.cmp(&b.id))
}

#[cfg(test)]
mod tests;
