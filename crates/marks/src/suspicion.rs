//! What is often written where the serial belongs and is something else.

use crate::pattern::MAX_SOURCE;
use crate::reading::normal;
use crate::script::{Reading, digit_value, spell};
use regex_lite::Regex;
use std::sync::LazyLock;
use unicode_normalization::UnicodeNormalization;

/// What is known of the weapon whose serial is judged.
#[derive(Debug, Clone, Copy, Default)]
pub struct Context<'a> {
    /// Models that its maker makes, in any spelling.
    pub makers_models: &'a [&'a str],
    /// Names of calibres, in any spelling. Common shapes (`9MM`, `762X39`, `12GA`) are recognised without them.
    pub calibres: &'a [&'a str],
}

/// A reason to ask whether a text is the serial. Never a reason to change or drop it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Suspicion {
    /// It is the name of a model of this maker.
    Model,
    /// It is a calibre.
    Calibre,
    /// A word for patent stands beside the number.
    Patent,
    /// It has the shape of a NATO stock number: 4-2-3-4 digits.
    StockNumber,
    /// Eight digits before a hyphen: a United States licence number in front of the serial proper.
    LicencePrefix,
    /// A word for inventory or property stands before the number.
    Inventory,
    /// A spreadsheet turned the number into scientific notation; its last digits are lost.
    ScientificNotation,
    /// It reads as a date, which spreadsheets make of serials such as `5-12`.
    Date,
    /// It ends in a decimal point and zeros, which programs add that take a column of serials for numbers.
    DecimalZeros,
}

impl Suspicion {
    /// The stable code, for translation and storage.
    pub fn code(self) -> &'static str {
        match self {
            Self::Model => "serial-looks-like-model",
            Self::Calibre => "serial-looks-like-calibre",
            Self::Patent => "serial-looks-like-patent",
            Self::StockNumber => "serial-looks-like-stock-number",
            Self::LicencePrefix => "serial-has-licence-prefix",
            Self::Inventory => "serial-looks-like-inventory-mark",
            Self::ScientificNotation => "serial-in-scientific-notation",
            Self::Date => "serial-looks-like-date",
            Self::DecimalZeros => "serial-ends-in-decimal-zeros",
        }
    }
}

/// Everything suspicious about a serial as marked or as imported. A text longer than a [`Pattern`](crate::Pattern) may
/// be is no serial at all, and is not looked at.
///
/// ```
/// use marks::{Context, Suspicion, suspicions};
/// assert_eq!(suspicions("1.23E+05", &Context::default()), [Suspicion::ScientificNotation]);
/// assert_eq!(suspicions("7,62 x 39", &Context::default()), [Suspicion::Calibre]);
/// assert_eq!(suspicions("PT 92", &Context { makers_models: &["PT92"], ..Context::default() }), [Suspicion::Model]);
/// assert!(suspicions("TAB12345", &Context::default()).is_empty());
/// ```
pub fn suspicions(serial: &str, context: &Context<'_>) -> Vec<Suspicion> {
    if serial.chars().nth(MAX_SOURCE).is_some() {
        return Vec::new();
    }
    let forms = [normal(serial), spell(serial, Reading::Look)];
    if forms[0].is_empty() {
        return Vec::new();
    }
    let plain = plain(serial);
    // With and without what looks like a label: some models are called "No. 4".
    let equals = |name: &&str| forms.iter().any(|form| reads_as(name, form));
    let shapes = &*SHAPES;
    [
        (Suspicion::Model, context.makers_models.iter().any(equals)),
        (Suspicion::Calibre, shapes.calibre.is_match(&plain) || context.calibres.iter().any(equals)),
        (Suspicion::Patent, shapes.patent.is_match(&plain)),
        (Suspicion::StockNumber, shapes.stock_number.is_match(&plain)),
        (Suspicion::LicencePrefix, shapes.licence.is_match(&plain)),
        (Suspicion::Inventory, shapes.inventory.is_match(&plain)),
        (Suspicion::ScientificNotation, shapes.scientific.is_match(&plain)),
        (Suspicion::Date, shapes.date.is_match(&plain)),
        (Suspicion::DecimalZeros, shapes.decimal.is_match(&plain)),
    ]
    .into_iter()
    .filter_map(|(suspicion, holds)| holds.then_some(suspicion))
    .collect()
}

