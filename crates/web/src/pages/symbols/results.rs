//! The symbols of the catalogue beside what was seen.

use super::seen::SeenSymbol;
use super::selector;
use crate::page::Page;
use crate::pages::weapons::words;
use crate::tone::Tone;
use app::symbols::{MOST_CERTAIN, SymbolAnswer, SymbolAspect, SymbolCandidate, SymbolEvidence};
use domain::{Coded, CountryCode};
use marks::Verdict;
use reference::{Reference, Symbol, SymbolCertainty, symbol_drawing};
use texts::Lang;

/// How many symbols are compared aspect by aspect; the page shows the others by a line each.
const COMPARED: usize = 4;

/// The probability from which a comparison is worth its room.
const WORTH_COMPARING: f64 = 0.02;

/// The probability from which a symbol is worth a line, whatever its frame.
const WORTH_NAMING: f64 = 0.005;

/// How many States are named in the summary.
const STATES: usize = 4;

/// Whose symbol it may be.
pub(super) struct Results {
    /// What was described, as SVG and in words.
    pub(super) drawing: String,
    pub(super) words: Vec<String>,
    /// The likeliest States and their probabilities, as they are said.
    pub(super) states: Vec<(String, String)>,
    /// The symbols and, at its rank, that it is none of them.
    pub(super) entries: Vec<Listed>,
    pub(super) none_of_these: f64,
    /// What "none of these" has at least.
    pub(super) least_none: String,
    /// The probability of all that are not listed.
    pub(super) others: f64,
}

/// One line of the ranking.
pub(super) enum Listed {
    /// A symbol.
    Symbol(Box<Known>),
    /// None of them.
    None,
}

/// A symbol of the catalogue.
pub(super) struct Known {
    pub(super) rank: usize,
    pub(super) code: String,
    /// Its drawing, as SVG.
    pub(super) drawing: String,
    /// The maker; the State where no maker is known.
    pub(super) title: String,
    /// The State, that of those days, until when.
    pub(super) line: String,
    /// How sure the entry is.
    pub(super) certainty: String,
    pub(super) tone: Tone,
    pub(super) probability: f64,
    /// More; only for the first few.
    pub(super) more: Option<More>,
    /// The identification with this maker and State.
    pub(super) href: String,
}

/// What is said of the first few.
pub(super) struct More {
    pub(super) rows: Vec<Row>,
    pub(super) remarks: Vec<String>,
    /// Where it is described; may be empty.
    pub(super) source: String,
    /// Other names; may be empty.
    pub(super) aliases: String,
    /// Those that are taken for it.
    pub(super) look_alikes: Vec<LookAlike>,
}

/// A symbol that is taken for another.
pub(super) struct LookAlike {
    pub(super) code: String,
    pub(super) name: String,
    /// Its drawing, as SVG; empty where it is drawn in the list.
    pub(super) drawing: String,
}

/// One aspect beside the other.
pub(super) struct Row {
    pub(super) label: String,
    pub(super) seen: String,
    pub(super) known: String,
    pub(super) verdict: String,
    pub(super) tone: Tone,
}

impl Results {
    pub(super) fn new(page: &Page, reference: &Reference, seen: &SeenSymbol, answer: &SymbolAnswer) -> Self {
        let symbol = seen.symbol();
        let is_listed = |candidate: &&SymbolCandidate| {
            let has_the_frame = candidate
                .evidence
                .first()
                .is_some_and(|found| found.aspect == SymbolAspect::Shape && found.verdict == Verdict::Equal);
            candidate.probability >= WORTH_NAMING || has_the_frame
        };
        let listed: Vec<&SymbolCandidate> = answer.candidates.iter().filter(is_listed).collect();
        let codes: Vec<&str> = listed.iter().map(|candidate| candidate.symbol.code()).collect();
        let teller = Teller { page, reference, seen, listed: &codes };
        let shown: f64 = listed.iter().map(|candidate| candidate.probability).sum();
        let mut entries: Vec<Listed> = Vec::with_capacity(listed.len() + 1);
        for (place, candidate) in listed.iter().enumerate() {
            let is_compared = place == 0 || (place < COMPARED && candidate.probability >= WORTH_COMPARING);
            entries.push(Listed::Symbol(Box::new(teller.known(place + 1, candidate, is_compared))));
        }
        let rank = listed.iter().take_while(|known| known.probability >= answer.none_of_these).count();
        entries.insert(rank, Listed::None);
        Self {
            drawing: symbol_drawing(symbol.shape, symbol.contents, &symbol.text),
            words: teller.described(),
            states: answer
                .states
                .iter()
                .filter(|(_, share)| *share >= WORTH_NAMING)
                .take(STATES)
                .map(|(code, share)| (teller.state(code), page.percent(share)))
                .collect(),
            entries,
            none_of_these: answer.none_of_these,
            least_none: page.percent(1.0 - MOST_CERTAIN),
            others: (1.0 - answer.none_of_these - shown).max(0.0),
        }
    }

    /// Whether the remaining probability is worth a word.
    pub(super) fn has_others(&self) -> bool {
        self.others >= WORTH_NAMING
    }
}

/// Says things in the reader's language.
struct Teller<'a> {
    page: &'a Page,
    reference: &'a Reference,
    seen: &'a SeenSymbol,
    /// The codes of the symbols on the page.
    listed: &'a [&'a str],
}

