//! An index that changes: segments in layers, the newest on top, and a merge now and then.

use super::neighbours::{Neighbours, neighbours};
use super::search::{Layer, search};
use super::segment::{Builder, ROOM, Room, Segment, SegmentError};
use super::shelf::{self, IndexError, List, Shelf};
use super::standing::Standing;
use super::{Answer, Entry, Index, MAX_SERIAL, Query};
use crate::pattern::Spelling;
use crate::reading::spellings;
use std::collections::HashMap;
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError, RwLock};

mod filling;

pub use filling::Filling;

/// A layer is merged with the one below it as soon as that has fewer than so many times its rows.
const STEEPNESS: u64 = 4;
/// Layers of more rows than this together are merged beside the work, in a thread of their own.
const AT_ONCE: u64 = 200_000;

/// How often a list is read whose files are gone.
const TRIES: usize = 5;

/// An index of the marks of any number of records, which leaves out only what could not matter ([`Index`] says what
/// that is).
///
/// Records lie in immutable segments. What is added makes a new segment on top; segments that have grown alike are
/// merged, large ones in the background. A search works on the segments that there are when it begins, and waits for
/// nobody. In a folder, the index is there again after a start as it was last [saved](LayeredIndex::save).
///
/// ```
/// use marks::{Entry, Fields, Index, LayeredIndex, Query};
/// let index = LayeredIndex::in_memory();
/// let pistol = |id, serial: &str| Entry { id, serials: vec![serial.to_owned()], fields: Fields::default() };
/// index.upsert(&[pistol(1, "28741"), pistol(2, "2B141"), pistol(3, "99999")])?;
///
/// let query = Query { serial: Some("2[8B]?41".parse()?), limit: 10, ..Query::default() };
/// let answer = index.search(&query);
/// assert_eq!(answer.candidates.iter().map(|candidate| candidate.id).collect::<Vec<_>>(), [1, 2]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct LayeredIndex {
    shared: Arc<Shared>,
}

/// What searches, changes and merges share.
#[derive(Debug)]
struct Shared {
    shelf: Option<Shelf>,
    view: RwLock<Arc<View>>,
    /// Held by whoever changes the index.
    state: Mutex<State>,
}

/// The layers at one moment.
#[derive(Debug, Default)]
struct View {
    /// The lowest, which is the oldest, first.
    layers: Vec<Arc<Stratum>>,
    /// Records that stand.
    records: u64,
}

/// A segment, and the number of its file once it has one.
#[derive(Debug)]
struct Stratum {
    segment: Segment,
    file: OnceLock<u64>,
}

/// What only those know who change the index.
#[derive(Debug, Default)]
struct State {
    standing: Standing,
    /// A thread is merging two layers.
    merging: bool,
    /// The number of the next file.
    next_file: u64,
    /// Files that the next list will not name.
    gone: Vec<u64>,
}

/// A layer under those above it.
struct Covered<'a> {
    view: &'a View,
    place: usize,
}

impl View {
    /// The layers, each with those that lie on it.
    fn covered(&self) -> Vec<Covered<'_>> {
        (0..self.layers.len()).map(|place| Covered { view: self, place }).collect()
    }
}

impl Layer for Covered<'_> {
    fn segment(&self) -> &Segment {
        &self.view.layers[self.place].segment
    }

    fn stands(&self, id: u64) -> bool {
        self.view.layers[self.place + 1..].iter().all(|above| !above.segment.covers(id))
    }
}

impl Index for LayeredIndex {
    fn search(&self, query: &Query) -> Answer {
        let view = self.shared.view();
        search(&view.covered(), view.records, query)
    }

    fn neighbours(&self, serial: &str, maker: Option<&str>, each_way: usize) -> Neighbours {
        neighbours(&self.shared.view().covered(), serial, maker, each_way)
    }

