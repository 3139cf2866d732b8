//! Which serials are within the error bound: a non-deterministic automaton over the pattern, all its states in one
//! machine word for each number of edits, behind two cheaper tests. It may let a little too much through and never
//! too little; the channel weighs what passes.
//!
//! The method is Wu and Manber's (Communications of the ACM 35:10, 1992) with Hyyrö's transposition, and sets of
//! characters, optional positions and runs as in Navarro and Raffinot, Flexible Pattern Matching in Strings (2002).

use crate::channel::Channel;
use crate::pattern::Item;
use crate::reading::fold;

/// The symbols of folded serials: ten digits, the 18 letters that are not folded to digits, four for all else.
const SYMBOLS: usize = 32;
/// The letters that stay letters.
const LETTERS: &str = "ACDEFHJKMNPRTUVWXY";
/// The most edits.
const MOST: usize = 2;

/// The set of symbols of a serial, one bit each.
pub(super) fn bag(text: &str) -> u32 {
    text.chars().fold(0, |bag, c| bag | 1 << symbol(c))
}

/// The symbol of a character of a normal form.
fn symbol(c: char) -> usize {
    let c = fold(c);
    match c {
        '0'..='9' => c as usize - '0' as usize,
        _ => LETTERS.find(c).map_or(28 + c as usize % 4, |place| 10 + place),
    }
}

/// The tests for one pattern.
pub(super) struct Filter {
    /// By symbol: the slots that show it, bit i for slot i, which leads from state i to state i + 1.
    shows: [u64; SYMBOLS],
    /// The same by ASCII character.
    shows_ascii: [u64; 128],
    /// States in which any character may pass: those at a `*`.
    runs: u64,
    /// Slots that need not be there, and from place n on the first slots of 2ⁿ such slots in a row.
    optional: [u64; 6],
    /// All states.
    states: u64,
    /// The last state.
    accept: u64,
    edits: usize,
    /// Symbols of slots that show exactly one.
    required: u32,
    /// Symbols of all slots, all bits where a slot shows anything.
    possible: u32,
    shortest: usize,
    longest: usize,
}

impl Filter {
    pub(super) fn new(items: &[Item], edits: usize, channel: &Channel) -> Self {
        debug_assert!(edits <= MOST);
        let mut filter = Self {
            shows: [0; SYMBOLS],
            shows_ascii: [0; 128],
            runs: 0,
            optional: [0; 6],
            states: 0,
            accept: 0,
            edits,
            required: 0,
            possible: 0,
            shortest: 0,
            longest: 0,
        };
        let mut slots = 0;
        let mut leading = true;
        for item in items {
            // Leading zeros may have been lost on the side of the record.
            leading &= *item == Item::Char('0');
            match item {
                Item::Run => {
                    filter.runs |= 1 << slots;
                    filter.possible = u32::MAX;
                }
                Item::Unknown { min, max } => {
                    filter.possible = u32::MAX;
                    for index in 0..*max {
                        filter.slot(slots, u32::MAX, index >= *min);
                        slots += 1;
                    }
                }
                Item::Char(_) | Item::Doubtful(_) | Item::OneOf(_) => {
                    let shown = shown(item, channel);
                    filter.slot(slots, shown, leading);
                    filter.possible |= shown;
                    if item.is_firm() && !leading {
                        filter.required |= shown;
                    }
                    slots += 1;
                }
            }
        }
        if filter.runs != 0 {
            filter.longest = usize::MAX - MOST;
        }
        filter.accept = 1 << slots;
        filter.states = filter.accept | (filter.accept - 1);
        for n in 1..filter.optional.len() {
            let half = filter.optional[n - 1];
            filter.optional[n] = half & half >> (1 << (n - 1));
        }
        for byte in 0..128_u8 {
            filter.shows_ascii[usize::from(byte)] = filter.shows[symbol(char::from(byte))];
        }
        filter
    }

    fn slot(&mut self, slot: usize, shown: u32, optional: bool) {
        for (symbol, slots) in self.shows.iter_mut().enumerate() {
            *slots |= u64::from(shown >> symbol & 1) << slot;
        }
        self.optional[0] |= u64::from(optional) << slot;
        self.shortest += usize::from(!optional);
        self.longest += 1;
    }

    /// Whether a serial of so many characters with these symbols can be within the bound.
    pub(super) fn may_pass(&self, bag: u32, characters: usize, leads_with_zero: bool) -> bool {
        let missing = (self.required & !bag).count_ones() as usize;
        // Leading zeros of the record are free, so zeros and length say nothing against a record that has them.
        let foreign = (bag & !self.possible & !1).count_ones() as usize;
        missing <= self.edits
            && foreign <= self.edits
            && characters + self.edits >= self.shortest
            && (characters <= self.longest + self.edits || leads_with_zero)
    }

