//! Puts more items in order than fit in memory: sorted runs in temporary files, then one pass over all of them.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::fs::File;
use std::io::{self, BufReader, BufWriter, Read, Seek, Write};
use std::path::PathBuf;

/// What can be sorted: an order, and a form of fixed size for the file.
pub(super) trait Item: Ord + Copy + Send {
    /// Bytes of an item.
    const SIZE: usize;
    /// Writes the item into so many bytes.
    fn store(&self, bytes: &mut [u8]);
    /// Reads it back.
    fn load(bytes: &[u8]) -> Self;
}

/// How many items are held in memory, and where the rest goes.
#[derive(Debug, Clone, Default)]
pub(in crate::index) enum Room {
    /// All in memory.
    #[default]
    Memory,
    /// Up to so many in memory, the rest in temporary files in a folder.
    Folder(usize, PathBuf),
}

/// Collects items and gives them back in order.
pub(super) struct Sorter<T> {
    room: Room,
    items: Vec<T>,
    runs: Vec<File>,
}

impl<T: Item> Sorter<T> {
    pub(super) fn new(room: Room) -> Self {
        Self { room, items: Vec::new(), runs: Vec::new() }
    }

    /// Adds an item.
    ///
    /// # Errors
    /// Those of writing a run to a temporary file.
    pub(super) fn push(&mut self, item: T) -> io::Result<()> {
        if let Room::Folder(items, folder) = &self.room
            && self.items.len() >= (*items).max(1)
        {
            let file = tempfile::tempfile_in(folder)?;
            self.spill(file)?;
        }
        self.items.push(item);
        Ok(())
    }

    fn spill(&mut self, file: File) -> io::Result<()> {
        self.items.sort_unstable();
        let mut file = BufWriter::with_capacity(1 << 20, file);
        let mut bytes = vec![0; T::SIZE];
        for item in self.items.drain(..) {
            item.store(&mut bytes);
            file.write_all(&bytes)?;
        }
        let mut file = file.into_inner().map_err(io::IntoInnerError::into_error)?;
        file.rewind()?;
        self.runs.push(file);
        Ok(())
    }

    /// All items in order.
    ///
    /// # Errors
    /// Those of reading the temporary files.
    pub(super) fn finish(mut self) -> io::Result<Sorted<T>> {
        self.items.sort_unstable();
        let mut runs: Vec<Run<T>> =
            self.runs.into_iter().map(|file| Run::File(BufReader::with_capacity(1 << 18, file))).collect();
        runs.push(Run::Memory(self.items.into_iter()));
        let mut heads = BinaryHeap::with_capacity(runs.len());
        for (place, run) in runs.iter_mut().enumerate() {
            if let Some(item) = run.next()? {
                heads.push(Reverse((item, place)));
            }
        }
        Ok(Sorted { runs, heads })
    }
}

enum Run<T> {
    File(BufReader<File>),
    Memory(std::vec::IntoIter<T>),
}

impl<T: Item> Run<T> {
    fn next(&mut self) -> io::Result<Option<T>> {
        match self {
            Self::Memory(items) => Ok(items.next()),
            Self::File(file) => {
                let mut bytes = [0; 64];
                let bytes = &mut bytes[..T::SIZE];
                match file.read_exact(bytes) {
                    Ok(()) => Ok(Some(T::load(bytes))),
                    Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => Ok(None),
                    Err(error) => Err(error),
                }
            }
        }
    }
}

/// Items in order.
pub(super) struct Sorted<T> {
    runs: Vec<Run<T>>,
    heads: BinaryHeap<Reverse<(T, usize)>>,
}

impl<T: Item> Sorted<T> {
    /// The next item.
    ///
    /// # Errors
    /// Those of reading the temporary files.
    pub(super) fn next(&mut self) -> io::Result<Option<T>> {
        let Some(mut head) = self.heads.peek_mut() else { return Ok(None) };
        let Reverse((item, place)) = *head;
        match self.runs[place].next()? {
            // Changed in place, so that the heap is put in order once and not twice.
            Some(next) => *head = Reverse((next, place)),
            None => {
                std::collections::binary_heap::PeekMut::pop(head);
            }
        }
        Ok(Some(item))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    impl Item for u32 {
        const SIZE: usize = 4;

        fn store(&self, bytes: &mut [u8]) {
            bytes.copy_from_slice(&self.to_le_bytes());
        }

        fn load(bytes: &[u8]) -> Self {
            Self::from_le_bytes(bytes.try_into().unwrap())
        }
    }

    proptest! {
        #[test]
        fn items_come_in_order_whatever_the_room(items in prop::collection::vec(any::<u32>(), 0..200), room in 1_usize..250) {
            let folder = tempfile::tempdir().unwrap();
            let mut sorter = Sorter::new(Room::Folder(room, folder.path().to_owned()));
            items.iter().for_each(|item| sorter.push(*item).unwrap());
            let mut sorted = sorter.finish().unwrap();
            let back: Vec<u32> = std::iter::from_fn(|| sorted.next().unwrap()).collect();
            let mut expected = items;
            expected.sort_unstable();
            prop_assert_eq!(back, expected);
        }
    }
}
