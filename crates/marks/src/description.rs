//! The descriptions of weapons in a register: which values of maker, model, calibre, type and country occur together,
//! how often, and what an observed description says for or against a recorded one.

use crate::evidence::{Field, FieldEvidence, Fields, Verdict, year_likelihood};
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

    /// The share of records with a value among those with any, at least [`RAREST`].
    fn share(&self, number: u32) -> f64 {
        let count = number.checked_sub(1).map_or(0, |place| self.counts[place as usize]);
        (count as f64 / self.total.max(1) as f64).max(RAREST)
    }
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
        let described = Described { number, year: fields.year };
        self.count(described, 1);
        described
    }

    /// Counts one record less.
    pub(crate) fn subtract(&mut self, described: Described) {
        self.count(described, -1);
    }

    fn count(&mut self, described: Described, by: i64) {
        let add = |count: &mut u64| *count = count.wrapping_add_signed(by);
        let place = described.number as usize;
        add(&mut self.records);
        add(&mut self.counts[place]);
        for (values, number) in self.values.iter_mut().zip(self.tuples[place]) {
            if let Some(place) = number.checked_sub(1) {
                add(&mut values.counts[place as usize]);
                add(&mut values.total);
            }
        }
        if let Some(year) = described.year {
            add(self.years.entry(year).or_insert(0));
        }
    }
}

/// An observed description, made ready to meet many records.
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
pub(crate) struct Expected<'a> {
    descriptions: &'a Descriptions,
    observed: &'a Fields,
    /// By text field that was observed.
    texts: [Option<Compared>; TEXTS],
    /// P of the observed year by chance.
    year_by_chance: f64,
}

/// An observed text value.
#[derive(Clone, Copy)]
struct Compared {
    /// Its number in the register; 0 where no record has had it.
    number: u32,
    /// P(observed | the record has this, another value), each divided by the chance of it after the fields before.
    equal: f64,
    different: f64,
}

impl<'a> Expected<'a> {
    pub(crate) fn new(descriptions: &'a Descriptions, observed: &'a Fields) -> Self {
        let texts = observed.texts();
        let numbers: [Option<u32>; TEXTS] =
            std::array::from_fn(|place| texts[place].map(|value| descriptions.values[place].number(value)));
        let by_chance = by_chance(descriptions, &numbers);
        let compared = std::array::from_fn(|place| {
            let number = numbers[place]?;
            let error = Field::TEXTS[place].error_rate();
            let mistaken = error * descriptions.values[place].share(number);
            let chance = by_chance[place];
            Some(Compared { number, equal: (1.0 - error + mistaken) / chance, different: mistaken / chance })
        });
        Self { descriptions, observed, texts: compared, year_by_chance: year_by_chance(descriptions, observed.year) }
    }

    /// The log-likelihood ratio of all fields of a record.
    pub(crate) fn ratio(&self, described: Described) -> f64 {
        mixed(self.factors(described).into_iter().product())
    }

    /// What each field says, those that both sides lack left out.
    pub(crate) fn evidence(&self, described: Described) -> Vec<FieldEvidence> {
        let factors = self.factors(described);
        let tuple = &self.descriptions.tuples[described.number as usize];
        let texts = self.observed.texts();
        let mut product = 1.0;
        let mut evidence = Vec::with_capacity(ALL);
        for (place, field) in Field::TEXTS.into_iter().chain([Field::Year]).enumerate() {
            let before = mixed(product);
            product *= factors[place];
            let (observed, recorded, verdict) = match field {
                Field::Year => (
                    self.observed.year.map(|year| year.to_string()),
                    described.year.map(|year| year.to_string()),
                    Verdict::of_years(self.observed.year, described.year),
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
        let tuple = &self.descriptions.tuples[described.number as usize];
        std::array::from_fn(|place| match self.texts.get(place) {
            Some(compared) => match compared {
                Some(compared) if tuple[place] == 0 => 1.0,
                Some(compared) if tuple[place] == compared.number => compared.equal,
                Some(compared) => compared.different,
                None => 1.0,
            },
            None => match (self.observed.year, described.year) {
                (Some(observed), Some(recorded)) => year_likelihood(observed, recorded) / self.year_by_chance,
                _ => 1.0,
            },
        })
    }
}

/// ln of a likelihood ratio of which a part may be another weapon's description.
fn mixed(ratio: f64) -> f64 {
    ((1.0 - MIXED_UP) * ratio + MIXED_UP).ln()
}

/// The chance of each observed value on a weapon that no record describes, after the values before it.
fn by_chance(descriptions: &Descriptions, observed: &[Option<u32>; TEXTS]) -> [f64; TEXTS] {
    let rates = Field::TEXTS.map(Field::error_rate);
    let shares: [f64; TEXTS] =
        std::array::from_fn(|place| observed[place].map_or(1.0, |number| descriptions.values[place].share(number)));
    // The sum, over all records, of P(the first n values | the record).
    let mut sums = [0.0; TEXTS];
    for (tuple, count) in descriptions.tuples.iter().zip(&descriptions.counts) {
        let mut likelihood = *count as f64;
        for place in 0..TEXTS {
            likelihood *= match observed[place] {
                None => 1.0,
                Some(_) if tuple[place] == 0 => shares[place],
                Some(number) if tuple[place] == number => 1.0 - rates[place] + rates[place] * shares[place],
                Some(_) => rates[place] * shares[place],
            };
            sums[place] += likelihood;
        }
    }
    let records = descriptions.records.max(1) as f64;
    let mut of_it_elsewhere = ELSEWHERE;
    let mut before = 1.0;
    std::array::from_fn(|place| {
        if observed[place].is_some() {
            of_it_elsewhere *= 1.0 - rates[place] + rates[place] * shares[place];
        }
        let joint = (1.0 - ELSEWHERE) * sums[place] / records + of_it_elsewhere;
        joint / std::mem::replace(&mut before, joint)
    })
}

/// The chance of an observed year: the mean over the records that have one.
fn year_by_chance(descriptions: &Descriptions, observed: Option<i16>) -> f64 {
    let Some(observed) = observed else { return 1.0 };
    let dated: u64 = descriptions.years.values().sum();
    let sum: f64 = descriptions.years.iter().map(|(year, n)| *n as f64 * year_likelihood(observed, *year)).sum();
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
        let ratio = Expected::new(register, observed).ratio(described);
        register.subtract(described);
        ratio
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
        let calibre = &Expected::new(&register, &observed).evidence(described)[2];
        assert!((-0.5..0.0).contains(&calibre.log_ratio), "a slip, whichever record is the weapon's: {calibre:?}");
    }

    #[test]
    fn what_the_fields_say_adds_up_and_the_absent_say_nothing() {
        let mut register = register();
        let described = register.add(&Fields { year: Some(1985), ..fields("maker 1", "", "9x19") });
        let observed = Fields { year: Some(1986), country: Some("XA".into()), ..fields("maker 1", "model 1", "45") };
        let expected = Expected::new(&register, &observed);
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
}