/// Whether `name` has this form. Nearly all differ in the first character, and an import asks for every row.
fn reads_as(name: &str, form: &str) -> bool {
    if name.is_ascii() {
        let letters = name.bytes().filter(u8::is_ascii_alphanumeric).map(|byte| byte.to_ascii_uppercase());
        return letters.eq(form.bytes());
    }
    spell(name, Reading::Look) == form
}

/// Capitals, digits by value, decimal commas as points, no blanks around; separators stay, for the shapes need them.
fn plain(serial: &str) -> String {
    let text = serial.nfkc().flat_map(char::to_uppercase).map(|c| match digit_value(c) {
        Some(digit) => char::from(b'0' + digit),
        None if matches!(c, ',' | '٫') => '.',
        None if matches!(c, '×' | 'Х') => 'X',
        None if matches!(c, '‐' | '‑' | '–') => '-',
        None => c,
    });
    text.collect::<String>().trim().to_owned()
}

/// The shapes, over [`plain`] text.
struct Shapes {
    calibre: Shape,
    patent: Shape,
    stock_number: Shape,
    licence: Shape,
    inventory: Shape,
    scientific: Shape,
    date: Shape,
    decimal: Shape,
}

/// A shape, and what can be seen of it at a glance: an import asks for every row, and nearly no row has one.
struct Shape {
    glance: fn(&str) -> bool,
    regex: Regex,
}

impl Shape {
    fn new(glance: fn(&str) -> bool, pattern: &str) -> Self {
        Self { glance, regex: Regex::new(pattern).expect("the shapes are constants that the tests compile") }
    }

    fn is_match(&self, plain: &str) -> bool {
        (self.glance)(plain) && self.regex.is_match(plain)
    }
}

fn begins_with_digit(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit())
}

/// A date, as programs write it; `MONTH` stands for [`MONTH`].
const DATE: &str = r"(?x)^(?:
    (?:1[89]|20)\d{2}[-/.](?:0?[1-9]|1[0-2])[-/.](?:0?[1-9]|[12]\d|3[01])(?:[T\s]\d{1,2}:\d{2}.*)?
  | (?:0?[1-9]|[12]\d|3[01])[-/.](?:0?[1-9]|[12]\d|3[01])[-/.](?:(?:1[89]|20)\d{2}|\d{2})(?:\s\d{1,2}:\d{2}.*)?
  | \d{1,2}(?:[-\s]|\.\s?)(?:MONTH)\.?(?:[-\s]\d{2,4})?
  | (?:MONTH)[-.\s]\d{1,4}
  | (?:\d{4}\s?年\s?)?\d{1,2}\s?月(?:\s?\d{1,2}\s?日)?
)$";

/// The months as spreadsheets shorten them in the languages of the house.
const MONTH: &str = "JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC|JANV|FÉVR|FEVR|MARS|AVR|MAI|JUIN|JUIL|AOÛT|AOUT|SEPT|DÉC\
    |ENE|ABR|AGO|DIC|FEV|SET|OUT|DEZ|MRZ|MÄR|MÄRZ|JUNI|JULI|OKT\
    |ЯНВ|ФЕВ|МАР|АПР|МАЙ|МАЯ|ИЮН|ИЮЛ|АВГ|СЕН|ОКТ|НОЯ|ДЕК\
    |يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر";

