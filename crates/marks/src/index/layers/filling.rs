//! An index made from all records at once: sorted once, in files, into one segment.

use super::{Builder, LayeredIndex, Shared, Standing, Stratum, forms};
use crate::index::{Entry, Index, IndexError};
use std::collections::HashMap;
use std::sync::Arc;

/// An index that is being made from nothing. Searches see none of it before [`Filling::finish`], and all of it then.
pub struct Filling<'a> {
    shared: &'a Arc<Shared>,
    index: &'a LayeredIndex,
    builder: Builder,
    standing: Standing,
    /// Records that came once more: the last of each counts.
    again: HashMap<u64, Entry>,
}

impl LayeredIndex {
    /// Begins to make the index anew. Many times quicker than [`upsert`](Index::upsert) for a whole register, and in
    /// little memory: what has been added is sorted in temporary files.
    ///
    /// ```
    /// use marks::{Entry, Index, LayeredIndex};
    /// let index = LayeredIndex::in_memory();
    /// let mut filling = index.fill();
    /// for batch in [1..3, 3..5] {
    ///     let entries: Vec<Entry> = batch.map(|id| Entry { id, ..Entry::default() }).collect();
    ///     filling.add(&entries)?;
    /// }
    /// assert_eq!((filling.len(), index.len()), (4, 0));
    /// filling.finish()?;
    /// assert_eq!(index.len(), 4);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn fill(&self) -> Filling<'_> {
        Filling {
            shared: &self.shared,
            index: self,
            builder: Builder::new(self.shared.room()),
            standing: Standing::default(),
            again: HashMap::new(),
        }
    }
}

impl Filling<'_> {
    /// Adds records.
    ///
    /// # Errors
    /// [`IndexError::Disk`].
    pub fn add(&mut self, entries: &[Entry]) -> Result<(), IndexError> {
        for entry in entries {
            if !self.standing.insert(entry.id) {
                self.again.insert(entry.id, entry.clone());
                continue;
            }
            let forms = forms(entry);
            let serials = forms.iter().map(|(form, spelling)| (form.as_str(), *spelling));
            self.builder.add(entry.id, serials, &entry.fields).map_err(|error| self.shared.fault(error))?;
        }
        Ok(())
    }

    /// Records so far.
    pub fn len(&self) -> usize {
        self.standing.len() as usize
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Puts what was added in the place of all that the index had.
    ///
    /// # Errors
    /// [`IndexError::Disk`]; then the index is as it was.
    pub fn finish(self) -> Result<(), IndexError> {
        let Self { shared, index, builder, standing, again } = self;
        let number = shared.state().file();
        let stratum: Stratum = shared.made(builder, number)?;
        let mut state = shared.state();
        let view = shared.view();
        state.gone.extend(view.layers.iter().filter_map(|stratum| stratum.file.get()));
        state.standing = standing;
        shared.show(vec![Arc::new(stratum)], &state);
        drop(state);
        index.upsert(&again.into_values().collect::<Vec<_>>())
    }
}
