//! Text files: encodings, dialects, titles, and rows that break the rules.

mod common;

use common::{file, read, read_with};
use encoding_rs::{WINDOWS_1250, WINDOWS_1251, WINDOWS_1252, WINDOWS_1254, WINDOWS_1256};
use intake::{Choices, HeaderChoice, Limits, Table};

const ARABIC: &str =
    "الرقم التسلسلي;الصانع;العيار;بلد الصنع\nأ ب 1234;مصنع النسر;9 ملم;مصر\nAB 99;مصنع الصقر;7.62;العراق\n";
const RUSSIAN: &str = "Заводской номер;Изготовитель;Калибр;Страна производства\nВН 1234;Тульский завод;9 мм;Россия\nАБ 77;Ижевский завод;7,62;Россия\n";
const PORTUGUESE: &str = "Número de série;Fabricante;Calibre;País de fabricação\nAB123;Fábrica São João;9 mm;Moçambique\nAC124;Armeria da Conceição;.38;Brasil\n";

#[test]
fn windows_1256_arabic_is_recognised() {
    let table = read(&WINDOWS_1256.encode(ARABIC).0).unwrap();
    assert_eq!(table.encoding, Some("windows-1256"));
    assert_eq!(table.headers, ["الرقم التسلسلي", "الصانع", "العيار", "بلد الصنع"]);
    assert_eq!(table.texts()[1], ["AB 99", "مصنع الصقر", "7.62", "العراق"]);
}

#[test]
fn windows_1251_russian_is_recognised() {
    let table = read(&WINDOWS_1251.encode(RUSSIAN).0).unwrap();
    assert_eq!(table.encoding, Some("windows-1251"));
    assert_eq!(table.texts()[0], ["ВН 1234", "Тульский завод", "9 мм", "Россия"]);
}

#[test]
fn latin_1_portuguese_is_recognised() {
    let table = read(&WINDOWS_1252.encode(PORTUGUESE).0).unwrap();
    assert_eq!(table.encoding, Some("windows-1252"));
    assert_eq!(table.texts()[1][1], "Armeria da Conceição");
}

#[test]
fn central_european_and_turkish_are_recognised() {
    let polish = "Numer seryjny;Producent;Uwagi\nAB12;Zakład Żołnierski Łódź;zażółć gęślą jaźń\nAB13;Wytwórnia Świętokrzyska;część\n";
    assert_eq!(read(&WINDOWS_1250.encode(polish).0).unwrap().texts()[0][1], "Zakład Żołnierski Łódź");
    let turkish =
        "Seri numarası;Üretici;Açıklama\nAB12;Kırıkkale Fabrikası;Ağır işçilik\nAB13;Işık Silah Sanayi;şüpheli değil\n";
    assert_eq!(read(&WINDOWS_1254.encode(turkish).0).unwrap().texts()[0][1], "Kırıkkale Fabrikası");
}

