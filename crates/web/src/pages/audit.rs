//! The audit list: who did what to what, and what was refused to whom.

use crate::extract::Query;
use crate::fault::Fault;
use crate::page::Page;
use crate::parts::links::{Link, Pager};
use crate::site::Site;
use crate::view::View;
use crate::visitor::Visitor;
use app::audit::{Act, AuditFilter, AuditPosition, ListedLine, Named};
use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::routing::get;
use domain::authority::Deed;
use domain::clock::{Timestamp, from_micros, to_micros};
use domain::id::UserId;
use reference::Reference;
use serde::Deserialize;
use std::collections::BTreeMap;
use texts::{Arg, Lang};

/// The routes of this page.
pub fn routes() -> Router<Site> {
    Router::new().route("/audit", get(list))
}

/// The list.
#[derive(Template)]
#[template(path = "audit/list.html")]
struct AuditPage {
    page: Page,
    lines: Vec<Line>,
    pager: Pager,
    /// Whether the list is narrowed, so that the way back to all of it is shown.
    is_narrowed: bool,
    /// The last day shown, as it was entered.
    until: String,
    /// What narrows the list and has to be kept while the day is changed.
    kept: Vec<(&'static str, String)>,
}

/// One line, in words.
struct Line {
    at: String,
    who: String,
    /// The list of what the same account did; empty for nobody's.
    same_actor: String,
    deed: String,
    refused: bool,
    /// What it was done to; `object.href` is empty where the reader cannot go there.
    object: Link,
    /// The list of what was done to the same thing; empty if the line is about no single one.
    same_object: String,
}

/// What the list is narrowed to. A value that cannot be read narrows nothing: the address is edited by hand, if at all.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Narrowed {
    actor: String,
    object: String,
    id: String,
    until: String,
    /// Where the page before this one ended: microseconds since 1970, a hyphen, the id of its last line.
    before: String,
}

async fn list(
    State(site): State<Site>,
    visitor: Visitor,
    Query(narrowed): Query<Narrowed>,
) -> Result<View<AuditPage>, Fault> {
    let actor = visitor.actor()?;
    let (filter, position) = (narrowed.filter(), narrowed.position());
    let found = site.app.audit_list(actor, &filter, position).await?;
    let names = site.app.audit_names(actor, &found).await?;
    let page = visitor.page();
    let words = Words { page: &page, reference: site.app.reference(), names: &names };
    let lines: Vec<Line> = found.iter().map(|line| Line::new(words, line)).collect();
    let pager = Pager {
        previous: None,
        next: found
            .last()
            .filter(|_| found.len() == usize::from(app::audit::PAGE))
            .map(|last| narrowed.continued(last)),
        shows: page.tn("rows-count", "count", lines.len()),
    };
    Ok(View(AuditPage {
        lines,
        pager,
        is_narrowed: filter != AuditFilter::All || position != AuditPosition::START,
        kept: narrowed.kept(),
        until: narrowed.until,
        page,
    }))
}

impl Narrowed {
    fn filter(&self) -> AuditFilter {
        match self.actor.parse::<UserId>() {
            Ok(actor) => AuditFilter::Actor(actor),
            Err(_) if !self.object.is_empty() => {
                AuditFilter::Object { object: self.object.clone(), object_id: self.id.clone() }
            }
            Err(_) => AuditFilter::All,
        }
    }

    fn position(&self) -> AuditPosition {
        let before = || {
            let (micros, id) = self.before.split_once('-')?;
            Some(AuditPosition { at: from_micros(micros.parse().ok()?), id: id.parse().ok()? })
        };
        let until = || format!("{}T23:59:59.999999Z", self.until).parse::<Timestamp>().ok().map(AuditPosition::until);
        before().or_else(until).unwrap_or(AuditPosition::START)
    }

    fn kept(&self) -> Vec<(&'static str, String)> {
        let pairs = [("actor", &self.actor), ("object", &self.object), ("id", &self.id)];
        pairs.into_iter().filter(|(_, value)| !value.is_empty()).map(|(name, value)| (name, value.clone())).collect()
    }

    /// The address of the lines after `last`.
    fn continued(&self, last: &ListedLine) -> String {
        let mut pairs = self.kept();
        pairs.push(("before", format!("{}-{}", to_micros(last.line.at), last.line.id)));
        address(&pairs)
    }
}

