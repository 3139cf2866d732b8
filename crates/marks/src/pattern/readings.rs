//! What the characters of a pattern may spell, besides themselves.

use super::parse::{Parsed, parse};
use super::{Item, MAX_POSITIONS, PatternError};
use crate::channel::Channel;
use crate::numeral::{from_roman, to_roman};
use crate::script::{self, Reading};
use std::fmt;

/// P(the record has the other Latin spelling | a text in Latin letters that could be Cyrillic): a small share of weapons
/// has Cyrillic marks, and of those a part was written by look in one place and by sound in the other. Our judgement.
const OTHER_LATIN: f64 = 0.005;
/// P(the record has the number in the other numerals | a group that is one): such a group mostly is a prefix or a number
/// like any other. Our judgement.
const OTHER_NUMERALS: f64 = 0.01;

/// A pattern under one spelling.
#[derive(Debug, Clone, PartialEq)]
pub struct PatternReading {
    /// What was taken for what.
    pub spelling: Spelling,
    /// The elements.
    pub items: Vec<Item>,
}

/// What the letters and numerals of a text were taken for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Spelling {
    /// For what they are; letters of other scripts for the Latin ones that they look like.
    AsWritten,
    /// Letters of another script, in what was seen or in the record, for their sound: Cyrillic ВН as VN.
    BySound,
    /// Latin letters for Cyrillic ones that look so, and these for their sound: BH as VN.
    LookToSound,
    /// Latin letters for Cyrillic ones that sound so, and these for their look: VN as BH.
    SoundToLook,
    /// A Roman numeral, in what was seen or in the record, for the number in digits: `XIV-123` as `14-123`. In what was
    /// seen also the other way round.
    Numeral,
}

impl Spelling {
    /// The stable code, for translation.
    pub fn code(self) -> &'static str {
        match self {
            Self::AsWritten => "as-written",
            Self::BySound => "by-sound",
            Self::LookToSound => "look-to-sound",
            Self::SoundToLook => "sound-to-look",
            Self::Numeral => "numeral",
        }
    }

    /// What a reading says beside a record's form, which may itself be another spelling of what is marked.
    pub(crate) fn beside(self, recorded: Self) -> Self {
        match self {
            Self::AsWritten => recorded,
            other => other,
        }
    }

    /// ln P(written so).
    pub(crate) fn log_likelihood(self, channel: &Channel) -> f64 {
        match self {
            Self::AsWritten => 0.0,
            Self::BySound => channel.by_sound(),
            Self::LookToSound | Self::SoundToLook => OTHER_LATIN.ln(),
            Self::Numeral => OTHER_NUMERALS.ln(),
        }
    }
}

impl fmt::Display for PatternReading {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.items.iter().try_for_each(|item| item.fmt(f))
    }
}

/// All readings of a text, the one as written first.
pub(super) fn all(source: &str) -> Result<Vec<PatternReading>, PatternError> {
    let parsed = parse(source, Reading::Look)?;
    let others = if source.chars().any(script::has_sound) {
        // By sound a letter may be silent or become four; a pattern that this empties or bursts is read by look alone.
        [parse(source, Reading::Sound).ok().map(|parsed| (Spelling::BySound, parsed.items)), None]
    } else {
        [
            look_to_sound(&parsed.items).map(|items| (Spelling::LookToSound, items)),
            sound_to_look(&parsed.items).map(|items| (Spelling::SoundToLook, items)),
        ]
    };
    let numerals = other_numerals(&parsed).map(|items| (Spelling::Numeral, items));
    let as_written = (Spelling::AsWritten, parsed.items);
    let found = std::iter::once(as_written).chain(others.into_iter().flatten()).chain(numerals);
    let fits = |items: &[Item]| items.iter().map(Item::positions).sum::<usize>() <= MAX_POSITIONS;
    let readings = found.filter(|(_, items)| fits(items));
    Ok(readings.map(|(spelling, items)| PatternReading { spelling, items }).collect())
}

/// The items with each letter that looks like a Cyrillic one as this sounds; `None` where a letter looks like none, or
/// nothing changes.
fn look_to_sound(items: &[Item]) -> Option<Vec<Item>> {
    let sound = |look| script::looks_and_sounds().find(|pair| pair.0 == look).map(|pair| pair.1.to_owned());
    let respelled = items.iter().map(|item| respell(item, sound)).collect::<Option<Vec<_>>>()?.concat();
    (respelled != items).then_some(respelled)
}

/// The items with each letter that sounds like a Cyrillic one as this looks; `None` where a letter sounds like none, or
/// nothing changes.
fn sound_to_look(items: &[Item]) -> Option<Vec<Item>> {
    /// Х, whose sound alone takes two letters.
    const KH: ([Item; 2], Item) = ([Item::Char('K'), Item::Char('H')], Item::Char('X'));
    let look = |sound: char| {
        let is_it = |spelled: &str| spelled.chars().eq([sound]);
        script::looks_and_sounds().find(|pair| is_it(pair.1)).map(|pair| pair.0.to_string())
    };
    let mut respelled = Vec::with_capacity(items.len());
    let mut rest = items;
    while let [item, behind @ ..] = rest {
        if let Some(behind) = rest.strip_prefix(&KH.0) {
            respelled.push(KH.1);
            rest = behind;
        } else {
            respelled.extend(respell(item, look)?);
            rest = behind;
        }
    }
    (respelled != items).then_some(respelled)
}

