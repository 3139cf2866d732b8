//! Workbooks: what a person sees in her cells, what her program has done to them, and files made to do harm.

mod common;

use common::{file, ods, ods_with_content, read, read_with, repacked, zipped};
use intake::{CellKind, Choices, Kind, Limits, Table};
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};

fn cells(row: &intake::Row) -> Vec<(&str, CellKind)> {
    row.cells.iter().map(|cell| (cell.text.as_str(), cell.kind)).collect()
}

#[test]
fn an_excel_workbook_is_read_as_it_is_seen() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_string(0, 0, "Register of the Northern Depot").unwrap();
    for (column, name) in ["Serial No", "Make", "Calibre", "Year", "Import date", "Remarks"].iter().enumerate() {
        sheet.write_string(2, column as u16, *name).unwrap();
    }
    sheet.write_string(3, 0, "001234").unwrap();
    sheet.write_string(3, 1, "Works").unwrap();
    sheet.write_number(3, 2, 7.62).unwrap();
    sheet.write_number(3, 3, 1987.0).unwrap();
    let day = ExcelDateTime::from_ymd(2012, 5, 31).unwrap();
    sheet.write_datetime_with_format(3, 4, &day, &Format::new().set_num_format("dd/mm/yyyy")).unwrap();
    // A serial typed as a number; one whose format writes the zeros out; one too long for a number; one made a date.
    sheet.write_number(4, 0, 1234.0).unwrap();
    sheet.write_number_with_format(5, 0, 1234.0, &Format::new().set_num_format("000000")).unwrap();
    sheet.write_number(6, 0, 123_456_789_012_345_680.0).unwrap();
    sheet.write_datetime_with_format(7, 0, &day, &Format::new().set_num_format("d-mmm")).unwrap();
    sheet.write_formula(9, 0, Formula::new("=\"A\"&1").set_result("A1")).unwrap();
    let bytes = book.save_to_buffer().unwrap();

    let table = read(&bytes).unwrap();
    assert_eq!(table.header_row, Some(3));
    assert_eq!(table.headers, ["Serial No", "Make", "Calibre", "Year", "Import date", "Remarks"]);
    assert_eq!(table.numbers(), [4, 5, 6, 7, 8, 10]);
    assert_eq!(
        cells(&table.rows[0]),
        [
            ("001234", CellKind::Text),
            ("Works", CellKind::Text),
            ("7.62", CellKind::Number),
            ("1987", CellKind::Number),
            ("2012-05-31", CellKind::Date)
        ]
    );
    assert_eq!(cells(&table.rows[1]), [("1234", CellKind::Number)]);
    assert_eq!(cells(&table.rows[2]), [("001234", CellKind::Text)]);
    assert_eq!(cells(&table.rows[3]), [("123456789012346000", CellKind::Number)]);
    assert_eq!(cells(&table.rows[4]), [("2012-05-31", CellKind::Date)]);
    assert_eq!(cells(&table.rows[5]), [("A1", CellKind::Text)]);
}

#[test]
fn the_first_sheet_with_rows_is_read_and_another_may_be_chosen() {
    let mut book = Workbook::new();
    book.add_worksheet().set_name("Cover").unwrap();
    let hidden = book.add_worksheet().set_name("Lists").unwrap();
    hidden.set_hidden(true).write_string(0, 0, "Status").unwrap();
    for (name, serial) in [("Depot", "A1"), ("Museum", "B1")] {
        let sheet = book.add_worksheet().set_name(name).unwrap();
        sheet.write_row(0, 0, ["Serial", "Maker"]).unwrap().write_row(1, 0, [serial, "Works"]).unwrap();
    }
    let (_folder, path) = file(&book.save_to_buffer().unwrap());
    let open = |sheet: Option<&str>| {
        let choices = Choices { sheet: sheet.map(str::to_owned), ..Choices::default() };
        Table::open_with(&path, "book.xlsx", &Limits::default(), &choices)
    };
    let mut table = open(None).unwrap();
    assert_eq!(table.kind(), Kind::Xlsx);
    assert_eq!((table.sheets(), table.sheet()), (vec!["Cover", "Lists", "Depot", "Museum"], Some("Depot")));
    assert_eq!(table.sample(9).unwrap()[0].text(0), "A1");
    assert_eq!(open(Some("Museum")).unwrap().sample(9).unwrap()[0].text(0), "B1");

    let error = open(Some("Cellar")).err().unwrap();
    assert_eq!(error.code(), "no-such-sheet");
    assert!(error.to_string().contains("Depot, Museum"), "{error}");
}