fn address(pairs: &[(&'static str, String)]) -> String {
    let query = serde_html_form::to_string(pairs).expect("pairs of texts are a query");
    format!("/audit?{query}")
}

/// What is needed to say a line.
#[derive(Clone, Copy)]
struct Words<'a> {
    page: &'a Page,
    reference: &'a Reference,
    /// What single things are called, by their ids.
    names: &'a BTreeMap<String, Named>,
}

impl Line {
    fn new(words: Words<'_>, listed: &ListedLine) -> Self {
        let Words { page, .. } = words;
        let line = &listed.line;
        let is_somebody = line.actor != UserId(uuid::Uuid::nil());
        let who = match &listed.actor_name {
            Some(name) => name.clone(),
            None if BY_NOBODY.iter().any(|act| act.code() == line.deed) => page.t("audit-nobody"),
            None => page.t("audit-node"),
        };
        let same_actor = if is_somebody { address(&[("actor", line.actor.to_string())]) } else { String::new() };
        let same_object = match line.object_id.as_str() {
            "" => String::new(),
            id => address(&[("object", line.object.clone()), ("id", id.to_owned())]),
        };
        Self {
            at: page.moment(line.at),
            who,
            same_actor,
            deed: done(page, &line.deed, line.refused),
            refused: line.refused,
            object: words.object(&line.object, &line.object_id),
            same_object,
        }
    }
}

/// What somebody does who is not signed in.
const BY_NOBODY: [Act; 3] = [Act::SignInFailed, Act::SetUpFailed, Act::NetworkHeldBack];

/// What was done, or tried. A code that only a newer program knows is shown as it is.
fn done(page: &Page, code: &str, refused: bool) -> String {
    if let (true, Ok(deed)) = (refused, code.parse::<Deed>()) {
        return page.coded(&deed);
    }
    let id = format!("act-{code}");
    if texts::has(Lang::En, &id) { page.t(&id) } else { code.to_owned() }
}

impl Words<'_> {
    /// What it was done to, with the way there for those who may go it.
    fn object(&self, kind: &str, id: &str) -> Link {
        let page = self.page;
        let message = format!("object-{kind}");
        let sort = if texts::has(Lang::En, &message) { page.t(&message) } else { kind.to_owned() };
        let known = self.names.get(id);
        let name = match kind {
            // An office's id begins with its State.
            "partner" | "contact" => {
                let state = id.split('/').next().and_then(|code| code.parse().ok());
                let state = state.map(|state| page.state(self.reference, state));
                match (state, known) {
                    (Some(state), Some(office)) => Some(format!("{state}, {}", office.name)),
                    (state, _) => state,
                }
            }
            "network" => Some(id.to_owned()),
            _ => known.map(|known| known.name.clone()),
        };
        let label = match name {
            Some(name) => page.tv("object-named", &[("object", Arg::Text(&sort)), ("name", Arg::Text(&name))]),
            None => sort,
        };
        let (folder, deed) = match kind {
            _ if id.is_empty() => return Link::new("", label),
            "weapon" => ("/weapons", Deed::ReadRegister),
            "party" => ("/parties", Deed::ReadRegister),
            "import" => ("/imports", Deed::Import),
            "case" => ("/cases", Deed::ReadCases),
            "request" => match known.and_then(|known| known.case) {
                Some(case) => return Link::new(format!("/cases/{case}/requests/{id}"), label),
                None => return Link::new("", label),
            },
            "account" => ("/people", Deed::ManagePeople),
            "agency" => ("/people/agencies", Deed::ManagePeople),
            "partner" => ("/partners", Deed::ReadPartners),
            "contact" => ("/contacts", Deed::KeepDirectory),
            _ => return Link::new("", label),
        };
        let href = if page.may(deed) { format!("{folder}/{id}") } else { String::new() };
        Link::new(href, label)
    }
}

