//! Words where a serial number belongs: `rusty`, `raspada`, نامقروء.

use crate::pattern::MAX_SOURCE;
use crate::script::{TATWEEL, one_arabic_form};
use domain::{Coded, SerialState};
use std::collections::HashMap;
use std::sync::LazyLock;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A serial field that holds a word and no serial.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WordReading {
    /// What the word says of the serial's state.
    pub state: SerialState,
    /// The word, as the list of words has it.
    pub word: &'static str,
}

/// Reads a serial field that holds words and no serial, in the six UN languages, Portuguese, German and Persian.
///
/// Every word must be known, so a real serial is never eaten; where several say something, the one that says most of
/// the metal is taken. A field of nothing but punctuation (`---`, `?`) or of three and more X says that nobody
/// recorded it. Beside signs of [`Pattern`](crate::Pattern)'s notation fewer than four Latin letters are no word.
///
/// ```
/// use domain::SerialState;
/// assert_eq!(marks::read_word("Serial number: FILED OFF").unwrap().state, SerialState::Obliterated);
/// assert_eq!(marks::read_word("غير مقروء").unwrap().state, SerialState::Worn);
/// assert_eq!(marks::read_word("NON123"), None);
/// ```
pub fn read_word(text: &str) -> Option<WordReading> {
    // No word of the list has a digit, and nearly every serial has one.
    if text.bytes().any(|byte| byte.is_ascii_digit()) || text.chars().nth(MAX_SOURCE).is_some() {
        return None;
    }
    let folded = fold(text);
    if folded.is_empty() {
        let word = "-";
        return text
            .contains(|c: char| !c.is_whitespace())
            .then_some(WordReading { state: SerialState::NotExamined, word });
    }
    // Short words are also what is left of a serial: an examiner's `NA??` is not "not available".
    if folded.len() < 4 && folded.is_ascii() && text.contains(['?', '؟', '？', '*', '[', '{', '~']) {
        return None;
    }
    if folded.len() >= 3 && folded.bytes().all(|byte| byte == b'x') {
        return Some(WordReading { state: SerialState::NotExamined, word: "xxx" });
    }
    let words: Vec<&str> = folded.split(' ').collect();
    let mut found: Option<WordReading> = None;
    let mut at = 0;
    while at < words.len() {
        let longest = LIST.longest.min(words.len() - at);
        let (taken, meaning) = (1..=longest).rev().find_map(|n| {
            let phrase = words[at..at + n].join(" ");
            LIST.meanings.get(phrase.as_str()).map(|meaning| (n, meaning))
        })?;
        if let Some(reading) = meaning
            && found.is_none_or(|best| says_more(reading.state) > says_more(best.state))
        {
            found = Some(*reading);
        }
        at += taken;
    }
    found
}

/// The list of words: folded phrase to meaning, `None` for words that say nothing of the state.
struct List {
    meanings: HashMap<String, Option<WordReading>>,
    /// Words in the longest phrase.
    longest: usize,
}

static LIST: LazyLock<List> = LazyLock::new(|| {
    let mut list = List { meanings: HashMap::new(), longest: 0 };
    for line in include_str!("../data/words.tsv").lines().filter(|line| !line.starts_with('#')) {
        let mut columns = line.split('\t').skip(1);
        let (Some(word), Some(state)) = (columns.next(), columns.next()) else {
            unreachable!("words.tsv is a part of the program, and its tests read every line: {line}");
        };
        let meaning = SerialState::from_code(state).ok().map(|state| WordReading { state, word });
        let phrase = fold(word);
        list.longest = list.longest.max(phrase.split(' ').count());
        list.meanings.insert(phrase, meaning);
    }
    list
});

/// How much a state says of the metal; where a field has two words, the one that says more is kept.
fn says_more(state: SerialState) -> u8 {
    match state {
        SerialState::NotExamined | SerialState::Intact => 0,
        SerialState::Worn => 1,
        SerialState::AbsentNeverMarked => 2,
        SerialState::AbsentPartMissing => 3,
        SerialState::Restored => 4,
        SerialState::Obliterated => 5,
        SerialState::PartlyObliterated => 6,
        SerialState::OverStamped => 7,
    }
}

