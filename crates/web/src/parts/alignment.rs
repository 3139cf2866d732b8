//! Two readings of a mark, character by character, one above the other.

use crate::page::Page;
use crate::tone::Tone;
use texts::Arg;

/// How an observed character stands to the recorded one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The same.
    Same,
    /// Another, that looks alike on metal.
    LookAlike,
    /// One of several readings that were given.
    Candidate,
    /// Not legible on the weapon.
    Unknown,
    /// Legible, with doubt.
    Doubtful,
    /// Another.
    Substituted,
    /// On the weapon only.
    Inserted,
    /// In the record only.
    Deleted,
    /// Changed places with its neighbour.
    Transposed,
}

impl Kind {
    /// How grave it is, in principle.
    pub fn tone(self) -> Tone {
        match self {
            Self::Same => Tone::Plain,
            Self::Unknown => Tone::Info,
            Self::LookAlike | Self::Candidate | Self::Doubtful | Self::Transposed => Tone::Warning,
            Self::Substituted | Self::Inserted | Self::Deleted => Tone::Bad,
        }
    }

    /// Whether neighbours of this kind are told as one.
    fn joins(self) -> bool {
        matches!(self, Self::Same | Self::Unknown | Self::Inserted | Self::Deleted | Self::Transposed)
    }

    /// What it means, in words.
    pub fn word(self, page: &Page) -> String {
        page.t(match self {
            Self::Same => "align-same",
            Self::LookAlike => "align-look-alike",
            Self::Candidate => "align-candidate",
            Self::Unknown => "align-unknown",
            Self::Doubtful => "align-doubtful",
            Self::Substituted => "align-substituted",
            Self::Inserted => "align-inserted",
            Self::Deleted => "align-deleted",
            Self::Transposed => "align-transposed",
        })
    }

    /// The sign between the two texts of a slip: an arrow, where the observation leaves open what it is.
    fn joint(self) -> &'static str {
        match self {
            Self::Candidate | Self::Unknown | Self::Doubtful => "→",
            _ => self.sign(),
        }
    }

    /// The sign between the two characters.
    pub fn sign(self) -> &'static str {
        match self {
            Self::Same => "=",
            Self::LookAlike => "≈",
            Self::Candidate => "∈",
            Self::Unknown => "?",
            Self::Doubtful => "~",
            Self::Substituted => "≠",
            Self::Inserted => "+",
            Self::Deleted => "−",
            Self::Transposed => "⇄",
        }
    }
}

/// One column: what is observed over what is recorded.
#[derive(Debug, Clone)]
pub struct Cell {
    /// On the weapon; empty if there is nothing.
    pub observed: String,
    /// In the record; empty if there is nothing.
    pub record: String,
    /// How they stand to each other.
    pub kind: Kind,
    /// −ln of how likely the step is: 0 is free, 7 is one in a thousand.
    pub cost: f64,
}

/// A place where the two differ, or where the weapon shows nothing clear.
#[derive(Debug, Clone)]
pub struct Slip {
    /// Both sides with the sign between them.
    pub marks: String,
    /// Where it is, and what.
    pub words: String,
    /// How often that happens; empty if it says nothing against the record.
    pub chance: String,
}

/// The whole comparison.
#[derive(Debug, Clone, Default)]
pub struct Alignment {
    /// The columns, left to right whatever the language.
    pub cells: Vec<Cell>,
}

impl From<&marks::Alignment> for Alignment {
    fn from(found: &marks::Alignment) -> Self {
        let cell = |step: &marks::Step| Cell {
            observed: step.seen.clone().unwrap_or_default(),
            record: step.recorded.map(String::from).unwrap_or_default(),
            kind: step.kind.into(),
            cost: step.cost,
        };
        Self { cells: found.steps.iter().map(cell).collect() }
    }
}

impl From<marks::StepKind> for Kind {
    fn from(kind: marks::StepKind) -> Self {
        match kind {
            marks::StepKind::Same => Self::Same,
            marks::StepKind::LookAlike => Self::LookAlike,
            marks::StepKind::Candidate => Self::Candidate,
            marks::StepKind::Unknown => Self::Unknown,
            marks::StepKind::Doubtful => Self::Doubtful,
            marks::StepKind::Substituted => Self::Substituted,
            marks::StepKind::Inserted => Self::Inserted,
            marks::StepKind::Deleted => Self::Deleted,
            marks::StepKind::Transposed => Self::Transposed,
        }
    }
}

impl Cell {
    /// Whether there is nothing to be said.
    pub fn is_same(&self) -> bool {
        self.kind == Kind::Same
    }

