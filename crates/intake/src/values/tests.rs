use super::*;

fn read(text: &str) -> (i16, Option<u8>, Option<u8>) {
    let read = date(text, CellKind::Text, None).unwrap();
    assert_eq!(read.findings, [], "{text}");
    (read.year, read.month, read.day)
}

fn codes(read: &ReadDate) -> Vec<&'static str> {
    read.findings.iter().map(Finding::code).collect()
}

#[test]
fn dates_are_read_as_people_of_many_countries_write_them() {
    let day = (2012, Some(5), Some(31));
    for text in [
        "2012-05-31",
        "2012/5/31",
        "20120531",
        "2012-05-31T08:30:00Z",
        "2012-05-31 00:00:00",
        "31.05.2012",
        "31.5.2012",
        "31/05/2012",
        "05/31/2012",
        "31-May-2012",
        "May 31, 2012",
        "31st of May 2012",
        "31 mai 2012",
        "31 de mayo de 2012",
        "31 de maio de 2012",
        "31. Mai 2012",
        "31 мая 2012 г.",
        "2012年5月31日",
        "٣١/٠٥/٢٠١٢",
        "۲۰۱۲-۰۵-۳۱",
        "31 مايو 2012",
        "٣١ أيار ٢٠١٢",
    ] {
        assert_eq!(read(text), day, "{text}");
    }
}

#[test]
fn a_date_is_only_as_exact_as_it_was_written() {
    assert_eq!(read("1987"), (1987, None, None));
    assert_eq!(read("05/1987"), (1987, Some(5), None));
    assert_eq!(read("1987-05"), (1987, Some(5), None));
    assert_eq!(read("май 1987"), (1987, Some(5), None));
    assert_eq!(read("Fév. 1987"), (1987, Some(2), None));
}

#[test]
fn day_and_month_are_never_guessed() {
    let unsure = date("05/12/2012", CellKind::Text, None).unwrap();
    assert_eq!((unsure.year, unsure.month, unsure.day), (2012, None, None));
    assert_eq!(codes(&unsure), ["ambiguous-date"]);

    let known = date("05/12/2012", CellKind::Text, Some(Order::MonthFirst)).unwrap();
    assert_eq!((known.month, known.day, codes(&known)), (Some(5), Some(12), vec![]));
    // The day and month are the same either way round.
    assert_eq!(read("05/05/2012"), (2012, Some(5), Some(5)));
    // Nobody writes the month first with dots.
    assert_eq!(read("05.12.2012"), (2012, Some(12), Some(5)));
}

#[test]
fn a_year_of_two_digits_is_read_and_reported() {
    let old = date("31/12/87", CellKind::Text, None).unwrap();
    assert_eq!((old.year, codes(&old)), (1987, vec!["two-digit-year"]));
    let unsure = date("05/12/87", CellKind::Text, None).unwrap();
    assert_eq!((unsure.year, unsure.month, codes(&unsure)), (1987, None, vec!["two-digit-year", "ambiguous-date"]));
    assert_eq!(date("31/12/07", CellKind::Text, None).unwrap().year, 2007);
    assert!(year("87").is_err());
}

#[test]
fn a_number_cell_may_hold_the_day_count_of_a_spreadsheet() {
    let day = date("41060", CellKind::Number, None).unwrap();
    assert_eq!((day.year, day.month, day.day), (2012, Some(5), Some(31)));
    // 60 stands for the 29 February 1900 that never was.
    let march = date("61", CellKind::Number, None).unwrap();
    assert_eq!((march.year, march.month, march.day), (1900, Some(3), Some(1)));
    let january = date("1", CellKind::Number, None).unwrap();
    assert_eq!((january.year, january.month, january.day), (1900, Some(1), Some(1)));
    // A year typed as a number stays a year.
    assert_eq!(date("1998", CellKind::Number, None).unwrap().month, None);
    assert!(date("41060", CellKind::Text, None).is_err());
}

#[test]
fn what_is_no_date_says_why() {
    let code = |text| date(text, CellKind::Text, None).unwrap_err().code();
    assert_eq!(code("31/02/2012"), "no-such-day");
    assert_eq!(code("1433/05/12"), "other-calendar");
    assert_eq!(code("2555"), "other-calendar");
    assert_eq!(code("12 May"), "no-year");
    assert_eq!(code("05/12"), "no-year");
    for text in ["", "unknown", "AB1234", "12345", "1/2/3/4", "12:30:00", "99/99/9999", "about 1980"] {
        assert!(matches!(code(text), "not-a-date" | "other-calendar"), "{text}");
    }
}

#[test]
fn a_column_shows_its_order_by_a_day_above_twelve() {
    assert_eq!(shown_order("31/05/2012"), Some(Order::DayFirst));
    assert_eq!(shown_order("05/31/2012"), Some(Order::MonthFirst));
    assert_eq!(shown_order("05/06/2012"), None);
    assert_eq!(shown_order("2012-05-31"), None);
}
