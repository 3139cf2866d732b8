//! Serials as rows of small numbers: the symbols of a normal form, packed so that they sort as they stand.

use std::collections::HashMap;

/// Symbols that a packed serial can have.
pub(super) const LONGEST: usize = 17;
/// Bits of a symbol.
const BITS: u32 = 7;
/// Digits and Latin letters, whose symbols are the same in every segment.
pub(super) const LATIN: u8 = 36;
/// Symbols that there can be.
pub(super) const SYMBOLS: usize = 1 << BITS;

/// A symbol: 0 to 9 the digits, 10 to 35 the Latin letters, from 36 on the other letters of the segment.
pub(super) type Symbol = u8;

/// The letters of a segment.
#[derive(Debug, Clone, Default)]
pub(super) struct Alphabet {
    others: Vec<char>,
    symbols: HashMap<char, Symbol>,
}

impl Alphabet {
    /// The alphabet with these letters besides digits and Latin letters; what is more than it can hold is left out.
    pub(super) fn new(others: impl IntoIterator<Item = char>) -> Self {
        let mut alphabet = Self::default();
        for other in others {
            alphabet.add(other);
        }
        alphabet
    }

    /// How many symbols it has.
    pub(super) fn len(&self) -> usize {
        usize::from(LATIN) + self.others.len()
    }

    /// The letters besides digits and Latin letters, in the order of their symbols.
    pub(super) fn others(&self) -> &[char] {
        &self.others
    }

    /// The symbol of a character, if it has one.
    pub(super) fn symbol(&self, c: char) -> Option<Symbol> {
        latin(c).or_else(|| self.symbols.get(&c).copied())
    }

    /// The character of a symbol that the alphabet has.
    pub(super) fn character(&self, symbol: Symbol) -> char {
        match symbol {
            0..=9 => char::from(b'0' + symbol),
            10..LATIN => char::from(b'A' + symbol - 10),
            _ => self.others.get(usize::from(symbol - LATIN)).copied().unwrap_or(char::REPLACEMENT_CHARACTER),
        }
    }

    /// The symbol of a character, which becomes a letter of the alphabet where there is room.
    pub(super) fn add(&mut self, c: char) -> Option<Symbol> {
        self.symbol(c).or_else(|| {
            let symbol = Symbol::try_from(self.len()).ok().filter(|symbol| usize::from(*symbol) < SYMBOLS)?;
            self.others.push(c);
            self.symbols.insert(c, symbol);
            Some(symbol)
        })
    }
}

fn latin(c: char) -> Option<Symbol> {
    match c {
        '0'..='9' => Some(c as u8 - b'0'),
        'A'..='Z' => Some(c as u8 - b'A' + 10),
        _ => None,
    }
}

/// A serial of up to [`LONGEST`] symbols in one number. Of two, the shorter is the lower, and of two as long, the one
/// that has the lower symbol where they first differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub(super) struct Packed(u128);

impl Packed {
    /// Packs the symbols; `None` where they are too many.
    pub(super) fn new(symbols: &[Symbol]) -> Option<Self> {
        if symbols.len() > LONGEST {
            return None;
        }
        let mut packed = symbols.len() as u128;
        for place in 0..LONGEST {
            packed = packed << BITS | u128::from(symbols.get(place).copied().unwrap_or(0));
        }
        Some(Self(packed))
    }

    pub(super) fn len(self) -> usize {
        (self.0 >> (BITS * LONGEST as u32)) as usize
    }

    pub(super) fn symbol(self, place: usize) -> Symbol {
        (self.0 >> (BITS * (LONGEST - 1 - place) as u32)) as Symbol & (SYMBOLS - 1) as Symbol
    }

    /// The symbols from the last to the first.
    pub(super) fn reversed(self) -> Self {
        let len = self.len();
        let mut packed = len as u128;
        for place in 0..LONGEST {
            packed = packed << BITS | if place < len { u128::from(self.symbol(len - 1 - place)) } else { 0 };
        }
        Self(packed)
    }

    /// The number, for a file.
    pub(super) fn to_bits(self) -> u128 {
        self.0
    }

    pub(super) fn from_bits(bits: u128) -> Self {
        Self(bits)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn packed_serials_come_back_and_sort(one in prop::collection::vec(0_u8..128, 0..=LONGEST), other in prop::collection::vec(0_u8..128, 0..=LONGEST)) {
            let (a, b) = (Packed::new(&one).unwrap(), Packed::new(&other).unwrap());
            let back: Vec<Symbol> = (0..a.len()).map(|place| a.symbol(place)).collect();
            prop_assert_eq!(&back, &one);
            prop_assert_eq!(a.cmp(&b), one.len().cmp(&other.len()).then(one.cmp(&other)));
            let turned: Vec<Symbol> = one.iter().rev().copied().collect();
            prop_assert_eq!(a.reversed(), Packed::new(&turned).unwrap());
        }
    }

    #[test]
    fn an_alphabet_grows_until_it_is_full() {
        let mut alphabet = Alphabet::default();
        assert_eq!(
            (alphabet.add('7'), alphabet.add('Z'), alphabet.add('Ж'), alphabet.add('Ж')),
            (Some(7), Some(35), Some(36), Some(36))
        );
        let added = ('一'..).take(200).filter_map(|c| alphabet.add(c)).count();
        assert_eq!((added, alphabet.len()), (SYMBOLS - 37, SYMBOLS));
        assert_eq!(alphabet.character(36), 'Ж');
        assert_eq!(alphabet.character(alphabet.symbol('一').unwrap()), '一');
    }
}
