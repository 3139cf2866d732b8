//! A walk through the serials of one shape, from one end, that leaves out what costs too much.
//!
//! Serials of a shape are numbers in a rising row, so all that share their first places are a range of numbers. The
//! walk goes from range to narrower range, one place at a time, and keeps for each place the column of the alignment:
//! the least cost of explaining the first i slots by the places walked. What the rest costs at least ([`Bound`]) is
//! added, and a range that then costs more than the budget is left out, with everything in it.
//!
//! A budget of several slips would let a walk go nearly everywhere at its beginning. But whatever the slips, either
//! the part before a given place, the *split*, costs at most half of the budget or the part behind it does. So one
//! walk from the front allows half of it before the split, another from the back allows half of it behind, and
//! together they miss nothing. The halves need not be equal, only whole together: the walk that would meet more
//! beginnings gets the smaller part ([`Budget::divide`]). An end that was not seen, and that reaches over the split, is left to the walk that
//! comes from the other end ([`Budget::new`]); zeros in front to the walk from the front.

use super::bound::{Average, Bound, Head, Late};
use super::cost::{Column, Cost, NEVER, places};
use super::question::Way;
use super::segment::Part;
use super::shape::Counting;
use super::succinct::{Cursor, EliasFano};
use super::symbols::{LONGEST, Symbol};

/// Ranges of so few serials are looked at one by one.
const FEW: u64 = 12;

/// How the beginnings that a walk meets grow with its budget: ln of their number, per thousandth of a nat.
const GROWTH: f32 = 0.0004;

/// A budget that leaves no more than this beyond the least goes to one walk: two would meet the same.
const ONE_SLIP: f32 = 3000.0;

/// A serial that was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Hit {
    /// Its row.
    pub(super) row: u64,
    /// −ln P(seen | recorded).
    pub(super) cost: Cost,
}

/// What a walk may use, and what it has found and left out.
#[derive(Debug, Default)]
pub(super) struct Journal {
    pub(super) hits: Vec<Hit>,
    /// Columns that may still be worked out.
    pub(super) steps_left: u64,
    /// Serials that were not looked at because the steps were used up.
    pub(super) skipped: u64,
    /// The sum of their likelihoods that is to be expected.
    pub(super) skipped_likelihood: f64,
}

/// How much a walk may spend.
#[derive(Debug, Clone, Copy)]
pub(super) struct Budget {
    /// In all.
    pub(super) whole: Cost,
    /// Before `split`.
    pub(super) head: Cost,
    /// The place up to which `head` counts, as walked.
    pub(super) split: usize,
}

impl Budget {
    /// Divides a budget between the walks from the front and from the back through serials of `len` places; `None` for a
    /// walk that the other leaves nothing to find.
    pub(super) fn divide<const W: usize>(
        whole: Cost,
        split: usize,
        len: usize,
        [forward, backward]: [(&Way<W>, Head); 2],
    ) -> [Option<Self>; 2] {
        let (front, back) = (forward.1, backward.1);
        let slack = f32::from(whole) - f32::from(front.least) - f32::from(back.least);
        let to_the_front = (slack + (back.choices - front.choices) / GROWTH) / 2.0;
        // Nothing costs less than the least, so a walk that gets less than that has nothing to find, and the other finds
        // everything.
        let (front_head, back_head) = if slack < ONE_SLIP || to_the_front < 0.0 || to_the_front > slack {
            if to_the_front < slack / 2.0 {
                (front.least - 1, whole - front.least)
            } else {
                (whole - back.least, back.least - 1)
            }
        } else {
            let head = front.least + to_the_front as Cost;
            (head, whole - head)
        };
        let ways = [(forward, front_head, split), (backward, back_head, len - split)];
        ways.map(|((way, least), head, split)| {
            // All that was seen may end before the split, and then the rest was lost, which takes its part.
            let may_end = least.ended <= whole;
            let head = if may_end { head.max(whole - way.tail_lost(len - split + 1, false)) } else { head };
            // Zeros that were not seen may reach over the split.
            let head = if least.zeros <= whole { head.max(least.zeros) } else { head };
            (may_end || head >= least.least).then_some(Self { whole, head, split })
        })
    }

    /// The most that `places` places may cost.
    fn up_to(self, places: usize) -> Cost {
        if places <= self.split { self.head } else { self.whole }
    }
}

/// Costs of all that was seen having ended at some place, with the symbols behind it lost.
#[derive(Clone, Copy)]
struct Ended {
    plain: Cost,
    /// Where all symbols behind are zeros.
    zeros: Cost,
}

impl Ended {
    const NEVER: Self = Self { plain: NEVER, zeros: NEVER };
}

