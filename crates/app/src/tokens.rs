//! Access tokens, with which a program acts for a person and may do less than she.

use crate::audit::Act;
use crate::sessions::actor_of;
use crate::{Actor, App, Explain, Fault, secrets};
use domain::authority::Deed;
use domain::id::TokenId;
use jiff::SignedDuration;
use std::collections::BTreeSet;
use std::fmt;
use store::StoreError;
use thiserror::Error;

pub use store::sessions::Token;

/// The longest life of a token, in days.
pub const MAX_DAYS: u16 = 366;

/// The most characters of a label.
const MAX_LABEL: usize = 80;

/// With this a token begins, so that people, and programs that look for leaked secrets, know it for one.
const PREFIX: &str = "proofmark_";

/// Within this time a token is noted as used only once.
const USED_EVERY: SignedDuration = SignedDuration::from_mins(1);

/// What is asked for a new token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TokenForm {
    /// What it is for.
    pub label: String,
    /// What the program may do, all of it within what its owner may do.
    pub scopes: BTreeSet<Deed>,
    /// How many days it works.
    pub days: u16,
}

/// A new token. This is the only time that its secret can be read.
#[derive(Clone, PartialEq, Eq)]
pub struct FreshToken {
    /// Its id, by which it is revoked.
    pub id: TokenId,
    /// What the program sends as its bearer token.
    pub secret: String,
}

impl fmt::Debug for FreshToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FreshToken").field("id", &self.id).finish_non_exhaustive()
    }
}

/// Why a token was not made.
#[derive(Debug, Error)]
pub enum TokenFault {
    /// What any deed can fail of.
    #[error(transparent)]
    Fault(#[from] Fault),
    /// The label does not do.
    #[error("a token needs a label of 1 to {MAX_LABEL} characters that says what it is for")]
    Label,
    /// It could do nothing.
    #[error("the token may do nothing: choose at least one deed")]
    NoScope,
    /// It could do more than its owner, or make further tokens.
    #[error("a token of yours cannot have this deed ({deed}): it is not among yours, or never given to programs")]
    Scope {
        /// The deed.
        deed: Deed,
    },
    /// The time does not do.
    #[error("a token works for 1 to {MAX_DAYS} days")]
    Days,
}

impl Explain for TokenFault {
    fn code(&self) -> &'static str {
        match self {
            Self::Fault(fault) => fault.code(),
            Self::Label => "token-label",
            Self::NoScope => "token-no-scope",
            Self::Scope { .. } => "token-scope",
            Self::Days => "token-days",
        }
    }

    fn words(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Fault(fault) => fault.words(),
            Self::Label => vec![("max", MAX_LABEL.to_string())],
            Self::Scope { deed } => vec![("deed", deed.to_string())],
            Self::Days => vec![("max", MAX_DAYS.to_string())],
            Self::NoScope => Vec::new(),
        }
    }
}

impl From<StoreError> for TokenFault {
    fn from(error: StoreError) -> Self {
        Self::Fault(error.into())
    }
}

impl App {
    /// Makes a token for a program of the actor's own.
    ///
    /// # Errors
    /// [`Fault::Denied`] without [`Deed::ManageTokens`], and so always for a program; what is wrong with an entry.
    pub async fn make_token(&self, actor: &Actor, form: &TokenForm) -> Result<FreshToken, TokenFault> {
        self.authorise(actor, Deed::ManageTokens, "tokens").await?;
        let label = form.label.trim();
        if !(1..=MAX_LABEL).contains(&label.chars().count()) || label.contains(char::is_control) {
            return Err(TokenFault::Label);
        }
        if form.scopes.is_empty() {
            return Err(TokenFault::NoScope);
        }
        // A token that makes tokens would outlive its own end.
        if let Some(&deed) = form.scopes.iter().find(|&&deed| deed == Deed::ManageTokens || !actor.may(deed)) {
            return Err(TokenFault::Scope { deed });
        }
        if !(1..=MAX_DAYS).contains(&form.days) {
            return Err(TokenFault::Days);
        }
        let now = self.now();
        let token = Token {
            id: TokenId::mint(&*self.clock, &*self.entropy),
            label: label.to_owned(),
            scopes: form.scopes.clone(),
            created_at: now,
            expires_at: now
                .checked_add(SignedDuration::from_hours(24 * i64::from(form.days)))
                .unwrap_or(jiff::Timestamp::MAX),
            used_at: None,
            revoked_at: None,
        };
        let secret = format!("{PREFIX}{}", secrets::fresh(&*self.entropy));
        let mut tx = self.store.begin().await?;
        tx.add_token(actor.user, secrets::digest(&secret), &token).await?;
        tx.audit(&self.line(actor.user, Act::TokenMade, token.id)).await?;
        tx.commit().await?;
        Ok(FreshToken { id: token.id, secret })
    }

    /// The actor's tokens, newest first, those that have ended too.
    ///
    /// # Errors
    /// As [`App::make_token`].
    pub async fn tokens(&self, actor: &Actor) -> Result<Vec<Token>, Fault> {
        self.authorise(actor, Deed::ManageTokens, "tokens").await?;
        Ok(self.store.tokens_of(actor.user).await?)
    }

    /// Revokes a token of the actor's, from the next call of the program on.
    ///
    /// # Errors
    /// As [`App::make_token`]; [`Fault::NotFound`] if the actor has no such token, or has revoked it.
    pub async fn revoke_token(&self, actor: &Actor, id: TokenId) -> Result<(), Fault> {
        self.authorise(actor, Deed::ManageTokens, id).await?;
        let mut tx = self.store.begin().await?;
        if !tx.revoke_token(actor.user, id, self.now()).await? {
            return Err(Fault::NotFound { what: "token" });
        }
        tx.audit(&self.line(actor.user, Act::TokenRevoked, id)).await?;
        Ok(tx.commit().await?)
    }

    /// For whom the program with this bearer token acts, narrowed to the token's deeds; nobody, if the token has ended, is
    /// revoked or unknown, or the account is closed. A deed that the owner has lost is lost to the token.
    ///
    /// # Errors
    /// [`Fault::Store`].
    pub async fn by_token(&self, bearer: &str) -> Result<Option<Actor>, Fault> {
        if !bearer.starts_with(PREFIX) {
            return Ok(None);
        }
        let digest = secrets::digest(bearer);
        let now = self.now();
        let Some(token) = self.store.token(digest, now).await? else {
            return Ok(None);
        };
        if token.used_at.is_none_or(|used_at| now.duration_since(used_at) >= USED_EVERY) {
            self.store.use_token(digest, now).await?;
        }
        Ok(Some(Actor { scopes: Some(token.scopes), ..actor_of(token.holder) }))
    }
}
