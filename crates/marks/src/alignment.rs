//! Which seen position answers to which recorded character, and how likely that is.

use crate::channel::Channel;
use crate::pattern::{Item, Pattern, Spelling};

/// The likeliest way in which a record became what was seen.
#[derive(Debug, Clone, PartialEq)]
pub struct Alignment {
    /// ln P(seen | recorded), up to a factor that is the same for every record. At most 0.
    pub log_likelihood: f64,
    /// Left to right, in the order of the record.
    pub steps: Vec<Step>,
    /// What the letters of the record, or of what was seen, were taken for.
    pub spelling: Spelling,
}

/// One column of two aligned rows.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// The position as written (`8`, `?`, `[8B]`, `~8`, `*`); `None` where nothing was seen.
    pub seen: Option<String>,
    /// The recorded character; `None` where the record has none.
    pub recorded: Option<char>,
    /// What joins them.
    pub kind: StepKind,
    /// −ln of the step's likelihood: 0 is free, 7 is one in a thousand.
    pub cost: f64,
}

/// What joins a seen position and a recorded character.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum StepKind {
    /// The same character.
    Same,
    /// A character that is often taken for the recorded one.
    LookAlike,
    /// The recorded character is among the candidates of the position.
    Candidate,
    /// The position was unreadable.
    Unknown,
    /// The same character, seen with doubt.
    Doubtful,
    /// Another character.
    Substituted,
    /// Seen, and not in the record.
    Inserted,
    /// Recorded, and not seen.
    Deleted,
    /// Changed places with its neighbour.
    Transposed,
}

impl StepKind {
    /// The stable code, for translation and for the style of a page.
    pub fn code(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::LookAlike => "look-alike",
            Self::Candidate => "candidate",
            Self::Unknown => "unknown",
            Self::Doubtful => "doubtful",
            Self::Substituted => "substituted",
            Self::Inserted => "inserted",
            Self::Deleted => "deleted",
            Self::Transposed => "transposed",
        }
    }
}

/// Aligns what was seen with a recorded serial in [`normal`](crate::normal) form.
///
/// ```
/// use marks::{Channel, Medium, StepKind, align};
/// let seen = "2[8B]?14".parse().unwrap();
/// let alignment = align(&seen, "28741", Channel::of(Medium::Metal));
/// let kinds: Vec<_> = alignment.steps.iter().map(|step| step.kind).collect();
/// use StepKind::*;
/// assert_eq!(kinds, [Same, Candidate, Unknown, Transposed, Transposed]);
/// ```
pub fn align(pattern: &Pattern, recorded_normal: &str, channel: &Channel) -> Alignment {
    let readings = pattern.readings().iter();
    let aligned =
        readings.map(|reading| Aligner::new(&reading.items, channel).align(recorded_normal, reading.spelling));
    // The earlier of two that are as likely: as written before anything else.
    let likelier =
        |best: Alignment, other: Alignment| if other.log_likelihood > best.log_likelihood { other } else { best };
    aligned.reduce(likelier).expect("a pattern has a reading as written")
}

/// One position of a pattern, groups such as `{1,3}` spread out.
pub(crate) struct Slot<'a> {
    pub(crate) item: &'a Item,
    /// It may be that there was no such position.
    pub(crate) optional: bool,
    /// ln P(position | recorded) for the 36 symbols of most serials.
    by_symbol: [f64; 36],
    /// ln P of the position where the record has nothing.
    pub(crate) inserted: f64,
}

/// A pattern made ready to be aligned with many records.
pub(crate) struct Aligner<'a> {
    pub(crate) channel: &'a Channel,
    pub(crate) slots: Vec<Slot<'a>>,
    /// Whether `*` stands before the slot of this number; one more than there are slots.
    pub(crate) runs: Vec<bool>,
    /// ln P that the first so many slots are in no record.
    pub(crate) gained_start: Vec<f64>,
    /// ln P that the slots from this one on are in no record.
    pub(crate) gained_end: Vec<f64>,
}

/// How a cell of the table was reached.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Move {
    Start,
    /// A slot and a character.
    Both,
    /// A slot without a character.
    Slot,
    /// A character without a slot.
    Character,
    /// A character under `*`.
    Run,
    /// Two slots and two characters, crosswise.
    Swap,
}

