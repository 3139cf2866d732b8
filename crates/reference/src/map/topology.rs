//! The shipped outlines of the land: TopoJSON, decoded to rings and lines of longitudes and latitudes.

use crate::Position;
use crate::map::sphere;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// A place as the outlines have it: longitude, then latitude, in degrees.
pub(crate) type LonLat = (f64, f64);

/// The land of the world, its borders, and the shape of each territory.
#[derive(Debug)]
pub(crate) struct World {
    /// Rings of land, without Antarctica, where nothing is traced. Holes (the Caspian Sea) are rings too.
    pub(crate) land: Vec<Vec<LonLat>>,
    /// Borders between territories.
    pub(crate) borders: Vec<Border>,
    /// The outer rings of each territory, by alpha-2 code.
    shapes: BTreeMap<String, Vec<Vec<LonLat>>>,
}

/// A stretch of border between two territories.
#[derive(Debug)]
pub(crate) struct Border {
    /// Its course.
    pub(crate) line: Vec<LonLat>,
    /// Whether one of the two is no Member State of the United Nations.
    pub(crate) open: bool,
}

impl World {
    /// Reads a topology with the objects `land` and `countries`. `territories` gives for a numeric ISO code the
    /// alpha-2 code and whether it is a Member State.
    pub(crate) fn decode(topojson: &str, territories: &HashMap<String, (String, bool)>) -> Self {
        let topology: Topology = serde_json::from_str(topojson).expect("the shipped outlines are TopoJSON");
        let arcs = topology.decoded_arcs();
        let mut land = Vec::new();
        for geometry in &topology.objects.land.geometries {
            for rings in geometry.polygons() {
                land.extend(rings.iter().map(|ring| joined(&arcs, ring)));
            }
        }
        land.retain(|ring| ring.iter().any(|&(_, lat)| lat > -60.0));
        let mut shapes: BTreeMap<String, Vec<Vec<LonLat>>> = BTreeMap::new();
        let mut sides: BTreeMap<usize, BTreeSet<&str>> = BTreeMap::new();
        for geometry in &topology.objects.countries.geometries {
            let Some(code) = geometry.territory(territories) else { continue };
            for rings in geometry.polygons() {
                for arc in rings.iter().flatten() {
                    sides.entry(forward(*arc)).or_default().insert(code);
                }
                shapes.entry(code.to_owned()).or_default().extend(rings.first().map(|ring| joined(&arcs, ring)));
            }
        }
        let member = |code: &str| territories.values().any(|(alpha2, member)| alpha2 == code && *member);
        let borders = sides
            .into_iter()
            .filter(|(_, codes)| codes.len() > 1)
            .map(|(arc, codes)| Border { line: arcs[arc].clone(), open: !codes.into_iter().all(member) })
            .collect();
        Self { land, borders, shapes }
    }

    /// A point inside the largest ring of the territory with this alpha-2 code.
    pub(crate) fn centroid(&self, code: &str) -> Option<Position> {
        let rings = self.shapes.get(code)?;
        let largest = rings.iter().max_by(|a, b| sphere::area(a).total_cmp(&sphere::area(b)))?;
        sphere::point_within(largest)
    }
}

#[derive(Deserialize)]
struct Topology {
    transform: Transform,
    objects: Objects,
    arcs: Vec<Vec<[i64; 2]>>,
}

#[derive(Deserialize)]
struct Transform {
    scale: [f64; 2],
    translate: [f64; 2],
}

#[derive(Deserialize)]
struct Objects {
    land: Collection,
    countries: Collection,
}

#[derive(Deserialize)]
struct Collection {
    geometries: Vec<Geometry>,
}

#[derive(Deserialize)]
struct Geometry {
    #[serde(default)]
    id: String,
    #[serde(flatten)]
    shape: Shape,
}

/// A ring is a list of arcs; `!n` is arc `n` backwards. A polygon's first ring is its outside.
#[derive(Deserialize)]
#[serde(tag = "type", content = "arcs")]
enum Shape {
    Polygon(Vec<Vec<i64>>),
    MultiPolygon(Vec<Vec<Vec<i64>>>),
}

impl Topology {
    fn decoded_arcs(&self) -> Vec<Vec<LonLat>> {
        let Transform { scale, translate } = &self.transform;
        let decode = |arc: &Vec<[i64; 2]>| {
            let mut at = [0, 0];
            let place = |step: &[i64; 2]| {
                at = [at[0] + step[0], at[1] + step[1]];
                (at[0] as f64 * scale[0] + translate[0], at[1] as f64 * scale[1] + translate[1])
            };
            arc.iter().map(place).collect()
        };
        self.arcs.iter().map(decode).collect()
    }
}

impl Geometry {
    fn polygons(&self) -> &[Vec<Vec<i64>>] {
        match &self.shape {
            Shape::Polygon(rings) => std::slice::from_ref(rings),
            Shape::MultiPolygon(polygons) => polygons,
        }
    }

    /// The alpha-2 code of the territory it is a shape of. The outlines have three shapes without an ISO number: Kosovo,
    /// and two that are drawn apart there and which the United Nations counts to the State named here.
    fn territory<'a>(&self, territories: &'a HashMap<String, (String, bool)>) -> Option<&'a str> {
        let alpha2 = |numeric: &str| territories.get(numeric).map(|(alpha2, _)| alpha2.as_str());
        match self.id.as_str() {
            "-1" => alpha2("196"),
            "-2" => territories.values().map(|(alpha2, _)| alpha2.as_str()).find(|code| *code == "XK"),
            "-3" => alpha2("706"),
            numeric => alpha2(numeric),
        }
    }
}

fn forward(arc: i64) -> usize {
    usize::try_from(if arc < 0 { !arc } else { arc }).expect("not negative after the line above")
}

/// The places of a ring, without the repetition where its arcs meet or where it closes.
fn joined(arcs: &[Vec<LonLat>], ring: &[i64]) -> Vec<LonLat> {
    let mut places: Vec<LonLat> = Vec::new();
    for &arc in ring {
        let course = &arcs[forward(arc)];
        let count = course.len().saturating_sub(1);
        if arc < 0 {
            places.extend(course.iter().rev().take(count));
        } else {
            places.extend(course.iter().take(count));
        }
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shipped;

    /// The finer outlines, of which only the points of the territories that the shipped ones leave out are shipped.
    const FINER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/visionscarto_world_50m.topojson");

    #[test]
    fn points_of_small_territories_are_those_of_the_finer_outlines() {
        let Ok(finer) = std::fs::read_to_string(FINER) else {
            return println!("skipped: the finer outlines are not beside this checkout");
        };
        let finer = World::decode(&finer, &shipped::territory_codes());
        for (code, point, source) in shipped::territory_points() {
            if source == "visionscarto-50m" {
                let expected = finer.centroid(&code).expect("the row says that the finer outlines have it");
                let off = (point.lat() - expected.lat()).abs() + (point.lon() - expected.lon()).abs();
                assert!(off < 0.02, "{code}: {point:?} should be {expected:?}");
            } else {
                assert_eq!(
                    finer.centroid(&code),
                    None,
                    "{code} has a point of our own though the finer outlines have it"
                );
            }
        }
    }
}
