//! States, fields, findings and refusals of imports in the reader's language.

use crate::page::Page;
use app::imports::{ImportFault, Plan, Problem, RowFinding};
use intake::Field;
use texts::{Arg, Lang};

/// What a field is called.
pub fn field(page: &Page, field: Field) -> String {
    page.t(&format!("field-{}", field.code()))
}

/// What a state of an import is called.
pub fn state(page: &Page, code: &str) -> String {
    page.t(&format!("import-state-{code}"))
}

/// What a column is called: by the file, else by its number. `place` counts from 0.
pub fn column(page: &Page, place: usize, name: &str) -> String {
    if name.is_empty() { page.tn("column-number", "number", place + 1) } else { name.to_owned() }
}

/// What a column is called whose cells are kept with a record under `name`.
pub fn kept_name(page: &Page, name: &str) -> String {
    Plan::place_of(name).map_or_else(|| name.to_owned(), |place| column(page, place, ""))
}

/// Why a file was refused or an import stopped, and what to do.
pub fn problem(lang: Lang, problem: &Problem) -> String {
    let words: Vec<(&str, String)> = problem.words.iter().map(|(name, word)| (name.as_str(), word.clone())).collect();
    crate::explain::reason(lang, &problem.code, &words)
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

/// A kind of finding, behind the name of its field: with what the cells say, or with an ellipsis for whatever they say.
pub fn kind(page: &Page, code: &str, about: Option<Field>, value: Option<&str>) -> String {
    let text = value.filter(|value| !value.trim().is_empty()).map_or_else(|| "…".to_owned(), short);
    let words = ["text", "cleaned", "year", "cells", "expected", "width"].map(|name| (name.to_owned(), text.clone()));
    finding(page, &RowFinding { field: about, code: code.to_owned(), words: words.into() })
}

/// The beginning of a cell.
pub fn short(cell: &str) -> String {
    const CELL: usize = 60;
    match cell.char_indices().nth(CELL) {
        Some((end, _)) => format!("{}…", &cell[..end]),
        None => cell.to_owned(),
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
