//! Whatever stands in a row can be read in the weapon's record afterwards.

use super::{clerk, findings, register, take, take_as};
use crate::common::on_a_node;
use domain::event::{Event, EventKind, Fact};
use domain::life::WeaponStatus;
use domain::mark::Component;
use domain::weapon::PartyKind;
use intake::Field;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

fn kinds(events: &[Event]) -> Vec<EventKind> {
    events.iter().map(|event| event.fact.kind()).collect()
}

const HEADERS: &str = "Serial No,Make,Model,Calibre,Type,Country of manufacture,Year of manufacture,Importer,\
    Imported from,Date of import,Date of export,Exported to,Consignee,Holder,Type of holder,Held since,Acquired from,\
    Licence No,Status,Status date,Other marks,Component,Location,Date registered,Inventory No,Remarks,Shelf,Shelf";

#[tokio::test]
async fn a_full_row_becomes_a_life() {
    on_a_node(async |node| {
        let clerk = clerk(node).await;
        let file = format!(
            "{HEADERS}\nKD81941,Glock,17,9x19mm Parabellum,Pistol,Austria,1998,Trading House,\
            Austria,2001-02-03,2010-04-05,Kenya,Ministry,Depot 4,police,2002,Dealer 7,\
            L 77,lost,2011-06,proofed 98,barrel,Room 3,2001-03,0044,good,left,right\n"
        );
        let record = take(node, &clerk, "full.csv", file.as_bytes()).await;
        assert_eq!((record.taken, record.refused), (1, 0));
        let (weapon, events) = register(node, &clerk).await.remove(&2).unwrap();
        use EventKind::{Exported, Imported, Lost, Marked, Registered};
        assert_eq!(kinds(&events), [Imported, Registered, Marked, Exported, Lost]);
        assert_eq!(weapon.status, WeaponStatus::Lost);
        let dates: Vec<String> = events.iter().map(|event| event.occurred.to_string()).collect();
        assert_eq!(dates, ["2001-02-03", "2001-03", "", "2010-04-05", "2011-06"]);
        let Fact::Registered { holder: Some(holder), .. } = &events[1].fact else { panic!("{:?}", events[1]) };
        assert_eq!((holder.name.as_str(), holder.kind), ("Depot 4", PartyKind::Police));
        let Fact::Marked { mark } = &events[2].fact else { panic!("{:?}", events[2]) };
        assert_eq!((mark.text.as_str(), mark.component), ("proofed 98", Component::Barrel));
        let Fact::Imported { licence, .. } = &events[0].fact else { panic!("{:?}", events[0]) };
        assert_eq!(licence, "", "nobody can tell of which crossing the licence speaks");
        let other: Vec<(&str, &str)> = weapon.other.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
        assert_eq!(
            other,
            [
                ("Acquired from", "Dealer 7"),
                ("Exported to", "Kenya"),
                ("Held since", "2002"),
                ("Imported from", "Austria"),
                ("Inventory No", "0044"),
                ("Licence No", "L 77"),
                ("Location", "Room 3"),
                ("Remarks", "good"),
                ("Shelf", "left"),
                ("Shelf (28)", "right"),
            ]
        );
    })
    .await;
}

#[tokio::test]
async fn a_cell_without_its_companion_is_kept() {
    // The field, the cell, and the code of the finding, if it deserves one.
    let cases = [
        (Field::YearOfManufacture, "approx. 1990s", Some("not-a-date")),
        (Field::YearOfManufacture, "12/05/1987", None),
        (Field::ImportDate, "in spring", Some("not-a-date")),
        (Field::ImportCountry, "Freedonia-on-Sea", Some("not-in-reference")),
        (Field::ExportCountry, "Freedonia-on-Sea", Some("not-in-reference")),
        (Field::ExportDate, "2010-04-05", None),
        (Field::Consignee, "Ministry", None),
        (Field::StatusDate, "2011-06-07", None),
        (Field::Status, "in service", None),
        (Field::Status, "confisqué", None),
        (Field::Status, "rented out", Some("status-not-known")),
        (Field::Component, "barrel", None),
        (Field::Maker, "unknown", None),
        (Field::CountryOfManufacture, "n/a", None),
        (Field::Holder, "unknown", None),
        (Field::Location, "Room 3", None),
        (Field::Licence, "L 77", None),
        (Field::RecordDate, "2012-05-31 13:45", None),
        (Field::RecordDate, "05/06/2012", Some("ambiguous-date")),
        (Field::Model, "#REF!", Some("formula-error")),
        (Field::YearOfManufacture, "2027", Some("date-in-future")),
        (Field::RecordDate, "2026-03-03", Some("date-in-future")),
        (Field::HolderSince, "2026-04", Some("date-in-future")),
        (Field::StatusDate, "1 July 2062", None),
    ];
    on_a_node(async |node| {
        let clerk = clerk(node).await;
        for (number, (field, cell, finding)) in cases.into_iter().enumerate() {
            let file = format!("Serial No,Calibre,Column of {field}\nN{number:03},9x19mm Parabellum,\"{cell}\"\n");
            let columns = [Field::Serial, Field::Calibre, field].map(Some).to_vec();
            let record = take_as(node, &clerk, &format!("{number}.csv"), file.as_bytes(), columns).await;
            assert_eq!(record.taken, 1, "{field}: {cell}");
            match finding {
                Some(finding) => assert_eq!(findings(node, &clerk, record.id, 2).await, [finding], "{field}: {cell}"),
                None => assert_eq!(record.with_findings, 0, "{field}: {cell}"),
            }
            let weapon = node.app.weapons(&clerk, None).await.unwrap().weapons.remove(0);
            assert_eq!(weapon.other.get(&format!("Column of {field}")).map(String::as_str), Some(cell));
        }
    })
    .await;
}

