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

/// How many times likelier something is than something else, from the natural logarithm: “× 40”, “× 0.3”, “1/15”.
///
/// Two digits are kept, and of what is more than a million only that it is more.
pub fn factor(lang: Lang, log_ratio: f64) -> String {
    let times = log_ratio.abs().exp();
    let is_bound = times > MOST_TIMES;
    let (times, whole) = (times.min(MOST_TIMES), |times: f64| count(lang, rounded(times, 2)));
    let text = match (log_ratio >= 0.0, is_bound) {
        (true, true) => format!("> × {}", whole(times)),
        (false, true) => format!("< 1/{}", whole(times)),
        (true, false) if times >= 9.95 => format!("× {}", whole(times)),
        (true, false) => format!("× {}", one_decimal(lang, times)),
        (false, false) if times >= 9.95 => format!("1/{}", whole(times)),
        (false, false) => format!("× {}", one_decimal(lang, 1.0 / times)),
    };
    if lang == Lang::Ar { format!("\u{2066}{text}\u{2069}") } else { text }
}

/// In how many cases something with this −ln of its probability happens once: 100 of 4.6. One digit is kept.
pub fn one_in(lang: Lang, cost: f64) -> String {
    count(lang, rounded(cost.clamp(0.0, MOST_TIMES.ln()).exp(), 1))
}

/// From so many times on the number says nothing more.
const MOST_TIMES: f64 = 1e6;

/// A number of at most [`MOST_TIMES`] with so many of its digits.
fn rounded(number: f64, digits: i32) -> i64 {
    let unit = 10_f64.powi(number.log10().floor() as i32 + 1 - digits);
    ((number / unit).round() * unit).round() as i64
}

fn one_decimal(lang: Lang, number: f64) -> String {
    let text = format!("{number:.1}");
    let text = text.strip_suffix(".0").unwrap_or(&text);
    match lang {
        Lang::En | Lang::Zh | Lang::Ar => text.to_owned(),
        Lang::Fr | Lang::Es | Lang::Ru => text.replace('.', ","),
    }
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
    fn a_ratio_is_said_as_one_would_say_it() {
        let said = |lang, ratio: f64| factor(lang, ratio.ln());
        for (ratio, text) in [
            (1.0, "× 1"),
            (1.04, "× 1"),
            (6.43, "× 6.4"),
            (9.96, "× 10"),
            (43.7, "× 44"),
            (12_345.0, "× 12,000"),
            (999_000.0, "× 1,000,000"),
            (2e6, "> × 1,000,000"),
            (0.97, "× 1"),
            (0.34, "× 0.3"),
            (0.101, "× 0.1"),
            (0.1, "1/10"),
            (1.0 / 15.2, "1/15"),
            (1e-9, "< 1/1,000,000"),
        ] {
            assert_eq!(said(Lang::En, ratio), text, "{ratio}");
        }
        assert_eq!(said(Lang::Fr, 6.43), "× 6,4");
        assert_eq!(said(Lang::Ar, 40.0), "\u{2066}× 40\u{2069}");
        assert_eq!(one_in(Lang::En, 9_123_f64.ln()), "9,000");
        assert_eq!(
            (one_in(Lang::En, 0.0), one_in(Lang::Fr, f64::INFINITY)),
            ("1".into(), "1\u{202f}000\u{202f}000".into())
        );
        assert_eq!(factor(Lang::En, f64::INFINITY), "> × 1,000,000");
    }

    #[test]
    fn a_match_is_never_called_certain() {
        assert_eq!(percent(Lang::En, 0.9996), "> 99%");
        assert_eq!(percent(Lang::En, 0.0004), "< 1%");
        assert_eq!(percent(Lang::Ar, 0.0004), "\u{2066}< 1%\u{2069}");
        assert_eq!(percent(Lang::Fr, 0.872), "87\u{a0}%");
    }
}
