//! From folded keys to entries, with who has the better claim to a key.

use std::collections::HashMap;

/// How good an entry's claim to a key is; the better claim is the lesser value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Claim {
    /// The key is one of the entry's names.
    Name,
    /// The key is its code, or an alias in our own tables.
    Alias,
    /// A table of somebody else that we ship lists it as an alias.
    Borrowed,
    /// It is a code in an operator's table that must not change what a word meant before.
    Operator,
}

/// Which entries, by number, claim a key.
#[derive(Debug, Clone, Default)]
pub(crate) struct Index {
    claims: HashMap<String, Vec<(Claim, u32)>>,
}

impl Index {
    /// Records that the entry answers to `key`. An empty key is no key.
    pub(crate) fn claim(&mut self, key: String, claim: Claim, entry: u32) {
        if key.is_empty() {
            return;
        }
        let claims = self.claims.entry(key).or_default();
        match claims.iter_mut().find(|(_, other)| *other == entry) {
            Some(known) => known.0 = known.0.min(claim),
            None => claims.push((claim, entry)),
        }
    }

    /// The entries with the best claim to `key` among those that `admit`; more than one if the key is ambiguous.
    pub(crate) fn best(&self, key: &str, admit: impl Fn(u32) -> bool) -> Vec<u32> {
        let claims = self.claims.get(key).map_or(&[][..], Vec::as_slice);
        let admitted = || claims.iter().filter(|(_, entry)| admit(*entry));
        let best = admitted().map(|(claim, _)| *claim).min();
        admitted().filter(|(claim, _)| Some(*claim) == best).map(|(_, entry)| *entry).collect()
    }

    /// Entries with a key like `key`, the likest first, each once.
    pub(crate) fn near(&self, key: &str, admit: impl Fn(u32) -> bool) -> Vec<u32> {
        let mut likest: HashMap<u32, f64> = HashMap::new();
        for (known, claims) in &self.claims {
            let Some(likeness) = likeness(key, known) else { continue };
            for (_, entry) in claims.iter().filter(|(_, entry)| admit(*entry)) {
                let best = likest.entry(*entry).or_insert(likeness);
                *best = best.max(likeness);
            }
        }
        let mut entries: Vec<_> = likest.into_iter().collect();
        entries.sort_by(|(a, x), (b, y)| y.total_cmp(x).then(a.cmp(b)));
        entries.into_iter().map(|(entry, _)| entry).collect()
    }
}

/// How like two keys are, from 0 to 1, or `None` where nobody would think of one at the sight of the other.
fn likeness(key: &str, known: &str) -> Option<f64> {
    let (short, long) = if key.len() < known.len() { (key, known) } else { (known, key) };
    if short.is_empty() {
        return None;
    }
    let share = short.len() as f64 / long.len() as f64;
    if key == known {
        Some(1.0)
    } else if known.starts_with(key) {
        Some(0.8 + 0.2 * share)
    } else if short.chars().count() >= 3 && long.contains(short) {
        Some(0.6 + 0.2 * share)
    } else if share >= 0.6 {
        Some(strsim::normalized_damerau_levenshtein(key, known)).filter(|likeness| *likeness >= 0.6)
    } else {
        None
    }
}
