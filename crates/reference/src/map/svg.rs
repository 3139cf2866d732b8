//! Writes a map as SVG.

use crate::map::clip::{Bounds, Point};
use crate::map::frame::{Frame, HEIGHT, WIDTH};
use crate::map::labels::{self, Spots};
use crate::map::path::{Path, number};
use crate::map::simplify;
use crate::map::topology::LonLat;
use crate::map::view::{MapArc, MapPoint, MapView, PointKind};
use std::fmt::Write;

/// A drawing takes at most so many bytes: land and borders are drawn coarser until what is drawn on them fits too.
const MOST_BYTES: usize = 24_500;

/// Half the size of a point, in pixels.
const POINT: f64 = 6.0;

/// The radius of the disc behind a step's number.
const STEP: f64 = 8.0;

/// The drawing of a view.
pub(crate) fn draw(view: &MapView<'_>) -> String {
    let ends = view.arcs.iter().flat_map(|arc| [arc.from, arc.to]);
    let places: Vec<_> = view.points.iter().map(|point| point.at).chain(ends).collect();
    let frame = Frame::around(&places);
    let mut svg = format!(
        r#"<svg class="map" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img"><title>{}</title><desc>{}</desc><rect class="map-sea" width="{WIDTH}" height="{HEIGHT}"/>"#,
        escaped(&view.title),
        escaped(&view.description),
    );
    push_path(&mut svg, "map-graticule", &graticule(&frame));
    let chain = chain(view, &frame);
    let room = MOST_BYTES.saturating_sub(svg.len() + chain.len());
    push_ground(&mut svg, view, &frame, room);
    svg.push_str(&chain);
    svg.push_str("</svg>");
    svg
}

/// Steps, points and labels: what stands on the ground.
fn chain(view: &MapView<'_>, frame: &Frame) -> String {
    let mut svg = String::new();
    let mut spots = Spots::default();
    for point in &view.points {
        spots.take(frame.place(point.at), POINT);
    }
    for (number, arc) in view.arcs.iter().enumerate() {
        let before = view.arcs[..number].iter().filter(|other| other.from == arc.from && other.to == arc.to).count();
        push_arc(&mut svg, frame, arc, before, &mut spots);
    }
    for point in &view.points {
        push_point(&mut svg, frame.place(point.at), point.kind);
    }
    for (number, point) in view.points.iter().enumerate() {
        let said = view.points[..number].iter().any(|other| other.at == point.at && other.label == point.label);
        if !said {
            push_label(&mut svg, frame, point, &mut spots);
        }
    }
    svg
}

fn graticule(frame: &Frame) -> Path {
    let step = frame.graticule_step();
    let mut path = Path::default();
    let count = |span: f64| (span / step) as i32;
    for parallel in -count(75.0)..=count(75.0) {
        let lat = f64::from(parallel) * step;
        // A parallel is straight in this projection; its middle point keeps the two halves from going round the back.
        let line: Vec<LonLat> = (0..=8).map(|eighth| (-180.0 + 45.0 * f64::from(eighth), lat)).collect();
        frame.lines(&line).iter().for_each(|part| path.line(&simplify::line(part, 0.3)));
    }
    for meridian in -count(180.0)..count(180.0) {
        let lon = f64::from(meridian) * step;
        let line: Vec<LonLat> = (-15..=15).map(|fifth| (lon, f64::from(fifth) * 5.0)).collect();
        frame.lines(&line).iter().for_each(|part| path.line(&simplify::line(part, 0.3)));
    }
    path
}

/// Draws land, added territories and borders, as fine as `room` bytes allow.
fn push_ground(svg: &mut String, view: &MapView<'_>, frame: &Frame, room: usize) {
    let world = &view.reference.world;
    let land: Vec<Vec<Point>> = world.land.iter().flat_map(|ring| frame.rings(ring)).collect();
    let added: Vec<Vec<Point>> = view
        .reference
        .countries()
        .iter()
        .map(|country| country.outline().iter().map(|corner| (corner.lon(), corner.lat())).collect::<Vec<LonLat>>())
        .filter(|outline| !outline.is_empty())
        .flat_map(|outline| frame.rings(&outline))
        .collect();
    let borders = |open: bool| -> Vec<Vec<Point>> {
        world.borders.iter().filter(|border| border.open == open).flat_map(|border| frame.lines(&border.line)).collect()
    };
    let (closed, open) = (borders(false), borders(true));
    let mut tolerance = 0.4;
    loop {
        let rings = |rings: &[Vec<Point>]| {
            let mut path = Path::default();
            // What is smaller than the tolerance each way cannot be seen.
            let visible = rings.iter().filter(|ring| extent(ring) > 3.0 * tolerance);
            visible.for_each(|ring| path.ring(&simplify::ring(ring, tolerance)));
            path
        };
        let lines = |lines: &[Vec<Point>]| {
            let mut path = Path::default();
            lines.iter().for_each(|line| path.line(&simplify::line(line, tolerance)));
            path
        };
        let layers = [
            ("map-land", rings(&land)),
            ("map-territory", rings(&added)),
            ("map-border", lines(&closed)),
            ("map-border-open", lines(&open)),
        ];
        if tolerance > 8.0 || layers.iter().map(|(_, path)| path.data().len()).sum::<usize>() <= room {
            layers.iter().for_each(|(class, path)| push_path(svg, class, path));
            return;
        }
        tolerance *= 1.25;
    }
}

