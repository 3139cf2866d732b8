//! Cuts rings and lines to a rectangle.

/// A point of a plane.
pub(crate) type Point = (f64, f64);

/// A rectangle: left, top, right and bottom edge.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Bounds {
    pub(crate) left: f64,
    pub(crate) top: f64,
    pub(crate) right: f64,
    pub(crate) bottom: f64,
}

impl Bounds {
    pub(crate) fn overlaps(&self, other: &Bounds) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }

    /// The signed distances inside each of the four edges.
    fn inside(&self, (x, y): Point) -> [f64; 4] {
        [x - self.left, self.right - x, y - self.top, self.bottom - y]
    }
}

/// The part of a ring inside the bounds, as one ring that may run along their edges (Sutherland and Hodgman's way).
pub(crate) fn ring(ring: &[Point], bounds: &Bounds) -> Vec<Point> {
    let mut ring = ring.to_vec();
    for edge in 0..4 {
        let Some(&last) = ring.last() else { break };
        let mut kept = Vec::with_capacity(ring.len());
        let mut from = last;
        for &to in &ring {
            let (a, b) = (bounds.inside(from)[edge], bounds.inside(to)[edge]);
            if (a < 0.0) != (b < 0.0) {
                kept.push(between(from, to, a / (a - b)));
            }
            if b >= 0.0 {
                kept.push(to);
            }
            from = to;
        }
        ring = kept;
    }
    ring
}

/// The parts of a line inside the bounds (Liang and Barsky's way, piece by piece).
pub(crate) fn line(line: &[Point], bounds: &Bounds) -> Vec<Vec<Point>> {
    let mut parts: Vec<Vec<Point>> = Vec::new();
    for piece in line.windows(2) {
        let (from, to) = (piece[0], piece[1]);
        let (mut enter, mut leave) = (0.0f64, 1.0f64);
        for (a, b) in bounds.inside(from).into_iter().zip(bounds.inside(to)) {
            if a < 0.0 && b < 0.0 {
                leave = -1.0;
            } else if a < 0.0 {
                enter = enter.max(a / (a - b));
            } else if b < 0.0 {
                leave = leave.min(a / (a - b));
            }
        }
        if enter >= leave {
            continue;
        }
        let (start, end) = (between(from, to, enter), between(from, to, leave));
        match parts.last_mut() {
            Some(part) if enter == 0.0 && part.last() == Some(&start) => part.push(end),
            _ => parts.push(vec![start, end]),
        }
    }
    parts
}

fn between(from: Point, to: Point, share: f64) -> Point {
    if share <= 0.0 {
        from
    } else if share >= 1.0 {
        to
    } else {
        (from.0 + (to.0 - from.0) * share, from.1 + (to.1 - from.1) * share)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const UNIT: Bounds = Bounds { left: 0.0, top: 0.0, right: 10.0, bottom: 10.0 };

    #[test]
    fn a_ring_is_cut_at_the_edges() {
        let cut = ring(&[(5.0, 5.0), (15.0, 5.0), (15.0, 8.0), (5.0, 8.0)], &UNIT);
        assert_eq!(cut.len(), 4);
        assert!(cut.iter().all(|&(x, y)| x <= 10.0 && y <= 10.0), "{cut:?}");
        assert!(ring(&[(11.0, 11.0), (12.0, 11.0), (12.0, 12.0)], &UNIT).is_empty());
    }

    #[test]
    fn a_line_that_leaves_and_returns_is_two_lines() {
        let parts = line(&[(5.0, 5.0), (15.0, 5.0), (15.0, 6.0), (5.0, 6.0)], &UNIT);
        assert_eq!(parts, [vec![(5.0, 5.0), (10.0, 5.0)], vec![(10.0, 6.0), (5.0, 6.0)]]);
    }
}
