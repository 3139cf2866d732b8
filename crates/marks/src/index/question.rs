//! The serial as seen, made ready to walk through the serials of a register from either end.

use super::cost::{Column, Cost, NEVER, cost};
use super::shape::Class;
use super::symbols::{Alphabet, LONGEST, SYMBOLS, Symbol};
use crate::alignment::Aligner;
use std::cell::OnceCell;
use std::ops::Range;

/// One reading of what was seen, from both ends, in columns of up to `W` − 1 slots.
pub(super) struct Question<const W: usize> {
    pub(super) forward: Way<W>,
    pub(super) backward: Way<W>,
}

impl<const W: usize> Question<W> {
    pub(super) fn new(aligner: &Aligner<'_>, alphabet: &Alphabet) -> Self {
        let m = aligner.slots.len();
        debug_assert!(m < W, "the columns were chosen for this pattern");
        // By symbol: the cost of each slot showing it.
        let shown: Vec<Column<W>> = (0..alphabet.len() as Symbol)
            .map(|symbol| {
                let shown = alphabet.character(symbol);
                Column(std::array::from_fn(|slot| if slot < m { cost(aligner.position(slot, shown)) } else { NEVER }))
            })
            .collect();
        Self {
            forward: Way::new(aligner, alphabet, &shown, false),
            backward: Way::new(aligner, alphabet, &shown, true),
        }
    }
}

/// The symbols that a slot shows at up to each of its costs, a bit each, from the lowest cost on.
type Tiers = Vec<(Cost, u128)>;

/// What was seen, in the order in which it is walked: *head* is the end where the walk begins. Column i is of what
/// leads to i slots having been explained.
pub(super) struct Way<const W: usize> {
    pub(super) slots: usize,
    /// By symbol: the cost of the slot before column i showing it.
    shows: Vec<Column<W>>,
    /// By [`Class::code`] and slot, among the symbols of the class. Made when a walk first asks for a class: few meet
    /// all three.
    tiers: [OnceCell<Vec<Tiers>>; 3],
    /// By symbol: the slots that name it, a bit each.
    reads: [u64; SYMBOLS],
    /// By slot: the symbols that it names, a bit each.
    named: Vec<u128>,
    /// The least cost of each slot showing a symbol of a class, by [`Class::code`].
    at_least: [Column<W>; 3],
    /// The cost of the slot before column i answering to nothing in the record.
    pub(super) inserted: Column<W>,
    /// The cost of a symbol that no slot answers to, after i slots: none where any symbols may stand.
    pub(super) skipped: Column<W>,
    /// After how many slots any symbols may stand, a bit each.
    runs: u64,
    /// The cost of the first i slots being in no record.
    pub(super) head_gained: Column<W>,
    /// The cost of the slots behind the first i being in no record.
    pub(super) tail_gained: Column<W>,
    /// The cost of so many symbols at an end of the record not being seen.
    lost: [Cost; LONGEST + 2],
    zeros_lost: Cost,
    pub(super) transposed: Cost,
    /// The walk begins at the end of the serial.
    pub(super) backward: bool,
}

impl<const W: usize> Way<W> {
    fn new(aligner: &Aligner<'_>, alphabet: &Alphabet, shown: &[Column<W>], backward: bool) -> Self {
        let m = aligner.slots.len();
        let channel = aligner.channel;
        // The order of the walk: slot by slot, and between them, where there is one place more.
        let slot = |walked: usize| if backward { m - 1 - walked } else { walked };
        let gap = |walked: usize| if backward { m - walked } else { walked };
        let column = |of: &dyn Fn(usize) -> Cost| Column(std::array::from_fn(|i| if i <= m { of(i) } else { NEVER }));
        let (head, tail) = match backward {
            false => (&aligner.gained_start, &aligner.gained_end),
            true => (&aligner.gained_end, &aligner.gained_start),
        };
        let shows: Vec<Column<W>> =
            shown.iter().map(|shown| column(&|i| if i == 0 { NEVER } else { shown.0[slot(i - 1)] })).collect();
        let mut reads = [0; SYMBOLS];
        let mut named = vec![0; m];
        for (walked, named) in named.iter_mut().enumerate() {
            for symbol in aligner.slots[slot(walked)].item.characters().filter_map(|c| alphabet.symbol(c)) {
                reads[usize::from(symbol)] |= 1 << walked;
                *named |= 1 << symbol;
            }
        }
        let at_least = [Class::Digit, Class::Letter, Class::Any].map(|class| {
            class.symbols(alphabet.len()).fold(Column::NEVER, |least, symbol| least.or(&shows[usize::from(symbol)]))
        });
        let inserted = column(&|i| match i.checked_sub(1).map(|before| &aligner.slots[slot(before)]) {
            None => NEVER,
            Some(slot) if slot.optional => 0,
            Some(slot) => cost(slot.inserted),
        });
        let deleted = cost(channel.deleted());
        let runs = (0..=m).filter(|i| aligner.runs[gap(*i)]).fold(0, |runs, i| runs | 1 << i);
        Self {
            slots: m,
            tiers: Default::default(),
            shows,
            reads,
            named,
            at_least,
            inserted,
            skipped: column(&|i| if runs >> i & 1 == 1 { 0 } else { deleted }),
            runs,
            head_gained: column(&|i| cost(head[gap(i)])),
            tail_gained: column(&|i| if i == m { 0 } else { cost(tail[gap(i)]) }),
            lost: std::array::from_fn(|n| if n == 0 { 0 } else { cost(channel.end_lost(n)) }),
            zeros_lost: cost(channel.zeros_lost()),
            transposed: cost(channel.transposed()),
            backward,
        }
    }

