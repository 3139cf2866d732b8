//! An index that changes: segments in layers, the newest on top, and a merge now and then.

use super::search::{Layer, search};
use super::segment::{Builder, Segment};
use super::{Answer, Entry, Index, MAX_SERIAL, Query};
use crate::reading::{by_sound, normal};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};

/// A layer is merged with the one below it as soon as that has fewer than so many times its rows.
const STEEPNESS: u64 = 4;

/// An index of the marks of any number of records, which answers exactly: it leaves out only what could not matter
/// ([`Index`] says what that is).
///
/// Records lie in immutable segments. What is added makes a new segment on top; segments that have grown alike are
/// merged. A search works on the segments that there are when it begins, and waits for nobody.
///
/// ```
/// use marks::{Entry, Fields, Index, LayeredIndex, Query};
/// let index = LayeredIndex::default();
/// let pistol = |id, serial: &str| Entry { id, serials: vec![serial.to_owned()], fields: Fields::default() };
/// index.upsert(&[pistol(1, "28741"), pistol(2, "2B141"), pistol(3, "99999")]);
///
/// let query = Query { serial: Some("2[8B]?41".parse().unwrap()), limit: 10, ..Query::default() };
/// let answer = index.search(&query);
/// assert_eq!(answer.candidates.iter().map(|candidate| candidate.id).collect::<Vec<_>>(), [1, 2]);
/// ```
#[derive(Default)]
pub struct LayeredIndex {
    view: RwLock<Arc<View>>,
    names: RwLock<Names>,
    /// Held by whoever changes the index.
    changing: Mutex<()>,
}

/// The layers at one moment.
#[derive(Default)]
struct View {
    /// The lowest, which is the oldest, first.
    layers: Vec<Arc<Stratum>>,
    /// Records that stand.
    records: u64,
}

/// A segment, and the records of lower layers that it takes the place of.
struct Stratum {
    segment: Segment,
    /// The numbers of its records and of those removed with it, rising.
    covers: Vec<u64>,
}

/// The callers' names of records, by their numbers in the segments.
#[derive(Default)]
struct Names {
    names: Vec<u128>,
    numbers: HashMap<u128, u64>,
    standing: Vec<bool>,
}

/// A layer under those above it.
struct Covered<'a> {
    view: &'a View,
    place: usize,
}

impl Layer for Covered<'_> {
    fn segment(&self) -> &Segment {
        &self.view.layers[self.place].segment
    }

    fn stands(&self, id: u64) -> bool {
        self.view.layers[self.place + 1..].iter().all(|above| above.covers.binary_search(&id).is_err())
    }
}

impl Index for LayeredIndex {
    fn search(&self, query: &Query) -> Answer {
        let view = self.view();
        let layers: Vec<_> = (0..view.layers.len()).map(|place| Covered { view: &view, place }).collect();
        let mut answer = search(&layers, view.records, query);
        let names = self.names.read().unwrap_or_else(PoisonError::into_inner);
        for candidate in &mut answer.candidates {
            candidate.id = names.names[candidate.id as usize];
        }
        answer
    }

    fn upsert(&self, entries: &[Entry]) {
        if entries.is_empty() {
            return;
        }
        let changing = self.change();
        let mut covers = Vec::with_capacity(entries.len());
        // Of several entries for one record, the last counts.
        let mut latest: HashMap<u64, &Entry> = HashMap::with_capacity(entries.len());
        {
            let mut names = self.names.write().unwrap_or_else(PoisonError::into_inner);
            for entry in entries {
                let number = names.number(entry.id);
                names.standing[number as usize] = true;
                latest.insert(number, entry);
            }
        }
        let mut builder = Builder::new(None);
        for (number, entry) in latest {
            covers.push(number);
            let forms = forms(entry);
            builder
                .add(number, forms.iter().map(|(form, sound)| (form.as_str(), *sound)), &entry.fields)
                .expect(MEMORY);
        }
        covers.sort_unstable();
        self.lay(Stratum { segment: builder.finish().expect(MEMORY), covers }, &changing);
    }

    fn remove(&self, ids: &[u128]) {
        let changing = self.change();
        let mut covers = Vec::new();
        {
            let mut names = self.names.write().unwrap_or_else(PoisonError::into_inner);
            for id in ids {
                if let Some(number) = names.numbers.get(id).copied()
                    && std::mem::replace(&mut names.standing[number as usize], false)
                {
                    covers.push(number);
                }
            }
        }
        covers.sort_unstable();
        if !covers.is_empty() {
            self.lay(Stratum { segment: Builder::new(None).finish().expect(MEMORY), covers }, &changing);
        }
    }

    fn len(&self) -> usize {
        self.view().records as usize
    }
}

/// Why making a segment in memory cannot fail: only temporary files can, and so few rows need none.
const MEMORY: &str = "segments up to the builder's room are made in memory alone";

impl LayeredIndex {
    fn view(&self) -> Arc<View> {
        // A view is replaced as a whole, so a writer that panicked has left a whole one.
        self.view.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn change(&self) -> MutexGuard<'_, ()> {
        self.changing.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Lays a stratum on top, and merges those that have grown alike.
    fn lay(&self, stratum: Stratum, _changing: &MutexGuard<'_, ()>) {
        let mut layers = self.view().layers.clone();
        layers.push(Arc::new(stratum));
        while let [.., below, above] = &layers[..]
            && (below.segment.len() < above.segment.len().max(1) * STEEPNESS)
        {
            let merged = merge(below, above, layers.len() == 2);
            layers.truncate(layers.len() - 2);
            layers.push(Arc::new(merged));
        }
        let names = self.names.read().unwrap_or_else(PoisonError::into_inner);
        let records = names.standing.iter().filter(|standing| **standing).count() as u64;
        *self.view.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(View { layers, records });
    }
}

/// One stratum of two. `lowest`: there is none below, which it could cover.
fn merge(below: &Stratum, above: &Stratum, lowest: bool) -> Stratum {
    let mut builder = Builder::new(None);
    let standing = |id: u64| above.covers.binary_search(&id).is_err();
    let rows = below.segment.rows().filter(|(_, row)| standing(row.id)).map(|row| (&below.segment, row));
    for (segment, (serial, row)) in rows.chain(above.segment.rows().map(|row| (&above.segment, row))) {
        let fields = segment.contents().descriptions.fields(row.described);
        builder.add(row.id, serial.as_deref().map(|serial| (serial, row.by_sound)), &fields).expect(MEMORY);
    }
    let segment = builder.finish().expect(MEMORY);
    let mut covers: Vec<u64> = match lowest {
        true => Vec::new(),
        false => below.covers.iter().chain(&above.covers).copied().collect(),
    };
    covers.sort_unstable();
    covers.dedup();
    Stratum { segment, covers }
}

/// The normal forms of an entry's serials, each with whether it is a spelling by sound.
fn forms(entry: &Entry) -> Vec<(String, bool)> {
    let mut forms: Vec<(String, bool)> = Vec::with_capacity(entry.serials.len());
    for serial in &entry.serials {
        for (form, sound) in [(Some(normal(serial)), false), (by_sound(serial), true)] {
            let form: String = form.unwrap_or_default().chars().take(MAX_SERIAL).collect();
            if !form.is_empty() && forms.iter().all(|(other, _)| *other != form) {
                forms.push((form, sound));
            }
        }
    }
    forms
}

impl Names {
    fn number(&mut self, name: u128) -> u64 {
        *self.numbers.entry(name).or_insert_with(|| {
            self.names.push(name);
            self.standing.push(false);
            self.names.len() as u64 - 1
        })
    }
}
