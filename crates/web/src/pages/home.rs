//! The start: what waits for the reader, a search box, and how much there is.

use crate::fault::Fault;
use crate::page::Page;
use crate::parts::finding::Finding;
use crate::site::{NodeKind, Site};
use crate::tone::Tone;
use crate::view::View;
use crate::visitor::Visitor;
use app::cases::{CaseFilter, Standing};
use app::contacts::is_stale;
use app::{Actor, App};
use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::routing::get;
use domain::CountryCode;
use domain::authority::Deed;
use domain::request::{Overdue, RequestState};
use store::cases::Direction;
use texts::Arg;

/// How many cases are named; the rest is on the page of cases.
const MOST_CASES: usize = 5;

/// The routes of this page.
pub fn routes() -> Router<Site> {
    Router::new().route("/", get(show))
}

/// The start page.
#[derive(Template)]
#[template(path = "home/show.html")]
struct HomePage {
    page: Page,
    /// What waits for the reader, most urgent first.
    waiting: Vec<Finding>,
    figures: Vec<Figure>,
}

/// How much there is of something.
struct Figure {
    count: String,
    label: String,
    href: &'static str,
}

async fn show(State(site): State<Site>, visitor: Visitor) -> Result<View<HomePage>, Fault> {
    let mut desk = Desk {
        app: &site.app,
        actor: visitor.actor()?,
        page: visitor.page(),
        waiting: Vec::new(),
        figures: Vec::new(),
    };
    match site.kind {
        NodeKind::State => desk.lay_out_for_a_state().await?,
        NodeKind::Hub => desk.lay_out_for_a_hub().await?,
    }
    desk.people().await?;
    let Desk { page, waiting, figures, .. } = desk;
    Ok(View(HomePage { page, waiting, figures }))
}

/// The page while it is put together.
struct Desk<'a> {
    app: &'a App,
    actor: &'a Actor,
    page: Page,
    waiting: Vec<Finding>,
    figures: Vec<Figure>,
}

