//! A hub's directory of national points of contact (ITI paras 25 and 31): offices and how to reach them. No names of
//! persons: they change, and they are nobody's business.
//!
//! Everybody may read it. A hub keeps no register and no cases.

use crate::audit::Act;
use crate::{Actor, App, Explain, Fault};
use domain::CountryCode;
use domain::authority::Deed;
use domain::clock::Timestamp;
use exchange::fingerprint::FingerprintError;
use exchange::{Endpoint, Fingerprint};
use jiff::SignedDuration;
use store::StoreError;
use thiserror::Error;
use uuid::Uuid;

pub use store::contacts::{Contact, ContactRole, NodeAddress, Office};

/// The most characters of an entry.
const MAX: usize = 200;

/// After this time without a word of its State an office may have moved.
const STALE_AFTER: SignedDuration = SignedDuration::from_hours(24 * 183);

/// The most languages of an office.
const MAX_LANGUAGES: usize = 20;

/// What is wrong with an office.
#[derive(Debug, Error)]
pub enum ContactFault {
    /// What any deed can fail of.
    #[error(transparent)]
    Fault(#[from] Fault),
    /// The organisation is missing.
    #[error("the organisation is missing: name the ministry or service")]
    Organisation,
    /// There is no way to reach it.
    #[error("nobody could reach this office: give a telephone number or an e-mail address")]
    Unreachable,
    /// An entry is too long, or has line ends or other control characters.
    #[error("{field}: at most {MAX} characters on one line")]
    Text {
        /// The field.
        field: &'static str,
    },
    /// The telephone number does not do.
    #[error("the telephone number needs the country's prefix and digits, as in +41 22 000 00 00")]
    Telephone,
    /// The e-mail address does not do.
    #[error("the e-mail address must look like office@ministry.example")]
    Email,
    /// A language does not do.
    #[error("“{code}” is not the code of a language: two or three letters, as in ar or swa")]
    Language {
        /// What was entered.
        code: String,
    },
    /// The node's address does not do.
    #[error("the node's address must look like https://node.ministry.example:8443")]
    Endpoint,
    /// The node's fingerprint does not do.
    #[error(transparent)]
    Fingerprint(#[from] FingerprintError),
}

impl ContactFault {
    /// The field of the form that has to be corrected, if it is one.
    pub fn field(&self) -> Option<&'static str> {
        match self {
            Self::Fault(_) => None,
            Self::Organisation => Some("organisation"),
            Self::Unreachable | Self::Telephone => Some("telephone"),
            Self::Text { field } => Some(field),
            Self::Email => Some("email"),
            Self::Language { .. } => Some("languages"),
            Self::Endpoint => Some("endpoint"),
            Self::Fingerprint(_) => Some("fingerprint"),
        }
    }
}

impl Explain for ContactFault {
    fn code(&self) -> &'static str {
        match self {
            Self::Fault(fault) => fault.code(),
            Self::Organisation => "contact-organisation",
            Self::Unreachable => "contact-unreachable",
            Self::Text { .. } => "contact-text",
            Self::Telephone => "contact-telephone",
            Self::Email => "contact-email",
            Self::Language { .. } => "contact-language",
            Self::Endpoint => "contact-endpoint",
            Self::Fingerprint(error) => error.code(),
        }
    }

    fn words(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Fault(fault) => fault.words(),
            Self::Text { field } => vec![("field", (*field).to_owned()), ("max", MAX.to_string())],
            Self::Language { code } => vec![("code", code.clone())],
            Self::Fingerprint(error) => crate::partners::fingerprint_words(error),
            Self::Organisation | Self::Unreachable | Self::Telephone | Self::Email | Self::Endpoint => Vec::new(),
        }
    }
}

impl From<StoreError> for ContactFault {
    fn from(error: StoreError) -> Self {
        Self::Fault(error.into())
    }
}

/// Whether the State has not confirmed an office for half a year, or never.
pub fn is_stale(contact: &Contact, now: Timestamp) -> bool {
    contact.confirmed_at.is_none_or(|at| now.duration_since(at) > STALE_AFTER)
}

impl App {
    /// The directory, by State. Public: it asks for no actor.
    ///
    /// # Errors
    /// [`Fault::Store`].
    pub async fn contacts(&self) -> Result<Vec<Contact>, Fault> {
        Ok(self.store.contacts().await?)
    }

    /// One office. Public as well.
    ///
    /// # Errors
    /// [`Fault::NotFound`]; [`Fault::Store`].
    pub async fn contact(&self, state: CountryCode, id: Uuid) -> Result<Contact, Fault> {
        self.store.contact(state, id).await?.ok_or(NO_CONTACT)
    }

    /// Adds an office; the State has not confirmed it yet.
    ///
    /// # Errors
    /// [`Fault::Denied`] without [`Deed::KeepDirectory`]; what is wrong with an entry.
    pub async fn add_contact(&self, actor: &Actor, state: CountryCode, office: &Office) -> Result<Uuid, ContactFault> {
        self.authorise(actor, Deed::KeepDirectory, "directory").await?;
        let contact = Contact { state, id: self.random_id(), office: checked(office)?, confirmed_at: None, rev: 1 };
        let mut tx = self.store.begin().await?;
        tx.add_contact(&contact).await?;
        tx.audit(&self.line(actor.user, Act::ContactAdded, (state, contact.id))).await?;
        tx.commit().await?;
        Ok(contact.id)
    }

