//! A file being taken in, stopped, or taken: how far, and what became of its rows.

use super::words;
use crate::fault::Fault;
use crate::page::Page;
use crate::parts::links::Link;
use crate::tone::Tone;
use app::imports::{ImportRecord, row_state, state};
use askama::Template;

/// How often the page of a running import reloads itself, in seconds.
const RELOAD: u32 = 2;

/// The page of an import whose columns are matched.
#[derive(Template)]
#[template(path = "imports/report.html")]
pub struct ReportPage {
    page: Page,
    crumbs: Vec<Link>,
    id: String,
    name: String,
    state: String,
    tone: Tone,
    is_running: bool,
    is_stopped: bool,
    received: String,
    finished: String,
    done: i64,
    total: i64,
    problem: String,
    shares: Vec<Share>,
}

/// One part of the rows: how many, and where they are shown.
struct Share {
    label: String,
    tone: Tone,
    count: i64,
    /// Where its bar begins and how long it is, in hundredths of all rows.
    from: f64,
    width: f64,
    href: String,
    advice: String,
}

impl ReportPage {
    /// The page of an import.
    ///
    /// # Errors
    /// The problem that is stored cannot be read.
    pub fn new(mut page: Page, record: &ImportRecord) -> Result<Self, Fault> {
        let is_running = record.state == state::RUNNING;
        page.reload = is_running.then_some(RELOAD);
        Ok(Self {
            crumbs: super::crumbs(&page, record),
            id: record.id.to_string(),
            name: record.file_name.clone(),
            state: words::state(&page, &record.state),
            tone: super::tone(record),
            is_running,
            is_stopped: record.state == state::STOPPED,
            received: page.moment(record.created_at),
            finished: record.finished_at.map(|moment| page.moment(moment)).unwrap_or_default(),
            done: record.rows_done,
            total: record.rows_total.unwrap_or_default(),
            problem: super::problem_of(&page, record)?,
            shares: shares(&page, record),
            page,
        })
    }
}

fn shares(page: &Page, record: &ImportRecord) -> Vec<Share> {
    let parts = [
        ("import-taken", Tone::Good, record.taken - record.with_findings, ""),
        ("import-with-findings", Tone::Info, record.with_findings, row_state::FINDINGS),
        ("import-refused", Tone::Bad, record.refused, row_state::REFUSED),
        ("import-duplicates", Tone::Plain, record.duplicates, row_state::DUPLICATE),
    ];
    let all = parts.iter().map(|(_, _, count, _)| *count).sum::<i64>().max(1);
    // Counts of rows are far below 2^52.
    let hundredths = |count: i64| count as f64 * 100.0 / all as f64;
    let mut before = 0;
    parts
        .into_iter()
        .map(|(word, tone, count, rows)| {
            let has_rows = !rows.is_empty() && count > 0;
            let share = Share {
                label: page.t(word),
                tone,
                count,
                from: hundredths(before),
                width: hundredths(count),
                href: if has_rows { format!("/imports/{}/rows?state={rows}", record.id) } else { String::new() },
                advice: page.t(&format!("{word}-advice")),
            };
            before += count;
            share
        })
        .collect()
}
