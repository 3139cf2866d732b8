//! The descriptions of weapons in a register: which values of maker, model, calibre, type and country occur together,
//! how often, and what an observed description says for or against a recorded one.

use crate::evidence::{Field, FieldEvidence, Fields, Verdict, year_likelihood};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

/// The number of fields with a text value.
const TEXTS: usize = Field::TEXTS.len();
/// All observed fields together: the texts, then the year.
const ALL: usize = TEXTS + 1;

/// The share of weapons that are of the observed description whatever the register says. A register is a sample of
/// the world's weapons and a poor one of rare models: that it holds only one of a kind does not make the kind that
/// rare. So no description says more than 1 / `ELSEWHERE` for a record.
const ELSEWHERE: f64 = 0.001;
/// The whole description is another weapon's: copied from the wrong line, or taken from the importer's mark and a
/// later slide. So none says more than this against a record.
const MIXED_UP: f64 = 0.02;
/// A value counts as at least so frequent where it is observed by mistake.
const RAREST: f64 = 0.001;

/// A description and a year, as a record has them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Described {
    /// The number of the description.
    pub(crate) number: u32,
    /// The year of manufacture.
    pub(crate) year: Option<i16>,
}

/// Value numbers in the order of [`Field::TEXTS`]; 0 where there is none.
type Tuple = [u32; TEXTS];

/// The values of one field, and how many records have each.
#[derive(Debug, Default)]
struct Values {
    numbers: HashMap<Arc<str>, u32>,
    /// Value number n at place n − 1.
    names: Vec<Arc<str>>,
    counts: Vec<u64>,
    total: u64,
}

impl Values {
    fn number(&self, value: &str) -> u32 {
        self.numbers.get(value).copied().unwrap_or(0)
    }

    fn name(&self, number: u32) -> Option<&str> {
        number.checked_sub(1).map(|place| &*self.names[place as usize])
    }

    fn intern(&mut self, value: &str) -> u32 {
        if let Some(number) = self.numbers.get(value) {
            return *number;
        }
        let name: Arc<str> = value.into();
        self.names.push(name.clone());
        self.counts.push(0);
        let number = self.names.len() as u32;
        self.numbers.insert(name, number);
        number
    }

    /// How many records have a value.
    fn count(&self, number: u32) -> u64 {
        number.checked_sub(1).map_or(0, |place| self.counts[place as usize])
    }
}

/// Descriptions as a file has them.
#[derive(Serialize, Deserialize)]
pub(crate) struct StoredDescriptions {
    /// By field, all values.
    values: [Vec<String>; TEXTS],
    /// Value numbers and how many records have them together.
    tuples: Vec<(Tuple, u64)>,
    years: BTreeMap<i16, u64>,
}

/// All descriptions that the records of a register have, counted.
#[derive(Debug, Default)]
pub(crate) struct Descriptions {
    values: [Values; TEXTS],
    numbers: HashMap<Tuple, u32>,
    tuples: Vec<Tuple>,
    counts: Vec<u64>,
    years: BTreeMap<i16, u64>,
    records: u64,
}

impl Descriptions {
    /// Counts one more record with these fields.
    pub(crate) fn add(&mut self, fields: &Fields) -> Described {
        let texts = fields.texts();
        let tuple: Tuple =
            std::array::from_fn(|place| texts[place].map_or(0, |value| self.values[place].intern(value)));
        let number = *self.numbers.entry(tuple).or_insert_with(|| {
            self.tuples.push(tuple);
            self.counts.push(0);
            self.tuples.len() as u32 - 1
        });
        self.records += 1;
        self.counts[number as usize] += 1;
        for (values, number) in self.values.iter_mut().zip(tuple) {
            if let Some(place) = number.checked_sub(1) {
                values.counts[place as usize] += 1;
                values.total += 1;
            }
        }
        if let Some(year) = fields.year {
            *self.years.entry(year).or_insert(0) += 1;
        }
        Described { number, year: fields.year }
    }

    /// How many descriptions there are.
    pub(crate) fn len(&self) -> usize {
        self.tuples.len()
    }

    /// The text values of a description, as the fields of a record.
    pub(crate) fn fields(&self, described: Described) -> Fields {
        let tuple = self.tuple(described.number);
        let [maker, model, calibre, weapon_type, country] =
            std::array::from_fn(|place| self.values[place].name(tuple[place]).map(str::to_owned));
        Fields { maker, model, calibre, weapon_type, country, year: described.year }
    }

