//! The forms that serials have, by maker and years, learned from the register itself: `AAA99999` is three letters and
//! five digits.
//!
//! They say how likely what was seen is on a weapon that is in no record: a serial in its maker's usual form may well be
//! another weapon's, one in a form that the maker never used was rather misread.

use crate::chance;
use crate::description::Descriptions;
use crate::evidence::Fields;
use crate::pattern::Item;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Forms that are remembered of a maker and decade; the others only count.
const REMEMBERED: usize = 12;
/// What is known of all years counts as much as so many records of the decade, and what is known of all makers as so
/// many of the maker's.
const BEFOREHAND: f64 = 20.0;
/// A character stands where the form has another class: it was misread.
const MISREAD: f64 = 0.01;
/// Forms that are told, each of which at least this share of the records has.
const TOLD: usize = 3;
const WORTH_TELLING: f64 = 0.05;
/// Fewer records tell nothing of a maker's habits.
const ENOUGH: u64 = 20;

/// How often a maker's serials have a form.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(crate) struct Counted {
    /// The commonest, each as its places: `A` for a letter, `9` for a digit, `?` for anything else.
    forms: BTreeMap<String, u64>,
    records: u64,
}

impl Counted {
    fn count(&mut self, form: &str, records: u64) {
        *self.forms.entry(form.to_owned()).or_default() += records;
        self.records += records;
    }

    fn add(&mut self, other: &Self) {
        other.forms.iter().for_each(|(form, records)| *self.forms.entry(form.clone()).or_default() += records);
        self.records += other.records;
    }

    /// Whether it counts no more than so many records, of forms that serials can have.
    fn is_whole(&self, rows: u64, longest: usize) -> bool {
        self.records <= rows
            && self.forms.iter().all(|(form, records)| (1..=longest).contains(&form.len()) && *records <= rows)
    }

    /// Forgets the forms that are rare.
    fn shorten(&mut self) {
        let mut forms: Vec<_> = std::mem::take(&mut self.forms).into_iter().collect();
        forms.sort_by(|(a, m), (b, n)| n.cmp(m).then_with(|| a.cmp(b)));
        self.forms = forms.into_iter().take(REMEMBERED).collect();
    }
}

/// All forms of a part of a register.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Formats {
    all: Counted,
    /// By the maker's number there, 0 for none.
    by_maker: BTreeMap<u32, OfMaker>,
}

/// The forms of a maker.
#[derive(Debug, Default, Serialize, Deserialize)]
struct OfMaker {
    all: Counted,
    by_decade: BTreeMap<i16, Counted>,
}

impl Formats {
    /// Counts records whose serials have a form.
    pub(crate) fn add(&mut self, maker: u32, decade: Option<i16>, form: &str, records: u64) {
        let of_maker = self.by_maker.entry(maker).or_default();
        self.all.count(form, records);
        of_maker.all.count(form, records);
        if let Some(decade) = decade {
            of_maker.by_decade.entry(decade).or_default().count(form, records);
        }
    }

    /// As read from a file of so many rows; `None` where that cannot have been written.
    pub(crate) fn checked(self, rows: u64, longest: usize) -> Option<Self> {
        let of_makers = self.by_maker.values().flat_map(|of_maker| of_maker.by_decade.values().chain([&of_maker.all]));
        let is_whole = of_makers.chain([&self.all]).all(|counted| counted.is_whole(rows, longest));
        is_whole.then_some(self)
    }

    /// Forgets the forms that are rare.
    pub(crate) fn shorten(&mut self) {
        self.all.shorten();
        for of_maker in self.by_maker.values_mut() {
            of_maker.all.shorten();
            of_maker.by_decade.values_mut().for_each(Counted::shorten);
        }
    }
}

/// The decade of a year.
pub(crate) fn decade(year: i16) -> i16 {
    year.div_euclid(10)
}

/// The forms to be expected of an observed maker and year.
pub(crate) struct Expectation {
    /// With their shares; the rest of 1 is of other forms.
    shares: BTreeMap<String, f64>,
    /// What the narrowest count that tells anything says.
    told: Option<Counted>,
}

impl Expectation {
    /// In a register of these parts.
    pub(crate) fn new(register: &[(&Descriptions, &Formats)], observed: &Fields) -> Self {
        let (mut all, mut of_maker, mut of_decade) = (Counted::default(), Counted::default(), Counted::default());
        for (descriptions, formats) in register {
            all.add(&formats.all);
            let maker = observed.maker.as_deref().and_then(|maker| descriptions.maker(maker));
            let Some(maker) = maker.and_then(|number| formats.by_maker.get(&number)) else { continue };
            of_maker.add(&maker.all);
            if let Some(counted) = observed.year.and_then(|year| maker.by_decade.get(&decade(year))) {
                of_decade.add(counted);
            }
        }
        let mut shares = BTreeMap::new();
        for counted in [&all, &of_maker, &of_decade] {
            let whole = counted.records as f64 + BEFOREHAND;
            shares.values_mut().for_each(|share| *share *= BEFOREHAND / whole);
            for (form, records) in &counted.forms {
                *shares.entry(form.clone()).or_default() += *records as f64 / whole;
            }
        }
        let told = [of_decade, of_maker].into_iter().find(|counted| counted.records >= ENOUGH);
        Self { shares, told }
    }

    /// ln P(what is seen | the serial of some weapon elsewhere), up to the same factor as
    /// [`Alignment::log_likelihood`](crate::Alignment::log_likelihood).
    pub(crate) fn by_chance(&self, items: &[Item]) -> f64 {
        let known: f64 = self.shares.values().sum();
        let in_a_form: f64 = self.shares.iter().map(|(form, share)| share * of_form(items, form, MISREAD)).sum();
        chance::likelihood(items, 1.0 - known.min(1.0), in_a_form).ln()
    }

