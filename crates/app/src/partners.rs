//! Partners: the nodes of other States, and whether a person has made sure of their keys.
//!
//! A card says which key a node has; that the card came from that State, only a conversation can tell. So a partner is
//! unconfirmed, and nothing is sent to it or taken from it, until somebody has had the fingerprint read out by the
//! other side and has typed what she heard.

use crate::audit::Act;
use crate::{Actor, App, Explain, Fault};
use domain::CountryCode;
use domain::authority::Deed;
use domain::request::Clocks;
use exchange::fingerprint::FingerprintError;
use exchange::{CardError, Fingerprint, NodeCard};
use store::StoreError;
use store::partners::{Card, Partner as StoredPartner};
use thiserror::Error;

pub use store::mailbox::Refused as RefusedDocument;
pub use store::partners::Confirmation;

/// How many refused documents are listed.
const REFUSED_SHOWN: i64 = 50;

/// The longest time of a clock, in days.
const MAX_DAYS: u16 = 3650;

/// Another State's node.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Partner {
    /// Its card.
    pub card: NodeCard,
    /// The fingerprint of its key.
    pub fingerprint: Fingerprint,
    /// Who compared the fingerprint, and when.
    pub confirmed: Option<Confirmation>,
    /// How soon it should react.
    pub clocks: Clocks,
    /// When it was added.
    pub added_at: jiff::Timestamp,
    /// When a message last went through, in either direction.
    pub last_contact_at: Option<jiff::Timestamp>,
    /// The code of what went wrong since.
    pub last_problem: Option<String>,
}

/// What can go wrong with partners.
#[derive(Debug, Error)]
pub enum PartnerFault {
    /// What any deed can fail of.
    #[error(transparent)]
    Fault(#[from] Fault),
    /// The text is not a good card.
    #[error(transparent)]
    Card(#[from] CardError),
    /// The card is that of this State.
    #[error("this is the card of your own State, {state}: paste the one that the partner has sent")]
    OwnCard {
        /// The State.
        state: CountryCode,
    },
    /// The State is a partner already.
    #[error("{state} is a partner already: if it has a new card, replace the one that is there")]
    AlreadyThere {
        /// The State.
        state: CountryCode,
    },
    /// The card is for another State than the one whose card is to be replaced.
    #[error("this is the card of {found}, and that of {expected} is to be replaced: paste the right one")]
    OtherState {
        /// Whose card is to be replaced.
        expected: CountryCode,
        /// Whose card it is.
        found: CountryCode,
    },
    /// The card is older than the one that is there.
    #[error("this card is older than the one that is there: ask the partner for its present card")]
    OlderCard,
    /// What was typed is no fingerprint.
    #[error(transparent)]
    Fingerprint(#[from] FingerprintError),
    /// What was typed is the fingerprint of another key.
    #[error(
        "the fingerprint differs from the card's: the card may not be the partner's. Do not confirm it; have the fingerprint read out once more, and ask for a new card"
    )]
    Differs,
    /// The clocks do not do.
    #[error("a clock runs for 1 to {MAX_DAYS} days, and an answer is not due before the acknowledgement")]
    Clocks,
}

impl Explain for PartnerFault {
    fn code(&self) -> &'static str {
        match self {
            Self::Fault(fault) => fault.code(),
            Self::Card(error) => error.code(),
            Self::OwnCard { .. } => "own-card",
            Self::AlreadyThere { .. } => "partner-already-there",
            Self::OtherState { .. } => "card-other-state",
            Self::OlderCard => "card-older",
            Self::Fingerprint(error) => error.code(),
            Self::Differs => "fingerprint-differs",
            Self::Clocks => "partner-clocks",
        }
    }

    fn words(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Fault(fault) => fault.words(),
            Self::Card(CardError::TooLong { bytes }) => vec![("bytes", bytes.to_string())],
            Self::Card(CardError::Line { line }) => vec![("line", line.to_string())],
            Self::Card(CardError::Character { line, found }) => {
                vec![("line", line.to_string()), ("found", found.to_string())]
            }
            Self::OwnCard { state } | Self::AlreadyThere { state } => vec![("state", state.to_string())],
            Self::OtherState { expected, found } => {
                vec![("expected", expected.to_string()), ("found", found.to_string())]
            }
            Self::Fingerprint(error) => fingerprint_words(error),
            Self::Clocks => vec![("max", MAX_DAYS.to_string())],
            Self::Card(_) | Self::OlderCard | Self::Differs => Vec::new(),
        }
    }
}

