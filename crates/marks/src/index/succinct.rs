//! Numbers in as few bits as they need, read where they lie in a file.

mod elias_fano;
mod packed;

pub(super) use elias_fano::{Cursor, EliasFano, Rising};
pub(super) use packed::{PackedBuilder, width};

/// Words of 64 bits, little-endian, in a part of a file. What is beyond the end reads as 0, so that no damage of a
/// file that its checksum did not show can do more than give a wrong answer.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Words<'a>(&'a [u8]);

impl<'a> Words<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Self(bytes)
    }

    #[inline]
    pub(super) fn get(self, word: usize) -> u64 {
        let at = word.wrapping_mul(8);
        match self.0.get(at..at.wrapping_add(8)) {
            Some(bytes) => u64::from_le_bytes(bytes.try_into().expect("the slice has eight bytes")),
            None => 0,
        }
    }

    /// `width` bits from bit `at` on, up to 64.
    #[inline]
    pub(super) fn bits(self, at: u64, width: u32) -> u64 {
        if width == 0 {
            return 0;
        }
        let (word, shift) = ((at / 64) as usize, (at % 64) as u32);
        let low = self.get(word) >> shift;
        let all = if shift + width > 64 { low | self.get(word + 1) << (64 - shift) } else { low };
        all & (u64::MAX >> (64 - width))
    }

    /// The words from one on.
    pub(super) fn skip(self, words: usize) -> Self {
        Self(self.0.get(words * 8..).unwrap_or_default())
    }
}

/// The bytes of words as a file has them.
pub(super) fn to_bytes(words: &[u64]) -> impl Iterator<Item = u8> + '_ {
    words.iter().flat_map(|word| word.to_le_bytes())
}
