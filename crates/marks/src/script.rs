//! Letters and digits of the scripts that stand on weapons, one character at a time.
//!
//! Three steps that must not be mixed: digits of any script are taken by *value*; letters that are not Latin are taken
//! once by *look* and once by *sound*, because a clerk who writes Cyrillic ВН in Latin letters writes either BH or VN.

use crate::numeral;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use unicode_properties::{GeneralCategory, UnicodeGeneralCategory};

/// How a letter of another script becomes Latin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reading {
    /// В becomes B: what a reader writes who does not know the script.
    Look,
    /// В becomes V: what a reader writes who does.
    Sound,
}

/// The letters and digits of `text`, compatibility forms resolved, accents off, in capitals, Latin where `reading` has
/// a Latin form. Letters without one stay as they are; everything that is neither letter nor digit is left out.
pub(crate) fn spell(text: &str, reading: Reading) -> String {
    let mut spelled = String::with_capacity(text.len());
    if text.is_ascii() {
        spelled
            .extend(text.bytes().filter(u8::is_ascii_alphanumeric).map(|byte| char::from(byte.to_ascii_uppercase())));
        return spelled;
    }
    let capitals = numeral::in_digits(text).flat_map(|(_, c)| resolve(c)).flat_map(char::to_uppercase);
    for capital in capitals {
        if let Some(digit) = digit_value(capital) {
            spelled.push(char::from(b'0' + digit));
            continue;
        }
        match reading {
            Reading::Look => spelled.push(looks_like(capital).unwrap_or(capital)),
            Reading::Sound => match sounds_like(capital) {
                Some(latin) => spelled.push_str(latin),
                None => spelled.push(capital),
            },
        }
    }
    spelled
}

/// A character's letters and digits with compatibility forms resolved, accents and vowel signs off, Arabic letters in
/// one form. One at a time, so that a text and a pattern of its characters read the same; Korean syllables stay whole,
/// for a syllable is a position on metal.
fn resolve(c: char) -> impl Iterator<Item = char> {
    let (whole, taken_apart) = if ('가'..='힣').contains(&c) { (Some(c), None) } else { (None, Some(c.nfkd())) };
    let counts = |c: &char| c.is_alphanumeric() && !is_combining_mark(*c) && *c != TATWEEL;
    whole.into_iter().chain(taken_apart.into_iter().flatten()).filter(counts).map(one_arabic_form)
}

/// Stretches an Arabic word and says nothing.
pub(crate) const TATWEEL: char = 'ـ';

/// The letters that Arabic and Persian keyboards write with different signs, and those that writers do not keep apart.
pub(crate) fn one_arabic_form(c: char) -> char {
    match c {
        'ى' | 'ی' => 'ي',
        'ک' => 'ك',
        'ة' | 'ہ' | 'ە' => 'ه',
        other => other,
    }
}

/// The value of a decimal digit of any script, and of a Chinese numeral below ten, plain or as bankers write it: in a
/// serial each stands for one digit, as in 五六式 beside 56式.
pub(crate) fn digit_value(c: char) -> Option<u8> {
    if c.is_ascii() {
        return c.is_ascii_digit().then(|| c as u8 - b'0');
    }
    if let Some(value) = CHINESE.iter().position(|signs| signs.contains(&c)) {
        return Some(value as u8);
    }
    if !is_decimal(c) {
        return None;
    }
    // Unicode gives every script's decimal digits ten neighbouring code points in order of value, and runs of several
    // such tens stand directly behind each other; so the place in the run says the value.
    let start = (0..c as u32).rev().take_while(|&before| char::from_u32(before).is_some_and(is_decimal)).last();
    let place = start.map_or(0, |start| c as u32 - start);
    Some((place % 10) as u8)
}

/// Whether `c` is a letter that has a Latin form by sound, which is to say Cyrillic or Greek.
pub(crate) fn has_sound(c: char) -> bool {
    let mut capitals = c.nfkd().take(1).flat_map(char::to_uppercase);
    capitals.next().is_some_and(|capital| sounds_like(capital).is_some())
}

/// Chinese numerals by value.
const CHINESE: [&[char]; 10] = [
    &['〇', '零'],
    &['一', '壹', '壱'],
    &['二', '贰', '貳', '弐'],
    &['三', '叁', '參', '参'],
    &['四', '肆'],
    &['五', '伍'],
    &['六', '陆', '陸'],
    &['七', '柒'],
    &['八', '捌'],
    &['九', '玖'],
];

/// The Cyrillic letters of which both the look and the sound are Latin letters, as (look, sound).
pub(crate) fn looks_and_sounds() -> impl Iterator<Item = (char, &'static str)> {
    ('А'..='Я').filter_map(|letter| {
        let look = looks_like(letter).filter(char::is_ascii_alphabetic)?;
        Some((look, sounds_like(letter)?))
    })
}

fn is_decimal(c: char) -> bool {
    c.general_category() == GeneralCategory::DecimalNumber
}