static SHAPES: LazyLock<Shapes> = LazyLock::new(|| Shapes {
    calibre: Shape::new(
        |text| {
            text.starts_with("CAL")
                || (text.starts_with('.') || begins_with_digit(text)) && !text.bytes().all(|byte| byte.is_ascii_digit())
        },
        r"(?x)^(?:CAL(?:IB(?:ER|RE|RO)?)?\b[.:]?\s*)?(?:
                \.?\d{1,3}(?:\.\d{1,3})?\s*M/?M\b.*                            # 9MM, 7.65 MM BROWNING
              | \d{1,2}\.?\d{0,2}\s*X\s*\d{2,3}(?:\.\d)?\s*(?:MM)?\s*[A-Z]{0,5}  # 762X39, 7.62X51 NATO, 9X19
              | \d{1,2}[\s-]?(?:GA|GAUGE|BORE)\.?                             # 12GA
              | \.?\d{2,3}\s*-?\s*(?:ACP|AUTO|BMG|COLT|GAP|LC|LR|LUGER|MAG|MAGNUM|MAUSER|NATO|PARA|PARABELLUM|REM
                  |SAVAGE|SHORT|SIG|SPC|SPECIAL|SPL|SPRINGFIELD|S&W|SW|WCF|WIN|WINCHESTER|WIN\s*MAG|WMR|BLK|BLACKOUT)
              | \.\d{2,3}                                                    # .38
              | [4-9]\.\d{1,3} | 1[0-4]\.[57]\d?                              # 5.45, 7.62, 12.7
            )$|^CAL(?:IB(?:ER|RE|RO)?)?\b[.:]?\s*\.?\d{1,3}$",
    ),
    patent: Shape::new(
        |text| ["PAT", "BREV", "DRGM", "D.R.G.M", "ПАТЕНТ", "专利"].iter().any(|word| text.contains(word)),
        r"\b(?:PATENT(?:E|S|ED|ADO|ADA)?|PAT|BREVETS?|BREVETTO|BREV|PATENTNR|DRGM|D\.R\.G\.M)\b|ПАТЕНТ|专利",
    ),
    stock_number: Shape::new(|text| text.len() >= 13, r"^(?:NSN[\s:]*)?\d{4}[\s-]?\d{2}[\s-]?\d{3}[\s-]?\d{4}$"),
    licence: Shape::new(begins_with_digit, r"^\d{8}-"),
    inventory: Shape::new(
        |text| text.starts_with(['I', 'A', 'R', 'P', 'T', 'И']),
        r"(?x)^(?:INV(?:ENTORY|ENTAR|ENTAIRE|ENTARIO)?|INVENTARNUMMER|INVENTAR-?NR|ASSET|RACK|PROP(?:ERTY)?|TOMBO|PATRIM[OÔ]NIO)
                (?:[\s.:\#/-].*)?\d | ^ИНВ(?:ЕНТАРНЫЙ)?[\s.:№-].*\d",
    ),
    scientific: Shape::new(|text| text.contains('E'), r"^[+-]?\d(?:\.\d+)?E[+-]\d+$|^[+-]?\d\.\d+E\d+$"),
    date: Shape::new(
        |text| text.contains(['-', '/', '.', '月']) || text.contains(char::is_whitespace),
        &DATE.replace("MONTH", MONTH),
    ),
    decimal: Shape::new(|text| text.contains(".0"), r"^\d{3,}\.0{1,2}$"),
});

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn of(serial: &str) -> Vec<Suspicion> {
        suspicions(serial, &Context::default())
    }

    #[test]
    fn calibres_are_known_by_their_shape() {
        for serial in [
            "9MM",
            "9 mm",
            "9mm Parabellum",
            "762X39",
            "7.62x39",
            "7,62×51 NATO",
            "7.62Х39",
            "5.45",
            "5,56",
            "12GA",
            "12 gauge",
            "308WIN",
            ".38",
            ".22LR",
            "38 SPL",
            "45ACP",
            "40 S&W",
            "Cal. 22",
            "CAL .357 MAG",
            "٩ مم".replace("مم", "mm").as_str(),
            "9x19",
            "12.7",
        ] {
            assert_eq!(of(serial), [Suspicion::Calibre], "{serial}");
        }
        let listed = Context { calibres: &["Browning 6.35"], ..Context::default() };
        assert_eq!(suspicions("browning 635", &listed), [Suspicion::Calibre]);
    }

    #[test]
    fn models_are_known_in_any_spelling() {
        let context = Context { makers_models: &["PT-92", "No. 4", "АКМ"], ..Context::default() };
        for serial in ["PT92", "pt 92", "No.4", "AKM", "АК-М"] {
            assert_eq!(suspicions(serial, &context), [Suspicion::Model], "{serial}");
        }
        assert!(suspicions("PT921234", &context).is_empty());
    }

    #[test]
    fn each_wrong_thing_is_named() {
        for (serial, expected) in [
            ("PAT. 1234567", Suspicion::Patent),
            ("DRGM 998877", Suspicion::Patent),
            ("BREVETÉ SGDG 12".replace('É', " ").as_str(), Suspicion::Patent),
            ("1005-01-231-0973", Suspicion::StockNumber),
            ("1005012310973", Suspicion::StockNumber),
            ("12345678-AB12", Suspicion::LicencePrefix),
            ("INV-4471", Suspicion::Inventory),
            ("Inv. Nr. 12", Suspicion::Inventory),
            ("RACK 17", Suspicion::Inventory),
            ("инв. № 12", Suspicion::Inventory),
            ("1.23E+05", Suspicion::ScientificNotation),
            ("1,23E+05", Suspicion::ScientificNotation),
            ("5E+11", Suspicion::ScientificNotation),
            ("1990-05-12", Suspicion::Date),
            ("12.05.1990", Suspicion::Date),
            ("5E-07", Suspicion::ScientificNotation),
            ("1.2E-06", Suspicion::ScientificNotation),
            ("١٫٢E+٠٥", Suspicion::ScientificNotation),
            ("12-mai", Suspicion::Date),
            ("12-déc", Suspicion::Date),
            ("12. Mrz", Suspicion::Date),
            ("12-мая", Suspicion::Date),
            ("мая.12", Suspicion::Date),
            ("5月12日", Suspicion::Date),
            ("12-مايو", Suspicion::Date),
            ("123456.0", Suspicion::DecimalZeros),
            ("123456,00", Suspicion::DecimalZeros),
            ("12-May", Suspicion::Date),
            ("May-12", Suspicion::Date),
            ("2019-05-12 00:00:00", Suspicion::Date),
        ] {
            assert_eq!(of(serial), [expected], "{serial}");
        }
    }

    #[test]
    fn real_serials_are_not_suspected() {
        for serial in [
            "TAB12345",
            "SL 123",
            "ВН1234",
            "369J257",
            "123456",
            "85-123456",
            "1E05",
            "9A99",
            "X1234",
            "A1234",
            "PX123456",
            "BER123456",
            "12345678",
            "12-345",
            "INVA12",
            "PATA123",
            "2271007",
            "MAY1234",
            "38123",
            "12-SETA",
            "5-12",
            "1234.5",
            "",
        ] {
            assert_eq!(of(serial), [], "{serial}");
        }
    }

    proptest! {
        #[test]
        fn nothing_is_overlooked_at_a_glance(text in "[A-Z0-9 ./+#-]{0,16}|(CAL|PAT|INV|NSN|ИНВ|RACK)?[0-9 .XME/-]{0,14}(MM|月|JAN)?[0-9 -]{0,4}") {
            let shapes = &*SHAPES;
            let all = [&shapes.calibre, &shapes.patent, &shapes.stock_number, &shapes.licence, &shapes.inventory,
                &shapes.scientific, &shapes.date, &shapes.decimal];
            for shape in all {
                prop_assert!(!shape.regex.is_match(&text) || (shape.glance)(&text), "{}", shape.regex.as_str());
            }
        }

        #[test]
        fn any_text_can_be_judged(text in any::<String>()) {
            let found = of(&text);
            prop_assert!(found.windows(2).all(|pair| pair[0] < pair[1]));
        }
    }
}