    /// The descriptions with these numbers, those with most in common beside each other.
    pub(crate) fn in_order(&self, numbers: impl Iterator<Item = u32>) -> Vec<u32> {
        let mut numbers: Vec<u32> = numbers.collect();
        numbers.sort_unstable_by_key(|number| (self.tuple(*number), *number));
        numbers
    }

    /// The number of a maker; `None` where no record has it.
    pub(crate) fn maker(&self, name: &str) -> Option<u32> {
        Some(self.values[0].number(name)).filter(|number| *number != 0)
    }

    /// The number of the maker of a description; 0 where there is none.
    pub(crate) fn maker_of(&self, number: u32) -> u32 {
        self.tuple(number)[0]
    }

    /// How many records have a description.
    pub(crate) fn records_of(&self, number: u32) -> u64 {
        self.counts.get(number as usize).copied().unwrap_or(0)
    }

    /// The numbers of the values of some fields; 0 where there is none, or no record has had it.
    fn numbers_of(&self, fields: &Fields) -> Tuple {
        let texts = fields.texts();
        std::array::from_fn(|place| texts[place].map_or(0, |value| self.values[place].number(value)))
    }

    /// The values of a description; none of a number that a damaged file made up.
    fn tuple(&self, number: u32) -> Tuple {
        self.tuples.get(number as usize).copied().unwrap_or_default()
    }

    /// For a file.
    pub(crate) fn stored(&self) -> StoredDescriptions {
        StoredDescriptions {
            values: self.values.each_ref().map(|values| values.names.iter().map(|name| (**name).to_owned()).collect()),
            tuples: self.tuples.iter().copied().zip(self.counts.iter().copied()).collect(),
            years: self.years.clone(),
        }
    }

    /// From a file of so many rows; `None` where its numbers are of no value, or count more than there is.
    pub(crate) fn restored(stored: StoredDescriptions, rows: u64) -> Option<Self> {
        let mut descriptions = Self { years: stored.years, ..Self::default() };
        for (values, names) in descriptions.values.iter_mut().zip(stored.values) {
            names.iter().for_each(|name| {
                values.intern(name);
            });
        }
        for (tuple, count) in stored.tuples {
            for (values, number) in descriptions.values.iter_mut().zip(tuple) {
                if let Some(place) = number.checked_sub(1) {
                    let counted = values.counts.get_mut(place as usize)?;
                    *counted = counted.checked_add(count)?;
                    values.total = values.total.checked_add(count)?;
                }
            }
            descriptions.numbers.insert(tuple, descriptions.tuples.len() as u32);
            descriptions.tuples.push(tuple);
            descriptions.counts.push(count);
            descriptions.records = descriptions.records.checked_add(count)?;
        }
        let dated = descriptions.years.values().try_fold(0_u64, |dated, records| dated.checked_add(*records))?;
        (descriptions.records.max(dated) <= rows).then_some(descriptions)
    }
}

/// An observed description, and how likely each of its values is by chance.
///
/// Fields go together: who names a maker, a model and its calibre has said little more than with the model alone. So
/// what a field says is measured after those before it: with oᵢ observed and rᵢ recorded, the likelihood ratio of the
/// first n fields is
///
/// Rₙ = (1 − m) ∏ᵢ P(oᵢ | rᵢ) / J(o₁…oₙ) + m,
///
/// where m is [`MIXED_UP`], P(oᵢ | rᵢ) is 1 − e for the same value, plus the error rate e times the share of oᵢ, and J,
/// the chance of seeing o₁…oₙ on a weapon that no record describes, is the mean of that product over all records,
/// mixed with [`ELSEWHERE`]. A field adds ln Rₙ − ln Rₙ₋₁; one that was not observed or not recorded adds 0.
pub(crate) struct Observed<'a> {
    fields: &'a Fields,
    /// By text field that was observed.
    texts: [Option<Compared>; TEXTS],
    /// P of the observed year by chance.
    year_by_chance: f64,
}

/// P(observed | the record has the same, another value), each divided by the chance of it after the fields before.
#[derive(Clone, Copy)]
struct Compared {
    equal: f64,
    different: f64,
}

/// An observed description beside the descriptions of one part of a register.
pub(crate) struct Expected<'a> {
    observed: &'a Observed<'a>,
    descriptions: &'a Descriptions,
    /// The numbers of the observed values; 0 where no record here has had one.
    numbers: Tuple,
    /// By description, the likelihood ratio of its texts, before anything is mixed in.
    texts: Vec<f64>,
}