/// One walk.
pub(super) struct Walk<'a, const W: usize> {
    way: &'a Way<W>,
    part: &'a Part<'a>,
    counting: &'a Counting,
    row: EliasFano<'a>,
    bound: &'a Bound<W>,
    late: Late,
    /// Worked out where something must be skipped.
    average: Option<Average<W>>,
    budget: Budget,
    /// So many slots in a row can answer to nothing within the budget.
    insertions: usize,
    /// By place, the least cost of each number of slots.
    columns: [Column<W>; LONGEST + 1],
    /// By place, the least cost of having ended there or before.
    ended: [Ended; LONGEST + 1],
    path: [Symbol; LONGEST],
    /// How many of the first symbols of the path are zeros.
    zeros: usize,
    journal: &'a mut Journal,
}

impl<'a, const W: usize> Walk<'a, W> {
    pub(super) fn new(
        way: &'a Way<W>,
        part: &'a Part<'a>,
        bound: &'a Bound<W>,
        budget: Budget,
        journal: &'a mut Journal,
    ) -> Self {
        let (counting, row) = if way.backward { part.backward() } else { part.forward() };
        Self {
            way,
            part,
            counting,
            row,
            bound,
            late: bound.late(way, counting.classes(), budget),
            average: None,
            budget,
            insertions: ((budget.whole / way.inserted.lowest().max(1)) as usize).min(way.slots),
            columns: [Column::NEVER; LONGEST + 1],
            ended: [Ended::NEVER; LONGEST + 1],
            path: [0; LONGEST],
            zeros: 0,
            journal,
        }
    }

    /// Walks everywhere within the budget.
    pub(super) fn run(mut self) {
        let first = self.way.head_gained.within(self.budget.up_to(0));
        self.columns[0] = self.with_insertions(first, 0);
        self.ended[0] = self.end(0, &self.columns[0], 0, Ended::NEVER);
        self.descend(0, 0, None);
    }

    /// Everything below the first `place` symbols of the path, of which `number` is the least number. `range`: where these
    /// serials begin and up to which index they go, if that has been looked up.
    fn descend(&mut self, mut place: usize, mut number: u64, mut range: Option<(Cursor, u64)>) {
        let zeros = self.zeros;
        while place < self.counting.len() && range.is_none_or(|(begin, end)| end - begin.index > FEW) {
            let (named, others) = self.lead_on(place);
            if others != 0 || !named.is_power_of_two() {
                let (begin, end) = range.unwrap_or_else(|| self.range(place, number));
                if end - begin.index <= FEW {
                    range = Some((begin, end));
                    break;
                }
                self.branch(place, number, named, others);
                self.zeros = zeros;
                return;
            }
            // Where one symbol alone leads on, nothing is looked up before there is a choice again.
            let symbol = named.trailing_zeros() as Symbol;
            if self.step(place, symbol) > self.budget.whole {
                self.zeros = zeros;
                return;
            }
            self.put(place, symbol);
            number += self.beyond_the_first(place, symbol);
            place += 1;
            range = None;
        }
        let (begin, end) = range.unwrap_or_else(|| self.range(place, number));
        if begin.index < end {
            self.look_at_each(place, number, begin, end);
        }
        self.zeros = zeros;
    }

    /// Where the serials with the first `place` symbols lie, of which `number` is the least.
    fn range(&self, place: usize, number: u64) -> (Cursor, u64) {
        let begin = self.row.lower_bound(number);
        (begin, self.row.advance(begin, number + self.counting.span(place)).index)
    }

    /// How far the serials with a symbol at a place are from those with the first symbol there.
    #[inline]
    fn beyond_the_first(&self, place: usize, symbol: Symbol) -> u64 {
        u64::from(symbol - self.counting.symbols(place).start) * self.counting.span(place + 1)
    }

    /// The symbols that may lead on from a place: those at a cost of their own, and, if they do, all others. The column
    /// behind the place then is that of the others.
    fn lead_on(&mut self, place: usize) -> (u128, u128) {
        let symbols = self.counting.symbols(place);
        let all = (u128::MAX >> (128 - symbols.len())) << symbols.start;
        let named = self.special(place) & all;
        let others = all & !named;
        let lead_on = others != 0 && self.step(place, others.trailing_zeros() as Symbol) <= self.budget.whole;
        (named, if lead_on { others } else { 0 })
    }

    /// Goes on with each of the symbols that may lead on.
    fn branch(&mut self, place: usize, number: u64, mut named: u128, mut others: u128) {
        let span = self.counting.span(place + 1);
        // All other symbols cost the same, so one column serves them all, which has been worked out.
        let mut last: Option<(Symbol, Cursor)> = None;
        while others != 0 {
            let symbol = others.trailing_zeros() as Symbol;
            others &= others - 1;
            let child = number + self.beyond_the_first(place, symbol);
            let from = match last {
                Some((before, cursor)) if before + 1 == symbol => cursor,
                _ => self.row.lower_bound(child),
            };
            let to = self.row.advance(from, child + span);
            self.enter(place, symbol, child, from, to.index);
            last = Some((symbol, to));
        }
        while named != 0 {
            let symbol = named.trailing_zeros() as Symbol;
            named &= named - 1;
            if self.step(place, symbol) <= self.budget.whole {
                let child = number + self.beyond_the_first(place, symbol);
                let (from, to) = self.range(place + 1, child);
                self.enter(place, symbol, child, from, to);
            }
        }
    }