/// The best way to explain what was seen by a record.
pub(crate) struct Trace {
    /// ln of its likelihood.
    pub(crate) log_likelihood: f64,
    /// In the order of the record. The first and the last are [`Link::Start`] and [`Link::End`].
    pub(crate) links: Vec<Link>,
}

/// What a trace joins: slots and recorded characters, by their places.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Link {
    /// The first so many slots are in no record, or the first so many characters were not seen; mostly none are.
    Start { slots: usize, characters: usize },
    /// A slot shows a character.
    Both { slot: usize, character: usize },
    /// A slot shows what the record does not have, or is optional and was not there.
    Slot { slot: usize },
    /// A character was not seen.
    Character { character: usize },
    /// A character is under `*`.
    Run { character: usize },
    /// A slot and the one behind it show a character and the one behind it crosswise.
    Swap { slot: usize, character: usize },
    /// The slots from this one on are in no record, or the characters from this one on were not seen.
    End { slots: usize, characters: usize },
}

/// Room for one alignment, used again for the next.
#[derive(Default)]
pub(crate) struct Table {
    recorded: Vec<char>,
    cells: Vec<(f64, Move)>,
}

const UNKNOWN: Item = Item::Unknown { min: 1, max: 1 };

impl<'a> Aligner<'a> {
    pub(crate) fn new(items: &'a [Item], channel: &'a Channel) -> Self {
        let slots = Vec::with_capacity(items.len());
        let mut aligner = Self { channel, slots, runs: vec![false], gained_start: Vec::new(), gained_end: Vec::new() };
        for item in items {
            match item {
                Item::Run => aligner.runs[aligner.slots.len()] = true,
                Item::Unknown { min, max } => (0..*max).for_each(|index| aligner.push(&UNKNOWN, index >= *min)),
                Item::Char(_) | Item::Doubtful(_) | Item::OneOf(_) => aligner.push(item, false),
            }
        }
        for slot in 0..aligner.slots.len() {
            aligner.slots[slot].inserted = channel.inserted(aligner.slots[slot].item, aligner.is_doubled(slot));
        }
        let slots = &aligner.slots;
        aligner.gained_start = (0..=slots.len()).map(|i| channel.gained(&firm(&slots[..i]), true)).collect();
        aligner.gained_end = (0..=slots.len()).map(|i| channel.gained(&firm(&slots[i..]), false)).collect();
        aligner
    }

    fn push(&mut self, item: &'a Item, optional: bool) {
        let by_symbol = std::array::from_fn(|index| self.channel.position(item, symbol(index)));
        self.slots.push(Slot { item, optional, by_symbol, inserted: 0.0 });
        self.runs.push(false);
    }

    /// Whether a neighbour of the slot shows the same character.
    pub(crate) fn is_doubled(&self, slot: usize) -> bool {
        let shows = |slot: usize| match self.slots[slot].item {
            Item::Char(c) => Some(*c),
            _ => None,
        };
        let same = |one: usize, other: usize| shows(one).is_some() && shows(one) == shows(other) && !self.runs[other];
        (slot > 0 && same(slot - 1, slot)) || (slot + 1 < self.slots.len() && same(slot, slot + 1))
    }

    /// ln of the likelihood of the best alignment.
    pub(crate) fn score(&self, recorded: &str, table: &mut Table) -> f64 {
        self.fill(recorded, table);
        self.end(table).2
    }

