//! Any text is a value: cleaning it twice is cleaning it once, and reading it as a date never panics.
#![no_main]

use intake::{Cell, CellKind, ColumnProfile, Field, cell_findings, clean, values};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let once = clean(text).into_owned();
    assert_eq!(clean(&once), once);
    for kind in [CellKind::Text, CellKind::Number, CellKind::Date] {
        let _ = values::date(text, kind, None);
        let cell = Cell { text: text.to_owned(), kind };
        let profile = ColumnProfile::learn([&cell]);
        for field in Field::ALL {
            cell_findings(field, &cell, &profile);
        }
    }
});