#[test]
fn a_sheet_with_rows_comes_before_one_that_only_names_columns() {
    let mut book = Workbook::new();
    for (name, rows) in [("Form", 1), ("Depot", 2)] {
        let sheet = book.add_worksheet().set_name(name).unwrap();
        (0..rows).for_each(|row| drop(sheet.write_row(row, 0, [["Serial", "Maker"], ["A1", "Works"]][row as usize])));
    }
    let (_folder, path) = file(&book.save_to_buffer().unwrap());
    let open = |choices| Table::open_with(&path, "book.xlsx", &Limits::default(), &choices);
    assert_eq!(open(Choices::default()).unwrap().sheet(), Some("Depot"));
    let form = Choices { sheet: Some("Form".to_owned()), ..Choices::default() };
    assert_eq!(open(form).err().unwrap().code(), "only-headers");

    let row = |cells: &str| format!("<table:table-row>{cells}</table:table-row>");
    let cell = r#"<table:table-cell office:value-type="string"><text:p>Make</text:p></table:table-cell>"#;
    let two = row(&cell.repeat(2));
    let book = ods(&format!(
        r#"<table:table table:name="1">{two}</table:table><table:table table:name="2">{two}{two}</table:table>"#
    ));
    let (_folder, path) = file(&book);
    assert_eq!(Table::open(&path, "book.ods", &Limits::default()).unwrap().sheet(), Some("2"));
}

#[test]
fn a_workbook_with_a_password_is_known_wherever_its_directory_lies() {
    // A compound file: its header, then 300 sectors of cipher, then the directory.
    let mut bytes = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
    bytes.resize(512, 0);
    bytes[30..32].copy_from_slice(&9_u16.to_le_bytes());
    bytes[48..52].copy_from_slice(&300_u32.to_le_bytes());
    bytes.resize(512 * 301, 0xA5);
    let with = |name: &str| {
        let (_folder, path) = file(&[bytes.clone(), name.encode_utf16().flat_map(u16::to_le_bytes).collect()].concat());
        Table::open(&path, "register.xlsx", &Limits::default()).err().unwrap()
    };
    assert_eq!(with("EncryptedPackage").code(), "password-protected");
    assert!(with("WordDocument").to_string().contains("a text document"));
    assert!(with("Workbook").to_string().contains("Excel 97-2003"));
}

#[test]
fn rows_of_a_workbook_may_be_read_again_and_from_any_number() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_row(0, 0, ["Serial", "Maker"]).unwrap();
    for row in 1..50 {
        sheet.write_row(row, 0, [format!("A{row}"), "Works".to_owned()]).unwrap();
    }
    let (_folder, path) = file(&book.save_to_buffer().unwrap());
    let mut table = Table::open(&path, "book.xlsx", &Limits::default()).unwrap();
    assert_eq!(table.rows().unwrap().count(), 49);
    let rest: Vec<_> = table.rows_from(49).unwrap().map(|row| row.unwrap().number).collect();
    assert_eq!(rest, [49, 50]);
}

const HEADER: &str = r#"<table:table-row>
  <table:table-cell office:value-type="string"><text:p>Serial</text:p></table:table-cell>
  <table:table-cell office:value-type="string"><text:p>Maker</text:p></table:table-cell></table:table-row>"#;