    /// The best alignment, lowered for what the letters had to be taken for.
    pub(crate) fn align(&self, recorded: &str, spelling: Spelling) -> Alignment {
        let trace = self.trace(recorded);
        let recorded: Vec<char> = recorded.chars().collect();
        let mut steps = Vec::with_capacity(self.slots.len().max(recorded.len()));
        for link in trace.links {
            match link {
                Link::Start { slots, characters } => {
                    self.edge(&mut steps, &self.slots[..slots], &recorded[..characters], true);
                }
                Link::Both { slot, character } => steps.push(self.both(slot, recorded[character])),
                Link::Slot { slot } => {
                    let Slot { item, optional, inserted, .. } = &self.slots[slot];
                    if !optional {
                        steps.push(step(Some(item), None, StepKind::Inserted, *inserted));
                    }
                }
                Link::Character { character } => {
                    steps.push(step(None, Some(recorded[character]), StepKind::Deleted, self.channel.deleted()));
                }
                Link::Run { character } => {
                    steps.push(step(Some(&Item::Run), Some(recorded[character]), StepKind::Unknown, 0.0));
                }
                Link::Swap { slot, character } => {
                    let half = self.channel.transposed() / 2.0;
                    for (slot, across, beside) in
                        [(slot, character + 1, character), (slot + 1, character, character + 1)]
                    {
                        let likelihood = half + self.position(slot, recorded[across]);
                        let item = self.slots[slot].item;
                        steps.push(step(Some(item), Some(recorded[beside]), StepKind::Transposed, likelihood));
                    }
                }
                Link::End { slots, characters } => {
                    self.edge(&mut steps, &self.slots[slots..], &recorded[characters..], false);
                }
            }
        }
        let log_likelihood = trace.log_likelihood + spelling.log_likelihood(self.channel);
        Alignment { log_likelihood, steps, spelling }
    }

    /// The best way to explain the slots by a record.
    pub(crate) fn trace(&self, recorded: &str) -> Trace {
        let mut table = Table::default();
        self.fill(recorded, &mut table);
        let width = table.recorded.len() + 1;
        let (mut i, mut j, log_likelihood) = self.end(&table);
        // Backwards from the end, turned round afterwards.
        let mut links = vec![Link::End { slots: i, characters: j }];
        loop {
            let (link, before) = match table.cells[i * width + j].1 {
                Move::Start => break,
                Move::Both => (Link::Both { slot: i - 1, character: j - 1 }, (i - 1, j - 1)),
                Move::Slot => (Link::Slot { slot: i - 1 }, (i - 1, j)),
                Move::Character => (Link::Character { character: j - 1 }, (i, j - 1)),
                Move::Run => (Link::Run { character: j - 1 }, (i, j - 1)),
                Move::Swap => (Link::Swap { slot: i - 2, character: j - 2 }, (i - 2, j - 2)),
            };
            (i, j) = before;
            links.push(link);
        }
        links.push(Link::Start { slots: i, characters: j });
        links.reverse();
        Trace { log_likelihood, links }
    }

    /// Fills the table: cell (i, j) has the best way to explain the first i slots by the first j characters.
    fn fill(&self, recorded: &str, table: &mut Table) {
        table.recorded.clear();
        table.recorded.extend(recorded.chars());
        let (m, n) = (self.slots.len(), table.recorded.len());
        table.cells.clear();
        table.cells.resize((m + 1) * (n + 1), (f64::NEG_INFINITY, Move::Start));
        for i in 0..=m {
            for j in 0..=n {
                let cell = self.cell(table, i, j);
                table.cells[i * (n + 1) + j] = cell;
            }
        }
    }

    fn cell(&self, table: &Table, i: usize, j: usize) -> (f64, Move) {
        let (recorded, width) = (&table.recorded, table.recorded.len() + 1);
        let at = |i: usize, j: usize| table.cells[i * width + j].0;
        let mut best = match (i, j) {
            (0, _) => (self.channel.lost(&recorded[..j], true), Move::Start),
            (_, 0) => (self.gained_start[i], Move::Start),
            _ => (f64::NEG_INFINITY, Move::Start),
        };
        let mut offer = |likelihood: f64, by: Move| {
            if likelihood > best.0 {
                best = (likelihood, by);
            }
        };
        if i > 0 && j > 0 {
            offer(at(i - 1, j - 1) + self.position(i - 1, recorded[j - 1]), Move::Both);
        }
        if i > 1 && j > 1 && recorded[j - 1] != recorded[j - 2] && self.is_swap(i, recorded[j - 2], recorded[j - 1]) {
            let crosswise = self.position(i - 2, recorded[j - 1]) + self.position(i - 1, recorded[j - 2]);
            offer(at(i - 2, j - 2) + self.channel.transposed() + crosswise, Move::Swap);
        }
        if i > 0 {
            let slot = &self.slots[i - 1];
            offer(at(i - 1, j) + if slot.optional { 0.0 } else { slot.inserted }, Move::Slot);
        }
        if j > 0 {
            if self.runs[i] {
                offer(at(i, j - 1), Move::Run);
            }
            offer(at(i, j - 1) + self.channel.deleted(), Move::Character);
        }
        best
    }