    /// What a reader should know of the forms of the observed maker, where enough is known.
    pub(crate) fn told(&self, items: &[Item]) -> Option<UsualForms> {
        let told = self.told.as_ref()?;
        let share = |records: &u64| *records as f64 / told.records as f64;
        let fitting = told.forms.iter().filter(|(form, _)| of_form(items, form, 0.0) > 0.0);
        let fits = fitting.map(|(_, records)| share(records)).sum();
        let mut usual: Vec<(String, f64)> =
            told.forms.iter().map(|(form, records)| (form.clone(), share(records))).collect();
        usual.retain(|(_, share)| *share >= WORTH_TELLING);
        usual.sort_by(|(a, m), (b, n)| n.total_cmp(m).then_with(|| a.cmp(b)));
        usual.truncate(TOLD);
        Some(UsualForms { records: told.records, usual, fits })
    }
}

/// The forms that serials of the observed maker, and of the observed decade if there are enough, have in the register.
#[derive(Debug, Clone, PartialEq)]
pub struct UsualForms {
    /// Serials that were counted.
    pub records: u64,
    /// The commonest forms with their shares, the commonest first: `A` is a letter, `9` a digit, `?` anything else.
    pub usual: Vec<(String, f64)>,
    /// The share of them whose form is that of what was seen, or may be where that has unknown positions.
    pub fits: f64,
}

/// P(what is seen | the form), each letter and each digit as likely; a character of the other class was misread.
fn of_form(items: &[Item], form: &str, misread: f64) -> f64 {
    // By how many places of the form are behind what has been seen.
    let mut reached = vec![0.0; form.len() + 1];
    reached[0] = 1.0;
    for item in items {
        let mut next = vec![0.0_f64; form.len() + 1];
        for (from, likelihood) in reached.iter().enumerate().filter(|(_, likelihood)| **likelihood > 0.0) {
            let places = match item {
                Item::Unknown { min, max } => *min..=*max,
                Item::Run => 0..=form.len(),
                _ => 1..=1,
            };
            for to in places.map(|places| from + places).take_while(|to| *to <= form.len()) {
                let (letter, digit) = chance::weights(item);
                let shown = match (item, form.as_bytes()[from.min(form.len() - 1)]) {
                    (Item::Unknown { .. } | Item::Run, _) => 1.0,
                    (_, b'A') => (1.0 - misread) * letter + misread * digit,
                    (_, b'9') => (1.0 - misread) * digit + misread * letter,
                    _ => chance::drawn(item),
                };
                next[to] = next[to].max(likelihood * shown);
            }
        }
        reached = next;
    }
    reached[form.len()]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pattern::Pattern;

    /// A register in which one maker went over from six digits to letters and digits in the nineties.
    fn register() -> (Descriptions, Formats) {
        let (mut descriptions, mut formats) = (Descriptions::default(), Formats::default());
        for (maker, year, form, records) in
            [("one", 1985, "999999", 5_000), ("one", 1995, "AAA99999", 5_000), ("other", 1995, "A9999", 200)]
        {
            let fields = Fields { maker: Some(maker.to_owned()), year: Some(year), ..Fields::default() };
            descriptions.add(&fields);
            let number = descriptions.maker(maker).unwrap();
            formats.add(number, Some(decade(year)), form, records);
        }
        (descriptions, formats)
    }

    fn expected(maker: Option<&str>, year: Option<i16>) -> Expectation {
        let (descriptions, formats) = register();
        let fields = Fields { maker: maker.map(str::to_owned), year, ..Fields::default() };
        Expectation::new(&[(&descriptions, &formats)], &fields)
    }

    fn by_chance(maker: Option<&str>, year: Option<i16>, seen: &str) -> f64 {
        expected(maker, year).by_chance(Pattern::parse(seen).unwrap().items())
    }

    #[test]
    fn a_form_of_the_maker_and_the_years_is_likelier_elsewhere() {
        let one = |year, seen| by_chance(Some("one"), Some(year), seen);
        assert!(one(1988, "123456") > one(1997, "123456") + 3.0);
        assert!(one(1997, "ABC12345") > one(1988, "ABC12345") + 3.0);
        assert!(by_chance(Some("other"), None, "A1234") > by_chance(Some("one"), None, "A1234") + 1.0);
        assert!(by_chance(Some("nobody"), None, "A1234").is_finite() && by_chance(None, None, "Ж1234").is_finite());
    }

    #[test]
    fn doubt_and_unknown_positions_fit_what_they_may_be() {
        let told = |seen: &str| expected(Some("one"), None).told(Pattern::parse(seen).unwrap().items()).unwrap();
        assert_eq!(told("123456").usual, [("999999".to_owned(), 0.5), ("AAA99999".to_owned(), 0.5)]);
        assert_eq!(told("123456").fits, 0.5);
        for (seen, fits) in [("*", 1.0), ("12*", 0.5), ("A?{2,4}345", 0.5), ("1[2B]3456", 0.5), ("AB1234", 0.0)] {
            assert_eq!(told(seen).fits, fits, "{seen}");
        }
        assert_eq!(expected(Some("nobody"), None).told(&[]), None);
    }

    #[test]
    fn counts_and_forms_that_no_register_has_are_refused() {
        let formats = |form: &str, records| {
            let mut formats = Formats::default();
            formats.add(1, Some(199), form, records);
            formats.checked(100, 5)
        };
        assert!(formats("A9999", 100).is_some());
        for (form, records) in [("A9999", 101), ("", 1), ("A99999", 1)] {
            assert!(formats(form, records).is_none(), "{form} {records}");
        }
    }
}
