//! Cells that go out in a CSV file: a spreadsheet program would run one that begins like a formula.

use std::borrow::Cow;

/// How a cell begins that a spreadsheet program may take for a formula (OWASP, “CSV Injection”), also in the wide forms
/// that East Asian keyboards write. An apostrophe stands for itself.
const DANGEROUS: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\'', '＝', '＋', '－', '＠'];

/// The cell as it may go out: with an apostrophe before it, if it begins like a formula or with an apostrophe. Nothing is lost:
/// [`unguarded`] gives back what it was.
pub fn guarded(cell: &str) -> Cow<'_, str> {
    if cell.starts_with(DANGEROUS) { Cow::Owned(format!("'{cell}")) } else { Cow::Borrowed(cell) }
}

/// What a cell was before [`guarded`]: without its first apostrophe, if it begins with one.
pub fn unguarded(cell: &str) -> &str {
    cell.strip_prefix('\'').unwrap_or(cell)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_a_spreadsheet_would_run_is_guarded() {
        for (cell, out) in [
            ("=HYPERLINK(\"x\")", "'=HYPERLINK(\"x\")"),
            ("-1+cmd", "'-1+cmd"),
            ("＝1+1", "'＝1+1"),
            ("'A1", "''A1"),
            ("KT-10417", "KT-10417"),
            ("", ""),
        ] {
            assert_eq!(guarded(cell), out);
        }
    }

    proptest! {
        #[test]
        fn nothing_is_lost(cell in "[='@ +\\-a\t]{0,3}\\PC*") {
            let out = guarded(&cell);
            prop_assert!(!out.starts_with(['=', '+', '-', '@', '\t', '\r']));
            prop_assert_eq!(unguarded(&out), &cell);
        }
    }
}
