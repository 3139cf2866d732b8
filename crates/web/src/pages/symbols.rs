//! Symbols: from the mark of a factory on a weapon to the makers and States to ask.

mod results;
mod seen;

use crate::extract::Query;
use crate::fault::Fault;
use crate::form::FieldFaults;
use crate::page::{Notice, Page};
use crate::pages::weapons::words;
use crate::parts::choice::Choice;
use crate::site::Site;
use crate::tone::Tone;
use crate::view::View;
use crate::visitor::Visitor;
use app::symbols::SymbolFault;
use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use domain::Coded;
use domain::authority::Deed;
use reference::{Reference, SymbolContents, SymbolSelector, SymbolShape, symbol_drawing};
use results::{Listed, Results};
use seen::SeenSymbol;

/// The routes of this page.
pub fn routes() -> Router<Site> {
    Router::new().route("/symbols", get(show))
}

/// The drawings to choose from, and under them whose symbol it may be.
#[derive(Template)]
#[template(path = "symbols/show.html")]
struct SymbolsPage {
    page: Page,
    seen: SeenSymbol,
    shapes: Vec<Tile>,
    contents: Vec<Tile>,
    selectors: Vec<Choice>,
    scripts: Vec<Choice>,
    types: Vec<Choice>,
    faults: FieldFaults,
    found: Option<Results>,
}

/// A drawing to choose.
struct Tile {
    choice: Choice,
    /// SVG.
    drawing: String,
}

async fn show(State(site): State<Site>, visitor: Visitor, Query(seen): Query<SeenSymbol>) -> Result<Response, Fault> {
    let actor = visitor.may(Deed::Identify)?;
    let mut shown = SymbolsPage::new(visitor.page(), site.app.reference(), seen);
    if !shown.seen.was_sent() {
        return Ok(View(shown).into_response());
    }
    match site.app.symbols(actor, &shown.seen.symbol()).await {
        Ok(answer) => {
            shown.found = Some(Results::new(&shown.page, site.app.reference(), &shown.seen, &answer));
            Ok(View(shown).into_response())
        }
        Err(SymbolFault::Fault(fault)) => Err(fault.into()),
        Err(refusal) => {
            shown.refuse(&refusal);
            Ok((StatusCode::UNPROCESSABLE_ENTITY, View(shown)).into_response())
        }
    }
}

impl SymbolsPage {
    fn new(page: Page, reference: &Reference, seen: SeenSymbol) -> Self {
        let chosen = seen.symbol();
        Self {
            shapes: tiles(&page, chosen.shape, "symbols-any-shape", |shape: SymbolShape| {
                symbol_drawing(Some(shape), None, "")
            }),
            contents: tiles(&page, chosen.contents, "symbols-any-contents", |within: SymbolContents| {
                symbol_drawing(None, Some(within), "")
            }),
            selectors: selectors(&page, chosen.selector),
            scripts: page.choices(chosen.script),
            types: words::weapon_types(page.lang, reference, &seen.seen.weapon_type),
            faults: FieldFaults::default(),
            found: None,
            page,
            seen,
        }
    }

    fn refuse(&mut self, refusal: &SymbolFault) {
        let why = self.page.why(refusal);
        match refusal {
            SymbolFault::Pattern(_) => self.faults.add("text", why),
            _ => self.page.notices.push(Notice { tone: Tone::Warning, text: why }),
        }
    }
}

/// A vocabulary as drawings, behind the choice of nothing.
fn tiles<C: Coded + PartialEq>(page: &Page, chosen: Option<C>, nothing: &str, draw: impl Fn(C) -> String) -> Vec<Tile> {
    let none = Choice { value: String::new(), label: page.t(nothing), chosen: chosen.is_none() };
    let drawn = page.choices(chosen).into_iter().zip(C::ALL);
    std::iter::once(Tile { choice: none, drawing: symbol_drawing(None, Some(SymbolContents::Letters), "?") })
        .chain(drawn.map(|(choice, member)| Tile { choice, drawing: draw(*member) }))
        .collect()
}

/// The marks of the selector as choices.
fn selectors(page: &Page, chosen: Option<SymbolSelector>) -> Vec<Choice> {
    let choice = |member: &SymbolSelector| Choice {
        value: member.code().to_owned(),
        label: selector(page, *member),
        chosen: chosen == Some(*member),
    };
    SymbolSelector::ALL.iter().map(choice).collect()
}

/// The marks of a selector as they are, or what they are called.
fn selector(page: &Page, member: SymbolSelector) -> String {
    member.marks().map_or_else(|| page.coded(&member), str::to_owned)
}

#[cfg(test)]
mod tests;
