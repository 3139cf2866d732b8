//! What was done in a case, line by line.

use super::words::Words;
use app::cases::CaseFile;
use domain::Coded;
use domain::case::Medium;
use domain::request::Step;
use store::cases::CaseEntry;
use texts::Arg;

/// A line of the history.
#[derive(Debug, Clone)]
pub(super) struct HistoryRow {
    pub(super) at: String,
    pub(super) who: String,
    pub(super) what: String,
    pub(super) note: String,
}

/// The history of a case, newest line first.
pub(super) fn rows(words: &Words<'_>, file: &CaseFile) -> Vec<HistoryRow> {
    file.entries.iter().rev().map(|entry| row(words, file, entry)).collect()
}

fn row(words: &Words<'_>, file: &CaseFile, entry: &CaseEntry) -> HistoryRow {
    let page = words.page;
    let person = entry.by_user.and_then(|user| file.people.get(&user)).cloned();
    let who = person.or_else(|| entry.by_state.map(|state| words.state(state)));
    // A note is what a person wrote, or what the code of the line is about.
    let state = entry.note.parse().map(|state| words.state(state));
    let (what, note) = match entry.kind.strip_prefix("request-") {
        Some("sent") => (page.tx("history-request-sent", "state", state.unwrap_or_default()), String::new()),
        Some("received") => (page.t("history-request-received"), entry.note.clone()),
        Some(step) => (step_taken(words, step, state.ok()), String::new()),
        None if entry.kind == "document-refused" => {
            (page.t("history-document-refused"), crate::pages::partners::problem(page, &entry.note))
        }
        None if entry.kind == "draft-begun" => {
            (page.tx("history-draft-begun", "state", state.unwrap_or_default()), String::new())
        }
        None if entry.kind == "draft-discarded" => {
            (page.tx("history-draft-discarded", "state", state.unwrap_or_default()), String::new())
        }
        None if entry.kind == "marks-read" => {
            let read = Medium::from_code(&entry.note).map(|read| page.coded(&read));
            (page.t("identify-read"), read.unwrap_or_else(|_| entry.note.clone()))
        }
        None => (page.t(message(&entry.kind)), entry.note.clone()),
    };
    HistoryRow { at: page.moment(entry.at), who: who.unwrap_or_else(|| page.t("history-node")), what, note }
}

fn step_taken(words: &Words<'_>, step: &str, state: Option<String>) -> String {
    let page = words.page;
    let step = Step::from_code(step).map(|step| page.coded(&step)).unwrap_or_default();
    match state {
        Some(state) => page.tv("history-step", &[("step", Arg::Text(&step)), ("state", Arg::Text(&state))]),
        None => step,
    }
}

fn message(kind: &str) -> &'static str {
    match kind {
        "opened" => "history-opened",
        "changed" => "history-changed",
        "record-chosen" => "history-record-chosen",
        "no-record-chosen" => "history-no-record-chosen",
        "attachment-added" => "history-attachment-added",
        "closed" => "history-closed",
        _ => "history-other",
    }
}
