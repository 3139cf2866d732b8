//! Files as they come: Arabic of an old program, workbooks of two kinds.

use super::{clerk, findings, register, take};
use crate::common::on_a_node;
use domain::weapon::SerialState;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
use std::io::{Cursor, Write};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

#[tokio::test]
async fn an_arabic_table_of_an_old_program_is_read() {
    on_a_node(async |node| {
        let clerk = clerk(node).await;
        let text = "الرقم التسلسلي;الشركة المصنعة;العيار;ملاحظات\r\n\
            123456;غلوك;9x19mm;سلاح الشرطة في المستودع\r\n\
            نامقروء;بيريتا;9x19mm;وجد في الميناء\r\n";
        let (bytes, _, _) = encoding_rs::WINDOWS_1256.encode(text);
        let record = take(node, &clerk, "سجل.csv", &bytes).await;
        assert_eq!((record.taken, record.file_name.as_str()), (2, "سجل.csv"));
        let rows = register(node, &clerk).await;
        assert_eq!(rows[&2].0.identity.maker.best().unwrap().code.as_deref(), Some("glock"));
        assert_eq!(rows[&2].0.identity.maker.best().unwrap().text, "غلوك");
        assert_eq!(rows[&2].0.other["ملاحظات"], "سلاح الشرطة في المستودع");
        assert_eq!(rows[&3].0.identity.serial.state, SerialState::Worn);
    })
    .await;
}

#[tokio::test]
async fn a_workbook_is_taken_as_its_sender_sees_it() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (column, name) in ["N° de série", "Fabricant", "Date d’importation", "Étagère"].iter().enumerate() {
        sheet.write_string(0, u16::try_from(column).unwrap(), *name).unwrap();
    }
    let day = ExcelDateTime::from_ymd(2012, 5, 31).unwrap();
    sheet.write_string(1, 0, "001234").unwrap();
    sheet.write_string(1, 1, "Glock").unwrap();
    sheet.write_datetime_with_format(1, 2, &day, &Format::new().set_num_format("dd/mm/yyyy")).unwrap();
    sheet.write_number(1, 3, 7.0).unwrap();
    sheet.write_number(2, 0, 1234.0).unwrap();
    sheet.write_string(2, 1, "Glock").unwrap();
    sheet.write_datetime_with_format(3, 0, &day, &Format::new().set_num_format("d-mmm")).unwrap();
    sheet.write_string(3, 1, "Glock").unwrap();
    let bytes = book.save_to_buffer().unwrap();
    on_a_node(async |node| {
        let clerk = clerk(node).await;
        let record = take(node, &clerk, "registre.xlsx", &bytes).await;
        assert_eq!((record.taken, record.with_findings, record.refused), (3, 2, 0));
        let rows = register(node, &clerk).await;
        let (weapon, events) = &rows[&2];
        assert_eq!(weapon.identity.serial.as_marked.as_deref(), Some("001234"));
        assert_eq!((events[0].occurred.to_string().as_str(), weapon.other["Étagère"].as_str()), ("2012-05-31", "7"));
        assert_eq!(rows[&3].0.identity.serial.as_marked.as_deref(), Some("1234"));
        assert_eq!(findings(node, &clerk, record.id, 3).await, ["lost-zeros-possible"]);
        assert_eq!(findings(node, &clerk, record.id, 4).await, ["turned-into-date"]);
        assert!(rows[&4].0.other["N° de série"].contains("2012-05-31"));
    })
    .await;
}

#[tokio::test]
async fn an_open_document_table_is_taken() {
    let cell = |text: &str| {
        format!("<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>")
    };
    let row = |texts: &[&str]| {
        format!("<table:table-row>{}</table:table-row>", texts.iter().map(|text| cell(text)).collect::<String>())
    };
    let rows = row(&["Número de serie", "Fabricante", "Calibre"])
        + &row(&["KD81941", "Glock", "9x19mm"])
        + &row(&["limado", "Taurus", ".38 Special"]);
    let content = format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">
<office:body><office:spreadsheet><table:table table:name="Armas">{rows}</table:table></office:spreadsheet></office:body></office:document-content>"#
    );
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in [
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", content.as_str()),
        ("META-INF/manifest.xml", "<manifest:manifest/>"),
    ] {
        archive.start_file(name, SimpleFileOptions::default()).unwrap();
        archive.write_all(bytes.as_bytes()).unwrap();
    }
    let bytes = archive.finish().unwrap().into_inner();
    on_a_node(async |node| {
        let clerk = clerk(node).await;
        let record = take(node, &clerk, "armas.ods", &bytes).await;
        assert_eq!((record.taken, record.refused), (2, 0));
        let rows = register(node, &clerk).await;
        assert_eq!(rows[&2].0.identity.serial.as_marked.as_deref(), Some("KD81941"));
        assert_eq!(rows[&3].0.identity.serial.state, SerialState::Obliterated);
        assert_eq!(rows[&3].0.identity.maker.best().unwrap().code.as_deref(), Some("taurus"));
    })
    .await;
}
