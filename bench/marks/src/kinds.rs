//! The kinds of questions whose time is measured.

use crate::question::{Place, Question};
use crate::random::Random;
use crate::register::{Register, other_calibre};
use marks::by_sound;

const LETTERS: &[char] = &[
    'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'M', 'N', 'O', 'P', 'Q', 'R', 'S', 'T', 'U', 'V', 'W',
    'X', 'Y', 'Z',
];
const DIGITS: &[char] = &['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];
/// Pairs that are taken for one another.
const LOOKS: &[(char, char)] = &[
    ('0', 'O'),
    ('1', 'I'),
    ('2', 'Z'),
    ('3', '8'),
    ('4', 'A'),
    ('5', 'S'),
    ('6', 'G'),
    ('7', 'T'),
    ('8', 'B'),
    ('9', '4'),
    ('C', 'G'),
    ('E', 'F'),
    ('H', 'N'),
    ('K', 'X'),
    ('M', 'N'),
    ('P', 'R'),
    ('U', 'V'),
];

/// A kind of question.
pub struct Kind {
    /// Its name in the table.
    pub name: &'static str,
    damage: fn(&mut Random, &mut Vec<Place>),
    slips: u8,
    special: Special,
}

#[derive(Clone, Copy, PartialEq)]
enum Special {
    No,
    WrongCalibre,
    Cyrillic,
}

/// All kinds, in the order of the table.
pub const KINDS: [Kind; 12] = [
    Kind::new("exact", |_, _| {}, 0),
    Kind::new("1 unknown", |random, places| one_unknown(random, places), 0),
    Kind::new("run of 3 unknown", |random, places| run_of_three(random, places).fill(Place::Unknown), 0),
    Kind::new("first 2 lost", |_, places| drop(places.splice(..2, [Place::Run])), 0),
    Kind::new("last 2 lost", |_, places| drop(places.splice(places.len() - 2.., [Place::Run])), 0),
    Kind::new("3 with candidates or unknown", |random, places| three_doubtful(random, places), 0),
    Kind::new("1 look-alike", look_alike, 1),
    Kind::new("1 edit", edit, 1),
    Kind::new("2 edits", two_edits, 2),
    Kind { special: Special::WrongCalibre, ..Kind::new("2 edits, wrong calibre", two_edits, 2) },
    // For the peers two slips: by sound, two Latin letters stand for what they know by look.
    Kind { special: Special::Cyrillic, ..Kind::new("Cyrillic by sound", |_, _| {}, 2) },
    Kind::new("free mixture", mixture, 2),
];

impl Kind {
    const fn new(name: &'static str, damage: fn(&mut Random, &mut Vec<Place>), slips: u8) -> Self {
        Self { name, damage, slips, special: Special::No }
    }

    /// A question of this kind about one of the first `records`.
    pub fn question(&self, register: &Register, records: u64, random: &mut Random) -> Question {
        let id = match self.special {
            Special::Cyrillic => register.cyrillic(records, random),
            _ => random.below(records),
        };
        let record = register.record(id);
        let serial = match self.special {
            Special::Cyrillic => by_sound(&record.serial).expect("all its letters are Cyrillic"),
            _ => record.normal(),
        };
        let mut places: Vec<Place> = serial.chars().map(Place::Read).collect();
        (self.damage)(random, &mut places);
        let calibre = match self.special {
            Special::WrongCalibre => other_calibre(record.fields.calibre.as_deref(), random),
            _ => record.fields.calibre,
        };
        Question { id, places, slips: self.slips, maker: Some(record.maker), calibre }
    }
}

fn one_unknown(random: &mut Random, places: &mut [Place]) {
    let at = random.place(places.len());
    places[at] = Place::Unknown;
}

fn run_of_three<'a>(random: &mut Random, places: &'a mut [Place]) -> &'a mut [Place] {
    let at = random.place(places.len() - 2);
    &mut places[at..at + 3]
}

fn three_doubtful(random: &mut Random, places: &mut [Place]) {
    let mut left: Vec<usize> = (0..places.len()).collect();
    for _ in 0..3 {
        let at = left.swap_remove(random.place(left.len()));
        let unknown = random.chance(0.5);
        places[at] = if unknown { Place::Unknown } else { choice(random, places[at]) };
    }
}

fn look_alike(random: &mut Random, places: &mut Vec<Place>) {
    let looks: Vec<(usize, char)> = (0..)
        .zip(places.iter())
        .flat_map(|(at, place)| {
            LOOKS.iter().filter_map(move |(a, b)| match *place {
                Place::Read(c) if c == *a => Some((at, *b)),
                Place::Read(c) if c == *b => Some((at, *a)),
                _ => None,
            })
        })
        .collect();
    match looks.is_empty() {
        false => {
            let (at, seen) = random.among(&looks);
            places[at] = Place::Read(seen);
        }
        // All digits have one, so this is a serial of letters that have none.
        true => edit(random, places),
    }
}

/// One character more, less or other, or two neighbours exchanged; never nothing.
fn edit(random: &mut Random, places: &mut Vec<Place>) {
    let before = places.clone();
    while *places == before {
        let at = random.place(places.len() - 1);
        match random.below(4) {
            0 => places[at] = other(random, places[at]),
            1 => places.insert(at, Place::Read(random.among(DIGITS))),
            2 => drop(places.remove(at)),
            _ => places.swap(at, at + 1),
        }
    }
}

fn two_edits(random: &mut Random, places: &mut Vec<Place>) {
    let whole = places.clone();
    while *places == whole {
        places.clone_from(&whole);
        edit(random, places);
        edit(random, places);
    }
}

/// Each position unknown, one of two, misread or missing with some probability; at times without its beginning.
fn mixture(random: &mut Random, places: &mut Vec<Place>) {
    let begun = if random.chance(0.25) { 1 + random.place(2) } else { 0 };
    let mut seen = Vec::new();
    if begun > 0 {
        seen.push(Place::Run);
    }
    let mut slips = 0;
    for place in &places[begun..] {
        match random.below(100) {
            0..10 => seen.push(Place::Unknown),
            10..20 => seen.push(choice(random, *place)),
            20..24 if slips < 2 => {
                seen.push(other(random, *place));
                slips += 1;
            }
            24..26 if slips < 2 => slips += 1,
            _ => seen.push(*place),
        }
    }
    // Of one character nobody could tell anything.
    if seen.iter().filter(|place| matches!(place, Place::Read(_))).count() >= 3 {
        *places = seen;
    }
}

/// The character or another one of its class.
fn choice(random: &mut Random, place: Place) -> Place {
    match (place, other(random, place)) {
        (Place::Read(a), Place::Read(b)) if random.chance(0.5) => Place::OneOf(a, b),
        (Place::Read(a), Place::Read(b)) => Place::OneOf(b, a),
        (place, _) => place,
    }
}

/// Another character of the same class.
fn other(random: &mut Random, place: Place) -> Place {
    let Place::Read(c) = place else { return place };
    let class = if c.is_ascii_digit() { DIGITS } else { LETTERS };
    loop {
        let other = random.among(class);
        if other != c {
            return Place::Read(other);
        }
    }
}