impl<'a> Observed<'a> {
    /// In a register of these parts.
    pub(crate) fn new(register: &[&Descriptions], fields: &'a Fields) -> Self {
        let texts = fields.texts();
        let shares = std::array::from_fn(|place| texts[place].map(|value| share(register, place, value)));
        let by_chance = by_chance(register, fields, &shares);
        let compared = std::array::from_fn(|place| {
            let error = Field::TEXTS[place].error_rate();
            let mistaken = error * shares[place]?;
            let chance = by_chance[place];
            Some(Compared { equal: (1.0 - error + mistaken) / chance, different: mistaken / chance })
        });
        Self { fields, texts: compared, year_by_chance: year_by_chance(register, fields.year) }
    }

    /// Beside the descriptions of one part of the register.
    pub(crate) fn beside(&'a self, descriptions: &'a Descriptions) -> Expected<'a> {
        let numbers = descriptions.numbers_of(self.fields);
        let ratio = |tuple: &Tuple| -> f64 { (0..TEXTS).map(|place| self.factor(place, tuple, &numbers)).product() };
        let texts = descriptions.tuples.iter().map(ratio).collect();
        Expected { observed: self, descriptions, numbers, texts }
    }

    /// P(observed | recorded) of a text field, divided by its chance after the fields before; 1 where either is absent.
    fn factor(&self, place: usize, recorded: &Tuple, observed: &Tuple) -> f64 {
        match self.texts[place] {
            Some(compared) if recorded[place] != 0 => {
                if recorded[place] == observed[place] {
                    compared.equal
                } else {
                    compared.different
                }
            }
            _ => 1.0,
        }
    }

    /// The same of the year.
    fn year_factor(&self, recorded: Option<i16>) -> f64 {
        match (self.fields.year, recorded) {
            (Some(observed), Some(recorded)) => year_likelihood(observed, recorded) / self.year_by_chance,
            _ => 1.0,
        }
    }

    /// The most that the year can say.
    fn most_of_the_year(&self) -> f64 {
        self.year_factor(self.fields.year).max(1.0)
    }

    /// The most that the log-likelihood ratio of a record can be.
    pub(crate) fn most(&self) -> f64 {
        let texts: f64 = self.texts.iter().flatten().map(|compared| compared.equal.max(1.0)).product();
        mixed(texts * self.most_of_the_year())
    }
}

impl Expected<'_> {
    /// The most that the log-likelihood ratio of a record with one of these descriptions can be.
    pub(crate) fn most_of(&self, descriptions: &[u32]) -> f64 {
        let most = descriptions.iter().map(|number| self.of_the_texts(*number)).fold(0.0, f64::max);
        mixed(most * self.observed.most_of_the_year())
    }

    /// The log-likelihood ratio of all fields of a record.
    pub(crate) fn ratio(&self, described: Described) -> f64 {
        mixed(self.of_the_texts(described.number) * self.observed.year_factor(described.year))
    }

    /// 1 for a number that a damaged file made up.
    fn of_the_texts(&self, number: u32) -> f64 {
        self.texts.get(number as usize).copied().unwrap_or(1.0)
    }

    /// What each field says, those that both sides lack left out.
    pub(crate) fn evidence(&self, described: Described) -> Vec<FieldEvidence> {
        let factors = self.factors(described);
        let tuple = self.descriptions.tuple(described.number);
        let texts = self.observed.fields.texts();
        let mut product = 1.0;
        let mut evidence = Vec::with_capacity(ALL);
        for (place, field) in Field::TEXTS.into_iter().chain([Field::Year]).enumerate() {
            let before = mixed(product);
            product *= factors[place];
            let (observed, recorded, verdict) = match field {
                Field::Year => (
                    self.observed.fields.year.map(|year| year.to_string()),
                    described.year.map(|year| year.to_string()),
                    Verdict::of_years(self.observed.fields.year, described.year),
                ),
                _ => {
                    let recorded = self.descriptions.values[place].name(tuple[place]);
                    let verdict = Verdict::of_texts(texts[place], recorded);
                    (texts[place].map(str::to_owned), recorded.map(str::to_owned), verdict)
                }
            };
            if observed.is_some() || recorded.is_some() {
                let log_ratio = mixed(product) - before;
                evidence.push(FieldEvidence { field, observed, recorded, verdict, log_ratio });
            }
        }
        evidence
    }

    /// P(observed | recorded) of each field, divided by its chance after the fields before; 1 where either is absent.
    fn factors(&self, described: Described) -> [f64; ALL] {
        let tuple = self.descriptions.tuple(described.number);
        std::array::from_fn(|place| match place {
            TEXTS => self.observed.year_factor(described.year),
            _ => self.observed.factor(place, &tuple, &self.numbers),
        })
    }
}

