//! The notation, read one sign at a time.

use super::{Item, MAX_CANDIDATES, MAX_POSITIONS, MAX_SOURCE, PatternError};
use crate::numeral::in_digits;
use crate::reading::without_label;
use crate::script::{Reading, spell};
use std::iter::Peekable;
use std::ops::Range;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use unicode_properties::{GeneralCategory, UnicodeGeneralCategory};

/// A text taken apart.
pub(super) struct Parsed {
    pub(super) items: Vec<Item>,
    /// Before which items a separator stands; rising.
    pub(super) breaks: Vec<usize>,
}

impl Parsed {
    /// The stretches of items between separators.
    pub(super) fn groups(&self) -> Vec<Range<usize>> {
        let starts = std::iter::once(0).chain(self.breaks.iter().copied());
        let ends = self.breaks.iter().copied().chain([self.items.len()]);
        starts.zip(ends).map(|(start, end)| start..end).filter(|group| !group.is_empty()).collect()
    }
}

/// The elements of `source`.
pub(super) fn parse(source: &str, reading: Reading) -> Result<Parsed, PatternError> {
    if source.chars().nth(MAX_SOURCE).is_some() {
        return Err(PatternError::TooLong { position: MAX_SOURCE + 1 });
    }
    let label = source.len() - without_label(source).len();
    let first = source[..label].chars().count() + 1;
    let visible = |(_, raw): &(usize, char)| raw.general_category() != GeneralCategory::Format;
    let signs = in_digits(&source[label..]).filter(visible).map(move |(index, raw)| Sign {
        position: first + index,
        raw,
        meaning: meaning(raw),
    });
    let parsed = Parsed { items: Vec::new(), breaks: Vec::new() };
    let mut parser = Parser { signs: signs.peekable(), reading, parsed, positions: 0 };
    parser.run()?;
    if parser.parsed.items.is_empty() { Err(PatternError::Empty) } else { Ok(parser.parsed) }
}

/// One character of the source.
#[derive(Debug, Clone, Copy)]
struct Sign {
    /// Counted from 1.
    position: usize,
    raw: char,
    /// The sign of the notation it stands for; itself for all others.
    meaning: char,
}

/// What stands for a sign of the notation: its fullwidth form, and what an Arabic or Chinese keyboard has in its place.
fn meaning(raw: char) -> char {
    match raw {
        '؟' => '?',
        '٭' | '∗' => '*',
        '،' | '、' => ',',
        '٫' => '.',
        '【' | '〔' => '[',
        '】' | '〕' => ']',
        '〜' | '∼' => '~',
        _ if raw.is_ascii() => raw,
        _ => {
            let mut forms = raw.nfkc();
            match (forms.next(), forms.next()) {
                (Some(form), None) => form,
                _ => raw,
            }
        }
    }
}

struct Parser<I: Iterator<Item = Sign>> {
    signs: Peekable<I>,
    reading: Reading,
    parsed: Parsed,
    /// Positions so far, optional ones counted.
    positions: usize,
}

impl<I: Iterator<Item = Sign>> Parser<I> {
    fn run(&mut self) -> Result<(), PatternError> {
        while let Some(sign) = self.signs.next() {
            match sign.meaning {
                '?' => self.push(Item::Unknown { min: 1, max: 1 }, sign)?,
                '*' if self.parsed.items.last() == Some(&Item::Run) => {}
                '*' => self.parsed.items.push(Item::Run),
                '[' => self.candidates(sign)?,
                '{' => self.count(sign)?,
                ']' | '}' => return Err(PatternError::Unopened { position: sign.position }),
                '~' => {
                    let doubtful = self.signs.next().ok_or(PatternError::Dangling { position: sign.position })?;
                    let characters = self.spell(doubtful.raw);
                    if characters.is_empty() {
                        return Err(PatternError::Dangling { position: sign.position });
                    }
                    for c in characters.chars() {
                        self.push(Item::Doubtful(c), doubtful)?;
                    }
                }
                '\\' => {
                    let escaped = self.signs.next().ok_or(PatternError::Dangling { position: sign.position })?;
                    self.literal(escaped)?;
                }
                _ => self.literal(sign)?,
            }
        }
        Ok(())
    }

    /// A character that stands for itself, or separates where it is punctuation.
    fn literal(&mut self, sign: Sign) -> Result<(), PatternError> {
        if !sign.raw.is_alphanumeric() && !is_combining_mark(sign.raw) {
            self.parsed.breaks.push(self.parsed.items.len());
        }
        self.spell(sign.raw).chars().try_for_each(|c| self.push(Item::Char(c), sign))
    }

