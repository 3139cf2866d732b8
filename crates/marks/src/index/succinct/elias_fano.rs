//! A rising row of numbers near the least space that is possible, with a search that takes the same short time
//! everywhere.
//!
//! The method is Elias's and Fano's: of n numbers below u, each leaves its lowest log₂(u / n) bits in a packed row, and
//! the rest in unary, as a one behind as many zeros as the rest counts (Elias, Journal of the ACM 21:2, 1974). Every
//! [`SAMPLED`]th zero is remembered, so that the numbers of one high part are found within a few words.

use super::{PackedBuilder, Words, width};

/// Zeros between two that are remembered.
const SAMPLED: u64 = 64;

/// So many numbers are passed one by one before a place is looked for.
const NEAR: usize = 6;

/// Where the parts of a row lie, all in words.
#[derive(Debug, Clone, Copy)]
struct Layout {
    low_bits: u32,
    low: usize,
    high: usize,
    samples: usize,
    /// Zeros that are remembered.
    samples_len: u64,
    /// Bits of the place of a zero.
    sample_bits: u32,
}

impl Layout {
    /// The layout of `len` numbers below `universe`. Both are at least 1.
    fn new(len: u64, universe: u64) -> Self {
        let low_bits = (universe / len).checked_ilog2().unwrap_or(0);
        let zeros = (universe >> low_bits) + 1;
        let words = |bits: u64| bits.div_ceil(64) as usize;
        let sample_bits = width(len + zeros);
        Self {
            low_bits,
            low: words(len * u64::from(low_bits)),
            high: words(len + zeros),
            samples: words(zeros.div_ceil(SAMPLED) * u64::from(sample_bits)),
            samples_len: zeros.div_ceil(SAMPLED),
            sample_bits,
        }
    }

    fn words(self) -> usize {
        self.low + self.high + self.samples
    }
}

/// A rising row of numbers.
#[derive(Debug, Clone, Copy)]
pub(in crate::index) struct EliasFano<'a> {
    low: Words<'a>,
    high: Words<'a>,
    samples: Words<'a>,
    layout: Layout,
    len: u64,
    universe: u64,
}

/// A place in a row from which it can be read on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::index) struct Cursor {
    /// How many numbers are before it.
    pub(in crate::index) index: u64,
    /// The place in the unary part.
    bit: u64,
}

impl<'a> EliasFano<'a> {
    /// The row of `len` numbers below `universe` at the beginning of `words`.
    pub(in crate::index) fn new(words: Words<'a>, len: u64, universe: u64) -> Self {
        let layout = Layout::new(len.max(1), universe.max(1));
        let high = words.skip(layout.low);
        Self { low: words, high, samples: high.skip(layout.high), layout, len, universe }
    }

    /// The words that it takes; `None` where they would not fit in memory.
    pub(in crate::index) fn words(len: u64, universe: u64) -> usize {
        Layout::new(len.max(1), universe.max(1)).words()
    }

