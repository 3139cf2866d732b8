//! Maps, as a reader of the page meets them.

use proptest::prelude::*;
use reference::map::{MapArc, MapPoint, MapView, PointKind};
use reference::{Position, Reference};

const TERRITORIES: &str = r#"
[[territory]]
code = "XA"
names = { en = "Sandport" }
lat = -34.0
lon = -12.0
outline = [[-15, -32], [-9, -31], [-10, -36], [-14, -37]]
"#;

fn at(lat: f64, lon: f64) -> Position {
    Position::new(lat, lon).expect("a test's place is on the Earth")
}

fn centroid(reference: &Reference, code: &str) -> Position {
    reference.country(code).and_then(|country| country.centroid()).unwrap_or_else(|| panic!("{code} has a point"))
}

/// The map of a weapon that went from State to State.
fn chain<'a>(reference: &'a Reference, codes: &[&str], lang: &str) -> MapView<'a> {
    let kinds = |number| match number {
        0 => PointKind::Manufacture,
        _ if number + 1 == codes.len() => PointKind::Found,
        _ if number + 2 == codes.len() => PointKind::Diversion,
        _ => PointKind::Holder,
    };
    let mut view = MapView::new(reference, "Way of the weapon", "From State to State");
    for (number, code) in codes.iter().enumerate() {
        let label = reference.country(code).expect("a shipped country").name(lang).to_owned();
        view = view.point(MapPoint { at: centroid(reference, code), label, kind: kinds(number) });
    }
    for (order, pair) in (1..).zip(codes.windows(2)) {
        view = view.arc(MapArc { from: centroid(reference, pair[0]), to: centroid(reference, pair[1]), order });
    }
    view
}

#[test]
fn a_map_far_from_land_is_this_drawing() {
    let reference = Reference::shipped().with_territories(TERRITORIES).expect("the text is good");
    let svg = MapView::new(&reference, "Case 1 <draft>", "From Sandport to the sea")
        .point(MapPoint { at: at(-34.0, -12.0), label: "Sandport & Co".to_owned(), kind: PointKind::Manufacture })
        .point(MapPoint { at: at(-37.0, -20.0), label: "بحر".to_owned(), kind: PointKind::Found })
        .arc(MapArc { from: at(-34.0, -12.0), to: at(-37.0, -20.0), order: 1 })
        .to_svg();
    insta::assert_snapshot!(svg.replace("><", ">\n<"));
}

#[test]
fn maps_stay_small() {
    let shipped = Reference::shipped();
    for codes in [
        &["CN", "AO", "CD", "UG", "SS"][..],
        &["US", "MX", "GT"],
        &["RU", "BG", "LY", "ML", "NE", "NG"],
        &["RU", "UA", "RO", "TR", "SY", "IQ", "IR", "AF", "PK", "YE", "SO", "KE", "SS", "CD"],
        &["ID", "PH", "PG"],
        &["NO", "FI"],
        &[],
    ] {
        let svg = chain(&shipped, codes, "ar").to_svg();
        println!("{codes:?}: {} bytes", svg.len());
        assert!(svg.len() < 25_000, "{codes:?}: {} bytes", svg.len());
        assert!(svg.len() > 2_500, "{codes:?}: {} bytes is no map", svg.len());
    }
}

#[test]
fn colours_are_left_to_the_page() {
    let svg = chain(&Reference::shipped(), &["BR", "GH", "ML"], "en").to_svg();
    for word in ["style=", "fill=", "stroke=", "<style", "#000", "rgb", "id="] {
        assert!(!svg.contains(word), "{word}");
    }
}

#[test]
fn a_step_that_ends_where_it_began_is_a_loop() {
    let svg = MapView::new(&Reference::shipped(), "", "")
        .arc(MapArc { from: at(5.0, 20.0), to: at(5.0, 20.0), order: 7 })
        .to_svg();
    assert!(svg.contains(">7</text>") && svg.contains(r#"class="map-arrow""#), "{svg}");
}

#[test]
fn every_member_state_has_a_point_near_its_land() {
    let reference = Reference::shipped();
    for country in reference.countries().iter().filter(|country| country.un_member()) {
        assert!(country.centroid().is_some(), "{}", country.code());
    }
    for (code, lat, lon, within) in [
        ("KE", 0.5, 38.0, 2.0),
        ("HR", 45.5, 16.5, 1.5),
        ("FJ", -17.8, 178.0, 2.0),
        ("US", 39.5, -98.5, 6.0),
        ("FR", 46.6, 2.5, 1.5),
        ("NZ", -43.5, 171.0, 2.5),
        ("SG", 1.35, 103.8, 0.3),
        ("XK", 42.6, 20.9, 0.5),
    ] {
        let point = centroid(&reference, code);
        assert!((point.lat() - lat).abs() < within && (point.lon() - lon).abs() < within, "{code}: {point:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn any_points_and_labels_make_a_well_formed_map(
        places in prop::collection::vec((-90.0..=90.0, -180.0..=180.0), 0..6),
        label in any::<String>(),
    ) {
        let reference = Reference::shipped();
        let mut view = MapView::new(&reference, &label, &label);
        for &(lat, lon) in &places {
            view = view.point(MapPoint { at: at(lat, lon), label: label.clone(), kind: PointKind::Holder });
        }
        for (order, pair) in (1..).zip(places.windows(2)) {
            view = view.arc(MapArc { from: at(pair[0].0, pair[0].1), to: at(pair[1].0, pair[1].1), order });
        }
        let svg = view.to_svg();
        prop_assert!(!svg.contains("NaN") && !svg.contains("inf"));
        prop_assert_eq!(svg.matches("<text").count(), svg.matches("</text>").count());
        // A bracket or a bare ampersand of a label would open a tag or an entity that is not ours.
        let tags = ["svg", "/svg", "title", "/title", "desc", "/desc", "rect", "path", "circle", "text", "/text"];
        for tag in svg.split('<').skip(1) {
            prop_assert!(tags.contains(&tag.split([' ', '>']).next().unwrap_or_default()), "{}", tag);
        }
        prop_assert!(svg.len() < 25_000 + 12 * label.len() * (places.len() + 2), "{} bytes", svg.len());
    }
}
