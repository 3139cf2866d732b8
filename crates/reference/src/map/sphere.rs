//! Areas and middle points of outlines on the globe.

use crate::Position;
use crate::map::topology::LonLat;

/// The area that a ring encloses on a globe of radius 1, for rings smaller than a hemisphere.
pub(crate) fn area(ring: &[LonLat]) -> f64 {
    let [x, y, z] = vector_area(ring);
    (x * x + y * y + z * z).sqrt()
}

/// The centroid of a ring if it lies inside; else the middle of the widest stretch of the ring's inside on the
/// centroid's parallel, so that the point of a crescent-shaped State stands on its own land. `None` for a ring so small
/// that the outlines' precision has left nothing of it.
pub(crate) fn point_within(ring: &[LonLat]) -> Option<Position> {
    let [x, y, z] = vector_area(ring);
    if area(ring) == 0.0 {
        return None;
    }
    // The direction is reversed for a ring that runs the other way round.
    let sign = if ring.first().is_some_and(|&(lon, lat)| dot([x, y, z], unit(lon, lat)) < 0.0) { -1.0 } else { 1.0 };
    let lat = (sign * z).atan2((x * x + y * y).sqrt()).to_degrees();
    let lon = (sign * y).atan2(sign * x).to_degrees();
    let crossings = crossings(ring, lat, lon);
    let spans: Vec<(f64, f64)> = crossings.chunks_exact(2).map(|span| (span[0], span[1])).collect();
    let inside = spans.iter().any(|&(west, east)| (west..east).contains(&0.0));
    let widest = spans.iter().max_by(|a, b| (a.1 - a.0).total_cmp(&(b.1 - b.0)));
    let shift = if inside { 0.0 } else { widest.map_or(0.0, |(west, east)| (west + east) / 2.0) };
    Position::new(lat, (lon + shift + 540.0).rem_euclid(360.0) - 180.0)
}

/// Where a ring crosses a parallel, in degrees east of `lon`, from west to east.
fn crossings(ring: &[LonLat], lat: f64, lon: f64) -> Vec<f64> {
    let from_lon = |place: LonLat| ((place.0 - lon + 540.0).rem_euclid(360.0) - 180.0, place.1);
    let mut crossings: Vec<f64> = edges(ring)
        .map(|(a, b)| (from_lon(a), from_lon(b)))
        .filter(|(a, b)| (a.1 > lat) != (b.1 > lat))
        .map(|(a, b)| a.0 + (lat - a.1) / (b.1 - a.1) * (b.0 - a.0))
        .collect();
    crossings.sort_by(f64::total_cmp);
    crossings
}

/// The integral of the unit normal over the enclosed surface: half the sum, over the edges, of the edge's angle times
/// the normal of its great circle (Stokes' theorem). Its length is about the area, its direction the centroid's.
fn vector_area(ring: &[LonLat]) -> [f64; 3] {
    let mut sum = [0.0; 3];
    for (a, b) in edges(ring) {
        let (a, b) = (unit(a.0, a.1), unit(b.0, b.1));
        let normal = [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
        let sine = dot(normal, normal).sqrt();
        if sine > 0.0 {
            let share = sine.atan2(dot(a, b)) / sine / 2.0;
            for (total, part) in sum.iter_mut().zip(normal) {
                *total += share * part;
            }
        }
    }
    sum
}

fn edges(ring: &[LonLat]) -> impl Iterator<Item = (LonLat, LonLat)> {
    ring.iter().copied().zip(ring.iter().copied().cycle().skip(1))
}

fn unit(lon: f64, lat: f64) -> [f64; 3] {
    let (lon, lat) = (lon.to_radians(), lat.to_radians());
    [lat.cos() * lon.cos(), lat.cos() * lon.sin(), lat.sin()]
}

fn dot(a: [f64; 3], b: [f64; 3]) -> f64 {
    a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_crescent_has_its_point_on_its_own_land() {
        let crescent =
            [(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0), (0.0, 9.0), (9.0, 9.0), (9.0, 1.0), (0.0, 1.0)];
        let point = point_within(&crescent).expect("a crescent has a middle");
        assert!(point.lon() > 9.0 && point.lon() < 10.0 && point.lat() > 4.0 && point.lat() < 6.0, "{point:?}");
    }

    #[test]
    fn a_ring_across_the_date_line_has_its_point_there() {
        let ring = [(178.0, -2.0), (-178.0, -2.0), (-178.0, 2.0), (178.0, 2.0)];
        let point = point_within(&ring).expect("a square has a middle");
        assert!(point.lon().abs() > 179.9 && point.lat().abs() < 0.1, "{point:?}");
    }
}