#[test]
fn utf_8_and_utf_16_are_read_with_and_without_their_mark() {
    let utf16 = |swap: bool, mark: bool| -> Vec<u8> {
        let text = if mark { format!("\u{FEFF}{RUSSIAN}") } else { RUSSIAN.to_owned() };
        text.encode_utf16().flat_map(|unit| if swap { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
    };
    let files = [
        ("UTF-8", RUSSIAN.as_bytes().to_vec()),
        ("UTF-8", format!("\u{FEFF}{RUSSIAN}").into_bytes()),
        ("UTF-16LE", utf16(false, true)),
        ("UTF-16LE", utf16(false, false)),
        ("UTF-16BE", utf16(true, true)),
        ("UTF-16BE", utf16(true, false)),
    ];
    for (encoding, bytes) in files {
        let table = read(&bytes).unwrap();
        assert_eq!(table.encoding, Some(encoding));
        assert_eq!(table.headers[0], "Заводской номер", "{encoding}");
        assert_eq!(table.texts()[1], ["АБ 77", "Ижевский завод", "7,62", "Россия"], "{encoding}");
    }
}

#[test]
fn a_letter_cut_by_the_edge_of_a_chunk_is_whole() {
    let mut text = String::from("Serial,Maker\n");
    for number in 0..60_000 {
        text.push_str(&format!("A{number},Fábrica Ñandú №{number}\n"));
    }
    let table = read(text.as_bytes()).unwrap();
    assert_eq!(table.encoding, Some("UTF-8"));
    assert_eq!(table.rows.len(), 60_000);
    assert!(table.rows.iter().all(|row| row.text(1).starts_with("Fábrica Ñandú №")));
}

#[test]
fn a_person_may_correct_the_encoding_and_the_delimiter() {
    let choices = Choices { encoding: Some("latin1".to_owned()), delimiter: Some('#'), ..Choices::default() };
    let table = read_with(b"Serial#Maker\nA1#F\xE1brica\n", &Limits::default(), &choices).unwrap();
    assert_eq!(table.texts(), [["A1", "Fábrica"]]);

    let code = |choices| read_with(b"a,b\n", &Limits::default(), &choices).unwrap_err().code();
    assert_eq!(code(Choices { encoding: Some("klingon".to_owned()), ..Choices::default() }), "unknown-encoding");
    assert_eq!(code(Choices { delimiter: Some('é'), ..Choices::default() }), "bad-delimiter");
}

#[test]
fn delimiters_are_found_even_beside_decimal_commas_and_in_quotes() {
    for delimiter in [',', ';', '\t', '|'] {
        let text =
            "Serial~Maker~Remarks\nA1~\"Works, Ltd; No | 7\"~ok\nA2~Works~\"7,62\"\nA3~Works~\"said \"\"no\"\"\"\n";
        let table = read(text.replace('~', &delimiter.to_string()).as_bytes()).unwrap();
        assert_eq!(table.delimiter, Some(delimiter));
        assert_eq!(table.texts()[0], ["A1", "Works, Ltd; No | 7", "ok"]);
        assert_eq!(table.texts()[2][2], "said \"no\"");
    }
    let table = read(b"Serial;Calibre;Remarks\nA1;7,62;a\nA2;5,45;b\nA3;5,56;c\n").unwrap();
    assert_eq!(table.texts()[1], ["A2", "5,45", "b"]);
}

#[test]
fn the_separator_line_of_excel_is_honoured_and_is_no_row() {
    let table = read(b"sep=^\r\nSerial^Maker\r\nA,1^Works;Ltd\r\n").unwrap();
    assert_eq!(table.delimiter, Some('^'));
    assert_eq!((table.header_row, table.numbers()), (Some(1), vec![2]));
    assert_eq!(table.texts(), [["A,1", "Works;Ltd"]]);
}

#[test]
fn titles_and_blank_lines_are_passed_over_and_counted() {
    let text = "Register of the Northern Depot\r\n\r\nprinted for the inspection,,\r\nSerial No,Make,Calibre\r\nA1,Works,9 mm\r\n\r\n,,\r\nA2,Works,9 mm\r\n";
    let table = read(text.as_bytes()).unwrap();
    assert_eq!(table.header_row, Some(4));
    assert_eq!(table.headers, ["Serial No", "Make", "Calibre"]);
    assert_eq!(table.numbers(), [5, 8]);
}

#[test]
fn any_line_end_counts_as_one_row() {
    for end in ["\n", "\r\n", "\r"] {
        let table = read("Serial,Make\nA1,Works\n\nA2,Works".replace('\n', end).as_bytes()).unwrap();
        assert_eq!(table.numbers(), [2, 4], "{end:?}");
    }
}

#[test]
fn a_table_without_names_has_none() {
    let table = read(b"A1,Works,1987\nA2,Works,1988\nA3,Mill,1989\n").unwrap();
    assert_eq!(table.headers, ["", "", ""]);
    assert_eq!(table.header_row, None);
    assert_eq!(table.numbers(), [1, 2, 3]);
}

#[test]
fn names_that_a_program_counted_are_names() {
    for (text, names) in [
        ("col1,col2,col3\nKT-10417,Zastava,1987\nKT-10418,Zastava,1988\n", ["col1", "col2", "col3"]),
        ("Champ_1;Champ_2;Champ_10\nA1;Manurhin;1987\nA2;Manurhin;\n", ["Champ_1", "Champ_2", "Champ_10"]),
        ("عمود ١\tعمود ٢\tعمود ٣\nA1\tغلوك\t1987\n", ["عمود ١", "عمود ٢", "عمود ٣"]),
        ("Engraving\tField2\tField3\nA1\tWorks\t9 mm\n", ["Engraving", "Field2", "Field3"]),
    ] {
        let table = read(text.as_bytes()).unwrap();
        assert_eq!((table.header_row, table.headers), (Some(1), names.map(str::to_owned).to_vec()));
    }
    // Rows, although their words end in numbers: a weapon is not taken for the names of columns.
    for text in ["A1,Works2\nA2,Works1\n", "Rack1,Rack2\nRack3,Rack4\n", "KT1,KT1\nKT2,KT2\n", "P80,P64,P83\n"] {
        assert_eq!(read(text.as_bytes()).unwrap().header_row, None, "{text}");
    }
}

#[test]
fn a_table_without_rows_is_told_from_a_table_of_one_row() {
    for text in ["Serial No,Make,Calibre\n", "Register of the depot\n\nSerial No;Make\n;\n"] {
        assert_eq!(read(text.as_bytes()).unwrap_err().code(), "only-headers", "{text}");
    }
    let table = read("unknown,Zastava,pistol\n".as_bytes()).unwrap();
    assert_eq!((table.header_row, table.numbers()), (None, vec![1]));
    // A row that cannot be read is a row.
    let limits = Limits { cell_bytes: 10, ..Limits::default() };
    let table = read_with(b"Serial No,Make\nA1,Works of the North\n", &limits, &Choices::default()).unwrap();
    assert_eq!(table.errors[0].code(), "cell-too-long");
    let chosen = Choices { header: Some(HeaderChoice::Row(2)), ..Choices::default() };
    let error = read_with(b"Serial,Make\nA1,Works\n", &Limits::default(), &chosen).unwrap_err();
    assert_eq!(error.code(), "only-headers");
}

#[test]
fn a_file_in_which_no_row_can_be_read_says_what_is_wrong_with_the_first() {
    let limits = Limits { columns: 3, row_bytes: 40, ..Limits::default() };
    for (text, says) in [
        ("Serial,Make,Model,Calibre,Type\nA1,Works,M1,9 mm,rifle\n".to_owned(), "more than 3 columns"),
        ("no line ends anywhere in this file ".repeat(9), "check that the lines end where they should"),
    ] {
        let error = read_with(text.as_bytes(), &limits, &Choices::default()).unwrap_err();
        assert_eq!(error.code(), "no-rows");
        assert!(error.to_string().contains(says), "{error}");
    }
}

#[test]
fn a_person_may_say_which_row_names_the_columns() {
    let bytes = b"x1,y1\nx2,y2\nx3,y3\n";
    let choose = |header| Choices { header: Some(header), ..Choices::default() };
    let table = read_with(bytes, &Limits::default(), &choose(HeaderChoice::Row(2))).unwrap();
    assert_eq!((table.headers.as_slice(), table.numbers()), (["x2".to_owned(), "y2".to_owned()].as_slice(), vec![3]));
    let table = read_with(b"Serial,Maker\nA1,Works\n", &Limits::default(), &choose(HeaderChoice::None)).unwrap();
    assert_eq!(table.numbers(), [1, 2]);
}

#[test]
fn a_cell_may_hold_lines_and_is_one_row() {
    let table = read(b"Serial,Remarks\nA1,\"first\nsecond\"\nA2,none\n").unwrap();
    assert_eq!(table.texts(), [["A1", "first\nsecond"], ["A2", "none"]]);
    assert_eq!(table.numbers(), [2, 3]);
}

#[test]
fn an_open_quote_costs_one_row() {
    // At the end of the file, and in the middle where a later quote seems to close it.
    for (text, bad, good) in [
        ("Serial,Maker\nA1,Works\nA2,\"Works\nA3,Works\nA4,Works\n", 3, vec![2, 4, 5]),
        ("Serial,Maker\nA1,\"Works\nA2,Works\nA3,\"Works\nA4,Works\n", 2, vec![3, 5]),
    ] {
        let table = read(text.as_bytes()).unwrap();
        let error = &table.errors[0];
        assert_eq!((error.code(), error.number()), ("open-quote", bad), "{text}");
        assert!(error.raw().contains("\"Works"), "the row is kept to be repaired");
        assert_eq!(table.numbers(), good, "{text}");
    }
}

#[test]
fn rows_with_too_few_or_too_many_cells_are_given_and_reported() {
    let table = read(b"Serial,Maker,Model\nA1,Works\nA2,Works,M1,extra\nA3,Works,M1,,\nA4,Works,M1\n").unwrap();
    let codes: Vec<_> = table.rows.iter().map(|row| row.finding().map(|finding| finding.code())).collect();
    assert_eq!(codes, [Some("too-few-cells"), Some("too-many-cells"), None, None]);
    assert_eq!(table.rows[1].text(3), "extra");
    assert_eq!(table.rows[0].text(2), "");
}

#[test]
fn rows_beyond_a_limit_are_refused_one_by_one() {
    let limits = Limits { columns: 4, cell_bytes: 10, row_bytes: 60, ..Limits::default() };
    let text = format!("Serial,Maker\nA1,{}\nA2,1,2,3,4,5\nA3,{}\nA4,Works\n", "x".repeat(11), "long ".repeat(100));
    let table = read_with(text.as_bytes(), &limits, &Choices::default()).unwrap();
    let errors: Vec<_> = table.errors.iter().map(|error| (error.code(), error.number())).collect();
    assert_eq!(errors, [("cell-too-long", 2), ("too-many-columns", 3), ("row-too-long", 4)]);
    assert_eq!(table.numbers(), [5]);

    let table =
        read_with(b"Serial,Maker\nA1,a\nA2,b\nA3,c\n", &Limits { rows: 3, ..limits }, &Choices::default()).unwrap();
    assert_eq!((table.numbers(), table.errors[0].code()), (vec![2, 3], "too-many-rows"));
    assert!(table.errors[0].is_last());
}

#[test]
fn an_import_goes_on_where_it_stopped() {
    let (_folder, path) = file(b"Serial,Maker\nA1,a\n\nA2,b\nA3,c\n");
    let mut table = Table::open(&path, "register.csv", &Limits::default()).unwrap();
    let from = |table: &mut Table, row| -> Vec<String> {
        table.rows_from(row).unwrap().map(|row| row.unwrap().text(0).to_owned()).collect()
    };
    assert_eq!(from(&mut table, 3), ["A2", "A3"]);
    assert_eq!(from(&mut table, 5), ["A3"]);
    assert_eq!(from(&mut table, 0), ["A1", "A2", "A3"]);
    assert_eq!(from(&mut table, 6), [""; 0]);
}

#[test]
fn a_zero_byte_here_and_there_is_no_reason_to_refuse_a_register() {
    let mut text = b"Serial,Maker\nA1,Works\0\n".to_vec();
    text.extend(b"A2,Works\n".repeat(20));
    assert_eq!(read(&text).unwrap().rows.len(), 21);
}

#[test]
fn a_table_and_its_rows_may_move_to_another_thread() {
    let (_folder, path) = file(b"Serial,Maker\nA1,Works\n");
    let mut table = Table::open(&path, "register.csv", &Limits::default()).unwrap();
    let rows = std::thread::scope(|scope| {
        let rows = table.rows().unwrap();
        scope.spawn(move || rows.count()).join().unwrap()
    });
    assert_eq!(rows, 1);
}

#[test]
fn what_is_no_table_is_refused_by_name() {
    for (bytes, says) in [
        (&b"%PDF-1.7 ..."[..], "a PDF document"),
        (b"\x89PNG\r\n\x1a\n", "a picture"),
        (b"  <html><table><tr><td>1</td></tr></table></html>", "a web page or XML file"),
        (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 old", "a workbook of Excel 97-2003 (.xls)"),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "a picture"),
        (b"RIFF\x24\x01\0\0WEBPVP8 ", "a picture"),
        (b"\x00\x01\x02\x03\x00\x00\xFF\xFE\x10", "binary data"),
    ] {
        let error = read(bytes).unwrap_err();
        assert_eq!(error.code(), "not-a-table");
        assert!(error.to_string().contains(says), "{error}");
    }
    assert_eq!(read(b"").unwrap_err().code(), "file-empty");
    assert_eq!(read(b"\n\n,,\n").unwrap_err().code(), "no-rows");
    let mut encrypted = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
    encrypted.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    assert_eq!(read(&encrypted).unwrap_err().code(), "password-protected");
}
