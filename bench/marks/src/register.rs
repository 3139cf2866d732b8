//! The made-up register: record `n` is the same in every run, whatever the size, and nothing of it has to be kept.

use crate::Result;
use crate::random::Random;
use marks::{Entry, Fields, normal};
use std::collections::HashMap;
use std::path::Path;

const SEED: u64 = 20_261_123;
/// The table of makers and serial shapes: how often each was counted. A is a letter, 9 a digit.
const SHAPES: &str = "MEASURED_serial_shapes_sp_brazil.csv";
/// What the table calls a maker that nobody noted.
const NO_MAKER: [&str; 2] = ["N/A", "None"];
/// The table knows no Cyrillic serials. So many of a hundred records get one: two letters and four digits, as on Makarov
/// pistols. The share is ours.
const CYRILLIC_PERCENT: u64 = 3;
const CYRILLIC: (&str, &str) = ("cyrillic", "ЖЖ 9999");
const CYRILLIC_LETTERS: &str = "АБВГДЕЖИКЛМНОПРСТУ";
const MODELS: u64 = 8;
/// Calibres and their weights, ours.
const CALIBRES: [(&str, f64); 8] = [
    ("38spl", 30.0),
    ("9x19", 20.0),
    ("32sw", 15.0),
    ("40sw", 12.0),
    ("12ga", 8.0),
    ("22lr", 8.0),
    ("762x39", 4.0),
    ("45acp", 3.0),
];
const TYPES: [&str; 4] = ["pistol", "revolver", "rifle", "shotgun"];

/// Makers, the shapes of their serials, and how common each is.
pub struct Register {
    /// The last of them makes Cyrillic serials.
    makers: Vec<Maker>,
    /// Maker and shape; the number is the sum of all counts up to it.
    shapes: Vec<(usize, String, u64)>,
}

struct Maker {
    /// `None`: not noted.
    name: Option<String>,
    country: String,
    /// Calibre and type of each model.
    models: Vec<(usize, usize)>,
}

/// A record of the register.
pub struct Record {
    /// Its number.
    pub id: u64,
    /// As marked.
    pub serial: String,
    /// The weapon's maker, whether or not it was noted.
    pub maker: String,
    /// Everything else that was noted.
    pub fields: Fields,
}

impl Register {
    /// Reads how common makers and shapes are.
    pub fn read(folder: &Path) -> Result<Self> {
        let path = folder.join(SHAPES);
        let table = std::fs::read_to_string(&path)
            .map_err(|error| format!("{}: {error}. Set BENCH_DATA to the folder that has it", path.display()))?;
        let (mut makers, mut numbers, mut shapes, mut sum) = (Vec::new(), HashMap::new(), Vec::new(), 0);
        for line in table.lines().skip(1) {
            let [maker, shape, count] = line.split(',').collect::<Vec<_>>()[..] else {
                return Err(format!("{}: not maker,shape,count: {line}", path.display()).into());
            };
            let number = *numbers.entry(maker.to_owned()).or_insert_with(|| {
                makers.push(Maker::new(maker, makers.len() as u64));
                makers.len() - 1
            });
            sum += count.parse::<u64>()?;
            shapes.push((number, shape.to_owned(), sum));
        }
        shapes.push((makers.len(), CYRILLIC.1.to_owned(), sum + sum * CYRILLIC_PERCENT / (100 - CYRILLIC_PERCENT)));
        makers.push(Maker::new(CYRILLIC.0, makers.len() as u64));
        Ok(Self { makers, shapes })
    }

    /// Record `id`.
    pub fn record(&self, id: u64) -> Record {
        let mut random = Random::of(SEED, id);
        let drawn = self.drawn(&mut random);
        self.of_shape(id, drawn, &mut random)
    }

    /// The number of a record below `records` that has a Cyrillic serial.
    pub fn cyrillic(&self, records: u64, random: &mut Random) -> u64 {
        loop {
            let id = random.below(records);
            if self.drawn(&mut Random::of(SEED, id)) == self.shapes.len() - 1 {
                return id;
            }
        }
    }

    /// A maker other than `maker`, the common ones more often.
    pub fn other_maker(&self, maker: &str, random: &mut Random) -> String {
        loop {
            match &self.makers[self.shapes[self.drawn(random)].0].name {
                Some(other) if other != maker => return other.clone(),
                _ => {}
            }
        }
    }

    fn drawn(&self, random: &mut Random) -> usize {
        let (_, _, total) = self.shapes[self.shapes.len() - 1];
        let at = random.below(total);
        self.shapes.partition_point(|(_, _, sum)| *sum <= at)
    }

    fn of_shape(&self, id: u64, shape: usize, random: &mut Random) -> Record {
        let (number, shape, _) = &self.shapes[shape];
        let serial = shape.chars().map(|class| match class {
            'A' => char::from(b'A' + random.below(26) as u8),
            '9' => char::from(b'0' + random.below(10) as u8),
            'Ж' => {
                let place = random.place(CYRILLIC_LETTERS.chars().count());
                CYRILLIC_LETTERS.chars().nth(place).expect("the place is below the count")
            }
            other => other,
        });
        let serial = serial.collect();
        let maker = &self.makers[*number];
        let model = random.place(maker.models.len());
        let (calibre, kind) = maker.models[model];
        let fields = Fields {
            maker: maker.name.clone(),
            model: Some(format!("m{number}-{model}")),
            calibre: Some(CALIBRES[calibre].0.to_owned()),
            weapon_type: Some(TYPES[kind].to_owned()),
            country: Some(maker.country.clone()),
            year: Some(1950 + random.below(74) as i16),
        };
        let maker = maker.name.clone().unwrap_or_else(|| self.other_maker("", random));
        Record { id, serial, maker, fields }
    }
}

impl Maker {
    fn new(name: &str, number: u64) -> Self {
        let mut random = Random::of(SEED + 1, number);
        let weights = CALIBRES.map(|(_, weight)| weight);
        let models = (0..MODELS).map(|_| (random.weighted(&weights), random.place(TYPES.len()))).collect();
        let name = (!NO_MAKER.contains(&name)).then(|| name.to_owned());
        Self { name, country: format!("c{}", random.below(20)), models }
    }
}

impl Record {
    /// For the index.
    pub fn entry(self) -> Entry {
        Entry { id: self.id, serials: vec![self.serial], fields: self.fields }
    }

    /// Its serial in the form that all contenders search.
    pub fn normal(&self) -> String {
        normal(&self.serial)
    }
}

/// A calibre other than `calibre`, the common ones more often.
pub fn other_calibre(calibre: Option<&str>, random: &mut Random) -> Option<String> {
    let weights = CALIBRES.map(|(name, weight)| if Some(name) == calibre { 0.0 } else { weight });
    Some(CALIBRES[random.weighted(&weights)].0.to_owned())
}
