//! How likely what was seen is, if the symbol is that of an entry, beside how likely it is if it is any other.
//!
//! Each aspect is a small noisy channel: the thing is seen as it is, or as one that resembles it, or, rarely, as
//! anything. What an entry does not say leaves it as likely as any other symbol. The rates are ours, to be replaced by
//! what confirmed matches teach.

use super::{SymbolAspect, SymbolEvidence};
use domain::Coded;
use marks::{Channel, Item, Medium, Pattern, StepKind, Verdict, align};
use reference::{Symbol, SymbolContents, SymbolScript, SymbolSelector, SymbolShape};

/// What was seen, read.
pub(super) struct Observed {
    pub(super) shape: Option<SymbolShape>,
    pub(super) contents: Option<SymbolContents>,
    pub(super) text: Option<Pattern>,
    pub(super) selector: Option<SymbolSelector>,
    pub(super) script: Option<SymbolScript>,
    /// The code of the type.
    pub(super) weapon_type: Option<String>,
    /// How many types there are.
    pub(super) weapon_types: usize,
}

/// How often an aspect is seen as something else.
struct Noise {
    /// As one of those that resemble it, all together.
    alike: f64,
    /// As anything, evenly.
    any: f64,
}

const SHAPE: Noise = Noise { alike: 0.12, any: 0.04 };
const CONTENTS: Noise = Noise { alike: 0.15, any: 0.05 };
/// A selector, or the part it is on, comes from another State's weapon in one of seven.
const SELECTOR: Noise = Noise { alike: 0.1, any: 0.15 };
/// States that receive weapons mark them again, in their own script.
const SCRIPT: Noise = Noise { alike: 0.1, any: 0.3 };
/// A factory marks all that it makes, and the catalogue knows some of it.
const WEAPON_TYPE: Noise = Noise { alike: 0.0, any: 0.8 };

/// The frame is worn away, or is taken for a rim, and the contents are seen without it.
const FRAME_LOST: f64 = 0.04;

/// A symbol whose texts are listed has one of these.
const LISTED: f64 = 0.98;
/// The same, where the list is known not to be whole.
const LISTED_IN_PART: f64 = 0.8;
/// The number or word in a symbol has the length that it has: one to three digits, mostly.
const LENGTH: f64 = 1.0 / 3.0;

/// What each thing that was seen says about an entry.
pub(super) fn compare(observed: &Observed, symbol: &Symbol) -> Vec<SymbolEvidence> {
    let shape = observed.shape.map(|seen| shape(seen, symbol));
    let contents = observed.contents.map(|seen| {
        let known: Vec<SymbolContents> = symbol.contents().into_iter().collect();
        of_vocabulary(SymbolAspect::Contents, seen, &known, SymbolContents::look_alikes, &CONTENTS)
    });
    let text = observed.text.as_ref().map(|seen| text(seen, symbol));
    let selector = observed.selector.map(|seen| {
        of_vocabulary(SymbolAspect::Selector, seen, symbol.selectors(), SymbolSelector::look_alikes, &SELECTOR)
    });
    let script = observed
        .script
        .map(|seen| of_vocabulary(SymbolAspect::Script, seen, symbol.scripts(), SymbolScript::look_alikes, &SCRIPT));
    let weapon_type = observed.weapon_type.as_ref().map(|seen| {
        let (ratio, verdict) = channel(seen, symbol.weapon_types(), |_| &[], &WEAPON_TYPE, observed.weapon_types);
        evidence(SymbolAspect::WeaponType, verdict, ratio)
    });
    [shape, contents, text, selector, script, weapon_type].into_iter().flatten().collect()
}

/// Whether a text is a number or letters; `None` if no character of it is legible.
pub(super) fn kind(text: &Pattern) -> Option<SymbolContents> {
    let mut legible = text.items().iter().flat_map(Item::characters).peekable();
    legible.peek()?;
    Some(if legible.all(|c| c.is_ascii_digit()) { SymbolContents::Number } else { SymbolContents::Letters })
}

fn evidence(aspect: SymbolAspect, verdict: Verdict, ratio: f64) -> SymbolEvidence {
    SymbolEvidence { aspect, verdict, log_ratio: ratio.ln() }
}