impl Teller<'_> {
    fn known(&self, rank: usize, candidate: &SymbolCandidate, is_compared: bool) -> Known {
        let symbol = &candidate.symbol;
        let maker = symbol.maker().and_then(|code| self.reference.maker(code)).map(reference::Maker::name);
        let state = self.state(symbol.state());
        let former = symbol.former_state().map(|code| self.page.t(&format!("symbols-former-{}", code.to_lowercase())));
        let until = symbol.until().map(|year| self.page.tx("symbols-until", "year", year.to_string()));
        let line = [maker.map(|_| state.clone()), former, until];
        Known {
            rank,
            code: symbol.code().to_owned(),
            drawing: symbol.drawing(),
            title: maker.map_or_else(|| state.clone(), str::to_owned),
            line: line.into_iter().flatten().collect::<Vec<_>>().join(" · "),
            certainty: self.page.coded(&symbol.certainty()),
            tone: match symbol.certainty() {
                SymbolCertainty::Sourced => Tone::Info,
                SymbolCertainty::Unverified | SymbolCertainty::Doubtful => Tone::Warning,
            },
            probability: candidate.probability,
            more: is_compared.then(|| self.more(candidate)),
            href: self.seen.identification(maker.unwrap_or_default(), &state),
        }
    }

    fn more(&self, candidate: &SymbolCandidate) -> More {
        let symbol = &candidate.symbol;
        let look_alike = |code: &String| {
            let other = self.reference.symbol(code).expect("a test of the catalogue finds every look-alike");
            let is_listed = self.listed.contains(&code.as_str());
            let drawing = if is_listed { String::new() } else { other.drawing() };
            LookAlike { code: code.clone(), name: self.name(other), drawing }
        };
        More {
            rows: candidate
                .evidence
                .iter()
                .filter(|found| found.verdict != Verdict::Absent)
                .map(|found| self.row(symbol, found))
                .collect(),
            remarks: symbol.remarks().iter().map(|remark| self.page.coded(remark)).collect(),
            source: symbol.source().unwrap_or_default().to_owned(),
            aliases: symbol.aliases().join("; "),
            look_alikes: symbol.look_alikes().iter().map(look_alike).collect(),
        }
    }

    /// The maker; the State where no maker is known.
    fn name(&self, symbol: &Symbol) -> String {
        let maker = symbol.maker().and_then(|code| self.reference.maker(code));
        maker.map_or_else(|| self.state(symbol.state()), |maker| maker.name().to_owned())
    }

    fn state(&self, code: &str) -> String {
        let code: CountryCode = code.parse().expect("a test of the catalogue finds every State");
        words::state(self.page.lang, self.reference, code)
    }

    fn row(&self, symbol: &Symbol, found: &SymbolEvidence) -> Row {
        let (verdict, tone) = match found.verdict {
            Verdict::Equal => ("verdict-equal", Tone::Good),
            Verdict::Near => ("verdict-near", Tone::Info),
            Verdict::Different => ("verdict-different", Tone::Warning),
            Verdict::Absent => ("verdict-absent", Tone::Plain),
        };
        let known = match found.aspect {
            SymbolAspect::Shape => self.members(symbol.shapes()),
            SymbolAspect::Contents => self.members(symbol.contents().as_slice()),
            SymbolAspect::Text if symbol.has_more_texts() => format!("{} …", symbol.texts().join(", ")),
            SymbolAspect::Text => symbol.texts().join(", "),
            SymbolAspect::Selector => joined(symbol.selectors().iter().map(|member| selector(self.page, *member))),
            SymbolAspect::Script => self.members(symbol.scripts()),
            SymbolAspect::WeaponType => joined(symbol.weapon_types().iter().map(|code| self.weapon_type(code))),
        };
        Row {
            label: self.page.t(label(found.aspect)),
            seen: self.value(found.aspect),
            known,
            verdict: self.page.t(verdict),
            tone,
        }
    }

    fn weapon_type(&self, code: &str) -> String {
        let lang: Lang = self.page.lang;
        self.reference.weapon_type(code).map_or_else(|| code.to_owned(), |kind| kind.name(lang.code()).to_owned())
    }

    /// What was seen of an aspect; empty if nothing was.
    fn value(&self, aspect: SymbolAspect) -> String {
        let seen = self.seen.symbol();
        match aspect {
            SymbolAspect::Shape => self.members(seen.shape.as_slice()),
            // A text says by itself what is in the frame.
            SymbolAspect::Contents if seen.contents.is_none() => seen.text,
            SymbolAspect::Contents => self.members(seen.contents.as_slice()),
            SymbolAspect::Text => seen.text,
            SymbolAspect::Selector => seen.selector.map(|member| selector(self.page, member)).unwrap_or_default(),
            SymbolAspect::Script => self.members(seen.script.as_slice()),
            SymbolAspect::WeaponType => {
                let known = self.reference.find_weapon_type(&seen.weapon_type);
                known.map_or(seen.weapon_type, |found| self.weapon_type(found.code))
            }
        }
    }

    /// All that was seen.
    fn described(&self) -> Vec<String> {
        let aspects = [
            SymbolAspect::Shape,
            SymbolAspect::Contents,
            SymbolAspect::Text,
            SymbolAspect::Selector,
            SymbolAspect::Script,
            SymbolAspect::WeaponType,
        ];
        let mut said: Vec<String> = Vec::new();
        for value in aspects.map(|aspect| self.value(aspect)) {
            if !value.is_empty() && !said.contains(&value) {
                said.push(value);
            }
        }
        said
    }

    fn members<C: Coded>(&self, members: &[C]) -> String {
        joined(members.iter().map(|member| self.page.coded(member)))
    }
}

fn joined(parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().join(" · ")
}

/// The message that names an aspect.
fn label(aspect: SymbolAspect) -> &'static str {
    match aspect {
        SymbolAspect::Shape => "symbols-shape",
        SymbolAspect::Contents => "symbols-contents",
        SymbolAspect::Text => "symbols-text",
        SymbolAspect::Selector => "symbols-selector",
        SymbolAspect::Script => "symbols-script",
        SymbolAspect::WeaponType => "weapon-type",
    }
}