    /// By column: the cost of the slot before it showing a symbol.
    #[inline]
    pub(super) fn shows(&self, symbol: Symbol) -> &Column<W> {
        &self.shows[usize::from(symbol)]
    }

    /// The least of [`Way::shows`] for all symbols of a class.
    #[inline]
    pub(super) fn at_least(&self, class: Class) -> &Column<W> {
        &self.at_least[usize::from(class.code())]
    }

    /// The least cost of a slot showing a symbol of a class, and how many symbols it shows at that cost.
    pub(super) fn shown_most_easily(&self, slot: usize, class: Class) -> (Cost, usize) {
        let least = self.at_least(class).0[slot + 1];
        let easiest = class.symbols(self.shows.len()).filter(|symbol| self.shows(*symbol).0[slot + 1] == least);
        (least, easiest.count())
    }

    /// The symbols of a class that a slot shows at a cost of up to `most`, if they are fewer than all.
    #[inline]
    pub(super) fn shown_within(&self, class: Class, slot: usize, most: Cost) -> u128 {
        let of_class = self.tiers[usize::from(class.code())]
            .get_or_init(|| (1..=self.slots).map(|i| tiers(&self.shows, class.symbols(self.shows.len()), i)).collect());
        let tiers = &of_class[slot];
        match tiers.iter().rposition(|(cost, _)| *cost <= most) {
            // The last tier has all that are left.
            Some(place) => tiers[place.min(tiers.len().saturating_sub(2))].1,
            None => 0,
        }
    }

    /// The slots that name a symbol, a bit each.
    #[inline]
    pub(super) fn reads(&self, symbol: Symbol) -> u64 {
        self.reads[usize::from(symbol)]
    }

    /// The symbols that a slot names.
    #[inline]
    pub(super) fn named(&self, slot: usize) -> u128 {
        self.named[slot]
    }

    /// The pairs of slots, named by the first, between which no symbols may stand.
    #[inline]
    pub(super) fn neighbours(&self) -> u64 {
        !(self.runs >> 1)
    }

    /// The cost of the first `n` symbols walked not being seen, at least 1. `zeros`: all of them are zeros.
    #[inline]
    pub(super) fn head_lost(&self, n: usize, zeros: bool) -> Cost {
        if zeros && !self.backward { self.zeros_lost.min(self.lost[n]) } else { self.lost[n] }
    }

    /// The cost of the last `n` symbols walked not being seen, none included.
    #[inline]
    pub(super) fn tail_lost(&self, n: usize, zeros: bool) -> Cost {
        if zeros && n > 0 && self.backward { self.zeros_lost.min(self.lost[n]) } else { self.lost[n] }
    }
}

/// The tiers, among some symbols, of the slot before column `i`.
fn tiers<const W: usize>(shows: &[Column<W>], symbols: Range<Symbol>, i: usize) -> Tiers {
    let mut costs: Vec<(Cost, Symbol)> = symbols.map(|symbol| (shows[usize::from(symbol)].0[i], symbol)).collect();
    costs.sort_unstable();
    let mut tiers: Tiers = Vec::with_capacity(8);
    let mut all = 0_u128;
    for (cost, symbol) in costs {
        all |= 1 << symbol;
        match tiers.last_mut().filter(|(last, _)| *last == cost) {
            Some((_, within)) => *within = all,
            None => tiers.push((cost, all)),
        }
    }
    // Of one cost for all, nothing is to be told apart.
    if tiers.len() == 1 { vec![(0, 0), tiers[0]] } else { tiers }
}