    /// What stands between `[` and `]`.
    fn candidates(&mut self, open: Sign) -> Result<(), PatternError> {
        let unclosed = PatternError::Unclosed { position: open.position };
        let mut candidates: Vec<(char, f64)> = Vec::new();
        loop {
            let sign = self.signs.next().ok_or(unclosed.clone())?;
            match sign.meaning {
                ']' => break,
                '=' => {
                    let weight = self.weight(sign)?;
                    let last = candidates.last_mut().ok_or(PatternError::BadCandidate { position: sign.position })?;
                    last.1 = weight;
                }
                '?' | '*' | '[' | '{' | '}' | '~' | '\\' => {
                    return Err(PatternError::BadCandidate { position: sign.position });
                }
                _ => {
                    // A letter that sounds like several has no one place among candidates; by look it always has one.
                    let mut spelled = self.spell(sign.raw);
                    if spelled.chars().count() > 1 {
                        spelled = spell(sign.raw.encode_utf8(&mut [0; 4]), Reading::Look);
                    }
                    candidates.extend(spelled.chars().map(|c| (c, 1.0)));
                }
            }
            if candidates.len() > MAX_CANDIDATES {
                return Err(PatternError::TooManyCandidates { position: open.position });
            }
        }
        let heaviest = candidates.iter().map(|(_, weight)| *weight).fold(0.0, f64::max);
        candidates.iter_mut().for_each(|(_, weight)| *weight /= heaviest);
        // Two ways to write the same candidate are one candidate, with the better weight.
        candidates.sort_by(|a, b| b.1.total_cmp(&a.1));
        let mut distinct: Vec<(char, f64)> = Vec::with_capacity(candidates.len());
        for (c, weight) in candidates {
            if distinct.iter().all(|(other, _)| *other != c) {
                distinct.push((c, weight));
            }
        }
        match distinct[..] {
            [] => Err(PatternError::NoCandidates { position: open.position }),
            [(only, _)] => self.push(Item::Char(only), open),
            _ => self.push(Item::OneOf(distinct), open),
        }
    }

    /// The number behind `=`.
    fn weight(&mut self, equals: Sign) -> Result<f64, PatternError> {
        let bad = PatternError::BadWeight { position: equals.position + 1 };
        let digits = self.while_in(|c| c.is_ascii_digit() || c == '.');
        digits.parse().ok().filter(|weight| *weight > 0.0 && *weight <= 1.0).ok_or(bad)
    }

    /// What stands between `{` and `}`.
    fn count(&mut self, open: Sign) -> Result<(), PatternError> {
        let bad = PatternError::BadCount { position: open.position };
        let inside = self.while_in(|c| c != '}' && c != '{' && c != '[');
        match self.signs.next() {
            Some(Sign { meaning: '}', .. }) => {}
            _ => return Err(PatternError::Unclosed { position: open.position }),
        }
        let number = |text: &str| text.trim().parse::<usize>().map_err(|_| bad.clone());
        let (min, max) = match inside.split_once(',') {
            Some((min, max)) => (number(min)?, number(max)?),
            None => (number(&inside)?, number(&inside)?),
        };
        if max == 0 || min > max {
            return Err(bad);
        }
        self.push(Item::Unknown { min, max }, open)
    }

    /// Takes signs as long as their meaning, digits by value, passes `keep`.
    fn while_in(&mut self, keep: impl Fn(char) -> bool) -> String {
        let value = |sign: &Sign| match crate::script::digit_value(sign.meaning) {
            Some(digit) => char::from(b'0' + digit),
            None => sign.meaning,
        };
        let mut taken = String::new();
        while let Some(sign) = self.signs.next_if(|sign| keep(value(sign))) {
            taken.push(value(&sign));
        }
        taken
    }

    fn spell(&self, raw: char) -> String {
        spell(raw.encode_utf8(&mut [0; 4]), self.reading)
    }