    /// The place of the first number that is at least `number`.
    #[inline]
    pub(in crate::index) fn lower_bound(&self, number: u64) -> Cursor {
        if number >= self.universe {
            return Cursor { index: self.len, bit: u64::MAX };
        }
        let high = number >> self.layout.low_bits;
        let bit = if high == 0 { 0 } else { self.zero(high - 1).wrapping_add(1) };
        let index = bit.saturating_sub(high);
        if self.layout.low_bits == 0 {
            return Cursor { index, bit };
        }
        let low = number & ((1 << self.layout.low_bits) - 1);
        let run = self.ones(bit);
        // The numbers of one high part rise by their low bits.
        let (mut from, mut to) = (0, run);
        while from < to {
            let middle = (from + to) / 2;
            if self.low(index.wrapping_add(middle)) < low {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        Cursor { index: index.wrapping_add(from), bit: bit.wrapping_add(from) }
    }

    /// The number at a place, and the place behind it; `None` at the end.
    #[inline]
    pub(in crate::index) fn next(&self, at: Cursor) -> Option<(u64, Cursor)> {
        if at.index >= self.len {
            return None;
        }
        let mut word = (at.bit / 64) as usize;
        let mut bits = self.high.get(word) & (u64::MAX << (at.bit % 64));
        while bits == 0 {
            word += 1;
            if word >= self.layout.high {
                return None;
            }
            bits = self.high.get(word);
        }
        let bit = word as u64 * 64 + u64::from(bits.trailing_zeros());
        let number = bit.wrapping_sub(at.index) << self.layout.low_bits | self.low(at.index);
        Some((number, Cursor { index: at.index + 1, bit: bit + 1 }))
    }

    /// The place of the first number from a place on that is at least `number`; quicker than [`EliasFano::lower_bound`]
    /// where that is near.
    #[inline]
    pub(in crate::index) fn advance(&self, mut at: Cursor, number: u64) -> Cursor {
        for _ in 0..NEAR {
            match self.next(at) {
                Some((found, next)) if found < number => at = next,
                _ => return at,
            }
        }
        self.lower_bound(number)
    }

    /// The number with an index; `None` behind the last.
    pub(in crate::index) fn get(&self, index: u64) -> Option<u64> {
        if index >= self.len {
            return None;
        }
        // The last remembered zero that no more than `index` ones are before.
        let (mut from, mut to) = (0, self.layout.samples_len);
        while to - from > 1 {
            let middle = from + (to - from) / 2;
            if self.sampled(middle).wrapping_sub(middle * SAMPLED) <= index {
                from = middle;
            } else {
                to = middle;
            }
        }
        let zero = self.sampled(from);
        let (mut bit, mut wanted) = match index.checked_sub(zero.wrapping_sub(from * SAMPLED)) {
            Some(wanted) => (zero, wanted),
            // Before the first zero of all.
            None => (0, index),
        };
        let mut ones = self.high.get((bit / 64) as usize) & (u64::MAX << (bit % 64));
        loop {
            let here = u64::from(ones.count_ones());
            if wanted < here {
                break;
            }
            wanted -= here;
            bit = (bit / 64 + 1) * 64;
            if bit / 64 >= self.layout.high as u64 {
                return None;
            }
            ones = self.high.get((bit / 64) as usize);
        }
        for _ in 0..wanted {
            ones &= ones - 1;
        }
        let bit = bit / 64 * 64 + u64::from(ones.trailing_zeros());
        Some(bit.wrapping_sub(index) << self.layout.low_bits | self.low(index))
    }

    /// All numbers.
    pub(in crate::index) fn numbers(self) -> impl Iterator<Item = u64> + 'a {
        let first = self.next(Cursor { index: 0, bit: 0 });
        std::iter::successors(first, move |(_, at)| self.next(*at)).map(|(number, _)| number)
    }

    #[inline]
    fn low(&self, index: u64) -> u64 {
        self.low.bits(index.wrapping_mul(u64::from(self.layout.low_bits)), self.layout.low_bits)
    }

    /// The place of remembered zero number `sample`, counted from 0.
    #[inline]
    fn sampled(&self, sample: u64) -> u64 {
        let bits = self.layout.sample_bits;
        self.samples.bits(sample * u64::from(bits), bits)
    }

    /// The place of zero number `number`, counted from 0.
    #[inline]
    fn zero(&self, number: u64) -> u64 {
        let sampled = self.sampled(number / SAMPLED);
        let mut wanted = number % SAMPLED;
        let mut word = (sampled / 64) as usize;
        let mut zeros = !self.high.get(word) & (u64::MAX << (sampled % 64));
        loop {
            let here = u64::from(zeros.count_ones());
            if wanted < here {
                break;
            }
            wanted -= here;
            word += 1;
            if word >= self.layout.high {
                return self.len + number;
            }
            zeros = !self.high.get(word);
        }
        for _ in 0..wanted {
            zeros &= zeros - 1;
        }
        word as u64 * 64 + u64::from(zeros.trailing_zeros())
    }

    /// How many ones stand together from a place on.
    #[inline]
    fn ones(&self, bit: u64) -> u64 {
        let mut word = (bit / 64) as usize;
        let shift = (bit % 64) as u32;
        let first = u64::from((self.high.get(word) >> shift).trailing_ones());
        if first < u64::from(64 - shift) {
            return first;
        }
        let mut ones = first;
        loop {
            word += 1;
            let here = u64::from(self.high.get(word).trailing_ones());
            ones += here;
            if here < 64 || word >= self.layout.high {
                return ones;
            }
        }
    }
}

/// Writes a rising row.
#[derive(Debug)]
pub(in crate::index) struct Rising {
    layout: Layout,
    low: PackedBuilder,
    high: Vec<u64>,
    written: u64,
    len: u64,
}

impl Rising {
    /// For `len` numbers below `universe`.
    pub(in crate::index) fn new(len: u64, universe: u64) -> Self {
        let layout = Layout::new(len.max(1), universe.max(1));
        Self { layout, low: PackedBuilder::default(), high: vec![0; layout.high], written: 0, len }
    }

