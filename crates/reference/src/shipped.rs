//! Reads the tables built into the program. They are fixed when the program is made and every test reads them, so what
//! is wrong with one is a mistake of ours and stops the program.

use crate::catalogue::Catalogue;
use crate::fold::{fold, fold_calibre, fold_calibre_bare, fold_company, fold_company_head, slug};
use crate::index::Claim;
use crate::map::World;
use crate::{Calibre, Country, LANGUAGES, Maker, Model, Names, Position, Region, Symbol, WeaponClass, WeaponType};
use domain::Coded;
use std::collections::HashMap;
use std::rc::Rc;

macro_rules! table {
    ($name:literal) => {
        Rows::new(include_str!(concat!("../../../reference/", $name)), $name)
    };
}

pub(crate) fn world() -> World {
    World::decode(include_str!("../../../reference/world.topojson"), &territory_codes())
}

/// For each numeric code: the alpha-2 code, and whether it is a Member State.
pub(crate) fn territory_codes() -> HashMap<String, (String, bool)> {
    table!("territories.csv")
        .map(|row| (row.text("numeric"), (row.text("alpha2"), row.get("un_member") == "1")))
        .collect()
}

/// The points of territories that the outlines leave out: alpha-2 code, point, source.
pub(crate) fn territory_points() -> Vec<(String, Position, String)> {
    table!("territory_points.tsv")
        .map(|row| {
            let degrees = |column| row.get(column).parse::<f64>().ok();
            let point = degrees("lat").zip(degrees("lon")).and_then(|(lat, lon)| Position::new(lat, lon));
            (row.text("alpha2"), point.expect("the point of a shipped territory is on the Earth"), row.text("source"))
        })
        .collect()
}

pub(crate) fn regions() -> Vec<Region> {
    table!("regions.csv")
        .map(|row| Region { m49: row.text("m49"), parent: row.optional("parent_m49"), names: row.names() })
        .collect()
}

pub(crate) fn countries(world: &World) -> Catalogue<Country> {
    let extra: HashMap<String, (Names, Vec<String>)> =
        table!("territories_extra.tsv").map(|row| (row.text("alpha2"), (row.names(), row.list("aliases")))).collect();
    let points: HashMap<String, Position> =
        territory_points().into_iter().map(|(code, point, _)| (code, point)).collect();
    let mut countries = Catalogue::new(&[fold]);
    for row in table!("territories.csv") {
        let alpha2 = row.text("alpha2");
        let borrowed = row.names();
        let (names, aliases) = extra.get(&alpha2).map_or((borrowed.clone(), Vec::new()), |(preferred, aliases)| {
            (borrowed.overlaid(preferred), aliases.clone())
        });
        let alpha3 = row.text("alpha3");
        countries.add(Country {
            un_member: row.get("un_member") == "1",
            regions: row.get("m49_path").split('>').filter(|code| !code.is_empty()).map(str::to_owned).collect(),
            centroid: world.centroid(&alpha2).or_else(|| points.get(&alpha2).copied()),
            outline: Vec::new(),
            alpha2: alpha2.clone(),
            alpha3: alpha3.clone(),
            names,
            aliases: aliases.clone(),
        });
        countries.claim(&alpha2, [alpha3.as_str()], Claim::Name);
        countries.claim(&alpha2, words(&aliases), Claim::Alias);
        countries.claim(&alpha2, borrowed.iter(), Claim::Borrowed);
    }
    countries
}

pub(crate) fn weapon_types() -> Catalogue<WeaponType> {
    let mut types = Catalogue::new(&[fold]);
    for row in table!("weapon_types.tsv") {
        let class = match row.get("class") {
            "small-arm" => Some(WeaponClass::SmallArm),
            "light-weapon" => Some(WeaponClass::LightWeapon),
            other => panic!("weapon_types.tsv has the class {other}"),
        };
        let (code, aliases) = (row.text("code"), row.list("aliases"));
        types.add(WeaponType { code: code.clone(), class, names: row.names(), aliases: aliases.clone() });
        types.claim(&code, words(&aliases), Claim::Alias);
    }
    types
}

pub(crate) fn calibres() -> Catalogue<Calibre> {
    let own = table!("calibres_extra.tsv").map(|row| (row.text("name"), row.list("aliases")));
    let borrowed = table!("calibres.csv").map(|row| (row.text("calibre_name"), vec![row.text("alias")]));
    let mut calibres = Catalogue::new(&[fold_calibre, fold_calibre_bare]);
    for (code, merged) in merge(own, borrowed, slug) {
        calibres.add(Calibre { code: code.clone(), aliases: merged.aliases(), name: merged.name });
        calibres.claim(&code, words(&merged.own), Claim::Alias);
        calibres.claim(&code, words(&merged.borrowed), Claim::Borrowed);
    }
    calibres
}

