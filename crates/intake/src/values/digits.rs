use std::borrow::Cow;

/// Writes the decimal digits of any script that registers are kept in with 0 to 9: Arabic, Persian, Devanagari,
/// Bengali, Thai, Lao, Myanmar, Khmer and full width. Everything else stays.
pub fn to_ascii_digits(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().map(|character| value(character).unwrap_or(character)).collect())
}

/// Where the zeros of these scripts stand in Unicode; the other nine digits follow.
const ZEROS: [u32; 9] = [0x0660, 0x06F0, 0x0966, 0x09E6, 0x0E50, 0x0ED0, 0x1040, 0x17E0, 0xFF10];

fn value(character: char) -> Option<char> {
    let code = u32::from(character);
    let zero = ZEROS.into_iter().find(|zero| (*zero..*zero + 10).contains(&code))?;
    char::from_digit(code - zero, 10)
}
