use super::*;

fn codes(field: Field, text: &str, kind: CellKind) -> Vec<&'static str> {
    let cell = Cell { text: text.to_owned(), kind };
    cell_findings(field, &cell, &ColumnProfile::default()).iter().map(Finding::code).collect()
}

#[test]
fn what_excel_breaks_in_a_serial_is_seen() {
    for (text, code) in [
        ("1.23E+05", "scientific-notation"),
        ("1,23E+11", "scientific-notation"),
        ("4E+07", "scientific-notation"),
        ("12-May", "turned-into-date"),
        ("May-12", "turned-into-date"),
        ("12-май", "turned-into-date"),
        ("05.Dez", "turned-into-date"),
        ("2012-05-12", "turned-into-date"),
        ("2012-05-12 00:00:00", "turned-into-date"),
        ("5/12/2012", "turned-into-date"),
        ("#REF!", "formula-error"),
        ("########", "formula-error"),
    ] {
        assert_eq!(codes(Field::Serial, text, CellKind::Text), [code], "{text}");
    }
    assert_eq!(codes(Field::Serial, "2012-05-12", CellKind::Date), ["turned-into-date"]);
    assert_eq!(codes(Field::Serial, "12345", CellKind::Number), ["lost-zeros-possible"]);
    assert_eq!(codes(Field::Serial, "1234567890123450", CellKind::Number), ["digits-lost"]);
}

#[test]
fn a_sound_serial_is_left_alone() {
    for text in ["AB1234", "12E5", "1E5", "85-123456", "00123", "MAY1234", "12-34", "7.62", "B-12-MAR-9", "А 12345"] {
        assert_eq!(codes(Field::Serial, text, CellKind::Text), [""; 0], "{text}");
    }
    assert_eq!(codes(Field::ImportDate, "2012-05-12", CellKind::Date), [""; 0]);
    assert_eq!(codes(Field::RecordNumber, "17", CellKind::Number), [""; 0]);
    assert_eq!(codes(Field::YearOfManufacture, "1998", CellKind::Number), [""; 0]);
}

#[test]
fn zeros_are_missed_where_the_column_has_a_width() {
    let column: Vec<_> =
        ["001234", "104455", "220011", "330099", "440017", "550001", "660002", "770003", "880004", "990005"]
            .map(|text| Cell { text: text.to_owned(), kind: CellKind::Text })
            .to_vec();
    let profile = ColumnProfile::learn(&column);
    assert_eq!(profile.digits, Some(6));
    let findings = |text: &str, kind| cell_findings(Field::Serial, &Cell { text: text.to_owned(), kind }, &profile);
    assert_eq!(
        findings("1234", CellKind::Text),
        [Finding::LostZerosPossible { text: "1234".to_owned(), width: Some(6) }]
    );
    // A number cell of full width has lost nothing.
    assert_eq!(findings("123456", CellKind::Number), []);
}

#[test]
fn blemishes_are_named_and_the_value_is_given_without_them() {
    for (text, code, value) in [
        (" AB 1234 ", "stray-space", "AB 1234"),
        ("AB  1234", "stray-space", "AB 1234"),
        ("AB\u{A0}1234", "non-breaking-space", "AB 1234"),
        ("AB1234\u{200F}", "invisible-character", "AB1234"),
        ("AB\u{0}1234", "invisible-character", "AB1234"),
        ("'00123", "text-guard", "00123"),
        ("=\"00123\"", "text-guard", "00123"),
        ("=\"'00123\"", "text-guard", "00123"),
    ] {
        assert_eq!(clean(text), value, "{text:?}");
        assert_eq!(codes(Field::Serial, text, CellKind::Text), [code], "{text:?}");
    }
    assert_eq!(codes(Field::Maker, "F\u{FFFD}brica", CellKind::Text), ["wrong-encoding"]);
    assert_eq!(clean("'t Hart"), "'t Hart");
    assert_eq!(clean(&format!("{}1{}", "=\"".repeat(20_000), "\"".repeat(20_000))), "1");
}
