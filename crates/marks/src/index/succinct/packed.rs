//! Numbers of few bits, one behind the other.

/// The bits that numbers up to `most` need.
pub(in crate::index) fn width(most: u64) -> u32 {
    64 - most.leading_zeros()
}

/// Writes numbers one behind the other.
#[derive(Debug, Default)]
pub(in crate::index) struct PackedBuilder {
    words: Vec<u64>,
    bits: u64,
}

impl PackedBuilder {
    /// Adds the low `width` bits of a number, up to 64.
    pub(in crate::index) fn push(&mut self, number: u64, width: u32) {
        if width == 0 {
            return;
        }
        let number = number & (u64::MAX >> (64 - width));
        let shift = (self.bits % 64) as u32;
        if shift == 0 {
            self.words.push(number);
        } else {
            *self.words.last_mut().expect("a word is begun, since its bits are counted") |= number << shift;
            if shift + width > 64 {
                self.words.push(number >> (64 - shift));
            }
        }
        self.bits += u64::from(width);
    }

    /// Adds all that another has.
    pub(in crate::index) fn append(&mut self, other: Self) {
        let mut left = other.bits;
        for word in other.words {
            let here = left.min(64) as u32;
            self.push(word, here);
            left -= u64::from(here);
        }
    }

    pub(in crate::index) fn finish(self) -> Vec<u64> {
        self.words
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Words, to_bytes};
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn numbers_come_back(width in 0_u32..=64, numbers in prop::collection::vec(any::<u64>(), 0..200)) {
            let mut builder = PackedBuilder::default();
            numbers.iter().for_each(|number| builder.push(*number, width));
            let bytes: Vec<u8> = to_bytes(&builder.finish()).collect();
            for (number, place) in numbers.iter().zip(0_u64..) {
                let kept = if width == 0 { 0 } else { number & (u64::MAX >> (64 - width)) };
                prop_assert_eq!(Words::new(&bytes).bits(place * u64::from(width), width), kept);
            }
        }
    }
}