impl Desk<'_> {
    async fn lay_out_for_a_state(&mut self) -> Result<(), Fault> {
        if self.actor.may(Deed::ReadCases) {
            self.requests().await?;
        }
        if self.actor.may(Deed::WorkCases) {
            self.cases().await?;
        }
        if self.actor.may(Deed::Import) {
            self.imports().await?;
        }
        if self.actor.may(Deed::ReadRegister) {
            let weapons = self.app.count_weapons(self.actor).await?;
            if weapons == 0 && self.actor.may(Deed::Import) {
                self.wait(Tone::Info, "home-first-steps", self.page.t("home-register-empty"), "/imports");
            }
            self.figure(weapons, self.page.tn("home-weapons", "count", weapons), "/weapons");
        }
        if self.actor.may(Deed::ReadPartners) {
            self.partners().await?;
        }
        Ok(())
    }

    /// Requests: first those of other States that wait for us, then ours that are late.
    async fn requests(&mut self) -> Result<(), Fault> {
        let received = self.app.requests_in_work(self.actor, Direction::In).await?;
        let sent = self.app.requests_in_work(self.actor, Direction::Out).await?;
        for view in &received {
            let (id, step) = match view.record.state {
                RequestState::Sent => ("home-to-acknowledge", "home-asks"),
                RequestState::Acknowledged
                | RequestState::InfoSupplied
                | RequestState::Delayed
                | RequestState::Clarification => ("home-to-answer", "home-asks"),
                _ => continue,
            };
            let tone = if view.overdue.is_some() { Tone::Bad } else { Tone::Warning };
            let text = self.about(step, view.record.request.from, view.record.sent_at);
            self.wait(tone, id, text, format!("/cases/{}", view.record.case));
        }
        for view in &sent {
            let (tone, id, text) = match (view.record.state, view.overdue) {
                (RequestState::InfoRequested, _) => (Tone::Warning, "home-to-supply", "home-wants-more"),
                (_, Some(Overdue::Acknowledgement(_))) => (Tone::Bad, "home-overdue", "home-not-acknowledged"),
                (_, Some(Overdue::Answer(_))) => (Tone::Bad, "home-overdue", "home-not-answered"),
                _ => continue,
            };
            let text = self.about(text, view.record.request.to, view.record.sent_at);
            self.wait(tone, id, text, format!("/cases/{}", view.record.case));
        }
        self.figure(received.len(), self.page.tn("home-received", "count", received.len()), "/requests");
        self.figure(sent.len(), self.page.tn("home-sent", "count", sent.len()), "/requests");
        Ok(())
    }

    /// Cases of our own in which nobody has looked into the register yet. Those of other States came with their requests.
    async fn cases(&mut self) -> Result<(), Fault> {
        let unsearched = CaseFilter { standing: Some(Standing::Unsearched), ..CaseFilter::default() };
        let found = self.app.cases(self.actor, &unsearched, None).await?;
        let own = found.cases.iter().map(|listed| &listed.case).filter(|case| case.on_request.is_none());
        for case in own.take(MOST_CASES) {
            let text = self.page.tx("home-case-to-identify", "number", &case.number);
            self.wait(Tone::Info, "home-to-identify", text, format!("/cases/{}", case.id));
        }
        Ok(())
    }

    async fn imports(&mut self) -> Result<(), Fault> {
        for import in self.app.imports(self.actor).await? {
            let (tone, badge, id) = match import.state.as_str() {
                app::imports::state::WAITING => (Tone::Warning, "home-to-match", "home-import-waiting"),
                app::imports::state::STOPPED => (Tone::Bad, "home-stopped", "home-import-stopped"),
                _ if import.refused > 0 => (Tone::Warning, "home-to-repair", "home-import-refused"),
                _ => continue,
            };
            let args = [("file", Arg::Text(import.file_name.as_str())), ("count", Arg::Number(import.refused))];
            let text = self.page.tv(id, &args);
            self.wait(tone, badge, text, format!("/imports/{}", import.id));
        }
        Ok(())
    }

    async fn partners(&mut self) -> Result<(), Fault> {
        let partners = self.app.partners(self.actor).await?;
        if self.actor.may(Deed::ManagePartners) {
            if partners.is_empty() {
                self.wait(Tone::Info, "home-first-steps", self.page.t("home-no-partners"), "/partners");
            }
            for partner in partners.iter().filter(|partner| partner.confirmed.is_none()) {
                let state = partner.card.state;
                let text = self.about("home-partner-unconfirmed", state, None);
                self.wait(Tone::Warning, "home-to-confirm", text, format!("/partners/{state}"));
            }
        }
        self.figure(partners.len(), self.page.tn("home-partners", "count", partners.len()), "/partners");
        Ok(())
    }

    async fn lay_out_for_a_hub(&mut self) -> Result<(), Fault> {
        let contacts = self.app.contacts().await?;
        if self.actor.may(Deed::KeepDirectory) {
            if contacts.is_empty() {
                self.wait(Tone::Info, "home-first-steps", self.page.t("home-directory-empty"), "/contacts/new");
            }
            let now = self.app.now();
            let stale = contacts.iter().filter(|contact| is_stale(contact, now)).count();
            if stale > 0 {
                self.wait(Tone::Warning, "home-to-confirm", self.page.tn("home-stale", "count", stale), "/contacts");
            }
        }
        self.figure(contacts.len(), self.page.tn("home-contacts", "count", contacts.len()), "/contacts");
        Ok(())
    }

    async fn people(&mut self) -> Result<(), Fault> {
        if self.actor.may(Deed::ManagePeople) {
            let people = self.app.accounts(self.actor).await?.iter().filter(|account| !account.disabled).count();
            if people == 1 {
                self.wait(Tone::Info, "home-first-steps", self.page.t("home-alone"), "/people/new");
            }
            self.figure(people, self.page.tn("home-people", "count", people), "/people");
        }
        Ok(())
    }

    fn wait(&mut self, tone: Tone, badge: &str, text: String, href: impl Into<String>) {
        let severity = self.page.t(badge);
        self.waiting.push(Finding { tone, severity, text, clause: String::new(), href: href.into() });
    }

    fn figure(&mut self, count: impl crate::page::Count, label: String, href: &'static str) {
        self.figures.push(Figure { count: self.page.count(count), label, href });
    }

    /// A sentence about a State and a moment.
    fn about(&self, id: &str, state: CountryCode, moment: Option<domain::clock::Timestamp>) -> String {
        let state = self.page.state(self.app.reference(), state);
        let moment = moment.map(|moment| self.page.moment(moment)).unwrap_or_default();
        self.page.tv(id, &[("state", Arg::Text(&state)), ("moment", Arg::Text(&moment))])
    }
}

#[cfg(test)]
impl crate::check::Sample for HomePage {
    fn samples(page: &Page) -> Vec<Self> {
        let finding = |tone, severity: &str| Finding {
            tone,
            severity: page.t(severity),
            text: crate::check::HOSTILE.to_owned(),
            clause: String::new(),
            href: "/cases/1".to_owned(),
        };
        let figure =
            Figure { count: page.count(50_000), label: page.tn("home-weapons", "count", 50_000), href: "/weapons" };
        let busy = Self {
            page: page.clone(),
            waiting: vec![finding(Tone::Bad, "home-overdue"), finding(Tone::Warning, "home-to-answer")],
            figures: vec![figure],
        };
        vec![busy, Self { page: page.clone(), waiting: Vec::new(), figures: Vec::new() }]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::{Browser, NAME, Node};

    #[test]
    fn renders() {
        crate::check::sample::<HomePage>();
    }

    #[tokio::test]
    async fn a_new_node_says_what_to_do_first() {
        let mut browser = Browser::signed_in().await;
        let home = browser.get("/").await;
        assert_eq!(home.status, 200);
        for href in ["/imports", "/partners", "/people/new"] {
            assert!(home.body.contains(&format!("href=\"{href}\"")), "{href}");
        }
        assert!(home.body.contains("The register is empty"));
    }

    #[tokio::test]
    async fn a_hub_speaks_of_its_directory_only() {
        let mut browser = Browser::at(Node::of(NodeKind::Hub).await);
        assert_eq!(browser.get("/").await.location, "/login?next=/");
        browser.sign_in(NAME).await;
        let home = browser.get("/").await;
        assert!(home.body.contains("href=\"/contacts/new\""));
        for href in ["/weapons", "/cases", "/imports", "/identify", "/requests", "/partners"] {
            assert!(!home.body.contains(&format!("\"{href}")), "{href}");
        }
    }
}
