//! How marks come to be misread, as it is done to the questions of the quality. It shares nothing with the channel by
//! which the index weighs them: no table, no probability, no idea of how they come about.
//!
//! A character is made of strokes, of which wear takes some and scratches add some; who reads it takes the symbol whose
//! strokes explain best what is left. A machine misreads as one was counted to. Hands slip on a keyboard, and clerks leave
//! out, double and exchange.

mod exact;

use crate::Result;
use crate::random::Random;
use std::collections::HashMap;
use std::path::Path;

pub use exact::{Exact, Symbols};

/// Symbols and their strokes, on a grid as that of a display with fourteen segments: `a` top, `b` `c` right, `d` bottom,
/// `e` `f` left, `g` `p` the halves of the middle, `i` `l` the upright in the centre, and the diagonals `h` `j` `k` `m`,
/// from upper left to lower right.
const GLYPHS: [(char, &str); 36] = [
    ('0', "abcdef"),
    ('1', "il"),
    ('2', "abdegp"),
    ('3', "abcdp"),
    ('4', "bcfgp"),
    ('5', "acdfgp"),
    ('6', "acdefgp"),
    ('7', "abc"),
    ('8', "abcdefgp"),
    ('9', "abcdfgp"),
    ('A', "abcefgp"),
    ('B', "abcdilp"),
    ('C', "adef"),
    ('D', "abcdil"),
    ('E', "adefgp"),
    ('F', "aefgp"),
    ('G', "acdefp"),
    ('H', "bcefgp"),
    ('I', "adil"),
    ('J', "bcde"),
    ('K', "efgjm"),
    ('L', "def"),
    ('M', "bcefhj"),
    ('N', "bcefhm"),
    ('O', "abcdef"),
    ('P', "abefgp"),
    ('Q', "abcdefm"),
    ('R', "abefgpm"),
    ('S', "acdfgp"),
    ('T', "ail"),
    ('U', "bcdef"),
    ('V', "efjk"),
    ('W', "bcefkm"),
    ('X', "hjkm"),
    ('Y', "hjl"),
    ('Z', "adjk"),
];
const STROKES: u32 = 16;
/// A scratch where the character has no stroke.
const SCRATCH: f64 = 0.02;
/// How much less likely a reader takes a symbol for each of its strokes that is not to be seen,
const NOT_SEEN: f64 = 1.8;
/// and for each stroke seen that it does not have.
const NOT_ITS_OWN: f64 = 3.0;
/// Rows of a keyboard.
const KEYS: [&str; 4] = ["1234567890", "QWERTYUIOP", "ASDFGHJKL", "ZXCVBNM"];
/// How often a character that is misread for its looks is misread as machines do.
const BY_MACHINE: f64 = 0.2;
/// How common each slip is, in percent: a character read wrongly by eye, by a machine, struck wrongly by hand; two
/// exchanged, one left out, doubled, struck with a neighbour.
const SLIPS: [f64; 7] = [45.0, 10.0, 15.0, 10.0, 10.0, 6.0, 4.0];
/// Counts of what was read in place of what.
const COUNTS: &str = "MEASURED_plate_ocr_confusions.csv";

/// Everything that misreads.
pub struct Noise {
    /// By true character, what a machine read in its place, and how often.
    machine: HashMap<char, (Vec<char>, Vec<f64>)>,
}

impl Noise {
    /// Reads what machines take for what.
    pub fn read(folder: &Path) -> Result<Self> {
        let path = folder.join(COUNTS);
        let table = std::fs::read_to_string(&path)
            .map_err(|error| format!("{}: {error}. Set BENCH_DATA to the folder that has it", path.display()))?;
        let mut machine: HashMap<char, (Vec<char>, Vec<f64>)> = HashMap::new();
        for line in table.lines().skip(1) {
            let [from, to, count, _] = line.split(',').collect::<Vec<_>>()[..] else {
                return Err(format!("{}: not true,read,count,total: {line}", path.display()).into());
            };
            let (Some(from), Some(to)) = (from.chars().next(), to.chars().next()) else { continue };
            // Unreadable is no misreading.
            if to.is_alphanumeric() {
                let (readings, counts) = machine.entry(from).or_default();
                readings.push(to);
                counts.push(count.parse()?);
            }
        }
        Ok(Self { machine })
    }

