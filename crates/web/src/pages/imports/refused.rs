//! A file that is no table: why, what to do, and the file itself.

use crate::fault::Fault;
use crate::page::Page;
use crate::parts::links::Link;
use crate::tone::Tone;
use app::imports::ImportRecord;
use askama::Template;

/// The page of a file that was refused.
#[derive(Template)]
#[template(path = "imports/refused.html")]
pub struct RefusedPage {
    page: Page,
    crumbs: Vec<Link>,
    id: String,
    name: String,
    state: String,
    tone: Tone,
    received: String,
    problem: String,
}

impl RefusedPage {
    /// The page of an import.
    ///
    /// # Errors
    /// The reason that is stored cannot be read.
    pub fn new(page: Page, record: &ImportRecord) -> Result<Self, Fault> {
        Ok(Self {
            crumbs: super::crumbs(&page, record),
            id: record.id.to_string(),
            name: record.file_name.clone(),
            state: super::words::state(&page, &record.state),
            tone: super::tone(record),
            received: page.moment(record.created_at),
            problem: super::problem_of(&page, record)?,
            page,
        })
    }
}
