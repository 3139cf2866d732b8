//! Tables and territories that an operator brings.

use proptest::prelude::*;
use reference::map::MapView;
use reference::{Reference, Skipped, TableKind};

/// Lists that may not be shipped, where a copy lies beside the checkout.
fn beside_the_checkout(file: &str) -> Option<String> {
    let path = format!("{}/../../../shared/data/{file}", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).ok();
    if text.is_none() {
        eprintln!("skipped: {file} is not beside this checkout");
    }
    text
}

#[test]
fn the_ncic_makes_load_and_no_state_becomes_a_maker() {
    let Some(csv) = beside_the_checkout("ncic_gun_make_MAK.csv") else { return };
    let shipped = Reference::shipped();
    let (reference, report) = shipped.clone().with_table(TableKind::Makers, &csv).expect("the list loads");
    println!("makes: {} joined, {} added, {} skipped", report.joined, report.added, report.skipped.len());
    assert_eq!(report.joined + report.added + report.skipped.len(), 4550);
    assert!(report.joined >= 15 && report.skipped.len() >= 580, "{} {}", report.joined, report.skipped.len());
    assert_eq!(reference.find_maker("SW").map(|found| found.code), Some("smith-wesson"), "not Eswatini");
    assert_eq!(reference.find_maker("CZ").map(|found| found.code), Some("cz"), "not the Canal Zone");
    assert_eq!(reference.find_maker("FN").map(|found| found.code), Some("fn"), "not France");
    assert_eq!(reference.find_maker("GLC").map(|found| found.code), Some("glock"));
    assert_eq!(
        reference.find_maker("NIGHTHAWK CUSTOM; BERRYVILLE, ARKANSAS").map(|found| found.code),
        Some("local-nhk")
    );
    for country in ["FRANCE", "GERMANY", "BRAZIL", "KENYA"] {
        assert_eq!(reference.find_maker(country), None, "{country}");
    }
    let skipped = |code: &str| report.skipped.iter().find(|row| row.code == code).map(|row| row.reason);
    assert_eq!(
        (skipped("FR"), skipped("CK"), skipped("ZZZ")),
        (Some(Skipped::NotAMaker), Some(Skipped::NotAMaker), Some(Skipped::Placeholder))
    );
    assert_eq!((skipped("MBC"), skipped("BHP")), (None, None), "initials are makers, not codes of States");
}

#[test]
fn the_ncic_calibres_and_types_load() {
    let Some((calibres, types)) =
        beside_the_checkout("ncic_gun_calibre_CAL.csv").zip(beside_the_checkout("ncic_gun_type_combined_GTYP3.csv"))
    else {
        return;
    };
    let (reference, report) = Reference::shipped().with_table(TableKind::Calibres, &calibres).expect("the list loads");
    println!("calibres: {} joined, {} added", report.joined, report.added);
    assert_eq!((report.joined + report.added, report.skipped.len()), (76, 0));
    assert!(report.joined >= 12, "{}", report.joined);
    assert_eq!(reference.find_calibre("545").map(|found| found.code), Some("5-45x39mm"));
    assert_eq!(reference.find_calibre("556").map(|found| found.code), Some("5-56x45mm-nato"));
    let (reference, report) = reference.with_table(TableKind::WeaponTypes, &types).expect("the list loads");
    println!("types: {} joined, {} added", report.joined, report.added);
    assert_eq!(reference.find_weapon_type("PR").map(|found| found.code), Some("revolver"));
    assert_eq!(reference.find_weapon_type("RA").map(|found| found.code), Some("assault-rifle"));
}

#[test]
fn an_operators_codes_leave_names_alone_and_make_aliases_ambiguous() {
    let csv = "code,label\nCZ,SOME WORKS\nQQ1,Smith and Wesson\nQQ2,Some Works\nQQ2,Again\n,No code\nQQ3,UNKNOWN; SEE MANUAL\nTOZ,Toys of Zed\n";
    let (reference, report) = Reference::shipped().with_table(TableKind::Makers, csv).expect("the list loads");
    assert_eq!(reference.find_maker("CZ").map(|found| found.code), Some("cz"));
    assert_eq!(reference.find_maker("QQ1").map(|found| found.code), Some("smith-wesson"));
    let reasons: Vec<_> = report.skipped.iter().map(|row| (row.line, row.reason)).collect();
    assert_eq!(reasons, [(5, Skipped::Repeated), (6, Skipped::Empty), (7, Skipped::Placeholder)]);
    assert_eq!((report.joined, report.added), (2, 2), "QQ2 means what the first row added");
    assert_eq!(reference.find_maker("TOZ"), None, "Tula in our tables, another in the operator's");
    let suggested: Vec<_> = reference.suggest_maker("TOZ").iter().take(2).map(|maker| maker.code()).collect();
    assert_eq!(suggested, ["tula", "local-toz"]);
}

