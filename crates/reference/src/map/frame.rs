//! The part of the world that a map shows.

use crate::Position;
use crate::map::clip::{self, Bounds, Point};
use crate::map::projection::equal_earth;
use crate::map::topology::LonLat;

/// The drawing's size in pixels.
pub(crate) const WIDTH: f64 = 800.0;
/// See [`WIDTH`].
pub(crate) const HEIGHT: f64 = 450.0;

/// The mean radius of the Earth in kilometres: one unit of the projected plane.
const EARTH_RADIUS_KM: f64 = 6371.0;

/// A view is at least this wide, so that a lone point shows where in the world it is.
const NARROWEST_KM: f64 = 4000.0;

/// Room around the points for labels and the bend of arcs, in pixels on each side.
const MARGIN: Point = (85.0, 70.0);

/// The latitudes that a view reaches unless a place lies beyond; nothing is traced there.
const SOUTHERNMOST: f64 = -60.0;
/// See [`SOUTHERNMOST`].
const NORTHERNMOST: f64 = 84.0;

/// A central meridian, a centre and a scale: all that turns places into pixels.
#[derive(Debug)]
pub(crate) struct Frame {
    central: f64,
    centre: Point,
    scale: f64,
}

impl Frame {
    /// The frame that shows all of `places` with their surroundings; the whole world if there are none.
    pub(crate) fn around(places: &[Position]) -> Self {
        let central = middle_longitude(places);
        let mut frame = Self { central, centre: (0.0, 0.0), scale: 1.0 };
        let projected: Vec<Point> = places.iter().map(|place| frame.plane((place.lon(), place.lat()))).collect();
        let span = |pick: fn(&Point) -> f64, ends: (f64, f64)| {
            let least = projected.iter().map(pick).reduce(f64::min).unwrap_or(ends.0);
            let most = projected.iter().map(pick).reduce(f64::max).unwrap_or(ends.1);
            (least, most)
        };
        let (east, _) = equal_earth(180.0, 0.0);
        let (south, north) = (equal_earth(0.0, SOUTHERNMOST).1, equal_earth(0.0, NORTHERNMOST).1);
        let (left, right) = span(|point| point.0, (-east, east));
        let (bottom, top) = span(|point| point.1, (south, north));
        let margin = if places.is_empty() { (0.0, 0.0) } else { MARGIN };
        let scale = ((WIDTH - 2.0 * margin.0) / (right - left)).min((HEIGHT - 2.0 * margin.1) / (top - bottom));
        // A single place gives an infinite scale, two on a parallel an infinite ratio; the least width bounds them.
        frame.scale = scale.min(WIDTH * EARTH_RADIUS_KM / NARROWEST_KM);
        let half = (HEIGHT / frame.scale).min(north - south) / 2.0;
        let y = f64::midpoint(bottom, top).min(north - half).max(south + half);
        frame.centre = (f64::midpoint(left, right), y);
        frame
    }

    /// Where a place stands in the drawing.
    pub(crate) fn place(&self, place: Position) -> Point {
        self.pixel(self.plane((place.lon(), place.lat())))
    }

    /// The degrees of latitude and longitude between the lines of the graticule.
    pub(crate) fn graticule_step(&self) -> f64 {
        let degrees = (HEIGHT / self.scale).to_degrees();
        [1.0, 2.0, 5.0, 10.0, 15.0].into_iter().find(|step| degrees / step <= 6.0).unwrap_or(30.0)
    }

    /// A ring of land as rings of the drawing, cut to its edges.
    pub(crate) fn rings(&self, ring: &[LonLat]) -> Vec<Vec<Point>> {
        let unwound = self.unwound(ring);
        let world = Bounds { left: -180.0, top: -90.0, right: 180.0, bottom: 90.0 };
        let copies =
            [-360.0, 0.0, 360.0].map(|turn| unwound.iter().map(|&(lon, lat)| (lon + turn, lat)).collect::<Vec<_>>());
        copies
            .iter()
            .filter(|copy| copy.iter().any(|&(lon, _)| lon > -180.0) && copy.iter().any(|&(lon, _)| lon < 180.0))
            .map(|copy| clip::ring(copy, &world))
            .map(|copy| self.drawn(&along_the_edge(&copy)))
            .map(|points| clip::ring(&points, &surroundings()))
            .filter(|points| points.len() >= 3)
            .collect()
    }

    /// A line on the globe as lines of the drawing, cut to its edges.
    pub(crate) fn lines(&self, line: &[LonLat]) -> Vec<Vec<Point>> {
        let unwound = self.unwound(line);
        let world = Bounds { left: -180.0, top: -90.0, right: 180.0, bottom: 90.0 };
        [-360.0, 0.0, 360.0]
            .iter()
            .flat_map(|turn| {
                clip::line(&unwound.iter().map(|&(lon, lat)| (lon + turn, lat)).collect::<Vec<_>>(), &world)
            })
            .flat_map(|part| clip::line(&self.drawn(&part), &surroundings()))
            .collect()
    }

