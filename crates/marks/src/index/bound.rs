//! What the rest of a walk costs at least, for all serials of one shape at once.

use super::cost::{Column, Cost, NEVER, in_nats};
use super::question::Way;
use super::shape::{Class, Counting};
use super::symbols::LONGEST;
use super::walk::Budget;

/// Least costs from each place of a shape and each slot of what was seen to the end of both.
pub(super) struct Bound<const W: usize> {
    /// By place, from 0 to the shape's end.
    rest: Vec<Column<W>>,
    /// By place: the least cost of the rest where the next slot answers to nothing in the record.
    inserting: Vec<Column<W>>,
    /// The least cost of all.
    least: Cost,
}

/// Least costs of the serials whose head was not seen, by the place behind which what was seen begins at the earliest.
pub(super) struct Late {
    plain: [Cost; LONGEST + 1],
    /// Where all that is walked of the head is zeros.
    zeros: [Cost; LONGEST + 1],
}

impl<const W: usize> Bound<W> {
    pub(super) fn new(way: &Way<W>, classes: &[Class]) -> Self {
        let (n, m) = (classes.len(), way.slots);
        let mut rest = vec![Column::NEVER; n + 1];
        // From which place on a serial of the shape may have zeros only.
        let zeros = (0..n).rev().take_while(|place| classes[*place] != Class::Letter).last().unwrap_or(n);
        for j in (0..=n).rev() {
            let next = rest.get(j + 1).copied();
            let after_next = rest.get(j + 2).copied();
            let shown = next.map(|_| way.at_least(classes[j]));
            let ended = way.tail_lost(n - j, j >= zeros).min(way.tail_lost(n - j, false));
            for i in (0..=m).rev() {
                let mut least = match j == n {
                    true => way.tail_gained.0[i],
                    false if i == m => ended,
                    false => NEVER,
                };
                if i < m {
                    least = least.min(way.inserted.0[i + 1].saturating_add(rest[j].0[i + 1]));
                }
                if let Some((next, shown)) = next.zip(shown) {
                    least = least.min(next.0[i].saturating_add(way.skipped.0[i]));
                    if i < m {
                        least = least.min(next.0[i + 1].saturating_add(shown.0[i + 1]));
                    }
                }
                if let Some(after_next) = after_next
                    && i + 1 < m
                {
                    least = least.min(after_next.0[i + 2].saturating_add(way.transposed));
                }
                rest[j].0[i] = least;
            }
        }
        let inserting = rest.iter().map(|rest| {
            Column(std::array::from_fn(
                |i| if i < m { way.inserted.0[i + 1].saturating_add(rest.0[i + 1]) } else { NEVER },
            ))
        });
        let mut bound = Self { inserting: inserting.collect(), rest, least: NEVER };
        let late = bound.late(way, classes, Budget { whole: NEVER, head: NEVER, split: n });
        bound.least = way.head_gained.plus(bound.rest(0)).lowest().min(late.at(0, true));
        bound
    }

    /// The least costs where the head was not seen, within a budget.
    pub(super) fn late(&self, way: &Way<W>, classes: &[Class], budget: Budget) -> Late {
        let mut late = Late { plain: [NEVER; LONGEST + 1], zeros: [NEVER; LONGEST + 1] };
        for j in (0..classes.len()).rev() {
            let rest = self.rest[j + 1].0[0];
            let lost = way.head_lost(j + 1, false);
            let plain = if j < budget.split && lost <= budget.head { lost.saturating_add(rest) } else { NEVER };
            late.plain[j] = late.plain[j + 1].min(plain);
            if !way.backward && classes[j] != Class::Letter {
                late.zeros[j] = late.zeros[j + 1].min(way.head_lost(j + 1, true).saturating_add(rest));
            }
        }
        late
    }

    /// The least cost of any serial of the shape.
    pub(super) fn least(&self) -> Cost {
        self.least
    }

    /// The least costs of the rest from a place on where the next slot answers to nothing, by slot.
    #[inline]
    pub(super) fn inserting(&self, place: usize) -> &Column<W> {
        &self.inserting[place]
    }

    /// The least costs of the rest from a place on, by slot.
    #[inline]
    pub(super) fn rest(&self, place: usize) -> &Column<W> {
        &self.rest[place]
    }
}

/// How likely the rest is on average, from each place and each slot on, if the symbols of a serial were drawn by lot.
pub(super) struct Average<const W: usize> {
    rest: Vec<[f64; W]>,
}

