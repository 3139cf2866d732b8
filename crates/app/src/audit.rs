//! The audit list: every deed, every reading of a case and every refusal leaves one line.
//!
//! A line that is not refused names what was done, by an [`Act`]; a refused one names the [`Deed`] that the actor was not
//! allowed. A deed writes its line in its own transaction, so that there is no deed without a line and no line without
//! a deed.

mod names;

use crate::sessions::Network;
use crate::{Actor, App, Denied, Fault};
use domain::CountryCode;
use domain::attachment::Holder;
use domain::authority::Deed;
use domain::id::{AgencyId, AttachmentId, CaseId, HandoverId, ImportId, PartyId, RequestId, TokenId, UserId, WeaponId};
use store::audit::AuditLine;
use uuid::Uuid;

pub use names::Named;
pub use store::audit::{AuditFilter, AuditPosition, ListedLine};

/// Lines on one full page of the list.
pub const PAGE: u16 = 40;

impl App {
    /// A page of the audit list, newest line first. The next page begins before the last line of this one.
    ///
    /// # Errors
    /// [`Fault::Denied`] without [`Deed::ReadAudit`]; [`Fault::Store`].
    pub async fn audit_list(
        &self,
        actor: &Actor,
        filter: &AuditFilter,
        before: AuditPosition,
    ) -> Result<Vec<ListedLine>, Fault> {
        self.authorise(actor, Deed::ReadAudit, "audit").await?;
        Ok(self.store.audit_lines(filter, before, PAGE.into()).await?)
    }

    /// Lets an actor pass who may do this, and records the refusal of one who may not.
    ///
    /// # Errors
    /// [`Fault::Denied`]; [`Fault::Store`] if the refusal could not be recorded.
    pub(crate) async fn authorise(&self, actor: &Actor, deed: Deed, object: impl Into<Object>) -> Result<(), Fault> {
        if actor.may(deed) { Ok(()) } else { Err(self.refuse(actor, deed, object).await) }
    }

    /// Records that a deed was refused, and gives the refusal.
    pub async fn refuse(&self, actor: &Actor, deed: Deed, object: impl Into<Object>) -> Fault {
        let Object { kind, id } = object.into();
        let line = self.compose(actor.user, deed.to_string(), kind, id, true);
        match self.write_line(&line).await {
            Ok(()) => Denied { deed }.into(),
            Err(fault) => fault,
        }
    }

    /// Records something that writes nothing else, such as the reading of a case.
    ///
    /// # Errors
    /// [`Fault::Store`].
    pub async fn record(&self, actor: &Actor, act: Act, object: impl Into<Object>) -> Result<(), Fault> {
        self.write_line(&self.line(actor.user, act, object)).await
    }

    /// The line for a deed, to be written with `Tx::audit` in the deed's transaction.
    pub(crate) fn line(&self, actor: UserId, act: Act, object: impl Into<Object>) -> AuditLine {
        let Object { kind, id } = object.into();
        self.compose(actor, act.code().to_owned(), kind, id, false)
    }

    fn compose(
        &self,
        actor: UserId,
        deed: String,
        object: &'static str,
        object_id: String,
        refused: bool,
    ) -> AuditLine {
        let id = self.random_id();
        AuditLine { id, at: self.now(), actor, deed, object: object.to_owned(), object_id, refused }
    }

    async fn write_line(&self, line: &AuditLine) -> Result<(), Fault> {
        let mut tx = self.store.begin().await?;
        tx.audit(line).await?;
        Ok(tx.commit().await?)
    }

    /// An id without a moment in it.
    pub(crate) fn random_id(&self) -> Uuid {
        let mut bytes = [0_u8; 16];
        self.entropy.fill(&mut bytes);
        uuid::Builder::from_random_bytes(bytes).into_uuid()
    }
}

/// What a line is about: a kind of thing, and which one of them if it is one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Object {
    kind: &'static str,
    id: String,
}

/// A kind of thing as a whole: `people`, `partners`, `directory`, `register`, `cases`, `audit`.
impl From<&'static str> for Object {
    fn from(kind: &'static str) -> Self {
        Self { kind, id: String::new() }
    }
}

macro_rules! objects {
    ($($id:ty => $kind:literal),+ $(,)?) => {$(
        impl From<$id> for Object {
            fn from(id: $id) -> Self {
                Self { kind: $kind, id: id.to_string() }
            }
        }
    )+};
}

objects! {
    WeaponId => "weapon",
    PartyId => "party",
    HandoverId => "handover",
    ImportId => "import",
    CaseId => "case",
    RequestId => "request",
    UserId => "account",
    AgencyId => "agency",
    TokenId => "token",
    CountryCode => "partner",
    Network => "network",
}

/// An office in a hub's directory.
impl From<(CountryCode, Uuid)> for Object {
    fn from((state, id): (CountryCode, Uuid)) -> Self {
        Self { kind: "contact", id: format!("{state}/{id}") }
    }
}

/// A photograph or a document, after what it belongs to.
impl From<(Holder, AttachmentId)> for Object {
    fn from((holder, attachment): (Holder, AttachmentId)) -> Self {
        let id = match holder {
            Holder::Weapon(id) => format!("weapon/{id}/{attachment}"),
            Holder::Case(id) => format!("case/{id}/{attachment}"),
        };
        Self { kind: "attachment", id }
    }
}