#[test]
fn an_open_document_is_read_as_it_is_seen() {
    let bytes = ods(&format!(
        r#"<table:table table:name="Cover"><table:table-row table:number-rows-repeated="1048576">
             <table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>
           <table:table table:name="Depot">{HEADER}
           <table:table-row>
             <table:table-cell office:value-type="float" office:value="1234"><text:p>1.234,00</text:p></table:table-cell>
             <table:table-cell office:value-type="string"><office:annotation><text:p>ask again</text:p></office:annotation>
               <text:p>Works &amp;<text:s text:c="2"/><text:span>Sons</text:span></text:p><text:p>Ltd</text:p></table:table-cell>
             <table:table-cell table:number-columns-repeated="16382"/></table:table-row>
           <table:table-row>
             <table:table-cell office:value-type="float" office:value="1234"><text:p>001234</text:p></table:table-cell>
             <table:table-cell office:value-type="date" office:date-value="2012-05-31T00:00:00"><text:p>31. Mai</text:p></table:table-cell>
           </table:table-row>
           <table:table-row table:number-rows-repeated="3"><table:table-cell/></table:table-row>
           <table:table-row table:number-rows-repeated="2">
             <table:table-cell table:number-columns-repeated="2" office:value-type="string"><text:p>same</text:p></table:table-cell>
           </table:table-row>
           <table:table-row table:number-rows-repeated="1048000"><table:table-cell/></table:table-row></table:table>"#
    ));
    let table = read(&bytes).unwrap();
    assert_eq!(table.headers, ["Serial", "Maker"]);
    assert_eq!(table.numbers(), [2, 3, 7, 8]);
    assert_eq!(cells(&table.rows[0]), [("1234", CellKind::Number), ("Works &  Sons\nLtd", CellKind::Text)]);
    assert_eq!(cells(&table.rows[1]), [("001234", CellKind::Text), ("2012-05-31", CellKind::Date)]);
    assert_eq!(cells(&table.rows[3]), [("same", CellKind::Text), ("same", CellKind::Text)]);

    let (_folder, path) = file(&bytes);
    let table = Table::open(&path, "depot.ods", &Limits::default()).unwrap();
    assert_eq!((table.kind(), table.sheets(), table.sheet()), (Kind::Ods, vec!["Cover", "Depot"], Some("Depot")));
}

#[test]
fn a_document_cut_short_gives_the_rows_it_has() {
    let row = r#"<table:table-row><table:table-cell office:value-type="string"><text:p>A1</text:p></table:table-cell></table:table-row>"#;
    let cut = format!(r#"<x><table:table table:name="Depot">{HEADER}{row}{row}<table:table-row><table:table-cell"#);
    let table = read(&ods_with_content(cut.as_bytes()));
    // The sheets of a document that does not end cannot be listed, so it is refused as a whole.
    assert_eq!(table.unwrap_err().code(), "workbook-damaged");
    let unended = format!(r#"<x><table:table table:name="Depot">{HEADER}{row}{row}"#);
    let table = read(&ods_with_content(unended.as_bytes())).unwrap();
    assert_eq!((table.rows.len(), table.errors[0].code()), (2, "file-breaks-off"));
}

#[test]
fn a_row_repeated_without_end_stops_at_the_limit() {
    let bytes = ods(&format!(
        r#"<table:table table:name="Depot">{HEADER}<table:table-row table:number-rows-repeated="18446744073709551615">
           <table:table-cell office:value-type="string"><text:p>A1</text:p></table:table-cell></table:table-row>
           <table:table-row><table:table-cell table:number-columns-repeated="99999999" office:value-type="string">
           <text:p>A1</text:p></table:table-cell></table:table-row></table:table>"#
    ));
    let table = read_with(&bytes, &Limits { rows: 100, ..Limits::default() }, &Choices::default()).unwrap();
    assert_eq!((table.rows.len(), table.errors[0].code()), (99, "too-many-rows"));
}

#[test]
fn a_row_wider_than_the_limit_costs_only_itself() {
    let bytes = ods(&format!(
        r#"<table:table table:name="Depot">{HEADER}
           <table:table-row><table:table-cell table:number-columns-repeated="99999999" office:value-type="string">
           <text:p>A1</text:p></table:table-cell></table:table-row>
           <table:table-row><table:table-cell office:value-type="string"><text:p>A2</text:p></table:table-cell></table:table-row>
           </table:table>"#
    ));
    let table = read(&bytes).unwrap();
    assert_eq!((table.errors[0].code(), table.errors[0].number()), ("too-many-columns", 2));
    assert_eq!(table.texts(), [["A2"]]);
}

#[test]
fn a_zip_bomb_is_refused_before_it_goes_off() {
    let zeros = vec![b'<'; 20 << 20];
    let bytes = zipped(&[("[Content_Types].xml", b"<Types/>"), ("xl/worksheets/sheet1.xml", &zeros)]);
    assert!(bytes.len() < 1 << 20, "a small file");
    let error = read(&bytes).unwrap_err();
    assert_eq!(error.code(), "zip-bomb");
    assert!(error.to_string().contains("xl/worksheets/sheet1.xml"), "{error}");

    let limits = Limits { unpacked_bytes: 1 << 20, unpack_ratio: u64::MAX, ..Limits::default() };
    assert_eq!(read_with(&bytes, &limits, &Choices::default()).unwrap_err().code(), "workbook-too-large");
}

#[test]
fn a_workbook_that_announces_more_strings_than_it_has_is_refused() {
    let strings = br#"<sst count="1" uniqueCount="99999999999999"><si><t>A1</t></si></sst>"#;
    let bytes = zipped(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("xl/worksheets/sheet1.xml", b"<worksheet><sheetData/></worksheet>"),
        ("xl/sharedStrings.xml", strings),
    ]);
    assert_eq!(read(&bytes).unwrap_err().code(), "workbook-damaged");
}

/// A workbook of three rows below its header in which one cell's XML is changed.
#[expect(clippy::unwrap_used, reason = "a test that cannot make its file has failed")]
fn with_cell_changed(from: &str, to: &str) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_row(0, 0, ["Serial", "Maker"]).unwrap();
    for row in 1..4 {
        sheet.write_row(row, 0, [format!("A{row}"), "Works".to_owned()]).unwrap();
    }
    repacked(&book.save_to_buffer().unwrap(), |name, bytes| {
        if name.ends_with("sheet1.xml") {
            let text = String::from_utf8(std::mem::take(bytes)).unwrap();
            assert!(text.contains(from), "{text}");
            *bytes = text.replace(from, to).into_bytes();
        }
    })
}

