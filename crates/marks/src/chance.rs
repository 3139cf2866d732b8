//! How likely a serial is by chance: the model of weapons that no record here describes.
//!
//! A serial is letters, then mostly digits. The shares of letters and digits below were counted over the serial shapes
//! of 26,981 police records of São Paulo; which letter and which digit is taken as even.

use crate::pattern::Item;

/// The first character is a letter.
const FIRST_IS_LETTER: f64 = 0.68;
/// A letter follows a letter, where anything follows.
const LETTER_AFTER_LETTER: f64 = 0.63;
/// A letter follows a digit.
const LETTER_AFTER_DIGIT: f64 = 0.001;
/// A serial has the length that it has; lengths 6, 7 and 8 have a fifth to a third each.
const LENGTH: f64 = 0.25;

/// A serial is made in no way that was counted: any letter or digit may stand anywhere.
const OTHERWISE: f64 = 0.05;
/// Of all characters of serials, so many are digits.
const DIGITS: f64 = 0.74;

/// P(what is seen | the serial of some weapon elsewhere), up to the same factor as
/// [`Alignment::log_likelihood`](crate::Alignment::log_likelihood). `otherwise`: the share of weapons whose serials have no
/// form that is known, `in_a_form`: the same likelihood for the others.
pub(crate) fn likelihood(items: &[Item], otherwise: f64, in_a_form: f64) -> f64 {
    let variable =
        items.iter().any(|item| matches!(item, Item::Run) || matches!(item, Item::Unknown { min, max } if min < max));
    let length = if variable { 1.0 } else { LENGTH };
    let as_drawn: f64 = items.iter().map(drawn).product();
    let made = otherwise * length * as_counted(items.iter()) + in_a_form;
    (1.0 - OTHERWISE) * made + OTHERWISE * length * as_drawn
}

/// P(what is seen | the beginning of a serial, or all of it).
pub(crate) fn beginning<'a>(items: impl Iterator<Item = &'a Item> + Clone) -> f64 {
    let as_drawn: f64 = items.clone().map(drawn).product();
    (1.0 - OTHERWISE) * as_counted(items) + OTHERWISE * as_drawn
}

/// P(what one position shows | a character drawn from all those of serials).
pub(crate) fn drawn(item: &Item) -> f64 {
    let (letters, digits) = weights(item);
    (1.0 - DIGITS) * letters + DIGITS * digits
}

/// P(what is seen), letters and digits where they were counted.
fn as_counted<'a>(items: impl Iterator<Item = &'a Item>) -> f64 {
    // Forward over the two classes, letters and digits: P(seen so far, class of the last character).
    let mut state: Option<(f64, f64)> = None;
    for item in items {
        let (letter, digit) = match state {
            None => (FIRST_IS_LETTER, 1.0 - FIRST_IS_LETTER),
            Some((letter, digit)) => {
                let next = letter * LETTER_AFTER_LETTER + digit * LETTER_AFTER_DIGIT;
                (next, letter + digit - next)
            }
        };
        let (letters, digits) = weights(item);
        state = Some(match item {
            // Behind a run anything may stand, as at the beginning.
            Item::Run => ((letter + digit) * FIRST_IS_LETTER, (letter + digit) * (1.0 - FIRST_IS_LETTER)),
            _ => (letter * letters, digit * digits),
        });
    }
    let (letter, digit) = state.unwrap_or((1.0, 0.0));
    letter + digit
}

/// What a position shows, as the chance of that under each class: of 26 letters, of 10 digits.
pub(crate) fn weights(item: &Item) -> (f64, f64) {
    let one = |c: char| if c.is_ascii_digit() { (0.0, 0.1) } else { (1.0 / 26.0, 0.0) };
    match item {
        Item::Char(c) | Item::Doubtful(c) => one(*c),
        Item::OneOf(candidates) => {
            let (letters, digits) = candidates.iter().fold((0.0, 0.0), |(letters, digits), (c, weight)| {
                let (letter, digit) = one(*c);
                (letters + weight * letter, digits + weight * digit)
            });
            // Letters of other scripts come on top of the 26.
            (letters.min(1.0), digits)
        }
        Item::Unknown { .. } | Item::Run => (1.0, 1.0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pattern::Pattern;

    fn of(seen: &str) -> f64 {
        likelihood(Pattern::parse(seen).unwrap().items(), 1.0, 0.0)
    }

    #[test]
    fn the_more_is_read_the_less_is_it_chance() {
        assert!(of("??????") > of("1?????") && of("1?????") > of("12????") && of("123456") > of("1234567"));
        assert!(of("12345[68]") > of("123456"));
        assert!(of("*") > of("*1") && of("*1") > of("*12"));
        assert!(of("ABC12345") > of("1A2B3C45"), "letters stand in front");
    }
}
