//! What can go wrong between a reader and a page, and what the reader is told.

use app::Explain;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::authority::Deed;
use std::error::Error as StdError;
use std::sync::Arc;
use thiserror::Error;

/// Why a page or an answer cannot be given. Explained in the reader's language by [`crate::explain`], as a page or, under
/// `/api`, as problem details.
#[derive(Debug, Error)]
pub enum Fault {
    /// There is nothing here, or the reader may not know that there is: the two are never told apart.
    #[error("there is nothing at this address, or it is not open to this reader")]
    NotFound,
    /// The reader's roles do not allow it, and that it exists is no secret.
    #[error("no role of this account allows the deed “{deed}”: ask an administrator for the role")]
    Forbidden {
        /// What was tried.
        deed: Deed,
    },
    /// Nobody is signed in.
    #[error("nobody is signed in: sign in and try again")]
    SignInNeeded,
    /// A program shows no token that works.
    #[error("the token is missing, unknown, revoked or past its end: make a new one")]
    TokenNeeded,
    /// The form carries another session's token, or comes from another site.
    #[error("the form belongs to another session or site: reload the page and send it again")]
    StaleForm,
    /// The body is over the limit.
    #[error("what was sent is larger than this address takes: send less at once")]
    TooLarge,
    /// The body or the query does not have the expected form.
    #[error("what was sent cannot be read, at “{detail}”")]
    Unreadable {
        /// Which field it is, or where in the text: names and numbers, never a sentence. Empty where that is not known.
        detail: String,
    },
    /// The body is not of the kind that this address takes.
    #[error("what was sent is of another kind than this address takes: see the header Content-Type")]
    WrongKind,
    /// The body ended before its end, or its parts are not separated as they should.
    #[error("what was sent did not arrive whole: send it again")]
    CutShort,
    /// The address exists, for another method.
    #[error("this address does not take this method")]
    WrongMethod,
    /// What was entered or asked for does not do, for a reason that `app` names and the page has no field for.
    #[error("refused: {code}")]
    Refused {
        /// The reason's code; the message `error-<code>` says it.
        code: &'static str,
        /// What goes into that message.
        words: Vec<(&'static str, String)>,
    },
    /// Somebody else was faster.
    #[error("this was changed by somebody else in the meantime: open it again and repeat the change")]
    Conflict,
    /// Too much to do.
    #[error("the node is busy: try again in a minute")]
    Busy,
    /// The disk is full.
    #[error("the disk is full: nothing was saved")]
    NoRoom(#[source] Box<dyn StdError + Send + Sync>),
    /// The record is damaged.
    #[error("the record is damaged on its disk")]
    Damaged(#[source] Box<dyn StdError + Send + Sync>),
    /// A failure that is ours. The cause goes to the log and never to the reader.
    #[error("something failed that should not: see the log")]
    Internal(#[source] Box<dyn StdError + Send + Sync>),
}

impl Fault {
    /// A failure that is ours.
    pub fn internal(cause: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        Self::Internal(cause.into())
    }

    /// What `app` refused, to be said in its own words.
    pub fn refused(why: &impl Explain) -> Self {
        Self::Refused { code: why.code(), words: why.words() }
    }

    /// A stable code; the messages `fault-<code>`, `-what` and `-do` explain it.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotFound => "not-found",
            Self::Forbidden { .. } => "forbidden",
            Self::SignInNeeded => "sign-in-needed",
            Self::TokenNeeded => "token-needed",
            Self::StaleForm => "stale-form",
            Self::TooLarge => "too-large",
            Self::Unreadable { .. } => "unreadable",
            Self::WrongKind => "wrong-kind",
            Self::CutShort => "cut-short",
            Self::WrongMethod => "wrong-method",
            Self::Refused { .. } => "refused",
            Self::Conflict => "conflict",
            Self::Busy => "busy",
            Self::NoRoom(_) => "no-room",
            Self::Damaged(_) => "damaged",
            Self::Internal(_) => "internal",
        }
    }

    /// The HTTP status.
    pub fn status(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Forbidden { .. } | Self::StaleForm => StatusCode::FORBIDDEN,
            Self::SignInNeeded | Self::TokenNeeded => StatusCode::UNAUTHORIZED,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Unreadable { .. } | Self::CutShort => StatusCode::BAD_REQUEST,
            Self::WrongKind => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::WrongMethod => StatusCode::METHOD_NOT_ALLOWED,
            Self::Refused { .. } => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Conflict => StatusCode::CONFLICT,
            Self::Busy => StatusCode::SERVICE_UNAVAILABLE,
            Self::NoRoom(_) => StatusCode::INSUFFICIENT_STORAGE,
            Self::Damaged(_) | Self::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

impl From<app::Fault> for Fault {
    fn from(fault: app::Fault) -> Self {
        match fault {
            app::Fault::Denied(denied) => Self::Forbidden { deed: denied.deed },
            app::Fault::NotFound { .. } => Self::NotFound,
            app::Fault::Changed { .. } => Self::Conflict,
            app::Fault::Invalid { .. } => Self::refused(&fault),
            app::Fault::NoRoom(cause) => Self::NoRoom(cause.into()),
            app::Fault::Damaged(cause) => Self::Damaged(cause.into()),
            app::Fault::Store(cause) => Self::internal(cause),
            app::Fault::Index(cause) => Self::internal(cause),
        }
    }
}

macro_rules! refusals {
    ($($kind:path),+ $(,)?) => {$(
        impl From<$kind> for Fault {
            fn from(fault: $kind) -> Self {
                use $kind as Kind;
                match fault {
                    Kind::Fault(fault) => fault.into(),
                    refusal => Self::refused(&refusal),
                }
            }
        }
    )+};
}

// What a page says beside a field it takes out first; the rest comes here.
refusals! {
    app::people::PeopleFault,
    app::tokens::TokenFault,
    app::contacts::ContactFault,
    app::sessions::OwnPasswordFault,
    app::identify::IdentifyFault,
    app::symbols::SymbolFault,
    app::cases::CaseFault,
    app::imports::ImportFault,
}

impl IntoResponse for Fault {
    /// A bare status that carries the fault to [`crate::explain`], where the language is known.
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(Arc::new(self));
        response
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use app::contacts::ContactFault;
    use app::passwords::PasswordFault;
    use app::people::PeopleFault;
    use app::sessions::{OwnPasswordFault, SignInFault};
    use app::tokens::TokenFault;
    use texts::Lang;

    #[test]
    fn whatever_people_are_refused_is_said_in_every_language_without_a_gap() {
        let deed = Deed::Import;
        let refusals: Vec<Box<dyn Explain>> = vec![
            Box::new(app::Fault::from(app::Denied { deed })),
            Box::new(app::Fault::NotFound { what: "account" }),
            Box::new(app::Fault::Changed { what: "contact" }),
            Box::new(PasswordFault::TooShort { chars: 3 }),
            Box::new(PasswordFault::TooLong),
            Box::new(PasswordFault::Common),
            Box::new(PasswordFault::Monotonous),
            Box::new(PasswordFault::ContainsLogin),
            Box::new(PeopleFault::Login),
            Box::new(PeopleFault::LoginTaken { login: "desk".to_owned() }),
            Box::new(PeopleFault::Name),
            Box::new(PeopleFault::NoRole),
            Box::new(PeopleFault::UnknownAgency),
            Box::new(PeopleFault::LastAdministrator),
            Box::new(PeopleFault::LastContactPoint),
            Box::new(PeopleFault::AlreadySetUp),
            Box::new(OwnPasswordFault::WrongPassword),
            Box::new(SignInFault::Refused),
            Box::new(SignInFault::HeldBack { minutes: 2 }),
            Box::new(SignInFault::Busy),
            Box::new(TokenFault::Label),
            Box::new(TokenFault::NoScope),
            Box::new(TokenFault::Scope { deed }),
            Box::new(TokenFault::Days),
            Box::new(ContactFault::Organisation),
            Box::new(ContactFault::Unreachable),
            Box::new(ContactFault::Text { field: "unit" }),
            Box::new(ContactFault::Telephone),
            Box::new(ContactFault::Email),
            Box::new(ContactFault::Language { code: "x".to_owned() }),
            Box::new(ContactFault::Endpoint),
        ];
        for lang in Lang::ALL {
            for refusal in &refusals {
                let said = crate::explain::reason(lang, refusal.code(), &refusal.words());
                assert!(!said.contains(['⟦', '$']), "{lang}: {said}");
            }
        }
    }
}
