//! Finds a free spot for each label.

use crate::map::clip::{Bounds, Point};
use crate::map::frame::{HEIGHT, WIDTH};

/// Height of a line of label text, in pixels.
const LINE: f64 = 16.0;

/// How far from a point's middle its nearest label line stands.
const CLEARANCE: f64 = 9.0;

/// Least distance of a label from the side of the drawing, in pixels.
const EDGE: f64 = 4.0;

/// Longer labels, in characters, are cut.
const LONGEST: usize = 40;

/// The spots that are taken.
#[derive(Debug, Default)]
pub(crate) struct Spots(Vec<Bounds>);

impl Spots {
    /// Takes the square around a point.
    pub(crate) fn take(&mut self, (x, y): Point, half: f64) {
        self.0.push(Bounds { left: x - half, top: y - half, right: x + half, bottom: y + half });
    }

    /// Takes a spot for a label of a point and gives its middle and base line: above the point, below, on either side,
    /// or further off, the first that is free. Text stands around its middle, so that its direction does not matter.
    pub(crate) fn label(&mut self, (x, y): Point, text: &str) -> Point {
        let half = width(text) / 2.0;
        let beside = half + CLEARANCE;
        let beyond = CLEARANCE + LINE;
        let offsets = [
            (0.0, -CLEARANCE - LINE),
            (0.0, CLEARANCE),
            (beside, -LINE / 2.0),
            (-beside, -LINE / 2.0),
            (beside, -LINE),
            (-beside, -LINE),
            (beside, 0.0),
            (-beside, 0.0),
            (0.0, -beyond - LINE),
            (0.0, beyond),
            (0.0, -beyond - 2.0 * LINE),
            (0.0, beyond + LINE),
        ];
        let spot = |(dx, dy): Point| {
            let middle = (x + dx).max(half + EDGE).min(WIDTH - half - EDGE);
            let top = (y + dy).clamp(0.0, HEIGHT - LINE);
            Bounds { left: middle - half, top, right: middle + half, bottom: top + LINE }
        };
        let free =
            offsets.iter().map(|&offset| spot(offset)).find(|spot| !self.0.iter().any(|taken| taken.overlaps(spot)));
        let chosen = free.unwrap_or_else(|| spot(offsets[0]));
        self.0.push(chosen);
        (f64::midpoint(chosen.left, chosen.right), chosen.bottom - 4.0)
    }
}

/// The label, cut if it is too long to draw.
pub(crate) fn shortened(label: &str) -> String {
    if label.chars().count() <= LONGEST {
        label.to_owned()
    } else {
        label.chars().take(LONGEST - 1).chain(['…']).collect()
    }
}

/// About how wide a text is at 13 px: an ideograph is square, another letter about half as wide as high.
fn width(text: &str) -> f64 {
    text.chars().map(|letter| if u32::from(letter) >= 0x2E80 { 13.0 } else { 7.2 }).sum()
}
