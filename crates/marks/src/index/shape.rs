//! What a serial is made of: which places are digits, which are letters. Serials of one shape are numbers of one
//! counting system, and so take little room, and neighbours among them are neighbours as numbers.

use super::symbols::{LATIN, LONGEST, Packed, Symbol};
use std::fmt;

/// What stands at one place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Class {
    /// A digit.
    Digit,
    /// A Latin letter.
    Letter,
    /// Any symbol.
    Any,
}

impl Class {
    /// The narrowest class of a symbol.
    fn of(symbol: Symbol) -> Self {
        match symbol {
            0..=9 => Self::Digit,
            10..LATIN => Self::Letter,
            _ => Self::Any,
        }
    }

    /// The symbols of the class, in an alphabet of so many.
    pub(super) fn symbols(self, alphabet: usize) -> std::ops::Range<Symbol> {
        match self {
            Self::Digit => 0..10,
            Self::Letter => 10..LATIN,
            Self::Any => 0..alphabet as Symbol,
        }
    }

    pub(super) fn code(self) -> u8 {
        self as u8
    }

    pub(super) fn from_code(code: u8) -> Option<Self> {
        [Self::Digit, Self::Letter, Self::Any].into_iter().find(|class| class.code() == code)
    }
}

/// The classes of a serial's places, from the first on.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Shape {
    classes: Vec<Class>,
}

impl Shape {
    /// The shape of these classes; `None` where they are too many to be packed.
    pub(super) fn new(classes: Vec<Class>) -> Option<Self> {
        (classes.len() <= LONGEST).then_some(Self { classes })
    }

    /// The narrowest shape of a serial.
    pub(super) fn of(serial: Packed) -> Self {
        Self { classes: (0..serial.len()).map(|place| Class::of(serial.symbol(place))).collect() }
    }

    /// The shape of any serial so long.
    pub(super) fn any(len: usize) -> Self {
        Self { classes: vec![Class::Any; len] }
    }

    pub(super) fn classes(&self) -> &[Class] {
        &self.classes
    }

    /// Read from the last place to the first.
    pub(super) fn reversed(&self) -> Self {
        Self { classes: self.classes.iter().rev().copied().collect() }
    }
}

impl fmt::Display for Shape {
    /// `A` for a letter, `9` for a digit, `?` for any symbol.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.classes.iter().try_for_each(|class| {
            f.write_str(match class {
                Class::Digit => "9",
                Class::Letter => "A",
                Class::Any => "?",
            })
        })
    }
}

/// The counting system of a shape: each place counts by as many as it has symbols.
#[derive(Debug, Clone)]
pub(super) struct Counting {
    classes: Vec<Class>,
    alphabet: usize,
    /// How many serials share the first n places, for n from 0 on; the last is 1.
    spans: Vec<u64>,
}

impl Counting {
    /// `None` where there are more serials of the shape than a number can count.
    pub(super) fn new(shape: &Shape, alphabet: usize) -> Option<Self> {
        let mut spans = vec![1_u64];
        for class in shape.classes.iter().rev() {
            let last = *spans.last().expect("it begins with one element");
            spans.push(last.checked_mul(class.symbols(alphabet).len() as u64).filter(|span| *span < 1 << 63)?);
        }
        spans.reverse();
        Some(Self { classes: shape.classes.clone(), alphabet, spans })
    }

    /// Places.
    pub(super) fn len(&self) -> usize {
        self.classes.len()
    }

    /// How many serials there are of the shape.
    pub(super) fn universe(&self) -> u64 {
        self.spans[0]
    }

    /// The place before which there are about as many different beginnings as there are ends behind it.
    pub(super) fn middle(&self) -> usize {
        let universe = self.universe();
        (0..self.len()).find(|place| self.span(*place) <= universe / self.span(*place)).unwrap_or(0)
    }

    /// How many serials share the first `places` places.
    pub(super) fn span(&self, places: usize) -> u64 {
        self.spans[places]
    }

    pub(super) fn classes(&self) -> &[Class] {
        &self.classes
    }

    pub(super) fn class(&self, place: usize) -> Class {
        self.classes[place]
    }

    /// The symbols that a place can have.
    pub(super) fn symbols(&self, place: usize) -> std::ops::Range<Symbol> {
        self.classes[place].symbols(self.alphabet)
    }

    /// The number of a serial of the shape; `None` of another.
    pub(super) fn number(&self, symbols: impl IntoIterator<Item = Symbol>) -> Option<u64> {
        let mut number = 0;
        let mut place = 0;
        for symbol in symbols {
            let range = self.classes.get(place)?.symbols(self.alphabet);
            if !range.contains(&symbol) {
                return None;
            }
            place += 1;
            number += u64::from(symbol - range.start) * self.spans[place];
        }
        (place == self.classes.len()).then_some(number)
    }

    /// The symbol at a place of the serial with this number, and what is left of the number for the places behind.
    #[inline]
    pub(super) fn symbol(&self, place: usize, rest: u64) -> (Symbol, u64) {
        let span = self.spans[place + 1];
        // A number of a damaged file may be beyond the shape's serials: it stays within the place's symbols.
        let range = self.classes[place].symbols(self.alphabet);
        let symbol = (rest / span).min(u64::from(range.end - range.start - 1));
        (range.start + symbol as Symbol, rest - symbol * span)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_serial_has_one_number_in_its_shape_and_in_the_shape_of_all(symbols in prop::collection::vec(0_u8..40, 0..10)) {
            let packed = Packed::new(&symbols).unwrap();
            for shape in [Shape::of(packed), Shape::any(symbols.len())] {
                let counting = Counting::new(&shape, 40).unwrap();
                let number = counting.number(symbols.iter().copied()).unwrap();
                prop_assert!(number < counting.universe());
                let mut rest = number;
                for (place, symbol) in symbols.iter().enumerate() {
                    let (read, left) = counting.symbol(place, rest);
                    prop_assert_eq!(read, *symbol);
                    rest = left;
                }
                prop_assert_eq!(rest, 0);
            }
        }
    }

    #[test]
    fn neighbours_count_up_and_other_shapes_have_no_number() {
        let letters = |text: &str| {
            text.bytes().map(|b| if b.is_ascii_digit() { b - b'0' } else { b - b'A' + 10 }).collect::<Vec<_>>()
        };
        let shape = Shape::of(Packed::new(&letters("AB129")).unwrap());
        let counting = Counting::new(&shape, 36).unwrap();
        assert_eq!(counting.universe(), 26 * 26 * 1000);
        let number = |text: &str| counting.number(letters(text));
        assert_eq!(number("AB130").unwrap(), number("AB129").unwrap() + 1);
        assert_eq!(number("AC000").unwrap(), number("AB999").unwrap() + 1);
        assert_eq!((number("A1129"), number("AB12"), number("AB1299")), (None, None, None));
        assert!(Counting::new(&Shape::any(13), 36).is_none());
    }
}
