//! Leaves out the points of a line that nobody would miss.

use crate::map::clip::Point;

/// The line with only so many points that no left-out one lies further than `tolerance` from it (Douglas and Peucker's
/// way). Both ends stay.
pub(crate) fn line(line: &[Point], tolerance: f64) -> Vec<Point> {
    let mut keep = vec![false; line.len()];
    if let Some(last) = line.len().checked_sub(1) {
        keep[0] = true;
        keep[last] = true;
        let mut spans = vec![(0, last)];
        while let Some((from, to)) = spans.pop() {
            let farthest = (from + 1..to)
                .map(|at| (at, distance(line[at], line[from], line[to])))
                .max_by(|a, b| a.1.total_cmp(&b.1));
            if let Some((at, distance)) = farthest
                && distance > tolerance
            {
                keep[at] = true;
                spans.extend([(from, at), (at, to)]);
            }
        }
    }
    line.iter().zip(keep).filter(|(_, keep)| *keep).map(|(point, _)| *point).collect()
}

/// As [`line`], for a ring; what is left of a ring too small to see has fewer than three points.
pub(crate) fn ring(ring: &[Point], tolerance: f64) -> Vec<Point> {
    let Some(&first) = ring.first() else { return Vec::new() };
    let away = |point: &Point| (point.0 - first.0).hypot(point.1 - first.1);
    let farthest = (0..ring.len()).max_by(|&a, &b| away(&ring[a]).total_cmp(&away(&ring[b]))).unwrap_or(0);
    let mut there = line(&ring[..=farthest], tolerance);
    let mut back: Vec<Point> = ring[farthest..].to_vec();
    back.push(first);
    let back = line(&back, tolerance);
    there.extend(back.get(1..back.len().saturating_sub(1)).unwrap_or_default());
    there
}

/// The distance of a point from the stretch between two others.
fn distance(point: Point, from: Point, to: Point) -> f64 {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let square = dx * dx + dy * dy;
    let along = if square == 0.0 { 0.0 } else { ((point.0 - from.0) * dx + (point.1 - from.1) * dy) / square };
    let along = along.clamp(0.0, 1.0);
    (point.0 - from.0 - along * dx).hypot(point.1 - from.1 - along * dy)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bends_stay_and_wobbles_go() {
        let wobbly = [(0.0, 0.0), (5.0, 0.1), (10.0, 0.0), (10.0, 10.0)];
        assert_eq!(line(&wobbly, 0.5), [(0.0, 0.0), (10.0, 0.0), (10.0, 10.0)]);
        let square = [(0.0, 0.0), (5.0, 0.1), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0)];
        assert_eq!(ring(&square, 0.5).len(), 4);
    }
}
