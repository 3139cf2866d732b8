//! Serves the design system for those who work on it: `/enter` signs in and leads to it.

use axum::http::header;
use axum::response::{AppendHeaders, Redirect};
use axum::routing::get;
use domain::clock::{Clock, Timestamp};
use std::net::{IpAddr, Ipv4Addr};
use std::sync::Arc;
use web::{NodeKind, Site};

#[path = "../src/check/fixture.rs"]
mod fixture;

struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "an example is a program: somebody must read the clock")]
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = tempfile::tempdir()?;
    let (app, _) = fixture::empty(folder.path(), Arc::new(SystemClock)).await;
    fixture::people(&app).await;
    let from = IpAddr::V4(Ipv4Addr::LOCALHOST).into();
    let signed_in = app.sign_in(fixture::NAME, fixture::PASSWORD, &from).await?;
    let cookie = format!("styleguide-session={}; Path=/; SameSite=Lax; HttpOnly", signed_in.session.as_str());

    let site = Site {
        app,
        post: None,
        kind: NodeKind::State,
        slug: "styleguide".into(),
        over_https: false,
        proxies: [].into(),
        setup_code: None,
    };
    let enter = get(async move || (AppendHeaders([(header::SET_COOKIE, cookie)]), Redirect::to("/styleguide")));
    let routes = web::pages::routes(NodeKind::State).merge(web::styleguide::routes()).route("/enter", enter);
    let listener = tokio::net::TcpListener::bind("127.0.0.1:8099").await?;
    axum::serve(listener, web::shell(routes, site)).await?;
    Ok(())
}
