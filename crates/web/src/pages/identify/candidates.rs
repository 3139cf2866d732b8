//! The records that a weapon may be, beside what was seen.

use super::explanation::{Explanation, Scale};
use super::{Seen, Wanted};
use crate::page::Page;
use crate::pages::weapons::words;
use app::identify::{Identification, Suspect};
use domain::authority::Deed;
use domain::case::Medium;
use domain::life::WeaponStatus;
use marks::UsualForms;
use reference::Reference;
use texts::Arg;

/// How many candidates are explained. The page shows the others by a line each, and explains one of them if asked to,
/// beside the first.
const EXPLAINED: usize = 2;

/// The probability from which an explanation is worth its room.
const WORTH_EXPLAINING: f64 = 0.01;

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
    /// How many records match, of how many, and how the marks were searched if not as read from the weapon.
    pub summary: String,
    /// What serials of the maker usually look like, if what was read does not.
    pub forms: String,
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
    /// Why; only for the first few, and for the one that was asked for.
    pub why: Option<Explanation>,
    /// Whether the explanation is to be read at once.
    pub is_open: bool,
    /// The weapon's neighbours in the register; empty for those who may not read it.
    pub neighbours_href: String,
    /// Where a case with this record is opened; empty for those who may not.
    pub case_href: String,
}

impl Results {
    /// What `answer` says, in the reader's words.
    pub fn new(page: &Page, reference: &Reference, seen: &Seen, wanted: Wanted, answer: &Identification) -> Self {
        let may_open = page.may(Deed::WorkCases);
        let case_href = |known| if may_open { seen.case_address(known) } else { String::new() };
        let (observed, scale) = (seen.observation(), Scale::of(answer));
        let mut entries: Vec<Listed> = Vec::with_capacity(answer.candidates.len() + 1);
        for (place, suspect) in answer.candidates.iter().enumerate() {
            let known = Some((suspect.weapon.id, suspect.probability));
            let rank = place + 1;
            let is_open = rank == wanted.why.unwrap_or(1);
            let is_worth_it = wanted.why.is_none() && place < EXPLAINED && suspect.probability >= WORTH_EXPLAINING;
            let is_explained = is_open || rank == 1 || is_worth_it;
            let mut candidate = Candidate::new(page, reference, rank, suspect);
            candidate.why = is_explained.then(|| Explanation::new(page, reference, &observed, answer, suspect, scale));
            candidate.is_open = is_open;
            candidate.case_href = case_href(known);
            entries.push(Listed::Record(Box::new(candidate)));
        }
        let rank = answer.candidates.iter().take_while(|known| known.probability >= answer.none_of_these).count();
        entries.insert(rank, Listed::None);
        Self {
            entries,
            none_of_these: answer.none_of_these,
            others: answer.others,
            summary: summary(page, observed.read, answer.considered, answer.register_size),
            forms: answer.missed_forms().map(|forms| usual(page, forms)).unwrap_or_default(),
            register_size: answer.register_size,
            truncated: answer.truncated,
            case_href: case_href(None),
        }
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
    /// A candidate without what depends on its rank.
    fn new(page: &Page, reference: &Reference, rank: usize, suspect: &Suspect) -> Self {
        let weapon = &suspect.weapon;
        let href = if page.may(Deed::ReadRegister) { format!("/weapons/{}", weapon.id) } else { String::new() };
        let serial = weapon.identity.serial.best().unwrap_or_default().to_owned();
        let has_neighbours = !href.is_empty() && !serial.is_empty();
        Self {
            rank,
            neighbours_href: if has_neighbours { format!("{href}/neighbours") } else { String::new() },
            href,
            serial,
            line: words::line(page, reference, &weapon.identity),
            status: weapon.status,
            holder: weapon.holder.as_ref().map(|party| party.name.clone()).unwrap_or_default(),
            probability: suspect.probability,
            why: None,
            is_open: false,
            case_href: String::new(),
        }
    }
}

/// What stands above the ranking.
pub(super) fn summary(page: &Page, read: Option<Medium>, considered: usize, register_size: usize) -> String {
    let counts = [("considered", number(considered)), ("total", number(register_size))];
    let considered = page.tv("identify-considered", &counts);
    match read {
        None | Some(Medium::Metal) => considered,
        Some(read) => format!("{considered} {}", page.tx("identify-read-so", "medium", page.coded(&read))),
    }
}

/// What serials of the maker usually look like.
pub(super) fn usual(page: &Page, forms: &UsualForms) -> String {
    // A form is left to right in every language, as the serials are.
    let usual = forms.usual.iter().map(|(form, share)| {
        let (share, form) = (page.percent(*share), format!("\u{2066}{form}\u{2069}"));
        page.tv("identify-form", &[("share", Arg::Text(&share)), ("form", Arg::Text(&form))])
    });
    let (records, usual) = (i64::try_from(forms.records).unwrap_or(i64::MAX), usual.collect::<Vec<_>>().join(" · "));
    page.tv("identify-forms", &[("records", Arg::Number(records)), ("forms", Arg::Text(&usual))])
}

fn number(count: usize) -> Arg<'static> {
    Arg::Number(i64::try_from(count).unwrap_or(i64::MAX))
}
