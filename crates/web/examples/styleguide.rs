//! Serves the design system for those who work on it.

use axum::response::Redirect;
use axum::routing::get;
use domain::Coded;
use domain::authority::Role;
use domain::clock::{Clock, Timestamp};
use domain::id::UserId;
use std::sync::Arc;
use web::session::{Later, NotOpened, Session, Sessions, SessionsDown};

/// Everybody is signed in, with every role.
struct Everybody;

impl Sessions for Everybody {
    fn find<'a>(&'a self, _: &'a str) -> Later<'a, Result<Option<Session>, SessionsDown>> {
        let session = Session {
            user: UserId(uuid::Uuid::nil()),
            name: "officer".to_owned(),
            agency: None,
            roles: Role::ALL.to_vec(),
            csrf: "styleguide".to_owned(),
            lang: None,
        };
        Box::pin(async { Ok(Some(session)) })
    }

    fn open<'a>(&'a self, name: &'a str, _: &'a str) -> Later<'a, Result<String, NotOpened>> {
        let locked = name == "locked";
        Box::pin(async move { if locked { Err(NotOpened::Locked { minutes: 5 }) } else { Ok("styleguide".to_owned()) } })
    }

    fn close<'a>(&'a self, _: &'a str) -> Later<'a, Result<(), SessionsDown>> {
        Box::pin(async { Ok(()) })
    }
}

struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "an example is a program: somebody must read the clock")]
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }
}

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let site = web::Site {
        name: "Republic of Xanadu".into(),
        slug: "styleguide".into(),
        over_https: false,
        sessions: Arc::new(Everybody),
        clock: Arc::new(SystemClock),
    };
    let routes = web::pages::routes()
        .merge(web::styleguide::routes())
        .route("/", get(async || Redirect::to("/styleguide")));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:8099").await?;
    axum::serve(listener, web::shell(routes, site)).await
}