    /// The classes of a column: the tone, and from `c1` to `c4` the height of the bar under it.
    pub fn class(&self) -> String {
        let height = match self.cost {
            cost if cost < CHANCE_WORTH_SAYING => "",
            cost if cost < 3.0 => " c1",
            cost if cost < 5.5 => " c2",
            cost if cost < 8.0 => " c3",
            _ => " c4",
        };
        format!("{}{height}", self.kind.tone().class())
    }
}

impl Alignment {
    /// The comparison in a sentence: the two texts, and how many characters agree.
    pub fn summary(&self, page: &Page) -> String {
        let row = |part: fn(&Cell) -> &str| self.cells.iter().map(part).collect::<String>();
        let (observed, record) = (row(|cell| &cell.observed), row(|cell| &cell.record));
        let same = self.cells.iter().filter(|cell| cell.is_same()).count();
        let args = [
            ("observed", Arg::Text(&observed)),
            ("record", Arg::Text(&record)),
            ("same", number(same)),
            ("total", number(self.cells.len())),
        ];
        page.tv("align-summary", &args)
    }

    /// Everything that is not simply the same, in order; what stands together and is of one kind, in one.
    pub fn slips(&self, page: &Page) -> Vec<Slip> {
        let places: Vec<usize> = (0..self.cells.len()).collect();
        let runs = places
            .chunk_by(|one, next| self.cells[*one].kind.joins() && self.cells[*one].kind == self.cells[*next].kind);
        let is_remarkable = |run: &&[usize]| run.iter().any(|place| !self.cells[*place].is_same());
        runs.filter(is_remarkable)
            .map(|run| Slip::new(page, &self.cells[run[0]..=run[run.len() - 1]], run[0]))
            .collect()
    }
}

impl Slip {
    /// The slip of these cells, the first of which stands behind `before` others.
    fn new(page: &Page, cells: &[Cell], before: usize) -> Self {
        let kind = cells[0].kind;
        let row = |part: fn(&Cell) -> &str| cells.iter().map(part).collect::<String>();
        let marks = format!("{} {} {}", row(|cell| &cell.observed), kind.joint(), row(|cell| &cell.record));
        let word = kind.word(page);
        let words = match cells.len() {
            1 => page.tv("align-difference", &[("position", number(before + 1)), ("kind", Arg::Text(&word))]),
            n => {
                let args = [("first", number(before + 1)), ("last", number(before + n)), ("kind", Arg::Text(&word))];
                page.tv("align-differences", &args)
            }
        };
        let cost = cells.iter().map(|cell| cell.cost).sum();
        Self { marks: marks.trim().to_owned(), words, chance: chance(page, cost) }
    }
}

/// A cost from which on it is worth saying how often such a thing happens: less than every second time.
const CHANCE_WORTH_SAYING: f64 = std::f64::consts::LN_2;

/// How often something of this cost happens; empty if that is no wonder.
fn chance(page: &Page, cost: f64) -> String {
    if cost < CHANCE_WORTH_SAYING {
        return String::new();
    }
    page.tx("align-chance", "times", texts::one_in(page.lang, cost))
}

fn number(count: usize) -> Arg<'static> {
    Arg::Number(i64::try_from(count).unwrap_or(i64::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::page;
    use texts::Lang;

    fn aligned(seen: &str, recorded: &str) -> Alignment {
        Alignment::from(&marks::align(&seen.parse().unwrap(), recorded, marks::Channel::of(marks::Medium::Metal)))
    }

    #[test]
    fn each_slip_is_said_with_its_place_and_how_often_it_happens() {
        let page = page(Lang::En);
        let slips = aligned("AB8??3W", "ABB123QX").slips(&page);
        let said: Vec<_> = slips.iter().map(|slip| (&slip.marks[..], &slip.words[..], &slip.chance[..])).collect();
        assert_eq!(said[0], ("8 ≈ B", "Character 3: look-alike", "about once in 100"));
        assert_eq!(said[1], ("?? → 12", "Characters 4–5: not legible", ""));
        assert_eq!((said[2].0, said[2].1), ("W ≠ Q", "Character 7: different"));
        assert_eq!((said[3].0, said[3].1), ("− X", "Character 8: only in the record"));
        assert_eq!(said.len(), 4);
        assert!(aligned("AB123", "AB123").slips(&page).is_empty());
    }

    #[test]
    fn the_rarer_a_slip_the_higher_its_bar() {
        let classes = |seen, recorded| aligned(seen, recorded).cells.iter().map(Cell::class).collect::<Vec<_>>();
        assert_eq!(classes("A8?2W4", "AB1254"), ["plain", "warning c2", "info", "plain", "bad c4", "plain"]);
    }
}