    /// The edits between the pattern and a serial, if within the bound.
    pub(super) fn edits(&self, text: &str) -> Option<usize> {
        let mut states = [0_u64; MOST + 1];
        states[0] = self.close(1);
        for level in 1..=self.edits {
            states[level] = self.close(states[level - 1] | states[level - 1] << 1);
        }
        // Crosswise: states from which the slot after next has shown the last character.
        let mut crossed = [0_u64; MOST + 1];
        for c in text.chars() {
            let shows = match c {
                _ if c.is_ascii() => self.shows_ascii[c as usize],
                _ => self.shows[symbol(c)],
            };
            let stays = self.runs | u64::from(c == '0');
            let before = states;
            states[0] = self.close((before[0] & shows) << 1 | before[0] & stays);
            for level in 1..=self.edits {
                let (here, below) = (before[level], before[level - 1]);
                let read = (here & shows) << 1 | here & stays;
                let inserted_or_other = below | below << 1;
                let deleted = states[level - 1] << 1;
                let swapped = (crossed[level] & shows) << 2;
                states[level] = self.close(read | inserted_or_other | deleted | swapped);
                crossed[level] = below & shows >> 1;
            }
        }
        (0..=self.edits).find(|level| states[*level] & self.accept != 0)
    }

    /// The states with those that optional slots lead on to: any number of slots is a sum of powers of two.
    fn close(&self, mut states: u64) -> u64 {
        for (n, optional) in self.optional.iter().enumerate().take_while(|(_, optional)| **optional != 0) {
            states |= (states & optional) << (1 << n);
        }
        states & self.states
    }
}

/// The symbols that a position shows without an edit.
fn shown(item: &Item, channel: &Channel) -> u32 {
    let own = item.characters().fold(0, |shown, c| shown | 1 << symbol(c));
    match item {
        Item::Doubtful(c) => channel.taken_for(*c).fold(own, |shown, recorded| shown | 1 << symbol(recorded)),
        _ => own,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pattern::Pattern;

    fn edits(seen: &str, recorded: &str) -> Option<usize> {
        let pattern = Pattern::parse(seen).unwrap();
        let filter = Filter::new(pattern.items(), 2, Channel::standard());
        let found = filter.edits(recorded);
        if found.is_some() {
            assert!(
                filter.may_pass(bag(recorded), recorded.chars().count(), recorded.starts_with('0')),
                "{seen} {recorded}"
            );
        }
        found
    }

    #[test]
    fn edits_are_counted_after_folding() {
        for (seen, recorded, expected) in [
            ("123456", "123456", Some(0)),
            ("I23456", "L2345G", Some(0)),
            ("123456", "123956", Some(1)),
            ("123546", "123456", Some(1)),
            ("213546", "123456", Some(2)),
            ("12346", "123456", Some(1)),
            ("1233456", "123456", Some(1)),
            ("3456", "123456", Some(2)),
            ("1234", "123456", Some(2)),
            ("654321", "123456", None),
            ("12?456", "12X456", Some(0)),
            ("12[37]456", "127456", Some(0)),
            ("12{1,3}6", "123456", Some(0)),
            ("12{1,3}6", "126", Some(1)),
            ("12{0,30}34{2,29}", "12773477", Some(0)),
            ("12{0,30}34{2,29}", "1234777777777", Some(0)),
            ("12{0,5}34", "1277777734", Some(1)),
            ("*56", "123456", Some(0)),
            ("12*", "123456", Some(0)),
            ("12*5?", "123456", Some(0)),
            ("123456", "0000123456", Some(0)),
            ("0000123456", "123456", Some(0)),
            ("1~23", "173", Some(1)),
            ("1~33", "183", Some(0)),
            ("Ж12", "Ж12", Some(0)),
            ("?????", "ABCDE", Some(0)),
            ("*", "", Some(0)),
        ] {
            assert_eq!(edits(seen, recorded), expected, "{seen} {recorded}");
        }
    }

    #[test]
    fn the_longest_pattern_fits() {
        let seen = "1".repeat(63);
        assert_eq!(edits(&seen, &seen), Some(0));
        assert_eq!(edits(&seen, &seen[2..]), Some(2));
        assert_eq!(edits(&seen, &seen[3..]), None);
    }
}
