//! Access tokens, with which programs of the reader's own use the JSON interface.

use crate::extract::Path;
use crate::fault::Fault;
use crate::form::{FieldFaults, Form};
use crate::page::Page;
use crate::parts::choice::Choice;
use crate::parts::links::Link;
use crate::site::Site;
use crate::tone::Tone;
use crate::view::{self, View};
use crate::visitor::Visitor;
use app::Actor;
use app::tokens::{Token, TokenFault, TokenForm};
use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use domain::Coded;
use domain::authority::Deed;
use domain::clock::Timestamp;
use domain::id::TokenId;
use serde::Deserialize;

/// For how many days a token is made unless something else is chosen.
const USUAL_DAYS: u16 = 90;

/// The routes of this page.
pub fn routes() -> Router<Site> {
    Router::new().route("/tokens", get(list).post(make)).route("/tokens/{id}/revoke", post(revoke))
}

/// The list of one's tokens, with the form for a new one.
#[derive(Template)]
#[template(path = "tokens/list.html")]
struct TokensPage {
    page: Page,
    crumbs: Vec<Link>,
    /// The secret of the token just made: shown this once.
    fresh: Option<String>,
    tokens: Vec<Listed>,
    scopes: Vec<Choice>,
    entry: Entry,
    faults: FieldFaults,
}

/// One token.
struct Listed {
    label: String,
    scopes: String,
    ends: String,
    used: String,
    state: &'static str,
    tone: Tone,
    /// Where it is revoked; nothing once it has ended.
    revoke: Option<String>,
}

/// What is entered.
#[derive(Debug, Clone, Deserialize)]
#[serde(default)]
struct Entry {
    label: String,
    scopes: Vec<String>,
    days: String,
}

impl Default for Entry {
    fn default() -> Self {
        Self { label: String::new(), scopes: Vec::new(), days: USUAL_DAYS.to_string() }
    }
}

impl Entry {
    fn form(&self) -> TokenForm {
        TokenForm {
            label: self.label.clone(),
            scopes: self.scopes.iter().filter_map(|code| code.parse().ok()).collect(),
            // What is no number of days is out of bounds as well.
            days: self.days.trim().parse().unwrap_or(0),
        }
    }
}

async fn list(State(site): State<Site>, visitor: Visitor) -> Result<View<TokensPage>, Fault> {
    Ok(View(TokensPage::new(&site, &visitor, Entry::default(), FieldFaults::default()).await?))
}

async fn make(State(site): State<Site>, visitor: Visitor, Form(entry): Form<Entry>) -> Result<Response, Fault> {
    let fault = match site.app.make_token(visitor.actor()?, &entry.form()).await {
        // Answered and not redirected: nowhere is the secret kept for another page.
        Ok(token) => {
            let made = TokensPage::new(&site, &visitor, Entry::default(), FieldFaults::default()).await?;
            return Ok(View(TokensPage { fresh: Some(token.secret), ..made }).into_response());
        }
        Err(fault) => fault,
    };
    let field = match &fault {
        TokenFault::Label => "label",
        TokenFault::NoScope | TokenFault::Scope { .. } => "scopes",
        TokenFault::Days => "days",
        TokenFault::Fault(_) => return Err(fault.into()),
    };
    let mut faults = FieldFaults::default();
    faults.add(field, visitor.page().why(&fault));
    let again = TokensPage::new(&site, &visitor, entry, faults).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, View(again)).into_response())
}

#[derive(Deserialize)]
struct Decision {}

async fn revoke(
    State(site): State<Site>,
    visitor: Visitor,
    Path(id): Path<TokenId>,
    request: Form<Decision>,
) -> Result<Response, Fault> {
    let Form(Decision {}) = request;
    site.app.revoke_token(visitor.actor()?, id).await?;
    Ok(view::go(&site, "/tokens", "token-revoked-now"))
}

impl TokensPage {
    async fn new(site: &Site, visitor: &Visitor, entry: Entry, faults: FieldFaults) -> Result<Self, Fault> {
        let actor = visitor.actor()?;
        let page = visitor.page();
        let now = site.app.now();
        let tokens = site.app.tokens(actor).await?;
        Ok(Self {
            crumbs: crumbs(&page),
            fresh: None,
            tokens: tokens.iter().map(|token| Listed::new(&page, token, now)).collect(),
            scopes: scopes(&page, actor, &entry.scopes),
            entry,
            faults,
            page,
        })
    }
}

