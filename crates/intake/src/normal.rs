//! One form for words that differ only in case, accents, punctuation and letter shapes.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The words of a text: letters and digits only, lower case, without accents, Arabic letters in their plain form.
pub(crate) fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    let mut last_was_lower = false;
    for original in text.chars() {
        // "SerialNumber" and "serial_number" are the same two words.
        if original.is_uppercase() && last_was_lower {
            words.push(std::mem::take(&mut word));
        }
        last_was_lower = original.is_lowercase();
        for character in std::iter::once(original).nfkd().filter(|character| !is_combining_mark(*character)) {
            match plain(character) {
                Some(character) if character.is_alphanumeric() => word.extend(character.to_lowercase()),
                Some(_) => words.push(std::mem::take(&mut word)),
                None => {}
            }
        }
    }
    words.push(word);
    words.retain(|word| !word.is_empty());
    words
}

/// The words written as one, so that "S/N", "S.N." and "SN" are equal.
pub(crate) fn compact(text: &str) -> String {
    words(text).concat()
}

/// A letter for another that readers take for the same; `None` for what is not written at all.
fn plain(character: char) -> Option<char> {
    Some(match character {
        // Arabic: alef, yeh, kaf and teh marbuta have several shapes; tatweel only stretches a word.
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ى' | 'ی' | 'ئ' => 'ي',
        'ؤ' => 'و',
        'ک' => 'ك',
        'ة' => 'ه',
        'ـ' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}' => return None,
        'ß' => 's',
        'ł' => 'l',
        'ø' => 'o',
        'ı' => 'i',
        other => other,
    })
}