/// ln of a likelihood ratio of which a part may be another weapon's description.
fn mixed(ratio: f64) -> f64 {
    ((1.0 - MIXED_UP) * ratio + MIXED_UP).ln()
}

/// The share of records with a value among those with any, at least [`RAREST`].
fn share(register: &[&Descriptions], place: usize, value: &str) -> f64 {
    let (mut having, mut all) = (0, 0);
    for values in register.iter().map(|descriptions| &descriptions.values[place]) {
        having += values.count(values.number(value));
        all += values.total;
    }
    (having as f64 / all.max(1) as f64).max(RAREST)
}

/// The chance of each observed value on a weapon that no record describes, after the values before it.
fn by_chance(register: &[&Descriptions], observed: &Fields, shares: &[Option<f64>; TEXTS]) -> [f64; TEXTS] {
    // P(observed | the same value, another, none).
    let likelihoods: [Option<(f64, f64, f64)>; TEXTS] = std::array::from_fn(|place| {
        let error = Field::TEXTS[place].error_rate();
        shares[place].map(|share| (1.0 - error + error * share, error * share, share))
    });
    // The sum, over all records, of P(the first n values | the record).
    let mut sums = [0.0; TEXTS];
    let mut records = 0;
    for descriptions in register {
        records += descriptions.records;
        let numbers = descriptions.numbers_of(observed);
        for (tuple, count) in descriptions.tuples.iter().zip(&descriptions.counts) {
            let mut likelihood = *count as f64;
            for place in 0..TEXTS {
                if let Some((same, another, none)) = likelihoods[place] {
                    likelihood *= match tuple[place] {
                        0 => none,
                        number if number == numbers[place] => same,
                        _ => another,
                    };
                }
                sums[place] += likelihood;
            }
        }
    }
    let mut of_it_elsewhere = ELSEWHERE;
    let mut before = 1.0;
    std::array::from_fn(|place| {
        if let Some((same, ..)) = likelihoods[place] {
            of_it_elsewhere *= same;
        }
        let joint = (1.0 - ELSEWHERE) * sums[place] / records.max(1) as f64 + of_it_elsewhere;
        joint / std::mem::replace(&mut before, joint)
    })
}