/// Draws a step: a bent line with a head, and its number. `before` counts the same steps already drawn, so that they do
/// not lie on each other.
fn push_arc(svg: &mut String, frame: &Frame, arc: &MapArc, before: usize, spots: &mut Spots) {
    let (from, to) = (frame.place(arc.from), frame.place(arc.to));
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let length = dx.hypot(dy);
    let lift = before as f64;
    // The two control points of a Bézier curve; a step to where it began leaves upwards and comes back.
    let (first, second) = if length < 4.0 * POINT {
        let (wide, high) = (28.0 + 10.0 * lift, 40.0 + 16.0 * lift);
        ((from.0 + wide, from.1 - high), (to.0 - wide, to.1 - high))
    } else {
        let bend = 0.18 + 0.12 * lift;
        let aside = (dy * bend, -dx * bend);
        let along = |share: f64| (from.0 + dx * share + aside.0, from.1 + dy * share + aside.1);
        (along(0.3), along(0.7))
    };
    let start = toward(from, first, POINT + 1.0);
    let tip = toward(to, second, POINT + 1.0);
    let neck = toward(tip, second, 7.0);
    let _ = write!(
        svg,
        r#"<path class="map-arc" d="M{} {}C{} {} {} {} {} {}"/>"#,
        number(start.0),
        number(start.1),
        number(first.0),
        number(first.1),
        number(second.0),
        number(second.1),
        number(neck.0),
        number(neck.1),
    );
    let mut head = Path::default();
    let (hx, hy) = ((tip.0 - neck.0) * 0.6, (tip.1 - neck.1) * 0.6);
    head.ring(&[tip, (neck.0 - hy, neck.1 + hx), (neck.0 + hy, neck.1 - hx)]);
    push_path(svg, "map-arrow", &head);
    spots.take(neck, POINT);
    let middle = |a: f64, b: f64, c: f64, d: f64| (a + 3.0 * b + 3.0 * c + d) / 8.0;
    let (x, y) = (middle(start.0, first.0, second.0, neck.0), middle(start.1, first.1, second.1, neck.1));
    // On a short way the disc would hide the line: it stands beside it.
    let beside = if length < 8.0 * STEP {
        (dy / length.max(1.0) * STEP * 1.3, -dx / length.max(1.0) * STEP * 1.3)
    } else {
        (0.0, 0.0)
    };
    let (x, y) = (x + beside.0, y + beside.1);
    spots.take((x, y), STEP);
    let _ = write!(
        svg,
        r#"<circle class="map-step" cx="{}" cy="{}" r="{STEP}"/><text class="map-step-number" x="{}" y="{}" text-anchor="middle">{}</text>"#,
        number(x),
        number(y),
        number(x),
        number(y + 3.5),
        arc.order,
    );
}

fn push_point(svg: &mut String, (x, y): Point, kind: PointKind) {
    let class = format!("map-point map-point-{}", kind.code());
    let corners: &[Point] = match kind {
        PointKind::Holder => {
            let _ =
                write!(svg, r#"<circle class="{class}" cx="{}" cy="{}" r="{}"/>"#, number(x), number(y), POINT - 1.0);
            return;
        }
        PointKind::Manufacture => &[(0.0, -POINT), (POINT, POINT * 0.8), (-POINT, POINT * 0.8)],
        PointKind::Diversion => &[(0.0, -POINT - 1.0), (POINT + 1.0, 0.0), (0.0, POINT + 1.0), (-POINT - 1.0, 0.0)],
        PointKind::Found => &[
            (-POINT + 1.0, -POINT + 1.0),
            (POINT - 1.0, -POINT + 1.0),
            (POINT - 1.0, POINT - 1.0),
            (-POINT + 1.0, POINT - 1.0),
        ],
    };
    let mut path = Path::default();
    path.ring(&corners.iter().map(|corner| (x + corner.0, y + corner.1)).collect::<Vec<_>>());
    push_path(svg, &class, &path);
}

fn push_label(svg: &mut String, frame: &Frame, point: &MapPoint, spots: &mut Spots) {
    if point.label.trim().is_empty() {
        return;
    }
    let label = labels::shortened(point.label.trim());
    let (x, y) = spots.label(frame.place(point.at), &label);
    let _ = write!(
        svg,
        r#"<text class="map-label" x="{}" y="{}" text-anchor="middle" dir="auto">{}</text>"#,
        number(x),
        number(y),
        escaped(&label),
    );
}

fn push_path(svg: &mut String, class: &str, path: &Path) {
    if !path.data().is_empty() {
        let _ = write!(svg, r#"<path class="{class}" d="{}"/>"#, path.data());
    }
}

/// The longer side of the box around a ring.
fn extent(ring: &[Point]) -> f64 {
    let around =
        ring.iter().fold(Bounds { left: f64::MAX, top: f64::MAX, right: f64::MIN, bottom: f64::MIN }, |b, &(x, y)| {
            Bounds { left: b.left.min(x), top: b.top.min(y), right: b.right.max(x), bottom: b.bottom.max(y) }
        });
    (around.right - around.left).max(around.bottom - around.top)
}

/// The point at a distance from `from` on the way to `to`.
fn toward(from: Point, to: Point, distance: f64) -> Point {
    let length = (to.0 - from.0).hypot(to.1 - from.1).max(f64::EPSILON);
    (from.0 + (to.0 - from.0) * distance / length, from.1 + (to.1 - from.1) * distance / length)
}

/// A text as the content of an element; characters that XML does not allow become the replacement character.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            '\t' | '\n' | '\r' => escaped.push(' '),
            _ if letter.is_control() || matches!(letter, '\u{fffe}' | '\u{ffff}') => escaped.push('\u{fffd}'),
            _ => escaped.push(letter),
        }
    }
    escaped
}
