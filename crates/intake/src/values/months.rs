use std::collections::HashMap;
use std::sync::LazyLock;

use crate::normal;

/// The month with this name or short name in one of the eight languages, 1 to 12.
pub(crate) fn month(word: &str) -> Option<u8> {
    if word.chars().count() < 3 {
        return None;
    }
    MONTHS.get(&normal::compact(word)).copied()
}

static MONTHS: LazyLock<HashMap<String, u8>> = LazyLock::new(|| {
    let months = (1..).zip(NAMES);
    months.flat_map(|(month, names)| names.split_whitespace().map(move |name| (normal::compact(name), month))).collect()
});

/// English, French, Spanish, Portuguese, German, Russian (both cases), and the Arabic names of Egypt and the Gulf, of
/// the Maghreb, and those of one word in the Levant. Chinese counts its months.
const NAMES: [&str; 12] = [
    "january jan janvier janv enero ene janeiro januar jänner jän январь января янв يناير جانفي",
    "february feb février févr fév febrero fevereiro fev februar февраль февраля фев فبراير فيفري شباط",
    "march mar mars marzo março märz mär mrz март марта мар مارس آذار",
    "april apr avril avr abril abr апрель апреля апр أبريل إبريل أفريل نيسان",
    "may mai mayo maio май мая مايو ماي أيار",
    "june jun juin junio junho juni июнь июня июн يونيو يونيه جوان حزيران",
    "july jul juillet juil julio julho juli июль июля июл يوليو يوليه جويلية تموز",
    "august aug août aoû agosto ago август августа авг أغسطس أوت آب",
    "september sep sept septembre septiembre setembro set сентябрь сентября сен سبتمبر أيلول",
    "october oct octobre octubre outubro out oktober okt октябрь октября окт أكتوبر",
    "november nov novembre noviembre novembro ноябрь ноября ноя نوفمبر",
    "december dec décembre déc diciembre dic dezembro dez dezember декабрь декабря дек ديسمبر",
];