macro_rules! acts {
    ($($(#[$meta:meta])* $name:ident = $code:literal,)+) => {
        /// What was done. The codes are kept for as long as the list is: never renamed, only retired.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Act { $($(#[$meta])* $name),+ }

        impl Act {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// The stable kebab-case code.
            pub fn code(self) -> &'static str {
                match self { $(Self::$name => $code),+ }
            }
        }
    };
}

acts! {
    /// The first administrator was made, on an empty node.
    NodeSetUp = "node-set-up",
    /// Typed a wrong set-up code.
    SetUpFailed = "set-up-failed",
    /// Had to wait, after many failed attempts from one network. One line each time that a network begins to wait.
    NetworkHeldBack = "network-held-back",
    /// Signed in.
    SignedIn = "signed-in",
    /// Tried to sign in, without success.
    SignInFailed = "sign-in-failed",
    /// Signed out.
    SignedOut = "signed-out",
    /// Ended a session of one's own from another one.
    SessionEnded = "session-ended",
    /// Ended all sessions of one's own.
    SignedOutEverywhere = "signed-out-everywhere",
    /// Changed one's own password.
    PasswordChanged = "password-changed",
    /// Chose the language of one's pages.
    LanguageChosen = "language-chosen",
    /// Made an account.
    AccountAdded = "account-added",
    /// Changed the name, agency, roles or language of an account.
    AccountChanged = "account-changed",
    /// Closed an account.
    AccountClosed = "account-closed",
    /// Opened a closed account again.
    AccountReopened = "account-reopened",
    /// Gave an account a new password.
    PasswordReset = "password-reset",
    /// Made an agency.
    AgencyAdded = "agency-added",
    /// Changed an agency.
    AgencyChanged = "agency-changed",
    /// Made an access token.
    TokenMade = "token-made",
    /// Revoked an access token.
    TokenRevoked = "token-revoked",
    /// Added a partner.
    PartnerAdded = "partner-added",
    /// Replaced a partner's card.
    CardReplaced = "card-replaced",
    /// Compared a partner's fingerprint and found it right.
    FingerprintConfirmed = "fingerprint-confirmed",
    /// Compared a partner's fingerprint and found it wrong.
    FingerprintDiffered = "fingerprint-differed",
    /// Took the confirmation of a partner's key back.
    ConfirmationWithdrawn = "confirmation-withdrawn",
    /// Set a partner's clocks.
    ClocksSet = "clocks-set",
    /// Added an office to the directory.
    ContactAdded = "contact-added",
    /// Changed an office in the directory.
    ContactChanged = "contact-changed",
    /// Noted that a State confirmed an office.
    ContactConfirmed = "contact-confirmed",
    /// Removed an office from the directory.
    ContactRemoved = "contact-removed",
    /// Entered a weapon by hand.
    WeaponRegistered = "weapon-registered",
    /// Added an event to a weapon's life.
    EventAdded = "event-added",
    /// Recorded an examination.
    WeaponExamined = "weapon-examined",
    /// Recorded that a part was put into a weapon.
    PartFitted = "part-fitted",
    /// Recorded that a part was taken out of a weapon.
    PartRemoved = "part-removed",
    /// Entered a party.
    PartyEntered = "party-entered",
    /// Added an event to a party's life, such as a licence.
    PartyEventAdded = "party-event-added",
    /// Corrected an event.
    EventCorrected = "event-corrected",
    /// Put a record under a legal hold.
    RecordHeld = "record-held",
    /// Lifted a legal hold.
    HoldLifted = "hold-lifted",
    /// Announced the handover of a company's books.
    HandoverAnnounced = "handover-announced",
    /// Recorded a step of a handover.
    HandoverContinued = "handover-continued",
    /// Decided how two records stand to each other.
    WeaponsRelated = "weapons-related",
    /// Handed in a file.
    FileReceived = "file-received",
    /// Fetched a file that was handed in.
    FileFetched = "file-fetched",
    /// Confirmed how a file is taken in.
    ImportConfirmed = "import-confirmed",
    /// Let a stopped import go on.
    ImportContinued = "import-continued",
    /// Repaired and took a row.
    RowRepaired = "row-repaired",
    /// Decided about what was found in rows.
    FindingsSettled = "findings-settled",
    /// Looked for a weapon by its marks.
    Identified = "identified",
    /// Opened a case.
    CaseOpened = "case-opened",
    /// Read a case.
    CaseRead = "case-read",
    /// Changed a case.
    CaseChanged = "case-changed",
    /// Put a photograph or a document beside a weapon or a case.
    AttachmentAdded = "attachment-added",
    /// Fetched a photograph or a document as it came.
    OriginalFetched = "original-fetched",
    /// Read what a camera noted in a photograph.
    ParticularsRead = "particulars-read",
    /// Chose which record a weapon is, or that it is none.
    RecordChosen = "record-chosen",
    /// Wrote a request.
    RequestWritten = "request-written",
    /// Threw the draft of a request away.
    DraftDiscarded = "draft-discarded",
    /// Sent a request to another State.
    RequestSent = "request-sent",
    /// Said something about a request to another State.
    RequestContinued = "request-continued",
    /// Answered another State.
    RequestAnswered = "request-answered",
    /// Closed a case.
    CaseClosed = "case-closed",
    /// Took a document of another State.
    DocumentTaken = "document-taken",
}
