//! No bytes make the reader panic, hang or lose its place.
#![expect(clippy::unwrap_used, reason = "a test that cannot make its file has failed")]

mod common;

use common::{ods_with_content, read, read_with, repacked};
use intake::{Cell, CellKind, Choices, ColumnProfile, Field, Limits, cell_findings, clean, propose, signature, values};
use proptest::prelude::*;
use rust_xlsxwriter::Workbook;

fn workbook() -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_row(0, 0, ["Serial", "Maker", "Calibre"]).unwrap();
    for row in 1..20 {
        sheet.write_row(row, 0, [format!("A{row}"), "Works".to_owned()]).unwrap().write_number(row, 2, 7.62).unwrap();
    }
    book.save_to_buffer().unwrap()
}

proptest! {
    #[test]
    fn any_bytes_are_a_table_or_an_error(bytes in prop::collection::vec(any::<u8>(), 0..2_000)) {
        let _ = read(&bytes);
        let limits = Limits { rows: 20, columns: 3, cell_bytes: 5, row_bytes: 20, ..Limits::default() };
        let _ = read_with(&bytes, &limits, &Choices::default());
    }

    #[test]
    fn text_full_of_quotes_and_line_ends_is_read_to_its_end(text in "([a-c\"é,;\t\r\n]|\"\"|\r\n){0,300}") {
        if let Ok(table) = read(text.as_bytes()) {
            let mut numbers: Vec<_> = table.rows.iter().map(|row| row.number).collect();
            numbers.extend(table.errors.iter().map(|error| error.number()));
            numbers.sort_unstable();
            prop_assert!(numbers.windows(2).all(|pair| pair[0] < pair[1]), "each row once: {numbers:?}");
            prop_assert!(table.errors.iter().all(|error| error.code() == "open-quote"));
        }
    }

    #[test]
    fn rows_written_by_the_rules_come_back(rows in prop::collection::vec(prop::collection::vec("[ -~é\n]{0,8}", 3), 1..20)) {
        let quoted = |cell: &String| format!("\"{}\"", cell.replace('"', "\"\""));
        let mut text = String::from("Serial,Maker,Model\n");
        for row in &rows {
            text.push_str(&row.iter().map(quoted).collect::<Vec<_>>().join(","));
            text.push('\n');
        }
        let filled = rows.iter().filter(|row| row.iter().any(|cell| !cell.trim().is_empty()));
        let wanted: Vec<Vec<&str>> = filled.map(|row| row.iter().map(String::as_str).collect()).collect();
        let choices = Choices { delimiter: Some(','), ..Choices::default() };
        let table = match read_with(text.as_bytes(), &Limits::default(), &choices) {
            Ok(table) => table,
            Err(error) => {
                prop_assert_eq!((error.code(), wanted.len()), ("only-headers", 0));
                return Ok(());
            }
        };
        prop_assert_eq!(table.texts(), wanted);
        prop_assert_eq!(table.errors, []);
    }

    #[test]
    fn values_and_headers_take_any_text(text in "\\PC{0,40}", number in "[0-9./: -]{0,20}", kind in 0..3) {
        let kind = [CellKind::Text, CellKind::Number, CellKind::Date][kind as usize];
        for text in [text, number] {
            let _ = values::date(&text, kind, None);
            let _ = values::year(&text);
            let cleaned = clean(&text).into_owned();
            prop_assert_eq!(clean(&cleaned).into_owned(), cleaned, "cleaning again changes nothing");
            let cell = Cell { text: text.clone(), kind };
            let profile = ColumnProfile::learn([&cell]);
            for field in Field::ALL {
                let _ = cell_findings(field, &cell, &profile);
            }
            let _ = propose(std::slice::from_ref(&text), &[]);
            prop_assert_eq!(signature(&[text]).len(), 32);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_damaged_workbook_is_a_table_or_an_error(part in 0_usize..12, place in any::<prop::sample::Index>(), byte in any::<u8>(), cut in any::<bool>()) {
        let sound = workbook();
        let counter = std::cell::Cell::new(0);
        let bytes = repacked(&sound, |_, bytes| {
            let here = counter.replace(counter.get() + 1) == part;
            if here && !bytes.is_empty() {
                let place = place.index(bytes.len());
                bytes[place] = byte;
                if cut {
                    bytes.truncate(place);
                }
            }
        });
        let _ = read(&bytes);
        let mut flipped = sound.clone();
        let place = place.index(flipped.len());
        flipped[place] = byte;
        let _ = read(&flipped);
    }

    #[test]
    fn a_damaged_document_is_a_table_or_an_error(xml in "(<table:table table:name=\"a\">|<table:table-row>|<table:table-cell office:value-type=\"(string|float|date)\"( office:value=\"[0-9e]{1,4}\")?>|<text:p>|[a-z&;]{1,5}|</text:p>|</table:table-cell>|</table:table-row>|</table:table>|<table:table-cell/>){0,60}") {
        let _ = read(&ods_with_content(xml.as_bytes()));
    }
}