#[tokio::test]
async fn a_kind_of_holder_in_other_words_stands_for_the_holder_or_beside_it() {
    on_a_node(async |node| {
        let clerk = clerk(node).await;
        let file = "Serial No,Holder,Type of holder\nKD81941,,семейный музей\nKD81942,Depot 4,семейный музей\n";
        take(node, &clerk, "holders.csv", file.as_bytes()).await;
        let rows = register(node, &clerk).await;
        let holder = |row: u64| rows[&row].0.holder.as_ref().unwrap().name.as_str();
        assert_eq!((holder(2), holder(3)), ("семейный музей", "Depot 4"));
        assert_eq!((rows[&2].0.other.len(), rows[&3].0.other["Type of holder"].as_str()), (0, "семейный музей"));
    })
    .await;
}

#[tokio::test]
async fn a_licence_belongs_to_the_one_crossing_there_is() {
    on_a_node(async |node| {
        let clerk = clerk(node).await;
        let file = "Serial No,Make,Imported from,Licence No\nKD81941,Glock,AT,L 77\n";
        take(node, &clerk, "one.csv", file.as_bytes()).await;
        let (weapon, events) = register(node, &clerk).await.remove(&2).unwrap();
        let Fact::Imported { licence, from_state, .. } = &events[0].fact else { panic!("{:?}", events[0]) };
        assert_eq!((licence.as_str(), *from_state), ("L 77", Some("AT".parse().unwrap())));
        assert_eq!(weapon.other.get("Imported from"), None, "a code says all that it stands for");
    })
    .await;
}

#[tokio::test]
async fn whatever_stands_in_a_row_can_be_read_afterwards() {
    const COLUMNS: usize = 28;
    let word = prop_oneof![
        3 => Just(String::new()),
        1 => "[A-Za-z0-9]{1,8}",
        1 => "[0-9]{1,4}[-/.][0-9]{1,2}([-/.][0-9]{1,4})?",
        1 => Just("unknown".to_owned()),
        1 => Just("Austria".to_owned()),
        1 => Just("lost".to_owned()),
        1 => Just("police".to_owned()),
        1 => Just("#N/A".to_owned()),
        1 => "[а-яءا-ي一-丐?*]{1,6}",
    ];
    let row = prop::collection::vec(word, COLUMNS);
    let mut runner = TestRunner::deterministic();
    let rows: Vec<Vec<String>> = (0..150).map(|_| row.new_tree(&mut runner).unwrap().current()).collect();
    let mut file = HEADERS.to_owned();
    for row in &rows {
        file.push('\n');
        file.push_str(&row.join(","));
    }
    on_a_node(async |node| {
        let clerk = clerk(node).await;
        let record = take(node, &clerk, "anything.csv", file.as_bytes()).await;
        assert!(record.taken > 50, "{record:?}");
        let weapons = register(node, &clerk).await;
        for (cells, row) in rows.iter().zip(2..) {
            let Some((_, events)) = weapons.get(&row) else {
                let kept = node.app.kept_row(&clerk, record.id, i64::try_from(row).unwrap()).await;
                match kept {
                    Ok(kept) => assert!(cells.iter().zip(&kept.cells).all(|(cell, (_, text))| cell == text)),
                    Err(_) => assert!(cells.iter().all(|cell| cell.trim().is_empty()), "row {row} is lost: {cells:?}"),
                }
                continue;
            };
            let told = serde_json::to_string(events).unwrap();
            for cell in cells.iter().map(String::as_str).filter(|cell| !cell.is_empty()) {
                let as_date = domain_date(cell);
                let is_told = told.contains(cell) || as_date.is_some_and(|date| told.contains(&date));
                assert!(is_told, "row {row}: {cell} is not in {told}");
            }
        }
    })
    .await;
}

/// The date that a cell tells, as the record writes it.
fn domain_date(cell: &str) -> Option<String> {
    let order = [None, Some(intake::values::Order::DayFirst), Some(intake::values::Order::MonthFirst)];
    let read = order.into_iter().find_map(|order| {
        intake::values::date(cell, intake::CellKind::Text, order).ok().filter(|date| date.findings.is_empty())
    })?;
    domain::PartialDate::new(read.year, read.month, read.day).ok().map(|date| date.to_string())
}

#[tokio::test]
async fn a_file_that_breaks_off_keeps_what_came_before() {
    on_a_node(async |node| {
        let clerk = clerk(node).await;
        // The quotation mark is never closed: the row cannot be read, and is kept as it stands.
        let file = "Serial No,Make\nKD81941,Glock\n\"KD81942,Glock\nKD81943,Glock\n";
        let record = take(node, &clerk, "open.csv", file.as_bytes()).await;
        assert_eq!(record.taken + record.refused, 3);
        let row = node.app.kept_row(&clerk, record.id, 3).await.unwrap();
        assert_eq!(row.findings[0].code, "open-quote");
        assert!(row.cells[0].1.contains("KD81942"));
    })
    .await;
}