impl<const W: usize> Average<W> {
    pub(super) fn new(way: &Way<W>, counting: &Counting) -> Self {
        let likelihood = |cost: Cost| (-in_nats(cost)).exp();
        let (n, m) = (counting.len(), way.slots);
        let mut rest = vec![[0.0; W]; n + 1];
        for j in (0..=n).rev() {
            let next = rest.get(j + 1).copied();
            for i in (0..=m).rev() {
                let mut sum = match (i == m, j == n) {
                    (true, _) => likelihood(way.tail_lost(n - j, false)),
                    (false, true) => likelihood(way.tail_gained.0[i]),
                    (false, false) => 0.0,
                };
                if i < m {
                    sum += likelihood(way.inserted.0[i + 1]) * rest[j][i + 1];
                }
                if let Some(next) = next {
                    sum += likelihood(way.skipped.0[i]) * next[i];
                    if i < m {
                        let symbols = counting.symbols(j);
                        let drawn = symbols.len() as f64;
                        let shown: f64 = symbols.map(|symbol| likelihood(way.shows(symbol).0[i + 1])).sum();
                        sum += shown / drawn * next[i + 1];
                    }
                }
                rest[j][i] = sum;
            }
        }
        Self { rest }
    }

    /// The likelihood of what was seen, for a serial of which a place has been reached with these costs.
    pub(super) fn behind(&self, place: usize, column: &Column<W>) -> f64 {
        column.0.iter().zip(&self.rest[place]).map(|(cost, rest)| (-in_nats(*cost)).exp() * rest).sum()
    }
}

/// The cheapest ways of walking up to a place.
#[derive(Debug, Clone, Copy)]
pub(super) struct Head {
    /// What they cost.
    pub(super) least: Cost,
    /// ln of how many different beginnings cost no more.
    pub(super) choices: f32,
    /// The least cost of all that was seen ending before that place, with the symbols behind it lost.
    pub(super) ended: Cost,
    /// The cost of zeros in front, up to that place and perhaps beyond it, not having been seen.
    pub(super) zeros: Cost,
}

impl Head {
    /// Up to `split`.
    pub(super) fn new<const W: usize>(way: &Way<W>, counting: &Counting, split: usize) -> Self {
        let better = |one: Self, other: Self| match one.least.cmp(&other.least) {
            std::cmp::Ordering::Less => one,
            std::cmp::Ordering::Greater => other,
            std::cmp::Ordering::Equal => Self { choices: one.choices.max(other.choices), ..one },
        };
        let never = Self { least: NEVER, choices: 0.0, ended: NEVER, zeros: NEVER };
        let m = way.slots;
        let mut column = [never; W];
        for (cell, gained) in column.iter_mut().zip(way.head_gained.0) {
            cell.least = gained;
        }
        for i in 1..=m {
            column[i].least = column[i].least.min(column[i - 1].least.saturating_add(way.inserted.0[i]));
        }
        let mut lost = 0.0;
        let mut zeros = true;
        let mut ended = NEVER;
        for j in 0..split {
            ended = ended.min(column[m].least.saturating_add(way.tail_lost(counting.len() - j, false)));
            let class = counting.class(j);
            let any = (counting.symbols(j).len() as f32).ln();
            lost += any;
            zeros &= class != Class::Letter;
            let old = column;
            let mut before = never;
            for (i, cell) in column.iter_mut().enumerate().take(m + 1) {
                let skipped = Self {
                    least: old[i].least.saturating_add(way.skipped.0[i]),
                    choices: old[i].choices + any,
                    ..never
                };
                *cell = match i {
                    0 => {
                        let zeros = Self { least: if zeros { way.head_lost(j + 1, true) } else { NEVER }, ..never };
                        let lost = Self { least: way.head_lost(j + 1, false), choices: lost, ..never };
                        better(skipped, better(zeros, lost))
                    }
                    _ => {
                        let (shown, symbols) = way.shown_most_easily(i - 1, class);
                        let both = Self {
                            least: old[i - 1].least.saturating_add(shown),
                            choices: old[i - 1].choices + (symbols as f32).ln(),
                            ..never
                        };
                        let inserted = Self { least: before.least.saturating_add(way.inserted.0[i]), ..before };
                        better(skipped, better(both, inserted))
                    }
                };
                before = *cell;
            }
        }
        // Where any symbols may stand in front, zeros cost nothing anyway.
        let lost = zeros && !way.backward && way.skipped.0[0] > 0;
        let zeros = if lost { way.head_lost(split.max(1), true) } else { NEVER };
        Self { ended, zeros, ..column.into_iter().fold(never, better) }
    }
}

impl Late {
    /// Behind `place`. `zeros`: only zeros have been walked so far.
    #[inline]
    pub(super) fn at(&self, place: usize, zeros: bool) -> Cost {
        if zeros { self.plain[place].min(self.zeros[place]) } else { self.plain[place] }
    }
}