impl Listed {
    fn new(page: &Page, token: &Token, now: Timestamp) -> Self {
        let (state, tone) = match token.revoked_at {
            Some(_) => ("token-revoked", Tone::Bad),
            None if token.expires_at <= now => ("token-ended", Tone::Plain),
            None => ("token-works", Tone::Good),
        };
        Self {
            label: token.label.clone(),
            scopes: token.scopes.iter().map(|deed| page.coded(deed)).collect::<Vec<_>>().join(" · "),
            ends: page.moment(token.expires_at),
            used: token.used_at.map_or_else(|| page.t("token-never-used"), |at| page.moment(at)),
            state,
            tone,
            revoke: (state == "token-works").then(|| format!("/tokens/{}/revoke", token.id)),
        }
    }
}

/// The deeds that a token of this actor may have: her own, but not the making of tokens.
fn scopes(page: &Page, actor: &Actor, chosen: &[String]) -> Vec<Choice> {
    let choice = |deed: &Deed| Choice {
        value: deed.code().to_owned(),
        label: page.coded(deed),
        chosen: chosen.iter().any(|code| code == deed.code()),
    };
    Deed::ALL.iter().filter(|&&deed| deed != Deed::ManageTokens && actor.may(deed)).map(choice).collect()
}

fn crumbs(page: &Page) -> Vec<Link> {
    vec![Link::new("/account", page.t("account-title")), Link::new("", page.t("tokens-title"))]
}

#[cfg(test)]
impl crate::check::Sample for TokensPage {
    fn samples(page: &Page) -> Vec<Self> {
        let token = |state, revoke: bool| Listed {
            label: crate::check::HOSTILE.to_owned(),
            scopes: page.coded(&Deed::Identify),
            ends: "12 August 2019".to_owned(),
            used: page.t("token-never-used"),
            state,
            tone: Tone::Good,
            revoke: revoke.then(|| "/tokens/1/revoke".to_owned()),
        };
        let everybody = page.actor.clone().unwrap();
        let sample = |fresh, tokens, faults| Self {
            page: page.clone(),
            crumbs: crumbs(page),
            fresh,
            tokens,
            scopes: scopes(page, &everybody, &["identify".to_owned()]),
            entry: Entry { label: crate::check::HOSTILE.to_owned(), ..Entry::default() },
            faults,
        };
        let mut faults = FieldFaults::default();
        faults.add("scopes", page.why(&TokenFault::NoScope));
        let all = vec![token("token-works", true), token("token-ended", false), token("token-revoked", false)];
        vec![sample(Some("proofmark_secret".to_owned()), all, FieldFaults::default()), sample(None, Vec::new(), faults)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::Browser;

    #[test]
    fn renders() {
        crate::check::sample::<TokensPage>();
    }

    #[tokio::test]
    async fn the_secret_of_a_token_is_shown_once_and_works_until_it_is_revoked() {
        let mut browser = Browser::signed_in().await;
        let made = browser.post("/tokens", &[("label", "Depot scanner"), ("scopes", "identify"), ("days", "30")]).await;
        let (_, secret) = made.body.split_once("proofmark_").expect("the secret is shown");
        let secret = format!("proofmark_{}", secret.split(['<', '"']).next().unwrap());
        let actor = browser.node.app.by_token(&secret).await.unwrap().expect("it works");
        assert!(actor.may(Deed::Identify) && !actor.may(Deed::ReadRegister));

        let list = browser.get("/tokens").await;
        assert!(list.body.contains("Depot scanner") && !list.body.contains("proofmark_"));
        let (_, action) = list.body.split_once("action=\"/tokens/").unwrap();
        let path = format!("/tokens/{}", action.split('"').next().unwrap());
        assert_eq!(browser.post(&path, &[]).await.location, "/tokens");
        assert!(browser.node.app.by_token(&secret).await.unwrap().is_none());
        assert_eq!(browser.post(&path, &[]).await.status, 404);
    }

    #[tokio::test]
    async fn a_token_that_cannot_be_made_is_told_at_its_field() {
        let mut browser = Browser::signed_in().await;
        for (form, field) in [
            ([("label", ""), ("scopes", "identify"), ("days", "30")], "label"),
            ([("label", "x"), ("scopes", "everything"), ("days", "30")], "scopes"),
            ([("label", "x"), ("scopes", "manage-tokens"), ("days", "30")], "scopes"),
            ([("label", "x"), ("scopes", "identify"), ("days", "for ever")], "days"),
        ] {
            let answer = browser.post("/tokens", &form).await;
            assert_eq!(answer.status, 422);
            assert!(answer.body.contains(&format!("id=\"f-{field}-fault\"")), "{field}");
        }
    }
}