#[cfg(test)]
impl crate::check::Sample for AuditPage {
    fn samples(page: &Page) -> Vec<Self> {
        let reference = Reference::shipped();
        let names = ["1", "KE/1", "2"].map(|id| (id.to_owned(), Named::from(crate::check::HOSTILE.to_owned())));
        let names = BTreeMap::from(names);
        let words = Words { page, reference: &reference, names: &names };
        let line = |deed: &str, object: &str, object_id: &str, refused, actor_name: Option<&str>| ListedLine {
            line: store::audit::AuditLine {
                id: uuid::Uuid::max(),
                at: Timestamp::UNIX_EPOCH,
                actor: UserId(if actor_name.is_some() { uuid::Uuid::max() } else { uuid::Uuid::nil() }),
                deed: deed.to_owned(),
                object: object.to_owned(),
                object_id: object_id.to_owned(),
                refused,
            },
            actor_name: actor_name.map(str::to_owned),
        };
        let mut listed = vec![
            line("manage-people", "people", "", true, Some(crate::check::HOSTILE)),
            line("sign-in-failed", "network", "2001:db8:1:2::/64", false, None),
            line("document-taken", "partner", "KE", false, None),
            line("contact-added", "contact", "KE/1", false, Some("Desk 1")),
            line("file-received", "import", "1", false, Some("Desk 1")),
            line("request-sent", "request", "2", false, Some("Desk 1")),
            line("from-the-future", "moon", "1", false, Some("Desk 1")),
        ];
        listed.extend(Act::ALL.iter().map(|act| line(act.code(), "case", "1", false, Some("Desk 1"))));
        let sample = |listed: &[ListedLine], next: Option<&str>| Self {
            page: page.clone(),
            lines: listed.iter().map(|line| Line::new(words, line)).collect(),
            pager: Pager { previous: None, next: next.map(str::to_owned), shows: page.tn("rows-count", "count", 1) },
            is_narrowed: next.is_some(),
            until: crate::check::HOSTILE.to_owned(),
            kept: vec![("actor", crate::check::HOSTILE.to_owned())],
        };
        let mut samples: Vec<Self> =
            listed.chunks(app::audit::PAGE.into()).map(|lines| sample(lines, Some("/audit?before=1-2"))).collect();
        samples.push(sample(&[], None));
        samples
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::{Browser, NAME};

    #[test]
    fn renders() {
        crate::check::sample::<AuditPage>();
    }

    #[test]
    fn every_act_and_every_kind_of_thing_has_its_words() {
        for act in Act::ALL {
            assert!(texts::has(Lang::En, &format!("act-{}", act.code())), "act-{}", act.code());
        }
    }

    #[tokio::test]
    async fn the_list_tells_who_did_what_and_narrows_to_one_of_them() {
        let mut browser = Browser::signed_in().await;
        browser.post("/login", &[("name", "nobody-here"), ("password", "guess")]).await;
        browser.post("/people/agencies", &[("name", "Border police")]).await;
        let list = browser.get("/audit").await;
        for words in ["Added an agency", "Agency: Border police", "Failed to sign in", "Signed in", NAME] {
            assert!(list.body.contains(words), "{words}");
        }
        let user = browser.session().await.actor.user;
        let narrowed = browser.get(&format!("/audit?actor={user}")).await;
        assert!(narrowed.body.contains("Added an agency") && !narrowed.body.contains("Failed to sign in"));
        assert!(list.body.contains("Network address: 127.0.0.1"), "a failed attempt tells from where it came");
        let about = browser.get("/audit?object=network&id=127.0.0.1").await;
        assert!(about.body.contains("Failed to sign in") && !about.body.contains("Added an agency"));
        assert!(!browser.get("/audit?until=2019-05-11").await.body.contains("Added an agency"));
        assert!(browser.get("/audit?until=2019-05-12").await.body.contains("Added an agency"));
    }

    #[tokio::test]
    async fn a_long_list_goes_on_without_gap_or_repetition() {
        let mut browser = Browser::signed_in().await;
        let actor = browser.session().await.actor;
        for number in 0..130 {
            let form = app::people::AgencyForm { name: format!("Agency {number}"), contact_point: false };
            browser.node.app.add_agency(&actor, &form).await.unwrap();
        }
        let (mut path, mut seen) = ("/audit".to_owned(), 0);
        loop {
            let list = browser.get(&path).await;
            seen += list.body.matches("Added an agency").count();
            let Some((_, next)) = list.body.split_once("rel=\"next\" href=\"") else { break };
            path = next.split('"').next().unwrap().replace("&#38;", "&");
        }
        assert_eq!(seen, 130);
    }

    #[tokio::test]
    async fn an_address_that_makes_no_sense_shows_the_whole_list() {
        let mut browser = Browser::signed_in().await;
        let list = browser.get("/audit?actor=x&before=x-y&until=never").await;
        assert!(list.status == 200 && list.body.contains("Set up the node"));
    }
}
