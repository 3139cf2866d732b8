//! Made-up registers: believable in what they hold and in what is wrong with them. The same every time.

use std::fmt::Write as _;
use std::io::{self, Write};

/// The serial of the weapon that the demonstration's case is about.
pub const STORY_SERIAL: &str = "BK81941";

/// A small generator of even numbers (splitmix64), so that a demonstration is the same on every machine.
pub struct Dice(u64);

impl Dice {
    /// Begins at a seed.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    fn below(&mut self, bound: u64) -> u64 {
        self.next() % bound
    }

    fn pick<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        let at = self.below(list.len() as u64);
        &list[usize::try_from(at).unwrap_or_default()]
    }

    fn one_in(&mut self, bound: u64) -> bool {
        self.below(bound) == 0
    }
}

/// A kind of weapon as registers have it: maker, model, calibre, type, country, first year, last year, serial shape
/// (`A` a letter, `9` a digit), how common.
struct Make(&'static str, &'static str, &'static str, &'static str, &'static str, u64, u64, &'static str, u64);

/// The arsenal of the made-up State Belmarra, and real makers with made-up serials in the shapes that they are known for.
const MAKES: &[Make] = &[
    Make("Belmarra State Arsenal", "BA-9", "9x19mm Parabellum", "Pistol", "Belmarra", 1998, 2021, "BK99999", 30),
    Make("Belmarra State Arsenal", "BA-556", "5.56x45mm NATO", "Assault rifle", "Belmarra", 2003, 2022, "BR99999", 16),
    Make("Belmarra State Arsenal", "BA-12", "12 gauge", "Shotgun", "Belmarra", 1990, 2019, "BS9999", 8),
    Make("Taurus", "PT 92", "9x19mm Parabellum", "Pistol", "Brazil", 1988, 2020, "AAA99999", 9),
    Make("Taurus", "82", ".38 Special", "Revolver", "Brazil", 1985, 2012, "AA999999", 6),
    Make("Glock", "17", "9x19mm Parabellum", "Pistol", "Austria", 1992, 2022, "AAAA999", 7),
    Make("Beretta", "92FS", "9x19mm Parabellum", "Pistol", "Italy", 1990, 2018, "A99999A", 5),
    Make("CZ", "75 B", "9x19mm Parabellum", "Pistol", "Czechia", 1994, 2019, "A9999", 4),
    Make("Smith & Wesson", "10", ".38 Special", "Revolver", "United States", 1976, 2004, "AAA9999", 4),
    Make("Zastava", "M70", "7.62x39mm", "Assault rifle", "Serbia", 1978, 1999, "A-999999", 4),
    Make("Norinco", "56", "7.62x39mm", "Assault rifle", "China", 1972, 1995, "99999999", 3),
    Make("FN Herstal", "FAL", "7.62x51mm NATO", "Rifle", "Belgium", 1968, 1988, "999999", 2),
    Make("Remington", "870", "12 gauge", "Shotgun", "United States", 1980, 2016, "A999999A", 2),
];

/// The makes that come from abroad, seen from Averland, which knows the arsenal's by one consignment only.
const FOREIGN: &[Make] = MAKES.split_at(3).1;

/// What clerks of all years wrote where a serial belongs.
const WORDS: &[&str] = &[
    "unknown",
    "illegible",
    "rusty",
    "none",
    "inconnu",
    "illisible",
    "raspada",
    "borrado",
    "нечитаемый",
    "نامقروء",
    "---",
];

const HOLDERS_A: &[(&str, &str)] = &[
    ("Averland Coast Police, Northmarch", "police"),
    ("Averland Coast Police, Highbeck", "police"),
    ("Averland Defence Force, First Depot", "armed-forces"),
    ("Averland Customs Service", "state-agency"),
    ("Licensed dealer 014", "dealer"),
    ("Licensed dealer 022", "dealer"),
    ("Harbour Guard Company", "security-company"),
    ("Private licence", "private-holder"),
];

const HOLDERS_B: &[(&str, &str)] = &[
    ("Police nationale, dépôt d’Eastquay", "police"),
    ("Police nationale, dépôt de Marrat", "police"),
    ("Armée de terre, arsenal central", "armed-forces"),
    ("Garde forestière", "state-agency"),
    ("Armurier agréé 103", "dealer"),
    ("Armurier agréé 117", "dealer"),
    ("Permis particulier", "private-holder"),
];

/// Writes the register of Averland: an English spreadsheet program's table, with commas.
///
/// # Errors
/// The disk refuses.
pub fn averland(out: &mut impl Write, weapons: u64) -> io::Result<()> {
    let mut dice = Dice::new(0xA11C_E5ED);
    writeln!(
        out,
        "Serial No,Make,Model,Calibre,Type,Country of manufacture,Year of manufacture,Imported from,Date of import,Importer,Holder,Type of holder,Registered on,Status,Status date,Inventory No,Shelf"
    )?;
    for row in 0..weapons {
        let imported = row * 10 < weapons * 3;
        // The first rows are a consignment of the arsenal: the numbers that Belmarra's register says it exported.
        let make = if imported { &MAKES[usize::from(!dice.one_in(4))] } else { any(&mut dice, FOREIGN) };
        let serial = if imported { format!("BF{:05}", row) } else { serial(&mut dice, make.7) };
        let year = make.5 + dice.below(make.6 - make.5 + 1);
        let (from, on, by) = match imported {
            true => ("Belmarra", day(&mut dice, 2014, 2), "Averland Ministry of Public Order"),
            false => ("", String::new(), ""),
        };
        let (holder, kind) = dice.pick(HOLDERS_A);
        let registered = day(&mut dice, year.max(2001), 4);
        let (status, status_date) = status(&mut dice, &["lost", "stolen", "destroyed"]);
        let serial = damaged(&mut dice, serial);
        writeln!(
            out,
            "{serial},{},{},{},{},{},{year},{from},{on},{by},\"{}\",{kind},{registered},{status},{status_date},AV-{row:06},{}",
            make.0,
            make.1,
            make.2,
            make.3,
            make.4,
            numbered(&mut dice, holder, kind),
            dice.below(400),
        )?;
    }
    Ok(())
}

