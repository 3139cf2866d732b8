//! Why a record is likely or not: the serials side by side, and what each part of the observation says for it.

use crate::page::Page;
use crate::pages::weapons::words;
use crate::parts::alignment::Alignment;
use crate::tone::Tone;
use app::identify::{Identification, Suspect, before_all};
use app::terms::Vocabulary;
use domain::case::Observation;
use domain::weapon::{Attested, Term};
use marks::{Field, Spelling, Verdict};
use reference::Reference;
use texts::Arg;

/// The most differences that stand in the line above an explanation.
const GIST: usize = 4;

/// What fills its side of the scale, at the least and at the most: a factor of thirty, and of the million from which on
/// a factor is not told any more.
const SCALES: (f64, f64) = (3.4, 13.8);

/// A difference of less than this is none that a person would call one.
const NOTHING: f64 = 0.05;

/// Why a record has the probability that it has.
#[derive(Debug, Clone, Default)]
pub struct Explanation {
    /// What differs, in a few words: slips of the serial, then other fields. Nothing if all agrees.
    pub gist: Vec<String>,
    /// Serial and serial, if a serial was seen and recorded.
    pub alignment: Option<Alignment>,
    /// What letters or numerals were taken for, as the id of a message; empty where for what they are.
    pub spelling: &'static str,
    /// What speaks for and against, in the order in which it is reckoned.
    pub reasons: Vec<Reason>,
    /// All of it together, beside “in no record here”.
    pub whole: Option<Reason>,
}

/// One part of the observation, or of what was known before.
#[derive(Debug, Clone)]
pub struct Reason {
    /// What it is.
    pub label: String,
    /// As seen; may be empty.
    pub observed: String,
    /// As recorded; may be empty.
    pub recorded: String,
    /// How the two stand to each other, in words; may be empty.
    pub verdict: String,
    /// How grave that is.
    pub tone: Tone,
    /// How much it says.
    pub bar: Bar,
    /// The same as so many times.
    pub factor: String,
}

/// A bar that leaves the middle for the side that it speaks for, in hundredths of the room for both sides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bar {
    /// Where it begins: 50 is the middle.
    pub from: i64,
    /// How long it is.
    pub length: i64,
    /// Whether it speaks for the record.
    pub tone: Tone,
}

/// Where a bar begins.
const MIDDLE: i64 = 50;

/// How long bars are: the same for all candidates of an answer, so that they can be compared.
#[derive(Debug, Clone, Copy)]
pub struct Scale(f64);

impl Scale {
    /// The scale on which the largest part fills its side; what is beyond it fills it too.
    pub fn of(found: &Identification) -> Self {
        let parts = found.candidates.iter().flat_map(|suspect| {
            let fields = suspect.evidence.iter().map(|field| field.log_ratio);
            fields.chain([suspect.serial_log_ratio, suspect.against_none(found.none_of_these)])
        });
        Self(parts.chain([before_all(found.register_size)]).map(f64::abs).fold(SCALES.0, f64::max).min(SCALES.1))
    }

    fn bar(self, log_ratio: f64) -> Bar {
        if log_ratio.abs() < NOTHING {
            return Bar { from: MIDDLE, length: 0, tone: Tone::Plain };
        }
        let length = ((log_ratio.abs() / self.0 * MIDDLE as f64).round() as i64).clamp(1, MIDDLE);
        match log_ratio > 0.0 {
            true => Bar { from: MIDDLE, length, tone: Tone::Good },
            false => Bar { from: MIDDLE - length, length, tone: Tone::Bad },
        }
    }
}

impl Explanation {
    /// Why `suspect` has its place in what was `found`.
    pub fn new(
        page: &Page,
        reference: &Reference,
        seen: &Observation,
        found: &Identification,
        suspect: &Suspect,
        scale: Scale,
    ) -> Self {
        let beside = Beside { page, reference, seen, suspect, scale };
        // What was not observed is no evidence; the record's values stand in the line above.
        let fields = suspect.evidence.iter().filter(|field| field.observed.is_some());
        let mut explanation = Self::of_serial(page, suspect);
        explanation.reasons.extend(explanation.alignment.as_ref().map(|alignment| beside.serial(alignment)));
        for field in fields {
            let reason = beside.field(field);
            if matches!(field.verdict, Verdict::Near | Verdict::Different) {
                explanation.gist.push(format!("{}: {}", reason.label, reason.verdict));
            }
            explanation.reasons.push(reason);
        }
        let records = Arg::Number(i64::try_from(found.register_size).unwrap_or(i64::MAX));
        let before = before_all(found.register_size);
        explanation.reasons.push(beside.bare(page.tv("why-before", &[("count", records)]), before));
        explanation.whole = Some(beside.whole(found.none_of_these));
        explanation
    }

    /// Whether there is anything to be shown.
    pub fn says_anything(&self) -> bool {
        self.alignment.is_some() || !self.reasons.is_empty()
    }

