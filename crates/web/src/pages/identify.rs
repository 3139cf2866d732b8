//! Identify: from the marks as seen to the records that they may belong to.

mod candidates;
mod explanation;
mod seen;

pub use candidates::{Candidate, Listed, Results};
pub use explanation::{Explanation, Scale};
pub use seen::Seen;

use crate::extract::Query;
use crate::fault::Fault;
use crate::form::FieldFaults;
use crate::page::{Notice, Page};
use crate::pages::weapons::words;
use crate::parts::choice::Choice;
use crate::parts::links::Link;
use crate::site::Site;
use crate::tone::{Tone, Toned};
use crate::view::View;
use crate::visitor::Visitor;
use app::identify::IdentifyFault;
use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use domain::authority::Deed;
use domain::case::Medium;
use marks::Context;
use reference::Reference;
use serde::Deserialize;
use texts::Arg;

/// The routes of this page.
pub fn routes() -> Router<Site> {
    Router::new().route("/identify", get(show))
}

/// The form, and under it what was found.
#[derive(Template)]
#[template(path = "identify/show.html")]
struct IdentifyPage {
    page: Page,
    seen: Seen,
    types: Vec<Choice>,
    media: Vec<Choice>,
    faults: FieldFaults,
    /// What is remarkable about the serial as entered.
    remarks: Vec<String>,
    notation: Vec<Example>,
    found: Option<Results>,
}

/// What the page is to show beyond what it shows at once.
#[derive(Debug, Clone, Copy, Default, Deserialize)]
pub struct Wanted {
    /// The rank of the candidate that is to be explained.
    why: Option<usize>,
}

/// A sign of the notation, with an address that tries it.
struct Example {
    link: Link,
    meaning: String,
}

/// The notation for what is not certain: an example of each sign, and the message that explains it.
const NOTATION: [(&str, &str); 6] = [
    ("28?41", "identify-notation-unknown"),
    ("2[8B]41", "identify-notation-candidates"),
    ("2[8=0.7,B=0.3]41", "identify-notation-weights"),
    ("28{1,3}41", "identify-notation-count"),
    ("2~841", "identify-notation-doubtful"),
    ("*8741", "identify-notation-run"),
];

async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    Query(seen): Query<Seen>,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Fault> {
    let actor = visitor.may(Deed::Identify)?;
    let mut shown = IdentifyPage::new(visitor.page(), site.app.reference(), seen);
    if !shown.seen.says_anything() {
        return Ok(View(shown).into_response());
    }
    match site.app.identify(actor, &shown.seen.observation()).await {
        Ok(answer) => {
            site.app.note_identification(actor).await?;
            shown.found = Some(Results::new(&shown.page, site.app.reference(), &shown.seen, wanted, &answer));
            Ok(View(shown).into_response())
        }
        Err(IdentifyFault::Fault(fault)) => Err(fault.into()),
        Err(refusal) => {
            shown.refuse(&refusal);
            Ok((StatusCode::UNPROCESSABLE_ENTITY, View(shown)).into_response())
        }
    }
}

impl IdentifyPage {
    fn new(page: Page, reference: &Reference, seen: Seen) -> Self {
        let example = |(serial, meaning): (&str, &str)| {
            let tried = Seen { serial: serial.to_owned(), ..Seen::default() };
            Example { link: Link::new(tried.address("/identify"), serial), meaning: page.t(meaning) }
        };
        Self {
            types: words::weapon_types(page.lang, reference, &seen.weapon_type),
            media: page.choices(words::chosen::<Medium>(&seen.read)),
            remarks: remarks(&page, &seen.serial),
            notation: NOTATION.into_iter().map(example).collect(),
            faults: FieldFaults::default(),
            found: None,
            page,
            seen,
        }
    }

    fn refuse(&mut self, refusal: &IdentifyFault) {
        let why = self.page.why(refusal);
        match refusal {
            IdentifyFault::Pattern(_) => self.faults.add("serial", why),
            IdentifyFault::Year(_) => self.faults.add("year", why),
            _ => self.page.notices.push(Notice { tone: Tone::Warning, text: why }),
        }
    }

    /// Whether the fields besides the serial are shown at once: before the first search, and where one is wrong.
    fn is_open(&self) -> bool {
        self.found.is_none()
    }
}

/// A word in place of a serial, or something else that is often written there: said, and searched all the same.
fn remarks(page: &Page, serial: &str) -> Vec<String> {
    let serial = serial.trim();
    if serial.is_empty() {
        return Vec::new();
    }
    if let Some(word) = marks::read_word(serial) {
        let state = page.coded(&word.state);
        let args = [("text", Arg::Text(serial)), ("state", Arg::Text(&state))];
        return vec![page.tv("identify-word-for-serial", &args)];
    }
    let suspicions = marks::suspicions(serial, &Context::default());
    suspicions.iter().map(|found| page.tx(&format!("finding-{}", found.code()), "text", serial)).collect()
}

#[cfg(test)]
mod tests;