#[test]
fn a_cell_that_breaks_the_format_costs_only_its_row() {
    for (from, to, kept) in [
        ("<c r=\"A3\" t=\"s\">", "<c r=\"A3\" t=\"nonsense\">", "Works"),
        ("<c r=\"B3\" t=\"s\">", "<c r=\"B3\" t=\"nonsense\">", "A2"),
        ("<c r=\"A3\"", "<c r=\"A0\"", "Works"),
        ("<c r=\"A3\"", "<c r=\"-\"", "Works"),
        // Places of another row, of no row Excel has, and with more digits than a number can hold.
        ("<c r=\"A3\"", "<c r=\"A1\"", "Works"),
        ("<c r=\"A3\"", "<c r=\"A1048577\"", "Works"),
        ("<c r=\"A3\"", "<c r=\"A99999999999\"", "Works"),
        ("<c r=\"B3\"", "<c r=\"A1\"", "A2"),
    ] {
        let table = read(&with_cell_changed(from, to)).unwrap();
        assert_eq!(table.numbers(), [2, 4], "{to}");
        let error = &table.errors[0];
        assert_eq!((error.code(), error.number(), table.errors.len()), ("row-damaged", 3, 1), "{to}");
        assert!(error.raw().contains(kept), "what could be read is kept: {error:?}");
    }
}

#[test]
fn a_hidden_sheet_of_an_open_document_comes_last() {
    let cell = |text: &str| {
        format!(
            r#"<table:table-row><table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell></table:table-row>"#
        )
    };
    let content = format!(
        r#"<x><style:style style:name="ta1"><style:table-properties table:display="false"/></style:style>
           <table:table table:name="Lists" table:style-name="ta1">{}</table:table>
           <table:table table:name="Depot">{}{}</table:table></x>"#,
        cell("Status"),
        cell("Serial"),
        cell("A1")
    );
    let table = read(&ods_with_content(content.as_bytes())).unwrap();
    assert_eq!((table.headers, table.rows[0].text(0)), (vec!["Serial".to_owned()], "A1"));
}

#[test]
fn zips_that_are_no_workbook_are_refused_by_name() {
    for (part, says) in [
        ("word/document.xml", "a text document"),
        ("photo.jpg", "a compressed folder"),
        ("xl/workbook.bin", "a binary Excel workbook"),
    ] {
        let error = read(&zipped(&[("[Content_Types].xml", b"<Types/>"), (part, b"x")])).unwrap_err();
        assert_eq!(error.code(), "not-a-table");
        assert!(error.to_string().contains(says), "{error}");
    }
    let encrypted = zipped(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", b"not xml"),
        ("META-INF/manifest.xml", b"<manifest:encryption-data/>"),
    ]);
    assert_eq!(read(&encrypted).unwrap_err().code(), "password-protected");
    assert_eq!(read(b"PK\x03\x04 and then nothing").unwrap_err().code(), "workbook-damaged");
}
