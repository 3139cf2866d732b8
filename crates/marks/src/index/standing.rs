//! Which records stand: a bit for each number.

/// A set of record numbers, which are small and dense.
#[derive(Debug, Default)]
pub(super) struct Standing {
    words: Vec<u64>,
    count: u64,
}

impl Standing {
    /// Adds a number, and says whether it was not there.
    pub(super) fn insert(&mut self, number: u64) -> bool {
        let word = (number / 64) as usize;
        if word >= self.words.len() {
            self.words.resize(word + 1, 0);
        }
        let bit = 1 << (number % 64);
        let is_new = self.words[word] & bit == 0;
        self.count += u64::from(is_new);
        self.words[word] |= bit;
        is_new
    }

    /// Removes a number, and says whether it was there.
    pub(super) fn remove(&mut self, number: u64) -> bool {
        let Some(word) = self.words.get_mut((number / 64) as usize) else { return false };
        let bit = 1 << (number % 64);
        let stood = *word & bit != 0;
        *word &= !bit;
        self.count -= u64::from(stood);
        stood
    }

    /// How many there are.
    pub(super) fn len(&self) -> u64 {
        self.count
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_come_and_go_once() {
        let mut standing = Standing::default();
        for number in [0, 63, 64, 1000, 64] {
            standing.insert(number);
        }
        assert_eq!(standing.len(), 4);
        assert!(standing.remove(64) && !standing.remove(64) && !standing.remove(5000));
        assert_eq!(standing.len(), 3);
    }
}