impl From<StoreError> for PartnerFault {
    fn from(error: StoreError) -> Self {
        Self::Fault(error.into())
    }
}

impl App {
    /// All partners, by State.
    ///
    /// # Errors
    /// [`Fault::Denied`] without [`Deed::ReadPartners`]; [`Fault::Store`].
    pub async fn partners(&self, actor: &Actor) -> Result<Vec<Partner>, Fault> {
        self.authorise(actor, Deed::ReadPartners, "partners").await?;
        Ok(self.store.partners().await?.into_iter().map(read).collect::<Result<_, _>>()?)
    }

    /// One partner.
    ///
    /// # Errors
    /// As [`App::partners`]; [`Fault::NotFound`].
    pub async fn partner(&self, actor: &Actor, state: CountryCode) -> Result<Partner, Fault> {
        self.authorise(actor, Deed::ReadPartners, state).await?;
        self.known_partner(state).await
    }

    /// The documents that this node refused lately, newest first.
    ///
    /// # Errors
    /// As [`App::partners`].
    pub async fn refused_documents(&self, actor: &Actor) -> Result<Vec<RefusedDocument>, Fault> {
        self.authorise(actor, Deed::ReadPartners, "partners").await?;
        Ok(self.store.refused_arrivals(REFUSED_SHOWN).await?)
    }

    /// Adds the partner whose card stands in `text`, unconfirmed, with the default clocks.
    ///
    /// # Errors
    /// [`Fault::Denied`] without [`Deed::ManagePartners`]; what is wrong with the card.
    pub async fn add_partner(&self, actor: &Actor, text: &str) -> Result<Partner, PartnerFault> {
        self.authorise(actor, Deed::ManagePartners, "partners").await?;
        let card = NodeCard::parse(text)?;
        let state = card.state;
        if state == self.own_state() {
            return Err(PartnerFault::OwnCard { state });
        }
        let fingerprint = card.public_key.fingerprint().to_string();
        let entry = Card { state, name: &card.name, text, fingerprint: &fingerprint };
        let mut tx = self.store.begin().await?;
        if !tx.add_partner(entry, Clocks::default(), self.now(), actor.user).await? {
            return Err(PartnerFault::AlreadyThere { state });
        }
        tx.audit(&self.line(actor.user, Act::PartnerAdded, state)).await?;
        tx.commit().await?;
        Ok(self.known_partner(state).await?)
    }

    /// Replaces the card of a partner: a new address, a new name, or a new key. With a new key it is unconfirmed again.
    ///
    /// # Errors
    /// As [`App::add_partner`]; [`PartnerFault::OtherState`]; [`PartnerFault::OlderCard`]; [`Fault::NotFound`].
    pub async fn replace_card(&self, actor: &Actor, state: CountryCode, text: &str) -> Result<Partner, PartnerFault> {
        self.authorise(actor, Deed::ManagePartners, state).await?;
        let card = NodeCard::parse(text)?;
        if card.state != state {
            return Err(PartnerFault::OtherState { expected: state, found: card.state });
        }
        let known = self.known_partner(state).await?;
        if card.issued_at < known.card.issued_at {
            return Err(PartnerFault::OlderCard);
        }
        let fingerprint = card.public_key.fingerprint().to_string();
        let entry = Card { state, name: &card.name, text, fingerprint: &fingerprint };
        let mut tx = self.store.begin().await?;
        tx.replace_card(entry, &known.fingerprint.to_string()).await?;
        tx.audit(&self.line(actor.user, Act::CardReplaced, state)).await?;
        tx.commit().await?;
        Ok(self.known_partner(state).await?)
    }

    /// Confirms a partner's key, if the fingerprint that the other side has read out, as typed here, is the card's.
    ///
    /// # Errors
    /// [`Fault::Denied`] without [`Deed::ManagePartners`]; [`PartnerFault::Fingerprint`] for a slip in typing;
    /// [`PartnerFault::Differs`], which the audit list keeps; [`Fault::Changed`] if the card was replaced meanwhile.
    pub async fn confirm_fingerprint(
        &self,
        actor: &Actor,
        state: CountryCode,
        typed: &str,
    ) -> Result<(), PartnerFault> {
        self.authorise(actor, Deed::ManagePartners, state).await?;
        let typed: Fingerprint = typed.parse()?;
        if typed != self.known_partner(state).await?.fingerprint {
            self.record(actor, Act::FingerprintDiffered, state).await?;
            return Err(PartnerFault::Differs);
        }
        let confirmation = Confirmation { at: self.now(), by: actor.user };
        let mut tx = self.store.begin().await?;
        tx.confirm_partner(state, &typed.to_string(), confirmation).await?;
        tx.audit(&self.line(actor.user, Act::FingerprintConfirmed, state)).await?;
        Ok(tx.commit().await?)
    }

