use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use crate::Cell;
use crate::values::{self, Order};

/// What the values of a column have in common, learned from a sample of them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ColumnProfile {
    /// How many digits the values have, where nearly all values of digits alone have as many.
    pub digits: Option<usize>,
    /// Whether the day or the month stands first, where a date shows it and none contradicts.
    pub order: Option<Order>,
}

impl ColumnProfile {
    /// Learns from a sample of a column's cells.
    pub fn learn<'a>(cells: impl IntoIterator<Item = &'a Cell>) -> Self {
        let mut widths = HashMap::<usize, usize>::new();
        let (mut day_first, mut month_first) = (false, false);
        for cell in cells {
            let text = cell.text.trim();
            if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) {
                *widths.entry(text.len()).or_default() += 1;
            }
            match values::shown_order(text) {
                Some(Order::DayFirst) => day_first = true,
                Some(Order::MonthFirst) => month_first = true,
                None => {}
            }
        }
        Self { digits: common_width(&widths), order: order(day_first, month_first) }
    }
}

/// Values of digits that a column must have before their width means anything.
const ENOUGH: usize = 10;

/// The width of at least four fifths of the values, if none is wider: a lost zero makes a value shorter, never longer.
fn common_width(widths: &HashMap<usize, usize>) -> Option<usize> {
    let all: usize = widths.values().sum();
    let (width, count) = widths.iter().max_by_key(|(width, _)| **width)?;
    (all >= ENOUGH && count * 5 >= all * 4).then_some(*width)
}

fn order(day_first: bool, month_first: bool) -> Option<Order> {
    match (day_first, month_first) {
        (true, false) => Some(Order::DayFirst),
        (false, true) => Some(Order::MonthFirst),
        _ => None,
    }
}