fn shape(seen: SymbolShape, symbol: &Symbol) -> SymbolEvidence {
    let found = of_vocabulary(SymbolAspect::Shape, seen, symbol.shapes(), SymbolShape::look_alikes, &SHAPE);
    let bare = symbol.contents().and_then(SymbolContents::without_frame);
    match bare {
        Some(bare) if !symbol.shapes().contains(&bare) => {
            let lost = if seen == bare { FRAME_LOST * SymbolShape::ALL.len() as f64 } else { 0.0 };
            let ratio = (1.0 - FRAME_LOST) * found.log_ratio.exp() + lost;
            let verdict = if seen == bare { Verdict::Near } else { found.verdict };
            evidence(SymbolAspect::Shape, verdict, ratio)
        }
        _ => found,
    }
}

fn of_vocabulary<K: Coded + PartialEq>(
    aspect: SymbolAspect,
    seen: K,
    known: &[K],
    look_alikes: fn(K) -> &'static [K],
    noise: &Noise,
) -> SymbolEvidence {
    let (ratio, verdict) = channel(&seen, known, |one| look_alikes(*one), noise, K::ALL.len());
    evidence(aspect, verdict, ratio)
}

/// P(seen | one of `known`, each as likely) in proportion to 1 / `count`, which it is for any symbol; and how the two
/// compare.
fn channel<K: PartialEq + 'static>(
    seen: &K,
    known: &[K],
    look_alikes: impl Fn(&K) -> &'static [K],
    noise: &Noise,
    count: usize,
) -> (f64, Verdict) {
    if known.is_empty() {
        return (1.0, Verdict::Absent);
    }
    let of_one = |one: &K| {
        let alike = look_alikes(one);
        let confused = if alike.is_empty() { 0.0 } else { noise.alike };
        let anything = noise.any / count as f64;
        if one == seen {
            1.0 - noise.any - confused + anything
        } else if alike.contains(seen) {
            confused / alike.len() as f64 + anything
        } else {
            anything
        }
    };
    let mean = known.iter().map(of_one).sum::<f64>() / known.len() as f64;
    let verdict = if known.contains(seen) {
        Verdict::Equal
    } else if known.iter().any(|one| look_alikes(one).contains(seen)) {
        Verdict::Near
    } else {
        Verdict::Different
    };
    (mean * count as f64, verdict)
}

/// P(text | the texts of the symbol) in proportion to P(text by chance).
fn text(seen: &Pattern, symbol: &Symbol) -> SymbolEvidence {
    let chance = chance(seen);
    let mut verdict = if symbol.texts().is_empty() { Verdict::Absent } else { Verdict::Different };
    let mut sum = 0.0;
    for known in symbol.texts() {
        let aligned = align(seen, &marks::normal(known), Channel::of(Medium::Metal));
        let likelihood = aligned.log_likelihood.exp();
        sum += likelihood;
        let fits = |kind| matches!(kind, StepKind::Same | StepKind::Candidate | StepKind::Unknown | StepKind::Doubtful);
        if aligned.steps.iter().all(|step| fits(step.kind)) {
            verdict = Verdict::Equal;
        } else if likelihood > chance && verdict != Verdict::Equal {
            verdict = Verdict::Near;
        }
    }
    let listed = if symbol.has_more_texts() { LISTED_IN_PART } else { LISTED };
    let ratio = match symbol.texts().len() {
        0 => 1.0,
        known => listed * sum / known as f64 / chance + 1.0 - listed,
    };
    evidence(SymbolAspect::Text, verdict, ratio)
}

/// P(text) if any number, or any letters, may stand there.
fn chance(seen: &Pattern) -> f64 {
    let signs = if kind(seen) == Some(SymbolContents::Number) { 10.0 } else { 36.0 };
    let shown = |item: &Item| match item {
        Item::Char(_) | Item::Doubtful(_) => 1.0 / signs,
        Item::OneOf(candidates) => (candidates.len() as f64 / signs).min(1.0),
        Item::Unknown { .. } | Item::Run => 1.0,
    };
    LENGTH * seen.items().iter().map(shown).product::<f64>()
}