/// One item with its letters spelled otherwise and its doubts kept; `None` where `other` has nothing for a letter.
fn respell(item: &Item, other: impl Fn(char) -> Option<String>) -> Option<Vec<Item>> {
    let other = |c: char| if c.is_ascii_digit() { Some(c.to_string()) } else { other(c) };
    Some(match item {
        Item::Char(c) => other(*c)?.chars().map(Item::Char).collect(),
        Item::Doubtful(c) => other(*c)?.chars().map(Item::Doubtful).collect(),
        Item::OneOf(candidates) => {
            let candidate = |(c, weight): &(char, f64)| {
                let spelled = other(*c)?;
                let mut letters = spelled.chars();
                // What takes two letters has no place among candidates, and stays.
                Some((letters.next().filter(|_| letters.next().is_none()).unwrap_or(*c), *weight))
            };
            vec![Item::OneOf(candidates.iter().map(candidate).collect::<Option<_>>()?)]
        }
        Item::Unknown { .. } | Item::Run => vec![item.clone()],
    })
}

/// The items with one group, which separators set off, in the other numerals: the first Roman one in digits; where there
/// is none, the first that is a short number or a year as a Roman one.
fn other_numerals(parsed: &Parsed) -> Option<Vec<Item>> {
    let groups = parsed.groups();
    if groups.len() < 2 {
        return None;
    }
    let other = |numeral: fn(&str) -> Option<String>| {
        groups.iter().find_map(|group| Some((group, numeral(&firm(&parsed.items[group.clone()])?)?)))
    };
    let in_digits = |letters: &str| from_roman(letters).map(|number| number.to_string());
    let (group, numeral) = other(in_digits).or_else(|| other(to_roman))?;
    let numeral: Vec<Item> = numeral.chars().map(Item::Char).collect();
    Some([&parsed.items[..group.start], &numeral, &parsed.items[group.end..]].concat())
}

/// The text of items that were all read without doubt.
fn firm(items: &[Item]) -> Option<String> {
    items.iter().map(|item| if let Item::Char(c) = item { Some(*c) } else { None }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Pattern;
    use Spelling::*;
    use proptest::prelude::*;

    /// The readings besides the one as written.
    fn others(text: &str) -> Vec<(Spelling, String)> {
        let pattern: Pattern = text.parse().unwrap();
        pattern.readings()[1..].iter().map(|reading| (reading.spelling, reading.to_string())).collect()
    }

    #[test]
    fn letters_of_another_script_are_read_by_sound_too() {
        assert_eq!(others("ВН12?"), [(BySound, "VN12?".to_owned())]);
        assert_eq!(others("~Ж[ВН]1"), [(BySound, "~Z~H[VN]1".to_owned())]);
        assert_eq!(others("ΣΦ-77"), [(BySound, "SF77".to_owned())]);
        assert_eq!(others("Ъ"), [], "silent");
        assert_eq!(others(&"Щ".repeat(20)), [], "longer by sound than a pattern may be");
    }

    #[test]
    fn latin_letters_that_may_be_cyrillic_have_their_other_spelling() {
        for (text, spelling, other) in [
            ("VN1280", SoundToLook, "BH1280"),
            ("BH1280", LookToSound, "VN1280"),
            ("bh-1280", LookToSound, "VN1280"),
            ("TX77", LookToSound, "TKH77"),
            ("US5", SoundToLook, "YC5"),
            ("CAP9", LookToSound, "SAR9"),
            ("~B[HA]?*{1,3}[8=0.5,3=0.25]", LookToSound, "~V[NA]?*{1,3}[8=1,3=0.5]"),
            ("[VN]1~R", SoundToLook, "[BH]1~P"),
            ("[BX]1", LookToSound, "[VX]1"),
        ] {
            assert_eq!(others(text), [(spelling, other.to_owned())], "{text}");
        }
        assert_eq!(others("TKH1"), [(LookToSound, "TKN1".to_owned()), (SoundToLook, "TX1".to_owned())]);
        for text in ["AK47", "12345", "?", "BD12", "VZ12", "[BD]12", "TAB12V", "58식H"] {
            assert_eq!(others(text), [], "{text}");
        }
    }

    #[test]
    fn roman_numerals_go_both_ways_where_separators_set_them_off() {
        for (text, other) in [
            ("XIV-123", "14123"),
            ("xiv 123", "14123"),
            ("ХІV-123", "14123"),
            ("Ⅷ-123", "8123"),
            ("AD 123/IX", "AD1239"),
            ("MCMXLIV-55?", "194455?"),
            ("S/N: II-71", "271"),
            ("D-IV-II", "D4II"),
            ("14-123", "XIV123"),
            ("١٤-123", "XIV123"),
            ("4471/1944", "4471MCMXLIV"),
            ("7-[12]9", "VII[12]9"),
        ] {
            let numerals: Vec<String> =
                others(text).into_iter().filter(|(spelling, _)| *spelling == Numeral).map(|(_, other)| other).collect();
            assert_eq!(numerals, [other], "{text}");
        }
        for text in [
            "XIV123",
            "XIV",
            "14",
            "IIII-123",
            "CD-123",
            "MIL-123",
            "04-123",
            "I?-123",
            "~I-123",
            "85-123456",
            "[1-4] A",
        ] {
            assert!(others(text).iter().all(|(spelling, _)| *spelling != Numeral), "{text}");
        }
    }

    proptest! {
        #[test]
        fn every_reading_could_have_been_typed(text in r"([A-Z0-9?*~ЖВНХI ./-]|\[[A-D0-9]{1,3}\]|\{[1-3](,[3-5])?\}){1,40}") {
            if let Ok(pattern) = Pattern::parse(&text) {
                let readings = pattern.readings();
                prop_assert_eq!(readings[0].spelling, AsWritten);
                for (index, reading) in readings.iter().enumerate() {
                    let typed = Pattern::parse(&reading.to_string()).unwrap();
                    prop_assert_eq!(typed.items(), &reading.items);
                    prop_assert!(readings[..index].iter().all(|other| other.spelling != reading.spelling));
                }
            }
        }
    }
}
