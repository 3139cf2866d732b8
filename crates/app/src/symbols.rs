//! From a symbol on a weapon to the makers and States that are known to use it.

mod likelihood;

use crate::error::{Explain, Fault};
use crate::terms::{Vocabulary, term};
use crate::{Actor, App};
use domain::authority::Deed;
use likelihood::{Observed, compare};
use marks::{Pattern, PatternError, Verdict};
use reference::{Reference, Symbol, SymbolCertainty, SymbolContents, SymbolScript, SymbolSelector, SymbolShape};

/// The most that all makers and States together can be given because of what stands on a weapon beside its serial. The
/// rest stays with "none of these" whatever was seen: symbols are copied, parts come from several States, a State that
/// receives weapons marks them again. Ours, to be replaced by what confirmed matches teach.
pub const MOST_CERTAIN: f64 = 0.8;

/// The probability, before anything was seen, that a symbol is not in the catalogue. All entries share the rest evenly,
/// because nothing we have says how common each is.
const NONE_PRIOR: f64 = 0.3;

/// What was seen of a symbol, and beside it. Nothing seen is `None` or empty.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SymbolSeen {
    /// The frame.
    pub shape: Option<SymbolShape>,
    /// What is in it. A text says by itself that it is a number or letters.
    pub contents: Option<SymbolContents>,
    /// The number or letters, in the notation for doubtful characters.
    pub text: String,
    /// The marks of the selector.
    pub selector: Option<SymbolSelector>,
    /// The script of other texts.
    pub script: Option<SymbolScript>,
    /// The type of the weapon; words that mean no type are not compared.
    pub weapon_type: String,
}

/// Whose symbol it may be. The probabilities of the candidates and of none of these add up to 1.
#[derive(Debug, Clone, PartialEq)]
pub struct SymbolAnswer {
    /// Every entry of the catalogue, likeliest first.
    pub candidates: Vec<SymbolCandidate>,
    /// The States of the candidates by their alpha-2 codes, with their probabilities, likeliest first.
    pub states: Vec<(String, f64)>,
    /// The probability that the weapon is of no maker or State in the catalogue; at least 1 − [`MOST_CERTAIN`].
    pub none_of_these: f64,
}

/// An entry of the catalogue, weighed.
#[derive(Debug, Clone, PartialEq)]
pub struct SymbolCandidate {
    /// The entry.
    pub symbol: Symbol,
    /// The probability that the symbol is this one and tells the weapon's origin.
    pub probability: f64,
    /// What was seen, one by one, and how it compares; in the order of [`SymbolAspect`].
    pub evidence: Vec<SymbolEvidence>,
}

/// One thing that was seen, and what it says about an entry.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SymbolEvidence {
    /// What it is.
    pub aspect: SymbolAspect,
    /// How it compares; [`Verdict::Absent`] where the entry does not say.
    pub verdict: Verdict,
    /// ln of how much likelier it is if the symbol is this one than if it is none of the catalogue.
    pub log_ratio: f64,
}

/// A thing by which symbols are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SymbolAspect {
    /// The frame.
    Shape,
    /// What is in it.
    Contents,
    /// The number or letters.
    Text,
    /// The marks of the selector.
    Selector,
    /// The script of other texts.
    Script,
    /// The type of the weapon.
    WeaponType,
}

/// A symbol that cannot be looked for.
#[derive(Debug, thiserror::Error)]
pub enum SymbolFault {
    /// The common faults.
    #[error(transparent)]
    Fault(#[from] Fault),
    /// The notation of the number or letters cannot be read.
    #[error(transparent)]
    Pattern(#[from] PatternError),
    /// Nothing was entered.
    #[error("say what you see: the frame of the symbol, what is in it, or the marks of the selector")]
    Nothing,
}

impl SymbolAspect {
    /// The stable code, for translation.
    pub fn code(self) -> &'static str {
        match self {
            Self::Shape => "shape",
            Self::Contents => "contents",
            Self::Text => "text",
            Self::Selector => "selector",
            Self::Script => "script",
            Self::WeaponType => "weapon-type",
        }
    }
}

impl Explain for SymbolFault {
    fn code(&self) -> &'static str {
        match self {
            Self::Fault(fault) => fault.code(),
            Self::Pattern(error) => error.code(),
            Self::Nothing => "symbol-nothing",
        }
    }

