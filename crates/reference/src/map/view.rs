//! What a map shows.

use crate::map::svg;
use crate::{Position, Reference};

/// A map to be drawn: points, the ways between them, and what it is called for those who cannot see it.
///
/// ```
/// use reference::map::{MapArc, MapPoint, MapView, PointKind};
/// let reference = reference::Reference::shipped();
/// let place = |code| reference.country(code).and_then(|country| country.centroid()).expect("on the map");
/// let svg = MapView::new(&reference, "Way of the weapon", "Made in Brazil, found in Ghana.")
///     .point(MapPoint { at: place("BR"), label: "Brazil".into(), kind: PointKind::Manufacture })
///     .point(MapPoint { at: place("GH"), label: "Ghana".into(), kind: PointKind::Found })
///     .arc(MapArc { from: place("BR"), to: place("GH"), order: 1 })
///     .to_svg();
/// assert!(svg.starts_with("<svg"));
/// ```
#[derive(Debug, Clone)]
pub struct MapView<'a> {
    pub(crate) reference: &'a Reference,
    pub(crate) title: String,
    pub(crate) description: String,
    pub(crate) points: Vec<MapPoint>,
    pub(crate) arcs: Vec<MapArc>,
}

/// A place on a map.
#[derive(Debug, Clone, PartialEq)]
pub struct MapPoint {
    /// Where it is.
    pub at: Position,
    /// What is written beside it, in the reader's language; cut after 40 characters.
    pub label: String,
    /// What happened there.
    pub kind: PointKind,
}

/// The weapon's way from one place to the next.
#[derive(Debug, Clone, PartialEq)]
pub struct MapArc {
    /// Where it left.
    pub from: Position,
    /// Where it came to; the same place draws a loop.
    pub to: Position,
    /// The number of the step, drawn in its middle.
    pub order: u32,
}

/// What happened at a place; decides the shape and the class of its point.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PointKind {
    /// The weapon was made there: a triangle.
    Manufacture,
    /// It was held or transferred there: a circle.
    Holder,
    /// It became illicit there: a diamond.
    Diversion,
    /// It was found there: a square.
    Found,
}

impl PointKind {
    /// The stable code, which is also the end of the class name.
    pub fn code(self) -> &'static str {
        match self {
            Self::Manufacture => "manufacture",
            Self::Holder => "holder",
            Self::Diversion => "diversion",
            Self::Found => "found",
        }
    }
}

impl<'a> MapView<'a> {
    /// A map without points, of the whole world. The title is its short name and the description says in words what it
    /// shows; both are read out in place of the picture.
    pub fn new(reference: &'a Reference, title: impl Into<String>, description: impl Into<String>) -> Self {
        Self { reference, title: title.into(), description: description.into(), points: Vec::new(), arcs: Vec::new() }
    }

    /// With one point more.
    #[must_use]
    pub fn point(mut self, point: MapPoint) -> Self {
        self.points.push(point);
        self
    }

    /// With one step more.
    #[must_use]
    pub fn arc(mut self, arc: MapArc) -> Self {
        self.arcs.push(arc);
        self
    }

    /// The drawing: an `svg` element of fewer than 25 kB for a chain of ordinary length, to be put into a page.
    pub fn to_svg(&self) -> String {
        svg::draw(self)
    }
}
