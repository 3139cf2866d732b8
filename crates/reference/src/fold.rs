//! Brings a text to the letters and digits it is recognised by, whatever its case, accents, spacing and punctuation.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A way from a text to a key of an index. An empty key means that this way has nothing to offer for the text.
pub(crate) type Form = fn(&str) -> String;

/// Letters and digits only: compatibility forms resolved, accents dropped, small letters; the spelling variants of
/// Arabic script made one (alef, yeh, kaf, teh marbuta), its digits made ASCII.
pub(crate) fn fold(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    if text.is_ascii() {
        key.extend(text.bytes().filter(u8::is_ascii_alphanumeric).map(|byte| char::from(byte.to_ascii_lowercase())));
    } else {
        for letter in text.nfkd() {
            push_folded(&mut key, letter);
        }
    }
    key
}

/// As [`fold`], for calibres: the multiplication sign and the Cyrillic letter that looks like it are `x`, millimetres
/// are `mm` in every script, and are left out where `9x19` already says what is measured.
pub(crate) fn fold_calibre(text: &str) -> String {
    let signs: String = text
        .chars()
        .map(|letter| match letter {
            '×' | '✕' | '╳' | '*' | 'х' | 'Х' => 'x',
            other => other,
        })
        .collect();
    let mut key = fold(&signs);
    for millimetres in ["мм", "ملم", "مم", "毫米", "公厘"] {
        if key.contains(millimetres) {
            key = key.replace(millimetres, "mm");
        }
    }
    let bytes = key.as_bytes();
    let metric = bytes.windows(3).any(|w| w[1] == b'x' && w[0].is_ascii_digit() && w[2].is_ascii_digit())
        || bytes.windows(4).any(|w| w[..3] == *b"mmx" && w[3].is_ascii_digit());
    if metric { key.replace("mm", "") } else { key }
}

/// As [`fold_calibre`], without a word for “calibre” before or after the figure.
pub(crate) fn fold_calibre_bare(text: &str) -> String {
    let key = fold_calibre(text);
    let mut rest = key.as_str();
    // Longest first, so that no word is cut to leave the tail of a longer one.
    for word in [
        "calibrele",
        "calibre",
        "caliber",
        "kaliber",
        "calibro",
        "калибра",
        "калибр",
        "calib",
        "عيار",
        "口径",
        "кал",
        "cal",
        "kal",
    ] {
        rest = rest.strip_prefix(word).unwrap_or(rest);
        rest = rest.strip_suffix(word).unwrap_or(rest);
    }
    rest.to_owned()
}

/// As [`fold`], without the words that say what kind of company a maker is.
pub(crate) fn fold_company(text: &str) -> String {
    const LEGAL_FORMS: [&str; 28] = [
        "inc",
        "ltd",
        "limited",
        "llc",
        "co",
        "corp",
        "corporation",
        "company",
        "gmbh",
        "gesmbh",
        "ag",
        "kg",
        "sa",
        "spa",
        "srl",
        "sro",
        "as",
        "ab",
        "oy",
        "plc",
        "doo",
        "ad",
        "jsc",
        "pjsc",
        "ооо",
        "оао",
        "ао",
        "пао",
    ];
    let text: String = text.chars().filter(|&letter| letter != '.').collect();
    text.split(|letter: char| !letter.is_alphanumeric())
        .map(fold)
        .filter(|word| !LEGAL_FORMS.contains(&word.as_str()))
        .collect()
}

/// As [`fold_company`], of the part before the first comma or semicolon, where what follows can be a town and a State: a
/// few words, no initials (“Henry, J. J.” is another maker than Henry).
pub(crate) fn fold_company_head(text: &str) -> String {
    const MOST_WORDS: usize = 4;
    let Some((head, tail)) = text.split_once([',', ';', '،', '，', '؛']) else { return String::new() };
    let tail: String = tail.chars().filter(|&letter| letter != '.').collect();
    let words: Vec<&str> =
        tail.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let place = words.len() <= MOST_WORDS && words.iter().all(|word| word.chars().count() > 1);
    if place { fold_company(head) } else { String::new() }
}

/// A code of our own: small letters, digits and single hyphens.
pub(crate) fn slug(text: &str) -> String {
    let mut slug = String::with_capacity(text.len());
    for letter in text.replace('×', "x").nfkd() {
        let before = slug.len();
        if letter.is_ascii() {
            push_folded(&mut slug, letter);
        } else {
            let mut folded = String::new();
            push_folded(&mut folded, letter);
            slug.push_str(folded.as_str().trim_matches(|c: char| !c.is_ascii()));
        }
        let dropped = slug.len() == before && !is_combining_mark(letter);
        if dropped && !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    slug
}

fn push_folded(key: &mut String, letter: char) {
    let digit = |zero: u32| char::from_digit(u32::from(letter) - zero, 10);
    match letter {
        'ß' | 'ẞ' => key.push_str("ss"),
        'æ' | 'Æ' => key.push_str("ae"),
        'œ' | 'Œ' => key.push_str("oe"),
        'ø' | 'Ø' => key.push('o'),
        'ł' | 'Ł' => key.push('l'),
        'đ' | 'Đ' | 'ð' | 'Ð' => key.push('d'),
        'ı' => key.push('i'),
        'ٱ' => key.push('ا'),
        'ى' | 'ی' => key.push('ي'),
        'ک' => key.push('ك'),
        'ة' | 'ە' => key.push('ه'),
        'ـ' => {}
        '٠'..='٩' => key.extend(digit(0x0660)),
        '۰'..='۹' => key.extend(digit(0x06F0)),
        _ if is_combining_mark(letter) || !letter.is_alphanumeric() => {}
        _ => key.extend(letter.to_lowercase()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spelling_variants_meet() {
        for (one, other) in [
            ("Côte d’Ivoire", "COTE D'IVOIRE"),
            ("أفريقيا", "افريقيا"),
            ("ایران", "ايران"),
            ("جمهورية", "جمهوريه"),
            ("Łucznik", "lucznik"),
            ("Пистолет-пулемёт", "пистолет пулемет"),
            ("٧٦٢", "762"),
        ] {
            assert_eq!(fold(one), fold(other), "{one} / {other}");
        }
    }

    #[test]
    fn metric_calibres_meet() {
        for text in [
            "7.62x39",
            "7,62 x 39 mm",
            "7.62×39mm",
            "7,62х39",
            "7,62 Х 39 мм",
            "٧٫٦٢×٣٩ مم",
            "7.62*39",
            "7.62mm x 39",
            "7.62×39毫米",
        ] {
            assert_eq!(fold_calibre(text), "762x39", "{text}");
        }
        assert_eq!(fold_calibre("9 мм"), "9mm");
        assert_eq!(fold_calibre_bare("Cal. 12"), "12");
        assert_eq!(fold_calibre_bare("калибр 12"), "12");
    }

    #[test]
    fn slugs_are_kebab_case() {
        assert_eq!(slug("9×19mm Parabellum"), "9x19mm-parabellum");
        assert_eq!(slug(".40 S&W"), "40-s-w");
        assert_eq!(slug("Mannlicher–Schönauer"), "mannlicher-schonauer");
    }
}