    fn upsert(&self, entries: &[Entry]) -> Result<(), IndexError> {
        // Of several entries for one record, the last counts.
        let latest: HashMap<u64, &Entry> = entries.iter().map(|entry| (entry.id, entry)).collect();
        if latest.is_empty() {
            return Ok(());
        }
        let mut builder = Builder::new(self.shared.room());
        for entry in latest.values() {
            let forms = forms(entry);
            let serials = forms.iter().map(|(form, spelling)| (form.as_str(), *spelling));
            builder.add(entry.id, serials, &entry.fields).map_err(|error| self.shared.fault(error))?;
        }
        builder.cover(latest.keys().copied().collect());
        let segment = builder.finish().map_err(|error| self.shared.fault(error))?;
        let mut state = self.shared.state();
        for id in latest.keys() {
            state.standing.insert(*id);
        }
        Shared::lay(&self.shared, segment, &mut state)
    }

    fn remove(&self, ids: &[u64]) -> Result<(), IndexError> {
        let mut state = self.shared.state();
        let gone: Vec<u64> = ids.iter().copied().filter(|id| state.standing.remove(*id)).collect();
        if gone.is_empty() {
            return Ok(());
        }
        let mut builder = Builder::new(self.shared.room());
        builder.cover(gone);
        let segment = builder.finish().map_err(|error| self.shared.fault(error))?;
        Shared::lay(&self.shared, segment, &mut state)
    }

    fn len(&self) -> usize {
        self.shared.view().records as usize
    }
}

impl LayeredIndex {
    /// An empty index that ends with the program.
    pub fn in_memory() -> Self {
        let shared = Shared { shelf: None, view: RwLock::default(), state: Mutex::default() };
        Self { shared: Arc::new(shared) }
    }

    /// Opens the index in a folder, or begins one there. The second value is the position that it was last saved
    /// with: the caller's record is to be read on from there. `None` for a new one.
    ///
    /// # Errors
    /// [`IndexError`]. After [`IndexError::Damaged`], [`LayeredIndex::discard`] makes room for a new one.
    pub fn open(folder: &Path) -> Result<(Self, Option<String>), IndexError> {
        let (shelf, list) = Shelf::open(folder)?;
        Self::with(Some(shelf), folder, list)
    }

    /// Opens an index beside the program that has it [open](LayeredIndex::open), as it was last saved. Changes stay in
    /// memory.
    ///
    /// # Errors
    /// [`IndexError`].
    pub fn open_to_read(folder: &Path) -> Result<(Self, Option<String>), IndexError> {
        // Between the list and its files, the other program may have put a newer list, and removed what that no
        // longer names.
        let mut tries = 0;
        loop {
            tries += 1;
            match Self::with(None, folder, shelf::list(folder)?) {
                Err(IndexError::Damaged { .. }) if tries < TRIES => {}
                opened => return opened,
            }
        }
    }

    fn with(shelf: Option<Shelf>, folder: &Path, list: List) -> Result<(Self, Option<String>), IndexError> {
        let mut layers = Vec::with_capacity(list.segments.len());
        let mut state = State { next_file: list.segments.iter().max().map_or(1, |last| last + 1), ..State::default() };
        for number in list.segments {
            let segment = shelf::segment(folder, number)?;
            segment.covered().iter().for_each(|id| {
                state.standing.remove(*id);
            });
            for id in segment.ids() {
                state.standing.insert(id);
            }
            layers.push(Arc::new(Stratum { segment, file: number.into() }));
        }
        let view = View { layers, records: state.standing.len() };
        let shared = Shared { shelf, view: RwLock::new(Arc::new(view)), state: Mutex::new(state) };
        Ok((Self { shared: Arc::new(shared) }, list.position))
    }

