//! The records that a weapon may be, beside what was seen.

use super::Seen;
use crate::page::Page;
use crate::pages::weapons::words;
use crate::parts::alignment::{Alignment, Kind};
use crate::tone::Tone;
use app::identify::{Identification, Suspect};
use app::terms::Vocabulary;
use domain::authority::Deed;
use domain::life::WeaponStatus;
use domain::weapon::{Attested, Term};
use marks::{Field, Spelling, Verdict};
use reference::Reference;
use texts::Arg;

/// How many candidates are compared character by character and field by field; the page shows the others by a line each.
const COMPARED: usize = 4;

/// The probability from which a comparison is worth its room.
const WORTH_COMPARING: f64 = 0.01;

/// The probability that the likeliest answer needs, to be likelier than all the others together.
const CLEAR: f64 = 0.5;

/// What a search found.
pub struct Results {
    /// The candidates and, at its rank, that it is none of them.
    pub entries: Vec<Listed>,
    /// The probability that it is none of them.
    pub none_of_these: f64,
    /// The probability that it is a further record, which is not listed.
    pub others: f64,
    /// How many records match, of how many, in a sentence.
    pub summary: String,
    /// How many records there are.
    pub register_size: usize,
    /// Whether more matched than could be weighed.
    pub truncated: bool,
    /// Where a case with this observation and no record is opened; empty for those who may not.
    pub case_href: String,
}

/// One line of the ranking.
pub enum Listed {
    /// A record.
    Record(Box<Candidate>),
    /// None of them.
    None,
}

/// A record that the weapon may be.
pub struct Candidate {
    /// Its place, from 1.
    pub rank: usize,
    /// The weapon's page; empty for those who may not read the register.
    pub href: String,
    /// Its serial as recorded; empty if it has none.
    pub serial: String,
    /// Maker, model, calibre, type.
    pub line: String,
    /// Where it stands.
    pub status: WeaponStatus,
    /// Who holds it, or held it last; may be empty.
    pub holder: String,
    /// The probability that it is the weapon's.
    pub probability: f64,
    /// The comparison; only for the first few.
    pub comparison: Option<Comparison>,
    /// Where a case with this record is opened; empty for those who may not.
    pub case_href: String,
}

/// A record beside what was seen.
pub struct Comparison {
    /// Serial and serial, if a serial was seen and recorded.
    pub alignment: Option<Alignment>,
    /// What letters or numerals were taken for, as the id of a message; empty where for what they are.
    pub spelling: &'static str,
    /// The other fields.
    pub fields: Vec<FieldRow>,
}

/// One field beside the other.
pub struct FieldRow {
    /// Its name.
    pub label: String,
    /// As seen; may be empty.
    pub observed: String,
    /// As recorded; may be empty.
    pub recorded: String,
    /// How they stand to each other, in words.
    pub verdict: String,
    /// How grave that is.
    pub tone: Tone,
}

impl Results {
    /// What `answer` says, in the reader's words.
    pub fn new(page: &Page, reference: &Reference, seen: &Seen, answer: &Identification) -> Self {
        let may_open = page.may(Deed::WorkCases);
        let case_href = |known| if may_open { seen.case_address(known) } else { String::new() };
        let mut entries: Vec<Listed> = Vec::with_capacity(answer.candidates.len() + 1);
        for (place, suspect) in answer.candidates.iter().enumerate() {
            let known = Some((suspect.weapon.id, suspect.probability));
            let is_compared = place == 0 || (place < COMPARED && suspect.probability >= WORTH_COMPARING);
            let comparison = is_compared.then(|| Comparison::new(page, reference, seen, suspect));
            let candidate = Candidate::new(page, reference, place + 1, suspect, comparison, case_href(known));
            entries.push(Listed::Record(Box::new(candidate)));
        }
        let rank = answer.candidates.iter().take_while(|known| known.probability >= answer.none_of_these).count();
        entries.insert(rank, Listed::None);
        Self {
            entries,
            none_of_these: answer.none_of_these,
            others: answer.others,
            summary: page.tv(
                "identify-considered",
                &[("considered", number(answer.considered)), ("total", number(answer.register_size))],
            ),
            register_size: answer.register_size,
            truncated: answer.truncated,
            case_href: case_href(None),
        }
    }

