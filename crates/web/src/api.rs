//! The JSON interface for programs of this State, under `/api/v1`, described by `/api/openapi.json`.
//!
//! Its types are its own: what the house calls things inside may change, what programs read may not. They grow only by
//! optional fields; what would break a program begins `/api/v2`. Codes are those of `domain`, which are never renamed.
//!
//! A program shows a token (`Authorization: Bearer …`) that a person has made for it; cookies mean nothing here. What is
//! refused is told as problem details (RFC 9457).

mod attachments;
mod caller;
mod cases;
mod codes;
mod duplicates;
mod findings;
mod handovers;
mod identify;
mod imports;
mod neighbours;
mod observation;
mod parties;
mod problem;
mod retention;
mod symbols;
mod weapons;

#[cfg(test)]
mod tests;

pub use problem::Problem;

use crate::site::Site;
use axum::Router;
use axum::routing::get;
use std::sync::LazyLock;
use utoipa::openapi::security::{HttpAuthScheme, HttpBuilder, SecurityScheme};
use utoipa::{Modify, OpenApi};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The interface as a whole.
#[derive(OpenApi)]
#[openapi(
    info(
        title = "Proofmark",
        version = "1.0.0",
        description = "Identify weapons by their marks, read the register, open and follow tracing cases, watch imports. \
            Times are UTC in RFC 3339. Dates are as precise as they are known: `1987`, `1987-03` or `1987-03-14`, and \
            empty if unknown. States are ISO 3166-1 alpha-2 codes. Probabilities are between 0 and 1.",
        license(name = "Apache-2.0", identifier = "Apache-2.0")
    ),
    servers((url = "/", description = "This node")),
    modifiers(&Bearer),
    tags(
        (name = "register", description = "The weapons of this State, and the parties through whose hands they went."),
        (name = "cases", description = "Tracing cases."),
        (name = "imports", description = "Files taken into the register.")
    )
)]
struct Interface;

/// How a program says who it is.
struct Bearer;

impl Modify for Bearer {
    fn modify(&self, document: &mut utoipa::openapi::OpenApi) {
        let token = HttpBuilder::new()
            .scheme(HttpAuthScheme::Bearer)
            .description(Some(
                "A token made by a person under Account, Access tokens. Each operation names the scope that it needs.",
            ))
            .build();
        let components = document.components.get_or_insert_default();
        components.add_security_scheme("token", SecurityScheme::Http(token));
    }
}

/// The routes of the interface.
pub fn routes() -> Router<Site> {
    let (router, _) = interface();
    router.route("/api/openapi.json", get(async || ([("content-type", "application/json")], DOCUMENT.as_str())))
}

fn interface() -> (Router<Site>, utoipa::openapi::OpenApi) {
    OpenApiRouter::with_openapi(Interface::openapi())
        .routes(routes!(identify::identify))
        .routes(routes!(symbols::symbols))
        .routes(routes!(weapons::weapon))
        .routes(routes!(neighbours::neighbours))
        .routes(routes!(attachments::of_weapon, attachments::add_to_weapon))
        .routes(routes!(attachments::from_weapon))
        .routes(routes!(attachments::of_case, attachments::add_to_case))
        .routes(routes!(attachments::from_case))
        .routes(routes!(parties::party))
        .routes(routes!(retention::list))
        .routes(routes!(retention::of_due))
        .routes(routes!(handovers::list))
        .routes(routes!(handovers::read))
        .routes(routes!(cases::list, cases::open))
        .routes(routes!(cases::read))
        .routes(routes!(duplicates::duplicates))
        .routes(routes!(findings::findings))
        .routes(routes!(imports::import))
        .routes(routes!(imports::file))
        .split_for_parts()
}

/// The description, as it is served and checked in.
static DOCUMENT: LazyLock<String> = LazyLock::new(|| {
    let (_, document) = interface();
    let mut text = document.to_pretty_json().expect("a description made of texts and lists is JSON");
    text.push('\n');
    text
});