    /// Removes the index in a folder, whatever state it is in.
    ///
    /// # Errors
    /// [`IndexError::Disk`].
    pub fn discard(folder: &Path) -> Result<(), IndexError> {
        match std::fs::remove_dir_all(folder) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                Err(IndexError::Disk { folder: folder.to_owned(), error })
            }
            _ => Ok(()),
        }
    }

    /// Forgets all records.
    ///
    /// # Errors
    /// [`IndexError`].
    pub fn clear(&self) -> Result<(), IndexError> {
        let mut state = self.shared.state();
        let files: Vec<u64> =
            self.shared.view().layers.iter().filter_map(|stratum| stratum.file.get()).copied().collect();
        state.gone.extend(files);
        state.standing = Standing::default();
        self.shared.show(Vec::new(), &state);
        Ok(())
    }

    /// Writes everything to the folder, with how far the caller's record has been read into the index. Before this
    /// returns, a loss of power may bring back what was saved before, and never anything between. Of an index in
    /// memory, nothing is written.
    ///
    /// # Errors
    /// [`IndexError::Disk`].
    pub fn save(&self, position: &str) -> Result<(), IndexError> {
        let Some(shelf) = &self.shared.shelf else { return Ok(()) };
        let mut state = self.shared.state();
        let view = self.shared.view();
        let mut files = Vec::with_capacity(view.layers.len());
        for stratum in &view.layers {
            let number = match stratum.file.get() {
                Some(number) => *number,
                None => {
                    let number = state.file();
                    shelf.write(number, |file| Ok(std::io::Write::write_all(file, stratum.segment.bytes())?))?;
                    *stratum.file.get_or_init(|| number)
                }
            };
            files.push(number);
        }
        shelf.put(position, files, &state.gone)?;
        state.gone.clear();
        Ok(())
    }
}

