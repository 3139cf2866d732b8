//! Any bytes are a table or an error, and a table's rows come to an end.
#![no_main]

use std::io::Write;

use intake::{Limits, Table, propose, signature};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Ok(mut file) = tempfile::NamedTempFile::new() else { return };
    if file.write_all(bytes).is_err() {
        return;
    }
    let limits = Limits { unpacked_bytes: 1 << 20, rows: 10_000, ..Limits::default() };
    let Ok(mut table) = Table::open(file.path(), "fuzzed", &limits) else { return };
    let Ok(sample) = table.sample(50) else { return };
    propose(table.headers(), &sample);
    signature(table.headers());
    if let Ok(rows) = table.rows() {
        // One more for the error that says so.
        assert!(rows.count() as u64 <= limits.rows + 1, "more rows than the limit");
    }
});