#[test]
fn a_table_without_its_columns_is_refused_with_what_to_do() {
    let error =
        Reference::shipped().with_table(TableKind::Makers, "make,name\nX,Y\n").expect_err("the columns are missing");
    assert_eq!(error.code(), "table-column");
    assert!(error.to_string().contains("code and label"), "{error}");
}

const TERRITORIES: &str = r#"
[[territory]]
code = "XA"
alpha3 = "XAA"
names = { en = "Sandport", ar = "ميناء الرمل" }
aliases = ["Sandport Republic"]
lat = -8.5
lon = -20.0
outline = [[-22, -6], [-18, -6], [-18, -11], [-22, -11]]

[[territory]]
code = "XB"
names = { en = "Hillmark" }
lat = -8.0
lon = -14.0
"#;

#[test]
fn added_territories_are_found_named_and_drawn() {
    let reference = Reference::shipped().with_territories(TERRITORIES).expect("the text is good");
    for text in ["XA", "xaa", "Sandport", "ميناء الرمل", "SANDPORT REPUBLIC"] {
        assert_eq!(reference.find_country(text).map(|country| country.code()), Some("XA"), "{text}");
    }
    let hillmark = reference.country("XB").expect("added");
    assert_eq!(hillmark.name("ar"), "Hillmark", "English stands in for a language that is missing");
    assert!(hillmark.centroid().is_some_and(|point| (point.lat(), point.lon()) == (-8.0, -14.0)));
    assert!(MapView::new(&reference, "", "").to_svg().contains("map-territory"));
    assert!(!MapView::new(&Reference::shipped(), "", "").to_svg().contains("map-territory"));
    assert_eq!(Reference::shipped().find_country("XA"), None, "the shipped tables are as they were");
}

#[test]
fn territories_that_cannot_be_are_refused_by_name() {
    let with = |body: &str| {
        let text = format!("[[territory]]\n{body}");
        Reference::shipped().with_territories(&text).expect_err("the text is bad").code()
    };
    assert_eq!(with("code = 'X'\nnames = { en = 'A' }\nlat = 0\nlon = 0"), "territory-code");
    assert_eq!(with("code = 'FR'\nnames = { en = 'A' }\nlat = 0\nlon = 0"), "territory-code-taken");
    assert_eq!(with("code = 'XA'\nnames = { fr = 'A' }\nlat = 0\nlon = 0"), "territory-no-name");
    assert_eq!(with("code = 'XA'\nnames = { en = 'A', de = 'B' }\nlat = 0\nlon = 0"), "territory-language");
    assert_eq!(with("code = 'XA'\nnames = { en = 'A' }\nlat = 91\nlon = 0"), "territory-position");
    assert_eq!(with("code = 'XA'\nnames = { en = 'A' }\nlat = nan\nlon = 0"), "territory-position");
    assert_eq!(with("code = 'XA'\nnames = { en = 'A' }\nlat = 0\nlon = 0\noutline = [[0, 0]]"), "territory-outline");
    assert_eq!(with("code = 'XA'\nnames = { en = 'A' }\nlat = 0\nlon = 0\nsize = 3"), "territory-syntax");
}

proptest! {
    #[test]
    fn any_text_is_taken_or_refused(text in "\\PC{0,200}", rows in prop::collection::vec("\\PC{0,12},\\PC{0,30}", 0..6)) {
        let table = format!("code,label\n{}", rows.join("\n"));
        for csv in [&text, &table] {
            for kind in [TableKind::Makers, TableKind::Calibres, TableKind::WeaponTypes] {
                let _ = Reference::shipped().with_table(kind, csv);
            }
        }
        let _ = Reference::shipped().with_territories(&text);
    }
}