    /// Goes on with a symbol whose column has been worked out.
    fn enter(&mut self, place: usize, symbol: Symbol, number: u64, from: Cursor, to: u64) {
        if from.index >= to {
            return;
        }
        if self.journal.steps_left == 0 {
            let average = self.average.get_or_insert_with(|| Average::new(self.way, self.counting));
            let likelihood = average.behind(place + 1, &self.columns[place + 1]);
            // The walk from the other end meets most of them as well.
            self.journal.skipped += (to - from.index).div_ceil(2);
            self.journal.skipped_likelihood += (to - from.index) as f64 * likelihood / 2.0;
            return;
        }
        let zeros = self.zeros;
        self.put(place, symbol);
        self.descend(place + 1, number, Some((from, to)));
        self.zeros = zeros;
    }

    /// Works out the serials of a small range one by one.
    fn look_at_each(&mut self, place: usize, number: u64, begin: Cursor, end: u64) {
        let n = self.counting.len();
        let zeros = self.zeros;
        let beyond_all = number + self.counting.span(place);
        let led_on = if end - begin.index > 2 && place < n {
            let (named, others) = self.lead_on(place);
            named | others
        } else {
            u128::MAX
        };
        // Columns are worked out for the path up to this place.
        let mut right = place;
        let mut at = begin;
        // Serials below this number begin with what costs too much; the one before it has been walked whole.
        let mut least = number;
        let mut last = None;
        while at.index < end {
            let index = at.index;
            let Some((found, next)) = self.row.next(at) else { break };
            at = next;
            if found < least {
                continue;
            }
            if found >= beyond_all {
                break;
            }
            if last != Some(found) {
                last = None;
                match self.go_on(place, right, found, found - number, led_on) {
                    Ok(()) => (last, right) = (Some(found), n),
                    Err(known) => {
                        (right, least) = known;
                        continue;
                    }
                }
            }
            self.arrive(index);
        }
        self.zeros = zeros;
    }

    /// Works out the columns of a serial from `place` on, but for those of the path up to `right` that it shares. Where it
    /// costs too much: up to where there are columns now, and the first number that begins otherwise.
    #[inline]
    fn go_on(
        &mut self,
        place: usize,
        right: usize,
        found: u64,
        mut rest: u64,
        led_on: u128,
    ) -> Result<(), (usize, u64)> {
        let mut same = true;
        for now in place..self.counting.len() {
            let (symbol, left) = self.counting.symbol(now, rest);
            rest = left;
            if now == place && led_on >> symbol & 1 == 0 {
                return Err((right, found - left + self.counting.span(now + 1)));
            }
            same = same && now < right && self.path[now] == symbol;
            if same {
                continue;
            }
            self.zeros = self.zeros.min(now);
            let least = self.step(now, symbol);
            self.put(now, symbol);
            if least > self.budget.whole {
                return Err((now + 1, found - left + self.counting.span(now + 1)));
            }
        }
        Ok(())
    }

    /// A whole serial has been walked: notes it if it is within the budget.
    fn arrive(&mut self, index: u64) {
        let n = self.counting.len();
        let cost = self.columns[n].plus(&self.way.tail_gained).lowest();
        let cost = cost.min(self.ended[n].plain).min(self.ended[n].zeros);
        if cost > self.budget.whole {
            return;
        }
        let hits = &mut self.journal.hits;
        if self.way.backward {
            let path = &self.path;
            hits.extend(self.part.rows_of((0..n).rev().map(|place| path[place])).map(|row| Hit { row, cost }));
        } else {
            hits.push(Hit { row: self.part.row(index), cost });
        }
    }

    fn put(&mut self, place: usize, symbol: Symbol) {
        self.path[place] = symbol;
        if self.zeros == place && symbol == 0 {
            self.zeros = place + 1;
        }
    }