impl Shared {
    fn view(&self) -> Arc<View> {
        // A view is replaced as a whole, so a writer that panicked has left a whole one.
        self.view.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Where rows go that are being sorted.
    fn room(&self) -> Room {
        self.shelf.as_ref().map_or(Room::Memory, |shelf| Room::Folder(ROOM, shelf.folder().to_owned()))
    }

    fn fault(&self, error: SegmentError) -> IndexError {
        match (error, &self.shelf) {
            (SegmentError::Io(error), Some(shelf)) => shelf.disk(error),
            (error, _) => unreachable!("what was made a moment ago in memory is whole: {error}"),
        }
    }

    fn show(&self, layers: Vec<Arc<Stratum>>, state: &State) {
        let view = View { layers, records: state.standing.len() };
        *self.view.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(view);
    }

    /// Lays a segment on top, and merges those that have grown alike.
    fn lay(this: &Arc<Self>, segment: Segment, state: &mut State) -> Result<(), IndexError> {
        let mut layers = this.view().layers.clone();
        layers.push(Arc::new(Stratum { segment, file: OnceLock::new() }));
        while let [.., below, above] = &layers[..]
            && alike(below, above)
            && below.segment.len() + above.segment.len() <= AT_ONCE
        {
            let merged = this.merged(below, above, layers.len() == 2, state)?;
            state.gone.extend([below, above].iter().filter_map(|stratum| stratum.file.get()));
            layers.truncate(layers.len() - 2);
            layers.push(Arc::new(merged));
        }
        this.show(layers, state);
        Self::merge_beside(this, state);
        Ok(())
    }

    /// Begins to merge the lowest two large layers that have grown alike, if there are any and none are being merged.
    fn merge_beside(this: &Arc<Self>, state: &mut State) {
        let view = this.view();
        let grown = |pair: &&[Arc<Stratum>]| {
            alike(&pair[0], &pair[1]) && pair[0].segment.len() + pair[1].segment.len() > AT_ONCE
        };
        let Some([below, above]) = view.layers.windows(2).find(grown) else { return };
        if std::mem::replace(&mut state.merging, true) {
            return;
        }
        let (below, above) = (below.clone(), above.clone());
        let lowest = Arc::ptr_eq(&view.layers[0], &below);
        let number = state.file();
        let shared = this.clone();
        std::thread::spawn(move || {
            let merged = shared.merged_as(&below, &above, lowest, number);
            let mut state = shared.state();
            state.merging = false;
            // A disk that is full leaves both as they were; the next change tries again.
            let Ok(merged) = merged else { return };
            let mut layers = shared.view().layers.clone();
            let Some(place) = layers.iter().position(|layer| Arc::ptr_eq(layer, &below)) else { return };
            layers.splice(place..place + 2, [Arc::new(merged)]);
            state.gone.extend([&below, &above].iter().filter_map(|stratum| stratum.file.get()));
            shared.show(layers, &state);
            Self::merge_beside(&shared, &mut state);
        });
    }

    fn merged(&self, below: &Stratum, above: &Stratum, lowest: bool, state: &mut State) -> Result<Stratum, IndexError> {
        let small = below.segment.len() + above.segment.len() <= AT_ONCE / 8;
        if small || self.shelf.is_none() {
            let segment = self.both(below, above, lowest).and_then(Builder::finish);
            return Ok(Stratum { segment: segment.map_err(|error| self.fault(error))?, file: OnceLock::new() });
        }
        let number = state.file();
        self.merged_as(below, above, lowest, number)
    }

    /// One stratum of two, in a file where there is a folder.
    fn merged_as(&self, below: &Stratum, above: &Stratum, lowest: bool, number: u64) -> Result<Stratum, IndexError> {
        let builder = self.both(below, above, lowest).map_err(|error| self.fault(error))?;
        self.made(builder, number)
    }

    /// A stratum, in the file with a number where there is a folder.
    fn made(&self, builder: Builder, number: u64) -> Result<Stratum, IndexError> {
        match &self.shelf {
            None => {
                let segment = builder.finish().map_err(|error| self.fault(error))?;
                Ok(Stratum { segment, file: OnceLock::new() })
            }
            Some(shelf) => {
                shelf.write(number, |file| builder.write(file))?;
                Ok(Stratum { segment: shelf::segment(shelf.folder(), number)?, file: number.into() })
            }
        }
    }

    /// All rows of two strata that stand. `lowest`: there is none below, which they could cover.
    fn both(&self, below: &Stratum, above: &Stratum, lowest: bool) -> Result<Builder, SegmentError> {
        let mut builder = Builder::new(self.room());
        let standing = below.segment.rows().filter(|(_, row)| !above.segment.covers(row.id));
        let rows = standing.map(|row| (&below.segment, row));
        for (segment, (serial, row)) in rows.chain(above.segment.rows().map(|row| (&above.segment, row))) {
            let fields = segment.contents().descriptions.fields(row.described);
            builder.add(row.id, serial.as_deref().map(|serial| (serial, row.spelling)), &fields)?;
        }
        if !lowest {
            builder.cover([below.segment.covered(), above.segment.covered()].concat());
        }
        Ok(builder)
    }
}

impl State {
    /// A number for a new file.
    fn file(&mut self) -> u64 {
        self.next_file += 1;
        self.next_file - 1
    }
}

/// Whether two layers have grown so alike that they should be one.
fn alike(below: &Stratum, above: &Stratum) -> bool {
    below.segment.len() < above.segment.len().max(1) * STEEPNESS
}

/// The forms in which an entry's serials are found, and which spelling each is.
fn forms(entry: &Entry) -> Vec<(String, Spelling)> {
    let mut forms: Vec<(String, Spelling)> = Vec::with_capacity(entry.serials.len());
    for (mut form, spelling) in entry.serials.iter().flat_map(|serial| spellings(serial)) {
        if let Some((end, _)) = form.char_indices().nth(MAX_SERIAL) {
            form.truncate(end);
        }
        if forms.iter().all(|(other, _)| *other != form) {
            forms.push((form, spelling));
        }
    }
    forms
}

#[cfg(test)]
mod tests;
