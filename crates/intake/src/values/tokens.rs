use super::month;

/// A part of a written date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Token<'a> {
    /// Digits.
    Number(&'a str),
    /// The name of a month.
    Month(u8),
    /// A word that has no place in a date.
    Word,
}

/// The numbers and month names of a text. Words that people write between them (of, de, года, 年) are left out.
pub(crate) fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let end = |belongs: fn(char) -> bool| rest.find(|character| !belongs(character)).unwrap_or(rest.len());
        let length = if first.is_ascii_digit() {
            let end = end(|character| character.is_ascii_digit());
            tokens.push(Token::Number(&rest[..end]));
            end
        } else if first.is_alphabetic() {
            let end = end(|character| character.is_alphabetic() || is_mark(character));
            let word = &rest[..end];
            match month(word) {
                Some(month) => tokens.push(Token::Month(month)),
                None if FILLERS.contains(&word.to_lowercase().as_str()) => {}
                None => tokens.push(Token::Word),
            }
            end
        } else {
            first.len_utf8()
        };
        rest = &rest[length..];
    }
    tokens
}

/// Accents that stand as characters of their own.
fn is_mark(character: char) -> bool {
    unicode_normalization::char::is_combining_mark(character)
}

const FILLERS: [&str; 27] = [
    "of", "the", "st", "nd", "rd", "th", "year", "le", "er", "année", "de", "del", "do", "da", "año", "ano", "den",
    "jahr", "г", "год", "года", "年", "月", "日", "号", "سنة", "م",
];
