//! Measures `LayeredIndex`: time, memory and how often the right record comes first, over a made-up register.
//!
//! `cargo run --release -p marks --example measure [-- WEAPONS]`; 250,000 weapons where no number is given. The serials
//! have the commonest shapes of real registers; the damage done to them is not the channel's own model.
#![expect(clippy::print_stdout, reason = "its table is what it is for")]

use marks::{Entry, Fields, Index, LayeredIndex, Pattern, Query, normal};
use std::time::{Duration, Instant};

/// Questions asked of each kind.
const QUESTIONS: usize = 300;
const MAKERS: [&str; 12] =
    ["adarna", "borsa", "cendra", "dolna", "eskil", "fara", "galt", "hedra", "ilmen", "jorda", "kavala", "lumen"];
const CALIBRES: [&str; 6] = ["9x19", "9x18", "762x39", "38spl", "12ga", "22lr"];
/// Shapes and their shares per thousand; A a letter, B one of the twelve Cyrillic letters with a Latin look, 9 a digit.
const SHAPES: [(&str, u64); 8] = [
    ("AAA99999", 300),
    ("AAAA999", 170),
    ("999999", 180),
    ("A999999", 100),
    ("AA999999", 90),
    ("BB 9999", 60),
    ("99999", 50),
    ("9999999", 50),
];