    fn words(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Fault(fault) => fault.words(),
            Self::Pattern(error) => {
                error.position().map(|position| ("position", position.to_string())).into_iter().collect()
            }
            Self::Nothing => Vec::new(),
        }
    }
}

impl App {
    /// Looks in the catalogue for whose a symbol may be. Nothing of the register is read, so no search is recorded.
    ///
    /// # Errors
    /// [`SymbolFault`]; [`Fault::Denied`] without [`Deed::Identify`].
    pub async fn symbols(&self, actor: &Actor, seen: &SymbolSeen) -> Result<SymbolAnswer, SymbolFault> {
        self.authorise(actor, Deed::Identify, "symbols").await?;
        weigh(&self.reference, seen)
    }
}

/// Which symbol it is, by Bayes' rule over the catalogue and "none of these"; of that, for each entry, the share in which
/// it is right about whose the symbol is, and in which symbols tell the origin at all ([`MOST_CERTAIN`]).
fn weigh(reference: &Reference, seen: &SymbolSeen) -> Result<SymbolAnswer, SymbolFault> {
    let observed = observed(reference, seen)?;
    let symbols = reference.symbols();
    let prior = (1.0 - NONE_PRIOR) / symbols.len() as f64;
    let mut candidates: Vec<SymbolCandidate> = Vec::with_capacity(symbols.len());
    for symbol in symbols {
        let evidence = compare(&observed, symbol);
        // Likelihoods are kept in proportion to that of none, which is then 1.
        let likelihood = evidence.iter().map(|found| found.log_ratio).sum::<f64>().exp();
        candidates.push(SymbolCandidate { symbol: symbol.clone(), probability: prior * likelihood, evidence });
    }
    let total = NONE_PRIOR + candidates.iter().map(|candidate| candidate.probability).sum::<f64>();
    let mut states: Vec<(String, f64)> = Vec::new();
    for candidate in &mut candidates {
        candidate.probability *= MOST_CERTAIN * trust(candidate.symbol.certainty()) / total;
        match states.iter_mut().find(|(state, _)| state == candidate.symbol.state()) {
            Some((_, share)) => *share += candidate.probability,
            None => states.push((candidate.symbol.state().to_owned(), candidate.probability)),
        }
    }
    candidates.sort_by(|one, other| other.probability.total_cmp(&one.probability));
    states.sort_by(|(_, one), (_, other)| other.total_cmp(one));
    let none_of_these = 1.0 - candidates.iter().map(|candidate| candidate.probability).sum::<f64>();
    Ok(SymbolAnswer { candidates, states, none_of_these })
}

fn observed(reference: &Reference, seen: &SymbolSeen) -> Result<Observed, SymbolFault> {
    let text = match seen.text.trim() {
        "" => None,
        text => Some(Pattern::parse(text)?),
    };
    if seen.shape.is_none() && seen.contents.is_none() && text.is_none() && seen.selector.is_none() {
        return Err(SymbolFault::Nothing);
    }
    Ok(Observed {
        shape: seen.shape,
        contents: seen.contents.or_else(|| text.as_ref().and_then(likelihood::kind)),
        text,
        selector: seen.selector,
        script: seen.script,
        weapon_type: term(reference, Vocabulary::WeaponType, &seen.weapon_type).and_then(|term| term.code),
        weapon_types: reference.weapon_types().len(),
    })
}

/// The probability that an entry is right in saying whose the symbol is. Ours.
fn trust(certainty: SymbolCertainty) -> f64 {
    match certainty {
        SymbolCertainty::Sourced => 0.95,
        SymbolCertainty::Unverified => 0.8,
        SymbolCertainty::Doubtful => 0.5,
    }
}

#[cfg(test)]
mod tests;