    /// The places with longitudes counted from the central meridian and never jumping at the date line.
    fn unwound(&self, places: &[LonLat]) -> Vec<LonLat> {
        let mut before: Option<f64> = None;
        let unwind = |&(lon, lat): &LonLat| {
            let mut lon = wrapped(lon - self.central);
            if let Some(before) = before {
                lon = before + wrapped(lon - before);
            }
            before = Some(lon);
            (lon, lat)
        };
        places.iter().map(unwind).collect()
    }

    /// Places with longitudes counted from the central meridian, in pixels.
    fn drawn(&self, places: &[LonLat]) -> Vec<Point> {
        places.iter().map(|&(lon, lat)| self.pixel(equal_earth(lon, lat))).collect()
    }

    fn plane(&self, (lon, lat): LonLat) -> Point {
        equal_earth(wrapped(lon - self.central), lat)
    }

    fn pixel(&self, (x, y): Point) -> Point {
        (WIDTH / 2.0 + (x - self.centre.0) * self.scale, HEIGHT / 2.0 - (y - self.centre.1) * self.scale)
    }
}

/// The drawing and a little around it, so that the strokes along a cut are not seen.
fn surroundings() -> Bounds {
    const HIDDEN: f64 = 3.0;
    Bounds { left: -HIDDEN, top: -HIDDEN, right: WIDTH + HIDDEN, bottom: HEIGHT + HIDDEN }
}

/// A longitude brought to -180 up to 180.
fn wrapped(lon: f64) -> f64 {
    (lon + 180.0).rem_euclid(360.0) - 180.0
}

/// The middle of the shortest stretch of longitudes that holds all places.
fn middle_longitude(places: &[Position]) -> f64 {
    let mut longitudes: Vec<f64> = places.iter().map(|place| place.lon()).collect();
    longitudes.sort_by(f64::total_cmp);
    let Some((&first, &last)) = longitudes.first().zip(longitudes.last()) else { return 0.0 };
    let widest = longitudes.windows(2).map(|pair| (pair[1] - pair[0], pair[1])).max_by(|a, b| a.0.total_cmp(&b.0));
    let round = first + 360.0 - last;
    match widest {
        // The stretch starts east of the widest gap and goes around the date line to its west.
        Some((gap, start)) if gap > round => wrapped(start + (360.0 - gap) / 2.0),
        _ => f64::midpoint(first, last),
    }
}

/// The ring with points added where it runs along the edge of the world, which is curved in the drawing.
fn along_the_edge(ring: &[LonLat]) -> Vec<LonLat> {
    const STEP: f64 = 4.0;
    let mut points = Vec::with_capacity(ring.len());
    for (&from, &to) in ring.iter().zip(ring.iter().cycle().skip(1)) {
        points.push(from);
        if from.0 == to.0 && from.0.abs() == 180.0 {
            let pieces = ((to.1 - from.1).abs() / STEP).ceil();
            let mut piece = 1.0;
            while piece < pieces {
                points.push((from.0, from.1 + (to.1 - from.1) * piece / pieces));
                piece += 1.0;
            }
        }
    }
    points
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(lat: f64, lon: f64) -> Position {
        Position::new(lat, lon).expect("a test's place is on the Earth")
    }

    #[test]
    fn every_place_is_in_the_picture_with_room_around_it() {
        for places in [
            vec![at(0.0, 0.0)],
            vec![at(5.0, 10.0), at(12.0, 30.0)],
            vec![at(-18.0, 178.0), at(-14.0, -172.0)],
            vec![at(60.0, -150.0), at(-35.0, 20.0), at(35.0, 140.0)],
        ] {
            let frame = Frame::around(&places);
            for &place in &places {
                let (x, y) = frame.place(place);
                assert!(
                    (40.0..=WIDTH - 40.0).contains(&x) && (20.0..=HEIGHT - 20.0).contains(&y),
                    "{place:?} at {x} {y} in {places:?}"
                );
            }
        }
    }

    #[test]
    fn neighbours_across_the_date_line_are_neighbours_in_the_picture() {
        let frame = Frame::around(&[at(-18.0, 178.0), at(-14.0, -172.0)]);
        let (fiji, samoa) = (frame.place(at(-18.0, 178.0)), frame.place(at(-14.0, -172.0)));
        assert!(fiji.0 < samoa.0 && samoa.0 - fiji.0 < WIDTH / 2.0, "{fiji:?} {samoa:?}");
    }
}