    /// Whether slots i-2 and i-1 can have changed places: neither is unreadable, and no `*` stands between them.
    fn is_swap(&self, i: usize, first: char, second: char) -> bool {
        let reads = |slot: usize, c: char| self.slots[slot].item.characters().any(|seen| seen == c);
        !self.runs[i - 1] && reads(i - 2, second) && reads(i - 1, first)
    }

    /// Where the best alignment ends, and its likelihood: what follows on either side is a lost end.
    fn end(&self, table: &Table) -> (usize, usize, f64) {
        let (m, n) = (self.slots.len(), table.recorded.len());
        let at = |i: usize, j: usize| table.cells[i * (n + 1) + j].0;
        let mut best = (m, n, at(m, n));
        for j in 0..n {
            let likelihood = at(m, j) + self.channel.lost(&table.recorded[j..], false);
            if likelihood > best.2 {
                best = (m, j, likelihood);
            }
        }
        for i in 0..m {
            let likelihood = at(i, n) + self.gained_end[i];
            if likelihood > best.2 {
                best = (i, n, likelihood);
            }
        }
        best
    }

    /// ln P(what a slot shows | `recorded`).
    pub(crate) fn position(&self, slot: usize, recorded: char) -> f64 {
        match index(recorded) {
            Some(index) => self.slots[slot].by_symbol[index],
            None => self.channel.position(self.slots[slot].item, recorded),
        }
    }

    fn both(&self, slot: usize, recorded: char) -> Step {
        let item = self.slots[slot].item;
        let is = item.characters().any(|seen| seen == recorded);
        let kind = match item {
            Item::Unknown { .. } | Item::Run => StepKind::Unknown,
            Item::Char(_) if is => StepKind::Same,
            Item::Doubtful(_) if is => StepKind::Doubtful,
            Item::OneOf(_) if is => StepKind::Candidate,
            _ if item.characters().any(|seen| self.channel.resemble(seen, recorded)) => StepKind::LookAlike,
            _ => StepKind::Substituted,
        };
        step(Some(item), Some(recorded), kind, self.position(slot, recorded))
    }

    /// The steps of a lost or gained end. Its cost is shared out evenly.
    fn edge(&self, steps: &mut Vec<Step>, slots: &[Slot<'_>], recorded: &[char], at_start: bool) {
        let items = firm(slots);
        let gained = self.channel.gained(&items, at_start) / items.len().max(1) as f64;
        steps.extend(items.iter().map(|item| step(Some(item), None, StepKind::Inserted, gained)));
        let lost = self.channel.lost(recorded, at_start) / recorded.len().max(1) as f64;
        steps.extend(recorded.iter().map(|c| step(None, Some(*c), StepKind::Deleted, lost)));
    }
}

/// The items of slots that must be there.
pub(crate) fn firm<'a>(slots: &[Slot<'a>]) -> Vec<&'a Item> {
    slots.iter().filter(|slot| !slot.optional).map(|slot| slot.item).collect()
}

fn step(seen: Option<&Item>, recorded: Option<char>, kind: StepKind, log_likelihood: f64) -> Step {
    Step { seen: seen.map(Item::to_string), recorded, kind, cost: -log_likelihood }
}

/// The place of a symbol among the 36.
fn index(c: char) -> Option<usize> {
    match c {
        '0'..='9' => Some(c as usize - '0' as usize),
        'A'..='Z' => Some(c as usize - 'A' as usize + 10),
        _ => None,
    }
}