    /// Takes the confirmation back, for instance because the partner's key was stolen: from now on nothing is sent to it or
    /// taken from it.
    ///
    /// # Errors
    /// [`Fault::Denied`] without [`Deed::ManagePartners`]; [`Fault::NotFound`].
    pub async fn withdraw_confirmation(&self, actor: &Actor, state: CountryCode) -> Result<(), Fault> {
        self.authorise(actor, Deed::ManagePartners, state).await?;
        let mut tx = self.store.begin().await?;
        if !tx.withdraw_confirmation(state).await? {
            return Err(NO_PARTNER);
        }
        tx.audit(&self.line(actor.user, Act::ConfirmationWithdrawn, state)).await?;
        Ok(tx.commit().await?)
    }

    /// Sets how soon a partner should acknowledge and answer. The ITI names no number of days: these are our targets.
    ///
    /// # Errors
    /// [`Fault::Denied`] without [`Deed::ManagePartners`]; [`PartnerFault::Clocks`]; [`Fault::NotFound`].
    pub async fn set_clocks(&self, actor: &Actor, state: CountryCode, clocks: Clocks) -> Result<(), PartnerFault> {
        self.authorise(actor, Deed::ManagePartners, state).await?;
        if clocks.acknowledge_days < 1 || !(clocks.acknowledge_days..=MAX_DAYS).contains(&clocks.answer_days) {
            return Err(PartnerFault::Clocks);
        }
        let mut tx = self.store.begin().await?;
        if !tx.set_clocks(state, clocks).await? {
            return Err(NO_PARTNER.into());
        }
        tx.audit(&self.line(actor.user, Act::ClocksSet, state)).await?;
        Ok(tx.commit().await?)
    }

    /// The cards of the confirmed partners: whom the transport may speak to. Asked by the node itself.
    ///
    /// # Errors
    /// [`Fault::Store`].
    pub async fn peers(&self) -> Result<Vec<NodeCard>, Fault> {
        let confirmed = self.store.partners().await?.into_iter().filter(|partner| partner.confirmed.is_some());
        Ok(confirmed.map(|partner| read(partner).map(|partner| partner.card)).collect::<Result<_, _>>()?)
    }

    async fn known_partner(&self, state: CountryCode) -> Result<Partner, Fault> {
        Ok(read(self.store.partner(state).await?.ok_or(NO_PARTNER)?)?)
    }
}

const NO_PARTNER: Fault = Fault::NotFound { what: "partner" };

/// What goes into the sentence about a fingerprint that cannot be read.
pub(crate) fn fingerprint_words(error: &FingerprintError) -> Vec<(&'static str, String)> {
    match error {
        FingerprintError::Length { found } => vec![("found", found.to_string())],
        FingerprintError::Character { found, position } => {
            vec![("found", found.to_string()), ("position", position.to_string())]
        }
        FingerprintError::Group { group } => vec![("group", group.to_string())],
    }
}

/// The signature of the card is checked each time, and the key is taken from the card: a row changed by hand gives no key.
fn read(stored: StoredPartner) -> Result<Partner, StoreError> {
    let bad = |column, problem: String| StoreError::Inconsistent {
        table: "partner",
        column,
        key: stored.state.to_string(),
        problem,
    };
    let card = NodeCard::parse(&stored.card).map_err(|error| bad("card", error.to_string()))?;
    let fingerprint = card.public_key.fingerprint();
    if card.state != stored.state || fingerprint.to_string() != stored.fingerprint {
        return Err(bad("card", "it is the card of another State or key".to_owned()));
    }
    Ok(Partner {
        card,
        fingerprint,
        confirmed: stored.confirmed,
        clocks: stored.clocks,
        added_at: stored.added_at,
        last_contact_at: stored.last_contact_at,
        last_problem: stored.last_problem,
    })
}