/// Writes the register of Belmarra: a French spreadsheet program's table, with semicolons.
///
/// # Errors
/// The disk refuses.
pub fn belmarra(out: &mut impl Write, weapons: u64) -> io::Result<()> {
    let mut dice = Dice::new(0xBE1A_AA4A);
    writeln!(
        out,
        "N° de série;Fabricant;Modèle;Calibre;Type d’arme;Pays de fabrication;Année de fabrication;Détenteur;Type de détenteur;Date d’enregistrement;Date d’exportation;Pays de destination;Destinataire;Statut;Date du statut;N° d’ordre"
    )?;
    let story = weapons / 3;
    for row in 0..weapons {
        let exported = row * 40 < weapons * 3;
        let make = if row == story {
            &MAKES[0]
        } else if exported {
            &MAKES[usize::from(!dice.one_in(4))]
        } else {
            any(&mut dice, MAKES)
        };
        let year = if row == story { 2009 } else { make.5 + dice.below(make.6 - make.5 + 1) };
        let serial = match (row == story, exported) {
            (true, _) => STORY_SERIAL.to_owned(),
            (_, true) => format!("BF{row:05}"),
            _ => {
                let text = serial(&mut dice, make.7);
                damaged(&mut dice, if text == STORY_SERIAL { "BK81940".to_owned() } else { text })
            }
        };
        let (on, to, consignee) = match exported {
            true => (french_day(&mut dice, 2013, 2), "Averland", "Averland Ministry of Public Order"),
            false => (String::new(), "", ""),
        };
        let (holder, kind) = if row == story { &HOLDERS_B[4] } else { dice.pick(HOLDERS_B) };
        let registered = if row == story { "14/05/2009".to_owned() } else { french_day(&mut dice, year.max(1995), 3) };
        let (status, status_date) = if row == story || exported {
            (String::new(), String::new())
        } else {
            status(&mut dice, &["perdu", "volé", "détruit"])
        };
        writeln!(
            out,
            "{serial};{};{};{};{};{};{year};{};{kind};{registered};{on};{to};{consignee};{status};{status_date};{row:07}",
            make.0,
            make.1,
            make.2,
            make.3,
            make.4,
            if row == story { (*holder).to_owned() } else { numbered(&mut dice, holder, kind) },
        )?;
    }
    Ok(())
}

fn any<'a>(dice: &mut Dice, makes: &'a [Make]) -> &'a Make {
    let total: u64 = makes.iter().map(|make| make.8).sum();
    let mut at = dice.below(total);
    for make in makes {
        if at < make.8 {
            return make;
        }
        at -= make.8;
    }
    &makes[0]
}

/// Fills a shape: `A` any letter but those that look like digits, `9` any digit, the rest as it stands. The arsenal's
/// two letters stand as they are.
fn serial(dice: &mut Dice, shape: &str) -> String {
    const LETTERS: &[u8] = b"ABCDEFGHJKLMNPRSTUVWXYZ";
    let fixed = if shape.starts_with('B') { 2 } else { 0 };
    let mut text = String::with_capacity(shape.len());
    for (at, sign) in shape.char_indices() {
        match sign {
            _ if at < fixed => text.push(sign),
            'A' => text.push(char::from(*dice.pick(LETTERS))),
            '9' => {
                // Writing to a String cannot fail.
                let _ = write!(text, "{}", dice.below(10));
            }
            other => text.push(other),
        }
    }
    text
}

/// One serial in a hundred or so is not what it was.
fn damaged(dice: &mut Dice, serial: String) -> String {
    match dice.below(900) {
        0..=5 => (*dice.pick(WORDS)).to_owned(),
        6 => "1.23E+05".to_owned(),
        7 => "12-May".to_owned(),
        8 | 9 => format!(" {serial} "),
        10 => String::new(),
        _ => serial,
    }
}

fn status(dice: &mut Dice, words: &[&str]) -> (String, String) {
    if dice.one_in(60) {
        (words[usize::try_from(dice.below(words.len() as u64)).unwrap_or_default()].to_owned(), day(dice, 2012, 12))
    } else {
        (String::new(), String::new())
    }
}

/// Private holders are known by a licence number, never by a name.
fn numbered(dice: &mut Dice, holder: &str, kind: &str) -> String {
    if kind == "private-holder" { format!("{holder} {:06}", dice.below(1_000_000)) } else { holder.to_owned() }
}

fn day(dice: &mut Dice, from: u64, years: u64) -> String {
    format!("{:04}-{:02}-{:02}", from + dice.below(years), 1 + dice.below(12), 1 + dice.below(28))
}

fn french_day(dice: &mut Dice, from: u64, years: u64) -> String {
    format!("{:02}/{:02}/{:04}", 1 + dice.below(28), 1 + dice.below(12), from + dice.below(years))
}
