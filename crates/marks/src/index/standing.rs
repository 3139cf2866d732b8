//! Which records stand: a bit for each number.

use hashbrown::HashMap;

/// Numbers of a page. Large enough that a page is little besides its bits, and small enough that numbers far apart,
/// which only a caller in error or a made-up file has, take no more than some twenty times the room of their rows.
const PAGE: u64 = 1024;

/// A set of record numbers, which are mostly small and dense: a little more than a bit for each.
#[derive(Debug, Default)]
pub(super) struct Standing {
    pages: HashMap<u64, Box<[u64; (PAGE / 64) as usize]>>,
    count: u64,
}

impl Standing {
    /// Adds a number, and says whether it was not there.
    pub(super) fn insert(&mut self, number: u64) -> bool {
        let page = self.pages.entry(number / PAGE).or_default();
        let (word, bit) = place(number);
        let is_new = page[word] & bit == 0;
        self.count += u64::from(is_new);
        page[word] |= bit;
        is_new
    }

    /// Removes a number, and says whether it was there.
    pub(super) fn remove(&mut self, number: u64) -> bool {
        let Some(page) = self.pages.get_mut(&(number / PAGE)) else { return false };
        let (word, bit) = place(number);
        let stood = page[word] & bit != 0;
        page[word] &= !bit;
        self.count -= u64::from(stood);
        stood
    }

    /// How many there are.
    pub(super) fn len(&self) -> u64 {
        self.count
    }
}

/// The word of its page in which a number is, and its bit there.
fn place(number: u64) -> (usize, u64) {
    ((number % PAGE / 64) as usize, 1 << (number % 64))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::HashSet;

    proptest! {
        #[test]
        fn numbers_come_and_go_once(
            changes in prop::collection::vec((any::<bool>(), prop_oneof![0_u64..200, 0_u64..5_000, any::<u64>(), u64::MAX - 200..=u64::MAX]), 0..300),
        ) {
            let (mut standing, mut plainly) = (Standing::default(), HashSet::new());
            for (comes, number) in changes {
                match comes {
                    true => prop_assert_eq!(standing.insert(number), plainly.insert(number)),
                    false => prop_assert_eq!(standing.remove(number), plainly.remove(&number)),
                }
                prop_assert_eq!(standing.len(), plainly.len() as u64);
            }
        }
    }
}