    /// The symbols at a place that may lead on at another cost than all others.
    fn special(&self, place: usize) -> u128 {
        let (way, whole) = (self.way, self.budget.whole);
        let column = &self.columns[place];
        let rest = self.bound.rest(place + 1);
        let class = self.counting.class(place);
        let mut special = u128::from(self.zeros == place && !way.backward);
        for i in places(column.which(whole)).take_while(|i| *i < way.slots) {
            // What is left for this slot to show a symbol.
            let spent = column.0[i].saturating_add(rest.0[i + 1]);
            if spent <= whole {
                special |= way.shown_within(class, i, whole - spent);
            }
        }
        if place + 1 < self.counting.len() && way.transposed <= whole {
            special |= self.first_of_pairs(place);
        }
        if let Some(before) = place.checked_sub(1) {
            // The second of a pair that changed places.
            let second = way.reads(self.path[before]) >> 1 & way.neighbours();
            for i in places(second).filter(|i| self.columns[before].0[*i] <= whole) {
                special |= way.named(i);
            }
        }
        special
    }

    /// The symbols that may be the first of a pair that changed places.
    fn first_of_pairs(&self, place: usize) -> u128 {
        let (way, whole) = (self.way, self.budget.whole);
        let after = self.bound.rest(place + 2);
        let column = &self.columns[place];
        let pairs = way.neighbours() & ((1 << way.slots) - 1) >> 1;
        let affordable =
            |i: &usize| column.0[*i].saturating_add(way.transposed).saturating_add(after.0[*i + 2]) <= whole;
        places(pairs).filter(affordable).fold(0, |first, i| first | way.named(i + 1))
    }

    /// Works out the column behind `symbol` at `place`, and the least that any serial costs that goes on with it.
    fn step(&mut self, place: usize, symbol: Symbol) -> Cost {
        self.journal.steps_left = self.journal.steps_left.saturating_sub(1);
        let way = self.way;
        let old = &self.columns[place];
        let zeros = self.zeros == place && symbol == 0;

        let mut new = old.plus(&way.skipped).or(&old.shifted().plus(way.shows(symbol)));
        if zeros || place < self.budget.split {
            new.0[0] = new.0[0].min(way.head_lost(place + 1, zeros));
        }
        if let Some(before) = place.checked_sub(1)
            && self.path[before] != symbol
        {
            let first = self.path[before];
            // Pairs, named by their first slot, that read the two symbols crosswise.
            let pairs = way.reads(symbol) & way.reads(first) >> 1 & way.neighbours();
            for i in places(pairs) {
                let crosswise = way.shows(symbol).0[i + 1].saturating_add(way.shows(first).0[i + 2]);
                let cost = self.columns[before].0[i].saturating_add(way.transposed).saturating_add(crosswise);
                new.0[i + 2] = new.0[i + 2].min(cost);
            }
        }
        let mut new = new.within(self.budget.up_to(place + 1));
        let rest = self.bound.rest(place + 1);
        // Seldom is enough left for a slot that answers to nothing.
        if new.plus(self.bound.inserting(place + 1)).lowest() <= self.budget.whole {
            new = self.with_insertions(new, place + 1);
        }
        let mut least = new.plus(rest).lowest().min(self.late.at(place + 1, zeros));
        if place + 1 < self.counting.len() {
            // The symbol may be the first of a pair that changed places.
            let after = self.bound.rest(place + 2);
            for i in places(way.reads(symbol) >> 1 & way.neighbours()) {
                let crosswise = way.transposed.saturating_add(way.shows(symbol).0[i + 2]);
                least = least.min(old.0[i].saturating_add(crosswise).saturating_add(after.0[i + 2]));
            }
        }
        let ended = self.end(place + 1, &new, symbol, self.ended[place]);
        self.columns[place + 1] = new;
        self.ended[place + 1] = ended;
        least.min(ended.plain).min(ended.zeros)
    }

    /// A column with slots that answer to nothing in the record. Just at the split they belong to neither side of it.
    #[inline]
    fn with_insertions(&self, mut column: Column<W>, places: usize) -> Column<W> {
        let most = self.budget.up_to(places + 1);
        if self.insertions <= 2 {
            for _ in 0..self.insertions {
                column = column.or(&column.shifted().plus(&self.way.inserted).within(most));
            }
            return column;
        }
        // Many in a row, where positions need not be there: one pass from slot to slot is shorter.
        for i in 1..=self.way.slots {
            let inserted = column.0[i - 1].saturating_add(self.way.inserted.0[i]);
            if inserted < column.0[i] && inserted <= most {
                column.0[i] = inserted;
            }
        }
        column
    }

    /// The least cost of having ended at `places` or before, which cost `before` one place earlier.
    #[inline]
    fn end(&self, places: usize, column: &Column<W>, symbol: Symbol, before: Ended) -> Ended {
        let lost = self.counting.len() - places;
        let now = column.0[self.way.slots];
        let before_zeros = if symbol == 0 { before.zeros } else { NEVER };
        Ended {
            plain: before.plain.min(now.saturating_add(self.way.tail_lost(lost, false))),
            zeros: before_zeros.min(now.saturating_add(self.way.tail_lost(lost, true))),
        }
    }
}
