//! Which column is which field.

mod common;

use std::collections::HashMap;

use intake::{Cell, CellKind, Field, Row, Why, propose, signature};

fn fields(headers: &[&str]) -> Vec<Option<Field>> {
    let headers: Vec<_> = headers.iter().map(|header| (*header).to_owned()).collect();
    propose(&headers, &[]).into_iter().map(|each| each.field).collect()
}

#[test]
fn every_name_of_the_table_belongs_to_one_field_and_is_recognised() {
    let mut owners = HashMap::<String, Field>::new();
    let mut languages = HashMap::<Field, Vec<&str>>::new();
    for line in include_str!("../data/headers.tsv").lines().filter(|line| !line.starts_with('#')) {
        let columns: Vec<_> = line.split('\t').collect();
        let [code, language, alias] = columns[..] else { panic!("{line:?} has not three columns") };
        let field: Field = code.parse().unwrap();
        languages.entry(field).or_default().push(language);
        let found = propose(&[alias.to_owned()], &[])[0].field;
        assert_eq!(found, Some(field), "{alias:?} names {field} and is taken for {found:?}");
        assert_eq!(*owners.entry(alias.to_lowercase()).or_insert(field), field, "{alias:?}");
    }
    for field in Field::ALL {
        let languages = languages.get(&field).unwrap_or_else(|| panic!("{field} has no name"));
        for language in ["en", "fr", "es", "ru", "zh", "ar", "pt", "de"] {
            assert!(languages.contains(&language), "{field} has no name in {language}");
        }
    }
}

#[test]
fn headers_are_recognised_however_they_are_written() {
    for header in [
        "SERIAL NO.",
        "serial_number",
        "SerialNumber",
        "S/N",
        "s.n.",
        "N° DE SERIE",
        "nº de série",
        "الرقم  التَسلسُلي",
        "الرقم_التسلسلي",
        "ЗАВОДСКОЙ НОМЕР",
        "Waffen-Nr.",
    ] {
        assert_eq!(fields(&[header]), [Some(Field::Serial)], "{header}");
    }
    // Part of a longer header, and one letter wrong.
    assert_eq!(fields(&["Weapon serial number (frame)", "Manufactuer"]), [Some(Field::Serial), Some(Field::Maker)]);
    assert_eq!(fields(&["Shoe size", "مقاس الحذاء", ""]), [None, None, None]);
}

#[test]
fn a_whole_register_is_matched_in_each_language() {
    use Field::*;
    let wanted =
        [Serial, Maker, Model, Calibre, WeaponType, CountryOfManufacture, YearOfManufacture, Holder, Remarks].map(Some);
    for headers in [
        ["Serial No", "Make", "Model", "Calibre", "Type", "Country of origin", "Year", "Owner", "Remarks"],
        [
            "N° de série",
            "Marque",
            "Modèle",
            "Calibre",
            "Type d'arme",
            "Pays d'origine",
            "Année",
            "Détenteur",
            "Observations",
        ],
        [
            "Número de serie",
            "Marca",
            "Modelo",
            "Calibre",
            "Tipo de arma",
            "País de origen",
            "Año",
            "Titular",
            "Observaciones",
        ],
        [
            "Серийный №",
            "Производитель",
            "Модель",
            "Калибр",
            "Вид оружия",
            "Страна производства",
            "Год выпуска",
            "Владелец",
            "Примечание",
        ],
        ["枪号", "制造商", "型号", "口径", "枪种", "原产国", "制造年份", "持有人", "备注"],
        ["رقم السلاح", "الشركة المصنعة", "الطراز", "العيار", "نوع السلاح", "بلد الصنع", "سنة الصنع", "المالك", "ملاحظات"],
        ["Número de série", "Marca", "Modelo", "Calibre", "Espécie", "País de origem", "Ano", "Proprietário", "Obs"],
        [
            "Waffennummer",
            "Hersteller",
            "Modell",
            "Kaliber",
            "Waffenart",
            "Herstellungsland",
            "Baujahr",
            "Besitzer",
            "Bemerkungen",
        ],
    ] {
        assert_eq!(fields(&headers), wanted, "{headers:?}");
    }
}

#[test]
fn a_field_is_proposed_once_and_ties_are_left_to_the_person() {
    assert_eq!(fields(&["Serial No", "Serial number", "Maker"]), [None, None, Some(Field::Maker)]);
    let headers = ["Serial number".to_owned(), "Serial number of the old barrel".to_owned()];
    let matches = propose(&headers, &[]);
    assert_eq!(matches[0].field, Some(Field::Serial));
    assert_eq!(matches[1].why, Why::Taken { field: Field::Serial, column: 0 });
}

/// A list that two offices joined: the columns of the second one are there, and nobody fills them.
#[test]
fn an_empty_column_gives_way_to_a_filled_one_of_the_same_name() {
    let (_folder, path) = common::file(
        b"Inventory;Serial No;Make;Calibre;;Serial No;Make\n\
          1;KT-10417;Zastava;7.62x39;;;\n2;KT-10418;Zastava;7.62x39;; ;\n3;KT-10421;Zastava;7.62x39;;;\n",
    );
    let mut table = intake::Table::open(&path, "joined.csv", &intake::Limits::default()).unwrap();
    let sample = table.sample(100).unwrap();
    let matches = propose(table.headers(), &sample);
    let columns = |field| -> Vec<usize> {
        matches.iter().filter(|found| found.field == Some(field)).map(|found| found.column).collect()
    };
    assert_eq!((columns(Field::Serial), columns(Field::Maker)), (vec![1], vec![2]));
    assert_eq!(matches[5].why, Why::Taken { field: Field::Serial, column: 1 });
    // With values in both, only a person can tell.
    let filled = Row { cells: ["1", "A", "B", "C", "", "D", "E"].map(cell).to_vec(), ..sample[0].clone() };
    let matches = propose(table.headers(), &[filled]);
    assert_eq!(matches[1].why, Why::Tie { field: Field::Serial, columns: vec![1, 5] });
}

fn cell(text: &str) -> Cell {
    Cell { text: text.to_owned(), kind: CellKind::Text }
}

#[test]
fn values_that_cannot_be_dates_speak_against_a_date_column() {
    let rows = |values: [&str; 3]| -> Vec<_> {
        let row = |text: &str| Row { number: 2, cells: vec![cell(text)], expected: None };
        values.map(row).to_vec()
    };
    let headers = ["Import date".to_owned()];
    assert_eq!(propose(&headers, &rows(["2012-05-31", "1/2/2013", "unknown"]))[0].field, Some(Field::ImportDate));
    let against = propose(&headers, &rows(["Works", "Mill", "2012"]));
    assert_eq!(against[0].why, Why::ValuesDoNotFit { field: Field::ImportDate });
}

#[test]
fn a_saved_mapping_is_found_again_for_the_same_form_only() {
    let key = |headers: [&str; 2]| signature(&headers.map(str::to_owned));
    assert_eq!(key(["Serial No.", "Modèle"]), key(["SERIAL_NO", "modele"]));
    assert_ne!(key(["Serial No.", "Modèle"]), key(["Modèle", "Serial No."]));
    assert_ne!(key(["ab", "c"]), key(["a", "bc"]));
    assert_eq!(key(["a", "b"]).len(), 32);
}

#[test]
fn codes_and_fields_are_one_to_one() {
    for field in Field::ALL {
        assert_eq!(field.code().parse(), Ok(field));
    }
    assert!("serials".parse::<Field>().is_err());
}