    /// One character is misread for how it looks.
    pub fn look_alike(&self, random: &mut Random, serial: &mut [char]) {
        let at = worn_place(random, serial);
        let worn = wear(at, serial.len());
        serial[at] = self.misread(random, serial[at], worn);
    }

    /// What a character is misread as for how it looks, where wear took this share of its strokes.
    pub fn misread(&self, random: &mut Random, c: char, worn: f64) -> char {
        if random.chance(BY_MACHINE) { self.by_machine(random, c, worn) } else { by_eye(random, c, worn) }
    }

    /// One slip of any kind.
    pub fn slip(&self, random: &mut Random, serial: &mut Vec<char>) {
        let at = worn_place(random, serial);
        let anywhere = random.place(serial.len() - 1);
        match random.weighted(&SLIPS) {
            0 => serial[at] = by_eye(random, serial[at], wear(at, serial.len())),
            1 => serial[at] = self.by_machine(random, serial[at], wear(at, serial.len())),
            2 => serial[anywhere] = by_hand(random, serial[anywhere]),
            3 => serial.swap(anywhere, anywhere + 1),
            4 => drop(serial.remove(anywhere)),
            5 => serial.insert(anywhere, serial[anywhere]),
            _ => {
                let struck = by_hand(random, serial[anywhere]);
                serial.insert(anywhere + 1, struck);
            }
        }
    }

    /// So many slips, which do not undo each other.
    pub fn slips(&self, random: &mut Random, serial: &mut Vec<char>, slips: usize) {
        let whole = serial.clone();
        while strsim::generic_damerau_levenshtein(&whole, serial) < slips {
            serial.clone_from(&whole);
            for _ in 0..slips {
                self.slip(random, serial);
            }
        }
    }

    fn by_machine(&self, random: &mut Random, c: char, worn: f64) -> char {
        match self.machine.get(&c) {
            Some((readings, counts)) => readings[random.weighted(counts)],
            None => by_eye(random, c, worn),
        }
    }
}

/// The share of strokes that wear took at a place: ends are worn more than the middle.
pub fn wear(at: usize, length: usize) -> f64 {
    let from_middle = ((2 * at + 1) as f64 / length as f64 - 1.0).abs();
    0.1 + 0.15 * from_middle
}

/// A place, the worn ones more often.
fn worn_place(random: &mut Random, serial: &[char]) -> usize {
    let weights: Vec<f64> = (0..serial.len()).map(|at| wear(at, serial.len())).collect();
    random.weighted(&weights)
}

/// What an eye takes a worn character for, when it takes it for another.
fn by_eye(random: &mut Random, c: char, worn: f64) -> char {
    let own = strokes(c);
    loop {
        let mut left = 0;
        for stroke in 0..STROKES {
            let there = own >> stroke & 1 == 1;
            let seen = if there { !random.chance(worn) } else { random.chance(SCRATCH) };
            left |= u32::from(seen) << stroke;
        }
        let read = GLYPHS[random.weighted(&taken_for(left))].0;
        if read != c {
            return read;
        }
    }
}

/// How readily each symbol is taken for what stands there.
fn taken_for(left: u32) -> [f64; GLYPHS.len()] {
    GLYPHS.map(|(symbol, _)| {
        let its = strokes(symbol);
        let not_seen = f64::from((its & !left).count_ones());
        let not_its_own = f64::from((left & !its).count_ones());
        (-NOT_SEEN * not_seen - NOT_ITS_OWN * not_its_own).exp()
    })
}

/// The strokes of a symbol, a bit each.
fn strokes(symbol: char) -> u32 {
    let glyph = GLYPHS.iter().find(|(one, _)| *one == symbol);
    glyph.map_or(0, |(_, strokes)| strokes.bytes().fold(0, |bits, stroke| bits | 1 << (stroke - b'a')))
}

/// The key beside the one that was meant.
fn by_hand(random: &mut Random, c: char) -> char {
    match &keys_beside(c)[..] {
        [] => c,
        beside => random.among(beside),
    }
}

/// The keys at the left and the right of one.
fn keys_beside(c: char) -> Vec<char> {
    let beside = |row: &str| {
        let keys: Vec<char> = row.chars().collect();
        let at = keys.iter().position(|key| *key == c)?;
        let places = [at.checked_sub(1), Some(at + 1)].into_iter().flatten();
        Some(places.filter_map(|at| keys.get(at).copied()).collect())
    };
    KEYS.into_iter().find_map(beside).unwrap_or_default()
}