    /// Changes an office that is still at revision `rev`. What the State confirmed before does not stand any more.
    ///
    /// # Errors
    /// As [`App::add_contact`]; [`Fault::NotFound`]; [`Fault::Changed`].
    pub async fn change_contact(
        &self,
        actor: &Actor,
        state: CountryCode,
        id: Uuid,
        rev: i64,
        office: &Office,
    ) -> Result<(), ContactFault> {
        self.authorise(actor, Deed::KeepDirectory, (state, id)).await?;
        let known = self.contact(state, id).await?;
        let contact = Contact { office: checked(office)?, confirmed_at: None, rev, ..known };
        let mut tx = self.store.begin().await?;
        tx.save_contact(&contact).await?;
        tx.audit(&self.line(actor.user, Act::ContactChanged, (state, id))).await?;
        Ok(tx.commit().await?)
    }

    /// Notes that the State has confirmed today that an office, at revision `rev`, is right.
    ///
    /// # Errors
    /// As [`App::change_contact`].
    pub async fn confirm_contact(&self, actor: &Actor, state: CountryCode, id: Uuid, rev: i64) -> Result<(), Fault> {
        self.authorise(actor, Deed::KeepDirectory, (state, id)).await?;
        let known = self.contact(state, id).await?;
        let contact = Contact { confirmed_at: Some(self.now()), rev, ..known };
        let mut tx = self.store.begin().await?;
        tx.save_contact(&contact).await?;
        tx.audit(&self.line(actor.user, Act::ContactConfirmed, (state, id))).await?;
        Ok(tx.commit().await?)
    }

    /// Removes an office that is still at revision `rev`.
    ///
    /// # Errors
    /// As [`App::change_contact`].
    pub async fn remove_contact(&self, actor: &Actor, state: CountryCode, id: Uuid, rev: i64) -> Result<(), Fault> {
        self.authorise(actor, Deed::KeepDirectory, (state, id)).await?;
        self.contact(state, id).await?;
        let mut tx = self.store.begin().await?;
        tx.drop_contact(state, id, rev).await?;
        tx.audit(&self.line(actor.user, Act::ContactRemoved, (state, id))).await?;
        Ok(tx.commit().await?)
    }
}

const NO_CONTACT: Fault = Fault::NotFound { what: "contact" };

/// The office with every entry trimmed and in its normal form.
fn checked(office: &Office) -> Result<Office, ContactFault> {
    let organisation = text("organisation", &office.organisation)?;
    let telephone = text("telephone", &office.telephone)?;
    let email = text("email", &office.email)?;
    if organisation.is_empty() {
        return Err(ContactFault::Organisation);
    }
    if telephone.is_empty() && email.is_empty() {
        return Err(ContactFault::Unreachable);
    }
    if !telephone.is_empty() && !is_telephone(&telephone) {
        return Err(ContactFault::Telephone);
    }
    if !email.is_empty() && !is_email(&email) {
        return Err(ContactFault::Email);
    }
    Ok(Office {
        role: office.role,
        organisation,
        unit: text("unit", &office.unit)?,
        telephone,
        email,
        languages: office.languages.iter().take(MAX_LANGUAGES).map(|code| language(code)).collect::<Result<_, _>>()?,
        hours: text("hours", &office.hours)?,
        node: office.node.as_ref().map(node).transpose()?,
    })
}

fn text(field: &'static str, text: &str) -> Result<String, ContactFault> {
    let text = text.trim();
    let fits = text.chars().count() <= MAX && !text.contains(char::is_control);
    if fits { Ok(text.to_owned()) } else { Err(ContactFault::Text { field }) }
}

fn is_telephone(number: &str) -> bool {
    let digits = number.chars().filter(char::is_ascii_digit).count();
    let plain = |c: char| c.is_ascii_digit() || matches!(c, ' ' | '-' | '.' | '/' | '(' | ')');
    number.strip_prefix('+').is_some_and(|rest| rest.chars().all(plain)) && (6..=20).contains(&digits)
}

/// The form only; whether mail arrives, the State confirms.
fn is_email(address: &str) -> bool {
    address.split_once('@').is_some_and(|(local, host)| {
        !local.is_empty() && host.contains('.') && !host.starts_with('.') && !host.ends_with('.') && !host.contains('@')
    }) && !address.contains(char::is_whitespace)
}

fn language(code: &str) -> Result<String, ContactFault> {
    let code = code.trim().to_lowercase();
    let fits = (2..=3).contains(&code.len()) && code.bytes().all(|byte| byte.is_ascii_lowercase());
    if fits { Ok(code) } else { Err(ContactFault::Language { code: code.chars().take(20).collect() }) }
}

fn node(address: &NodeAddress) -> Result<NodeAddress, ContactFault> {
    let endpoint: Endpoint = address.endpoint.trim().parse().map_err(|_| ContactFault::Endpoint)?;
    let fingerprint: Fingerprint = address.fingerprint.parse()?;
    Ok(NodeAddress { endpoint: endpoint.to_string(), fingerprint: fingerprint.to_string() })
}