    fn push(&mut self, item: Item, sign: Sign) -> Result<(), PatternError> {
        self.positions = self.positions.saturating_add(item.positions());
        if self.positions > MAX_POSITIONS {
            return Err(PatternError::TooLong { position: sign.position });
        }
        self.parsed.items.push(item);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use crate::pattern::{Item, Pattern, PatternError};
    use proptest::prelude::*;

    fn parse(source: &str) -> Pattern {
        Pattern::parse(source).unwrap_or_else(|error| panic!("{source}: {error}"))
    }

    fn refusal(source: &str) -> (&'static str, Option<usize>) {
        let error = Pattern::parse(source).expect_err(source);
        (error.code(), error.position())
    }

    #[test]
    fn the_whole_notation_reads() {
        use Item::*;
        let unknown = |min, max| Unknown { min, max };
        assert_eq!(
            parse("2[8B]?41").items(),
            [Char('2'), OneOf(vec![('8', 1.0), ('B', 1.0)]), unknown(1, 1), Char('4'), Char('1')]
        );
        assert_eq!(parse("~a * {1,3} {2}").items(), [Doubtful('A'), Run, unknown(1, 3), unknown(2, 2)]);
        let weighted = parse("[B=0.2,8=0.8]");
        assert_eq!(weighted.items(), [OneOf(vec![('8', 1.0), ('B', 0.25)])]);
        assert_eq!(parse(r"S/N: 12\*-\[3").items(), parse("123").items());
        assert_eq!(parse("1**2").items(), parse("1*2").items());
        assert_eq!(parse("[88]").items(), [Char('8')]);
    }

    #[test]
    fn other_keyboards_write_the_same_signs() {
        assert_eq!(parse("٤؟٧١").items(), parse("4?71").items());
        assert_eq!(parse("４？［８Ｂ］").items(), parse("4?[8B]").items());
        assert_eq!(parse("{١،٣}").items(), parse("{1,3}").items());
        assert_eq!(parse("[٨=٠٫٧،٣=٠٫٣]").items(), parse("[8=0.7,3=0.3]").items());
        assert_eq!(parse("【８３】∗〜７").items(), parse("[83]*~7").items());
        assert_eq!(parse("{፩،፫}٭").items(), parse("{1,3}*").items());
        assert_eq!(parse("\u{200F}4\u{200E}~\u{200E}7{\u{200E}2}").items(), parse("4~7{2}").items());
        assert_eq!(parse("五六式12").items(), parse("56式12").items());
        assert_eq!(parse("፲፪-7?").items(), parse("127?").items());
    }

    #[test]
    fn refusals_name_the_character() {
        assert_eq!(refusal(""), ("pattern-empty", None));
        assert_eq!(refusal(" -/ "), ("pattern-empty", None));
        assert_eq!(refusal("12[8B"), ("pattern-unclosed", Some(3)));
        assert_eq!(refusal("12{1,3"), ("pattern-unclosed", Some(3)));
        assert_eq!(refusal("12]"), ("pattern-unopened", Some(3)));
        assert_eq!(refusal("}12"), ("pattern-unopened", Some(1)));
        assert_eq!(refusal("1[]"), ("pattern-no-candidates", Some(2)));
        assert_eq!(refusal("1[8?]"), ("pattern-bad-candidate", Some(4)));
        assert_eq!(refusal("1[=0.3]"), ("pattern-bad-candidate", Some(3)));
        assert_eq!(refusal("1[8=x]"), ("pattern-bad-weight", Some(5)));
        assert_eq!(refusal("1[8=7]"), ("pattern-bad-weight", Some(5)));
        assert_eq!(refusal("1{3,1}"), ("pattern-bad-count", Some(2)));
        assert_eq!(refusal("1{a}"), ("pattern-bad-count", Some(2)));
        assert_eq!(refusal("1{0}"), ("pattern-bad-count", Some(2)));
        assert_eq!(refusal("123~"), ("pattern-dangling", Some(4)));
        assert_eq!(refusal("12~-3"), ("pattern-dangling", Some(3)));
        assert_eq!(refusal("12\\"), ("pattern-dangling", Some(3)));
        assert_eq!(refusal("№ 12]"), ("pattern-unopened", Some(5)));
        assert_eq!(refusal(&"1".repeat(64)), ("pattern-too-long", Some(64)));
        assert_eq!(refusal("1{99999999999}"), ("pattern-too-long", Some(2)));
        assert_eq!(refusal(&"-".repeat(5000)), ("pattern-too-long", Some(513)));
        let all: String = ('A'..='Z').chain('0'..='9').chain('а'..='б').collect();
        assert_eq!(refusal(&format!("[{all}]")), ("pattern-too-many-candidates", Some(1)));
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused_at_a_place_it_has(text in any::<String>()) {
            match Pattern::parse(&text) {
                Ok(pattern) => prop_assert_eq!(pattern.source(), &text),
                Err(PatternError::Empty) => {}
                Err(error) => {
                    let position = error.position().unwrap();
                    prop_assert!(position >= 1 && position <= text.chars().count() + 1, "{}", error);
                }
            }
        }

        #[test]
        fn what_is_shown_reads_the_same_again(text in r"([A-Z0-9?*~ЖВ]|\[[A-D0-9]{1,3}\]|\[8=0\.[1-9],B=0\.[1-9]\]|\{[1-3](,[3-5])?\}){1,12}") {
            if let Ok(pattern) = Pattern::parse(&text) {
                let shown = pattern.to_string();
                let again = Pattern::parse(&shown).unwrap();
                prop_assert_eq!(again.to_string(), shown);
                prop_assert_eq!(again.items(), pattern.items());
            }
        }
    }
}