/// Small letters, no accents, Arabic letters in one form, one blank between words and between Chinese characters,
/// nothing else.
fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.nfkd().flat_map(char::to_lowercase) {
        let c = match c {
            // Accents and vowel signs are left out by nearly everyone.
            TATWEEL | '\'' | '’' => continue,
            c if is_combining_mark(c) => continue,
            'ß' => {
                folded.push('s');
                's'
            }
            // Chinese is written without blanks.
            '\u{4E00}'..='\u{9FFF}' => {
                if !folded.is_empty() && !folded.ends_with(' ') {
                    folded.push(' ');
                }
                folded.push(c);
                ' '
            }
            c if c.is_alphanumeric() => one_arabic_form(c),
            _ => ' ',
        };
        if c != ' ' || !(folded.is_empty() || folded.ends_with(' ')) {
            folded.push(c);
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn words_of_every_language_say_their_state() {
        use SerialState::*;
        for (text, state) in [
            ("unknown", NotExamined),
            ("N/A", NotExamined),
            ("NONE", AbsentNeverMarked),
            ("rusty", Worn),
            ("Illegible.", Worn),
            ("filed", Obliterated),
            ("ground off", Obliterated),
            ("removed", Obliterated),
            ("punched over", OverStamped),
            ("inconnu", NotExamined),
            ("illisible", Worn),
            ("limé", Obliterated),
            ("LIMÉ", Obliterated),
            ("sans numéro", AbsentNeverMarked),
            ("desconocido", NotExamined),
            ("borrado", Obliterated),
            ("limado", Obliterated),
            ("s/n", AbsentNeverMarked),
            ("S/Nº", AbsentNeverMarked),
            ("Sin número", AbsentNeverMarked),
            ("raspada", Obliterated),
            ("SUPRIMIDA", Obliterated),
            ("ilegível", Worn),
            ("sem número", AbsentNeverMarked),
            ("não consta", NotExamined),
            ("нечитаемый", Worn),
            ("спилен", Obliterated),
            ("стёрт", Worn),
            ("без номера", AbsentNeverMarked),
            ("б/н", AbsentNeverMarked),
            ("不明", NotExamined),
            ("磨损", Worn),
            ("无号", AbsentNeverMarked),
            ("نامقروء", Worn),
            ("غَيْر مقروء", Worn),
            ("غير مقروءة", Worn),
            ("مطموس", Obliterated),
            ("مطمـــوس", Obliterated),
            ("بدون رقم", AbsentNeverMarked),
            ("متآكل", Worn),
            ("صدأ", Worn),
            ("unleserlich", Worn),
            ("rostig", Worn),
            ("ohne Nummer", AbsentNeverMarked),
            ("ausgefeilt", Obliterated),
            ("nicht geprüft", NotExamined),
            ("überstempelt", OverStamped),
            ("keine Angabe", NotExamined),
            ("---", NotExamined),
            ("?", NotExamined),
            ("XXXX", NotExamined),
            ("[illegible]", Worn),
            ("none?", AbsentNeverMarked),
            ("NULL", NotExamined),
            ("w/o S/N", AbsentNeverMarked),
            ("partially legible", Worn),
            ("sans n° de série", AbsentNeverMarked),
            ("limado parcialmente", PartlyObliterated),
            ("num. raspada", Obliterated),
            ("спилен частично", PartlyObliterated),
            ("枪号已被磨掉", Obliterated),
            ("没有编号", AbsentNeverMarked),
            ("编号不明", NotExamined),
            ("زنگ زده", Worn),
            ("شماره ندارد", AbsentNeverMarked),
            ("الرقم ممسوح بسبب صدأ", Obliterated),
            ("wiederhergestellt", Restored),
        ] {
            assert_eq!(read_word(text).map(|reading| reading.state), Some(state), "{text}");
        }
    }

    #[test]
    fn among_several_words_the_one_that_says_most_counts() {
        assert_eq!(read_word("illegible, partly filed").unwrap().state, SerialState::PartlyObliterated);
        assert_eq!(read_word("Serial number is unknown (rust)").unwrap().state, SerialState::Worn);
        assert_eq!(read_word("номер спилен").unwrap().word, "спилен");
    }

    #[test]
    fn serials_are_not_eaten() {
        for text in [
            "NON123",
            "SN1234",
            "SN",
            "NO 1234",
            "NIL7",
            "NA1234",
            "RUST1",
            "XX",
            "X",
            "UNKNOWN 12",
            "",
            "  ",
            "0000",
            "SEM45",
            "number",
            "WORN-7",
            "٣٤٥",
            "БН 1234",
            "none 4471",
            "NA??",
            "N?A",
            "[SN]?*",
            "NIL*",
            "五六式",
            "无A",
        ] {
            assert_eq!(read_word(text), None, "{text}");
        }
        assert_eq!(read_word(&"none ".repeat(200)), None, "a report is no word in place of a serial");
    }

    #[test]
    fn every_line_of_the_list_can_be_met() {
        let lines = include_str!("../data/words.tsv").lines().filter(|line| !line.starts_with('#'));
        for line in lines {
            let columns: Vec<&str> = line.split('\t').collect();
            let [_, word, state] = columns[..] else { panic!("{line}") };
            assert!(
                state == "filler" || read_word(word).is_some_and(|reading| reading.state.code() == state),
                "{line}"
            );
        }
    }

    proptest! {
        #[test]
        fn no_text_with_a_digit_is_a_word(text in "\\PC{0,12}[0-9٠-٩]\\PC{0,12}") {
            prop_assert_eq!(read_word(&text), None);
        }
    }
}