    /// Only the serials side by side.
    pub fn of_serial(page: &Page, suspect: &Suspect) -> Self {
        let alignment = suspect.alignment.as_ref().map(Alignment::from);
        let slips = alignment.iter().flat_map(|alignment| alignment.slips(page)).take(GIST);
        // Isolated, left to right: what surrounds a mark must not turn it round.
        let gist = slips.map(|slip| format!("\u{2066}{}\u{2069}", slip.marks)).collect();
        let spelling = suspect.alignment.as_ref().map_or("", |found| spelling_word(found.spelling));
        Self { gist, alignment, spelling, ..Self::default() }
    }
}

/// A record beside an observation.
struct Beside<'a> {
    page: &'a Page,
    reference: &'a Reference,
    seen: &'a Observation,
    suspect: &'a Suspect,
    scale: Scale,
}

impl Beside<'_> {
    fn serial(&self, alignment: &Alignment) -> Reason {
        let same = alignment.cells.iter().filter(|cell| cell.is_same()).count();
        let number = |count: usize| Arg::Number(i64::try_from(count).unwrap_or(i64::MAX));
        let verdict = self.page.tv("why-same", &[("same", number(same)), ("total", number(alignment.cells.len()))]);
        Reason { verdict, ..self.bare(self.page.t("serial-number"), self.suspect.serial_log_ratio) }
    }

    fn field(&self, found: &marks::FieldEvidence) -> Reason {
        let (label, observed, recorded) = self.words(found.field);
        Reason {
            observed,
            recorded,
            verdict: self.page.t(verdict_word(found.verdict)),
            tone: verdict_tone(found.verdict),
            ..self.bare(label, found.log_ratio)
        }
    }

    fn whole(&self, none_of_these: f64) -> Reason {
        let shares = [self.suspect.probability, none_of_these].map(|share| self.page.percent(share));
        let args = [("record", Arg::Text(&shares[0])), ("none", Arg::Text(&shares[1]))];
        self.bare(self.page.tv("why-whole", &args), self.suspect.against_none(none_of_these))
    }

    fn bare(&self, label: String, log_ratio: f64) -> Reason {
        Reason {
            label,
            observed: String::new(),
            recorded: String::new(),
            verdict: String::new(),
            tone: Tone::Plain,
            bar: self.scale.bar(log_ratio),
            factor: self.page.factor(log_ratio),
        }
    }

    /// A field's name, what was seen of it and what is recorded.
    fn words(&self, field: Field) -> (String, String, String) {
        let (seen, identity) = (self.seen, &self.suspect.weapon.identity);
        let term = |attested: &Attested<Term>, vocabulary| {
            let said = |term| words::term(self.page.lang, self.reference, vocabulary, term);
            attested.best().map(said).unwrap_or_default()
        };
        let (label, observed, recorded) = match field {
            Field::Maker => ("maker", &seen.maker, term(&identity.maker, Vocabulary::Maker)),
            Field::Model => {
                let model = identity.model.best().map(|model| model.text.clone());
                ("model", &seen.model, model.unwrap_or_default())
            }
            Field::Calibre => ("calibre", &seen.calibre, term(&identity.calibre, Vocabulary::Calibre)),
            Field::WeaponType => {
                ("weapon-type", &seen.weapon_type, term(&identity.weapon_type, Vocabulary::WeaponType))
            }
            Field::Country => ("country-of-manufacture", &seen.country, term(&identity.country, Vocabulary::Country)),
            Field::Year => {
                let year = identity.year.best().map(ToString::to_string);
                ("year-of-manufacture", &seen.year, year.unwrap_or_default())
            }
        };
        (self.page.t(label), observed.trim().to_owned(), recorded)
    }
}

/// How the two serials came to be compared, as a message.
fn spelling_word(spelling: Spelling) -> &'static str {
    match spelling {
        Spelling::AsWritten => "",
        Spelling::BySound => "identify-by-sound",
        Spelling::LookToSound => "identify-look-to-sound",
        Spelling::SoundToLook => "identify-sound-to-look",
        Spelling::Numeral => "identify-numeral",
    }
}

fn verdict_word(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Equal => "verdict-equal",
        Verdict::Near => "verdict-near",
        Verdict::Different => "verdict-different",
        Verdict::Absent => "verdict-absent",
    }
}

fn verdict_tone(verdict: Verdict) -> Tone {
    match verdict {
        Verdict::Equal => Tone::Good,
        Verdict::Near => Tone::Info,
        Verdict::Different => Tone::Bad,
        Verdict::Absent => Tone::Plain,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_leaves_the_middle_for_its_side_and_is_never_too_short_to_be_seen() {
        let scale = Scale(10.0);
        assert_eq!(scale.bar(5.0), Bar { from: 50, length: 25, tone: Tone::Good });
        assert_eq!(scale.bar(-10.0), Bar { from: 0, length: 50, tone: Tone::Bad });
        assert_eq!(scale.bar(-0.06), Bar { from: 49, length: 1, tone: Tone::Bad });
        assert_eq!(scale.bar(0.01).length, 0);
    }
}
