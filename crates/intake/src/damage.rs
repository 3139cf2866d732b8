//! What spreadsheet programs, exports and wrong encodings do to a value.

use std::borrow::Cow;

use crate::values::{Token, month, tokens};
use crate::{Cell, CellKind, ColumnProfile, Field, Finding};

/// What a person should look at in a cell of this field. The cell itself is not changed; [`clean`] gives the value.
pub fn cell_findings(field: Field, cell: &Cell, profile: &ColumnProfile) -> Vec<Finding> {
    let mut findings = Vec::new();
    let text = cell.text.as_str();
    if text.is_empty() {
        return findings;
    }
    if text.contains('\u{FFFD}') {
        findings.push(Finding::WrongEncoding { text: text.to_owned() });
    }
    if is_formula_error(text) {
        findings.push(Finding::FormulaError { text: text.to_owned() });
        return findings;
    }
    let value = clean(text);
    if field != Field::Remarks
        && let Cow::Owned(cleaned) = &value
    {
        findings.push(blemish(text, cleaned.clone()));
    }
    if field.is_designation() && looks_like_date(&value, cell.kind) {
        findings.push(Finding::TurnedIntoDate { text: text.to_owned() });
    } else if field.is_designation() && is_scientific(&value) {
        findings.push(Finding::ScientificNotation { text: text.to_owned() });
    } else if field.is_number() {
        findings.extend(number_finding(field, text, &value, cell.kind, profile));
    }
    findings
}

/// The value without stray spaces, characters that cannot be seen, and the guards by which people keep a spreadsheet
/// program from changing it (`'00123`, `="00123"`). Borrowed if there is nothing to clean.
pub fn clean(text: &str) -> Cow<'_, str> {
    if is_clean(text) {
        return Cow::Borrowed(text);
    }
    let mut cleaned = String::with_capacity(text.len());
    for character in text.chars().filter(|character| !is_invisible(*character)) {
        if !character.is_whitespace() {
            cleaned.push(character);
        } else if !cleaned.ends_with(' ') {
            cleaned.push(' ');
        }
    }
    let cleaned = unguarded(&cleaned);
    if cleaned == text { Cow::Borrowed(text) } else { Cow::Owned(cleaned.to_owned()) }
}

/// Whether there is nothing to clean, told quickly for the plain ASCII that most cells are.
fn is_clean(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.iter().all(|byte| matches!(byte, b' '..=b'~'))
        && !matches!(bytes, [b' ' | b'\'', ..] | [.., b' '] | [b'=', b'"', ..])
        && !text.contains("  ")
}

/// The value inside all its guards, trimmed.
fn unguarded(text: &str) -> &str {
    let mut value = text.trim();
    while let Some(inner) = without_guard(value) {
        value = inner.trim();
    }
    value
}

fn without_guard(text: &str) -> Option<&str> {
    let formula = text.strip_prefix("=\"").and_then(|inner| inner.strip_suffix('"'));
    // An apostrophe guards what would else be a number; before letters it may belong to a name.
    formula.or_else(|| text.strip_prefix('\'').filter(|inner| inner.starts_with(|first: char| first.is_ascii_digit())))
}

/// Control characters, zero-width characters, and marks that only turn the direction of writing.
fn is_invisible(character: char) -> bool {
    (character.is_control() && !character.is_whitespace())
        || matches!(character, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{00AD}' | '\u{FEFF}')
}

fn blemish(text: &str, cleaned: String) -> Finding {
    if text.chars().any(is_invisible) {
        Finding::InvisibleCharacter { cleaned }
    } else if unguarded(text) != text.trim() {
        Finding::TextGuard { cleaned }
    } else if text.chars().any(|character| character.is_whitespace() && !character.is_ascii()) {
        Finding::NonBreakingSpace { cleaned }
    } else {
        Finding::StraySpace { cleaned }
    }
}

fn is_formula_error(text: &str) -> bool {
    const ERRORS: [&str; 9] = ["#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!", "#CALC!"];
    ERRORS.contains(&text) || (text.len() >= 4 && text.bytes().all(|byte| byte == b'#'))
}

/// One digit, perhaps a fraction, and a power of ten with its sign: `1.23E+05`, `1,23E+05`, `1E+11`.
fn is_scientific(text: &str) -> bool {
    let Some((mantissa, power)) = text.split_once(['E', 'e']) else { return false };
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let (whole, fraction) = mantissa.split_once(['.', ',']).unwrap_or((mantissa, "0"));
    whole.len() == 1 && digits(whole) && digits(fraction) && power.strip_prefix(['+', '-']).is_some_and(digits)
}

/// A date cell, a full date, or a day or year beside the name of a month as in `12-May` and `мая.12`.
fn looks_like_date(text: &str, kind: CellKind) -> bool {
    if kind == CellKind::Date {
        return true;
    }
    if kind == CellKind::Number || text.len() > 40 {
        return false;
    }
    let text = text.strip_suffix("00:00:00").map_or(text, str::trim_end);
    let parts: Vec<_> = text.split(['-', '/', '.']).map(str::trim).collect();
    let number = |part: &str| matches!(part.len(), 1 | 2 | 4) && part.bytes().all(|byte| byte.is_ascii_digit());
    match parts.as_slice() {
        [one, two] => (number(one) && month(two).is_some()) || (month(one).is_some() && number(two)),
        [year, month, day] if year.len() == 4 && text.contains('-') => {
            number(year) && month.len() == 2 && day.len() == 2 && is_date(text)
        }
        [day, month, year] => {
            number(day) && year.len() == 4 && number(year) && number(month) && is_date(text)
                || number(day) && number(year) && self::month(month).is_some()
        }
        _ => false,
    }
}

fn is_date(text: &str) -> bool {
    matches!(tokens(text).as_slice(), [Token::Number(_), Token::Number(_), Token::Number(_)])
        && crate::values::date(text, CellKind::Text, None).is_ok()
}

fn number_finding(field: Field, text: &str, value: &str, kind: CellKind, profile: &ColumnProfile) -> Option<Finding> {
    if value.is_empty() || !value.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    if kind == CellKind::Number && value.len() > 15 {
        return Some(Finding::DigitsLost { text: text.to_owned() });
    }
    let short = profile.digits.is_some_and(|width| value.len() < width);
    // People count their records and permits from 1; only a serial is likely to have been longer.
    let untold = field == Field::Serial && kind == CellKind::Number && profile.digits.is_none();
    (short || untold).then(|| Finding::LostZerosPossible { text: text.to_owned(), width: profile.digits })
}

#[cfg(test)]
mod tests;
