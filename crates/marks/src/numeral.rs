//! Numbers that are written without decimal digits: Roman and Ethiopic.
//!
//! Other scripts write a number digit by digit, which [`script`](crate::script) reads one by one; these two have signs
//! for tens and hundreds, so that only the whole group has a value.

use std::ops::RangeInclusive;

/// The numbers that marks have in Roman numerals: a month, a lot or a model up to this one,
const SMALL: u64 = 39;
/// or a year.
const YEARS: RangeInclusive<u64> = 1800..=2099;

/// The characters of `text` with their places, counted from 0. An Ethiopic number comes as its decimal digits, all at
/// the place of its first sign.
pub(crate) fn in_digits(text: &str) -> impl Iterator<Item = (usize, char)> + '_ {
    let mut signs = text.chars().enumerate().peekable();
    let mut number = Vec::new().into_iter();
    let mut place = 0;
    std::iter::from_fn(move || {
        if let Some(digit) = number.next() {
            return Some((place, digit));
        }
        let (at, sign) = signs.next()?;
        let Some(first) = ethiopic(sign) else { return Some((at, sign)) };
        let mut values = vec![first];
        while let Some(value) = signs.peek().and_then(|(_, sign)| ethiopic(*sign)) {
            values.push(value);
            signs.next();
        }
        place = at;
        number = decimal(&values).chars().collect::<Vec<_>>().into_iter();
        number.next().map(|digit| (place, digit))
    })
}

/// The number of a Roman numeral in capitals and in its one right spelling, where it is a number of marks: a short one
/// or a year.
pub(crate) fn from_roman(letters: &str) -> Option<u64> {
    let mut number = 0_u64;
    let mut behind = 0;
    for letter in letters.chars().rev() {
        let sign = SIGNS.iter().find(|(_, sign)| sign.chars().eq([letter]))?.0;
        // A lower sign stands for its distance to the higher one behind it.
        number = if sign < behind { number.checked_sub(sign)? } else { number + sign };
        behind = sign;
    }
    (is_of_marks(number) && roman(number) == letters).then_some(number)
}

/// The Roman numeral of such a number in decimal digits without zeros in front.
pub(crate) fn to_roman(digits: &str) -> Option<String> {
    let number: u64 = digits.parse().ok()?;
    (is_of_marks(number) && number.to_string() == digits).then(|| roman(number))
}

fn is_of_marks(number: u64) -> bool {
    (1..=SMALL).contains(&number) || YEARS.contains(&number)
}

/// What numbers are put together of in Roman numerals, the highest first.
const SIGNS: [(u64, &str); 13] = [
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
];

/// A number above 0 in Roman numerals.
fn roman(mut number: u64) -> String {
    let mut written = String::new();
    for (value, sign) in SIGNS {
        while number >= value {
            number -= value;
            written.push_str(sign);
        }
    }
    written
}

/// The value of an Ethiopic sign: 1 to 9, 10 to 90, 100 or 10,000. There is none for zero.
fn ethiopic(sign: char) -> Option<u64> {
    let value = u64::from(u32::from(sign).checked_sub(u32::from('፩'))?);
    match value {
        0..=8 => Some(value + 1),
        9..=17 => Some((value - 8) * 10),
        18 => Some(100),
        19 => Some(10_000),
        _ => None,
    }
}

/// The decimal digits of Ethiopic signs; those of each sign for itself where together they are no number, as with a
/// writer who uses them like digits.
fn decimal(values: &[u64]) -> String {
    match together(values) {
        Some(number) => number.to_string(),
        None => values.iter().map(u64::to_string).collect(),
    }
}

/// Pairs of tens and ones, each before its hundred or ten thousand: ፲፱፻፹፬ is 19 hundreds and 84.
fn together(values: &[u64]) -> Option<u64> {
    let (mut above, mut hundreds, mut pair) = (0_u64, 0, 0);
    for value in values {
        match value {
            10_000 => {
                above = above.checked_add(hundreds + pair)?.max(1).checked_mul(10_000)?;
                (hundreds, pair) = (0, 0);
            }
            100 if hundreds == 0 => (hundreds, pair) = (pair.max(1) * 100, 0),
            10..=90 if pair == 0 => pair = *value,
            1..=9 if pair % 10 == 0 => pair += value,
            _ => return None,
        }
    }
    above.checked_add(hundreds + pair)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn digits(text: &str) -> String {
        in_digits(text).map(|(_, c)| c).collect()
    }

    #[test]
    fn ethiopic_numbers_have_their_value() {
        for (written, number) in [
            ("፩", "1"),
            ("፲", "10"),
            ("፲፪", "12"),
            ("፳፭", "25"),
            ("፻", "100"),
            ("፻፩", "101"),
            ("፪፻፴፬", "234"),
            ("፲፱፻፹፬", "1984"),
            ("፼", "10000"),
            ("፲፪፼፴፬፻፶፮", "123456"),
            ("፩፪፫", "123"),
            ("፼፼፼፼፼፼", "100001000010000100001000010000"),
        ] {
            assert_eq!(digits(written), number, "{written}");
        }
        assert_eq!(digits("ሀ፲፪-7"), "ሀ12-7");
    }

    #[test]
    fn digits_stand_at_the_place_of_their_number() {
        let places: Vec<_> = in_digits("A፲፪B").collect();
        assert_eq!(places, [(0, 'A'), (1, '1'), (1, '2'), (3, 'B')]);
    }

    #[test]
    fn every_roman_number_reads_back() {
        for number in (1..=SMALL).chain(YEARS) {
            assert_eq!(from_roman(&roman(number)), Some(number));
            assert_eq!(to_roman(&number.to_string()), Some(roman(number)));
        }
        for (letters, number) in [("XIV", 14), ("VIII", 8), ("MCMXLIV", 1944), ("MMXXIV", 2024)] {
            assert_eq!(from_roman(letters), Some(number), "{letters}");
        }
        for letters in ["", "IIII", "IC", "VX", "CD", "MIX", "A", "XIVB"] {
            assert_eq!(from_roman(letters), None, "{letters}");
        }
        for digits in ["", "0", "04", "40", "123456", "1799", "99999999999999999999999", "X"] {
            assert_eq!(to_roman(digits), None, "{digits}");
        }
    }
}
