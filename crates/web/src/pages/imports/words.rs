//! States, fields, findings and refusals of imports in the reader's language.

use crate::page::Page;
use app::imports::{ImportFault, RowFinding};
use intake::Field;
use texts::Arg;

/// What a field is called.
pub fn field(page: &Page, field: Field) -> String {
    page.t(&format!("field-{}", field.code()))
}

/// What a state of an import is called.
pub fn state(page: &Page, code: &str) -> String {
    page.t(&format!("import-state-{code}"))
}

/// Why a file or a plan was refused.
pub fn why(page: &Page, refusal: &ImportFault) -> String {
    match refusal {
        ImportFault::MatchedTwice(twice) => page.tx("error-import-matched-twice", "field", field(page, *twice)),
        ImportFault::Intake(error) if !texts::has(page.lang, &format!("error-{}", error.code())) => {
            page.tx("error-file", "detail", error.to_string())
        }
        _ => page.why(refusal),
    }
}

/// A finding, behind the name of its field.
pub fn finding(page: &Page, finding: &RowFinding) -> String {
    let said = texts::say(page.lang, &format!("finding-{}", finding.code), &args(finding));
    match finding.field {
        Some(about) => format!("{}: {said}", field(page, about)),
        None => said,
    }
}

/// What fills a finding's variables: counts as numbers, so that the sentence agrees with them, the rest as text.
fn args(finding: &RowFinding) -> Vec<(&str, Arg<'_>)> {
    finding
        .words
        .iter()
        .map(|(name, word)| match (name.as_str(), word.parse()) {
            (name @ ("cells" | "expected" | "width"), Ok(number)) => (name, Arg::Number(number)),
            (name, _) => (name, Arg::Text(word)),
        })
        .collect()
}