    /// The signs that occur in the comparisons, in the order of the legend.
    pub fn signs(&self) -> Vec<Kind> {
        let occurs = |kind: &Kind| {
            self.entries.iter().any(|entry| match entry {
                Listed::Record(candidate) => {
                    let aligned = candidate.comparison.as_ref().and_then(|comparison| comparison.alignment.as_ref());
                    aligned.is_some_and(|alignment| alignment.cells.iter().any(|cell| cell.kind == *kind))
                }
                Listed::None => false,
            })
        };
        Kind::ALL.into_iter().filter(occurs).collect()
    }

    /// Whether all the other answers together are likelier than the first.
    pub fn is_unclear(&self) -> bool {
        let first = self.entries.first().map(|entry| match entry {
            Listed::Record(candidate) => candidate.probability,
            Listed::None => self.none_of_these,
        });
        first.is_some_and(|probability| probability < CLEAR)
    }

    /// Whether the remaining probability is worth a word.
    pub fn has_others(&self) -> bool {
        self.others >= 0.005
    }
}

impl Candidate {
    fn new(
        page: &Page,
        reference: &Reference,
        rank: usize,
        suspect: &Suspect,
        comparison: Option<Comparison>,
        case_href: String,
    ) -> Self {
        let weapon = &suspect.weapon;
        let href = if page.may(Deed::ReadRegister) { format!("/weapons/{}", weapon.id) } else { String::new() };
        Self {
            rank,
            href,
            serial: weapon.identity.serial.best().unwrap_or_default().to_owned(),
            line: words::line(page, reference, &weapon.identity),
            status: weapon.status,
            holder: weapon.holder.as_ref().map(|party| party.name.clone()).unwrap_or_default(),
            probability: suspect.probability,
            comparison,
            case_href,
        }
    }
}

impl Comparison {
    fn new(page: &Page, reference: &Reference, seen: &Seen, suspect: &Suspect) -> Self {
        // What was not observed is no evidence; the record's values stand in the line above.
        let fields = suspect.evidence.iter().filter(|found| found.observed.is_some()).map(|found| {
            let (label, observed, recorded) = field_words(page, reference, seen, suspect, found.field);
            FieldRow {
                label,
                observed,
                recorded,
                verdict: page.t(verdict_word(found.verdict)),
                tone: verdict_tone(found.verdict),
            }
        });
        Self {
            alignment: suspect.alignment.as_ref().map(Alignment::from),
            spelling: suspect.alignment.as_ref().map_or("", |found| spelling_word(found.spelling)),
            fields: fields.collect(),
        }
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

/// A field's name, what was seen of it and what is recorded.
fn field_words(
    page: &Page,
    reference: &Reference,
    seen: &Seen,
    suspect: &Suspect,
    field: Field,
) -> (String, String, String) {
    let identity = &suspect.weapon.identity;
    let term = |attested: &Attested<Term>, vocabulary| {
        attested.best().map(|term| words::term(page.lang, reference, vocabulary, term)).unwrap_or_default()
    };
    let model = identity.model.best().map(|model| model.text.clone()).unwrap_or_default();
    let (label, observed, recorded) = match field {
        Field::Maker => ("maker", &seen.maker, term(&identity.maker, Vocabulary::Maker)),
        Field::Model => ("model", &seen.model, model),
        Field::Calibre => ("calibre", &seen.calibre, term(&identity.calibre, Vocabulary::Calibre)),
        Field::WeaponType => ("weapon-type", &seen.weapon_type, term(&identity.weapon_type, Vocabulary::WeaponType)),
        Field::Country => ("country-of-manufacture", &seen.country, term(&identity.country, Vocabulary::Country)),
        Field::Year => {
            let year = identity.year.best().map(ToString::to_string).unwrap_or_default();
            ("year-of-manufacture", &seen.year, year)
        }
    };
    (page.t(label), observed.trim().to_owned(), recorded)
}

fn number(count: usize) -> Arg<'static> {
    Arg::Number(i64::try_from(count).unwrap_or(i64::MAX))
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