pub(crate) fn makers() -> Catalogue<Maker> {
    let mut countries = HashMap::new();
    let mut names = HashMap::new();
    for row in table!("makers_extra.tsv") {
        countries.insert(row.text("code"), row.text("country"));
        names.insert(row.text("code"), row.text("name"));
    }
    let own = table!("makers_extra.tsv").map(|row| (row.text("code"), row.list("aliases")));
    let borrowed = table!("models.csv").map(|row| (row.text("brand"), row.list("brand_aliases")));
    let mut makers = Catalogue::new(&[fold, fold_company, fold_company_head]);
    for (code, merged) in merge(own, borrowed, slug) {
        let name = names.remove(&code).unwrap_or_else(|| merged.name.clone());
        makers.add(Maker { code: code.clone(), name, country: countries.remove(&code), aliases: merged.aliases() });
        makers.claim(&code, words(&merged.own), Claim::Alias);
        makers.claim(&code, words(&merged.borrowed), Claim::Borrowed);
    }
    makers
}

pub(crate) fn models(makers: &Catalogue<Maker>) -> Catalogue<Model> {
    let own = table!("models_extra.tsv")
        .map(|row| (format!("{}\t{}", row.text("maker"), row.text("model")), row.list("aliases")));
    let borrowed = table!("models.csv").map(|row| {
        let (brand, model) = (row.text("brand"), row.text("model"));
        let short = if brand == "Smith & Wesson" { "S&W" } else { brand.as_str() };
        let bare = model.strip_prefix(short).and_then(|rest| rest.strip_prefix(' ')).unwrap_or(&model);
        (format!("{}\t{bare}", slug(&brand)), vec![model.clone()])
    });
    let code =
        |key: &str| key.split_once('\t').map_or_else(String::new, |(maker, model)| format!("{maker}-{}", slug(model)));
    let mut models = Catalogue::new(&[fold]);
    for (code, merged) in merge(own, borrowed, code) {
        let (maker, name) = merged.name.split_once('\t').expect("made with a tab above");
        let maker =
            makers.get(maker).unwrap_or_else(|| panic!("the model {name} is of {maker}, which is no shipped maker"));
        let with_maker = |word: &str| format!("{} {word}", maker.name());
        let full: Vec<String> = std::iter::once(name).chain(words(&merged.own)).map(with_maker).collect();
        models.add(Model {
            code: code.clone(),
            maker: maker.code().to_owned(),
            name: name.to_owned(),
            aliases: merged.aliases(),
        });
        models.claim(&code, words(&merged.own), Claim::Alias);
        models.claim(&code, words(&full).chain(words(&merged.borrowed)), Claim::Borrowed);
    }
    models
}

/// Ends a list that is known not to be whole.
const AND_MORE: &str = "…";

pub(crate) fn symbols() -> Vec<Symbol> {
    table!("symbols.tsv")
        .map(|row| Symbol {
            code: row.text("code"),
            state: row.text("state"),
            former: row.optional("former"),
            maker: row.optional("maker"),
            shapes: row.members("shapes"),
            contents: row.members("contents").first().copied(),
            texts: row.list("texts").into_iter().filter(|text| text != AND_MORE).collect(),
            has_more_texts: row.get("texts").ends_with(AND_MORE),
            selectors: row.members("selectors"),
            scripts: row.members("scripts"),
            weapon_types: row.list("weapons"),
            until: row.optional("until").map(|year| year.parse().expect("a shipped symbol's last year is a number")),
            certainty: row.members("certainty")[0],
            source: row.optional("source"),
            remarks: row.members("remarks"),
            look_alikes: row.list("look_alikes"),
            aliases: row.list("aliases"),
        })
        .collect()
}

/// What our own table and a borrowed one say of one entry.
struct Merged {
    name: String,
    own: Vec<String>,
    borrowed: Vec<String>,
}

impl Merged {
    fn aliases(&self) -> Vec<String> {
        self.own.iter().chain(&self.borrowed).cloned().collect()
    }
}

fn words(list: &[String]) -> impl Iterator<Item = &str> {
    list.iter().map(String::as_str)
}

/// Joins rows of (name, aliases) that have the same code, those of our own table first and in its order.
fn merge(
    own: impl Iterator<Item = (String, Vec<String>)>,
    borrowed: impl Iterator<Item = (String, Vec<String>)>,
    code: impl Fn(&str) -> String,
) -> Vec<(String, Merged)> {
    let mut merged: Vec<(String, Merged)> = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    let own = own.map(|(name, aliases)| (name, aliases, true));
    for (name, aliases, ours) in own.chain(borrowed.map(|(name, aliases)| (name, aliases, false))) {
        let code = code(&name);
        let place = *places.entry(code.clone()).or_insert_with(|| {
            merged.push((code, Merged { name: name.clone(), own: Vec::new(), borrowed: Vec::new() }));
            merged.len() - 1
        });
        let words = if ours { &mut merged[place].1.own } else { &mut merged[place].1.borrowed };
        for word in std::iter::once(name).chain(aliases) {
            if !words.contains(&word) && (ours || !word.contains('\t')) {
                words.push(word);
            }
        }
    }
    for (_, entry) in &mut merged {
        let name = entry.name.clone();
        entry.own.retain(|word| *word != name);
    }
    merged
}