/// The Latin letter or digit that a Cyrillic or Greek capital has the shape of. Only shapes that are the same when the
/// mark is new; resemblances (Λ and A, Э and 3) are for the channel to weigh.
fn looks_like(capital: char) -> Option<char> {
    Some(match capital {
        'А' | 'Α' => 'A',
        'В' | 'Β' => 'B',
        'С' | 'Ϲ' => 'C',
        'Е' | 'Ε' => 'E',
        'Н' | 'Һ' | 'Η' => 'H',
        'І' | 'Ӏ' | 'Ι' => 'I',
        'Ј' => 'J',
        'К' | 'Κ' => 'K',
        'М' | 'Μ' => 'M',
        'Ν' => 'N',
        'О' | 'Ο' => 'O',
        'Р' | 'Ρ' => 'P',
        'Ѕ' => 'S',
        'Т' | 'Τ' => 'T',
        'Ѵ' => 'V',
        'Х' | 'Χ' => 'X',
        'У' | 'Ү' | 'Υ' => 'Y',
        'Ζ' => 'Z',
        'З' => '3',
        'Ч' => '4',
        _ => return None,
    })
}

/// The Latin spelling of a Cyrillic or Greek capital by its sound; empty for the two Cyrillic signs that have none.
fn sounds_like(capital: char) -> Option<&'static str> {
    Some(match capital {
        'А' | 'Ә' | 'Α' => "A",
        'Б' => "B",
        'В' | 'Β' | 'Ѵ' => "V",
        'Г' | 'Ґ' | 'Ғ' | 'Γ' => "G",
        'Д' | 'Δ' => "D",
        'Ђ' => "DJ",
        'Е' | 'Э' | 'Є' | 'Ε' => "E",
        'Ж' => "ZH",
        'З' | 'Ζ' => "Z",
        'Ѕ' | 'Џ' => "DZ",
        'Θ' => "TH",
        'И' | 'І' | 'Ӏ' | 'Η' | 'Ι' => "I",
        'Ј' => "J",
        'Һ' => "H",
        'К' | 'Қ' | 'Κ' => "K",
        'Л' | 'Λ' => "L",
        'Љ' => "LJ",
        'М' | 'Μ' => "M",
        'Н' | 'Ң' | 'Ν' => "N",
        'Њ' => "NJ",
        'Ξ' => "X",
        'О' | 'Ө' | 'Ο' | 'Ω' => "O",
        'П' | 'Π' => "P",
        'Р' | 'Ρ' => "R",
        'С' | 'Ϲ' | 'Σ' => "S",
        'Т' | 'Τ' => "T",
        'Ћ' => "C",
        'У' | 'Ұ' | 'Ү' => "U",
        'Υ' => "Y",
        'Ф' | 'Φ' => "F",
        'Х' => "KH",
        'Χ' => "CH",
        'Ψ' => "PS",
        'Ц' => "TS",
        'Ч' => "CH",
        'Ш' => "SH",
        'Щ' => "SHCH",
        'Ъ' | 'Ь' => "",
        'Ы' => "Y",
        'Ю' => "YU",
        'Я' => "YA",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_of_every_script_have_their_value() {
        for zero in ['٠', '۰', '०', '০', '၀', '႐', '๐', '໐', '០', '０', '𝟘', '𑛐', '𑛚'] {
            for value in 0..10_u8 {
                let digit = char::from_u32(zero as u32 + u32::from(value)).unwrap();
                assert_eq!(digit_value(digit), Some(value), "{digit}");
            }
        }
        for (numerals, value) in
            ["〇零", "一壹", "二贰貳", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖"].iter().zip(0..)
        {
            for numeral in numerals.chars() {
                assert_eq!(digit_value(numeral), Some(value), "{numeral}");
            }
        }
        assert_eq!(digit_value('十'), None, "ten is no digit");
        assert_eq!(digit_value('²'), None, "not a decimal digit by itself");
        assert_eq!(digit_value('A'), None);
    }

    #[test]
    fn the_decimal_digits_of_unicode_come_in_tens() {
        let mut from = 0;
        for code in 0..=u32::from(char::MAX) {
            let decimal = char::from_u32(code).is_some_and(is_decimal);
            match decimal {
                true => {
                    let value = char::from_u32(code).and_then(digit_value);
                    assert_eq!(value.map(u32::from), Some((code - from) % 10), "U+{code:04X}");
                }
                false => {
                    assert_eq!((code - from) % 10, 0, "the run before U+{code:04X} is no whole number of tens");
                    from = code + 1;
                }
            }
        }
    }

    #[test]
    fn the_letters_with_two_latin_forms_are_those_of_the_trap() {
        let pairs: Vec<String> = looks_and_sounds().map(|(look, sound)| format!("{look}{sound}")).collect();
        assert_eq!(pairs.join(" "), "AA BV EE KK MM HN OO PR CS TT YU XKH");
    }

    #[test]
    fn every_letter_that_looks_latin_also_has_a_sound() {
        for c in ('\u{370}'..='\u{52F}').filter(|c| looks_like(*c).is_some()) {
            assert!(sounds_like(c).is_some(), "{c}");
        }
    }
}