/// Names one damage, and does it to a serial in normal form.
type Kind = (&'static str, fn(&mut Random, &str) -> String);

const KINDS: [Kind; 12] = [
    ("exact", |_, serial| serial.to_owned()),
    ("1 unknown", |random, serial| with(serial, random.below(len(serial)), |_| "?".into())),
    ("3 positions with candidates", |random, serial| {
        let at = random.below(len(serial) - 2);
        (at..at + 3)
            .rev()
            .fold(serial.to_owned(), |damaged, place| with(&damaged, place, |c| format!("[{c}{}]", random.other(c))))
    }),
    ("1 misread look-alike", |random, serial| {
        let place = serial.find(|c| LOOKS.iter().any(|(a, _)| *a == c)).unwrap_or(random.below(len(serial)));
        with(serial, place, |c| LOOKS.iter().find(|(a, _)| *a == c).map_or(random.other(c), |(_, b)| *b).into())
    }),
    ("1 misread", |random, serial| with(serial, random.below(len(serial)), |c| random.other(c).into())),
    ("1 edit", |random, serial| edit(random, serial)),
    ("2 edits", |random, serial| {
        let once = edit(random, serial);
        edit(random, &once)
    }),
    ("first 2 lost", |_, serial| serial.chars().skip(2).collect()),
    ("* in front", |_, serial| format!("*{}", serial.chars().skip(2).collect::<String>())),
    ("* behind", |_, serial| format!("{}*", &serial[..serial.len() - 2])),
    ("a few known, gaps between", |_, serial| format!("{}{{0,30}}{}{{0,30}}", &serial[..1], &serial[3..4])),
    ("everything (*)", |_, _| "*".to_owned()),
];

const LOOKS: [(char, char); 10] = [
    ('0', 'O'),
    ('1', 'I'),
    ('3', '8'),
    ('5', '6'),
    ('8', '3'),
    ('B', '8'),
    ('S', '5'),
    ('E', 'F'),
    ('N', 'H'),
    ('4', 'A'),
];

fn main() {
    let weapons = std::env::args().nth(1).and_then(|number| number.parse().ok()).unwrap_or(250_000);
    let mut random = Random(20_261_123);
    let entries: Vec<Entry> = (0..weapons).map(|id| weapon(&mut random, id)).collect();
    let before = resident();
    let index = LayeredIndex::in_memory();
    let started = Instant::now();
    index.upsert(&entries).expect("an index in memory needs no disk");
    println!(
        "{} weapons indexed in {:.2?}; {} MB more in memory",
        index.len(),
        started.elapsed(),
        resident().saturating_sub(before)
    );
    println!(
        "{:<30} {:>9} {:>9} {:>7} {:>7} {:>7} {:>11}",
        "seen", "median", "p95", "first", "in 10", "none", "considered"
    );
    for (name, damage) in KINDS {
        let ask = |entry: &Entry, random: &mut Random| Query {
            serial: Pattern::parse(&damage(random, &normal(&entry.serials[0]))).ok(),
            fields: Fields { model: None, ..entry.fields.clone() },
            limit: 20,
            ..Query::default()
        };
        report(name, &index, &entries, &mut random, ask);
    }
    let strangers: Vec<Entry> = (0..QUESTIONS as u64).map(|id| weapon(&mut random, u64::MAX - id)).collect();
    report("exact, not in the register", &index, &strangers, &mut random, |entry, _| Query {
        serial: Pattern::parse(&normal(&entry.serials[0])).ok(),
        fields: Fields { model: None, ..entry.fields.clone() },
        limit: 20,
        ..Query::default()
    });
    report("fields only", &index, &entries, &mut random, |entry, _| Query {
        serial: None,
        fields: entry.fields.clone(),
        limit: 20,
        ..Query::default()
    });
}

/// Asks for weapons drawn at random and prints one line: times, how often the right record comes first and among ten,
/// the mean probability of "none of these", and the mean number of records considered.
fn report(
    name: &str,
    index: &LayeredIndex,
    entries: &[Entry],
    random: &mut Random,
    ask: impl Fn(&Entry, &mut Random) -> Query,
) {
    let (mut times, mut first, mut among_ten, mut none, mut considered) = (Vec::new(), 0, 0, 0.0, 0);
    for _ in 0..QUESTIONS {
        let entry = &entries[random.below(entries.len())];
        let query = ask(entry, random);
        let started = Instant::now();
        let answer = index.search(&query);
        times.push(started.elapsed());
        let rank = answer.candidates.iter().position(|candidate| candidate.id == entry.id);
        first += usize::from(rank == Some(0));
        among_ten += usize::from(rank.is_some_and(|rank| rank < 10));
        none += answer.none_of_these / QUESTIONS as f64;
        considered += answer.considered;
    }
    times.sort_unstable();
    let milliseconds = |time: Duration| format!("{:.2} ms", time.as_secs_f64() * 1e3);
    let (median, p95) = (milliseconds(times[QUESTIONS / 2]), milliseconds(times[QUESTIONS * 95 / 100]));
    let share = |count: usize| count as f64 / QUESTIONS as f64;
    let considered = considered / QUESTIONS;
    let (first, among_ten) = (share(first), share(among_ten));
    println!("{name:<30} {median:>9} {p95:>9} {first:>7.3} {among_ten:>7.3} {none:>7.3} {considered:>11}");
}

fn weapon(random: &mut Random, id: u64) -> Entry {
    let mut share = random.below(1000) as u64;
    let (shape, _) = SHAPES
        .into_iter()
        .find(|(_, of)| {
            let here = share < *of;
            share = share.saturating_sub(*of);
            here
        })
        .expect("the shares add up to a thousand");
    let serial = shape.chars().map(|class| match class {
        'A' => random.among("ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
        'B' => random.among("АВЕКМНОРСТУХ"),
        '9' => random.among("0123456789"),
        other => other,
    });
    let serials = vec![serial.collect()];
    let fields = Fields {
        maker: Some(MAKERS[random.below(MAKERS.len())].to_owned()),
        model: Some(format!("m{}", random.below(400))),
        calibre: Some(CALIBRES[random.below(CALIBRES.len())].to_owned()),
        weapon_type: Some(["pistol", "revolver", "rifle", "shotgun"][random.below(4)].to_owned()),
        country: None,
        year: Some(1940 + random.below(80) as i16),
    };
    Entry { id, serials, fields }
}

/// One character more, less or other, or two neighbours exchanged.
fn edit(random: &mut Random, serial: &str) -> String {
    let place = random.below(len(serial) - 1);
    let mut characters: Vec<char> = serial.chars().collect();
    match random.below(4) {
        0 => characters[place] = random.other(characters[place]),
        1 => characters.insert(place, random.among("0123456789")),
        2 => drop(characters.remove(place)),
        _ => characters.swap(place, place + 1),
    }
    characters.into_iter().collect()
}

/// The serial with one character replaced.
fn with(serial: &str, place: usize, replace: impl FnOnce(char) -> String) -> String {
    let mut characters = serial.chars();
    let front: String = characters.by_ref().take(place).collect();
    let middle = characters.next().map(replace).unwrap_or_default();
    front + &middle + characters.as_str()
}

fn len(serial: &str) -> usize {
    serial.chars().count()
}

/// Resident memory of this process in MB; 0 where the system does not say.
fn resident() -> usize {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    line.and_then(|line| line.split_whitespace().next()?.parse::<usize>().ok()).unwrap_or(0) / 1024
}

/// SplitMix64: the same register and questions in every run.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, bound: usize) -> usize {
        (self.next() % bound as u64) as usize
    }

    fn among(&mut self, characters: &str) -> char {
        characters.chars().nth(self.below(characters.chars().count())).expect("the place is below the count")
    }

    /// Another character of the same class.
    fn other(&mut self, c: char) -> char {
        let class = if c.is_ascii_digit() { "0123456789" } else { "ABCDEFGHIJKLMNOPQRSTUVWXYZ" };
        loop {
            let other = self.among(class);
            if other != c {
                return other;
            }
        }
    }
}