    /// Adds a number, at least the last one.
    pub(in crate::index) fn push(&mut self, number: u64) {
        debug_assert!(self.written < self.len);
        let bit = (number >> self.layout.low_bits) + self.written;
        self.high[(bit / 64) as usize] |= 1 << (bit % 64);
        self.low.push(number, self.layout.low_bits);
        self.written += 1;
    }

    /// How many numbers it has so far.
    pub(in crate::index) fn written(&self) -> u64 {
        self.written
    }

    /// The words of the row.
    pub(in crate::index) fn finish(self) -> Vec<u64> {
        debug_assert_eq!(self.written, self.len);
        let mut words = self.low.finish();
        words.resize(self.layout.low, 0);
        words.extend_from_slice(&self.high);
        let mut samples = PackedBuilder::default();
        let mut zeros = 0_u64;
        for (place, word) in self.high.iter().enumerate() {
            let mut here = !word;
            let count = u64::from(here.count_ones());
            // The next remembered zero is number `wanted` of this word, if it has so many.
            let wanted = zeros.next_multiple_of(SAMPLED) - zeros;
            if wanted < count {
                (0..wanted).for_each(|_| here &= here - 1);
                samples.push(place as u64 * 64 + u64::from(here.trailing_zeros()), self.layout.sample_bits);
            }
            zeros += count;
        }
        let mut samples = samples.finish();
        // The zeros that fill the last word up are none of the row.
        samples.resize(self.layout.samples, 0);
        words.extend(samples);
        words
    }
}

#[cfg(test)]
mod tests {
    use super::super::to_bytes;
    use super::*;
    use proptest::prelude::*;

    fn bytes(numbers: &[u64], universe: u64) -> Vec<u8> {
        let mut row = Rising::new(numbers.len() as u64, universe);
        numbers.iter().for_each(|number| row.push(*number));
        to_bytes(&row.finish()).collect()
    }

    proptest! {
        #[test]
        fn every_number_is_found_and_read(
            universe in prop::sample::select(vec![1_u64, 10, 700, 70_000, 1 << 40, u64::MAX >> 1]),
            seeds in prop::collection::vec(any::<u64>(), 1..600),
            crowded in any::<bool>(),
            asked in prop::collection::vec(any::<u64>(), 20),
        ) {
            let mut numbers: Vec<u64> = seeds.iter().map(|seed| if crowded { seed % universe.min(900) } else { seed % universe }).collect();
            numbers.sort_unstable();
            let bytes = bytes(&numbers, universe);
            let row = EliasFano::new(Words::new(&bytes), numbers.len() as u64, universe);
            prop_assert_eq!(row.numbers().collect::<Vec<_>>(), numbers.clone());
            let by_index: Vec<u64> = (0..).map_while(|index| row.get(index)).collect();
            prop_assert_eq!(&by_index, &numbers);
            prop_assert_eq!(EliasFano::words(numbers.len() as u64, universe) * 8, bytes.len());
            for number in asked.iter().map(|asked| asked % universe).chain(numbers.iter().copied()) {
                let at = row.lower_bound(number);
                prop_assert_eq!(at.index as usize, numbers.partition_point(|other| *other < number));
                prop_assert_eq!(row.next(at).map(|(number, _)| number), numbers.get(at.index as usize).copied());
                prop_assert_eq!(row.advance(row.lower_bound(number / 2), number).index, at.index);
            }
        }

        #[test]
        fn damage_ends_every_reading(bytes in prop::collection::vec(any::<u8>(), 0..300), len in 0_u64..1000, universe in 1_u64..100_000, asked in any::<u64>()) {
            let row = EliasFano::new(Words::new(&bytes), len, universe);
            prop_assert!(row.numbers().count() <= 1000);
            row.next(row.lower_bound(asked % universe));
            row.get(asked % len.max(1));
        }
    }
}
