//! Forms: what a browser sends, checked to belong to the session; and what is wrong with single fields.

use crate::extract;
use crate::fault::Fault;
use crate::visitor::Visitor;
use axum::extract::{FromRequest, FromRequestParts, Request};
use serde::Deserialize;
use serde::de::DeserializeOwned;

/// A form that was sent, with the session's token checked. A field that may repeat (check boxes) is a `Vec` with
/// `#[serde(default)]`. Use it in place of `axum::Form`.
#[derive(Debug)]
pub struct Form<T>(pub T);

#[derive(Deserialize)]
struct Token {
    #[serde(default)]
    csrf: String,
}

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Form<T> {
    type Rejection = Fault;

    async fn from_request(request: Request, state: &S) -> Result<Self, Fault> {
        let (mut parts, body) = request.into_parts();
        let visitor = Visitor::from_request_parts(&mut parts, state).await?;
        let bytes = extract::form(Request::from_parts(parts, body), state).await?;
        visitor.check_csrf(&extract::pairs::<Token>(&bytes)?.csrf)?;
        extract::pairs(&bytes).map(Self)
    }
}

/// What is wrong with the fields of a form, already in the reader's language.
#[derive(Debug, Clone, Default)]
pub struct FieldFaults(Vec<FieldFault>);

/// What is wrong with one field.
#[derive(Debug, Clone)]
pub struct FieldFault {
    /// The field's name.
    pub field: &'static str,
    /// What is wrong, and what to do.
    pub text: String,
}

impl FieldFaults {
    /// Says what is wrong with a field.
    pub fn add(&mut self, field: &'static str, text: impl Into<String>) {
        self.0.push(FieldFault { field, text: text.into() });
    }

    /// What is wrong with a field; empty if nothing is.
    pub fn of(&self, field: &str) -> &str {
        self.0.iter().find(|fault| fault.field == field).map_or("", |fault| &fault.text)
    }

    /// All of them, in the order in which they were added.
    pub fn all(&self) -> &[FieldFault] {
        &self.0
    }

    /// Whether nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