/// The symbol at a place among the 36.
fn symbol(index: usize) -> char {
    char::from(b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"[index])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Medium, normal, pattern::Pattern};
    use proptest::prelude::*;

    fn aligned(seen: &str, recorded: &str) -> Alignment {
        align(&Pattern::parse(seen).unwrap(), recorded, Channel::of(Medium::Metal))
    }

    /// The two rows of a page, `·` where a side has nothing, and the codes' first letters.
    fn rows(seen: &str, recorded: &str) -> (String, String, String) {
        let alignment = aligned(seen, recorded);
        let steps = alignment.steps.iter();
        (
            steps.clone().map(|step| step.seen.clone().unwrap_or("·".into())).collect(),
            steps.clone().map(|step| step.recorded.unwrap_or('·')).collect(),
            steps.map(|step| &step.kind.code()[..1]).collect(),
        )
    }

    #[test]
    fn the_rows_of_a_page_line_up_and_name_every_slip() {
        for (seen, recorded, above, below, kinds) in [
            ("2[8B]?41", "28741", "2[8B]?41", "28741", "scuss"),
            ("AB8123", "ABB123", "AB8123", "ABB123", "sslsss"),
            ("AB~8123", "AB8123", "AB~8123", "AB8123", "ssdsss"),
            ("ABW123", "AB5123", "ABW123", "AB5123", "ssssss"),
            ("369257", "369J257", "369·257", "369J257", "sssdsss"),
            ("36X9257", "369257", "36X9257", "36·9257", "ssissss"),
            ("123546", "123456", "123546", "123456", "ssstts"),
            ("123456", "AB123456", "··123456", "AB123456", "ddssssss"),
            ("123456", "00123456", "··123456", "00123456", "ddssssss"),
            ("123456X", "123456", "123456X", "123456·", "ssssssi"),
            ("*4132", "AB774132", "****4132", "AB774132", "uuuussss"),
            ("12{1,3}9", "12779", "12??9", "12779", "ssuus"),
            ("?????", "ABCDE", "?????", "ABCDE", "uuuuu"),
        ] {
            assert_eq!(
                rows(seen, recorded),
                (above.to_owned(), below.to_owned(), kinds.to_owned()),
                "{seen} {recorded}"
            );
        }
        assert_eq!(aligned("ABW123", "AB5123").steps[2].kind, StepKind::Substituted);
    }

    #[test]
    fn what_is_likelier_costs_less() {
        let better = |seen, one, other| {
            let (one, other) = (aligned(seen, one).log_likelihood, aligned(seen, other).log_likelihood);
            assert!(one > other, "{seen}: {one} {other}");
        };
        better("AB8123", "AB8123", "ABB123");
        better("AB8123", "ABB123", "ABW123");
        better("AB[8=0.7,3=0.3]123", "AB8123", "AB3123");
        better("AB~8123", "ABW123", "ABW321");
        better("123456", "00123456", "AB123456");
        better("123546", "123456", "123X46");
        better("369257", "369257", "369J257");
        better("BH1234", "VN1234", "XT1234");
    }

    #[test]
    fn cyrillic_meets_both_latin_spellings() {
        let look = aligned("ВН1234", "BH1234");
        let sound = aligned("ВН1234", "VN1234");
        let latin = aligned("BH1234", "VN1234");
        assert_eq!(
            [look.spelling, sound.spelling, latin.spelling],
            [Spelling::AsWritten, Spelling::BySound, Spelling::LookToSound]
        );
        assert!(look.log_likelihood > sound.log_likelihood && sound.log_likelihood > latin.log_likelihood);
        assert!(latin.steps.iter().all(|step| step.kind == StepKind::Same));
    }

    proptest! {
        #[test]
        fn the_steps_spell_both_sides_and_add_up(
            seen in "([0-9A-C]|\\?|~[0-9]|\\[8B3\\]|\\{1,3\\}|\\*){1,8}",
            recorded in "[0-9A-CЖ]{0,9}",
        ) {
            let pattern = Pattern::parse(&seen).unwrap();
            let alignment = align(&pattern, &recorded, Channel::of(Medium::Metal));
            let below: String = alignment.steps.iter().filter_map(|step| step.recorded).collect();
            prop_assert_eq!(below, normal(&recorded));
            let firm = pattern.items().iter().map(|item| match item { Item::Unknown { min, .. } => *min, Item::Run => 0, _ => 1 }).sum::<usize>();
            let above = alignment.steps.iter().filter(|step| step.seen.as_deref().is_some_and(|seen| seen != "*")).count();
            prop_assert!(above >= firm);
            let total: f64 = alignment.steps.iter().map(|step| step.cost).sum();
            prop_assert!((total + alignment.log_likelihood).abs() < 1e-9, "{} {}", total, alignment.log_likelihood);
            prop_assert!(alignment.log_likelihood <= 0.0);
        }
    }
}
