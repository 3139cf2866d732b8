//! Numbers as each language writes them.
//!
//! Digits are European in Arabic too: marks, licences and case numbers on the same page carry European digits, and two
//! sets of digits side by side get misread.

use crate::Lang;

/// A whole number with the language's grouping of thousands.
pub fn count(lang: Lang, number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    let separator = match lang {
        Lang::En | Lang::Zh | Lang::Ar => ",",
        // Narrow no-break space in French and Spanish, no-break space in Russian (CLDR).
        Lang::Fr | Lang::Es => "\u{202f}",
        Lang::Ru => "\u{a0}",
    };
    // Spanish leaves four digits together.
    let grouped = if lang == Lang::Es && digits.len() < 5 { digits } else { group(&digits, separator) };
    if number < 0 { format!("−{grouped}") } else { grouped }
}

/// A probability or share between 0 and 1 as a percentage.
///
/// Below one percent and above ninety-nine, one decimal more is kept as a bound (`< 1%`, `> 99%`), because 0% and 100%
/// would claim a certainty that no match has.
pub fn percent(lang: Lang, share: f64) -> String {
    let (bound, whole) = match share * 100.0 {
        p if p <= 0.0 => ("", 0.0),
        p if p < 1.0 => ("< ", 1.0),
        p if p >= 100.0 => ("", 100.0),
        p if p > 99.0 => ("> ", 99.0),
        p => ("", p.round()),
    };
    let space = match lang {
        Lang::Fr | Lang::Es | Lang::Ru => "\u{a0}",
        Lang::En | Lang::Zh | Lang::Ar => "",
    };
    let text = format!("{bound}{whole}{space}%");
    // Between right-to-left letters the sign of a bound would jump to the other side: isolate it (LRI, PDI).
    if lang == Lang::Ar && !bound.is_empty() { format!("\u{2066}{text}\u{2069}") } else { text }
}

fn group(digits: &str, separator: &str) -> String {
    let first = match digits.len() % 3 {
        0 => digits.len().min(3),
        rest => rest,
    };
    let (head, mut rest) = digits.split_at(first);
    let mut text = head.to_owned();
    while !rest.is_empty() {
        let (three, after) = rest.split_at(3);
        text.push_str(separator);
        text.push_str(three);
        rest = after;
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_grouped() {
        assert_eq!(count(Lang::En, 0), "0");
        assert_eq!(count(Lang::En, 999), "999");
        assert_eq!(count(Lang::En, 1000), "1,000");
        assert_eq!(count(Lang::Es, 1000), "1000");
        assert_eq!(count(Lang::Fr, 250_000), "250\u{202f}000");
        assert_eq!(count(Lang::Ru, -1_234_567), "−1\u{a0}234\u{a0}567");
        assert_eq!(count(Lang::Ar, i64::MIN), "−9,223,372,036,854,775,808");
    }

    #[test]
    fn a_match_is_never_called_certain() {
        assert_eq!(percent(Lang::En, 0.9996), "> 99%");
        assert_eq!(percent(Lang::En, 0.0004), "< 1%");
        assert_eq!(percent(Lang::Ar, 0.0004), "\u{2066}< 1%\u{2069}");
        assert_eq!(percent(Lang::Fr, 0.872), "87\u{a0}%");
    }
}