/// The chance of an observed year: the mean over the records that have one.
fn year_by_chance(register: &[&Descriptions], observed: Option<i16>) -> f64 {
    let Some(observed) = observed else { return 1.0 };
    let (mut dated, mut sum) = (0, 0.0);
    for (year, records) in register.iter().flat_map(|descriptions| &descriptions.years) {
        dated += records;
        sum += *records as f64 * year_likelihood(observed, *year);
    }
    // Before any record is dated, as likely as a mistake.
    let mean = if dated == 0 { year_likelihood(i16::MIN, i16::MAX) } else { sum / dated as f64 };
    (1.0 - ELSEWHERE) * mean + ELSEWHERE * (1.0 - Field::Year.error_rate())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(maker: &str, model: &str, calibre: &str) -> Fields {
        let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        Fields { maker: some(maker), model: some(model), calibre: some(calibre), ..Fields::default() }
    }

    /// 10,000 records: a fifth of each maker, with one model of its own each, in two calibres.
    fn register() -> Descriptions {
        let mut register = Descriptions::default();
        for n in 0..10_000_u32 {
            let maker = n % 5;
            let calibre = if maker < 3 { "9x19" } else { "45" };
            register.add(&Fields {
                year: Some(1980 + (n / 7 % 20) as i16),
                ..fields(&format!("maker {maker}"), &format!("model {maker}"), calibre)
            });
        }
        register
    }

    fn ratio(register: &mut Descriptions, observed: &Fields, recorded: &Fields) -> f64 {
        let described = register.add(recorded);
        Observed::new(&[register], observed).beside(register).ratio(described)
    }

    #[test]
    fn fields_that_go_together_count_once() {
        let mut register = register();
        let whole = fields("maker 1", "model 1", "9x19");
        let alone = ratio(&mut register, &fields("maker 1", "", ""), &whole);
        let together = ratio(&mut register, &whole, &whole);
        assert!((1.2..1.7).contains(&alone), "a fifth of all: {alone}");
        assert!(together - alone < 0.1, "the model says no more than the maker: {together}");
    }

    #[test]
    fn a_rare_description_says_more_and_none_says_everything() {
        let mut register = register();
        let rare = fields("a workshop", "of its own", "7.62x25");
        let one = ratio(&mut register, &rare, &rare);
        assert!(
            one > ratio(&mut register, &fields("maker 1", "model 1", "9x19"), &fields("maker 1", "model 1", "9x19"))
        );
        assert!(one < (1.0 / ELSEWHERE).ln(), "{one}");
    }

    #[test]
    fn a_wrong_description_lowers_and_never_excludes() {
        let mut register = register();
        let recorded = fields("maker 1", "model 1", "9x19");
        let right = ratio(&mut register, &recorded, &recorded);
        let calibre = ratio(&mut register, &fields("maker 1", "model 1", "45"), &recorded);
        let all = ratio(&mut register, &fields("maker 4", "model 4", "45"), &recorded);
        assert!(all < 0.0 && all < calibre && calibre < right, "{all} {calibre} {right}");
        assert!(all > -4.0, "{all}");
    }

    #[test]
    fn what_no_record_shows_speaks_against_none_in_particular() {
        let mut register = register();
        let described = register.add(&fields("maker 1", "model 1", "9x19"));
        let observed = fields("maker 1", "model 1", "45");
        let calibre = &Observed::new(&[&register], &observed).beside(&register).evidence(described)[2];
        assert!((-0.5..0.0).contains(&calibre.log_ratio), "a slip, whichever record is the weapon's: {calibre:?}");
    }

    #[test]
    fn what_the_fields_say_adds_up_and_the_absent_say_nothing() {
        let mut register = register();
        let described = register.add(&Fields { year: Some(1985), ..fields("maker 1", "", "9x19") });
        let observed = Fields { year: Some(1986), country: Some("XA".into()), ..fields("maker 1", "model 1", "45") };
        let observed = Observed::new(&[&register], &observed);
        let expected = observed.beside(&register);
        let evidence = expected.evidence(described);
        let sum: f64 = evidence.iter().map(|one| one.log_ratio).sum();
        assert!((sum - expected.ratio(described)).abs() < 1e-9);
        let said: Vec<_> = evidence.iter().map(|one| (one.field, one.verdict, one.log_ratio > 0.0)).collect();
        assert_eq!(
            said,
            [
                (Field::Maker, Verdict::Equal, true),
                (Field::Model, Verdict::Absent, false),
                (Field::Calibre, Verdict::Different, false),
                (Field::Country, Verdict::Absent, false),
                (Field::Year, Verdict::Near, true),
            ]
        );
        assert_eq!(evidence[1].log_ratio, 0.0);
    }

    #[test]
    fn the_farther_the_year_the_less_it_says() {
        let mut register = register();
        let observed = Fields { year: Some(1985), ..Fields::default() };
        let ratios: Vec<f64> = [0, 1, 2, 3, 4, 60]
            .map(|apart| ratio(&mut register, &observed, &Fields { year: Some(1985 + apart), ..Fields::default() }))
            .into();
        assert!(
            ratios.windows(2).all(|pair| pair[0] >= pair[1] - 1e-3) && ratios[0] > 1.0 && ratios[5] < -1.0,
            "{ratios:?}"
        );
    }

    #[test]
    fn an_empty_register_has_an_opinion_on_nothing() {
        let mut register = Descriptions::default();
        let observed = Fields { year: Some(1985), ..fields("maker 1", "model 1", "9x19") };
        let ratio = ratio(&mut register, &observed, &Fields::default());
        assert_eq!(ratio, 0.0);
    }

    #[test]
    fn what_is_read_back_counts_no_more_than_there_are_rows() {
        let rows = register().records;
        assert!(Descriptions::restored(register().stored(), rows).is_some());
        assert!(Descriptions::restored(register().stored(), rows - 1).is_none());
        let mut stored = register().stored();
        stored.years.insert(1066, u64::MAX);
        assert!(Descriptions::restored(stored, rows).is_none());
    }
}