/// The rows of a shipped table.
struct Rows {
    columns: Rc<HashMap<String, usize>>,
    records: csv::StringRecordsIntoIter<&'static [u8]>,
    file: &'static str,
}

impl Rows {
    fn new(text: &'static str, file: &'static str) -> Self {
        let tabs = file.ends_with(".tsv");
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(if tabs { b'\t' } else { b',' })
            .quoting(!tabs)
            .from_reader(text.as_bytes());
        let header = reader.headers().unwrap_or_else(|error| panic!("{file}: {error}"));
        let columns = header.iter().enumerate().map(|(at, name)| (name.to_owned(), at)).collect();
        Self { columns: Rc::new(columns), records: reader.into_records(), file }
    }
}

impl Iterator for Rows {
    type Item = Row;
    fn next(&mut self) -> Option<Row> {
        let record = self.records.next()?.unwrap_or_else(|error| panic!("{}: {error}", self.file));
        Some(Row { columns: Rc::clone(&self.columns), record, file: self.file })
    }
}

struct Row {
    columns: Rc<HashMap<String, usize>>,
    record: csv::StringRecord,
    file: &'static str,
}

impl Row {
    fn get(&self, column: &str) -> &str {
        let place = self.columns.get(column).unwrap_or_else(|| panic!("{} has no column {column}", self.file));
        &self.record[*place]
    }

    fn text(&self, column: &str) -> String {
        self.get(column).to_owned()
    }

    fn optional(&self, column: &str) -> Option<String> {
        Some(self.text(column)).filter(|text| !text.is_empty())
    }

    /// The parts of a cell between semicolons.
    fn list(&self, column: &str) -> Vec<String> {
        self.get(column).split(';').map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect()
    }

    /// The members of a vocabulary whose codes a cell lists.
    fn members<C: Coded>(&self, column: &str) -> Vec<C> {
        let member = |code: &String| C::from_code(code).unwrap_or_else(|error| panic!("{}: {error}", self.file));
        self.list(column).iter().map(member).collect()
    }

    fn names(&self) -> Names {
        Names::new(LANGUAGES.map(|lang| self.text(&format!("name_{lang}"))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::Entry;

    fn stray_words<E: Entry>(catalogue: &Catalogue<E>) -> Vec<(&str, &str)> {
        let words = catalogue.entries().iter().flat_map(|entry| entry.aliases().iter().map(move |word| (entry, word)));
        let means = |word: &str| catalogue.find(word, |_| true).map(Entry::code);
        words
            .filter(|(entry, word)| means(word) != Some(entry.code()))
            .map(|(entry, word)| (entry.code(), word.as_str()))
            .collect()
    }

    #[test]
    fn words_that_the_borrowed_makers_claim_wrongly_are_those_of_other_makers() {
        let overruled = [
            ("cz", "CZECH SMALL ARMS"),
            ("canik", "CENTURY"),
            ("canik", "Century Arms"),
            ("desert-eagle", "Magnum Research"),
            ("kriss", "Sphinx"),
        ];
        assert_eq!(stray_words(&makers()), overruled);
    }

    #[test]
    fn no_two_states_share_a_word_but_korea() {
        assert_eq!(stray_words(&countries(&world())), [("KP", "Korea"), ("KR", "Korea")]);
    }

    #[test]
    fn symbols_name_makers_states_types_and_look_alikes_that_there_are() {
        let (symbols, makers, states, types) = (symbols(), makers(), countries(&world()), weapon_types());
        for symbol in &symbols {
            let code = symbol.code();
            assert!(states.get(symbol.state()).is_some(), "{code}: {}", symbol.state());
            assert!(!symbol.shapes().is_empty(), "{code}");
            assert!(symbol.former_state().is_none_or(|former| ["SU", "YU", "DD"].contains(&former)), "{code}");
            if let Some(maker) = symbol.maker() {
                let sits_in = makers.get(maker).unwrap_or_else(|| panic!("{code} is of {maker}")).country();
                assert_eq!(sits_in, Some(symbol.state()), "{code}");
            }
            assert!(symbol.weapon_types().iter().all(|kind| types.get(kind).is_some()), "{code}");
            assert_eq!(symbol.source().is_some(), symbol.certainty() == crate::SymbolCertainty::Sourced, "{code}");
            for other in symbol.look_alikes() {
                let other =
                    symbols.iter().find(|known| known.code() == other).unwrap_or_else(|| panic!("{code}: {other}"));
                assert!(
                    other.code() != code && other.look_alikes().contains(&code.to_owned()),
                    "{code}: {}",
                    other.code()
                );
            }
        }
        let codes: std::collections::HashSet<_> = symbols.iter().map(Symbol::code).collect();
        assert_eq!(codes.len(), symbols.len(), "every code stands once");
    }

    #[test]
    fn only_machine_guns_share_words() {
        for (code, word) in stray_words(&weapon_types()) {
            assert!(code.ends_with("machine-gun") && code != "sub-machine-gun", "{code}: {word}");
        }
    }
}
